import { Wachtrij } from './wachtrij.js';

describe('the queue', () => {
  it('gives what came first, first, also when items come and go', () => {
    const rij = new Wachtrij<number>();
    const uit: number[] = [];
    let volgende = 1;
    for (let ronde = 1; ronde <= 50; ronde += 1) {
      for (let nieuw = 0; nieuw < ronde % 7; nieuw += 1) rij.achteraan(volgende++);
      uit.push(...rij.neem(3, () => true));
      expect(rij.lengte).toBe(volgende - 1 - uit.length);
    }
    uit.push(...rij.neem(1_000, () => true));
    expect(uit).toEqual(Array.from({ length: volgende - 1 }, (_leeg, index) => index + 1));
    expect([rij.lengte, rij.eerste()]).toEqual([0, undefined]);
  });

  it('takes no more than asked, and stops before the first that does not fit', () => {
    const rij = new Wachtrij<number>();
    for (const item of [1, 3, 5, 6, 7]) rij.achteraan(item);
    const oneven = (item: number): boolean => item % 2 === 1;
    expect(rij.neem(2, oneven)).toEqual([1, 3]);
    expect(rij.neem(9, oneven)).toEqual([5]);
    expect(rij.neem(9, oneven)).toEqual([]);
    expect([rij.eerste(), rij.lengte]).toEqual([6, 2]);
  });
});
