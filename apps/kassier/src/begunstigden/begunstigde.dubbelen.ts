import type { Verbinding } from '#ledger';

/** What payees can share, as the API names it. */
export const DEELBAAR = ['kvkNummer', 'brin', 'iban'] as const;
export type Deelbaar = (typeof DEELBAAR)[number];

/** Payees that share something. */
export interface Dubbelen {
  readonly gedeeld: Deelbaar;
  readonly waarde: string;
  readonly aantal: number;
  /** What all of them share besides. */
  readonly ookGedeeld: readonly Deelbaar[];
  /** At most a hundred, in order of registration. */
  readonly begunstigden: readonly { readonly id: string }[];
}

/** Where a page goes on: after the first payee of a group and what the group shares. No number or account stands in it. */
export const DUBBELEN_PLAATS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} (kvkNummer|brin|iban)$/;

const UITDRUKKING: Readonly<Record<Deelbaar, string>> = { kvkNummer: 'kvk_nummer', brin: "rpad(brin, 6, '0')", iban: 'iban' };

function groepen(gedeeld: Deelbaar): string {
  const waarde = UITDRUKKING[gedeeld];
  const ook = DEELBAAR.filter((ander) => ander !== gedeeld).map((ander) => `CASE WHEN count(${UITDRUKKING[ander]}) = count(*) AND count(DISTINCT ${UITDRUKKING[ander]}) = 1 THEN '${ander}' END`);
  return `SELECT '${gedeeld}' AS gedeeld, ${waarde} AS waarde, array_agg(id ORDER BY id) AS ids, array_remove(ARRAY[${ook.join(', ')}], NULL) AS "ookGedeeld"
            FROM begunstigde WHERE ${waarde} IS NOT NULL GROUP BY ${waarde} HAVING count(*) > 1`;
}

const LEES_DUBBELEN = `
  SELECT g.gedeeld, g.waarde, cardinality(g.ids) AS aantal, g."ookGedeeld",
         (SELECT json_agg(json_build_object('id', b.id, 'soort', b.soort, 'naam', b.naam, 'kvkNummer', b.kvk_nummer, 'brin', b.brin, 'iban', b.iban) ORDER BY b.id)
            FROM begunstigde b WHERE b.id = ANY (g.ids[1:100])) AS begunstigden
    FROM (${DEELBAAR.map(groepen).join(' UNION ALL ')}) g
   WHERE ($1::text IS NULL OR g.gedeeld = $1) AND ($2::uuid IS NULL OR (g.ids[1], g.gedeeld) > ($2, $3::text))
   ORDER BY g.ids[1], g.gedeeld LIMIT $4`;

/** The groups of payees that share a number or an account, at most `aantalMax`, after `plaats` (see `DUBBELEN_PLAATS`). */
export async function leesDubbelen(verbinding: Verbinding, gedeeld: Deelbaar | null, plaats: string | null, aantalMax: number): Promise<Dubbelen[]> {
  const [eerste, soort] = plaats?.split(' ') ?? [null, null];
  const { rows } = await verbinding.query(LEES_DUBBELEN, [gedeeld, eerste, soort, aantalMax]);
  return rows as unknown as Dubbelen[];
}
