import type { Datum } from '#values';
import type { FeitenPerOnderwerp, Motivering, Onderwerp } from './feiten.js';
import type { Oordeel } from './oordeel.js';
import { geldtOp, Parameterwaarden, type Parameter } from './parameter.js';
import type { Regel, RegelVersie, Toets } from './regel.js';
import { catalogusvolgorde, type Regelset } from './regelset.js';
import { uitkomstVan } from './uitkomst.js';

interface GekozenRegel<O extends Onderwerp> {
  readonly regel: Regel;
  readonly versie: number;
  readonly toets: Toets<O>;
  readonly waarden: Parameterwaarden;
}

/** A year of days for every stream and subject fits; beyond that the oldest selection makes room. */
const SELECTIES_MAX = 8_192;

/** Selections per set of rules. They follow from their key alone, so keeping them changes no verdict. */
const selecties = new WeakMap<Regelset, Map<string, readonly GekozenRegel<Onderwerp>[]>>();

/**
 * Judges all rules in force on the peildatum that work on this subject and stream, and returns every verdict in
 * catalogue order, also where a rule does not apply. A budgetbesluit moves money of several streams at once, so for it
 * `stroom` selects nothing: its rules look at the streams it touches.
 *
 * Throws a RangeError when no rule is in force (nothing would be judged, which must never pass for a yes) or when a
 * parameter has no value on the peildatum.
 */
export function beoordeel<O extends Onderwerp>(
  regelset: Regelset,
  onderwerp: O,
  feiten: FeitenPerOnderwerp[O],
  peildatum: Datum,
  stroom: string,
  motiveringen: readonly Motivering[],
): Oordeel[] {
  return geldendeRegels(regelset, onderwerp, peildatum, stroom).map(({ regel, versie, toets, waarden }) => {
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

function geldendeRegels<O extends Onderwerp>(regelset: Regelset, onderwerp: O, peildatum: Datum, stroom: string): readonly GekozenRegel<O>[] {
  let perSleutel = selecties.get(regelset);
  if (!perSleutel) {
    perSleutel = new Map();
    selecties.set(regelset, perSleutel);
  }
  const sleutel = `${onderwerp}|${onderwerp === 'budgetbesluit' ? '' : stroom}|${peildatum.toString()}`;
  const bekend = perSleutel.get(sleutel);
  // The key holds the subject, so what is stored under it was selected for this subject.
  if (bekend) return bekend;

  const gekozen = kiesRegels(regelset, onderwerp, peildatum, stroom);
  if (gekozen.length === 0) {
    throw new RangeError(`Op ${peildatum.toString()} geldt in ${regelset.slug} geen regel voor een ${onderwerp} op stroom ${stroom}; kies een latere datum`);
  }
  const oudste = perSleutel.size >= SELECTIES_MAX ? perSleutel.keys().next().value : undefined;
  if (oudste !== undefined) perSleutel.delete(oudste);
  perSleutel.set(sleutel, gekozen as unknown as readonly GekozenRegel<Onderwerp>[]);
  return gekozen;
}

function kiesRegels<O extends Onderwerp>(regelset: Regelset, onderwerp: O, peildatum: Datum, stroom: string): GekozenRegel<O>[] {
  const gekozen: GekozenRegel<O>[] = [];
  for (const regel of regelset.regels) {
    if (onderwerp !== 'budgetbesluit' && regel.stromen !== 'alle' && !regel.stromen.includes(stroom)) continue;
    const versie = regel.versies.find((kandidaat) => geldtOp(kandidaat, peildatum));
    const toets = versie?.toetsen[onderwerp];
    if (!versie || !toets) continue;
    gekozen.push({ regel, versie: versie.versie, toets, waarden: new Parameterwaarden(parametersVan(regelset, regel, versie), peildatum) });
  }
  return gekozen.sort((een, ander) => catalogusvolgorde(een.regel.id, ander.regel.id));
}

function parametersVan(regelset: Regelset, regel: Regel, versie: RegelVersie): Parameter[] {
  return versie.parameters.map(({ id }) => {
    const parameter = regelset.parameters.find((kandidaat) => kandidaat.id === id);
    if (!parameter) throw new Error(`Regel ${regel.id} gebruikt parameter ${id}, die niet in ${regelset.slug} staat; voeg haar daar toe`);
    return parameter;
  });
}
