import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { schoon } from '../log/index.js';

/** The version of the API (semver), on every answer as `API-Version`; the major version is in the path. */
export const API_VERSIE = '1.0.0';

/** Where the OpenAPI document is published: the one address that any website may read. */
export const OPENAPI_PAD = '/v1/openapi.json';

/** Where people can read the OpenAPI document. */
export const DOCUMENTATIE_PAD = '/docs';

/** The content security policy of our own HTML pages: nothing from elsewhere, no inline code or style, no frames. */
export const CSP_PAGINA =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const CSP_GEGEVENS = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Swagger UI brings its own inline style. */
const CSP_DOCUMENTATIE = CSP_PAGINA.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** The headers of every answer. An answer that has set one itself (a page its own CSP, a file its caching) keeps it. */
export const VASTE_KOPPEN: Readonly<Record<string, string>> = {
  'api-version': API_VERSIE,
  'cache-control': 'no-store',
  'content-security-policy': CSP_GEGEVENS,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const VERZOEK_ID = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * The id of a request: the caller's X-Request-Id when it is a sane one, else a new one. Sane is what can neither forge a log
 * line nor bring the number of a person or an account into it.
 */
export function verzoekId(verzoek: IncomingMessage): string {
  const gekregen = verzoek.headers['x-request-id'];
  return typeof gekregen === 'string' && VERZOEK_ID.test(gekregen) && schoon(gekregen) === gekregen ? gekregen : randomUUID();
}

/** Adds the fixed headers that the answer does not have yet. */
export function zetKoppen(verzoek: FastifyRequest, antwoord: FastifyReply): void {
  const pad = verzoek.raw.url?.split('?', 1)[0] ?? '';
  if (pad === OPENAPI_PAD) antwoord.header('access-control-allow-origin', '*');
  if (pad === DOCUMENTATIE_PAD || pad.startsWith(`${DOCUMENTATIE_PAD}/`)) zetAlsLeeg(antwoord, 'content-security-policy', CSP_DOCUMENTATIE);
  for (const [naam, waarde] of Object.entries(VASTE_KOPPEN)) zetAlsLeeg(antwoord, naam, waarde);
  antwoord.header('x-request-id', verzoek.id);
}

function zetAlsLeeg(antwoord: FastifyReply, naam: string, waarde: string): void {
  if (!antwoord.hasHeader(naam)) antwoord.header(naam, waarde);
}

/** Puts the headers on every answer, errors and unknown paths included: at sending, when nothing can remove them any more. */
export function registreerKoppen(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (verzoek, antwoord, _lichaam, klaar) => {
    zetKoppen(verzoek, antwoord);
    klaar();
  });
}
