import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { NEEM_SCHRIJVERSSLOT } from '#ledger';
import { afschrift, leesOpdrachten, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { startKassier, type Kassier } from '../bootstrap.js';
import { leesConfiguratie } from '../config/index.js';

const LATER = { prefer: 'respond-async' };
const RUN = { uitvoeringsdatum: '2021-07-05' };
const HARTSLAG_MS = 30;

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let auditor: string;
let partijen: { instelling: string; leerbedrijf: string };

beforeAll(async () => {
  kassier = await startTestKassier({ TAAK_HARTSLAG_MS: String(HARTSLAG_MS) });
  [medewerker, fiatteur, auditor] = [await kassier.token({ rollen: ['kassier-medewerker'] }), await kassier.token({ rollen: ['kassier-fiatteur'] }), await kassier.token({ rollen: ['auditor'], organisatie: 'adr' })];
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
});

afterAll(() => kassier.stop());

const pauze = (ms: number): Promise<void> => new Promise((verder) => setTimeout(verder, ms));

function post(pad: string, token: string, body: unknown, opties: { sleutel?: string; headers?: Record<string, string> } = {}): Promise<Antwoord> {
  return kassier.verzoek('POST', pad, { token, body, headers: LATER, ...opties });
}

async function lees(pad: string, token = medewerker): Promise<Json> {
  const { status, body } = await kassier.verzoek('GET', pad, { token });
  expect([pad, status]).toEqual([pad, 200]);
  return body;
}

/** Waits until the job is over. */
async function klaar(id: string): Promise<Json> {
  for (;;) {
    const taak = await lees(`/v1/taken/${id}`);
    if (taak.klaarOp !== null) return taak;
    await pauze(HARTSLAG_MS);
  }
}

/** Puts a job in the way: nothing can be booked until the given function is called. */
async function houdSlot(databaseUrl = kassier.databaseUrl): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`BEGIN; ${NEEM_SCHRIJVERSSLOT}`);
  return async () => {
    await client.query('ROLLBACK');
    await client.end();
  };
}

interface Gebeurtenis {
  readonly id: string;
  readonly soort: string;
  readonly data: Json;
}

/** Reads a stream of events to its end. */
async function volg(pad: string, laatste?: string, url = kassier.url): Promise<{ status: number; headers: Headers; gebeurtenissen: Gebeurtenis[] }> {
  const antwoord = await fetch(`${url}${pad}`, { headers: { authorization: `Bearer ${medewerker}`, ...(laatste === undefined ? {} : { 'last-event-id': laatste }) } });
  const blokken = (await antwoord.text()).split('\n\n').filter((blok) => blok.includes('data: '));
  const veld = (blok: string, naam: string): string => blok.split('\n').find((regel) => regel.startsWith(`${naam}: `))?.slice(naam.length + 2) ?? '';
  return { status: antwoord.status, headers: antwoord.headers, gebeurtenissen: blokken.map((blok) => ({ id: veld(blok, 'id'), soort: veld(blok, 'event'), data: JSON.parse(veld(blok, 'data')) })) };
}

