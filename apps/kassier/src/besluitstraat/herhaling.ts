import { isHerhaalbaar } from '../database/index.js';

/** How often a batch is tried again after a serialisation failure or a lost connection, with this pause between (ms). */
const POGINGEN_MAX = 4;
const PAUZE_MS = 50;

/** Does this, and tries again what failed for a reason that passes. */
export async function metHerhaling<T>(werk: () => Promise<T>): Promise<T> {
  return werk().catch((fout: unknown) => opnieuw(fout, werk));
}

/**
 * Tries again what failed once for a reason that passes; throws the last fault. When the connection broke after the commit,
 * the next try finds what was decided.
 */
export async function opnieuw<T>(eersteFout: unknown, werk: () => Promise<T>): Promise<T> {
  let fout = eersteFout;
  for (let poging = 1; poging < POGINGEN_MAX && isHerhaalbaar(fout); poging += 1) {
    await wacht(PAUZE_MS * poging);
    try {
      return await werk();
    } catch (nieuweFout) {
      fout = nieuweFout;
    }
  }
  throw fout;
}

/** A pause, in milliseconds. */
export function wacht(ms: number): Promise<void> {
  return new Promise((verder) => setTimeout(verder, ms));
}
