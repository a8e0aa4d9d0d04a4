/** A reason that whoever asks gives for a rule of which the norm leaves room ("where possible"). */
export interface Reden {
  readonly regel: string;
  readonly tekst: string;
  readonly soort?: 'motivering';
}

/**
 * What a person decided about a rule that leaves it to a person, with the reason in `tekst`. It comes from the kassier
 * alone: a request has no place for it, and what stands among the reasons of a request is read as a reason.
 */
export interface MenselijkOordeel {
  readonly soort: 'oordeel';
  readonly regel: string;
  readonly uitkomst: 'voldaan' | 'niet-voldaan';
  readonly tekst: string;
  /** Who decided, and in which role. */
  readonly door: string;
  readonly rol: string;
}

/** What people put forward beside the facts, for one rule. */
export type Motivering = Reden | MenselijkOordeel;

/** The verdicts on a request that was put before a person, with the decision that did so. */
export interface Voorlegging {
  readonly besluitId: string;
  readonly oordelen: readonly MenselijkOordeel[];
}

/** Where facts hold what was decided by a person; absent when nothing was put before one. */
export interface MetVoorlegging {
  readonly voorlegging?: Voorlegging | undefined;
}
