import { geefBudget, maakBetalingen, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

// Mandates: who approves what, up to which amount, from when until when, and who stands in. Each day of the story is a real day for the service.

let nuMs = Date.parse('2021-07-01T09:00:00Z');
const klok = { nuMs: () => nuMs };
const opDag = (dag: string): void => { nuMs = Date.parse(`${dag}T09:00:00Z`); };

let kassier: TestKassier;
let instelling: string;

/** A token for every request: a day later yesterday's has ended. */
const als = async (gebruiker: string, rol = 'kassier-fiatteur'): Promise<string> => {
  const { body } = await kassier.verzoek('POST', '/dev/token', { sleutel: null, body: { rollen: [rol], gebruiker } });
  return body.access_token as string;
};
const post = async (gebruiker: string, rol: string, pad: string, body: unknown = {}): Promise<Antwoord> => kassier.verzoek('POST', pad, { token: await als(gebruiker, rol), body });

const MANDAAT = { handeling: 'betaalrun', bedragMax: '1000.00', geldigVanaf: '2021-07-02', geldigTotEnMet: '2021-12-31', kenmerk: 'MR-2021-014' };

async function geef(persoon: string, anders: Record<string, unknown> = {}, door = 'meester'): Promise<string> {
  const ingediend = await post('register', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon, ...anders });
  expect(ingediend.status).toBe(201);
  expect((await post(door, 'kassier-fiatteur', `/v1/mandaten/${ingediend.body.id}/fiatteringen`)).status).toBe(201);
  return ingediend.body.id as string;
}

