// Checks the whole house: types, build, style, layers, dead code, and all tests on a real PostgreSQL. A failing step does
// not end the run, so that one run shows every fault. The last line counts everything, for people and for CI:
//   N passed, N failed(, N skipped)
// What only reads the sources is done side by side; the tests, which fill the machine by themselves, come after that.
// Names of steps as arguments run only those: npm test -- lint deps
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const DEBIAN_15 = '/usr/lib/postgresql/15/bin';
const banen = Math.max(1, Math.min(4, availableParallelism()));

/** How far a step may go before it is taken for stuck; all steps together stay well below CI's own limit. */
const STAP_MS_MAX = 30 * 60_000;

function programma(pakket, bestand, ...argumenten) {
  return [join(wortel, 'node_modules', pakket, bestand), ...argumenten];
}

/** Runs a program to its end and gives whether it went well. What it says goes to `zeg`, or at once to the terminal without it. */
function draai(argumenten, omgeving, zeg) {
  const proces = spawn(process.execPath, argumenten, { cwd: wortel, stdio: ['ignore', zeg === undefined ? 'inherit' : 'pipe', zeg === undefined ? 'inherit' : 'pipe'], env: omgeving, timeout: STAP_MS_MAX });
  for (const stroom of [proces.stdout, proces.stderr]) stroom?.on('data', (stuk) => zeg(stuk));
  return new Promise((verder) => {
    proces.once('error', (fout) => {
      console.log(`De stap is niet begonnen: ${fout.message}`);
      verder(false);
    });
    proces.once('close', (status, signaal) => {
      if (signaal !== null) console.log(`De stap is afgebroken door ${signaal}, na hoogstens ${STAP_MS_MAX / 60_000} minuten.`);
      verder(status === 0);
    });
  });
}

async function keuring(argumenten, zeg) {
  const geslaagd = await draai(argumenten, process.env, zeg);
  return { passed: geslaagd ? 1 : 0, failed: geslaagd ? 0 : 1, skipped: 0 };
}

