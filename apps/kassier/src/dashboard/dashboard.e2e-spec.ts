import { Bedrag } from '#values';
import { leesbaar, Lezer, tabelrijen } from '../../../../test/support/bladeren.js';
import { maakVoorbeeldboeken } from '../../../../test/support/grootboek.js';
import { startTestKassier, type Antwoord, type TestKassier } from '../../../../test/support/kassier.js';

/** The texts of the cells of every table row, tags left out, in order. */
function rijen(html: string): string[][] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, rij = '']) => [...rij.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cel = '']) => cel.replace(/<[^>]+>/g, '')));
}

function rij(html: string, kop: string): string[] {
  return rijen(html).find(([eerste]) => eerste === kop) ?? [];
}

describe('dashboard', () => {
  let kassier: TestKassier;
  const formulier = (pad: string, velden: Record<string, string>): Promise<Antwoord> =>
    kassier.verzoek('POST', pad, { sleutel: null, body: new URLSearchParams(velden).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  const koekje = async (velden: Record<string, string>): Promise<string> => (await formulier('/dashboard/aanmelden', velden)).headers.get('set-cookie')?.split(';')[0] ?? '';
  const bekijk = async (pad: string, cookie: string): Promise<string> => {
    let antwoord = await kassier.verzoek('GET', pad, { headers: { cookie } });
    // Without a day in its address a page goes to its address of today.
    if (antwoord.status === 303) antwoord = await kassier.verzoek('GET', antwoord.headers.get('location') ?? '', { headers: { cookie } });
    expect({ pad, status: antwoord.status, type: antwoord.headers.get('content-type') }).toEqual({ pad, status: 200, type: 'text/html; charset=utf-8' });
    return antwoord.tekst;
  };

  beforeAll(async () => {
    kassier = await startTestKassier();
    await maakVoorbeeldboeken(kassier);
  });
  afterAll(() => kassier.stop());

  it('sends who is not signed in to where that can be done, and back to where they were', async () => {
    const zonder = await kassier.verzoek('GET', '/dashboard?peildatum=2021-03-15');
    expect([zonder.status, zonder.headers.get('location')]).toEqual([303, '/dashboard/aanmelden?terug=%2Fdashboard%3Fpeildatum%3D2021-03-15']);
    const verlopen = await kassier.verzoek('GET', '/dashboard', { headers: { cookie: 'kassier_sessie=geen.echt.token' } });
    expect(verlopen.status).toBe(303);
    const aanmelden = await kassier.verzoek('GET', zonder.headers.get('location') ?? '');
    expect(aanmelden.status).toBe(200);
    expect(aanmelden.tekst).toContain('value="/dashboard?peildatum=2021-03-15"');
    for (const rol of ['szw-budgethouder', 'szw-financien', 'regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'auditor']) expect(aanmelden.tekst).toContain(`Aanmelden als ${rol}`);
    const ingelogd = await formulier('/dashboard/aanmelden', { rol: 'szw-financien', terug: '/dashboard?peildatum=2021-03-15' });
    expect([ingelogd.status, ingelogd.headers.get('location')]).toEqual([303, '/dashboard?peildatum=2021-03-15']);
    expect(ingelogd.headers.get('set-cookie')).toMatch(/^kassier_sessie=[A-Za-z0-9._-]+; Path=\/dashboard; HttpOnly; SameSite=Strict; Max-Age=\d+$/);
  });

  it('is where a browser comes that opens the bare address; for a program nothing is there', async () => {
    const open = (accept: string): Promise<Antwoord> => kassier.verzoek('GET', '/', { headers: { accept } });
    const browser = await open('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
    expect([browser.status, browser.headers.get('location'), browser.headers.get('vary')]).toEqual([303, '/dashboard', 'Accept']);
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5', 'application/problem+json']) {
      expect(await open(accept)).toMatchObject({ status: 404, body: { type: '/v1/problemen/niet-gevonden', detail: expect.stringContaining('/dashboard') } });
    }
    expect((await kassier.verzoek('POST', '/', { sleutel: null, body: {} })).headers.get('allow')).toBe('GET, HEAD');
  });

  it('never sends anyone to another site after signing in', async () => {
    for (const terug of ['https://example.nl/dashboard', '//example.nl/dashboard', '/dashboard/../v1', '/dashboardx', '/dashboard?x=//example.nl', '/dashboard\r\nx: y']) {
      expect((await formulier('/dashboard/aanmelden', { rol: 'auditor', terug })).headers.get('location')).toBe('/dashboard');
    }
  });

  it('forgets the session when asked, and does not take what is no role', async () => {
    const af = await kassier.verzoek('POST', '/dashboard/afmelden', { sleutel: null });
    expect([af.status, af.headers.get('set-cookie')]).toEqual([303, 'kassier_sessie=; Path=/dashboard; HttpOnly; SameSite=Strict; Max-Age=0']);
    const vanElders = await kassier.verzoek('POST', '/dashboard/afmelden', { sleutel: null, headers: { 'sec-fetch-site': 'cross-site' } });
    expect([vanElders.status, vanElders.headers.get('set-cookie')]).toEqual([403, null]);
    const baas = await formulier('/dashboard/aanmelden', { rol: 'baas' });
    expect([baas.status, baas.headers.get('set-cookie')]).toEqual([400, null]);
    expect(baas.tekst).toContain('Kies één van');
  });

  it('keeps the cookie out of the API, which wants a token', async () => {
    const cookie = await koekje({ rol: 'szw-financien' });
    expect((await kassier.verzoek('GET', '/v1/uitnutting', { headers: { cookie } })).status).toBe(401);
    const formulier = { headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' };
    expect((await kassier.verzoek('POST', '/v1/toetsen', formulier)).status).toBe(401);
    expect((await kassier.verzoek('POST', '/v1/toetsen', { ...formulier, token: await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' }) })).status).toBe(415);
  });

  it('shows numbers that equal a computation straight from the postings', async () => {
    const html = await bekijk('/dashboard', await koekje({ rol: 'szw-financien' }));
    const postings = await kassier.database<{ stroom: string; naam: string; boek: string; soort: string; bedrag: string }>(
      `SELECT s.code AS stroom, s.naam, r.boek, r.soort, sum(p.bedrag)::text AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening JOIN stroom s ON s.code = r.stroom
        WHERE r.boek <> 'financieel' GROUP BY 1, 2, 3, 4`);
    const verwacht = (stroom: string | null): string[] => {
      const saldo = (boek: string, soort: string): Bedrag => Bedrag.som(postings.filter((p) => (stroom === null || p.naam === stroom) && p.boek === boek && p.soort === soort).map((p) => Bedrag.van(p.bedrag)));
      const [ruimte, vastgelegd, betaald] = [saldo('verplichtingen', 'ruimte'), saldo('verplichtingen', 'vastgelegd'), saldo('kas', 'betaald')];
      const kas = saldo('kas', 'ruimte').plus(saldo('kas', 'betaalbaar')).plus(betaald);
      const procent = (deel: Bedrag, geheel: Bedrag): string => `${deel.percentageVan(geheel).replace('.', ',')}\u00a0%`;
      return [
        ...[saldo('verplichtingen', 'budget').tegengesteld(), ruimte.plus(vastgelegd), vastgelegd, vastgelegd.min(betaald), betaald, ruimte].map((bedrag) => bedrag.voorMensen()),
        procent(vastgelegd, ruimte.plus(vastgelegd)), procent(betaald, kas),
      ];
    };
    for (const naam of new Set(postings.map((p) => p.naam))) expect(rij(html, naam)).toEqual([naam, ...verwacht(naam), expect.stringMatching(/^(–|[\d,]+\u00a0%)$/)]);
    expect(rij(html, 'Totaal')).toEqual(['Totaal', ...verwacht(null), '100,0\u00a0%']);
    expect(rij(html, 'Inkoop van mbo-opleidingen').slice(1, 4)).toEqual(['€\u00a031.500.000,00', '€\u00a0850.000,01', '€\u00a0150.090,33']);
    expect(html).toContain('Vastgelegd is €\u00a0150.090,33 (17,7\u00a0% van wat is toegedeeld)');
  });

  it('shows the past for a day in the past, and today for an empty field', async () => {
    const cookie = await koekje({ rol: 'auditor' });
    const toen = await bekijk('/dashboard?peildatum=2021-03-14', cookie);
    expect(toen).toContain('<time datetime="2021-03-14">14 maart 2021</time>');
    expect(rij(toen, 'Inkoop van mbo-opleidingen').slice(2, 6)).toEqual(['€\u00a0850.000,01', '€\u00a00,00', '€\u00a00,00', '€\u00a00,00']);
    expect(rij(await bekijk('/dashboard?peildatum=2021-07-01', cookie), 'Inkoop van mbo-opleidingen')[5]).toBe('€\u00a062.500,00');
    expect(await bekijk('/dashboard?peildatum=', cookie)).toBe(await bekijk('/dashboard', cookie));
  });

  it('puts today in the address of a page that has no day in it, and keeps what else is asked', async () => {
    const headers = { cookie: await koekje({ rol: 'auditor' }) };
    const naar = async (pad: string): Promise<[number, string]> => kassier.verzoek('GET', pad, { headers }).then(({ status, headers: eigen }) => [status, eigen.get('location') ?? '']);
    const [{ dag } = { dag: '' }] = await kassier.database<{ dag: string }>("SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS dag");
    expect([await naar('/dashboard'), await naar('/dashboard?peildatum=')]).toEqual([[303, `/dashboard?peildatum=${dag}`], [303, `/dashboard?peildatum=${dag}`]]);
    expect(await naar('/dashboard/regios?stroom=mbo-inkoop&jaar=')).toEqual([303, `/dashboard/regios?stroom=mbo-inkoop&jaar=&peildatum=${dag}`]);
    for (const pad of ['cijfers', 'verloop', 'menukaart', 'waarschuwingen', 'teruggekomen', 'voorleggingen', 'regels', 'regels/M-01', 'verificatie', 'betaalruns', 'posten?cijfer=betaald']) expect([pad, (await naar(`/dashboard/${pad}`))[0]]).toEqual([pad, 303]);
    expect(await naar('/dashboard?peildatum=2021-07-01')).toEqual([200, '']);
  });

  it('shows per frame its ceiling, what its streams come to, and how much of the time is over', async () => {
    const cookie = await koekje({ rol: 'szw-financien' });
    const html = await bekijk('/dashboard?peildatum=2021-06-30', cookie);
    const kaders = await kassier.database<{ naam: string; plafond: string; hard: boolean; stromen: string[] }>('SELECT k.naam, k.plafond::text, k.hard, array_agg(s.naam) AS stromen FROM kader k JOIN stroom s ON s.kader = k.code GROUP BY k.code ORDER BY k.code');
    const geldUit = (tekst = ''): Bedrag => Bedrag.van(tekst.replace(/^€\u00a0/, '').replaceAll('.', '').replace(',', '.'));
    for (const { naam, plafond, hard, stromen } of kaders) {
      // A stream can have the name of its frame.
      const [, eigenPlafond, ...cijfers] = rij(html.slice(html.indexOf('id="kop-kaders"')), hard ? naam : `${naam} (plafond bij benadering)`);
      expect([naam, eigenPlafond]).toEqual([naam, Bedrag.van(plafond).voorMensen()]);
      for (let kolom = 0; kolom < 5; kolom += 1) expect([naam, kolom, cijfers[kolom]]).toEqual([naam, kolom, Bedrag.som(stromen.map((stroom) => geldUit(rij(html, stroom)[kolom + 2]))).voorMensen()]);
    }
    expect(kaders).toHaveLength(4);
    // Half a year of 2021 is 181 of its 365 days; that is what was allotted for.
    expect(rij(html, 'Inkoop van mbo-opleidingen').at(-1)).toBe('49,6\u00a0%');
    expect(html).toContain('Van de tijd is 49,6\u00a0% voorbij: er is ');
    expect(html.match(/<line class="tijd" x1="[\d.]+" y1="0" x2="[\d.]+" y2="28"\/>/g)?.length).toBeGreaterThan(0);
    const regionaal = await bekijk('/dashboard?peildatum=2021-06-30', await koekje({ rol: 'regio-aanvrager', regio: 'AM05' }));
    expect(regionaal).toContain('Per kader');
    expect(regionaal).not.toContain('Plafond');
  });

  it('leads from every figure to rows that add up to it', async () => {
    const cookie = await koekje({ rol: 'szw-budgethouder' });
    const html = await bekijk('/dashboard?peildatum=2021-07-01', cookie);
    const verwijzingen = [...html.matchAll(/<td class="getal"><a href="([^"]+)">([^<]+)<\/a>/g)].map(([, adres = '', tekst = '']) => ({ adres: adres.replaceAll('&amp;', '&'), tekst }));
    // Seven streams and four frames, and of each the total.
    expect(verwijzingen).toHaveLength((7 + 1) * 8 + (4 + 1) * 7);
    for (const { adres, tekst } of verwijzingen) expect(rij(await bekijk(adres, cookie), 'Totaal')).toContain(tekst);
  });

  it('shows a region only itself, by name', async () => {
    const cookie = await koekje({ rol: 'regio-aanvrager', regio: 'AM05' });
    const html = await bekijk('/dashboard', cookie);
    const [regio] = await kassier.database<{ naam: string }>("SELECT naam FROM regio WHERE code = 'AM05'");
    expect(html).toContain(`<h1>Uitnutting per stroom in ${regio?.naam} (AM05)</h1>`);
    expect(rij(html, 'Totaal').slice(1, 7)).toEqual(['€\u00a0250.000,01', '€\u00a0250.000,01', '€\u00a090,00', '€\u00a090,00', '€\u00a00,00', '€\u00a0249.910,01']);
    expect(html).not.toContain('31.500.000,00');
    const ander = await kassier.verzoek('GET', '/dashboard/cijfers?regio=AM18&peildatum=2021-07-01', { headers: { cookie } });
    expect([ander.status, ander.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
  });

  describe('the form of the indicators', () => {
    const ACTIE = '/dashboard/indicatoren?maand=2021-05&peildatum=2021-05-31';
    const actie = ACTIE.replace('?', '\\?').replaceAll('&', '&amp;');
    const getallen = async (): Promise<Record<string, unknown>[]> => kassier.database("SELECT regio, indicator, waarde, door, reden, corrigeert IS NOT NULL AS correctie FROM regio_indicator WHERE maand = '2021-05-01' ORDER BY indicator, correctie");
    const sporen = (): Promise<Record<string, unknown>[]> => kassier.database("SELECT route, persoon, status FROM auditspoor WHERE soort = 'wijziging' AND route = '/dashboard/indicatoren' ORDER BY moment");
    const invullen = async (wie: Lezer): Promise<Record<string, string>> => {
      const velden = wie.formulier(await wie.open(ACTIE), actie);
      if (velden === null) throw new Error('geen formulier');
      return velden;
    };

    it('tells of a whole month at once, once, by the region and nobody else', async () => {
      const team = await Lezer.meldAan(kassier, 'regio-aanvrager', 'AM05');
      expect((await team.open('/dashboard/indicatoren?peildatum=2021-05-31')).html).toContain('<h1>Indicatoren mei 2021: ');
      const velden = { ...(await invullen(team)), adviezen: '12', plaatsingen: '3' };
      const antwoorden = await Promise.all([team.stuur(ACTIE, velden), team.stuur(ACTIE, velden)]);
      expect(antwoorden.map(({ status, headers }) => [status, headers.get('location')])).toEqual([[303, ACTIE], [303, ACTIE]]);
      const gemeld = { regio: 'AM05', door: 'test-regio-aanvrager', reden: null, correctie: false };
      expect(await getallen()).toEqual([{ ...gemeld, indicator: 'adviezen', waarde: 12 }, { ...gemeld, indicator: 'plaatsingen', waarde: 3 }]);
      expect(await sporen()).toEqual([{ route: '/dashboard/indicatoren', persoon: 'test-regio-aanvrager', status: 201 }]);
      expect(tabelrijen((await team.open(ACTIE)).html).find(([naam]) => naam === 'Adviezen aan werkgevers')?.slice(1, 3)).toEqual(['12', 'test-regio-aanvrager']);
      const szw = await Lezer.meldAan(kassier, 'szw-financien');
      const overzicht = await szw.open('/dashboard/indicatoren?maand=2021-05&peildatum=2021-05-31');
      expect(overzicht.html).not.toContain('class="formulier"');
      expect(tabelrijen(overzicht.html).find(([naam]) => naam?.includes('AM05'))?.slice(4, 5)).toEqual(['12']);
      expect((await szw.stuur(ACTIE, velden)).status).toBe(403);
      // Another region tells of itself only, whatever its form says.
      const ander = await Lezer.meldAan(kassier, 'regio-aanvrager', 'AM18');
      expect((await ander.haal('/dashboard/indicatoren?maand=2021-05&peildatum=2021-05-31&regio=AM05')).status).toBe(403);
      expect((await ander.stuur(ACTIE, velden)).status).toBe(403);
    });

    it('corrects with a reason, and gives what was typed back with what is wrong with it', async () => {
      const team = await Lezer.meldAan(kassier, 'regio-aanvrager', 'AM05');
      const velden = await invullen(team);
      expect([velden['adviezen'], velden['was-adviezen']]).toEqual(['12', '12']);
      const pogingen: [Record<string, string>, string][] = [
        [{}, 'U heeft niets ingevuld of gewijzigd'], [{ adviezen: '15' }, 'U wijzigt wat al was gemeld (Adviezen aan werkgevers). Schrijf waarom dat niet klopte.'], [{ adviezen: '' }, 'Wat is gemeld kan niet leeg worden gemaakt'],
        [{ 'werkgevers-gebeld': '1.000' }, 'zonder punten of komma'], [{ 'overcapaciteit-procent': '101' }, 'een percentage'], [{ 'werkgevers-gebeld': '4', reden: 'Zomaar' }, 'Laat de reden leeg'],
      ];
      for (const [anders, melding] of pogingen) {
        const { status, tekst, headers } = await team.stuur(ACTIE, { ...velden, ...anders });
        // What is wrong stands on top, and leads to the field it is about.
        for (const [, naar = ''] of tekst.matchAll(/<li><a href="#([^"]+)">/g)) expect(tekst).toContain(`id="${naar}"`);
        if (anders['adviezen'] === '') expect(tekst).toContain('<li><a href="#veld-adviezen">Adviezen aan werkgevers: Wat is gemeld kan niet leeg');
        expect([anders, status, headers.get('content-type'), leesbaar(tekst)]).toEqual([anders, 400, 'text/html; charset=utf-8', expect.stringContaining(melding)]);
        for (const [naam, waarde] of Object.entries(anders)) expect(team.formulier({ adres: ACTIE, html: tekst }, actie)?.[naam === 'reden' ? 'plaatsingen' : naam]).toBe(naam === 'reden' ? '3' : waarde);
      }
      expect(await getallen()).toHaveLength(2);
      expect((await team.stuur(ACTIE, { ...velden, adviezen: '15', reden: 'Eén dag vergeten' })).status).toBe(303);
      expect((await getallen()).filter(({ indicator }) => indicator === 'adviezen').map(({ waarde, reden }) => [waarde, reden])).toEqual([[12, null], [15, 'Eén dag vergeten']]);
      expect(tabelrijen((await team.open(ACTIE)).html).find((rij) => rij[5] === 'Eén dag vergeten')?.slice(0, 3)).toEqual(['Adviezen aan werkgevers', '12', '15']);
      // The page that was opened before that shows 12: what it would change has changed.
      const oud = await team.stuur(ACTIE, { ...velden, sleutel: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d22', adviezen: '13', reden: 'Toch niet' });
      expect([oud.status, leesbaar(oud.tekst)]).toEqual([409, expect.stringContaining('Adviezen aan werkgevers: sinds u dit formulier opende staat er 15, gemeld door test-regio-aanvrager.')]);
      const vroeger = await team.stuur('/dashboard/indicatoren?maand=2019-01', velden);
      expect([vroeger.status, vroeger.headers.get('location')]).toEqual([400, null]);
    });
  });

  it('says on a page what is wrong with a day that does not exist', async () => {
    const antwoord = await kassier.verzoek('GET', '/dashboard?peildatum=2021-02-30', { headers: { cookie: await koekje({ rol: 'auditor' }) } });
    expect(antwoord.status).toBe(400);
    expect(antwoord.tekst).toContain('Deze dag bestaat niet');
    expect(antwoord.tekst).not.toContain('zie fouten');
  });

  it('says on a page who may see it, by the roles that one has', async () => {
    const antwoord = await kassier.verzoek('GET', '/dashboard/uitvoer?peildatum=2021-07-01', { headers: { cookie: await koekje({ rol: 'szw-financien' }) } });
    expect([antwoord.status, leesbaar(antwoord.tekst)]).toEqual([403, expect.stringContaining('Dit mag alleen met een van deze rollen: auditor. Uw rollen: szw-financien.')]);
  });

  it('says on a page that there is no page, and minds no slash too many', async () => {
    for (const pad of ['/dashboard/bestaat-niet', '/dashboard/regios/AM18/verder']) {
      const { status, headers, tekst } = await kassier.verzoek('GET', pad);
      expect([pad, status, headers.get('content-type'), tekst]).toEqual([pad, 404, 'text/html; charset=utf-8', expect.stringContaining('Op dit adres staat geen pagina.')]);
      expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    }
    for (const [pad, naar] of [['/dashboard/', '/dashboard'], ['/dashboard/regios/?peildatum=2021-07-01', '/dashboard/regios?peildatum=2021-07-01']]) {
      const { status, headers } = await kassier.verzoek('GET', pad as string);
      expect([pad, status, headers.get('location')]).toEqual([pad, 303, naar]);
    }
    expect((await kassier.verzoek('POST', '/dashboard/regios', { sleutel: null, body: '' })).status).toBe(405);
  });

  it('does not say that all is well, or give what cannot be, on an address beyond what there is', async () => {
    const cookie = await koekje({ rol: 'auditor' });
    const cijfers = leesbaar(await bekijk('/dashboard/cijfers?groepeerOp=stroom&vanaf=500&peildatum=2021-07-01', cookie));
    expect(cijfers).toMatch(/Zo ver loopt deze tabel niet: er zijn \d+ rijen\./);
    expect(cijfers).not.toContain('Hier staan de rijen');
    expect(leesbaar(await bekijk('/dashboard/waarschuwingen?peildatum=2021-12-31', cookie))).not.toContain('Niets vraagt aandacht.');
    const waarschuwingen = leesbaar(await bekijk('/dashboard/waarschuwingen?vanaf=9000&peildatum=2021-12-31', cookie));
    expect(waarschuwingen).toMatch(/Zo ver loopt deze lijst niet: er vraagt op deze dag \d+ keer iets aandacht\./);
    expect(waarschuwingen).not.toContain('Niets vraagt aandacht.');
    const uitvoer = await bekijk('/dashboard/uitvoer?van=2021-12-31&tot=2021-01-01&peildatum=2021-07-01', cookie);
    expect(leesbaar(uitvoer)).toContain('Er is geen dag die zowel op of na 31 december 2021 als op of voor 1 januari 2021 ligt.');
    expect(uitvoer).not.toContain('/dashboard/uitvoer/bestand');
    expect(await bekijk('/dashboard/indicatoren?maand=2019-01&peildatum=2021-07-01', cookie)).toContain('<option value="2019-01" selected>januari 2019</option>');
  });

  it('tells that figures hold invented allotments as soon as a budgetbesluit says so', async () => {
    const cookie = await koekje({ rol: 'auditor' });
    expect(await bekijk('/dashboard', cookie)).not.toContain('Voorbeeldgegevens');
    await kassier.database("INSERT INTO budgetbesluit (id, kenmerk, besluitdatum, omschrijving, mutaties, ingediend_door) VALUES (gen_random_uuid(), 'X-1', '2021-01-01', 'Voorbeeldverdeling over regio''s', '[]', 'test')");
    expect(await bekijk('/dashboard', cookie)).toContain('<strong>Voorbeeldgegevens.</strong>');
  });

  it('has no inline style or script, and its style sheet is its own', async () => {
    const antwoord = await kassier.verzoek('GET', '/dashboard?peildatum=2021-07-01', { headers: { cookie: await koekje({ rol: 'auditor' }) } });
    expect(antwoord.tekst).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
    expect(antwoord.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
    const stijl = await kassier.verzoek('GET', /href="(\/dashboard\/stijl\.css[^"]+)"/.exec(antwoord.tekst)?.[1] ?? '');
    expect([stijl.status, stijl.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe('dashboard with an issuer of its own', () => {
  it('says that signing in is not set up, and issues nothing', async () => {
    const kassier = await startTestKassier({ OIDC_ISSUER: 'http://127.0.0.1:9/uitgever' });
    try {
      const aanmelden = await kassier.verzoek('GET', '/dashboard/aanmelden');
      expect(aanmelden.tekst).toContain('nog niet ingericht');
      expect(aanmelden.tekst).not.toContain('Aanmelden als');
      const antwoord = await kassier.verzoek('POST', '/dashboard/aanmelden', { sleutel: null, body: 'rol=auditor', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
      expect([antwoord.status, antwoord.headers.get('set-cookie')]).toEqual([404, null]);
    } finally {
      await kassier.stop();
    }
  });
});

describe('a dashboard that cannot be made', () => {
  let kassier: TestKassier;
  let cookie: string;
  beforeAll(async () => {
    kassier = await startTestKassier({ VRAAG_WACHTTIJD_MS: '1000' });
    const ingelogd = await kassier.verzoek('POST', '/dashboard/aanmelden', { sleutel: null, body: 'rol=szw-financien', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    cookie = ingelogd.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  afterAll(() => kassier.stop());

  /** What the first page answers: status, media type and words. */
  async function pagina(): Promise<[number, string | null, string]> {
    const { status, headers, tekst } = await kassier.verzoek('GET', '/dashboard?peildatum=2021-03-15', { headers: { cookie } });
    return [status, headers.get('content-type'), tekst];
  }

  it('says so on a page when the database does not answer, and is back when that does', async () => {
    await kassier.database('BEGIN; LOCK TABLE rekening IN ACCESS EXCLUSIVE MODE');
    const geen = await pagina();
    await kassier.database('ROLLBACK');
    expect(geen).toEqual([503, 'text/html; charset=utf-8', expect.stringContaining('De service kan deze pagina nu niet maken. Probeer het over enkele seconden opnieuw.')]);
    expect((await pagina())[0]).toBe(200);
  });

  it('says on a page which request to report when something went wrong, and nothing of the inside', async () => {
    await kassier.database('ALTER TABLE rekening RENAME TO rekening_weg');
    const mis = await pagina();
    await kassier.database('ALTER TABLE rekening_weg RENAME TO rekening');
    expect(mis).toEqual([500, 'text/html; charset=utf-8', expect.stringMatching(/Er ging iets mis in de service\. Probeer het opnieuw, of meld verzoek [0-9a-f-]{36} bij de beheerder\./)]);
    expect(mis[2]).not.toContain('rekening_weg');
  });
});
