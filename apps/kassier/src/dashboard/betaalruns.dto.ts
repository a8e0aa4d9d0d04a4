import { z } from 'zod';
import { fiatteringInvoer } from '../betaalruns/index.js';
import { formuliervelden } from './formulier.js';

/** The form of `POST /dashboard/betaalruns/{id}/fiattering`: it approves the run that was shown, and no other. */
export const fiatteringFormulier = z.strictObject({ ...formuliervelden, controle: fiatteringInvoer.unwrap().shape.controle.unwrap() });
export type FiatteringFormulier = z.output<typeof fiatteringFormulier>;

/** The form of `POST /dashboard/betaalruns/{id}/verzending`. */
export const verzendingFormulier = z.strictObject(formuliervelden);
export type VerzendingFormulier = z.output<typeof verzendingFormulier>;

/** The form of `POST /dashboard/betaalruns/{id}/intrekking`: the reason as it was typed, so that it can be shown again beside what is wrong with it. */
export const intrekkingFormulier = z.strictObject({ ...formuliervelden, reden: z.string().default('') });
export type IntrekkingFormulier = z.output<typeof intrekkingFormulier>;
