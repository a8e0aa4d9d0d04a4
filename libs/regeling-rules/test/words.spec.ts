import fc from 'fast-check';
import { KAMERBRIEF, type Oordeel } from '../src/index.js';
import { isGoed, opBetaling, opVerplichting, opWijziging } from './oordelen.js';
import { betalingen, verplichtingen, wijzigingen } from './willekeurig.js';

/** The same requests every time: what is said about them must be fit to read, whatever it is about. */
const VAST = { seed: 20_201_130 };

const oordelen = (): Oordeel[] => [
  ...fc.sample(verplichtingen(), { ...VAST, numRuns: 150 }).flatMap((feiten) => opVerplichting(feiten)),
  ...fc.sample(wijzigingen, { ...VAST, numRuns: 50 }).flatMap((feiten) => opWijziging(feiten)),
  ...fc.sample(betalingen, { ...VAST, numRuns: 50 }).flatMap((feiten) => opBetaling(feiten)),
];

/** A sentence that begins as one and ends as one, with no hole where a word should stand. */
const ZIN = /^[A-Z0-9«€].*[.]$/;
const GAT = / {2}|«»|\(\)| [.,;:]|undefined|null|NaN|\[object|: ?\.|^[.]/;

describe('what a verdict says', () => {
  it('is whole sentences without a hole, and a way out exactly where there is something in the way', () => {
    const gegeven = oordelen();
    const teksten = gegeven.flatMap(({ regel, toelichting, uitweg }) => [toelichting, ...(uitweg === null ? [] : [uitweg])].map((tekst): [string, string] => [regel, tekst]));
    expect(teksten.filter(([, tekst]) => !ZIN.test(tekst) || GAT.test(tekst))).toEqual([]);
    expect(gegeven.filter(({ uitkomst, uitweg }) => isGoed(uitkomst) !== (uitweg === null))).toEqual([]);
  });

  it('rests on words of the source, and an open norm says what settles it or leaves it to a person', () => {
    for (const { id, bronnen, status, beslechtDoor } of KAMERBRIEF.regels) {
      expect([id, bronnen.length > 0]).toEqual([id, true]);
      expect([id, ['HARD', 'WHERE-POSSIBLE', 'OPEN'].includes(status), [null, 'parameter', 'uitleg'].includes(beslechtDoor)]).toEqual([id, true, true]);
    }
  });
});
