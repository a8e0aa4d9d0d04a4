import { isGeldigeBic, isGeldigIban, isSepaLand, normaliseerIban } from './iban.js';

describe('an account number', () => {
  it('is valid only in electronic form and with matching check digits', () => {
    expect(isGeldigIban('NL91ABNA0417164300')).toBe(true);
    expect(isGeldigIban('NL91ABNA0417164301')).toBe(false);
    expect(isGeldigIban('nl91 abna 0417 1643 00')).toBe(false);
    expect(isGeldigIban(normaliseerIban(' nl91 abna 0417\u00a01643 00 '))).toBe(true);
    expect(isGeldigIban('NL91abna0417164300')).toBe(false);
    expect(isGeldigIban('')).toBe(false);
  });

  it.each(['NL', 'DE', 'GB', 'CH', 'SM', 'AL', 'ME', 'MD', 'MK', 'RS'])('%s takes part in SEPA', (land) => {
    expect(isSepaLand(`${land}00`)).toBe(true);
  });

  it.each(['TR', 'US', 'XX', ''])('%j does not take part in SEPA', (land) => {
    expect(isSepaLand(land)).toBe(false);
  });

  it('knows a BIC of 8 and of 11 characters', () => {
    expect(['INGBNL2A', 'INGBNL2AXXX', 'INGB', 'ingbnl2a'].map(isGeldigeBic)).toEqual([true, true, false, false]);
  });
});
