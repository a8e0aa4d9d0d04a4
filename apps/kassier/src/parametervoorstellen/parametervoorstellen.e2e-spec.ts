import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { NEEM_SCHRIJVERSSLOT } from '#ledger';
import { EENHEDEN, leesWaarde, type Eenheid } from '#regeling-rules';
import {
  besluitBudget, claim, geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, menukaartVerplichting, moet, regioToken, vergoedingVerplichting, voorbeeldBsn,
} from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { startKassier, type Kassier } from '../bootstrap.js';
import { leesConfiguratie } from '../config/index.js';
import { PARAMETERVOORSTEL_VOORBEELD } from './parametervoorstellen.dto.js';

const PAD = '/v1/parametervoorstellen';
const VOORSTEL = { ...PARAMETERVOORSTEL_VOORBEELD, geldigVanaf: '2021-03-01' };

let kassier: TestKassier;
let tweede: Kassier;
let map: string;
let een: string;
let twee: string;
let auditor: string;
let team: string;
let adviseur: string;
let persoon = 0;

const configuratie = (databaseUrl: string, gegevensMap: string, anders: Record<string, string> = {}) =>
  leesConfiguratie({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: databaseUrl, KASSIER_DATA_DIR: gegevensMap, ...anders });

const dienIn = (anders: Json = {}, token = een): Promise<Antwoord> => kassier.verzoek('POST', PAD, { token, body: { ...VOORSTEL, ...anders } });
const fiatteer = (id: string, token = twee): Promise<Antwoord> => kassier.verzoek('POST', `${PAD}/${id}/fiatteringen`, { token, body: {} });

/** Proposed by one person of SZW and decided by another. */
async function stelVast(anders: Json): Promise<Json> {
  const { id } = (await dienIn(anders)).body;
  const antwoord = await fiatteer(id as string);
  expect([antwoord.status, antwoord.tekst]).toEqual([201, expect.anything()]);
  return antwoord.body;
}

/** The body of a request for maatwerk for somebody new. */
async function maatwerk(bedrag: string, anders: Json = {}): Promise<Json> {
  const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)));
  return menukaartVerplichting('AM18', adviseur, arrangement, { instrument: 'maatwerkbudget', bedrag, omschrijving: 'Maatwerk', ...anders });
}

const vraag = (body: Json, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body, ...(sleutel === undefined ? {} : { sleutel }) });
const geweigerdDoor = (antwoord: Antwoord): unknown => [antwoord.status, ...(antwoord.body.oordelen ?? []).map((oordeel: Json) => oordeel.regel)];

beforeAll(async () => {
  kassier = await startTestKassier();
  map = await mkdtemp(join(tmpdir(), 'kassier-tweede-'));
  tweede = await startKassier(configuratie(kassier.databaseUrl, map), { meld: () => undefined });
  een = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
  twee = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' });
  auditor = await kassier.token({ rollen: ['auditor'] });
  team = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'ontschot-menukaart': '50000.00', werkgeversvergoeding: '50000.00' });
  adviseur = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanadviseurs');
});

afterAll(async () => {
  await tweede.stop();
  await kassier.stop();
  await rm(map, { recursive: true, force: true });
});

