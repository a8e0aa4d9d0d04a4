import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { schrijfKopie } from '../../apps/kassier/src/reservekopie/index.js';
import { maakBoeken } from '../support/boeken.js';
import { arrangementVoor, geefBudget, maakArrangement, maakInstelling, maakLeerbedrijf, menukaartVerplichting, moet, regioToken, vergoedingVerplichting, voorbeeldBsn } from '../support/gegevens.js';
import { startTestKassier, type TestKassier, type Verzoek } from '../support/kassier.js';
import { verzegelAlles } from '../support/verzegeld.js';

// A citizen service number comes in by one field of one body and is forgotten there. After a run in which people got what they can get, and in which such numbers also stood where
// they do not belong, none of them is anywhere: not in a row, a log line, a measurement, a trace, an answer, a page, an export or a backup. Nor as an unsalted hash, from which it could be guessed.

const BSNS = Array.from({ length: 8 }, (_, nummer) => voorbeeldBsn(700 + nummer));
const MISPLAATST = voorbeeldBsn(720);
const GEZOCHT = [...BSNS, MISPLAATST].flatMap((bsn) => [bsn, `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`, Buffer.from(bsn).toString('base64').replace(/=+$/, ''),
  ...['sha256', 'sha1', 'md5'].flatMap((soort) => [bsn, `bsn:${bsn}`].map((tekst) => createHash(soort).update(tekst).digest('hex')))]);

const log: string[] = [];
const antwoorden: string[] = [];
const sporen: string[] = [];
let kassier: TestKassier;
let ontvanger: Server;

/** Where in the text one of the numbers stands; within a long hexadecimal word nine digits are there by chance. */
function vindplaatsen(tekst: string): string[] {
  return GEZOCHT.flatMap((gezocht) => {
    const plaatsen: string[] = [];
    for (let plaats = tekst.indexOf(gezocht); plaats !== -1; plaats = tekst.indexOf(gezocht, plaats + 1)) {
      const woord = `${/[0-9a-f]*$/.exec(tekst.slice(Math.max(0, plaats - 64), plaats))?.[0] ?? ''}${/^[0-9a-f]*/.exec(tekst.slice(plaats))?.[0] ?? ''}`;
      if (gezocht.length > 9 || woord.length < 32) plaatsen.push(`${tekst.slice(Math.max(0, plaats - 120), plaats)}«${gezocht}»${tekst.slice(plaats + gezocht.length, plaats + gezocht.length + 60)}`);
    }
    return plaatsen;
  });
}

async function vraag(methode: string, pad: string, verzoek: Verzoek = {}): Promise<number> {
  const antwoord = await kassier.verzoek(methode, pad, verzoek);
  antwoorden.push(`${methode} ${antwoord.status} ${JSON.stringify([...antwoord.headers])} ${antwoord.tekst}`);
  return antwoord.status;
}

/** What people get, by their number in the one field where it belongs. */
async function geefWatKan(): Promise<void> {
  await geefBudget(kassier, 'AM33', { 'ontschot-menukaart': '50000.00', werkgeversvergoeding: '20000.00' });
  const [instelling, leerbedrijf, team] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier), await regioToken(kassier, 'AM33')];
  for (const [nummer, bsn] of BSNS.entries()) {
    const arrangement = await maakArrangement(kassier, 'AM33', bsn, { startdatum: '2020-12-02' });
    const body = nummer % 2 === 0 ? menukaartVerplichting('AM33', instelling, arrangement) : vergoedingVerplichting('AM33', instelling, leerbedrijf, arrangement);
    await vraag('POST', '/v1/verplichtingen', { token: team, body });
    // And a second time, which some limits refuse with what the person already got.
    await vraag('POST', '/v1/verplichtingen', { token: team, body: { ...body, bedrag: '900.00', instrument: nummer % 2 === 0 ? 'maatwerkbudget' : body['instrument'] } });
    await vraag('GET', `/v1/arrangementen/${arrangement}`, { token: team });
  }
  await vraag('POST', `/v1/arrangementen`, { token: team, sleutel: 'zelfde', body: arrangementVoor('AM33', BSNS[0] ?? '') });
  await vraag('POST', `/v1/arrangementen`, { token: team, sleutel: 'zelfde', body: arrangementVoor('AM33', BSNS[0] ?? '') });
  await vraag('POST', `/v1/arrangementen`, { token: team, sleutel: 'zelfde', body: arrangementVoor('AM33', BSNS[1] ?? '') });
}

