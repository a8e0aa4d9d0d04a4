import { eersteOpenDag } from '#ledger';
import { Datum } from '#values';
import type { VerplichtingRij, Werkstand } from './werkstand.js';

/**
 * The day on which something that happens to a verplichting is booked: the wanted day, unless its period is closed or
 * something later was booked on it already. What was shown for a past day stays as it was, and on no day in between is
 * more claimed than committed.
 */
export function boekdagVan(gewenst: Datum, rij: VerplichtingRij, werkstand: Werkstand): Datum {
  return eersteOpenDag(Datum.laatsteVan(gewenst, Datum.van(rij.laatsteBoekdatum)), werkstand.openVanaf);
}
