import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// All tests of the rules as one file: thousands of changed rules are each judged by it, and loading the rules once instead
// of once per file is most of the time.

/**
 * The first two draw other requests every time, and a change that is found by luck is not found. The third compares the whole
 * rule book with the document made from it: that finds any change, and says nothing of whether it is right.
 */
const NIET_HIER = ['judging-properties.spec.ts', 'negative-rules.spec.ts', 'rule-book.spec.ts'];

function specsIn(map: string): string[] {
  return readdirSync(map, { withFileTypes: true }).flatMap((naam) => {
    const pad = join(map, naam.name);
    if (naam.isDirectory()) return specsIn(pad);
    return naam.name.endsWith('.spec.ts') && !NIET_HIER.includes(naam.name) ? [pad] : [];
  });
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is only known now
for (const pad of specsIn(join(__dirname, '../../libs/regeling-rules')).sort()) require(pad);
