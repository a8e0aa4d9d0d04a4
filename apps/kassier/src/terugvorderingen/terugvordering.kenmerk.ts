import { leesBetalingskenmerk, maakRfReferentie } from '#bank-messages';

/** The creditor reference (ISO 11649) that whoever pays a claim back mentions: "T-2021-0000001" gives "RF..T20210000001". */
export function kenmerkVan(nummer: string): string {
  return maakRfReferentie(nummer.replaceAll('-', ''));
}

// Of fixed length, so that what a payer wrote around it does not matter.
const KENMERK = /RF\d{2}T20\d{9}/g;

/**
 * The references of claims in a text, each once: however they are spaced, hyphenated or capitalised. A reference with a
 * typing error fails its check digits and is none.
 */
export function kenmerkenIn(tekst: string): string[] {
  const tekens = tekst.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return [...new Set(tekens.match(KENMERK))].filter((kenmerk) => leesBetalingskenmerk(kenmerk)?.uitgever === 'ISO');
}
