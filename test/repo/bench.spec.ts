import { existsSync } from 'node:fs';
import { textOf } from './tree.js';

const JSON_PAD = 'docs/bench.json';
const DOCUMENT = 'docs/bench.md';

interface Uitslag {
  readonly rijen: unknown;
  readonly metingen: unknown;
}

// The benchmark itself is JavaScript, because it runs without a build; what it gives is plain data.
/* eslint-disable @typescript-eslint/no-require-imports */
const { schrijfVerslag } = require('../bench/verslag.mjs') as { schrijfVerslag: (uitslag: Uitslag) => string };
const { maakRijen } = require('../bench/rijen.mjs') as { maakRijen: (metingen: unknown) => unknown };
/* eslint-enable @typescript-eslint/no-require-imports */

describe('The document of the benchmark', () => {
  it('is there exactly when its figures are', () => {
    expect(existsSync(DOCUMENT)).toBe(existsSync(JSON_PAD));
  });

  it('says what the figures say: every row follows from what was measured, and the text from the rows', () => {
    if (!existsSync(JSON_PAD)) return;
    const uitslag = JSON.parse(textOf(JSON_PAD)) as Uitslag;
    expect(uitslag.rijen).toEqual(maakRijen(uitslag.metingen));
    expect(textOf(DOCUMENT)).toBe(schrijfVerslag(uitslag));
  });
});
