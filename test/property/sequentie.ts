import { moet } from '../support/gegevens.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';
import { Invarianten } from './invarianten.js';
import { REGIOS, SZW } from './keuzes.js';
import { Klanten, type Begunstigden } from './klanten.js';
import { Model } from './model.js';
import type { Ronde } from './opdracht.js';
import { Rondeleider } from './ronde.js';
import { DOELEN, type Mutatie } from './verzoek.js';

/** What one sequence came to, also when it failed. */
export interface Verloop {
  readonly stappen: number;
  readonly tellingen: ReadonlyMap<string, number>;
  /** Readable: every request with its answer, per round. */
  readonly verslag: readonly string[];
  /** What went wrong; null when all agreed. */
  readonly fout: Error | null;
}

/**
 * Plays a sequence on a service and a database of its own. `gegevensMap` holds the keys of the test users, which all
 * sequences share: making them anew would cost more than the rest of the start.
 */
export async function speel(rondes: readonly Ronde[], gegevensMap: string): Promise<Verloop> {
  const kassier = await startTestKassier({ KASSIER_DATA_DIR: gegevensMap });
  const model = new Model();
  try {
    const klanten = new Klanten(kassier, await maakBegunstigden(kassier));
    const leider = new Rondeleider(kassier, klanten, model);
    const invarianten = new Invarianten(kassier, klanten, model);
    const controleer = () => invarianten.controleer();
    let fout: Error | null = null;
    try {
      await beginstand(leider, model);
      await controleer();
      for (const ronde of rondes) {
        await leider.speel(ronde);
        await controleer();
      }
      await invarianten.besluit();
    } catch (oorzaak) {
      fout = oorzaak as Error;
    }
    return { stappen: leider.stappen, tellingen: leider.tellingen, verslag: leider.verslag, fout };
  } finally {
    await kassier.stop();
  }
}

const CREBOS = ['25166', '25167'];

async function maakBegunstigden(kassier: TestKassier): Promise<Begunstigden> {
  // Somebody else than who makes or approves runs: who registered a payee does not approve the first run that pays it.
  const token = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'kas-register', organisatie: 'uwv' });
  const maak = async (body: Record<string, unknown>): Promise<string> => (await moet(kassier, 'POST', '/v1/begunstigden', token, { iban: 'NL91ABNA0417164300', ...body }))['id'] as string;
  return {
    instelling: await maak({ soort: 'mbo-instelling', naam: 'ROC Voorbeeld', brin: '25PW', duoErkenningen: CREBOS.map((crebo) => ({ crebo, geldigVanaf: '2020-01-01', geldigTotEnMet: null })) }),
    leerbedrijf: await maak({ soort: 'leerbedrijf', naam: 'Leerbedrijf Voorbeeld', kvkNummer: '12345678', sbbErkenningen: CREBOS.map((crebo) => ({ crebo, erkendVanaf: '2020-01-01', erkendTotEnMet: null })) }),
    gemeente: await maak({ soort: 'gemeente', naam: 'Gemeente Voorbeeld' }),
  };
}

/** Small budgets, so that they run out: the first two rounds of every sequence. */
async function beginstand(leider: Rondeleider, model: Model): Promise<void> {
  const stromen = [...new Set(Object.values(DOELEN).map(({ stroom }) => stroom))];
  const openen = (stroom: string): Mutatie[] => [2021, 2022].map((jaar) => ({ soort: 'openstellen', stroom, jaar, bedrag: 20_000_00n, budget: 'beide' }));
  const verdelen = stromen.flatMap((stroom, plaats) => REGIOS.map((regio, index): Mutatie => ({ soort: 'toedelen', stroom, jaar: 2021, regio, bedrag: 900_00n + BigInt(plaats * 411_00 + index * 650_50), budget: 'beide' })));
  const [szwEen = '', szwTwee = ''] = SZW;
  await leider.stuurVerzoeken([
    { soort: 'budget', door: szwEen, datum: '2020-12-01', mutaties: [...openen('ontschot-menukaart'), ...openen('teambemensing'), ...verdelen] },
    ...REGIOS.map((door, index) => ({ soort: 'arrangement' as const, door, persoon: index + 1 })),
  ]);
  const [besluit] = model.budgetbesluiten.values();
  await leider.stuurVerzoeken([{ soort: 'budget-fiatteren', door: szwTwee, id: besluit?.id ?? '' }]);
}
