import type { Rekeningsleutel } from '#ledger';
import type { Journaalboeking, Journaalposting, Journaalvorm } from './journaal.vorm.js';

/** A journal for hledger (https://hledger.org): one transaction per entry, every account and the currency declared. */
export const hledgerVorm: Journaalvorm = {
  mediatype: 'text/plain; charset=utf-8',
  extensie: 'journal',
  kop: (rekeningen) => [
    '; Het journaal van de kassier. Bedragen in euro; positief is debet, negatief is credit.',
    '; Een boeking is niet alleen als geheel in evenwicht, maar ook per boek (het eerste deel van de rekening) en per stroom.',
    '; Controleren: hledger check --strict -f <dit bestand>',
    'commodity EUR 1000.00',
    ...rekeningen.map((rekening) => `account ${rekeningnaam(rekening)}`),
    '', '',
  ].join('\n'),
  boeking: (boeking) => [
    `${boeking.boekdatum} (${boeking.nummer}) ${eenRegel(boeking.omschrijving)}`,
    `    ; ${kenmerken(boeking)}`,
    ...boeking.postings.map(postingregel),
    '', '',
  ].join('\n'),
};

/** "kas:betaald:mbo-inkoop:2021:AM18": what an account does not have is left out, as it is for all accounts of its kind. */
function rekeningnaam({ boek, soort, stroom, jaar, regio }: Rekeningsleutel): string {
  return [boek, soort, stroom, jaar, regio].filter((deel) => deel !== null).join(':');
}

function postingregel({ rekening, bedrag, verplichting, dimensie }: Journaalposting): string {
  const regel = `    ${rekeningnaam(rekening)}  EUR ${bedrag}`;
  return verplichting === null ? regel : `${regel}  ; verplichting:${verplichting}${dimensie === '' ? '' : `, dimensie:${waarde(dimensie)}`}`;
}

function kenmerken({ soort, besluit, onderwerp, onderwerpId, corrigeert, vastgelegdOp, door }: Journaalboeking): string {
  const paren = { soort, onderwerp, 'onderwerp-id': onderwerpId, besluit, corrigeert, 'vastgelegd-op': vastgelegdOp, door: waarde(door) };
  return Object.entries(paren).flatMap(([naam, inhoud]) => (inhoud === null ? [] : [`${naam}:${inhoud}`])).join(', ');
}

/** On one line, and without the sign that begins a comment. */
function eenRegel(tekst: string): string {
  return tekst.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll(';', ',').trim();
}

/** The value of a tag ends at a comma. */
function waarde(tekst: string): string {
  return eenRegel(tekst).replaceAll(',', ' ');
}
