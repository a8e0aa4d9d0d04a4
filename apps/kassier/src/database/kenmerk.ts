import { randomFillSync } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';

const BYTES_PER_KENMERK = 16;
/** Random bytes for this many ids are fetched at once: a call to the system for each was a twentieth of a decision. */
const VOORRAAD = 256;

const bytes = new Uint8Array(BYTES_PER_KENMERK * VOORRAAD);
let gebruikt = bytes.length;
let laatsteMs = 0;
let volgorde = 0;

/** A new id (UUID version 7): unique, and after every id this process gave before it, so that ids sort in order of decision. */
export function nieuwId(): string {
  if (gebruikt === bytes.length) {
    randomFillSync(bytes);
    gebruikt = 0;
  }
  const random = bytes.subarray(gebruikt, (gebruikt += BYTES_PER_KENMERK));
  // Part of an id, as in every UUID of this version; nothing is decided by it.
  // eslint-disable-next-line no-restricted-syntax -- see the comment above
  const nuMs = Date.now();
  if (nuMs > laatsteMs) {
    laatsteMs = nuMs;
    // Far from the end of its 32 bits, so that it cannot run over within a millisecond.
    volgorde = ((random[0] as number) << 16) | ((random[1] as number) << 8) | (random[2] as number);
  } else {
    volgorde += 1;
  }
  return uuidv7({ random, msecs: laatsteMs, seq: volgorde });
}
