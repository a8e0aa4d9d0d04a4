import { z } from 'zod';
import { Datum } from '#values';
import { LAATSTE_BOEKDAG, NA_DE_BOEKEN } from '../http/index.js';

const MELDING = 'Schrijf een dag als JJJJ-MM-DD (het beeld aan het eind van die dag, UTC), of een moment zoals "2021-03-15T14:30:00Z".';
// No clock on earth is further from UTC than 14 hours, and the database knows none that is 16 or more.
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const DAG_MS = 86_400_000;

function bestaat(waarde: string): boolean {
  return Datum.bestaat(waarde) || (MOMENT.test(waarde) && Datum.bestaat(waarde.slice(0, 10)) && heeftDagErvoor(Date.parse(waarde)));
}

/** Full days count up to the day before that of the moment, which is a day in UTC and so can be another than the one that is written. */
function heeftDagErvoor(ms: number): boolean {
  return !Number.isNaN(ms) && Datum.bestaat(new Date(ms - DAG_MS).toISOString().slice(0, 10));
}

/** What was known when: a day (until its end, UTC), or a moment (RFC 3339). */
export const bekendOpParameter = z
  .string({ error: MELDING }).refine(bestaat, { error: MELDING, abort: true }).refine((waarde) => waarde.slice(0, LAATSTE_BOEKDAG.length) <= LAATSTE_BOEKDAG, { error: NA_DE_BOEKEN })
  .meta({ description: 'Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had', example: '2021-04-01T12:00:00Z' });
