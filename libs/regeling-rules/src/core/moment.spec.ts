import { eenvormig } from './moment.js';

describe('a moment', () => {
  it.each([
    ['2021-03-15T09:30:00Z', '2021-03-15T09:30:00.000000Z'],
    ['2021-03-15T09:30:00.5Z', '2021-03-15T09:30:00.500000Z'],
    ['2021-03-15T09:30:00.123456Z', '2021-03-15T09:30:00.123456Z'],
    ['2021-03-15T09:30:00.123+00:00', '2021-03-15T09:30:00.123000Z'],
  ])('%s has one form in which it compares as a text', (moment, vorm) => {
    expect(eenvormig(moment)).toBe(vorm);
  });

  it.each(['', '2021-03-15', '2021-03-15T09:30:00', '2021-03-15T09:30:00+01:00', '2021-03-15T09:30:00.1234567Z', 'x2021-03-15T09:30:00Z', '2021-03-15T09:30:00Zx'])('«%s» is none', (tekst) => {
    expect(() => eenvormig(tekst)).toThrow(RangeError);
    expect(() => eenvormig(tekst)).toThrow('schrijf het als 2021-03-15T09:30:00Z');
  });
});
