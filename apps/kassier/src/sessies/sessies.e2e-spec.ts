import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { Browser, formulierVan, type Bezoek } from '../../../../test/support/browser.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';
import { startAanbieder, type Aanbieder } from '../../../../test/support/oidc.js';
import { SESSIE_S, STIL_S } from './sessie.opslag.js';

// Signing in with a browser at a real provider: the whole way there and back, and what goes wrong when somebody bends it.

const KASSIER = 'https://kassier.example.nl';
const SESSIE = '__Host-kassier_sessie';
const POGING = '__Host-kassier_aanmelding';

let verschuivingMs = 0;
const klok = { nuMs: () => Date.now() + verschuivingMs };

let aanbieder: Aanbieder;
let kassier: TestKassier;
let map: string;
/** The dashboard as the provider knows it. */
const eigen: object[] = [];

const nieuweBrowser = (): Browser => new Browser({ [KASSIER]: kassier.url });
const later = (s: number): void => { verschuivingMs += s * 1000; };

/** From the first page to the place in the dashboard, through the pages of the provider. */
async function meldAan(browser: Browser, persoon: string, terug = '/dashboard', tot?: (adres: string) => boolean, dienst = KASSIER): Promise<Bezoek> {
  let bezoek = await browser.ga(`${dienst}/dashboard/aanmelden/begin?${new URLSearchParams({ terug }).toString()}`, undefined, tot);
  while (bezoek.adres.startsWith(`${aanbieder.issuer}/interaction/`)) {
    const { naar, velden } = formulierVan(bezoek.html);
    bezoek = await browser.ga(new URL(naar, bezoek.adres).href, velden['prompt'] === 'login' ? { ...velden, login: persoon, password: 'x' } : velden, tot);
  }
  return bezoek;
}

/** The address with which the provider sends the browser back, before it gets here. */
/** Where somebody ended, without the day that every page gets in its address. */
const zonderDag = ({ adres }: Bezoek): string => adres.replace(/\?peildatum=\d{4}-\d\d-\d\d$/, '');
const voorTerug = (adres: string): boolean => adres.startsWith(`${KASSIER}/dashboard/aanmelden/terug`);

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'kassier-sessies-'));
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  writeFileSync(join(map, 'client.jwk'), JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'dashboard-1', alg: 'ES256' }));
  aanbieder = await startAanbieder();
  eigen.push({
    client_id: 'kassier-dashboard', redirect_uris: [`${KASSIER}/dashboard/aanmelden/terug`], post_logout_redirect_uris: [`${KASSIER}/dashboard/aanmelden`], grant_types: ['authorization_code'], response_types: ['code'],
    token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'dashboard-1', alg: 'ES256', use: 'sig' }] },
  });
  await aanbieder.klanten(eigen);
  await aanbieder.personen({
    'anna.szw': { organisatie: 'szw', rollen: ['szw-financien'] }, 'bram.am18': { organisatie: 'rmt-am18', rollen: ['regio-aanvrager'], regio: 'AM18' }, 'cees.uwv': { organisatie: 'uwv', rollen: ['auditor'] },
    'dora.nergens': { organisatie: 'uwv', rollen: ['beheerder-van-iets-anders'] },
  });
  kassier = await startTestKassier({ OIDC_ISSUER: aanbieder.issuer, PUBLIEKE_URL: KASSIER, OIDC_CLIENT_ID: 'kassier-dashboard', OIDC_CLIENT_SLEUTEL_BESTAND: join(map, 'client.jwk') }, undefined, klok);
});
afterAll(async () => {
  await kassier.stop();
  await aanbieder.stop();
  rmSync(map, { recursive: true });
});

