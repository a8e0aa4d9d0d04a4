import { nietGevonden, ongeldigeInvoer, verboden, type Probleem } from '../http/index.js';

/** A year before the regeling, or one that has not begun. */
export function onbekendJaar(jaar: number, eerste: number, laatste: number): Probleem {
  return nietGevonden(`Van het jaar ${jaar} zijn er geen cijfers. De boeken lopen van ${eerste} tot en met ${laatste}.`);
}

/** A day before the year: its figures would be those of another year. */
export function peildatumVoorJaar(jaar: number): Probleem {
  return ongeldigeInvoer([{ parameter: 'peildatum', melding: `Deze dag ligt voor 1 januari ${jaar}. Kies een dag in ${jaar} of later, of vraag het jaar van die dag.` }]);
}

/** A stream that is not there. */
export function onbekendeStroom(stroom: string, stromen: readonly string[]): Probleem {
  return ongeldigeInvoer([{ parameter: 'stroom', melding: `Stroom "${stroom}" bestaat niet. Kies één van: ${stromen.join(', ')}.` }]);
}

/** A region asks for another region. */
export function andereRegio(eigen: string, gevraagd: string): Probleem {
  return verboden(`U werkt voor regio ${eigen} en ziet alleen de cijfers van die regio, niet die van ${gevraagd}. Laat regio weg of kies ${eigen}.`);
}
