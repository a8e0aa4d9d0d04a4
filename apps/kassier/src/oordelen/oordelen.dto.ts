import { z } from 'zod';
import { code, meerregeligeTekst, uuid } from '../http/index.js';
import { oordeelAntwoord } from '../verplichtingen/index.js';

const OORDELEN_MAX = 50;

/** The body of `POST /v1/besluiten/{id}/oordelen`. */
export const oordelenInvoer = z.strictObject({
  oordelen: z.array(z.strictObject({
    regel: z.string().regex(/^[A-Z]-\d{2}$/, { error: 'Schrijf het nummer van een regel, bijvoorbeeld "M-05".' }),
    uitkomst: code(['voldaan', 'niet-voldaan']),
    reden: meerregeligeTekst(2000),
  })).min(1, { error: 'Geef over elke open regel van het besluit een oordeel.' }).max(OORDELEN_MAX),
});
export type OordelenInvoer = z.infer<typeof oordelenInvoer>;

/** What came of the request after the verdicts. */
export const oordelenAntwoord = z.object({
  besluitId: uuid.meta({ description: 'Het nieuwe besluit, waarin de aanvraag met deze oordelen opnieuw is beoordeeld' }),
  vervolgOp: uuid.meta({ description: 'Het besluit waarin de aanvraag is voorgelegd' }),
  uitkomst: z.enum(['toegekend', 'geweigerd']),
  oordelen: z.array(oordeelAntwoord).meta({ description: 'Alle oordelen van een toekenning; van een weigering die eraan in de weg staan' }),
  tekort: z.unknown(),
  resultaat: z.unknown().meta({ description: 'Wat is vastgelegd, gewijzigd of betaalbaar gesteld, zoals de aanvrager het zou hebben gekregen; null bij een weigering' }),
});
