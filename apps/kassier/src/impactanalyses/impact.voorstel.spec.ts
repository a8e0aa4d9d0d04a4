import { beoordeel, KAMERBRIEF, versieOp, voorbeeldVerplichting, type Regelset } from '#regeling-rules';
import { Datum } from '#values';
import { betrokkenRegels, keuzeVoor, leesVoorstellen, metVoorstellen, type Parametervoorstel } from './impact.voorstel.js';

const lees = (parameter: string, waarde: string) => leesVoorstellen(KAMERBRIEF, [{ parameter, waarde }]);

function voorstel(parameter: string, waarde: string): Parametervoorstel {
  const [gevonden] = lees(parameter, waarde).gevonden;
  if (!gevonden) throw new Error(`${parameter}=${waarde} is geen voorstel`);
  return gevonden;
}

function waardeOp(regelset: Regelset, id: string, dag: string): string {
  const parameter = regelset.parameters.find((kandidaat) => kandidaat.id === id);
  if (!parameter) throw new Error(`parameter ${id} is er niet`);
  return versieOp(parameter, { peildatum: Datum.van(dag), bekendOp: `${dag}T12:00:00Z` }).waarde;
}

describe('a proposed value', () => {
  it.each([
    ['M-01', '1500', 'maatwerk-maximum', '1500.00'], ['M-01', '1500.5', 'maatwerk-maximum', '1500.50'], ['M-01', '1500,50', 'maatwerk-maximum', '1500.50'],
    ['maatwerk-maximum', '1500.00', 'maatwerk-maximum', '1500.00'], ['O-01', '12', 'opleiding-maanden-maximum', '12'], ['inwerkingtreding', '2021-01-01', 'inwerkingtreding', '2021-01-01'],
    ['vergoeding-weken-maximum', '40', 'vergoeding-weken-maximum', '40'],
  ])('%s=%s is %s with %s', (naam, waarde, id, gelezen) => {
    const { gevonden, fouten } = lees(naam, waarde);
    expect([fouten, gevonden.map((rij) => [rij.parameter.id, rij.waarde])]).toEqual([[], [[id, gelezen]]]);
  });

  it.each([
    ['maatwerk', '1500', 'Parameter "maatwerk" bestaat niet. Kies een regel of één van: '], ['Z-99', '1', 'Regel "Z-99" bestaat niet.'], ['M-01', 'veel', 'past bij geen parameter van regel M-01: maatwerk-maximum is een bedrag, bijvoorbeeld 1500.00.'],
    ['M-01', '-5', 'past bij geen parameter'], ['M-01', '1500.005', 'past bij geen parameter'], ['maatwerk-maximum', '2021-07-01', '"2021-07-01" is geen waarde voor maatwerk-maximum. Schrijf een bedrag, bijvoorbeeld 1500.00.'],
    ['V-02', '35', 'past bij meer dan één parameter van regel V-02. Noem er één: vergoeding-per-week'], ['F-02', '1', 'Regel F-02 heeft geen parameters.'],
  ])('%s=%s is refused with the way out', (naam, waarde, melding) => {
    const { gevonden, fouten } = lees(naam, waarde);
    expect([gevonden, fouten]).toEqual([[], [{ index: 0, melding: expect.stringContaining(melding) as string }]]);
  });

  it('counts once per parameter, however it is called', () => {
    const { gevonden, fouten } = leesVoorstellen(KAMERBRIEF, [{ parameter: 'M-01', waarde: '1500' }, { parameter: 'O-01', waarde: '12' }, { parameter: 'maatwerk-maximum', waarde: '1600' }]);
    expect([gevonden.map((rij) => rij.parameter.id), fouten]).toEqual([['maatwerk-maximum', 'opleiding-maanden-maximum'], [{ index: 2, melding: 'Parameter maatwerk-maximum staat er al met een waarde. Laat er één staan.' }]]);
  });

  it('holds from its first day on and not a day before, and leaves the set it was laid over as it is', () => {
    const straks = metVoorstellen(KAMERBRIEF, [voorstel('M-01', '1500')], '2021-07-01', false);
    expect(['2021-06-30', '2021-07-01', '2022-12-31'].map((dag) => waardeOp(straks, 'maatwerk-maximum', dag))).toEqual(['1000.00', '1500.00', '1500.00']);
    expect(waardeOp(KAMERBRIEF, 'maatwerk-maximum', '2021-07-01')).toBe('1000.00');
  });

  it('makes way for a version that begins later, and takes the place of one of the same day', () => {
    const besluit = { voorstel: 'x', kenmerk: 'x', ookVoorBestaande: false, vastgesteldOp: '2021-06-01T00:00:00Z', vastgesteldDoor: 'x' };
    const bron = { document: 'x', regel: null, citaat: null };
    const later: Regelset = {
      ...KAMERBRIEF, parameters: KAMERBRIEF.parameters.map((parameter) => (parameter.id !== 'maatwerk-maximum' ? parameter : {
        ...parameter, versies: [...parameter.versies, ...[['2021-07-01', '1100.00'], ['2021-09-01', '1200.00']].map(([geldigVanaf = '', waarde = '']) => ({ geldigVanaf, geldigTotEnMet: null, waarde, bron, besluit }))],
      })),
    };
    const straks = metVoorstellen(later, [voorstel('M-01', '1500')], '2021-07-01', false);
    expect(['2021-06-30', '2021-07-01', '2021-08-31', '2021-09-01'].map((dag) => waardeOp(straks, 'maatwerk-maximum', dag))).toEqual(['1000.00', '1500.00', '1500.00', '1200.00']);
  });

  it('concerns the rules that read it, and so the decisions those can speak about', () => {
    const maatwerk = betrokkenRegels(KAMERBRIEF, [voorstel('M-01', '1500')]);
    expect(maatwerk.map(({ id }) => id)).toEqual(['M-01']);
    expect(keuzeVoor(maatwerk)).toEqual({ soorten: ['verplichting', 'wijziging'], stromen: null });
    const week = betrokkenRegels(KAMERBRIEF, [voorstel('vergoeding-per-week', '70')]);
    expect(week.map(({ id }) => id)).toContain('V-02');
    expect(keuzeVoor(week).stromen).toEqual(['werkgeversvergoeding']);
  });

  it('is judged by like any other value', () => {
    const feiten = voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget', bedrag: '1200.00', datum: '2021-07-01' }, instrument: { code: 'maatwerkbudget' } });
    const uitkomst = (regelset: Regelset) =>
      beoordeel(regelset, 'verplichting', feiten, { peildatum: Datum.van('2021-07-01'), bekendOp: '2021-07-01T12:00:00Z' }, 'ontschot-menukaart', []).find(({ regel }) => regel === 'M-01')?.uitkomst;
    expect(uitkomst(KAMERBRIEF)).toBe('niet-voldaan');
    expect(uitkomst(metVoorstellen(KAMERBRIEF, [voorstel('M-01', '1500')], '2021-07-01', false))).toBe('voldaan');
  });
});
