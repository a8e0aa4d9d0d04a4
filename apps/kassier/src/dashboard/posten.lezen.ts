import { Bedrag } from '#values';
import type { Gebruiker } from '../access/index.js';
import type { Database } from '../database/index.js';
import { GEEN_INSTRUMENT, NIET_TOEGEDEELD } from '../uitnutting/index.js';
import type { Cijfersoort } from './herkomst.dto.js';

/** An account whose postings make a figure, and on which side they count. */
type Bron = readonly [boek: 'verplichtingen' | 'kas', soort: string, teken: 1 | -1];

/** Which postings make each figure; of what was allotted only those of decisions on budget, because all others move it within the region. */
const BRONNEN: Readonly<Record<Cijfersoort, { readonly bronnen: readonly Bron[]; readonly perInstrument: boolean; readonly alleenBudget: boolean }>> = {
  budget: { bronnen: [['verplichtingen', 'budget', -1]], perInstrument: false, alleenBudget: false },
  toegedeeld: { bronnen: [['verplichtingen', 'ruimte', 1]], perInstrument: false, alleenBudget: true },
  teVerdelen: { bronnen: [['verplichtingen', 'te-verdelen', 1]], perInstrument: false, alleenBudget: false },
  vastgelegd: { bronnen: [['verplichtingen', 'vastgelegd', 1]], perInstrument: true, alleenBudget: false },
  openstaand: { bronnen: [['verplichtingen', 'vastgelegd', 1], ['kas', 'betaald', -1]], perInstrument: true, alleenBudget: false },
  betaalbaar: { bronnen: [['kas', 'betaalbaar', 1]], perInstrument: true, alleenBudget: false },
  betaald: { bronnen: [['kas', 'betaald', 1]], perInstrument: true, alleenBudget: false },
  beschikbaar: { bronnen: [['verplichtingen', 'ruimte', 1]], perInstrument: false, alleenBudget: false },
  kasruimte: { bronnen: [['kas', 'ruimte', 1]], perInstrument: false, alleenBudget: false },
};

/** Which postings are asked for: those that make a figure of these budgets on a day. */
export interface Postenkeuze {
  readonly cijfer: Cijfersoort;
  readonly peildatum: string;
  readonly kader: string | null;
  readonly stroom: string | null;
  readonly jaar: number | null;
  /** A region, "landelijk", the row of what no region has, or null for all. */
  readonly regio: string | null;
  readonly instrument: string | null;
  /** "JJJJ-MM": only what was booked on days of this month. */
  readonly maand: string | null;
}

/** One posting as a page shows it; `bedrag` (EUR) is what it adds to the figure. */
export interface Post {
  readonly boeking: number;
  readonly regel: number;
  readonly bedrag: string;
  readonly soort: string;
  readonly boekdatum: string;
  readonly omschrijving: string;
  readonly onderwerp: string;
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string | null;
  readonly verplichting: string | null;
}

/** Where a page of postings begins: after this one, going back. */
export interface Postplaats {
  readonly boeking: number;
  readonly regel: number;
}

const REKENINGEN = `
  SELECT r.id, u.teken FROM unnest($1::text[], $2::text[], $3::int[]) AS u (boek, soort, teken) JOIN rekening r ON r.boek = u.boek AND r.soort = u.soort
   WHERE ($4::text IS NULL OR r.stroom = $4) AND ($5::int IS NULL OR r.jaar = $5) AND ($6::text IS NULL OR coalesce(r.regio, '${NIET_TOEGEDEELD}') = $6) AND ($7::text IS NULL OR r.stroom IN (SELECT code FROM stroom WHERE kader = $7))`;

const GEVRAAGD = "b.boekdatum <= $2::date AND ($3::text IS NULL OR p.dimensie = $3) AND ($4::date IS NULL OR b.boekdatum >= $4 AND b.boekdatum < $4 + interval '1 month') AND ($5::bigint IS NULL OR (p.boeking, p.regel) < ($5, $6::int))";
const KOLOMMEN = 'p.boeking, p.regel, p.rekening, p.bedrag, p.verplichting, b.soort, b.boekdatum, b.omschrijving, b.onderwerp';
/** Only entries of the recording days (UTC) on which there is anything to find. */
const TUSSEN = `p.boeking > (SELECT laatste_boeking_op($8::date::timestamp AT TIME ZONE 'UTC' - interval '1 microsecond')) AND p.boeking <= (SELECT laatste_boeking_op(($9::date + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 microsecond'))`;

/** Of few accounts: from each as many as a page can hold. */
const PER_REKENING = `
  SELECT x.* FROM unnest($1::int[]) AS g (id)
   CROSS JOIN LATERAL (SELECT ${KOLOMMEN} FROM posting p JOIN boeking b ON b.nummer = p.boeking WHERE p.rekening = g.id AND ${GEVRAAGD} AND ${TUSSEN} ORDER BY p.boeking DESC, p.regel DESC LIMIT $7::int) x
   ORDER BY x.boeking DESC, x.regel DESC LIMIT $7::int`;
