import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Telemetrie } from './telemetrie.js';

/** The operator's probes and scraper ask every few seconds: nobody follows those. */
const NIET_GEVOLGD = ['/health/', '/metrics'];

/** Tells of every request that was answered, as a span with the place in the trace that the answer named. */
@Injectable()
export class Telemetrieluisteraar implements OnModuleInit {
  constructor(private readonly adapter: HttpAdapterHost<FastifyAdapter>, private readonly telemetrie: Telemetrie) {}

  onModuleInit(): void {
    if (!this.telemetrie.isAan) return;
    const fastify = this.adapter.httpAdapter.getInstance();
    fastify.addHook('onResponse', (verzoek, antwoord, klaar) => {
      this.meld(verzoek, antwoord);
      klaar();
    });
    fastify.addHook('onClose', () => this.telemetrie.sluit());
  }

  private meld(verzoek: FastifyRequest, antwoord: FastifyReply): void {
    const { spoor, gebruiker, method } = verzoek;
    const route = verzoek.is404 ? undefined : verzoek.routeOptions.url;
    if (spoor === null || !spoor.wordtGevolgd || NIET_GEVOLGD.some((begin) => route?.startsWith(begin))) return;
    const eindMs = this.telemetrie.nuMs();
    const groep = gebruiker?.herkomst?.groep;
    this.telemetrie.meld({
      traceId: spoor.traceId, spanId: spoor.spanId, ouderSpanId: spoor.parentSpanId, naam: route === undefined ? method : `${method} ${route}`, soort: 'binnen', beginMs: eindMs - antwoord.elapsedTime, eindMs,
      isMislukt: antwoord.statusCode >= 500,
      attributen: {
        'http.request.method': method, 'http.response.status_code': antwoord.statusCode, 'kassier.verzoek_id': verzoek.id, ...(route === undefined ? {} : { 'http.route': route }),
        ...(gebruiker === undefined ? {} : { 'kassier.organisatie': gebruiker.organisatie, 'kassier.rollen': [...gebruiker.rollen] }),
        ...(verzoek.probleem === null ? {} : { 'error.type': verzoek.probleem.soort }),
      },
      ...(groep === undefined ? {} : { koppelingen: [groep] }),
    });
  }
}
