import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let token: string;
let instelling: string;
let leerbedrijf: string;

const toets = (body: unknown) => kassier.verzoek('POST', '/v1/toetsen', { token, body });

async function stand(): Promise<Json> {
  const [rij] = await kassier.database<Json>('SELECT (SELECT count(*)::int FROM boeking) AS boekingen, (SELECT count(*)::int FROM besluit) AS besluiten, (SELECT count(*)::int FROM idempotentie) AS sleutels');
  return rij;
}

beforeAll(async () => {
  kassier = await startTestKassier();
  token = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '2000.00' });
  instelling = await maakInstelling(kassier);
  leerbedrijf = await maakLeerbedrijf(kassier);
});

afterAll(() => kassier.stop());

it('tells everything about a request that would pass, and books nothing', async () => {
  const voor = await stand();
  const antwoord = await toets({ soort: 'verplichting', ...mboVerplichting('AM18', instelling, leerbedrijf) });
  expect(antwoord).toMatchObject({ status: 200, body: { toegestaan: true, tekort: null, ruimte: { beschikbaar: '2000.00', vastgelegd: '0.00', budget: '2000.00' } } });
  expect(antwoord.body.oordelen.map((oordeel: Json) => oordeel.uitkomst)).toEqual(expect.arrayContaining(['voldaan', 'niet-van-toepassing']));
  expect(await stand()).toEqual(voor);
});

it('tells what a refusal would say, with the way out', async () => {
  const antwoord = await toets({ soort: 'verplichting', ...mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '2000.01' }) });
  expect(antwoord.body).toMatchObject({ toegestaan: false, tekort: { tekort: '0.01', gevraagd: '2000.01', beschikbaar: '2000.00' } });
  expect(antwoord.body.oordelen.find((oordeel: Json) => oordeel.regel === 'B-13')).toMatchObject({ uitkomst: 'niet-voldaan', uitweg: expect.stringContaining('SZW') });
});

it('tests a betaling too, and agrees with what the real claim then gets', async () => {
  const { id } = await moet(kassier, 'POST', '/v1/verplichtingen', token, mboVerplichting('AM18', instelling, leerbedrijf));
  expect((await toets({ soort: 'betaling', ...claim(id, { bedrag: '1500.00' }) })).body).toMatchObject({ toegestaan: true, ruimte: { beschikbaar: '2000.00' } });
  expect((await toets({ soort: 'betaling', ...claim(id, { bedrag: '1500.01' }) })).body.toegestaan).toBe(false);
  expect((await kassier.verzoek('POST', '/v1/betalingen', { token, body: claim(id, { bedrag: '1500.00' }) })).status).toBe(201);
});

it('refuses what it cannot read, and another region', async () => {
  expect((await toets({ soort: 'iets' })).status).toBe(400);
  expect((await toets({ soort: 'verplichting', ...mboVerplichting('AM13', instelling, leerbedrijf) })).status).toBe(403);
});
