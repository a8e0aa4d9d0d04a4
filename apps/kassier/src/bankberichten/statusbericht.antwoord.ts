import type { Verbinding } from '#ledger';

const STATUSSEN_MAX = 100;

/** The report as a field of its message ($1 or m.id); null for a statement. */
export const STATUSBERICHT = `(
  SELECT json_build_object('opdrachtId', s.opdracht_id, 'aangemaaktOp', s.aangemaakt_op, 'betaalrunId', s.run, 'betaalrun', (SELECT r.nummer FROM betaalrun r WHERE r.id = s.run),
           'status', s.status, 'reden', s.reden, 'bankToelichting', s.bank_toelichting, 'aantal', s.aantal, 'afgewezen', s.afgewezen, 'gemeld', s.gemeld, 'nietVerwerkt', s.niet_verwerkt)
    FROM statusbericht s WHERE s.bankbericht = m.id)`;

const LEES_STATUSSEN = `
  SELECT s.volgnummer, s.niveau, s.groep_id AS "groepId", s.end_to_end_id AS "endToEndId", s.status, s.reden, s.bank_toelichting AS "bankToelichting", s.bedrag, s.gemeld_op AS "gemeldOp",
         s.verwerking, s.toelichting, s.betaling AS "betalingId", b.nummer AS "betalingNummer", s.boeking
    FROM statusregel s LEFT JOIN betaling b ON b.id = s.betaling`;

/** One page of the lines of a report ($1), after a number ($2), of one kind or all ($3), limit $4. */
export const LEES_STATUSPAGINA = `${LEES_STATUSSEN} WHERE s.bankbericht = $1 AND s.volgnummer > $2 AND ($3::text IS NULL OR s.verwerking = $3) ORDER BY s.volgnummer LIMIT $4`;

/** The first hundred lines of a report that need somebody's attention: rejections, contradictions, and names that do not belong to their account. */
export async function leesOpvallendeStatussen(verbinding: Verbinding, bankbericht: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await verbinding.query(`${LEES_STATUSSEN} WHERE s.bankbericht = $1 AND (s.verwerking <> 'gemeld' OR s.status IN ('RVNM', 'RVMC')) ORDER BY s.volgnummer LIMIT ${STATUSSEN_MAX}`, [bankbericht]);
  return rows;
}

/** The holds that a report led to. */
export async function leesAanhoudingen(verbinding: Verbinding, bankbericht: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await verbinding.query('SELECT a.id, a.begunstigde AS "begunstigdeId", a.naam, a.iban, a.reden FROM aanhouding a WHERE a.bankbericht = $1 ORDER BY a.id', [bankbericht]);
  return rows;
}
