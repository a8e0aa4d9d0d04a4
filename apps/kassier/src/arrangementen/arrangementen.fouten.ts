import { Datum } from '#values';
import { conflict, ongeldigeInvoer, type Fout, type Probleem } from '../http/index.js';

/** Nothing changes on an arrangement that has ended. */
export function alBeeindigd(einddatum: string): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Dit arrangement is op ${Datum.van(einddatum).voorMensen()} beëindigd en verandert niet meer. Registreer een nieuw arrangement als de kandidaat weer ondersteuning krijgt.`,
  });
}

/** The fault of a day before something that must come first; none when the day is fine. */
export function ligtVoor(dag: string, eerste: string, wat: string): Fout[] {
  if (dag >= eerste) return [];
  return [{ pointer: '/datum', melding: `Deze dag ligt voor ${wat} (${Datum.van(eerste).voorMensen()}). Kies die dag of een latere.` }];
}

/** The fault of a region that is not one of the 35. */
export function onbekendeRegio(pointer: string): Fout {
  return { pointer, melding: 'Deze regio bestaat niet. Alle codes staan in /v1/regios.' };
}

/** A transfer to where the arrangement already is. */
export function nietsVeranderd(): Probleem {
  return ongeldigeInvoer([{ pointer: '', melding: 'Deze overdracht verandert niets: het arrangement staat al zo. Noem wat er anders wordt.' }]);
}
