import { isBicVanIbanLand } from './bic.js';

describe('a BIC and an IBAN', () => {
  it.each([['ABNANL2A', 'NL91ABNA0417164300'], ['DEUTDEFF500', 'DE89370400440532013000'], ['BNPARERXXXX', 'FR1420041010050500013M02606'], ['RBOSGGSX', 'GB29NWBK60161331926819'], ['ABNANL2A', 'NL20INGB0001234567']])('of the same country go together: %s and %s', (bic, iban) => {
    expect(isBicVanIbanLand(bic, iban)).toBe(true);
  });

  it.each([['ABNANL2A', 'DE89370400440532013000'], ['DEUTDEFF', 'NL91ABNA0417164300'], ['RBOSGGSX', 'FR1420041010050500013M02606'], ['BNPAFRPP', 'RE0000000000000000']])('of two countries contradict each other: %s and %s', (bic, iban) => {
    expect(isBicVanIbanLand(bic, iban)).toBe(false);
  });
});
