import { Datum } from '#values';
import { telSamen, verstreken } from './samen.berekening.js';

const rij = (toegedeeld: string, vastgelegd: string, betaald: string, kasruimte: string) => ({
  budget: toegedeeld, toegedeeld, teVerdelen: '0.00', vastgelegd, openstaand: '0.00', betaalbaar: '10.00', betaald, beschikbaar: '1.00', kasruimte, uitnuttingVerplichtingen: '99.9', uitnuttingKas: '99.9',
});

describe('Figures of more rows together', () => {
  it('are sums, with the percentages of the sums and not of the rows', () => {
    expect(telSamen([rij('100.00', '50.00', '20.00', '70.00'), rij('300.00', '50.01', '0.00', '290.00')])).toEqual({
      budget: '400.00', toegedeeld: '400.00', teVerdelen: '0.00', vastgelegd: '100.01', openstaand: '80.01', betaalbaar: '20.00', betaald: '20.00', beschikbaar: '2.00', kasruimte: '360.00', uitnuttingVerplichtingen: '25.0', uitnuttingKas: '5.0',
    });
    expect(telSamen([])).toMatchObject({ toegedeeld: '0.00', uitnuttingKas: '0.0' });
  });
});

describe('The part of the time that is over', () => {
  const op = (dag: string, ...rijen: readonly (readonly [number, string])[]): string | null => verstreken(rijen.map(([jaar, toegedeeld]) => ({ jaar, toegedeeld })), Datum.van(dag));

  it('is that of the calendar year: its last day is all of it, and the year before it none', () => {
    expect([op('2021-12-31', [2021, '10.00']), op('2021-06-30', [2021, '10.00']), op('2021-01-01', [2021, '10.00']), op('2020-12-31', [2021, '10.00']), op('2022-01-01', [2021, '10.00'])]).toEqual(['100.0', '49.6', '0.3', '0.0', '100.0']);
  });

  it('knows leap years', () => {
    expect([op('2020-12-31', [2020, '1.00']), op('2020-06-30', [2020, '1.00'])]).toEqual(['100.0', '49.7']);
  });

  it('weighs years by what was allotted for them', () => {
    expect(op('2020-12-31', [2020, '1000.00'], [2021, '3000.00'])).toBe('25.0');
    expect(op('2021-06-30', [2020, '2000000.00'], [2021, '21000000.00'], [2022, '13000000.00'])).toBe('34.5');
  });

  it('is nothing that can be said of money that was not allotted', () => {
    expect([op('2021-06-30'), op('2021-06-30', [2021, '0.00']), op('2021-06-30', [2021, '-5.00'])]).toEqual([null, null, null]);
  });
});
