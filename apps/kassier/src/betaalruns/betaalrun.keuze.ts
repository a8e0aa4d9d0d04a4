/** Which payments a run takes; null means all. */
export interface Keuze {
  /** The day on which the bank pays. */
  readonly uitvoeringsdatum: string;
  readonly stromen: readonly string[] | null;
  readonly soortBegunstigde: string | null;
}

/**
 * The condition that a payment `b` is in the selection; the parameters $1 to $3 are its `keuzewaarden`. What came
 * back can go again from the day on which it came back: sent on an earlier day, it would have been with the bank twice on that day.
 */
export const IN_KEUZE = `b.status = 'betaalbaar' AND b.boekdatum <= $1 AND ($2::text[] IS NULL OR b.stroom = ANY($2)) AND ($3::text IS NULL OR b.begunstigde IN (SELECT g.id FROM begunstigde g WHERE g.soort = $3))
          AND NOT EXISTS (SELECT 1 FROM betaling_heropening h JOIN boeking k ON k.onderwerp_id = h.betaling WHERE h.betaling = b.id AND k.boekdatum > $1)`;

export function keuzewaarden({ uitvoeringsdatum, stromen, soortBegunstigde }: Keuze): unknown[] {
  return [uitvoeringsdatum, stromen, soortBegunstigde];
}
