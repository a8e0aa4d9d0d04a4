import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { zonderNegenCijfers } from '../log/index.js';
import { zetKoppen } from './headers.js';
import { mediatypenVan } from './mediatypen.js';
import {
  adresTeLang, interneFout, mediatypeNietOndersteund, methodeNietToegestaan, nietGevonden, onleesbaarVerzoek, Probleem, teDruk, teGroot, verboden,
} from './problem.js';
import type { Paden } from './paths.js';
import { verzoekvelden } from './verzoeklog.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The problem that it was answered with; null when it was not. */
    probleem: Probleem | null;
  }
}

/** The path of a request without its query: a query may hold what a log or an error should not repeat. */
function padVan(verzoek: FastifyRequest): string {
  return verzoek.raw.url?.split('?', 1)[0] ?? '/';
}

/** Turns everything that is thrown into application/problem+json. What nobody foresaw becomes 500 and is logged with the request id. */
@Catch()
export class ProbleemFilter implements ExceptionFilter {
  constructor(private readonly paden: Paden) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const verzoek = http.getRequest<FastifyRequest>();
    const antwoord = http.getResponse<FastifyReply>();
    const probleem = probleemVan(fout, verzoek, (pad) => this.paden.methodenVan(pad));
    // A stream that breaks half-way has its headers sent already; only closing the connection can say so.
    if (antwoord.raw.headersSent) antwoord.raw.destroy();
    else stuurProbleem(probleem, verzoek, antwoord);
  }
}

/**
 * As what an error is told, in whatever form. What nobody foresaw becomes 500 and is logged with the request id.
 *
 * @param methodenVan the methods that a path knows; for errors of a route that was found it is not asked
 */
export function probleemVan(fout: unknown, verzoek: FastifyRequest, methodenVan: (pad: string) => readonly string[] = () => []): Probleem {
  if (fout instanceof Probleem) return fout;
  const probleem = naarProbleem(fout, verzoek, methodenVan);
  if (probleem.status >= 500) verzoek.log.error({ ...verzoekvelden(verzoek), err: fout }, 'onverwachte fout');
  return probleem;
}

function naarProbleem(fout: unknown, verzoek: FastifyRequest, methodenVan: (pad: string) => readonly string[]): Probleem {
  switch (foutcode(fout)) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return teGroot(verzoek.routeOptions.bodyLimit);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return mediatypeNietOndersteund(mediatypenVan(verzoek));
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return onleesbaarVerzoek('Content-Length is niet gelijk aan de lengte van het lichaam. Laat uw HTTP-bibliotheek die kop zetten.');
    case 'FST_ERR_BAD_URL':
      return onleesbaarVerzoek('Het adres bevat een ongeldige %-codering. Controleer het adres.');
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return adresTeLang();
    default:
      return uitHttpStatus(fout, verzoek, methodenVan);
  }
}

function uitHttpStatus(fout: unknown, verzoek: FastifyRequest, methodenVan: (pad: string) => readonly string[]): Probleem {
  const status = fout instanceof HttpException ? fout.getStatus() : statusVan(fout);
  switch (status) {
    case 400:
      return onleesbaarVerzoek('Het verzoek kon niet worden gelezen. Controleer de koppen en het lichaam.');
    case 403:
      return verboden('U mag dit niet doen.');
    case 404:
      return watErNietIs(verzoek, methodenVan);
    case 413:
      return teGroot();
    case 415:
      return mediatypeNietOndersteund(mediatypenVan(verzoek));
    case 503:
      return teDruk(5);
    default:
      return interneFout(verzoek.id);
  }
}

function watErNietIs(verzoek: FastifyRequest, methodenVan: (pad: string) => readonly string[]): Probleem {
  if (!verzoek.is404) return nietGevonden();
  const methoden = methodenVan(padVan(verzoek));
  if (methoden.length > 0 && !methoden.includes(verzoek.method)) return methodeNietToegestaan(methoden);
  return nietGevonden('Dit pad bestaat niet. Alle paden staan in /v1/openapi.json.');
}

/** Sends a problem with the fixed headers; also usable where no Nest filter runs. */
export function stuurProbleem(probleem: Probleem, verzoek: FastifyRequest, antwoord: FastifyReply): void {
  verzoek.probleem = probleem;
  zetKoppen(verzoek, antwoord);
  void antwoord
    .status(probleem.status)
    .headers(probleem.headers)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(lichaamVan(probleem, verzoek)));
}

/**
 * With the id under which the log knows the request. A 409 is a decision: it is repeated word for word, whatever request asks for it. Who
 * writes a citizen service number where it does not belong, in an address or as the name of a field or a column, does not read it back: an error is
 * copied, mailed and kept.
 */
function lichaamVan(probleem: Probleem, verzoek: FastifyRequest): Record<string, unknown> {
  const lichaam = probleem.lichaam(zonderNegenCijfers(padVan(verzoek)));
  return probleem.status === 409 ? lichaam : { ...(zonderNummers(lichaam) as Record<string, unknown>), verzoekId: verzoek.id };
}

function zonderNummers(deel: unknown): unknown {
  if (typeof deel === 'string') return zonderNegenCijfers(deel);
  if (Array.isArray(deel)) return deel.map(zonderNummers);
  return typeof deel === 'object' && deel !== null ? Object.fromEntries(Object.entries(deel).map(([naam, waarde]) => [naam, zonderNummers(waarde)])) : deel;
}

/** Fastify's errors come wrapped in an HttpException when they are the client's fault; the code is on the cause. */
function foutcode(fout: unknown): string | undefined {
  const bron = fout instanceof HttpException ? fout.cause : fout;
  return typeof bron === 'object' && bron !== null && 'code' in bron && typeof bron.code === 'string' ? bron.code : undefined;
}

function statusVan(fout: unknown): number | undefined {
  const status = typeof fout === 'object' && fout !== null && 'statusCode' in fout ? fout.statusCode : undefined;
  return typeof status === 'number' && (status < 500 || status === 503) ? status : undefined;
}
