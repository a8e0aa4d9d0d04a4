import { Client } from 'pg';
import { claim, geefBudget, loonaanvullingVerplichting, maakBegunstigde, maakWajongArrangement, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { ANDERE_TEKSTEN, PERSOONSTEKSTEN } from './persoonsteksten.js';
import { wisArrangement, type Gewist } from './index.js';

// A word that stands in every text that somebody can write about a candidate, and nowhere else.
const WOORD = 'Zonnebloem';
const ANDER_WOORD = 'Korenbloem';

let kassier: TestKassier;
let eigenaar: Client;
let team: string;
let auditor: string;
let arrangement: string;
let verplichting: Json;
let eersteAanvraag: Json;

/** Everything that can be written about a candidate, with this word in it. */
async function schrijfOver(woord: string, bsn: string): Promise<{ arrangement: string; verplichting: Json; aanvraag: Json }> {
  const [medewerker, fiatteur] = [await kassier.token({ rollen: ['kassier-medewerker'] }), await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fiatteur-a' })];
  const dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Werkgever Voorbeeld');
  const eigen = await maakWajongArrangement(kassier, 'AM18', bsn);
  await moet(kassier, 'POST', `/v1/arrangementen/${eigen}/evaluaties`, team, { datum: '2021-03-01', uitkomst: 'uitstroom-niet-mogelijk', toelichting: `${woord} redt het nog niet` });
  await moet(kassier, 'POST', `/v1/arrangementen/${eigen}/overdrachten`, team, { eerstverantwoordelijke: 'gemeente', categorie: 'bijstandsaanvrager', datum: '2021-03-02', reden: `${woord} kreeg bijstand` });
  const aanvraag = menukaartVerplichting('AM18', dienstverlener, eigen, { omschrijving: `Advies voor ${woord}`, cofinanciering: [], motiveringen: [{ regel: 'F-06', tekst: `Niemand betaalt mee voor ${woord}` }] });
  const { status, body: toegekend, tekst } = await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: aanvraag, sleutel: `aanvraag-${bsn}` });
  expect([status, tekst]).toEqual([201, expect.anything()]);
  await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: { ...aanvraag, bedrag: '9000000.00' } });
  await moet(kassier, 'POST', `/v1/verplichtingen/${toegekend.id}/wijzigingen`, team, { soort: 'verhogen', bedrag: '10.00', reden: `${woord} heeft meer nodig`, datum: '2021-05-01' });
  await moet(kassier, 'POST', '/v1/aanvraagbundels', team, { allesOfNiets: false, regels: [{ ...aanvraag, bedrag: '20.00' }, { ...aanvraag, bedrag: '8000000.00' }] });
  const betalen = (bedrag: string, kenmerk: string) => moet(kassier, 'POST', '/v1/betalingen', team, claim(toegekend.id as string, {
    bedrag, kenmerk, prestatie: { vastgesteldOp: '2021-07-01', vastgesteldDoor: `Begeleider van ${woord}`, omschrijving: `${woord} is geweest` },
  }));
  const [aangehouden, ingetrokken] = [await betalen('100.00', 'F-1'), await betalen('50.00', 'F-2')];
  const hold = await moet(kassier, 'POST', `/v1/betalingen/${aangehouden.id}/aanhoudingen`, medewerker, { reden: `Eerst bellen over ${woord}` });
  await moet(kassier, 'POST', `/v1/aanhoudingen/${hold.id}/opheffingen`, fiatteur, { reden: `Gebeld over ${woord}` });
  await moet(kassier, 'POST', `/v1/betalingen/${ingetrokken.id}/intrekkingen`, team, { reden: `${woord} was ziek` });
  const voorgelegd = (await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: loonaanvullingVerplichting('AM18', dienstverlener, eigen, { omschrijving: `Aanvulling voor ${woord}` }) })).body;
  await moet(kassier, 'POST', `/v1/besluiten/${voorgelegd.besluitId}/oordelen`, fiatteur, { oordelen: [{ regel: 'M-05', uitkomst: 'voldaan', reden: `${woord} kan niet zonder` }] });
  return { arrangement: eigen, verplichting: toegekend, aanvraag };
}

