import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { programIn, type PostgresBinaries } from './embedded-binaries.js';
import { cleanEnvironment, openLog, type ClusterFiles } from './embedded-cluster.js';
import { awaitEnd, isPostgresOf, isRunning, pause } from './embedded-process.js';
import type { Launcher } from './embedded-user.js';

/** Takes a line for the service's log (Dutch). */
export type Meld = (tekst: string) => void;

/** A running server process. */
export interface ServerProcess {
  port: number;
  /** Ends the server in good order; resolves when it is gone. May be called more than once. */
  stop(): Promise<void>;
}

/** What it takes to start the server of a cluster. */
export interface ServerStart {
  files: ClusterFiles;
  binaries: PostgresBinaries;
  launcher: Launcher;
  /** Server settings by their PostgreSQL name. */
  settings: Readonly<Record<string, string>>;
  meld: Meld;
  /** Called when the server ends without having been asked to. */
  onLoss: (error: Error) => void;
}

const PORT_ATTEMPTS = 5;
const SHUTDOWN_MS_MAX = 60_000;
const REMNANT_MS_MAX = 30_000;
const RECOVERY_MS_MAX = 600_000;

/**
 * Ends a server of this cluster that outlived its service, and clears away the mark of one that is gone. The caller
 * holds the data folder, so no living service owns that server.
 *
 * @throws Error (Dutch) when the old server does not go away.
 */
export async function clearRemnants(files: ClusterFiles, meld: Meld): Promise<void> {
  const pidFile = join(files.clusterDir, 'postmaster.pid');
  const pid = postmasterPid(files.clusterDir);
  if (pid === undefined || !isRunning(pid)) return;
  const verdict = isPostgresOf(pid, files.clusterDir);
  if (verdict === false) {
    // The number now belongs to a stranger; PostgreSQL would only see that it is taken and refuse to start.
    meld(`Oude aanwijzing naar databaseproces ${pid} opgeruimd; dat nummer is nu van een ander programma.`);
    rmSync(pidFile, { force: true });
    return;
  }
  meld(`Een eerder gestarte database (proces ${pid}) draait nog op ${files.clusterDir}; die wordt eerst gestopt.`);
  if (verdict === true) signal(pid, 'SIGINT');
  if (await awaitEnd(pid, SHUTDOWN_MS_MAX)) return;
  if (verdict === true) signal(pid, 'SIGQUIT');
  if (await awaitEnd(pid, SHUTDOWN_MS_MAX / 6)) return;
  throw new Error(`De oude database (proces ${pid}) op ${files.clusterDir} stopt niet. Beëindig dat proces, of kies met KASSIER_DATA_DIR een andere map.`);
}

/**
 * Starts the server on a free port of 127.0.0.1 and waits until it takes connections.
 *
 * @throws Error (Dutch, with the server's own last words) when it does not come up.
 */
export async function startServer(start: ServerStart): Promise<ServerProcess> {
  const deadline = performance.now() + REMNANT_MS_MAX;
  for (let attempt = 1; ; ) {
    const port = await freePort();
    const outcome = await tryStart(start, port);
    if (outcome.kind === 'ready') return { port, stop: outcome.stop };
    if (outcome.kind === 'failed') throw new Error(`De database in ${start.files.clusterDir} start niet: ${outcome.words}. Het volledige verslag staat in ${start.files.logFile}.`);
    if (outcome.kind === 'remnant') {
      if (performance.now() > deadline) throw new Error(`Op ${start.files.clusterDir} zijn nog processen van een eerdere database actief. Beëindig die, of kies met KASSIER_DATA_DIR een andere map.`);
      await pause(250);
      continue;
    }
    attempt += 1;
    if (attempt > PORT_ATTEMPTS) throw new Error(`De database vindt geen vrije poort op 127.0.0.1 (${PORT_ATTEMPTS} keer geprobeerd). Controleer of er poorten vrij zijn en start opnieuw.`);
  }
}

type Outcome = { kind: 'ready'; stop: () => Promise<void> } | { kind: 'port-taken' } | { kind: 'remnant' } | { kind: 'failed'; words: string };

