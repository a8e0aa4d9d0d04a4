// What a machine can check of the agreed style. Each rule that is our own says why in its message or beside it.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import geldIsGeenGetal from './scripts/lint/geld-is-geen-getal.mjs';

const SPECS = ['**/*.spec.ts', '**/*.e2e-spec.ts', 'test/**/*.ts', 'libs/*/test/**/*.ts'];

/** A decision that asks what time it is cannot be repeated: time is an argument, or a `Klok`. */
const KLOK_VERBODEN = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Ask a Klok what time it is, or take the time as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask a Klok what time it is, or take the time as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Ask a Klok what time it is, or take the time as an argument.' },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: 'Ask a Klok what time it is, or take the time as an argument.' },
  { selector: "MemberExpression[object.name='process'][property.name='hrtime']", message: 'Ask a Klok what time it is, or take the time as an argument.' },
];

/** The places that may ask the machine for the time, each with its reason. */
const MAG_KLOK_LEZEN = [
  'apps/kassier/src/config/klok.ts', // is the clock
  'apps/kassier/src/database/embedded-{process,server}.ts', // waits for a process of the machine, and books nothing
];

const ZUIVER_VERBODEN = {
  patterns: [
    { group: ['node:*', '@nestjs/*', 'fastify', 'pg', 'pg/*', 'zod', 'zod/*', 'typeorm', 'rxjs', 'reflect-metadata'], message: 'This library is pure: it knows no framework, no database and no machine. Take what you need as an argument.' },
  ],
};

export default defineConfig(
  { ignores: ['libs/client/src/api.ts', 'dist/', 'coverage/', 'output/', 'node_modules/', '.kassier*/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { kassier: { rules: { 'geld-is-geen-getal': geldIsGeenGetal } } },
    rules: {
      'kassier/geld-is-geen-getal': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // These values say for themselves how they are written for people and machines.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allow: [{ from: 'file', name: ['Bedrag', 'Datum'] }] }],
      'no-restricted-syntax': ['error', ...KLOK_VERBODEN],
    },
  },
  { files: MAG_KLOK_LEZEN, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['libs/{values,regeling-rules,bank-messages}/src/**/*.ts', 'libs/ledger/src/domain/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-imports': ['error', ZUIVER_VERBODEN] },
  },
  {
    files: ['**/*.{ts,mjs,cjs}'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 70 }],
      'no-restricted-globals': ['error', { name: 'parseFloat', message: 'A fraction read as a float is not exact: use Bedrag, or Decimal for a ratio.' }],
      'no-restricted-properties': ['error', { object: 'Number', property: 'parseFloat', message: 'A fraction read as a float is not exact: use Bedrag, or Decimal for a ratio.' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    },
  },
  { files: ['{apps,libs}/**/*.ts'], ignores: ['apps/*/src/main.ts', 'apps/demo/**'], rules: { 'no-console': 'error' } },
  {
    // A `describe` is a chapter, not a unit. A test looks into answers of any shape, offers faults such as money as a
    // number, and measures real time; what it finds is checked by its expectations.
    files: SPECS,
    rules: {
      'kassier/geld-is-geen-getal': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
    },
  },
);
