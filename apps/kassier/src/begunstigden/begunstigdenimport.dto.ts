import { z } from 'zod';
import { code, uuid } from '../http/index.js';
import { melding } from './begunstigden.dto.js';

const DUBBELEN = ['overslaan', 'registreren'] as const;

/** The query of `POST /v1/begunstigden/importen`. */
export const importVraag = z.strictObject({
  allesOfNiets: z.enum(['true', 'false'], { error: 'Schrijf true of false, één keer.' }).optional().meta({ description: 'true: alle regels worden geregistreerd of geen enkele' }),
  dubbelen: code(DUBBELEN).default('overslaan').meta({
    description: 'Wat er gebeurt met een regel die een nummer (KvK of BRIN) én het IBAN heeft van een begunstigde die er al is: overslaan, of toch registreren met een melding', default: 'overslaan',
  }),
});
export type ImportVraag = z.infer<typeof importVraag>;

const regelfout = z.object({
  pointer: z.string(), melding: z.string(), regelInBestand: z.int().meta({ description: 'Regel van het bestand, vanaf 1; de kolomnamen tellen mee' }), kolom: z.string().optional(),
});

/** What became of one line. */
const importregel = z.object({
  regel: z.int().meta({ description: 'Volgnummer van de begunstigde in het bestand, vanaf 1' }), regelInBestand: z.int(),
  uitkomst: z.enum(['geregistreerd', 'dubbel', 'ongeldig']),
  begunstigdeId: uuid.optional().meta({ description: 'Wie is geregistreerd, of er al was' }),
  meldingen: z.array(melding).optional(), fouten: z.array(regelfout).optional(),
});

/** An import with the outcome of every line, in their order. */
export const importAntwoord = z.object({
  id: uuid, dubbelen: z.enum(DUBBELEN), allesOfNiets: z.boolean(), ingediendDoor: z.string(), ingediendOp: z.string(),
  totalen: z.object({ aantal: z.int(), geregistreerd: z.int(), dubbel: z.int(), ongeldig: z.int(), metMelding: z.int() }),
  regels: z.array(importregel),
});

/** Two lines, for the documentation. */
export const CSV_VOORBEELD = [
  'soort;naam;iban;kvkNummer;brin;adres.plaats;adres.land;duoErkenningen;sbbErkenningen',
  'leerbedrijf;Voorbeeld Logistiek B.V.;NL91ABNA0417164300;12345678;;Utrecht;NL;;25166 vanaf 2020-01-01',
  'mbo-instelling;ROC Voorbeeld;NL20INGB0001234567;;25PW;;;25166 vanaf 2020-01-01 t/m 2021-12-31 | 25168 vanaf 2020-08-01;',
].join('\n');
