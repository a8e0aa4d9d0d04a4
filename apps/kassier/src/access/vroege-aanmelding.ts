import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { OPENAPI_PAD } from '../http/index.js';
import { leesToken } from './toegang.guard.js';
import { Tokencontrole } from './tokencontrole.js';

const API = '/v1/';

/**
 * Checks the token of every API request before its body is read: who is not known here cannot make the service read
 * megabytes, and hears 401 before anything about media types or form. The guard then looks at the roles.
 */
@Injectable()
export class VroegeAanmelding implements OnModuleInit {
  constructor(private readonly adapter: HttpAdapterHost<FastifyAdapter>, private readonly tokencontrole: Tokencontrole) {}

  onModuleInit(): void {
    this.adapter.httpAdapter.getInstance().addHook('onRequest', async (verzoek) => {
      const route = verzoek.routeOptions.url;
      if (verzoek.is404 || route === undefined || !route.startsWith(API) || route === OPENAPI_PAD) return;
      verzoek.gebruiker = await this.tokencontrole.controleer(leesToken(verzoek));
    });
  }
}
