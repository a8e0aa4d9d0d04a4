import { spawnSync } from 'node:child_process';
import { STIJLBLAD } from '../../apps/kassier/src/vormgeving/index.js';

describe('the style sheet of the pages', () => {
  it('holds of NL Design System what scripts/stijl.mjs takes from it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/stijl.mjs', '--controleer'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is small enough to be fetched once, and takes nothing from elsewhere', () => {
    expect(Buffer.byteLength(STIJLBLAD)).toBeLessThan(100_000);
    expect(STIJLBLAD).not.toMatch(/@import|url\(/);
  });
});
