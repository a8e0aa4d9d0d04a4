import { kolomwaarden, rijenbron, type Kolomtabel, type Verbinding } from '#ledger';
import type { Bedrag } from '#values';
import type { Transactie } from '../database/index.js';

/** What the run knows of one of its payees. */
export interface BevrorenOntvanger {
  readonly begunstigde: string;
  /** Id of one of his orders. */
  readonly opdracht: string;
  aantal: number;
  totaal: Bedrag;
}

/** How many payees are named; how many there are is always told. */
const GENOEMD_MAX = 100;

const ONTVANGERS: Kolomtabel = { naam: 'ontvanger', kolommen: { begunstigde: 'uuid', aantal: 'integer', totaal: 'numeric', opdracht: 'uuid' } };

/**
 * Keeps per payee of the run when he was paid last, and which change of his account was approved last. Paid is what the bank
 * executed: the newest run that is with the bank, and in it the newest payment to him that was not refused and did not come back.
 */
export async function bewaarBegunstigden(transactie: Transactie, runId: string, ontvangers: readonly BevrorenOntvanger[]): Promise<void> {
  const rijen = ontvangers.map(({ begunstigde, aantal, totaal, opdracht }) => ({ begunstigde, aantal, totaal: totaal.toString(), opdracht }));
  await transactie.query(
    `INSERT INTO betaalrun_begunstigde (run, begunstigde, aantal, totaal, opdracht, ibanwijziging, vorige_run, vorige_opdracht)
     SELECT $1, n.begunstigde, n.aantal, n.totaal, n.opdracht,
            (SELECT w.id FROM ibanwijziging w WHERE w.begunstigde = n.begunstigde AND w.status = 'gefiatteerd' ORDER BY w.gefiatteerd_op DESC LIMIT 1), v.run, v.opdracht
       FROM ${rijenbron(ONTVANGERS, 2)} AS n (begunstigde, aantal, totaal, opdracht)
       LEFT JOIN LATERAL (
         SELECT k.run, e.opdracht
           FROM (SELECT b.run FROM betaalrun_begunstigde b WHERE b.begunstigde = n.begunstigde AND (SELECT r.status FROM betaalrun r WHERE r.id = b.run) IN ('verzonden', 'verwerkt') ORDER BY b.run DESC OFFSET 0) k
           CROSS JOIN LATERAL (
             SELECT o.id AS opdracht FROM (SELECT b.id FROM betaling b WHERE b.begunstigde = n.begunstigde AND b.status = 'uitgevoerd' ORDER BY b.id DESC OFFSET 0) b
               JOIN LATERAL (SELECT o.id FROM betaalopdracht o WHERE o.betaling = b.id AND o.run = k.run AND o.loopt OFFSET 0) o ON true LIMIT 1) e LIMIT 1) v ON true`,
    [runId, ...kolomwaarden(ONTVANGERS, rijen)],
  );
}

/** Payees who were never paid before: how many, what they get together, and who gets most. */
export interface EersteBetalingen {
  readonly aantal: number;
  readonly totaal: string;
  readonly begunstigden: readonly Record<string, unknown>[];
}

/** Nobody in a run of before this was kept. */
export async function leesEersteBetalingen(verbinding: Verbinding, runId: string): Promise<EersteBetalingen> {
  const { rows } = await verbinding.query(
    `SELECT count(*) OVER ()::int AS aantal_in_al, sum(k.totaal) OVER () AS totaal_in_al, k.begunstigde AS "begunstigdeId", o.naam, o.iban, k.aantal, k.totaal, g.geregistreerd_door AS "geregistreerdDoor"
       FROM betaalrun r JOIN betaalrun_begunstigde k ON k.run = r.id JOIN betaalopdracht o ON o.id = k.opdracht JOIN begunstigde g ON g.id = k.begunstigde
      WHERE r.id = $1 AND r.gevraagde_datum IS NOT NULL AND k.vorige_run IS NULL ORDER BY k.totaal DESC, k.begunstigde LIMIT ${GENOEMD_MAX}`, [runId],
  );
  const [eerste] = rows as { aantal_in_al: number; totaal_in_al: string }[];
  return { aantal: eerste?.aantal_in_al ?? 0, totaal: eerste?.totaal_in_al ?? '0.00', begunstigden: zonderTelling(rows) };
}