describe('a request that prefers an answer later', () => {
  it('goes from the run to the statement by jobs, in order, and leaves the same behind as without', async () => {
    const betalingen = await maakBetalingen(kassier, 'AM18', ['10.00', '20.00', '30.00'], partijen);
    const maken = await post('/v1/betaalruns', medewerker, RUN, { sleutel: 'run-1' });
    expect([maken.status, maken.headers.get('location'), maken.headers.get('preference-applied')]).toEqual([202, `/v1/taken/${maken.body.id}`, 'respond-async']);
    expect(maken.body).toMatchObject({ soort: 'betaalrun-maken', aangevraagdDoor: expect.any(String), organisatie: expect.any(String), rollen: ['kassier-medewerker'], regio: null, probleem: null });
    const run = maken.body.href.split('/').at(-1) as string;
    // Asked for while the run may not be there yet: they wait for each other.
    const fiat = await post(`/v1/betaalruns/${run}/fiatteringen`, fiatteur, {});
    const verzonden = await post(`/v1/betaalruns/${run}/verzendingen`, medewerker, {});
    expect([fiat.status, verzonden.status]).toEqual([202, 202]);
    expect(await klaar(verzonden.body.id)).toMatchObject({ status: 'gelukt', uitkomst: { status: 201, href: `/v1/betaalruns/${run}` }, poging: 1 });
    expect(await klaar(maken.body.id)).toMatchObject({ status: 'gelukt', voortgang: { fase: null } });
    expect(await lees(`/v1/betaalruns/${run}`)).toMatchObject({ id: run, status: 'verzonden', aantal: 3, totaal: '60.00', voortgang: null });

    const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run}/betaalbestanden/1`, { token: medewerker })).tekst);
    const bank = await post('/v1/bankberichten', medewerker, afschrift([uitgevoerd(opdrachten)]), { headers: { ...LATER, 'content-type': 'application/xml' } });
    expect([bank.status, bank.body.href]).toEqual([202, null]);
    const verwerkt = await klaar(bank.body.id);
    expect(verwerkt).toMatchObject({ status: 'gelukt', uitkomst: { status: 201 } });
    expect((await lees(verwerkt.uitkomst.href)).afschriften).toEqual([expect.objectContaining({ uitgevoerd: 3, onbekend: 0 })]);
    expect((await lees(`/v1/betaalruns/${run}`)).status).toBe('verwerkt');
    for (const { id } of betalingen) expect((await lees(`/v1/betalingen/${id}`)).status).toBe('uitgevoerd');
    expect(await kassier.database('SELECT count(*)::int AS bewaard FROM taak WHERE lichaam IS NOT NULL')).toEqual([{ bewaard: 0 }]);
    const controle = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} });
    expect(controle.body.verschillen).toEqual([]);
  });

  it('is checked with the books: what says that it was done and was not, or was done and is gone, is found and named', async () => {
    const [taak] = (await lees('/v1/taken?status=gelukt')).resultaten;
    const verschillen = async (schade: string): Promise<Json[]> => {
      const [rij] = await kassier.database<Json>('SELECT * FROM taak WHERE id = $1', [taak.id]);
      await kassier.database("SET session_replication_role = 'replica'; ALTER TABLE taak DISABLE TRIGGER USER");
      await kassier.database(schade);
      const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} });
      await kassier.database('DELETE FROM taak WHERE id = $1', [taak.id]);
      await kassier.database('INSERT INTO taak OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_record(NULL::taak, $1)', [JSON.stringify(rij)]);
      await kassier.database('ALTER TABLE taak ENABLE TRIGGER USER; RESET session_replication_role');
      return body.verschillen;
    };
    expect(await verschillen(`UPDATE taak SET uitkomst_status = 200 WHERE id = '${taak.id}'`)).toEqual([expect.objectContaining({ controle: 'taak', plaats: expect.stringContaining(taak.id), verwacht: 'antwoord 200', gevonden: 'antwoord 201' })]);
    expect(await verschillen(`UPDATE taak SET status = 'geannuleerd', annulering_op = now(), annulering_door = 'x', uitkomst_status = NULL WHERE id = '${taak.id}'`)).toEqual([expect.objectContaining({ controle: 'taak', verwacht: 'geen antwoord' })]);
    expect(await verschillen(`DELETE FROM taak WHERE id = '${taak.id}'`)).toEqual([expect.objectContaining({ controle: 'taakverzoek', verwacht: `taak ${taak.id}` })]);
    for (const trigger of ['status_bewaken', 'staat_vast', 'afloop_staat_vast', 'lichaam_staat_vast', 'annulering_staat_vast', 'niet_verwijderen', 'taak_versie']) await kassier.database(`ALTER TABLE taak ENABLE ALWAYS TRIGGER ${trigger}`);
    expect((await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} })).body.verschillen).toEqual([]);
  });

  it('is the same job under the same key, and a conflict under a key that was used otherwise', async () => {
    await maakBetalingen(kassier, 'AM18', ['1.00'], partijen);
    const eerste = await post('/v1/betaalruns', medewerker, RUN, { sleutel: 'twee-keer' });
    const herhaald = await Promise.all(Array.from({ length: 5 }, () => post('/v1/betaalruns', medewerker, RUN, { sleutel: 'twee-keer' })));
    expect(herhaald.map(({ status, body, headers }) => [status, body.id, headers.get('idempotent-replayed')])).toEqual(Array(5).fill([202, eerste.body.id, 'true']));
    expect((await klaar(eerste.body.id)).status).toBe('gelukt');
    expect((await post('/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-06' }, { sleutel: 'twee-keer' })).status).toBe(409);
    expect((await post('/v1/betaalruns', medewerker, RUN, { sleutel: 'twee-keer', headers: {} })).status).toBe(409);
    await post(`/v1/betaalruns/${eerste.body.href.split('/').at(-1)}/intrekkingen`, medewerker, { reden: 'Proef' });
  });

  it('is answered with the problem that it would have been answered with at once', async () => {
    const antwoord = await post('/v1/betaalruns', medewerker, { uitvoeringsdatum: '2020-11-02' });
    const taak = await klaar(antwoord.body.id);
    expect(taak).toMatchObject({ status: 'mislukt', poging: 1, uitkomst: null, probleem: { type: '/v1/problemen/niets-te-betalen', status: 409, instance: `/v1/taken/${taak.id}` } });
    const run = await kassier.verzoek('GET', taak.href, { token: medewerker });
    expect([run.status, run.body.detail]).toEqual([404, expect.stringContaining(`/v1/taken/${taak.id}`)]);
    expect((await post('/v1/betaalruns', medewerker, { uitvoeringsdatum: 'morgen' })).status).toBe(400);
    expect((await post('/v1/bankberichten', medewerker, '<niets/>', { headers: { ...LATER, 'content-type': 'application/xml' } })).status).toBe(400);
    expect((await post('/v1/betaalruns/00000000-0000-7000-8000-000000000000/fiatteringen', fiatteur, {})).status).toBe(404);
  });

  it('reads a file of payees, of which every line has its outcome', async () => {
    const bestand = 'soort;naam;iban\ngemeente;Gemeente Voorbeeld;NL91ABNA0417164300\ngemeente;Zonder rekening;NL00\n';
    const antwoord = await post('/v1/begunstigden/importen', medewerker, bestand, { headers: { ...LATER, 'content-type': 'text/csv' } });
    expect([antwoord.status, antwoord.body.soort]).toEqual([202, 'begunstigden-importeren']);
    const taak = await klaar(antwoord.body.id);
    expect(taak).toMatchObject({ status: 'gelukt', uitkomst: { status: 201 } });
    expect((await lees(taak.href)).totalen).toMatchObject({ geregistreerd: 1, ongeldig: 1 });
  });

  it('is answered as ever when the caller prefers something else', async () => {
    await maakBetalingen(kassier, 'AM18', ['2.00'], partijen);
    const antwoord = await post('/v1/betaalruns', medewerker, RUN, { headers: { prefer: 'return=minimal' } });
    expect([antwoord.status, antwoord.headers.get('preference-applied')]).toEqual([201, null]);
    expect((await post(`/v1/betaalruns/${antwoord.body.id}/intrekkingen`, medewerker, { reden: 'Proef' }, { headers: {} })).status).toBe(201);
  });
});

describe('a job that has not ended', () => {
  it('is shown at its run, is cancelled with nothing left of it, and can be asked for again', async () => {
    await maakBetalingen(kassier, 'AM18', ['3.00'], partijen);
    const laatLos = await houdSlot();
    const { body } = await post('/v1/betaalruns', medewerker, RUN);
    while ((await lees(`/v1/taken/${body.id}`)).status !== 'loopt') await pauze(HARTSLAG_MS);
    expect(await lees(body.href)).toMatchObject({ status: 'in-opbouw', voortgang: { taakId: body.id, soort: 'betaalrun-maken', status: 'loopt' } });
    const wachtend = await post('/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-06' });
    expect((await lees(wachtend.body.href)).voortgang.status).toBe('wacht');
    const weg = await post(`/v1/taken/${wachtend.body.id}/annuleringen`, medewerker, {}, { sleutel: 'weg' });
    expect([weg.status, weg.body.status]).toEqual([201, 'geannuleerd']);
    const lopend = await post(`/v1/taken/${body.id}/annuleringen`, fiatteur, {});
    expect([lopend.status, lopend.body.status, lopend.body.annulering]).toEqual([201, 'loopt', { door: expect.any(String), op: expect.any(String) }]);
    await laatLos();
    expect(await klaar(body.id)).toMatchObject({ status: 'geannuleerd', uitkomst: null });
    expect(await kassier.database("SELECT status FROM betaling WHERE bedrag = 3")).toEqual([{ status: 'betaalbaar' }]);
    expect(await kassier.database('SELECT 1 FROM betaalrun WHERE id = $1', [body.href.split('/').at(-1)])).toEqual([]);
    expect((await kassier.verzoek('GET', body.href, { token: medewerker })).status).toBe(404);
    const [nogEens, andersNogEens] = [await post(`/v1/taken/${wachtend.body.id}/annuleringen`, medewerker, {}, { sleutel: 'weg' }), await post(`/v1/taken/${body.id}/annuleringen`, medewerker, {})];
    expect([nogEens.status, nogEens.headers.get('idempotent-replayed'), andersNogEens.status]).toEqual([201, 'true', 201]);
    expect(await klaar((await post('/v1/betaalruns', medewerker, RUN)).body.id)).toMatchObject({ status: 'gelukt' });
  });

  it('cannot be cancelled any more when it is done; the way out is named', async () => {
    const [taak] = (await lees('/v1/taken?status=gelukt')).resultaten;
    const antwoord = await post(`/v1/taken/${taak.id}/annuleringen`, medewerker, {});
    expect([antwoord.status, antwoord.body.type, antwoord.body.detail]).toEqual([409, '/v1/problemen/taak-klaar', expect.stringContaining('/intrekkingen')]);
  });
});

describe('events of a job', () => {
  it('tell how far it is and how it ended, go on where they were broken off, and are over when the outcome was received', async () => {
    await maakBetalingen(kassier, 'AM18', ['4.00'], partijen);
    const laatLos = await houdSlot();
    const { body } = await post('/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-07' });
    const volgt = Promise.all([volg(`/v1/taken/${body.id}/gebeurtenissen`), volg(`${body.href}/gebeurtenissen`)]);
    while ((await lees(`/v1/taken/${body.id}`)).status !== 'loopt') await pauze(HARTSLAG_MS);
    await laatLos();
    for (const { status, headers, gebeurtenissen } of await volgt) {
      expect([status, headers.get('content-type'), headers.get('cache-control'), headers.get('api-version')]).toEqual([200, 'text/event-stream; charset=utf-8', 'no-store', expect.any(String)]);
      expect(gebeurtenissen.map(({ soort }) => soort)).toEqual([...Array<string>(gebeurtenissen.length - 1).fill('voortgang'), 'uitkomst']);
      expect(gebeurtenissen.length).toBeGreaterThan(1);
      expect(gebeurtenissen.at(-1)?.data).toEqual(await lees(`/v1/taken/${body.id}`));
      const versies = gebeurtenissen.map(({ id }) => Number(id.split('.')[1]));
      expect(versies).toEqual([...new Set(versies)].sort((een, ander) => een - ander));
    }
    const [{ gebeurtenissen }] = await volgt;
    const [eerste, laatste] = [gebeurtenissen[0] as Gebeurtenis, gebeurtenissen.at(-1) as Gebeurtenis];
    expect((await volg(`/v1/taken/${body.id}/gebeurtenissen`, eerste.id)).gebeurtenissen).toEqual([laatste]);
    expect((await volg(`/v1/taken/${body.id}/gebeurtenissen`, 'onzin')).gebeurtenissen).toEqual([laatste]);
    expect((await volg(`/v1/taken/${body.id}/gebeurtenissen`, laatste.id)).status).toBe(204);
  });

  it('do not exist for what is not a job', async () => {
    expect((await kassier.verzoek('GET', '/v1/taken/00000000-0000-7000-8000-000000000000/gebeurtenissen', { token: medewerker })).status).toBe(404);
    expect((await kassier.verzoek('GET', '/v1/betaalruns/00000000-0000-7000-8000-000000000000/gebeurtenissen', { token: medewerker })).status).toBe(404);
  });
});

describe('jobs', () => {
  it('are listed the last one first, a page at a time', async () => {
    const alle = (await lees('/v1/taken?limiet=500')).resultaten.map(({ id }: Json) => id);
    const paginas: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const pagina: Json = await lees(`/v1/taken?limiet=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paginas.push(...pagina.resultaten.map(({ id }: Json) => id));
      cursor = pagina.volgende;
    }
    expect(paginas).toEqual(alle);
    expect(alle.length).toBeGreaterThan(4);
  });

  it('are seen by the own organisation and by an auditor only', async () => {
    const [taak] = (await lees('/v1/taken')).resultaten;
    const elders = await kassier.token({ rollen: ['kassier-medewerker'], organisatie: 'elders' });
    expect((await kassier.verzoek('GET', '/v1/taken', { token: elders })).body.resultaten).toEqual([]);
    for (const pad of ['', '/gebeurtenissen']) expect((await kassier.verzoek('GET', `/v1/taken/${taak.id}${pad}`, { token: elders })).status).toBe(404);
    expect((await post(`/v1/taken/${taak.id}/annuleringen`, elders, {})).status).toBe(404);
    expect((await lees(`/v1/taken/${taak.id}`, auditor)).id).toBe(taak.id);
  });
});

