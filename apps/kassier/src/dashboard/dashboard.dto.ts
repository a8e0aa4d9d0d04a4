import { z } from 'zod';
import { ROLLEN } from '../access/index.js';
import { code, dag, regio } from '../http/index.js';

/** A form sends an empty field as an empty text. */
const leegIsAfwezig = (waarde: unknown): unknown => (waarde === '' ? undefined : waarde);

/** The query of `GET /dashboard`. */
export const overzichtVraag = z.strictObject({ peildatum: z.preprocess(leegIsAfwezig, dag.optional()) });
export type OverzichtVraag = z.output<typeof overzichtVraag>;

/** Where to go after signing in: only places on the dashboard, so that nobody can be sent elsewhere. */
const terugplek = z.preprocess(
  (waarde) => (typeof waarde === 'string' && /^\/dashboard(\/cijfers|\/regels(\/[A-Z]-\d{2})?|\/betaalruns(\/[0-9a-f-]{36})?)?(\?[A-Za-z0-9=&%,.+_-]{0,500})?$/.test(waarde) ? waarde : '/dashboard'),
  z.string(),
);

/** The query of `GET /dashboard/aanmelden`. */
export const aanmeldenVraag = z.strictObject({ terug: terugplek });
export type AanmeldenVraag = z.output<typeof aanmeldenVraag>;

/** The form of `POST /dashboard/aanmelden`. */
export const aanmeldenInvoer = z.strictObject({ rol: code(ROLLEN), regio: regio.optional(), terug: terugplek });
export type AanmeldenInvoer = z.output<typeof aanmeldenInvoer>;
