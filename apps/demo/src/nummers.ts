/** Invented numbers that pass the checks real ones must pass. */

/** A BSN that passes the eleven test: a different one for every index, all beginning with 9 (given out to nobody yet). */
export function voorbeeldBsn(index: number): string {
  // Of an even number of eight digits and the next one, at least one has a check digit: their remainders differ by two.
  for (let voorste = 90_000_000 + index * 2; ; voorste += 1) {
    const rest = [...String(voorste)].reduce((som, cijfer, plaats) => som + Number(cijfer) * (9 - plaats), 0) % 11;
    if (rest < 10) return `${voorste}${rest}`;
  }
}

/** A Dutch IBAN with right check digits of a bank that does not exist (KASS). */
export function voorbeeldIban(index: number): string {
  const bban = `KASS${String(index).padStart(10, '0')}`;
  const cijfers = [...`${bban}NL00`].map((teken) => (/[A-Z]/.test(teken) ? String(teken.charCodeAt(0) - 55) : teken)).join('');
  const controle = 98n - (BigInt(cijfers) % 97n);
  return `NL${String(controle).padStart(2, '0')}${bban}`;
}
