import { z } from 'zod';
import { dag, regio, tekst, uuid } from '../http/index.js';

const SOORTEN = ['budgetbesluit', 'verplichting', 'wijziging', 'betaling'] as const;
const VOORSTELLEN_MAX = 20;

/** The body of `POST /v1/impactanalyses`. */
export const impactInvoer = z.strictObject({
  voorstellen: z
    .array(z.strictObject({
      parameter: tekst(100).meta({ description: 'Een parameter van /v1/regels, of een regel met één parameter waar de waarde bij past', example: 'M-01' }),
      waarde: z.string().max(200).meta({ description: 'In de eenheid van de parameter: een bedrag, een aantal, een dag, ja of nee', example: '1500.00' }),
    }))
    .min(1, { error: 'Noem ten minste één parameter met een voorgestelde waarde.' })
    .max(VOORSTELLEN_MAX, { error: `Noem ten hoogste ${VOORSTELLEN_MAX} parameters.` }),
  van: dag.meta({ description: 'Eerste dag waarop de voorgestelde waarde zou hebben gegolden; besluiten met een peildatum op of na deze dag' }),
  tot: dag.nullable().default(null).meta({ description: 'Laatste peildatum; zonder deze dag alle latere besluiten' }),
  ookVoorBestaande: z.boolean().default(false).meta({ description: 'Of ook wijzigingen en betalingen op wat eerder is toegekend onder de voorgestelde waarde vallen' }),
});
export type ImpactInvoer = z.output<typeof impactInvoer>;

const bedrag = z.string().regex(/^-?(0|[1-9]\d{0,14})\.\d{2}$/).meta({ description: 'Bedrag in euro; een verlaging telt negatief', example: '500.00' });
const omslag = z.object({ aantal: z.number(), bedrag });
const perSoort = {
  soort: z.enum(SOORTEN),
  alsnogToegekend: omslag.meta({ description: 'Destijds geweigerd, onder het voorstel toegekend' }),
  alsnogGeweigerd: omslag.meta({ description: 'Destijds toegekend, onder het voorstel geweigerd' }),
};

/** What would have come out otherwise. */
export const impactAntwoord = z.object({
  regelset: z.string(), van: dag, tot: dag.nullable(), ookVoorBestaande: z.boolean(),
  voorstellen: z.array(z.object({ parameter: z.string(), naam: z.string(), eenheid: z.string(), waarde: z.string(), regels: z.array(z.string()) })),
  beoordeeld: z.number().meta({ description: 'Besluiten in de periode waarover een regel met een van deze parameters iets zegt' }),
  nuAlAnders: z.number().meta({ description: 'Besluiten die ook zonder het voorstel nu anders uitkomen; zij tellen niet mee' }),
  totaal: z.array(z.object(perSoort)),
  perStroom: z.array(z.object({ stroom: z.string().nullable(), ...perSoort })),
  perRegio: z.array(z.object({ regio: regio.nullable(), ...perSoort })),
  perRegel: z.array(z.object({ regel: z.string(), titel: z.string(), ...perSoort })).meta({ description: 'Een besluit telt mee bij elke regel die het deed kantelen' }),
  zonderGevolg: z.number().meta({ description: 'Besluiten waarvan een oordeel verandert maar de uitkomst niet: andere regels beslissen' }),
  voorbeelden: z.array(z.object({ besluit: uuid, soort: z.enum(SOORTEN), peildatum: dag, bedrag, toen: z.enum(['toegekend', 'geweigerd']), regels: z.array(z.string()) })),
  beperkingen: z.array(z.string()).meta({ description: 'Wat deze cijfers niet zeggen' }),
});

/** The example of the API documentation. */
export const IMPACT_VOORBEELD = { voorstellen: [{ parameter: 'M-01', waarde: '1500.00' }], van: '2021-07-01' };
