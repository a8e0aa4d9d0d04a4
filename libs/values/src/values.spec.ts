import fc from 'fast-check';
import { Bedrag, Datum, stilstaandeKlok, vandaag } from './index.js';

describe('Bedrag', () => {
  it.each(['2025', '2025.0', '2025.000', '02025.00', '.00', '1e3', ' 1.00', '1,00', '', '10000000000000.00', '+1.00', '-0.00'])('does not read "%s"', (tekst) => {
    expect(() => Bedrag.van(tekst)).toThrow(RangeError);
  });

  it('reads what it writes, for every amount up to 13 digits', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), (centen) => {
      expect(Bedrag.van(Bedrag.uitCenten(centen).toString()).centen).toBe(centen);
    }));
  });

  it('counts exactly where floating point does not', () => {
    expect(Bedrag.van('0.10').plus(Bedrag.van('0.20')).toString()).toBe('0.30');
    expect(Bedrag.van('67.50').maal(29).toString()).toBe('1957.50');
    expect(() => Bedrag.van('67.50').maal(0.5)).toThrow(RangeError);
    expect(Bedrag.van('5.00').min(Bedrag.van('7.25')).toString()).toBe('-2.25');
    expect(Bedrag.van('-0.05').toString()).toBe('-0.05');
  });

  it('writes for people with points and a comma', () => {
    expect(Bedrag.van('1234567.89').voorMensen()).toBe('€\u00a01.234.567,89');
    expect(Bedrag.van('-12.00').voorMensen()).toBe('€\u00a0-12,00');
    expect(Bedrag.NUL.voorMensen()).toBe('€\u00a00,00');
  });

  it('gives percentages rounded half up, and 0.0 of nothing', () => {
    expect(Bedrag.van('1.00').percentageVan(Bedrag.van('8.00'))).toBe('12.5');
    expect(Bedrag.van('0.25').percentageVan(Bedrag.van('100.00'))).toBe('0.3');
    expect(Bedrag.van('1.00').percentageVan(Bedrag.NUL)).toBe('0.0');
  });
});

describe('Datum', () => {
  it.each(['2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '21-01-01', '2021-1-1', '2021-01-01T00:00:00Z', ''])('does not read "%s"', (tekst) => {
    expect(Datum.bestaat(tekst)).toBe(false);
    expect(() => Datum.van(tekst)).toThrow(RangeError);
  });

  it('adds calendar months, clamped to the end of the month', () => {
    expect(Datum.van('2021-08-31').plusMaanden(6).toString()).toBe('2022-02-28');
    expect(Datum.van('2023-08-31').plusMaanden(6).toString()).toBe('2024-02-29');
    expect(Datum.van('2021-01-15').plusMaanden(12).toString()).toBe('2022-01-15');
    expect(Datum.van('2021-03-31').plusMaanden(-1).toString()).toBe('2021-02-28');
  });

  it('knows the last day of a term of months', () => {
    expect(Datum.van('2021-01-01').laatsteDagVanTermijn(9).toString()).toBe('2021-09-30');
    expect(Datum.van('2021-05-31').laatsteDagVanTermijn(9).toString()).toBe('2022-02-27');
  });

  it('crosses months, years and leap days by days', () => {
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 40_000 }), (dagen) => {
      const begin = Datum.van('2021-03-15');
      expect(begin.plusDagen(dagen).plusDagen(-dagen).gelijkAan(begin)).toBe(true);
    }));
    expect(Datum.van('2024-02-28').plusDagen(1).toString()).toBe('2024-02-29');
  });

  it('ends with 9999', () => {
    const laatste = Datum.van('9999-12-31');
    expect(laatste.plusDagen(-1).plusDagen(1).plusMaanden(0).gelijkAan(laatste)).toBe(true);
    expect(() => laatste.plusDagen(1)).toThrow(RangeError);
    expect(() => laatste.plusMaanden(1)).toThrow(RangeError);
  });

  it('is the day in the Netherlands, in winter and in summer', () => {
    expect(vandaag(stilstaandeKlok('2021-12-31T23:30:00Z')).toString()).toBe('2022-01-01');
    expect(vandaag(stilstaandeKlok('2021-06-30T21:59:00Z')).toString()).toBe('2021-06-30');
    expect(vandaag(stilstaandeKlok('2021-06-30T22:00:00Z')).toString()).toBe('2021-07-01');
  });

  it('is written out for people', () => {
    expect(Datum.van('2021-03-05').voorMensen()).toBe('5 maart 2021');
  });
});
