import type { Verbinding } from '#ledger';
import { nietGevonden } from '../http/index.js';
import { metAansluiting } from './bankbericht.aansluiting.js';
import { leesAanhoudingen, leesOpvallendeStatussen, STATUSBERICHT } from './statusbericht.antwoord.js';

/** A message without its statements. */
export interface BerichtRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly soort: 'camt.053' | 'pain.002';
  readonly afschriften?: readonly object[];
}

const POSTEN_MAX = 100;

const AFSCHRIFTVELDEN = `'afschriftId', a.afschrift_id, 'volgnummer', a.volgnummer, 'rekeningIban', a.rekening_iban, 'boekdatum', a.boekdatum, 'beginsaldo', a.beginsaldo::text, 'eindsaldo', a.eindsaldo::text,
  'aantal', a.aantal, 'uitgevoerd', a.uitgevoerd, 'retour', a.retour, 'ontvangen', a.ontvangen, 'onbekend', a.onbekend, 'nietGeboekt', a.niet_geboekt,
  'aansluiting', (SELECT json_build_object('vorigAfschriftId', v.vorige_afschrift_id, 'vorigVolgnummer', v.vorige_volgnummer, 'vorigeBoekdatum', v.vorige_boekdatum,
     'verwachtBeginsaldo', v.verwacht_beginsaldo::text, 'verschil', v.verschil::text) FROM afschrift_aansluiting v WHERE v.id = a.id AND v.vorige IS NOT NULL)`;

const BERICHTVELDEN = `m.id, m.soort, m.bericht_id AS "berichtId", m.ontvangen_door AS "ontvangenDoor", m.ontvangen_op AS "ontvangenOp", ${STATUSBERICHT} AS statusbericht`;

/** One page of messages with their statements, from a cursor ($1) on, limit $2. */
export const LEES_BERICHTEN = `
  SELECT ${BERICHTVELDEN},
         coalesce((SELECT json_agg(json_build_object(${AFSCHRIFTVELDEN}, 'alVerwerkt', false) ORDER BY a.id) FROM bankafschrift a WHERE a.bankbericht = m.id), '[]') AS afschriften
    FROM bankbericht m WHERE ($1::uuid IS NULL OR m.id > $1) ORDER BY m.id LIMIT $2`;

const LEES_POSTEN = `
  SELECT p.volgnummer, a.afschrift_id AS "afschriftId", p.referentie, p.end_to_end_id AS "endToEndId", p.bedrag, p.boekdatum, p.verwerking, p.reden,
         p.tegenrekening_iban AS "tegenrekeningIban", p.tegenrekening_naam AS "tegenrekeningNaam", p.toelichting, p.betaling AS "betalingId", b.nummer AS "betalingNummer", p.boeking
    FROM bankpost p JOIN bankafschrift a ON a.id = p.bankafschrift LEFT JOIN betaling b ON b.id = p.betaling`;

/** One page of the transactions of a message ($1), after a number ($2), of one kind or all ($3), limit $4. */
export const LEES_POSTENPAGINA = `${LEES_POSTEN} WHERE p.bankbericht = $1 AND p.volgnummer > $2 AND ($3::text IS NULL OR p.verwerking = $3) ORDER BY p.volgnummer LIMIT $4`;

/** Throws the 404 problem when there is no such message. */
export async function leesBericht(verbinding: Verbinding, id: string): Promise<BerichtRij> {
  const { rows } = await verbinding.query(`SELECT ${BERICHTVELDEN} FROM bankbericht m WHERE m.id = $1`, [id]);
  const rij = rows[0] as BerichtRij | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}

/**
 * A message as the API shows it: the statements with these ids (all of its own when null), and the first hundred
 * transactions that need attention. Those in `eerder` had been processed before. Of a report: `alVerwerkt`, and the lines
 * that need attention.
 */
export async function toonBericht(verbinding: Verbinding, id: string, afschriften: readonly string[] | null, eerder: ReadonlySet<string>, alVerwerkt = false): Promise<Record<string, unknown>> {
  const bericht = await leesBericht(verbinding, id);
  if (bericht.soort === 'pain.002') {
    return { ...bericht, alVerwerkt, afschriften: [], posten: [], statussen: await leesOpvallendeStatussen(verbinding, id), aanhoudingen: await leesAanhoudingen(verbinding, id) };
  }
  const { rows } = await verbinding.query(
    `SELECT a.id, json_build_object(${AFSCHRIFTVELDEN}) AS afschrift FROM bankafschrift a WHERE CASE WHEN $2::uuid[] IS NULL THEN a.bankbericht = $1 ELSE a.id = ANY($2) END ORDER BY a.id`, [id, afschriften],
  );
  const ids = rows.map((rij) => rij['id'] as string);
  const { rows: posten } = await verbinding.query(
    `${LEES_POSTEN} WHERE p.verwerking <> 'uitgevoerd' AND p.verwerking <> 'ontvangen' AND p.bankafschrift = ANY($1::uuid[])
        AND p.bankbericht IN (SELECT bankbericht FROM bankafschrift WHERE id = ANY($1::uuid[])) ORDER BY p.bankbericht, p.volgnummer LIMIT ${POSTEN_MAX}`, [ids],
  );
  return {
    ...bericht, alVerwerkt: ids.length > 0 && ids.every((afschrift) => eerder.has(afschrift)),
    afschriften: rows.map((rij) => ({ ...metAansluiting(rij['afschrift'] as object), alVerwerkt: eerder.has(rij['id'] as string) })), posten,
    statussen: [], aanhoudingen: [],
  };
}
