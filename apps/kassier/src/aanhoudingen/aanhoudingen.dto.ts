import { z } from 'zod';
import { code, lijstParameters, meerregeligeTekst, paginaAntwoord, uuid } from '../http/index.js';

const STATUSSEN = ['open', 'opgeheven', 'vervallen'] as const;

/** The body of `POST /v1/betalingen/{id}/aanhoudingen`, and of `POST /v1/aanhoudingen/{id}/opheffingen`. */
export const redenInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type RedenInvoer = z.infer<typeof redenInvoer>;

export const aanhoudingenVraag = z.strictObject({ ...lijstParameters, status: code(STATUSSEN).optional(), betalingId: uuid.optional(), begunstigdeId: uuid.optional() });
export type AanhoudingenVraag = z.infer<typeof aanhoudingenVraag>;

const tekst = z.string().nullable();

const kern = {
  id: uuid,
  status: z.enum(STATUSSEN).meta({ description: 'vervallen: de begunstigde heeft een andere naam of een ander rekeningnummer gekregen, of de betaling is ingetrokken' }),
  bron: z.enum(['kassier', 'vop']).meta({ description: 'kassier: door een medewerker gezet; vop: de bank meldde dat naam en rekeningnummer niet bij elkaar horen' }),
  reden: z.string(), gezetDoor: z.string(), gezetOp: z.string(),
  betalingId: uuid.nullable(), betalingNummer: tekst, begunstigdeId: uuid.nullable(), naam: tekst, iban: tekst, bankberichtId: uuid.nullable(),
  opheffing: z.object({ reden: z.string(), door: z.string(), op: z.string() }).nullable(),
};

/** A hold as it stands. */
export const aanhoudingAntwoord = z.object(kern);
/** A hold that was set just now; `melding` says what it does not reach. */
export const aanhoudingGezet = z.object({ ...kern, melding: tekst });
export const aanhoudingenAntwoord = paginaAntwoord(aanhoudingAntwoord);
