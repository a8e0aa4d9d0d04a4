import { conflict, Probleem, verboden } from '../http/index.js';
import type { Regelfout } from './bundel.regels.js';
import type { Bundelantwoord } from './bundel.uitkomst.js';

/** The fault of a line for another region than the one the bundle is of. */
export function anderRegio(regio: string): string {
  return `U werkt voor regio ${regio} en mag dit niet doen voor een andere regio. Haal deze regel weg en vraag het team van die regio.`;
}

/** 403: a bundle is made by the team of one region. */
export function geenRegio(): Probleem {
  return verboden('Uw token is niet aan een regio gebonden, en een bundel hoort bij één regio. Vraag een token voor uw regio.');
}

/** The fault of a line that the database refused, which no check foresaw. */
export function nietVerwerkt(bundel: string, regel: number): string {
  return `De service kon deze regel niet verwerken; er is niets van geboekt. Dien hem los in via /v1/verplichtingen, of meld regel ${regel} van bundel ${bundel} bij de beheerder.`;
}

/** 400: a line of an all-or-nothing bundle is not right, so nothing was judged. */
export function foutenInBundel(fouten: readonly Regelfout[]): Probleem {
  const detail = fouten.length === 1 ? 'Een regel van deze bundel bevat een fout; zie fouten. Er is niets geboekt.' : `De regels van deze bundel bevatten ${fouten.length} fouten; zie fouten. Er is niets geboekt.`;
  return new Probleem({ status: 400, soort: 'ongeldige-invoer', titel: 'Ongeldige invoer', detail, uitbreiding: { fouten } });
}

/** 409: a line of an all-or-nothing bundle was refused, so nothing was booked; the bundle with its outcomes can be read. */
export function bundelGeweigerd(bundel: Bundelantwoord, herhaald: boolean): Probleem {
  const { geweigerd, aantal } = bundel.totalen;
  const { id: bundelId, status: _status, ...rest } = bundel;
  const probleem = conflict({
    soort: 'bundel-geweigerd', titel: 'Bundel geweigerd',
    detail: `Van deze bundel ${geweigerd === 1 ? 'is 1 regel' : `zijn ${geweigerd} regels`} van de ${aantal} geweigerd en u vroeg om alles of niets; er is niets geboekt. Haal die regels weg of pas ze aan, en stuur de bundel met een nieuwe Idempotency-Key.`,
    uitbreiding: { bundelId, ...rest },
  });
  if (!herhaald) return probleem;
  return new Probleem({ status: 409, soort: probleem.soort, titel: probleem.titel, detail: probleem.detail, uitbreiding: probleem.uitbreiding, headers: { 'idempotent-replayed': 'true' } });
}
