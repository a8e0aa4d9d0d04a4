import { z } from 'zod';
import { maandParameter } from '../http/index.js';
import { INDICATOREN, type Indicatorcode } from '../regio-indicatoren/index.js';
import { formuliervelden } from './formulier.js';
import { leegIsAfwezig, peildatum, regiokeuze } from './herkomst.dto.js';

/** The query of `/dashboard/indicatoren`; without a month it is that of the day. */
export const indicatorenVraag = z.strictObject({ peildatum, maand: z.preprocess(leegIsAfwezig, maandParameter.optional()), regio: regiokeuze });
export type IndicatorenVraag = z.output<typeof indicatorenVraag>;

/** The name of the hidden field with what an indicator was when the form was made. */
export function wasveld(code: Indicatorcode): string {
  return `was-${code}`;
}

const TEKENS_MAX = 20;
const veld = z.string().trim().max(TEKENS_MAX).default('');

/** The form of `POST /dashboard/indicatoren`: everything as it was typed, so that it can be shown again beside what is wrong with it. */
export const maandformulier = z.strictObject({
  ...formuliervelden, reden: z.string().trim().max(2_000).default(''), ...Object.fromEntries(INDICATOREN.flatMap(({ code }) => [[code, veld], [wasveld(code), veld]])),
});
export type Maandformulier = z.output<typeof maandformulier> & Readonly<Record<string, string>>;
