import type { Bedrag, Datum } from '#values';

/** One transaction inside a booked entry. */
export interface Posttransactie {
  /** The identifier we gave the payment; null when the bank knows none. */
  readonly endToEndId: string | null;
  /** Positive when money came in, negative when it went out. */
  readonly bedrag: Bedrag;
  /** Why a payment was returned (ISO external return reason, such as "AC04"); null when it is no return or no reason was given. */
  readonly reden: string | null;
  /** Null when the bank gives none, or one that is no valid IBAN. */
  readonly tegenrekeningIban: string | null;
  readonly tegenrekeningNaam: string | null;
  /** The remittance text or reference; empty when there is none. */
  readonly omschrijving: string;
  /** The creditor's structured reference that the payer mentioned; absent when there is none. */
  readonly kenmerk?: string;
  /** Present when it is charges or interest of the bank itself. */
  readonly vanDeBank?: true;
  /** Of a payment of ours without its identifier: the PmtInfId of the group it is of, when the bank tells it on the transaction; absent otherwise. */
  readonly groep?: string;
}

/** One booked entry of a statement. A batch carries all its transactions; an entry without details has one, with what is known. */
export interface Bankpost {
  /** Position in the statement, from 1; entries that were skipped count too. */
  readonly volgnummer: number;
  /** The bank's reference of the entry; null when it gives none. */
  readonly referentie: string | null;
  /** Positive when money came in, negative when it went out. */
  readonly bedrag: Bedrag;
  readonly boekdatum: Datum;
  /** Whether the entry undoes an earlier one: a reversal, or a return of a payment. */
  readonly terugboeking: boolean;
  /** The PmtInfId of the batch this entry books, when the bank tells it. */
  readonly groepId: string | null;
  readonly transacties: readonly Posttransactie[];
}

/** An entry that is not booked (yet), and is therefore left alone. */
export interface OvergeslagenPost {
  readonly volgnummer: number;
  readonly referentie: string | null;
  /** What the bank says instead of BOOK, for example PDNG or INFO. */
  readonly status: string;
}

/** A statement without its entries. */
export interface Afschriftkop {
  readonly id: string;
  readonly volgnummer: number | null;
  readonly aangemaaktOp: string | null;
  readonly rekeningIban: string;
  readonly beginsaldo: Bedrag;
  readonly eindsaldo: Bedrag;
  readonly overgeslagen: readonly OvergeslagenPost[];
  readonly aantalPosten: number;
}

/** A statement: opening balance plus entries is closing balance, checked. */
export interface Afschrift extends Afschriftkop {
  readonly posten: readonly Bankpost[];
}

/** A camt.053 message as a whole. */
export interface Bankbericht {
  readonly berichtId: string;
  readonly aangemaaktOp: string;
  readonly afschriften: readonly Afschrift[];
}

/** A camt.053 message whose entries were handed over one by one while reading. */
export interface Bankberichtkop {
  readonly berichtId: string;
  readonly aangemaaktOp: string;
  readonly afschriften: readonly Afschriftkop[];
}
