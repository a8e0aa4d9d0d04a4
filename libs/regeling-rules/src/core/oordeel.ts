/** What a rule can say. A closed set: every switch over it is exhaustive. */
export type Uitkomst = 'voldaan' | 'niet-voldaan' | 'motivering-vereist' | 'menselijk-oordeel' | 'niet-van-toepassing';

/** The words a rule rests on: a document, the line in it, and the literal phrase. */
export interface Bron {
  readonly document: 'S1' | 'S2' | 'S3' | 'S4';
  readonly regel: number;
  readonly citaat: string;
}

/** A place outside the sources, so without a line: the decision of SZW that changed a value, or a later publication. */
export interface Vindplaats {
  readonly document: string;
  readonly regel: null;
  readonly citaat: string | null;
}

/** One rule's verdict on one request. Plain JSON: it is kept as evidence and sent to the caller as it is. */
export interface Oordeel {
  readonly regel: string;
  readonly versie: number;
  readonly uitkomst: Uitkomst;
  /** What was found, in Dutch, with the numbers that were used. */
  readonly toelichting: string;
  /** How the request could pass; null where it already does. */
  readonly uitweg: string | null;
  /** The parameters used, with the value that held on the peildatum. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly bron: Bron;
  /** The reason the caller gave, where the rule asked for one. */
  readonly motivering: string | null;
}

/** Whether a set of verdicts lets the request through. */
export function laatToe(oordelen: readonly Oordeel[]): boolean {
  return oordelen.every((oordeel) => oordeel.uitkomst === 'voldaan' || oordeel.uitkomst === 'niet-van-toepassing');
}

/** The verdicts that stand in the way, in catalogue order. */
export function belemmeringen(oordelen: readonly Oordeel[]): Oordeel[] {
  return oordelen.filter((oordeel) => oordeel.uitkomst !== 'voldaan' && oordeel.uitkomst !== 'niet-van-toepassing');
}

/** Whether a person is all that stands in the way: every verdict that does not let the request through leaves it to one. */
export function wachtOpMens(oordelen: readonly Oordeel[]): boolean {
  const inDeWeg = belemmeringen(oordelen);
  return inDeWeg.length > 0 && inDeWeg.every((oordeel) => oordeel.uitkomst === 'menselijk-oordeel');
}
