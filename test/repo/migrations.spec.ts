import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn } from './tree.js';

const migrations = filesIn('migrations').filter((path) => path.endsWith('.sql')).map((path) => path.slice('migrations/'.length)).sort();

function record(...args: string[]): { status: number | null; faults: string } {
  const run = spawnSync(process.execPath, ['scripts/migraties-vastleggen.mjs', ...args], { encoding: 'utf8' });
  return { status: run.status, faults: run.stderr };
}

describe('The migrations', () => {
  it('are numbered from 0001 without gaps or doubles', () => {
    expect(migrations.map((name) => name.slice(0, 4))).toEqual(migrations.map((_, index) => String(index + 1).padStart(4, '0')));
  });

  it('are named after what they do, and only go forward', () => {
    expect(migrations.filter((name) => !/^\d{4}\.do\.[a-z0-9]+(-[a-z0-9]+)*\.sql$/.test(name))).toEqual([]);
  });

  it('say at their beginning why they are there', () => {
    expect(migrations.filter((name) => !readFileSync(join('migrations', name), 'utf8').startsWith('--'))).toEqual([]);
  });

  it('are unchanged since they were recorded', () => {
    expect(record('--controleer')).toEqual({ status: 0, faults: '' });
  });
});

describe('Recording migrations', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kassier-migraties-'));
    writeFileSync(join(folder, '0001.do.een.sql'), '-- een\nSELECT 1;\n');
    expect(record(folder)).toEqual({ status: 0, faults: '' });
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('adds new ones and keeps what it had', () => {
    const before = JSON.parse(readFileSync(join(folder, 'vastgelegd.json'), 'utf8')) as Record<string, string>;
    writeFileSync(join(folder, '0002.do.twee.sql'), '-- twee\nSELECT 2;\n');
    expect(record(folder).status).toBe(0);
    const after = JSON.parse(readFileSync(join(folder, 'vastgelegd.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(after)).toEqual(['0001.do.een.sql', '0002.do.twee.sql']);
    expect(after['0001.do.een.sql']).toBe(before['0001.do.een.sql']);
    expect(after['0002.do.twee.sql']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a recorded one that changed, and does not record the change', () => {
    const before = readFileSync(join(folder, 'vastgelegd.json'), 'utf8');
    writeFileSync(join(folder, '0001.do.een.sql'), '-- een\nSELECT 2;\n');
    expect(record(folder).faults).toContain('0001.do.een.sql is gewijzigd');
    expect(record(folder, '--controleer').status).toBe(1);
    expect(readFileSync(join(folder, 'vastgelegd.json'), 'utf8')).toBe(before);
  });

  it('refuses one that disappeared', () => {
    rmSync(join(folder, '0001.do.een.sql'));
    expect(record(folder)).toEqual({ status: 1, faults: expect.stringContaining('bestaat niet meer') });
  });

  it('refuses a new one before a recorded one', () => {
    writeFileSync(join(folder, '0000.do.nul.sql'), '-- nul\n');
    expect(record(folder)).toEqual({ status: 1, faults: expect.stringContaining('0000.do.nul.sql komt vóór 0001.do.een.sql') });
  });

  it('does not count line ends', () => {
    writeFileSync(join(folder, '0001.do.een.sql'), '-- een\r\nSELECT 1;\r\n');
    expect(record(folder, '--controleer')).toEqual({ status: 0, faults: '' });
  });
});
