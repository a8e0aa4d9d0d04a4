import fc from 'fast-check';
import { Bedrag, Datum } from '#values';
import { loopUit, Tempo, volgendeMaand, type Maandbedrag } from './prognose.berekening.js';

function reeks(eerste: string, bedragen: readonly string[]): Maandbedrag[] {
  let maand = eerste;
  return bedragen.map((bedrag) => {
    const deze = { maand, bedrag: Bedrag.van(bedrag) };
    maand = volgendeMaand(maand);
    return deze;
  });
}
const op = Datum.van;

describe('the prognosis', () => {
  it('knows when space runs out that is used by the same amount each month, without a band', () => {
    const tempo = Tempo.van(reeks('2021-01', ['100.00', '100.00', '100.00', '100.00']), op('2021-04-30'));
    // Three months of 30.4375 days: on the 92nd day.
    expect(loopUit(tempo, Bedrag.van('300.00'), op('2021-04-30'))).toEqual({ stand: 'loopt-leeg', maanden: 4, perMaand: '100.00', opOp: '2021-07-31', opVroegst: '2021-07-31', opLaatst: '2021-07-31' });
    expect(tempo?.na(1461)).toEqual({ laag: Bedrag.van('4800.00'), verwacht: Bedrag.van('4800.00'), hoog: Bedrag.van('4800.00') });
  });

  it('has a band that is right to the cent for a series worked out by hand', () => {
    // Mean 200, s = 100, n = 3, t = 1.886. After 48 months of 1461 days: 1.886 × 100 × √(48 + 48²/3) = 188.6 × √816 = 5387.49…
    const tempo = Tempo.van(reeks('2021-01', ['100.00', '200.00', '300.00']), op('2021-03-31'));
    expect(tempo?.na(1461)).toEqual({ laag: Bedrag.van('4212.51'), verwacht: Bedrag.van('9600.00'), hoog: Bedrag.van('14987.49') });
    expect(loopUit(tempo, Bedrag.van('400.00'), op('2021-03-31'))).toMatchObject({ stand: 'loopt-leeg', opOp: '2021-05-31', perMaand: '200.00' });
  });

  it('counts months that are over only, at most six of them, and from the first in which anything happened', () => {
    const acht = reeks('2021-01', ['900.00', '900.00', '10.00', '10.00', '10.00', '10.00', '10.00', '10.00', '5000.00']);
    expect(Tempo.van(acht, op('2021-09-29'))?.maanden.map(({ maand }) => maand)).toEqual(['2021-03', '2021-04', '2021-05', '2021-06', '2021-07', '2021-08']);
    expect(Tempo.van(acht, op('2021-09-30'))?.maanden.at(-1)?.maand).toBe('2021-09');
    expect(Tempo.van(reeks('2020-11', ['0.00', '0.00', '1.00', '2.00', '3.00']), op('2021-03-31'))?.maanden.map(({ maand }) => maand)).toEqual(['2021-01', '2021-02', '2021-03']);
    expect(Tempo.van(reeks('2020-12', ['30.00']), op('2021-02-28'))?.perMaand.toString()).toBe('10.00');
  });

  it('says nothing of too few months, of nothing, or of more given back than used', () => {
    expect(loopUit(Tempo.van(reeks('2021-01', ['100.00', '100.00']), op('2021-03-30')), Bedrag.van('1.00'), op('2021-03-30'))).toMatchObject({ stand: 'te-weinig-maanden', opOp: null, perMaand: null });
    expect(Tempo.van([], op('2021-03-31'))).toBeNull();
    expect(loopUit(Tempo.van(reeks('2021-01', ['10.00', '-20.00', '5.00']), op('2021-03-31')), Bedrag.van('1.00'), op('2021-03-31'))).toMatchObject({ stand: 'loopt-niet-leeg', opOp: null, opLaatst: null });
    expect(loopUit(null, Bedrag.NUL, op('2021-03-31'))).toMatchObject({ stand: 'op', opOp: '2021-03-31' });
  });

  it('has a band around what it expects that only grows, and days in the same order', () => {
    const bedragen = fc.array(fc.bigInt(-100_000n, 1_000_000n).map((centen) => Bedrag.uitCenten(centen).toString()), { minLength: 3, maxLength: 6 });
    fc.assert(fc.property(bedragen, fc.bigInt(1n, 10_000_000n), (waarden, ruimte) => {
      const tempo = Tempo.van(reeks('2021-01', waarden), op('2021-06-30'));
      if (tempo === null) return;
      let marge = Bedrag.NUL;
      for (const dagen of [1, 30, 90, 365, 3650]) {
        const { laag, verwacht, hoog } = tempo.na(dagen);
        expect(hoog.min(verwacht)).toEqual(verwacht.min(laag));
        expect(hoog.min(verwacht).kleinerDan(marge)).toBe(false);
        marge = hoog.min(verwacht);
      }
      const { opVroegst, opOp, opLaatst } = loopUit(tempo, Bedrag.uitCenten(ruimte), op('2021-06-30'));
      if (opOp !== null && opVroegst !== null) expect(opVroegst <= opOp).toBe(true);
      if (opLaatst !== null && opOp !== null) expect(opOp <= opLaatst).toBe(true);
    }));
  });

  it('is honest: eight times in ten what happened lies within the band', () => {
    // Months that differ at random around the same mean, drawn the same every time; three months ahead.
    let toestand = 20_211_130n;
    const trek = (): bigint => {
      let som = 0n;
      for (let keer = 0; keer < 12; keer += 1) {
        toestand = (toestand * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % (1n << 64n);
        som += (toestand >> 33n) % 10_000n;
      }
      return som;
    };
    let binnen = 0;
    const KEREN = 2_000;
    for (let keer = 0; keer < KEREN; keer += 1) {
      const maanden = Array.from({ length: 9 }, () => Bedrag.uitCenten(trek() * 100n).toString());
      const tempo = Tempo.van(reeks('2021-01', maanden.slice(0, 6)), op('2021-06-30')) as Tempo;
      const gebeurd = Bedrag.som(maanden.slice(6).map((bedrag) => Bedrag.van(bedrag)));
      const { laag, hoog } = tempo.na(91);
      if (!gebeurd.kleinerDan(laag) && !gebeurd.groterDan(hoog)) binnen += 1;
    }
    expect(binnen / KEREN).toBeGreaterThan(0.77);
    expect(binnen / KEREN).toBeLessThan(0.83);
  });
});
