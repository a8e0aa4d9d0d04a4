import type { Oordeel } from '#regeling-rules';
import type { Uitslag } from './aanvraag.js';
import { Meting } from './meting.js';

const nergens = (aantal: number): Uitslag[] => Array.from({ length: aantal }, () => ({ soort: 'niet-gevonden' }));

describe('what the pipeline measures of itself', () => {
  it('is nothing before the first request', () => {
    expect(new Meting().stand(0)).toEqual({
      groepen: 0, aanvragen: 0, groepGemiddeld: 0, groepGrootst: 0, wachtrij: 0,
      wachttijd: { aantal: 0, gemiddeldMs: 0, p50Ms: null, p95Ms: null, p99Ms: null }, groepsduur: { aantal: 0, gemiddeldMs: 0, p50Ms: null, p95Ms: null, p99Ms: null },
    });
  });

  it('counts groups and their requests, and tells quantiles by the upper bound of their class', () => {
    const meting = new Meting();
    // 60 times about 15 ms, 39 times about 150 ms and once longer than every class.
    for (const [aantal, duurMs] of [[60, 15], [39, 150], [1, 60_000]] as const) {
      for (let keer = 0; keer < aantal; keer += 1) meting.groep(nergens(keer === 0 ? 7 : 1), meting.nu() - duurMs);
    }
    meting.wachtte(meting.nu() - 3);
    const stand = meting.stand(4);
    expect(stand).toMatchObject({ groepen: 100, aanvragen: 118, groepGemiddeld: 1.2, groepGrootst: 7, wachtrij: 4, groepsduur: { aantal: 100, p50Ms: 20, p95Ms: 200, p99Ms: 200 }, wachttijd: { aantal: 1, p50Ms: 5, p99Ms: 5 } });
    meting.groep(nergens(1), meting.nu() - 60_000);
    expect(meting.stand(0).groepsduur.p99Ms).toBeNull();
  });

  it('counts how requests ended, and every verdict once: not again for an answer that was given before', () => {
    const meting = new Meting();
    const oordeel = (regel: string, uitkomst: Oordeel['uitkomst']) => ({ regel, uitkomst }) as Oordeel;
    const toegekend = (herhaald: boolean): Uitslag => ({ soort: 'toegekend', antwoord: { oordelen: [oordeel('A-01', 'voldaan'), oordeel('B-01', 'voldaan')] }, herhaald });
    const geweigerd: Uitslag = { soort: 'geweigerd', besluitId: 'x', onderwerp: 'betaling', oordelen: [oordeel('B-01', 'niet-voldaan')], tekort: null, voorgelegd: false, herhaald: false };
    meting.groep([toegekend(false), toegekend(true), geweigerd], meting.nu());
    meting.groep([{ soort: 'niet-geboekt' }], meting.nu());
    const { uitkomsten, oordelen, groepsgrootte } = meting.telling();
    expect(Object.fromEntries(uitkomsten)).toEqual({ toegekend: 1, herhaald: 1, geweigerd: 1, 'niet-geboekt': 1 });
    expect([...oordelen].map(([regel, per]) => [regel, Object.fromEntries(per)])).toEqual([['A-01', { voldaan: 1 }], ['B-01', { voldaan: 1, 'niet-voldaan': 1 }]]);
    expect(groepsgrootte).toMatchObject({ aantal: 2, som: 4 });
    expect(groepsgrootte.tot.slice(0, 3)).toEqual([[1, 1], [2, 1], [5, 2]]);
  });
});
