import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dubbelVeld, isTeDiep, JSON_DIEPTE_MAX, meldingDubbelVeld } from './json.velden.js';
import { coderingNietOndersteund, mediatypeNietOndersteund, onleesbaarVerzoek } from './problem.js';

/** The largest body in bytes where a route says nothing else: 1 MiB. */
export const LICHAAM_BYTES_MAX = 1_048_576;

/** The largest body in bytes of a bundle or a bank message: 32 MiB. */
export const GROOT_LICHAAM_BYTES_MAX = 33_554_432;

const JSON_TYPE = 'application/json';
/** These reach the controller as a string. */
const TEKST_TYPEN = ['application/xml', 'text/xml', 'text/csv', 'application/x-ndjson'];

interface LichaamInstelling {
  readonly bodyLimit?: number;
  readonly mediatypen?: readonly string[];
}

/**
 * What a route takes as body, where it differs from JSON up to 1 MiB. JSON arrives parsed, the others as a string:
 * `@Lichaam({ mediatypen: ['application/xml', 'text/xml'], bytesMax: GROOT_LICHAAM_BYTES_MAX })`.
 */
export function Lichaam(instelling: { mediatypen?: readonly string[]; bytesMax?: number }): MethodDecorator {
  return RouteConfig({
    ...(instelling.bytesMax === undefined ? {} : { bodyLimit: instelling.bytesMax }),
    ...(instelling.mediatypen === undefined ? {} : { mediatypen: instelling.mediatypen }),
  });
}

/** The media types this route takes. */
export function mediatypenVan(verzoek: FastifyRequest): readonly string[] {
  return (verzoek.routeOptions.config as LichaamInstelling | undefined)?.mediatypen ?? [JSON_TYPE];
}

/**
 * Registers the body parsers and the limits. Bytes that are not UTF-8 are refused instead of being replaced silently,
 * because a replaced character in a name or a bank message would be booked as if it had been sent.
 */
export function registreerMediatypen(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const leesJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, (verzoek, bytes, klaar) => {
    const tekst = utf8(bytes as Buffer);
    if (tekst === null) klaar(geenUtf8());
    else if (tekst.trim() === '') klaar(onleesbaarVerzoek('Het lichaam is leeg, maar Content-Type belooft JSON. Stuur JSON, of laat Content-Type weg.'));
    else void leesJson(verzoek, tekst, (fout, waarde) => {
      const dubbel = fout ? null : dubbelVeld(tekst, waarde);
      if (fout) klaar(onleesbaarVerzoek(jsonFout(tekst)));
      else if (dubbel) klaar(onleesbaarVerzoek(meldingDubbelVeld(plaatsIn(tekst, dubbel))));
      // A shorter text has no room for so many brackets.
      else if (tekst.length > 2 * JSON_DIEPTE_MAX && isTeDiep(waarde)) klaar(onleesbaarVerzoek(`In het lichaam liggen lijsten en objecten meer dan ${JSON_DIEPTE_MAX} diep in elkaar. Stuur het zoals de documentatie het beschrijft.`));
      else klaar(null, waarde);
    });
  });
  fastify.addContentTypeParser(TEKST_TYPEN, { parseAs: 'buffer' }, (_verzoek, bytes, klaar) => {
    const tekst = utf8(bytes as Buffer);
    if (tekst === null) klaar(geenUtf8());
    else klaar(null, tekst);
  });
  fastify.addHook('onRoute', (route) => {
    const bodyLimit = (route.config as LichaamInstelling | undefined)?.bodyLimit;
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  // After it is known who asks, before the body is read.
  fastify.addHook('preParsing', (verzoek, _antwoord, _lichaam, klaar) => {
    const type = verzoek.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    const heeftLichaam = verzoek.method !== 'GET' && verzoek.method !== 'HEAD';
    if (heeftLichaam && !verzoek.is404 && !isOngecodeerd(verzoek.headers['content-encoding'])) klaar(coderingNietOndersteund());
    else if (!heeftLichaam || type === undefined || verzoek.is404 || mediatypenVan(verzoek).includes(type)) klaar();
    else klaar(mediatypeNietOndersteund(mediatypenVan(verzoek)));
  });
}

/** Compressed bytes would be told to be no UTF-8, which sends whoever reads that the wrong way. */
function isOngecodeerd(codering: string | undefined): boolean {
  return codering === undefined || ['', 'identity'].includes(codering.trim().toLowerCase());
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function utf8(bytes: Buffer): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function geenUtf8(): Error {
  return onleesbaarVerzoek('Het lichaam is geen geldige UTF-8. Sla het op als UTF-8 en stuur het opnieuw.');
}

/** A place in a text as people look for it, from so many characters before it. */
function plaatsIn(tekst: string, plaats: number): string {
  const voor = tekst.slice(0, plaats).split('\n');
  return `regel ${voor.length}, teken ${(voor.at(-1)?.length ?? 0) + 1}`;
}

/** Where the JSON breaks. Only the place is taken from the engine's message: the rest quotes the body, and so may name a person. */
function jsonFout(tekst: string): string {
  try {
    JSON.parse(tekst);
  } catch (fout) {
    const plaats = /position (\d+)/.exec(fout instanceof Error ? fout.message : '')?.[1];
    if (plaats === undefined) return 'Het lichaam is geen geldige JSON. Controleer de komma\'s, aanhalingstekens en haken.';
    return `Het lichaam is geen geldige JSON: het gaat mis op ${plaatsIn(tekst, Number(plaats))}.`;
  }
  return 'Het lichaam bevat een veldnaam die niet is toegestaan (__proto__ of constructor). Laat dat veld weg.';
}
