import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, uitgevoerd } from '../../../../test/support/bank.js';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const NAAM = 'Ömer & Zn. "De Ƀ" <b.v.>';
const OP_AFSCHRIFT = "Omer + Zn. 'De B' (b.v.)";
const KENMERKEN = ['F-2021-1', '=HYPERLINK("http://kwaad")', 'RF18 5390 0754 7034'];

describe('a payment run on paper', () => {
  let kassier: TestKassier;
  let medewerker: string;
  let fiatteur: string;
  let auditor: string;
  let regio: string;
  let instelling: string;
  let leerbedrijf: string;
  let verplichting: Json;
  let run: Json;

  beforeAll(async () => {
    kassier = await startTestKassier({ BETAALBESTAND_MAX: '2' });
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' });
    fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' });
    auditor = await kassier.token({ rollen: ['auditor'] });
    regio = await regioToken(kassier, 'AM18');
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '2000000.00' });
    instelling = await maakInstelling(kassier, NAAM);
    leerbedrijf = await maakLeerbedrijf(kassier);
    verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', regio, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '1500000.00' }));
    for (const kenmerk of KENMERKEN) await betaal(kenmerk, kenmerk === 'F-2021-1' ? '1234567.89' : '100.00');
    run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  });

  afterAll(() => kassier.stop());

  const betaal = (kenmerk: string, bedrag: string): Promise<Json> => moet(kassier, 'POST', '/v1/betalingen', regio, claim(verplichting['id'] as string, { bedrag, kenmerk }));
  const haal = (pad: string, headers: Record<string, string> = {}, token = auditor): Promise<Antwoord> => kassier.verzoek('GET', pad.startsWith('/') ? pad : `/v1/betaalruns/${run['id']}/${pad}`, { token, headers });
  const lees = (antwoord: Antwoord): Record<string, string>[] => parse(antwoord.tekst, { columns: true });

  it('says what whoever approves it wants to know, as a page that needs nothing else', async () => {
    const { status, headers, tekst } = await haal('specificatie', {}, fiatteur);
    expect([status, headers.get('content-type'), headers.get('content-disposition'), headers.get('vary')]).toEqual([200, 'text/html; charset=utf-8', 'inline; filename="specificatie.html"', 'accept']);
    const stijl = /<style>(.*?)<\/style>/s.exec(tekst)?.[1] ?? '';
    expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${createHash('sha256').update(stijl).digest('base64')}'`);
    const woorden = tekst.replace(/<style>.*<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');
    for (const deel of [`Betaalrun ${run['nummer']}`, 'In concept', '3 betalingen, samen € 1.234.767,89', '5 juli 2021', 'piet', 'voor het eerst', 'Voor het eerst', 'RF-referentie', 'RF18539007547034', verplichting['nummer'] as string, 'nog geen betaalbestanden']) {
      expect(woorden).toContain(deel);
    }
    expect(woorden).toContain('Omer + Zn. &#39;De B&#39; (b.v.)');
    const besluiten = await kassier.database<{ besluit: string }>('SELECT besluit FROM betaling');
    for (const { besluit } of besluiten) expect(woorden).toContain(besluit);
    expect(tekst.trimEnd().endsWith('</html>')).toBe(true);
  });

  it('comes as CSV to whoever prefers that, with nothing that a spreadsheet would carry out', async () => {
    const [metKop, metParameter] = [await haal('specificatie', { accept: 'text/csv' }), await haal('specificatie?formaat=csv', { accept: 'text/html' })];
    expect(metKop.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(metParameter.tekst).toBe(metKop.tekst);
    const regels = lees(metKop);
    expect(regels.map(({ volgnummer, begunstigde, bedrag, kenmerk, betalingskenmerk, voor_het_eerst }) => [volgnummer, begunstigde, bedrag, kenmerk, betalingskenmerk, voor_het_eerst])).toEqual([
      ['1', OP_AFSCHRIFT, '1234567.89', 'F-2021-1', '', 'ja'],
      ['2', OP_AFSCHRIFT, '100.00', `'${KENMERKEN[1]}`, '', 'ja'],
      ['3', OP_AFSCHRIFT, '100.00', 'RF18 5390 0754 7034', 'RF18539007547034', 'ja'],
    ]);
  });

  it('is not there in other forms, for other runs, or with a parameter that does not exist', async () => {
    const pdf = await haal('specificatie', { accept: 'application/pdf' });
    expect([pdf.status, pdf.body.type]).toEqual([406, '/v1/problemen/niet-leverbaar']);
    expect(pdf.body.detail).toContain('text/html of text/csv');
    expect((await haal('specificatie?formaat=pdf')).status).toBe(400);
    expect((await haal('specificatie?vorm=csv')).status).toBe(400);
    for (const pad of ['specificatie', 'specificatie?formaat=csv', 'betaalspecificaties', `betaalspecificaties/${instelling}`]) {
      expect((await haal(`/v1/betaalruns/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20/${pad}`)).status).toBe(404);
    }
    for (const token of [regio, await kassier.token({ rollen: ['szw-financien'] })]) expect((await haal('specificatie', {}, token)).status).toBe(403);
  });

  it('tells no payee of what was not approved yet', async () => {
    const { body } = await haal('betaalspecificaties');
    expect(body).toEqual({ resultaten: [{ begunstigdeId: instelling, naam: OP_AFSCHRIFT, iban: expect.any(String), aantal: 3, totaal: '1234767.89', href: null }], volgende: null });
    const advies = await haal(`betaalspecificaties/${instelling}`);
    expect([advies.status, advies.body.type]).toEqual([409, '/v1/problemen/verkeerde-status']);
    expect(advies.body.detail).toContain('Laat de run eerst fiatteren.');
  });

  it('names its files by their fingerprints once it is approved, and tells every payee what he gets', async () => {
    const gefiatteerd = await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/fiatteringen`, fiatteur, {});
    const { tekst } = await haal('specificatie');
    expect(gefiatteerd.bestanden).toHaveLength(2);
    for (const { sha256, berichtId } of gefiatteerd.bestanden) for (const woord of [sha256, berichtId]) expect(tekst).toContain(woord);
    expect(tekst).toContain('fatima');

    const [ontvanger] = (await haal('betaalspecificaties?limiet=1')).body.resultaten;
    const advies = await haal(ontvanger.href);
    expect([advies.status, advies.headers.get('content-type'), advies.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8; header=present', 'attachment; filename="betaalspecificatie.csv"']);
    const regels = lees(advies);
    expect(Bedrag.som(regels.map(({ bedrag }) => Bedrag.van(bedrag ?? ''))).toString()).toBe(ontvanger.totaal);
    expect(regels.map((regel) => regel['uw_kenmerk'])).toEqual([KENMERKEN[0], `'${KENMERKEN[1]}`, KENMERKEN[2]]);
    // What the payee finds on his statement is what the bank got.
    const bestanden = await Promise.all(gefiatteerd.bestanden.map(async ({ href }: Json) => (await haal(href)).tekst));
    expect(regels.map((regel) => regel['kenmerk_op_afschrift'])).toEqual(bestanden.flatMap(leesOpdrachten).map(({ endToEndId }) => endToEndId));
    const vreemde = await haal(`betaalspecificaties/${leerbedrijf}`);
    expect([vreemde.status, vreemde.body.detail]).toEqual([404, expect.stringContaining('geen betaling aan deze begunstigde')]);
  });

  it('marks a payee whose account changed since he was paid last, and no longer as new', async () => {
    const bestanden = await Promise.all([1, 2].map(async (nummer) => (await haal(`betaalbestanden/${nummer}`)).tekst));
    await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/verzendingen`, medewerker, {});
    const statement = afschrift([uitgevoerd(bestanden.flatMap(leesOpdrachten))]);
    expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: statement, headers: { 'content-type': 'application/xml' } })).status).toBe(201);
    const wijziging = await moet(kassier, 'POST', `/v1/begunstigden/${instelling}/ibanwijzigingen`, medewerker, { iban: 'NL91ABNA0417164300', reden: 'Verhuisd' });
    await moet(kassier, 'POST', `/v1/begunstigden/${instelling}/ibanwijzigingen/${wijziging['id']}/fiatteringen`, fiatteur, {});
    await betaal('F-2021-9', '9.00');
    run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-12' });
    const [regel] = lees(await haal('specificatie?formaat=csv'));
    expect([regel?.['voor_het_eerst'], regel?.['rekening_gewijzigd'], regel?.['iban']]).toEqual(['nee', 'ja', 'NL91ABNA0417164300']);
    const { tekst } = await haal('specificatie');
    expect(tekst).toContain('<span class="nadruk">Ander rekeningnummer</span>');
    expect(tekst).toContain('gefiatteerd door fatima');
    expect(tekst).not.toContain('<span class="nadruk">Voor het eerst</span>');
  });

  it('keeps the payees of a withdrawn run in the list, but tells them nothing', async () => {
    await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/intrekkingen`, medewerker, { reden: 'Verkeerde dag' });
    const { tekst } = await haal('specificatie');
    for (const woord of ['Ingetrokken: deze run betaalt niets.', 'Verkeerde dag']) expect(tekst).toContain(woord);
    expect((await haal('betaalspecificaties')).body.resultaten.map(({ href }: Json) => href)).toEqual([null]);
    expect((await haal(`betaalspecificaties/${instelling}`)).body.detail).toContain('maak een nieuwe run');
  });
});
