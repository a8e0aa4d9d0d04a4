import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn, textOf } from './tree.js';

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const files = filesIn('.');
const documents = files.filter((path) => path.endsWith('.md'));

/** A path that exists on one person's machine only. The names are apart so that this file does not find itself. */
const MACHINE_PATH = new RegExp(`(?<![\\w.~-])/(${['work', 'home', 'root', 'Users'].join('|')})/[\\w.-]`);

/** Whether the text is one that people wrote; the rest is made by tools. */
function isWritten(path: string): boolean {
  return /\.(ts|mjs|cjs|js|json|md|sql|yml|yaml|eta|css|html|txt)$|^\.ci\//.test(path) && path !== 'package-lock.json';
}

describe('The texts of the project', () => {
  it('name only npm scripts that exist', () => {
    const named = documents.flatMap((path) => [...textOf(path).matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => `${path}: ${name}`));
    expect(named.filter((line) => scripts[line.split(': ').at(-1) ?? ''] === undefined)).toEqual([]);
  });

  it('link only to files that exist', () => {
    const broken = documents.flatMap((path) => [...textOf(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(dirname(path), target)))
      .map((target) => `${path}: ${target}`));
    expect(broken).toEqual([]);
  });

  it('name no place on one particular machine', () => {
    expect(files.filter(isWritten).filter((path) => MACHINE_PATH.test(textOf(path)))).toEqual([]);
  });

  it('list every decision in the index of decisions, numbered without gaps', () => {
    const decisions = files.filter((path) => /^docs\/besluiten\/\d/.test(path)).sort();
    const index = textOf('docs/besluiten/README.md');
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.map((path) => path.slice('docs/besluiten/'.length, 'docs/besluiten/'.length + 4))).toEqual(decisions.map((_, place) => String(place + 1).padStart(4, '0')));
    expect(decisions.filter((path) => !index.includes(`(${path.split('/').at(-1)})`))).toEqual([]);
  });
});

describe('The npm scripts', () => {
  it('run only files that exist', () => {
    const run = Object.values(scripts).flatMap((line) => [...line.matchAll(/node (scripts\/\S+)/g)].map(([, path = '']) => path));
    expect(run.filter((path) => !existsSync(path))).toEqual([]);
    expect(run.length).toBeGreaterThan(0);
  });
});
