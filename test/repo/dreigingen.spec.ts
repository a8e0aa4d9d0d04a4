import { existsSync } from 'node:fs';
import { textOf } from './tree.js';

describe('docs/dreigingen.md', () => {
  const hoofdstukken = textOf('docs/dreigingen.md').split('\n## ').slice(1);
  const rijen = hoofdstukken.flatMap((hoofdstuk) => hoofdstuk.split('\n').filter((regel) => regel.startsWith('| ') && !regel.startsWith('| Threat |')));

  it('has a chapter with threats for each letter of STRIDE', () => {
    const namen = hoofdstukken.filter((hoofdstuk) => hoofdstuk.includes('| Threat |')).map((hoofdstuk) => hoofdstuk.split(':')[0]);
    expect(namen).toEqual(['Spoofing', 'Tampering', 'Repudiation', 'Information disclosure', 'Denial of service', 'Elevation of privilege']);
  });

  it('names with every threat a wall and a test that exists', () => {
    expect(rijen.length).toBeGreaterThan(25);
    const onvolledig = rijen.filter((rij) => {
      const [dreiging, muur, toets, ...meer] = rij.split('|').slice(1, -1).map((cel) => cel.trim());
      const pad = /^`([^`]+\.(?:e2e-spec|spec)\.ts)`$/.exec(toets ?? '')?.[1];
      return !dreiging || !muur || pad === undefined || meer.length > 0 || !existsSync(pad);
    });
    expect(onvolledig).toEqual([]);
  });
});
