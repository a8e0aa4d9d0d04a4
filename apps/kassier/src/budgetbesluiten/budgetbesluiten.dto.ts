import { z } from 'zod';
import type { Reden } from '#regeling-rules';
import { Datum } from '#values';
import { REGELSET } from '../besluitstraat/index.js';
import { code, dag, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';
import { motivering, oordeelAntwoord } from '../verplichtingen/index.js';
import type { IngediendeMutatie } from './budgetbesluit.jaareinde.js';
import { controleerJaareinde, mutatieAntwoord, mutatieInvoer } from './budgetmutatie.dto.js';

const MUTATIES_MAX = 500;

const motiveringen = z.array(motivering).max(50)
  .superRefine((lijst, context) => {
    lijst.forEach(({ regel }, plaats) => {
      const eerder = lijst.findIndex((rij) => rij.regel === regel);
      if (eerder < plaats) context.addIssue({ code: 'custom', path: [plaats, 'regel'], message: `Regel ${regel} staat al in element ${eerder}. Geef elke regel één motivering.` });
    });
  })
  .meta({ description: 'Redenen bij regels die ruimte laten, zoals B-08', example: [{ regel: 'B-08', tekst: 'Extra coördinatie in de eerste maanden' }] });

/** The body of `POST /v1/budgetbesluiten`. */
export const budgetbesluitInvoer = z.strictObject({
  kenmerk: tekst(100).meta({ description: 'Kenmerk van het besluit bij SZW', example: '2021-0000012345' }),
  besluitdatum: dag.refine((waarde) => waarde >= REGELSET.geldigVanaf, {
    error: `Deze dag ligt voor het begin van de regeling (${Datum.van(REGELSET.geldigVanaf).voorMensen()}). Kies een latere dag.`,
  }),
  omschrijving: meerregeligeTekst(2000),
  mutaties: z.array(mutatieInvoer).min(1).max(MUTATIES_MAX),
  // Without a default: what was sent before there were reasons keeps its fingerprint.
  motiveringen: motiveringen.nullish(),
}).superRefine(({ mutaties, besluitdatum }, context) => controleerJaareinde(mutaties, besluitdatum, context));

/** A request for a budgetbesluit, checked for form. */
export interface BudgetbesluitInvoer {
  readonly kenmerk: string;
  readonly besluitdatum: string;
  readonly omschrijving: string;
  readonly mutaties: readonly IngediendeMutatie[];
  readonly motiveringen?: readonly Reden[] | null | undefined;
}

/** The body of `POST /v1/budgetbesluiten/{id}/fiatteringen`: nothing, or an empty object. */
export const fiatteringInvoer = z.strictObject({}).nullish();

/** The body of `POST /v1/budgetbesluiten/{id}/intrekkingen`. */
export const intrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type IntrekkingInvoer = z.infer<typeof intrekkingInvoer>;

const STATUSSEN = ['ingediend', 'vastgesteld', 'ingetrokken'] as const;

export const budgetbesluitenVraag = z.strictObject({ ...lijstParameters, status: code(STATUSSEN).optional(), kenmerk: z.string().max(100).optional() });
export type BudgetbesluitenVraag = z.infer<typeof budgetbesluitenVraag>;

const kern = {
  id: uuid, kenmerk: z.string(), besluitdatum: dag, omschrijving: z.string(), status: code(STATUSSEN), mutaties: z.array(mutatieAntwoord).meta({ description: 'Wat het besluit boekt; ook de bedragen van een overloop of teruggave, uitgerekend bij het indienen' }),
  ingediendeMutaties: z.array(z.record(z.string(), z.unknown())).nullable().meta({ description: 'Wat is ingediend, als daar een overloop of teruggave bij was; anders null' }),
  motiveringen: z.array(z.object({ regel: z.string(), tekst: z.string() })),
  ingediendDoor: z.string(), ingediendOp: z.string(), gefiatteerdDoor: z.string().nullable(), gefiatteerdOp: z.string().nullable(),
  ingetrokkenDoor: z.string().nullable(), ingetrokkenOp: z.string().nullable(), ingetrokkenReden: z.string().nullable(), besluitId: uuid.nullable(),
  boekdatum: dag.nullable().meta({ description: 'De dag waarop het is geboekt: die van het besluit, of later als die maand gesloten is of er pas later genoeg was om te nemen; null zolang er niets is geboekt' }),
  boekingen: z.tuple([z.number(), z.number()]).nullable().meta({ description: 'Eerste en laatste boekingsnummer; null zolang er niets is geboekt' }),
};

/** A budgetbesluit as it stands. */
export const budgetbesluitAntwoord = z.object(kern);
export const budgetbesluitenAntwoord = paginaAntwoord(budgetbesluitAntwoord);

/** A budgetbesluit that was just submitted or approved, with the verdicts. */
export const budgetbesluitBeoordeeld = z.object({ ...kern, oordelen: z.array(oordeelAntwoord) });

/** A budgetbesluit that was withdrawn, with the reason. */
export const budgetbesluitIngetrokken = z.object(kern);

/** A budgetbesluit that passes, for the documentation. */
export const BUDGETBESLUIT_VOORBEELD = {
  kenmerk: '2021-0000012345', besluitdatum: '2021-01-15', omschrijving: 'Eerste verdeling over de regio (voorbeeld)',
  mutaties: [
    { soort: 'openstellen' as const, stroom: 'ontschot-menukaart', jaar: 2021, bedrag: '50000000.00' },
    { soort: 'toedelen' as const, stroom: 'ontschot-menukaart', jaar: 2021, regio: 'AM18', bedrag: '1000000.00' },
    { soort: 'kasschuif' as const, stroom: 'mbo-inkoop', jaar: 2021, naarJaar: 2022, bedrag: '500000.00', budget: 'kas' as const },
  ],
};
