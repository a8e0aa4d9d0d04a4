import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bouw, startProgramma, type Programma } from '../../../../test/support/programma.js';

// The built service with its embedded PostgreSQL, killed in the middle of a bundle of 5,000 lines.

const REGELS = 5_000;
/** Enough for all but the last three lines. */
const BUDGET = REGELS - 3;

let map: string;
let programma: Programma | undefined;

interface Antwoord {
  readonly status: number;
  readonly herhaald: boolean;
  readonly tekst: string;
  readonly body: Record<string, unknown>;
}

interface Regel {
  readonly regel: number;
  readonly uitkomst: string;
  readonly verplichting?: { readonly id: string; readonly nummer: string; readonly boeking: number };
}

async function vraag(url: string, pad: string, token: string | null, body?: unknown, sleutel = `opzet-${Math.random()}`): Promise<Antwoord> {
  const antwoord = await fetch(`${url}${pad}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': sleutel }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const tekst = await antwoord.text();
  return { status: antwoord.status, herhaald: antwoord.headers.get('idempotent-replayed') === 'true', tekst, body: JSON.parse(tekst) as Record<string, unknown> };
}

async function token(url: string, rol: string, gebruiker: string, regio?: string): Promise<string> {
  return String((await vraag(url, '/dev/token', null, { rollen: [rol], gebruiker, ...(regio === undefined ? {} : { regio }), organisatie: 'proef' })).body['access_token']);
}

async function vastgelegd(url: string, auditor?: string): Promise<number> {
  const { body } = await vraag(url, '/v1/uitnutting?stroom=mbo-inkoop&jaar=2021&regio=AM18', auditor ?? (await token(url, 'auditor', 'auditor')));
  return Number((body['totaal'] as Record<string, string>)['vastgelegd']);
}

/** A cell with too little for all lines, and the bundle of lines of € 1. */
async function bereidVoor(url: string): Promise<string> {
  const [een, twee, kassier] = [await token(url, 'szw-budgethouder', 'een'), await token(url, 'szw-budgethouder', 'twee'), await token(url, 'kassier-medewerker', 'kas')];
  const mutaties = [{ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', bedrag: `${BUDGET}.00` }];
  const besluit = await vraag(url, '/v1/budgetbesluiten', een, { kenmerk: 'PROEF', besluitdatum: '2020-12-01', omschrijving: 'Proef', mutaties });
  expect((await vraag(url, `/v1/budgetbesluiten/${String(besluit.body['id'])}/fiatteringen`, twee, {})).status).toBe(201);
  const instelling = await vraag(url, '/v1/begunstigden', kassier, { soort: 'mbo-instelling', naam: 'ROC', iban: 'NL20INGB0001234567', duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }] });
  const instellingId = instelling.body['id'];
  const leerbedrijf = await vraag(url, '/v1/begunstigden', kassier, { soort: 'leerbedrijf', naam: 'Leerbedrijf', iban: 'NL91ABNA0417164300', sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }] });
  const regel = {
    stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'praktijkleren-mbo', bedrag: '1.00', begunstigdeId: instellingId, omschrijving: 'Proef', gerichtOpWerkhervatting: true,
    opleiding: {
      vorm: 'praktijkleren', doel: 'praktijkverklaring', leerweg: 'derde-leerweg', crebo: '25166', startdatum: '2021-04-01', einddatum: '2021-11-30', instellingId, leerbedrijfId: leerbedrijf.body['id'],
      overeenkomst: 'POK-2021-17', inkoper: 'uwv', startkwalificatie: false,
    },
  };
  return JSON.stringify({ regels: Array.from({ length: REGELS }, (_leeg, index) => ({ ...regel, omschrijving: `Regel ${index + 1}` })) });
}

beforeAll(async () => {
  bouw();
  map = await mkdtemp(join(tmpdir(), 'kassier-bundel-'));
}, 180_000);

afterAll(async () => {
  // Cleanly, so that the database has left its folder before that is removed.
  await programma?.beeindig('SIGINT');
  await rm(map, { recursive: true, force: true });
});

it('a bundle that kill -9 interrupts, twice, goes on under the same key: every line is decided once, in order', async () => {
  const env = { KASSIER_DATA_DIR: map, BUNDEL_GROEP_MAX: '100' };
  programma = await startProgramma(env);
  const bundel = await bereidVoor(programma.url);
  const gezien: number[] = [0];

  for (const doel of [1_000, 3_000]) {
    const { url } = programma;
    const lopend = vraag(url, '/v1/aanvraagbundels', await token(url, 'regio-aanvrager', 'team', 'AM18'), bundel, 'bundel-1').then(() => 'beantwoord', () => 'verbroken');
    const auditor = await token(url, 'auditor', 'auditor');
    while ((await vastgelegd(url, auditor)) < doel) await new Promise((verder) => setTimeout(verder, 50));
    await programma.beeindig('SIGKILL');
    expect(await lopend).toBe('verbroken');
    programma = await startProgramma(env);
    gezien.push(await vastgelegd(programma.url));
  }
  // Really in the middle, and never backwards.
  expect(gezien[1]).toBeGreaterThanOrEqual(1_000);
  expect(gezien[2]).toBeGreaterThanOrEqual(3_000);
  expect(gezien[2]).toBeLessThan(BUDGET);

  const { url } = programma;
  const team = await token(url, 'regio-aanvrager', 'team', 'AM18');
  const eerste = await vraag(url, '/v1/aanvraagbundels', team, bundel, 'bundel-1');
  expect([eerste.status, eerste.herhaald]).toEqual([201, false]);
  expect(eerste.body['totalen']).toEqual({ aantal: REGELS, toegekend: BUDGET, geweigerd: REGELS - BUDGET, ongeldig: 0, nietGeboekt: 0, bedrag: `${BUDGET}.00` });
  const regels = eerste.body['regels'] as Regel[];
  expect(regels.map(({ regel }) => regel)).toEqual(Array.from({ length: REGELS }, (_leeg, index) => index + 1));
  expect(regels.map(({ uitkomst }) => uitkomst)).toEqual([...Array<string>(BUDGET).fill('toegekend'), ...Array<string>(REGELS - BUDGET).fill('geweigerd')]);
  const boekingen = regels.flatMap(({ verplichting }) => (verplichting ? [verplichting.boeking] : []));
  expect(boekingen).toEqual(Array.from({ length: BUDGET }, (_leeg, index) => (boekingen[0] ?? 0) + index));
  expect(await vastgelegd(url)).toBe(BUDGET);

  const tweede = await vraag(url, '/v1/aanvraagbundels', team, bundel, 'bundel-1');
  expect([tweede.status, tweede.herhaald]).toEqual([201, true]);
  expect(tweede.tekst === eerste.tekst).toBe(true);
  // Also at once, while PostgreSQL has no statistics yet of what was just written.
  const controle = await vraag(url, '/v1/grootboek/controles', await token(url, 'auditor', 'auditor'), {});
  expect(controle).toMatchObject({ status: 201, body: { verschillen: [] } });
}, 300_000);
