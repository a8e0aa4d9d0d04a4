import { beginSpoor, leesSpoor, schrijfSpoor } from './spoor.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const OUDER = '00f067aa0ba902b7';

describe('a traceparent', () => {
  it('is followed: the same trace, with a place of our own', () => {
    const spoor = leesSpoor(`00-${TRACE}-${OUDER}-01`);
    expect(spoor).toEqual({ traceId: TRACE, parentSpanId: OUDER, spanId: expect.stringMatching(/^[0-9a-f]{16}$/), vlaggen: '01', wordtGevolgd: true });
    expect(spoor && schrijfSpoor(spoor)).toBe(`00-${TRACE}-${spoor?.spanId}-01`);
    expect(spoor?.spanId).not.toBe(OUDER);
  });

  it('of a later version is read as far as we know it', () => {
    expect(leesSpoor(`cc-${TRACE}-${OUDER}-00-what-comes-later`)).toMatchObject({ traceId: TRACE, vlaggen: '00', wordtGevolgd: false });
  });

  it.each([
    undefined, '', 'onzin', `00-${TRACE}-${OUDER}`, `00-${TRACE.toUpperCase()}-${OUDER}-01`, `ff-${TRACE}-${OUDER}-01`, `00-${TRACE}-${OUDER}-01-meer`,
    `00-${'0'.repeat(32)}-${OUDER}-01`, `00-${TRACE}-${'0'.repeat(16)}-01`,
  ])('%p is as if it were not sent', (kop) => {
    expect(leesSpoor(kop)).toBeNull();
  });

  it('is made where none was sent, a new one each time', () => {
    const sporen = Array.from({ length: 500 }, (_waarde, plaats) => beginSpoor(plaats % 2 === 0));
    expect(new Set(sporen.map(({ traceId }) => traceId)).size).toBe(500);
    expect(new Set(sporen.map(({ spanId }) => spanId)).size).toBe(500);
    for (const spoor of sporen) expect(leesSpoor(schrijfSpoor(spoor))).toMatchObject({ traceId: spoor.traceId, parentSpanId: spoor.spanId, wordtGevolgd: spoor.wordtGevolgd });
    expect(sporen[0]).toMatchObject({ parentSpanId: null, wordtGevolgd: true });
  });

  it('sent twice is as if it were not sent', () => {
    expect(leesSpoor([`00-${TRACE}-${OUDER}-01`, `00-${TRACE}-${OUDER}-01`])).toBeNull();
  });
});
