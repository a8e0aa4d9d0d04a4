import { LogController, type FastifyServerOptions } from 'fastify';
import { systeemKlok, type Configuratie } from '../config/index.js';
import { foutVoorLog } from './fout.js';
import type { Logstroom } from './logstroom.js';

/** What is logged, and where the lines go. */
export interface Logkeuze {
  readonly niveau: Configuratie['logNiveau'];
  readonly stroom: Logstroom;
}

type Opties = Pick<FastifyServerOptions, 'logger' | 'logController' | 'childLoggerFactory'>;

const RANGEN: readonly Configuratie['logNiveau'][] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Whether a line of this level is written at all: what goes into it need not be gathered otherwise. */
export function schrijft(keuze: Logkeuze | undefined, niveau: Configuratie['logNiveau']): boolean {
  return keuze !== undefined && RANGEN.indexOf(niveau) >= RANGEN.indexOf(keuze.niveau);
}

/** How Fastify (whose logger is pino) writes: one JSON object on a line, with the level as a word and the time as RFC 3339. */
export function logopties(keuze: Logkeuze | undefined): Opties {
  if (keuze === undefined) return { logger: false };
  return {
    logger: {
      level: keuze.niveau,
      stream: keuze.stroom,
      base: null,
      timestamp: () => `,"time":"${new Date(systeemKlok.nuMs()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: foutVoorLog },
    },
    // One line when the answer is out (verzoeklog.ts) instead of two of Fastify's own, which would hold the whole address.
    logController: new LogController({ disableRequestLogging: true }),
    // A logger per request costs more than the line it writes; who logs names the request.
    childLoggerFactory: (logger) => logger,
  };
}
