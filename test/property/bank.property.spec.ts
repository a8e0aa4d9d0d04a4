import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { schemafouten, schemaMap } from '../support/xsd.js';
import { zaadVan } from '../support/zaad.js';
import { Spel, STAPPEN, type Soort, type Stap } from './bank.spel.js';
import { Waarheid } from './bank.waarheid.js';
import { Wereld, WIE, type Storing } from './bank.wereld.js';

// Random lives of payment runs, between the real service and a bank that is no part of it.
//
//   KASSIER_BANK_SEQUENTIES  how many sequences to play (40)
//   KASSIER_BANK_ZAAD        the seed; the same seed plays the same wishes (follows from the committed content, and printed)
//   KASSIER_BANK_PAD         the path of a counterexample within that seed, to play it alone

const LANG = process.env['KASSIER_BANK_SEQUENTIES'] !== undefined;
const SEQUENTIES = Number(process.env['KASSIER_BANK_SEQUENTIES'] ?? 40);
const ZAAD = zaadVan('KASSIER_BANK_ZAAD');
const PAD = process.env['KASSIER_BANK_PAD'];

/** A world ends before the year in which its commitments may be declared does. */
const LAATSTE_DAG = '2021-12-10';
/** How often the service recomputes all of its books. */
const CONTROLE_PER = 25;
/** How long a failure may be made smaller, in milliseconds. */
const KRIMPEN_MS = 60_000;

/** Of how many sequences the files and messages are held against the schemas, when those are there; spread evenly. */
const SCHEMAPROEVEN = Math.min(LANG ? 25 : 4, SEQUENTIES);

const GEWICHTEN: Partial<Record<Soort, number>> = { vooruit: 40, betaling: 6, lezen: 4, uitvoeren: 3, terugsturen: 4, afwijzen: 3, melden: 3, terugvorderen: 3, terugbetalen: 3, afhandelen: 4, 'vergissen-ontvangst': 2, vreemd: 2, vergissen: 3, afschrift: 3, dag: 2, heropenen: 3 };
const storing: fc.Arbitrary<Storing> = fc.oneof({ weight: 24, arbitrary: fc.constant<Storing>('geen') }, { weight: 3, arbitrary: fc.constant<Storing>('dubbel') }, { weight: 1, arbitrary: fc.constant<Storing>('lijn') }, { weight: 2, arbitrary: fc.constant<Storing>('afgebroken') });
const soort = fc.oneof(...STAPPEN.map((naam) => ({ weight: GEWICHTEN[naam] ?? 1, arbitrary: fc.constant<Soort>(naam) })));
const getal = fc.nat(1_000_000);
const stap: fc.Arbitrary<Stap> = fc.record({ soort, keuze: fc.tuple(getal, getal, getal), storing });
// Without bias: small numbers and short sequences alone would never come as far as the bank.
const sequentie = fc.noBias(fc.array(stap, { minLength: 8, maxLength: 32, size: 'max' }));

let map: string;
let wereld: Wereld | null = null;
let waarheid: Waarheid;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'kassier-bank-'));
});

afterAll(async () => {
  await wereld?.stop();
  await rm(map, { recursive: true, force: true });
});

/** The world to play in: the same one for as long as all goes well and the year lasts. */
async function wereldNu(): Promise<Wereld> {
  if (wereld !== null && wereld.dag <= LAATSTE_DAG) return wereld;
  await wereld?.stop();
  wereld = await Wereld.start(map);
  waarheid = new Waarheid(wereld.bank);
  return wereld;
}

async function controleerBoeken(hier: Wereld): Promise<void> {
  const { body } = await hier.vraag(WIE.auditor, '/v1/grootboek/controles', {});
  if (body.verschillen.length > 0) throw new Error(`De controle van de service zelf vindt: ${JSON.stringify(body.verschillen)}`);
}

