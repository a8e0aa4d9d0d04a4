import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { BEWIJSVELD } from '../access/index.js';
import { meldHerhaling } from '../besluitstraat/index.js';
import type { ActieUitslag } from '../database/index.js';
import { conflict, uuid } from '../http/index.js';
import type { AangenomenTaak } from '../taken/index.js';

/** The hidden fields of every form that changes something: the proof that one of our pages made it, and the key under which it counts once. */
export const formuliervelden = { [BEWIJSVELD]: z.string().max(100).default(''), sleutel: uuid };

/** Their values on a page: each time it is opened its form has a key of its own. */
export function verborgenVelden(bewijs: string): Record<string, string> {
  return { [BEWIJSVELD]: bewijs, sleutel: randomUUID() };
}

/**
 * Sends the browser on after a form: whoever reloads that page, or goes back, repeats nothing. What the same form did before is told
 * of as a repetition; throws the 409 problem when it came before with something else in it.
 */
export function naarPagina(uitslag: ActieUitslag | AangenomenTaak, reply: FastifyReply, adres: string): string {
  if ('soort' in uitslag && uitslag.soort === 'sleutel-al-gebruikt') {
    throw conflict({ soort: uitslag.soort, titel: 'Dit formulier is al verwerkt', detail: 'Dit formulier is al eerder verstuurd en verwerkt, met iets anders erin. Er is nu niets gewijzigd. Open de pagina opnieuw en kijk wat er staat.' });
  }
  meldHerhaling(uitslag, reply);
  void reply.header('location', adres);
  return '';
}
