import fc from 'fast-check';
import { gebeurtenis, type Posting } from '#ledger';
import { Bedrag } from '#values';
import { berekenUitnutting, GEEN_INSTRUMENT, GROEPEERSLEUTELS, NIET_TOEGEDEELD, TELLENDE_REKENINGEN, type Berekeningsvraag, type Groepeersleutel, type Omzetrij, type Uitnuttingcijfers } from './uitnutting.berekening.js';

const ALLE_GROEPERINGEN: Groepeersleutel[][] = Array.from({ length: 31 }, (_leeg, index) => GROEPEERSLEUTELS.filter((_sleutel, bit) => ((index + 1) >> bit) % 2 === 1));

const GELDVELDEN = ['budget', 'toegedeeld', 'teVerdelen', 'vastgelegd', 'openstaand', 'betaalbaar', 'betaald', 'beschikbaar', 'kasruimte'] as const;

function vraag(groepeerOp: readonly Groepeersleutel[], anders: Partial<Berekeningsvraag> = {}): Berekeningsvraag {
  return { groepeerOp, regio: null, instrument: null, altijdTonen: [], ...anders };
}

/** Turnover as the database gives it: one row per posting will do, because the sum is what counts. */
function omzetVan(postings: readonly Posting[], maand: string): Omzetrij[] {
  return postings.map(({ rekening, bedrag, dimensie }) => ({
    ...Object.fromEntries(Object.entries(TELLENDE_REKENINGEN).map(([naam, [boek, soort]]) => [naam, boek === rekening.boek && soort === rekening.soort ? bedrag.toString() : null])),
    stroom: rekening.stroom, regio: rekening.regio, maand, dimensie,
    ...(rekening.jaar === null ? {} : { jaar: rekening.jaar }),
  }));
}

const cel = fc.record({ stroom: fc.constantFrom('mbo-inkoop', 'teambemensing'), jaar: fc.constantFrom(2021, 2022), regio: fc.constantFrom('AM18', 'AM05', 'landelijk') });
const bedrag = fc.bigInt(1n, 10n ** 10n).map((centen) => Bedrag.uitCenten(centen));
const instrument = fc.constantFrom('scholing', 'jobcoach');

/** Any event that moves what uitnutting shows; whether there was room for it does not matter to the adding up. */
const gebeurtenisOmzet = fc.tuple(cel, bedrag, instrument, fc.constantFrom('2021-01', '2021-02', '2022-01'), fc.nat(7)).map(([plek, geld, dimensie, maand, keuze]) => {
  const plaats = { cel: plek, verplichting: 'v', dimensie };
  const mogelijk = [
    () => gebeurtenis.openstellen('verplichtingen', plek.stroom, plek.jaar, geld), () => gebeurtenis.toedelen('verplichtingen', plek, geld),
    () => gebeurtenis.vastleggen(plek, 'v', dimensie, geld), () => gebeurtenis.vrijvallen(plek, 'v', dimensie, geld),
    () => gebeurtenis.openstellen('kas', plek.stroom, plek.jaar, geld), () => gebeurtenis.toedelen('kas', plek, geld),
    () => gebeurtenis.betaalbaarstellen(plaats, geld), () => gebeurtenis.uitvoeren(plaats, geld),
  ];
  return omzetVan((mogelijk[keuze] as () => Posting[])(), maand);
});
const omzet = fc.array(gebeurtenisOmzet, { maxLength: 40 }).map((rijen) => rijen.flat());

function som(rijen: readonly Uitnuttingcijfers[], veld: (typeof GELDVELDEN)[number]): string {
  return Bedrag.som(rijen.map((rij) => Bedrag.van(rij[veld]))).toString();
}

