import { alsTekst, Geweigerd, geslaagd, maakClient, type KassierClient } from '#client';
import { besluitBudget, maakInstelling, maakLeerbedrijf, mboVerplichting } from '../support/gegevens.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';

// The client that others are given, against the service as it is.

let kassier: TestKassier;
let regio: KassierClient;
let aanvraag: Record<string, unknown>;

beforeAll(async () => {
  kassier = await startTestKassier();
  regio = maakClient({ url: `${kassier.url}/`, token: () => kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' }) });
  await besluitBudget(kassier, [{ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', bedrag: '5000.00' }]);
  aanvraag = mboVerplichting('AM18', await maakInstelling(kassier), await maakLeerbedrijf(kassier), { bedrag: '1250.00' });
});
afterAll(() => kassier.stop());

const vraagAan = (sleutel?: string, anders: Record<string, unknown> = {}) =>
  regio.POST('/verplichtingen', { body: { ...aanvraag, ...anders } as never, ...(sleutel === undefined ? {} : { params: { header: { 'Idempotency-Key': sleutel } } }) });

it('asks, reads and lists with the types that the service publishes', async () => {
  const verplichting = geslaagd(await vraagAan());
  const gelezen = geslaagd(await regio.GET('/verplichtingen/{id}', { params: { path: { id: verplichting.id } } }));
  const lijst = geslaagd(await regio.GET('/verplichtingen', { params: { query: { stroom: 'mbo-inkoop', limiet: 10 } } }));
  expect([gelezen.bedrag, lijst.resultaten.map(({ nummer }) => nummer), lijst.volgende]).toEqual(['1250.00', [verplichting.nummer], null]);
});

it('sends a key with every POST, another one each time, and its user’s own where he gives one', async () => {
  const [eerste, tweede] = [geslaagd(await vraagAan('mijn-sleutel')), await vraagAan('mijn-sleutel')];
  expect([geslaagd(tweede).id, tweede.response.headers.get('idempotent-replayed')]).toEqual([eerste.id, 'true']);
  const [derde, vierde] = [geslaagd(await vraagAan(undefined, { bedrag: '10.00' })), geslaagd(await vraagAan(undefined, { bedrag: '10.00' }))];
  expect(derde.id).not.toBe(vierde.id);
});

it('gives a refusal as the problem that it is', async () => {
  const uitslag = await vraagAan(undefined, { bedrag: '900000.00' });
  expect([uitslag.response.status, uitslag.error?.oordelen?.map(({ regel }) => regel)]).toEqual([409, ['B-13']]);
  const fout = (() => { try { return geslaagd(uitslag); } catch (gevangen) { return gevangen; } })();
  expect(fout).toBeInstanceOf(Geweigerd);
  expect(fout).toMatchObject({ status: 409, probleem: { tekort: { stroom: 'mbo-inkoop', gevraagd: '900000.00' } } });
  expect((fout as Error).message).toMatch(/^\/v1\/verplichtingen gaf 409: .*B-13/);
});

it('sends text as it is', async () => {
  const medewerker = maakClient({ url: kassier.url, token: await kassier.token({ rollen: ['kassier-medewerker'] }) });
  const uitslag = await medewerker.POST('/bankberichten', { body: '<leeg/>', ...alsTekst('application/xml') });
  expect([uitslag.response.status, uitslag.error?.title]).toEqual([400, expect.any(String)]);
  expect(uitslag.error?.detail).not.toContain('JSON');
});