describe('signing in', () => {
  it('goes from a page of the dashboard to the provider, with PKCE, state and nonce, and back to that page', async () => {
    const browser = nieuweBrowser();
    const eerst = await browser.ga(`${KASSIER}/dashboard?peildatum=2021-03-15`);
    expect(eerst.adres).toBe(`${KASSIER}/dashboard/aanmelden?terug=%2Fdashboard%3Fpeildatum%3D2021-03-15`);
    expect(eerst.html).not.toContain('testgebruiker');
    const [, begin = ''] = /href="(\/dashboard\/aanmelden\/begin[^"]*)"/.exec(eerst.html) ?? [];
    const naar = await browser.ga(`${KASSIER}${begin.replaceAll('&amp;', '&')}`, undefined, (adres) => adres.startsWith(aanbieder.issuer));
    expect(Object.fromEntries(new URL(naar.adres).searchParams)).toEqual({
      client_id: 'kassier-dashboard', response_type: 'code', scope: 'openid', redirect_uri: `${KASSIER}/dashboard/aanmelden/terug`, code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/), state: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/), nonce: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    });
    expect(naar.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-kassier_aanmelding=[A-Za-z0-9_.-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/)]);
    const terug = await meldAan(browser, 'anna.szw', '/dashboard?peildatum=2021-03-15');
    expect([terug.status, terug.adres]).toEqual([200, `${KASSIER}/dashboard?peildatum=2021-03-15`]);
    expect(terug.html).toContain('anna.szw');
    expect(terug.html).toContain('szw-financien');
    expect(browser.koekje(KASSIER, POGING)).toBeUndefined();
    expect(browser.koekje(KASSIER, SESSIE)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('gives the roles and the region that the provider names, and no more', async () => {
    const browser = nieuweBrowser();
    const pagina = await meldAan(browser, 'bram.am18');
    expect(pagina.html).toContain('regio-aanvrager');
    expect((await browser.ga(`${KASSIER}/dashboard/betaalruns`)).status).toBe(403);
    const lezer = nieuweBrowser();
    await meldAan(lezer, 'cees.uwv');
    expect((await lezer.ga(`${KASSIER}/dashboard/betaalruns`)).status).toBe(200);
  });

  it('refuses who has no role here, with a page that says so and without a session', async () => {
    for (const [persoon, reden] of [['dora.nergens', /geen rol van deze service/], ['onbekend', /geen organisatie of geen rol/]] as const) {
      const browser = nieuweBrowser();
      const pagina = await meldAan(browser, persoon);
      expect([pagina.status, browser.koekje(KASSIER, SESSIE)]).toEqual([403, undefined]);
      expect(pagina.html).toMatch(reden);
    }
  });

  it('leaves a session that opens reading the dashboard and nothing else', async () => {
    const browser = nieuweBrowser();
    await meldAan(browser, 'cees.uwv');
    const koekje = { cookie: `${SESSIE}=${browser.koekje(KASSIER, SESSIE)}` };
    expect((await kassier.verzoek('GET', '/dashboard?peildatum=2021-03-15', { headers: koekje })).status).toBe(200);
    expect((await kassier.verzoek('GET', '/v1/betaalruns', { headers: koekje })).status).toBe(401);
    expect((await kassier.verzoek('POST', '/v1/grootboek/controles', { headers: koekje, body: {} })).status).toBe(401);
    expect((await kassier.verzoek('GET', '/v1/betaalruns', { token: browser.koekje(KASSIER, SESSIE) as string })).status).toBe(401);
  });

  it('takes a form of a page of this session, and of no other', async () => {
    const pad = `${KASSIER}/dashboard/indicatoren?maand=2021-05&peildatum=2021-05-31`;
    const velden = async (browser: Browser): Promise<Record<string, string>> => {
      const formulier = /<form method="post" action="\/dashboard\/indicatoren.*<\/form>/s.exec((await browser.ga(pad)).html)?.[0] ?? '';
      return { ...formulierVan(formulier).velden, adviezen: '7' };
    };
    const [browser, ander] = [nieuweBrowser(), nieuweBrowser()];
    await meldAan(browser, 'bram.am18');
    await meldAan(ander, 'bram.am18');
    expect((await browser.ga(pad, await velden(ander))).status).toBe(403);
    const zonderSessie = await nieuweBrowser().ga(pad, await velden(browser));
    expect([new URL(zonderSessie.adres).pathname, zonderSessie.html]).toEqual(['/dashboard/aanmelden', expect.stringContaining('Uw sessie was voorbij.')]);
    expect(await kassier.database('SELECT 1 FROM regio_indicator')).toEqual([]);
    expect((await browser.ga(pad, await velden(browser))).status).toBe(200);
    expect(await kassier.database('SELECT regio, indicator, waarde, door FROM regio_indicator')).toEqual([{ regio: 'AM18', indicator: 'adviezen', waarde: 7, door: 'bram.am18' }]);
  });

  it('takes no token in a cookie, under whatever name', async () => {
    const machine = await aanbieder.machine('machine', { organisatie: 'adr', rollen: ['auditor'] });
    const token = await machine();
    expect((await kassier.verzoek('GET', '/v1/betaalruns', { token })).status).toBe(200);
    for (const naam of [SESSIE, 'kassier_sessie']) expect((await kassier.verzoek('GET', '/dashboard?peildatum=2021-03-15', { headers: { cookie: `${naam}=${token}` } })).status).toBe(303);
    expect((await kassier.verzoek('POST', '/dashboard/aanmelden', { sleutel: null, body: 'rol=auditor', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(404);
  });
});

it('a dashboard that has a secret instead of a key signs people in too, and without TLS keeps its cookies to its own pages', async () => {
  const adres = 'http://kassier.example.nl';
  await aanbieder.klanten([...eigen, {
    client_id: 'dashboard-twee', client_secret: 'een-geheim-dat-lang-genoeg-is', redirect_uris: [`${adres}/dashboard/aanmelden/terug`], grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic',
  }]);
  writeFileSync(join(map, 'geheim'), 'een-geheim-dat-lang-genoeg-is\n');
  const tweede = await startTestKassier({ OIDC_ISSUER: aanbieder.issuer, PUBLIEKE_URL: `${adres}/`, OIDC_CLIENT_ID: 'dashboard-twee', OIDC_CLIENT_SECRET_BESTAND: join(map, 'geheim') });
  try {
    const browser = new Browser({ [adres]: tweede.url });
    const pagina = await meldAan(browser, 'cees.uwv', '/dashboard', undefined, adres);
    expect([pagina.status, zonderDag(pagina)]).toEqual([200, `${adres}/dashboard`]);
    const [zet] = (await tweede.verzoek('POST', '/dashboard/afmelden', { sleutel: null, headers: { cookie: `kassier_sessie=${browser.koekje(adres, 'kassier_sessie')}` } })).headers.getSetCookie();
    expect(zet).toBe('kassier_sessie=; Path=/dashboard; HttpOnly; SameSite=Lax; Max-Age=0');
    expect((await browser.ga(`${adres}/dashboard`)).adres).toContain('/dashboard/aanmelden');
  } finally {
    await tweede.stop();
    await aanbieder.klanten(eigen);
  }
});

describe('what comes back from the provider', () => {
  it('counts in the browser that began, and in no other', async () => {
    const slachtoffer = nieuweBrowser();
    const { adres } = await meldAan(slachtoffer, 'cees.uwv', '/dashboard', voorTerug);
    const aanvaller = nieuweBrowser();
    expect((await aanvaller.ga(adres)).status).toBe(400);
    // Also not in one that began for itself: the state is another, and so is the verifier behind the code.
    await aanvaller.ga(`${KASSIER}/dashboard/aanmelden/begin`, undefined, (waar) => waar.startsWith(aanbieder.issuer));
    expect((await aanvaller.ga(adres)).status).toBe(400);
    const eigen = await meldAan(aanvaller, 'bram.am18', '/dashboard', voorTerug);
    const geplakt = new URL(eigen.adres);
    geplakt.searchParams.set('code', new URL(adres).searchParams.get('code') ?? '');
    expect((await aanvaller.ga(geplakt.href)).status).toBe(400);
    expect(aanvaller.koekje(KASSIER, SESSIE)).toBeUndefined();
  });

  it('counts once: a code that was used, or is sent again, opens nothing', async () => {
    const browser = nieuweBrowser();
    const { adres } = await meldAan(browser, 'cees.uwv', '/dashboard', voorTerug);
    const poging = browser.koekje(KASSIER, POGING) ?? '';
    expect((await browser.ga(adres)).status).toBe(200);
    const nogEens = nieuweBrowser();
    nogEens.koekjes.set(KASSIER, new Map([[POGING, poging]]));
    expect([(await nogEens.ga(adres)).status, nogEens.koekje(KASSIER, SESSIE)]).toEqual([400, undefined]);
  });

  it.each<[string, (adres: URL) => void]>([
    ['another state', (adres) => { adres.searchParams.set('state', 'x'.repeat(43)); }],
    ['no state', (adres) => { adres.searchParams.delete('state'); }],
    ['two states', (adres) => { adres.searchParams.append('state', adres.searchParams.get('state') ?? ''); }],
    ['another issuer', (adres) => { adres.searchParams.set('iss', 'https://elders.example.nl'); }],
    ['no code', (adres) => { adres.searchParams.delete('code'); }],
    ['a code that was never given', (adres) => { adres.searchParams.set('code', 'verzonnen'); }],
    ['nothing at all', (adres) => { adres.search = ''; }],
  ])('is refused with %s', async (_wat, verander) => {
    const browser = nieuweBrowser();
    const { adres } = await meldAan(browser, 'cees.uwv', '/dashboard', voorTerug);
    const anders = new URL(adres);
    verander(anders);
    const pagina = await browser.ga(anders.href);
    expect([pagina.status, browser.koekje(KASSIER, SESSIE)]).toEqual([400, undefined]);
    expect(pagina.html).toContain('Begin opnieuw');
  });

  it('is told when the provider let nobody in', async () => {
    const browser = nieuweBrowser();
    const { adres } = await meldAan(browser, 'cees.uwv', '/dashboard', voorTerug);
    const anders = new URL(adres);
    anders.searchParams.delete('code');
    anders.searchParams.set('error', 'access_denied');
    anders.searchParams.set('error_description', '<script>alert(1)</script>');
    const pagina = await browser.ga(anders.href);
    expect(pagina.status).toBe(403);
    expect(pagina.html).toContain('access_denied');
    expect(pagina.html).not.toContain('<script>');
  });

  it('sends nobody to another site, whatever stands in the cookie', async () => {
    for (const terug of ['https://elders.example.nl/dashboard', '//elders.example.nl', '/v1/stromen']) {
      const browser = nieuweBrowser();
      expect(zonderDag(await meldAan(browser, 'cees.uwv', terug))).toBe(`${KASSIER}/dashboard`);
      const ander = nieuweBrowser();
      const { adres } = await meldAan(ander, 'cees.uwv', '/dashboard', voorTerug);
      const [geheim] = (ander.koekje(KASSIER, POGING) ?? '').split('.');
      ander.koekjes.get(KASSIER)?.set(POGING, `${geheim}.${Buffer.from(terug).toString('base64url')}`);
      expect(zonderDag(await ander.ga(adres))).toBe(`${KASSIER}/dashboard`);
    }
  });

  it('is still taken after the provider turned its keys', async () => {
    await meldAan(nieuweBrowser(), 'cees.uwv');
    await aanbieder.nieuweSleutel();
    await aanbieder.verwijderOudeSleutels();
    // The package looks at most once a minute for new keys; the attempt that meets the old ones makes it look again.
    await meldAan(nieuweBrowser(), 'cees.uwv');
    expect((await meldAan(nieuweBrowser(), 'cees.uwv')).status).toBe(200);
  });

  it('is 503 while the provider cannot be asked, and works again after', async () => {
    await aanbieder.nieuweSleutel();
    await aanbieder.verwijderOudeSleutels();
    await aanbieder.sleutelsWeg(true);
    const browser = nieuweBrowser();
    const weg = await meldAan(browser, 'cees.uwv');
    expect([weg.status, browser.koekje(KASSIER, SESSIE)]).toEqual([503, undefined]);
    await aanbieder.sleutelsWeg(false);
    expect((await meldAan(browser, 'cees.uwv')).status).toBe(200);
  });
});

describe('a session', () => {
  const openIs = async (koekje: string | undefined): Promise<boolean> => (await kassier.verzoek('GET', '/dashboard?peildatum=2021-03-15', { headers: { cookie: `${SESSIE}=${koekje}` } })).status === 200;

  it('stands in the database without what could open it, and without who has which role', async () => {
    const browser = nieuweBrowser();
    await meldAan(browser, 'bram.am18');
    const koekje = browser.koekje(KASSIER, SESSIE) ?? '';
    const rijen = await kassier.database<{ rij: string }>("SELECT t::text || encode(t.inhoud, 'escape') AS rij FROM sessie t WHERE beeindigd_op IS NULL");
    const alles = rijen.map(({ rij }) => rij).join('\n');
    expect(alles).toContain('bram.am18');
    for (const geheim of [koekje, Buffer.from(koekje, 'base64url').toString('hex'), 'regio-aanvrager', 'rmt-am18', 'AM18']) expect(alles).not.toContain(geheim);
    // A token: two parts of base64url that are JSON objects. Three characters alone would be found by chance in what is encrypted.
    expect(alles).not.toMatch(/eyJ[\w-]{8,}\.eyJ/);
  });

  it('cannot be guessed, changed or taken from its row', async () => {
    const browser = nieuweBrowser();
    await meldAan(browser, 'cees.uwv');
    const koekje = browser.koekje(KASSIER, SESSIE) ?? '';
    const [rij] = await kassier.database<{ kenmerk: string }>("SELECT replace(translate(encode(kenmerk, 'base64'), '+/', '-_'), '=', '') AS kenmerk FROM sessie ORDER BY begonnen_op DESC LIMIT 1");
    for (const poging of [rij?.kenmerk, koekje.slice(0, -1), `${koekje}x`, koekje.toUpperCase(), '', 'x'.repeat(43), "' OR true --"]) expect([poging, await openIs(poging)]).toEqual([poging, false]);
    expect(await openIs(koekje)).toBe(true);
  });

  it('ends after half an hour without use', async () => {
    const browser = nieuweBrowser();
    await meldAan(browser, 'cees.uwv');
    for (let keer = 0; keer < 3; keer += 1) {
      later(STIL_S - 60);
      expect(await openIs(browser.koekje(KASSIER, SESSIE))).toBe(true);
    }
    later(STIL_S + 1);
    expect(await openIs(browser.koekje(KASSIER, SESSIE))).toBe(false);
  });

  it('ends after a working day, however much it is used', async () => {
    const browser = nieuweBrowser();
    await meldAan(browser, 'cees.uwv');
    const koekje = browser.koekje(KASSIER, SESSIE);
    let over = SESSIE_S - 10;
    for (; over > STIL_S; over -= STIL_S - 60) {
      later(STIL_S - 60);
      expect(await openIs(koekje)).toBe(true);
    }
    later(over);
    expect(await openIs(koekje)).toBe(true);
    later(11);
    expect(await openIs(koekje)).toBe(false);
    await meldAan(nieuweBrowser(), 'cees.uwv');
    expect(await kassier.database('SELECT 1 FROM sessie WHERE eindigt_op < to_timestamp($1) AND inhoud IS NOT NULL', [klok.nuMs() / 1000])).toEqual([]);
  });

  it('is another one after every time of signing in, and the one before has ended', async () => {
    const browser = nieuweBrowser();
    await meldAan(browser, 'cees.uwv');
    const eerste = browser.koekje(KASSIER, SESSIE);
    await meldAan(browser, 'cees.uwv');
    expect(browser.koekje(KASSIER, SESSIE)).not.toBe(eerste);
    expect([await openIs(eerste), await openIs(browser.koekje(KASSIER, SESSIE))]).toEqual([false, true]);
  });

  it('ends at signing out, here and at the provider', async () => {
    const browser = nieuweBrowser();
    await meldAan(browser, 'cees.uwv');
    const koekje = browser.koekje(KASSIER, SESSIE);
    const afgemeld = await browser.ga(`${KASSIER}/dashboard/afmelden`, {});
    expect(afgemeld.status).toBe(200);
    expect(await openIs(koekje)).toBe(false);
    expect(browser.koekje(KASSIER, SESSIE)).toBeUndefined();
    const [, daar = ''] = /^0; url=(.*)$/.exec(afgemeld.headers.get('refresh') ?? '') ?? [];
    expect(daar.startsWith(`${aanbieder.issuer}/session/end?`)).toBe(true);
    const bevestigen = await browser.ga(daar);
    const { naar, velden } = formulierVan(bevestigen.html);
    const terug = await browser.ga(naar, { ...velden, logout: 'yes' });
    expect([terug.status, terug.adres]).toEqual([200, `${KASSIER}/dashboard/aanmelden`]);
    // The provider no longer knows him: it asks who he is.
    const opnieuw = await browser.ga(`${KASSIER}/dashboard/aanmelden/begin`);
    expect(opnieuw.adres).toContain('/interaction/');
    expect(formulierVan(opnieuw.html).velden['prompt']).toBe('login');
  });

  it('stands in the audit trail: who signed in and out, and that somebody could not', async () => {
    const spoor = () => kassier.database<{ persoon: string | null; reden: string; token_id: string | null; status: number }>(
      "SELECT persoon, reden, token_id, status FROM auditspoor WHERE route IN ('/dashboard/aanmelden/terug', '/dashboard/afmelden') ORDER BY moment DESC LIMIT 3");
    const browser = nieuweBrowser();
    await meldAan(browser, 'cees.uwv');
    await browser.ga(`${KASSIER}/dashboard/afmelden`, {});
    await nieuweBrowser().ga(`${KASSIER}/dashboard/aanmelden/terug?code=verzonnen&state=verzonnen`);
    while ((await spoor())[0]?.reden !== 'Aanmelden mislukt') await new Promise((verder) => setTimeout(verder, 20));
    const [mislukt, af, aan] = await spoor();
    expect([aan?.reden, af?.reden]).toEqual(['Aangemeld', 'Afgemeld']);
    expect(aan).toMatchObject({ persoon: af?.persoon, token_id: expect.stringMatching(/^sessie-[0-9a-f]{16}$/) });
    expect(aan?.persoon).toContain('cees.uwv');
    expect(af?.token_id).toBe(aan?.token_id);
    expect(mislukt).toMatchObject({ persoon: null, token_id: null });
  });

  it('can be ended for everybody at once, by whoever keeps the database', async () => {
    const browsers = [nieuweBrowser(), nieuweBrowser()];
    for (const browser of browsers) await meldAan(browser, 'anna.szw');
    await kassier.database("UPDATE sessie SET beeindigd_op = now(), inhoud = NULL WHERE persoon = 'anna.szw' AND beeindigd_op IS NULL");
    for (const browser of browsers) expect(await openIs(browser.koekje(KASSIER, SESSIE))).toBe(false);
    await expect(kassier.database("UPDATE sessie SET beeindigd_op = NULL, inhoud = 'x' WHERE persoon = 'anna.szw'")).rejects.toThrow();
  });
});
