import type { Bedrag } from '#values';
import { conflict, ongeldigeInvoer, type Probleem } from '../http/index.js';

/** A transaction is settled once. */
export function alAfgehandeld(soort: string): Probleem {
  return conflict({ soort: 'al-afgehandeld', titel: 'Al afgehandeld', detail: `Deze post is al afgehandeld als "${soort}". Wat geboekt is blijft staan; lees de post om te zien wat ermee is gedaan.` });
}

/** What was settled in part has no whole any more: somebody who means the whole would settle something else. */
export function deelsAfgehandeld(open: Bedrag): Probleem {
  return conflict({
    soort: 'deels-afgehandeld', titel: 'Al deels afgehandeld', detail: `Van deze post is al een deel afgehandeld; er staat nog ${open.voorMensen()} open. Noem met bedrag welk deel u afhandelt.`, uitbreiding: { open: open.toString() },
  });
}

/** All parts together are never more than the transaction. */
export function meerDanOpen(open: Bedrag, gevraagd: Bedrag): Probleem {
  return conflict({
    soort: 'niet-zoveel-open', titel: 'Zoveel staat niet open',
    detail: `Van deze post staat nog ${open.voorMensen()} open; gevraagd is ${gevraagd.voorMensen()}. Handel ten hoogste af wat openstaat.`, uitbreiding: { open: open.toString(), gevraagd: gevraagd.toString() },
  });
}

/** What is named in the body does not exist. */
export function onbekendeVerwijzing(veld: string, wat: string, waar: string): Probleem {
  return ongeldigeInvoer([{ pointer: `/${veld}`, melding: `${wat} bestaat niet. Zoek het juiste id op via ${waar}.` }]);
}

/** The whole of the transaction or of a part, in the right direction, or it is something else. */
export function pastNiet(wat: string, post: Bedrag, toelichting: string): Probleem {
  return conflict({ soort: 'past-niet', titel: 'Past niet bij elkaar', detail: `Deze post van ${post.voorMensen()} kan niet ${wat} zijn: ${toelichting}`, uitbreiding: { bedrag: post.toString() } });
}
