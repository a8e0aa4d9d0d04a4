import type { Rekeningsleutel } from '#ledger';

/** One posting as it is exported. Money is a text with two decimals; debet is positive. */
export interface Journaalposting {
  readonly regel: number;
  readonly rekening: Rekeningsleutel;
  readonly bedrag: string;
  readonly verplichting: string | null;
  readonly dimensie: string;
}

/** One entry as it is exported, with its postings in order. */
export interface Journaalboeking {
  readonly nummer: number;
  readonly soort: string;
  readonly boekdatum: string;
  readonly vastgelegdOp: string;
  readonly omschrijving: string;
  readonly corrigeert: number | null;
  readonly besluit: string | null;
  readonly onderwerp: string;
  readonly onderwerpId: string;
  readonly door: string;
  readonly postings: readonly Journaalposting[];
}

/** A way to write a journal. */
export interface Journaalvorm {
  readonly mediatype: string;
  readonly extensie: string;
  /** What stands before the first entry, given all accounts. */
  readonly kop: (rekeningen: readonly Rekeningsleutel[]) => string;
  readonly boeking: (boeking: Journaalboeking) => string;
}
