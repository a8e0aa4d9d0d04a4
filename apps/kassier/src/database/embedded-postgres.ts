import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { installedBinaries, type PostgresBinaries } from './embedded-binaries.js';
import { checkClusterVersion, createClusterIfMissing, filesIn, openDataDir, readPassword, SUPERUSER } from './embedded-cluster.js';
import { isHeld, lockDataDir } from './embedded-lock.js';
import { pause } from './embedded-process.js';
import { clearRemnants, readyPort, startServer, type Meld, type ServerProcess } from './embedded-server.js';
import { chooseLauncher } from './embedded-user.js';

/** A database server of our own, for as long as the service runs. */
export interface EmbeddedPostgres {
  /** Address with the password of the owner role; keep it out of logs. */
  url: string;
  /** Port on 127.0.0.1. */
  port: number;
  /** Ends the server in good order and gives the data folder free. May be called more than once. */
  stop(): Promise<void>;
}

/** Settings of an embedded database. */
export interface EmbeddedPostgresOptions {
  /** Folder that keeps everything of this database (`KASSIER_DATA_DIR`); made when it does not exist. */
  dataDir: string;
  /** Takes lines for the service's log (Dutch). */
  meld: Meld;
  /** Called when the server ends without having been asked to; by default that is only reported. */
  onLoss?: (error: Error) => void;
  /** Another PostgreSQL than the one installed with the project. */
  binaries?: PostgresBinaries;
  /** Server settings that replace or extend the usual ones, by PostgreSQL's names. */
  settings?: Readonly<Record<string, string>>;
}

const DATABASE = 'kassier';

/** How often, and with how much time in between, is looked for a database that a service is just starting. */
const START_ROUNDS_MAX = 60;
const START_ROUND_MS = 250;

/** Nothing that is confirmed may be lost, so fsync and synchronous_commit are on; the rest suits a small machine. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '128MB',
  work_mem: '16MB',
  wal_compression: 'off',
  wal_buffers: '16MB',
  min_wal_size: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  logging_collector: 'off',
};

/**
 * Starts a real PostgreSQL that belongs to this service alone, and makes the database on first use. What an earlier
 * start left behind by kill -9, a power cut or half a set-up is recognised and put right.
 *
 * @throws Error (Dutch, with the way out) when the folder is in use by another service, belongs to another user or
 *   version, or when PostgreSQL cannot run on this machine.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { meld } = options;
  const binaries = options.binaries ?? installedBinaries();
  const files = openDataDir(options.dataDir);
  const lock = lockDataDir(files.dataDir);
  let server: ServerProcess | undefined;
  try {
    const launcher = chooseLauncher(binaries, files.dataDir, files.clusterDir);
    if (await createClusterIfMissing(files, binaries, launcher)) meld(`Nieuwe, lege database aangelegd in ${files.clusterDir}.`);
    checkClusterVersion(files, binaries);
    const password = readPassword(files);
    await clearRemnants(files, meld);
    const onLoss = options.onLoss ?? ((error: Error) => meld(error.message));
    server = await startServer({ files, binaries, launcher, meld, onLoss, settings: { ...SETTINGS, ...options.settings } });
    const running = server;
    await createDatabaseIfMissing(urlOf(running.port, password, 'postgres'));
    return {
      url: urlOf(running.port, password, DATABASE),
      port: running.port,
      async stop() {
        await running.stop();
        lock.release();
      },
    };
  } catch (error) {
    await server?.stop();
    lock.release();
    throw error;
  }
}

/** What there is of an embedded database in a data folder. */
export type FoundPostgres = { readonly kind: 'absent' } | { readonly kind: 'stopped' } | { readonly kind: 'running'; readonly url: string };

/**
 * Looks for the embedded database of a data folder without starting or making anything: the way for a second program
 * beside a running service. Waits a short while for a service that is just starting.
 *
 * @throws Error (Dutch, with the way out) when a service holds the folder but its database cannot be reached.
 */
export async function findEmbeddedPostgres(dataDir: string): Promise<FoundPostgres> {
  const files = filesIn(resolve(dataDir));
  if (!existsSync(files.clusterDir)) return { kind: 'absent' };
  for (let round = 0; isHeld(files.dataDir); round += 1) {
    const port = readyPort(files.clusterDir);
    if (port !== undefined) return { kind: 'running', url: urlOf(port, readPassword(files), DATABASE) };
    if (round === START_ROUNDS_MAX) {
      throw new Error(
        `Op ${files.dataDir} draait een kassier, maar zijn database is niet bereikbaar. Wacht tot hij gestart is, of voer deze opdracht uit als de gebruiker waaronder hij draait.`,
      );
    }
    await pause(START_ROUND_MS);
  }
  return { kind: 'stopped' };
}

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

async function createDatabaseIfMissing(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
