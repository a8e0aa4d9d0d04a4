/** Territories whose banks have a BIC of their own country and accounts with the IBAN of another (EPC list of SEPA countries). */
const IBAN_LAND_VAN_BIC_LAND: ReadonlyMap<string, string> = new Map([
  ...['GF', 'GP', 'MQ', 'RE', 'YT', 'PM', 'BL', 'MF'].map((gebied) => [gebied, 'FR'] as const),
  ...['GG', 'JE', 'IM'].map((gebied) => [gebied, 'GB'] as const),
]);

/**
 * Whether a bank with this BIC can hold an account with this IBAN, as far as their countries tell: they are the same, or
 * that of the BIC is a territory whose accounts have the IBAN of the other. Both in electronic form; it checks nothing else.
 */
export function isBicVanIbanLand(bic: string, iban: string): boolean {
  const [bank, rekening] = [bic.slice(4, 6), iban.slice(0, 2)];
  return bank === rekening || IBAN_LAND_VAN_BIC_LAND.get(bank) === rekening;
}
