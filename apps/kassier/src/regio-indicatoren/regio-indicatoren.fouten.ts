import { conflict, verboden, type Fout, type Probleem } from '../http/index.js';

/** A region that is not one of the 35. */
export function onbekendeRegio(regio: string): Fout {
  return { pointer: '/regio', melding: `Regio "${regio}" bestaat niet. Alle codes staan in /v1/regios.` };
}

/** Of a month that did not begin, or of before the regeling, there is nothing to tell. */
export function maandBuitenBereik(eerste: string, laatste: string): Fout {
  return { pointer: '/maand', melding: `Meld een maand van ${eerste} tot en met ${laatste}.` };
}

/** A percentage is of a hundred. */
export function meerDanHonderd(): Fout {
  return { pointer: '/waarde', melding: 'Dit is een percentage: schrijf een geheel getal van 0 tot en met 100.' };
}

/** A number that is there is corrected on purpose, with a reason. */
export function alGemeld(eerder: { readonly id: string; readonly waarde: number; readonly door: string }): Probleem {
  return conflict({
    soort: 'indicator-al-gemeld', titel: 'Al gemeld',
    detail: `Voor deze regio en maand is al ${eerder.waarde} gemeld, door ${eerder.door}. Klopt dat niet, stuur het juiste getal dan met een reden; het eerdere blijft zichtbaar.`, uitbreiding: { eerder: eerder.id, waarde: eerder.waarde },
  });
}

/** A reason without anything to correct is about another month or indicator than was meant. */
export function nietsTeCorrigeren(): Probleem {
  return conflict({ soort: 'niets-te-corrigeren', titel: 'Niets te corrigeren', detail: 'Voor deze regio, maand en indicator is nog niets gemeld. Laat de reden weg, of controleer de maand en de indicator.' });
}

/** A correction says something else. */
export function zelfdeWaarde(waarde: number): Probleem {
  return conflict({ soort: 'niets-veranderd', titel: 'Niets veranderd', detail: `Er staat al ${waarde}. Er is niets te corrigeren.` });
}

/** Somebody else told it since the form was opened. */
export function intussenGemeld(naam: string, eerder: { readonly waarde: number; readonly door: string } | undefined): Probleem {
  const nu = eerder === undefined ? 'staat er niets meer' : `staat er ${eerder.waarde}, gemeld door ${eerder.door}`;
  return conflict({ soort: 'intussen-gemeld', titel: 'Intussen gemeld', detail: `${naam}: sinds u dit formulier opende ${nu}. Er is niets van uw formulier opgeslagen. Vergelijk uw getallen met de tabel en verstuur het formulier dan opnieuw.` });
}

/** A correction of what was told says why. */
export function redenNodig(namen: readonly string[]): Fout {
  return { pointer: '/reden', melding: `U wijzigt wat al was gemeld (${namen.join(', ')}). Schrijf waarom dat niet klopte.` };
}

/** A reason belongs to a correction. */
export function redenOverbodig(): Fout {
  return { pointer: '/reden', melding: 'U wijzigt geen getal dat al was gemeld. Laat de reden leeg.' };
}

/** A form in which nothing changed. */
export function nietsIngevuld(): Fout {
  return { pointer: '', melding: 'U heeft niets ingevuld of gewijzigd. Vul een getal in; wat leeg blijft wordt niet gemeld.' };
}

/** A region asks for another region. */
export function andereRegio(eigen: string, gevraagd: string): Probleem {
  return verboden(`U werkt voor regio ${eigen} en ziet alleen de cijfers van die regio, niet die van ${gevraagd}. Laat regio weg of kies ${eigen}.`);
}
