import type { Oordeel } from '#regeling-rules';
import type { Invoerfout, Tekort } from './aanvraag.js';
import type { Schrijfset } from './schrijfset.js';

/** What `boek` gets: where to write, the decision it rests on, and the id of what comes into being. */
export interface Boekopdracht {
  readonly schrijfset: Schrijfset;
  readonly besluitId: string;
  readonly id: string;
}

/** A judged request: the verdicts, the facts they rest on, and how to book it when they allow. */
export interface Beoordeeld {
  readonly soort: 'beoordeeld';
  readonly toegestaan: boolean;
  readonly oordelen: readonly Oordeel[];
  readonly tekort: Tekort | null;
  /** As they were judged: copies, which later requests of the group do not touch. */
  readonly feiten: object;
  /** "JJJJ-MM-DD": the day whose rules and parameters were used. */
  readonly peildatum: string;
  readonly stroom: string;
  readonly regio: string;
  /** The space that was found, for a dry run. */
  readonly ruimte: Record<string, unknown>;
  /** The existing thing that is decided about; absent when it comes into being by this decision. */
  readonly onderwerpId?: string;
  /** Books it, to be called at most once and only when allowed. Gives the answer without the verdicts. */
  readonly boek: (opdracht: Boekopdracht) => Record<string, unknown>;
}

/** A judgement, or why there can be none. */
export type Beslissing =
  | Beoordeeld
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Invoerfout[] }
  | { readonly soort: 'niet-gevonden' };
