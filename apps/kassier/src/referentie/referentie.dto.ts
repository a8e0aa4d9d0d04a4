import { z } from 'zod';
import { dag } from '../http/index.js';

/** The day on which reference data must hold; today when absent. */
export const peildatumVraag = z.strictObject({ peildatum: dag.optional() });
export type PeildatumVraag = z.infer<typeof peildatumVraag>;

const stroomAntwoord = z.object({
  code: z.string(), naam: z.string(), jaargebonden: z.boolean(), persoonsgebonden: z.boolean(),
  kader: z.object({ code: z.string(), naam: z.string(), plafond: z.string(), hard: z.boolean() }),
  bron: z.unknown(),
});
export const stromenAntwoord = z.object({ stromen: z.array(stroomAntwoord) });

const regioAntwoord = z.object({ code: z.string(), naam: z.string(), uwvNummer: z.number(), fase: z.number(), faseStart: dag, gestart: z.boolean() });
export const regiosAntwoord = z.object({ peildatum: dag, regios: z.array(regioAntwoord) });

const instrumentAntwoord = z.object({ code: z.string(), naam: z.string(), deel: z.string(), groep: z.string(), geldigVanaf: dag, geldigTotEnMet: dag.nullable() });
export const menukaartAntwoord = z.object({ peildatum: dag, instrumenten: z.array(instrumentAntwoord), codelijsten: z.record(z.string(), z.array(z.object({ code: z.string(), omschrijving: z.string() }))) });
