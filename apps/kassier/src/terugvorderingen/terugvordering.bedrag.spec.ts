import fc from 'fast-check';
import { Bedrag } from '#values';
import { teVorderen } from './terugvordering.bedrag.js';

const perWeek = { nummer: 'B-2021-0000001', bedrag: Bedrag.van('810.00'), weken: 12 };
const gevorderd = (betaald: Parameters<typeof teVorderen>[0], bedrag: string | null, weken: number | null): unknown => {
  const uitkomst = teVorderen(betaald, { bedrag, weken });
  return 'bedrag' in uitkomst ? [uitkomst.bedrag.toString(), uitkomst.weken] : uitkomst.map(({ pointer, melding }) => `${pointer}: ${melding}`);
};

describe('what can be asked back of a payment', () => {
  it('is any amount of a payment that was not by the week', () => {
    const betaald = { nummer: 'B-2021-0000002', bedrag: Bedrag.van('100.00'), weken: null };
    expect(gevorderd(betaald, '33.33', null)).toEqual(['33.33', null]);
    expect(gevorderd(betaald, '33.33', 2)).toEqual([expect.stringMatching(/^\/weken: .*niet per week/)]);
  });

  it.each<[string | null, number | null, [string, number]]>([
    [null, 1, ['67.50', 1]], [null, 12, ['810.00', 12]], ['135.00', null, ['135.00', 2]], ['135.00', 2, ['135.00', 2]], ['810.00', null, ['810.00', 12]],
  ])('is a whole number of weeks: %s euro, %s weeks', (bedrag, weken, uitkomst) => {
    expect(gevorderd(perWeek, bedrag, weken)).toEqual(uitkomst);
  });

  it.each<[string | null, number | null, RegExp]>([
    ['100.00', null, /^\/bedrag: .*€\s67,50 per week/], ['67.49', null, /geen geheel aantal weken/], ['135.00', 3, /geen geheel aantal weken/], ['0.01', null, /geen geheel/], [null, 13, /^\/weken: .*ten hoogste/],
  ])('is never a part of a week: %s euro, %s weeks', (bedrag, weken, melding) => {
    expect(gevorderd(perWeek, bedrag, weken)).toEqual([expect.stringMatching(melding)]);
  });

  it('leaves more than was paid to who knows what is open', () => {
    expect(gevorderd(perWeek, '877.50', null)).toEqual(['877.50', 12]);
  });

  it('is all of what cannot be told per week in cents', () => {
    const scheef = { nummer: 'B-2021-0000003', bedrag: Bedrag.van('100.00'), weken: 3 };
    expect(gevorderd(scheef, null, 3)).toEqual(['100.00', 3]);
    expect(gevorderd(scheef, null, 1)).toEqual([expect.stringMatching(/alle 3\.$/)]);
    expect(gevorderd(scheef, '33.33', null)).toEqual([expect.stringMatching(/ongeveer €\s33,33 per week/)]);
  });

  it('weeks and their amount say the same, for any payment', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (centen, weken, gevraagd) => {
      const betaald = { nummer: 'B', bedrag: Bedrag.uitCenten(centen * BigInt(weken)), weken };
      const welke = Math.min(gevraagd, weken);
      expect(gevorderd(betaald, null, welke)).toEqual([Bedrag.uitCenten(centen * BigInt(welke)).toString(), welke]);
      expect(gevorderd(betaald, Bedrag.uitCenten(centen * BigInt(welke)).toString(), null)).toEqual([Bedrag.uitCenten(centen * BigInt(welke)).toString(), welke]);
    }));
  });
});