/** Payees whose account changed since they were paid last: how many, and who gets most. */
export interface GewijzigdeRekeningen {
  readonly aantal: number;
  readonly begunstigden: readonly Record<string, unknown>[];
}

/** Payees whose account is another than the one paid to last, or was changed since, with who asked for and approved the change. */
export async function leesGewijzigdeRekeningen(verbinding: Verbinding, runId: string): Promise<GewijzigdeRekeningen> {
  const { rows } = await verbinding.query(
    `SELECT count(*) OVER ()::int AS aantal_in_al, k.begunstigde AS "begunstigdeId", o.naam, vo.iban AS "oudIban", o.iban AS "nieuwIban", k.aantal, k.totaal,
            w.id AS "ibanwijzigingId", w.ingediend_door AS "ingediendDoor", w.gefiatteerd_door AS "gefiatteerdDoor", w.gefiatteerd_op AS "gefiatteerdOp"
       FROM betaalrun_begunstigde k JOIN betaalopdracht o ON o.id = k.opdracht
       JOIN betaalopdracht vo ON vo.id = k.vorige_opdracht JOIN betaalrun_begunstigde v ON v.run = k.vorige_run AND v.begunstigde = k.begunstigde
       LEFT JOIN ibanwijziging w ON w.id = k.ibanwijziging AND k.ibanwijziging IS DISTINCT FROM v.ibanwijziging
      WHERE k.run = $1 AND (o.iban <> vo.iban OR w.id IS NOT NULL) ORDER BY k.totaal DESC, k.begunstigde LIMIT ${GENOEMD_MAX}`, [runId],
  );
  const [eerste] = rows as { aantal_in_al: number }[];
  return { aantal: eerste?.aantal_in_al ?? 0, begunstigden: zonderTelling(rows) };
}

/** The rows without what is counted over all of them. */
function zonderTelling(rijen: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  return rijen.map((rij) => Object.fromEntries(Object.entries(rij).filter(([veld]) => !veld.endsWith('_in_al'))));
}

/** A payee whose account was changed after the run was made: the run still pays to the old one. */
export interface VervangenRekening {
  readonly begunstigdeId: string;
  readonly naam: string;
  /** Frozen in the run. */
  readonly oudIban: string;
  readonly nieuwIban: string;
  /** Whether the bank told of the old account that it was wrong: a payment to it came back, or name and account do not belong together. */
  readonly oudWasOnjuist: boolean;
}

/** Payees of the run who have another account now; those of whom the bank told that the old one was wrong first, because they stop an approval. */
export async function leesVervangenRekeningen(verbinding: Verbinding, runId: string): Promise<VervangenRekening[]> {
  const { rows } = await verbinding.query(
    `SELECT k.begunstigde AS "begunstigdeId", o.naam, o.iban AS "oudIban", g.iban AS "nieuwIban",
            EXISTS (SELECT 1 FROM betaling b JOIN betaalopdracht t ON t.betaling = b.id JOIN betaalrun r ON r.id = t.run
                     WHERE b.begunstigde = k.begunstigde AND t.iban = o.iban AND NOT t.loopt AND r.status IN ('verzonden', 'verwerkt'))
            OR EXISTS (SELECT 1 FROM aanhouding a WHERE a.begunstigde = k.begunstigde AND a.iban = o.iban AND NOT EXISTS (SELECT 1 FROM aanhouding_opheffing e WHERE e.aanhouding = a.id)) AS "oudWasOnjuist"
       FROM betaalrun_begunstigde k JOIN betaalopdracht o ON o.id = k.opdracht JOIN begunstigde g ON g.id = k.begunstigde
      WHERE k.run = $1 AND g.iban <> o.iban ORDER BY "oudWasOnjuist" DESC, k.totaal DESC, k.begunstigde LIMIT ${GENOEMD_MAX}`, [runId],
  );
  return rows as unknown as VervangenRekening[];
}
