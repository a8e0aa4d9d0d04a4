import { z } from 'zod';
import { boekingsnummer, code, jaarParameter, maandParameter, peildatum as peildag, regioOfLandelijk, uuid } from '../http/index.js';
import { codesVan } from '../referentie/index.js';
import { GEEN_INSTRUMENT, NIET_TOEGEDEELD } from '../uitnutting/index.js';

/** A form sends an empty field as an empty text. */
export const leegIsAfwezig = (waarde: unknown): unknown => (waarde === '' ? undefined : waarde);

const MELDING = 'Schrijf een nummer zoals V-2021-0000123.';
const REGIOMELDING = 'Schrijf één regiocode, bijvoorbeeld "AM18", of "landelijk".';

export const peildatum = z.preprocess(leegIsAfwezig, peildag.optional());
export const stroomkeuze = z.preprocess(leegIsAfwezig, z.string().optional());
export const regiokeuze = z.preprocess(leegIsAfwezig, regioOfLandelijk.optional());
export const jaarkeuze = z.preprocess(leegIsAfwezig, jaarParameter.optional());
const instrument = z.preprocess(leegIsAfwezig, code([GEEN_INSTRUMENT, ...codesVan('instrument')]).optional());
/** Where a page of a long table begins, counted from 0. */
export const vanaf = z.string().regex(/^\d{1,6}$/, { error: 'Volg de verwijzing op de vorige bladzijde.' }).transform(Number).prefault('0');
const cursor = z.string().max(200).optional();

/** The query of a page about one thing. */
export const peildatumVraag = z.strictObject({ peildatum });
export type PeildatumVraag = z.output<typeof peildatumVraag>;

/** The figures that lead to postings. */
export const CIJFERSOORTEN = ['budget', 'toegedeeld', 'teVerdelen', 'vastgelegd', 'openstaand', 'betaalbaar', 'betaald', 'beschikbaar', 'kasruimte'] as const;
export type Cijfersoort = (typeof CIJFERSOORTEN)[number];

/** The query of `GET /dashboard/posten`: which figure, of what. */
export const postenVraag = z.strictObject({
  cijfer: code(CIJFERSOORTEN), peildatum, kader: z.preprocess(leegIsAfwezig, z.string().optional()), stroom: stroomkeuze, jaar: jaarkeuze,
  regio: z.preprocess(leegIsAfwezig, z.string({ error: REGIOMELDING }).regex(new RegExp(`^(AM\\d{2}|landelijk|${NIET_TOEGEDEELD})$`), { error: REGIOMELDING }).optional()),
  instrument, maand: z.preprocess(leegIsAfwezig, maandParameter.optional()), cursor,
});
export type PostenVraag = z.output<typeof postenVraag>;

/** The query of `GET /dashboard/terugontvangen`: what came in on claims, of what. */
export const ontvangstenVraag = z.strictObject({ peildatum, stroom: stroomkeuze, regio: regiokeuze, cursor });
export type OntvangstenVraag = z.output<typeof ontvangstenVraag>;

/** The query of `GET /dashboard/cel`: one budget of one region, and what was committed of it. */
export const celVraag = z.strictObject({ peildatum, stroom: z.string(), jaar: jaarParameter, regio: z.string({ error: REGIOMELDING }).regex(/^AM\d{2}$/, { error: REGIOMELDING }), instrument, cursor });
export type CelVraag = z.output<typeof celVraag>;

/** The number of a verplichting or a betaling as people know it. */
export const verplichtingnummer = z.string().regex(/^V-\d{4}-\d{1,10}$/, { error: MELDING });
export const betalingnummer = z.string().regex(/^B-\d{4}-\d{1,10}$/, { error: 'Schrijf een nummer zoals B-2021-0000045.' });
export const besluitkenmerk = uuid;
export const boekingkenmerk = boekingsnummer;

/** A number as it stands on the pages, however it was typed: V and B are capitals there, and what is no number but an id has none. */
const zoeknummer = z.string().trim().max(40).transform((getypt) => (/^[vb]-/i.test(getypt) ? getypt.toUpperCase() : getypt.toLowerCase()));

/** The query of `GET /dashboard/zoeken`. */
export const zoekVraag = z.strictObject({ peildatum, nummer: zoeknummer });
export type ZoekVraag = z.output<typeof zoekVraag>;
