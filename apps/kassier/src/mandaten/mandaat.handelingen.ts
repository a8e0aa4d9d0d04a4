/** The acts for which a mandate can be needed. */
export const HANDELINGEN = ['betaalrun', 'ibanwijziging'] as const;

/** An act for which a mandate can be needed. */
export type Handeling = (typeof HANDELINGEN)[number];
