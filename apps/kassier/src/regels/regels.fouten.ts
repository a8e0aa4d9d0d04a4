import { nietGevonden, type Probleem } from '../http/index.js';

/** There is no such rule, or none in force on the day. */
export function onbekendeRegel(id: string, peildatum: string | undefined): Probleem {
  return nietGevonden(peildatum === undefined ? `Regel ${id} bestaat niet. Alle regels staan in /v1/regels.` : `Regel ${id} geldt niet op ${peildatum}. Kies een andere peildatum, of laat hem weg.`);
}
