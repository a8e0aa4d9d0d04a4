import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './embedded-folder.js';

describe('a folder that is made', () => {
  let begin: string;
  beforeEach(() => { begin = mkdtempSync(join(tmpdir(), 'kassier-map-')); });
  afterEach(() => { rmSync(begin, { recursive: true }); });

  it('comes with what is missing above it, once', () => {
    const pad = join(begin, 'een', 'twee', 'drie');
    expect(makeFolder(pad)).toBe(true);
    expect(statSync(pad).isDirectory()).toBe(true);
    expect(makeFolder(pad)).toBe(false);
    expect(makeFolder(begin)).toBe(false);
  });

  it('is refused where a file stands in its way', () => {
    writeFileSync(join(begin, 'bestand'), '');
    expect(() => makeFolder(join(begin, 'bestand'))).toThrow(/EEXIST/);
    expect(() => makeFolder(join(begin, 'bestand', 'een'))).toThrow(/ENOTDIR/);
  });

  const opLinux = process.platform === 'linux' ? it : it.skip;
  opLinux('is refused, and not waited for, where no folder can be', () => {
    expect(() => makeFolder('/proc/kassier')).toThrow(/ENOENT/);
    expect(() => makeFolder('/proc/kassier/een/twee')).toThrow(/ENOENT/);
  });
});