async function tryStart(start: ServerStart, port: number): Promise<Outcome> {
  const { files, binaries } = start;
  const logStart = existsSync(files.logFile) ? statSync(files.logFile).size : 0;
  const child = spawnServer(start, port);
  const ended = endOf(child);
  let goneBecause: string | undefined;
  void ended.then((reason) => (goneBecause = reason));
  const deadline = performance.now() + RECOVERY_MS_MAX;
  let patience = performance.now() + 10_000;
  while (goneBecause === undefined && !isReady(files.clusterDir, child.pid)) {
    await pause(10);
    if (performance.now() > deadline) await stopServer(child, ended, files, binaries);
    if (performance.now() > patience) {
      start.meld('De database herstelt zich na een onderbreking; dat kan enkele minuten duren.');
      patience += 60_000;
    }
  }
  if (goneBecause !== undefined) return explain(files.logFile, logStart, goneBecause);
  let isStopping = false;
  // Where the system cannot tie the server's life to ours, a normal exit at least takes it along.
  const takeAlong = (): void => void child.kill('SIGINT');
  process.once('exit', takeAlong);
  void ended.then((reason) => {
    process.removeListener('exit', takeAlong);
    if (!isStopping) start.onLoss(new Error(`De database is onverwacht gestopt (${reason}). Zie ${files.logFile}; start de dienst opnieuw, er gaat niets verloren dat was bevestigd.`));
  });
  // Waiting for this child must not keep an otherwise finished process alive.
  child.unref();
  let stopping: Promise<void> | undefined;
  return {
    kind: 'ready',
    stop() {
      isStopping = true;
      stopping ??= stopServer(child, ended, files, binaries);
      return stopping;
    },
  };
}

function spawnServer({ files, launcher, binaries, settings }: ServerStart, port: number): ChildProcess {
  const all = { ...settings, listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  const args = ['-D', files.clusterDir, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const { file, args: words, options } = launcher.command(programIn(binaries.binDir, 'postgres'), args);
  const log = openLog(files);
  try {
    // A process group of its own: Ctrl-C in the terminal must reach the service only, which stops the database last.
    return spawn(file, words, { ...options, detached: true, windowsHide: true, stdio: ['ignore', log, log], env: cleanEnvironment() });
  } finally {
    closeSync(log);
  }
}

/** Resolves with a short reason (Dutch) when the process is gone or could not be started. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signalName) => resolve(signalName === null ? `uitgangscode ${code ?? 'onbekend'}` : `signaal ${signalName}`));
  });
}

async function stopServer(child: ChildProcess, ended: Promise<string>, files: ClusterFiles, binaries: PostgresBinaries): Promise<void> {
  child.ref();
  askToStop(child, files, binaries);
  if (await endsWithin(ended, SHUTDOWN_MS_MAX)) return;
  // An immediate shutdown loses nothing that was committed: the next start replays the log.
  child.kill('SIGQUIT');
  if (await endsWithin(ended, SHUTDOWN_MS_MAX / 6)) return;
  child.kill('SIGKILL');
  await ended;
}

/** Windows knows no signals; there PostgreSQL's own control program asks. */
function askToStop(child: ChildProcess, files: ClusterFiles, binaries: PostgresBinaries): void {
  if (process.platform !== 'win32') child.kill('SIGINT');
  else execFileSync(programIn(binaries.binDir, 'pg_ctl'), ['stop', '-D', files.clusterDir, '-m', 'fast', '-w'], { stdio: 'ignore', windowsHide: true });
}

async function endsWithin(ended: Promise<string>, waitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), waitMs)));
  const outcome = await Promise.race([ended.then(() => true), timeout]);
  clearTimeout(timer);
  return outcome;
}

/** The server writes its state on the eighth line of its mark; this needs no password and no connection. */
function isReady(clusterDir: string, pid: number | undefined): boolean {
  const lines = pidFileLines(clusterDir);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** The port of the server that runs on this cluster and takes connections; `undefined` while there is none. */
export function readyPort(clusterDir: string): number | undefined {
  const lines = pidFileLines(clusterDir);
  const port = Number(lines[3]);
  return lines[7]?.trim() === 'ready' && Number.isInteger(port) && port > 0 ? port : undefined;
}

function postmasterPid(clusterDir: string): number | undefined {
  const pid = Number(pidFileLines(clusterDir)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function pidFileLines(clusterDir: string): string[] {
  try {
    return readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function explain(logFile: string, logStart: number, reason: string): Outcome {
  const words = readFileSync(logFile).subarray(logStart).toString('utf8').trim();
  // The server speaks English here because it is started with LC_ALL=C.
  if (/could not bind|could not create any TCP\/IP sockets/.test(words)) return { kind: 'port-taken' };
  if (/pre-existing shared memory block/.test(words)) return { kind: 'remnant' };
  return { kind: 'failed', words: words === '' ? reason : words.split('\n').slice(-5).join(' | ') };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
