import { nieuwId, type Transactie } from '../database/index.js';

/** Payments that the bank paid without our books having a place for it, with what told it (Dutch), and who read that. */
export interface OnverklaardeUitvoeringen {
  readonly betalingen: readonly { readonly id: string; readonly reden: string }[];
  readonly door: string;
  /** RFC 3339. */
  readonly op: string;
}

/** Why a payment is held of which a statement shows a debit that nobody expected (Dutch). */
export function opAfschrift(afschriftId: string): string {
  return `Op afschrift ${afschriftId} schrijft de bank deze betaling af, terwijl dat niet past bij wat hier bekend is. Zoek eerst uit of de begunstigde het geld al heeft; zie de post op de tussenrekening.`;
}

/** Why a payment is held of which a report says that it was executed, although it was not to be (Dutch). */
export function inStatusbericht(berichtId: string, status: string): string {
  return `In statusbericht ${berichtId} meldt de bank dat deze betaling is uitgevoerd (${status}), terwijl zij hier is afgewezen of ingetrokken. Zoek eerst uit of de begunstigde het geld al heeft; wacht het afschrift af.`;
}

/**
 * Holds payments that the bank says to have paid and that are not paid by our books: written off or reported as executed after it rejected them, written off once more, or for another amount. The
 * money may be with the payee already, so it is not sent again, whoever reopens it, until another person has looked. One that is held stays as it is.
 */
export async function houdBetalingenAan(transactie: Transactie, { betalingen, door, op }: OnverklaardeUitvoeringen): Promise<void> {
  const rijen = [...new Map(betalingen.map((betaling) => [betaling.id, betaling])).values()].map(({ id, reden }) => ({ id: nieuwId(), betaling: id, gezet_door: door, gezet_op: op, reden }));
  await transactie.query(
    `INSERT INTO aanhouding (id, betaling, bron, reden, gezet_door, gezet_op)
     SELECT r.id, r.betaling, 'kassier', r.reden, r.gezet_door, r.gezet_op FROM json_populate_recordset(NULL::aanhouding, $1::json) r
      WHERE NOT EXISTS (SELECT 1 FROM lopende_aanhouding a WHERE a.betaling = r.betaling)`, [JSON.stringify(rijen)],
  );
}
