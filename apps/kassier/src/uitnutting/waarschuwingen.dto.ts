import { z } from 'zod';
import { code, dag, geldOfNul } from '../http/index.js';
import { uitnuttingVraag } from './uitnutting.dto.js';

export const WAARSCHUWINGSOORTEN = ['drempel', 'loopt-leeg', 'nauwelijks-gebruikt', 'betaling-aangehouden', 'einddatum-voorbij'] as const;

/** The query of `GET /v1/waarschuwingen`. */
export const waarschuwingenVraag = uitnuttingVraag.pick({ peildatum: true, stroom: true, jaar: true, regio: true }).extend({ soort: code(WAARSCHUWINGSOORTEN).optional().meta({ description: 'Alleen waarschuwingen van deze soort' }) });
export type WaarschuwingenVraag = z.output<typeof waarschuwingenVraag>;

/** What asks for attention, per budget; there are never more than a few per budget. */
export const waarschuwingenAntwoord = z.object({
  peildatum: dag,
  waarschuwingen: z.array(z.object({
    soort: z.enum(WAARSCHUWINGSOORTEN), stroom: z.string(), jaar: z.number(), regio: z.string(), tekst: z.string(),
    drempel: z.number().nullable().meta({ description: 'Van een drempel: welke van 75, 90 en 100 procent is bereikt' }),
    percentage: z.string().nullable().meta({ description: 'Vastgelegd ten opzichte van toegedeeld, met één decimaal' }),
    opOp: dag.nullable(), opVroegst: dag.nullable(), opLaatst: dag.nullable(),
    aantal: z.number().nullable().meta({ description: 'Om hoeveel betalingen of verplichtingen het gaat' }),
    meerDanGeteld: z.boolean().meta({ description: 'Of het er meer zijn dan geteld' }),
    bedrag: geldOfNul.nullable(),
  })),
});
export type WaarschuwingenAntwoord = z.output<typeof waarschuwingenAntwoord>;
export type Waarschuwing = WaarschuwingenAntwoord['waarschuwingen'][number];
