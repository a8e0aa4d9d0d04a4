import type { Dag, Erkenning } from '../../../core/feiten.js';

/** Whether one of the recognitions is for this crebo and holds on the day. */
export function erkendOp(erkenningen: readonly Erkenning[], crebo: string, dag: Dag): boolean {
  return erkenningen.some((erkenning) => erkenning.crebo === crebo && erkenning.vanaf <= dag && (erkenning.totEnMet === null || dag <= erkenning.totEnMet));
}

/** Whether one recognition for this crebo holds on every day from the first to the last, both included. */
export function erkendGedurende(erkenningen: readonly Erkenning[], crebo: string, eerste: Dag, laatste: Dag): boolean {
  return erkenningen.some((erkenning) => erkendOp([erkenning], crebo, eerste) && erkendOp([erkenning], crebo, laatste));
}
