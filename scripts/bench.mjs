// Measures the service on this machine and writes docs/bench.json and docs/bench.md:
//   npm run bench                    all rows (about twenty minutes)
//   npm run bench -- --snel          all rows with fewer requests and a smaller database (about two minutes); prints only
//   npm run bench -- --rij bundel    one row, or more; prints only
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: keuze } = parseArgs({
  options: {
    rij: { type: 'string', multiple: true }, snel: { type: 'boolean', default: false }, ronden: { type: 'string' }, groot: { type: 'string' }, betalingen: { type: 'string' },
    profiel: { type: 'string' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
});

const VOL = { ronden: 3, bankronden: 1, tijd: { opwarmMs: 8000, duurMs: 5000 }, leesverzoeken: 50, oordelen: 200_000, groot: 1_000_000, betalingen: 100_000, paginakeren: 9, paginabetalingen: 20_000 };
const SNEL = { ronden: 1, bankronden: 1, tijd: { opwarmMs: 3000, duurMs: 3000 }, leesverzoeken: 20, oordelen: 50_000, groot: 50_000, betalingen: 10_000, paginakeren: 3, paginabetalingen: 1_000 };

function stop(melding) {
  process.stderr.write(`${melding}\n`);
  process.exit(1);
}

function geheel(naam) {
  if (keuze[naam] === undefined) return {};
  if (!/^[1-9]\d{0,8}$/.test(keuze[naam])) stop(`--${naam}: schrijf een geheel getal groter dan nul.`);
  return { [naam]: Number(keuze[naam]) };
}

const gebouwd = spawnSync(process.execPath, [join(wortel, 'scripts/build.mjs')], { cwd: wortel, stdio: ['ignore', 'ignore', 'inherit'] });
if (gebouwd.status !== 0) stop('Bouwen is mislukt; zie hierboven.');
process.chdir(wortel);
// Only now: what is measured comes out of the build.
const { draaiBench, RIJNAMEN } = await import('../test/bench/bench.mjs');
const { ruimOp, ruimOpBijSignaal } = await import('../test/bench/opruimen.mjs');
const { schrijfVerslag } = await import('../test/bench/verslag.mjs');

const onbekend = (keuze.rij ?? []).filter((naam) => !RIJNAMEN.includes(naam));
if (onbekend.length > 0) stop(`Deze rij bestaat niet: ${onbekend.join(', ')}. Kies uit: ${RIJNAMEN.join(', ')}.`);
if (keuze.help) stop(`npm run bench -- [--snel] [--rij <naam>]… [--ronden n] [--groot n] [--betalingen n] [--profiel map] [--json]\nRijen: ${RIJNAMEN.join(', ')}`);

const begin = performance.now();
const meld = (regel) => { process.stderr.write(`${((performance.now() - begin) / 1000).toFixed(1).padStart(7)} s  ${regel}\n`); };
const opties = { ...(keuze.snel ? SNEL : VOL), ...geheel('ronden'), ...geheel('groot'), ...geheel('betalingen') };
const nodeOpties = keuze.profiel === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(keuze.profiel)}`];

ruimOpBijSignaal();
try {
  const uitslag = await draaiBench(keuze.rij ?? RIJNAMEN, opties, meld, nodeOpties);
  const isVolledig = keuze.rij === undefined && !keuze.snel;
  const verslag = schrijfVerslag(uitslag);
  if (isVolledig) {
    mkdirSync(join(wortel, 'docs'), { recursive: true });
    writeFileSync(join(wortel, 'docs/bench.json'), `${JSON.stringify(uitslag, null, 2)}\n`);
    writeFileSync(join(wortel, 'docs/bench.md'), verslag);
    meld('Geschreven: docs/bench.json en docs/bench.md');
  }
  process.stdout.write(keuze.json ? `${JSON.stringify(uitslag, null, 2)}\n` : verslag);
} catch (fout) {
  process.stderr.write(`De meting is mislukt: ${fout.stack}\n`);
  process.exitCode = 1;
} finally {
  await ruimOp();
}
