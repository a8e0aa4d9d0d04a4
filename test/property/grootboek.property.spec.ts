import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc, { type RunDetails } from 'fast-check';
import { zaadVan } from '../support/zaad.js';
import { levensloop, type Ronde } from './opdracht.js';
import { speel, type Verloop } from './sequentie.js';

// Random lives of the whole service, from several clients at once, against a model of a few hundred plain lines.
//
//   KASSIER_MODEL_STAPPEN  how many requests to send at least (600)
//   KASSIER_MODEL_ZAAD     the seed; the same seed sends the same wishes (follows from the committed content, and printed)
//   KASSIER_MODEL_PAD      the path of a counterexample within that seed, to play it alone

/** Asked for by hand: then it tells how far it is, and what it has tried how often. */
const LANG = process.env['KASSIER_MODEL_STAPPEN'] !== undefined;
const STAPPEN = Number(process.env['KASSIER_MODEL_STAPPEN'] ?? 600);
const ZAAD = zaadVan('KASSIER_MODEL_ZAAD');
const PAD = process.env['KASSIER_MODEL_PAD'];

/** Sequences per seed; then the next seed follows. */
const REEKS = 8;
/** How long a failure may be made smaller, in milliseconds. */
const KRIMPEN_MS = 120_000;
const TIJD_MS = 120_000 + STAPPEN * 200;

let map: string;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'kassier-model-'));
});

afterAll(async () => {
  await rm(map, { recursive: true, force: true });
});

/** The failure as a person wants to read it: what went wrong, after what, and how to see it again. */
function bericht({ seed, counterexamplePath, numShrinks }: Pick<RunDetails<unknown>, 'seed' | 'counterexamplePath' | 'numShrinks'>, stappen: number, { verslag, fout }: Verloop): string {
  const opnieuw = `KASSIER_MODEL_ZAAD=${seed} KASSIER_MODEL_PAD=${counterexamplePath} npx jest --selectProjects database --testPathPatterns grootboek.property`;
  return `${fout?.message}\n\nna ${stappen} stappen; zaad ${seed}, pad ${counterexamplePath}, ${numShrinks} keer verkleind. Alles wat is gevraagd en geantwoord:\n${verslag.join('\n')}\n\nOpnieuw: ${opnieuw}\n${fout?.stack ?? ''}`;
}

it('the service and the model agree on every answer, every posting and every balance', async () => {
  let stappen = 0;
  let sequenties = 0;
  const tellingen = new Map<string, number>();
  for (let zaad = ZAAD; sequenties === 0 || (stappen < STAPPEN && PAD === undefined); zaad += 1) {
    let mislukt: Verloop | null = null;
    let krimptVanaf = 0;
    const eigenschap = fc.asyncProperty(levensloop, async (rondes: readonly Ronde[]) => {
      if (mislukt !== null && performance.now() - krimptVanaf > KRIMPEN_MS) return;
      const verloop = await speel(rondes, map);
      sequenties += 1;
      if (verloop.fout) {
        if (mislukt === null) krimptVanaf = performance.now();
        mislukt = verloop;
        throw verloop.fout;
      }
      if (mislukt !== null) return;
      stappen += verloop.stappen;
      for (const [naam, aantal] of verloop.tellingen) tellingen.set(naam, (tellingen.get(naam) ?? 0) + aantal);
    });
    const uitslag = await fc.check(eigenschap, { seed: zaad, numRuns: REEKS, ...(PAD === undefined ? {} : { path: PAD }) });
    if (uitslag.failed && mislukt) throw new Error(bericht(uitslag, stappen, mislukt));
    if (uitslag.failed) throw new Error(fc.defaultReportMessage(uitslag) ?? 'de eigenschap faalde zonder bericht');
    if (LANG) process.stdout.write(`model: ${stappen} stappen in ${sequenties} sequenties zonder verschil, tot en met zaad ${zaad}\n`);
  }
  const regels = [...tellingen].sort().map(([naam, aantal]) => `  ${String(aantal).padStart(6)} ${naam}`);
  process.stdout.write(`model: ${stappen} stappen in ${sequenties} sequenties, zaad ${ZAAD}\n${LANG ? `${regels.join('\n')}\n` : ''}`);
  expect(stappen).toBeGreaterThan(0);
}, TIJD_MS + KRIMPEN_MS);