describe('uitnutting', () => {
  it('has rows that add up to the total for every grouping, and the same total for all of them', () => {
    fc.assert(fc.property(omzet, (rijen) => {
      const eerste = berekenUitnutting(rijen, vraag(['stroom'])).totaal;
      for (const groepeerOp of ALLE_GROEPERINGEN) {
        const uitkomst = berekenUitnutting(rijen, vraag(groepeerOp));
        for (const veld of GELDVELDEN) expect({ groepeerOp, veld, som: som(uitkomst.rijen, veld) }).toEqual({ groepeerOp, veld, som: uitkomst.totaal[veld] });
        expect(uitkomst.totaal).toEqual(eerste);
      }
    }));
  });

  it('has one row per combination of keys, whatever the order of the turnover', () => {
    fc.assert(fc.property(omzet, fc.constantFrom(...ALLE_GROEPERINGEN), (rijen, groepeerOp) => {
      const uitkomst = berekenUitnutting(rijen, vraag(groepeerOp));
      const namen = uitkomst.rijen.map((rij) => JSON.stringify(groepeerOp.map((sleutel) => rij[sleutel])));
      expect(new Set(namen).size).toBe(namen.length);
      expect(berekenUitnutting([...rijen].reverse(), vraag(groepeerOp))).toEqual(uitkomst);
    }));
  });

  it('adds up for one region too, and its budget is what was allotted to it', () => {
    fc.assert(fc.property(omzet, fc.constantFrom(...ALLE_GROEPERINGEN), (rijen, groepeerOp) => {
      const uitkomst = berekenUitnutting(rijen, vraag(groepeerOp, { regio: 'AM18' }));
      for (const veld of GELDVELDEN) expect(som(uitkomst.rijen, veld)).toBe(uitkomst.totaal[veld]);
      expect(uitkomst.totaal.budget).toBe(uitkomst.totaal.toegedeeld);
      expect(uitkomst.totaal.teVerdelen).toBe('0.00');
    }));
  });

  const AM18 = { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18' };
  const voorbeeld = [
    ...omzetVan(gebeurtenis.openstellen('verplichtingen', 'mbo-inkoop', 2021, Bedrag.van('1000.00')), '2021-01'),
    ...omzetVan(gebeurtenis.toedelen('verplichtingen', AM18, Bedrag.van('600.00')), '2021-01'),
    ...omzetVan(gebeurtenis.vastleggen(AM18, 'v', 'scholing', Bedrag.van('150.00')), '2021-02'),
    ...omzetVan(gebeurtenis.openstellen('kas', 'mbo-inkoop', 2021, Bedrag.van('1000.00')), '2021-01'),
    ...omzetVan(gebeurtenis.toedelen('kas', AM18, Bedrag.van('400.00')), '2021-01'),
    ...omzetVan(gebeurtenis.betaalbaarstellen({ cel: AM18, verplichting: 'v', dimensie: 'scholing' }, Bedrag.van('100.00')), '2021-03'),
    ...omzetVan(gebeurtenis.uitvoeren({ cel: AM18, verplichting: 'v', dimensie: 'scholing' }, Bedrag.van('50.00')), '2021-03'),
  ];

  it('gives both percentages against what was allotted', () => {
    expect(berekenUitnutting(voorbeeld, vraag(['stroom'])).rijen).toEqual([{
      stroom: 'mbo-inkoop', budget: '1000.00', toegedeeld: '600.00', teVerdelen: '400.00', vastgelegd: '150.00', openstaand: '100.00', betaalbaar: '50.00', betaald: '50.00',
      beschikbaar: '450.00', kasruimte: '300.00', uitnuttingVerplichtingen: '25.0', uitnuttingKas: '12.5',
    }]);
  });

  it('puts what no region has in a row of its own', () => {
    const { rijen } = berekenUitnutting(voorbeeld, vraag(['regio']));
    expect(rijen.map(({ regio, budget, toegedeeld, teVerdelen }) => ({ regio, budget, toegedeeld, teVerdelen }))).toEqual([
      { regio: 'AM18', budget: '600.00', toegedeeld: '600.00', teVerdelen: '0.00' },
      { regio: NIET_TOEGEDEELD, budget: '400.00', toegedeeld: '0.00', teVerdelen: '400.00' },
    ]);
  });

  it('puts budget and space, which no instrument has, in a row of its own at the end', () => {
    const { rijen } = berekenUitnutting(voorbeeld, vraag(['instrument']));
    expect(rijen.map(({ instrument: naam, budget, toegedeeld, vastgelegd, beschikbaar }) => ({ naam, budget, toegedeeld, vastgelegd, beschikbaar }))).toEqual([
      { naam: 'scholing', budget: '0.00', toegedeeld: '0.00', vastgelegd: '150.00', beschikbaar: '0.00' },
      { naam: GEEN_INSTRUMENT, budget: '1000.00', toegedeeld: '600.00', vastgelegd: '0.00', beschikbaar: '450.00' },
    ]);
  });

  it('shows the movements of each month', () => {
    const { rijen } = berekenUitnutting(voorbeeld, vraag(['maand']));
    expect(rijen.map(({ maand, toegedeeld, vastgelegd, beschikbaar, betaald }) => ({ maand, toegedeeld, vastgelegd, beschikbaar, betaald }))).toEqual([
      { maand: '2021-01', toegedeeld: '600.00', vastgelegd: '0.00', beschikbaar: '600.00', betaald: '0.00' },
      { maand: '2021-02', toegedeeld: '0.00', vastgelegd: '150.00', beschikbaar: '-150.00', betaald: '0.00' },
      { maand: '2021-03', toegedeeld: '0.00', vastgelegd: '0.00', beschikbaar: '0.00', betaald: '50.00' },
    ]);
  });

  it('shows a stream with nothing on it as zeros when asked to', () => {
    const { rijen } = berekenUitnutting([], vraag(['stroom'], { altijdTonen: ['teambemensing'] }));
    expect(rijen).toMatchObject([{ stroom: 'teambemensing', budget: '0.00', uitnuttingVerplichtingen: '0.0' }]);
  });
});
