import { ongeldigeInvoer, teDruk, type Fout, type Probleem } from '../http/index.js';

const OPNIEUW_SECONDEN = 60;

/** Values or days that no analysis can be made of. */
export function ongeldigVoorstel(fouten: readonly Fout[]): Probleem {
  return ongeldigeInvoer(fouten);
}

/** The end lies before the beginning: an empty analysis would look like an answer. */
export function omgekeerdePeriode(): Fout {
  return { pointer: '/tot', melding: 'De dag bij tot ligt voor de dag bij van. Verwissel ze.' };
}

/** Enough analyses run already. */
export function teVeelAnalyses(): Probleem {
  return teDruk(OPNIEUW_SECONDEN);
}
