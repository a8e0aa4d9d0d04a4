import { Injectable } from '@nestjs/common';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { conflict } from '../http/index.js';
import { bewaarAntwoord } from './auditregel.js';
import { Database, metZicht, zichtVan, type Transactie } from './database.js';

/** Who follows a long action from outside, and may stop it while it is under way. */
export interface Voortgang {
  /** Tells how far the action is, between two parts of its work. Throws when it has to stop: then everything is undone. */
  meld(fase: string, gedaan: number, totaal: number): void;
  /** The last thing in the transaction, behind the answer that is kept. Throws to undo everything. */
  bekrachtig(transactie: Transactie, uitslag: VastAntwoord): Promise<void>;
}

/** Which request this is: the key is scoped to the user's organisation; the fingerprint covers method, path and body. */
export interface Aanroep {
  readonly gebruiker: Gebruiker;
  readonly sleutel: string;
  readonly vingerafdruk: string;
  readonly voortgang?: Voortgang | undefined;
}

/** What is answered, now and at every repetition. */
export interface VastAntwoord {
  readonly status: number;
  readonly antwoord: Record<string, unknown>;
}

export type ActieUitslag = { readonly soort: 'gedaan'; readonly status: number; readonly antwoord: Record<string, unknown>; readonly herhaald: boolean } | { readonly soort: 'sleutel-al-gebruikt' };

/**
 * Does something that changes the database once per idempotency key, under the writer's lock, in the same transaction as
 * the answer is kept in: after a crash or a lost connection it was done with its answer, or not at all.
 */
@Injectable()
export class IdempotenteActie {
  constructor(private readonly database: Database) {}

  /**
   * `werk` is done with the eyes of the user: what another region has is not there, and cannot be written. Only the answers
   * kept under keys are the machinery's own. It may throw to undo everything; then nothing is kept under the key either.
   */
  async voerUit(aanroep: Aanroep, werk: (transactie: Transactie) => Promise<VastAntwoord>): Promise<ActieUitslag> {
    return this.database.landelijk.schrijftransactie(async (transactie) => {
      const eerder = await leesEerder(transactie, aanroep);
      if (eerder) {
        if (eerder.vingerafdruk !== aanroep.vingerafdruk || eerder.antwoord === null || !isVoor(aanroep.gebruiker, eerder.regio)) return { soort: 'sleutel-al-gebruikt' };
        return { soort: 'gedaan', status: eerder.status, antwoord: eerder.antwoord, herhaald: true };
      }
      const { status, antwoord } = await metZicht(transactie, zichtVan(aanroep.gebruiker), '*', () => werk(transactie).catch((fout: unknown) => { throw pastInDeBoeken(fout) ? fout : saldoTeGroot(); }));
      await bewaarAntwoord(transactie, { gebruiker: aanroep.gebruiker, sleutel: aanroep.sleutel, vingerafdruk: aanroep.vingerafdruk, status, antwoord });
      await aanroep.voortgang?.bekrachtig(transactie, { status, antwoord });
      return { soort: 'gedaan', status, antwoord, herhaald: false };
    });
  }
}

interface Eerder {
  readonly vingerafdruk: string;
  readonly status: number;
  readonly antwoord: Record<string, unknown> | null;
  /** The region of who got it; null when that had none. */
  readonly regio: string | null;
}

async function leesEerder(transactie: Transactie, { gebruiker: { organisatie }, sleutel }: Aanroep): Promise<Eerder | undefined> {
  const { rows } = await transactie.query(
    'SELECT i.vingerafdruk, i.status, i.antwoord, a.regio FROM idempotentie i LEFT JOIN auditspoor a ON a.id = i.spoor WHERE i.organisatie = $1 AND i.sleutel = $2', [organisatie, sleutel],
  );
  return rows[0] as Eerder | undefined;
}

/** One organisation may work for several regions: what one of them was answered is not told to another. */
function isVoor(gebruiker: Gebruiker, regio: string | null): boolean {
  const eigen = zichtbareRegio(gebruiker);
  return eigen === null || eigen === regio;
}

/** An amount of 13 digits is one that can be written, but added to what there is it may be more than the books can hold. */
function pastInDeBoeken(fout: unknown): boolean {
  const { code, message } = fout as { readonly code?: unknown; readonly message?: unknown };
  return code !== '22003' || message !== 'numeric field overflow';
}

function saldoTeGroot(): Error {
  return conflict({ soort: 'saldo-te-groot', titel: 'Saldo te groot', detail: 'Met dit bedrag zou een saldo in de boeken meer dan 13 cijfers voor de punt krijgen. Er is niets geboekt. Controleer het bedrag.' });
}
