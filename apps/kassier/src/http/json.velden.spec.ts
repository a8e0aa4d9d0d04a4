import fc from 'fast-check';
import { dubbelVeld, isTeDiep, JSON_DIEPTE_MAX } from './json.velden.js';

const bij = (tekst: string): number | null => dubbelVeld(tekst, JSON.parse(tekst));

describe('a field that stands twice in an object', () => {
  it.each([
    ['{"a":1,"a":2}', 7], ['{"a":{"b":1,"c":[{"d":1},{"d":1,"e":2, "d" : 3}]}}', 39], ['[{"a":1},{"a":1,"a":1}]', 16],
    ['{"a":1,"\\u0061":2}', 7], ['{"":1,"":2}', 6], ['{"a\\"":1,"b":"x","a\\"":2}', 17], ['{\n  "bedrag" : "5.00",\n  "bedrag"\t\n: "100.00"}', 25],
  ])('is found where it stands again: %s', (tekst, plaats) => {
    expect(bij(tekst)).toBe(plaats);
  });

  it.each(['{}', '[]', '1', '"a"', 'null', '{"a":"a"}', '{"a":{"a":{"a":1}},"b":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":"\\"a\\":1","b":"\\\\"}', '["a",":","b"]', '{"a":"{\\"a\\":1,\\"a\\":2}"}'])('is not found where there is none: %s', (tekst) => {
    expect(bij(tekst)).toBeNull();
  });

  it('is never found in what was written from values, and always when a field is put in again', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.boolean(), (waarde, mooi) => { expect(bij(JSON.stringify(waarde, null, mooi ? 2 : 0))).toBeNull(); }));
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.nat(), (velden, kies) => {
      const namen = Object.keys(velden).filter((naam) => naam !== '__proto__');
      fc.pre(namen.length > 0);
      const naam = JSON.stringify(namen[kies % namen.length]);
      const tekst = JSON.stringify({ ...velden });
      expect(bij(`[${tekst.slice(0, -1)},${naam}:1}]`)).toBe(tekst.length + 1);
    }));
  });

  it('may stand as deep as a text can go', () => {
    const [open, dicht] = ['{"a":['.repeat(100_000), ']}'.repeat(100_000)];
    expect(bij(`${open}{"b":1}${dicht}`)).toBeNull();
    expect(bij(`${open}{"b":1,"b":1}${dicht}`)).toBe(open.length + 7);
  });
});

describe('JSON that is too deep', () => {
  const diep = (open: string, dicht: string, keer: number): unknown => JSON.parse(`[1,${open.repeat(keer)}1${dicht.repeat(keer)}]`);

  it.each([['[', ']'], ['{"a":', '}']])('is known by its depth, of %s…%s', (open, dicht) => {
    expect([0, 1, JSON_DIEPTE_MAX - 1].map((keer) => isTeDiep(diep(open, dicht, keer)))).toEqual([false, false, false]);
    expect([JSON_DIEPTE_MAX, 500_000].map((keer) => isTeDiep(diep(open, dicht, keer)))).toEqual([true, true]);
  });

  it('is no value, and nothing that is merely long', () => {
    expect([null, 1, 'x', [], {}, Array.from({ length: 200_000 }, () => ({ a: [null, { b: 1 }] }))].map(isTeDiep)).toEqual(Array(6).fill(false));
  });
});
