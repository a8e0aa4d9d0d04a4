import { z } from 'zod';
import { geldOfNul, uuid } from '../http/index.js';
import { oordeelAntwoord, VERPLICHTING_VOORBEELD, verplichtingInvoer, verplichtingToegekend } from '../verplichtingen/index.js';
import { REGELS_MAX } from './bundel.regels.js';

/** The body of `POST /v1/aanvraagbundels` as JSON, for the API's description: a service checks line by line, so that one bad line does not refuse the others. */
export const bundelInvoer = z.strictObject({
  allesOfNiets: z.boolean().default(false).meta({ description: 'true: alle regels worden geboekt of geen enkele' }),
  regels: z.array(verplichtingInvoer).min(1).max(REGELS_MAX),
});

/** The query of `POST /v1/aanvraagbundels`, for the forms that have no place for it in the body. */
export const bundelVraag = z.strictObject({
  allesOfNiets: z.enum(['true', 'false'], { error: 'Schrijf true of false, één keer.' }).optional().meta({ description: 'Alleen bij CSV en NDJSON: true boekt alle regels of geen enkele' }),
});
export type BundelVraag = z.output<typeof bundelVraag>;

const regelfout = z.object({
  pointer: z.string().meta({ description: 'Plaats in de JSON-vorm van de bundel: /regels/12/bedrag staat in regel 13' }), melding: z.string(),
  regelInBestand: z.int().optional().meta({ description: 'Regel van het bestand (CSV, NDJSON), vanaf 1' }), kolom: z.string().optional().meta({ description: 'Kolom van het bestand (CSV)' }),
});
const tekort = z.object({
  stroom: z.string(), jaar: z.number(), regio: z.string(), budget: geldOfNul, vastgelegd: geldOfNul, beschikbaar: geldOfNul, gevraagd: geldOfNul, tekort: geldOfNul,
});
const regel = z.int().meta({ description: 'Volgnummer van de regel, vanaf 1' });

/** What became of one line. */
const regeluitkomst = z.discriminatedUnion('uitkomst', [
  z.object({ regel, uitkomst: z.literal('toegekend'), verplichting: verplichtingToegekend }),
  z.object({ regel, uitkomst: z.literal('geweigerd'), besluitId: uuid, oordelen: z.array(oordeelAntwoord), tekort: tekort.optional() }),
  z.object({ regel, uitkomst: z.literal('ongeldig'), fouten: z.array(regelfout) }),
  z.object({ regel, uitkomst: z.literal('niet-geboekt') }),
]);

/** A bundle with the outcome of every line, in their order. */
export const bundelAntwoord = z.object({
  id: uuid, regio: z.string(), allesOfNiets: z.boolean(), aantal: z.int(), ingediendDoor: z.string(), ingediendOp: z.string(),
  status: z.enum(['afgerond', 'geweigerd', 'in-behandeling']).meta({ description: 'in-behandeling: nog niet elke regel is beslist; stuur de bundel opnieuw met dezelfde Idempotency-Key, dan gaat hij verder' }),
  totalen: z.object({ aantal: z.int(), toegekend: z.int(), geweigerd: z.int(), ongeldig: z.int(), nietGeboekt: z.int(), bedrag: geldOfNul }),
  regels: z.array(regeluitkomst),
});

/** A bundle of two lines, for the documentation. */
export const BUNDEL_VOORBEELD = { allesOfNiets: false, regels: [VERPLICHTING_VOORBEELD, { ...VERPLICHTING_VOORBEELD, bedrag: '1350.00', omschrijving: 'Praktijkplaats zorg' }] };

/** The same two lines as NDJSON. */
export const NDJSON_VOORBEELD = BUNDEL_VOORBEELD.regels.map((een) => JSON.stringify(een)).join('\n');

/** One line as CSV. */
export const CSV_VOORBEELD = [
  'stroom;jaar;regio;datum;einddatum;instrument;bedrag;begunstigdeId;arrangementId;omschrijving;gerichtOpWerkhervatting;cofinanciering.1.bron;cofinanciering.1.bedrag',
  'ontschot-menukaart;2021;AM18;2021-03-15;2021-12-31;loopbaanadvies;500.00;0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20;0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21;Loopbaanadvies;true;oo-fonds;100.00',
].join('\n');
