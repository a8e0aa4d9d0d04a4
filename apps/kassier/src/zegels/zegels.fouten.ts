import { conflict, nietGevonden, type Probleem } from '../http/index.js';

/** There is no seal with this number. */
export function onbekendZegel(nummer: number): Probleem {
  return nietGevonden(`Zegel ${nummer} bestaat niet. De zegels staan in /v1/zegels, het nieuwste voorop.`);
}

/** There is nothing that could have been sealed. */
export function onbekendOnderwerp(soort: string, sleutel: string): Probleem {
  return nietGevonden(`Er is geen ${soort} ${sleutel}. Controleer het adres.`);
}

/** It is there, but waits for its seal. */
export function nogNietVerzegeld(soort: string, sleutel: string): Probleem {
  return conflict({ soort: 'nog-niet-verzegeld', titel: 'Nog niet verzegeld', detail: `Voor ${soort} ${sleutel} is nog geen zegel gemaakt. Dat gebeurt gewoonlijk binnen enkele seconden; vraag het bewijs daarna opnieuw.` });
}

/** The seal was made before this was. */
export function nietOnderDitZegel(soort: string, sleutel: string, zegel: number, vanaf: number): Probleem {
  return conflict({ soort: 'niet-onder-dit-zegel', titel: 'Niet onder dit zegel', detail: `De ${soort} ${sleutel} valt niet onder zegel ${zegel}: zij is later verzegeld. Kies zegel ${vanaf} of een later zegel, of laat de parameter zegel weg.` });
}

/** A seal follows on an earlier one only. */
export function verkeerdeVolgorde(vanaf: number, tot: number): Probleem {
  return conflict({ soort: 'verkeerde-volgorde', titel: 'Verkeerde volgorde', detail: `Zegel ${vanaf} is later dan zegel ${tot} en kan er niet aan voorafgaan. Verwissel ze.` });
}
