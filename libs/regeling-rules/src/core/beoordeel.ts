import type { FeitenPerOnderwerp, Motivering, Onderwerp, Toekenning } from './feiten.js';
import type { Oordeelmoment } from './moment.js';
import type { Oordeel } from './oordeel.js';
import type { Regelset } from './regelset.js';
import { Selectie } from './selectie.js';
import { uitkomstVan } from './uitkomst.js';

/** Per set of rules. A selection follows from its key alone, so keeping it changes no verdict. */
const selecties = new WeakMap<Regelset, Selectie>();

/**
 * Judges all rules in force on the peildatum that work on this subject and stream, and returns every verdict in
 * catalogue order, also where a rule does not apply. A budgetbesluit moves money of several streams at once, so for it
 * `stroom` selects nothing: its rules look at the streams it touches.
 *
 * The values are those that were known at `bekendOp`. What happens to a verplichting (a wijziging, a betaling) is judged by
 * the values that it was granted under, as far as its facts say when that was: see `versieOp`.
 *
 * Throws a RangeError when no rule is in force (nothing would be judged, which must never pass for a yes) or when a
 * parameter has no value on the peildatum.
 */
export function beoordeel<O extends Onderwerp>(
  regelset: Regelset,
  onderwerp: O,
  feiten: FeitenPerOnderwerp[O],
  moment: Oordeelmoment,
  stroom: string,
  motiveringen: readonly Motivering[],
): Oordeel[] {
  return selectieVan(regelset).regels(onderwerp, stroom, moment, toekenningIn(feiten)).map(({ regel, versie, toets, waarden }) => {
    const vaststelling = uitkomstVan(regel, toets(feiten, waarden), motiveringen);
    return {
      regel: regel.id,
      versie,
      uitkomst: vaststelling.uitkomst,
      toelichting: vaststelling.toelichting,
      uitweg: vaststelling.uitweg,
      parameters: waarden.alsTekst,
      bron: regel.bronnen[0],
      motivering: vaststelling.motivering,
    };
  });
}

function selectieVan(regelset: Regelset): Selectie {
  let selectie = selecties.get(regelset);
  if (!selectie) selecties.set(regelset, (selectie = new Selectie(regelset)));
  return selectie;
}

/** When the verplichting was granted that something happens to; null where nothing was granted before, or the facts are older than this one. */
function toekenningIn(feiten: FeitenPerOnderwerp[Onderwerp]): Toekenning | null {
  return ('toegekend' in feiten ? feiten.toegekend : undefined) ?? null;
}
