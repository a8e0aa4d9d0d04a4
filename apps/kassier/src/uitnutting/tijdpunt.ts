import type { Verbinding } from '#ledger';

/** What was known at a point in time: which recording days count in full, and which entries of the day after them. */
export interface Tijdpunt {
  /** The last recording day (UTC, "JJJJ-MM-DD") that counts in full; null: everything. */
  readonly dag: string | null;
  /** Of the part of a day after it: the entries after this number … */
  readonly na: number;
  /** … and up to this one. Equal when there is no such part. */
  readonly tot: number;
  /** The last entry that counts at all. */
  readonly totEnMet: number;
  /** Recording days before this one ("JJJJ-MM-DD", the first of a month) are added up per month. */
  readonly opgeteldTot: string;
}

const ALLES = { dag: null, na: 0, tot: 0, totEnMet: Number.MAX_SAFE_INTEGER };
const OPGETELD = '(SELECT max(tot)::text FROM maandomzet_stand) AS "opgeteldTot"';

/** What was known at `bekendOp`: null for now, "JJJJ-MM-DD" for the end of that day (UTC), or a moment (RFC 3339). */
export async function leesTijdpunt(verbinding: Verbinding, bekendOp: string | null): Promise<Tijdpunt> {
  if (bekendOp === null) return { ...ALLES, ...((await verbinding.query(`SELECT ${OPGETELD}`)).rows[0] as { opgeteldTot: string }) };
  const opDag = !bekendOp.includes('T');
  const { rows } = await verbinding.query(
    opDag
      ? `SELECT $1::text AS dag, 0 AS na, 0 AS tot, laatste_boeking_op(($1::date + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 microsecond') AS "totEnMet", ${OPGETELD}`
      : `SELECT (m.begin::date - 1)::text AS dag, laatste_boeking_op(m.begin AT TIME ZONE 'UTC' - interval '1 microsecond') AS na, laatste_boeking_op($1::timestamptz) AS tot,
                laatste_boeking_op($1::timestamptz) AS "totEnMet", ${OPGETELD}
           FROM (SELECT date_trunc('day', $1::timestamptz AT TIME ZONE 'UTC') AS begin) m`,
    [bekendOp],
  );
  return rows[0] as unknown as Tijdpunt;
}

/** The parameters of `omzetTot`, in its order. */
export function tijdpuntWaarden({ dag, na, tot }: Tijdpunt): [string | null, number, number] {
  return [dag, na, tot];
}

/**
 * A subquery with the turnover per account, booking day and dimension of everything booked on a day up to `peildatum` that
 * was known at a point in time: full days as they were added up, and entries only for the part of one day. The arguments
 * are places of parameters ("$2").
 */
export function omzetTot(peildatum: string, dag: string, na: string, tot: string): string {
  return `(SELECT rekening, boekdatum, dimensie, debet, credit FROM dagomzet WHERE boekdatum <= ${peildatum} AND (${dag}::date IS NULL OR opnamedag <= ${dag}::date)
           UNION ALL SELECT rekening, boekdatum, dimensie, debet, credit FROM omzet_uit_boekingen(${na}::bigint, ${tot}::bigint) WHERE boekdatum <= ${peildatum})`;
}
