// Builds the service into dist/, but only when a source is newer than the last build: starting again takes no compile.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const stempel = join(wortel, 'dist', '.gebouwd');

function nieuwste(pad) {
  const stand = statSync(pad);
  if (!stand.isDirectory()) return stand.mtimeMs;
  return readdirSync(pad).reduce((laatste, naam) => Math.max(laatste, nieuwste(join(pad, naam))), stand.mtimeMs);
}

const bronnen = ['apps', 'libs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].map((naam) => join(wortel, naam));
const gebouwdMs = existsSync(stempel) ? statSync(stempel).mtimeMs : 0;
if (gebouwdMs > 0 && bronnen.every((pad) => nieuwste(pad) <= gebouwdMs)) process.exit(0);

const begonnen = new Date();
console.log('Bouwen…');
const uitslag = spawnSync(process.execPath, [join(wortel, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(wortel, 'tsconfig.build.json')], { stdio: 'inherit', cwd: wortel });
if (uitslag.status !== 0) process.exit(uitslag.status ?? 1);
writeFileSync(stempel, '');
// Whatever was changed while the compiler ran is newer than the stamp and will be built next time.
utimesSync(stempel, begonnen, begonnen);
