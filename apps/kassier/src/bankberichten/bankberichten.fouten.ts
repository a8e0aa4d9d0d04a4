import type { Berichtfout } from '#bank-messages';
import { conflict, ongeldigeInvoer, type Probleem } from '../http/index.js';

/** Nothing came, or nothing that a bank sends. */
export function onbekendBericht(): Probleem {
  return ongeldigeInvoer([{ melding: 'Dit is geen bankbericht dat de kassier kent. Stuur een rekeningafschrift (camt.053.001.08) of een statusbericht (pain.002.001.10) als XML, zoals de bank het aanlevert.' }]);
}

/** A message that cannot be trusted; nothing of it was booked. */
export function onbruikbaarBericht(fouten: readonly Berichtfout[]): Probleem {
  return ongeldigeInvoer(fouten.map(({ plaats, melding }) => ({ melding: `${plaats}: ${melding}` })));
}

/** The statement of an account that is not the one the kassier pays from. */
export function andereRekening(ibans: readonly string[], eigen: string): Probleem {
  return ongeldigeInvoer(ibans.map((iban) => ({ melding: `Dit afschrift is van rekening ${iban}, maar de kassier betaalt van ${eigen}. Er is niets geboekt. Lees het afschrift van ${eigen} in.` })));
}

/** The bank's id of a report on a file stands for one content; which of the two is right only the bank knows. */
export function anderStatusbericht(berichtId: string, opdrachtId: string): Probleem {
  return conflict({
    soort: 'ander-statusbericht', titel: 'Statusbericht al verwerkt met andere inhoud',
    detail: `Statusbericht ${berichtId} over bestand ${opdrachtId} is al eerder verwerkt, maar met andere inhoud. Er is niets geboekt. Vraag de bank welk bericht klopt; een verbeterd bericht heeft een eigen kenmerk.`,
  });
}

/** A report on files of which nobody told that they went to the bank; after that it can be sent again. */
export function nogNietVerzonden(runnummer: string): Probleem {
  return conflict({
    soort: 'verkeerde-volgorde', titel: 'Eerst iets anders inlezen of vastleggen',
    detail: `Dit statusbericht gaat over betaalrun ${runnummer}, waarvan de verzending niet is vastgelegd; er is niets geboekt. Leg eerst de verzending van de betaalrun vast en stuur dit bericht daarna opnieuw met een nieuwe Idempotency-Key.`,
    uitbreiding: { aantal: 1 },
  });
}

/** The bank's id of a statement stands for one content; which of the two is right only the bank knows. */
export function anderAfschrift(afschriften: readonly string[]): Probleem {
  return conflict({
    soort: 'ander-afschrift', titel: 'Afschrift al verwerkt met andere inhoud',
    detail: `Al eerder verwerkt, maar met andere inhoud: afschrift ${afschriften.join(', ')}. Er is niets geboekt. Vraag de bank welk afschrift klopt; een verbeterd afschrift heeft een eigen kenmerk.`,
    uitbreiding: { afschriften },
  });
}

const VOORBEELDEN_MAX = 20;

/** A statement that runs ahead of what was recorded here; after that it can be sent again, unchanged. */
export function verkeerdeVolgorde(toelichtingen: readonly string[]): Probleem {
  return conflict({
    soort: 'verkeerde-volgorde', titel: 'Eerst iets anders inlezen of vastleggen',
    detail: `Dit afschrift loopt voor op wat hier bekend is; er is niets geboekt. Leg eerst de verzending van de betaalrun vast, of lees eerst het eerdere afschrift in, en stuur dit bericht daarna opnieuw met een nieuwe Idempotency-Key. ${toelichtingen.slice(0, VOORBEELDEN_MAX).join(' ')}`,
    uitbreiding: { aantal: toelichtingen.length },
  });
}
