import { rekeningtekst } from '#ledger';
import { KAMERBRIEF, type BudgetMutatie } from '#regeling-rules';
import { Bedrag } from '#values';
import { beoordeelBudgetbesluit, type BudgetSaldo } from './budgetbesluit.beslissing.js';
import { mutatietekst, postingsVan, rekeningenVan } from './budgetmutatie.boeking.js';

const LEEG: BudgetMutatie = {
  soort: 'openstellen', stroom: 'teambemensing', jaar: 2021, regio: null, vanRegio: null, naarRegio: null, naarJaar: null, naarStroom: null, bedrag: '5.00', budget: 'kas',
};
const mutatie = (anders: Partial<BudgetMutatie>): BudgetMutatie => ({ ...LEEG, ...anders });

/** What an event does, readable: "kas/ruimte/teambemensing/2021/AM18 +5.00". */
const regels = (waarde: BudgetMutatie): string[] =>
  postingsVan(waarde).map(({ rekening, bedrag }) => `${rekeningtekst(rekening)} ${bedrag.isNegatief() ? '' : '+'}${bedrag.toString()}`);

describe('the postings of a mutatie', () => {
  it.each<[BudgetMutatie, readonly string[]]>([
    [mutatie({}), ['te-verdelen/teambemensing/2021/- +5.00', 'budget/teambemensing/2021/- -5.00']],
    [mutatie({ soort: 'verlagen' }), ['budget/teambemensing/2021/- +5.00', 'te-verdelen/teambemensing/2021/- -5.00']],
    [mutatie({ soort: 'toedelen', regio: 'AM18' }), ['ruimte/teambemensing/2021/AM18 +5.00', 'te-verdelen/teambemensing/2021/- -5.00']],
    [mutatie({ soort: 'intrekken', regio: 'AM18' }), ['te-verdelen/teambemensing/2021/- +5.00', 'ruimte/teambemensing/2021/AM18 -5.00']],
    [mutatie({ soort: 'herverdelen', vanRegio: 'AM18', naarRegio: 'landelijk' }), ['ruimte/teambemensing/2021/landelijk +5.00', 'ruimte/teambemensing/2021/AM18 -5.00']],
    [mutatie({ soort: 'kasschuif', naarJaar: 2022 }), ['budget/teambemensing/2021/- +5.00', 'te-verdelen/teambemensing/2021/- -5.00', 'te-verdelen/teambemensing/2022/- +5.00', 'budget/teambemensing/2022/- -5.00']],
    [mutatie({ soort: 'overhevelen', naarStroom: 'ontschot-menukaart', regio: 'AM18' }), [
      'te-verdelen/teambemensing/2021/- +5.00', 'ruimte/teambemensing/2021/AM18 -5.00',
      'budget/teambemensing/2021/- +5.00', 'te-verdelen/teambemensing/2021/- -5.00', 'te-verdelen/ontschot-menukaart/2021/- +5.00', 'budget/ontschot-menukaart/2021/- -5.00',
      'ruimte/ontschot-menukaart/2021/AM18 +5.00', 'te-verdelen/ontschot-menukaart/2021/- -5.00',
    ]],
  ])('of %j', (waarde, verwacht) => {
    expect(regels(waarde)).toEqual(verwacht.map((regel) => `kas/${regel}`));
    expect(regels({ ...waarde, budget: 'beide' })).toEqual(['verplichtingen', 'kas'].flatMap((boek) => verwacht.map((regel) => `${boek}/${regel}`)));
  });

  it('refuses a mutatie whose form was not checked', () => {
    expect(() => postingsVan(mutatie({ soort: 'toedelen' }))).toThrow('noemt geen regio');
  });

  it('opens the cells on both sides of a shift in full', () => {
    const cellen = new Set(rekeningenVan([mutatie({ soort: 'kasschuif', naarJaar: 2022, regio: 'AM18' })]).map(rekeningtekst).filter((tekst) => /vastgelegd|betaalbaar|betaald/.test(tekst)));
    expect([...cellen].sort()).toEqual([2021, 2022].flatMap((jaar) => ['kas/betaalbaar', 'kas/betaald', 'verplichtingen/vastgelegd'].map((soort) => `${soort}/teambemensing/${jaar}/AM18`)).sort());
  });

  it('has a name that a reader of the journal understands', () => {
    expect(mutatietekst(mutatie({ soort: 'herverdelen', vanRegio: 'AM18', naarRegio: 'AM19' }))).toBe('herverdelen teambemensing 2021 AM18 naar AM19');
    expect(mutatietekst(mutatie({ soort: 'kasschuif', naarJaar: 2022, regio: 'AM18' }))).toBe('kasschuif teambemensing 2021 AM18 naar 2022');
    expect(mutatietekst(mutatie({}))).toBe('openstellen teambemensing 2021');
  });
});

describe('judging a budgetbesluit', () => {
  const saldo = (soort: BudgetSaldo['rekening']['soort'], regio: string | null, bedrag: string, boek: 'kas' | 'verplichtingen' = 'kas'): BudgetSaldo =>
    ({ rekening: { boek, soort, stroom: 'teambemensing', jaar: 2021, regio }, bedrag: Bedrag.van(bedrag) });
  const beoordeel = (mutaties: readonly BudgetMutatie[], saldi: readonly BudgetSaldo[]) => beoordeelBudgetbesluit({ kenmerk: 'K', besluitdatum: '2021-01-15', mutaties }, saldi, { regelset: KAMERBRIEF, bekendOp: '2021-01-15T09:30:00Z' });

  it('counts what is payable and paid as used, in the kas', () => {
    const saldi = [saldo('budget', null, '-100.00'), saldo('ruimte', 'AM18', '40.00'), saldo('betaalbaar', 'AM18', '25.00'), saldo('betaald', 'AM18', '35.00')];
    const { toegestaan, tekort } = beoordeel([mutatie({ soort: 'intrekken', regio: 'AM18', bedrag: '50.00' })], saldi);
    expect(toegestaan).toBe(false);
    expect(tekort).toEqual({ stroom: 'teambemensing', jaar: 2021, regio: 'AM18', budget: '100.00', vastgelegd: '60.00', beschikbaar: '40.00', gevraagd: '50.00', tekort: '10.00' });
  });

  it('leaves an account as it is when a mutatie does not fit, so that the next is judged by itself', () => {
    const neem = (bedrag: string): BudgetMutatie => mutatie({ soort: 'intrekken', regio: 'AM18', bedrag });
    const { feiten } = beoordeel([neem('60.00'), neem('30.00'), neem('11.00')], [saldo('budget', null, '-40.00'), saldo('ruimte', 'AM18', '40.00')]);
    expect(feiten.tekorten.map(({ beschikbaar, gevraagd }) => [beschikbaar, gevraagd])).toEqual([['40.00', '60.00'], ['10.00', '11.00']]);
  });

  it('gives what is open after the besluit, per stream and year, in a fixed order', () => {
    const { toegestaan, feiten, tekort } = beoordeel([mutatie({ jaar: 2022, bedrag: '7.00' }), mutatie({ budget: 'beide' })], [saldo('budget', null, '-40.00'), saldo('te-verdelen', null, '40.00')]);
    expect({ toegestaan, tekort }).toEqual({ toegestaan: true, tekort: null });
    expect(feiten.totalenNa).toEqual([
      { stroom: 'teambemensing', jaar: 2021, verplichtingen: '5.00', kas: '45.00' },
      { stroom: 'teambemensing', jaar: 2022, verplichtingen: '0.00', kas: '7.00' },
    ]);
  });
});
