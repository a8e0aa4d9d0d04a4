import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;

afterEach(() => kassier.stop());

/** Starts a service with these settings, and sends it so many requests, each so long after the one before it, without waiting for answers. */
async function stuur(env: Record<string, string>, aantal: number, tussenpozenMs: number): Promise<{ statussen: number[]; meting: Json }> {
  kassier = await startTestKassier(env);
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000.00' });
  const [instelling, leerbedrijf, token] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier), await regioToken(kassier, 'AM18')];
  const antwoorden = await Promise.all(Array.from({ length: aantal }, async (_leeg, index) => {
    await new Promise((verder) => setTimeout(verder, index * tussenpozenMs));
    return kassier.verzoek('POST', '/v1/verplichtingen', { token, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '1.00' }) });
  }));
  return { statussen: antwoorden.map(({ status }) => status), meting: (await kassier.verzoek('GET', '/health/besluitstraat')).body };
}

it('takes no more requests in one transaction than GROEP_MAX, and counts what it did', async () => {
  const { statussen, meting } = await stuur({ GROEP_MAX: '3' }, 20, 0);
  expect(new Set(statussen)).toEqual(new Set([201]));
  expect(meting).toMatchObject({ aanvragen: 20, wachtrij: 0, wachttijd: { aantal: 20 } });
  expect(meting.groepGrootst).toBeLessThanOrEqual(3);
  expect(meting.groepen).toBeGreaterThanOrEqual(7);
  expect(meting.groepsduur.aantal).toBe(meting.groepen);
});

it('waits GROEP_WACHTTIJD_MS for more requests, so that those of about the same time go together', async () => {
  const { statussen, meting } = await stuur({ GROEP_WACHTTIJD_MS: '1000' }, 5, 100);
  expect(new Set(statussen)).toEqual(new Set([201]));
  expect(meting.aanvragen).toBe(5);
  expect(meting.groepen).toBeLessThan(5);
  expect(meting.groepGrootst).toBeGreaterThan(1);
});

it('turns away what does not fit in WACHTRIJ_MAX, with Retry-After, and decides the rest', async () => {
  const { statussen, meting } = await stuur({ WACHTRIJ_MAX: '5', GROEP_MAX: '5', GROEP_WACHTTIJD_MS: '1000' }, 40, 0);
  const besloten = statussen.filter((status) => status === 201).length;
  expect(statussen.filter((status) => status !== 201 && status !== 503)).toEqual([]);
  expect(besloten).toBeGreaterThanOrEqual(5);
  expect(statussen.filter((status) => status === 503).length).toBeGreaterThan(0);
  expect(meting.aanvragen).toBe(besloten);
});
