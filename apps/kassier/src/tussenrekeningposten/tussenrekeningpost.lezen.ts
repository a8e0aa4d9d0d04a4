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
  /** What is not settled yet, with the sign of the transaction. */
  readonly open: string;
  /** In how many parts it was settled so far; none when it was settled as a whole. */
  readonly delen: number;
  /** What it was settled as last; null as long as something is open. */
  readonly afhandeling: { readonly soort: string } | null;
}

/** SQL that reads transactions of unknown destination; conditions go after it. One of nothing is booked nowhere and needs nobody. */
export const LEES_POST = `
  SELECT q.bankbericht || '.' || q.volgnummer AS id, q.bankbericht AS "bankberichtId", q.volgnummer, s.afschrift_id AS "afschriftId", CASE WHEN q.bedrag <> a.som THEN 'open' ELSE 'afgehandeld' END AS status,
         q.referentie, q.end_to_end_id AS "endToEndId", q.bedrag, q.boekdatum, q.reden AS bankreden, q.tegenrekening_iban AS "tegenrekeningIban", q.tegenrekening_naam AS "tegenrekeningNaam",
         q.toelichting, q.betaling AS "betalingId", b.nummer AS "betalingNummer", q.boeking, k.boekdatum AS "geboektOp",
         (q.bedrag - a.som)::numeric(15,2) AS open, a.delen, CASE WHEN q.bedrag = a.som THEN a.alle -> -1 END AS afhandeling, a.alle AS afhandelingen
    FROM bankpost q JOIN bankafschrift s ON s.id = q.bankafschrift JOIN boeking k ON k.nummer = q.boeking LEFT JOIN betaling b ON b.id = q.betaling
   CROSS JOIN LATERAL (
     SELECT coalesce(sum(coalesce(a.bedrag, q.bedrag)), 0.00) AS som, count(a.deel)::int AS delen,
            coalesce(json_agg(json_build_object('soort', a.soort, 'bedrag', coalesce(a.bedrag, q.bedrag)::text, 'reden', a.reden, 'boekdatum', a.boekdatum, 'boeking', a.boeking, 'door', a.door, 'op', a.op,
              'terugvorderingId', o.terugvordering, 'ontvangstId', a.ontvangst, 'voorschotId', a.voorschot, 'betalingId', a.betaling, 'doelboeking', a.doelboeking,
              'tegenpostId', a.tegenpost_bankbericht || '.' || a.tegenpost_volgnummer) ORDER BY a.boeking), '[]') AS alle
       FROM tussenrekening_afhandeling a LEFT JOIN terugvordering_ontvangst o ON o.id = a.ontvangst WHERE a.bankbericht = q.bankbericht AND a.volgnummer = q.volgnummer) a
   WHERE q.verwerking = 'onbekend' AND q.boeking IS NOT NULL`;

/** SQL for what of a transaction `q` is settled, with its sign. */
const AFGEHANDELD = 'coalesce((SELECT sum(coalesce(a.bedrag, q.bedrag)) FROM tussenrekening_afhandeling a WHERE a.bankbericht = q.bankbericht AND a.volgnummer = q.volgnummer), 0.00)';

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

// What fits what is open by amount and direction, of each kind; of a claim also what is only a part of what is open there, and the one that the
// payer or the bank's own remark names, whatever is open on it.
const VOORSTELLEN = `
  WITH p AS (SELECT q.bankbericht, q.volgnummer, q.bedrag - ${AFGEHANDELD} AS bedrag, q.boekdatum, regexp_replace(upper(q.toelichting), '[^A-Z0-9]', '', 'g') AS tekst
               FROM bankpost q WHERE q.bankbericht = $1 AND q.volgnummer = $2)
  (SELECT 'voorschot' AS soort, v.id::text AS id, v.kenmerk AS nummer, v.bedrag, 'Voorschot op ' || v.stroom || ', ontvangen op ' || v.ontvangen_op AS toelichting
     FROM p JOIN voorschot v ON v.bedrag = p.bedrag
    WHERE NOT EXISTS (SELECT 1 FROM voorschot_intrekking i WHERE i.voorschot = v.id) AND NOT EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.voorschot = v.id)
    ORDER BY abs(v.ontvangen_op - p.boekdatum), v.id LIMIT ${VOORSTELLEN_MAX})
  UNION ALL
  (SELECT 'terugvordering', t.id::text, t.nummer, t.open, 'Terugvordering op betaling ' || b.nummer || ', nog open'
     FROM p JOIN (SELECT t.id, t.nummer, t.kenmerk, t.betaling, ${OPEN_BEDRAG} AS open FROM terugvordering t) t
            ON p.bedrag > 0 AND t.open > 0 AND (t.open >= p.bedrag OR position(t.kenmerk IN p.tekst) > 0 OR position(replace(t.nummer, '-', '') IN p.tekst) > 0) JOIN betaling b ON b.id = t.betaling
    ORDER BY position(t.kenmerk IN p.tekst) = 0 AND position(replace(t.nummer, '-', '') IN p.tekst) = 0, t.open <> p.bedrag, t.id LIMIT ${VOORSTELLEN_MAX})
  UNION ALL
  (SELECT 'uitvoering', b.id::text, b.nummer, b.bedrag, 'Betaling die verzonden is en waarop de bank nog niets meldde'
     FROM p JOIN betaling b ON b.bedrag = -p.bedrag AND b.status = 'verzonden' ORDER BY b.id LIMIT ${VOORSTELLEN_MAX})
  UNION ALL
  (SELECT 'wegstrepen', w.bankbericht || '.' || w.volgnummer, coalesce(w.end_to_end_id, w.referentie, 'zonder kenmerk'), abs(w.bedrag), 'Post de andere kant op, van ' || w.boekdatum
     FROM p JOIN (SELECT q.bankbericht, q.volgnummer, q.end_to_end_id, q.referentie, q.boekdatum, q.bedrag - ${AFGEHANDELD} AS bedrag FROM bankpost q WHERE q.verwerking = 'onbekend') w
            ON w.bedrag = -p.bedrag AND w.bedrag <> 0
    ORDER BY abs(w.boekdatum - p.boekdatum), w.bankbericht, w.volgnummer LIMIT ${VOORSTELLEN_MAX})`;

/** What an open transaction may well be, for a person to decide. */
export async function leesVoorstellen(verbinding: Verbinding, post: PostRij): Promise<Record<string, unknown>[]> {
  if (post.afhandeling !== null) return [];
  return (await verbinding.query(VOORSTELLEN, [post.bankberichtId, post.volgnummer])).rows;
}