async function run(bedragen: readonly string[]): Promise<string> {
  const { body } = await kassier.verzoek('POST', '/dev/token', { sleutel: null, body: { rollen: ['regio-aanvrager'], regio: 'AM18', organisatie: 'rmt-am18' } });
  const verplichting = (await kassier.verzoek('GET', '/v1/verplichtingen?limiet=1', { token: body.access_token as string })).body.resultaten[0];
  for (const [plaats, bedrag] of bedragen.entries()) {
    await moet(kassier, 'POST', '/v1/betalingen', body.access_token as string, {
      verplichtingId: verplichting['id'], bedrag, kenmerk: `F-${nuMs}-${plaats}`, factuurdatum: '2021-07-01', eindafrekening: false,
      prestatie: { vastgesteldOp: '2021-07-01', vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Aanwezig geweest' },
    });
  }
  const gemaakt = await post('maker', 'kassier-medewerker', '/v1/betaalruns', { uitvoeringsdatum: '2021-12-01' });
  expect([gemaakt.status, gemaakt.body.totaal]).toEqual([201, bedragen.reduce((som, bedrag) => som + Number(bedrag), 0).toFixed(2)]);
  return gemaakt.body.id as string;
}

const fiatteer = (persoon: string, id: string): Promise<Antwoord> => post(persoon, 'kassier-fiatteur', `/v1/betaalruns/${id}/fiatteringen`);
const gebruik = (): Promise<{ persoon: string; bedrag: string; mandaat: string }[]> => kassier.database('SELECT persoon, bedrag::text, mandaat FROM mandaat_gebruik ORDER BY op, onderwerp');

beforeAll(async () => {
  kassier = await startTestKassier({}, undefined, klok);
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  const [betaling] = (await maakBetalingen(kassier, 'AM18', ['20000.00'])) as [Json];
  await moet(kassier, 'POST', `/v1/betalingen/${betaling['id']}/intrekkingen`, await kassier.token({ rollen: ['kassier-medewerker'] }), { reden: 'Alleen de verplichting is nodig' });
  instelling = (await kassier.database<{ id: string }>("SELECT id FROM begunstigde WHERE soort = 'mbo-instelling'"))[0]?.id ?? '';
});
afterAll(() => kassier.stop());

describe('without any mandate', () => {
  it('everybody with the role approves, as before, and nothing is kept', async () => {
    const id = await run(['50.00']);
    expect((await fiatteer('anna', id)).status).toBe(201);
    expect(await gebruik()).toEqual([]);
  });
});

describe('giving a mandate', () => {
  it('takes two persons, and is for neither of them', async () => {
    expect((await post('anna', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon: 'anna' })).body).toMatchObject({ status: 409, type: '/v1/problemen/zelfde-persoon' });
    const { body: mandaat } = await post('register', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon: 'anna' });
    expect(mandaat).toMatchObject({ persoon: 'anna', status: 'ingediend', bedragMax: '1000.00', vastgesteldDoor: null, gebruik: 0 });
    for (const wie of ['anna', 'register']) expect((await post(wie, 'kassier-fiatteur', `/v1/mandaten/${mandaat.id}/fiatteringen`)).body).toMatchObject({ status: 409, type: '/v1/problemen/zelfde-persoon' });
    const vast = await post('meester', 'kassier-fiatteur', `/v1/mandaten/${mandaat.id}/fiatteringen`);
    expect(vast.body).toMatchObject({ status: 'vastgesteld', vastgesteldDoor: 'meester' });
    expect((await post('bert', 'kassier-fiatteur', `/v1/mandaten/${mandaat.id}/fiatteringen`)).body.type).toBe('/v1/problemen/verkeerde-status');
  });

  it('is for people of the kassier', async () => {
    await kassier.database("INSERT INTO functie (id, persoon, functie) VALUES (gen_random_uuid(), 'iemand.van.szw', 'szw')");
    expect((await post('register', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon: 'iemand.van.szw' })).body).toMatchObject({ status: 409, type: '/v1/problemen/functiescheiding' });
  });

  it('names every fault of the input at once', async () => {
    const { status, body } = await post('register', 'kassier-medewerker', '/v1/mandaten', { persoon: '', handeling: 'alles', bedragMax: '0.00', geldigVanaf: '2021-02-30', kenmerk: 'x', extra: 1 });
    expect([status, body.fouten.map((fout: Json) => fout.pointer).sort()]).toEqual([400, ['/bedragMax', '/extra', '/geldigVanaf', '/handeling', '/persoon']]);
    const dagen = await post('register', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon: 'x', geldigTotEnMet: '2021-07-01' });
    expect(dagen.body.fouten).toEqual([expect.objectContaining({ pointer: '/geldigTotEnMet' })]);
  });
});