describe('a proposal', () => {
  it('is submitted, shown and found, and changes nothing', async () => {
    const antwoord = await dienIn();
    expect(antwoord).toMatchObject({ status: 201, body: { ...VOORSTEL, naam: expect.stringContaining('Maatwerk'), eenheid: 'EUR', regelset: 'kamerbrief-2020-11-30', status: 'ingediend', ingediendDoor: 'szw-een', vastgesteldDoor: null, vastgesteldOp: null } });
    expect(antwoord.headers.get('location')).toBe(`${PAD}/${antwoord.body.id}`);
    expect((await kassier.verzoek('GET', `${PAD}/${antwoord.body.id}`, { token: auditor })).body).toEqual(antwoord.body);
    expect((await kassier.verzoek('GET', `${PAD}?status=ingediend&parameter=maatwerk-maximum`, { token: auditor })).body.resultaten).toContainEqual(antwoord.body);
    expect(geweigerdDoor(await vraag(await maatwerk('1200.00')))).toEqual([409, 'M-01']);
  });

  it('is the same once under a key, and a conflict when the key meant something else', async () => {
    const doe = (body: Json) => kassier.verzoek('POST', PAD, { token: een, body, sleutel: 'voorstel-onder-een-sleutel' });
    const eerst = await doe(VOORSTEL);
    expect((await doe(VOORSTEL)).body).toEqual(eerst.body);
    expect((await doe({ ...VOORSTEL, waarde: '1300.00' })).status).toBe(409);
  });

  it('can be withdrawn, and then not decided any more', async () => {
    const { id } = (await dienIn()).body;
    const intrekken = (token = een) => kassier.verzoek('POST', `${PAD}/${id}/intrekkingen`, { token, body: { reden: 'Verkeerde dag' } });
    expect(await intrekken()).toMatchObject({ status: 201, body: { status: 'ingetrokken', ingetrokkenDoor: 'szw-een', ingetrokkenReden: 'Verkeerde dag', vastgesteldOp: null } });
    expect(await fiatteer(id as string)).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status' } });
    expect(await intrekken(twee)).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status' } });
  });

  it.each<[string, Json, string]>([
    ['a parameter that does not exist', { parameter: 'maatwerk' }, '/parameter'],
    ['an amount without cents', { waarde: '1200' }, '/waarde'],
    ['an amount below nothing', { waarde: '-1.00' }, '/waarde'],
    ['an amount in words', { waarde: 'ja' }, '/waarde'],
    ['weeks that are not whole', { parameter: 'vergoeding-weken-maximum', waarde: '7.5' }, '/waarde'],
    ['a day that does not exist', { parameter: 'inwerkingtreding', waarde: '2021-02-29' }, '/waarde'],
    ['neither yes nor no', { parameter: 'ontmoetingen-fysiek', waarde: 'misschien' }, '/waarde'],
    ['a first day that does not exist', { geldigVanaf: '2021-04-31' }, '/geldigVanaf'],
    ['no reference', { kenmerk: ' ' }, '/kenmerk'],
    ['no reason', { toelichting: '' }, '/toelichting'],
  ])('with %s is refused', async (_wat, anders, pointer) => {
    const antwoord = await dienIn(anders);
    expect(antwoord).toMatchObject({ status: 400, body: { fouten: [{ pointer }] } });
    expect(antwoord.tekst).not.toContain('"1200"');
  });

  it('does not exist under another id', async () => {
    const onbekend = '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20';
    expect((await kassier.verzoek('GET', `${PAD}/${onbekend}`, { token: auditor })).status).toBe(404);
    expect((await fiatteer(onbekend)).status).toBe(404);
  });
});

