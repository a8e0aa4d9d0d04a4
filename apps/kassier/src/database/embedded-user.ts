import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { programIn, type PostgresBinaries } from './embedded-binaries.js';

/** A system user without rights, under which PostgreSQL runs when the service itself is root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** How programs of PostgreSQL are started here. */
export interface Launcher {
  /** The user that owns the cluster; `undefined` when that is simply the user of the service. */
  account: Account | undefined;
  /** What to give to `spawn` to run a program with these arguments. */
  command(program: string, args: readonly string[]): { file: string; args: string[]; options: { uid?: number; gid?: number; cwd: string } };
}

/**
 * Decides how to start PostgreSQL: as whom (PostgreSQL refuses to run as root), and tied to the life of this process
 * where the system can do that (`setpriv`), so that kill -9 of the service also ends its database.
 *
 * @throws Error (Dutch) that names the folder when the user without rights cannot get at the programs or the data.
 */
export function chooseLauncher(binaries: PostgresBinaries, dataDir: string, clusterDir: string): Launcher {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    refuseForeignCluster(clusterDir);
    return launcher(undefined, works(['--pdeathsig=INT'], 'true') ? ['--pdeathsig=INT'] : undefined);
  }
  const account = chooseAccount(clusterDir);
  const drop = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--pdeathsig=INT'];
  const server = programIn(binaries.binDir, 'postgres');
  const closed = closedPath(account, [server, join(binaries.binDir, '..', 'lib'), join(binaries.binDir, '..', 'share', 'postgresql'), dataDir]);
  if (closed === undefined) return launcher(account, works(drop, server) ? drop : undefined);
  // The smaller right lets it pass through closed folders and read; only the larger one also lets it run closed programs.
  const capabilities = mayEnter(account, server) ? ['dac_read_search', 'dac_override'] : ['dac_override'];
  for (const capability of capabilities) {
    const pass = [...drop, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--securebits=+no_setuid_fixup'];
    if (works(pass, server)) return launcher(account, pass);
  }
  throw new Error(
    `PostgreSQL mag niet als root draaien en start daarom als gebruiker ${account.name}, maar die kan niet bij ${closed}. ` +
      'Start de dienst als gewone gebruiker, of zet het project en KASSIER_DATA_DIR in een map die voor iedereen toegankelijk is (chmod o+rx), of geef met DATABASE_URL een eigen PostgreSQL (15 of hoger) op.',
  );
}

/**
 * A file that root makes in somebody's folder becomes that person's, so that the service can later be started without
 * root on the same data.
 */
export function giveToOwnerOfFolder(file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(file));
  chownSync(file, uid, gid);
}

/** `prefix` are the options of setpriv; without them the program is started directly, as the account if there is one. */
function launcher(account: Account | undefined, prefix: string[] | undefined): Launcher {
  return {
    account,
    command(program, args) {
      // The folder of the service may be closed to the account, and PostgreSQL wants to know where it is.
      if (prefix !== undefined) return { file: 'setpriv', args: [...prefix, '--', program, ...args], options: { cwd: '/' } };
      const asAccount = account === undefined ? {} : { uid: account.uid, gid: account.gid };
      return { file: program, args: [...args], options: { ...asAccount, cwd: process.platform === 'win32' ? process.cwd() : '/' } };
    },
  };
}

/**
 * Existing data keeps its owner: PostgreSQL starts only for the user that owns the files. New data goes to the
 * customary user `postgres` or else to `nobody`; initdb needs one with a name in /etc/passwd.
 */
function chooseAccount(clusterDir: string): Account {
  const known = passwd();
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { name: known.find((account) => account.uid === uid)?.name ?? String(uid), uid, gid };
  }
  const account = known.find(({ name }) => name === 'postgres') ?? known.find(({ name }) => name === 'nobody');
  if (account !== undefined) return account;
  throw new Error(
    'PostgreSQL mag niet als root draaien, en dit systeem heeft geen gebruiker «postgres» of «nobody» om het onder te starten. Start de dienst als gewone gebruiker, of geef met DATABASE_URL een eigen PostgreSQL (15 of hoger) op.',
  );
}

function passwd(): Account[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && fields[2] !== '0')
    .map((fields) => ({ name: fields[0] ?? '', uid: Number(fields[2]), gid: Number(fields[3]) }));
}

function refuseForeignCluster(clusterDir: string): void {
  const user = process.getuid?.();
  if (user === undefined || !existsSync(clusterDir)) return;
  const owner = statSync(clusterDir).uid;
  if (owner === user) return;
  throw new Error(
    `De databasebestanden in ${clusterDir} zijn van een andere gebruiker (uid ${owner}; deze dienst draait als uid ${user}). ` +
      'Start de dienst als de gebruiker (of als root) waarmee de gegevens zijn aangelegd, of kies met KASSIER_DATA_DIR een andere map.',
  );
}

/** The first of the files and folders, or of the folders above them, that the account may not enter or read. */
function closedPath(account: Account, paths: readonly string[]): string | undefined {
  for (const path of paths.filter((candidate) => existsSync(candidate)).map((candidate) => resolve(candidate))) {
    const above: string[] = [];
    for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) above.unshift(folder);
    const closed = above.find((folder) => !mayEnter(account, folder));
    if (closed !== undefined) return closed;
  }
  return undefined;
}

/** Judged by owner, group and others; access lists are not seen, at worst a capability is given that was not needed. */
function mayEnter(account: Account, path: string): boolean {
  const { uid, gid, mode } = statSync(path);
  const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (bits & 0o1) === 0o1;
}

function works(prefix: readonly string[], program: string): boolean {
  return spawnSync('setpriv', [...prefix, '--', program, '--version'], { stdio: 'ignore', cwd: '/' }).status === 0;
}
