import { z } from 'zod';
import { code, regioOfLandelijk } from '../http/index.js';
import { rapportVraag } from '../rapportages/index.js';
import { leegIsAfwezig, peildatum } from './herkomst.dto.js';

const bekendOp = z.preprocess(leegIsAfwezig, rapportVraag.shape.bekendOp);
const velden = { periode: z.preprocess(leegIsAfwezig, rapportVraag.shape.periode), regio: z.preprocess(leegIsAfwezig, regioOfLandelijk.optional()), peildatum, bekendOp };

/** The query of `GET /dashboard/rapportage`. */
export const rapportpaginaVraag = z.strictObject(velden);
export type RapportpaginaVraag = z.output<typeof rapportpaginaVraag>;

/** The query of `GET /dashboard/rapportage/bestand`. */
export const rapportbestandVraag = z.strictObject({ ...velden, formaat: code(['csv', 'ods']) });
export type RapportbestandVraag = z.output<typeof rapportbestandVraag>;
