import type { Verbinding } from '#ledger';
import type { Pseudoniem } from '../access/index.js';

/**
 * Under which pseudonym the books know the person who has these (one per key, the current key first); the current one when they do not. A person keeps
 * the pseudonym of the first time, so that what it got before still counts. Needs national eyes: a person is the same one in every region.
 */
export async function vindPersoon(verbinding: Verbinding, [huidig, ...ouder]: readonly [Pseudoniem, ...Pseudoniem[]]): Promise<Pseudoniem> {
  const { rows } = await verbinding.query(
    `SELECT x.persoon AS pseudoniem, a.sleutel_id AS "sleutelId"
       FROM (SELECT persoon, 1 AS rang FROM pseudoniem WHERE pseudoniem = ANY ($1) UNION ALL SELECT persoon, 2 FROM arrangement WHERE persoon = ANY ($1)) x
       CROSS JOIN LATERAL (SELECT id, sleutel_id FROM arrangement WHERE persoon = x.persoon ORDER BY id LIMIT 1) a
      ORDER BY x.rang, a.id LIMIT 1`, [[huidig, ...ouder].map(({ pseudoniem }) => pseudoniem)]);
  return (rows[0] as Pseudoniem | undefined) ?? huidig;
}