/** Runs jest and counts its tests; a suite that could not even start, or a run without any test, is a failure too. */
async function toets(argumenten, omgeving) {
  const map = mkdtempSync(join(tmpdir(), 'kassier-check-'));
  const bestand = join(map, 'uitslag.json');
  try {
    const geslaagd = await draai(programma('jest', 'bin/jest.js', `--maxWorkers=${banen}`, '--json', `--outputFile=${bestand}`, ...argumenten), omgeving);
    if (!existsSync(bestand)) return { passed: 0, failed: 1, skipped: 0 };
    const telling = JSON.parse(readFileSync(bestand, 'utf8'));
    const passed = telling.numPassedTests;
    const failed = telling.numFailedTests + telling.numRuntimeErrorTestSuites;
    const onverklaard = failed === 0 && (!geslaagd || passed === 0) ? 1 : 0;
    return { passed, failed: failed + onverklaard, skipped: telling.numPendingTests + telling.numTodoTests };
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

/** This environment with these variables set, or taken away where undefined. */
function omgevingMet(anders) {
  const omgeving = { ...process.env, ...anders };
  for (const [naam, waarde] of Object.entries(anders)) if (waarde === undefined) delete omgeving[naam];
  return omgeving;
}

/** What only reads the sources, the longest first, so that two lanes end at about the same time. */
const KEURINGEN = [
  ['lint', programma('eslint', 'bin/eslint.js', '.')],
  ['typecheck', programma('typescript', 'bin/tsc', '--noEmit')],
  ['build', [join(wortel, 'scripts/build.mjs')]],
  ['deps', programma('dependency-cruiser', 'bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test')],
  ['dead', programma('knip', 'bin/knip.js', '--no-progress')],
];

function stappen() {
  const pg15 = process.env.TEST_PG_BIN ?? DEBIAN_15;
  const geen15 = existsSync(join(pg15, 'postgres')) ? undefined : `geen PostgreSQL-programma's in ${pg15}; installeer postgresql-15 of zet TEST_PG_BIN`;
  return [
    ...KEURINGEN.map(([naam, argumenten]) => ({ naam, ernaast: true, werk: (zeg) => keuring(argumenten, zeg) })),
    { naam: 'tests', werk: () => toets([], omgevingMet({ TEST_PG_BIN: undefined, KASSIER_TEST_CLUSTER_URL: undefined })) },
    {
      naam: 'tests-15',
      overgeslagen: geen15,
      werk: () => toets(
        ['--selectProjects', 'database', '--testPathPatterns', `([.]db[.]spec|/(${OP_15.join('|')})[.]e2e-spec)[.]ts$`],
        omgevingMet({ TEST_PG_BIN: pg15, TEST_DATABASE_URL: undefined, KASSIER_TEST_CLUSTER_URL: undefined }),
      ),
    },
  ];
}

/** What PostgreSQL 15 is tried with, beside all database tests: each flow that writes, once; what is around the database behaves the same on both. */
const OP_15 = [
  'aansluitingen', 'aanvraagbundels', 'auditspoor', 'bankberichten', 'begunstigden', 'besluitstraat', 'betaalruns', 'betaalweg', 'betalingen', 'budgetbesluiten', 'gebeurtenissen', 'mandaten', 'pseudoniemen', 'reservekopie',
  'terugvorderingen', 'tussenrekeningposten', 'uitnutting', 'verificatie', 'verplichtingen',
];

/** Tests that need what the project may not spread; without it they skip themselves. */
function meldGemis() {
  const bronnen = { ISO20022_XSD_DIR: 'de ISO 20022-schema’s', BRONNEN_DIR: 'de brondocumenten', ADR_LINTER_BESTAND: 'de linter van de NLgov API Design Rules' };
  for (const [naam, wat] of Object.entries(bronnen)) {
    if (process.env[naam] === undefined) console.log(`overgeslagen  toetsen tegen ${wat}: ${naam} is niet gezet`);
  }
}

async function voerUit(stap) {
  if (stap.overgeslagen !== undefined) return { naam: stap.naam, passed: 0, failed: 0, skipped: 1, reden: stap.overgeslagen, seconden: 0 };
  const gezegd = [];
  if (!stap.ernaast) console.log(`\n=== ${stap.naam}`);
  const begonnenMs = performance.now();
  const telling = await stap.werk(stap.ernaast ? (stuk) => gezegd.push(stuk) : undefined);
  if (stap.ernaast) console.log(`\n=== ${stap.naam}\n${Buffer.concat(gezegd).toString()}`.trimEnd());
  return { naam: stap.naam, ...telling, seconden: Math.round((performance.now() - begonnenMs) / 1000) };
}

/** As many at a time as there are lanes, begun in this order; gives the outcomes in this order too. */
async function voerNaastElkaarUit(stappen) {
  const uitslagen = [];
  let volgende = 0;
  const baan = async () => {
    while (volgende < stappen.length) {
      const plaats = (volgende += 1) - 1;
      uitslagen[plaats] = await voerUit(stappen[plaats]);
    }
  };
  await Promise.all(Array.from({ length: banen }, baan));
  return uitslagen;
}

function gekozen() {
  const alle = stappen();
  const namen = process.argv.slice(2);
  const onbekend = namen.filter((naam) => !alle.some((stap) => stap.naam === naam));
  if (onbekend.length > 0) {
    console.log(`Onbekende stap: ${onbekend.join(', ')}. Kies uit: ${alle.map((stap) => stap.naam).join(', ')}.`);
    process.exit(1);
  }
  return namen.length === 0 ? alle : alle.filter((stap) => namen.includes(stap.naam));
}

const keuze = gekozen();
const uitslagen = await voerNaastElkaarUit(keuze.filter(({ ernaast }) => ernaast));
for (const stap of keuze.filter(({ ernaast }) => !ernaast)) uitslagen.push(await voerUit(stap));
console.log('\n=== overzicht');
for (const uitslag of uitslagen) {
  const woord = uitslag.reden !== undefined ? 'overgeslagen' : uitslag.failed > 0 ? 'MISLUKT' : 'goed';
  const telling = uitslag.reden ?? `${uitslag.passed} goed, ${uitslag.failed} mislukt, ${uitslag.skipped} overgeslagen (${uitslag.seconden} s)`;
  console.log(`${woord.padEnd(13)} ${uitslag.naam.padEnd(10)} ${telling}`);
}
meldGemis();
const som = (soort) => uitslagen.reduce((totaal, uitslag) => totaal + uitslag[soort], 0);
const [passed, failed, skipped] = [som('passed'), som('failed'), som('skipped')];
// Set instead of exit: what is still in the pipe to CI must be written first.
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
