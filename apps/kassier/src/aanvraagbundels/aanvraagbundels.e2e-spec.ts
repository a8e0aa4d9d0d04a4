import { antwoordDelen } from '../../../../test/support/antwoord.js';
import { geefBudget, maakInstelling, mboVerplichting, moet, opleidingVan, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

// Groups of four lines, so that a bundle of ten is three transactions.

let kassier: TestKassier;
let team: string;
let auditor: string;
let instelling: string;
let leerbedrijf: string;

beforeAll(async () => {
  kassier = await startTestKassier({ BUNDEL_GROEP_MAX: '4', BUNDELS_MAX: '2' });
  team = await regioToken(kassier, 'AM18');
  auditor = await kassier.token({ rollen: ['auditor'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  await geefBudget(kassier, 'AM05', { 'mbo-inkoop': '1000.00' });
  instelling = await maakInstelling(kassier);
  const sbbErkenningen = ['25166', '25000'].map((crebo) => ({ crebo, erkendVanaf: '2020-01-01', erkendTotEnMet: null }));
  const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  leerbedrijf = (await moet(kassier, 'POST', '/v1/begunstigden', medewerker, { soort: 'leerbedrijf', naam: 'Leerbedrijf Voorbeeld', iban: 'NL91ABNA0417164300', sbbErkenningen })).id;
});

afterAll(() => kassier.stop());

const NDJSON = 'application/x-ndjson';
const CSV = 'text/csv; charset=utf-8';
const ONBEKEND = '0190a5c4-7b1e-7c3a-9f2d-000000000000';

function mbo(anders: Record<string, unknown> = {}, regio = 'AM18'): Record<string, unknown> {
  return mboVerplichting(regio, instelling, leerbedrijf, { bedrag: '10.00', ...anders });
}

/** A request that is refused by one rule: the institution is not recognised for this training, the company is. */
function onerkend(): Record<string, unknown> {
  return mbo({ opleiding: opleidingVan(instelling, leerbedrijf, { crebo: '25000' }) });
}

function stuur(body: unknown, opties: { type?: string; vraag?: string; sleutel?: string; token?: string } = {}): Promise<Antwoord> {
  return kassier.verzoek('POST', `/v1/aanvraagbundels${opties.vraag ?? ''}`, {
    token: opties.token ?? team, body, ...(opties.type ? { headers: { 'content-type': opties.type } } : {}), ...(opties.sleutel ? { sleutel: opties.sleutel } : {}),
  });
}

async function vastgelegd(regio = 'AM18'): Promise<string> {
  return (await moet(kassier, 'GET', `/v1/uitnutting?stroom=mbo-inkoop&jaar=2021&regio=${regio}`, auditor)).totaal.vastgelegd;
}

const uitkomsten = (bundel: Json): string[] => bundel.regels.map((regel: Json) => regel.uitkomst);

const KOLOMMEN = ['stroom', 'jaar', 'regio', 'datum', 'einddatum', 'instrument', 'bedrag', 'begunstigdeId', 'omschrijving', 'gerichtOpWerkhervatting', 'opleiding.vorm', 'opleiding.doel', 'opleiding.leerweg', 'opleiding.crebo', 'opleiding.startdatum', 'opleiding.einddatum', 'opleiding.instellingId', 'opleiding.leerbedrijfId', 'opleiding.overeenkomst', 'opleiding.weken', 'opleiding.inkoper', 'opleiding.startkwalificatie', 'cofinanciering.1.bron', 'cofinanciering.1.bedrag'];

function cellen(anders: Record<string, string> = {}): string[] {
  const regel: Record<string, string> = {
    stroom: 'mbo-inkoop', jaar: '2021', regio: 'AM18', datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'praktijkleren-mbo', bedrag: '10.00', begunstigdeId: instelling, omschrijving: 'Praktijkverklaring',
    gerichtOpWerkhervatting: 'true', 'opleiding.vorm': 'praktijkleren', 'opleiding.doel': 'praktijkverklaring', 'opleiding.leerweg': 'derde-leerweg', 'opleiding.crebo': '25166', 'opleiding.startdatum': '2021-04-01', 'opleiding.einddatum': '2021-11-30',
    'opleiding.instellingId': instelling, 'opleiding.leerbedrijfId': leerbedrijf, 'opleiding.overeenkomst': 'POK-2021-17',
    'opleiding.weken': '30', 'opleiding.inkoper': 'uwv', 'opleiding.startkwalificatie': 'nee', ...anders,
  };
  return KOLOMMEN.map((kolom) => regel[kolom] ?? '');
}

describe('the outcome of a bundle', () => {
  it('names every line in order, and lets a bad line stop none of the others', async () => {
    const antwoord = await stuur({ regels: [mbo(), mbo({ bedrag: '10' }), mbo(), mbo({ begunstigdeId: ONBEKEND }), onerkend(), mbo(), 7, mbo({ datum: '2999-01-01', einddatum: '2999-02-01' }), mbo()] });
    expect(antwoord.status).toBe(201);
    const { body } = antwoord;
    expect(uitkomsten(body)).toEqual(['toegekend', 'ongeldig', 'toegekend', 'ongeldig', 'geweigerd', 'toegekend', 'ongeldig', 'ongeldig', 'toegekend']);
    expect(body.regels.map((regel: Json) => regel.regel)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(body).toMatchObject({ status: 'afgerond', allesOfNiets: false, regio: 'AM18', totalen: { aantal: 9, toegekend: 4, geweigerd: 1, ongeldig: 4, nietGeboekt: 0, bedrag: '40.00' } });
    expect(body.regels[1].fouten).toEqual([{ pointer: '/regels/1/bedrag', melding: expect.stringContaining('twee decimalen') }]);
    expect(body.regels[3].fouten).toEqual([{ pointer: '/regels/3/begunstigdeId', melding: expect.stringContaining('bestaat niet') }]);
    expect(body.regels[6].fouten).toEqual([{ pointer: '/regels/6', melding: expect.stringContaining('een object') }]);
    expect(body.regels[7].fouten).toEqual([{ pointer: '/regels/7/datum', melding: expect.stringContaining('toekomst') }]);
    expect(body.regels[4]).toMatchObject({ besluitId: expect.any(String), oordelen: [expect.objectContaining({ uitkomst: 'niet-voldaan', bron: expect.anything() })] });
    const nummers = body.regels.flatMap((regel: Json) => (regel.verplichting ? [regel.verplichting.boeking] : []));
    expect(nummers).toEqual([...nummers].sort((een: number, ander: number) => een - ander));
    expect(antwoord.headers.get('location')).toBe(`/v1/aanvraagbundels/${body.id}`);
    expect((await moet(kassier, 'GET', `/v1/aanvraagbundels/${body.id}`, team))).toEqual(body);
    expect(await moet(kassier, 'GET', `/v1/besluiten/${body.regels[4].besluitId}`, team)).toMatchObject({ uitkomst: 'geweigerd', onderwerpId: null });
    const los = await moet(kassier, 'POST', '/v1/verplichtingen', team, mbo());
    expect(Object.keys(body.regels[0].verplichting)).toEqual(Object.keys(los));
    expect(body.regels[0].verplichting.oordelen).toEqual(los.oordelen.map((oordeel: Json) => ({ ...oordeel, toelichting: expect.any(String), parameters: expect.anything() })));
  });

  it('is judged as a whole: lines that together overrun a cell do not all pass, and a smaller one after them may', async () => {
    const token = await regioToken(kassier, 'AM05');
    const regels = [...Array.from({ length: 10 }, () => mbo({ bedrag: '150.00' }, 'AM05')), mbo({ bedrag: '100.00' }, 'AM05'), mbo({ bedrag: '0.01' }, 'AM05')];
    const { body } = await stuur({ regels }, { token });
    expect(uitkomsten(body)).toEqual([...Array<string>(6).fill('toegekend'), ...Array<string>(4).fill('geweigerd'), 'toegekend', 'geweigerd']);
    expect(body.regels[6].tekort).toMatchObject({ regio: 'AM05', beschikbaar: '100.00', gevraagd: '150.00', tekort: '50.00' });
    expect(body.totalen).toMatchObject({ toegekend: 7, geweigerd: 5, bedrag: '1000.00' });
    expect(await vastgelegd('AM05')).toBe('1000.00');
  });

  it('is the same for the three forms', async () => {
    const json = await stuur({ regels: [mbo({ opleiding: opleidingVan(instelling, leerbedrijf), cofinanciering: [{ bron: 'oo-fonds', bedrag: '2.50' }] }), onerkend()] });
    const ndjson = await stuur(`${JSON.stringify(mbo())}\r\n\n${JSON.stringify(onerkend())}`, { type: NDJSON });
    const csv = await stuur(`\uFEFF${[KOLOMMEN, cellen({ 'cofinanciering.1.bron': 'oo-fonds', 'cofinanciering.1.bedrag': '2.50', omschrijving: '"Praktijk; ""verklaring"""' }), cellen({ 'opleiding.crebo': '25000', gerichtOpWerkhervatting: 'WAAR' })].map((rij) => rij.join(';')).join('\r\n')}\r\n;;;\r\n`, { type: CSV });
    for (const antwoord of [json, ndjson, csv]) {
      expect(antwoord).toMatchObject({ status: 201, body: { totalen: { aantal: 2, toegekend: 1, geweigerd: 1, bedrag: '10.00' } } });
      expect(uitkomsten(antwoord.body)).toEqual(['toegekend', 'geweigerd']);
    }
    const [rij] = await kassier.database<{ omschrijving: string; verzoek: Json }>('SELECT omschrijving, verzoek FROM verplichting WHERE id = $1', [csv.body.regels[0].verplichting.id]);
    expect(rij).toMatchObject({ omschrijving: 'Praktijk; "verklaring"', verzoek: { jaar: 2021, gerichtOpWerkhervatting: true, cofinanciering: [{ bron: 'oo-fonds', bedrag: '2.50' }], motiveringen: [], opleiding: { weken: 30, verkorting: null, startkwalificatie: false }, werkfit: null } });
  });

  it('is described in the three forms, with examples that the service can read', async () => {
    const { body } = await kassier.verzoek('GET', '/v1/openapi.json');
    const { content } = body.paths['/aanvraagbundels'].post.requestBody;
    expect(Object.keys(content)).toEqual(['application/json', NDJSON, 'text/csv']);
    for (const type of [NDJSON, 'text/csv']) {
      expect(content[type].schema).toMatchObject({ type: 'string' });
      // Read without a fault of form: what it names does not exist here.
      const antwoord = await stuur(content[type].example, { type });
      expect([antwoord.status, antwoord.body.regels[0].fouten[0].melding]).toEqual([201, expect.stringMatching(/^Begunstigde .* bestaat niet/)]);
    }
  });

  it('lets another request have its turn between two groups', async () => {
    const bundel = stuur({ regels: Array.from({ length: 400 }, () => mbo({ omschrijving: 'lange bundel' })) });
    for (;;) {
      const [telling] = await kassier.database<{ aantal: string }>("SELECT count(*) AS aantal FROM verplichting WHERE omschrijving = 'lange bundel'");
      if (Number(telling?.aantal) > 0) break;
    }
    const los = await moet(kassier, 'POST', '/v1/verplichtingen', team, mbo({ omschrijving: 'los' }));
    const laatste = (await bundel).body.regels.at(-1).verplichting.boeking;
    expect(los.boeking).toBeLessThan(laatste);
  });

  it('gives a line that only the database refuses its own outcome, and its neighbours theirs', async () => {
    await kassier.database("CREATE FUNCTION weiger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.omschrijving = 'struikelblok' THEN RAISE EXCEPTION 'proef'; END IF; RETURN NEW; END $$");
    await kassier.database('CREATE TRIGGER weiger BEFORE INSERT ON verplichting FOR EACH ROW EXECUTE FUNCTION weiger()');
    try {
      const { body } = await stuur({ regels: [mbo(), mbo(), mbo({ omschrijving: 'struikelblok' }), mbo(), mbo(), onerkend()] });
      expect(uitkomsten(body)).toEqual(['toegekend', 'toegekend', 'ongeldig', 'toegekend', 'toegekend', 'geweigerd']);
      expect(body.regels[2].fouten).toEqual([{ pointer: '/regels/2', melding: expect.stringContaining(`regel 3 van bundel ${body.id}`) }]);
      const samen = await stuur({ allesOfNiets: true, regels: [mbo(), mbo({ omschrijving: 'struikelblok' })] });
      expect(samen).toMatchObject({ status: 500, body: { type: '/v1/problemen/interne-fout' } });
    } finally {
      await kassier.database('DROP TRIGGER weiger ON verplichting');
    }
  });
});

describe('all or nothing', () => {
  it('books every line when all may be booked', async () => {
    const voor = await vastgelegd();
    const { status, body } = await stuur({ allesOfNiets: true, regels: Array.from({ length: 9 }, () => mbo()) });
    expect([status, body.status, body.totalen.toegekend]).toEqual([201, 'afgerond', 9]);
    expect(Number(await vastgelegd()) - Number(voor)).toBeCloseTo(90);
  });

  it('books nothing when one line is refused, and keeps the refusal', async () => {
    const voor = await vastgelegd();
    const regels = [mbo(), mbo(), mbo(), mbo(), mbo(), onerkend(), mbo({ bedrag: '99999.99' })];
    const { status, body, headers, tekst } = await stuur({ allesOfNiets: true, regels }, { sleutel: 'alles-1' });
    expect([status, body.type]).toEqual([409, '/v1/problemen/bundel-geweigerd']);
    expect(headers.get('idempotent-replayed')).toBeNull();
    expect(uitkomsten(body)).toEqual([...Array<string>(5).fill('niet-geboekt'), 'geweigerd', 'geweigerd']);
    expect(body.regels[6].tekort).toMatchObject({ gevraagd: '99999.99' });
    expect(body.totalen).toEqual({ aantal: 7, toegekend: 0, geweigerd: 2, ongeldig: 0, nietGeboekt: 5, bedrag: '0.00' });
    expect(await vastgelegd()).toBe(voor);
    expect(await moet(kassier, 'GET', `/v1/besluiten/${body.regels[5].besluitId}`, team)).toMatchObject({ uitkomst: 'geweigerd' });
    expect(await moet(kassier, 'GET', `/v1/aanvraagbundels/${body.bundelId}`, team)).toMatchObject({ status: 'geweigerd', regels: body.regels });
    const opnieuw = await stuur({ allesOfNiets: true, regels }, { sleutel: 'alles-1' });
    expect([opnieuw.status, opnieuw.tekst, opnieuw.headers.get('idempotent-replayed')]).toEqual([409, tekst, 'true']);
  });

  it('names every fault of every line at once, and keeps nothing: the key is free for the corrected bundle', async () => {
    const regels = [mbo(), mbo({ bedrag: '1', jaar: '2021' }), mbo({ begunstigdeId: ONBEKEND }), mbo()];
    const { status, body } = await stuur({ allesOfNiets: true, regels }, { sleutel: 'alles-2' });
    expect([status, body.fouten.map((fout: Json) => fout.pointer).sort()]).toEqual([400, ['/regels/1/bedrag', '/regels/1/jaar', '/regels/2/begunstigdeId']]);
    const alleenDatabase = await stuur({ allesOfNiets: true, regels: [mbo(), mbo({ begunstigdeId: ONBEKEND })] }, { sleutel: 'alles-2' });
    expect([alleenDatabase.status, alleenDatabase.body.fouten.map((fout: Json) => fout.pointer)]).toEqual([400, ['/regels/1/begunstigdeId']]);
    expect((await stuur({ allesOfNiets: true, regels: [mbo()] }, { sleutel: 'alles-2' })).status).toBe(201);
  });

  it('is asked in the query where the form has no place for it', async () => {
    const tekst = [mbo(), onerkend()].map((regel) => JSON.stringify(regel)).join('\n');
    expect((await stuur(tekst, { type: NDJSON, vraag: '?allesOfNiets=true' })).status).toBe(409);
    expect((await stuur(tekst, { type: NDJSON, vraag: '?allesOfNiets=false' })).status).toBe(201);
    for (const vraag of ['?allesOfNiets=ja', '?allesofniets=true', '?allesOfNiets=true&allesOfNiets=true']) expect((await stuur(tekst, { type: NDJSON, vraag })).status).toBe(400);
    expect((await stuur({ regels: [mbo()] }, { vraag: '?allesOfNiets=true' })).body.fouten).toEqual([expect.objectContaining({ parameter: 'allesOfNiets' })]);
  });
});

describe('a file with faults', () => {
  const bestand = (rijen: string[][], scheidingsteken = ','): string => rijen.map((rij) => rij.join(scheidingsteken)).join('\n');

  it('says of every bad line which, where and why, and takes the others', async () => {
    const rijen = [KOLOMMEN, cellen(), cellen({ bedrag: '"10,00"' }), cellen({ omschrijving: 'Jan "de" Boer' }), cellen().slice(1), cellen({ omschrijving: '"twee\nregels"' }), cellen({ jaar: 'vorig', 'cofinanciering.1.bedrag': '1.00' }), cellen()];
    const { status, body } = await stuur(bestand(rijen), { type: CSV });
    expect(status).toBe(201);
    expect(uitkomsten(body)).toEqual(['toegekend', 'ongeldig', 'ongeldig', 'ongeldig', 'ongeldig', 'ongeldig', 'toegekend']);
    const plaatsen = body.regels.flatMap((regel: Json) => (regel.fouten ?? []).map((fout: Json) => [regel.regel, fout.regelInBestand, fout.kolom ?? null, fout.pointer]));
    expect(plaatsen).toEqual([
      [2, 3, 'bedrag', '/regels/1/bedrag'], [3, 4, null, '/regels/2'], [4, 5, null, '/regels/3'], [5, 6, 'omschrijving', '/regels/4/omschrijving'],
      [6, 8, 'jaar', '/regels/5/jaar'], [6, 8, 'cofinanciering.1.bron', '/regels/5/cofinanciering/0/bron'],
    ]);
    expect(body.regels[2].fouten[0].melding).toContain('aanhalingsteken');
    expect(body.regels[3].fouten[0].melding).toMatch(/23 cellen .* 24/);
  });

  it('names every fault of the header at once', async () => {
    const kop = KOLOMMEN.map((kolom) => ({ bedrag: 'bedrg', datum: 'stroom', 'cofinanciering.1.bron': 'cofinanciering.21.bron' })[kolom] ?? kolom);
    const { status, body } = await stuur(bestand([kop, cellen()], ';'), { type: CSV });
    expect(status).toBe(400);
    expect(body.fouten.map((fout: Json) => [fout.regelInBestand, fout.kolom])).toEqual([[1, 'stroom'], [1, 'bedrg'], [1, 'cofinanciering.21.bron'], [1, 'datum'], [1, 'bedrag']]);
  });

  it('names the line and the column of all faults of an all-or-nothing file', async () => {
    const { status, body } = await stuur(bestand([KOLOMMEN, cellen({ bedrag: 'tien' }), cellen({ begunstigdeId: ONBEKEND })], ';'), { type: CSV, vraag: '?allesOfNiets=true' });
    expect([status, body.fouten.map((fout: Json) => [fout.regelInBestand, fout.kolom])]).toEqual([400, [[2, 'bedrag'], [3, 'begunstigdeId']]]);
  });

  it('says of a line of NDJSON that is no JSON where it breaks, without repeating it', async () => {
    const { body } = await stuur(`${JSON.stringify(mbo())}\n{"omschrijving": "111222333" "x"}\n\n{"__proto__": 1}`, { type: NDJSON });
    expect(uitkomsten(body)).toEqual(['toegekend', 'ongeldig', 'ongeldig']);
    expect(body.regels[1].fouten).toEqual([{ pointer: '/regels/1', regelInBestand: 2, melding: expect.stringMatching(/teken 30\./) }]);
    expect(body.regels[2].fouten[0].regelInBestand).toBe(4);
    expect(JSON.stringify(body)).not.toContain('111222333');
  });
});

describe('what is no bundle', () => {
  it.each<[string, unknown, string | undefined]>([
    ['JSON without lines', { regels: [] }, undefined], ['JSON with unknown fields', { regels: [{}], alles: true }, undefined], ['a JSON list', [], undefined],
    ['empty NDJSON', '\n\n', NDJSON], ['an empty CSV', '', CSV], ['a CSV without lines', KOLOMMEN.join(','), CSV], ['JSON that breaks off', '{"regels": [', 'application/json'],
    ['JSON that is as deep as it is long', `{"regels":[${'['.repeat(500_000)}${']'.repeat(500_000)}]}`, 'application/json'],
    ['too many lines of JSON', { regels: Array.from({ length: 5_001 }, () => 1) }, undefined], ['too many lines of NDJSON', '1\n'.repeat(5_001), NDJSON],
  ])('is refused as a whole: %s', async (_wat, lichaam, type) => {
    const antwoord = await stuur(lichaam, type === undefined ? {} : { type });
    expect(antwoord.status).toBe(400);
    expect(antwoord.body.detail).toEqual(expect.any(String));
  });

  it('takes 5,000 lines, a body over 1 MiB, and refuses one over 32 MiB', async () => {
    const vol = await stuur('{"omschrijving": "x"}\n'.repeat(5_000), { type: NDJSON, vraag: '?allesOfNiets=true' });
    expect([vol.status, vol.body.fouten.at(-1).pointer, vol.body.fouten.at(-1).regelInBestand]).toEqual([400, expect.stringMatching(/^\/regels\/4999\//), 5_000]);
    const groot = await stuur(`${' '.repeat(2_000_000)}${JSON.stringify({ regels: [mbo()] })}`, { type: 'application/json' });
    expect(groot.status).toBe(201);
    expect((await stuur('x'.repeat(33_554_433), { type: NDJSON })).status).toBe(413);
    expect((await stuur('<x/>', { type: 'application/xml' })).status).toBe(415);
  });
});

describe('the region', () => {
  it('is the caller\'s: a line of another one is a fault, and a whole bundle of another one is refused', async () => {
    const { status, body } = await stuur({ regels: [mbo(), mbo({}, 'AM05')] });
    expect([status, uitkomsten(body)]).toEqual([201, ['toegekend', 'ongeldig']]);
    expect(body.regels[1].fouten).toEqual([{ pointer: '/regels/1/regio', melding: expect.stringContaining('AM18') }]);
    const elders = await stuur({ regels: [mbo({}, 'AM05'), mbo({ bedrag: '1' }, 'AM05')] });
    expect([elders.status, elders.body.fouten.map((fout: Json) => fout.pointer)]).toEqual([400, ['/regels/0/regio', '/regels/1/bedrag', '/regels/1/regio']]);
  });

  it('shows a bundle to its own region and to national readers only', async () => {
    const { body } = await stuur({ regels: [mbo()] });
    const pad = `/v1/aanvraagbundels/${body.id}`;
    expect((await kassier.verzoek('GET', pad, { token: await regioToken(kassier, 'AM05') })).status).toBe(404);
    expect((await kassier.verzoek('GET', pad, { token: auditor })).body).toEqual(body);
    expect((await kassier.verzoek('GET', `/v1/aanvraagbundels/${ONBEKEND}`, { token: team })).status).toBe(404);
  });
});

describe('the same key', () => {
  it('gives the same answer to the same bundle, to the byte, and books nothing twice', async () => {
    const regels = [mbo(), mbo({ bedrag: '1' }), onerkend(), mbo(), mbo(), mbo({ begunstigdeId: ONBEKEND })];
    const eerste = await stuur({ regels }, { sleutel: 'zelfde-1' });
    const na = await vastgelegd();
    const tweede = await stuur({ regels }, { sleutel: 'zelfde-1' });
    expect([eerste.status, eerste.headers.get('idempotent-replayed')]).toEqual([201, null]);
    expect([tweede.status, tweede.headers.get('idempotent-replayed'), tweede.tekst]).toEqual([201, 'true', eerste.tekst]);
    expect(await vastgelegd()).toBe(na);
  });

  it('is a conflict with another body, another form, or a single request, whichever came first', async () => {
    const regels = [mbo()];
    expect((await stuur({ regels }, { sleutel: 'bezet-1' })).status).toBe(201);
    const botsingen = [
      await stuur({ regels: [mbo(), mbo()] }, { sleutel: 'bezet-1' }), await stuur({ allesOfNiets: true, regels }, { sleutel: 'bezet-1' }), await stuur(JSON.stringify(mbo()), { type: NDJSON, sleutel: 'bezet-1' }),
      await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: mbo(), sleutel: 'bezet-1' }),
    ];
    expect((await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: mbo(), sleutel: 'bezet-2' })).status).toBe(201);
    botsingen.push(await stuur({ regels }, { sleutel: 'bezet-2' }));
    expect(botsingen.map(({ status, body }) => [status, body.type])).toEqual(Array(5).fill([409, '/v1/problemen/sleutel-al-gebruikt']));
  });

  it('is not free while the first request runs, and the bundle is booked once', async () => {
    const regels = Array.from({ length: 100 }, () => mbo({ bedrag: '0.01' }));
    const voor = await vastgelegd();
    const antwoorden = await Promise.all([1, 2, 3].map(() => stuur({ regels }, { sleutel: 'tegelijk-1' })));
    expect(antwoorden.filter(({ status, headers }) => status === 201 && headers.get('idempotent-replayed') === null)).toHaveLength(1);
    for (const { status, body } of antwoorden) if (status !== 201) expect([status, body.type]).toEqual([409, '/v1/problemen/loopt-nog']);
    expect(Number(await vastgelegd()) - Number(voor)).toBeCloseTo(1);
  });

  it('has more bundles wait than the service takes at once, with Retry-After', async () => {
    const regels = Array.from({ length: 200 }, () => mbo({ bedrag: '0.01' }));
    const antwoorden = await Promise.all(Array.from({ length: 6 }, () => stuur({ regels })));
    const vol = antwoorden.filter(({ status }) => status === 503);
    expect(antwoorden.map(({ status }) => status).filter((status) => status !== 503 && status !== 201)).toEqual([]);
    expect(vol.length).toBeGreaterThan(0);
    expect(vol[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

describe('a decided line', () => {
  it('is never changed, removed or added to, not by the owner of the database either', async () => {
    const { body } = await stuur({ regels: [mbo(), onerkend()] });
    const besluit = body.regels[0].verplichting.besluitId;
    // A decision of another region does not fit either.
    const los = (await moet(kassier, 'POST', '/v1/verplichtingen', team, mbo()))['besluitId'];
    const andere = (await stuur({ allesOfNiets: true, regels: [mbo(), mbo()] })).body;
    for (const [sql, code] of [
      ["UPDATE aanvraagbundel_regel SET uitkomst = 'geweigerd'", 'KG002'], ['DELETE FROM aanvraagbundel_regel', 'KG002'], ['TRUNCATE aanvraagbundel CASCADE', 'KG002'], ['UPDATE aanvraagbundel SET aantal = 3', 'KG002'],
      [`INSERT INTO aanvraagbundel_regel VALUES ('${body.id}', 3, 'ongeldig', NULL, '[]')`, 'KG008'],
      [`INSERT INTO aanvraagbundel_regel VALUES ('${body.id}', 2, 'ongeldig', NULL, '[]')`, '23505'],
      [`INSERT INTO aanvraagbundel_regel VALUES ('${andere.id}', 2, 'toegekend', '${besluit}', NULL)`, '23505'],
      [`INSERT INTO aanvraagbundel_regel VALUES ('${body.id}', 1, 'niet-geboekt', NULL, '[]')`, '23514'],
      [`INSERT INTO aanvraagbundel_regel VALUES ('${ONBEKEND}', 1, 'niet-geboekt', NULL, NULL)`, '23503'],
      [`WITH ${antwoordDelen('proef', 'x', 201)}, k AS (INSERT INTO aanvraagbundel VALUES ('${ONBEKEND}', 'proef', 'x', 'AM18', true, 2, 'proef'))
        INSERT INTO aanvraagbundel_regel VALUES ('${ONBEKEND}', 1, 'toegekend', '${ONBEKEND}', NULL)`, '23503'],
      [`WITH ${antwoordDelen('proef', 'x', 201)}, k AS (INSERT INTO aanvraagbundel VALUES ('${ONBEKEND}', 'proef', 'x', 'AM05', false, 2, 'proef'))
        INSERT INTO aanvraagbundel_regel VALUES ('${ONBEKEND}', 1, 'toegekend', '${los}', NULL)`, 'KG008'],
    ]) {
      await expect(kassier.database(sql as string)).rejects.toMatchObject({ code });
    }
    expect(await moet(kassier, 'GET', `/v1/aanvraagbundels/${body.id}`, team)).toEqual(body);
  });

  it('leaves the books right', async () => {
    expect((await moet(kassier, 'POST', '/v1/grootboek/controles', auditor, {})).verschillen).toEqual([]);
  });
});
