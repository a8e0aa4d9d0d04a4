import type { Verbinding } from '#ledger';

/**
 * The control number of a run (SHA-256, 64 hexadecimal characters): of what it pays to whom, from which account of money, in which order and on which day. Two
 * people who see the same one look at the same run, on a screen, on paper or over the API. What was frozen does not change, so neither does this, until
 * texts about people are erased.
 */
export async function leesControlegetal(verbinding: Verbinding, runId: string): Promise<string> {
  const { rows } = await verbinding.query(
    `SELECT encode(sha256(convert_to(jsonb_build_array(r.nummer, r.uitvoeringsdatum, r.aantal, r.totaal::text)::text, 'UTF8') || string_agg(sha256(convert_to(
              jsonb_build_array(o.volgnummer, o.betaling, o.stroom, o.bedrag::text, o.naam, o.iban, o.bic, o.omschrijving, o.end_to_end_id, o.bundel)::text, 'UTF8')), ''::bytea ORDER BY o.volgnummer)), 'hex') AS controle
       FROM betaalrun r JOIN betaalopdracht o ON o.run = r.id WHERE r.id = $1 GROUP BY r.id`, [runId],
  );
  return (rows[0] as { controle: string }).controle;
}
