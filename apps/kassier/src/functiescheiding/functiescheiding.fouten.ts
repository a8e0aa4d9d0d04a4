import { FUNCTIENAMEN, type Functie } from '../access/index.js';
import { Probleem } from '../http/index.js';

/** This person acts on another side, and stays there whatever role a token gives him. */
export function andereKant(functie: Functie): Probleem {
  return new Probleem({
    status: 403, soort: 'functiescheiding', titel: 'Niet met deze functie',
    detail: `U handelde eerder voor ${FUNCTIENAMEN[functie]} en doet dat met dit account niet ook voor een ander: wie verdeelt, wie aanvraagt en wie betaalt zijn verschillende mensen. Laat iemand anders dit doen.`,
    uitbreiding: { functie },
  });
}
