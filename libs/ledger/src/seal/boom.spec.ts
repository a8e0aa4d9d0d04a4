import fc from 'fast-check';
import { bereikhash, consistentiepad, inclusiepad, perfecteDelen, type Knoop } from './boom.js';
import { bladhash, knoophash, LEGE_WORTEL, verhuldeTekst, type Hash } from './hash.js';
import { verifieerConsistentie, verifieerInclusie } from './verificatie.js';

// The vectors with which the logs of Certificate Transparency are tested: eight leaves, the roots of the trees of the first
// n of them, and paths.

const BLADEREN = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const WORTELS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSIE: [plaats: number, omvang: number, pad: string[]][] = [
  [0, 1, []],
  [0, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  [5, 8, ['bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [1, 5, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
];
const CONSISTENTIE: [van: number, tot: number, pad: string[]][] = [
  [1, 1, []],
  [1, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']],
  [6, 8, ['0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7']],
  [2, 5, ['5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
];

/** The stored hashes of a tree of these leaves, as the database keeps them: every perfect subtree once. */
function bronVan(bladeren: readonly Hash[]): (knoop: Knoop) => Hash {
  const hash = ({ niveau, plek }: Knoop): Hash =>
    niveau === 0 ? bladeren[plek] as Hash : knoophash(hash({ niveau: niveau - 1, plek: plek * 2 }), hash({ niveau: niveau - 1, plek: plek * 2 + 1 }));
  return hash;
}

const hashes = BLADEREN.map((blad) => bladhash(Buffer.from(blad, 'hex')));
const bron = bronVan(hashes);

describe('the published vectors', () => {
  it.each(WORTELS.map((wortel, omvang) => [omvang, wortel] as const))('the root of the first %i leaves', (omvang, wortel) => {
    expect(bereikhash({ begin: 0, eind: omvang }, bron)).toBe(wortel);
  });

  it('a tree without leaves has the hash of nothing as its root', () => {
    expect(LEGE_WORTEL).toBe(WORTELS[0]);
  });

  it('a node of two given hashes', () => {
    expect(knoophash('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', '202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f'))
      .toBe('1a378704c17da31e2d05b6d121c2bb2c7d76f6ee6fa8f983e596c2d034963c57');
  });

  it.each(INCLUSIE)('leaf %i in the tree of %i leaves', (plaats, omvang, pad) => {
    expect(inclusiepad(plaats, omvang).map((bereik) => bereikhash(bereik, bron))).toEqual(pad);
    expect(verifieerInclusie(hashes[plaats] as Hash, plaats, omvang, pad, WORTELS[omvang] as Hash)).toBe(true);
  });

  it.each(CONSISTENTIE)('the tree of %i leaves as the beginning of the one of %i', (van, tot, pad) => {
    expect(consistentiepad(van, tot).map((bereik) => bereikhash(bereik, bron))).toEqual(pad);
    expect(verifieerConsistentie({ omvang: van, wortel: WORTELS[van] as Hash }, { omvang: tot, wortel: WORTELS[tot] as Hash }, pad)).toBe(true);
  });
});

/** Another hash: one hexadecimal character changed. */
function gewijzigd(hash: Hash, plaats: number): Hash {
  const teken = hash[plaats % 64] === '0' ? '1' : '0';
  return hash.slice(0, plaats % 64) + teken + hash.slice((plaats % 64) + 1);
}

describe('every tree', () => {
  const boom = fc.integer({ min: 1, max: 200 }).chain((omvang) => fc.record({ omvang: fc.constant(omvang), plaats: fc.nat(omvang - 1), eerder: fc.integer({ min: 1, max: omvang }), teken: fc.nat(10_000) }));
  const bladeren = Array.from({ length: 200 }, (_, index) => bladhash(Buffer.from(`blad ${index}`)));
  const haal = bronVan(bladeren);
  const wortel = (omvang: number): Hash => bereikhash({ begin: 0, eind: omvang }, haal);

  it('has for every leaf a path that verifies, and that does not when anything in it changes', () => {
    fc.assert(fc.property(boom, ({ omvang, plaats, teken }) => {
      const blad = bladeren[plaats] as Hash;
      const pad = inclusiepad(plaats, omvang).map((bereik) => bereikhash(bereik, haal));
      expect(verifieerInclusie(blad, plaats, omvang, pad, wortel(omvang))).toBe(true);
      expect(verifieerInclusie(gewijzigd(blad, teken), plaats, omvang, pad, wortel(omvang))).toBe(false);
      expect(verifieerInclusie(blad, plaats, omvang, pad, gewijzigd(wortel(omvang), teken))).toBe(false);
      expect(verifieerInclusie(blad, plaats, omvang, [...pad, blad], wortel(omvang))).toBe(false);
      expect(verifieerInclusie(blad, omvang, omvang, pad, wortel(omvang))).toBe(false);
      if (omvang > 1) {
        const stap = teken % pad.length;
        expect(verifieerInclusie(blad, plaats, omvang, pad.map((hash, index) => (index === stap ? gewijzigd(hash, teken) : hash)), wortel(omvang))).toBe(false);
        expect(verifieerInclusie(blad, plaats, omvang, pad.slice(0, -1), wortel(omvang))).toBe(false);
        expect(verifieerInclusie(blad, (plaats + 1) % omvang, omvang, pad, wortel(omvang))).toBe(false);
      }
    }));
  });

  it('proves every earlier tree of the same leaves, and no other', () => {
    fc.assert(fc.property(boom, ({ omvang, eerder, teken }) => {
      const pad = consistentiepad(eerder, omvang).map((bereik) => bereikhash(bereik, haal));
      const [van, tot] = [{ omvang: eerder, wortel: wortel(eerder) }, { omvang, wortel: wortel(omvang) }];
      expect(verifieerConsistentie(van, tot, pad)).toBe(true);
      expect(verifieerConsistentie({ ...van, wortel: gewijzigd(van.wortel, teken) }, tot, pad)).toBe(false);
      expect(verifieerConsistentie(van, { ...tot, wortel: gewijzigd(tot.wortel, teken) }, pad)).toBe(false);
      expect(verifieerConsistentie(van, tot, [...pad, van.wortel])).toBe(false);
      if (pad.length > 0) {
        const stap = teken % pad.length;
        expect(verifieerConsistentie(van, tot, pad.map((hash, index) => (index === stap ? gewijzigd(hash, teken) : hash)))).toBe(false);
        expect(verifieerConsistentie(van, tot, pad.slice(1))).toBe(false);
      }
    }));
  });

  it('falls apart into perfect subtrees of descending size, one per one in the binary form of its size', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (omvang) => {
      const delen = perfecteDelen({ begin: 0, eind: omvang });
      expect(delen.map(({ niveau }) => 2 ** niveau).reduce((som, grootte) => som + grootte, 0)).toBe(omvang);
      expect(delen).toHaveLength([...omvang.toString(2)].filter((cijfer) => cijfer === '1').length);
    }));
  });
});

it('refuses what no tree has', () => {
  expect(() => inclusiepad(8, 8)).toThrow('blad 8 zit niet in een boom van 8 bladeren');
  expect(() => consistentiepad(0, 8)).toThrow('kan niet beginnen met een boom van 0');
  expect(() => consistentiepad(9, 8)).toThrow('een boom van 8 bladeren');
  expect(() => perfecteDelen({ begin: 1, eind: 4 })).toThrow('geen deel waarin een boom uiteenvalt');
});

it('a hidden text depends on its salt and its field', () => {
  const [een, twee] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
  expect(new Set([verhuldeTekst(een, 'reden', 'ziek'), verhuldeTekst(twee, 'reden', 'ziek'), verhuldeTekst(een, 'naam', 'ziek'), verhuldeTekst(een, 'reden', 'ziek ')]).size).toBe(4);
});
