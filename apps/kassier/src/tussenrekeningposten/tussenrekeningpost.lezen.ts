import type { Verbinding } from '#ledger';
import { OPEN_BEDRAG } from '../terugvorderingen/index.js';

/** A transaction of unknown destination as the API shows it. */
export interface PostRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly bankberichtId: string;
  readonly volgnummer: number;
  readonly bedrag: string;
  readonly boekdatum: string;
  /** The day on which it was booked here; later than the bank's own when that was closed. */
  readonly geboektOp: string;
  readonly boeking: number;
  readonly afschriftId: string;
  readonly afhandeling: { readonly soort: string } | null;
}

/** SQL that reads transactions of unknown destination; conditions go after it. One of nothing is booked nowhere and needs nobody. */
export const LEES_POST = `
  SELECT q.bankbericht || '.' || q.volgnummer AS id, q.bankbericht AS "bankberichtId", q.volgnummer, s.afschrift_id AS "afschriftId", CASE WHEN a.boeking IS NULL THEN 'open' ELSE 'afgehandeld' END AS status,
         q.referentie, q.end_to_end_id AS "endToEndId", q.bedrag, q.boekdatum, q.reden AS bankreden, q.tegenrekening_iban AS "tegenrekeningIban", q.tegenrekening_naam AS "tegenrekeningNaam",
         q.toelichting, q.betaling AS "betalingId", b.nummer AS "betalingNummer", q.boeking, k.boekdatum AS "geboektOp",
         CASE WHEN a.boeking IS NOT NULL THEN json_build_object('soort', a.soort, 'reden', a.reden, 'boekdatum', a.boekdatum, 'boeking', a.boeking, 'door', a.door, 'op', a.op,
           'terugvorderingId', o.terugvordering, 'ontvangstId', a.ontvangst, 'voorschotId', a.voorschot, 'betalingId', a.betaling, 'doelboeking', a.doelboeking,
           'tegenpostId', a.tegenpost_bankbericht || '.' || a.tegenpost_volgnummer) END AS afhandeling
    FROM bankpost q JOIN bankafschrift s ON s.id = q.bankafschrift JOIN boeking k ON k.nummer = q.boeking LEFT JOIN betaling b ON b.id = q.betaling
    LEFT JOIN tussenrekening_afhandeling a ON a.bankbericht = q.bankbericht AND a.volgnummer = q.volgnummer LEFT JOIN terugvordering_ontvangst o ON o.id = a.ontvangst
   WHERE q.verwerking = 'onbekend' AND q.boeking IS NOT NULL`;

/** The parts of an id. */
export function deelId(id: string): [string, number] {
  const [bankbericht = '', volgnummer = ''] = id.split('.');
  return [bankbericht, Number(volgnummer)];
}

/** A transaction by its id, or null. */
export async function leesPost(verbinding: Verbinding, id: string): Promise<PostRij | null> {
  const { rows } = await verbinding.query(`${LEES_POST} AND q.bankbericht = $1 AND q.volgnummer = $2`, deelId(id));
  return (rows[0] as PostRij | undefined) ?? null;
}

const VOORSTELLEN_MAX = 5;

// What fits by amount and direction, of each kind; of a claim also what is only a part of what is open.
const VOORSTELLEN = `
  WITH p AS (SELECT q.bankbericht, q.volgnummer, q.bedrag, q.boekdatum FROM bankpost q WHERE q.bankbericht = $1 AND q.volgnummer = $2)
  (SELECT 'voorschot' AS soort, v.id::text AS id, v.kenmerk AS nummer, v.bedrag, 'Voorschot op ' || v.stroom || ', ontvangen op ' || v.ontvangen_op AS toelichting
     FROM p JOIN voorschot v ON v.bedrag = p.bedrag
    WHERE NOT EXISTS (SELECT 1 FROM voorschot_intrekking i WHERE i.voorschot = v.id) AND NOT EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.voorschot = v.id)
    ORDER BY abs(v.ontvangen_op - p.boekdatum), v.id LIMIT ${VOORSTELLEN_MAX})
  UNION ALL
  (SELECT 'terugvordering', t.id::text, t.nummer, t.open, 'Terugvordering op betaling ' || b.nummer || ', nog open'
     FROM p JOIN (SELECT t.id, t.nummer, t.betaling, ${OPEN_BEDRAG} AS open FROM terugvordering t) t ON t.open >= p.bedrag AND p.bedrag > 0 JOIN betaling b ON b.id = t.betaling
    ORDER BY t.open <> p.bedrag, t.id LIMIT ${VOORSTELLEN_MAX})
  UNION ALL
  (SELECT 'uitvoering', b.id::text, b.nummer, b.bedrag, 'Betaling die verzonden is en waarop de bank nog niets meldde'
     FROM p JOIN betaling b ON b.bedrag = -p.bedrag AND b.status = 'verzonden' ORDER BY b.id LIMIT ${VOORSTELLEN_MAX})
  UNION ALL
  (SELECT 'wegstrepen', w.bankbericht || '.' || w.volgnummer, coalesce(w.end_to_end_id, w.referentie, 'zonder kenmerk'), abs(w.bedrag), 'Post de andere kant op, van ' || w.boekdatum
     FROM p JOIN bankpost w ON w.verwerking = 'onbekend' AND w.bedrag = -p.bedrag AND w.bedrag <> 0
    WHERE NOT EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.bankbericht = w.bankbericht AND a.volgnummer = w.volgnummer)
    ORDER BY abs(w.boekdatum - p.boekdatum), w.bankbericht, w.volgnummer LIMIT ${VOORSTELLEN_MAX})`;

/** What an open transaction may well be, for a person to decide. */
export async function leesVoorstellen(verbinding: Verbinding, post: PostRij): Promise<Record<string, unknown>[]> {
  if (post.afhandeling !== null) return [];
  return (await verbinding.query(VOORSTELLEN, [post.bankberichtId, post.volgnummer])).rows;
}
