import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { maakBoeken } from '../../../../test/support/boeken.js';
import { besluitBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const GEHEIM = 'een-geheim-van-ten-minste-32-tekens';

interface Ontvangen { readonly koppen: Record<string, string>; readonly tekst: string; readonly bericht: Json }

let kassier: TestKassier;
let szw: string;
let server: Server;
let adres: string;
/** What the receiver answers next; 200 when there is nothing left. */
const antwoorden: number[] = [];
const ontvangen: Ontvangen[] = [];

beforeAll(async () => {
  server = createServer((verzoek, antwoord) => {
    let tekst = '';
    verzoek.on('data', (stuk: Buffer) => { tekst += stuk.toString(); });
    verzoek.on('end', () => {
      const status = antwoorden.shift() ?? 200;
      if (status < 300) ontvangen.push({ koppen: verzoek.headers as Record<string, string>, tekst, bericht: JSON.parse(tekst) });
      antwoord.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('x'.repeat(10_000));
    });
  });
  await new Promise<void>((klaar) => { server.listen(0, '127.0.0.1', klaar); });
  const { port } = server.address() as AddressInfo;
  adres = `http://127.0.0.1:${port}/hier`;
  kassier = await startTestKassier({ WEBHOOK_INTERVAL_MS: '20', WEBHOOK_HOSTEN: `127.0.0.1:${port}`, ADMINISTRATIE_RSIN: '123456789' });
  szw = await kassier.token({ rollen: ['szw-financien'] });
  await maakBoeken(kassier);
});
afterAll(async () => {
  await kassier.stop();
  server.closeAllConnections();
  server.close();
});

/** Waits until this is so; a test that waits for ever says what it saw last. */
async function totdat<T>(vraag: () => Promise<T> | T, goed: (waarde: T) => boolean): Promise<T> {
  for (let keer = 0; ; keer += 1) {
    const waarde = await vraag();
    if (goed(waarde)) return waarde;
    if (keer > 400) throw new Error(`niet gebeurd: ${JSON.stringify(waarde).slice(0, 500)}`);
    await new Promise((verder) => setTimeout(verder, 25));
  }
}

/** What is committed becomes an event when no older transaction runs any more, and the sealer's may: this waits until nothing is left to tell. */
const allesVerteld = (): Promise<unknown> => totdat(async () => {
  await kassier.verzoek('GET', '/v1/gebeurtenissen?limiet=1', { token: szw });
  return kassier.database<{ bij: boolean }>(`SELECT r.laatste_boeking = (SELECT max(nummer) FROM boeking)
    AND NOT EXISTS (SELECT 1 FROM besluit WHERE uitkomst = 'geweigerd' AND soort <> 'budgetbesluit' AND xid >= r.watermerk) AS bij FROM gebeurtenis_ronde r ORDER BY r.nummer DESC LIMIT 1`);
}, ([rij]) => rij?.bij === true);

async function alles(token: string, query = ''): Promise<Json[]> {
  await allesVerteld();
  const gebeurtenissen: Json[] = [];
  for (let na = 0; ;) {
    const { body } = await kassier.verzoek('GET', `/v1/gebeurtenissen?na=${na}&limiet=7${query}`, { token });
    if (body.gebeurtenissen.length === 0) return gebeurtenissen;
    gebeurtenissen.push(...body.gebeurtenissen);
    na = body.laatste;
  }
}

describe('the events', () => {
  it('are one for every entry that changed a verplichting or a betaling, and for every refusal, in the order of the books', async () => {
    const gelezen = await alles(szw);
    expect(gelezen.map(({ data }) => data.nummer)).toEqual(gelezen.map((_een, plaats) => plaats + 1));
    const boekingen = await kassier.database<{ nummer: string; soort: string }>(
      "SELECT nummer::text, soort FROM boeking WHERE onderwerp IN ('verplichting', 'betaling') AND soort NOT LIKE '%intrekken%' ORDER BY nummer");
    expect(gelezen.filter(({ data }) => data.boeking !== null).map(({ data }) => String(data.boeking))).toEqual(boekingen.map(({ nummer }) => nummer));
    const geweigerd = await kassier.database<{ id: string }>("SELECT id FROM besluit WHERE uitkomst = 'geweigerd' AND soort <> 'budgetbesluit' ORDER BY id");
    expect(gelezen.filter(({ data }) => /geweigerd|voorgelegd/.test(data.soort)).map(({ data }) => data.besluitId)).toEqual(geweigerd.map(({ id }) => id));
    expect(new Set(gelezen.map(({ data }) => data.soort))).toEqual(expect.objectContaining(new Set(['verplichting.vastgelegd', 'verplichting.gewijzigd', 'verplichting.geweigerd', 'betaling.betaalbaar', 'betaling.uitgevoerd', 'betaling.retour'])));
  });

  it('are CloudEvents of the NL GOV profile that say nothing of people', async () => {
    const [eerste] = (await kassier.verzoek('GET', '/v1/gebeurtenissen?soort=verplichting.vastgelegd&limiet=1', { token: szw })).body.gebeurtenissen;
    expect(eerste).toEqual({
      specversion: '1.0', id: `kassier-${eerste.data.nummer}`, source: 'urn:nld:oin:00000001123456789000:systeem:kassier', type: 'nl.uwv.kassier.verplichting.vastgelegd', subject: eerste.data.verplichtingId,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), datacontenttype: 'application/json', sequence: String(eerste.data.nummer).padStart(12, '0'),
      data: { nummer: eerste.data.nummer, soort: 'verplichting.vastgelegd', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', bedrag: '5000.33', verplichtingId: eerste.subject, betalingId: null, besluitId: expect.any(String), boeking: expect.any(Number), drempel: null, opRond: null },
    });
  });

  it('are for a region its own only, and come back the same when asked again', async () => {
    const [landelijk, regio] = [await alles(szw), await alles(await regioToken(kassier, 'AM05'))];
    expect(regio.length).toBeGreaterThan(0);
    expect(regio).toEqual(landelijk.filter(({ data }) => data.regio === 'AM05'));
    expect(await alles(szw)).toEqual(landelijk);
  });

  it('tell once of a cell that is used for 75, 90 and 100 per cent', async () => {
    await besluitBudget(kassier, [{ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM09', bedrag: '1000.00' }]);
    const [team, instelling, bedrijf] = [await regioToken(kassier, 'AM09'), await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
    const drempels = async () => (await alles(team, '&soort=drempel.bereikt')).map(({ subject, data }) => [subject, data.drempel]);
    for (const [bedrag, verwacht] of [['749.99', []], ['0.01', [75]], ['160.00', [75, 90]], ['50.00', [75, 90]], ['40.00', [75, 90, 100]]] as const) {
      await moet(kassier, 'POST', '/v1/verplichtingen', team, mboVerplichting('AM09', instelling, bedrijf, { bedrag }));
      expect(await drempels()).toEqual(verwacht.map((drempel) => ['mbo-inkoop/2021/AM09', drempel]));
    }
  });

  it('tell each warning of today once a month, whoever asks and however often', async () => {
    const waarschuwingen = (await moet(kassier, 'GET', '/v1/waarschuwingen', szw)).waarschuwingen.filter(({ soort }: Json) => soort !== 'drempel');
    const sleutel = ({ soort, stroom, jaar, regio }: Json): string => [soort.replace('waarschuwing.', ''), stroom, jaar, regio].join(' ');
    const verteld = async (): Promise<Json[]> => (await alles(szw)).map(({ data }) => data).filter(({ soort }) => soort.startsWith('waarschuwing.'));
    // What this process saw when it looked first today; other processes, and this one after a start, look again.
    const eerst = await verteld();
    const nieuw = JSON.stringify([...waarschuwingen, { soort: 'loopt-leeg', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM05', bedrag: null, opRond: '2021-11-30' }]);
    const vertel = async (maand: string): Promise<number> => ((await kassier.database<{ aantal: number }>('SELECT waarschuwingen_vertellen($1, $2) AS aantal', [nieuw, maand]))[0]?.aantal ?? -1);
    const [{ maand } = { maand: '' }] = await kassier.database<{ maand: string }>("SELECT to_char(now() AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-01') AS maand");
    await vertel(maand);
    expect(await vertel(maand)).toBe(0);
    const nu = await verteld();
    expect(new Set(nu.map(sleutel))).toEqual(new Set([...eerst, ...waarschuwingen].map(sleutel).concat('loopt-leeg mbo-inkoop 2021 AM05')));
    expect(new Set(nu.map(sleutel)).size).toBe(nu.length);
    expect(nu.map(({ soort }) => soort)).toContain('waarschuwing.einddatum-voorbij');
    expect(nu.find(({ soort, regio }) => soort === 'waarschuwing.loopt-leeg' && regio === 'AM05')).toMatchObject({ opRond: '2021-11-30', boeking: null, drempel: null });
    expect(await vertel('2021-11-01')).toBe(waarschuwingen.length + 1);
    const gelezen = await alles(szw);
    expect(gelezen.map(({ data }) => data.nummer)).toEqual(gelezen.map((_een, plaats) => plaats + 1));
    await expect(vertel('2021-11-02')).rejects.toThrow('gebeurtenis_maand_check');
  });

  it('tell that a request waits for the verdict of a person, instead of that it is refused', async () => {
    const voorgelegd = (await alles(szw)).filter(({ data }) => data.soort.endsWith('.voorgelegd'));
    const wachtend = await kassier.database<{ besluit: string }>('SELECT besluit FROM voorlegging ORDER BY besluit');
    expect(wachtend.length).toBeGreaterThan(0);
    expect(voorgelegd.map(({ data }) => [data.besluitId, data.boeking, data.drempel])).toEqual(wachtend.map(({ besluit }) => [besluit, null, null]));
  });

  it('refuse a question that makes no sense', async () => {
    for (const query of ['na=x', 'na=-1', 'limiet=0', 'limiet=501', 'soort=iets', 'cursor=x']) expect([query, (await kassier.verzoek('GET', `/v1/gebeurtenissen?${query}`, { token: szw })).status]).toEqual([query, 400]);
  });
});

describe('a subscription', () => {
  const neem = (token: string, anders: Record<string, unknown> = {}) => moet(kassier, 'POST', '/v1/abonnementen', token, { url: adres, geheim: GEHEIM, ...anders });
  const stand = (id: unknown, token = szw) => moet(kassier, 'GET', `/v1/abonnementen/${String(id)}`, token);
  const nummers = (): number[] => ontvangen.map(({ bericht }) => bericht.data.nummer);
  beforeEach(() => { ontvangen.length = 0; antwoorden.length = 0; });

  it('brings every event once and in order, signed, also through a receiver that fails now and then', async () => {
    const verwacht = (await alles(szw)).map(({ data }) => data.nummer);
    antwoorden.push(500, 200, 302, 200, 200, 404, 503);
    const { id } = await neem(szw, { na: 0 });
    await totdat(() => stand(id), ({ tot }) => tot === verwacht.at(-1));
    expect(nummers()).toEqual(verwacht);
    for (const { koppen, tekst, bericht } of ontvangen) {
      expect(koppen['webhook-signature']).toBe(`v1,${createHmac('sha256', GEHEIM).update(`${bericht.id}.${koppen['webhook-timestamp']}.${tekst}`).digest('base64')}`);
      expect([koppen['webhook-id'], koppen['content-type']]).toEqual([bericht.id, 'application/cloudevents+json; charset=utf-8']);
    }
    expect(await stand(id)).toMatchObject({ status: 'actief', mislukt: 0, laatsteFout: null });
    ontvangen.length = 0;
    const laatste = verwacht.at(-1) as number;
    await moet(kassier, 'POST', `/v1/abonnementen/${id}/herhalingen`, szw, { na: laatste - 3 });
    await totdat(() => ontvangen.length, (aantal) => aantal === 3);
    expect(nummers()).toEqual([laatste - 2, laatste - 1, laatste]);
    expect(await moet(kassier, 'POST', `/v1/abonnementen/${id}/beeindigingen`, szw, {})).toMatchObject({ status: 'beeindigd' });
    expect((await kassier.verzoek('POST', `/v1/abonnementen/${id}/herhalingen`, { token: szw, body: { na: 0 } })).status).toBe(409);
  });

  it('brings a region its own events and of the kinds it asked for, from now on', async () => {
    const team = await regioToken(kassier, 'AM09');
    const { id } = await neem(team, { soorten: ['verplichting.geweigerd'] });
    const [instelling, bedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
    for (const regio of ['AM18', 'AM09']) {
      const { status } = await kassier.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(kassier, regio), body: mboVerplichting(regio, instelling, bedrijf, { bedrag: '9000000.00' }) });
      expect(status).toBe(409);
    }
    await totdat(() => ontvangen.length, (aantal) => aantal > 0);
    await totdat(() => stand(id, team), ({ tot }) => tot > (ontvangen[0]?.bericht.data.nummer ?? 0) - 1);
    expect(ontvangen.map(({ bericht: { data } }) => [data.soort, data.regio])).toEqual([['verplichting.geweigerd', 'AM09']]);
    await moet(kassier, 'POST', `/v1/abonnementen/${id}/beeindigingen`, team, {});
  });

  it('says why it does not get through, and is tried again by itself', async () => {
    antwoorden.push(...Array.from({ length: 6 }, () => 500));
    const { id } = await neem(szw, { na: 0, soorten: ['betaling.retour'] });
    const mislukt = await totdat(() => stand(id), ({ mislukt: keren }) => keren >= 2);
    expect([mislukt.laatsteFout, mislukt.tot]).toEqual(['De ontvanger antwoordde met status 500.', 0]);
    await totdat(() => ontvangen.length, (aantal) => aantal > 0);
    await moet(kassier, 'POST', `/v1/abonnementen/${id}/beeindigingen`, szw, {});
  });

  it('is of one organisation, shows no secret, and goes nowhere but where it may', async () => {
    const { id, ...rest } = await neem(szw);
    expect(JSON.stringify(rest)).not.toContain(GEHEIM);
    expect(JSON.stringify(await moet(kassier, 'GET', '/v1/abonnementen', szw))).not.toContain(GEHEIM);
    const ander = await kassier.token({ rollen: ['szw-financien'], organisatie: 'een-ander', gebruiker: 'ander' });
    for (const [methode, pad, body] of [['GET', '', undefined], ['POST', '/beeindigingen', {}], ['POST', '/herhalingen', { na: 0 }]] as const) {
      expect([pad, (await kassier.verzoek(methode, `/v1/abonnementen/${id}${pad}`, { token: ander, ...(body === undefined ? {} : { body }) })).status]).toEqual([pad, 404]);
    }
    expect((await moet(kassier, 'GET', '/v1/abonnementen', ander)).resultaten).toEqual([]);
    const tweede = await neem(szw);
    const pagina = async (cursor = '') => moet(kassier, 'GET', `/v1/abonnementen?limiet=1${cursor}`, szw);
    const gevonden: string[] = [];
    for (let { resultaten, volgende } = await pagina(); ; { resultaten, volgende } = await pagina(`&cursor=${volgende}`)) {
      gevonden.push(...resultaten.map((een: { id: string }) => een.id));
      if (volgende === null) break;
    }
    expect(gevonden.slice(-2)).toEqual([id, tweede.id]);
    for (const url of ['http://127.0.0.1:9/', 'https://localhost/', 'https://10.0.0.1/', 'ftp://x.nl/', 'https://u:p@x.nl/', 'https://:p@x.nl/', 'https://x.nl/\u0000', 'https://x.nl/a\nb', ' https://x.nl/', 'https://localhost./', 'niets']) {
      const { status, body } = await kassier.verzoek('POST', '/v1/abonnementen', { token: szw, body: { url, geheim: GEHEIM } });
      expect([url, status, body.fouten?.[0]?.pointer]).toEqual([url, 400, '/url']);
    }
    await moet(kassier, 'POST', `/v1/abonnementen/${id}/beeindigingen`, szw, {});
  });
});
