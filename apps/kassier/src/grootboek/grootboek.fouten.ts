import { nietGevonden, ongeldigeInvoer, type Probleem } from '../http/index.js';

/** There is no entry with this number. */
export function onbekendeBoeking(nummer: number): Probleem {
  return nietGevonden(`Boeking ${nummer} bestaat niet. De nummers lopen door vanaf 1; zoek via /v1/grootboek/boekingen.`);
}

/** A period that ends before it begins: an empty list would look like an answer. */
export function omgekeerdePeriode(): Probleem {
  return ongeldigeInvoer([{ parameter: 'tot', melding: 'De dag bij tot ligt voor de dag waar de periode begint. Verwissel ze.' }]);
}
