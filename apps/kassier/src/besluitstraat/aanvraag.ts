import type { Verbinding } from '#ledger';
import type { Loonaanvulling, Oordeel, Opleiding, Reden, Regelset, Voorlegging, Werkfit } from '#regeling-rules';
import type { Gebruiker } from '../access/index.js';
import type { Schrijfgang } from '../database/index.js';

/** Who asks, as far as a decision looks at it. */
export interface Aanvrager {
  readonly sub: string;
  readonly organisatie: string;
  /** The only region this person may touch; null for who works nationally. */
  readonly regio: string | null;
}

/** The body of a request for a verplichting, checked for form. Money is a string in EUR, days are "JJJJ-MM-DD". */
export interface VerplichtingInvoer {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly datum: string;
  readonly einddatum: string;
  readonly instrument: string;
  readonly bedrag: string;
  readonly begunstigdeId: string;
  readonly arrangementId: string | null;
  readonly omschrijving: string;
  readonly gerichtOpWerkhervatting: boolean;
  readonly cofinanciering: readonly { readonly bron: string; readonly bedrag: string }[];
  readonly motiveringen: readonly Reden[];
  readonly opleiding: Opleiding | null;
  readonly werkfit: Werkfit | null;
  readonly virtueel?: boolean | null | undefined;
  readonly toekenningskenmerk?: string | null | undefined;
  readonly loonaanvulling?: Loonaanvulling | null | undefined;
}

/** The body of a raise, lowering or release. Without an amount a release frees all that is not yet claimed. */
export interface WijzigingInvoer {
  readonly soort: 'verhogen' | 'verlagen' | 'vrijvallen';
  readonly bedrag: string | null;
  readonly reden: string;
  readonly datum: string;
  /** The last day to which a raise prolongs a traject werkfit houden. */
  readonly einddatum?: string | null | undefined;
}

/** The body of a payment claim: an amount, or whole weeks attended. */
export interface BetalingInvoer {
  readonly verplichtingId: string;
  readonly bedrag: string | null;
  readonly weken: number | null;
  readonly kenmerk: string;
  readonly factuurdatum: string;
  readonly prestatie: { readonly vastgesteldOp: string; readonly vastgesteldDoor: string; readonly omschrijving: string } | null;
  readonly eindafrekening: boolean;
}

/** What is asked for. */
export type Verzoek =
  | { readonly soort: 'verplichting'; readonly invoer: VerplichtingInvoer }
  | { readonly soort: 'wijziging'; readonly verplichtingId: string; readonly invoer: WijzigingInvoer }
  | { readonly soort: 'betaling'; readonly invoer: BetalingInvoer };

/** What can be decided; with the verdicts of a person when it was put before one. Only the kassier gives those, never a request. */
export type Opdracht = Verzoek & { readonly voorlegging?: Voorlegging | undefined };

/** One request on its way through the pipeline. */
export interface Aanvraag {
  readonly opdracht: Opdracht;
  readonly aanvrager: Aanvrager;
  /** Null where nothing is kept under a key: a dry run, or a line of a bundle (the bundle has the key). */
  readonly sleutel: string | null;
  /** Who asked, for the audit trail; absent where nothing is kept under a key. */
  readonly gebruiker?: Gebruiker;
  /** Of method, path and body: the same key with another fingerprint is a conflict. */
  readonly vingerafdruk: string;
}

/** A request under no key of its own: a line of a bundle, or what is only looked at. */
export function zonderSleutel(opdracht: Opdracht, aanvrager: Aanvrager): Aanvraag {
  return { opdracht, aanvrager, sleutel: null, vingerafdruk: '' };
}

/** Where the money fell short: the cell, what it has and what was asked, in EUR. */
export interface Tekort {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly budget: string;
  readonly vastgelegd: string;
  readonly beschikbaar: string;
  readonly gevraagd: string;
  readonly tekort: string;
}

/** A fault in the body that only the database could find. */
export interface Invoerfout {
  readonly pointer: string;
  readonly melding: string;
}

/** A refusal, with the verdicts that stand in the way. */
export interface Geweigerd {
  readonly soort: 'geweigerd';
  readonly besluitId: string;
  readonly onderwerp: Opdracht['soort'];
  readonly oordelen: readonly Oordeel[];
  readonly tekort: Tekort | null;
  /** Whether it waits for a fiatteur of the kassier, who is all that stands in the way. */
  readonly voorgelegd: boolean;
  readonly herhaald: boolean;
}

/** How a request ended. Refusals are values: nothing here is thrown. */
export type Uitslag =
  | { readonly soort: 'toegekend'; readonly antwoord: Record<string, unknown>; readonly herhaald: boolean }
  | Geweigerd
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Invoerfout[] }
  | { readonly soort: 'niet-gevonden' }
  | { readonly soort: 'sleutel-al-gebruikt' }
  | { readonly soort: 'loopt-nog' }
  | { readonly soort: 'wachtrij-vol' };

/** How one request of a group ended. `niet-geboekt`: it would have been granted, but another one of its group was refused. */
export type Groepsuitslag = Extract<Uitslag, { readonly soort: 'toegekend' | 'geweigerd' | 'ongeldig' }> | { readonly soort: 'niet-geboekt' };

/** Requests that are decided together, in order, in one transaction of their own: lines of a bundle. */
export interface Groep {
  readonly aanvrager: Aanvrager;
  /** All are booked, or none: one refusal leaves only the refusals behind, one fault leaves nothing. */
  readonly allesOfNiets: boolean;
  /** All that it may have to decide, where that is known before the lock: its facts are asked for together with what is still to be decided. */
  readonly verwacht?: readonly Opdracht[];
  /** Reads under the writer's lock what is still to be decided, in order. Called again at every retry. */
  readonly teBeslissen: (transactie: Verbinding) => Promise<readonly Opdracht[]>;
  /**
   * Sends what keeps the outcomes in the same transaction, in the order of the requests, and waits for nothing: what goes wrong
   * is told by the commit. What is sent later than this call is not in the transaction. Not called when a fault undoes an all-or-nothing group.
   */
  readonly bewaar: (transactie: Schrijfgang, uitslagen: readonly Groepsuitslag[]) => undefined;
}

/** What a dry run tells: the verdicts of the rules about this request, the set and the day they are of, and the space there is. */
export type Toetsuitslag =
  | {
    readonly soort: 'beoordeeld'; readonly toegestaan: boolean; readonly oordelen: readonly Oordeel[]; readonly tekort: Tekort | null; readonly ruimte: Record<string, unknown>;
    readonly peildatum: string; readonly stroom: string; readonly regelset: Regelset;
  }
  | { readonly soort: 'ongeldig'; readonly fouten: readonly Invoerfout[] };
