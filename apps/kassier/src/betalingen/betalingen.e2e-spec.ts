import { claim, geefBudget, maakArrangement, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, opleidingVan, regioToken, vergoedingVerplichting, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let token: string;
let instelling: string;
let leerbedrijf: string;
let persoon = 0;

const PAD = '/v1/betalingen';

const dienIn = (body: unknown): Promise<Antwoord> => kassier.verzoek('POST', PAD, { token, body });
const regels = (antwoord: Antwoord): string[] => (antwoord.body.oordelen ?? []).map((oordeel: Json) => oordeel.regel);
const stand = async (id: string): Promise<Json> => (await kassier.verzoek('GET', `/v1/verplichtingen/${id}`, { token })).body;

async function mbo(bedrag = '1000.00'): Promise<string> {
  return (await moet(kassier, 'POST', '/v1/verplichtingen', token, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag }))).id;
}

async function vergoeding(weken: number, bedrag: string, arrangement?: string): Promise<string> {
  const persoonlijk = arrangement ?? (await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1))));
  const body = vergoedingVerplichting('AM18', instelling, leerbedrijf, persoonlijk, { bedrag, opleiding: opleidingVan(instelling, leerbedrijf, { weken }) });
  return (await moet(kassier, 'POST', '/v1/verplichtingen', token, body)).id;
}

/** A claim of which the attendance was established on a day. */
const vastgesteldOp = (dag: string, anders: Readonly<Record<string, unknown>>) => ({ factuurdatum: dag, prestatie: { vastgesteldOp: dag, vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Aanwezig geweest' }, ...anders });
/** A claim after the last day of the training, when all its weeks have been. */
const naDeOpleiding = (id: string, weken: number, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => claim(id, vastgesteldOp('2021-12-01', { weken, ...anders }));

beforeAll(async () => {
  kassier = await startTestKassier();
  token = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '50000.00', werkgeversvergoeding: '50000.00' });
  instelling = await maakInstelling(kassier);
  leerbedrijf = await maakLeerbedrijf(kassier);
});

afterAll(() => kassier.stop());

it('makes an amount payable: kas, cost and debt in one entry, and less is open', async () => {
  const id = await mbo();
  const antwoord = await dienIn(claim(id, { bedrag: '400.00' }));
  expect(antwoord).toMatchObject({ status: 201, body: { nummer: expect.stringMatching(/^B-2021-\d{7}$/), status: 'betaalbaar', bedrag: '400.00', verplichtingId: id, vrijgevallen: '0.00' } });
  const postings = await kassier.database<Json>('SELECT r.boek, r.soort, p.bedrag FROM posting p JOIN rekening r ON r.id = p.rekening WHERE boeking = $1 ORDER BY regel', [antwoord.body.boeking]);
  expect(postings).toEqual([
    { boek: 'kas', soort: 'betaalbaar', bedrag: '400.00' }, { boek: 'kas', soort: 'ruimte', bedrag: '-400.00' },
    { boek: 'financieel', soort: 'lasten', bedrag: '400.00' }, { boek: 'financieel', soort: 'crediteuren', bedrag: '-400.00' },
  ]);
  expect(await stand(id)).toMatchObject({ bedrag: '1000.00', betaalbaar: '400.00', betaald: '0.00', openstaand: '1000.00' });
  expect((await kassier.verzoek('GET', `${PAD}/${antwoord.body.id}`, { token })).body).toMatchObject({ status: 'betaalbaar', opdrachten: [] });
});

it('never pays above what is open, by a cent, also not by two claims at once', async () => {
  const id = await mbo();
  expect(regels(await dienIn(claim(id, { bedrag: '1000.01' })))).toEqual(['B-13']);
  const samen = await Promise.all([dienIn(claim(id, { bedrag: '600.00' })), dienIn(claim(id, { bedrag: '600.00' }))]);
  expect(samen.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await dienIn(claim(id, { bedrag: '400.00' }))).status).toBe(201);
});

it.each([[1, '67.50'], [7, '472.50'], [29, '1957.50'], [30, '2025.00']])('reimburses %i weeks with %s', async (weken, bedrag) => {
  const antwoord = await dienIn(naDeOpleiding(await vergoeding(30, '2025.00'), weken));
  expect(antwoord).toMatchObject({ status: 201, body: { bedrag, weken } });
});

it.each([['/bedrag', { weken: 1 }], ['/weken', { weken: 1, bedrag: '10.00' }]])('pays by the week on no other stream: there an amount must be named, and nothing else (%s)', async (pointer, anders) => {
  const antwoord = await dienIn(claim(await mbo(), anders));
  expect(antwoord).toMatchObject({ status: 400, body: { fouten: [{ pointer, melding: expect.stringContaining('alleen de werkgeversvergoeding') }] } });
});

it('a final settlement releases the rest and closes the verplichting', async () => {
  const id = await vergoeding(20, '1350.00');
  const antwoord = await dienIn(claim(id, { weken: 12, eindafrekening: true }));
  expect(antwoord.body).toMatchObject({ bedrag: '810.00', vrijgevallen: '540.00' });
  expect(await stand(id)).toMatchObject({ status: 'afgewikkeld', bedrag: '810.00', betaalbaar: '810.00' });
  expect((await dienIn(claim(id, { weken: 1 }))).status).toBe(409);
});

it('asks weeks of the werkgeversvergoeding, and no more money than they are worth', async () => {
  const id = await vergoeding(10, '675.00');
  expect(regels(await dienIn(claim(id, { bedrag: '67.50' })))).toEqual(expect.arrayContaining(['V-02']));
  expect(regels(await dienIn(claim(id, { weken: 1, bedrag: '67.51' })))).toEqual(['V-02']);
  expect((await dienIn(claim(id, { weken: 1, bedrag: '67.50' }))).status).toBe(201);
});

it('pays after the attendance, not before the training began (V-03)', async () => {
  const id = await vergoeding(10, '675.00');
  const teVroeg = claim(id, { weken: 1, factuurdatum: '2021-03-20', prestatie: { vastgesteldOp: '2021-03-20', vastgesteldDoor: 'Begeleider', omschrijving: 'Aanwezig' } });
  expect(regels(await dienIn(teVroeg))).toEqual(['V-03']);
});

it('pays no more weeks than have begun since the training did, all claims on the verplichting together (V-03)', async () => {
  const id = await vergoeding(30, '2025.00');
  const op = (dag: string, weken: number) => dienIn(claim(id, vastgesteldOp(dag, { weken })));
  expect(regels(await op('2021-04-07', 2))).toEqual(['V-03']);
  expect((await op('2021-04-08', 2)).status).toBe(201);
  const teVeel = await op('2021-04-29', 4);
  expect(regels(teVeel)).toEqual(['V-03']);
  expect(teVeel.body.oordelen[0].toelichting).toBe('Van 1 april 2021 tot en met 29 april 2021 zijn 5 weken begonnen; gedeclareerd is eerder 2 weken en nu 4 weken.');
  expect((await op('2021-04-29', 3)).status).toBe(201);
});

it('pays a person no more than thirty weeks within one training, whatever they cost and whoever the employer is (V-04)', async () => {
  const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)));
  const [een, ander] = [await vergoeding(20, '1350.00', arrangement), await vergoeding(10, '675.00', arrangement)];
  expect((await dienIn(naDeOpleiding(een, 20, { bedrag: '67.50' }))).status).toBe(201);
  const teVeel = await dienIn(naDeOpleiding(ander, 11, { bedrag: '67.50' }));
  expect(regels(teVeel)).toEqual(['V-04']);
  expect(teVeel.body.oordelen[0].uitweg).toBe('Declareer ten hoogste 10 weken.');
  expect((await dienIn(naDeOpleiding(ander, 10))).status).toBe(201);
});

