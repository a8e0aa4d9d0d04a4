import type { Client } from 'pg';
import type { Pseudonimiseerder } from '../access/index.js';

/** What a rotation came to, in persons. */
export interface Rotatieverslag {
  /** Who have a pseudonym under the current key since now. */
  readonly gemaakt: number;
  /** Who had one already, or became known under it. */
  readonly warenAl: number;
  /** Known under keys that are not in the key file; by key. */
  readonly zonderSleutel: readonly { readonly sleutelId: string; readonly personen: number }[];
  /** Whose pseudonym under a key of the file is of no number at all. */
  readonly nietGevonden: number;
  /** Who stand in the books under two pseudonyms: the arrangementen of both, by id. */
  readonly dubbel: readonly { readonly arrangementen: readonly string[] }[];
}

/** How far it is. */
export interface Rotatievoortgang {
  /** Numbers tried, out of all there can be. */
  readonly gedaan: number;
  readonly totaal: number;
  readonly gevonden: number;
  readonly gezocht: number;
}

/** There are no more numbers than this. */
const NUMMERS = 1_000_000_000;
/** Numbers tried between two writes. */
const STUK = 500_000;

interface Gezocht {
  /** Per key the pseudonyms that are looked for, with the person each is of. */
  readonly perSleutel: ReadonlyMap<string, Map<string, string>>;
  readonly zonderSleutel: Rotatieverslag['zonderSleutel'];
  readonly aantal: number;
}

/**
 * Gives everybody who is known under an older key of the file a pseudonym under the current one, without anybody saying a BSN: every number there can be is
 * tried under the older key, in memory, and of those that are somebody's only the pseudonym under the current key is kept. What was done stays done
 * when it is broken off, and is not done again.
 *
 * @param client a connection of the owner, outside a transaction
 * @param tot the numbers below this are tried; by default all
 * @param voortgang is told how far it is; what it throws breaks it off
 */
export async function roteerPseudoniemen(client: Client, sleutels: Pseudonimiseerder, voortgang: (stand: Rotatievoortgang) => void, tot = NUMMERS): Promise<Rotatieverslag> {
  const { perSleutel, zonderSleutel, aantal } = await leesGezocht(client, sleutels);
  const warenAl = await telHuidige(client, sleutels.huidigeSleutelId);
  const dubbel: Rotatieverslag['dubbel'][number][] = [];
  let [gemaakt, open] = [0, aantal];
  for (let van = 0; van < tot && open > 0; van += STUK) {
    const gevonden = sleutels.zoek(van, Math.min(van + STUK, tot), new Map([...perSleutel].map(([sleutelId, pseudoniemen]) => [sleutelId, new Set(pseudoniemen.keys())])));
    for (const { oud, nieuw } of gevonden) {
      const gezocht = perSleutel.get(oud.sleutelId);
      const persoon = gezocht?.get(oud.pseudoniem);
      if (persoon === undefined) continue;
      for (const pseudoniemen of perSleutel.values()) for (const [pseudoniem, wie] of pseudoniemen) if (wie === persoon) pseudoniemen.delete(pseudoniem);
      open -= 1;
      const ander = await leesArrangementen(client, nieuw.pseudoniem);
      if (ander.length > 0) dubbel.push({ arrangementen: [...await leesArrangementen(client, persoon), ...ander] });
      else {
        await client.query('INSERT INTO pseudoniem (pseudoniem, sleutel_id, persoon) VALUES ($1, $2, $3)', [nieuw.pseudoniem, nieuw.sleutelId, persoon]);
        gemaakt += 1;
      }
    }
    voortgang({ gedaan: Math.min(van + STUK, tot), totaal: tot, gevonden: aantal - open, gezocht: aantal });
    // Who presses Ctrl-C is heard between two pieces.
    await new Promise((verder) => setImmediate(verder));
  }
  return { gemaakt, warenAl, zonderSleutel, nietGevonden: open, dubbel };
}

/** Everybody without a pseudonym under the current key, under each pseudonym of an older key that is in the file. */
async function leesGezocht(client: Client, sleutels: Pseudonimiseerder): Promise<Gezocht> {
  const { rows } = await client.query<{ persoon: string; pseudoniem: string; sleutelId: string }>(
    `WITH open AS (SELECT DISTINCT a.persoon, a.sleutel_id FROM arrangement a WHERE a.sleutel_id ~ '^[0-9a-f]{16}$' AND a.sleutel_id <> $1
                      AND NOT EXISTS (SELECT 1 FROM pseudoniem p WHERE p.persoon = a.persoon AND p.sleutel_id = $1))
     SELECT persoon, persoon AS pseudoniem, sleutel_id AS "sleutelId" FROM open
      UNION ALL SELECT p.persoon, p.pseudoniem, p.sleutel_id FROM pseudoniem p WHERE p.persoon IN (SELECT persoon FROM open)`, [sleutels.huidigeSleutelId]);
  const perSleutel = new Map(sleutels.oudereSleutelIds.map((sleutelId) => [sleutelId, new Map<string, string>()]));
  const [bekend, onbekend] = [new Set<string>(), new Map<string, string>()];
  for (const { persoon, pseudoniem, sleutelId } of rows) {
    const pseudoniemen = perSleutel.get(sleutelId);
    if (pseudoniemen === undefined) onbekend.set(persoon, sleutelId);
    else {
      pseudoniemen.set(pseudoniem, persoon);
      bekend.add(persoon);
    }
  }
  const telling = new Map<string, number>();
  for (const [persoon, sleutelId] of onbekend) if (!bekend.has(persoon)) telling.set(sleutelId, (telling.get(sleutelId) ?? 0) + 1);
  return { perSleutel, zonderSleutel: [...telling].map(([sleutelId, personen]) => ({ sleutelId, personen })), aantal: bekend.size };
}

async function telHuidige(client: Client, sleutelId: string): Promise<number> {
  const { rows } = await client.query<{ aantal: string }>('SELECT count(*) AS aantal FROM (SELECT persoon FROM arrangement WHERE sleutel_id = $1 UNION SELECT persoon FROM pseudoniem WHERE sleutel_id = $1) x', [sleutelId]);
  return Number(rows[0]?.aantal);
}

async function leesArrangementen(client: Client, persoon: string): Promise<string[]> {
  return (await client.query<{ id: string }>('SELECT id FROM arrangement WHERE persoon = $1 ORDER BY id', [persoon])).rows.map(({ id }) => id);
}
