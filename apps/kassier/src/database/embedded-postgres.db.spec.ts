import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { awaitEnd, isRunning } from './embedded-process.js';

const PROJECT = process.cwd();
const SETTINGS = { shared_buffers: '16MB' };

describe('the database that comes with the service', () => {
  let folder: string;
  let dataDir: string;
  let running: EmbeddedPostgres | undefined;
  const lines: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kassier-embedded-'));
    chmodSync(folder, 0o711);
    dataDir = join(folder, 'gegevens van de kassier');
    lines.length = 0;
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(): Promise<EmbeddedPostgres> {
    running = await startEmbeddedPostgres({ dataDir, meld: (line) => void lines.push(line), settings: SETTINGS });
    return running;
  }

  it('takes connections with its own password only, loses nothing on power cuts, and sorts by code point', async () => {
    const { url, port } = await start();
    const address = new URL(url);
    expect(address.hostname).toBe('127.0.0.1');
    expect(address.port).toBe(String(port));
    const settings = await firstRow(
      url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('data_checksums') AS checksums,
              current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              'Z' < 'a' AS codepoint, upper('ë') AS upper`,
    );
    expect(settings).toEqual({ fsync: 'on', commit: 'on', checksums: 'on', encoding: 'UTF8', addresses: '127.0.0.1', sockets: '', codepoint: true, upper: 'Ë' });
    address.password = 'geraden';
    await expect(firstRow(address.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'postgres.wachtwoord')).mode & 0o777).toBe(0o600);
  });

  it('keeps its data over an orderly stop, and may be stopped twice', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE bewaard AS SELECT 42 AS getal');
    await first.stop();
    await first.stop();
    const second = await start();
    expect(await firstRow(second.url, 'SELECT getal FROM bewaard')).toEqual({ getal: 42 });
  });

  it('refuses a second service on the same folder, and names the process that has it', async () => {
    await start();
    const second = startEmbeddedPostgres({ dataDir, meld: () => undefined, settings: SETTINGS });
    await expect(second).rejects.toThrow(`in gebruik door een andere kassier (proces ${process.pid})`);
    await expect(second).rejects.toThrow('KASSIER_DATA_DIR');
  });

  it('keeps confirmed data and starts again after kill -9 of the service', async () => {
    const child = await startInChild();
    await query(child.url, 'CREATE TABLE bewaard AS SELECT 42 AS getal');
    await kill(child.service, 'SIGKILL');
    const { url } = await start();
    expect(await firstRow(url, 'SELECT getal FROM bewaard')).toEqual({ getal: 42 });
    expect(isRunning(child.serverPid)).toBe(false);
  });

  it('stops a server that outlived its service before it starts its own', async () => {
    // Without setpriv on its path the service cannot tie the server to its own life.
    const child = await startInChild({ PATH: '' });
    await kill(child.service, 'SIGKILL');
    expect(isRunning(child.serverPid)).toBe(true);
    await start();
    expect(isRunning(child.serverPid)).toBe(false);
    expect(lines.join('\n')).toContain(`Een eerder gestarte database (proces ${child.serverPid}) draait nog`);
  });

  it('is refused to a second process while the first lives', async () => {
    const child = await startInChild();
    await expect(start()).rejects.toThrow(`in gebruik door een andere kassier (proces ${child.service.pid})`);
    expect(isRunning(child.serverPid)).toBe(true);
    await kill(child.service, 'SIGKILL');
    await awaitEnd(child.serverPid, 30_000);
  });

  it('survives Ctrl-C in the terminal until the service itself stops it', async () => {
    const child = await startInChild();
    // The terminal signals the whole process group of the service.
    process.kill(-Number(child.service.pid), 'SIGINT');
    expect(await child.line()).toBe('SIGINT 1');
    await kill(child.service, 'SIGKILL');
    await awaitEnd(child.serverPid, 30_000);
  });

  it('is not misled by a mark whose process number now belongs to another program', async () => {
    await (await start()).stop();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${stranger.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n0 0\nready   \n`);
      const { url } = await start();
      expect(await firstRow(url, 'SELECT 1 AS een')).toEqual({ een: 1 });
      expect(isRunning(Number(stranger.pid))).toBe(true);
    } finally {
      await kill(stranger, 'SIGKILL');
    }
  });

  it('clears away half a set-up of an earlier start', async () => {
    mkdirSync(join(dataDir, 'postgres.nieuw-afgebroken', 'data'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.nieuw-afgebroken', 'data', 'PG_VERSION'), '18\n');
    const { url } = await start();
    expect(await firstRow(url, 'SELECT 1 AS een')).toEqual({ een: 1 });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.nieuw'))).toEqual([]);
  });

  it('refuses data of another PostgreSQL version, and is free again afterwards', async () => {
    await (await start()).stop();
    const versionFile = join(dataDir, 'postgres', 'PG_VERSION');
    writeFileSync(versionFile, '14\n');
    await expect(start()).rejects.toThrow(/van PostgreSQL-versie 14; deze dienst gebruikt versie 18/);
    writeFileSync(versionFile, '18\n');
    expect(await firstRow((await start()).url, 'SELECT 1 AS een')).toEqual({ een: 1 });
  });

  it('tells the service when the server dies', async () => {
    let tell: (error: Error) => void = () => undefined;
    const told = new Promise<Error>((resolve) => (tell = resolve));
    running = await startEmbeddedPostgres({ dataDir, meld: () => undefined, onLoss: (error) => tell(error), settings: SETTINGS });
    process.kill(serverPidIn(dataDir), 'SIGKILL');
    expect((await told).message).toContain('De database is onverwacht gestopt (signaal SIGKILL)');
    await running.stop();
    expect(await firstRow((await start()).url, 'SELECT 1 AS een')).toEqual({ een: 1 });
  });

  interface Child {
    service: ChildProcess;
    url: string;
    serverPid: number;
    /** The next line the service writes. */
    line(): Promise<string>;
  }

  /** A service in a process of its own, with the sources as Node runs them: ES modules. */
  async function startInChild(environment: NodeJS.ProcessEnv = {}): Promise<Child> {
    const program = buildProgram(join(folder, 'programma'));
    const service = spawn(process.execPath, [program, dataDir], { detached: true, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } });
    const output = createInterface({ input: service.stdout })[Symbol.asyncIterator]();
    const line = async (): Promise<string> => String((await output.next()).value);
    const url = await line();
    return { service, url, serverPid: serverPidIn(dataDir), line };
  }
});

function buildProgram(folder: string): string {
  mkdirSync(folder);
  const sources = join(PROJECT, 'apps/kassier/src/database');
  for (const name of readdirSync(sources).filter((file) => /^embedded-\w+\.ts$/.test(file))) {
    const { code } = transformFileSync(join(sources, name), { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } });
    writeFileSync(join(folder, name.replace(/ts$/, 'js')), code);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  const program = join(folder, 'dienst.js');
  writeFileSync(
    program,
    `import { startEmbeddedPostgres } from './embedded-postgres.js';
     import { Client } from './node_modules/pg/esm/index.mjs';
     const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2], meld: () => {}, settings: ${JSON.stringify(SETTINGS)} });
     process.on('SIGINT', async () => {
       const client = new Client({ connectionString: url });
       await client.connect();
       const { rows } = await client.query('SELECT 1 AS een');
       await client.end();
       console.log('SIGINT ' + rows[0].een);
     });
     setInterval(() => {}, 1000);
     console.log(url);`,
  );
  return program;
}

function serverPidIn(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  // A server that is killed in a test takes its connections along.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function firstRow(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  return (await query(url, sql))[0];
}
