import type { Verbinding } from '#ledger';
import { Datum } from '#values';

/**
 * What was known at a point in time: which recording days count in full, and which entries of a part of a day are added to them, or
 * taken off again because they came later that day: whichever are fewer.
 */
export interface Tijdpunt {
  /** The last recording day (UTC, "JJJJ-MM-DD") that counts in full; null: everything. */
  readonly dag: string | null;
  /** The entries after this number … */
  readonly na: number;
  /** … and up to this one are added. When it is the lower of the two, those after it and up to `na` are taken off. */
  readonly tot: number;
  /** The last entry that counts at all. */
  readonly totEnMet: number;
  /** Recording days before this one ("JJJJ-MM-DD", the first of a month) are added up per month. */
  readonly opgeteldTot: string;
  /** The interim state from which is counted, named by its last entry: its turnover is added. Null where days and entries are all there is. */
  readonly stand: number | null;
  /** Counted from a state that knows months only: the days of a month that counts in part are read as they are now, without what came after `totEnMet`. */
  readonly losseDagen: boolean;
}

const ALLES = { dag: null, na: 0, tot: 0, totEnMet: Number.MAX_SAFE_INTEGER, stand: null, losseDagen: false };
const OPGETELD = '(SELECT max(tot)::text FROM maandomzet_stand) AS "opgeteldTot"';

/** What was known at `bekendOp`: null for now, "JJJJ-MM-DD" for the end of that day (UTC), or a moment (RFC 3339). */
export async function leesTijdpunt(verbinding: Verbinding, bekendOp: string | null): Promise<Tijdpunt> {
  if (bekendOp === null) return { ...ALLES, ...((await verbinding.query(`SELECT ${OPGETELD}`)).rows[0] as { opgeteldTot: string }) };
  const opDag = !bekendOp.includes('T');
  const { rows } = await verbinding.query(
    opDag
      ? `SELECT $1::text AS dag, 0 AS na, 0 AS tot, laatste_boeking_op(($1::date + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 microsecond') AS "totEnMet", ${OPGETELD}`
      : `SELECT (CASE WHEN eraf THEN begin ELSE begin - interval '1 day' END)::date::text AS dag, CASE WHEN eraf THEN coalesce(einde, $2::bigint) ELSE voor END AS na, hier AS tot, hier AS "totEnMet", ${OPGETELD}
           FROM (SELECT m.*, coalesce(einde, (SELECT laatste FROM boekingsteller)) - hier < hier - voor AND (einde IS NOT NULL OR clock_timestamp() < (begin + interval '23:59') AT TIME ZONE 'UTC') AS eraf
                   FROM (SELECT d.begin, laatste_boeking_op(d.begin AT TIME ZONE 'UTC' - interval '1 microsecond') AS voor, laatste_boeking_op($1::timestamptz) AS hier,
                                CASE WHEN clock_timestamp() >= (d.begin + interval '1 day') AT TIME ZONE 'UTC' THEN laatste_boeking_op((d.begin + interval '1 day') AT TIME ZONE 'UTC' - interval '1 microsecond') END AS einde
                           FROM (SELECT date_trunc('day', $1::timestamptz AT TIME ZONE 'UTC') AS begin) d) m) k`,
    opDag ? [bekendOp] : [bekendOp, ALLES.totEnMet],
  );
  return { ...(rows[0] as unknown as Tijdpunt), stand: null, losseDagen: false };
}

/** Whether everything counts that is known now, also what is booked in between. */
export function isAlles({ totEnMet }: Tijdpunt): boolean {
  return totEnMet === ALLES.totEnMet;
}

/**
 * SQL for the turnover of a part of a day: entries to add, or to take off. Of a day that is not over those to take off have no end, so that
 * what is booked in between is taken off by the very statement that would count it; in the last minute of a day they are added instead.
 */
export function deelVanDag(na: string, tot: string): string {
  return `(SELECT rekening, dimensie, boekdatum, CASE WHEN ${na}::bigint > ${tot}::bigint THEN -debet ELSE debet END AS debet, CASE WHEN ${na}::bigint > ${tot}::bigint THEN -credit ELSE credit END AS credit
             FROM omzet_uit_boekingen(least(${na}::bigint, ${tot}::bigint), greatest(${na}::bigint, ${tot}::bigint)))`;
}

/** The parameters of `omzetTot`, in its order. */
export function tijdpuntWaarden({ dag, na, tot }: Tijdpunt): [string | null, number, number] {
  return [dag, na, tot];
}

/**
 * A subquery with the turnover per account, booking day and dimension of everything booked on a day up to `peildatum` that
 * was known at a point in time: full days as they were added up, and entries only for a part of one day. The arguments
 * are places of parameters ("$2").
 */
export function omzetTot(peildatum: string, dag: string, na: string, tot: string): string {
  return `(SELECT rekening, boekdatum, dimensie, debet, credit FROM dagomzet WHERE boekdatum <= ${peildatum} AND (${dag}::date IS NULL OR opnamedag <= ${dag}::date)
           UNION ALL SELECT rekening, boekdatum, dimensie, debet, credit FROM ${deelVanDag(na, tot)} d WHERE boekdatum <= ${peildatum})`;
}

/** The first day of the month that does not count as a whole on a day: of its own month, or of the next when it is the last of its month. */
export function deelmaandVan(dag: string): string {
  return `${Datum.van(dag).plusDagen(1).toString().slice(0, 7)}-01`;
}
