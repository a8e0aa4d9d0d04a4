import type { Bron } from './oordeel.js';
import type { RegelStatus } from './regel.js';

/** A test that proves a guarantee: the file, from the root of the project, and the name of the test in it. */
export interface Bewijs {
  readonly bestand: string;
  readonly test: string;
}

/**
 * How the service deals with a norm that is no rule: an amount or day that rules read, something that cannot come to be
 * because of how the service is made (with the tests that prove it), or nothing, with the reason.
 */
export type Dekking =
  | { readonly soort: 'parameter'; readonly parameters: readonly [string, ...string[]] }
  | { readonly soort: 'structureel'; readonly waarborg: string; readonly bewijs: readonly [Bewijs, ...Bewijs[]] }
  | { readonly soort: 'niet-geautomatiseerd'; readonly reden: string };

/** A norm of the catalogue that no rule judges, beside its source. */
export interface Norm {
  readonly id: string;
  readonly titel: string;
  /** The norm as one Dutch sentence. */
  readonly norm: string;
  readonly status: RegelStatus;
  readonly bronnen: readonly [Bron, ...Bron[]];
  readonly dekking: Dekking;
}

/** A norm that the rule with its id judges: what it says stands there. */
export interface AlsRegel {
  readonly id: string;
  readonly dekking: { readonly soort: 'regel' };
}

/** One id of the catalogue, in exactly one way, with the page in docs/uitleg about a choice that it rests on. */
export type CatalogusItem<I extends AlsRegel | Norm = AlsRegel | Norm> = I & { readonly uitlegpagina: string | null };

/** Every id of the catalogue, in its order. */
export type Catalogus = readonly CatalogusItem[];

/** Ids that are each judged by the rule that has them. */
export function alsRegel(...ids: readonly string[]): AlsRegel[] {
  return ids.map((id) => ({ id, dekking: { soort: 'regel' } }));
}

/** Whether this item of the catalogue is a norm that no rule judges. */
export function isNorm(item: CatalogusItem): item is CatalogusItem<Norm> {
  return item.dekking.soort !== 'regel';
}
