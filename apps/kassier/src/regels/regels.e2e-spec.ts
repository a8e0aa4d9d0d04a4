import { KAMERBRIEF } from '#regeling-rules';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

describe('regels', () => {
  let kassier: TestKassier;
  let token: string;
  beforeAll(async () => {
    kassier = await startTestKassier();
    token = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
  });
  afterAll(() => kassier.stop());

  it('can all be read by anyone with a token, each beside its source', async () => {
    const { status, body } = await kassier.verzoek('GET', '/v1/regels', { token });
    expect([status, body['regelset'], body['peildatum']]).toEqual([200, KAMERBRIEF.slug, null]);
    expect(body['regels']?.map((regel: Json) => regel['id'] as string).sort()).toEqual(KAMERBRIEF.regels.map((regel) => regel.id).sort());
    expect(body['regels']?.every((regel: Json) => (regel['bronnen']?.[0]?.['citaat'] as string).length > 0 && (regel['norm'] as string).length > 0)).toBe(true);
    expect((await kassier.verzoek('GET', '/v1/regels')).status).toBe(401);
  });

  it('come with every other norm of the text: how it is guarded, or why it is not automated', async () => {
    const { body } = await kassier.verzoek('GET', '/v1/regels', { token });
    const ids = [...(body['regels'] ?? []), ...(body['overigeNormen'] ?? [])].map((norm: Json) => norm['id'] as string);
    expect(ids.sort()).toEqual(KAMERBRIEF.catalogus.map(({ id }) => id).sort());
    expect((await kassier.verzoek('GET', '/v1/regels/B-07', { token })).body).toMatchObject({ id: 'B-07', dekking: { soort: 'structureel', bewijs: expect.any(Array) as Json[] } });
    expect((await kassier.verzoek('GET', '/v1/regels/R-06', { token })).body).toMatchObject({ id: 'R-06', dekking: { soort: 'niet-geautomatiseerd', reden: expect.any(String) as string } });
    expect((await kassier.verzoek('GET', '/v1/regels?peildatum=2019-01-01', { token })).body['overigeNormen']).toEqual([]);
  });

  it('show only what is in force on a day', async () => {
    const op = async (dag: string): Promise<Json> => (await kassier.verzoek('GET', `/v1/regels?peildatum=${dag}`, { token })).body;
    // The one rule that has always been there is the one that says when the others begin.
    expect((await op('2019-01-01'))['regels']?.map((regel: Json) => regel['id'] as string)).toEqual(['T-03']);
    const geldend = await op('2021-03-15');
    expect(geldend['peildatum']).toBe('2021-03-15');
    for (const regel of geldend['regels'] ?? []) {
      expect(regel['versies']).toHaveLength(1);
      for (const parameter of regel['versies']?.[0]?.['parameters'] ?? []) expect(parameter['versies']).toHaveLength(1);
    }
  });

  it('can be read one at a time', async () => {
    const eerste = KAMERBRIEF.regels[0]?.id ?? '';
    expect((await kassier.verzoek('GET', `/v1/regels/${eerste}`, { token })).body).toMatchObject({ id: eerste, versies: expect.any(Array) as Json[] });
    const status = async (pad: string): Promise<number> => (await kassier.verzoek('GET', pad, { token })).status;
    expect(await status(`/v1/regels/${eerste}?peildatum=2021-03-15`)).toBe(200);
    expect(await status(`/v1/regels/${eerste}?peildatum=2019-01-01`)).toBe(404);
    expect(await status('/v1/regels/Z-99')).toBe(404);
    expect(await status('/v1/regels/alles')).toBe(400);
    expect(await status('/v1/regels?dag=2021-03-15')).toBe(400);
  });
});
