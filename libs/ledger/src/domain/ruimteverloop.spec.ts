import fc from 'fast-check';
import { Bedrag, Datum } from '#values';
import { Ruimteverloop } from './ruimteverloop.js';

const eur = (tekst: string): Bedrag => Bedrag.van(tekst);
const op = (dagen: readonly [string, string][]): Ruimteverloop => {
  const verloop = new Ruimteverloop();
  for (const [dag, bedrag] of dagen) verloop.verwerk(dag, eur(bedrag));
  return verloop;
};

describe('the first day with space', () => {
  it('is the wanted day when nothing was booked after it', () => {
    expect(op([['2021-01-10', '100.00'], ['2021-03-15', '-40.00']]).eersteDagMet(eur('60.00'), Datum.van('2021-03-15'), eur('60.00')).toString()).toBe('2021-03-15');
  });

  it('is the day of the allotment for what is dated before it', () => {
    expect(op([['2021-04-01', '100.00']]).eersteDagMet(eur('100.00'), Datum.van('2021-03-15'), eur('100.00')).toString()).toBe('2021-04-01');
  });

  it('is the wanted day when what came later is not needed', () => {
    // 100 in January, 50 more in April: on every day from March on there is at least 100.
    const verloop = op([['2021-01-10', '100.00'], ['2021-04-01', '50.00']]);
    expect(verloop.eersteDagMet(eur('100.00'), Datum.van('2021-03-15'), eur('150.00')).toString()).toBe('2021-03-15');
    expect(verloop.eersteDagMet(eur('100.01'), Datum.van('2021-03-15'), eur('150.00')).toString()).toBe('2021-04-01');
  });

  it('is after the last dip, also when there was enough before it', () => {
    // January +100, 1 May -90, 1 June +60: 100, 10, 70.
    const verloop = op([['2021-06-01', '60.00'], ['2021-01-10', '100.00'], ['2021-05-01', '-90.00']]);
    expect(verloop.eersteDagMet(eur('10.00'), Datum.van('2021-03-15'), eur('70.00')).toString()).toBe('2021-03-15');
    expect(verloop.eersteDagMet(eur('70.00'), Datum.van('2021-03-15'), eur('70.00')).toString()).toBe('2021-06-01');
  });

  it('is the wanted day when there is a shortage, which is not a matter of days', () => {
    expect(op([['2021-04-01', '100.00']]).eersteDagMet(eur('100.01'), Datum.van('2021-03-15'), eur('100.00')).toString()).toBe('2021-03-15');
  });

  it('equals looking at every day, for any course of an account that was never negative', () => {
    const begin = Datum.van('2021-01-01');
    const stap = fc.record({ dag: fc.integer({ min: 0, max: 30 }), centen: fc.integer({ min: -500, max: 500 }) });
    fc.assert(fc.property(fc.array(stap, { maxLength: 25 }), fc.integer({ min: 0, max: 35 }), fc.integer({ min: 1, max: 700 }), (stappen, gewenst, gevraagd) => {
      const verloop = new Ruimteverloop();
      const perDag = Array<number>(40).fill(0);
      for (const { dag, centen } of stappen) {
        verloop.verwerk(begin.plusDagen(dag).toString(), Bedrag.uitCenten(BigInt(centen)));
        perDag[dag] = (perDag[dag] as number) + centen;
      }
      let som = 0;
      const standen = perDag.map((omzet) => (som += omzet));
      const eerste = standen.findIndex((_stand, dag) => dag >= gewenst && standen.slice(dag).every((stand) => stand >= gevraagd));
      const verwacht = som < gevraagd ? gewenst : eerste;
      expect(verloop.eersteDagMet(Bedrag.uitCenten(BigInt(gevraagd)), begin.plusDagen(gewenst), Bedrag.uitCenten(BigInt(som))).toString()).toBe(begin.plusDagen(verwacht).toString());
    }), { numRuns: 500 });
  });
});
