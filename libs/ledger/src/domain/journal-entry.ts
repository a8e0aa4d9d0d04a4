import { Bedrag, type Datum } from '#values';
import { rekeningtekst, type Rekeningsleutel } from './rekening.js';

/** One line of an entry. `bedrag` is signed: positive is debet, negative is credit. */
export interface Posting {
  readonly rekening: Rekeningsleutel;
  readonly bedrag: Bedrag;
  /** The verplichting whose sub-ledger this posting changes, or null. */
  readonly verplichting: string | null;
  /** An analytic dimension that the ledger does not interpret, or "". */
  readonly dimensie: string;
}

export type Boekingsoort =
  | 'openstellen' | 'verlagen' | 'toedelen' | 'intrekken' | 'herverdelen' | 'kasschuif' | 'overhevelen' | 'overloop' | 'teruggave'
  | 'vastleggen' | 'verhogen' | 'verlagen-verplichting' | 'vrijvallen'
  | 'betaalbaarstellen' | 'verzenden' | 'uitvoeren' | 'afwijzen' | 'retour' | 'intrekken-betaling'
  | 'bevoorschotten' | 'intrekken-voorschot' | 'terugvorderen' | 'intrekken-vordering' | 'ontvangen' | 'onbekend-ontvangen' | 'bestemmen';

/** Which business object an entry is about. */
export type BoekingOnderwerp = 'budgetbesluit' | 'verplichting' | 'betaling' | 'betaalrun' | 'bankbericht' | 'voorschot';

/** One business event, ready to be booked. */
export interface JournalEntry {
  readonly soort: Boekingsoort;
  readonly boekdatum: Datum;
  readonly omschrijving: string;
  readonly onderwerp: BoekingOnderwerp;
  readonly onderwerpId: string;
  /** The decision it rests on, or null (a bank statement needs none). */
  readonly besluit: string | null;
  /** The number of the entry that this one reverses, or null. */
  readonly corrigeert: number | null;
  /** Who did it: the subject of the token. */
  readonly door: string;
  readonly postings: readonly Posting[];
}

/**
 * Makes an entry and refuses one that the database would refuse too: fewer than two postings, one of zero, or books and
 * streams that do not balance. Throws a RangeError: an unbalanced entry is a bug, never a user's mistake.
 */
export function journalEntry(entry: JournalEntry): JournalEntry {
  if (entry.postings.length < 2) throw new RangeError(`boeking "${entry.omschrijving}" heeft minder dan twee postings`);
  const sommen = new Map<string, Bedrag>();
  for (const { rekening, bedrag } of entry.postings) {
    if (bedrag.isNul()) throw new RangeError(`posting van nul op ${rekeningtekst(rekening)}`);
    const groep = `${rekening.boek}/${rekening.stroom}`;
    sommen.set(groep, (sommen.get(groep) ?? Bedrag.NUL).plus(bedrag));
  }
  for (const [groep, som] of sommen) {
    if (!som.isNul()) throw new RangeError(`boeking "${entry.omschrijving}" is niet in evenwicht in ${groep}: verschil ${som}`);
  }
  return entry;
}
