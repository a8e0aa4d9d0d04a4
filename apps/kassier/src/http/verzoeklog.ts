import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { padVoorLog, schrijft, type Logkeuze } from '../log/index.js';
import { beginSpoor, leesSpoor, schrijfSpoor, type Spoor } from './spoor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Where this request stands in the caller's trace, or in one that begins with it; null only before that is known. */
    spoor: Spoor | null;
  }
}

/** A line is written with the level of how it ended: the service's own failures stand out, and what it turned away. */
function niveauVan(status: number): 'error' | 'warn' | 'info' {
  if (status === 503 || status === 429) return 'warn';
  return status >= 500 ? 'error' : 'info';
}

/**
 * One line for every request when its answer is out: who asked (organisation and roles, never a person), what, how it ended
 * and how long it took. Never a query, a header or a body. The trace it is a part of comes back in the answer; one that begins
 * here is kept when `traceert`.
 */
export function registreerVerzoeklog(fastify: FastifyInstance, log: Logkeuze | undefined, traceert = false): void {
  fastify.decorateRequest('spoor', null);
  fastify.decorateRequest('probleem', null);
  fastify.addHook('onRequest', (verzoek, antwoord, klaar) => {
    const spoor = leesSpoor(verzoek.headers.traceparent) ?? beginSpoor(traceert);
    verzoek.spoor = spoor;
    antwoord.header('traceparent', schrijfSpoor(spoor));
    klaar();
  });
  fastify.addHook('onResponse', (verzoek, antwoord, klaar) => {
    logVerzoek(verzoek, antwoord, log);
    klaar();
  });
}

/** Writes that line; for answers that pass no hook, because the address was not even an address. */
export function logVerzoek(verzoek: FastifyRequest, antwoord: FastifyReply, log: Logkeuze | undefined): void {
  const niveau = niveauVan(antwoord.statusCode);
  if (schrijft(log, niveau)) verzoek.log[niveau](velden(verzoek, antwoord), 'verzoek');
}

/** What every line about a request holds, so that the lines of one request can be found together. */
export function verzoekvelden(verzoek: FastifyRequest): Record<string, unknown> {
  const { spoor } = verzoek;
  return {
    requestId: verzoek.id,
    ...(spoor ? { traceId: spoor.traceId, spanId: spoor.spanId, ...(spoor.parentSpanId === null ? {} : { parentSpanId: spoor.parentSpanId }) } : {}),
    method: verzoek.method,
    path: padVoorLog(verzoek.raw.url ?? ''),
  };
}

function velden(verzoek: FastifyRequest, antwoord: FastifyReply): Record<string, unknown> {
  const { gebruiker } = verzoek;
  return {
    ...verzoekvelden(verzoek),
    route: verzoek.routeOptions.url ?? null,
    status: antwoord.statusCode,
    durationMs: Math.round(antwoord.elapsedTime * 100) / 100,
    ...(gebruiker === undefined ? {} : { organisatie: gebruiker.organisatie, rollen: gebruiker.rollen }),
    ...(antwoord.raw.writableEnded ? {} : { afgebroken: true }),
  };
}
