import { z } from 'zod';
import { REGELSETS } from '#regeling-rules';
import { code, dag } from '../http/index.js';

/** The query: with a day only what is in force on it, without one every version there ever was. */
export const regelsVraag = z.strictObject({
  peildatum: dag.optional().meta({ description: 'Alleen de versie die op deze dag geldt; zonder peildatum alle versies' }),
  regelset: code(REGELSETS.map(({ slug }) => slug) as [string, ...string[]]).optional().meta({ description: 'Een andere regelset dan die waarmee deze service beoordeelt, zoals zij is meegeleverd' }),
});
export type RegelsVraag = z.output<typeof regelsVraag>;

/** The id of a rule, in a path. */
export const regelnummer = z.string().regex(/^[A-Z]-\d{2}$/, { error: 'Schrijf het nummer van een regel, bijvoorbeeld "F-06".' });

const bron = z.object({ document: z.string(), regel: z.number(), citaat: z.string() });
const vindplaats = z.object({ document: z.string(), regel: z.number().nullable(), citaat: z.string().nullable() });
const parameterbesluit = z.object({ voorstel: z.string(), kenmerk: z.string(), ookVoorBestaande: z.boolean(), vastgesteldOp: z.string(), vastgesteldDoor: z.string() });
const parameterversie = z.object({
  geldigVanaf: dag, geldigTotEnMet: dag.nullable(), waarde: z.string(), bron: vindplaats,
  besluit: parameterbesluit.optional().meta({ description: 'Het besluit van SZW; afwezig bij de waarde waarmee de regeling begon' }),
});
const versie = z.object({
  versie: z.number(), geldigVanaf: dag, geldigTotEnMet: dag.nullable(), werktOp: z.array(z.string()),
  parameters: z.array(z.object({ id: z.string(), naam: z.string(), eenheid: z.string(), versies: z.array(parameterversie) })),
  voorbeelden: z.array(z.object({
    naam: z.string(), onderwerp: z.string(), verwacht: z.string(),
    toelichting: z.string().meta({ description: 'Wat de regel van dit voorbeeld zegt, met de waarden waarmee de regeling begon' }), uitweg: z.string().nullable(),
  })),
});

const uitlegpagina = z.string().nullable().meta({ description: 'De pagina in docs/uitleg over een keuze waarop dit rust' });
const kern = { id: z.string(), titel: z.string(), norm: z.string(), status: z.string(), bronnen: z.array(bron), uitlegpagina };

/** One rule beside its source. */
const regelAntwoord = z.object({
  ...kern, dekking: z.object({ soort: z.literal('regel') }), beslechtDoor: z.string().nullable(), werktOp: z.array(z.string()),
  stromen: z.union([z.literal('alle'), z.array(z.string())]), uitleg: z.string().nullable(), versies: z.array(versie),
});

/** One norm that no rule judges, with how the service deals with it instead. */
const normAntwoord = z.object({
  ...kern,
  dekking: z.discriminatedUnion('soort', [
    z.object({ soort: z.literal('parameter'), parameters: z.array(z.string()) }),
    z.object({ soort: z.literal('structureel'), waarborg: z.string(), bewijs: z.array(z.object({ bestand: z.string(), test: z.string() })) }),
    z.object({ soort: z.literal('niet-geautomatiseerd'), reden: z.string() }),
  ]),
});

/** One id of the catalogue. */
export const ingangAntwoord = z.union([regelAntwoord, normAntwoord]);

/** The rule book. */
export const regelsAntwoord = z.object({
  regelset: z.string(), naam: z.string(), geldigVanaf: dag, peildatum: dag.nullable(), regels: z.array(regelAntwoord),
  overigeNormen: z.array(normAntwoord).meta({ description: 'Normen die geen regel toetst: een waarborg met zijn bewijs, of niet geautomatiseerd met de reden' }),
});
