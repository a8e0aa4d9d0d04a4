/** Invented numbers that pass the checks real ones must pass. */

/** A BSN that passes the eleven test: a different one for every index, all beginning with 9 (given out to nobody yet). */
export function voorbeeldBsn(index: number): string {
  // Of eleven consecutive numbers at most one has each remainder, so steps of eleven never meet.
  for (let kandidaat = 900_000_000 + index * 11; ; kandidaat += 1) {
    const cijfers = [...String(kandidaat)].map(Number);
    const som = cijfers.reduce((totaal, cijfer, plaats) => totaal + cijfer * (plaats === 8 ? -1 : 9 - plaats), 0);
    if (som % 11 === 0) return String(kandidaat);
  }
}

/** A Dutch IBAN with right check digits of a bank that does not exist (KASS). */
export function voorbeeldIban(index: number): string {
  const bban = `KASS${String(index).padStart(10, '0')}`;
  const cijfers = [...`${bban}NL00`].map((teken) => (/[A-Z]/.test(teken) ? String(teken.charCodeAt(0) - 55) : teken)).join('');
  const controle = 98n - (BigInt(cijfers) % 97n);
  return `NL${String(controle).padStart(2, '0')}${bban}`;
}
