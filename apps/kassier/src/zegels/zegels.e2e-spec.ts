import { Client } from 'pg';
import { NEEM_SCHRIJVERSSLOT, verifieerBewijs } from '#ledger';
import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, regioToken } from '../../../../test/support/gegevens.js';
import { maakVoorbeeldboeken, type Voorbeeldboeken } from '../../../../test/support/grootboek.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let auditor: string;
let boeken: Voorbeeldboeken;
let weigering: string;

/** Asks until the sealer has been there: it goes round by itself, behind everything that still runs on the server. */
async function wacht(pad: string): Promise<Json> {
  for (;;) {
    const antwoord = await kassier.verzoek('GET', pad, { token: auditor });
    if (antwoord.status === 200) return antwoord.body;
    expect([antwoord.status, antwoord.body.type]).toEqual([409, '/v1/problemen/nog-niet-verzegeld']);
    await new Promise((verder) => setTimeout(verder, 50));
  }
}

function haal(pad: string, token = auditor): Promise<Antwoord> {
  return kassier.verzoek('GET', pad, { token });
}

beforeAll(async () => {
  kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '50' });
  auditor = await kassier.token({ rollen: ['auditor'] });
  boeken = await maakVoorbeeldboeken(kassier);
  await geefBudget(kassier, 'AM10', { 'mbo-inkoop': '100.00' });
  const teVeel = mboVerplichting('AM10', await maakInstelling(kassier), await maakLeerbedrijf(kassier), { bedrag: '100.01', omschrijving: 'Meer dan er is' });
  const antwoord = await kassier.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(kassier, 'AM10'), body: teVeel });
  expect(antwoord.status).toBe(409);
  weigering = antwoord.body.besluitId;
});

afterAll(() => kassier.stop());

it('every entry can be proved offline, with all its postings', async () => {
  const [{ laatste } = { laatste: 0 }] = await kassier.database<{ laatste: number }>('SELECT laatste::int FROM boekingsteller');
  expect(laatste).toBeGreaterThan(5);
  for (let nummer = 1; nummer <= laatste; nummer += 1) {
    const bewijs = await wacht(`/v1/grootboek/boekingen/${nummer}/inclusiebewijs`);
    expect(verifieerBewijs(JSON.parse(JSON.stringify(bewijs)))).toMatchObject({ geldig: true, fouten: [], gewist: [], onderwerp: expect.stringContaining(`boeking ${nummer} onder zegel`) as string });
  }
  const bewijs = await wacht(`/v1/grootboek/boekingen/${boeken.betaling.boeking}/inclusiebewijs`);
  const { velden } = JSON.parse(bewijs.blad.tekst);
  expect(velden).toMatchObject({ soort: 'betaalbaarstellen', boekdatum: '2021-06-01', onderwerp: 'betaling', onderwerp_id: boeken.betaling.id });
  expect(velden.postings[0]).toEqual({
    regel: '1', rekening: expect.any(String) as string, boek: 'kas', soort: 'betaalbaar', stroom: 'mbo-inkoop', jaar: '2021', regio: 'AM18', bedrag: '62500.00', verplichting: boeken.verplichtingAM18.id, dimensie: 'praktijkleren-mbo',
  });
  expect(bewijs.verhuld).toEqual([{ veld: 'omschrijving', zout: expect.stringMatching(/^[0-9a-f]{32}$/) as string, tekst: expect.any(String) as string }]);
});

it('a refusal can be proved like a grant, with its facts and verdicts', async () => {
  const bewijs = await wacht(`/v1/besluiten/${weigering}/inclusiebewijs`);
  expect(verifieerBewijs(bewijs)).toMatchObject({ geldig: true });
  expect(JSON.parse(bewijs.blad.tekst).velden).toMatchObject({ uitkomst: 'geweigerd', regio: 'AM10' });
  expect(bewijs.verhuld.map(({ veld }: Json) => veld)).toEqual(['feiten', 'oordelen', 'antwoord']);
  const anders = { ...bewijs, verhuld: bewijs.verhuld.map((deel: Json) => (deel.veld === 'feiten' ? { ...deel, tekst: deel.tekst.replace('100.01', '100.00') } : deel)) };
  expect(verifieerBewijs(anders)).toMatchObject({ geldig: false, fouten: ['De tekst van veld feiten is niet de tekst die is verzegeld.'] });
});

it('every seal is proved to follow on every earlier one', async () => {
  const { resultaten } = (await haal('/v1/zegels?limiet=500')).body;
  expect(resultaten.length).toBeGreaterThanOrEqual(2);
  for (const [index, zegel] of resultaten.entries()) {
    expect((await haal(zegel.links.zelf)).body).toEqual(zegel);
    if (zegel.links.consistentiebewijs !== null) expect(verifieerBewijs((await haal(zegel.links.consistentiebewijs)).body)).toMatchObject({ geldig: true });
    const bewijs = (await haal(`/v1/zegels/${resultaten[0].nummer}/consistentiebewijzen?vanaf=${zegel.nummer}`)).body;
    expect(bewijs).toMatchObject({ van: { nummer: zegel.nummer, wortel: zegel.wortel }, tot: { nummer: resultaten[0].nummer, wortel: resultaten[0].wortel } });
    expect(verifieerBewijs(bewijs)).toMatchObject({ geldig: true });
    if (index > 0) expect(verifieerBewijs({ ...bewijs, van: { ...bewijs.van, wortel: bewijs.tot.wortel } })).toMatchObject({ geldig: false });
  }
});

