import { z } from 'zod';
import { code, dag, geldOfNul, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';
import { codesVan } from '../referentie/index.js';
import { voortgangAntwoord } from '../taken/index.js';
import { BETAALRUN_STATUSSEN } from './betaalrun.levensloop.js';

/** The body of `POST /v1/betaalruns`. */
export const betaalrunInvoer = z.strictObject({
  uitvoeringsdatum: dag.refine((tekst) => tekst >= '2020-11-01' && tekst <= '2099-12-31', { error: 'Kies een uitvoeringsdatum na het begin van de regeling (1 november 2020) en voor 2100.' }).meta({ format: 'date', description: 'De dag waarop de bank betaalt; alles wat dan betaalbaar is gaat mee' }),
  stromen: z.array(tekst(50)).min(1, { error: 'Noem ten minste één stroom, of laat stromen weg voor alle stromen.' }).max(50).nullable().default(null),
  soortBegunstigde: code(codesVan('begunstigde-soort')).nullable().default(null),
});
export type BetaalrunInvoer = z.infer<typeof betaalrunInvoer>;

/** The body of an approval or a sending: nothing, or an empty object. */
export const zonderGegevens = z.strictObject({}).default({});

/** The body of `POST /v1/betaalruns/{id}/intrekkingen`. */
export const runIntrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type RunIntrekkingInvoer = z.infer<typeof runIntrekkingInvoer>;

/** The number of a file in the path. */
export const bestandsnummer = z.string().regex(/^[1-9]\d{0,4}$/, { error: 'Schrijf het nummer van een bestand, bijvoorbeeld 1.' }).transform(Number);

export const betaalrunsVraag = z.strictObject({ ...lijstParameters, status: code(BETAALRUN_STATUSSEN).optional() });
export type BetaalrunsVraag = z.infer<typeof betaalrunsVraag>;

export const opdrachtenVraag = z.strictObject(lijstParameters);
export type OpdrachtenVraag = z.infer<typeof opdrachtenVraag>;

const persoon = z.string().nullable();
const moment = z.string().nullable();

const kern = {
  id: uuid, nummer: z.string(), status: code(BETAALRUN_STATUSSEN), uitvoeringsdatum: dag, stromen: z.array(z.string()).nullable(), soortBegunstigde: z.string().nullable(),
  aantal: z.number(), totaal: geldOfNul, gemaaktDoor: z.string(), gemaaktOp: z.string(), gefiatteerdDoor: persoon, gefiatteerdOp: moment,
  verzondenDoor: persoon, verzondenOp: moment, ingetrokkenDoor: persoon, ingetrokkenOp: moment, redenIntrekking: z.string().nullable(),
};

const bestand = z.object({ nummer: z.number(), berichtId: z.string(), aantal: z.number(), totaal: geldOfNul, sha256: z.string(), href: z.string(), melding: z.string().nullable() });

/** A run with its totals and files. */
export const betaalrunAntwoord = z.object({
  ...kern,
  perStroom: z.array(z.object({ stroom: z.string(), aantal: z.number(), totaal: geldOfNul })),
  grootsteBetaling: z.object({ betalingId: uuid, nummer: z.string(), bedrag: geldOfNul }),
  bestanden: z.array(bestand),
});
/** A run, and how far the job is that is at it; of a run that is still being made there is nothing but that. */
export const betaalrunMetVoortgang = z.union([
  betaalrunAntwoord.extend({ voortgang: voortgangAntwoord.nullable() }),
  z.object({ id: uuid, status: z.literal('in-opbouw'), voortgang: voortgangAntwoord }),
]);
export const betaalrunsAntwoord = paginaAntwoord(z.object(kern));

/** One payment of a run, as it goes to the bank, with what became of it. */
export const opdrachtenAntwoord = paginaAntwoord(z.object({
  volgnummer: z.number(), betalingId: uuid, betalingNummer: z.string(), endToEndId: z.string(), stroom: z.string(), bedrag: geldOfNul, naam: z.string(), iban: z.string(),
  bic: z.string().nullable(), omschrijving: z.string(),
  betalingskenmerk: z.string().nullable().meta({ description: 'De RF-referentie (ISO 11649) of het betalingskenmerk van 16 cijfers dat de begunstigde zelf opgaf; gaat dan in plaats van een omschrijving naar de bank' }),
  loopt: z.boolean(), uitkomst: z.enum(['uitgevoerd', 'retour']).nullable(), reden: z.string().nullable(),
}));