/** Of one sequence: each file under both schemas, each message of the bank under the one of ISO 20022. */
function controleerSchemas(spel: Spel): void {
  if (schemaMap === undefined) return;
  for (const xml of spel.bestanden.slice(0, 2)) {
    for (const schema of ['pain.001.001.09.xsd', 'EPC132-08_2025_V1.0_pain.001.001.09.xsd']) expect([schema, ...schemafouten(schema, xml)]).toEqual([schema]);
  }
  for (const { soort, xml } of spel.gelezen.slice(0, 2)) expect(schemafouten(soort === 'camt.053' ? 'camt.053.001.08.xsd' : 'pain.002.001.10.xsd', xml)).toEqual([]);
}

it('what the ledger says was paid is what the bank executed and did not get back', async () => {
  let gespeeld = 0;
  let verzoeken = 0;
  let mislukt: { fout: Error; verslag: readonly string[] } | null = null;
  let krimptVanaf = 0;
  const tellingen = new Map<string, number>();
  const begin = performance.now();
  const eigenschap = fc.asyncProperty(sequentie, async (stappen) => {
    if (mislukt !== null && performance.now() - krimptVanaf > KRIMPEN_MS) return;
    const hier = await wereldNu();
    const spel = new Spel(hier, waarheid);
    const vooraf = hier.verzoeken;
    try {
      for (const een of stappen) await spel.doe(een);
      await spel.rondAf();
      gespeeld += 1;
      if (gespeeld % Math.ceil(SEQUENTIES / SCHEMAPROEVEN) === 0) controleerSchemas(spel);
      if (gespeeld % CONTROLE_PER === 0 || gespeeld === SEQUENTIES) await controleerBoeken(hier);
    } catch (fout) {
      if (mislukt === null) krimptVanaf = performance.now();
      mislukt = { fout: fout as Error, verslag: [...spel.verslag] };
      // What went wrong may not follow the next sequence.
      await hier.stop();
      wereld = null;
      throw fout;
    }
    verzoeken += hier.verzoeken - vooraf;
    for (const [naam, aantal] of spel.tellingen) tellingen.set(naam, (tellingen.get(naam) ?? 0) + aantal);
    if (LANG && gespeeld % 50 === 0) process.stdout.write(`bank: ${gespeeld} sequenties, ${verzoeken} verzoeken, ${Math.round((performance.now() - begin) / gespeeld)} ms per sequentie\n`);
  });
  const uitslag = await fc.check(eigenschap, { seed: ZAAD, numRuns: SEQUENTIES, ...(PAD === undefined ? {} : { path: PAD }) });
  if (uitslag.failed && mislukt !== null) {
    const { fout, verslag } = mislukt as { fout: Error; verslag: readonly string[] };
    throw new Error(`${fout.message}\n\nzaad ${uitslag.seed}, pad ${uitslag.counterexamplePath}, na ${gespeeld} sequenties, ${uitslag.numShrinks} keer verkleind\n${verslag.join('\n')}\n\nOpnieuw: KASSIER_BANK_ZAAD=${uitslag.seed} KASSIER_BANK_PAD=${uitslag.counterexamplePath} npx jest --selectProjects database --testPathPatterns bank.property\n${fout.stack ?? ''}`);
  }
  if (uitslag.failed) throw new Error(fc.defaultReportMessage(uitslag) ?? 'de eigenschap faalde zonder bericht', { cause: uitslag.errorInstance });
  const regels = [...tellingen].sort().map(([naam, aantal]) => `  ${String(aantal).padStart(6)} ${naam}`);
  process.stdout.write(`bank: ${gespeeld} sequenties, ${verzoeken} verzoeken, zaad ${ZAAD}, ${Math.round((performance.now() - begin) / Math.max(gespeeld, 1))} ms per sequentie\n${LANG ? `${regels.join('\n')}\n` : ''}`);
  expect(gespeeld).toBeGreaterThan(0);
}, 60_000 + KRIMPEN_MS + SEQUENTIES * 2_000);
