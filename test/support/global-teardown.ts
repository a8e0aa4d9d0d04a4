import type { WithTestCluster } from './global-setup.js';

/** Stops the server of the database tests and removes what it left on disk. */
export default async function teardown(): Promise<void> {
  await (globalThis as WithTestCluster).kassierTestCluster?.stop();
}
