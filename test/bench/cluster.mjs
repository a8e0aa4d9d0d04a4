import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../dist/apps/kassier/src/database/index.js';
import { onthoud } from './opruimen.mjs';

/**
 * The PostgreSQL of the benchmark: started by the service's own launcher with the service's own settings (fsync on), in a
 * folder that goes away at the end. Every database of the benchmark lives in it, the peer's as well.
 */
export async function startCluster() {
  const map = mkdtempSync(join(tmpdir(), 'kassier-bench-'));
  onthoud(() => { rmSync(map, { recursive: true, force: true, maxRetries: 5 }); });
  const dataDir = join(map, 'cluster');
  mkdirSync(dataDir, { mode: 0o711 });
  const server = await startEmbeddedPostgres({ dataDir, meld: () => undefined, onLoss: (fout) => { process.stderr.write(`${fout.message}\n`); } });
  onthoud(() => server.stop());
  const url = (database) => {
    const adres = new URL(server.url);
    adres.pathname = `/${database}`;
    return adres.href;
  };
  return { map, url, beheer: (sql) => opdracht(url('postgres'), sql) };
}

/** Opens a connection as the owner of everything. */
export async function verbind(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Runs statements on a connection of their own; gives the rows of the last. */
export async function opdracht(url, sql, waarden) {
  const client = await verbind(url);
  try {
    return (await client.query(sql, waarden)).rows ?? [];
  } finally {
    await client.end();
  }
}

/** Makes a database, empty or as a copy of another one that nobody is connected to. */
export async function maakDatabase(cluster, naam, voorbeeld = 'template1') {
  await cluster.beheer(`DROP DATABASE IF EXISTS ${naam} WITH (FORCE)`);
  await cluster.beheer(`CREATE DATABASE ${naam} TEMPLATE ${voorbeeld} STRATEGY file_copy`);
  return cluster.url(naam);
}

export async function verwijderDatabase(cluster, naam) {
  await cluster.beheer(`DROP DATABASE IF EXISTS ${naam} WITH (FORCE)`);
}

const ZEGELWACHT_MS_MAX = 600_000;

/**
 * Waits until everything in this database is under a seal, so that the sealing of one measurement is not work of the next.
 * Gives how many leaves it saw coming, and in how many milliseconds.
 */
export async function verzegeld(url) {
  const client = await verbind(url);
  try {
    let eerste;
    for (const begin = performance.now(); performance.now() - begin < ZEGELWACHT_MS_MAX; ) {
      const { rows } = await client.query('SELECT t.laatste = coalesce((SELECT max(laatste_boeking) FROM zegel), 0) AS klaar, coalesce((SELECT max(omvang) FROM zegel), 0)::int AS omvang FROM boekingsteller t');
      eerste ??= rows[0].omvang;
      if (rows[0].klaar) return { bladeren: rows[0].omvang - eerste, ms: performance.now() - begin };
      await new Promise((verder) => setTimeout(verder, 200));
    }
    throw new Error('het verzegelen komt niet klaar');
  } finally {
    await client.end();
  }
}
