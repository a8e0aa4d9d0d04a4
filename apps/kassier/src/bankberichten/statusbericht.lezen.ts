import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Pain002Lezer, type Statusbericht, type Transactiestatus } from '#bank-messages';
import type { Voortgang } from '../database/index.js';

/** Characters read before other requests get their turn. */
const BROK_TEKENS = 262_144;

/** A status report, and the hash of what it says. */
export interface GelezenStatusbericht extends Statusbericht {
  /** Equal for the same report, however its XML is laid out. */
  readonly inhoudSha256: string;
}

/** What the bank repeats of the original was not read yet when the first reports were hashed; they must stay the same reports. */
const zonderOpgave = (veld: string, waarde: unknown): unknown => (veld === 'origineel' ? undefined : waarde);

/** Reads a pain.002 message; a large one in turns with other requests. Throws a BankberichtFout with everything that is wrong. */
export async function leesStatusbericht(tekst: string, voortgang?: Voortgang): Promise<GelezenStatusbericht> {
  const transacties: Transactiestatus[] = [];
  const hash = createHash('sha256');
  const lezer = new Pain002Lezer((status) => {
    transacties.push(status);
    hash.update(`${JSON.stringify(status)}\n`);
  });
  for (let begin = 0; begin < tekst.length; begin += BROK_TEKENS) {
    voortgang?.meld('lezen', begin, tekst.length);
    lezer.schrijf(tekst.slice(begin, begin + BROK_TEKENS));
    await setImmediate();
  }
  const kop = lezer.sluit();
  return { ...kop, transacties, inhoudSha256: hash.update(JSON.stringify(kop, zonderOpgave)).digest('hex') };
}
