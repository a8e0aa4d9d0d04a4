import type { Verbinding } from '#ledger';

/** What a stream has on its account against what the run pays from it (euro). */
export interface Liquiditeit {
  readonly stroom: string;
  /** False as long as no advance of SZW was booked: nobody told then what is on the account. */
  readonly bewaakt: boolean;
  /** On the account according to the books. */
  readonly opDeBank: string;
  /** With the bank, and not yet confirmed. */
  readonly onderweg: string;
  /** In other runs that were approved, and are not yet with the bank. */
  readonly gefiatteerd: string;
  /** What is left of it. */
  readonly beschikbaar: string;
  readonly gevraagd: string;
  /** What is short; zero when there is enough, or when nobody watches. */
  readonly tekort: string;
}

/**
 * Per stream of the run whether the money is there. Each stream pays from its own: money of one never pays for another, although
 * they share a bank account. Only of meaning before the run is with the bank.
 */
export async function leesLiquiditeit(verbinding: Verbinding, runId: string): Promise<Liquiditeit[]> {
  const { rows } = await verbinding.query(
    `WITH gevraagd AS MATERIALIZED (SELECT stroom, sum(bedrag) AS bedrag FROM betaalopdracht WHERE run = $1 GROUP BY stroom),
          stand AS MATERIALIZED (
            SELECT g.stroom, g.bedrag AS gevraagd, coalesce(b.bedrag, 0.00) AS bank, -coalesce(w.bedrag, 0.00) AS onderweg,
                   coalesce((SELECT sum(o.bedrag) FROM betaalrun r JOIN betaalopdracht o ON o.run = r.id WHERE r.status = 'gefiatteerd' AND r.id <> $1 AND o.stroom = g.stroom), 0.00) AS gefiatteerd,
                   EXISTS (SELECT 1 FROM rekening k JOIN saldo s ON s.rekening = k.id WHERE k.boek = 'financieel' AND k.soort = 'voorschot-szw' AND s.laatste_boeking > 0) AS bewaakt
              FROM gevraagd g
              LEFT JOIN (SELECT r.stroom, s.bedrag FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'financieel' AND r.soort = 'bank') b ON b.stroom = g.stroom
              LEFT JOIN (SELECT r.stroom, s.bedrag FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'financieel' AND r.soort = 'betalingen-onderweg') w ON w.stroom = g.stroom)
     SELECT stroom, bewaakt, bank AS "opDeBank", onderweg, gefiatteerd, bank - onderweg - gefiatteerd AS beschikbaar, gevraagd,
            CASE WHEN bewaakt THEN greatest(gevraagd - (bank - onderweg - gefiatteerd), 0.00) ELSE 0.00 END AS tekort
       FROM stand ORDER BY stroom`, [runId],
  );
  return rows as unknown as Liquiditeit[];
}
