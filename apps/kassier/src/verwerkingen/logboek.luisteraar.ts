import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Klok } from '#values';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';
import { Logboek } from './logboek.js';

/** Puts every request that processed personal data in the Logboek, when its answer is out. */
@Injectable()
export class Logboekluisteraar implements OnModuleInit {
  private readonly logboek: Logboek;

  constructor(private readonly adapter: HttpAdapterHost<FastifyAdapter>, @Inject(KLOK) private readonly klok: Klok, database: Database, @Inject(CONFIGURATIE) configuratie: Configuratie) {
    this.logboek = new Logboek(database, configuratie);
  }

  onModuleInit(): void {
    if (!this.logboek.isAan) return;
    const fastify = this.adapter.httpAdapter.getInstance();
    fastify.addHook('onResponse', (verzoek, antwoord, klaar) => {
      this.meld(verzoek, antwoord);
      klaar();
    });
    // After the last answer, and before the connections to the database close.
    fastify.addHook('onClose', () => this.logboek.sluit());
  }

  private meld({ verwerking, spoor, gebruiker, method, routeOptions }: FastifyRequest, antwoord: FastifyReply): void {
    if (verwerking === undefined || spoor === null || verwerking.verwijzingen.length === 0) return;
    const eindMs = this.klok.nuMs();
    this.logboek.meld({
      ...verwerking, traceId: spoor.traceId, spanId: spoor.spanId, naam: `${method} ${routeOptions.url ?? ''}`, beginMs: eindMs - antwoord.elapsedTime, eindMs, isMislukt: antwoord.statusCode >= 500,
      aanroeper: spoor.parentSpanId === null || gebruiker === undefined ? null : { spanId: spoor.parentSpanId, organisatie: gebruiker.organisatie },
    });
  }
}
