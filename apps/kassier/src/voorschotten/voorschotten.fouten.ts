import { conflict, type Probleem } from '../http/index.js';

/** The same money is not registered twice. */
export function alGeregistreerd(kenmerk: string, stroom: string, eerder: { bedrag: string; ontvangenOp: string }): Probleem {
  return conflict({
    soort: 'voorschot-al-geregistreerd', titel: 'Voorschot al geregistreerd',
    detail: `Voorschot "${kenmerk}" op ${stroom} is al geregistreerd: ${eerder.bedrag} euro, ontvangen op ${eerder.ontvangenOp}. Is dit ander geld, neem dan het kenmerk van die overboeking over; was de eerste registratie onjuist, trek haar dan eerst in.`,
  });
}

/** What is withdrawn or was seen on a statement stays as it is. */
export function voorschotNietInTeTrekken(kenmerk: string, waarom: 'ingetrokken' | 'op-afschrift'): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: waarom === 'ingetrokken'
      ? `Voorschot "${kenmerk}" is al ingetrokken. Registreer een nieuw voorschot als het geld toch is ontvangen.`
      : `Voorschot "${kenmerk}" staat op een afschrift van de bank en is dus ontvangen. Vraag SZW om uitleg als het bedrag of de stroom niet klopt.`,
  });
}
