import type { Catalogus } from './catalogus.js';
import type { Dag } from './feiten.js';
import type { Parameter } from './parameter.js';
import type { Referentiegegevens } from './referentie.js';
import type { Regel } from './regel.js';

/** Everything one regeling brings: its rules, its dated parameters and its reference data. */
export interface Regelset {
  readonly slug: string;
  readonly naam: string;
  readonly geldigVanaf: Dag;
  readonly regels: readonly Regel[];
  /** Rules get their values from here, by id: a set with other values needs no other rules. */
  readonly parameters: readonly Parameter[];
  readonly referentie: Referentiegegevens;
  /** Every norm of the text: judged by a rule, or dealt with in another way. */
  readonly catalogus: Catalogus;
}

/** The families of the catalogue, in the order in which verdicts are reported. */
const FAMILIES = 'BFMOVWPTR';

/** Sorts rule ids in catalogue order: by family (B, F, M, O, V, W, P, T, R), then by number. */
export function catalogusvolgorde(een: string, ander: string): number {
  const familie = FAMILIES.indexOf(een.charAt(0)) - FAMILIES.indexOf(ander.charAt(0));
  return familie !== 0 ? familie : Number(een.slice(2)) - Number(ander.slice(2));
}