it('counts the weeks of simultaneous claims, and gives back those of a withdrawn one', async () => {
  const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)));
  const ids = [await vergoeding(10, '675.00', arrangement), await vergoeding(10, '675.00', arrangement), await vergoeding(10, '675.00', arrangement)];
  const samen = await Promise.all([...ids, ...ids].map((id) => dienIn(naDeOpleiding(id, 10, { bedrag: '67.50' }))));
  expect(samen.filter(({ status }) => status === 201)).toHaveLength(3);
  const nogEen = () => dienIn(naDeOpleiding(ids[0] ?? '', 10, { bedrag: '67.50' }));
  expect(regels(await nogEen())).toEqual(['V-04']);
  const betaald = samen.find(({ status }) => status === 201)?.body.id as string;
  await moet(kassier, 'POST', `${PAD}/${betaald}/intrekkingen`, token, { reden: 'Verkeerde weken' });
  expect((await nogEen()).status).toBe(201);
});

it('withdraws what is not with the bank: it is space again and can be claimed again', async () => {
  const id = await mbo('500.00');
  const { id: betaling } = (await dienIn(claim(id, { bedrag: '500.00' }))).body;
  expect((await kassier.verzoek('POST', `${PAD}/${betaling}/intrekkingen`, { token, body: { reden: 'Dubbel' } })).body).toMatchObject({ status: 'ingetrokken' });
  expect(await stand(id)).toMatchObject({ betaalbaar: '0.00' });
  expect((await kassier.verzoek('POST', `${PAD}/${betaling}/intrekkingen`, { token, body: { reden: 'Nog eens' } })).status).toBe(409);
  expect((await dienIn(claim(id, { bedrag: '500.00' }))).status).toBe(201);
});

