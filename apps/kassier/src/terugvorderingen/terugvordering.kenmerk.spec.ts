import fc from 'fast-check';
import { kenmerkenIn, kenmerkVan } from './terugvordering.kenmerk.js';

const nummer = fc.tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 9_999_999 })).map(([jaar, volg]) => `T-${jaar}-${String(volg).padStart(7, '0')}`);

describe('the reference of a claim', () => {
  it('is found again in whatever a payer writes around and through it', () => {
    const ruis = fc.stringMatching(/^[a-z ,.:/-]{0,20}$/);
    fc.assert(fc.property(nummer, ruis, ruis, fc.constantFrom('', ' ', '-', '. '), (welk, ervoor, erna, tussen) => {
      const kenmerk = kenmerkVan(welk);
      const geschreven = `${ervoor} ${(kenmerk.match(/.{1,4}/g) ?? []).join(tussen).toLowerCase()} ${erna}`;
      expect(kenmerkenIn(geschreven)).toEqual([kenmerk]);
    }));
  });

  it('is not taken for another one when a digit is wrong or two changed places', () => {
    fc.assert(fc.property(nummer, fc.integer({ min: 5, max: 15 }), fc.integer({ min: 1, max: 9 }), (welk, plaats, erbij) => {
      const kenmerk = kenmerkVan(welk);
      const fout = kenmerk.slice(0, plaats) + String((Number(kenmerk[plaats]) + erbij) % 10) + kenmerk.slice(plaats + 1);
      expect(kenmerkenIn(fout)).toEqual([]);
      const wissel = kenmerk.slice(0, 14) + (kenmerk[15] ?? '') + (kenmerk[14] ?? '');
      expect(kenmerkenIn(wissel)).toEqual(wissel === kenmerk ? [kenmerk] : []);
    }));
  });

  it('is found each time it is another one, and nowhere else', () => {
    const [een, twee] = [kenmerkVan('T-2021-0000001'), kenmerkVan('T-2021-0000002')];
    expect(een).toBe('RF85T20210000001');
    expect(kenmerkenIn(`${een} en ${twee}, dus ${een}`)).toEqual([een, twee]);
    expect(kenmerkenIn('Factuur 2021-118, RF18539007547034')).toEqual([]);
    expect(kenmerkenIn('')).toEqual([]);
  });
});
