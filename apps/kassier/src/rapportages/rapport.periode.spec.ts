import { PERIODECODE, periodeMet, periodeVan } from './rapport.periode.js';

describe('a period of two months', () => {
  it('begins in an odd month and ends with the month after it', () => {
    expect(periodeVan('2021-05')).toEqual({ code: '2021-05', naam: 'mei en juni 2021', van: '2021-05-01', totEnMet: '2021-06-30', maanden: ['2021-05', '2021-06'] });
    expect(periodeVan('2023-11')).toMatchObject({ naam: 'november en december 2023', totEnMet: '2023-12-31' });
    expect(periodeVan('2024-01').totEnMet).toBe('2024-02-29');
  });

  it('is found by each of its days, and together they are the year', () => {
    for (const [dag, code] of [['2021-01-01', '2021-01'], ['2021-02-28', '2021-01'], ['2021-03-01', '2021-03'], ['2021-11-30', '2021-11'], ['2021-12-31', '2021-11']] as const) expect(periodeMet(dag).code).toBe(code);
    const codes = Array.from({ length: 12 }, (_leeg, index) => periodeMet(`2021-${String(index + 1).padStart(2, '0')}-15`).code);
    expect([...new Set(codes)]).toEqual(['2021-01', '2021-03', '2021-05', '2021-07', '2021-09', '2021-11']);
    expect(codes.every((code) => PERIODECODE.test(code))).toBe(true);
    expect(PERIODECODE.test('2021-02')).toBe(false);
  });
});
