import type { FastifyRequest } from 'fastify';
import type { Gebruiker } from './gebruiker.js';

/** From where somebody asks, and what: of one request, beside who it is. */
export interface Herkomst {
  /** When the request came in, in milliseconds since 1970. */
  readonly momentMs: number;
  readonly verzoekId: string;
  /** The trace it is a part of (32 hexadecimal characters), else null. */
  readonly traceId: string | null;
  /** The address it came from, else null: what is done later comes from nowhere. */
  readonly adres: string | null;
  readonly methode: string;
  /** The route with the names of its parameters, never the address as it was typed. */
  readonly route: string;
  /** The id or month in the address; null when there is none. */
  readonly onderwerp: string | null;
  /** Set by who writes its row of the audit trail together with what it changed. */
  isVastgelegd: boolean;
}

/** An id, or a month: nothing else that stands in an address is kept, because anything may have been typed there. */
const ONDERWERP = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2})$/i;

/** This user, asking this. */
export function metHerkomst(gebruiker: Gebruiker, verzoek: FastifyRequest, momentMs: number): Gebruiker {
  return { ...gebruiker, herkomst: herkomstVan(verzoek, momentMs) };
}

/** Where a request comes from, whoever sent it. */
export function herkomstVan(verzoek: FastifyRequest, momentMs: number): Herkomst {
  return {
    momentMs, verzoekId: verzoek.id, traceId: verzoek.spoor?.traceId ?? null, adres: verzoek.ip, methode: verzoek.method,
    route: routenaam(verzoek.routeOptions.url ?? ''), onderwerp: onderwerpVan(verzoek.params), isVastgelegd: false,
  };
}

const NAMEN = new Map<string, string>();

/** «/v1/arrangementen/:id» as the API's description writes it: «/v1/arrangementen/{id}». */
function routenaam(url: string): string {
  let naam = NAMEN.get(url);
  if (naam === undefined) NAMEN.set(url, (naam = url.replace(/:(\w+)/g, '{$1}')));
  return naam;
}

/** The last one: what stands further in an address is more precise. */
function onderwerpVan(parameters: unknown): string | null {
  if (typeof parameters !== 'object' || parameters === null) return null;
  const gevonden = Object.values(parameters).filter((waarde): waarde is string => typeof waarde === 'string' && ONDERWERP.test(waarde));
  return gevonden.at(-1)?.toLowerCase() ?? null;
}
