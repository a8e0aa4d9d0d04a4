import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { BEWIJSVELD } from '../access/index.js';
import { meldHerhaling } from '../besluitstraat/index.js';
import type { ActieUitslag } from '../database/index.js';
import { conflict, Probleem, uuid, type Fout } from '../http/index.js';
import type { AangenomenTaak } from '../taken/index.js';
import type { Blok } from './blokken.sjablonen.js';

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

/** A form that was not accepted: what was in it, and why. */
export interface Afgekeurd<T> {
  readonly formulier: T;
  readonly probleem: Probleem;
}

/** Whether a form that met this can be mended by who filled it in, so that it comes back as it was. */
export function isTeVerbeteren(fout: unknown): fout is Probleem {
  return fout instanceof Probleem && (fout.status === 400 || fout.status === 409);
}

/** What is wrong with a form, above everything else; each fault leads to its field, by the name that stands beside that. */
export function foutblok(afgekeurd: Afgekeurd<unknown> | undefined, naamVan: (veld: string) => string | null): Blok[] {
  if (afgekeurd === undefined) return [];
  const fouten = foutenVan(afgekeurd.probleem);
  if (fouten.length === 0) return [{ soort: 'melding', zinnen: [afgekeurd.probleem.detail] }];
  const regel = ({ pointer, melding }: Fout) => {
    const veld = (pointer ?? '').slice(1);
    const naam = naamVan(veld);
    return naam === null ? { tekst: melding, verwijzing: null } : { tekst: `${naam}${naam.endsWith('?') ? '' : ':'} ${melding}`, verwijzing: `#veld-${veld}` };
  };
  return [{ soort: 'melding', zinnen: ['Er is nog niets opgeslagen.'], fouten: fouten.map(regel) }];
}

/** What is wrong with one field; null when nothing is. */
export function foutBij(afgekeurd: Afgekeurd<unknown> | undefined, veld: string): string | null {
  return afgekeurd === undefined ? null : (foutenVan(afgekeurd.probleem).find(({ pointer }) => pointer === `/${veld}`)?.melding ?? null);
}

function foutenVan({ uitbreiding }: Probleem): readonly Fout[] {
  return (uitbreiding['fouten'] ?? []) as readonly Fout[];
}
