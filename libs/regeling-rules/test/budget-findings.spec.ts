import {
  voorbeeldBetaling, voorbeeldBudgetbesluit, voorbeeldMutatie, voorbeeldWijziging, type BudgetbesluitFeiten, type BudgetTotaal, type Oordeel,
} from '../src/index.js';
import { opBetaling, opBudgetbesluit, opWijziging } from './oordelen.js';

// What the rules on budgets find, to the word: which budget, which streams, how much too much.

const leesbaar = (tekst: string | null | undefined): string | null => tekst?.replaceAll('\u00a0', ' ') ?? null;
function gezegd(oordelen: readonly Oordeel[], regel: string): [uitkomst: string | undefined, toelichting: string | null, uitweg: string | null] {
  const oordeel = oordelen.find((kandidaat) => kandidaat.regel === regel);
  return [oordeel?.uitkomst, leesbaar(oordeel?.toelichting), leesbaar(oordeel?.uitweg)];
}

/** A besluit that moves money from one stream to another, after which these totals are open. */
function overheveling(stroom: string, naarStroom: string | null, totalenNa: readonly BudgetTotaal[] = []): BudgetbesluitFeiten {
  return voorbeeldBudgetbesluit({ mutaties: [voorbeeldMutatie({ soort: 'overhevelen', stroom, naarStroom, bedrag: '1.00' })], totalenNa });
}
const totaal = (stroom: string, verplichtingen: string, kas = verplichtingen): BudgetTotaal => ({ stroom, jaar: 2021, verplichtingen, kas });

describe('a budgetbesluit', () => {
  it('concerns a stream that it takes money from, and one that it gives money to, and no other', () => {
    const uitkomst = (feiten: BudgetbesluitFeiten) => gezegd(opBudgetbesluit(feiten), 'B-02')[0];
    expect(uitkomst(overheveling('mbo-inkoop', null))).toBe('voldaan');
    expect(uitkomst(overheveling('ontschot-menukaart', 'mbo-inkoop'))).toBe('voldaan');
    expect(uitkomst(overheveling('ontschot-menukaart', 'teambemensing'))).toBe('niet-van-toepassing');
    expect(uitkomst(overheveling('ontschot-menukaart', null))).toBe('niet-van-toepassing');
  });

  it('that does not concern a ceiling says which streams that is about', () => {
    expect(gezegd(opBudgetbesluit(voorbeeldBudgetbesluit()), 'B-06')).toEqual(['niet-van-toepassing', 'Dit besluit raakt ontschot-menukaart, teambemensing niet.', null]);
  });

  it('within a ceiling says what is open in both budgets', () => {
    const feiten = overheveling('ontschot-menukaart', 'teambemensing', [totaal('ontschot-menukaart', '100000000.00'), totaal('teambemensing', '50000000.00', '60000000.00')]);
    expect(gezegd(opBudgetbesluit(feiten), 'B-06')).toEqual([
      'voldaan',
      'Na dit besluit is voor ontschot-menukaart en teambemensing in het verplichtingenbudget € 150.000.000,00 opengesteld; het plafond is € 195.000.000,00. ' +
      'Na dit besluit is voor ontschot-menukaart en teambemensing in het kasbudget € 160.000.000,00 opengesteld; het plafond is € 195.000.000,00.',
      null,
    ]);
  });

  it('above a ceiling in one budget says in which, and by how much', () => {
    const besluit = (verplichtingen: string, kas: string) => gezegd(opBudgetbesluit(overheveling('mbo-inkoop', null, [totaal('mbo-inkoop', verplichtingen, kas)])), 'B-02');
    expect(besluit('31500000.01', '31500000.00')).toEqual([
      'niet-voldaan', 'Na dit besluit is voor mbo-inkoop in het verplichtingenbudget € 31.500.000,01 opengesteld; het plafond is € 31.500.000,00.', 'Verlaag de openstelling met € 0,01.',
    ]);
    expect(besluit('31500000.00', '31500000.02')).toEqual([
      'niet-voldaan', 'Na dit besluit is voor mbo-inkoop in het kasbudget € 31.500.000,02 opengesteld; het plafond is € 31.500.000,00.', 'Verlaag de openstelling met € 0,02.',
    ]);
    expect(besluit('31500000.01', '31500000.01')[2]).toBe('Verlaag de openstelling met € 0,01.');
  });

  it('does not count what other streams have open', () => {
    const feiten = overheveling('mbo-inkoop', null, [totaal('mbo-inkoop', '31500000.00'), totaal('ontschot-menukaart', '1.00')]);
    expect(gezegd(opBudgetbesluit(feiten), 'B-02')[0]).toBe('voldaan');
  });

  it('that overdraws nothing says so', () => {
    expect(gezegd(opBudgetbesluit(voorbeeldBudgetbesluit()), 'B-13')).toEqual(['voldaan', 'Alle mutaties passen binnen wat er te verdelen en vrij is.', null]);
  });
});

describe('a verplichting that is finished', () => {
  const UITWEG = 'Vraag zo nodig een nieuwe verplichting aan.';

  it('cannot be changed, nor paid', () => {
    const stand = { status: 'afgewikkeld' };
    expect(gezegd(opWijziging(voorbeeldWijziging({ stand })), 'B-13')).toEqual(['niet-voldaan', 'Verplichting V-2021-0000001 is afgewikkeld; daarop kan niets meer worden gewijzigd.', UITWEG]);
    expect(gezegd(opBetaling(voorbeeldBetaling({ stand })), 'B-13')).toEqual(['niet-voldaan', 'Verplichting V-2021-0000001 is afgewikkeld; daarop kan niets meer worden betaald.', UITWEG]);
  });

  it('differs from one that is lowered or released, each of which says what it does', () => {
    const wijzig = (soort: 'verlagen' | 'vrijvallen') => gezegd(opWijziging(voorbeeldWijziging({ verzoek: { bedrag: '100.00' }, wijziging: { soort } })), 'B-13')[1];
    const vrij = 'Verplichting V-2021-0000001 is vastgelegd op € 600,00, waarvan € 300,00 betaalbaar of betaald; vrij is € 300,00.';
    expect(wijzig('verlagen')).toBe(`${vrij} Er gaat € 100,00 af.`);
    expect(wijzig('vrijvallen')).toBe(`${vrij} Er valt € 100,00 vrij.`);
  });
});
