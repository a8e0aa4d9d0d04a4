import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Tijden, type Klassentelling } from '../besluitstraat/index.js';

interface Routetelling {
  readonly statussen: Map<number, number>;
  readonly tijden: Tijden;
}

/** One route and method, as it was asked for since the start. */
export interface Gemeten {
  readonly route: string;
  readonly method: string;
  readonly statussen: ReadonlyMap<number, number>;
  /** In milliseconds. */
  readonly duur: Klassentelling;
}

/** No route has this name: every path that does not exist counts here, so that nobody can invent series. */
const ONBEKEND = 'onbekend';

/** Counts every answer by route, method and status, with how long it took. */
@Injectable()
export class Verzoekmeting implements OnModuleInit {
  private readonly routes = new Map<string, Map<string, Routetelling>>();

  constructor(private readonly adapter: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.adapter.httpAdapter.getInstance().addHook('onResponse', (verzoek, antwoord, klaar) => {
      this.tel((verzoek.is404 ? undefined : verzoek.routeOptions.url) ?? ONBEKEND, verzoek.method, antwoord.statusCode, antwoord.elapsedTime);
      klaar();
    });
  }

  alles(): Gemeten[] {
    return [...this.routes].flatMap(([route, methoden]) => [...methoden].map(([method, { statussen, tijden }]) => ({ route, method, statussen, duur: tijden.telling() })));
  }

  private tel(route: string, method: string, status: number, duurMs: number): void {
    let methoden = this.routes.get(route);
    if (methoden === undefined) this.routes.set(route, (methoden = new Map<string, Routetelling>()));
    let telling = methoden.get(method);
    if (telling === undefined) methoden.set(method, (telling = { statussen: new Map(), tijden: new Tijden() }));
    telling.statussen.set(status, (telling.statussen.get(status) ?? 0) + 1);
    telling.tijden.tel(duurMs);
  }
}