/** In which tables a word stands, whatever the column. */
async function waar(woord: string): Promise<string[]> {
  const { rows } = await eigenaar.query<{ tabel: string }>("SELECT relname::text AS tabel FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1");
  const gevonden: string[] = [];
  for (const { tabel } of rows) {
    if (((await eigenaar.query(`SELECT 1 FROM ${tabel} t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, [woord])).rowCount ?? 0) > 0) gevonden.push(tabel);
  }
  return gevonden;
}

const wis = (proef = false): Promise<Gewist[]> => wisArrangement(eigenaar, { arrangement, reden: 'Op verzoek van de betrokkene', door: 'privacy' }, proef);
const controles = async (): Promise<Json> => (await moet(kassier, 'POST', '/v1/grootboek/controles', auditor, {}))['verschillen'];

beforeAll(async () => {
  kassier = await startTestKassier();
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  await eigenaar.connect();
  team = await regioToken(kassier, 'AM18');
  auditor = await kassier.token({ rollen: ['auditor'] });
  await geefBudget(kassier, 'AM18', { 'impuls-banenafspraak': '10000.00', 'ontschot-menukaart': '5000.00' });
  ({ arrangement, verplichting, aanvraag: eersteAanvraag } = await schrijfOver(WOORD, voorbeeldBsn(1)));
  await schrijfOver(ANDER_WOORD, voorbeeldBsn(2));
});

afterAll(async () => {
  await eigenaar.end();
  await kassier.stop();
});

const TABELLEN = ['aanhouding', 'aanhouding_opheffing', 'arrangement_gebeurtenis', 'besluit', 'betaling', 'boeking', 'idempotentie', 'menselijk_oordeel', 'verplichting', 'voorlegging'];

describe('erasing what is written about a candidate', () => {
  it('knows of every text that can be erased whether it is about a candidate', async () => {
    const { rows } = await eigenaar.query<{ soort: string; veld: string }>('SELECT soort, veld FROM zegelveld ORDER BY 1, 2');
    const overPersoon = new Set(PERSOONSTEKSTEN.flatMap(({ soort, velden }) => velden.map((veld) => `${soort}.${veld}`)));
    const onbeslist = rows.map(({ soort, veld }) => [soort, `${soort}.${veld}`] as const).filter(([soort, plaats]) => !overPersoon.has(plaats) && !(soort in ANDERE_TEKSTEN) && !(plaats in ANDERE_TEKSTEN)).map(([, plaats]) => plaats);
    expect(onbeslist).toEqual([]);
    expect([...overPersoon].filter((plaats) => !rows.some(({ soort, veld }) => `${soort}.${veld}` === plaats))).toEqual([]);
  });

  it('is counted first, when that is asked, and then changes nothing', async () => {
    expect(await waar(WOORD)).toEqual(TABELLEN);
    const geteld = await wis(true);
    expect(geteld.map(({ soort }) => soort)).toEqual(expect.arrayContaining(['verplichting', 'besluit', 'boeking', 'bewaarde antwoorden']));
    expect(await waar(WOORD)).toEqual(TABELLEN);
  });

  it('leaves the word nowhere, and the words about somebody else where they were', async () => {
    const gewist = await wis();
    expect(await waar(WOORD)).toEqual([]);
    expect(await waar(ANDER_WOORD)).toEqual(TABELLEN);
    expect(Object.fromEntries(gewist.map(({ soort, aantal }) => [soort, aantal]))).toMatchObject({ arrangement_gebeurtenis: 2, verplichting: 5, betaling: 2, aanhouding: 1, aanhouding_opheffing: 1, menselijk_oordeel: 1, voorlegging: 1 });
    expect(await wis()).toEqual([]);
  });

  it('keeps amounts, days and codes, and what was decided by which rules', async () => {
    const nu = (await kassier.verzoek('GET', `/v1/verplichtingen/${verplichting.id}`, { token: team })).body;
    expect(nu).toMatchObject({ nummer: verplichting.nummer, bedrag: '510.00', betaalbaar: '100.00', omschrijving: '[gewist]', instrument: 'loopbaanadvies', datum: '2021-03-15' });
    const { body: besluit } = await kassier.verzoek('GET', `/v1/besluiten/${verplichting.besluitId}`, { token: auditor });
    expect(besluit.uitkomst).toBe('toegekend');
    expect(besluit.oordelen.find((oordeel: Json) => oordeel.regel === 'F-06')).toMatchObject({ uitkomst: 'voldaan', motivering: '[gewist]' });
  });

  it('answers a repeated request as before, without the texts', async () => {
    const { status, headers, body } = await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: eersteAanvraag, sleutel: `aanvraag-${voorbeeldBsn(1)}` });
    expect([status, headers.get('idempotent-replayed'), body.id, body.bedrag]).toEqual([201, 'true', verplichting.id, '500.00']);
    expect(JSON.stringify(body)).not.toContain(WOORD);
  });

  it('breaks no seal and no book', async () => {
    expect(await controles()).toEqual([]);
  });

  it('says so when there is no such arrangement', async () => {
    await expect(wisArrangement(eigenaar, { arrangement: '00000000-0000-7000-8000-000000000000', reden: 'x', door: 'x' }, false)).rejects.toThrow('bestaat niet');
  });
});

describe('a kept answer', () => {
  it('never changes outside an erasure, also for the owner', async () => {
    for (const sql of ['UPDATE idempotentie SET status = 200', 'UPDATE idempotentie SET antwoord = zonder_persoonstekst(antwoord) WHERE antwoord IS NOT NULL']) {
      await expect(eigenaar.query(sql)).rejects.toMatchObject({ code: 'KG002' });
    }
  });

  it.each([['another status', 'status = 200'], ['another text', "antwoord = '{\"id\":1}'"]])('gets nothing else in an erasure than its texts gone: not %s', async (_wat, anders) => {
    await eigenaar.query('BEGIN');
    try {
      await eigenaar.query(`INSERT INTO wissing (soort, sleutel, veld, reden, door) SELECT soort, sleutel, 'omschrijving', 'x', 'x' FROM zegelblad WHERE soort = 'verplichting'
        AND NOT EXISTS (SELECT 1 FROM wissing w WHERE w.soort = zegelblad.soort AND w.sleutel = zegelblad.sleutel) LIMIT 1`);
      await expect(eigenaar.query(`UPDATE idempotentie SET ${anders} WHERE antwoord IS NOT NULL`)).rejects.toMatchObject({ code: 'KG002', message: expect.stringContaining('staat vast') as string });
    } finally {
      await eigenaar.query('ROLLBACK');
    }
  });
});
