import { Bedrag, Datum } from '#values';
import { Parameterwaarden, versieOp, waardeOp, type Parameter } from './parameter.js';

const op = (dag: string, bekendOp = '2021-03-15T09:30:00.000000Z') => ({ peildatum: Datum.van(dag), bekendOp });
const bron = { document: 'S1', regel: 1, citaat: 'voorbeeld' } as const;
const TARIEF: Parameter<'EUR'> = {
  id: 'tarief', naam: 'Tarief', eenheid: 'EUR',
  versies: [
    { geldigVanaf: '2021-01-01', geldigTotEnMet: '2021-12-31', waarde: '67.50', bron },
    { geldigVanaf: '2022-01-01', geldigTotEnMet: '2022-06-30', waarde: '70.00', bron },
  ],
};
const WEKEN: Parameter<'weken'> = { id: 'weken', naam: 'Weken', eenheid: 'weken', versies: [{ geldigVanaf: '2021-01-01', geldigTotEnMet: null, waarde: '30', bron }] };

describe('a dated parameter', () => {
  it('has the value of the version that holds on the day, first and last day included', () => {
    expect(['2021-01-01', '2021-12-31', '2022-01-01', '2022-06-30'].map((dag) => versieOp(TARIEF, op(dag)).waarde)).toEqual(['67.50', '67.50', '70.00', '70.00']);
  });

  it.each(['2020-12-31', '2022-07-01'])('has no value outside its validity (%s), not even a default', (dag) => {
    expect(() => waardeOp(TARIEF, op(dag))).toThrow(RangeError);
    expect(() => waardeOp(TARIEF, op(dag))).toThrow(`Parameter tarief heeft geen waarde op ${dag}`);
    expect(() => new Parameterwaarden([WEKEN, TARIEF], op(dag))).toThrow(RangeError);
  });

  it('gives a rule its value in its unit, and the evidence the same value as text', () => {
    const waarden = new Parameterwaarden([TARIEF, WEKEN], op('2021-03-15'));
    expect(waarden.lees(TARIEF).gelijkAan(Bedrag.van('67.50'))).toBe(true);
    expect(waarden.lees(WEKEN)).toBe(30);
    expect(waarden.alsTekst).toEqual({ tarief: '67.50', weken: '30' });
  });

  it('is not given to a rule that did not name it', () => {
    const waarden = new Parameterwaarden([WEKEN], op('2021-03-15'));
    expect(() => waarden.lees(TARIEF)).toThrow('tarief');
  });

  it('refuses a number of weeks that is not whole', () => {
    const half: Parameter<'weken'> = { ...WEKEN, versies: [{ geldigVanaf: '2021-01-01', geldigTotEnMet: null, waarde: '7.5', bron }] };
    expect(() => waardeOp(half, op('2021-03-15'))).toThrow(RangeError);
  });

  it('of the day itself holds for what was granted before too, where another keeps the value it was granted under', () => {
    const besluit = { voorstel: 'voorbeeld', kenmerk: 'SZW-2022', ookVoorBestaande: false, vastgesteldOp: '2021-06-01T09:00:00Z', vastgesteldDoor: 'szw-twee' };
    const gewoon: Parameter<'kenmerk'> = {
      id: 'grondslag', naam: 'Grondslag', eenheid: 'kenmerk',
      versies: [{ geldigVanaf: '2021-01-01', geldigTotEnMet: null, waarde: 'BRIEF', bron }, { geldigVanaf: '2021-07-01', geldigTotEnMet: null, waarde: '', bron, besluit }],
    };
    const toegekend = { datum: '2021-03-15', vastgelegdOp: '2021-03-15T10:00:00Z' };
    const na = op('2021-08-01', '2021-08-01T09:00:00.000000Z');
    expect([waardeOp(gewoon, na, toegekend), waardeOp({ ...gewoon, vanDeDag: true }, na, toegekend)]).toEqual(['BRIEF', '']);
    expect(waardeOp({ ...gewoon, vanDeDag: true }, op('2021-06-30', '2021-08-01T09:00:00.000000Z'), toegekend)).toBe('BRIEF');
  });
});
