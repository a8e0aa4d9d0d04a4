import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const WORTEL = process.cwd();

/** The built service as its users start it: a process of its own. */
export interface Programma {
  readonly url: string;
  readonly proces: ChildProcess;
  /** Everything it said so far. */
  uitvoer(): string;
  /** What of that came on stderr, where its log goes. */
  foutuitvoer(): readonly string[];
  /** Sends the signal and waits for the end; gives the exit status, or null when a signal ended it. */
  beeindig(signaal: NodeJS.Signals): Promise<number | null>;
}

/** Builds what is not built yet; costs nothing when it is. */
export function bouw(): void {
  const uitslag = spawnSync(process.execPath, [join(WORTEL, 'scripts/build.mjs')], { encoding: 'utf8' });
  if (uitslag.status !== 0) throw new Error(`bouwen mislukt: ${uitslag.stdout}${uitslag.stderr}`);
}

/** Starts the program with this environment and waits until it listens. Throws with its output when it ends before. */
export async function startProgramma(env: Readonly<Record<string, string>>): Promise<Programma> {
  const proces = spawn(process.execPath, [join(WORTEL, 'dist/apps/kassier/src/main.js')], { env: { ...schoneOmgeving(), PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const regels: string[] = [];
  const foutregels: string[] = [];
  const einde = new Promise<number | null>((verder) => proces.once('exit', (code) => { verder(code); }));
  const url = await new Promise<string>((gevonden, mislukt) => {
    for (const stroom of [proces.stdout, proces.stderr]) {
      createInterface({ input: stroom }).on('line', (regel) => {
        regels.push(regel);
        if (stroom === proces.stderr) foutregels.push(regel);
        const adres = /luistert op (http\S+)/.exec(regel)?.[1];
        if (adres) gevonden(adres);
      });
    }
    void einde.then((code) => { mislukt(new Error(`het programma eindigde met ${code}:\n${regels.join('\n')}`)); });
  });
  return {
    url,
    proces,
    uitvoer: () => regels.join('\n'),
    foutuitvoer: () => foutregels,
    beeindig: (signaal) => {
      proces.kill(signaal);
      return einde;
    },
  };
}

/** How far a command is, as it says on the error output now and then when the work takes long. */
const VOORTGANG = /^(?:(?:Tabel|Controle) [^\n]*[^.\n]|[\d.]+ (?:boekingen geschreven|besluiten beoordeeld|van [\d.]+ [^\n]*[^.\n]))\n/gm;

/** What a command said on the error output, without how far it was: how often it says that depends on how busy the machine is. */
export function zonderVoortgang(foutuitvoer: string): string {
  return foutuitvoer.replace(VOORTGANG, '');
}

/** Without what a test runner or a developer set for itself. */
function schoneOmgeving(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, MIGRATIE_DATABASE_URL: _migratie, NODE_ENV: _omgeving, OIDC_ISSUER: _uitgever, ...rest } = process.env;
  return rest;
}
