import { z } from 'zod';
import { code, dag, geld, geldOfNul, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';
import { HANDELINGEN } from './mandaat.handelingen.js';

const handeling = code(HANDELINGEN).meta({ description: 'Wat met het mandaat kan worden gefiatteerd' });
const persoon = tekst(255).meta({ description: 'De `sub` van wie het mandaat krijgt', example: 'j.jansen' });

/** The body of `POST /v1/mandaten`. */
export const mandaatInvoer = z.strictObject({
  persoon, handeling,
  bedragMax: geld.meta({ description: 'Tot en met welk bedrag: van één betaalrun, of van wat nog te betalen is aan wie een ander rekeningnummer krijgt', example: '250000.00' }),
  geldigVanaf: dag.meta({ description: 'De eerste dag', example: '2021-07-01' }),
  geldigTotEnMet: dag.nullable().default(null).meta({ description: 'De laatste dag; verplicht bij een vervanging', example: '2021-12-31' }),
  kenmerk: tekst(100).meta({ description: 'Kenmerk van het besluit in het mandaatregister van de organisatie', example: 'MR-2021-014' }),
  vervangt: uuid.nullable().default(null).meta({ description: 'Het mandaat van een ander in wiens plaats deze persoon fiatteert' }),
}).superRefine(({ geldigVanaf, geldigTotEnMet, vervangt }, context) => {
  if (geldigTotEnMet !== null && geldigTotEnMet < geldigVanaf) context.addIssue({ code: 'custom', path: ['geldigTotEnMet'], message: 'De laatste dag ligt voor de eerste. Kies een latere dag.' });
  if (vervangt !== null && geldigTotEnMet === null) context.addIssue({ code: 'custom', path: ['geldigTotEnMet'], message: 'Een vervanging heeft een laatste dag. Vul hem in.' });
});
export type MandaatInvoer = z.infer<typeof mandaatInvoer>;

/** The body of `POST /v1/mandaten/{id}/fiatteringen`: nothing, or an empty object. */
export const fiatteringInvoer = z.strictObject({}).nullish();

/** The body of `POST /v1/mandaten/{id}/intrekkingen`. */
export const intrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type IntrekkingInvoer = z.infer<typeof intrekkingInvoer>;

const STATUSSEN = ['ingediend', 'vastgesteld', 'ingetrokken'] as const;

/** The query of `GET /v1/mandaten`. */
export const mandatenVraag = z.strictObject({ ...lijstParameters, persoon: persoon.optional(), handeling: handeling.optional(), status: code(STATUSSEN).optional(), geldigOp: dag.optional().meta({ description: 'Alleen mandaten die op deze dag gelden' }) });
export type MandatenVraag = z.infer<typeof mandatenVraag>;

/** A mandate as it stands. */
export const mandaatAntwoord = z.object({
  id: uuid, persoon: z.string(), handeling, bedragMax: geldOfNul, geldigVanaf: dag, geldigTotEnMet: dag.nullable(), kenmerk: z.string(), vervangt: uuid.nullable(), status: code(STATUSSEN),
  ingediendDoor: z.string(), ingediendOp: z.string(), vastgesteldDoor: z.string().nullable(), vastgesteldOp: z.string().nullable(),
  ingetrokkenDoor: z.string().nullable(), ingetrokkenOp: z.string().nullable(), ingetrokkenReden: z.string().nullable(),
  gebruik: z.int().meta({ description: 'Hoeveel fiatteringen erop rusten' }),
});
export const mandatenAntwoord = paginaAntwoord(mandaatAntwoord);

/** The query of `GET /v1/mandaten/{id}/fiatteringen`. */
export const gebruikVraag = z.strictObject({ ...lijstParameters });
export type GebruikVraag = z.infer<typeof gebruikVraag>;

/** What was approved with a mandate. */
export const gebruikAntwoord = paginaAntwoord(z.object({
  handeling, onderwerp: uuid.meta({ description: 'De betaalrun of de ibanwijziging' }), persoon: z.string(), bedrag: geldOfNul, dag, op: z.string(),
}));

/** A mandate that passes, for the documentation. */
export const MANDAAT_VOORBEELD = { persoon: 'j.jansen', handeling: 'betaalrun', bedragMax: '250000.00', geldigVanaf: '2021-07-01', geldigTotEnMet: '2021-12-31', kenmerk: 'MR-2021-014', vervangt: null } as const;
