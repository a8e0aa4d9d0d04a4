import { z } from 'zod';
import { code, geldOfNul, lijstParameters, paginaAntwoord, uuid } from '../http/index.js';

/** The forms in which a specification can be had, with their media types; the first is for who has no preference. */
export const SPECIFICATIEVORMEN = { html: 'text/html', csv: 'text/csv' } as const;
export type Specificatievorm = keyof typeof SPECIFICATIEVORMEN;

export const specificatieVraag = z.strictObject({
  formaat: code(['html', 'csv']).optional().meta({ description: 'De vorm, voor wie geen kop Accept kan meesturen; gaat voor de kop Accept' }),
});
export type SpecificatieVraag = z.infer<typeof specificatieVraag>;

export const ontvangersVraag = z.strictObject(lijstParameters);
export type OntvangersVraag = z.infer<typeof ontvangersVraag>;

/** The payees of a run, with what each gets and where his remittance advice is. */
export const ontvangersAntwoord = paginaAntwoord(z.object({
  begunstigdeId: uuid, naam: z.string(), iban: z.string(), aantal: z.number(), totaal: geldOfNul,
  href: z.string().nullable().meta({ description: 'Waar de betaalspecificatie (CSV) is; null zolang de run niet is gefiatteerd, of als zij is ingetrokken' }),
}));
