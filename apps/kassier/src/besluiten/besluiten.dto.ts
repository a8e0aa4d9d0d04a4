import { z } from 'zod';
import { code, dag, lijstParameters, paginaAntwoord, regio, uuid } from '../http/index.js';
import { oordeelAntwoord } from '../verplichtingen/index.js';

const SOORTEN = ['budgetbesluit', 'verplichting', 'wijziging', 'betaling'] as const;

const UITKOMSTEN = ['toegekend', 'geweigerd'] as const;

export const besluitenVraag = z.strictObject({
  ...lijstParameters,
  voorlegging: code(['open', 'afgedaan']).optional().meta({ description: 'Alleen wat aan een fiatteur van de kassier is voorgelegd: wat nog op een oordeel wacht (de werklijst), of waarover is geoordeeld' }),
  metMotivering: code(['true']).optional().meta({ description: 'Alleen besluiten waarin een reden meetelde: een motivering van de aanvrager of een oordeel van de kassier' }),
  uitkomst: code(UITKOMSTEN).optional(),
  soort: code(SOORTEN).optional(),
  regio: regio.optional(),
  stroom: z.string().optional(),
});
export type BesluitenVraag = z.infer<typeof besluitenVraag>;

const voorleggingAntwoord = z.object({
  stand: z.enum(['open', 'afgedaan']),
  regels: z.array(z.string()).meta({ description: 'De regels die op een oordeel wachten of wachtten' }),
  vervolgbesluitId: uuid.nullable().meta({ description: 'Het besluit waarin de aanvraag met de oordelen opnieuw is beoordeeld' }),
  uitkomst: z.enum(UITKOMSTEN).nullable(), door: z.string().nullable(), rol: z.string().nullable(), op: z.string().nullable(),
  oordelen: z.array(z.object({ regel: z.string(), uitkomst: z.enum(['voldaan', 'niet-voldaan']), reden: z.string() })),
});
export type VoorleggingAntwoord = z.output<typeof voorleggingAntwoord>;

const kop = {
  id: uuid, soort: z.enum(SOORTEN), uitkomst: z.enum(UITKOMSTEN), peildatum: dag, genomenOp: z.string(), genomenVoor: z.string(),
  organisatie: z.string(), stroom: z.string().nullable(), regio: z.string().nullable(), onderwerpId: uuid.nullable(),
  voorlegging: voorleggingAntwoord.nullable().meta({ description: 'Null wanneer er niets aan een mens is voorgelegd' }),
  vervolgOp: uuid.nullable().meta({ description: 'Het eerdere besluit waarin deze aanvraag is voorgelegd' }),
};

/** One decision in a list, with the reasons that counted in it. */
export const besluitenAntwoord = paginaAntwoord(z.object({
  ...kop, nummer: z.string().nullable(),
  motiveringen: z.array(z.object({ regel: z.string(), soort: z.enum(['motivering', 'oordeel']), tekst: z.string() })),
}));

const gebruikteWaarde = z.object({
  parameter: z.string(), naam: z.string(), eenheid: z.string(), waarde: z.string(), geldigVanaf: dag,
  bron: z.object({ document: z.string(), regel: z.number().nullable(), citaat: z.string().nullable() }).meta({ description: 'Waar de waarde vandaan komt: de woorden van de regeling, of het besluit van SZW' }),
});

/** A verdict with the norm it is about and the values it used. */
const oordeelbewijs = oordeelAntwoord.extend({
  titel: z.string(),
  norm: z.string().meta({ description: 'De regel in één zin' }),
  status: z.string().meta({ description: 'Hoe bindend de woorden van de bron zijn' }),
  waarden: z.array(gebruikteWaarde).meta({ description: 'De gebruikte parameters met hun waarde, eerste dag en bron' }),
});

/** A decision with everything it rests on. */
export const besluitAntwoord = z.object({
  ...kop, regelset: z.string(),
  feiten: z.unknown().meta({ description: 'Precies wat is beoordeeld; personen alleen als kenmerk, nooit met een BSN' }),
  oordelen: z.array(oordeelbewijs), tekort: z.unknown(), antwoord: z.unknown(),
});

/** What judging again came to. */
export const herbeoordelingAntwoord = z.object({
  besluitId: uuid,
  gelijk: z.boolean(),
  verschillen: z.array(z.object({ regel: z.string(), veld: z.string(), toen: z.unknown(), nu: z.unknown() })),
  oordelen: z.array(oordeelAntwoord),
});
export type HerbeoordelingAntwoord = z.output<typeof herbeoordelingAntwoord>;
