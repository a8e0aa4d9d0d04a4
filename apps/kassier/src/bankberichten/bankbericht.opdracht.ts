import type { Betaalplaats } from '#ledger';
import type { Bedrag, Datum } from '#values';

/** An order that went to the bank, with how its payment stands now. */
export interface BekendeOpdracht {
  readonly endToEndId: string;
  readonly bedrag: Bedrag;
  readonly runId: string;
  readonly betalingId: string;
  readonly betalingNummer: string;
  readonly plaats: Betaalplaats;
  /** The last day on which something was booked on this payment: what the bank tells is booked no earlier. */
  readonly laatsteBoekdatum: Datum;
  /** Whether money of this payment is asked back, or came back that way. */
  readonly teruggevorderd: boolean;
  /** The EndToEndId of the transfer in which it went to the bank with others; null when it went by itself. */
  readonly bundel: string | null;
  /** False when the payment was rejected or came back, or the run was withdrawn. */
  loopt: boolean;
  /** Of the payment. */
  status: string;
  /** Whether the bank rejected this order. */
  isAfgewezen: boolean;
}
