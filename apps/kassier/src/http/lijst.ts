import { z } from 'zod';
import { ongeldigeInvoer } from './problem.js';

/** One page of a list: the results in a stable order, and the cursor of the next page or null. */
export interface Pagina<T> {
  readonly resultaten: T[];
  readonly volgende: string | null;
}

/** The schema of a page, for the API's description. */
export function paginaAntwoord<T extends z.ZodType>(rij: T) {
  return z.object({ resultaten: z.array(rij), volgende: z.string().nullable().meta({ description: 'Cursor van de volgende pagina; null op de laatste' }) });
}

/** Cuts a page out of rows that were asked with one more than the limit. `plaats` is what the next page begins after. */
export function maakPagina<T>(rijen: T[], limiet: number, plaats: (rij: T) => string): Pagina<T> {
  const resultaten = rijen.slice(0, limiet);
  const laatste = resultaten.at(-1);
  const meer = rijen.length > limiet && laatste !== undefined;
  return { resultaten, volgende: meer ? Buffer.from(plaats(laatste)).toString('base64url') : null };
}

/** What a cursor stands for; null for the first page. Throws the 400 problem for a cursor that is not ours. */
export function leesCursor(cursor: string | undefined, vorm: RegExp): string | null {
  if (cursor === undefined) return null;
  const plaats = Buffer.from(cursor, 'base64url').toString();
  if (!vorm.test(plaats)) throw ongeldigeInvoer([{ parameter: 'cursor', melding: 'Deze cursor hoort niet bij deze lijst. Neem hem over uit het vorige antwoord, of laat hem weg.' }]);
  return plaats;
}

/** Cursors of lists that are ordered by id. */
export const UUID_PLAATS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Cursors of lists that are ordered by a number. */
export const NUMMER_PLAATS = /^\d{1,15}$/;
