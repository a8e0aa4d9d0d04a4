import Module from 'node:module';
import type { TestCluster } from './cluster.js';

/** Holds the server between set-up and tear-down, which jest runs in the same process. */
export type WithTestCluster = typeof globalThis & { kassierTestCluster?: TestCluster };

/** Starts the server of the database tests, once per run. */
export default async function setup(): Promise<void> {
  acceptTypescriptImports();
  const { ADDRESS_VARIABLE, startTestCluster } = await import('./cluster.js');
  const { KEY_VARIABLE, newDevelopmentKey } = await import('./ontwikkelsleutel.js');
  process.env[KEY_VARIABLE] = await newDevelopmentKey();
  const cluster = await startTestCluster();
  (globalThis as WithTestCluster).kassierTestCluster = cluster;
  process.env[ADDRESS_VARIABLE] = cluster.url;
}

/**
 * Sources import each other as `./x.js`, as Node wants it of the built code. Inside tests jest maps that to `./x.ts`,
 * but its global set-up is loaded by Node itself, which has to be told before the first source file is imported.
 */
function acceptTypescriptImports(): void {
  const loader = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
  const original = loader._resolveFilename;
  loader._resolveFilename = function resolve(request, ...rest) {
    try {
      return original.call(this, request, ...rest);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
      return original.call(this, request.replace(/\.js$/, '.ts'), ...rest);
    }
  };
}