it('an older seal proves what it covers, and names the first one that covers the rest', async () => {
  const laatste = await wacht(`/v1/besluiten/${weigering}/inclusiebewijs`);
  const { resultaten } = (await haal('/v1/zegels?limiet=500')).body;
  const eerste = resultaten.find((zegel: Json) => zegel.omvang > laatste.blad.plaats && (zegel.nummer === 1 || resultaten.find((ander: Json) => ander.nummer === zegel.nummer - 1).omvang <= laatste.blad.plaats));
  const ouder = (await haal(`/v1/besluiten/${weigering}/inclusiebewijs?zegel=${eerste.nummer}`)).body;
  expect(ouder.zegel.nummer).toBe(eerste.nummer);
  expect(verifieerBewijs(ouder)).toMatchObject({ geldig: true });
  const teOud = await haal(`/v1/besluiten/${weigering}/inclusiebewijs?zegel=1`);
  expect([teOud.status, teOud.body.detail]).toEqual([409, expect.stringContaining(`Kies zegel ${eerste.nummer} of een later zegel`)]);
});

it('walks the pages of the list and refuses what makes no sense', async () => {
  const eerste = (await haal('/v1/zegels?limiet=1')).body;
  const tweede = (await haal(`/v1/zegels?limiet=1&cursor=${eerste.volgende}`)).body;
  expect(tweede.resultaten[0].nummer).toBe(eerste.resultaten[0].nummer - 1);
  expect((await haal('/v1/zegels/999999')).status).toBe(404);
  expect((await haal('/v1/zegels/nul')).status).toBe(400);
  expect((await haal('/v1/zegels/1/consistentiebewijzen')).status).toBe(400);
  expect((await haal('/v1/zegels/1/consistentiebewijzen?vanaf=999999')).status).toBe(404);
  expect((await haal(`/v1/zegels/1/consistentiebewijzen?vanaf=${eerste.resultaten[0].nummer}`)).body.type).toBe('/v1/problemen/verkeerde-volgorde');
  expect((await haal('/v1/grootboek/boekingen/999999/inclusiebewijs')).status).toBe(404);
  expect((await haal('/v1/besluiten/00000000-0000-7000-8000-000000000000/inclusiebewijs')).status).toBe(404);
  expect((await haal(`/v1/besluiten/${weigering}/inclusiebewijs?zegel=999999`)).status).toBe(404);
  expect((await haal('/v1/zegels', await regioToken(kassier, 'AM18'))).status).toBe(403);
});

it('goes on by itself after the database was away for a moment', async () => {
  await kassier.database("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kassier'");
  await geefBudget(kassier, 'AM11', { 'mbo-inkoop': '100.00' });
  const [{ laatste } = { laatste: 0 }] = await kassier.database<{ laatste: number }>('SELECT laatste::int FROM boekingsteller');
  expect(verifieerBewijs(await wacht(`/v1/grootboek/boekingen/${laatste}/inclusiebewijs`))).toMatchObject({ geldig: true });
});

describe('while decisions wait', () => {
  let bezig: TestKassier;
  let anders: Client;

  /** A service in which a decision waits for the writer's lock, and something new has come that has no seal yet. */
  async function stelOp(uitstelMsMax: string): Promise<{ verzegeld: () => Promise<boolean>; besluit: Promise<Antwoord> }> {
    bezig = await startTestKassier({ ZEGEL_INTERVAL_MS: '20', ZEGEL_UITSTEL_MS_MAX: uitstelMsMax });
    anders = new Client({ connectionString: bezig.databaseUrl });
    await anders.connect();
    await geefBudget(bezig, 'AM10', { 'mbo-inkoop': '100.00' });
    const body = mboVerplichting('AM10', await maakInstelling(bezig), await maakLeerbedrijf(bezig), { bedrag: '1.00' });
    const token = await regioToken(bezig, 'AM10');
    await anders.query(`BEGIN; ${NEEM_SCHRIJVERSSLOT}`);
    const besluit = bezig.verzoek('POST', '/v1/verplichtingen', { token, body });
    while ((await bezig.verzoek('GET', '/health/besluitstraat')).body.wachttijd.aantal < 1) await new Promise((verder) => setTimeout(verder, 20));
    const [{ id } = { id: '' }] = await bezig.database<{ id: string }>("INSERT INTO begunstigde (id, soort, naam, iban, duo_erkenningen, sbb_erkenningen, geregistreerd_door) SELECT gen_random_uuid(), soort, naam, 'NL18VOOR0000000404', '[]', '[]', geregistreerd_door FROM begunstigde LIMIT 1 RETURNING id");
    return { besluit, verzegeld: async () => (await bezig.database("SELECT 1 FROM zegelblad WHERE soort = 'begunstigde' AND sleutel = $1", [id])).length === 1 };
  }

  afterEach(async () => {
    await anders.end();
    await bezig.stop();
  });

  it('the sealing gives way, and catches up when they are made', async () => {
    const { verzegeld, besluit } = await stelOp('3600000');
    await new Promise((verder) => setTimeout(verder, 1_000));
    expect(await verzegeld()).toBe(false);
    await anders.query('ROLLBACK');
    expect((await besluit).status).toBe(201);
    while (!(await verzegeld())) await new Promise((verder) => setTimeout(verder, 20));
  });

  it('it does not give way for ever', async () => {
    const { verzegeld, besluit } = await stelOp('200');
    while (!(await verzegeld())) await new Promise((verder) => setTimeout(verder, 20));
    await anders.query('ROLLBACK');
    expect((await besluit).status).toBe(201);
  });
});
