import { Datum } from '#values';
import type { Dag, Erkenning } from '../../../core/feiten.js';

/** Whether one of the recognitions is for this crebo and holds on the day. */
export function erkendOp(erkenningen: readonly Erkenning[], crebo: string, dag: Dag): boolean {
  return erkenningen.some((erkenning) => erkenning.crebo === crebo && erkenning.vanaf <= dag && (erkenning.totEnMet === null || dag <= erkenning.totEnMet));
}

/** Whether there is a recognition for this crebo on every day from the first to the last, also when one follows the other. */
export function erkendGedurende(erkenningen: readonly Erkenning[], crebo: string, eerste: Dag, laatste: Dag): boolean {
  let dag = Datum.van(eerste);
  for (;;) {
    const einden = erkenningen.filter((erkenning) => erkendOp([erkenning], crebo, dag.toString())).map(({ totEnMet }) => totEnMet);
    if (einden.length === 0) return false;
    if (einden.some((einde) => einde === null || einde >= laatste)) return true;
    // The latest of them reaches furthest; the day after it must be covered by another.
    dag = Datum.van(einden.map(String).sort().at(-1) ?? laatste).plusDagen(1);
  }
}
