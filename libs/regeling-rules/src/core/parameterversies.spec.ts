import { Datum } from '#values';
import { KAMERBRIEF } from '../regelingen/kamerbrief-2020-11-30/index.js';
import { beoordeel } from './beoordeel.js';
import type { Toekenning } from './feiten.js';
import type { Oordeel } from './oordeel.js';
import { EENHEDEN, leesWaarde, versieOp, type Parameter, type ParameterVersie } from './parameter.js';
import { metParameterversies, type VastgesteldeVersie } from './parameterversies.js';
import type { Regelset } from './regelset.js';
import { voorbeeldBetaling, voorbeeldVerplichting, voorbeeldWijziging } from './voorbeeldfeiten.js';

const BRON = { document: '2021-0000067890', regel: null, citaat: null };
const OCHTEND = '2021-05-01T09:00:00.000000Z';
const MIDDAG = '2021-05-01T12:00:00.000000Z';

function besloten(waarde: string, geldigVanaf: string, vastgesteldOp = OCHTEND, ookVoorBestaande = false): VastgesteldeVersie {
  const besluit = { voorstel: `voorstel van ${vastgesteldOp}`, kenmerk: BRON.document, ookVoorBestaande, vastgesteldOp, vastgesteldDoor: 'szw-twee' };
  return { parameter: 'maatwerk-maximum', waarde, geldigVanaf, geldigTotEnMet: null, bron: BRON, besluit };
}

const met = (...versies: VastgesteldeVersie[]): Regelset => metParameterversies(KAMERBRIEF, versies);
const maximum = (regelset: Regelset): Parameter => regelset.parameters.find(({ id }) => id === 'maatwerk-maximum') as Parameter;
const op = (dag: string, bekendOp = MIDDAG) => ({ peildatum: Datum.van(dag), bekendOp });
const waarde = (regelset: Regelset, dag: string, bekendOp = MIDDAG, toegekend: Toekenning | null = null): string => versieOp(maximum(regelset), op(dag, bekendOp), toegekend).waarde;

describe('a version that SZW decided', () => {
  it('takes over on its first day, and the one the regeling came with holds until then', () => {
    const regelset = met(besloten('1200.00', '2021-07-01'));
    expect([waarde(regelset, '2021-06-30'), waarde(regelset, '2021-07-01'), waarde(regelset, '2030-01-01')]).toEqual(['1000.00', '1200.00', '1200.00']);
  });

  it('is known from the moment it was decided, to the microsecond', () => {
    const regelset = met(besloten('1200.00', '2021-01-01', '2021-05-01T09:00:00.000001Z'));
    expect([waarde(regelset, '2021-03-15', '2021-05-01T09:00:00.000000Z'), waarde(regelset, '2021-03-15', '2021-05-01T09:00:00.000001Z')]).toEqual(['1000.00', '1200.00']);
    // However the moment is written.
    expect([waarde(regelset, '2021-03-15', '2021-05-01T09:00:00Z'), waarde(regelset, '2021-03-15', '2021-05-01T09:00:00.00001+00:00')]).toEqual(['1000.00', '1200.00']);
  });

  it('gives way to one with a later first day, and of two with the same first day to the one decided later, in whatever order they are given', () => {
    const versies = [besloten('1300.00', '2021-07-01', '2021-05-01T10:00:00Z'), besloten('1200.00', '2021-07-01', OCHTEND), besloten('1100.00', '2021-08-01', '2021-04-01T09:00:00Z')];
    for (const volgorde of [versies, [...versies].reverse()]) {
      const regelset = met(...volgorde);
      expect(['2021-06-30', '2021-07-01', '2021-07-31', '2021-08-01'].map((dag) => waarde(regelset, dag))).toEqual(['1000.00', '1300.00', '1300.00', '1100.00']);
      expect(waarde(regelset, '2021-07-01', '2021-05-01T09:59:59.999999Z')).toBe('1200.00');
    }
  });

  it('can be for the same first day as the one the regeling came with', () => {
    expect(waarde(met(besloten('900.00', '2020-11-01')), '2021-03-15')).toBe('900.00');
  });

  it('changes nothing in the set it is laid on', () => {
    const voor = JSON.stringify(KAMERBRIEF.parameters);
    const eerst = met(besloten('1200.00', '2021-07-01'));
    const dan = metParameterversies(eerst, [besloten('1300.00', '2021-08-01')]);
    expect(JSON.stringify(KAMERBRIEF.parameters)).toBe(voor);
    expect([maximum(eerst).versies.length, maximum(dan).versies.length]).toEqual([2, 3]);
    expect(dan.regels).toBe(KAMERBRIEF.regels);
  });

  it('is refused of a parameter that there is not, and with a value that is not in its unit', () => {
    expect(() => met({ ...besloten('1200.00', '2021-07-01'), parameter: 'geen-parameter' })).toThrow('Regelset kamerbrief-2020-11-30 heeft geen parameter geen-parameter');
    expect(() => met(besloten('1200', '2021-07-01'))).toThrow(RangeError);
    expect(() => met(besloten('-0.01', '2021-07-01'))).toThrow(RangeError);
  });
});