describe('a mandate for runs', () => {
  it('counts from its first day on, and then for everybody', async () => {
    const id = await run(['60.00']);
    expect((await fiatteer('bert', id)).status).toBe(201);
    opDag('2021-07-02');
    const later = await run(['70.00']);
    const { status, body } = await fiatteer('bert', later);
    expect({ status, ...body }).toMatchObject({ status: 409, type: '/v1/problemen/mandaat-ontbreekt', bedrag: '70.00', mandaatTot: null, wieWel: ['anna'] });
    expect((await fiatteer('anna', later)).status).toBe(201);
    expect(await gebruik()).toEqual([expect.objectContaining({ persoon: 'anna', bedrag: '70.00' })]);
  });

  it('reaches to its amount, to the cent', async () => {
    const id = await run(['600.00', '400.01']);
    expect((await fiatteer('anna', id)).body).toMatchObject({ status: 409, type: '/v1/problemen/mandaat-ontbreekt', bedrag: '1000.01', mandaatTot: '1000.00', wieWel: [] });
    await post('maker', 'kassier-medewerker', `/v1/betaalruns/${id}/intrekkingen`, { reden: 'Te groot' });
    await geef('carla', { bedragMax: '5000.00' });
    const opnieuw = (await post('maker', 'kassier-medewerker', '/v1/betaalruns', { uitvoeringsdatum: '2021-12-01' })).body.id as string;
    expect((await fiatteer('anna', opnieuw)).body.wieWel).toEqual(['carla']);
    expect((await fiatteer('carla', opnieuw)).status).toBe(201);
    const precies = await run(['999.99', '0.01']);
    expect((await fiatteer('anna', precies)).status).toBe(201);
  });

  it('makes nobody who had a part in the run a second person', async () => {
    await geef('maker');
    const id = await run(['10.00']);
    expect((await fiatteer('maker', id)).body.type).toBe('/v1/problemen/zelfde-persoon');
    expect((await fiatteer('anna', id)).status).toBe(201);
  });

  it('ends when it is withdrawn, and after its last day', async () => {
    const kort = await geef('dirk', { geldigTotEnMet: '2021-07-03' });
    const lang = await geef('emma');
    const [een, twee] = [await run(['11.00']), await run(['12.00'])];
    expect((await fiatteer('dirk', een)).status).toBe(201);
    expect((await fiatteer('emma', twee)).status).toBe(201);
    opDag('2021-07-04');
    const id = await run(['13.00']);
    expect((await fiatteer('dirk', id)).body).toMatchObject({ type: '/v1/problemen/mandaat-ontbreekt', mandaatTot: null });
    expect((await post('register', 'kassier-medewerker', `/v1/mandaten/${lang}/intrekkingen`, { reden: 'Andere functie' })).body).toMatchObject({ status: 'ingetrokken', ingetrokkenReden: 'Andere functie', gebruik: 1 });
    expect((await fiatteer('emma', id)).body.type).toBe('/v1/problemen/mandaat-ontbreekt');
    expect((await post('register', 'kassier-medewerker', `/v1/mandaten/${lang}/intrekkingen`, { reden: 'Nog eens' })).status).toBe(409);
    expect((await fiatteer('anna', id)).status).toBe(201);
    const token = await als('adr', 'auditor');
    expect((await kassier.verzoek('GET', `/v1/mandaten/${kort}/fiatteringen`, { token })).body.resultaten).toEqual([expect.objectContaining({ onderwerp: een, persoon: 'dirk', bedrag: '11.00', dag: '2021-07-02' })]);
  });

  it('does not end the register when all have ended: then nobody approves until there is one again', async () => {
    opDag('2022-01-03');
    const id = await run(['14.00']);
    expect((await fiatteer('anna', id)).body).toMatchObject({ type: '/v1/problemen/mandaat-ontbreekt', wieWel: [], detail: expect.stringContaining('Niemand heeft nu een mandaat') });
    await geef('anna', { geldigVanaf: '2022-01-01', geldigTotEnMet: null });
    expect((await fiatteer('anna', id)).status).toBe(201);
  });
});

describe('a stand-in', () => {
  it('acts for another between two days, up to the same amount, and as long as that mandate stands', async () => {
    const [anna] = (await kassier.verzoek('GET', '/v1/mandaten?persoon=anna&geldigOp=2022-01-03', { token: await als('adr', 'auditor') })).body.resultaten as [Json];
    const basis = { geldigVanaf: '2022-01-10', geldigTotEnMet: '2022-01-14', vervangt: anna['id'] };
    for (const [anders, melding] of [
      [{ bedragMax: '1000.01' }, /tot €.1\.000,00\./], [{ persoon: 'anna' }, /dezelfde persoon/], [{ handeling: 'ibanwijziging' }, /voor betaalrun/], [{ geldigVanaf: '2021-12-31' }, /geldt van 2022-01-01/],
    ] as const) {
      const { body } = await post('register', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon: 'fred', ...basis, ...anders });
      expect(body).toMatchObject({ status: 409, type: '/v1/problemen/vervanging-reikt-verder', detail: expect.stringMatching(melding) });
    }
    expect((await post('register', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon: 'fred', ...basis, geldigTotEnMet: null })).status).toBe(400);
    const vervanging = await geef('fred', basis);
    expect((await post('register', 'kassier-medewerker', '/v1/mandaten', { ...MANDAAT, persoon: 'gijs', ...basis, vervangt: vervanging })).body.detail).toContain('zelf een vervanging');
    const id = await run(['15.00']);
    opDag('2022-01-09');
    expect((await fiatteer('fred', id)).status).toBe(409);
    opDag('2022-01-10');
    expect((await fiatteer('fred', id)).status).toBe(201);
    expect((await gebruik()).at(-1)).toEqual({ persoon: 'fred', bedrag: '15.00', mandaat: vervanging });
    const volgende = await run(['16.00']);
    await post('register', 'kassier-medewerker', `/v1/mandaten/${anna['id']}/intrekkingen`, { reden: 'Uit dienst' });
    expect((await fiatteer('fred', volgende)).body.type).toBe('/v1/problemen/mandaat-ontbreekt');
    await geef('hans', { geldigVanaf: '2022-01-01', geldigTotEnMet: null });
    expect((await fiatteer('hans', volgende)).status).toBe(201);
  });
});

