import type { Verbinding } from '#ledger';

/** How far sealing is behind what was committed. */
export interface Zegelachterstand {
  /** Entries of the journal that are under no seal yet. */
  readonly boekingen: number;
  /** How long the oldest entry or decision that is under no seal has been there; 0 when all are. */
  readonly seconden: number;
}

/**
 * Reads how far sealing is behind: a handful of rows by index, however large the books are. Where to begin is asked for in a query of
 * its own each time: as a column of another row it would not reach the index, behind the wall between regions.
 */
export async function leesZegelachterstand(verbinding: Verbinding): Promise<Zegelachterstand> {
  const { rows } = await verbinding.query(`
    WITH laatste AS (SELECT laatste_boeking, watermerk FROM zegel ORDER BY nummer DESC LIMIT 1),
         vanaf AS (SELECT coalesce((SELECT laatste_boeking FROM laatste), 0) AS boeking, coalesce((SELECT watermerk FROM laatste), '0'::xid8) AS watermerk)
    SELECT (SELECT laatste FROM boekingsteller) - v.boeking AS boekingen,
           greatest(0, extract(epoch FROM clock_timestamp() - least(
             (SELECT min(vastgelegd_op) FROM (SELECT vastgelegd_op FROM boeking WHERE nummer > (SELECT boeking FROM vanaf) ORDER BY nummer LIMIT 1) b),
             (SELECT min(genomen_op) FROM (SELECT genomen_op FROM besluit WHERE xid >= (SELECT watermerk FROM vanaf) ORDER BY xid LIMIT 1) d))))::float8 AS seconden
      FROM vanaf v`);
  const { boekingen, seconden } = (rows[0] ?? {}) as { boekingen?: number; seconden?: number | null };
  return { boekingen: Math.max(0, boekingen ?? 0), seconden: Math.round((seconden ?? 0) * 10) / 10 };
}
