export const BETAALRUN_STATUSSEN = ['concept', 'gefiatteerd', 'verzonden', 'verwerkt', 'ingetrokken'] as const;
export type BetaalrunStatus = (typeof BETAALRUN_STATUSSEN)[number];

/** The life cycle of a run; the database holds the same table and refuses every other step. */
export const BETAALRUN_OVERGANGEN: Readonly<Record<BetaalrunStatus, readonly BetaalrunStatus[]>> = {
  concept: ['gefiatteerd', 'ingetrokken'],
  gefiatteerd: ['verzonden', 'ingetrokken'],
  verzonden: ['verwerkt'],
  verwerkt: [],
  ingetrokken: [],
};

/** What people do to a run. That it is verwerkt follows from the bank's statements. */
export type Handeling = 'fiatteren' | 'verzenden' | 'intrekken';

const DOEL: Readonly<Record<Handeling, BetaalrunStatus>> = { fiatteren: 'gefiatteerd', verzenden: 'verzonden', intrekken: 'ingetrokken' };

/** Whether this may be done to a run in this status. */
export function kan(handeling: Handeling, status: BetaalrunStatus): boolean {
  return BETAALRUN_OVERGANGEN[status].includes(DOEL[handeling]);
}
