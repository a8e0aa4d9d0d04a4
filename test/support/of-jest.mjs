import { createRequire } from 'node:module';

/** A part of jest, by the packages through which jest itself comes to it: ours depend on jest, and on nothing inside it by name. */
export function ofJest(...path) {
  let require = createRequire(import.meta.url);
  for (const name of ['jest', ...path.slice(0, -1)]) require = createRequire(require.resolve(name));
  return require(path.at(-1));
}
