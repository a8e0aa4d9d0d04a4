import type { Klok } from '#values';

/** Injection token of the service's clock. */
export const KLOK = Symbol('KLOK');

/** The clock of the machine: the only place in the service that asks what time it is. */
export const systeemKlok: Klok = { nuMs: () => Date.now() };
