import { z } from 'zod';
import { ROLLEN } from '../access/index.js';
import { code, regio } from '../http/index.js';
import { uitnuttingVraag } from '../uitnutting/index.js';
import { peildatumVraag, vanaf, type PeildatumVraag } from './herkomst.dto.js';

/** The query of `GET /dashboard`. */
export const overzichtVraag = peildatumVraag;
export type OverzichtVraag = PeildatumVraag;

/** The query of `GET /dashboard/cijfers`: that of the uitnutting in the API, and where the table begins. */
export const cijfersVraag = uitnuttingVraag.extend({ vanaf });
export type CijfersVraag = z.output<typeof cijfersVraag>;

/** Where to go after signing in: only places on the dashboard, so that nobody can be sent elsewhere. */
const terugplek = z.preprocess(
  (waarde) => (typeof waarde === 'string' && /^\/dashboard(\/(?!aanmelden|afmelden)[a-z]{1,20}(\/[A-Za-z0-9-]{1,40}(\/[a-z]{1,20})?)?)?(\?[A-Za-z0-9=&%,.+_-]{0,500})?$/.test(waarde) ? waarde : '/dashboard'),
  z.string(),
);

/** The query of `GET /dashboard/aanmelden`. */
export const aanmeldenVraag = z.strictObject({
  terug: terugplek,
  /** Set for who sent a form after his session was over. */
  verlopen: z.literal('ja').optional(),
});
export type AanmeldenVraag = z.output<typeof aanmeldenVraag>;

/** The form of `POST /dashboard/aanmelden`. */
export const aanmeldenInvoer = z.strictObject({ rol: code(ROLLEN), regio: regio.optional(), terug: terugplek });
export type AanmeldenInvoer = z.output<typeof aanmeldenInvoer>;
