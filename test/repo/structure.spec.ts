import { readdirSync } from 'node:fs';
import { filesIn, textOf } from './tree.js';

const APP = 'apps/kassier/src';

/** Folders of the service that are machinery instead of a feature, and have the files that their work asks for. */
const MACHINERY = ['access', 'achtergrond', 'besluitstraat', 'cli', 'config', 'dashboard', 'database', 'functiescheiding', 'health', 'http', 'log', 'metrics', 'pseudoniemen', 'reservekopie', 'sessies', 'telemetrie', 'verificatie', 'verwerkingen', 'vormgeving', 'wissingen'];

/** Features that only list facts: nothing in them can be refused. */
const WITHOUT_FAULTS = ['aansluitingen', 'auditspoor', 'referentie'];

const LINES_MAX = 400;

/** Made by a program, for programs: nobody reads it from top to bottom. */
const GENERATED = ['libs/client/src/api.ts'];

const features = readdirSync(APP, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !MACHINERY.includes(entry.name))
  .map((entry) => entry.name);
const sources = [...filesIn('apps'), ...filesIn('libs'), ...filesIn('scripts'), ...filesIn('test')].filter((path) => /\.[cm]?[jt]s$/.test(path) && !GENERATED.includes(path));

function isWithoutReason(list: readonly string[], existing: readonly string[]): string[] {
  return list.filter((name) => !existing.includes(name));
}

describe('The structure of the project', () => {
  it.each(features)('gives feature %s the same files as every other feature', (feature) => {
    const roles = ['module', 'controller', 'service', 'dto', ...(WITHOUT_FAULTS.includes(feature) ? [] : ['fouten'])];
    const expected = ['index.ts', ...roles.map((role) => `${feature}.${role}.ts`)];
    expect(readdirSync(`${APP}/${feature}`)).toEqual(expect.arrayContaining(expected));
  });

  it('has no exception for a feature that does not exist', () => {
    expect(isWithoutReason(WITHOUT_FAULTS, features)).toEqual([]);
  });

  it('puts every feature in the table of contents', () => {
    const contents = textOf(`${APP}/app.module.ts`);
    expect(features.filter((feature) => !contents.includes(`'./${feature}/index.js'`))).toEqual([]);
  });

  it(`has no source file of more than ${LINES_MAX} lines`, () => {
    const long = sources.map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length })).filter(({ lines }) => lines > LINES_MAX);
    expect(long).toEqual([]);
  });

  it('has no file or folder that is named after nothing', () => {
    expect(sources.filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)/.test(path))).toEqual([]);
  });

  it('names every file in small letters, with a hyphen between words and a point before the role', () => {
    expect(sources.filter((path) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1) ?? ''))).toEqual([]);
  });
});
