// The tests that judge a changed rule, set up as jest.config.mjs sets up all pure tests.
import jestConfig from '../../jest.config.mjs';

// Stryker brings an environment of its own, around jest's.
const { testEnvironment: _environment, runtime: _runtime, ...zuiver } = jestConfig.projects.find(({ displayName }) => displayName === 'zuiver');

export default {
  ...zuiver,
  rootDir: '../..',
  // Only what is loaded is looked for, and nothing watches the files: a run per changed rule must begin at once.
  roots: ['<rootDir>/libs/regeling-rules', '<rootDir>/libs/values', '<rootDir>/test/mutatie'],
  watchman: false,
  testMatch: ['<rootDir>/test/mutatie/regels.mutatie.ts'],
  testTimeout: jestConfig.testTimeout,
};
