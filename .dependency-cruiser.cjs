// Who may know whom. The architecture in one sentence: the ledger books and does not know why; the rules judge and do
// not book; the app asks and tells. Each rule below guards a part of that sentence.

const TEST = '\\.(spec|e2e-spec)\\.ts$|\\.voorbeeld\\.ts$|^test/|^libs/[^/]+/test/';
const ZUIVER = '^libs/(regeling-rules|bank-messages)/src/|^libs/ledger/src/domain/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'onvindbaar',
      comment: 'An import that cannot be resolved is a mistake, and would also escape every rule below.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'geen-kringen',
      comment: 'In a circle there is no first: nothing in it can be understood, tested or replaced apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'geen-wezen',
      comment: 'A file that nothing uses and that uses nothing is dead, or was forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: [TEST, '^apps/[^/]+/src/main\\.ts$'] },
      to: {},
    },
    {
      name: 'bron-kent-geen-test',
      comment: 'What runs in production rests on nothing that only exists for tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'geen-ontwikkelpakket',
      comment: 'Packages for development are not installed where the service runs.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'geen-ongenoemd-pakket',
      comment: 'A package that is used but not in package.json is there by chance.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'waarden-zijn-het-blad',
      comment: 'Everything stands on values, so values stands on nothing at all.',
      severity: 'error',
      from: { path: '^libs/values/', pathNot: TEST },
      to: { pathNot: ['^libs/values/'] },
    },
    {
      name: 'boeken-oordelen-en-berichten-gescheiden',
      comment: 'The ledger does not know why and the rules do not book: the libraries know values and themselves, never each other.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/values/src/index\\.ts$'] },
    },
    {
      name: 'bibliotheek-kent-geen-dienst',
      comment: 'A library serves whoever asks; it knows neither the service nor the demonstration.',
      severity: 'error',
      from: { path: '^libs/', pathNot: TEST },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'zuiver-zonder-machine',
      comment: 'Rules, bank messages and the ledger domain give the same answer everywhere and always: no framework, no database, no schema library, nothing of the machine.',
      severity: 'error',
      from: { path: ZUIVER, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'zuiver-zonder-raamwerk',
      comment: 'See zuiver-zonder-machine; this is the part about packages.',
      severity: 'error',
      from: { path: ZUIVER, pathNot: TEST },
      to: { path: '^node_modules/(@nestjs/|@fastify/|fastify/|typeorm/|pg/|@types/pg/|zod/|rxjs/|reflect-metadata/)' },
    },
    {
      name: 'grootboek-domein-boven-opslag',
      comment: 'What a journal entry is does not depend on how it is stored.',
      severity: 'error',
      from: { path: '^libs/ledger/src/domain/', pathNot: TEST },
      to: { path: '^libs/ledger/src/(?!domain/)' },
    },
    {
      name: 'grootboek-opslag-kent-alleen-het-domein',
      comment: 'The ledger stores what its domain describes; the connection it works on is given, so it needs no driver and no framework.',
      severity: 'error',
      from: { path: '^libs/ledger/src/persistence/', pathNot: TEST },
      to: { pathNot: ['^libs/ledger/src/(domain|persistence)/', '^libs/values/src/index\\.ts$'] },
    },
    {
      name: 'bibliotheek-door-de-voordeur',
      comment: 'The apps use what a library offers, not how it is made.',
      severity: 'error',
      from: { path: '^apps/', pathNot: TEST },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'onderdeel-door-de-voordeur',
      comment: 'The parts of the service know each other by index.ts only, so that each can change inside.',
      severity: 'error',
      from: { path: '^apps/kassier/src/([^/]+)/' },
      to: { path: '^apps/kassier/src/[^/]+/', pathNot: ['^apps/kassier/src/$1/', '^apps/kassier/src/[^/]+/index\\.ts$', TEST] },
    },
    {
      name: 'onderdeel-kent-het-geheel-niet',
      comment: 'The parts do not know what they are parts of; only main, bootstrap and app.module see the whole.',
      severity: 'error',
      from: { path: '^apps/kassier/src/[^/]+/', pathNot: TEST },
      to: { path: '^apps/kassier/src/[^/]+\\.ts$' },
    },
    {
      name: 'geheel-door-de-voordeur',
      comment: 'Who puts the parts together uses their doors as well.',
      severity: 'error',
      from: { path: '^apps/kassier/src/[^/]+\\.ts$', pathNot: TEST },
      to: { path: '^apps/kassier/src/[^/]+/', pathNot: '^apps/kassier/src/[^/]+/index\\.ts$' },
    },
    {
      name: 'dashboard-is-een-uiteinde',
      comment: 'The dashboard reads and shows; nothing may come to depend on how it shows.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/kassier/src/dashboard/', '^apps/kassier/src/app\\.module\\.ts$', TEST] },
      to: { path: '^apps/kassier/src/dashboard/' },
    },
    {
      name: 'opdrachtregel-is-een-uiteinde',
      comment: 'The command line is a second whole beside the service, made of the same parts through the same doors; no part may come to depend on it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/kassier/src/cli/', TEST] },
      to: { path: '^apps/kassier/src/cli/' },
    },
    {
      name: 'demo-is-een-gewone-klant',
      comment: 'The demonstration shows what any client of the API can do, so it knows nothing of the inside.',
      severity: 'error',
      from: { path: '^apps/demo/', pathNot: TEST },
      to: { path: '^apps/kassier/' },
    },
    {
      name: 'dienst-kent-de-demo-niet',
      comment: 'The service works the same with and without a demonstration.',
      severity: 'error',
      from: { path: '^(apps/kassier|libs)/', pathNot: TEST },
      to: { path: '^apps/demo/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    // Types count: knowing the shape of a thing is knowing the thing.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // "bron" in package.json names the source of a library; without it `#values` would end in dist/, past every rule.
      conditionNames: ['bron', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
