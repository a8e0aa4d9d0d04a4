import { conflict, nietGevonden, type Probleem } from '../http/index.js';
import type { BetaalrunStatus } from './betaalrun.levensloop.js';

/** Whether payees may be told of the payments of a run with this status: it was approved, and not withdrawn. */
export function magWordenGemeld(status: BetaalrunStatus): boolean {
  return status !== 'concept' && status !== 'ingetrokken';
}

/** Nobody is told of a payment that may still not come. */
export function nogNietTeMelden(nummer: string, status: BetaalrunStatus): Probleem {
  const uitweg = status === 'concept' ? 'Laat de run eerst fiatteren.' : 'De betalingen van deze run zijn weer betaalbaar: maak een nieuwe run en neem de betaalspecificaties daarvan.';
  return conflict({ soort: 'verkeerde-status', titel: 'Kan niet in deze status', detail: `Betaalrun ${nummer} heeft status "${status}": er is nog niets om aan een begunstigde te melden. ${uitweg}` });
}

/** Nothing in this run is for this payee. */
export function nietInDezeRun(nummer: string): Probleem {
  return nietGevonden(`Betaalrun ${nummer} heeft geen betaling aan deze begunstigde. Wie er wel in zitten staat in /v1/betaalruns/{id}/betaalspecificaties.`);
}
