import { z } from 'zod';
import { exportVraag } from '../grootboek/index.js';
import { leegIsAfwezig, peildatum } from './herkomst.dto.js';

const dagen = { van: z.preprocess(leegIsAfwezig, exportVraag.shape.van), tot: z.preprocess(leegIsAfwezig, exportVraag.shape.tot) };

/** The query of `GET /dashboard/uitvoer`. */
export const uitvoerVraag = z.strictObject({ peildatum, ...dagen });
export type UitvoerVraag = z.output<typeof uitvoerVraag>;

/** The query of `GET /dashboard/uitvoer/bestand`. */
export const uitvoerbestandVraag = z.strictObject({ formaat: exportVraag.shape.formaat, ...dagen });
export type UitvoerbestandVraag = z.output<typeof uitvoerbestandVraag>;