/** The number in what people write for people, as they write it. */
async function zetInTeksten(team: string, bsn: string): Promise<number[]> {
  const [arrangement, gegroepeerd, instelling] = [await maakArrangement(kassier, 'AM33', BSNS[0] ?? ''), `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`, await maakInstelling(kassier, 'Voorbeeld')];
  return [
    await vraag('POST', '/v1/verplichtingen', { token: team, body: menukaartVerplichting('AM33', instelling, arrangement, { omschrijving: `Coach voor ${bsn}` }) }),
    await vraag('POST', '/v1/verplichtingen', { token: team, body: menukaartVerplichting('AM33', instelling, arrangement, { motiveringen: [{ regel: 'F-06', tekst: `Zie dossier\n${gegroepeerd}` }] }) }),
    await vraag('POST', `/v1/arrangementen/${arrangement}/evaluaties`, { token: team, body: { datum: '2021-03-01', uitkomst: 'uitstroom-niet-mogelijk', toelichting: `(${gegroepeerd})` } }),
    await vraag('POST', `/v1/arrangementen/${arrangement}/beeindigingen`, { token: team, body: { datum: '2021-03-01', reden: `Ook ${bsn} stopte` } }),
  ];
}

/** The number where it does not belong: every one of these is refused, and none may repeat or keep it. */
async function zetOpVerkeerdePlaatsen(): Promise<number[]> {
  const [team, medewerker, bsn] = [await regioToken(kassier, 'AM33'), await kassier.token({ rollen: ['kassier-medewerker'] }), MISPLAATST];
  const goed = arrangementVoor('AM33', bsn);
  const json = { 'content-type': 'application/json' };
  return [
    await vraag('GET', `/v1/arrangementen/${bsn}`, { token: team }), await vraag('GET', `/v1/${bsn}`, { token: team }), await vraag('GET', `/dashboard/${bsn}`), await vraag('GET', `/v1/arrangementen?bsn=${bsn}`, { token: team }),
    await vraag('GET', `/v1/arrangementen?cursor=${bsn}&regio=${bsn}&limiet=${bsn}`, { token: team }), await vraag('DELETE', `/v1/arrangementen/${bsn}`, { token: team }),
    await vraag('GET', '/v1/arrangementen', { token: bsn, headers: { 'x-request-id': bsn, traceparent: `00-${bsn}-${bsn}-01`, tracestate: `bsn=${bsn}`, 'user-agent': bsn, accept: bsn, 'accept-language': bsn } }),
    await vraag('GET', '/v1/uitnutting?jaar=20', { token: team, headers: { 'x-request-id': bsn, accept: `application/${bsn}` } }),
    await vraag('POST', '/v1/arrangementen', { token: team, headers: json, body: `{"kandidaat":{"bsn":"${bsn}"` }), await vraag('POST', '/v1/arrangementen', { token: team, headers: json, body: `${bsn}` }),
    await vraag('POST', '/v1/arrangementen', { token: team, headers: { 'content-type': `text/${bsn}` }, body: bsn }), await vraag('POST', '/v1/arrangementen', { token: team, body: { ...goed, kandidaat: { bsn: Number(bsn) } } }),
    await vraag('POST', '/v1/arrangementen', { token: team, body: { ...goed, kandidaat: { pseudoniem: bsn } } }), await vraag('POST', '/v1/arrangementen', { token: team, body: { ...goed, [bsn]: 1 } }),
    await vraag('POST', '/v1/arrangementen', { token: team, body: { ...goed, categorie: bsn, regio: bsn, startdatum: bsn, afgestemdMet: [bsn], kandidaat: { bsn, naam: bsn } } }),
    await vraag('POST', '/v1/arrangementen', { token: team, body: { ...goed, kandidaat: { bsn: `${bsn.slice(0, 8)}${(Number(bsn[8]) + 1) % 10}` } } }),
    await vraag('POST', '/v1/verplichtingen', { token: team, body: menukaartVerplichting('AM33', bsn, bsn, { bedrag: bsn, instrument: bsn, bsn }) }),
    ...(await zetInTeksten(team, bsn)),
    await vraag('POST', '/v1/aanvraagbundels?allesOfNiets=false', { token: team, headers: { 'content-type': 'text/csv' }, body: `stroom;jaar;regio;${bsn}\n${bsn};${bsn};AM33;${bsn}` }),
    await vraag('POST', '/v1/bankberichten', { token: medewerker, headers: { 'content-type': 'application/xml' }, body: `<Document xmlns="urn:${bsn}"><${'a'}${bsn}>${bsn}</Document>` }),
    await vraag('POST', '/dev/token', { body: { rollen: [bsn], regio: bsn } }),
  ];
}

