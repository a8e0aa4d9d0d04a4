import { z } from 'zod';
import { code, geldOfNul, lijstParameters, maand, meerregeligeTekst, paginaAntwoord } from '../http/index.js';

/** The query of `GET /v1/boekperioden`. */
export const boekperiodenVraag = z.strictObject({ ...lijstParameters, status: code(['open', 'gesloten']).optional() });
export type BoekperiodenVraag = z.output<typeof boekperiodenVraag>;

/** The body of `POST /v1/boekperioden/{maand}/sluitingen`. */
export const sluitingInvoer = z.strictObject({ reden: meerregeligeTekst(1000).nullable().default(null) });
export type SluitingInvoer = z.output<typeof sluitingInvoer>;

const kern = {
  maand,
  status: code(['open', 'gesloten']),
  geslotenOp: z.string().nullable(),
  geslotenDoor: z.string().nullable(),
  reden: z.string().nullable(),
  geslotenMet: maand.nullable().meta({ description: 'De maand waarvan de sluiting ook deze maand sloot; null zolang zij open is' }),
};

/** A month as a list shows it. */
const boekperiodeAntwoord = z.object(kern);
export const boekperiodenAntwoord = paginaAntwoord(boekperiodeAntwoord);

const inhoud = {
  boekingen: z.number().meta({ description: 'Aantal boekingen in deze periode' }),
  omzet: z.array(z.object({ boek: z.string(), stroom: z.string(), debet: geldOfNul, credit: geldOfNul })),
  waarschuwingen: z.array(z.object({ soort: z.string(), aantal: z.number(), bedrag: geldOfNul.nullable(), toelichting: z.string() }))
    .meta({ description: 'Wat nog openstaat met een dag in of voor deze maand. Na de sluiting wordt het in de eerste open maand geboekt' }),
};

/** A month with what is in it and what is still on its way. */
export const boekperiodeMetInhoud = z.object({ ...kern, ...inhoud });

/** A month that was just closed, with the months that closed with it. */
export const sluitingAntwoord = z.object({ ...kern, maanden: z.array(maand).meta({ description: 'De maanden die met deze sluiting dicht zijn; de cijfers gaan over deze maanden samen' }), ...inhoud });
