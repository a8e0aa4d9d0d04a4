import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Klok } from '#values';
import { systeemKlok, type Configuratie } from './config/index.js';
import { naarStderr, type Logstroom } from './log/index.js';
import { migreer, startEmbeddedPostgres, type EmbeddedPostgres } from './database/index.js';

/** A running service. */
export interface Kassier {
  readonly app: NestFastifyApplication;
  /** Where it listens: "http://127.0.0.1:3000". */
  readonly url: string;
  /** Finishes what was accepted, closes the connections and stops the embedded database. May be called twice. */
  stop(): Promise<void>;
}

export interface StartOpties {
  /** Tells the operator what happens, in Dutch, a line at a time. */
  readonly meld: (regel: string) => void;
  /** Another clock than the system's, for tests. */
  readonly klok?: Klok;
  /** Where the lines of the log go instead of stderr, for tests. */
  readonly log?: Logstroom;
  /** Called when the embedded database ends while the service runs. */
  readonly bijVerlies?: (fout: Error) => void;
}

/**
 * Starts everything: the embedded database when no other is configured, the migrations, the reference facts, and the
 * service on its port. When a step fails, what was started before it is stopped again.
 */
export async function startKassier(configuratie: Configuratie, opties: StartOpties): Promise<Kassier> {
  const delen = laadDelen();
  // A database that does not start is what the operator must hear of first.
  delen.catch(() => undefined);
  const ingebouwd = configuratie.databaseUrl === null ? await startIngebouwd(configuratie, opties) : null;
  const url = configuratie.databaseUrl ?? (ingebouwd as EmbeddedPostgres).url;
  try {
    const [[{ AppModule }, { maakApp }]] = await Promise.all([delen, migreer(configuratie.migratieDatabaseUrl ?? url, opties.meld)]);
    const app = await maakApp(
      AppModule.met(configuratie, url, opties.klok ?? systeemKlok, (fout) => { opties.meld(`Verbinding met de database verbroken: ${fout.message}`); }),
      { log: { niveau: configuratie.logNiveau, stroom: opties.log ?? naarStderr() }, verzoekWachttijdMs: configuratie.verzoekWachttijdMs, vertrouwdeProxys: configuratie.vertrouwdeProxys, traceert: configuratie.otlpAdres !== null, publiekeUrl: configuratie.publiekeUrl },
    );
    try {
      await app.listen(configuratie.poort, configuratie.host);
    } catch (fout) {
      await app.close();
      throw luisterfout(fout, configuratie);
    }
    return { app, url: await app.getUrl(), stop: eenmalig(() => sluit(app, ingebouwd)) };
  } catch (fout) {
    await ingebouwd?.stop();
    throw fout;
  }
}

/** Says in Dutch, with the way out, why the service cannot listen; what is not known is passed on as it is. */
function luisterfout(fout: unknown, { host, poort }: Pick<Configuratie, 'host' | 'poort'>): unknown {
  switch ((fout as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Error(`Poort ${poort} op ${host} is al in gebruik. Stop het programma dat daar luistert, of kies met PORT een andere poort.`, { cause: fout });
    case 'EACCES':
      return new Error(`Deze gebruiker mag niet luisteren op poort ${poort} van ${host}. Kies met PORT een poort vanaf 1024.`, { cause: fout });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Error(`${host} is geen adres van deze machine. Kies met HOST een adres dat zij heeft, bijvoorbeeld 127.0.0.1, of 0.0.0.0 voor alle.`, { cause: fout });
    default:
      return fout;
  }
}

/** Reads the code of the service, which takes about as long as the embedded database needs to start: they do so together. */
function laadDelen() {
  return Promise.all([import('./app.module.js'), import('./http/index.js')]);
}

async function startIngebouwd(configuratie: Configuratie, opties: StartOpties): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: resolve(configuratie.gegevensMap),
    meld: opties.meld,
    ...(opties.bijVerlies === undefined ? {} : { onLoss: opties.bijVerlies }),
  });
}

async function sluit(app: NestFastifyApplication, ingebouwd: EmbeddedPostgres | null): Promise<void> {
  await app.close();
  await ingebouwd?.stop();
}

function eenmalig(werk: () => Promise<void>): () => Promise<void> {
  let gedaan: Promise<void> | undefined;
  return () => (gedaan ??= werk());
}
