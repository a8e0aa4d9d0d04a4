import { z } from 'zod';
import { dag } from '../http/index.js';

/** The query: with a day only what is in force on it, without one every version there ever was. */
export const regelsVraag = z.strictObject({ peildatum: dag.optional().meta({ description: 'Alleen de versie die op deze dag geldt; zonder peildatum alle versies' }) });
export type RegelsVraag = z.output<typeof regelsVraag>;

/** The id of a rule, in a path. */
export const regelnummer = z.string().regex(/^[A-Z]-\d{2}$/, { error: 'Schrijf het nummer van een regel, bijvoorbeeld "F-06".' });

const bron = z.object({ document: z.string(), regel: z.number(), citaat: z.string() });
const parameterversie = z.object({ geldigVanaf: dag, geldigTotEnMet: dag.nullable(), waarde: z.string(), bron });
const versie = z.object({
  versie: z.number(), geldigVanaf: dag, geldigTotEnMet: dag.nullable(), werktOp: z.array(z.string()),
  parameters: z.array(z.object({ id: z.string(), naam: z.string(), eenheid: z.string(), versies: z.array(parameterversie) })),
  voorbeelden: z.array(z.object({ naam: z.string(), onderwerp: z.string(), verwacht: z.string() })),
});

/** One rule beside its source. */
export const regelAntwoord = z.object({
  id: z.string(), titel: z.string(), norm: z.string(), status: z.string(), beslechtDoor: z.string().nullable(), werktOp: z.array(z.string()),
  stromen: z.union([z.literal('alle'), z.array(z.string())]), bronnen: z.array(bron), uitleg: z.string().nullable(), versies: z.array(versie),
});

/** The rule book. */
export const regelsAntwoord = z.object({ regelset: z.string(), naam: z.string(), geldigVanaf: dag, peildatum: dag.nullable(), regels: z.array(regelAntwoord) });
