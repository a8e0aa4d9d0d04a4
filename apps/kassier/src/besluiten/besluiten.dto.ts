import { z } from 'zod';
import { dag, uuid } from '../http/index.js';
import { oordeelAntwoord } from '../verplichtingen/index.js';

const SOORTEN = ['budgetbesluit', 'verplichting', 'wijziging', 'betaling'] as const;

/** A decision with everything it rests on. */
export const besluitAntwoord = z.object({
  id: uuid, soort: z.enum(SOORTEN), uitkomst: z.enum(['toegekend', 'geweigerd']), regelset: z.string(), peildatum: dag, genomenOp: z.string(), genomenVoor: z.string(),
  organisatie: z.string(), stroom: z.string().nullable(), regio: z.string().nullable(), onderwerpId: uuid.nullable(),
  feiten: z.unknown().meta({ description: 'Precies wat is beoordeeld; personen alleen als kenmerk, nooit met een BSN' }),
  oordelen: z.array(oordeelAntwoord), tekort: z.unknown(), antwoord: z.unknown(),
});

/** What judging again came to. */
export const herbeoordelingAntwoord = z.object({
  besluitId: uuid,
  gelijk: z.boolean(),
  verschillen: z.array(z.object({ regel: z.string(), veld: z.string(), toen: z.unknown(), nu: z.unknown() })),
  oordelen: z.array(oordeelAntwoord),
});
export type HerbeoordelingAntwoord = z.output<typeof herbeoordelingAntwoord>;
