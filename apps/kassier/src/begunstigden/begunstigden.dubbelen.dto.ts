import { z } from 'zod';
import { code, lijstParameters, paginaAntwoord, uuid } from '../http/index.js';
import { DEELBAAR } from './begunstigde.dubbelen.js';

/** The query of `GET /v1/begunstigden/dubbelen`. */
export const dubbelenVraag = z.strictObject({ ...lijstParameters, gedeeld: code(DEELBAAR).optional().meta({ description: 'Alleen groepen die dit delen' }) });
export type DubbelenVraag = z.infer<typeof dubbelenVraag>;

/** One page of groups of payees that share a number or an account. */
export const dubbelenAntwoord = paginaAntwoord(z.object({
  gedeeld: z.enum(DEELBAAR), waarde: z.string().meta({ description: 'Het nummer of IBAN dat zij delen; een BRIN zonder vestigingsnummer telt als de hoofdvestiging' }), aantal: z.int(),
  ookGedeeld: z.array(z.enum(DEELBAAR)).meta({ description: 'Wat zij allemaal ook delen: een nummer én een IBAN wijst op dezelfde partij' }),
  begunstigden: z.array(z.object({ id: uuid, soort: z.string(), naam: z.string(), kvkNummer: z.string().nullable(), brin: z.string().nullable(), iban: z.string() })).meta({ description: 'Ten hoogste honderd, in volgorde van registratie' }),
}));
