import { KAMERBRIEF } from '#regeling-rules';

/** The codes of a closed list of the regeling. Throws when there is no such list: a misspelt name is a bug, found at start. */
export function codesVan(lijst: string): readonly [string, ...string[]] {
  const [eerste, ...overige] = KAMERBRIEF.referentie.codelijsten.find((kandidaat) => kandidaat.naam === lijst)?.codes.map((rij) => rij.code) ?? [];
  if (eerste === undefined) throw new Error(`codelijst ${lijst} bestaat niet`);
  return [eerste, ...overige];
}
