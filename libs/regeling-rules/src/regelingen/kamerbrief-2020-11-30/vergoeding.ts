import { Bedrag } from '#values';
import type { Toekenning } from '../../core/feiten.js';
import type { Oordeelmoment } from '../../core/moment.js';
import { Parameterwaarden, type Parameter } from '../../core/parameter.js';
import type { Regelset } from '../../core/regelset.js';
import { VERGOEDING_MAXIMUM, VERGOEDING_PER_WEEK, VERGOEDING_WEKEN_MAXIMUM } from './parameters.js';

const GEBRUIKT: readonly Parameter[] = [VERGOEDING_PER_WEEK, VERGOEDING_WEKEN_MAXIMUM, VERGOEDING_MAXIMUM];

/** What an employer may get for a number of attended weeks (EUR): the week amount, at most the maximum weeks and amount. */
export function vergoeding(weken: number, waarden: Parameterwaarden): Bedrag {
  const geteld = Math.min(weken, waarden.lees(VERGOEDING_WEKEN_MAXIMUM));
  return Bedrag.kleinste(waarden.lees(VERGOEDING_PER_WEEK).maal(geteld), waarden.lees(VERGOEDING_MAXIMUM));
}

/**
 * The same, with the values that a claim is judged by: for a claim that names only its weeks. `toegekend` says when the
 * verplichting was granted, as in its facts. Throws a RangeError when `weken` is not a whole number of at least one, or the peildatum is outside the validity.
 */
export function vergoedingVoorWeken(regelset: Regelset, weken: number, moment: Oordeelmoment, toegekend: Toekenning | null): Bedrag {
  if (!Number.isSafeInteger(weken) || weken < 1) throw new RangeError(`${weken} is geen aantal hele weken; geef een geheel getal vanaf 1`);
  const parameters = regelset.parameters.filter(({ id }) => GEBRUIKT.some((gebruikt) => gebruikt.id === id));
  return vergoeding(weken, new Parameterwaarden(parameters, moment, toegekend));
}
