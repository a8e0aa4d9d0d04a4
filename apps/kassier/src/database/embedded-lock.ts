import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { startMarkOf } from './embedded-process.js';
import { giveToOwnerOfFolder } from './embedded-user.js';

/** The claim of one running service on a data folder. */
export interface DataDirLock {
  /** Gives the folder free; may be called more than once. */
  release(): void;
}

interface Holder {
  pid: number;
  mark: string;
}

const LOCK_FILE = 'in-gebruik.json';

/**
 * Claims the folder for this process. A claim of a process that no longer runs is taken over, so nothing has to be
 * cleaned up by hand after kill -9 or a power cut.
 *
 * @throws Error (Dutch) that names the other process when a running service holds the folder.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  const lockFile = join(dataDir, LOCK_FILE);
  const ours: Holder = { pid: process.pid, mark: startMarkOf(process.pid) ?? '' };
  const draft = join(dataDir, `${LOCK_FILE}.${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(ours), { flush: true });
  giveToOwnerOfFolder(draft);
  try {
    // A few rounds suffice: each failed round means that another claim came or went in between.
    for (let round = 0; round < 10; round += 1) {
      if (linked(draft, lockFile)) return { release: () => release(lockFile, ours) };
      const holder = readHolder(lockFile);
      if (holder === undefined) continue;
      if (runs(holder)) throw inUse(dataDir, holder);
      putAside(lockFile, `${draft}.oud`);
    }
    throw new Error(`De gegevensmap ${dataDir} kan niet worden vergrendeld: ${LOCK_FILE} verandert steeds. Start de dienst opnieuw, of kies met KASSIER_DATA_DIR een andere map.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whether a running process holds the folder. */
export function isHeld(dataDir: string): boolean {
  const holder = readHolder(join(dataDir, LOCK_FILE));
  return holder !== undefined && runs(holder);
}

/** Linking makes the claim appear whole or not at all; writing a file in place would not. */
function linked(draft: string, lockFile: string): boolean {
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Between our look and our move another service may have taken the stale claim over; its claim goes back. */
function putAside(lockFile: string, aside: string): void {
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && runs(moved)) linked(aside, lockFile);
  rmSync(aside, { force: true });
}

function release(lockFile: string, ours: Holder): void {
  const holder = readHolder(lockFile);
  if (holder?.pid === ours.pid && holder.mark === ours.mark) rmSync(lockFile, { force: true });
}

function readHolder(lockFile: string): Holder | undefined {
  let text: string;
  try {
    text = readFileSync(lockFile, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(holder.pid), mark: String(holder.mark) };
  } catch {
    // A claim appears whole, so a damaged one is left from a disk that lost it: nobody holds it.
    return { pid: -1, mark: '' };
  }
}

function runs(holder: Holder): boolean {
  return holder.pid > 0 && startMarkOf(holder.pid) === holder.mark;
}

function inUse(dataDir: string, holder: Holder): Error {
  return new Error(
    `De gegevensmap ${dataDir} is in gebruik door een andere kassier (proces ${holder.pid}). Stop die eerst, of kies met KASSIER_DATA_DIR een andere map (en met PORT een andere poort).`,
  );
}
