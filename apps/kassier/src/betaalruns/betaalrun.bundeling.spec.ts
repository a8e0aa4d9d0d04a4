import { Bedrag } from '#values';
import { bundel, bundelomschrijving, type Bundelbaar } from './betaalrun.bundeling.js';

const betaling = (kenmerk: string, anders: Partial<Bundelbaar> = {}): Bundelbaar => ({ stroom: 'mbo-inkoop', begunstigde: 'roc', bedrag: '10.00', kenmerk, ...anders });
const geplaatst = (...betalingen: Bundelbaar[]): [string, string | null][] => bundel(betalingen, 'R-2021-0001').map((een) => [een.betaling.kenmerk, een.bundel]);

describe('bundling', () => {
  it('makes one transfer per stream and payee, and leaves what is alone alone', () => {
    expect(geplaatst(betaling('a'), betaling('b', { begunstigde: 'bedrijf' }), betaling('c'), betaling('d', { stroom: 'werkgeversvergoeding' }), betaling('e', { begunstigde: 'bedrijf' }))).toEqual([
      ['a', 'R-2021-0001-V1'], ['c', 'R-2021-0001-V1'], ['b', 'R-2021-0001-V2'], ['e', 'R-2021-0001-V2'], ['d', null],
    ]);
  });

  it('lets a payment with a structured reference go by itself, wherever it stands', () => {
    expect(geplaatst(betaling('RF18539007547034'), betaling('a'), betaling('5000056789012345'), betaling('b'))).toEqual([
      ['RF18539007547034', null], ['a', 'R-2021-0001-V1'], ['b', 'R-2021-0001-V1'], ['5000056789012345', null],
    ]);
  });

  it('begins a new transfer when the amount would be more than a transfer can carry, to the cent', () => {
    const half = '500000000.00';
    expect(geplaatst(betaling('a', { bedrag: half }), betaling('b', { bedrag: '499999999.99' }), betaling('c', { bedrag: '0.01' }), betaling('d', { bedrag: half }))).toEqual([
      ['a', 'R-2021-0001-V1'], ['b', 'R-2021-0001-V1'], ['c', 'R-2021-0001-V2'], ['d', 'R-2021-0001-V2'],
    ]);
    expect(geplaatst(betaling('a', { bedrag: half }), betaling('b', { bedrag: half }))).toEqual([['a', null], ['b', null]]);
  });

  it('loses no payment and doubles none, whatever there is', () => {
    const vele = Array.from({ length: 500 }, (_, nummer) => betaling(`F-${nummer}`, { begunstigde: `b${nummer % 7}`, stroom: nummer < 250 ? 'a' : 'b', bedrag: `${nummer * 999_983 + 1}.00` }));
    const uit = bundel(vele, 'R-2021-0002');
    expect(uit.map((een) => een.betaling.kenmerk).sort()).toEqual(vele.map((een) => een.kenmerk).sort());
    for (const kenmerk of new Set(uit.flatMap((een) => (een.bundel === null ? [] : [een.bundel])))) {
      const delen = uit.filter((een) => een.bundel === kenmerk);
      expect(delen.length).toBeGreaterThan(1);
      expect(new Set(delen.map(({ betaling: { stroom, begunstigde } }) => `${stroom} ${begunstigde}`)).size).toBe(1);
      expect(Bedrag.som(delen.map((een) => Bedrag.van(een.betaling.bedrag))).groterDan(Bedrag.van('999999999.99'))).toBe(false);
    }
  });
});

describe('the description of a bundle', () => {
  const omschrijvingen = (...referenties: string[]): string[] => referenties.map((referentie, nummer) => `V-2021-0000001 B-2021-000000${nummer} ${referentie}`);

  it('lists the references', () => {
    expect(bundelomschrijving('R-2021-0001-V1', omschrijvingen('F-1', 'F 2', 'F-3'))).toBe('R-2021-0001-V1 3 betalingen: F-1, F 2, F-3');
  });

  it('lists those that fit whole, and says how many others there are', () => {
    const tekst = bundelomschrijving('R-2021-0001-V1', omschrijvingen(...Array.from({ length: 40 }, (_, nummer) => `FACTUUR-${nummer + 100}`)));
    expect(tekst.length).toBeLessThanOrEqual(140);
    expect(tekst).toBe('R-2021-0001-V1 40 betalingen: FACTUUR-100, FACTUUR-101, FACTUUR-102, FACTUUR-103, FACTUUR-104, FACTUUR-105, FACTUUR-106 en 33 andere');
  });

  it('says only how many there are when not even one reference fits', () => {
    expect(bundelomschrijving('R-2021-0001-V1', omschrijvingen('x'.repeat(120), 'y'.repeat(120)))).toBe('R-2021-0001-V1 2 betalingen');
  });
});
