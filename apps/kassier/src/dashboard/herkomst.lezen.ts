import type { Venster } from '../database/index.js';
import { EINDDATUM } from '../verplichtingen/index.js';

/** A verplichting as its page shows it; amounts (EUR) as they stood on the day. */
export interface Verplichtingrij {
  readonly id: string;
  readonly nummer: string;
  readonly status: string;
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly datum: string;
  readonly einddatum: string;
  readonly instrument: string;
  readonly omschrijving: string;
  readonly begunstigde: string;
  readonly vastgelegd: string;
  readonly betaalbaar: string;
  readonly betaald: string;
  /** Whether anything was booked on it by then. */
  readonly bestond: boolean;
}

const som = (boek: string, soort: string): string => `coalesce(sum(p.bedrag) FILTER (WHERE r.boek = '${boek}' AND r.soort = '${soort}'), 0.00)::text`;
const STAND = `${som('verplichtingen', 'vastgelegd')} AS vastgelegd, ${som('kas', 'betaalbaar')} AS betaalbaar, ${som('kas', 'betaald')} AS betaald`;
const POSTINGS = 'posting p JOIN rekening r ON r.id = p.rekening JOIN boeking b ON b.nummer = p.boeking';

const VERPLICHTING = `
  SELECT v.id, v.nummer, v.status, v.stroom, v.jaar, v.regio, v.datum, ${EINDDATUM} AS einddatum, v.instrument, v.omschrijving, g.naam AS begunstigde, s.*
    FROM verplichting v JOIN begunstigde g ON g.id = v.begunstigde
    CROSS JOIN LATERAL (SELECT ${STAND}, count(*) > 0 AS bestond FROM ${POSTINGS} WHERE p.verplichting = v.id AND b.boekdatum <= $2::date) s`;

/** The verplichting with this number as it stood on a day, as far as these eyes see; null when there is none. */
export async function leesVerplichting(venster: Venster, nummer: string, peildatum: string): Promise<Verplichtingrij | null> {
  return (await venster.rijen<Verplichtingrij>(`${VERPLICHTING} WHERE v.nummer = $1`, [nummer, peildatum]))[0] ?? null;
}

/** Which verplichtingen a page lists. */
export interface Celkeuze {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly instrument: string | null;
  readonly peildatum: string;
}

/** Verplichtingen of a cell that were there on the day, the newest first, after the one with this id, at most `aantal`. */
export async function leesCelverplichtingen(venster: Venster, { stroom, jaar, regio, instrument, peildatum }: Celkeuze, na: string | null, aantal: number): Promise<Verplichtingrij[]> {
  return venster.rijen<Verplichtingrij>(
    `SELECT x.* FROM (${VERPLICHTING} WHERE v.regio = $1 AND v.stroom = $3 AND v.jaar = $4 AND ($5::text IS NULL OR v.instrument = $5) AND ($6::uuid IS NULL OR v.id < $6)
        AND EXISTS (SELECT 1 FROM boeking k WHERE k.nummer = v.boeking AND k.boekdatum <= $2::date) ORDER BY v.id DESC LIMIT $7) x ORDER BY x.id DESC`,
    [regio, peildatum, stroom, jaar, instrument, na, aantal],
  );
}

/** An entry on one verplichting, and what it changed there (EUR). */
export interface Verplichtingboeking {
  readonly nummer: number;
  readonly boekdatum: string;
  readonly omschrijving: string;
  readonly besluit: string | null;
  readonly vastgelegd: string;
  readonly betaalbaar: string;
  readonly betaald: string;
}

/** The entries on a verplichting on days up to this one, in order of booking. */
export async function leesVerplichtingboekingen(venster: Venster, verplichting: string, peildatum: string): Promise<Verplichtingboeking[]> {
  return venster.rijen<Verplichtingboeking>(
    `SELECT b.nummer, b.boekdatum, b.omschrijving, b.besluit, ${STAND} FROM ${POSTINGS} WHERE p.verplichting = $1 AND b.boekdatum <= $2::date GROUP BY b.nummer ORDER BY b.nummer`, [verplichting, peildatum],
  );
}

/** A decision on a verplichting or a betaling. */
export interface Besluitverwijzing {
  readonly id: string;
  readonly soort: string;
  readonly uitkomst: string;
  readonly peildatum: string;
  readonly genomenVoor: string;
}

/** The decisions on what has this id, in the order in which they were taken. */
export async function leesBesluitverwijzingen(venster: Venster, onderwerp: string): Promise<Besluitverwijzing[]> {
  return venster.rijen<Besluitverwijzing>('SELECT id, soort, uitkomst, peildatum, genomen_voor AS "genomenVoor" FROM besluit WHERE onderwerp_id = $1 ORDER BY id', [onderwerp]);
}

