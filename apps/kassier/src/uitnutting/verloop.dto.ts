import { z } from 'zod';
import { dag } from '../http/index.js';
import { uitnuttingVraag } from './uitnutting.dto.js';

/** The query of `GET /v1/uitnutting/verloop`. */
export const verloopVraag = uitnuttingVraag.omit({ groepeerOp: true, maand: true });
export type VerloopVraag = z.output<typeof verloopVraag>;

const PROGNOSESLEUTELS = ['stroom', 'jaar', 'regio'] as const;
export type Prognosesleutel = (typeof PROGNOSESLEUTELS)[number];

function leesSleutels(tekst: string, context: z.RefinementCtx): readonly Prognosesleutel[] {
  const delen = tekst.split(',').map((deel) => deel.trim());
  const onbekend = delen.filter((deel) => !(PROGNOSESLEUTELS as readonly string[]).includes(deel));
  if (onbekend.length > 0 || new Set(delen).size < delen.length) {
    context.addIssue({ code: 'custom', message: `Een prognose is per ${PROGNOSESLEUTELS.join(', ')} of een combinatie daarvan, gescheiden door komma's; noem elke sleutel één keer.` });
  }
  return delen as Prognosesleutel[];
}

/** The query of `GET /v1/uitnutting/prognose`. */
export const prognoseVraag = uitnuttingVraag.omit({ groepeerOp: true, instrument: true, maand: true }).extend({
  groepeerOp: z.string({ error: 'Schrijf de sleutels in één parameter, gescheiden door komma\'s, bijvoorbeeld "stroom,regio".' }).transform(leesSleutels).prefault('stroom')
    .meta({ description: `Waarop de rijen zijn gegroepeerd: een of meer van ${PROGNOSESLEUTELS.join(', ')}, gescheiden door komma's. Een budget is een stroom, jaar en regio samen`, example: 'stroom,jaar,regio' }),
});
export type PrognoseVraag = z.output<typeof prognoseVraag>;

const bedrag = z.string().meta({ description: 'Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam', example: '2025.00' });
const mutaties = { toegedeeld: bedrag, vastgelegd: bedrag, betaald: bedrag };

/** What changed per month, and how it stood at its end; no month is left out. */
export const verloopAntwoord = z.object({
  peildatum: dag, bekendOp: z.string().nullable(),
  maanden: z.array(z.object({
    maand: z.string().meta({ description: 'Maand (JJJJ-MM); de laatste tot en met de peildatum', example: '2021-03' }), ...mutaties,
    stand: z.object(mutaties).meta({ description: 'Aan het eind van de maand' }),
  })),
  totaal: z.object(mutaties),
});
export type VerloopAntwoord = z.output<typeof verloopAntwoord>;

const dagOfNiets = dag.nullable();
const band = z.object({ laag: bedrag, verwacht: bedrag, hoog: bedrag });

const uitloop = z.object({
  ruimte: bedrag.describe('Wat er nu nog vrij is'),
  stand: z.enum(['op', 'loopt-leeg', 'loopt-niet-leeg', 'te-weinig-maanden']),
  maanden: z.number().meta({ description: 'Op hoeveel volle maanden het tempo rust (3 tot en met 6; 0 als het er te weinig zijn)' }),
  perMaand: bedrag.nullable().describe('Het gemiddelde per maand'),
  opOp: dagOfNiets.describe('Wanneer de ruimte bij dit tempo op is'), opVroegst: dagOfNiets.describe('In acht van de tien gevallen niet eerder dan deze dag'), opLaatst: dagOfNiets.describe('en niet later dan deze'),
  eindeJaar: band.nullable().describe('Het totaal aan het eind van het jaar van de peildatum, nooit meer dan er is'),
});

/** When space runs out at the pace of now; the words say what the figures mean. */
export const prognoseAntwoord = z.object({
  peildatum: dag, bekendOp: z.string().nullable(), eindeJaar: dag,
  rijen: z.array(z.object({
    stroom: z.string().optional(), jaar: z.number().optional(), regio: z.string().optional(),
    toegedeeldSinds: z.string().nullable().meta({ description: 'De eerste maand met een toedeling (JJJJ-MM)', example: '2021-01' }), dagenToegedeeld: z.number().meta({ description: 'Dagen vanaf de eerste dag van die maand' }), toegedeeld: bedrag, vastgelegd: bedrag, betaald: bedrag,
    verplichtingen: uitloop, kas: uitloop, uitleg: z.string(),
  })),
});
export type PrognoseAntwoord = z.output<typeof prognoseAntwoord>;
/** What a prognosis is of. */
export type Prognosegroep = Pick<PrognoseAntwoord['rijen'][number], Prognosesleutel>;
