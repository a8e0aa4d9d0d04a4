import { conflict, ongeldigeInvoer, verboden, type Probleem } from '../http/index.js';
import type { Periode } from './rapport.periode.js';

/** A day that is not in the period that was asked for. */
export function peildatumBuitenPeriode({ naam, van, totEnMet }: Periode): Probleem {
  return ongeldigeInvoer([{ parameter: 'peildatum', melding: `Deze dag ligt niet in ${naam}. Kies een dag van ${van} tot en met ${totEnMet}, of vraag de periode van die dag.` }]);
}

/** A period of before the regeling, or one that has yet to begin. */
export function periodeBuitenBereik(eerste: string, laatste: string): Probleem {
  return ongeldigeInvoer([{ parameter: 'periode', melding: `Van deze periode is er geen rapportage. Kies een periode van ${eerste} tot en met ${laatste}.` }]);
}

/** A region that is not one of the 35. */
export function onbekendeRegio(regio: string): Probleem {
  return ongeldigeInvoer([{ parameter: 'regio', melding: `Regio "${regio}" bestaat niet. Alle codes staan in /v1/regios.` }]);
}

/** A region asks for another region. */
export function andereRegio(eigen: string, gevraagd: string): Probleem {
  return verboden(`U werkt voor regio ${eigen} en ziet alleen de rapportage van die regio, niet die van ${gevraagd}. Laat regio weg of kies ${eigen}.`);
}

/** There was no seal yet, so nothing to rest on. */
export function nogGeenZegel(bekendOp: string | undefined): Probleem {
  return conflict({
    soort: 'nog-geen-zegel', titel: 'Nog geen zegel',
    detail: bekendOp === undefined ? 'Een rapportage bevat wat onder een zegel valt, en er is nog geen zegel. Dat wordt op de achtergrond gemaakt: probeer het over een minuut opnieuw.'
      : `Een rapportage bevat wat onder een zegel valt, en op ${bekendOp} was er nog geen. Kies een later moment; alle zegels staan in /v1/zegels.`,
  });
}
