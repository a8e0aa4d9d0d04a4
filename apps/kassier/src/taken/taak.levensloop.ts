export const TAAK_STATUSSEN = ['wacht', 'loopt', 'gelukt', 'mislukt', 'geannuleerd'] as const;
export type TaakStatus = (typeof TAAK_STATUSSEN)[number];

/** The life cycle of a job; the database holds the same table and refuses every other step. */
export const TAAK_OVERGANGEN: Readonly<Record<TaakStatus, readonly TaakStatus[]>> = {
  wacht: ['loopt', 'geannuleerd'],
  // Back to waiting when it is handed over, or has to be tried again later.
  loopt: ['wacht', 'gelukt', 'mislukt', 'geannuleerd'],
  gelukt: [],
  mislukt: [],
  geannuleerd: [],
};

/** Whether a job in this status is over for good. */
export function isKlaar(status: TaakStatus): boolean {
  return TAAK_OVERGANGEN[status].length === 0;
}
