// NestJS 12 is ESM only. Jest runs here in CommonJS mode with swc transforming everything, node_modules included:
// the one set-up in which decorators, ESM packages and jest's module registry work together on Node 20.
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
  testEnvironment: 'node',
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
  // Only allowed here, not per project; the database tests start real servers and build real books.
  testTimeout: 60_000,
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
