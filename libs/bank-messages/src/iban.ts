import { isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';

// Albania, Montenegro, Moldova, North Macedonia and Serbia joined SEPA in 2024 and 2025; the list of the package is older.
const LATER_TOEGETREDEN: ReadonlySet<string> = new Set(['AL', 'ME', 'MD', 'MK', 'RS']);

/** The electronic form of an IBAN: without white space and in capitals ("nl91 abna 0417 1643 00" becomes "NL91ABNA0417164300"). It does not check anything. */
export function normaliseerIban(tekst: string): string {
  return tekst.replace(/\s/g, '').toUpperCase();
}

/** Whether this is an IBAN in electronic form that can exist: country, length, form and check digits. Normalise first. */
export function isGeldigIban(tekst: string): boolean {
  return isValidIBAN(tekst);
}

/** Whether the country of this IBAN takes part in SEPA, so that a SEPA credit transfer can reach it. */
export function isSepaLand(iban: string): boolean {
  const land = iban.slice(0, 2);
  return LATER_TOEGETREDEN.has(land) || isSEPACountry(land);
}

// SEPA without the EEA: their banks are not bound to pay on the IBAN alone, and want to know where the payer lives.
const SEPA_BUITEN_EER: ReadonlySet<string> = new Set(['AD', 'AL', 'CH', 'GB', 'GG', 'GI', 'IM', 'JE', 'MC', 'MD', 'ME', 'MK', 'RS', 'SM', 'VA']);

/** Whether the country of this IBAN is in SEPA but not in the EEA: a payment there also needs the BIC of the payee and the address of the payer. */
export function isSepaBuitenEer(iban: string): boolean {
  return SEPA_BUITEN_EER.has(iban.slice(0, 2));
}

/** Whether this has the form of a BIC (8 or 11 characters, in capitals). */
export function isGeldigeBic(tekst: string): boolean {
  // The package takes small letters too; the schemas of the messages do not.
  return tekst === tekst.toUpperCase() && isValidBIC(tekst);
}
