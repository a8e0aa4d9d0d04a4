import type { Verbinding } from '#ledger';

/** A payment of the run that may be the same claim as an earlier one. */
export interface MogelijkDubbel {
  readonly betalingId: string;
  readonly nummer: string;
  readonly bedrag: string;
  readonly kenmerk: string;
  /** The number of the earlier payment, and how that stands. */
  readonly eerder: string;
  readonly eerderStatus: string;
}

export interface MogelijkDubbelen {
  readonly aantal: number;
  readonly totaal: string;
  readonly betalingen: readonly MogelijkDubbel[];
}

const GENOEMD_MAX = 100;

/** An invoice number as everybody reads it, whatever capitals and signs it was typed with. */
const FACTUUR = "upper(translate(b.kenmerk, ' ./_-', '')) COLLATE \"C\"";

/** What was withdrawn is not paid, and a reference that was erased says nothing. */
const TELT = "b.status <> 'ingetrokken' AND b.kenmerk <> '[gewist]'";

/**
 * Payments of the run for which the same commitment was claimed before under the same reference and for the same amount, and not withdrawn:
 * the invoice may have been entered twice. One invoice for several commitments is common, so only the same one counts.
 */
export async function leesMogelijkDubbelen(verbinding: Verbinding, runId: string): Promise<MogelijkDubbelen> {
  const { rows } = await verbinding.query(
    // First what is cheap to count, then the references of what is left: almost none of a hundred thousand is there twice.
    `WITH van_run AS MATERIALIZED (SELECT b.id, b.verplichting FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling WHERE o.run = $1),
          zelfde AS MATERIALIZED (SELECT b.verplichting, b.bedrag FROM betaling b WHERE b.verplichting IN (SELECT verplichting FROM van_run) AND ${TELT} GROUP BY 1, 2 HAVING count(*) > 1),
          dubbel AS MATERIALIZED (SELECT b.verplichting, b.bedrag, ${FACTUUR} AS factuur, min(b.nummer) AS eerste FROM zelfde z JOIN betaling b ON b.verplichting = z.verplichting AND b.bedrag = z.bedrag
                      WHERE ${TELT} GROUP BY 1, 2, 3 HAVING count(*) > 1)
     SELECT count(*) OVER ()::int AS aantal_in_al, sum(b.bedrag) OVER () AS totaal_in_al, b.id AS "betalingId", b.nummer, b.bedrag, b.kenmerk, e.nummer AS eerder, e.status AS "eerderStatus"
       FROM dubbel d JOIN betaling b ON b.verplichting = d.verplichting AND b.bedrag = d.bedrag AND ${FACTUUR} = d.factuur AND b.nummer <> d.eerste AND ${TELT}
       JOIN van_run r ON r.id = b.id JOIN betaling e ON e.nummer = d.eerste
      ORDER BY b.bedrag DESC, b.nummer LIMIT ${GENOEMD_MAX}`, [runId],
  );
  const [eerste] = rows as { aantal_in_al: number; totaal_in_al: string }[];
  return {
    aantal: eerste?.aantal_in_al ?? 0, totaal: eerste?.totaal_in_al ?? '0.00',
    betalingen: rows.map(({ aantal_in_al: _aantal, totaal_in_al: _totaal, ...rij }) => rij as unknown as MogelijkDubbel),
  };
}
