import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { programIn, type PostgresBinaries } from './embedded-binaries.js';
import { makeFolder } from './embedded-folder.js';
import { giveToOwnerOfFolder, type Launcher } from './embedded-user.js';

/** The files of one PostgreSQL cluster inside a data folder. */
export interface ClusterFiles {
  dataDir: string;
  /** PostgreSQL's own folder. */
  clusterDir: string;
  /** What the server writes about itself. */
  logFile: string;
  passwordFile: string;
}

/** The database role that owns everything; its password is in the password file. */
export const SUPERUSER = 'postgres';

const DRAFT_PREFIX = 'postgres.nieuw-';
const LOG_BYTES_MAX = 10_000_000;

/**
 * Makes the data folder where it does not exist, and says where everything in it is.
 *
 * @throws Error (Dutch) when the folder cannot be made or written.
 */
export function openDataDir(requested: string): ClusterFiles {
  const path = resolve(requested);
  try {
    const isNew = makeFolder(path);
    // As root the server runs under another user, who must be able to pass through this folder to its own files.
    if (isNew) chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    const dataDir = realpathSync(path);
    const probe = join(dataDir, `.schrijfproef-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe, { force: true });
    return filesIn(dataDir);
  } catch (error) {
    throw new Error(
      `De gegevensmap ${path} kan niet worden gemaakt of beschreven (${(error as Error).message}). Geef deze gebruiker daar schrijfrecht, of kies met KASSIER_DATA_DIR een andere map.`,
      { cause: error },
    );
  }
}

/** Where everything of a cluster is in a data folder that exists. */
export function filesIn(dataDir: string): ClusterFiles {
  return {
    dataDir,
    clusterDir: join(dataDir, 'postgres'),
    logFile: join(dataDir, 'postgres.log'),
    passwordFile: join(dataDir, 'postgres.wachtwoord'),
  };
}

/**
 * Makes an empty cluster when the data folder has none, with a new random password. It is built beside its place and
 * moved there when complete, so a crash half-way never leaves something that looks like a cluster.
 *
 * @throws Error (Dutch, with the words of initdb) when PostgreSQL cannot make it.
 */
export async function createClusterIfMissing(files: ClusterFiles, binaries: PostgresBinaries, launcher: Launcher): Promise<boolean> {
  removeDrafts(files.dataDir);
  if (existsSync(files.clusterDir)) return false;
  const draft = join(files.dataDir, `${DRAFT_PREFIX}${randomBytes(6).toString('hex')}`);
  const password = randomBytes(24).toString('base64url');
  try {
    mkdirSync(join(draft, 'data'), { recursive: true, mode: 0o700 });
    const passwordDraft = join(draft, 'wachtwoord');
    writeFileSync(passwordDraft, password, { mode: 0o600 });
    for (const path of [draft, join(draft, 'data'), passwordDraft]) giveTo(launcher, path);
    const args = initdbArguments(join(draft, 'data'), passwordDraft, binaries.major);
    const { file, args: words, options } = launcher.command(programIn(binaries.binDir, 'initdb'), args);
    await promisify(execFile)(file, words, { ...options, env: cleanEnvironment(), windowsHide: true });
    // The password comes first: a cluster without its password would be lost, a password without a cluster is replaced.
    writeFileSync(files.passwordFile, password, { mode: 0o600, flush: true });
    giveToOwnerOfFolder(files.passwordFile);
    renameSync(join(draft, 'data'), files.clusterDir);
    syncFolder(files.dataDir);
    return true;
  } catch (error) {
    const words = String((error as { stderr?: string }).stderr ?? '').trim();
    throw new Error(
      `De database in ${files.dataDir} kan niet worden aangelegd: ${words === '' ? (error as Error).message : words}. Kies met KASSIER_DATA_DIR een andere map, of geef met DATABASE_URL een eigen PostgreSQL (15 of hoger) op.`,
      { cause: error },
    );
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Refuses a cluster of another major version: PostgreSQL cannot read it, and starting afresh would look like data loss.
 *
 * @throws Error (Dutch) that names both versions.
 */
export function checkClusterVersion(files: ClusterFiles, binaries: PostgresBinaries): void {
  const versionFile = join(files.clusterDir, 'PG_VERSION');
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'onbekend';
  if (found === String(binaries.major)) return;
  throw new Error(
    `De database in ${files.clusterDir} is van PostgreSQL-versie ${found}; deze dienst gebruikt versie ${binaries.major} en kan die niet lezen. ` +
      `Zet de gegevens over met pg_dump van een PostgreSQL ${found}, of kies met KASSIER_DATA_DIR een andere map.`,
  );
}

/**
 * The password of the cluster's owner role.
 *
 * @throws Error (Dutch) when the file is gone.
 */
export function readPassword(files: ClusterFiles): string {
  try {
    return readFileSync(files.passwordFile, 'utf8').trim();
  } catch (error) {
    throw new Error(
      `Het wachtwoord van de database ontbreekt: ${files.passwordFile} kan niet worden gelezen (${(error as Error).message}). Zet dat bestand terug uit een reservekopie, of kies met KASSIER_DATA_DIR een andere map voor een nieuwe, lege database.`,
      { cause: error },
    );
  }
}

/** Opens the server's log for writing at its end; a log that grew large is put aside first. Gives the file descriptor. */
export function openLog(files: ClusterFiles): number {
  if (existsSync(files.logFile) && statSync(files.logFile).size > LOG_BYTES_MAX) renameSync(files.logFile, `${files.logFile}.1`);
  const descriptor = openSync(files.logFile, 'a', 0o600);
  giveToOwnerOfFolder(files.logFile);
  return descriptor;
}

/** The surroundings a program of PostgreSQL gets: PG… variables of the user's own server must not reach it. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|LD_)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

function initdbArguments(dataDir: string, passwordFile: string, major: number): string[] {
  // Sorting by code point is the same on every machine and every version; the built-in C.UTF-8 also knows letter case.
  const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C'];
  return [`--pgdata=${dataDir}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', ...locale, '--data-checksums', '--no-instructions'];
}

/** Only the holder of the data folder comes here, so what lies about is from a start that was cut off. */
function removeDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(DRAFT_PREFIX))) {
    rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function giveTo(launcher: Launcher, path: string): void {
  if (launcher.account !== undefined) chownSync(path, launcher.account.uid, launcher.account.gid);
}

/** Makes a rename in this folder survive a power cut. Windows cannot open a folder, and needs it less. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
