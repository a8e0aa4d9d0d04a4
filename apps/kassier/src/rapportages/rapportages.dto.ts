import { z } from 'zod';
import { code, dag, peildatum, regioOfLandelijk } from '../http/index.js';
import { bekendOpParameter } from '../uitnutting/index.js';
import { PERIODECODE } from './rapport.periode.js';

const PERIODEMELDING = 'Een periode is twee maanden en begint in januari, maart, mei, juli, september of november. Schrijf haar eerste maand als JJJJ-MM, bijvoorbeeld "2021-05" voor mei en juni 2021.';

/** The query of `GET /v1/rapportages/tweemaandelijks`. */
export const rapportVraag = z.strictObject({
  periode: z.string({ error: PERIODEMELDING }).regex(PERIODECODE, { error: PERIODEMELDING }).optional().meta({ description: 'De eerste van de twee maanden (JJJJ-MM); zonder periode die van de peildatum', example: '2021-05' }),
  regio: regioOfLandelijk.optional().meta({ description: 'Alleen deze arbeidsmarktregio, of "landelijk" voor wat van geen regio is; zonder regio heel Nederland, of de eigen regio', example: 'AM18' }),
  peildatum: peildatum.optional().meta({ description: 'De stand aan het eind van deze dag, in de periode; zonder peildatum de laatste dag van de periode, of vandaag als zij nog loopt' }),
  bekendOp: bekendOpParameter.optional().meta({ description: 'Alleen wat onder het laatste zegel van tot en met deze dag (UTC) of dit moment valt; zonder bekendOp het nieuwste zegel', example: '2021-07-05T12:00:00Z' }),
});
export type RapportVraag = z.output<typeof rapportVraag>;

const bedrag = z.string().meta({ description: 'Bedrag in euro met twee decimalen; kan negatief zijn', example: '2025.00' });
const procent = z.string().meta({ description: 'Percentage met één decimaal', example: '12.5' });
const aantal = z.number().int();

const gebruik = {
  toegedeeld: bedrag, vastgelegd: bedrag, openstaand: bedrag.describe('Vastgelegd en nog niet betaald'), betaald: bedrag, beschikbaar: bedrag.describe('Vrije verplichtingenruimte'),
  uitnuttingVerplichtingen: procent.describe('Vastgelegd ten opzichte van toegedeeld'), uitnuttingKas: procent.describe('Betaald ten opzichte van de toegedeelde kas'),
};
const cijfers = { budget: bedrag.describe('Opengesteld; van een regio wat haar is toegedeeld'), ...gebruik, tijdVerstreken: procent.nullable().describe('Welk deel van de budgetjaren op de peildatum voorbij is, elk jaar gewogen met wat ervoor is toegedeeld; null als er niets is toegedeeld') };
const inPeriode = { vastgelegdInPeriode: bedrag, betaaldInPeriode: bedrag };

const jaareinde = {
  verplichtingen: bedrag.describe('In het jaar aangegaan, min wat is vrijgevallen'), betaald: bedrag.describe('In het jaar betaald, min wat in het jaar terugkwam'), openstaand: bedrag.describe('Op de peildatum vastgelegd en nog niet betaald'),
  kasNietVastgelegd: bedrag.describe('Kas die voor geen verplichting nodig is'), terugontvangen: bedrag.describe('In het jaar ontvangen op terugvorderingen'),
};

const zegel = z.object({ nummer: z.number(), omvang: z.number().meta({ description: 'Aantal bladeren onder dit zegel' }), wortel: z.string().meta({ description: 'SHA-256, hexadecimaal' }), gemaaktOp: z.string() });

/** The two-monthly report. Nothing in it depends on when it was asked for. */
export const rapportAntwoord = z.object({
  periode: z.object({ code: z.string(), naam: z.string(), van: dag, totEnMet: dag }),
  regio: z.string().nullable().meta({ description: 'Null voor heel Nederland' }), naam: z.string(), peildatum: dag,
  bekendOp: z.string().meta({ description: 'Het moment van het zegel: met deze bekendOp is het rapport altijd letterlijk hetzelfde' }),
  boeking: z.number().meta({ description: 'De laatste boeking die meetelt' }),
  zegel: zegel.meta({ description: 'Alles in dit rapport valt onder dit zegel' }),
  voorbeeld: z.boolean().meta({ description: 'Waar als er verzonnen toedelingen in zitten' }),
  stromen: z.array(z.object({ stroom: z.string(), naam: z.string(), ...cijfers })),
  totaal: z.object(cijfers),
  mutaties: z.array(z.object({
    stroom: z.string(), naam: z.string(), cijfer: code(['toegedeeld', 'vastgelegd', 'betaald']), begin: bedrag.describe('De stand voor de eerste dag van de periode'),
    eersteMaand: bedrag, tweedeMaand: bedrag, eind: bedrag.describe('De stand op de peildatum'),
  })).meta({ description: 'Wat er in de twee maanden veranderde; begin en beide maanden zijn samen het eind' }),
  instrumenten: z.array(z.object({
    instrument: z.string(), naam: z.string(), aantal: aantal.meta({ description: 'Verplichtingen met een datum tot en met de peildatum' }), vastgelegd: bedrag, gemiddeld: bedrag.nullable().describe('Vastgelegd per verplichting'), betaald: bedrag,
    aantalInPeriode: aantal, ...inPeriode,
  })),
  regios: z.array(z.object({ regio: z.string(), naam: z.string(), ...gebruik, ...inPeriode })).nullable().meta({ description: 'Alle regio\'s; null in het rapport van een regio' }),
  indicatoren: z.array(z.object({
    indicator: z.string(), naam: z.string(), eersteMaand: aantal.nullable(), tweedeMaand: aantal.nullable(), samen: aantal.nullable(), totEnMet: aantal.nullable().meta({ description: 'Vanaf het begin tot en met de maand van de peildatum' }),
    regios: aantal.meta({ description: 'Hoeveel regio\'s over deze twee maanden iets meldden' }),
  })).meta({ description: 'Wat regio\'s zelf meldden; null is niets gemeld, of een percentage dat niet op te tellen is' }),
  jaareinde: z.object({
    jaar: z.number(), stromen: z.array(z.object({ stroom: z.string(), naam: z.string(), ...jaareinde })), totaal: z.object(jaareinde),
    voorschotten: bedrag.nullable().describe('In het jaar van SZW ontvangen; null in het rapport van een regio'),
    perVerplichting: z.string().meta({ description: 'Waar per verplichting staat wat nog niet is betaald' }),
  }).nullable().meta({ description: 'De cijfers van het jaar (Regeling financieel beheer van het Rijk, artikel 2.13), als de peildatum 31 december is' }),
  links: z.object({ zelf: z.string().meta({ description: 'Geeft dit rapport opnieuw, letterlijk hetzelfde' }) }),
});
export type Rapport = z.output<typeof rapportAntwoord>;
