import type { Verbinding } from '#ledger';
import { OPEN_BEDRAG } from './terugvordering.ontvangst.js';

/** A claim as the API shows it. */
export interface TerugvorderingRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly nummer: string;
  readonly betalingId: string;
  readonly boeking: number;
  readonly boekdatum: string;
  readonly open: string;
  readonly ingesteldDoor: string;
  readonly intrekking: object | null;
}

/** SQL that reads claims as the API shows them; conditions go after it, on the names of the answer. */
export const LEES_TERUGVORDERING = `
  SELECT * FROM (
    SELECT t.id, t.nummer, CASE WHEN q.open > 0 THEN 'open' WHEN i.terugvordering IS NOT NULL THEN 'ingetrokken' ELSE 'ontvangen' END AS status, t.kenmerk,
           t.betaling AS "betalingId", b.nummer AS "betalingNummer", b.verplichting AS "verplichtingId", b.begunstigde AS "begunstigdeId", t.stroom, b.kasjaar AS jaar, t.regio,
           t.bedrag, t.weken, (t.bedrag - q.open - coalesce(i.bedrag, 0))::numeric(15,2) AS ontvangen, coalesce(i.bedrag, 0.00) AS ingetrokken, q.open,
           t.reden, t.datum, t.boekdatum, t.boeking, t.ingesteld_door AS "ingesteldDoor", t.ingesteld_op AS "ingesteldOp",
           coalesce((SELECT json_agg(json_build_object('id', o.id, 'bedrag', o.bedrag::text, 'ontvangenOp', o.ontvangen_op, 'kenmerk', o.kenmerk, 'verrekend', o.verrekend,
                                       'boekdatum', o.boekdatum, 'boeking', o.boeking, 'door', o.door, 'op', o.op,
                                       'intrekking', CASE WHEN x.ontvangst IS NOT NULL THEN json_build_object('reden', x.reden, 'boekdatum', g.boekdatum, 'boeking', g.boeking, 'door', x.door, 'op', x.op) END) ORDER BY o.boeking)
                       FROM terugvordering_ontvangst o LEFT JOIN ontvangst_intrekking x ON x.ontvangst = o.id LEFT JOIN terugvordering_ontvangst g ON g.id = x.tegenontvangst
                      WHERE o.terugvordering = t.id AND o.bedrag > 0), '[]') AS ontvangsten,
           CASE WHEN i.terugvordering IS NOT NULL THEN json_build_object('bedrag', i.bedrag::text, 'reden', i.reden, 'boekdatum', i.boekdatum, 'boeking', i.boeking, 'door', i.door, 'op', i.op) END AS intrekking
      FROM terugvordering t JOIN betaling b ON b.id = t.betaling LEFT JOIN terugvordering_intrekking i ON i.terugvordering = t.id
      CROSS JOIN LATERAL (SELECT ${OPEN_BEDRAG}::numeric(15,2) AS open) q) t`;

/** A claim by its id, or null; with the eyes of the connection. */
export async function leesTerugvordering(verbinding: Verbinding, id: string): Promise<TerugvorderingRij | null> {
  const { rows } = await verbinding.query(`${LEES_TERUGVORDERING} WHERE t.id = $1`, [id]);
  return (rows[0] as TerugvorderingRij | undefined) ?? null;
}
