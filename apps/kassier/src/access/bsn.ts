import { z } from 'zod';

const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether this is a citizen service number: nine digits, not all zero, that pass the 11-proef. */
export function isGeldigBsn(bsn: string): boolean {
  if (!/^\d{9}$/.test(bsn) || bsn === '000000000') return false;
  const som = GEWICHTEN.reduce((totaal, gewicht, plaats) => totaal + gewicht * Number(bsn[plaats]), 0);
  return som % 11 === 0;
}

/** A citizen service number in a body, as text; pseudonymise it at once and forget it. No message repeats it. */
export const bsn = z
  .string({ error: 'Schrijf het BSN als tekst van negen cijfers.' })
  .refine(isGeldigBsn, { error: 'Dit is geen geldig BSN: negen cijfers die de elfproef doorstaan. Controleer het nummer.' })
  .meta({ description: 'Burgerservicenummer; wordt direct gepseudonimiseerd en niet bewaard', example: '111222333' });