describe('a mandate for changes of an account', () => {
  const vraag = async (begunstigde: string, iban: string): Promise<string> => {
    const { status, body } = await post('register', 'kassier-medewerker', `/v1/begunstigden/${begunstigde}/ibanwijzigingen`, { iban, reden: 'Andere bank' });
    expect(status).toBe(201);
    return `/v1/begunstigden/${begunstigde}/ibanwijzigingen/${body.id}/fiatteringen`;
  };

  it('is about what is still to be paid to that payee, and apart from the one for runs', async () => {
    // The database takes the moment of such an approval from its own clock.
    const geldig = { handeling: 'ibanwijziging', geldigVanaf: '2022-01-01', geldigTotEnMet: null };
    const bond = async (naam: string): Promise<string> => (await post('register', 'kassier-medewerker', '/v1/begunstigden', { soort: 'vakbond', naam, iban: 'NL91ABNA0417164300' })).body.id as string;
    const klein = await vraag(await bond('Bond'), 'NL20INGB0001234567');
    expect((await post('hans', 'kassier-fiatteur', klein)).status).toBe(201);
    const [{ open }] = (await kassier.database<{ open: string }>('SELECT nog_te_betalen($1)::text AS open', [instelling])) as [{ open: string }];
    expect(Number(open)).toBeGreaterThan(1000);
    await geef('hans', { ...geldig, bedragMax: '1000.00' });
    await geef('iris', { ...geldig, bedragMax: open });
    const groot = await vraag(instelling, 'NL69INGB0123456789');
    expect((await post('hans', 'kassier-fiatteur', groot)).body).toMatchObject({ status: 409, type: '/v1/problemen/mandaat-ontbreekt', bedrag: open, mandaatTot: '1000.00', wieWel: ['iris'] });
    expect((await post('iris', 'kassier-fiatteur', groot)).status).toBe(201);
    expect((await post('hans', 'kassier-fiatteur', await vraag(await bond('Bond Twee'), 'NL20INGB0001234567'))).status).toBe(201);
  });
});

