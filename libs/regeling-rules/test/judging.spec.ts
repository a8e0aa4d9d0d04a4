import { Datum } from '#values';
import {
  belemmeringen, beoordeel, catalogusvolgorde, KAMERBRIEF, laatToe, regelboek, vergoedingVoorWeken, voorbeeldBudgetbesluit, voorbeeldMboInkoop, voorbeeldVerplichting,
  voorbeeldWerkgeversvergoeding, type Oordeel, type Regelset, type VerplichtingFeiten,
} from '../src/index.js';

const PEILDATUM = Datum.van('2021-03-15');
const BEKEND_OP = '2021-03-15T09:30:00.000000Z';

/** A day, with what was known in the morning of 15 March 2021. */
const op = (dag: string | Datum) => ({ peildatum: typeof dag === 'string' ? Datum.van(dag) : dag, bekendOp: BEKEND_OP });

function oordeelOver(feiten: VerplichtingFeiten, regelset: Regelset = KAMERBRIEF, peildatum: Datum = PEILDATUM): Oordeel[] {
  return beoordeel(regelset, 'verplichting', feiten, op(peildatum), feiten.verzoek.stroom, feiten.verzoek.motiveringen);
}

const ids = (oordelen: readonly Oordeel[]): string[] => oordelen.map(({ regel }) => regel);