it('is refused when it cannot be read: no amount, unknown verplichting, no performance, a day to come', async () => {
  const id = await mbo();
  const pointers = async (body: unknown): Promise<string[]> => (await dienIn(body)).body.fouten.map((fout: Json) => fout.pointer);
  expect(await pointers(claim(id))).toEqual(['/bedrag']);
  expect(await pointers(claim('00000000-0000-7000-8000-000000000000', { bedrag: '1.00' }))).toEqual(['/verplichtingId']);
  expect(await pointers(claim(id, { bedrag: '1.00', prestatie: undefined }))).toEqual(['/prestatie']);
  expect(await pointers(claim(id, { bedrag: '1.00', factuurdatum: '2098-01-01' }))).toEqual(['/factuurdatum']);
});

it('belongs to its region: another one does not see it and cannot claim on it', async () => {
  const id = await mbo();
  const { id: betaling } = (await dienIn(claim(id, { bedrag: '1.00' }))).body;
  const elders = await regioToken(kassier, 'AM13');
  expect((await kassier.verzoek('GET', `${PAD}/${betaling}`, { token: elders })).status).toBe(404);
  expect((await kassier.verzoek('POST', PAD, { token: elders, body: claim(id, { bedrag: '1.00' }) })).body.fouten[0].pointer).toBe('/verplichtingId');
  expect((await kassier.verzoek('POST', `${PAD}/${betaling}/intrekkingen`, { token: elders, body: { reden: 'nee' } })).status).toBe(404);
});

it('gives the same answer under the same key, and books once', async () => {
  const body = claim(await mbo(), { bedrag: '10.00' });
  const eerste = await kassier.verzoek('POST', PAD, { token, body, sleutel: 'betaling-1' });
  const tweede = await kassier.verzoek('POST', PAD, { token, body, sleutel: 'betaling-1' });
  expect(tweede.body).toEqual(eerste.body);
  expect(tweede.headers.get('idempotent-replayed')).toBe('true');
});

it('withdrawing a final settlement leaves the verplichting open for a new claim', async () => {
  const id = await mbo('800.00');
  const { id: betaling } = (await dienIn(claim(id, { bedrag: '300.00', eindafrekening: true }))).body;
  expect(await stand(id)).toMatchObject({ status: 'afgewikkeld', bedrag: '300.00' });
  await moet(kassier, 'POST', `${PAD}/${betaling}/intrekkingen`, token, { reden: 'Verkeerd bedrag' });
  expect(await stand(id)).toMatchObject({ status: 'gewijzigd', bedrag: '300.00', betaalbaar: '0.00' });
  expect((await dienIn(claim(id, { bedrag: '300.00', eindafrekening: true }))).status).toBe(201);
});

it('is booked no earlier than what was booked on its verplichting: on no day is more claimed than committed', async () => {
  const id = await mbo('100.00');
  const vroeg = claim(id, { bedrag: '100.00', factuurdatum: '2021-01-05', prestatie: { vastgesteldOp: '2021-01-05', vastgesteldDoor: 'Begeleider', omschrijving: 'Vooraf' } });
  const { boeking, id: betaling } = (await dienIn(vroeg)).body;
  expect(await kassier.database('SELECT boekdatum::text FROM boeking WHERE nummer = $1', [boeking])).toEqual([{ boekdatum: '2021-03-15' }]);
  // The day from which a run may take it: never before it was made payable.
  expect((await kassier.verzoek('GET', `${PAD}/${betaling}`, { token })).body.boekdatum).toBe('2021-03-15');
});

it('is acted on by who may act for the region, not by who may only look', async () => {
  const id = await mbo('100.00');
  const { id: betaling } = (await dienIn(claim(id, { bedrag: '10.00' }))).body;
  const kijker = await kassier.token({ rollen: ['regio-aanvrager', 'szw-financien'], regio: 'AM13', organisatie: 'rmt-am13' });
  expect((await kassier.verzoek('POST', PAD, { token: kijker, body: claim(id, { bedrag: '10.00' }) })).status).toBe(400);
  expect((await kassier.verzoek('POST', `${PAD}/${betaling}/intrekkingen`, { token: kijker, body: { reden: 'nee' } })).status).toBe(404);
  expect((await kassier.verzoek('GET', `${PAD}/${betaling}`, { token: kijker })).status).toBe(200);
});
