import type { Verbinding } from '#ledger';
import type { MenselijkOordeel } from '#regeling-rules';
import type { Verzoek } from '../besluitstraat/index.js';
import type { Schrijfgang } from '../database/index.js';

/** What never changes of a besluit that may have been put before a person. */
export interface Voorgelegd {
  readonly besluitId: string;
  readonly organisatie: string;
  /** Who asked. */
  readonly genomenVoor: string;
  readonly isVoorgelegd: boolean;
  readonly namensRegio: string | null;
  /** The rules that wait for a verdict, in catalogue order. */
  readonly openRegels: readonly string[];
}

const LEES_VOORGELEGD = `
  SELECT b.id AS "besluitId", b.organisatie, b.genomen_voor AS "genomenVoor", v.besluit IS NOT NULL AS "isVoorgelegd", v.namens_regio AS "namensRegio",
         ARRAY(SELECT o ->> 'regel' FROM json_array_elements(b.oordelen) WITH ORDINALITY AS e(o, plaats) WHERE o ->> 'uitkomst' = 'menselijk-oordeel' ORDER BY plaats) AS "openRegels"
    FROM besluit b LEFT JOIN voorlegging v ON v.besluit = b.id WHERE b.id = $1`;

/** The besluit with this id; null when there is none. */
export async function leesVoorgelegd(verbinding: Verbinding, besluitId: string): Promise<Voorgelegd | null> {
  const { rows } = await verbinding.query(LEES_VOORGELEGD, [besluitId]);
  return (rows[0] as unknown as Voorgelegd | undefined) ?? null;
}

/** What can have changed since: read it under the writer's lock. */
export interface Voorleggingstand {
  /** The request itself; null when it was erased. */
  readonly verzoek: Verzoek | null;
  /** The besluit in which it was decided; null while it waits. */
  readonly vervolgbesluit: string | null;
}

/** How a voorlegging stands. Throws when there is none. */
export async function leesStand(verbinding: Verbinding, besluitId: string): Promise<Voorleggingstand> {
  const { rows } = await verbinding.query(
    `SELECT v.opdracht, a.vervolgbesluit, EXISTS (SELECT 1 FROM wissing w WHERE w.soort = 'voorlegging' AND w.sleutel = $1::text AND w.veld = 'opdracht') AS gewist
       FROM voorlegging v LEFT JOIN afdoening a USING (besluit) WHERE v.besluit = $1::uuid`,
    [besluitId],
  );
  const rij = rows[0] as { opdracht: string; vervolgbesluit: string | null; gewist: boolean } | undefined;
  if (!rij) throw new Error(`besluit ${besluitId} is niet voorgelegd`);
  return { verzoek: rij.gewist ? null : (JSON.parse(rij.opdracht) as Verzoek), vervolgbesluit: rij.vervolgbesluit };
}

/** Sends what keeps the verdicts, and with which besluit the request was decided after them, in the transaction that decides it. */
export function schrijfAfdoening(verbinding: Schrijfgang, besluitId: string, vervolgbesluit: string, oordelen: readonly MenselijkOordeel[], door: { readonly sub: string; readonly rol: string }): void {
  verbinding.zend('INSERT INTO menselijk_oordeel (besluit, regel, uitkomst, reden) SELECT $1::uuid, o.* FROM unnest($2::text[], $3::text[], $4::text[]) AS o', [
    besluitId, oordelen.map(({ regel }) => regel), oordelen.map(({ uitkomst }) => uitkomst), oordelen.map(({ tekst }) => tekst),
  ]);
  verbinding.zend('INSERT INTO afdoening (besluit, vervolgbesluit, door, rol, op) SELECT $1::uuid, id, $3::text, $4::text, genomen_op FROM besluit WHERE id = $2::uuid', [besluitId, vervolgbesluit, door.sub, door.rol]);
}
