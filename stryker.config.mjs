// Mutation testing of the rules: Stryker changes the rules a little, thousands of times, and each time one of the tests
// must fail. A change that no test notices is a change of the regeling that somebody could make without being told.
//   npm run mutatie                                                      everything: some hours on two cores
//   npm run mutatie -- --mutate 'libs/regeling-rules/src/**/m-*.ts'      one family of rules
// What was found stays in output/mutatie/, so that a next run only looks at what changed.
const RULES = 'libs/regeling-rules/src';
const OUTPUT = 'output/mutatie';

export default {
  mutate: [
    `${RULES}/**/*.ts`,
    // Tests: what they are worth is the question, not the answer.
    `!${RULES}/**/*.spec.ts`,
    // The facts of the worked examples: invented people and parties that tests start from. Another name or amount is another
    // example, not another rule.
    `!${RULES}/core/voorbeeldfeiten.ts`,
    // Tables of names, codes and quotes copied from the sources, without a decision in them. Whether they are right only the
    // sources can tell: test/reference-data.spec.ts and test/sources.spec.ts compare them.
    `!${RULES}/regelingen/*/referentie/*.ts`,
    // What becomes of every norm that is no rule: sentences for readers and names of tests, which test/catalogus.spec.ts looks up.
    `!${RULES}/regelingen/*/catalogus/*.ts`,
    // They write the rule book for people. Its proof is the document itself: test/rule-book.spec.ts, which the tests of changed
    // rules leave out (see test/mutatie/regels.mutatie.ts), holds one against the other.
    `!${RULES}/core/{regelboek.document,verwoording,voorbeeldoordeel}.ts`,
  ],
  // Inside the files: leaves out the worked examples and the words of sources; see there.
  plugins: ['@stryker-mutator/jest-runner', './test/mutatie/geen-mutatie.mjs'],
  ignorers: ['geen-mutatie'],

  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    configFile: 'test/mutatie/jest.config.mjs',
    // Every test of the rules loads every rule, so asking which tests are related to a file would cost more than it saves.
    enableFindRelatedTests: false,
  },
  // Everything else goes along: some tests of the rules look up documents and tests of the service.
  ignorePatterns: ['/dist', '/output'],
  tempDirName: `${OUTPUT}/werk`,

  // One at a time leaves a machine with two cores usable; --concurrency changes it.
  concurrency: 1,
  // Long enough that a busy machine is not taken for a rule that never ends.
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: `${OUTPUT}/vorige-keer.json`,
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: `${OUTPUT}/mutatie.html` },
  jsonReporter: { fileName: `${OUTPUT}/mutatie.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  thresholds: { high: 95, low: 90, break: 85 },
  allowEmpty: false,
  disableTypeChecks: '{libs,test}/**/*.ts',
};
