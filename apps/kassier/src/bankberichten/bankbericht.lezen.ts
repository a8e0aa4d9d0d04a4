import { createHash, type Hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Camt053Lezer, type Afschriftkop, type Bankpost, type Posttransactie } from '#bank-messages';
import { Datum } from '#values';
import type { Voortgang } from '../database/index.js';

/** Characters read before other requests get their turn. */
const BROK_TEKENS = 262_144;

/** One transaction of a message, in the order of the message. */
export interface Afschrifttransactie extends Posttransactie {
  /** Position in the message, from 1. */
  readonly volgnummer: number;
  readonly afschriftId: string;
  readonly referentie: string | null;
  /** The PmtInfId of the batch, when the bank tells it. */
  readonly groepId: string | null;
  readonly boekdatum: Datum;
}

/** A statement without its transactions. */
export interface GelezenAfschrift extends Afschriftkop {
  /** The last day on which something was booked; of an empty statement the day on which it was made. */
  readonly boekdatum: string;
  /** Equal for the same statement, whichever message it comes in. */
  readonly inhoudSha256: string;
}

export interface GelezenBericht {
  readonly berichtId: string;
  readonly afschriften: readonly GelezenAfschrift[];
  readonly transacties: readonly Afschrifttransactie[];
}

/** Reads a camt.053 message; a large one in turns with other requests. Throws a BankberichtFout with everything that is wrong. */
export async function leesAfschriften(tekst: string, voortgang?: Voortgang): Promise<GelezenBericht> {
  const verzamelaar = new Verzamelaar();
  const lezer = new Camt053Lezer((post, houder) => { verzamelaar.neem(post, houder.afschriftId); });
  for (let begin = 0; begin < tekst.length; begin += BROK_TEKENS) {
    voortgang?.meld('lezen', begin, tekst.length);
    lezer.schrijf(tekst.slice(begin, begin + BROK_TEKENS));
    await setImmediate();
  }
  const { berichtId, aangemaaktOp, afschriften } = lezer.sluit();
  return { berichtId, transacties: verzamelaar.transacties, afschriften: afschriften.map((kop) => verzamelaar.rondAf(kop, aangemaaktOp)) };
}

/** A post without what was not read yet when the first statements were hashed; they must stay the same statements. */
function zoalsEerst(post: Bankpost): unknown {
  return { ...post, transacties: post.transacties.map(({ kenmerk: _kenmerk, vanDeBank: _vanDeBank, groep: _groep, ...eerst }) => eerst) };
}

class Verzamelaar {
  readonly transacties: Afschrifttransactie[] = [];
  private readonly hashes = new Map<string, Hash>();
  private readonly laatsteDag = new Map<string, string>();

  neem(post: Bankpost, afschriftId: string): void {
    const dag = post.boekdatum.toString();
    this.hashVan(afschriftId).update(`${JSON.stringify(zoalsEerst(post))}\n`);
    if (dag > (this.laatsteDag.get(afschriftId) ?? '')) this.laatsteDag.set(afschriftId, dag);
    for (const transactie of post.transacties) {
      this.transacties.push({ ...transactie, volgnummer: this.transacties.length + 1, afschriftId, referentie: post.referentie, groepId: post.groepId ?? transactie.groep ?? null, boekdatum: post.boekdatum });
    }
  }

  rondAf(kop: Afschriftkop, berichtAangemaaktOp: string): GelezenAfschrift {
    const saldi = JSON.stringify([kop.rekeningIban, kop.beginsaldo, kop.eindsaldo, kop.overgeslagen]);
    const gemaakt = (kop.aangemaaktOp ?? berichtAangemaaktOp).slice(0, 10);
    const boekdatum = this.laatsteDag.get(kop.id) ?? (Datum.bestaat(gemaakt) ? gemaakt : berichtAangemaaktOp.slice(0, 10));
    return { ...kop, boekdatum, inhoudSha256: this.hashVan(kop.id).update(saldi).digest('hex') };
  }

  private hashVan(afschriftId: string): Hash {
    let hash = this.hashes.get(afschriftId);
    if (!hash) this.hashes.set(afschriftId, (hash = createHash('sha256')));
    return hash;
  }
}
