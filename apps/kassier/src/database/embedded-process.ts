import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * What tells this process apart from a later one that happens to get the same number: the moment it started, as the
 * operating system knows it. `undefined` when no such process runs (a zombie does not run either).
 */
export function startMarkOf(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStartMark(pid);
  if (process.platform === 'win32') return signalReaches(pid) ? 'running' : undefined;
  return psColumn(pid, 'lstart');
}

/** Whether a process with this number runs now. */
export function isRunning(pid: number): boolean {
  return startMarkOf(pid) !== undefined;
}

/**
 * Whether the process is a PostgreSQL server of this cluster folder. `unknown` where the system does not let us see
 * (Windows): the caller must then assume the worst.
 */
export function isPostgresOf(pid: number, clusterDir: string): boolean | 'unknown' {
  if (process.platform === 'win32') return 'unknown';
  if (process.platform === 'linux' && worksIn(pid, clusterDir)) return true;
  const words = commandLineOf(pid);
  return words.some((word) => basename(word).startsWith('postgres')) && words.includes(clusterDir);
}

/** Waits until the process is gone; says whether that happened within the time, in milliseconds. */
export async function awaitEnd(pid: number, waitMs: number): Promise<boolean> {
  const mark = startMarkOf(pid);
  const deadline = performance.now() + waitMs;
  while (mark !== undefined && startMarkOf(pid) === mark) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

/** Resolves after the time, in milliseconds. */
export function pause(waitMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, waitMs));
}

function linuxStartMark(pid: number): string | undefined {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets and may hold spaces, so counting starts behind the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  if (state === 'Z' || state === 'X') return undefined;
  // Start times count from the boot, and two boots can be alike to the tick; the boot's own id tells them apart.
  const boot = readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return `${boot}:${fields[19] ?? ''}`;
}

/** A server's working folder is its cluster folder, whatever path it was started with. */
function worksIn(pid: number, clusterDir: string): boolean {
  try {
    const theirs = statSync(`/proc/${pid}/cwd`);
    const ours = statSync(clusterDir);
    return theirs.dev === ours.dev && theirs.ino === ours.ino;
  } catch {
    return false;
  }
}

function commandLineOf(pid: number): string[] {
  if (process.platform === 'linux') return readOrUndefined(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  return psColumn(pid, 'command')?.split(' ') ?? [];
}

function psColumn(pid: number, column: string): string | undefined {
  try {
    const text = execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim();
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
