import { z } from 'zod';
import { code, dag, jaarParameter, maandParameter, peildatum, regioOfLandelijk } from '../http/index.js';
import { codesVan } from '../referentie/index.js';
import { bekendOpParameter } from './tijdstip.dto.js';
import { GEEN_INSTRUMENT, GROEPEERSLEUTELS, type Groepeersleutel } from './uitnutting.berekening.js';

function leesGroepering(tekst: string, context: z.RefinementCtx): readonly Groepeersleutel[] {
  const delen = tekst.split(',').map((deel) => deel.trim());
  const onbekend = delen.filter((deel) => !(GROEPEERSLEUTELS as readonly string[]).includes(deel));
  if (onbekend.length > 0) context.addIssue({ code: 'custom', message: `Groeperen kan niet op ${onbekend.map((deel) => `"${deel}"`).join(', ')}. Kies uit: ${GROEPEERSLEUTELS.join(', ')}; scheid ze met komma's.` });
  if (new Set(delen).size < delen.length) context.addIssue({ code: 'custom', message: 'Een sleutel staat er meer dan één keer. Noem elke sleutel één keer.' });
  return delen as Groepeersleutel[];
}

/** The query of `GET /v1/uitnutting`. */
export const uitnuttingVraag = z.strictObject({
  peildatum: peildatum.optional().meta({ description: 'Alles met een boekdatum tot en met deze dag; zonder peildatum vandaag' }),
  bekendOp: bekendOpParameter.optional(),
  stroom: z.string().optional().meta({ description: 'Alleen deze stroom', example: 'mbo-inkoop' }),
  kader: z.string().optional().meta({ description: 'Alleen de stromen van dit kader; zie /v1/stromen', example: 'praktijkleren' }),
  jaar: jaarParameter.optional(),
  regio: regioOfLandelijk.optional(),
  instrument: code([GEEN_INSTRUMENT, ...codesVan('instrument')]).optional().meta({ description: 'Alleen dit instrument; "geen" is budget en ruimte, die bij geen instrument horen' }),
  maand: maandParameter.optional().meta({ description: 'Alleen wat op dagen van deze maand is geboekt, tot en met de peildatum', example: '2021-03' }),
  groepeerOp: z.string({ error: 'Schrijf de sleutels in één parameter, gescheiden door komma\'s, bijvoorbeeld "stroom,regio".' }).transform(leesGroepering).prefault('stroom')
    .meta({ description: `Waarop de rijen zijn gegroepeerd: een of meer van ${GROEPEERSLEUTELS.join(', ')}, gescheiden door komma's. Met maand zijn de cijfers de mutaties in die maand`, example: 'stroom,regio' }),
});
export type UitnuttingVraag = z.output<typeof uitnuttingVraag>;

const saldo = z.string().meta({ description: 'Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam', example: '2025.00' });
const percentage = z.string().meta({ description: 'Percentage met één decimaal', example: '12.5' });

const cijfers = {
  budget: saldo.describe('Opengesteld; van een regio wat haar is toegedeeld'), toegedeeld: saldo, teVerdelen: saldo, vastgelegd: saldo,
  openstaand: saldo.describe('Vastgelegd en nog niet betaald'), betaalbaar: saldo, betaald: saldo,
  beschikbaar: saldo.describe('Vrije verplichtingenruimte'), kasruimte: saldo.describe('Vrije kasruimte'),
  uitnuttingVerplichtingen: percentage.describe('Vastgelegd ten opzichte van toegedeeld'), uitnuttingKas: percentage.describe('Betaald ten opzichte van de toegedeelde kas'),
};

/** The answer: rows that always add up to the total. */
export const uitnuttingAntwoord = z.object({
  peildatum: dag,
  bekendOp: z.string().nullable(),
  rijen: z.array(z.object({ stroom: z.string().optional(), jaar: z.number().optional(), regio: z.string().optional(), maand: z.string().optional(), instrument: z.string().optional(), ...cijfers })),
  totaal: z.object(cijfers),
});
export type UitnuttingAntwoord = z.output<typeof uitnuttingAntwoord>;