/** Of many accounts: all postings from the newest back, until there are enough on one of them; not by account (+ 0), which would be all of them. */
const VAN_NIEUW_NAAR_OUD = `SELECT ${KOLOMMEN} FROM posting p JOIN boeking b ON b.nummer = p.boeking WHERE p.rekening + 0 = ANY ($1::int[]) AND ${GEVRAAGD} AND ${TUSSEN} ORDER BY p.boeking DESC, p.regel DESC LIMIT $7::int`;
/** There are few decisions on budget, and they are found by themselves. */
const PER_BUDGETBESLUIT = `
  SELECT ${KOLOMMEN} FROM budgetbesluit d JOIN boeking b ON b.onderwerp_id = d.id JOIN posting p ON p.boeking = b.nummer
   WHERE p.rekening = ANY ($1::int[]) AND ${GEVRAAGD} AND $8::date <= $9::date ORDER BY p.boeking DESC, p.regel DESC LIMIT $7::int`;

/** With more accounts than this it costs less to look through what is newest than to look at each. */
const REKENINGEN_MAX = 200;

/** The accounts on which anything counts, and the recording days on which it was booked. */
const WAAR = `
  SELECT d.rekening AS id, min(d.opnamedag)::text AS eerste, max(d.opnamedag)::text AS laatste FROM unnest($1::int[]) AS g (id) JOIN dagomzet d ON d.rekening = g.id
   WHERE d.boekdatum <= $2::date AND ($3::text IS NULL OR d.dimensie = $3) AND ($4::date IS NULL OR d.boekdatum >= $4 AND d.boekdatum < $4 + interval '1 month') GROUP BY 1`;

/** The budget of a region is what was allotted to it, and that of no region what is yet to be allotted. */
function budgetVan(regio: string | null): Cijfersoort {
  return regio === null ? 'budget' : regio === NIET_TOEGEDEELD ? 'teVerdelen' : 'toegedeeld';
}

/**
 * The postings that make a figure, the newest first, at most `aantal`. The accounts are those that this user may see; what is
 * on them is read nationally, because the entries of decisions on budget are no region's: their words are left out for a region.
 * What is asked for is looked up in the turnover per day first, so that something rare is found without reading all that is not.
 */
export async function leesPosten(database: Database, gebruiker: Gebruiker, keuze: Postenkeuze, na: Postplaats | null, aantal: number): Promise<Post[]> {
  const { bronnen, perInstrument, alleenBudget } = BRONNEN[keuze.cijfer === 'budget' ? budgetVan(keuze.regio) : keuze.cijfer];
  const rekeningen = await database.gezienDoor(gebruiker).rijen<{ id: number; teken: number }>(REKENINGEN, [
    bronnen.map(([boek]) => boek), bronnen.map(([, soort]) => soort), bronnen.map(([, , teken]) => teken), keuze.stroom, keuze.jaar, keuze.regio, keuze.kader,
  ]);
  const tekens = new Map(rekeningen.map(({ id, teken }) => [id, teken]));
  const dimensie = keuze.instrument === null || !perInstrument ? null : keuze.instrument === GEEN_INSTRUMENT ? '' : keuze.instrument;
  const gevraagd = [keuze.peildatum, dimensie, keuze.maand === null ? null : `${keuze.maand}-01`];
  const waar = await database.landelijk.rijen<{ id: number; eerste: string; laatste: string }>(WAAR, [[...tekens.keys()], ...gevraagd]);
  if (waar.length === 0) return [];
  const dagen = waar.flatMap(({ eerste, laatste }) => [eerste, laatste]).sort();
  const zoek = alleenBudget ? PER_BUDGETBESLUIT : waar.length > REKENINGEN_MAX ? VAN_NIEUW_NAAR_OUD : PER_REKENING;
  const posten = await database.landelijk.rijen<Post & { rekening: number }>(
    `SELECT x.boeking, x.regel, x.rekening, x.bedrag::text AS bedrag, x.soort, x.boekdatum, x.omschrijving, x.onderwerp, r.stroom, r.jaar, r.regio, v.nummer AS verplichting
       FROM (${zoek}) x JOIN rekening r ON r.id = x.rekening LEFT JOIN verplichting v ON v.id = x.verplichting ORDER BY x.boeking DESC, x.regel DESC`,
    [waar.map(({ id }) => id), ...gevraagd, na?.boeking ?? null, na?.regel ?? null, aantal, dagen[0], dagen.at(-1)],
  );
  return posten.map(({ rekening, ...post }) => (tekens.get(rekening) === -1 ? { ...post, bedrag: Bedrag.van(post.bedrag).tegengesteld().toString() } : post));
}
