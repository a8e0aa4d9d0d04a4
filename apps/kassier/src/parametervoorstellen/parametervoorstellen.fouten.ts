import { conflict, type Probleem } from '../http/index.js';

/** A second person must decide. */
export function zelfdePersoon(parameter: string): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: `U heeft de nieuwe waarde van ${parameter} zelf voorgesteld. Laat een andere budgethouder van SZW haar vaststellen.`,
  });
}

/** Only what is submitted can be decided or withdrawn: what was decided stays, and is followed by a new version. */
export function nietMeerIngediend(parameter: string, status: string, wat: 'vastgesteld' | 'ingetrokken'): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Dit voorstel voor ${parameter} is ${status} en kan niet meer worden ${wat}. Doe voor een andere waarde een nieuw voorstel.`,
  });
}
