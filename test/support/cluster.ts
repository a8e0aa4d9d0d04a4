import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { binariesIn } from '../../apps/kassier/src/database/embedded-binaries.js';
import { startEmbeddedPostgres } from '../../apps/kassier/src/database/embedded-postgres.js';
import { isRunning } from '../../apps/kassier/src/database/embedded-process.js';
import { migreer } from '../../apps/kassier/src/database/migreren.js';

/** The server all database tests of one run share. */
export interface TestCluster {
  /** Address of the database to which new databases are ordered. */
  url: string;
  stop(): Promise<void>;
}

/** Name of the variable by which the workers learn the address. */
export const ADDRESS_VARIABLE = 'KASSIER_TEST_CLUSTER_URL';

/** The migrated, empty database that every test database is a copy of. */
export const TEMPLATE = 'kassier_template';

const FOLDER_PREFIX = 'kassier-test-';

/**
 * Starts the server for the tests, with the template in it: `TEST_DATABASE_URL` names a running server (a role that
 * may make databases and roles), `TEST_PG_BIN` a folder with PostgreSQL programs; otherwise it is the one installed
 * with the project. A server we start does not wait for the disk unless `TEST_PG_FSYNC=on`.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const existing = process.env['TEST_DATABASE_URL'];
  const cluster = existing === undefined ? await startTemporary() : { url: existing, stop: () => dropTemplate(existing) };
  try {
    await createTemplate(cluster.url);
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function startTemporary(): Promise<TestCluster> {
  removeLeftovers();
  const dataDir = join(tmpdir(), `${FOLDER_PREFIX}${process.pid}`);
  mkdirSync(dataDir, { mode: 0o711 });
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  try {
    const binDir = process.env['TEST_PG_BIN'];
    const server = await startEmbeddedPostgres({
      dataDir,
      meld: () => undefined,
      onLoss: (error) => process.stderr.write(`${error.message}\n`),
      ...(binDir === undefined ? {} : { binaries: binariesIn(binDir) }),
      settings: { max_connections: '150', shared_buffers: '128MB', ...durability() },
    });
    return {
      url: server.url,
      async stop() {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function durability(): Record<string, string> {
  return process.env['TEST_PG_FSYNC'] === 'on' ? {} : { fsync: 'off', full_page_writes: 'off' };
}

/** A run that was killed leaves its folder behind; the next one clears it away. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const pid = Number(name.slice(FOLDER_PREFIX.length));
    if (!Number.isInteger(pid) || pid === process.pid || isRunning(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's folder is that user's to clear away.
    }
  }
}

async function createTemplate(url: string): Promise<void> {
  await dropTemplate(url);
  await command(url, `CREATE DATABASE ${TEMPLATE}`);
  await migreer(urlOfDatabase(url, TEMPLATE), () => undefined);
  // A connection to the template would make copying it fail, so nobody may have one.
  await command(url, `ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
}

async function dropTemplate(url: string): Promise<void> {
  await command(url, `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
}

/** Runs one statement outside a transaction. */
export async function command(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The same server and role, another database. */
export function urlOfDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
