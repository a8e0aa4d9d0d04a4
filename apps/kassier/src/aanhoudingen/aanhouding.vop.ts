import { nieuwId, type Transactie } from '../database/index.js';

/** The orders of which the bank said that name and account do not belong together, and in which message. */
export interface ZonderOvereenkomst {
  readonly bankbericht: string;
  readonly berichtId: string;
  readonly endToEndIds: readonly string[];
  readonly door: string;
  /** RFC 3339. */
  readonly op: string;
}

/**
 * Holds the payees of these orders under the name and account that they have: every payment to them stays out of a run until
 * one of the two changes, or a fiatteur lifts the hold. Whoever changed since the run was made is left alone, because the bank
 * did not speak of what he is now; and so is who is held already. A run knows its moment in whole seconds: of a change within that second nobody can tell
 * which was first, and then he is held. The caller holds the writer's lock.
 */
export async function houdBegunstigdenAan(transactie: Transactie, { bankbericht, berichtId, endToEndIds, door, op }: ZonderOvereenkomst): Promise<void> {
  const { rows } = await transactie.query(
    `SELECT DISTINCT ON (g.id) g.id, g.naam, g.iban, b.nummer
       FROM betaalopdracht o JOIN betaalrun r ON r.id = o.run JOIN betaling b ON b.id = o.betaling JOIN begunstigde g ON g.id = b.begunstigde
      WHERE o.end_to_end_id = ANY($1::text[]) AND g.iban = o.iban
        AND NOT EXISTS (SELECT 1 FROM begunstigde_wijziging w WHERE w.begunstigde = g.id AND 'naam' = ANY (w.velden) AND w.op >= r.gemaakt_op + interval '1 second')
        AND NOT EXISTS (SELECT 1 FROM lopende_aanhouding a WHERE a.begunstigde = g.id)
      ORDER BY g.id, o.volgnummer`, [endToEndIds],
  );
  const rijen = (rows as { id: string; naam: string; iban: string; nummer: string }[]).map(({ id, naam, iban, nummer }) => ({
    id: nieuwId(), begunstigde: id, naam, iban, bron: 'vop', bankbericht, gezet_door: door, gezet_op: op,
    reden: `De bank meldt bij betaling ${nummer} (statusbericht ${berichtId}) dat naam en rekeningnummer niet bij elkaar horen (RVNM).`,
  }));
  await transactie.query(
    `INSERT INTO aanhouding (id, begunstigde, naam, iban, bron, bankbericht, reden, gezet_door, gezet_op)
     SELECT id, begunstigde, naam, iban, bron, bankbericht, reden, gezet_door, gezet_op FROM json_populate_recordset(NULL::aanhouding, $1::json)`, [JSON.stringify(rijen)],
  );
}
