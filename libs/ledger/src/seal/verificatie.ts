import { knoophash, type Hash } from './hash.js';

/** A number of leaves or a place that a tree can have. */
function isAantal(waarde: number): boolean {
  return Number.isSafeInteger(waarde) && waarde >= 0;
}

function isEven(waarde: number): boolean {
  return waarde % 2 === 0;
}

function helft(waarde: number): number {
  return Math.floor(waarde / 2);
}

/** Whether this path leads from the leaf at `plaats` to the root of the tree of `omvang` leaves (RFC 9162 §2.1.3.2). */
export function verifieerInclusie(blad: Hash, plaats: number, omvang: number, pad: readonly Hash[], wortel: Hash): boolean {
  if (!isAantal(plaats) || !isAantal(omvang) || plaats >= omvang) return false;
  let [fn, sn, hash] = [plaats, omvang - 1, blad];
  for (const stap of pad) {
    if (sn === 0) return false;
    if (!isEven(fn) || fn === sn) {
      hash = knoophash(stap, hash);
      while (isEven(fn) && fn !== 0) [fn, sn] = [helft(fn), helft(sn)];
    } else {
      hash = knoophash(hash, stap);
    }
    [fn, sn] = [helft(fn), helft(sn)];
  }
  return sn === 0 && hash === wortel;
}

/** The two trees between which consistency is claimed: their sizes in leaves and their roots. */
export interface Boomstand {
  readonly omvang: number;
  readonly wortel: Hash;
}

/** Whether this path shows that the later tree begins with the earlier one (RFC 9162 §2.1.4.2). */
export function verifieerConsistentie(van: Boomstand, tot: Boomstand, pad: readonly Hash[]): boolean {
  if (!isAantal(van.omvang) || !isAantal(tot.omvang) || van.omvang === 0 || van.omvang > tot.omvang) return false;
  if (van.omvang === tot.omvang) return pad.length === 0 && van.wortel === tot.wortel;
  let [fn, sn] = [van.omvang - 1, tot.omvang - 1];
  while (!isEven(fn)) [fn, sn] = [helft(fn), helft(sn)];
  // An old tree whose size is a power of two is a subtree itself: its root is the first step.
  const stappen = fn === 0 ? [van.wortel, ...pad] : [...pad];
  const begin = stappen.shift();
  if (begin === undefined) return false;
  let [oud, nieuw] = [begin, begin];
  for (const stap of stappen) {
    if (sn === 0) return false;
    if (!isEven(fn) || fn === sn) {
      [oud, nieuw] = [knoophash(stap, oud), knoophash(stap, nieuw)];
      while (isEven(fn) && fn !== 0) [fn, sn] = [helft(fn), helft(sn)];
    } else {
      nieuw = knoophash(nieuw, stap);
    }
    [fn, sn] = [helft(fn), helft(sn)];
  }
  return sn === 0 && oud === van.wortel && nieuw === tot.wortel;
}
