import { z } from 'zod';
import { Datum } from '#values';
import { LAATSTE_BOEKDAG, NA_DE_BOEKEN } from '../http/index.js';

const MELDING = 'Schrijf een dag als JJJJ-MM-DD (het beeld aan het eind van die dag, UTC), of een moment zoals "2021-03-15T14:30:00Z".';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

function bestaat(waarde: string): boolean {
  return Datum.bestaat(waarde) || (MOMENT.test(waarde) && Datum.bestaat(waarde.slice(0, 10)) && !Number.isNaN(Date.parse(waarde)));
}

/** What was known when: a day (until its end, UTC), or a moment (RFC 3339). */
export const bekendOpParameter = z
  .string({ error: MELDING }).refine(bestaat, { error: MELDING, abort: true }).refine((waarde) => waarde.slice(0, LAATSTE_BOEKDAG.length) <= LAATSTE_BOEKDAG, { error: NA_DE_BOEKEN })
  .meta({ description: 'Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had', example: '2021-04-01T12:00:00Z' });
