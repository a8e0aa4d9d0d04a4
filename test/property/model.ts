import { Boekhouding, celrekening, overboeking, jaarrekening, type Cel } from './boekhouding.js';
import type { Mutatie } from './verzoek.js';

/** What the model knows of everything that lives: the facts that decisions rest on, and nothing else. */

export interface Verplichting {
  readonly id: string;
  readonly nummer: string;
  readonly cel: Cel;
  readonly instrument: string;
  readonly datum: string;
  readonly persoon: number | null;
  readonly crebo: string | null;
  readonly weken: number;
  status: string;
  vastgelegd: bigint;
  betaalbaar: bigint;
  betaald: bigint;
  /** The last day on which something was booked on it. */
  laatste: string;
}

export interface Betaling {
  readonly id: string;
  readonly nummer: string;
  readonly verplichting: Verplichting;
  readonly bedrag: bigint;
  /** Whole weeks claimed; null when it was an amount. */
  readonly weken: number | null;
  /** The cell whose kasruimte it uses. */
  readonly cel: Cel;
  readonly dag: string;
  readonly indiener: string;
  status: string;
  laatste: string;
  /** The bank wrote it off in a way that does not fit: it is not paid until another person has looked, which nobody does here. */
  aangehouden: boolean;
}

/** One payment in one run. */
export interface Betaalopdracht {
  readonly kenmerk: string;
  readonly betaling: Betaling;
  readonly run: Run;
  loopt: boolean;
}

export interface Run {
  readonly id: string;
  readonly nummer: string;
  readonly datum: string;
  readonly maker: string;
  readonly opdrachten: Betaalopdracht[];
  status: string;
}

export interface Arrangement {
  readonly id: string;
  readonly persoon: number;
  /** Since when the person lives where, in order. */
  readonly verloop: { readonly datum: string; readonly regio: string }[];
  beeindigd: boolean;
}

export interface Budgetbesluit {
  readonly id: string;
  readonly indiener: string;
  readonly datum: string;
  readonly mutaties: readonly Mutatie[];
  status: string;
}

/** What the decision of 30 November 2020 itself opens (EUR millions, S1), in both budgets. */
const OPENSTELLINGEN: readonly (readonly [stroom: string, jaar: number, miljoen: string])[] = [
  ['impuls-banenafspraak', 2020, '2'], ['impuls-banenafspraak', 2021, '21'], ['impuls-banenafspraak', 2022, '13'],
  ['mbo-inkoop', 2021, '31.5'], ['werkgeversvergoeding', 2021, '27'], ['uitvoeringskosten', 2021, '4.5'], ['sociale-partners-landelijk', 2020, '12'],
];
const OPENINGSDAG = '2020-11-30';

export class Model {
  readonly boeken = new Boekhouding();
  readonly verplichtingen = new Map<string, Verplichting>();
  readonly betalingen = new Map<string, Betaling>();
  readonly runs = new Map<string, Run>();
  readonly opdrachten = new Map<string, Betaalopdracht>();
  readonly arrangementen = new Map<string, Arrangement>();
  readonly budgetbesluiten = new Map<string, Budgetbesluit>();
  /** From the bank's id of a statement to what was on it. */
  readonly afschriften = new Map<string, string>();
  /** The first day after the last closed month. */
  openVanaf: string | null = null;
  /** Which entry an answer named for an event of the journal, by its place. */
  readonly genoemd = new Map<number, number>();
  /** How many decisions were written down, granted and refused. */
  besluiten = 0;
  private readonly reeksen = new Map<string, number>();

  constructor() {
    for (const [stroom, jaar, miljoen] of OPENSTELLINGEN) {
      const bedrag = BigInt(Number(miljoen) * 10) * 10_000_000n;
      this.boeken.boek('openstellen', OPENINGSDAG, (['verplichtingen', 'kas'] as const).flatMap((boek) => overboeking(jaarrekening(boek, 'te-verdelen', stroom, jaar), jaarrekening(boek, 'budget', stroom, jaar), bedrag)));
    }
  }

  /** What a cell can still commit. */
  ruimte(cel: Cel): bigint {
    return this.boeken.saldo(celrekening('verplichtingen', 'ruimte', cel));
  }

  /** What a cell can still pay. */
  kasruimte(cel: Cel): bigint {
    return this.boeken.saldo(celrekening('kas', 'ruimte', cel));
  }

  /** The day on which something is booked: the wanted day, or a later one when something later happened or its month is closed. */
  boekdag(...dagen: readonly string[]): string {
    return laatste(...dagen, this.openVanaf ?? '');
  }

  /** The next number of a series; `cijfers` is how long it is written. */
  volgendNummer(reeks: string, cijfers: number): string {
    const nummer = (this.reeksen.get(reeks) ?? 0) + 1;
    this.reeksen.set(reeks, nummer);
    return `${reeks}-${String(nummer).padStart(cijfers, '0')}`;
  }

  /** The verplichtingen of a person that pass a filter. */
  vanPersoon(persoon: number, filter: (verplichting: Verplichting) => boolean): Verplichting[] {
    return [...this.verplichtingen.values()].filter((rij) => rij.persoon === persoon && filter(rij));
  }
}

/** The latest of some days. */
export function laatste(...dagen: readonly string[]): string {
  return dagen.reduce((een, ander) => (ander > een ? ander : een));
}

export const som = (bedragen: readonly bigint[]): bigint => bedragen.reduce((een, ander) => een + ander, 0n);

export const jaarVan = (dag: string): number => Number(dag.slice(0, 4));

/** Streams whose space can only be used in their own year. */
const JAARGEBONDEN = new Set(['impuls-banenafspraak', 'mbo-inkoop', 'werkgeversvergoeding', 'uitvoeringskosten']);
export const isJaargebonden = (stroom: string): boolean => JAARGEBONDEN.has(stroom);

/** What a shortage in a refusal must say. */
export interface Tekort {
  readonly budget: bigint;
  readonly vastgelegd: bigint;
  readonly beschikbaar: bigint;
  readonly gevraagd: bigint;
}

/**
 * What the model says to a request in the state it is in: allowed (and then what it does and what the answer must say),
 * refused by rules with a decision that is kept, or turned away without leaving a trace.
 */
export type Oordeel =
  | { readonly uitkomst: 'toegestaan'; readonly status: number; readonly voerUit: (antwoord: { readonly id: string }) => Record<string, unknown> }
  | { readonly uitkomst: 'geweigerd'; readonly regels: readonly string[]; readonly tekort: Tekort | null }
  | { readonly uitkomst: 'spoorloos'; readonly status: number; readonly probleem: string };

export const spoorloos = (status: number, probleem: string): Oordeel => ({ uitkomst: 'spoorloos', status, probleem });
export const toegestaan = (voerUit: (antwoord: { readonly id: string }) => Record<string, unknown>, status = 201): Oordeel => ({ uitkomst: 'toegestaan', status, voerUit });
