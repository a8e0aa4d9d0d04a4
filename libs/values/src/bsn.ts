const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether this is a citizen service number: nine digits, not all zero, that pass the 11-proef. */
export function isGeldigBsn(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false;
  const som = GEWICHTEN.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(bsn[plaats]), 0);
  return som % 11 === 0;
}

/** The ways in which people write one: in one piece, in threes, or as 1234.56.789. What is part of a longer number or word is none. */
const GESCHREVEN = /(?<![\p{L}\d])(?:\d{9}|\d{3}([. -])\d{3}\1\d{3}|\d{4}([. -])\d{2}\2\d{3})(?![\p{L}\d])/gu;

/** The text with "[BSN]" for everything that can be a citizen service number: for what others wrote, which cannot be refused. */
export function verbergBsn(tekst: string): string {
  return tekst.replace(GESCHREVEN, (gevonden) => (isGeldigBsn(gevonden.replace(/\D/g, '')) ? '[BSN]' : gevonden));
}

/** Whether a text for people holds what can be a citizen service number. One in eleven other numbers of nine digits passes for one too. */
export function noemtBsn(tekst: string): boolean {
  return [...tekst.matchAll(GESCHREVEN)].some(([gevonden]) => isGeldigBsn(gevonden.replace(/\D/g, '')));
}
