import { z } from 'zod';
import { geldOfNul } from '../http/index.js';
import { betalingInvoer } from '../betalingen/index.js';
import { oordeelAntwoord, verplichtingInvoer } from '../verplichtingen/index.js';

/** The body of `POST /v1/toetsen`: a request for a verplichting or a betaling, with its kind. */
export const toetsInvoer = z.discriminatedUnion('soort', [
  verplichtingInvoer.safeExtend({ soort: z.literal('verplichting') }),
  betalingInvoer.safeExtend({ soort: z.literal('betaling') }),
]);
export type ToetsInvoer = z.infer<typeof toetsInvoer>;

const cel = { stroom: z.string(), jaar: z.number(), regio: z.string(), budget: geldOfNul, vastgelegd: geldOfNul, beschikbaar: geldOfNul };

/** The complete verdict: what would happen, why, and the space there is. */
export const toetsAntwoord = z.object({
  toegestaan: z.boolean(),
  ruimte: z.object(cel),
  tekort: z.object({ ...cel, gevraagd: geldOfNul, tekort: geldOfNul }).nullable(),
  oordelen: z.array(oordeelAntwoord),
});
