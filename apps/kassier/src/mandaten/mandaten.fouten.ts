import { Bedrag } from '#values';
import { FUNCTIENAMEN, type Functie } from '../access/index.js';
import { conflict, type Probleem } from '../http/index.js';
import type { Handeling } from './mandaat.handelingen.js';

const HANDELINGNAMEN: Readonly<Record<Handeling, string>> = { betaalrun: 'een betaalrun', ibanwijziging: 'een ander rekeningnummer' };
const GENOEMD_MAX = 5;

/** Nobody gives a mandate to himself, alone or as one of the two. */
export function zelfdePersoon(wat: 'indienen' | 'vaststellen', reden: 'voor uzelf' | 'zelf ingediend'): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: reden === 'voor uzelf' ? `U kunt een mandaat voor uzelf niet ${wat}. Laat iemand anders dat doen.` : 'U heeft dit mandaat zelf ingediend. Laat een andere fiatteur het vaststellen.',
  });
}

/** A mandate is for the kassier's people. */
export function nietVanDeKassier(functie: Functie): Probleem {
  return conflict({
    soort: 'functiescheiding', titel: 'Niet van de kassier',
    detail: `Wie dit mandaat zou krijgen handelt voor ${FUNCTIENAMEN[functie]} en kan dus niets van de kassier fiatteren. Kies iemand van de kassier.`,
  });
}

/** Somebody who stands in does not reach further than whom he stands in for. */
export function reiktVerder(redenen: readonly string[]): Probleem {
  return conflict({
    soort: 'vervanging-reikt-verder', titel: 'Vervanging reikt verder dan het mandaat',
    detail: `Een vervanging is voor een ander, voor dezelfde handeling, en niet voor meer of langer dan het mandaat zelf. Hier klopt niet: ${redenen.join('; ')}.`, uitbreiding: { redenen },
  });
}

/** Only what waits is approved, and only what was not withdrawn is withdrawn. */
export function verkeerdeStatus(status: string, wat: 'vastgesteld' | 'ingetrokken'): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Dit mandaat is ${status} en kan niet meer worden ${wat}. Dien voor iets anders een nieuw mandaat in.`,
  });
}

/** Nobody approves beyond his mandate. */
export function geenMandaat(handeling: Handeling, bedrag: string, eigen: readonly string[], wieWel: readonly string[]): Probleem {
  const hoogste = eigen.map((tekst) => Bedrag.van(tekst)).reduce<Bedrag | null>((tot, een) => (tot === null || een.groterDan(tot) ? een : tot), null);
  const namen = wieWel.slice(0, GENOEMD_MAX).join(', ');
  const uitweg = wieWel.length === 0 ? 'Niemand heeft nu een mandaat dat zo ver reikt: laat er een vaststellen, of maak een kleinere run.' : `Dit kan wel: ${namen}${wieWel.length > GENOEMD_MAX ? ` en ${wieWel.length - GENOEMD_MAX} anderen` : ''}.`;
  return conflict({
    soort: 'mandaat-ontbreekt', titel: 'Mandaat reikt niet zo ver',
    detail: `U heeft vandaag ${hoogste === null ? 'geen mandaat' : `een mandaat tot ${hoogste.voorMensen()}`} om ${HANDELINGNAMEN[handeling]} te fiatteren; dit gaat over ${Bedrag.van(bedrag).voorMensen()}. ${uitweg}`,
    uitbreiding: { handeling, bedrag, mandaatTot: hoogste?.toString() ?? null, wieWel: wieWel.slice(0, GENOEMD_MAX) },
  });
}
