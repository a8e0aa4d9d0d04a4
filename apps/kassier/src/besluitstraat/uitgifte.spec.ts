import { setImmediate } from 'node:timers/promises';
import { Uitgifte } from './uitgifte.js';

describe('answers of a group', () => {
  const antwoorden = (aantal: number, gegeven: number[], vanaf = 0): (() => void)[] => Array.from({ length: aantal }, (_, index) => () => { gegeven.push(vanaf + index); });

  it('go out in order, with a turn for others in between, and a later group behind them', async () => {
    const uitgifte = new Uitgifte();
    const gegeven: number[] = [];
    uitgifte.geef(antwoorden(20, gegeven));
    const meteen = gegeven.length;
    await setImmediate();
    const naEenBeurt = gegeven.length;
    uitgifte.geef(antwoorden(5, gegeven, 20));
    await uitgifte.leeg();
    expect(gegeven).toEqual(Array.from({ length: 25 }, (_, index) => index));
    expect(meteen).toBeGreaterThan(0);
    expect(naEenBeurt).toBeGreaterThanOrEqual(meteen);
    expect(naEenBeurt).toBeLessThan(20);
  });

  it('go out at once when there is one, and again after everything had gone out', async () => {
    const uitgifte = new Uitgifte();
    const gegeven: number[] = [];
    uitgifte.geef(antwoorden(1, gegeven));
    expect(gegeven).toEqual([0]);
    await uitgifte.leeg();
    uitgifte.geef(antwoorden(1, gegeven, 1));
    expect(gegeven).toEqual([0, 1]);
    await uitgifte.leeg();
  });

  it('end when there are none, and begin again after that', async () => {
    const uitgifte = new Uitgifte();
    const gegeven: number[] = [];
    uitgifte.geef([]);
    await uitgifte.leeg();
    uitgifte.geef(antwoorden(1, gegeven));
    expect(gegeven).toEqual([0]);
  });
});
