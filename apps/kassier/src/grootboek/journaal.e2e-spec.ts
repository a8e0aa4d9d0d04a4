import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { gegeven, Lezer, tabelrijen, verwijzingen } from '../../../../test/support/bladeren.js';
import { maakBoeken, VREEMDE_TEKST, type Boeken } from '../../../../test/support/boeken.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';

// The outside check: another program reads the journal and must come to the same balances.
const HLEDGER = spawnSync('hledger', ['--version'], { encoding: 'utf8' });
const metHledger = HLEDGER.status === 0 ? it : it.skip;

const SALDI = `SELECT concat_ws(':', r.boek, r.soort, r.stroom, r.jaar, r.regio) AS naam, sum(p.bedrag)::text AS bedrag
  FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening WHERE b.boekdatum BETWEEN $1 AND $2 GROUP BY r.id HAVING sum(p.bedrag) <> 0 ORDER BY 1`;

describe('an export of the journal', () => {
  let kassier: TestKassier;
  let boeken: Boeken;
  let auditor: string;
  let map: string;

  beforeAll(async () => {
    kassier = await startTestKassier();
    boeken = await maakBoeken(kassier);
    auditor = await kassier.token({ rollen: ['auditor'] });
    map = mkdtempSync(join(tmpdir(), 'kassier-journaal-'));
    // What nobody can type into the API, but somebody could into the database.
    await kassier.database('ALTER TABLE boeking DISABLE TRIGGER USER');
    await kassier.database('UPDATE boeking SET omschrijving = $2 WHERE nummer = $1', [boeken.vervallen.boeking, `regel een\nregel twee\r\n2021-01-01 (9) vals  EUR 5 ; geen commentaar\t| "${VREEMDE_TEKST}"`]);
    await kassier.database("UPDATE boeking SET door = 'iemand, met; tekens' WHERE nummer = $1", [boeken.vervallen.boeking]);
  });
  afterAll(async () => {
    rmSync(map, { recursive: true, force: true });
    await kassier.stop();
  });

  const haal = async (query: string): Promise<string> => {
    const antwoord = await kassier.verzoek('GET', `/v1/grootboek/exports?${query}`, { token: auditor });
    expect([query, antwoord.status]).toEqual([query, 200]);
    return antwoord.tekst;
  };
  const hledger = (journaal: string, ...argumenten: string[]): { status: number | null; stdout: string; stderr: string } => {
    const bestand = join(map, 'journaal.journal');
    writeFileSync(bestand, journaal);
    return spawnSync('hledger', ['-f', bestand, ...argumenten], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  };
  const saldi = (journaal: string): { naam: string; bedrag: string }[] => {
    const uitslag = hledger(journaal, 'balance', '--flat', '--no-total', '--output-format', 'csv');
    expect(uitslag.stderr).toBe('');
    return parse<{ account: string; balance: string }>(uitslag.stdout, { columns: true }).map(({ account, balance }) => ({ naam: account, bedrag: balance.replace('EUR ', '') }));
  };
  const opNaam = <T extends { naam: string }>(rijen: readonly T[]): T[] => [...rijen].sort((een, ander) => (een.naam < ander.naam ? -1 : 1));

  metHledger('passes the strict check of hledger, which comes to the same balances to the cent', async () => {
    const journaal = await haal('formaat=hledger');
    expect(hledger(journaal, 'check', '--strict')).toMatchObject({ status: 0, stderr: '' });
    expect(opNaam(saldi(journaal))).toEqual(opNaam(await kassier.database<{ naam: string; bedrag: string }>(SALDI, ['2020-01-01', '2099-12-31'])));
    const [{ aantal } = { aantal: 0 }] = await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM boeking');
    expect(hledger(journaal, 'stats').stdout).toMatch(new RegExp(`Transactions +: ${aantal} `));
  });

  metHledger('balances per book and per stream, and can be asked by decision and by verplichting', async () => {
    const journaal = await haal('formaat=hledger');
    for (const boek of ['verplichtingen', 'kas', 'financieel']) {
      expect(hledger(journaal, 'balance', `^${boek}:`, '--depth', '1', '--no-total', '--output-format', 'csv').stdout.trim().split('\n')).toHaveLength(1);
    }
    const boekingen = hledger(journaal, 'register', `tag:verplichting=${boeken.verplichting.id}`, 'verplichtingen:vastgelegd', '--output-format', 'csv').stdout;
    expect(parse<{ code: string; amount: string }>(boekingen, { columns: true }).map(({ code, amount }) => [code, amount])).toEqual([[String(boeken.verplichting.boeking), 'EUR 5000.33'], [expect.any(String), 'EUR 1000.00']]);
    expect(hledger(journaal, 'register', `tag:besluit=${boeken.verplichting.besluitId}`, '--output-format', 'csv').stdout.trim().split('\n')).toHaveLength(3);
  });

  metHledger('of a period gives what was booked in it', async () => {
    const journaal = await haal('formaat=hledger&van=2021-03-01&tot=2021-07-05');
    expect(hledger(journaal, 'check', '--strict')).toMatchObject({ status: 0, stderr: '' });
    expect(opNaam(saldi(journaal))).toEqual(opNaam(await kassier.database<{ naam: string; bedrag: string }>(SALDI, ['2021-03-01', '2021-07-05'])));
  });

  it('as CSV holds every posting with every text exactly as it is', async () => {
    const antwoord = await kassier.verzoek('GET', '/v1/grootboek/exports?formaat=csv', { token: auditor });
    expect(antwoord.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(antwoord.headers.get('content-disposition')).toBe('attachment; filename="journaal.csv"');
    expect(antwoord.tekst.startsWith('boeking,regel,boekdatum,')).toBe(true);
    const rijen = parse<Record<string, string>>(antwoord.tekst, { columns: true, record_delimiter: '\r\n' });
    const postings = await kassier.database(
      `SELECT b.nummer::text AS boeking, p.regel::text, b.boekdatum::text, b.omschrijving, r.boek, r.soort AS rekening, r.stroom, coalesce(r.jaar::text, '') AS jaar, coalesce(r.regio, '') AS regio,
              CASE WHEN p.bedrag > 0 THEN p.bedrag::text ELSE '' END AS debet, CASE WHEN p.bedrag < 0 THEN (-p.bedrag)::text ELSE '' END AS credit, coalesce(p.verplichting::text, '') AS verplichting, b.door
         FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening ORDER BY p.boeking, p.regel`,
    );
    expect(rijen.map(({ boeking, regel, boekdatum, omschrijving, boek, rekening, stroom, jaar, regio, debet, credit, verplichting, door }) => (
      { boeking, regel, boekdatum, omschrijving, boek, rekening, stroom, jaar, regio, debet, credit, verplichting, door }))).toEqual(postings);
  });

  it('says what forms there are, and refuses what makes no sense', async () => {
    const vraag = (query: string) => kassier.verzoek('GET', `/v1/grootboek/exports?${query}`, { token: auditor });
    for (const [query, parameter] of [['', 'formaat'], ['formaat=ods', 'formaat'], ['formaat=csv&van=2021-13-01', 'van'], ['formaat=csv&van=2021-02-01&tot=2021-01-01', 'tot']] as const) {
      const antwoord = await vraag(query);
      expect([query, antwoord.status, antwoord.body.fouten[0].parameter]).toEqual([query, 400, parameter]);
    }
    expect((await vraag('formaat=ods')).body.fouten[0].melding).toContain('Schrijf formaat=xaf (auditfile), formaat=hledger of formaat=csv.');
    expect((await kassier.verzoek('GET', '/v1/grootboek/exports?formaat=csv', { token: await kassier.token({ rollen: ['kassier-medewerker'] }) })).status).toBe(403);
  });

  it('says beforehand how many entries it holds, and gives the same file on the page for auditors, to nobody else', async () => {
    const browser = await Lezer.meldAan(kassier, 'auditor');
    for (const dagen of ['van=&tot=', 'van=2021-03-01&tot=2021-03-31']) {
      const blad = await browser.open(`/dashboard/uitvoer?peildatum=2021-12-31&${dagen}`);
      const csv = verwijzingen(blad.html).find(({ adres }) => adres.includes('formaat=csv'))?.adres ?? '';
      const [bestand, opDeApi] = [await browser.haal(csv), await kassier.verzoek('GET', `/v1/grootboek/exports?${csv.split('?')[1]}`, { token: auditor })];
      expect([bestand.status, bestand.headers.get('content-disposition'), bestand.tekst]).toEqual([200, 'attachment; filename="journaal.csv"', opDeApi.tekst]);
      const nummers = new Set(parse(bestand.tekst, { columns: false }).slice(1).map(([nummer]) => nummer));
      expect([bestand.headers.get('export-boekingen'), opDeApi.headers.get('export-boekingen'), gegeven(blad.html, 'Boekingen')]).toEqual([String(nummers.size), String(nummers.size), dagen === 'van=&tot=' ? String(nummers.size) : 'worden geteld als u het journaal ophaalt']);
    }
    expect((await browser.haal('/dashboard/uitvoer/bestand?formaat=csv&van=2021-04-01&tot=2021-03-01')).status).toBe(400);
    const medewerker = await Lezer.meldAan(kassier, 'kassier-medewerker');
    for (const adres of ['/dashboard/uitvoer?peildatum=2021-12-31', '/dashboard/uitvoer/bestand?formaat=csv']) expect((await medewerker.haal(adres)).status).toBe(403);
  });

  it('stops reading when the reader goes away, and makes room for the next one', async () => {
    const bezig = async (): Promise<number> => (await kassier.database<{ aantal: number }>(
      "SELECT count(*)::int AS aantal FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kassier' AND xact_start IS NOT NULL AND query LIKE 'FETCH%'"))[0]?.aantal ?? 0;
    const wachtOpBezig = async (aantal: number): Promise<void> => {
      for (let ronde = 0; ronde < 200 && (await bezig()) !== aantal; ronde += 1) await new Promise((verder) => setTimeout(verder, 50));
      expect(await bezig()).toBe(aantal);
    };
    // Enough text that the reader's side cannot hold it, also in the last entry, which is a piece of its own: that waits for somebody who does not read.
    await kassier.database('ALTER TABLE boeking DISABLE TRIGGER USER');
    await kassier.database("UPDATE boeking SET omschrijving = repeat('lange tekst ', 50000) WHERE nummer <= 20 OR nummer = (SELECT max(nummer) FROM boeking)");
    const open = () => new Promise<{ destroy: () => void }>((geopend, mislukt) => {
      const verzoek = request(`${kassier.url}/v1/grootboek/exports?formaat=csv`, { headers: { authorization: `Bearer ${auditor}` } }, (antwoord) => { antwoord.pause(); geopend(verzoek); });
      verzoek.on('error', mislukt).end();
    });
    const lezers = [await open(), await open()];
    await wachtOpBezig(2);
    const derde = await kassier.verzoek('GET', '/v1/grootboek/exports?formaat=csv', { token: auditor });
    expect([derde.status, derde.headers.get('retry-after')]).toEqual([503, '60']);
    const browser = await Lezer.meldAan(kassier, 'auditor');
    const [telling] = await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM boeking');
    const bezigOpDePagina = async (): Promise<string[][]> => tabelrijen((await browser.open('/dashboard/uitvoer?peildatum=2021-12-31')).html).filter(([vorm]) => vorm === 'CSV');
    const tweeBezig = await bezigOpDePagina().catch(() => []);
    const viaDePagina = await browser.haal('/dashboard/uitvoer/bestand?formaat=csv&van=&tot=');
    for (const lezer of lezers) lezer.destroy();
    await wachtOpBezig(0);
    expect(tweeBezig).toEqual([1, 2].map(() => ['CSV', 'alle dagen', 'test-auditor', expect.stringMatching(/^\d{1,2} [a-z]+ \d{4}, \d{2}:\d{2}$/), String(telling?.aantal), expect.stringMatching(/^\d{1,3}\u00a0%$/)]));
    expect([viaDePagina.status, viaDePagina.headers.get('content-type'), viaDePagina.headers.get('retry-after')]).toEqual([503, 'text/html; charset=utf-8', '60']);
    // What wrote it hears a moment after the database that nobody reads any more.
    while ((await bezigOpDePagina()).length > 0) await new Promise((verder) => setTimeout(verder, 20));
    expect((await kassier.verzoek('GET', '/v1/grootboek/exports?formaat=csv', { token: auditor })).status).toBe(200);
  });
});