beforeAll(async () => {
  ontvanger = createServer((verzoek, antwoord) => {
    verzoek.on('data', (stuk: Buffer) => sporen.push(stuk.toString('latin1'))).on('end', () => antwoord.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise<void>((verder) => ontvanger.listen(0, '127.0.0.1', verder));
  const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(ontvanger.address() as AddressInfo).port}`;
  kassier = await startTestKassier({ LOG_LEVEL: 'trace', ZEGEL_INTERVAL_MS: '100', OTEL_EXPORTER_OTLP_ENDPOINT }, undefined, undefined, { write: (regel) => { log.push(regel); } });
  await maakBoeken(kassier);
  await geefWatKan();
});

afterAll(async () => {
  await kassier.stop();
  await new Promise((verder) => ontvanger.close(verder));
});

it('a number where it does not belong is refused, everywhere', async () => {
  const statussen = await zetOpVerkeerdePlaatsen();
  expect(statussen.filter((status) => status < 300 || status >= 500)).toEqual([]);
  // A bundle and a file of payees are taken, with what is wrong with every line.
  const bundel = { token: await regioToken(kassier, 'AM33'), headers: { 'content-type': 'application/x-ndjson' }, body: `{"bsn":"${MISPLAATST}"}\n{"stroom":"${MISPLAATST}"\n` };
  expect(await vraag('POST', '/v1/aanvraagbundels?allesOfNiets=false', bundel)).toBe(201);
  const regels = { token: await kassier.token({ rollen: ['kassier-medewerker'] }), headers: { 'content-type': 'text/csv' }, body: `soort;naam;iban\n${MISPLAATST};Voorbeeld;${MISPLAATST}` };
  expect(await vraag('POST', '/v1/begunstigden/importen', regels)).toBe(201);
  expect(await vraag('POST', '/v1/begunstigden/importen', { ...regels, body: `soort;iban;${MISPLAATST}\nvakbond;${MISPLAATST};1` })).toBeLessThan(500);
  expect(antwoorden.length).toBeGreaterThan(40);
});

it('what was asked for is there, under pseudonyms', async () => {
  const [telling] = await kassier.database<{ personen: number; verplichtingen: number }>("SELECT count(DISTINCT persoon)::int AS personen, (SELECT count(*)::int FROM verplichting WHERE persoon IS NOT NULL) AS verplichtingen FROM arrangement WHERE persoon ~ '^[0-9a-f]{64}$'");
  expect(telling?.personen).toBeGreaterThanOrEqual(BSNS.length);
  expect(telling?.verplichtingen).toBeGreaterThanOrEqual(BSNS.length);
});

it('no number is in any column of any table', async () => {
  await verzegelAlles(kassier);
  const tabellen = await kassier.database<{ tabel: string }>("SELECT relname AS tabel FROM pg_class WHERE relkind IN ('r', 'm') AND relnamespace = 'public'::regnamespace ORDER BY 1");
  expect(tabellen.length).toBeGreaterThan(50);
  for (const { tabel } of tabellen) {
    const rijen = await kassier.database<{ rij: string }>(`SELECT t::text AS rij FROM ${tabel} t`);
    expect([tabel, vindplaatsen(rijen.map(({ rij }) => rij).join('\n'))]).toEqual([tabel, []]);
  }
});

it('nor in an answer, a page, a measurement, an export or the document of the API', async () => {
  const [auditor, medewerker] = [await kassier.token({ rollen: ['auditor'] }), await kassier.token({ rollen: ['kassier-medewerker'] })];
  for (const pad of ['/metrics', '/v1/openapi.json', '/dashboard?peildatum=2021-06-30', '/health/ready']) await vraag('GET', pad);
  for (const formaat of ['hledger', 'csv']) expect(await vraag('GET', `/v1/grootboek/exports?formaat=${formaat}`, { token: auditor })).toBe(200);
  for (const pad of ['arrangementen', 'verplichtingen', 'betalingen', 'besluiten', 'begunstigden', 'betaalruns', 'bankberichten', 'taken', 'grootboek/boekingen', 'uitnutting']) expect([pad, await vraag('GET', `/v1/${pad}`, { token: pad === 'taken' ? medewerker : auditor })]).toEqual([pad, 200]);
  const { resultaten } = (await kassier.verzoek('GET', '/v1/besluiten?limiet=500', { token: auditor })).body;
  for (const { id } of resultaten) expect(await vraag('GET', `/v1/besluiten/${id}`, { token: auditor })).toBe(200);
  expect(vindplaatsen(antwoorden.join('\n'))).toEqual([]);
  expect(vindplaatsen('een antwoord met 700 en ' + MISPLAATST)).toHaveLength(1);
});

it('nor in the log or a trace', async () => {
  await moet(kassier, 'POST', '/v1/grootboek/controles', await kassier.token({ rollen: ['auditor'] }), {});
  expect(log.length).toBeGreaterThan(100);
  expect(vindplaatsen(log.join('\n'))).toEqual([]);
  expect(vindplaatsen(sporen.join('\n'))).toEqual([]);
});

it('nor in a backup', async () => {
  const map = mkdtempSync(join(tmpdir(), 'kassier-bsn-'));
  const client = new Client({ connectionString: kassier.databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await schrijfKopie(client, join(map, 'kopie'), () => undefined);
    const tekst = gunzipSync(readFileSync(join(map, 'kopie'))).toString('utf8');
    expect(tekst).toContain('"tabel":"arrangement"');
    expect(vindplaatsen(tekst)).toEqual([]);
  } finally {
    await client.end();
    rmSync(map, { recursive: true });
  }
});

