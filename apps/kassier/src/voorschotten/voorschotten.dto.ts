import { z } from 'zod';
import { code, dag, geld, geldOfNul, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';

const VOORSCHOT_STATUSSEN = ['ontvangen', 'ingetrokken'] as const;

/** The body of `POST /v1/voorschotten`. */
export const voorschotInvoer = z.strictObject({
  stroom: tekst(50).meta({ description: 'De stroom waarvoor SZW het geld overmaakte; codes staan in /v1/stromen', example: 'mbo-inkoop' }),
  bedrag: geld,
  ontvangenOp: dag.meta({ format: 'date', description: 'De dag waarop het geld op de rekening van de kassier kwam' }),
  kenmerk: tekst(100).meta({ description: 'Het kenmerk dat SZW aan de overboeking gaf', example: 'SZW-2021-0042' }),
});
export type VoorschotInvoer = z.infer<typeof voorschotInvoer>;

/** The body of `POST /v1/voorschotten/{id}/intrekkingen`. */
export const voorschotIntrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type VoorschotIntrekkingInvoer = z.infer<typeof voorschotIntrekkingInvoer>;

export const voorschottenVraag = z.strictObject({ ...lijstParameters, stroom: z.string().optional(), status: code(VOORSCHOT_STATUSSEN).optional(), vanaf: dag.optional(), tot: dag.optional() });
export type VoorschottenVraag = z.infer<typeof voorschottenVraag>;

/** A voorschot as it stands. */
export const voorschotAntwoord = z.object({
  id: uuid, stroom: z.string(), bedrag: geldOfNul, ontvangenOp: dag, kenmerk: z.string(), status: code(VOORSCHOT_STATUSSEN), boekdatum: dag, boeking: z.number(),
  geregistreerdDoor: z.string(), geregistreerdOp: z.string(),
  bankpost: z.object({ bankberichtId: uuid, volgnummer: z.number() }).nullable().meta({ description: 'De transactie op een afschrift waarop dit geld binnenkwam; null zolang die niet is aangewezen' }),
  intrekking: z.object({ reden: z.string(), boekdatum: dag, boeking: z.number(), door: z.string(), op: z.string() }).nullable(),
});
export const voorschottenAntwoord = paginaAntwoord(voorschotAntwoord);
