import { conflict, ongeldigeInvoer, Probleem, type Fout } from '../http/index.js';

/** A second person must approve a change of IBAN. */
export function zelfdePersoon(): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: 'U heeft deze IBAN-wijziging zelf ingediend. Laat een andere fiatteur van de kassier haar fiatteren.',
  });
}

/** A change of IBAN is approved or withdrawn once. */
export function nietMeerIngediend(status: string, wat: 'gefiatteerd' | 'ingetrokken'): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Deze IBAN-wijziging is al ${status} en kan niet meer worden ${wat}. Dien voor een ander rekeningnummer een nieuwe wijziging in.`,
  });
}

/** A change that changes nothing is a mistake. */
export function ongewijzigdIban(): Probleem {
  return ongeldigeInvoer([{ pointer: '/iban', melding: 'Dit is al het rekeningnummer van deze begunstigde. Controleer welk nummer het moet worden.' }]);
}

/** A change of fields that are already so. */
export function verandertNiets(): Probleem {
  return ongeldigeInvoer([{
    pointer: '', melding: 'Deze wijziging verandert niets: er is geen veld gegeven, of alles staat er al zo. Geef ten minste één veld zoals het moet worden: naam, adres, kvkNummer, brin, duoErkenningen of sbbErkenningen. Een rekeningnummer wijzigt met een IBAN-wijziging.',
  }]);
}

/** 400: a line of an all-or-nothing import is not right, so nothing was registered. */
export function foutenInImport(fouten: readonly Fout[]): Probleem {
  const detail = fouten.length === 1 ? 'Een regel van dit bestand bevat een fout; zie fouten. Er is niets geregistreerd.' : `De regels van dit bestand bevatten ${fouten.length} fouten; zie fouten. Er is niets geregistreerd.`;
  return new Probleem({ status: 400, soort: 'ongeldige-invoer', titel: 'Ongeldige invoer', detail, uitbreiding: { fouten } });
}
