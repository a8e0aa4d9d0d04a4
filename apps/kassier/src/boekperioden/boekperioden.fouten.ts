import { conflict, nietGevonden, type Probleem } from '../http/index.js';

/** A month before the books begin, or one that has yet to come. */
export function onbekendeMaand(maand: string, eerste: string, laatste: string): Probleem {
  return nietGevonden(`Boekperiode ${maand} bestaat niet. De boeken lopen van ${eerste} tot en met ${laatste}.`);
}

/** Only a month that is over can be closed: until then something may happen in it. */
export function nogNietVoorbij(maand: string): Probleem {
  return conflict({
    soort: 'maand-niet-voorbij', titel: 'De maand is nog niet voorbij',
    detail: `Boekperiode ${maand} is nog niet voorbij: er kan nog van alles in gebeuren. Sluit haar na de laatste dag van die maand, of sluit een eerdere maand.`,
  });
}

/** Closing is done once. */
export function alGesloten(maand: string, openVanaf: string): Probleem {
  return conflict({
    soort: 'al-gesloten', titel: 'De maand is al gesloten',
    detail: `Boekperiode ${maand} is al gesloten; sluiten is onherroepelijk. Wat later bekend wordt, wordt vanaf ${openVanaf} geboekt.`,
  });
}
