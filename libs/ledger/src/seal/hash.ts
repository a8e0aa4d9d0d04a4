import { createHash } from 'node:crypto';

/** A SHA-256 hash as 64 lower-case hexadecimal characters: what stands in proofs and can be compared by eye. */
export type Hash = string;

const VORM = /^[0-9a-f]{64}$/;
const BLAD = Buffer.of(0x00);
const KNOOP = Buffer.of(0x01);

/** Whether this is written as a hash. */
export function isHash(waarde: unknown): waarde is Hash {
  return typeof waarde === 'string' && VORM.test(waarde);
}

function sha256(...delen: readonly Uint8Array[]): Hash {
  const hash = createHash('sha256');
  for (const deel of delen) hash.update(deel);
  return hash.digest('hex');
}

/** The root of a tree without leaves. */
export const LEGE_WORTEL: Hash = sha256();

/** The hash of a leaf: SHA-256(0x00 ‖ data). The prefix keeps a leaf from being passed off as a node (RFC 9162 §2.1.1). */
export function bladhash(data: Uint8Array): Hash {
  return sha256(BLAD, data);
}

/** The hash of a node: SHA-256(0x01 ‖ left ‖ right). */
export function knoophash(links: Hash, rechts: Hash): Hash {
  return sha256(KNOOP, Buffer.from(links, 'hex'), Buffer.from(rechts, 'hex'));
}

/**
 * The hash that stands in a leaf in the place of a text that may have to be erased: SHA-256(salt ‖ name of the field ‖ 0x00 ‖
 * text). Without the salt nobody can find a short text back by guessing; with it everybody can see that the text is the one.
 */
export function verhuldeTekst(zout: Uint8Array, veld: string, tekst: string): Hash {
  return sha256(zout, Buffer.from(veld, 'utf8'), BLAD, Buffer.from(tekst, 'utf8'));
}
