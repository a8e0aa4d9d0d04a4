import fc from 'fast-check';
import { leesErkenningen, type GeschrevenErkenning } from './erkenning.tekst.js';

const dag = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((datum) => datum.toISOString().slice(0, 10));
const erkenning: fc.Arbitrary<GeschrevenErkenning> = fc.record({ crebo: fc.stringMatching(/^\d{5}$/), van: dag, totEnMet: fc.option(dag) });
const spatie = fc.constantFrom('', ' ', '  ');

/** Every way in which one recognition may be written. */
const geschreven = fc.tuple(erkenning, fc.constantFrom('punten', 'woorden'), spatie, fc.boolean()).map(([van, vorm, ruimte, dubbelePunt]) => ({
  bedoeld: van,
  tekst: vorm === 'woorden'
    ? `${van.crebo} vanaf ${van.van}${van.totEnMet === null ? '' : ` t/m ${van.totEnMet}`}`
    : `${van.crebo}${ruimte}:${ruimte}${van.van}${van.totEnMet === null ? (dubbelePunt ? ':' : '') : `${ruimte}:${ruimte}${van.totEnMet}`}`,
}));

describe('recognitions in a cell', () => {
  it('are read as they were meant, in whatever way each of them is written', () => {
    fc.assert(fc.property(fc.array(geschreven, { maxLength: 20 }), fc.constantFrom('|', ';', ' | ', '; ', '|\n'), (lijst, tussen) => {
      expect(leesErkenningen(lijst.map(({ tekst }) => tekst).join(tussen))).toEqual(lijst.map(({ bedoeld }) => bedoeld));
    }));
  });

  it('are never guessed: whatever else is written gets the number of the first that cannot be read, or parts for the check to judge', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (tekst) => {
      const gelezen = leesErkenningen(tekst);
      if ('onleesbaar' in gelezen) expect(gelezen.onleesbaar).toBeGreaterThan(0);
      else for (const { crebo, van, totEnMet } of gelezen) for (const deel of [crebo, van, ...(totEnMet === null ? [] : [totEnMet])]) expect(tekst).toContain(deel);
    }));
  });

  it.each<[string, number]>([['25166', 1], ['25166 2020-01-01', 1], ['25166:2020-01-01 | 25168', 2], ['25166 vanaf', 1], ['25166 tot 2020-01-01', 1], ['25166:2020-01-01:2021-01-01:2022-01-01', 1], ['25166 vanaf 2020-01-01 t/m', 1]])('cannot be read in «%s»: number %s', (tekst, nummer) => {
    expect(leesErkenningen(tekst)).toEqual({ onleesbaar: nummer });
  });

  it('are none in an empty cell, and lose no open end', () => {
    expect([leesErkenningen(''), leesErkenningen(' | ; ')]).toEqual([[], []]);
    expect(leesErkenningen('25166:2020-01-01:; 25168 VANAF 2020-01-01 T/M 2021-01-01')).toEqual([{ crebo: '25166', van: '2020-01-01', totEnMet: null }, { crebo: '25168', van: '2020-01-01', totEnMet: '2021-01-01' }]);
  });
});
