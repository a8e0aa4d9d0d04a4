/** A structured reference as it goes into CdtrRefInf: `ISO` for an RF reference (ISO 11649), `CUR` for a Dutch betalingskenmerk. */
export interface Betalingskenmerk {
  readonly uitgever: 'ISO' | 'CUR';
  readonly referentie: string;
}

// The weights of the Dutch check digit, from the right; they repeat after ten digits.
const GEWICHTEN = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

function controlecijfer(cijfers: string): number {
  let som = 0;
  for (let vanRechts = 0; vanRechts < cijfers.length; vanRechts += 1) {
    som += Number(cijfers[cijfers.length - 1 - vanRechts]) * (GEWICHTEN[vanRechts % GEWICHTEN.length] ?? 0);
  }
  const controle = 11 - (som % 11);
  if (controle === 10) return 1;
  return controle === 11 ? 0 : controle;
}

function isNederlandsKenmerk(tekst: string): boolean {
  if (!/^(\d{9,14}|\d{16})$/.test(tekst)) return false;
  // A reference of 16 digits has a check digit in front; a shorter one also tells its own length, modulo ten, in the second digit.
  if (tekst.length < 16 && Number(tekst[1]) !== (tekst.length - 2) % 10) return false;
  return controlecijfer(tekst.slice(1)) === Number(tekst[0]);
}

/** The remainder by which an RF reference is checked: letters count as two digits, and the first four signs come last. */
function rest97(tekst: string): number {
  let rest = 0;
  for (const teken of tekst.slice(4) + tekst.slice(0, 4)) {
    for (const cijfer of parseInt(teken, 36).toString()) rest = (rest * 10 + Number(cijfer)) % 97;
  }
  return rest;
}

function isRfReferentie(tekst: string): boolean {
  // Check digits run from 02 to 98: 00, 01 and 99 leave the same remainder as 97, 98 and 02, and are never given out.
  return /^RF(0[2-9]|[1-8]\d|9[0-8])[A-Z0-9]{1,21}$/.test(tekst) && rest97(tekst) === 1;
}

/** Makes an RF reference (ISO 11649) of 1 to 21 capitals and digits. Throws a RangeError on anything else. */
export function maakRfReferentie(kern: string): string {
  if (!/^[A-Z0-9]{1,21}$/.test(kern)) throw new RangeError(`"${kern}" past niet in een RF-kenmerk`);
  return `RF${String(98 - rest97(`RF00${kern}`)).padStart(2, '0')}${kern}`;
}

/**
 * Reads a structured payment reference, spaces allowed: an RF reference (ISO 11649), or a Dutch betalingskenmerk of 16 or of
 * 9 to 14 digits. Null when it is neither or its check digits do not match. The Dutch reference of 7 digits has no
 * check digit and is therefore not accepted: it can be sent as description.
 */
export function leesBetalingskenmerk(tekst: string): Betalingskenmerk | null {
  const referentie = tekst.replace(/\s/g, '').toUpperCase();
  if (isNederlandsKenmerk(referentie)) return { uitgever: 'CUR', referentie };
  return isRfReferentie(referentie) ? { uitgever: 'ISO', referentie } : null;
}

/**
 * The structured reference that a supplier's own reference is beyond doubt, or null. An invoice number of 9 to 14 digits passes the check
 * of a short betalingskenmerk by chance now and then, so of the Dutch ones only those of 16 digits count here.
 */
export function alsBetalingskenmerk(tekst: string): Betalingskenmerk | null {
  const kenmerk = leesBetalingskenmerk(tekst);
  return kenmerk?.uitgever === 'CUR' && kenmerk.referentie.length < 16 ? null : kenmerk;
}
