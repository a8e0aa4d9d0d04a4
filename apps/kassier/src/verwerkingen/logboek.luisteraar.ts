import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Klok } from '#values';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';
import { Logboek } from './logboek.js';
import { uitAntwoord, uitVerzoek } from './verwijzingen.js';

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
    fastify.addHook('preSerialization', (verzoek, antwoord, inhoud, klaar) => {
      if (verzoek.verwerking !== undefined && antwoord.statusCode < 400) verzoek.betrokken = uitAntwoord(inhoud, verzoek.verwerking.van);
      klaar(null, inhoud);
    });
    fastify.addHook('onResponse', (verzoek, antwoord, klaar) => {
      this.meld(verzoek, antwoord);
      klaar();
    });
    // After the last answer, and before the connections to the database close.
    fastify.addHook('onClose', () => this.logboek.sluit());
  }

  private meld(verzoek: FastifyRequest, antwoord: FastifyReply): void {
    const { verwerking, betrokken = [], spoor, gebruiker, method, routeOptions } = verzoek;
    if (verwerking === undefined || spoor === null) return;
    // An answer that names nobody, as a page or a refusal, is about whom the request named.
    const verwijzingen = betrokken.length > 0 ? betrokken : uitVerzoek(verzoek, verwerking.van);
    if (verwijzingen.length === 0) return;
    const eindMs = this.klok.nuMs();
    this.logboek.meld({
      activiteit: verwerking.activiteit, verwijzingen, traceId: spoor.traceId, spanId: spoor.spanId, naam: `${method} ${routeOptions.url ?? ''}`, beginMs: eindMs - antwoord.elapsedTime, eindMs, isMislukt: antwoord.statusCode >= 500,
      aanroeper: spoor.parentSpanId === null || gebruiker === undefined ? null : { spanId: spoor.parentSpanId, organisatie: gebruiker.organisatie },
    });
  }
}
