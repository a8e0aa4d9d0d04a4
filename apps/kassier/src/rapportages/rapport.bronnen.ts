import type { Venster } from '../database/index.js';

/** A seal, and what was booked under it. */
export interface Zegelstand {
  readonly nummer: number;
  readonly omvang: number;
  readonly wortel: string;
  readonly gemaaktOp: string;
  /** The last entry under it that counts, and the moment up to which entries count: for who asks what was known then. */
  readonly boeking: number;
  readonly boekmoment: string;
}

/** How many verplichtingen there are of an instrument: of all days, and of the days of the period. */
export interface Telling {
  readonly instrument: string;
  readonly aantal: number;
  readonly aantalInPeriode: number;
}

const ZEGEL = `
  SELECT nummer, omvang, encode(wortel, 'hex') AS wortel, gemaakt_op AS "gemaaktOp", laatste_boeking FROM zegel
   WHERE ($1::timestamptz IS NULL OR gemaakt_op <= $1) AND laatste_boeking > 0 ORDER BY nummer DESC LIMIT 1`;

/**
 * The newest seal of a moment or day ("JJJJ-MM-DD", until its end in UTC), or of now; null when there was none with entries. A full
 * round of sealing may end between entries of one moment; then none of that moment counts, because a moment counts as a whole.
 */
export async function leesZegelstand(landelijk: Venster, bekendOp: string | undefined): Promise<Zegelstand | null> {
  const moment = bekendOp === undefined || bekendOp.includes('T') ? (bekendOp ?? null) : `${bekendOp}T23:59:59.999999Z`;
  const [stand] = await landelijk.rijen<Zegelstand>(
    `SELECT z.nummer, z.omvang, z.wortel, z."gemaaktOp", m.moment AS boekmoment, laatste_boeking_op(m.moment) AS boeking
       FROM (${ZEGEL}) z JOIN boeking b ON b.nummer = z.laatste_boeking
      CROSS JOIN LATERAL (SELECT CASE WHEN laatste_boeking_op(b.vastgelegd_op) = b.nummer THEN b.vastgelegd_op ELSE b.vastgelegd_op - interval '1 microsecond' END AS moment) m`, [moment]);
  return stand ?? null;
}

/**
 * The verplichtingen with a day up to the peildatum that were known with an entry, by instrument. All are counted from the index alone, and
 * those that came later are taken off: there are few of them.
 */
export function telInstrumenten(venster: Venster, vraag: { readonly van: string; readonly peildatum: string; readonly boeking: number; readonly regio: string | null }): Promise<Telling[]> {
  return venster.rijen<Telling>(
    `SELECT instrument, sum(aantal)::int AS aantal, sum(in_periode)::int AS "aantalInPeriode" FROM (
       SELECT instrument, count(*) AS aantal, count(*) FILTER (WHERE datum >= $1::date) AS in_periode FROM verplichting WHERE datum <= $2::date AND ($3::text IS NULL OR regio = $3) GROUP BY 1
       UNION ALL
       SELECT v.instrument, -count(*), -count(*) FILTER (WHERE v.datum >= $1::date) FROM boeking b JOIN verplichting v ON v.id = b.onderwerp_id
        WHERE b.nummer > $4 AND b.soort = 'vastleggen' AND v.boeking = b.nummer AND v.datum <= $2::date AND ($3::text IS NULL OR v.regio = $3) GROUP BY 1) t
      GROUP BY 1 HAVING sum(aantal) > 0 ORDER BY 1`, [vraag.van, vraag.peildatum, vraag.regio, vraag.boeking]);
}

/** Whether any budget that counts was decided as an example: then nobody may take these figures for real ones. */
export async function bevatVoorbeelden(landelijk: Venster, boeking: number): Promise<boolean> {
  const rijen = await landelijk.rijen(
    `SELECT 1 FROM budgetbesluit b WHERE (b.omschrijving ILIKE '%voorbeeld%' OR b.kenmerk ILIKE '%voorbeeld%') AND EXISTS (SELECT 1 FROM boeking k WHERE k.onderwerp_id = b.id AND k.nummer <= $1) LIMIT 1`, [boeking]);
  return rijen.length > 0;
}
