import { conflict, Probleem } from '../http/index.js';
import type { TaakStatus } from './taak.levensloop.js';
import type { TaakRij } from './taak.opslag.js';

const UITWEG: Readonly<Record<TaakStatus, string>> = {
  wacht: '',
  loopt: '',
  gelukt: 'Wat zij maakte bestaat: draai dat zelf terug. Een betaalrun die niet is verzonden trekt u in via /v1/betaalruns/{id}/intrekkingen.',
  mislukt: 'Er is niets van geboekt; annuleren is niet nodig.',
  geannuleerd: 'Zij was al geannuleerd; er is niets van geboekt.',
};

/** A job that is over cannot be cancelled. */
export function alKlaar(taak: TaakRij): Probleem {
  return conflict({
    soort: 'taak-klaar', titel: 'De taak is al klaar', detail: `Taak ${taak.id} heeft status "${taak.status}" en kan niet worden geannuleerd. ${UITWEG[taak.status]}`, uitbreiding: { taak: taak.id, href: taak['href'] },
  });
}

/** Every try ended before the work was done, without a word: the service was killed each time. */
export function teVaakBegonnen(pogingen: number): Probleem {
  return conflict({
    soort: 'taak-te-vaak-begonnen', titel: 'De taak is te vaak onderbroken',
    detail: `Aan deze taak is ${pogingen} keer begonnen, en elke keer eindigde de service voordat het werk af was. Er is niets van geboekt. Laat de beheerder kijken waarom de service eindigt, en doe het verzoek daarna opnieuw met een nieuwe Idempotency-Key.`,
  });
}

/** Somebody used the key of the job for something else. */
export function sleutelBezet(): Probleem {
  return conflict({ soort: 'sleutel-al-gebruikt', titel: 'De sleutel van de taak is al gebruikt', detail: 'De Idempotency-Key van deze taak is voor een ander verzoek gebruikt. Er is niets geboekt. Doe het verzoek opnieuw met een nieuwe Idempotency-Key.' });
}

/** It went wrong every time, in a way that nobody foresaw, or because the database could not be reached or was too busy. */
export function onverwachtMislukt(id: string, isTijdelijk: boolean): Probleem {
  const wat = isTijdelijk ? 'De database was elke keer niet bereikbaar of te druk.' : 'Er ging elke keer iets mis in de service.';
  return new Probleem({
    status: isTijdelijk ? 503 : 500, soort: isTijdelijk ? 'te-druk' : 'interne-fout', titel: isTijdelijk ? 'Tijdelijk niet beschikbaar' : 'Interne fout',
    detail: `${wat} Er is niets van geboekt. Doe het verzoek later opnieuw met een nieuwe Idempotency-Key, of meld taak ${id} bij de beheerder.`,
  });
}
