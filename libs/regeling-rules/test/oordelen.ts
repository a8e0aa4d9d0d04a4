import { Datum } from '#values';
import { beoordeel, KAMERBRIEF, type BetalingFeiten, type BudgetbesluitFeiten, type Oordeel, type Regelset, type VerplichtingFeiten, type WijzigingFeiten } from '../src/index.js';

/** A day, with all that was decided by the end of 2023. */
const op = (dag: string) => ({ peildatum: Datum.van(dag), bekendOp: '2023-12-31T23:59:59Z' });

/** What a rule says, without the words in which it says so. */
export type Uitkomsten = Readonly<Record<string, string>>;

/** Judges a request for a verplichting on its own day and stream, the way the service does. */
export function opVerplichting(feiten: VerplichtingFeiten, regelset: Regelset = KAMERBRIEF): Oordeel[] {
  return beoordeel(regelset, 'verplichting', feiten, op(feiten.verzoek.datum), feiten.verzoek.stroom, feiten.verzoek.motiveringen);
}

/** Judges a change of a verplichting on the day of the change. */
export function opWijziging(feiten: WijzigingFeiten, regelset: Regelset = KAMERBRIEF): Oordeel[] {
  return beoordeel(regelset, 'wijziging', feiten, op(feiten.wijziging.datum), feiten.verzoek.stroom, feiten.verzoek.motiveringen);
}

/** Judges a claim on the day on which it would be booked. */
export function opBetaling(feiten: BetalingFeiten, regelset: Regelset = KAMERBRIEF): Oordeel[] {
  return beoordeel(regelset, 'betaling', feiten, op(feiten.verzoek.boekdatum), feiten.verplichting.stroom, []);
}

/** Judges a budgetbesluit on its own day. */
export function opBudgetbesluit(feiten: BudgetbesluitFeiten, regelset: Regelset = KAMERBRIEF): Oordeel[] {
  return beoordeel(regelset, 'budgetbesluit', feiten, op(feiten.besluitdatum), '', []);
}

export function uitkomstenVan(oordelen: readonly Oordeel[]): Uitkomsten {
  return Object.fromEntries(oordelen.map(({ regel, uitkomst }) => [regel, uitkomst]));
}

/** Whether a rule with this outcome lets the request pass. */
export function isGoed(uitkomst: string | undefined): boolean {
  return uitkomst === 'voldaan' || uitkomst === 'niet-van-toepassing';
}
