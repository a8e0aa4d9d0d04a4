import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a secret that only the owner may read, unless the file exists. It appears whole or not at all: two services that
 * start at once in one data folder must not read each other's half-written key, or end up with two keys.
 */
export function schrijfGeheimAlsNieuw(pad: string, inhoud: string): void {
  mkdirSync(dirname(pad), { recursive: true });
  const tijdelijk = `${pad}.${randomUUID()}`;
  writeFileSync(tijdelijk, inhoud, { flag: 'wx', mode: 0o600 });
  try {
    linkSync(tijdelijk, pad);
  } catch (fout) {
    if (bestandsfoutcode(fout) !== 'EEXIST') throw fout;
  } finally {
    rmSync(tijdelijk);
  }
}

/** The code of a file system error ("ENOENT", "EEXIST"), or undefined when it is something else. */
export function bestandsfoutcode(fout: unknown): unknown {
  return typeof fout === 'object' && fout !== null && 'code' in fout ? fout.code : undefined;
}
