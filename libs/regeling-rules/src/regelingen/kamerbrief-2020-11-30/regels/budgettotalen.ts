import { Bedrag } from '#values';
import { nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BudgetbesluitFeiten, BudgetTotaal } from '../../../core/feiten.js';

export type Budget = 'verplichtingen' | 'kas';

/** The three streams that together are the money for praktijkleren. */
export const PRAKTIJKLEREN_STROMEN = ['mbo-inkoop', 'werkgeversvergoeding', 'uitvoeringskosten'] as const;

/** Whether the besluit takes money from, gives money to or moves money within one of the streams. */
export function raakt(feiten: BudgetbesluitFeiten, stromen: readonly string[]): boolean {
  return feiten.mutaties.some(({ stroom, naarStroom }) => stromen.includes(stroom) || (naarStroom !== null && stromen.includes(naarStroom)));
}

/** What is open after the besluit in one budget, over the totals that pass the filter (EUR). */
export function opengesteld(feiten: BudgetbesluitFeiten, budget: Budget, filter: (totaal: BudgetTotaal) => boolean): Bedrag {
  return Bedrag.som(feiten.totalenNa.filter(filter).map((totaal) => Bedrag.van(totaal[budget])));
}

export function buitenBesluit(stromen: readonly string[]): Bevinding {
  return nietVanToepassing(`Dit besluit raakt ${stromen.join(', ')} niet.`);
}

/** Compares what is open with a ceiling: the verdict names both amounts, and the way out the difference. */
export function binnenPlafond(waarvoor: string, budget: Budget, open: Bedrag, plafond: Bedrag): Bevinding {
  const naam = budget === 'kas' ? 'het kasbudget' : 'het verplichtingenbudget';
  const stand = `Na dit besluit is voor ${waarvoor} in ${naam} ${open.voorMensen()} opengesteld; het plafond is ${plafond.voorMensen()}.`;
  if (!open.groterDan(plafond)) return voldaan(stand);
  return nietVoldaan(stand, `Verlaag de openstelling met ${open.min(plafond).voorMensen()}.`);
}

/** Judges streams together, over all years and in both budgets, against one ceiling; the first breach is the finding. */
export function toetsPlafond(feiten: BudgetbesluitFeiten, stromen: readonly string[], plafond: Bedrag): Bevinding {
  if (!raakt(feiten, stromen)) return buitenBesluit(stromen);
  const waarvoor = stromen.join(' en ');
  const vastTeLeggen = binnenPlafond(waarvoor, 'verplichtingen', opengesteld(feiten, 'verplichtingen', ({ stroom }) => stromen.includes(stroom)), plafond);
  const teBetalen = binnenPlafond(waarvoor, 'kas', opengesteld(feiten, 'kas', ({ stroom }) => stromen.includes(stroom)), plafond);
  return samen([vastTeLeggen, teBetalen]);
}

/** Joins findings about parts of one norm: all that fail together, or else all that hold. */
export function samen(bevindingen: readonly Bevinding[]): Bevinding {
  const tekort = bevindingen.flatMap((bevinding) => (bevinding.soort === 'niet-voldaan' ? [bevinding] : []));
  if (tekort.length === 0) return voldaan(bevindingen.map(({ toelichting }) => toelichting).join(' '));
  const uitwegen = new Set(tekort.map(({ uitweg }) => uitweg));
  return nietVoldaan(tekort.map(({ toelichting }) => toelichting).join(' '), [...uitwegen].join(' '));
}
