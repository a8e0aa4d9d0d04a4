import { isGeldigBsn } from '#values';
import { z } from 'zod';

/** A citizen service number in a body, as text; pseudonymise it at once and forget it. No message repeats it. */
export const bsn = z
  .string({ error: 'Schrijf het BSN als tekst van negen cijfers.' })
  .refine(isGeldigBsn, { error: 'Dit is geen geldig BSN: negen cijfers die de elfproef doorstaan. Controleer het nummer.' })
  .meta({ description: 'Burgerservicenummer; wordt direct gepseudonimiseerd en niet bewaard', example: '111222333' });
