import { Datum } from './datum.js';

/** The only way to learn what time it is. Services get one; libraries get dates as arguments. */
export interface Klok {
  /** Milliseconds since 1970, UTC. */
  nuMs(): number;
}

/** Today in the Netherlands by this clock. */
export function vandaag(klok: Klok): Datum {
  return Datum.opMoment(klok.nuMs());
}

/** A clock that stands still at a moment, for tests, replays and demonstrations. */
export function stilstaandeKlok(moment: string): Klok {
  const momentMs = Date.parse(moment);
  if (Number.isNaN(momentMs)) throw new RangeError(`"${moment}" is geen moment (RFC 3339)`);
  return { nuMs: () => momentMs };
}
