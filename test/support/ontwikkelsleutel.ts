import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** Name of the variable by which the workers learn the key. */
export const KEY_VARIABLE = 'KASSIER_TEST_DEV_KEY';

/** A key for the development identity provider, as it keeps one in its file. */
export async function newDevelopmentKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  return JSON.stringify({ kid: await calculateJwkThumbprint(privateJwk), privateJwk });
}

/** Gives a service that is about to start the key of this run: making one costs more than the rest of its start. */
export function giveDevelopmentKey(dataFolder: string): void {
  const key = process.env[KEY_VARIABLE];
  if (key !== undefined) writeFileSync(join(dataFolder, 'dev-idp.json'), key, { mode: 0o600 });
}
