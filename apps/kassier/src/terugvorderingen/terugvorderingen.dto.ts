import { z } from 'zod';
import { code, dag, geld, geldOfNul, lijstParameters, meerregeligeTekst, paginaAntwoord, regio, tekst, uuid } from '../http/index.js';

/** How a claim stands: money is still open, all came back, or the rest is not asked back any more. */
const TERUGVORDERING_STATUSSEN = ['open', 'ontvangen', 'ingetrokken'] as const;

/** The body of `POST /v1/terugvorderingen`: an amount, or for the werkgeversvergoeding whole weeks. */
export const terugvorderingInvoer = z
  .strictObject({
    betalingId: uuid,
    bedrag: geld.nullable().default(null),
    weken: z.int({ error: 'Schrijf een geheel aantal weken, bijvoorbeeld 2.' }).min(1, { error: 'Het aantal weken is ten minste 1.' }).max(200, { error: 'Het aantal weken is ten hoogste 200.' }).nullable().default(null)
      .meta({ description: 'Alleen bij de werkgeversvergoeding: hele weken' }),
    reden: meerregeligeTekst(1000),
    datum: dag.meta({ format: 'date', description: 'De dag waarop het geld wordt teruggevraagd' }),
  })
  .superRefine((waarde, context) => {
    if (waarde.bedrag === null && waarde.weken === null) context.addIssue({ code: 'custom', path: ['bedrag'], message: 'Noem een bedrag, of bij de werkgeversvergoeding het aantal weken.' });
  });
export type TerugvorderingInvoer = z.infer<typeof terugvorderingInvoer>;

/** The body of `POST /v1/terugvorderingen/{id}/ontvangsten`. */
export const ontvangstInvoer = z.strictObject({
  bedrag: geld,
  ontvangenOp: dag.meta({ format: 'date', description: 'De dag waarop het geld op de rekening van de kassier kwam' }),
  kenmerk: tekst(140).nullable().default(null).meta({ description: 'Kenmerk of omschrijving van de overboeking', example: 'Terugbetaling F-2021-118' }),
});
export type OntvangstInvoer = z.infer<typeof ontvangstInvoer>;

/** The body of `POST /v1/terugvorderingen/{id}/intrekkingen`. */
export const vorderingIntrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type VorderingIntrekkingInvoer = z.infer<typeof vorderingIntrekkingInvoer>;

/** The body of `POST /v1/terugvorderingen/{id}/ontvangsten/{ontvangstId}/intrekkingen`. */
export const ontvangstIntrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type OntvangstIntrekkingInvoer = z.infer<typeof ontvangstIntrekkingInvoer>;

export const terugvorderingenVraag = z.strictObject({
  ...lijstParameters, betalingId: uuid.optional(), verplichtingId: uuid.optional(), stroom: z.string().optional(), regio: regio.optional(), status: code(TERUGVORDERING_STATUSSEN).optional(),
});
export type TerugvorderingenVraag = z.infer<typeof terugvorderingenVraag>;

const ontvangst = z.object({
  id: uuid, bedrag: geldOfNul, ontvangenOp: dag, kenmerk: z.string().nullable(),
  verrekend: z.boolean().meta({ description: 'Ontvangen in het jaar van betaling: het bedrag is weer ruimte in de cel' }),
  boekdatum: dag, boeking: z.number(), door: z.string(), op: z.string(),
  intrekking: z.object({ reden: z.string(), boekdatum: dag, boeking: z.number(), door: z.string(), op: z.string() }).nullable()
    .meta({ description: 'Als de ontvangst ten onrechte was geregistreerd: de tegenboeking, en waarom. Zij telt dan niet meer mee' }),
});

/** A claim with what came of it. */
export const terugvorderingAntwoord = z.object({
  id: uuid, nummer: z.string(), status: code(TERUGVORDERING_STATUSSEN),
  kenmerk: z.string().meta({ description: 'RF-kenmerk (ISO 11649) dat de begunstigde bij de terugbetaling noemt', example: 'RF85T20210000001' }),
  betalingId: uuid, betalingNummer: z.string(), verplichtingId: uuid, begunstigdeId: uuid, stroom: z.string(), jaar: z.number(), regio: z.string(),
  bedrag: geldOfNul, weken: z.number().nullable(), ontvangen: geldOfNul, ingetrokken: geldOfNul, open: geldOfNul,
  reden: z.string(), datum: dag, boekdatum: dag, boeking: z.number(), ingesteldDoor: z.string(), ingesteldOp: z.string(),
  ontvangsten: z.array(ontvangst),
  intrekking: z.object({ bedrag: geldOfNul, reden: z.string(), boekdatum: dag, boeking: z.number(), door: z.string(), op: z.string() }).nullable(),
});
export const terugvorderingenAntwoord = paginaAntwoord(terugvorderingAntwoord);
