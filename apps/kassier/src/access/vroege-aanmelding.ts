import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Klok } from '#values';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { OPENAPI_PAD, Verzoeklimiet } from '../http/index.js';
import type { Gebruiker } from './gebruiker.js';
import { metHerkomst } from './herkomst.js';
import { leesToken } from './toegang.guard.js';
import { Tokencontrole } from './tokencontrole.js';

const API = '/v1/';
/** For the operator's probes and scraper, which must get through when others ask too much; what they ask costs little. */
const BEHEER = ['/health/', '/metrics'];

/**
 * Counts requests per organisation, and without a good token per address, and checks the token of every API request before its body is read: who is not known here cannot make the service read
 * megabytes, and hears 401 before anything about media types or form. The guard then looks at the roles.
 */
@Injectable()
export class VroegeAanmelding implements OnModuleInit {
  private readonly perOrganisatie: Verzoeklimiet;
  private readonly perAdres: Verzoeklimiet;

  constructor(
    private readonly adapter: HttpAdapterHost<FastifyAdapter>,
    private readonly tokencontrole: Tokencontrole,
    @Inject(CONFIGURATIE) { verzoekenPerOrganisatie, verzoekenPerAdres }: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {
    this.perOrganisatie = new Verzoeklimiet(verzoekenPerOrganisatie, klok);
    this.perAdres = new Verzoeklimiet(verzoekenPerAdres, klok);
  }

  onModuleInit(): void {
    this.adapter.httpAdapter.getInstance().addHook('onRequest', async (verzoek) => {
      const route = verzoek.routeOptions.url;
      if (verzoek.is404 || route === undefined || !route.startsWith(API) || route === OPENAPI_PAD) {
        if (!BEHEER.some((begin) => route?.startsWith(begin))) this.perAdres.tel(verzoek.ip);
        return;
      }
      verzoek.gebruiker = metHerkomst(await this.meldAan(verzoek), verzoek, this.klok.nuMs());
      this.perOrganisatie.tel(verzoek.gebruiker.organisatie);
    });
  }

  /** Who has sent too much that was no good token cannot make the service verify more of it; a token that is known still opens. */
  private async meldAan(verzoek: FastifyRequest): Promise<Gebruiker> {
    try {
      return await this.tokencontrole.controleer(leesToken(verzoek), () => { this.perAdres.eisOver(verzoek.ip); });
    } catch (fout) {
      this.perAdres.tel(verzoek.ip);
      throw fout;
    }
  }
}