describe('two instances on one database', () => {
  let eigenaar: TestKassier;
  let map: string;
  let token: string;

  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'kassier-taken-'));
    // Takes jobs on, and does none itself.
    eigenaar = await startTestKassier({ TAKEN_TEGELIJK: '0', TAAK_HARTSLAG_MS: String(HARTSLAG_MS), KASSIER_DATA_DIR: map });
    token = await eigenaar.token({ rollen: ['kassier-medewerker'] });
    await geefBudget(eigenaar, 'AM18', { 'mbo-inkoop': '1000.00' });
    await maakBetalingen(eigenaar, 'AM18', ['5.00']);
  });

  afterAll(async () => {
    await eigenaar.stop();
    await rm(map, { recursive: true, force: true });
  });

  const instantie = (env: Record<string, string> = {}): Promise<Kassier> =>
    startKassier(leesConfiguratie({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: eigenaar.databaseUrl, KASSIER_DATA_DIR: map, TAAK_HARTSLAG_MS: String(HARTSLAG_MS), ...env }), { meld: () => undefined });
  const vraag = (uitvoeringsdatum: string): Promise<Antwoord> => eigenaar.verzoek('POST', '/v1/betaalruns', { token, headers: LATER, body: { uitvoeringsdatum } });
  const taak = async (id: string): Promise<Json> => (await eigenaar.verzoek('GET', `/v1/taken/${id}`, { token })).body;
  const totStatus = async (id: string, statussen: readonly string[]): Promise<Json> => {
    for (;;) {
      const stand = await taak(id);
      if (statussen.includes(stand.status)) return stand;
      await pauze(HARTSLAG_MS);
    }
  };

  it('hand a job over when the one that does it stops: its streams end, nothing of it is left, and the other does it once', async () => {
    const eerste = await instantie();
    const laatLos = await houdSlot(eigenaar.databaseUrl);
    const { body } = await vraag('2021-07-05');
    await totStatus(body.id, ['loopt']);
    const daar = await fetch(`${eerste.url}/dev/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ rollen: ['auditor'] }) });
    const kop = { authorization: `Bearer ${((await daar.json()) as Json).access_token}` };
    const stroom = await fetch(`${eerste.url}/v1/taken/${body.id}/gebeurtenissen`, { headers: kop });
    const gestopt = eerste.stop();
    const verteld = await stroom.text();
    expect([stroom.status, verteld.includes('event: voortgang'), verteld.includes('event: uitkomst')]).toEqual([200, true, false]);
    await laatLos();
    await gestopt;
    expect(await taak(body.id)).toMatchObject({ status: 'wacht', poging: 0 });
    expect(await eigenaar.database('SELECT 1 FROM betaalrun')).toEqual([]);
    const tweede = await instantie();
    expect(await totStatus(body.id, ['gelukt', 'mislukt'])).toMatchObject({ status: 'gelukt', poging: 1 });
    await tweede.stop();
    expect(await eigenaar.database('SELECT id FROM betaalrun')).toEqual([{ id: body.href.split('/').at(-1) }]);
  });

  it('start while another one is at a job that takes longer than a request would wait', async () => {
    const laatLos = await houdSlot(eigenaar.databaseUrl);
    const start = instantie({ SLOT_WACHTTIJD_MS: '200' });
    await pauze(500);
    await laatLos();
    await (await start).stop();
  });

  it('try again what the database was too busy for, a little later', async () => {
    await maakBetalingen(eigenaar, 'AM18', ['6.00']);
    const ongeduldig = await instantie({ SLOT_WACHTTIJD_MS: '100' });
    const laatLos = await houdSlot(eigenaar.databaseUrl);
    const { body } = await vraag('2021-07-06');
    await totStatus(body.id, ['loopt']);
    await totStatus(body.id, ['wacht']);
    await laatLos();
    const stand = await totStatus(body.id, ['gelukt', 'mislukt']);
    expect([stand.status, stand.poging]).toEqual(['gelukt', 2]);
    await ongeduldig.stop();
  });

  it('take over what nobody tells of any more, and refuse what the one before still had under way', async () => {
    await maakBetalingen(eigenaar, 'AM18', ['7.00']);
    const instanties = [await instantie(), await instantie()];
    const laatLos = await houdSlot(eigenaar.databaseUrl);
    const { body } = await vraag('2021-07-07');
    await totStatus(body.id, ['loopt']);
    // As if who does it were cut off from telling so: another one takes it, and both wait for the lock.
    await eigenaar.database("UPDATE taak SET werker = gen_random_uuid(), poging = poging + 1, hartslag_op = now() - interval '1 hour' WHERE id = $1", [body.id]);
    for (; (await taak(body.id)).poging < 3;) await pauze(HARTSLAG_MS);
    await laatLos();
    expect(await totStatus(body.id, ['gelukt', 'mislukt'])).toMatchObject({ status: 'gelukt', poging: 3 });
    await Promise.all(instanties.map((een) => een.stop()));
    expect(await eigenaar.database("SELECT count(*)::int AS aantal FROM betaalopdracht WHERE bedrag = 7")).toEqual([{ aantal: 1 }]);
  });

  it('believe the silence of a job later when it was begun often: who does it may be busy', async () => {
    await maakBetalingen(eigenaar, 'AM18', ['9.00']);
    const { body: stil } = await vraag('2021-07-09');
    // Ten beats of a minute: silence of fifteen minutes is long the first time, and an hour is so at the fourth.
    const zwijg = (begonnen: number, duur: string): Promise<unknown> =>
      eigenaar.database("UPDATE taak SET status = 'loopt', werker = gen_random_uuid(), poging = $2, begonnen_op = now(), hartslag_op = now() - $3::interval WHERE id = $1", [stil.id, begonnen, duur]);
    await zwijg(4, '15 minutes');
    const gemeente = 'soort;naam;iban\ngemeente;Gemeente Later;NL91ABNA0417164300\n';
    const andere = await eigenaar.verzoek('POST', '/v1/begunstigden/importen', { token, headers: { ...LATER, 'content-type': 'text/csv' }, body: gemeente });
    const een = await instantie({ TAAK_HARTSLAG_MS: '60000' });
    expect((await totStatus(andere.body.id, ['gelukt', 'mislukt'])).status).toBe('gelukt');
    expect(await taak(stil.id)).toMatchObject({ status: 'loopt', poging: 4 });
    await een.stop();
    await zwijg(4, '1 hour');
    const ander = await instantie({ TAAK_HARTSLAG_MS: '60000' });
    expect(await totStatus(stil.id, ['gelukt', 'mislukt'])).toMatchObject({ status: 'gelukt', poging: 5 });
    await ander.stop();
  });

  it('give a job up that was begun too often, and say so', async () => {
    await maakBetalingen(eigenaar, 'AM18', ['8.00']);
    const { body } = await vraag('2021-07-08');
    await eigenaar.database('UPDATE taak SET poging = 3 WHERE id = $1', [body.id]);
    const instant = await instantie({ TAAK_POGINGEN_MAX: '3' });
    expect(await totStatus(body.id, ['gelukt', 'mislukt'])).toMatchObject({ status: 'mislukt', probleem: { type: '/v1/problemen/taak-te-vaak-begonnen', detail: expect.stringContaining('3 keer') } });
    await instant.stop();
    expect(await eigenaar.database('SELECT status FROM betaling WHERE bedrag = 8')).toEqual([{ status: 'betaalbaar' }]);
  });
});
