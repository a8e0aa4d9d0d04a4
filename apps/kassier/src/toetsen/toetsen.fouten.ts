import { ongeldigeInvoer, type Fout, type Probleem } from '../http/index.js';

/** What the facts of the database made of the request: ids that do not exist, days outside the regeling. */
export function nietTeToetsen(fouten: readonly Fout[]): Probleem {
  return ongeldigeInvoer(fouten);
}
