import { ongeldigeInvoer, verboden, type Probleem } from '../http/index.js';

/** A stream that is not there: zeros for a misspelt name would look like an answer. */
export function onbekendeStroom(stroom: string, stromen: readonly string[]): Probleem {
  return ongeldigeInvoer([{ parameter: 'stroom', melding: `Stroom "${stroom}" bestaat niet. Kies één van: ${stromen.join(', ')}.` }]);
}

/** A frame that is not there. */
export function onbekendKader(kader: string, kaders: readonly string[]): Probleem {
  return ongeldigeInvoer([{ parameter: 'kader', melding: `Kader "${kader}" bestaat niet. Kies één van: ${kaders.join(', ')}.` }]);
}

/** A region that is not one of the 35. */
export function onbekendeRegio(regio: string): Probleem {
  return ongeldigeInvoer([{ parameter: 'regio', melding: `Regio "${regio}" bestaat niet. Alle codes staan in /v1/regios.` }]);
}

/** A region asks for another region. */
export function andereRegio(eigen: string, gevraagd: string): Probleem {
  return verboden(`U werkt voor regio ${eigen} en ziet alleen de uitnutting van die regio, niet die van ${gevraagd}. Laat regio weg of kies ${eigen}.`);
}
