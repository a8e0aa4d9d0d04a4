/** The three books. Each balances on its own, per stream: earmarked money cannot leak from one to the other. */
export type Boek = 'verplichtingen' | 'kas' | 'financieel';

/** The two budget books: the authority to commit and the authority to pay. */
export type Budgetboek = 'verplichtingen' | 'kas';

export type Rekeningsoort =
  | 'budget' | 'te-verdelen' | 'ruimte' | 'vastgelegd' | 'betaalbaar' | 'betaald'
  | 'bank' | 'voorschot-szw' | 'lasten' | 'crediteuren' | 'betalingen-onderweg' | 'vorderingen' | 'tussenrekening';

/** What identifies an account. `jaar` and `regio` are null where the kind of account has none. */
export interface Rekeningsleutel {
  readonly boek: Boek;
  readonly soort: Rekeningsoort;
  readonly stroom: string;
  readonly jaar: number | null;
  /** A region's code, or "landelijk". */
  readonly regio: string | null;
}

/** A budget cell: stream × year × region (or "landelijk"). */
export interface Cel {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
}

/** The technical stream on which received money of unknown destination is booked. */
export const NOG_TE_BESTEMMEN = 'nog-te-bestemmen';

/** One text per account: "kas/ruimte/mbo-inkoop/2021/AM18". Equal keys have equal texts. */
export function rekeningtekst(sleutel: Rekeningsleutel): string {
  return `${sleutel.boek}/${sleutel.soort}/${sleutel.stroom}/${sleutel.jaar ?? '-'}/${sleutel.regio ?? '-'}`;
}
