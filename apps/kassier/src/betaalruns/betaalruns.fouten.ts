import type { Berichtfout } from '#bank-messages';
import { conflict, type Fout, type Probleem } from '../http/index.js';
import type { BetaalrunStatus, Handeling } from './betaalrun.levensloop.js';

const GENOEMD_MAX = 5;

const VOLTOOID: Readonly<Record<Handeling, string>> = { fiatteren: 'gefiatteerd', verzenden: 'verzonden', intrekken: 'ingetrokken' };

const UITWEG: Readonly<Record<BetaalrunStatus, string>> = {
  concept: 'Een run in concept wordt eerst door een andere persoon gefiatteerd, of ingetrokken.',
  gefiatteerd: 'Een gefiatteerde run kan alleen nog worden verzonden.',
  verzonden: 'De run is bij de bank: lees het rekeningafschrift (camt.053) in om de uitkomst te verwerken.',
  verwerkt: 'De run is afgehandeld: maak voor andere betalingen een nieuwe run.',
  ingetrokken: 'De betalingen van deze run zijn weer betaalbaar: maak een nieuwe run.',
};

/** The run is not where this step begins. */
export function verkeerdeStatus(nummer: string, status: BetaalrunStatus, handeling: Handeling): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Betaalrun ${nummer} heeft status "${status}" en kan niet worden ${VOLTOOID[handeling]}. ${UITWEG[status]}`,
  });
}

/** Files exist from the approval on. */
export function nogGeenBestanden(nummer: string, status: BetaalrunStatus): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Betaalrun ${nummer} heeft status "${status}" en dus geen betaalbestanden. ${UITWEG[status]}`,
  });
}

/** Nobody approves what he made or submitted himself. `betalingen` are the numbers of the payments he submitted. */
export function zelfdePersoon(nummer: string, sub: string, maakteDeRun: boolean, betalingen: readonly string[]): Probleem {
  const redenen = [
    ...(maakteDeRun ? [`betaalrun ${nummer} zelf gemaakt`] : []),
    ...(betalingen.length > 0 ? [`${opsomming(betalingen)} zelf ingediend`] : []),
  ];
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: `${sub} heeft ${redenen.join(' en ')} en mag deze run daarom niet fiatteren. Vraag een andere fiatteur.`,
    uitbreiding: { betaalrun: nummer, maakteDeRun, betalingen },
  });
}

/** The selection is empty; `daarbuiten` payable payments fall outside it. */
export function nietsTeBetalen(uitvoeringsdatum: string, beperkt: boolean, daarbuiten: number): Probleem {
  const selectie = `met een boekdatum tot en met ${uitvoeringsdatum}${beperkt ? ', in deze stromen en voor deze soort begunstigde' : ''}`;
  const uitweg = daarbuiten === 0
    ? 'Er is nu geen enkele betaling betaalbaar: wacht tot er een is ingediend, of zoek haar op via /v1/betalingen.'
    : `Buiten deze selectie zijn er ${daarbuiten} betaalbaar: kies een latere uitvoeringsdatum of laat stromen en soortBegunstigde weg.`;
  return conflict({ soort: 'niets-te-betalen', titel: 'Niets te betalen', detail: `Er zijn geen betaalbare betalingen ${selectie}. ${uitweg}` });
}

/** Payments that no bank would take; each with what has to be mended first. */
export function nietTeBetalen(fouten: readonly Fout[]): Probleem {
  return conflict({
    soort: 'niet-te-betalen', titel: 'Betalingen zijn niet uit te voeren',
    detail: `${fouten.length} ${fouten.length === 1 ? 'betaling kan' : 'betalingen kunnen'} zo niet naar de bank; zie fouten. Herstel de gegevens van de begunstigde of trek de betaling in, of kies de run zo dat zij er niet in valt.`,
    uitbreiding: { fouten },
  });
}

/** The writer of the files refuses what was frozen in the run. */
export function bestandGeweigerd(nummer: string, fouten: readonly Berichtfout[]): Probleem {
  return conflict({
    soort: 'niet-te-betalen', titel: 'Betaalbestand is niet te maken',
    detail: `Het betaalbestand van ${nummer} is niet te maken; zie fouten. Trek de run in, herstel wat genoemd is en maak een nieuwe run.`,
    uitbreiding: { fouten: fouten.map(({ plaats, melding }) => ({ melding: `${plaats}: ${melding}` })) },
  });
}

function opsomming(nummers: readonly string[]): string {
  const rest = nummers.length - GENOEMD_MAX;
  const genoemd = nummers.slice(0, GENOEMD_MAX).join(', ');
  return `${nummers.length === 1 ? 'betaling' : 'betalingen'} ${genoemd}${rest > 0 ? ` en ${rest} andere` : ''}`;
}