describe('the database', () => {
  const afdoen = (id: string, door: string, ingediendDoor = 'szw-een') =>
    kassier.database("INSERT INTO parametervoorstel_afdoening (voorstel, ingediend_door, uitkomst, door) VALUES ($1, $2, 'vastgesteld', $3)", [id, ingediendDoor, door]);
  const voorstel = (eenheid: string, waarde: string, parameter: string) =>
    kassier.database(`INSERT INTO parametervoorstel (id, regelset, parameter, eenheid, waarde, geldig_vanaf, ook_voor_bestaande, kenmerk, toelichting, ingediend_door)
      VALUES (gen_random_uuid(), 'kamerbrief-2020-11-30', $3, $1, $2, '2021-03-01', false, 'K', 'T', 'wie')`, [eenheid, waarde, parameter]);

  it('refuses that who proposed decides, whatever the service says', async () => {
    const { id } = (await dienIn()).body;
    await expect(afdoen(id as string, 'szw-een')).rejects.toMatchObject({ code: '23514', constraint: 'tweede_persoon' });
    // Nor by saying that somebody else proposed it.
    await expect(afdoen(id as string, 'szw-een', 'szw-drie')).rejects.toMatchObject({ code: '23503' });
  });

  it.each([
    ['EUR', '1200', 'maatwerk-maximum'], ['EUR', '-1.00', 'maatwerk-maximum'], ['EUR', '01.00', 'maatwerk-maximum'], ['EUR', 'NaN', 'maatwerk-maximum'], ['EUR', '', 'maatwerk-maximum'],
    ['weken', '7.5', 'vergoeding-weken-maximum'], ['weken', '-1', 'vergoeding-weken-maximum'], ['dag', '2021-02-29', 'inwerkingtreding'], ['dag', '0000-01-01', 'inwerkingtreding'], ['ja-nee', 'misschien', 'ontmoetingen-fysiek'],
  ])('refuses a value that is not in its unit (%s «%s»)', async (eenheid, waarde, parameter) => {
    await expect(voorstel(eenheid, waarde, parameter)).rejects.toMatchObject({ code: '23514', constraint: 'leesbare_waarde' });
  });

  it('reads a value in its unit exactly as the rules do', async () => {
    const waarden = [
      '', ' ', '0', '00', '7', '07', '9999', '12345', '-1', '7.5', '0.00', '-0.00', '-0.01', '1200', '1200.00', '01.00', '1200.0', '1.200,00', '9999999999999.99', '99999999999999.99', 'NaN', 'ja', 'nee', 'Ja', 'misschien', '2021-02-28',
      '2021-02-29', '2024-02-29', '1899-12-31', '1900-01-01', '0000-01-01', '2021-13-01', '2021-1-1', ' x', 'x ', 'een twee', 'een\ntwee', 'een\n', 'x'.repeat(200), 'x'.repeat(201), '2021-0000067890',
    ];
    const isLeesbaar = (eenheid: Eenheid, waarde: string): boolean => { try { leesWaarde(eenheid, waarde); return true; } catch { return false; } };
    const paren = EENHEDEN.flatMap((eenheid) => waarden.map((waarde): [Eenheid, string] => [eenheid, waarde]));
    const rijen = await kassier.database<{ leesbaar: boolean }>(
      'SELECT parameterwaarde_leesbaar(p.eenheid, p.waarde) AS leesbaar FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS p (eenheid, waarde, plaats) ORDER BY plaats', [paren.map(([eenheid]) => eenheid), paren.map(([, waarde]) => waarde)],
    );
    expect(rijen.map(({ leesbaar }, plaats) => [...(paren[plaats] as [Eenheid, string]), leesbaar])).toEqual(paren.map(([eenheid, waarde]) => [eenheid, waarde, isLeesbaar(eenheid, waarde)]));
    expect(rijen.filter(({ leesbaar }) => leesbaar).length).toBeGreaterThan(EENHEDEN.length);
    expect(await kassier.database("SELECT parameterwaarde_leesbaar('ponden', '1.00') AS leesbaar")).toEqual([{ leesbaar: false }]);
  });

  it('refuses a unit that is not the one of the parameter, and a parameter that is none', async () => {
    await expect(voorstel('weken', '7', 'maatwerk-maximum')).rejects.toMatchObject({ code: '23503' });
    await expect(voorstel('EUR', '7.00', 'geen-parameter')).rejects.toMatchObject({ code: '23503' });
  });

  it('decides only when nobody else is deciding, so that no decision on its way misses a version', async () => {
    const { id } = (await dienIn()).body;
    const schrijver = new Client({ connectionString: kassier.databaseUrl });
    await schrijver.connect();
    try {
      await schrijver.query(`BEGIN; ${NEEM_SCHRIJVERSSLOT}`);
      await kassier.database("SET lock_timeout = '100ms'");
      await expect(afdoen(id as string, 'szw-twee')).rejects.toMatchObject({ code: '55P03' });
    } finally {
      await kassier.database('RESET lock_timeout');
      await schrijver.end();
    }
  });

  it('gives a version a moment after every entry there is, also when its clock went back', async () => {
    const { id } = (await dienIn()).body;
    await kassier.database('BEGIN');
    try {
      await kassier.database('ALTER TABLE boekingsteller DISABLE TRIGGER USER');
      await kassier.database("UPDATE boekingsteller SET laatste_moment = '2999-12-31T23:59:59.999998Z'");
      await afdoen(id as string, 'szw-twee');
      expect(await kassier.database("SELECT to_char(op AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS op FROM parametervoorstel_afdoening WHERE voorstel = $1", [id])).toEqual([{ op: '2999-12-31 23:59:59.999999' }]);
    } finally {
      await kassier.database('ROLLBACK');
    }
  });

  it('keeps what was proposed and decided as it is', async () => {
    for (const sql of ["UPDATE parametervoorstel SET waarde = '1.00'", 'DELETE FROM parametervoorstel_afdoening', "UPDATE parametervoorstel_afdoening SET door = 'x'", "UPDATE parameter SET eenheid = 'dag'", "UPDATE regelset SET slug = 'x'"]) {
      await expect(kassier.database(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^KG0(02|10)$/) });
    }
    await expect(kassier.database("INSERT INTO regelset (slug) VALUES ('regeling-2021-2022')")).rejects.toMatchObject({ code: '23505' });
  });
});

