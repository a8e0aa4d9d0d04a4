import { nieuwId } from './kenmerk.js';

describe('the ids of decisions', () => {
  it('are unique, and sort in the order in which they were given', () => {
    const ids = Array.from({ length: 5_000 }, nieuwId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  });

  it('go on in order when the clock jumps back', () => {
    const voor = nieuwId();
    jest.useFakeTimers({ now: Date.now() - 3_600_000 });
    const na = nieuwId();
    jest.useRealTimers();
    expect(na > voor).toBe(true);
  });
});
