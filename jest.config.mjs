// NestJS 12 is ESM only, and jest's own way to load ESM is not ready. So swc makes CommonJS of our sources for jest, and packages are
// loaded by Node itself, which can `require` ESM: see the environment and the runtime named below, and docs/besluiten/0037.
const transform = {
  '^.+\\.[cm]?[jt]s$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2023',
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    },
  ],
};

const gedeeld = {
  testEnvironment: '<rootDir>/test/support/one-realm.environment.mjs',
  runtime: '<rootDir>/test/support/native-packages.runtime.mjs',
  transform,
  transformIgnorePatterns: [],
  extensionsToTreatAsEsm: [],
  moduleNameMapper: {
    '^#values$': '<rootDir>/libs/values/src/index.ts',
    '^#ledger$': '<rootDir>/libs/ledger/src/index.ts',
    '^#regeling-rules$': '<rootDir>/libs/regeling-rules/src/index.ts',
    '^#client$': '<rootDir>/libs/client/src/index.ts',
    '^#bank-messages$': '<rootDir>/libs/bank-messages/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

export default {
  // Only allowed here, not per project; the database tests start real servers and build real books. No test may fail because the
  // machine is busy, so this only ends what is stuck.
  testTimeout: 180_000,
  testSequencer: '<rootDir>/test/support/longest-first.sequencer.mjs',
  projects: [
    { ...gedeeld, displayName: 'zuiver', testMatch: ['<rootDir>/{libs,apps,test}/**/*.spec.ts'], testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '\\.property\\.spec\\.ts$'] },
    {
      ...gedeeld,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps,test}/**/*.{db,property}.spec.ts', '<rootDir>/{apps,test}/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
