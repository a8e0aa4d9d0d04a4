import { conflict, ongeldigeInvoer, type Probleem } from '../http/index.js';

/** A second person must approve a change of IBAN. */
export function zelfdePersoon(): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: 'U heeft deze IBAN-wijziging zelf ingediend. Laat een andere fiatteur van de kassier haar fiatteren.',
  });
}

/** A change of IBAN is applied once. */
export function alGefiatteerd(): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: 'Deze IBAN-wijziging is al gefiatteerd. Dien voor een ander rekeningnummer een nieuwe wijziging in.',
  });
}

/** A change that changes nothing is a mistake. */
export function ongewijzigdIban(): Probleem {
  return ongeldigeInvoer([{ pointer: '/iban', melding: 'Dit is al het rekeningnummer van deze begunstigde. Controleer welk nummer het moet worden.' }]);
}
