import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogusvolgorde, isNorm, KAMERBRIEF } from '../src/index.js';

const { catalogus, regels, parameters } = KAMERBRIEF;
const normen = catalogus.filter(isNorm);

/** How many norms the catalogue has per family; their numbers run from 1 without gaps. */
const FAMILIES = { B: 14, F: 14, M: 7, O: 12, V: 7, W: 8, P: 9, T: 5, R: 6 };
const ALLE = Object.entries(FAMILIES).flatMap(([familie, aantal]) => Array.from({ length: aantal }, (_, plaats) => `${familie}-${String(plaats + 1).padStart(2, '0')}`));

/** The names of the tests in a file, as they are written there. */
function testsIn(bestand: string): string[] {
  const pad = join(process.cwd(), bestand);
  if (!existsSync(pad)) return [];
  const namen = readFileSync(pad, 'utf8').matchAll(/\bit(?:\.each(?:<[^>]*>)?\([^;]*?\))?\(\s*(['"])((?:\\.|(?!\1).)*)\1,/g);
  return [...namen].map(([, , naam = '']) => naam.replaceAll("\\'", "'"));
}

describe('the catalogue of norms', () => {
  it('has every id once, in its order', () => {
    expect(catalogus.map(({ id }) => id)).toEqual(ALLE);
    expect([...ALLE].reverse().sort(catalogusvolgorde)).toEqual(ALLE);
  });

  it('says of every rule that it is one, and of nothing else', () => {
    const alsRegel = catalogus.filter((item) => !isNorm(item)).map(({ id }) => id);
    expect(regels.map(({ id }) => id)).toEqual(alsRegel);
  });

  it('has for every norm that is no rule a title, a norm and its source', () => {
    for (const { id, titel, norm, bronnen } of normen) {
      expect([id, titel]).toEqual([id, expect.stringMatching(/^[A-Z].*[^.]$/)]);
      expect([id, norm]).toEqual([id, expect.stringMatching(/^[A-Z].*\.$/)]);
      expect([id, bronnen.every(({ citaat, regel }) => citaat.length > 0 && regel > 0)]).toEqual([id, true]);
    }
  });

  it('names parameters that the regeling has', () => {
    const bekend = parameters.map(({ id }) => id);
    const onbekend = normen.flatMap(({ id, dekking }) => (dekking.soort === 'parameter' ? dekking.parameters.filter((naam) => !bekend.includes(naam)).map((naam) => `${id}: ${naam}`) : []));
    expect(onbekend).toEqual([]);
  });

  it('says of every guarantee what it is, and names tests that exist', () => {
    for (const { id, dekking } of normen) {
      if (dekking.soort !== 'structureel') continue;
      expect([id, dekking.waarborg]).toEqual([id, expect.stringMatching(/^[A-Z].*\.$/)]);
      expect([id, dekking.bewijs.filter(({ bestand, test }) => !testsIn(bestand).includes(test))]).toEqual([id, []]);
    }
  });

  it('gives a reason for whatever is not automated, and leaves no binding norm at that', () => {
    for (const { id, status, dekking } of normen) {
      if (dekking.soort === 'niet-geautomatiseerd') expect([id, status === 'HARD', dekking.reden]).toEqual([id, false, expect.stringMatching(/^[A-Z].{40,}\.$/)]);
    }
  });

  it('would notice a test that is not there: it reads the names of tests from their files', () => {
    const eigen = testsIn('libs/regeling-rules/test/catalogus.spec.ts');
    expect(eigen).toContain('has every id once, in its order');
    expect(eigen).not.toContain('has every id twice');
    expect(testsIn('libs/regeling-rules/test/bestaat-niet.spec.ts')).toEqual([]);
  });
});
