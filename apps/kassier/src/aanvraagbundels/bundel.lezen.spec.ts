import { leesJsonBundel, leesNdjsonBundel } from './bundel.lezen.js';

describe('a JSON bundle', () => {
  it('has its lines checked later: anything may stand in them', () => {
    expect(leesJsonBundel({ allesOfNiets: true, regels: [{ a: 1 }, 2] })).toEqual({
      allesOfNiets: true, metKolommen: false, regels: [{ waarde: { a: 1 }, regelInBestand: null }, { waarde: 2, regelInBestand: null }],
    });
    expect(leesJsonBundel({ regels: [1] })).toMatchObject({ allesOfNiets: false });
  });

  it.each<[unknown, string]>([[undefined, ''], ['tekst', ''], [{}, '/regels'], [{ regels: {} }, '/regels'], [{ regels: [] }, '/regels'], [{ regels: [1], allesOfNiets: 'ja' }, '/allesOfNiets'], [{ regels: [1], meer: 1 }, '/meer']])(
    'is refused with the place: %j', (lichaam, pointer) => {
      expect(leesJsonBundel(lichaam)).toEqual({ fouten: [{ pointer, melding: expect.any(String) }] });
    },
  );
});

describe('an NDJSON bundle', () => {
  it('passes over empty lines, takes Windows line ends and a last line without end, and counts lines of the file', () => {
    expect(leesNdjsonBundel('{"a":1}\r\n\n  \n{"a":2}', true)).toEqual({ allesOfNiets: true, metKolommen: false, regels: [{ waarde: { a: 1 }, regelInBestand: 1 }, { waarde: { a: 2 }, regelInBestand: 4 }] });
  });

  it('keeps a line that is no JSON in its place, and never repeats it', () => {
    const bundel = leesNdjsonBundel('{"a":1}\n{"bsn": 111222333\n[]', false);
    expect(bundel).toMatchObject({ regels: [{ waarde: { a: 1 } }, { melding: expect.stringContaining('geen geldige JSON'), regelInBestand: 2 }, { waarde: [] }] });
    expect(JSON.stringify(bundel)).not.toContain('111222333');
  });

  it('keeps a line with a field that stands twice in its place', () => {
    expect(leesNdjsonBundel('{"bedrag":"5.00","bedrag":"100.00"}\n{"bedrag":"5.00"}', false)).toMatchObject({ regels: [{ melding: expect.stringContaining('twee keer in hetzelfde object, de tweede keer op teken 18') }, { waarde: { bedrag: '5.00' } }] });
  });

  it('has at least one line and at most 5,000', () => {
    for (const tekst of ['', '\n \n']) expect(leesNdjsonBundel(tekst, false)).toEqual({ fouten: [expect.objectContaining({ pointer: '/regels' })] });
    expect(leesNdjsonBundel('1\n'.repeat(5_000), false)).toMatchObject({ regels: { length: 5_000 } });
    expect(leesNdjsonBundel('1\n'.repeat(5_001), false)).toEqual({ fouten: [expect.objectContaining({ melding: expect.stringContaining('ten hoogste 5000') })] });
  });
});