describe('what happens to something that was granted before', () => {
  const TOEN: Toekenning = { datum: '2021-03-15', vastgelegdOp: '2021-03-15T10:00:00Z' };

  it('goes by the version it was granted under, also after another took over', () => {
    const regelset = met(besloten('1200.00', '2021-05-01'));
    expect([waarde(regelset, '2021-06-01'), waarde(regelset, '2021-06-01', MIDDAG, TOEN)]).toEqual(['1200.00', '1000.00']);
    expect(waarde(regelset, '2021-06-01', MIDDAG, { ...TOEN, datum: '2021-05-01', vastgelegdOp: MIDDAG })).toBe('1200.00');
  });

  it('goes by what was known when it was recorded, not by what was decided later for that day', () => {
    const regelset = met(besloten('1200.00', '2021-01-01', OCHTEND));
    expect(waarde(regelset, '2021-06-01', MIDDAG, TOEN)).toBe('1000.00');
    expect(waarde(regelset, '2021-06-01', MIDDAG, { ...TOEN, vastgelegdOp: OCHTEND })).toBe('1200.00');
  });

  it('goes by a version that says it is for what exists too, from its first day on and once it is known', () => {
    const regelset = met(besloten('1200.00', '2021-05-01', OCHTEND, true));
    expect(['2021-04-30', '2021-05-01'].map((dag) => waarde(regelset, dag, MIDDAG, TOEN))).toEqual(['1000.00', '1200.00']);
    expect(waarde(regelset, '2021-05-01', '2021-05-01T08:59:59Z', TOEN)).toBe('1000.00');
  });

  it('keeps that version when a later one is for what is new only', () => {
    const regelset = met(besloten('1200.00', '2021-05-01', OCHTEND, true), besloten('1300.00', '2021-06-01', OCHTEND));
    expect([waarde(regelset, '2021-07-01', MIDDAG, TOEN), waarde(regelset, '2021-07-01', MIDDAG)]).toEqual(['1200.00', '1300.00']);
  });

  it('does not go back to a version that was taken over before it was granted', () => {
    const regelset = met(besloten('800.00', '2021-01-01', '2021-01-01T09:00:00Z', true), besloten('1200.00', '2021-02-01', '2021-01-01T10:00:00Z'));
    expect(waarde(regelset, '2021-07-01', MIDDAG, TOEN)).toBe('1200.00');
  });

  it('goes by the day itself when there was no value yet at the time', () => {
    expect(waarde(KAMERBRIEF, '2021-06-01', MIDDAG, { datum: '2020-10-31', vastgelegdOp: OCHTEND })).toBe('1000.00');
  });
});

