import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import Postgrator from 'postgrator';
import type { Verbinding } from '#ledger';

/** A number that all instances of this service share, and that no other program is likely to lock. */
const LOCK_KEY = 4_201_710_023;
const VERSION_MIN = 150_000;
const TABLE = 'schemaversion';
const SERVING_ROLE = 'kassier_dienst';
const FILE_NAME = /^(\d{4})\.do\.[a-z0-9-]+\.sql$/;

/**
 * Brings the database to the newest schema: runs the files of `migrations/` that it has not had yet, all in one
 * transaction, so that a crash leaves nothing half. Instances that start together wait for each other.
 *
 * @param url address of the database, for a role that may change the schema
 * @param meld takes lines for the service's log (Dutch)
 * @param map folder with the migrations; by default the one of the project
 * @returns the names of the files that were run now, in order
 * @throws Error (Dutch, with the way out) when the server is too old or out of reach, when a migration that ran
 *   before was changed, removed or inserted, or when the database is newer than this program.
 */
export async function migreer(url: string, meld: (tekst: string) => void, map: string = projectMigrations()): Promise<string[]> {
  const files = migrationFiles(map);
  const client = await connect(url);
  try {
    await checkServerVersion(client);
    await client.query('BEGIN');
    await waitForTurn(client, meld);
    const names = await runMigrations(client, map, files);
    await letServiceSee(client);
    await client.query('COMMIT');
    for (const name of names) meld(`Migratie ${name} uitgevoerd.`);
    return names;
  } finally {
    // Without a COMMIT the server undoes everything when the connection ends.
    await client.end();
  }
}

/**
 * Brings an empty database to the schema that another one had, or from there to the newest, on a connection that is in a transaction: who undoes that undoes this.
 *
 * @param totEnMet number of the last migration; by default all
 * @throws Error (Dutch, with the way out) as `migreer` does
 */
export async function migreerBinnen(client: Client, totEnMet?: number): Promise<void> {
  await checkServerVersion(client);
  await waitForTurn(client, () => undefined);
  const map = projectMigrations();
  await runMigrations(client, map, migrationFiles(map), totEnMet);
  await letServiceSee(client);
}

/** How far a database has come along the migrations of this program. */
export type Schemastand = 'bij' | 'leeg' | 'achter' | 'voor';

/** Compares the schema of a database with the migrations of this program, and changes nothing. */
export async function leesSchemastand(verbinding: Verbinding, map: string = projectMigrations()): Promise<Schemastand> {
  const { rows: tabellen } = await verbinding.query('SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1', [TABLE]);
  if (tabellen.length === 0) return 'leeg';
  const { rows } = await verbinding.query(`SELECT max(version)::int AS hoogste FROM ${TABLE}`);
  const hoogste = Number(rows[0]?.['hoogste'] ?? 0);
  const nieuwste = versionOf(migrationFiles(map).at(-1) ?? '');
  if (hoogste === 0) return 'leeg';
  return hoogste === nieuwste ? 'bij' : hoogste < nieuwste ? 'achter' : 'voor';
}

