import { conflict, type Probleem } from '../http/index.js';

/** A payment that the bank may still pay, or has paid, must not be paid again. */
export function nietTeHeropenen(nummer: string, status: string): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Betaling ${nummer} heeft status "${status}" en kan niet worden heropend. Dat kan alleen als de bank haar afwees of het geld terugkwam (afgewezen of retour).`,
  });
}

/** A payment can be withdrawn while the money has not left, or after it came back. */
export function nietInTeTrekken(nummer: string, status: string): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Betaling ${nummer} heeft status "${status}" en kan niet worden ingetrokken. Dat kan alleen als zij betaalbaar, afgewezen of retour is; trek een betaalrun in concept eerst in, en wacht bij een verzonden betaling op het antwoord van de bank.`,
  });
}
