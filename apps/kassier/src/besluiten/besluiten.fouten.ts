import { conflict, type Probleem } from '../http/index.js';

/** The decision was taken under another regeling than the one this service judges by. */
export function andereRegelset(gebruikt: string, aanwezig: string): Probleem {
  return conflict({
    soort: 'andere-regelset', titel: 'Andere regelset',
    detail: `Dit besluit is genomen met regelset ${gebruikt}; deze service beoordeelt met ${aanwezig}. Herbeoordeel het met een versie van de service die ${gebruikt} kent.`,
  });
}
