import { existsSync, readdirSync } from 'node:fs';
import { filesIn, textOf } from './tree.js';

interface Config {
  readonly mutate: readonly string[];
  readonly plugins: readonly string[];
  readonly ignorePatterns: readonly string[];
  readonly jest: { readonly configFile: string };
  readonly tempDirName: string;
  readonly incrementalFile: string;
  readonly thresholds: { readonly break: number };
}

// Stryker's configuration is JavaScript; what it gives is plain data.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const config = (require('../../stryker.config.mjs') as { default: Config }).default;

/** As Stryker reads a pattern, as far as ours go: `**` is any number of folders, `*` any part of a name, `{a,b}` a choice. */
function pattern(glob: string): RegExp {
  const parts = glob.split('**/').map((part) => part.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replace(/\{([^}]+)\}/, (_all, names: string) => `(${names.replaceAll(',', '|')})`));
  return new RegExp(`^${parts.join('(.+/)?')}$`);
}

describe('The mutation tests', () => {
  const sources = filesIn('libs');

  it('change and leave out only files that exist', () => {
    const without = config.mutate.filter((glob) => !sources.some((path) => pattern(glob.replace(/^!/, '')).test(path)));
    expect(without).toEqual([]);
  });

  it('change every file with rules of every regeling', () => {
    const [changed = '', ...left] = config.mutate;
    const rules = sources.filter((path) => /\/regels\/[^/]+\.ts$/.test(path) && !path.endsWith('.spec.ts'));
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((path) => !pattern(changed).test(path) || left.some((glob) => pattern(glob.slice(1)).test(path)))).toEqual([]);
  });

  it('are set up with files that exist, and look for names that the rules have', () => {
    const files = [config.jest.configFile, ...config.plugins.filter((name) => name.startsWith('./'))];
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    expect(config.ignorePatterns.filter((path) => !existsSync(path.slice(1)) && !['/dist', '/output'].includes(path))).toEqual([]);
    const skipped = [...textOf('test/mutatie/regels.mutatie.ts').matchAll(/'([\w-]+\.spec\.ts)'/g)].map(([, name]) => name);
    expect(skipped.filter((name) => !readdirSync('libs/regeling-rules/test').includes(name ?? ''))).toEqual([]);
  });

  it('keep what they find where git does not look, and fail below 85 %', () => {
    const ignored = textOf('.gitignore').split('\n').filter(Boolean);
    for (const path of [config.tempDirName, config.incrementalFile]) expect(ignored.some((folder) => path.startsWith(folder))).toBe(true);
    expect(config.thresholds.break).toBe(85);
  });
});
