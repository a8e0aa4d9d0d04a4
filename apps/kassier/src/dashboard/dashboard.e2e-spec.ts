import { Bedrag } from '#values';
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
    const antwoord = await kassier.verzoek('GET', pad, { headers: { cookie } });
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

  it('never sends anyone to another site after signing in', async () => {
    for (const terug of ['https://example.nl/dashboard', '//example.nl/dashboard', '/dashboard/../v1', '/dashboardx', '/dashboard?x=//example.nl', '/dashboard\r\nx: y']) {
      expect((await formulier('/dashboard/aanmelden', { rol: 'auditor', terug })).headers.get('location')).toBe('/dashboard');
    }
  });

  it('forgets the session when asked, and does not take what is no role', async () => {
    const af = await kassier.verzoek('POST', '/dashboard/afmelden', { sleutel: null });
    expect([af.status, af.headers.get('set-cookie')]).toEqual([303, 'kassier_sessie=; Path=/dashboard; HttpOnly; SameSite=Strict; Max-Age=0']);
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
        ...[saldo('verplichtingen', 'budget').tegengesteld(), ruimte.plus(vastgelegd), vastgelegd, betaald, ruimte].map((bedrag) => bedrag.voorMensen()),
        procent(vastgelegd, ruimte.plus(vastgelegd)), procent(betaald, kas),
      ];
    };
    for (const naam of new Set(postings.map((p) => p.naam))) expect(rij(html, naam)).toEqual([naam, ...verwacht(naam)]);
    expect(rij(html, 'Totaal')).toEqual(['Totaal', ...verwacht(null)]);
    expect(rij(html, 'Inkoop van mbo-opleidingen').slice(1, 4)).toEqual(['€\u00a031.500.000,00', '€\u00a0850.000,01', '€\u00a0150.090,33']);
    expect(html).toContain('Vastgelegd is €\u00a0150.090,33 (17,7\u00a0% van wat is toegedeeld)');
  });

  it('shows the past for a day in the past, and today for an empty field', async () => {
    const cookie = await koekje({ rol: 'auditor' });
    const toen = await bekijk('/dashboard?peildatum=2021-03-14', cookie);
    expect(toen).toContain('<time datetime="2021-03-14">14 maart 2021</time>');
    expect(rij(toen, 'Inkoop van mbo-opleidingen').slice(2, 5)).toEqual(['€\u00a0850.000,01', '€\u00a00,00', '€\u00a00,00']);
    expect(rij(await bekijk('/dashboard?peildatum=2021-07-01', cookie), 'Inkoop van mbo-opleidingen')[4]).toBe('€\u00a062.500,00');
    expect(await bekijk('/dashboard?peildatum=', cookie)).toBe(await bekijk('/dashboard', cookie));
  });

  it('leads from every figure to rows that add up to it', async () => {
    const cookie = await koekje({ rol: 'szw-budgethouder' });
    const html = await bekijk('/dashboard?peildatum=2021-07-01', cookie);
    const verwijzingen = [...html.matchAll(/<td class="getal"><a href="([^"]+)">([^<]+)<\/a>/g)].map(([, adres = '', tekst = '']) => ({ adres: adres.replaceAll('&amp;', '&'), tekst }));
    expect(verwijzingen).toHaveLength(7 * 8);
    for (const { adres, tekst } of verwijzingen) expect(rij(await bekijk(adres, cookie), 'Totaal')).toContain(tekst);
  });

  it('shows a region only itself, by name', async () => {
    const cookie = await koekje({ rol: 'regio-aanvrager', regio: 'AM05' });
    const html = await bekijk('/dashboard', cookie);
    const [regio] = await kassier.database<{ naam: string }>("SELECT naam FROM regio WHERE code = 'AM05'");
    expect(html).toContain(`<h1>Uitnutting per stroom in ${regio?.naam} (AM05)</h1>`);
    expect(rij(html, 'Totaal').slice(1, 6)).toEqual(['€\u00a0250.000,01', '€\u00a0250.000,01', '€\u00a090,00', '€\u00a00,00', '€\u00a0249.910,01']);
    expect(html).not.toContain('31.500.000,00');
    const ander = await kassier.verzoek('GET', '/dashboard/cijfers?regio=AM18', { headers: { cookie } });
    expect([ander.status, ander.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
  });

  it('says on a page what is wrong with a day that does not exist', async () => {
    const antwoord = await kassier.verzoek('GET', '/dashboard?peildatum=2021-02-30', { headers: { cookie: await koekje({ rol: 'auditor' }) } });
    expect(antwoord.status).toBe(400);
    expect(antwoord.tekst).toContain('Deze dag bestaat niet');
  });

  it('tells that figures hold invented allotments as soon as a budgetbesluit says so', async () => {
    const cookie = await koekje({ rol: 'auditor' });
    expect(await bekijk('/dashboard', cookie)).not.toContain('Voorbeeldgegevens');
    await kassier.database("INSERT INTO budgetbesluit (id, kenmerk, besluitdatum, omschrijving, mutaties, ingediend_door) VALUES (gen_random_uuid(), 'X-1', '2021-01-01', 'Voorbeeldverdeling over regio''s', '[]', 'test')");
    expect(await bekijk('/dashboard', cookie)).toContain('<strong>Voorbeeldgegevens.</strong>');
  });

  it('has no inline style or script, and its style sheet is its own', async () => {
    const antwoord = await kassier.verzoek('GET', '/dashboard', { headers: { cookie: await koekje({ rol: 'auditor' }) } });
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
