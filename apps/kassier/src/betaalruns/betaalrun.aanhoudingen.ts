import type { Verbinding } from '#ledger';
import type { Transactie } from '../database/index.js';
import { IN_KEUZE, keuzewaarden, type Keuze } from './betaalrun.keuze.js';

/** How many payments are named; how many there are is always told. */
const GENOEMD_MAX = 100;

/** Held payments: how many, of which amount together, and the first of them. */
export interface Aangehouden {
  readonly aantal: number;
  readonly totaal: string;
  readonly betalingen: readonly AangehoudenBetaling[];
}

/** A payment that is held, and by which hold. */
interface AangehoudenBetaling {
  readonly betalingId: string;
  readonly nummer: string;
  readonly bedrag: string;
  readonly aanhoudingId: string;
  /** Who found a reason: the kassier, or the bank (VoP). */
  readonly bron: string;
  readonly reden: string;
}

// From the holds, of which there are few, to their payments by index. Of a payment with two holds the first one counts.
const AANGEHOUDEN_IN_KEUZE = `
  SELECT DISTINCT ON (b.id) b.id, b.bedrag, h.id AS aanhouding
    FROM lopende_aanhouding h
    CROSS JOIN LATERAL (SELECT * FROM betaling WHERE id = h.betaling UNION ALL SELECT * FROM betaling WHERE begunstigde = h.begunstigde) b
   WHERE ${IN_KEUZE} ORDER BY b.id, h.id`;

/** How many payments of the selection are held, to explain an empty one. */
export async function telAangehouden(transactie: Transactie, keuze: Keuze): Promise<number> {
  const { rows } = await transactie.query(`SELECT count(*)::int AS aantal FROM (${AANGEHOUDEN_IN_KEUZE}) a`, keuzewaarden(keuze));
  return (rows[0] as { aantal: number }).aantal;
}

/** Keeps with the run which payments of its selection are held, and by which hold. */
export async function bewaarAangehouden(transactie: Transactie, runId: string, keuze: Keuze): Promise<void> {
  await transactie.query(`INSERT INTO betaalrun_aangehouden (run, betaling, aanhouding) SELECT $4, a.id, a.aanhouding FROM (${AANGEHOUDEN_IN_KEUZE}) a`, [...keuzewaarden(keuze), runId]);
}

/** What was left out of the run when it was made, the largest first. */
export function leesAangehouden(verbinding: Verbinding, runId: string): Promise<Aangehouden> {
  return lees(verbinding, `
    SELECT b.id, b.nummer, b.bedrag, h.id AS aanhouding, h.bron, h.reden
      FROM betaalrun_aangehouden w JOIN betaling b ON b.id = w.betaling JOIN aanhouding h ON h.id = w.aanhouding WHERE w.run = $1`, runId);
}

// The holds that count for a run ($1): those that run, and those on a payee that ended because he has another name now, as far as the run still has
// the one, as it went to the bank, of which the bank said that it does not belong to the account.
const VOOR_DE_RUN = `
  SELECT id, betaling, begunstigde, bron, reden FROM lopende_aanhouding
   UNION ALL
  SELECT a.id, NULL, a.begunstigde, a.bron, a.reden
    FROM betaalrun_begunstigde k JOIN aanhouding a ON a.begunstigde = k.begunstigde JOIN begunstigde g ON g.id = a.begunstigde AND g.iban = a.iban AND g.naam <> a.naam JOIN betaalopdracht o ON o.id = k.opdracht
   WHERE k.run = $1 AND NOT EXISTS (SELECT 1 FROM aanhouding_opheffing e WHERE e.aanhouding = a.id)
     AND EXISTS (SELECT 1 FROM statusregel s JOIN betaalopdracht v ON v.end_to_end_id = s.end_to_end_id AND v.betaling = s.betaling JOIN betaling b ON b.id = v.betaling
                  WHERE s.bankbericht = a.bankbericht AND s.status = 'RVNM' AND (b.begunstigde, v.naam, v.iban) = (a.begunstigde, o.naam, o.iban))`;

/** What is in the run and was held since it was made, the largest first. */
export function leesSindsdienAangehouden(verbinding: Verbinding, runId: string): Promise<Aangehouden> {
  return lees(verbinding, `
    SELECT DISTINCT ON (b.id) b.id, b.nummer, b.bedrag, h.id AS aanhouding, h.bron, h.reden
      FROM (${VOOR_DE_RUN}) h
      CROSS JOIN LATERAL (
        SELECT * FROM betaling WHERE id = h.betaling
         UNION ALL SELECT t.* FROM betaalrun_begunstigde k JOIN betaling t ON t.begunstigde = k.begunstigde WHERE k.run = $1 AND k.begunstigde = h.begunstigde) b
      JOIN betaalopdracht o ON o.betaling = b.id AND o.run = $1 AND o.loopt ORDER BY b.id, h.id`, runId);
}

async function lees(verbinding: Verbinding, sql: string, runId: string): Promise<Aangehouden> {
  const { rows } = await verbinding.query(
    `SELECT count(*) OVER ()::int AS aantal, sum(bedrag) OVER () AS totaal, id AS "betalingId", nummer, bedrag, aanhouding AS "aanhoudingId", bron, reden
       FROM (${sql}) w ORDER BY bedrag DESC, nummer LIMIT ${GENOEMD_MAX}`, [runId],
  );
  const [eerste] = rows as { aantal: number; totaal: string }[];
  return {
    aantal: eerste?.aantal ?? 0, totaal: eerste?.totaal ?? '0.00',
    betalingen: (rows as unknown as AangehoudenBetaling[]).map(({ betalingId, nummer, bedrag, aanhoudingId, bron, reden }) => ({ betalingId, nummer, bedrag, aanhoudingId, bron, reden })),
  };
}
