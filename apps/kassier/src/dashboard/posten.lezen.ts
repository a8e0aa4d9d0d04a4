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

const GEVRAAGD = "b.boekdatum <= $3::date AND ($4::text IS NULL OR p.dimensie = $4) AND ($5::date IS NULL OR b.boekdatum >= $5 AND b.boekdatum < $5 + interval '1 month') AND ($6::bigint IS NULL OR (p.boeking, p.regel) < ($6, $7::int))";
const KOLOMMEN = 'p.boeking, p.regel, p.bedrag, p.verplichting, b.soort, b.boekdatum, b.omschrijving, b.onderwerp';

/** Per account as many as a page can hold, so that a page costs as much in large books as in small ones. */
const PER_REKENING = `
  CROSS JOIN LATERAL (SELECT ${KOLOMMEN} FROM posting p JOIN boeking b ON b.nummer = p.boeking WHERE p.rekening = g.id AND ${GEVRAAGD} ORDER BY p.boeking DESC, p.regel DESC LIMIT $8::int) x`;
/** There are few decisions on budget, and they are found by themselves. */
const PER_BUDGETBESLUIT = `
  JOIN LATERAL (SELECT ${KOLOMMEN}, p.rekening FROM budgetbesluit d JOIN boeking b ON b.onderwerp_id = d.id JOIN posting p ON p.boeking = b.nummer WHERE ${GEVRAAGD}) x ON x.rekening = g.id`;

/** The budget of a region is what was allotted to it, and that of no region what is yet to be allotted. */
function budgetVan(regio: string | null): Cijfersoort {
  return regio === null ? 'budget' : regio === NIET_TOEGEDEELD ? 'teVerdelen' : 'toegedeeld';
}

/**
 * The postings that make a figure, the newest first, at most `aantal`. The accounts are those that this user may see; what is
 * on them is read nationally, because the entries of decisions on budget are no region's: their words are left out for a region.
 */
export async function leesPosten(database: Database, gebruiker: Gebruiker, keuze: Postenkeuze, na: Postplaats | null, aantal: number): Promise<Post[]> {
  const { bronnen, perInstrument, alleenBudget } = BRONNEN[keuze.cijfer === 'budget' ? budgetVan(keuze.regio) : keuze.cijfer];
  const rekeningen = await database.gezienDoor(gebruiker).rijen<{ id: number; teken: number }>(REKENINGEN, [
    bronnen.map(([boek]) => boek), bronnen.map(([, soort]) => soort), bronnen.map(([, , teken]) => teken), keuze.stroom, keuze.jaar, keuze.regio, keuze.kader,
  ]);
  const dimensie = keuze.instrument === null || !perInstrument ? null : keuze.instrument === GEEN_INSTRUMENT ? '' : keuze.instrument;
  return database.landelijk.rijen<Post>(
    `SELECT x.boeking, x.regel, (x.bedrag * g.teken)::text AS bedrag, x.soort, x.boekdatum, x.omschrijving, x.onderwerp, r.stroom, r.jaar, r.regio, v.nummer AS verplichting
       FROM unnest($1::int[], $2::int[]) AS g (id, teken) JOIN rekening r ON r.id = g.id ${alleenBudget ? PER_BUDGETBESLUIT : PER_REKENING} LEFT JOIN verplichting v ON v.id = x.verplichting
      ORDER BY x.boeking DESC, x.regel DESC LIMIT $8::int`,
    [rekeningen.map(({ id }) => id), rekeningen.map(({ teken }) => teken), keuze.peildatum, dimensie, keuze.maand === null ? null : `${keuze.maand}-01`, na?.boeking ?? null, na?.regel ?? null, aantal],
  );
}
