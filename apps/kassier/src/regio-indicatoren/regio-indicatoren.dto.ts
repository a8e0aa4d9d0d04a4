import { z } from 'zod';
import { code, lijstParameters, maand, maandParameter, meerregeligeTekst, paginaAntwoord, regio, uuid } from '../http/index.js';
import { INDICATOREN, type Indicatorcode } from './indicator.lijst.js';

const CODES = INDICATOREN.map(({ code: eigen }) => eigen) as [Indicatorcode, ...Indicatorcode[]];
export const WAARDE_MAX = 1_000_000;
const WAARDEMELDING = `Schrijf een geheel getal van 0 tot en met ${WAARDE_MAX}; een percentage van 0 tot en met 100.`;

const indicator = code(CODES).meta({ description: `Wat is geteld: ${INDICATOREN.map(({ code: eigen, naam }) => `${eigen} (${naam})`).join('; ')}. Een zzp'er telt als werkgever`, example: 'adviezen' });

/** The body of `POST /v1/regio-indicatoren`. */
export const regioIndicatorInvoer = z.strictObject({
  regio, maand, indicator,
  waarde: z.number({ error: WAARDEMELDING }).int({ error: WAARDEMELDING }).min(0, { error: WAARDEMELDING }).max(WAARDE_MAX, { error: WAARDEMELDING }).meta({ description: 'Hoe vaak, of hoeveel procent', example: 12 }),
  reden: meerregeligeTekst(1000).optional().meta({ description: 'Waarom een eerder gemeld getal niet klopte; verplicht bij een correctie, en alleen dan' }),
});
export type RegioIndicatorInvoer = z.output<typeof regioIndicatorInvoer>;

/** What a region tells of a whole month at once: each number with the one that it takes the place of (null: none was told), and why the earlier ones were wrong. */
export interface Maandinvoer {
  readonly regio: string;
  /** "JJJJ-MM". */
  readonly maand: string;
  readonly getallen: readonly { readonly indicator: Indicatorcode; readonly waarde: number; readonly was: number | null }[];
  readonly reden?: string;
}

/** The query of `GET /v1/regio-indicatoren`. */
export const regioIndicatorenVraag = z.strictObject({
  ...lijstParameters, regio: regio.optional(), indicator: indicator.optional(),
  vanaf: maandParameter.optional().meta({ description: 'Van deze maand (JJJJ-MM) en later', example: '2021-05' }), tot: maandParameter.optional().meta({ description: 'Tot en met deze maand (JJJJ-MM)', example: '2021-06' }),
});
export type RegioIndicatorenVraag = z.output<typeof regioIndicatorenVraag>;

/** A number that a region told. */
export const regioIndicatorAntwoord = z.object({
  id: uuid, regio, maand, indicator, waarde: z.number().int(),
  corrigeert: uuid.nullable().meta({ description: 'Het getal waarvoor dit in de plaats komt' }), reden: z.string().nullable(),
  vervangenDoor: uuid.nullable().meta({ description: 'De correctie die hiervoor in de plaats kwam; null als dit het getal is dat telt' }),
  door: z.string(), op: z.string(),
});
export const regioIndicatorenAntwoord = paginaAntwoord(regioIndicatorAntwoord);
