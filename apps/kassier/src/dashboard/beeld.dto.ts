import { z } from 'zod';
import { code } from '../http/index.js';
import { WAARSCHUWINGSOORTEN } from '../uitnutting/index.js';
import { jaarkeuze, leegIsAfwezig, peildatum, regiokeuze, stroomkeuze, vanaf } from './herkomst.dto.js';

/** The query of pages about a stream and a region. */
export const beeldVraag = z.strictObject({ peildatum, stroom: stroomkeuze, regio: regiokeuze });
export type BeeldVraag = z.output<typeof beeldVraag>;

export const REGIOVOLGORDES = ['regio', 'toegedeeld', 'vastgelegd', 'openstaand', 'betaald', 'beschikbaar', 'uitnuttingVerplichtingen', 'uitnuttingKas'] as const;
export type Regiovolgorde = (typeof REGIOVOLGORDES)[number];

/** The query of `GET /dashboard/regios`. */
export const regiosVraag = z.strictObject({
  peildatum, stroom: stroomkeuze, jaar: jaarkeuze, volgorde: z.preprocess(leegIsAfwezig, code(REGIOVOLGORDES).default('regio')), richting: z.preprocess(leegIsAfwezig, code(['op', 'af']).default('op')),
});
export type RegiosVraag = z.output<typeof regiosVraag>;

/** The query of `GET /dashboard/waarschuwingen`. */
export const waarschuwingenpaginaVraag = z.strictObject({ peildatum, stroom: stroomkeuze, regio: regiokeuze, soort: z.preprocess(leegIsAfwezig, code(WAARSCHUWINGSOORTEN).optional()), vanaf });
export type WaarschuwingenpaginaVraag = z.output<typeof waarschuwingenpaginaVraag>;
