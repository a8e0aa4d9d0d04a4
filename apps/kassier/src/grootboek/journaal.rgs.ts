import type { Rekeningsleutel } from '#ledger';

/**
 * The reference code of the Referentiegrootboekschema for each kind of account that has one. The budget books have none: RGS
 * knows balance sheets and results, not authority to commit or to pay. Nor has an advance from a ministry a code of its own, nor what a
 * kassier spends for another: a code that is nearly right would be wrong.
 */
const CODES: Readonly<Record<string, string>> = {
  bank: 'BLimBanRba', // rekening-courant bank
  'betalingen-onderweg': 'BLimKru', // kruisposten
  crediteuren: 'BSchCreHac', // handelscrediteuren
  tussenrekening: 'BSchTus', // tussenrekeningen
  vorderingen: 'BVorOvr', // overige vorderingen
};

/** The RGS code of an account; null when RGS has none for it. */
export function rgsCode({ boek, soort }: Rekeningsleutel): string | null {
  return boek === 'financieel' ? (CODES[soort] ?? null) : null;
}
