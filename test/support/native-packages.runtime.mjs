import { createRequire, isBuiltin } from 'node:module';
import { ofJest } from './of-jest.mjs';

const { default: JestRuntime } = ofJest('@jest/core', 'jest-runtime');

/** What is neither a path nor one of our own "#names". */
const PACKAGE = /^[@\w]/;

/**
 * Loads packages as Node does, once per worker, instead of through jest once per test file, which took longer than most files need
 * for their tests. What is our own stays with jest: every test file gets our modules fresh.
 */
export default class NativePackagesRuntime extends JestRuntime {
  requireModuleOrMock(from, name) {
    if (PACKAGE.test(name) && !isBuiltin(name) && name !== '@jest/globals') return createRequire(from)(name);
    return super.requireModuleOrMock(from, name);
  }
}
