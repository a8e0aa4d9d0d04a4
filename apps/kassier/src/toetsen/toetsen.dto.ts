import { z } from 'zod';
import { dag, geldOfNul, uuid } from '../http/index.js';
import { betalingInvoer } from '../betalingen/index.js';
import { oordeelAntwoord, verplichtingInvoer, wijzigingInvoer } from '../verplichtingen/index.js';

/** The body of `POST /v1/toetsen`: a request for a verplichting, a change of one or a betaling, with its kind. */
export const toetsInvoer = z.discriminatedUnion('soort', [
  verplichtingInvoer.safeExtend({ soort: z.literal('verplichting') }),
  // A change has a kind of its own, so it stands apart.
  z.strictObject({ soort: z.literal('wijziging'), verplichtingId: uuid, wijziging: wijzigingInvoer }),
  betalingInvoer.safeExtend({ soort: z.literal('betaling') }),
]);
export type ToetsInvoer = z.infer<typeof toetsInvoer>;

const cel = { stroom: z.string(), jaar: z.number(), regio: z.string(), budget: geldOfNul, vastgelegd: geldOfNul, beschikbaar: geldOfNul };

const nodig = z.object({
  soort: z.enum(['aanpassen', 'motiveren', 'voorleggen']).meta({ description: 'Wat u doet: de aanvraag aanpassen, een motivering meegeven, of indienen zodat een fiatteur van de kassier oordeelt' }),
  tekst: z.string().meta({ description: 'De uitweg in woorden' }),
  regels: z.array(z.string()).meta({ description: 'De regels waarvoor het nodig is' }),
});
/** One thing that a request needs in order to pass. */
export type Nodig = z.output<typeof nodig>;

/** The complete verdict: what would happen, why, and the space there is. */
export const toetsAntwoord = z.object({
  toegestaan: z.boolean(),
  regelset: z.string(),
  peildatum: dag.meta({ description: 'De dag waarvan de regels en waarden zijn gebruikt' }),
  ruimte: z.object(cel),
  tekort: z.object({ ...cel, gevraagd: geldOfNul, tekort: geldOfNul }).nullable(),
  watNodig: z.array(nodig).meta({ description: 'Alles wat nodig is om de aanvraag te laten slagen, in catalogusvolgorde; leeg als zij slaagt' }),
  oordelen: z.array(oordeelAntwoord).meta({ description: 'Elke regel die op de peildatum geldt, in catalogusvolgorde, ook wie in orde is en wie niet van toepassing is' }),
});
