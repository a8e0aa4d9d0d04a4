import type { Bedrag, Datum } from '#values';

/** A status with why, as the bank gives it on any level of a status report. */
export interface Bankstatus {
  /** Four letters (ISO external code, such as RJCT or RVNM); null when the bank gives none on this level. */
  readonly status: string | null;
  /** The reason codes, also those of the bank itself, joined by spaces ("AC04"); null when there are none. */
  readonly reden: string | null;
  /** What the bank adds in words, of Verification of Payee for example the name that it knows; empty when there is nothing. */
  readonly toelichting: string;
}

/** How many payments the bank says there were in the original file or group, and of what together; null where it does not repeat it. */
export interface Opgave {
  readonly aantal: number | null;
  readonly totaal: Bedrag | null;
}

/** What the bank says of one payment. */
export interface Transactiestatus extends Bankstatus {
  /** Position in the message, from 1. */
  readonly volgnummer: number;
  /** Position of its group in the message, from 1. */
  readonly groep: number;
  /** The identifier we gave the payment. */
  readonly endToEndId: string;
  /** Of the original payment; null when the bank does not repeat it. */
  readonly bedrag: Bedrag | null;
}

/** What the bank says of one group of the original file. */
export interface Groepstatus extends Bankstatus {
  /** Position in the message, from 1. */
  readonly volgnummer: number;
  /** The PmtInfId we gave the group. */
  readonly groepId: string;
  /** How many of its payments the message names. */
  readonly aantal: number;
  /** Absent when the bank repeats nothing of it. */
  readonly origineel?: Opgave;
}

/** A status report without its payments; the status is that of the whole original file. */
export interface Statusberichtkop extends Bankstatus {
  readonly berichtId: string;
  readonly aangemaaktOp: string;
  /** The day in the Netherlands on which it was made. */
  readonly dag: Datum;
  /** The MsgId of the file it is about. */
  readonly opdrachtId: string;
  /** Absent when the bank repeats nothing of it. */
  readonly origineel?: Opgave;
  readonly groepen: readonly Groepstatus[];
}

/** A pain.002 message as a whole. */
export interface Statusbericht extends Statusberichtkop {
  readonly transacties: readonly Transactiestatus[];
}

/** The results of Verification of Payee: name and account belong together, almost, not at all, or nobody can tell. */
export const VOP_STATUSSEN = ['RCVC', 'RVMC', 'RVNM', 'RVNA'] as const;
export type VopStatus = (typeof VOP_STATUSSEN)[number];

/** Whether the status of a payment is a result of Verification of Payee. */
export function isVopStatus(status: string | null): status is VopStatus {
  return VOP_STATUSSEN.some((code) => code === status);
}

/** Whether the bank says with this status that it will not execute. */
export function isAfwijzing(status: string | null): boolean {
  return status === 'RJCT' || status === 'CANC';
}

/** Whether the bank says with this status that it has paid. Only a statement settles a payment; this is an announcement of it. */
export function isUitvoering(status: string | null): boolean {
  return status === 'ACSC' || status === 'ACCC';
}