describe('a decided version', () => {
  it('is decided by a second person only, and counts at once, on every instance', async () => {
    const { id } = (await dienIn()).body;
    expect(await fiatteer(id as string, een)).toMatchObject({ status: 409, body: { type: '/v1/problemen/zelfde-persoon' } });
    const [voor, aanvraag] = [await maatwerk('1200.00'), await maatwerk('1200.00')];
    expect(geweigerdDoor(await vraag(voor, 'geweigerd-onder-de-oude-waarde'))).toEqual([409, 'M-01']);

    const besluit = await fiatteer(id as string);
    expect(besluit).toMatchObject({ status: 201, body: { status: 'vastgesteld', vastgesteldDoor: 'szw-twee', vastgesteldOp: expect.any(String) } });
    expect(await vraag(aanvraag)).toMatchObject({ status: 201, body: { bedrag: '1200.00' } });
    expect(geweigerdDoor(await vraag(await maatwerk('1200.01')))).toEqual([409, 'M-01']);

    const token = ((await (await fetch(`${tweede.url}/dev/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ rollen: ['regio-aanvrager'], regio: 'AM18', organisatie: 'rmt-am18' }) })).json()) as { access_token: string }).access_token;
    const bij = async (pad: string, body: Json) => fetch(`${tweede.url}${pad}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': `tweede-${pad}` }, body: JSON.stringify(body) });
    expect(((await (await bij('/v1/toetsen', { soort: 'verplichting', ...(await maatwerk('1200.00')) })).json()) as Json).toegestaan).toBe(true);
    expect((await bij('/v1/verplichtingen', await maatwerk('1200.00'))).status).toBe(201);

    // What was answered stays answered; asked anew it is judged anew.
    expect(geweigerdDoor(await vraag(voor, 'geweigerd-onder-de-oude-waarde'))).toEqual([409, 'M-01']);
    expect((await vraag(voor)).status).toBe(201);
  });

  it('does not hold before its first day', async () => {
    expect(geweigerdDoor(await vraag(await maatwerk('1200.00', { datum: '2021-02-28' })))).toEqual([409, 'M-01']);
  });

  it('is shown with the rules: what it was, what it is, and who decided', async () => {
    const regel = (await kassier.verzoek('GET', '/v1/regels/M-01', { token: team })).body;
    const [kamerbrief, besloten] = regel.versies[0].parameters[0].versies;
    expect(kamerbrief).toMatchObject({ waarde: '1000.00', geldigVanaf: '2020-11-01', bron: { document: 'S1' } });
    expect(kamerbrief).not.toHaveProperty('besluit');
    expect(besloten).toMatchObject({
      waarde: '1200.00', geldigVanaf: '2021-03-01', bron: { document: VOORSTEL.kenmerk, regel: null, citaat: VOORSTEL.citaat },
      besluit: { kenmerk: VOORSTEL.kenmerk, ookVoorBestaande: false, vastgesteldDoor: 'szw-twee', vastgesteldOp: expect.any(String), voorstel: expect.any(String) },
    });
    const waardeOp = async (dag: string) => (await kassier.verzoek('GET', `/v1/regels/M-01?peildatum=${dag}`, { token: team })).body.versies[0].parameters[0].versies.map(({ waarde }: Json) => waarde as string);
    expect([await waardeOp('2021-02-28'), await waardeOp('2021-03-01')]).toEqual([['1000.00'], ['1200.00']]);
  });

  it('leaves what was granted before as it was, unless it says otherwise', async () => {
    const oud = (await vraag(await maatwerk('900.00', { datum: '2021-02-01' }))).body;
    const verhoog = (bedrag: string) => kassier.verzoek('POST', `/v1/verplichtingen/${oud.id}/wijzigingen`, { token: team, body: { soort: 'verhogen', bedrag, reden: 'Duurder', datum: '2021-05-01' } });
    // Granted in February under 1,000, also when it is raised in May.
    expect(geweigerdDoor(await verhoog('200.00'))).toEqual([409, 'M-01']);
    await stelVast({ waarde: '1300.00', geldigVanaf: '2021-05-01', ookVoorBestaande: true, kenmerk: '2021-0000067891' });
    expect((await verhoog('200.00')).status).toBe(201);
    expect(geweigerdDoor(await verhoog('200.01'))).toEqual([409, 'M-01']);
  });

  it('pays a werkgeversvergoeding under its own version, and under the new one when that is for what exists too', async () => {
    const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)));
    const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
    const oud = await moet(kassier, 'POST', '/v1/verplichtingen', team, vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangement));
    const betaal = async (weken: number, kenmerk: string) => (await moet(kassier, 'POST', '/v1/betalingen', team, claim(oud.id as string, { weken, kenmerk }))).bedrag as string;
    await stelVast({ parameter: 'vergoeding-per-week', waarde: '70.00', geldigVanaf: '2021-03-01', kenmerk: '2021-0000067892' });
    expect(await betaal(2, 'F-1')).toBe('135.00');
    await stelVast({ parameter: 'vergoeding-per-week', waarde: '65.00', geldigVanaf: '2021-06-01', ookVoorBestaande: true, kenmerk: '2021-0000067893' });
    expect(await betaal(2, 'F-2')).toBe('130.00');
  });

  it('that closes the stream stops raises of what was granted before too, and not its payments', async () => {
    const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
    const vergoeding = async (anders: Json) => vergoedingVerplichting('AM18', instelling, leerbedrijf, await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1))), anders);
    const oud = await moet(kassier, 'POST', '/v1/verplichtingen', team, await vergoeding({ bedrag: '1350.00' }));
    const verhoog = (datum: string) => kassier.verzoek('POST', `/v1/verplichtingen/${oud.id}/wijzigingen`, { token: team, body: { soort: 'verhogen', bedrag: '67.50', reden: 'Een week langer', datum } });
    await stelVast({ parameter: 'regeling-werkgeversvergoeding', waarde: '', geldigVanaf: '2021-07-01', kenmerk: '2021-0000067895' });
    expect((await verhoog('2021-06-30')).status).toBe(201);
    expect(geweigerdDoor(await verhoog('2021-07-01'))).toEqual([409, 'V-06']);
    expect(geweigerdDoor(await vraag(await vergoeding({ datum: '2021-07-01' })))).toEqual(expect.arrayContaining([409, 'V-06']));
    await moet(kassier, 'POST', '/v1/betalingen', team, claim(oud.id as string, { weken: 2, kenmerk: 'F-3', factuurdatum: '2021-07-02', prestatie: { vastgesteldOp: '2021-07-02', vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Aanwezig' } }));
  });

  it('holds for budgetbesluiten too', async () => {
    const opent = (bedrag: string, kenmerk: string) => besluitBudget(kassier, [{ soort: 'openstellen', stroom: 'teambemensing', jaar: 2021, bedrag }], kenmerk);
    await expect(opent('194950000.01', 'TEST-TE-VEEL')).rejects.toThrow('B-06');
    // The day of the besluit is 1 December 2020.
    await stelVast({ parameter: 'rmt-plafond', waarde: '195000000.01', geldigVanaf: '2020-12-01', kenmerk: '2021-0000067894' });
    expect(await opent('194950000.01', 'TEST-PAST')).toMatchObject({ status: 'vastgesteld' });
    const plafond = async (dag: string) => (await kassier.verzoek('GET', `/v1/stromen?peildatum=${dag}`, { token: team })).body.stromen.find(({ code }: Json) => code === 'teambemensing').kader.plafond as string;
    expect([await plafond('2020-01-01'), await plafond('2020-11-30'), await plafond('2020-12-01')]).toEqual(['195000000.00', '195000000.00', '195000000.01']);
  });

  it('changes no decision that was taken: judged again, each comes out the same', async () => {
    const besluiten = await kassier.database<{ id: string }>('SELECT id FROM besluit ORDER BY id');
    expect(besluiten.length).toBeGreaterThan(12);
    for (const { id } of besluiten) {
      const { body } = await kassier.verzoek('POST', `/v1/besluiten/${id}/herbeoordelingen`, { token: auditor, sleutel: null });
      expect([id, body.gelijk, body.verschillen]).toEqual([id, true, []]);
    }
    expect((await moet(kassier, 'POST', '/v1/grootboek/controles', auditor, {})).verschillen).toEqual([]);
  });
});

describe('another set of rules', () => {
  it('can be read beside the one that is judged by', async () => {
    const { body } = await kassier.verzoek('GET', '/v1/regels?regelset=regeling-2021-2022', { token: team });
    const v02 = body.regels.find((regel: Json) => regel.id === 'V-02');
    expect(body.regelset).toBe('regeling-2021-2022');
    expect(v02.versies[0].parameters.map(({ id, versies }: Json) => [id, versies[0].waarde, versies[0].bron.document])).toEqual(expect.arrayContaining([
      ['vergoeding-per-week', '67.50', 'Stcrt. 2021, 49161'], ['vergoeding-weken-maximum', '40', 'Stcrt. 2021, 49161'], ['vergoeding-maximum', '2700.00', 'Stcrt. 2021, 49161'],
    ]));
    expect((await kassier.verzoek('GET', '/v1/regels?regelset=iets-anders', { token: team })).status).toBe(400);
  });

  it('does not come into books that have one', async () => {
    const start = startKassier(configuratie(kassier.databaseUrl, map, { REGELSET: 'regeling-2021-2022' }), { meld: () => undefined });
    await expect(start).rejects.toThrow('De boeken in deze database horen bij regelset kamerbrief-2020-11-30; de instelling REGELSET vraagt om regeling-2021-2022.');
  });

  it('is judged by in books that were begun with it', async () => {
    const ander = await startTestKassier({ REGELSET: 'regeling-2021-2022' });
    try {
      await geefBudget(ander, 'AM18', { werkgeversvergoeding: '50000.00' });
      const [instelling, leerbedrijf] = [await maakInstelling(ander), await maakLeerbedrijf(ander)];
      const arrangement = await maakArrangement(ander, 'AM18', voorbeeldBsn(1));
      const opleiding = { startdatum: '2021-03-15', einddatum: '2021-12-14', weken: 39 };
      const vergoeding = (bedrag: string) => {
        const body = vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangement, { bedrag });
        return { ...body, opleiding: { ...(body['opleiding'] as Json), ...opleiding } };
      };
      const doe = async (bedrag: string) => ander.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(ander, 'AM18'), body: vergoeding(bedrag) });
      expect(geweigerdDoor(await doe('2632.51'))).toEqual([409, 'V-02']);
      const { status, body } = await doe('2632.50');
      expect([status, body.oordelen]).toEqual([201, expect.arrayContaining([expect.objectContaining({ regel: 'V-02', uitkomst: 'voldaan' })])]);
      expect(await ander.database('SELECT DISTINCT regelset FROM besluit')).toEqual([{ regelset: 'regeling-2021-2022' }]);
    } finally {
      await ander.stop();
    }
  });
});