describe('judging a request', () => {
  it('gives a verdict of every rule for the stream, in catalogue order', () => {
    expect(ids(oordeelOver(voorbeeldVerplichting()))).toEqual(['B-13', 'F-01', 'F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-07', 'F-08', 'F-10', 'F-11', 'M-01', 'M-02', 'M-03', 'P-01', 'P-02', 'P-03', 'P-06', 'T-01', 'T-03', 'T-04']);
    expect(ids(oordeelOver(voorbeeldWerkgeversvergoeding()))).toEqual(['B-13', 'F-01', 'F-08', 'F-10', 'M-01', 'V-01', 'V-02', 'V-04', 'V-06', 'P-01', 'P-02', 'P-03', 'P-06', 'T-03', 'T-04']);
  });

  it('keeps the catalogue order when the rules of a set are in another order', () => {
    const omgekeerd = { ...KAMERBRIEF, regels: [...KAMERBRIEF.regels].reverse() };
    expect(oordeelOver(voorbeeldVerplichting(), omgekeerd)).toEqual(oordeelOver(voorbeeldVerplichting()));
    expect(regelboek(omgekeerd)).toEqual(regelboek(KAMERBRIEF));
  });

  it('reports all rules that stand in the way together', () => {
    const feiten = voorbeeldMboInkoop({
      verzoek: { bedrag: '150.00', opleiding: { leerweg: 'bbl', einddatum: '2022-01-01' } }, cel: { beschikbaar: '120.00' }, instelling: { duoErkenningen: [] },
    });
    const oordelen = oordeelOver(feiten);
    expect(laatToe(oordelen)).toBe(false);
    expect(ids(belemmeringen(oordelen))).toEqual(['B-13', 'O-01', 'O-02', 'O-03']);
  });

  it('says what is short and what to do about it', () => {
    const cel = { regio: 'AM18', budget: '1000.00', vastgelegd: '880.00', beschikbaar: '120.00' };
    const [oordeel] = belemmeringen(oordeelOver(voorbeeldMboInkoop({ verzoek: { bedrag: '150.00' }, cel })));
    expect(oordeel).toEqual({
      regel: 'B-13', versie: 1, uitkomst: 'niet-voldaan', parameters: {}, motivering: null,
      toelichting: 'Cel mbo-inkoop 2021 AM18 heeft €\u00a0120,00 ruimte; gevraagd is €\u00a0150,00.',
      uitweg: 'Verlaag het bedrag of vraag SZW om een herverdeling.',
      bron: { document: 'S1', regel: 1074, citaat: 'het budgetbeheer (budget, verplichtingen en betalingen)' },
    });
  });

  it('names every provider that is missing or not used at once', () => {
    const voorliggend = [
      { partij: 'uwv', uitkomst: 'beschikbaar-niet-ingezet', toelichting: null }, { partij: 'werkgever', uitkomst: 'niet-beschikbaar', toelichting: null },
    ];
    const [oordeel] = belemmeringen(oordeelOver(voorbeeldVerplichting({ arrangement: { voorliggend } })));
    expect(oordeel).toMatchObject({
      regel: 'F-04',
      toelichting: 'Er is geen uitkomst vastgelegd voor: sociale-partners, school, leerwerkloket, sbb. Beschikbaar maar niet ingezet is de voorziening van: uwv.',
    });
  });

  it('gives the same verdicts again from the facts as they were stored', () => {
    const feiten = voorbeeldWerkgeversvergoeding();
    const opnieuw = JSON.parse(JSON.stringify(feiten)) as VerplichtingFeiten;
    expect(oordeelOver(opnieuw)).toEqual(oordeelOver(feiten));
  });

  it('shows with a verdict the parameters as they held on the peildatum, also after another day was judged', () => {
    const parameters = KAMERBRIEF.parameters.map((parameter) =>
      parameter.id !== 'maatwerk-maximum' ? parameter : {
        ...parameter,
        versies: parameter.versies.flatMap((versie) => [{ ...versie, geldigTotEnMet: '2021-06-30' }, { ...versie, geldigVanaf: '2021-07-01', waarde: '1200.00' }]),
      },
    );
    const gewijzigd = { ...KAMERBRIEF, parameters };
    const feiten = voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget', bedrag: '1100.00' }, instrument: { code: 'maatwerkbudget' } });
    const opDag = (dag: string): Oordeel | undefined => oordeelOver(feiten, gewijzigd, Datum.van(dag)).find(({ regel }) => regel === 'M-01');
    for (const dag of ['2021-06-30', '2021-07-01', '2021-06-30']) {
      const hoger = dag === '2021-07-01';
      expect(opDag(dag)).toMatchObject({ uitkomst: hoger ? 'voldaan' : 'niet-voldaan', parameters: { 'maatwerk-maximum': hoger ? '1200.00' : '1000.00' } });
    }
  });

  it('keeps giving the same verdicts after more days than it remembers', () => {
    const eerst = oordeelOver(voorbeeldVerplichting());
    for (let dag = 0; dag < 9_000; dag += 1) oordeelOver(voorbeeldVerplichting(), KAMERBRIEF, Datum.van('2021-01-01').plusDagen(dag));
    expect(oordeelOver(voorbeeldVerplichting())).toEqual(eerst);
  });

  it('refuses what is earlier than the regeling, by the one rule that then holds', () => {
    const vroeg = oordeelOver(voorbeeldVerplichting({ verzoek: { datum: '2020-10-31' } }), KAMERBRIEF, Datum.van('2020-10-31'));
    expect(vroeg).toHaveLength(1);
    expect(vroeg[0]).toMatchObject({ regel: 'T-03', uitkomst: 'niet-voldaan' });
  });

  it('throws rather than judge nothing', () => {
    const zonderT03 = { ...KAMERBRIEF, regels: KAMERBRIEF.regels.filter(({ id }) => id !== 'T-03') };
    expect(() => oordeelOver(voorbeeldVerplichting(), zonderT03, Datum.van('2020-10-31'))).toThrow(RangeError);
  });

  it('throws when a set of rules lacks a parameter that a rule uses', () => {
    const zonder = { ...KAMERBRIEF, parameters: KAMERBRIEF.parameters.filter(({ id }) => id !== 'maatwerk-maximum') };
    expect(() => oordeelOver(voorbeeldVerplichting(), zonder)).toThrow('maatwerk-maximum');
  });
});

