import { Bedrag, type Datum } from '#values';

/** Where a payee lives. Banks refuse addresses of lines alone, so town and country (two letters, ISO 3166) are always given. */
export interface Adres {
  readonly plaats: string;
  readonly land: string;
  /** At most two lines, for example street and number. */
  readonly regels?: readonly string[];
}

/** One SEPA credit transfer. */
export interface Betaaltransactie {
  /** At most 35 characters, unique in the message; comes back from the bank and is therefore sent exactly as it is. */
  readonly endToEndId: string;
  /** € 0.01 up to and including € 999,999,999.99. */
  readonly bedrag: Bedrag;
  readonly crediteur: {
    readonly naam: string;
    readonly iban: string;
    readonly bic: string | null;
    readonly adres: Adres | null;
  };
  /** At most 140 characters after rewriting to the SEPA characters; not sent when there is a betalingskenmerk, because a transfer carries one of the two. */
  readonly omschrijving: string;
  /** An RF reference or a Dutch betalingskenmerk. */
  readonly betalingskenmerk: string | null;
}

/** The transfers of one execution date and one earmark; the bank books them as one amount. */
export interface Betaalgroep {
  readonly id: string;
  readonly uitvoeringsdatum: Datum;
  /** The totals stand before the transfers in the message; they are compared with what was really written. */
  readonly aantal: number;
  readonly totaal: Bedrag;
  /** Read once, in order; may come straight from a database cursor. */
  readonly transacties: Iterable<Betaaltransactie>;
}

/** What becomes one pain.001 message. */
export interface Betaalopdracht {
  readonly berichtId: string;
  /** RFC 3339, for example "2021-03-15T09:00:00Z". */
  readonly aangemaaktOp: string;
  readonly initiator: string;
  /** The address is needed when one of the payees has an account in SEPA outside the EEA; null leaves it out. */
  readonly debiteur: { readonly naam: string; readonly iban: string; readonly bic: string | null; readonly adres: Adres | null };
  readonly groepen: readonly Betaalgroep[];
}

/** Makes a group of transfers that are all in memory, and counts them. */
export function betaalgroepVan(id: string, uitvoeringsdatum: Datum, transacties: readonly Betaaltransactie[]): Betaalgroep {
  const totaal = Bedrag.som(transacties.map((transactie) => transactie.bedrag));
  return { id, uitvoeringsdatum, aantal: transacties.length, totaal, transacties };
}
