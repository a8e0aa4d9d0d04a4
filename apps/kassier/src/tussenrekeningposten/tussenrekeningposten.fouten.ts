import type { Bedrag } from '#values';
import { conflict, ongeldigeInvoer, type Probleem } from '../http/index.js';

/** A transaction is settled once. */
export function alAfgehandeld(soort: string): Probleem {
  return conflict({ soort: 'al-afgehandeld', titel: 'Al afgehandeld', detail: `Deze post is al afgehandeld als "${soort}". Wat geboekt is blijft staan; lees de post om te zien wat ermee is gedaan.` });
}

/** What is named in the body does not exist. */
export function onbekendeVerwijzing(veld: string, wat: string, waar: string): Probleem {
  return ongeldigeInvoer([{ pointer: `/${veld}`, melding: `${wat} bestaat niet. Zoek het juiste id op via ${waar}.` }]);
}

/** The whole amount, in the right direction, or it is something else. */
export function pastNiet(wat: string, post: Bedrag, toelichting: string): Probleem {
  return conflict({ soort: 'past-niet', titel: 'Past niet bij elkaar', detail: `Deze post van ${post.voorMensen()} kan niet ${wat} zijn: ${toelichting}`, uitbreiding: { bedrag: post.toString() } });
}
