import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nieuweDatabase, type TestDatabase } from '../support/database.js';
import { bouw, startProgramma, type Programma } from '../support/programma.js';

// The log of the real program: one JSON line per request, and never anything about a person, an account or a token.

const BSN = '111222333';
const IBAN = 'NL91ABNA0417164300';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

let database: TestDatabase;
let map: string;
let programma: Programma;
let token: string;

interface Regel {
  readonly level: string;
  readonly time: string;
  readonly msg: string;
  readonly requestId?: string;
  readonly [veld: string]: unknown;
}

beforeAll(async () => {
  bouw();
  database = await nieuweDatabase();
  map = mkdtempSync(join(tmpdir(), 'kassier-log-'));
  programma = await startProgramma({ DATABASE_URL: database.url, KASSIER_DATA_DIR: map, LOG_LEVEL: 'debug' });
  const antwoord = await stuur('/dev/token', { rollen: ['regio-aanvrager'], regio: 'AM18', organisatie: 'RMT Rijnmond', gebruiker: 'jan.jansen' });
  token = ((await antwoord.json()) as { access_token: string }).access_token;
}, 180_000);

afterAll(async () => {
  await programma?.beeindig('SIGTERM');
  await database.verwijder();
  rmSync(map, { recursive: true, force: true });
});

function stuur(pad: string, lichaam: unknown, koppen: Record<string, string> = {}): Promise<Response> {
  return fetch(programma.url + pad, { method: 'POST', headers: { 'content-type': 'application/json', ...koppen }, body: JSON.stringify(lichaam) });
}

/** All lines of the log so far that are about a request, once that one has been written. */
async function regelsVan(requestId: string): Promise<Regel[]> {
  for (let poging = 1; ; poging += 1) {
    const regels = programma.foutuitvoer().map((regel) => JSON.parse(regel) as Regel);
    const gevonden = regels.filter((regel) => regel.requestId === requestId);
    if (gevonden.some(({ msg }) => msg === 'verzoek')) return gevonden;
    if (poging > 500) throw new Error(`geen regel over ${requestId} in:\n${programma.uitvoer()}`);
    await new Promise((verder) => setTimeout(verder, 10));
  }
}

it('writes one line per request: who asked by organisation and role, what, how it ended and how long it took', async () => {
  const antwoord = await fetch(`${programma.url}/v1/verplichtingen?limiet=3`, { headers: { authorization: `Bearer ${token}`, 'x-request-id': 'log-verzoek-1' } });
  expect(antwoord.status).toBe(200);
  const [regel, ...meer] = await regelsVan('log-verzoek-1');
  expect(meer).toEqual([]);
  expect(regel).toEqual({
    level: 'info', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), msg: 'verzoek', requestId: 'log-verzoek-1', method: 'GET', path: '/v1/verplichtingen',
    route: '/v1/verplichtingen', status: 200, durationMs: expect.any(Number), organisatie: 'RMT Rijnmond', rollen: ['regio-aanvrager'], traceId: expect.stringMatching(/^[0-9a-f]{32}$/), spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
});

it('gives the request id in the answer, and one of its own when the caller sent none, or a number of a person', async () => {
  const zonder = await fetch(`${programma.url}/v1/stromen`);
  const id = zonder.headers.get('x-request-id') ?? '';
  expect((await regelsVan(id))[0]).toMatchObject({ status: 401, route: '/v1/stromen' });
  for (const gevaarlijk of [BSN, IBAN]) {
    const antwoord = await fetch(`${programma.url}/v1/stromen`, { headers: { 'x-request-id': gevaarlijk } });
    expect(antwoord.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
});

it('follows the trace of the caller in the log and in the answer, and begins one where there is none', async () => {
  const antwoord = await fetch(`${programma.url}/v1/stromen`, { headers: { authorization: `Bearer ${token}`, 'x-request-id': 'log-spoor-1', traceparent: `00-${TRACE}-00f067aa0ba902b7-01` } });
  const [regel] = await regelsVan('log-spoor-1');
  expect(regel).toMatchObject({ traceId: TRACE, parentSpanId: '00f067aa0ba902b7', spanId: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(antwoord.headers.get('traceparent')).toBe(`00-${TRACE}-${String(regel?.['spanId'])}-01`);
  const zonder = await fetch(`${programma.url}/v1/stromen`, { headers: { authorization: `Bearer ${token}`, traceparent: 'onzin' } });
  expect(zonder.headers.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  expect(zonder.headers.get('traceparent')).not.toContain(TRACE);
});

it('holds no body, no query, no token, no number of a person and no account, whatever is sent', async () => {
  const koppen = { authorization: `Bearer ${token}` };
  await stuur('/v1/arrangementen', { bsn: BSN, iban: IBAN, omschrijving: 'geheime-tekst' }, { ...koppen, 'idempotency-key': `sleutel-${BSN}` });
  await stuur('/v1/verplichtingen', `{"bsn":"${BSN}`, { ...koppen, 'idempotency-key': 'geheime-sleutel' });
  await fetch(`${programma.url}/v1/begunstigden/${IBAN}?iban=${IBAN}&bsn=${BSN}`, { headers: koppen });
  await fetch(`${programma.url}/v1/${BSN}/1112%2022%20333`, { headers: { ...koppen, cookie: 'kassier_sessie=geheim-koekje' } });
  await fetch(`${programma.url}/v1/stromen`, { headers: { authorization: `Bearer ${token}x` } });
  const laatste = await fetch(`${programma.url}/%zz/${IBAN}`, { headers: { 'x-request-id': 'log-geheim-1' } });
  expect(laatste.status).toBe(400);
  await regelsVan('log-geheim-1');
  const log = programma.uitvoer();
  for (const geheim of [BSN, IBAN, 'geheime-tekst', 'geheime-sleutel', 'geheim-koekje', token, token.split('.')[1], '1112%2022', 'jan.jansen', 'limiet=3']) expect(log).not.toContain(geheim);
  expect(log).toContain('"path":"/v1/begunstigden/*"');
});

it('tells people what they need in Dutch on stdout, and the log what it needs in JSON on stderr', () => {
  const log = programma.foutuitvoer();
  expect(log.length).toBeGreaterThan(10);
  for (const regel of log) expect(JSON.parse(regel)).toMatchObject({ level: expect.any(String), time: expect.any(String) });
  const voorMensen = programma.uitvoer().split('\n').filter((regel) => !log.includes(regel));
  expect(voorMensen.join('\n')).toContain('De kassier luistert op http');
  expect(voorMensen.filter((regel) => regel.startsWith('{'))).toEqual([]);
});