/** The table of what ran is the migrator's own, so no migration gives the serving role the right to look how far the schema is. It may look only. */
async function letServiceSee(client: Client): Promise<void> {
  const { rows } = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = '${SERVING_ROLE}' AND NOT has_table_privilege(oid, '${TABLE}', 'SELECT')`);
  if (rows.length > 0) await client.query(`GRANT SELECT ON ${TABLE} TO ${SERVING_ROLE}`);
}

async function runMigrations(client: Client, map: string, files: readonly string[], last?: number): Promise<string[]> {
  const { rows } = await client.query<{ schema: string | null }>('SELECT current_schema() AS schema');
  const schema = rows[0]?.schema ?? 'public';
  const postgrator = new Postgrator({
    driver: 'pg',
    schemaTable: TABLE,
    currentSchema: schema,
    migrationPattern: `${globLiteral(map)}/*.do.*.sql`,
    validateChecksums: true,
    // The same file must have the same checksum in a checkout with Windows line ends.
    newline: 'LF',
    execQuery: (query) => client.query(query),
  });
  await checkHistory(client, schema, files);
  let current = '';
  postgrator.on('validation-started', (migration) => (current = fileOf(files, migration.version)));
  postgrator.on('migration-started', (migration) => (current = fileOf(files, migration.version)));
  try {
    const applied = await postgrator.migrate(last === undefined ? undefined : String(last));
    return applied.map((migration) => fileOf(files, migration.version));
  } catch (error) {
    throw explain(error as Error, current);
  }
}

/**
 * Postgrator itself looks at the highest number only: it would pass over a file that was put in between, and would
 * try to go backwards when the database is ahead of the program.
 */
async function checkHistory(client: Client, schema: string, files: readonly string[]): Promise<void> {
  const { rows: tables } = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = $2', [schema, TABLE]);
  if (tables.length === 0) return;
  const { rows } = await client.query<{ version: string }>(`SELECT version FROM ${client.escapeIdentifier(schema)}.${TABLE} WHERE version > 0 ORDER BY version`);
  const ran = rows.map((row) => Number(row.version));
  const highest = ran.at(-1) ?? 0;
  const known = files.map(versionOf);
  const newest = known.at(-1) ?? 0;
  if (highest > newest) {
    throw new Error(
      `De database is nieuwer (migratie ${highest}) dan deze versie van de dienst (migratie ${newest}). Start de nieuwere versie van de dienst, of zet een reservekopie van de database van vóór die migratie terug.`,
    );
  }
  const removed = ran.find((version) => !known.includes(version));
  if (removed !== undefined) {
    throw new Error(`Migratie ${removed} is op deze database uitgevoerd, maar het bestand ontbreekt in migrations/. Zet het bestand ongewijzigd terug.`);
  }
  const inserted = files.find((file) => versionOf(file) < highest && !ran.includes(versionOf(file)));
  if (inserted !== undefined) {
    throw new Error(`Migratie ${inserted} is later ingevoegd: de database heeft ${highest} al gehad en ${inserted} niet. Geef het bestand een nummer boven ${newest}.`);
  }
}

function explain(error: Error, file: string): Error {
  if (error.message.startsWith('MD5 checksum failed')) {
    return new Error(
      `Migratie ${file} is gewijzigd nadat zij op deze database was uitgevoerd. De dienst start niet. Zet het bestand terug zoals het was en leg de wijziging vast in een nieuwe migratie.`,
      { cause: error },
    );
  }
  return new Error(`Migratie ${file} is mislukt en geheel teruggedraaid: ${error.message}. De database is ongewijzigd; herstel de oorzaak en start opnieuw.`, { cause: error });
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'kassier-migreren' });
  // A connection that drops while waiting is reported by the query that waits; without a listener it ends the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new Error(`Geen verbinding met PostgreSQL op ${client.host}:${client.port} (database ${client.database ?? 'onbekend'}): ${messageOf(error)}. Controleer DATABASE_URL en of de server draait.`, { cause: error });
  }
}

/** Node bundles the attempts per address in one error that has no text of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function checkServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ nummer: number; versie: string }>(
    `SELECT current_setting('server_version_num')::int AS nummer, current_setting('server_version') AS versie`,
  );
  const server = rows[0];
  if (server !== undefined && server.nummer >= VERSION_MIN) return;
  throw new Error(`De database is PostgreSQL ${server?.versie ?? 'onbekend'}; nodig is versie 15 of hoger. Laat DATABASE_URL naar een nieuwere server wijzen.`);
}

async function waitForTurn(client: Client, meld: (tekst: string) => void): Promise<void> {
  // A long wait or a long migration is no fault here, whatever limits the role has for its ordinary work.
  await client.query('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
  const { rows } = await client.query<{ gelukt: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS gelukt', [LOCK_KEY]);
  if (rows[0]?.gelukt === true) return;
  meld('Een andere kassier werkt het databaseschema bij; deze wacht daarop.');
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
}

/** Every file counts: one with a mistyped name would otherwise be passed over in silence. */
function migrationFiles(map: string): string[] {
  const files = readdirSync(map).filter((name) => name.endsWith('.sql')).sort();
  const misnamed = files.find((name) => !FILE_NAME.test(name));
  if (misnamed !== undefined) throw new Error(`${join(map, misnamed)} heeft geen geldige naam voor een migratie. Noem het bestand «0001.do.wat-het-doet.sql» (vier cijfers, kleine letters en streepjes).`);
  if (files.length === 0) throw new Error(`In ${map} staan geen migraties; de installatie is onvolledig. Installeer de dienst opnieuw.`);
  return files;
}

function versionOf(file: string): number {
  return Number(FILE_NAME.exec(file)?.[1]);
}

function fileOf(files: readonly string[], version: number): string {
  return files.find((file) => versionOf(file) === version) ?? String(version);
}

/** The project's folder is found from this file upwards, which holds for the sources as well as for the build. */
function projectMigrations(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return join(folder, 'migrations');
  }
  throw new Error('De map migrations/ is niet gevonden; de installatie is onvolledig. Installeer de dienst opnieuw.');
}

/** The folder as a pattern that matches only itself, also when its name holds brackets or other signs of a pattern. */
function globLiteral(folder: string): string {
  if (sep === '\\') return folder.replaceAll('\\', '/').replaceAll(/[?*()[\]]/g, '[$&]');
  return folder.replaceAll(/[?*()[\]{}!+@\\]/g, '\\$&');
}
