import { nieuwId, type Transactie } from '../database/index.js';

/** Payments that the bank wrote off without our books having a place for it, and who read the statement. */
export interface OnverklaardeAfschrijvingen {
  readonly betalingen: readonly { readonly id: string; readonly afschriftId: string }[];
  readonly door: string;
  /** RFC 3339. */
  readonly op: string;
}

/**
 * Holds payments of which a statement shows a debit that is not theirs by our books: written off after the bank rejected it, once more, or for another amount. The
 * money may be with the payee already, so it is not sent again, whoever reopens it, until another person has looked. One that is held stays as it is.
 */
export async function houdBetalingenAan(transactie: Transactie, { betalingen, door, op }: OnverklaardeAfschrijvingen): Promise<void> {
  const rijen = [...new Map(betalingen.map((betaling) => [betaling.id, betaling])).values()].map(({ id, afschriftId }) => ({
    id: nieuwId(), betaling: id, gezet_door: door, gezet_op: op,
    reden: `Op afschrift ${afschriftId} schrijft de bank deze betaling af, terwijl dat niet past bij wat hier bekend is. Zoek eerst uit of de begunstigde het geld al heeft; zie de post op de tussenrekening.`,
  }));
  await transactie.query(
    `INSERT INTO aanhouding (id, betaling, bron, reden, gezet_door, gezet_op)
     SELECT r.id, r.betaling, 'kassier', r.reden, r.gezet_door, r.gezet_op FROM json_populate_recordset(NULL::aanhouding, $1::json) r
      WHERE NOT EXISTS (SELECT 1 FROM lopende_aanhouding a WHERE a.betaling = r.betaling)`, [JSON.stringify(rijen)],
  );
}
