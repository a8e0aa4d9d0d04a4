import { z } from 'zod';
import { code, dag, geld, geldOfNul, lijstParameters, meerregeligeTekst, paginaAntwoord, regio, tekst, uuid } from '../http/index.js';
import { oordeelAntwoord } from '../verplichtingen/index.js';
import { BETALING_STATUSSEN } from './betaling.levensloop.js';

/** The body of `POST /v1/betalingen`: an amount, or for the werkgeversvergoeding whole weeks attended. */
export const betalingInvoer = z
  .strictObject({
    verplichtingId: uuid,
    bedrag: geld.nullable().default(null),
    weken: z.int({ error: 'Schrijf een geheel aantal weken, bijvoorbeeld 12.' }).min(1, { error: 'Het aantal weken is ten minste 1.' }).max(200, { error: 'Het aantal weken is ten hoogste 200.' }).nullable().default(null),
    kenmerk: tekst(100).meta({ description: 'Factuurnummer of ander kenmerk van de indiener', example: 'F-2021-118' }),
    factuurdatum: dag,
    prestatie: z.strictObject({ vastgesteldOp: dag, vastgesteldDoor: tekst(200), omschrijving: meerregeligeTekst(1000) }),
    eindafrekening: z.boolean({ error: 'Schrijf true of false: is dit de laatste declaratie op deze verplichting?' }),
  })
  .superRefine((waarde, context) => {
    if (waarde.bedrag === null && waarde.weken === null) context.addIssue({ code: 'custom', path: ['bedrag'], message: 'Noem een bedrag, of bij de werkgeversvergoeding het aantal weken.' });
  });

/** The body of `POST /v1/betalingen/{id}/intrekkingen`. */
export const intrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type IntrekkingInvoer = z.infer<typeof intrekkingInvoer>;

/** The body of `POST /v1/betalingen/{id}/heropeningen`. */
export const heropeningInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type HeropeningInvoer = z.infer<typeof heropeningInvoer>;

/** The answer to a reopening. */
export const betalingHeropend = z.object({ id: uuid, nummer: z.string(), status: z.string(), bedrag: geldOfNul, reden: z.string() });

export const betalingenVraag = z.strictObject({
  ...lijstParameters,
  verplichtingId: uuid.optional(),
  stroom: z.string().optional(),
  regio: regio.optional(),
  status: code(BETALING_STATUSSEN).optional(),
});
export type BetalingenVraag = z.infer<typeof betalingenVraag>;

const kern = {
  id: uuid, nummer: z.string(), status: code(BETALING_STATUSSEN), verplichtingId: uuid, verplichtingNummer: z.string(), bedrag: geldOfNul, weken: z.number().nullable(), kenmerk: z.string(),
  stroom: z.string(), jaar: z.number(), regio: z.string(), eindafrekening: z.boolean(), besluitId: uuid, boeking: z.number(),
};

/** The answer to a granted claim; `vrijgevallen` is what a final settlement released. */
export const betalingToegekend = z.object({ ...kern, boekdatum: dag, vrijgevallen: geldOfNul, oordelen: z.array(oordeelAntwoord) });

/** A payment as it stands. */
export const betalingAntwoord = z.object({
  ...kern, factuurdatum: dag, boekdatum: dag, prestatie: z.unknown(), instrument: z.string(), begunstigdeId: uuid, vastgelegdOp: z.string(),
  opdrachten: z.array(z.object({
    runId: uuid, run: z.string(), endToEndId: z.string(), runStatus: z.string(), loopt: z.boolean(),
    bankstatus: z.string().nullable().meta({ description: 'De laatste status die de bank in een statusbericht gaf' }), reden: z.string().nullable(), bankToelichting: z.string().nullable(),
    vop: z.string().nullable().meta({ description: 'Verification of Payee: RCVC, RVMC, RVNM of RVNA' }), vopToelichting: z.string().nullable(),
  })),
  aanhoudingen: z.array(z.object({ id: uuid, bron: z.string(), reden: z.string(), gezetOp: z.string() })).meta({ description: 'Waarom een betaalrun de betaling nu weglaat' }), heropeningen: z.array(z.object({ van: z.string(), reden: z.string(), door: z.string(), op: z.string() })),
});
export const betalingenAntwoord = paginaAntwoord(betalingAntwoord);
