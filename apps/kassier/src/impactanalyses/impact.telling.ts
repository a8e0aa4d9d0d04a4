import type { Onderwerp } from '#regeling-rules';
import { Bedrag } from '#values';

/** How many decisions, and the amounts asked in them together (EUR; lowering a verplichting counts below zero). */
export interface Omslag {
  readonly aantal: number;
  readonly bedrag: string;
}

/** What would have come out otherwise. */
export interface Omslagen {
  /** Refused then, granted under the proposal. */
  readonly alsnogToegekend: Omslag;
  /** Granted then, refused under the proposal. */
  readonly alsnogGeweigerd: Omslag;
}

export type Richting = keyof Omslagen;

/**
 * Counts what would have come out otherwise per key. Kinds of decisions are never added up: a betaling is of the same money
 * as the verplichting it is on.
 */
export class Impacttelling {
  private readonly rijen = new Map<string, { readonly soort: Onderwerp; readonly sleutel: string | null; readonly alsnogToegekend: Teller; readonly alsnogGeweigerd: Teller }>();

  /** Counts one decision of this kind under this key (null: it has none). */
  tel(soort: Onderwerp, sleutel: string | null, richting: Richting, bedrag: Bedrag): void {
    const plaats = `${soort}|${sleutel ?? ''}`;
    let rij = this.rijen.get(plaats);
    if (!rij) this.rijen.set(plaats, (rij = { soort, sleutel, alsnogToegekend: new Teller(), alsnogGeweigerd: new Teller() }));
    rij[richting].tel(bedrag);
  }

  /** The rows that something was counted in, by kind of decision and then by key. */
  uitslag(): (Omslagen & { readonly soort: Onderwerp; readonly sleutel: string | null })[] {
    return [...this.rijen.entries()].sort(([een], [ander]) => (een < ander ? -1 : 1))
      .map(([, { soort, sleutel, alsnogToegekend, alsnogGeweigerd }]) => ({ soort, sleutel, alsnogToegekend: alsnogToegekend.omslag(), alsnogGeweigerd: alsnogGeweigerd.omslag() }));
  }
}

class Teller {
  private aantal = 0;
  private bedrag = Bedrag.NUL;

  tel(bedrag: Bedrag): void {
    this.aantal += 1;
    this.bedrag = this.bedrag.plus(bedrag);
  }

  omslag(): Omslag {
    return { aantal: this.aantal, bedrag: this.bedrag.toString() };
  }
}
