import { resolve } from 'node:path';
import { Client } from 'pg';
import type { Schemastand } from '../database/index.js';
import { Afgebroken, gaVerder, type Aanroep } from './opdracht.js';

/** A query that reads a whole table takes its time; the connection must not wait for ever on a lock. */
const SESSIE = '-c TimeZone=UTC -c DateStyle=ISO -c jit=off -c statement_timeout=0 -c lock_timeout=30000 -c idle_in_transaction_session_timeout=0';

const UITWEG = 'Start de kassier een keer met "npm start", of wijs met KASSIER_DATA_DIR een andere map of met DATABASE_URL een eigen PostgreSQL aan.';

type Werk<T> = (client: Client) => Promise<T>;

/** Who reads sees one moment of all rows, and can change nothing. */
async function lees<T>(client: Client, werk: Werk<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // Row-level security may not hide a row without a word: then this fails instead.
  await client.query('SET LOCAL row_security = off');
  const resultaat = await werk(client);
  await client.query('COMMIT');
  return resultaat;
}

/** Who changes keeps his own transactions. */
async function wijzig<T>(client: Client, werk: Werk<T>): Promise<T> {
  await client.query('SET row_security = off');
  return werk(client);
}

/**
 * Runs `werk` with a connection to the books as `metEigenaar`, in one read-only transaction, so that nothing can be changed
 * and all of it is of one moment.
 *
 * @throws Error (Dutch, with the way out) when there is no database, or one whose schema is not that of this program.
 */
export async function metDatabase<T>(aanroep: Pick<Aanroep, 'env' | 'uitvoer' | 'afbreken'>, werk: Werk<T>): Promise<T> {
  return metBoeken(aanroep, (client) => lees(client, werk));
}

/**
 * Runs `werk` with a connection to the books: that of DATABASE_URL, or the embedded database in KASSIER_DATA_DIR — beside a
 * service that runs on it, or else started for the occasion and stopped afterwards. As the owner, who sees every row; its
 * transactions are its own.
 *
 * @throws Error (Dutch, with the way out) when there is no database, or one whose schema is not that of this program.
 */
export async function metEigenaar<T>(aanroep: Pick<Aanroep, 'env' | 'uitvoer' | 'afbreken'>, werk: Werk<T>): Promise<T> {
  return metBoeken(aanroep, (client) => wijzig(client, werk));
}

/**
 * Runs `werk` with a connection to a database that may have nothing in it yet: that of DATABASE_URL, or the embedded one in KASSIER_DATA_DIR, which is made when it is not there. As the owner.
 *
 * @throws Error (Dutch, with the way out) when the database cannot be reached or made.
 */
export async function metLegeDatabase<T>(aanroep: Pick<Aanroep, 'env' | 'uitvoer' | 'afbreken'>, werk: Werk<T>): Promise<T> {
  return metServer(aanroep, true, (url) => metVerbinding(url, aanroep, () => undefined, (client) => wijzig(client, werk)));
}

async function metBoeken<T>(aanroep: Pick<Aanroep, 'env' | 'uitvoer' | 'afbreken'>, werk: Werk<T>): Promise<T> {
  return metServer(aanroep, false, (url) => metVerbinding(url, aanroep, eisSchema, werk));
}

async function metServer<T>(aanroep: Pick<Aanroep, 'env' | 'uitvoer' | 'afbreken'>, magNieuw: boolean, werk: (url: string) => Promise<T>): Promise<T> {
  // Read only now: whoever asks for help, or asks in the wrong way, need not wait for the whole service to load.
  const [{ leesConfiguratie }, { findEmbeddedPostgres, startEmbeddedPostgres }] = await Promise.all([import('../config/index.js'), import('../database/index.js')]);
  const { databaseUrl, migratieDatabaseUrl, gegevensMap } = leesConfiguratie({ ...nodig(aanroep.env) });
  const url = migratieDatabaseUrl ?? databaseUrl;
  if (url !== null) return werk(url);
  const dataDir = resolve(gegevensMap);
  const gevonden = await findEmbeddedPostgres(dataDir);
  if (gevonden.kind === 'absent' && !magNieuw) throw new Error(`In ${dataDir} is geen database. ${UITWEG}`);
  if (gevonden.kind === 'running') return werk(gevonden.url);
  const ingebouwd = await startEmbeddedPostgres({ dataDir, meld: (tekst) => { aanroep.uitvoer.meld(tekst); } });
  try {
    return await werk(ingebouwd.url);
  } finally {
    await ingebouwd.stop();
  }
}

/** The commands need nothing of the configuration but where the database is. */
function nodig(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, DATABASE_URL_BESTAND, MIGRATIE_DATABASE_URL, MIGRATIE_DATABASE_URL_BESTAND, DATABASE_CA_BESTAND, KASSIER_DATA_DIR } = env;
  return { DATABASE_URL, DATABASE_URL_BESTAND, MIGRATIE_DATABASE_URL, MIGRATIE_DATABASE_URL_BESTAND, DATABASE_CA_BESTAND, KASSIER_DATA_DIR };
}

async function metVerbinding<T>(url: string, { afbreken }: Pick<Aanroep, 'afbreken'>, eis: (stand: Schemastand) => void, werk: Werk<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'kassier-opdracht', options: SESSIE, connectionTimeoutMillis: 10_000 });
  // A connection that breaks fails the query that waits for it; without a listener the same break would end the process.
  client.on('error', () => undefined);
  await client.connect().catch((fout: Error) => { throw new Error(`De database is niet bereikbaar: ${fout.message}. Controleer DATABASE_URL, en of PostgreSQL draait.`, { cause: fout }); });
  const annuleer = (): void => void annuleerVraag(url, client);
  afbreken.addEventListener('abort', annuleer, { once: true });
  try {
    gaVerder(afbreken);
    const { leesSchemastand } = await import('../database/index.js');
    eis(await leesSchemastand(client));
    return await werk(client);
  } catch (fout) {
    throw afbreken.aborted ? new Afgebroken() : begrijpelijk(fout);
  } finally {
    afbreken.removeEventListener('abort', annuleer);
    await client.end().catch(() => undefined);
  }
}

/** Stops what the server is doing for this connection; a query of hours must not go on after Ctrl-C. */
async function annuleerVraag(url: string, client: Client): Promise<void> {
  const { processID } = client as Client & { processID?: number };
  const tweede = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  tweede.on('error', () => undefined);
  try {
    await tweede.connect();
    await tweede.query('SELECT pg_cancel_backend($1)', [processID]);
  } catch {
    // Without a server there is nothing to stop.
  } finally {
    await tweede.end().catch(() => undefined);
  }
}

function eisSchema(stand: Schemastand): void {
  switch (stand) {
    case 'bij':
      return;
    case 'leeg':
      throw new Error(`Deze database is geen database van de kassier: er zijn nog geen tabellen. ${UITWEG}`);
    case 'achter':
      throw new Error('De database is ouder dan dit programma. Start de kassier een keer met "npm start"; die werkt het schema bij.');
    case 'voor':
      throw new Error('De database is nieuwer dan dit programma. Gebruik de versie van de kassier die op deze database draait.');
  }
}

function begrijpelijk(fout: unknown): unknown {
  const code = fout instanceof Error ? (fout as Error & { code?: string }).code : undefined;
  if (code === '42501') {
    return new Error(`De gebruiker van de database mag niet alles lezen: ${(fout as Error).message}. Geef met MIGRATIE_DATABASE_URL de eigenaar van de tabellen op.`, { cause: fout });
  }
  return fout;
}
