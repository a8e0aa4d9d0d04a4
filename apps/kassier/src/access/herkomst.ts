import type { FastifyRequest } from 'fastify';
import type { Gebruiker, Herkomst } from './gebruiker.js';

/** An id, a month, or our number of a verplichting or payment: nothing else that stands in an address is kept, because anything may have been typed there. */
export const ONDERWERP = /^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\d{4}-\d{2}|[VB]-\d{4}-\d{7,9})$/;

/** This user, asking this. */
export function metHerkomst(gebruiker: Gebruiker, verzoek: FastifyRequest, momentMs: number): Gebruiker {
  return { ...gebruiker, herkomst: herkomstVan(verzoek, momentMs) };
}

/** Where a request comes from, whoever sent it. */
export function herkomstVan(verzoek: FastifyRequest, momentMs: number): Herkomst {
  return {
    momentMs, verzoekId: verzoek.id, traceId: verzoek.spoor?.traceId ?? null, spanId: verzoek.spoor?.spanId ?? null, adres: verzoek.ip, methode: verzoek.method,
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

/** What matches `ONDERWERP` in one spelling: ids in small letters, numbers as we write them. */
export function onderwerpnaam(onderwerp: string): string {
  return /^[VB]-/.test(onderwerp) ? onderwerp : onderwerp.toLowerCase();
}

/** The last one: what stands further in an address is more precise. */
function onderwerpVan(parameters: unknown): string | null {
  if (typeof parameters !== 'object' || parameters === null) return null;
  const gevonden = Object.values(parameters).filter((waarde): waarde is string => typeof waarde === 'string' && ONDERWERP.test(waarde)).at(-1);
  return gevonden === undefined ? null : onderwerpnaam(gevonden);
}