/** A payment on a verplichting. */
export interface Betalingverwijzing {
  readonly id: string;
  readonly nummer: string;
  readonly status: string;
  readonly bedrag: string;
  readonly boekdatum: string;
}

/** The payments on a verplichting, in order of registration. */
export async function leesBetalingverwijzingen(venster: Venster, verplichting: string): Promise<Betalingverwijzing[]> {
  return venster.rijen<Betalingverwijzing>('SELECT id, nummer, status, bedrag::text, boekdatum FROM betaling WHERE verplichting = $1 ORDER BY id', [verplichting]);
}

/** An entry in the journal with the postings that these eyes see. */
export interface Boekingrij {
  readonly nummer: number;
  readonly soort: string;
  readonly boekdatum: string;
  readonly vastgelegdOp: string;
  readonly omschrijving: string;
  readonly door: string;
  readonly besluit: string | null;
  readonly corrigeert: number | null;
  readonly postings: readonly { readonly regel: number; readonly boek: string; readonly soort: string; readonly stroom: string; readonly jaar: number | null; readonly regio: string | null; readonly bedrag: string; readonly verplichting: string | null }[];
}

/** The entry with this number; null when these eyes do not see it. */
export async function leesBoeking(venster: Venster, nummer: number): Promise<Boekingrij | null> {
  const [kop] = await venster.rijen<Omit<Boekingrij, 'postings'>>('SELECT nummer, soort, boekdatum, vastgelegd_op AS "vastgelegdOp", omschrijving, door, besluit, corrigeert FROM boeking WHERE nummer = $1', [nummer]);
  if (!kop) return null;
  const postings = await venster.rijen<Boekingrij['postings'][number]>(
    `SELECT p.regel, r.boek, r.soort, r.stroom, r.jaar, r.regio, p.bedrag::text, v.nummer AS verplichting FROM posting p JOIN rekening r ON r.id = p.rekening LEFT JOIN verplichting v ON v.id = p.verplichting
      WHERE p.boeking = $1 ORDER BY p.regel`, [nummer],
  );
  return { ...kop, postings };
}

/** An entry on a payment. */
export interface Betalingboeking {
  readonly nummer: number;
  readonly soort: string;
  readonly boekdatum: string;
  readonly omschrijving: string;
}

/** The entries about a payment on days up to this one, in order of booking. */
export async function leesBetalingboekingen(venster: Venster, betaling: string, peildatum: string): Promise<Betalingboeking[]> {
  return venster.rijen<Betalingboeking>('SELECT nummer, soort, boekdatum, omschrijving FROM boeking WHERE onderwerp_id = $1 AND boekdatum <= $2::date ORDER BY nummer', [betaling, peildatum]);
}

/** A payment that came back: that the bank rejected, or that it paid and that was returned. */
export interface Terugkomst {
  readonly boeking: number;
  readonly soort: 'retour' | 'afwijzen';
  readonly boekdatum: string;
  readonly omschrijving: string;
  readonly betaling: string;
  readonly status: string;
  readonly bedrag: string;
  readonly stroom: string;
  readonly regio: string;
  readonly begunstigde: string;
  readonly verplichting: string;
}

/** Nationally the bank's messages tell which came back; a region finds them among its own payments. */
const TERUGGEKOMEN = {
  landelijk: `SELECT boeking FROM bankpost WHERE verwerking = 'retour' AND betaling IS NOT NULL UNION ALL SELECT boeking FROM statusregel WHERE verwerking = 'afgewezen'
     UNION ALL SELECT doelboeking FROM tussenrekening_afhandeling WHERE soort = 'retour'`,
  regionaal: "SELECT k.nummer FROM betaling t JOIN boeking k ON k.onderwerp_id = t.id WHERE k.soort IN ('retour', 'afwijzen')",
};

/** The payments that had come back by a day, the last first, at most `aantal`. */
export async function leesTeruggekomen(venster: Venster, van: keyof typeof TERUGGEKOMEN, peildatum: string, aantal: number): Promise<Terugkomst[]> {
  return venster.rijen<Terugkomst>(
    `SELECT b.nummer AS boeking, b.soort, b.boekdatum, b.omschrijving, t.nummer AS betaling, t.status, t.bedrag::text, t.stroom, t.regio, g.naam AS begunstigde, v.nummer AS verplichting
       FROM boeking b JOIN betaling t ON t.id = b.onderwerp_id JOIN verplichting v ON v.id = t.verplichting JOIN begunstigde g ON g.id = t.begunstigde
      WHERE b.nummer IN (${TERUGGEKOMEN[van]}) AND b.boekdatum <= $1::date ORDER BY b.nummer DESC LIMIT $2`, [peildatum, aantal],
  );
}
