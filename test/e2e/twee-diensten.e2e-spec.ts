import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { NEEM_SCHRIJVERSSLOT } from '#ledger';
import { startKassier, type Kassier } from '../../apps/kassier/src/bootstrap.js';
import { leesConfiguratie } from '../../apps/kassier/src/config/index.js';
import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';

// Two services on one database, and a database that drops its connections: locks, not memory, are the truth.

interface Antwoord {
  readonly status: number;
  readonly body: Json;
}

let eerste: TestKassier;
let tweede: Kassier;
let map: string;
let tokens: { eerste: string; tweede: string };
let aanvraag: (regio: string, bedrag: string) => Record<string, unknown>;

async function haalToken(url: string, regio: string): Promise<string> {
  const antwoord = await fetch(`${url}/dev/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ rollen: ['regio-aanvrager'], regio, organisatie: 'rmt' }) });
  return ((await antwoord.json()) as { access_token: string }).access_token;
}

async function vraag(url: string, token: string, sleutel: string, body: unknown): Promise<Antwoord> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': sleutel };
  const antwoord = await fetch(`${url}/v1/verplichtingen`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: antwoord.status, body: await antwoord.json() };
}

beforeAll(async () => {
  eerste = await startTestKassier();
  map = await mkdtemp(join(tmpdir(), 'kassier-tweede-'));
  tweede = await startKassier(leesConfiguratie({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: eerste.databaseUrl, KASSIER_DATA_DIR: map }), { meld: () => undefined });
  await geefBudget(eerste, 'AM18', { 'mbo-inkoop': '30.00' });
  await geefBudget(eerste, 'AM13', { 'mbo-inkoop': '1000.00' });
  const [instelling, leerbedrijf] = [await maakInstelling(eerste), await maakLeerbedrijf(eerste)];
  aanvraag = (regio, bedrag) => mboVerplichting(regio, instelling, leerbedrijf, { bedrag });
  tokens = { eerste: await haalToken(eerste.url, 'AM18'), tweede: await haalToken(tweede.url, 'AM18') };
});

afterAll(async () => {
  await tweede.stop();
  await eerste.stop();
  await rm(map, { recursive: true, force: true });
});

it('a service that cannot listen says where, and what to do', async () => {
  const start = (env: Readonly<Record<string, string>>) => startKassier(leesConfiguratie({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: eerste.databaseUrl, KASSIER_DATA_DIR: map, ...env }), { meld: () => undefined });
  const { port } = new URL(eerste.url);
  await expect(start({ PORT: port })).rejects.toThrow(`Poort ${port} op 127.0.0.1 is al in gebruik. Stop het programma dat daar luistert, of kies met PORT een andere poort.`);
  // An address that is kept for documents (RFC 5737), so it is nobody's.
  await expect(start({ HOST: '192.0.2.1' })).rejects.toThrow('192.0.2.1 is geen adres van deze machine. Kies met HOST een adres dat zij heeft');
});

it('two services spend a cell to the last euro and no further', async () => {
  const antwoorden = await Promise.all(Array.from({ length: 80 }, (_leeg, index) =>
    index % 2 === 0 ? vraag(eerste.url, tokens.eerste, `e-${index}`, aanvraag('AM18', '1.00')) : vraag(tweede.url, tokens.tweede, `t-${index}`, aanvraag('AM18', '1.00'))));
  expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(30);
  expect(antwoorden.filter(({ status }) => status === 409)).toHaveLength(50);
  const nummers = antwoorden.filter(({ status }) => status === 201).map(({ body }) => body.nummer);
  expect(new Set(nummers).size).toBe(30);
});

it('the same key at both services books once and gives one answer', async () => {
  const token = { eerste: await haalToken(eerste.url, 'AM13'), tweede: await haalToken(tweede.url, 'AM13') };
  for (let ronde = 0; ronde < 10; ronde += 1) {
    const [een, twee] = await Promise.all([vraag(eerste.url, token.eerste, `samen-${ronde}`, aanvraag('AM13', '2.00')), vraag(tweede.url, token.tweede, `samen-${ronde}`, aanvraag('AM13', '2.00'))]);
    expect(een.status).toBe(201);
    expect(twee).toEqual(een);
  }
  const [rij] = await eerste.database<{ aantal: number }>("SELECT count(*)::int AS aantal FROM verplichting WHERE regio = 'AM13'");
  expect(rij?.aantal).toBe(10);
});

it('connections that break under load cost nobody an answer, and nothing is booked twice', async () => {
  const token = await haalToken(eerste.url, 'AM13');
  let klaar = false;
  const breker = (async () => {
    while (!klaar) {
      await eerste.database("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kassier' AND pid <> pg_backend_pid()");
      await new Promise((verder) => setTimeout(verder, 150));
    }
  })();
  const antwoorden: Antwoord[] = [];
  for (let ronde = 0; ronde < 8; ronde += 1) {
    antwoorden.push(...(await Promise.all(Array.from({ length: 10 }, (_leeg, index) => vraag(eerste.url, token, `breuk-${ronde}-${index}`, aanvraag('AM13', '3.00'))))));
  }
  klaar = true;
  await breker;
  expect(antwoorden.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
  // Whoever heard 503 asks again with the same key, as the answer says.
  for (let ronde = 0; ronde < 8; ronde += 1) {
    for (let index = 0; index < 10; index += 1) expect((await vraag(eerste.url, token, `breuk-${ronde}-${index}`, aanvraag('AM13', '3.00'))).status).toBe(201);
  }
  const [rij] = await eerste.database<{ aantal: number }>("SELECT count(*)::int AS aantal FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id WHERE v.regio = 'AM13' AND s.vastgelegd = 3");
  expect(rij?.aantal).toBe(80);
  const auditor = await eerste.token({ rollen: ['auditor'] });
  expect((await eerste.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} })).body.verschillen).toEqual([]);
}, 60_000);

it('when another writer holds the lock too long, all who wait hear 503 at once, and nobody is booked', async () => {
  const los = await startTestKassier({ SLOT_WACHTTIJD_MS: '300' });
  const anders = new Client({ connectionString: los.databaseUrl });
  await anders.connect();
  try {
    await geefBudget(los, 'AM18', { 'mbo-inkoop': '1000.00' });
    const [instelling, leerbedrijf] = [await maakInstelling(los), await maakLeerbedrijf(los)];
    const token = await haalToken(los.url, 'AM18');
    const stuur = (sleutel: string) => los.verzoek('POST', '/v1/verplichtingen', { token, sleutel, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '1.00' }) });
    await anders.query(`BEGIN; ${NEEM_SCHRIJVERSSLOT}`);
    const bezet = await Promise.all(['a', 'b', 'c'].map(stuur));
    await anders.query('ROLLBACK');
    expect(bezet.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect((await Promise.all(['a', 'b', 'c'].map(stuur))).map(({ status, headers }) => [status, headers.get('idempotent-replayed')])).toEqual([[201, null], [201, null], [201, null]]);
  } finally {
    await anders.end();
    await los.stop();
  }
});

it('a full queue turns requests away with 503 and when to come back, and decides the ones it took', async () => {
  const klein = await startTestKassier({ WACHTRIJ_MAX: '5', GROEP_MAX: '1' });
  try {
    await geefBudget(klein, 'AM18', { 'mbo-inkoop': '1000.00' });
    const [instelling, leerbedrijf] = [await maakInstelling(klein), await maakLeerbedrijf(klein)];
    const token = await haalToken(klein.url, 'AM18');
    const antwoorden = await Promise.all(Array.from({ length: 60 }, (_leeg, index) => klein.verzoek('POST', '/v1/verplichtingen', { token, sleutel: `vol-${index}`, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '1.00' }) })));
    const vol = antwoorden.filter(({ status }) => status === 503);
    expect(vol.length).toBeGreaterThan(0);
    expect(vol.every(({ headers, body }) => Number(headers.get('retry-after')) > 0 && body.type === '/v1/problemen/te-druk')).toBe(true);
    const [rij] = await klein.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM verplichting');
    expect(rij?.aantal).toBe(antwoorden.filter(({ status }) => status === 201).length);
    expect((rij?.aantal ?? 0) + vol.length).toBe(60);
  } finally {
    await klein.stop();
  }
});

it('without its database the service answers 503 and is not ready, and works again when the database is back', async () => {
  const los = await startTestKassier();
  try {
    const token = await los.token({ rollen: ['auditor'] });
    expect((await los.verzoek('GET', '/v1/stromen', { token })).status).toBe(200);
    const naam = new URL(los.databaseUrl).pathname.slice(1);
    await eerste.database(`ALTER DATABASE "${naam}" ALLOW_CONNECTIONS false`);
    await eerste.database("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = 'kassier'", [naam]);
    const weg = await los.verzoek('GET', '/v1/stromen', { token });
    expect(weg).toMatchObject({ status: 503, body: { type: '/v1/problemen/te-druk' } });
    expect(Number(weg.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await los.verzoek('GET', '/health/ready')).status).toBe(503);
    expect((await los.verzoek('GET', '/health/live')).status).toBe(200);
    await eerste.database(`ALTER DATABASE "${naam}" ALLOW_CONNECTIONS true`);
    expect((await los.verzoek('GET', '/v1/stromen', { token })).status).toBe(200);
    expect((await los.verzoek('GET', '/health/ready')).status).toBe(200);
  } finally {
    await los.stop();
  }
});
