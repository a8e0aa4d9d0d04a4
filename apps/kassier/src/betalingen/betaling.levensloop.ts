export const BETALING_STATUSSEN = ['betaalbaar', 'in-run', 'verzonden', 'uitgevoerd', 'afgewezen', 'retour', 'ingetrokken'] as const;
export type BetalingStatus = (typeof BETALING_STATUSSEN)[number];

/** The life cycle of a payment; the database holds the same table and refuses every other step. */
export const BETALING_OVERGANGEN: Readonly<Record<BetalingStatus, readonly BetalingStatus[]>> = {
  betaalbaar: ['in-run', 'ingetrokken'],
  'in-run': ['verzonden', 'betaalbaar'],
  verzonden: ['uitgevoerd', 'afgewezen'],
  uitgevoerd: ['retour'],
  afgewezen: ['betaalbaar', 'ingetrokken'],
  retour: ['betaalbaar', 'ingetrokken'],
  ingetrokken: [],
};

/** Whether the bank did not pay, so that the payment can be paid again. */
export function isHeropenbaar(status: BetalingStatus): boolean {
  return status === 'afgewezen' || status === 'retour';
}