describe('the verification', () => {
  const verschillen = async (): Promise<Json[]> => (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await als('adr', 'auditor'), body: {} })).body.verschillen.filter(({ controle }: Json) => controle === 'mandaat');

  it('finds nothing in what was approved, and names every approval whose mandate was tampered with', async () => {
    expect(await verschillen()).toEqual([]);
    const [gebruikt] = (await kassier.database<{ nummer: string }>("SELECT r.nummer FROM mandaat_gebruik g JOIN betaalrun r ON r.id = g.onderwerp WHERE g.persoon = 'carla'")) as [{ nummer: string }];
    const schade = [
      "UPDATE mandaat_gebruik SET bedrag = 1.00 WHERE persoon = 'carla'", "UPDATE mandaat_gebruik SET persoon = 'anna' WHERE persoon = 'carla'", "UPDATE mandaat SET bedrag_max = 500.00 WHERE persoon = 'carla'",
      "UPDATE mandaat SET geldig_vanaf = '2021-07-03' WHERE persoon = 'carla'", "DELETE FROM mandaat_fiattering WHERE mandaat IN (SELECT id FROM mandaat WHERE persoon = 'carla')",
    ];
    for (const sql of schade) {
      for (const open of ['mandaat', 'mandaat_gebruik', 'mandaat_fiattering']) await kassier.database(`CREATE TABLE kopie_${open} AS TABLE ${open}; ALTER TABLE ${open} DISABLE TRIGGER USER`);
      await kassier.database(sql);
      expect([sql, await verschillen()]).toEqual([sql, [expect.objectContaining({ plaats: `betaalrun ${gebruikt.nummer}` })]]);
      await herstel();
    }
    expect(await verschillen()).toEqual([]);
  });

  /** Puts back what stood there, with its guards. */
  async function herstel(): Promise<void> {
    const kolommen = { mandaat_fiattering: 'mandaat', mandaat_gebruik: 'handeling, onderwerp', mandaat: 'id' };
    for (const tabel of Object.keys(kolommen)) await kassier.database(`SET session_replication_role = 'replica'; DELETE FROM ${tabel}; INSERT INTO ${tabel} TABLE kopie_${tabel}; DROP TABLE kopie_${tabel}; RESET session_replication_role`);
    const wachters = await kassier.database<{ tabel: string; naam: string }>("SELECT tgrelid::regclass::text AS tabel, tgname AS naam FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D'");
    for (const { tabel, naam } of wachters) await kassier.database(`ALTER TABLE ${tabel} ENABLE ALWAYS TRIGGER ${naam}`);
  }
});

describe('the database', () => {
  it('lets plain SQL approve nothing without a mandate that reaches so far', async () => {
    const id = await run(['17.00']);
    const sql = (wie: string): Promise<unknown> => kassier.database("UPDATE betaalrun SET status = 'gefiatteerd', gefiatteerd_door = $2, gefiatteerd_op = '2022-01-10T09:00:00Z' WHERE id = $1", [id, wie]);
    await expect(sql('zomaar-iemand')).rejects.toMatchObject({ code: 'KG008', message: expect.stringContaining('zonder mandaat') });
    const mandaten = await kassier.database<{ id: string }>("SELECT id FROM mandaat_van_kracht WHERE persoon = 'hans' AND handeling = 'betaalrun'");
    const leg = (velden: { persoon?: string; bedrag?: string; dag?: string }): Promise<unknown> => kassier.database('INSERT INTO mandaat_gebruik (handeling, onderwerp, mandaat, persoon, bedrag, dag) VALUES ($1, $2, $3, $4, $5, $6)', [
      'betaalrun', id, mandaten[0]?.id, velden.persoon ?? 'hans', velden.bedrag ?? '17.00', velden.dag ?? '2022-01-10',
    ]);
    for (const fout of [{ persoon: 'zomaar-iemand' }, { bedrag: '16.00' }, { dag: '2021-12-31' }]) await expect(leg(fout)).rejects.toMatchObject({ code: 'KG008' });
    await leg({});
    await expect(sql('zomaar-iemand')).rejects.toMatchObject({ code: 'KG008' });
    await sql('hans');
  });

  it('keeps mandates as they were given', async () => {
    for (const tabel of ['mandaat', 'mandaat_fiattering', 'mandaat_intrekking', 'mandaat_gebruik']) {
      await expect(kassier.database(`DELETE FROM ${tabel}`)).rejects.toMatchObject({ code: 'KG002' });
    }
    await expect(kassier.database("INSERT INTO mandaat (id, persoon, handeling, bedrag_max, geldig_vanaf, kenmerk, ingediend_door) VALUES (gen_random_uuid(), 'x', 'betaalrun', 1, '2022-01-01', 'x', 'x')")).rejects.toMatchObject({ code: '23514' });
  });
});
