import { existsSync } from 'node:fs';
import { textOf } from './tree.js';

type Versions = Record<string, string>;

interface Manifest {
  dependencies: Versions;
  devDependencies: Versions;
  optionalDependencies: Versions;
  /** A version for everybody, or per package that asks for it; "$name" is the version that stands above under that name. */
  overrides: Record<string, string | Versions>;
  allowScripts: Record<string, boolean>;
}

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Versions;
  devDependencies?: Versions;
  optionalDependencies?: Versions;
}

/** Licences that ask nothing of us but naming the makers, which node_modules does. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'PostgreSQL', 'Python-2.0', 'Unlicense'];

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, LockedPackage> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const inProduction = installed.filter(([path, { dev }]) => dev !== true && existsSync(`${path}/package.json`)).map(([path]) => path);

function licenceOf(path: string): string {
  const { license, licenses } = JSON.parse(textOf(`${path}/package.json`)) as { license?: string | { type: string }; licenses?: { type: string }[] };
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
}

/** "(MIT OR Apache-2.0)" is free to choose from, "MIT AND ISC" is not. */
function isAllowed(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/g, '').split(/ or /i);
  return choices.some((choice) => choice.split(/ and /i).every((name) => LICENCES.includes(name)));
}

/** Whether a package that is asked for from this place is in the lock: beside it, or in a folder above, as Node looks. */
function isLocked(from: string, name: string): boolean {
  const places = `/${from}`.split('/node_modules/');
  return places.some((_, depth) => lock.packages[`${places.slice(0, depth + 1).join('/node_modules/')}/node_modules/${name}`.slice(1)] !== undefined);
}

describe('The packages of the project', () => {
  it.each(['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const)('are pinned exactly in %s', (group) => {
    const versions = Object.entries(manifest[group]).flatMap(([name, version]) => (typeof version === 'string' ? [[name, version] as const] : Object.entries(version)));
    const loose = versions.filter(([name, version]) => !/^\d+\.\d+\.\d+(-[0-9a-z.]+)?$/.test(version) && version !== `$${name}`);
    expect(loose).toEqual([]);
  });

  it.each(['dependencies', 'devDependencies', 'optionalDependencies'] as const)('are locked as they are pinned in %s', (group) => {
    expect(lock.packages['']?.[group]).toEqual(manifest[group]);
  });

  it('are locked for every system: what a package offers per system has a version in the lock', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)).map((name) => `${path}: ${name}`));
    expect(missing).toEqual([]);
  });

  it('have a decision on each install script', () => {
    const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path.split('node_modules/').at(-1) ?? path);
    expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(withScript)].sort());
  });

  it('are found where they should be', () => {
    expect(inProduction.length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length);
  });

  it('have licences that fit this one, where they run in production', () => {
    const others = inProduction.map((path) => ({ path, licence: licenceOf(path) })).filter(({ licence }) => !isAllowed(licence));
    expect(others).toEqual([]);
  });
});
