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

/** Whether any budget that counts was decided as an example: then nobody may take these figures for real ones. */
export async function bevatVoorbeelden(landelijk: Venster, boeking: number): Promise<boolean> {
  const rijen = await landelijk.rijen(
    `SELECT 1 FROM budgetbesluit b WHERE (b.omschrijving ILIKE '%voorbeeld%' OR b.kenmerk ILIKE '%voorbeeld%') AND EXISTS (SELECT 1 FROM boeking k WHERE k.onderwerp_id = b.id AND k.nummer <= $1) LIMIT 1`, [boeking]);
  return rijen.length > 0;
}
