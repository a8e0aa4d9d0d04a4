import { z } from 'zod';
import { dag, geldOfNul, lijstParameters, paginaAntwoord, peildatum, regioOfLandelijk, uuid } from '../http/index.js';
import { bekendOpParameter } from '../uitnutting/index.js';

/** The year in a path. */
export const jaarInPad = z.string().regex(/^20\d{2}$/, { error: 'Schrijf een jaar, bijvoorbeeld 2021.' }).transform(Number);

const vraag = {
  peildatum: peildatum.optional().meta({ description: 'De stand aan het eind van deze dag; zonder peildatum 31 december van het jaar, of vandaag als het jaar nog loopt' }),
  bekendOp: bekendOpParameter.optional(),
  stroom: z.string().optional().meta({ description: 'Alleen deze stroom', example: 'mbo-inkoop' }),
  regio: regioOfLandelijk.optional(),
};

/** The query of `GET /v1/jaarafsluitingen/{jaar}`. */
export const jaarafsluitingVraag = z.strictObject(vraag);
export type JaarafsluitingVraag = z.output<typeof jaarafsluitingVraag>;

/** The query of `GET /v1/jaarafsluitingen/{jaar}/verplichtingen`. */
export const openstaandVraag = z.strictObject({ ...lijstParameters, ...vraag });
export type OpenstaandVraag = z.output<typeof openstaandVraag>;

const saldo = z.string().meta({ description: 'Bedrag in euro met twee decimalen; kan negatief zijn', example: '2025.00' });

const cijfers = {
  toegedeeld: saldo.describe('Verplichtingenbudget van de cel op de peildatum'), kasToegedeeld: saldo.describe('Kasbudget van de cel op de peildatum'),
  aangegaan: saldo.describe('In dit jaar vastgelegd of verhoogd'), vrijgevallen: saldo.describe('In dit jaar verlaagd, vrijgevallen of na terugvordering weer ruimte'),
  vastgelegd: saldo.describe('Aangegaan min vrijgevallen: de verplichtingen van dit jaar'),
  betaald: saldo.describe('In dit jaar betaald uit de kas van de cel, min wat in dit jaar terugkwam'), teruggekomen: saldo.describe('In dit jaar door de bank teruggeboekt'),
  verrekend: saldo.describe('In dit jaar terugontvangen van betalingen van hetzelfde jaar: in mindering op betaald, en weer ruimte'),
  terugontvangen: saldo.describe('In dit jaar terugontvangen van betalingen van een eerder jaar: een ontvangst, geen ruimte'),
  teVorderen: saldo.describe('Op de peildatum teruggevorderd en nog niet ontvangen'),
  openstaand: saldo.describe('Op de peildatum vastgelegd en nog niet betaald, van de verplichtingen van deze cel'), betaalbaar: saldo.describe('Goedgekeurd en op de peildatum nog niet betaald, uit de kas van de cel'),
  ruimte: saldo.describe('Verplichtingenruimte die op de peildatum niet is vastgelegd'), kasruimte: saldo.describe('Kas die op de peildatum niet betaalbaar of betaald is'),
  kasNietVastgelegd: saldo.describe('Kasruimte die geen verplichting nog nodig heeft'), kasTekort: saldo.describe('Wat verplichtingen nog nodig hebben en in geen jaar aan kas over is'),
  overgelopen: saldo.describe('Kas die tot en met de peildatum met openstaande verplichtingen naar een later jaar is meegegaan'),
};

/** The figures of a year. */
export const jaarafsluitingAntwoord = z.object({
  jaar: z.number(), peildatum: dag, bekendOp: z.string().nullable(),
  boekjaar: z.enum(['open', 'gesloten']).meta({ description: 'Gesloten als december gesloten is: er wordt niets meer in dit jaar geboekt' }),
  cellen: z.array(z.object({ stroom: z.string(), jaar: z.number().meta({ description: 'Het jaar van de cel' }), regio: z.string(), ...cijfers })),
  totaal: z.object(cijfers),
  ontvangsten: z.array(z.object({ stroom: z.string(), voorschotten: saldo, terugontvangen: saldo, verrekend: saldo.describe('Het deel van terugontvangen dat in het jaar van betaling terugkwam'), zonderBestemming: saldo }))
    .meta({ description: 'In dit jaar ontvangen, per stroom: van SZW, op terugvorderingen, en waarvan de bestemming nog niet bekend is' }),
});
export type JaarafsluitingAntwoord = z.output<typeof jaarafsluitingAntwoord>;

/** A verplichting of which a part is not paid. */
const openstaandeVerplichting = z.object({
  id: uuid, nummer: z.string(), stroom: z.string(), jaar: z.number(), regio: z.string(), einddatum: dag, instrument: z.string(), begunstigdeId: uuid,
  vastgelegd: geldOfNul, betaalbaar: geldOfNul, betaald: geldOfNul, openstaand: geldOfNul,
  kasjaar: z.number().meta({ description: 'Het jaar waaruit de rest wordt betaald: dat van de verplichting, of waarheen zij is overgelopen' }),
});
export const openstaandeVerplichtingen = paginaAntwoord(openstaandeVerplichting);