describe('judging a budgetbesluit', () => {
  const oordelen = (feiten: ReturnType<typeof voorbeeldBudgetbesluit>): Record<string, string> =>
    Object.fromEntries(beoordeel(KAMERBRIEF, 'budgetbesluit', feiten, op('2020-11-30'), 'alle', []).map(({ regel, uitkomst }) => [regel, uitkomst]));

  it('judges every budget rule, whatever stream is named', () => {
    expect(Object.keys(oordelen(voorbeeldBudgetbesluit()))).toEqual(['B-01', 'B-02', 'B-03', 'B-04', 'B-05', 'B-06', 'B-08', 'B-09', 'B-13', 'T-03']);
  });

  it('lets cash move to another year, but not above the total', () => {
    const metKas = (in2022: string) => voorbeeldBudgetbesluit({
      totalenNa: [
        { stroom: 'mbo-inkoop', jaar: 2021, verplichtingen: '31500000.00', kas: '30000000.00' },
        { stroom: 'mbo-inkoop', jaar: 2022, verplichtingen: '0.00', kas: in2022 },
        { stroom: 'werkgeversvergoeding', jaar: 2021, verplichtingen: '27000000.00', kas: '27000000.00' },
        { stroom: 'uitvoeringskosten', jaar: 2021, verplichtingen: '4500000.00', kas: '4500000.00' },
      ],
    });
    expect(oordelen(metKas('1500000.00'))).toMatchObject({ 'B-01': 'voldaan', 'B-02': 'voldaan', 'B-05': 'voldaan' });
    expect(oordelen(metKas('1500000.01'))).toMatchObject({ 'B-01': 'niet-voldaan', 'B-02': 'niet-voldaan', 'B-05': 'voldaan' });
  });

  it('opens no commitments of praktijkleren or the impuls in a year that the text does not name', () => {
    const { totalenNa, mutaties } = voorbeeldBudgetbesluit();
    const later = voorbeeldBudgetbesluit({
      mutaties: [...mutaties, ...mutaties.slice(0, 1).map((mutatie) => ({ ...mutatie, stroom: 'impuls-banenafspraak', jaar: 2023 }))],
      totalenNa: [
        ...totalenNa.map((totaal) => (totaal.stroom === 'mbo-inkoop' ? { ...totaal, jaar: 2022 } : totaal)),
        { stroom: 'impuls-banenafspraak', jaar: 2023, verplichtingen: '0.01', kas: '0.01' },
      ],
    });
    expect(oordelen(later)).toMatchObject({ 'B-01': 'niet-voldaan', 'B-02': 'voldaan', 'B-09': 'niet-voldaan' });
  });
});

describe('the compensation of an employer', () => {
  it.each([[1, '67.50'], [7, '472.50'], [29, '1957.50'], [30, '2025.00'], [31, '2025.00'], [52, '2025.00']])('for %d weeks is %s', (weken, bedrag) => {
    expect(vergoedingVoorWeken(KAMERBRIEF, weken, op(PEILDATUM), null).toString()).toBe(bedrag);
  });

  it.each([0, -1, 7.5, Number.NaN])('does not exist for %d weeks', (weken) => {
    expect(() => vergoedingVoorWeken(KAMERBRIEF, weken, op(PEILDATUM), null)).toThrow(RangeError);
  });

  it('does not exist before the regeling', () => {
    expect(() => vergoedingVoorWeken(KAMERBRIEF, 7, op('2020-10-31'), null)).toThrow(RangeError);
  });
});

describe('the rule book', () => {
  it('is plain JSON with every rule, its subjects, its dated parameters and its examples', () => {
    const boek = regelboek(KAMERBRIEF);
    expect(JSON.parse(JSON.stringify(boek))).toEqual(boek);
    expect(boek.regels.map(({ id }) => id)).toEqual([...KAMERBRIEF.regels].map(({ id }) => id).sort(catalogusvolgorde));
    const v02 = boek.regels.find(({ id }) => id === 'V-02');
    expect(v02).toMatchObject({ status: 'HARD', werktOp: ['verplichting', 'wijziging', 'betaling'], stromen: ['werkgeversvergoeding'], bronnen: [{ regel: 637 }] });
    expect(v02?.versies[0]?.parameters.map(({ id, eenheid, versies }) => [id, eenheid, versies[0]?.geldigVanaf, versies[0]?.waarde])).toEqual([
      ['vergoeding-per-week', 'EUR', '2020-11-01', '67.50'],
      ['vergoeding-weken-maximum', 'weken', '2020-11-01', '30'],
      ['vergoeding-maximum', 'EUR', '2020-11-01', '2025.00'],
    ]);
    expect(v02?.versies[0]?.voorbeelden[0]).toEqual({
      naam: '1 week is 67,50', onderwerp: 'verplichting', verwacht: 'voldaan', uitweg: null, toelichting: expect.stringMatching(/^1 week geeft recht op €\u00a067,50 .*\.$/),
    });
  });
});
