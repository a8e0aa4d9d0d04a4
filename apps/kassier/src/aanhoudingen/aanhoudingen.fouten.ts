import { conflict, type Probleem } from '../http/index.js';

/** What is paid or withdrawn cannot be kept from a run. */
export function nietAanTeHouden(nummer: string, status: string): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Betaling ${nummer} heeft status "${status}" en kan niet worden aangehouden: er is niets meer te betalen. Komt het geld terug, houd haar dan aan voordat zij wordt heropend.`,
  });
}

/** One reason at a time is enough to keep a payment from a run. */
export function alAangehouden(nummer: string, aanhouding: string): Probleem {
  return conflict({
    soort: 'al-aangehouden', titel: 'Betaling is al aangehouden',
    detail: `Betaling ${nummer} is al aangehouden (${aanhouding}). Hef die aanhouding op, of laat haar staan.`, uitbreiding: { aanhoudingId: aanhouding },
  });
}

/** Lifted already, or not needed any more. */
export function looptNiet(status: string): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Deze aanhouding is al ${status}; er valt niets op te heffen. De volgende betaalrun neemt de betaling mee als zij betaalbaar is en er geen andere aanhouding loopt.`,
  });
}

/** Who keeps a payment back does not let it go. */
export function zelfdePersoon(door: string): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Opheffen door een ander',
    detail: `${door} zette deze aanhouding, of las het bericht van de bank in waaruit zij volgt, en kan haar niet zelf opheffen. Vraag een andere fiatteur van de kassier.`,
  });
}
