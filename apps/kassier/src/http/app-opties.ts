import type { Socket } from 'node:net';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { logopties, NestLog, type Logkeuze } from '../log/index.js';
import { registreerKoppen, VASTE_KOPPEN, verzoekId } from './headers.js';
import { LICHAAM_BYTES_MAX, registreerMediatypen } from './mediatypen.js';
import { bouwOpenApi, publiceerOpenApi } from './openapi.js';
import { ParametersGuard } from './parameters.guard.js';
import { Paden } from './paths.js';
import { ProbleemFilter, stuurProbleem } from './problem.filter.js';
import { adresTeLang, koppenTeGroot, onleesbaarVerzoek, teLangzaam, type Probleem } from './problem.js';
import { logVerzoek, registreerVerzoeklog } from './verzoeklog.js';

const KOPPEN_BYTES_MAX = 16_384;
const VERZOEK_WACHTTIJD_MS = 60_000;
/** How often is looked for requests that take too long to arrive, in milliseconds. */
const TOEZICHT_MS_MAX = 10_000;
const VERBINDING_WACHTTIJD_MS_MAX = 72_000;

/** What may differ between the service and its tests. */
export interface AppOpties {
  /** What is logged and where; silence when absent. */
  readonly log?: Logkeuze;
  /** Within how many milliseconds a request must have arrived as a whole; 60 seconds when absent. */
  readonly verzoekWachttijdMs?: number;
  /** Proxies whose X-Forwarded-For is believed; none when absent. */
  readonly vertrouwdeProxys?: readonly string[];
  /** Whether traces that begin here are kept; not when absent. */
  readonly traceert?: boolean;
  /** Where the outside world finds the service; an example address in the published document when absent or null. */
  readonly publiekeUrl?: string | null;
}

/**
 * Creates the application with everything of the edge: limits, body parsers, security headers, problem details and the
 * published OpenAPI document. The caller still has to listen and to handle signals.
 */
export async function maakApp(module: Type | DynamicModule, opties: AppOpties = {}): Promise<NestFastifyApplication> {
  const adapter = maakAdapter(opties);
  const fastify = adapter.getInstance();
  const paden = Paden.volg(fastify);
  registreerVerzoeklog(fastify, opties.log, opties.traceert);
  registreerKoppen(fastify);
  registreerMediatypen(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    // Our own parsers are registered above; Nest's would take bodies and forms that no route knows.
    bodyParser: false,
    abortOnError: false,
    logger: opties.log === undefined ? false : new NestLog(fastify.log),
  });
  app.useGlobalFilters(new ProbleemFilter(paden));
  app.useGlobalGuards(new ParametersGuard());
  publiceerOpenApi(app, opties.publiekeUrl ?? null);
  return app;
}

/** The OpenAPI document of a module whose parts are read but not made: nothing starts and nothing connects. */
export async function beschrijfApi(module: Type | DynamicModule, publiekeUrl: string | null): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { preview: true, abortOnError: false, logger: false });
  return bouwOpenApi(app, publiekeUrl);
}

function maakAdapter(opties: AppOpties): FastifyAdapter {
  const verzoekWachttijdMs = opties.verzoekWachttijdMs ?? VERZOEK_WACHTTIJD_MS;
  const adapter = new FastifyAdapter({
    ...logopties(opties.log),
    bodyLimit: LICHAAM_BYTES_MAX,
    requestTimeout: verzoekWachttijdMs,
    keepAliveTimeout: VERBINDING_WACHTTIJD_MS_MAX,
    http: { maxHeaderSize: KOPPEN_BYTES_MAX, headersTimeout: verzoekWachttijdMs, connectionsCheckingInterval: Math.min(TOEZICHT_MS_MAX, verzoekWachttijdMs) },
    trustProxy: opties.vertrouwdeProxys === undefined || opties.vertrouwdeProxys.length === 0 ? false : [...opties.vertrouwdeProxys],
    routerOptions: { maxParamLength: 200 },
    requestIdHeader: false,
    // Input is read by zod; the compilers that Fastify would read for schemas of its own take a tenth of a second at every start.
    schemaController: { compilersFactory: { buildValidator: zonderSchema, buildSerializer: zonderSchema } },
    genReqId: verzoekId,
    frameworkErrors: (fout: FastifyError, verzoek: FastifyRequest, antwoord: FastifyReply) => {
      stuurProbleem(fout.code === 'FST_ERR_MAX_PARAM_LENGTH' ? adresTeLang() : onleesbaarVerzoek('Het adres bevat een ongeldige %-codering. Controleer het adres.'), verzoek, antwoord);
      logVerzoek(verzoek, antwoord, opties.log);
    },
    clientErrorHandler: (fout: NodeJS.ErrnoException, socket: Socket) => {
      beantwoordKapotteVerbinding(fout, socket);
      adapter.getInstance().log.info({ code: fout.code }, 'onleesbaar verzoek');
    },
  });
  return adapter;
}

function zonderSchema(): never {
  throw new Error('een route van de kassier heeft geen schema van Fastify: haar invoer leest zod, haar uitvoer is JSON');
}

/** Here Node could not even parse the request: there is no reply object, so the answer is written by hand. */
function beantwoordKapotteVerbinding(fout: NodeJS.ErrnoException, socket: Socket): void {
  if (fout.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const probleem = kapotProbleem(fout.code);
  const lichaam = JSON.stringify(probleem.lichaam('/'));
  const koppen = { ...VASTE_KOPPEN, 'content-type': 'application/problem+json; charset=utf-8', 'content-length': String(Buffer.byteLength(lichaam)), connection: 'close' };
  const regels = Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}`);
  socket.end(`HTTP/1.1 ${probleem.status} ${probleem.titel}\r\n${regels.join('\r\n')}\r\n\r\n${lichaam}`);
}

function kapotProbleem(code: string | undefined): Probleem {
  if (code === 'HPE_HEADER_OVERFLOW') return koppenTeGroot();
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return teLangzaam();
  return onleesbaarVerzoek('Dit is geen geldig HTTP/1.1-verzoek. Controleer uw client.');
}