describe('judging with decided versions', () => {
  const maatwerk = (bedrag: string) => voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget', bedrag }, instrument: { code: 'maatwerkbudget' } });
  const m01 = (oordelen: readonly Oordeel[]) => oordelen.find(({ regel }) => regel === 'M-01');
  const opVerplichting = (regelset: Regelset, dag: string, bekendOp: string) => m01(beoordeel(regelset, 'verplichting', maatwerk('1100.00'), op(dag, bekendOp), 'ontschot-menukaart', []));
  const regelset = met(besloten('1200.00', '2021-04-01'), besloten('1150.00', '2021-05-01', MIDDAG, true));

  it('shows the value of the day as far as known, whatever was judged before it', () => {
    const gevraagd: [dag: string, bekendOp: string, waarde: string][] = [
      ['2021-03-31', MIDDAG, '1000.00'], ['2021-04-01', MIDDAG, '1200.00'], ['2021-04-01', '2021-05-01T08:59:59.999999Z', '1000.00'], ['2021-05-01', OCHTEND, '1200.00'], ['2021-05-01', MIDDAG, '1150.00'],
    ];
    for (const ronde of [gevraagd, [...gevraagd].reverse()]) {
      for (const [dag, bekendOp, verwacht] of ronde) {
        expect([dag, bekendOp, opVerplichting(regelset, dag, bekendOp)]).toMatchObject([dag, bekendOp, { uitkomst: verwacht === '1000.00' ? 'niet-voldaan' : 'voldaan', parameters: { 'maatwerk-maximum': verwacht } }]);
      }
    }
  });

  it('judges a change by the values that its facts say it was granted under', () => {
    const wijziging = (toegekend: Toekenning | undefined) =>
      m01(beoordeel(regelset, 'wijziging', { ...voorbeeldWijziging({}, maatwerk('1100.00')), toegekend }, op('2021-04-15'), 'ontschot-menukaart', []))?.parameters;
    const toen = { datum: '2021-03-15', vastgelegdOp: '2021-03-15T10:00:00Z' };
    expect([wijziging(toen), wijziging({ datum: '2021-04-01', vastgelegdOp: MIDDAG }), wijziging(undefined)]).toEqual([{ 'maatwerk-maximum': '1000.00' }, { 'maatwerk-maximum': '1200.00' }, { 'maatwerk-maximum': '1200.00' }]);
  });

  it('judges a payment by the values that its facts say it was granted under', () => {
    const weken = metParameterversies(KAMERBRIEF, [{ ...besloten('70.00', '2021-04-01'), parameter: 'vergoeding-per-week' }]);
    const betaling = (toegekend: Toekenning | undefined) =>
      beoordeel(weken, 'betaling', { ...voorbeeldBetaling({ verzoek: { weken: 7 } }), toegekend }, op('2021-06-01'), 'werkgeversvergoeding', []).find(({ regel }) => regel === 'V-02')?.parameters['vergoeding-per-week'];
    expect([betaling({ datum: '2021-03-31', vastgelegdOp: MIDDAG }), betaling({ datum: '2021-04-01', vastgelegdOp: MIDDAG }), betaling(undefined)]).toEqual(['67.50', '70.00', '70.00']);
  });

  it('does not mistake a moment for another when it is no moment at all', () => {
    expect(() => opVerplichting(regelset, '2021-05-01', 'gisteren')).toThrow(RangeError);
  });
});

describe('the units of values', () => {
  const versie = (waarde_: string): ParameterVersie => ({ geldigVanaf: '2021-01-01', geldigTotEnMet: null, waarde: waarde_, bron: BRON });

  it('are all there, and each reads its own form', () => {
    expect(EENHEDEN).toEqual(['EUR', 'EUR-of-leeg', 'weken', 'maanden', 'jaar', 'dag', 'ja-nee', 'kenmerk']);
    expect(leesWaarde('EUR-of-leeg', '')).toBeNull();
    expect(leesWaarde('EUR-of-leeg', '12.50')?.toString()).toBe('12.50');
    expect([leesWaarde('ja-nee', 'ja'), leesWaarde('ja-nee', 'nee')]).toEqual([true, false]);
    expect([leesWaarde('kenmerk', ''), leesWaarde('kenmerk', '2021-0000067890'), leesWaarde('kenmerk', 'x'.repeat(200))]).toEqual(['', '2021-0000067890', 'x'.repeat(200)]);
    expect([leesWaarde('weken', '0'), leesWaarde('maanden', '9'), leesWaarde('jaar', '9999')]).toEqual([0, 9, 9999]);
    expect(versieOp({ id: 'x', naam: 'X', eenheid: 'weken', versies: [versie('7')] }, op('2021-01-01')).waarde).toBe('7');
  });

  it.each([
    ['EUR', ''], ['EUR', '1.0'], ['EUR', '-0.01'], ['EUR-of-leeg', ' '], ['EUR-of-leeg', '-1.00'], ['weken', ''], ['weken', '07'], ['weken', '7.5'], ['maanden', '12345'], ['jaar', '-1'], ['dag', '2021-02-29'],
    ['ja-nee', 'Ja'], ['ja-nee', ''], ['kenmerk', ' x'], ['kenmerk', 'x '], ['kenmerk', 'een\ntwee'], ['kenmerk', 'x'.repeat(201)],
  ] as const)('refuse what is written otherwise (%s «%s»)', (eenheid, tekst) => {
    expect(() => leesWaarde(eenheid, tekst)).toThrow(RangeError);
  });
});
