import { knoophash, LEGE_WORTEL, type Hash } from './hash.js';

/** The leaves from `begin` up to, not including, `eind`. */
export interface Bereik {
  readonly begin: number;
  readonly eind: number;
}

/** A perfect subtree: 2^niveau leaves, the plek-th of that size. Level 0 is the leaf itself. */
export interface Knoop {
  readonly niveau: number;
  readonly plek: number;
}

/** Gives the stored hash of a perfect subtree. */
export type Knoopbron = (knoop: Knoop) => Hash;

/** The largest power of two below `aantal`, which is at least 2: where a tree of that size is split (RFC 9162 §2.1.1). */
function splitsing(aantal: number): number {
  let macht = 1;
  while (macht * 2 < aantal) macht *= 2;
  return macht;
}

/**
 * The perfect subtrees that make up a range, from left to right: as many as there are ones in the binary form of its length.
 * The range must be one that a tree is split into, so that every part begins at a multiple of its own size.
 */
export function perfecteDelen({ begin, eind }: Bereik): Knoop[] {
  const delen: Knoop[] = [];
  let vanaf = begin;
  while (vanaf < eind) {
    let [niveau, grootte] = [0, 1];
    while (grootte * 2 <= eind - vanaf) [niveau, grootte] = [niveau + 1, grootte * 2];
    if (vanaf % grootte !== 0) throw new Error(`de bladeren ${begin} tot ${eind} zijn geen deel waarin een boom uiteenvalt`);
    delen.push({ niveau, plek: vanaf / grootte });
    vanaf += grootte;
  }
  return delen;
}

/** The hash of the tree over a range of leaves, from the hashes of its perfect subtrees. */
export function bereikhash(bereik: Bereik, bron: Knoopbron): Hash {
  const hashes = perfecteDelen(bereik).map(bron);
  const laatste = hashes.pop();
  return laatste === undefined ? LEGE_WORTEL : hashes.reduceRight((rechts, links) => knoophash(links, rechts), laatste);
}

/**
 * The subtrees whose hashes prove that leaf `plaats` is in a tree of `omvang` leaves, from the leaf upwards: PATH of RFC 9162
 * §2.1.3.1. Throws when there is no such leaf.
 */
export function inclusiepad(plaats: number, omvang: number): Bereik[] {
  if (!(plaats >= 0 && plaats < omvang)) throw new Error(`blad ${plaats} zit niet in een boom van ${omvang} bladeren`);
  const pad: Bereik[] = [];
  let [begin, eind] = [0, omvang];
  while (eind - begin > 1) {
    const midden = begin + splitsing(eind - begin);
    if (plaats < midden) {
      pad.push({ begin: midden, eind });
      eind = midden;
    } else {
      pad.push({ begin, eind: midden });
      begin = midden;
    }
  }
  return pad.reverse();
}

/**
 * The subtrees whose hashes prove that a tree of `tot` leaves begins with the tree of `van` leaves: PROOF of RFC 9162
 * §2.1.4.1. Empty when both are the same. Throws unless 0 < van ≤ tot.
 */
export function consistentiepad(van: number, tot: number): Bereik[] {
  if (!(van > 0 && van <= tot)) throw new Error(`een boom van ${tot} bladeren kan niet beginnen met een boom van ${van}`);
  const pad: Bereik[] = [];
  let [begin, eind] = [0, tot];
  // As long as only left halves were taken, the old tree's own root is known to who verifies, and need not be told.
  let isHeleOudeBoom = true;
  while (van !== eind) {
    const midden = begin + splitsing(eind - begin);
    if (van <= midden) {
      pad.push({ begin: midden, eind });
      eind = midden;
    } else {
      pad.push({ begin, eind: midden });
      begin = midden;
      isHeleOudeBoom = false;
    }
  }
  if (!isHeleOudeBoom) pad.push({ begin, eind });
  return pad.reverse();
}
