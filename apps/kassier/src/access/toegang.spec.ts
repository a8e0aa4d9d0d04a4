import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { ConfiguratieModule, leesConfiguratie, systeemKlok } from '../config/index.js';
import { maakApp } from '../http/index.js';
import { AccessModule, eisEigenRegio, Ingelogd, Openbaar, ROLLEN, Toegang, zichtbareRegio, type Gebruiker } from './index.js';

@Controller('v1/proef')
class ProefController {
  @Get()
  @Toegang(...ROLLEN)
  wieBenIk(@Ingelogd() gebruiker: Gebruiker): Gebruiker {
    return gebruiker;
  }

  @Post('toewijzingen')
  @HttpCode(200)
  @Toegang('szw-budgethouder')
  toewijzen(): { gedaan: boolean } {
    return { gedaan: true };
  }

  @Get('regio')
  @Toegang(...ROLLEN)
  regio(@Ingelogd() gebruiker: Gebruiker): { regio: string | null } {
    eisEigenRegio(gebruiker, 'AM18');
    return { regio: zichtbareRegio(gebruiker) };
  }
}

@Controller('open')
class OpenbaarController {
  @Get()
  @Openbaar()
  openbaar(): { open: boolean } {
    return { open: true };
  }
}

@Controller('dashboard')
class ProefDashboard {
  @Get('overzicht')
  @Toegang('auditor')
  overzicht(@Ingelogd() gebruiker: Gebruiker): { sub: string } {
    return { sub: gebruiker.sub };
  }

  @Post('overzicht')
  @Toegang('auditor')
  wijzig(): { gewijzigd: boolean } {
    return { gewijzigd: true };
  }
}

@Controller('v1/vergeten')
class VergetenController {
  @Get()
  open(): { open: boolean } {
    return { open: true };
  }
}

const map = mkdtempSync(join(tmpdir(), 'kassier-toegang-'));

async function start(env: NodeJS.ProcessEnv, controllers: (new () => object)[] = [ProefController, OpenbaarController, ProefDashboard], klok = systeemKlok): Promise<{ app: NestFastifyApplication; url: string }> {
  const configuratie = leesConfiguratie({ PORT: '0', KASSIER_DATA_DIR: map, ...env });
  class ProefModule {}
  Module({ imports: [ConfiguratieModule.met(configuratie, klok), AccessModule.met(configuratie)], controllers })(ProefModule);
  const app = await maakApp(ProefModule);
  await app.listen(configuratie.poort, configuratie.host);
  return { app, url: (await app.getUrl()).replace(/\/$/, '') };
}

interface Antwoord {
  readonly status: number;
  readonly headers: Headers;
  readonly lichaam: Record<string, unknown>;
}

async function haal(url: string, opties: RequestInit = {}): Promise<Antwoord> {
  const antwoord = await fetch(url, opties);
  return { status: antwoord.status, headers: antwoord.headers, lichaam: (await antwoord.json()) as Record<string, unknown> };
}

const metToken = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });
const nuS = (): number => Math.floor(Date.now() / 1000);

describe('access with the development identity provider', () => {
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    ({ app, url } = await start({}));
  });

  afterAll(async () => {
    await app.close();
    rmSync(map, { recursive: true });
  });

  const vraagToken = (vraag: object): Promise<Antwoord> => haal(`${url}/dev/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(vraag) });

  async function token(vraag: object): Promise<string> {
    return String((await vraagToken(vraag)).lichaam['access_token']);
  }

  /** Signs with the provider's real key, so that only what the test changes is wrong. */
  async function zelfGetekend(claims: Record<string, unknown>, kop: { typ?: string } = {}): Promise<string> {
    await haal(`${url}/dev/jwks`);
    const { kid, privateJwk } = JSON.parse(readFileSync(join(map, 'dev-idp.json'), 'utf8')) as { kid: string; privateJwk: { kty: string } };
    return new SignJWT({ iss: `${url}/dev`, aud: 'kassier', sub: 'iemand', organisatie: 'uwv', rollen: ['auditor'], exp: nuS() + 600, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...kop })
      .sign(await importJWK(privateJwk, 'RS256'));
  }

  it('lets a token in that it signed itself, checked over its own JWKS', async () => {
    const antwoord = await haal(`${url}/v1/proef`, metToken(await token({ rollen: ['regio-aanvrager'], regio: 'AM18' })));
    expect(antwoord.status).toBe(200);
    expect(antwoord.lichaam).toEqual({ sub: 'test-regio-aanvrager', organisatie: 'rmt-am18', rollen: ['regio-aanvrager'], regio: 'AM18', tokenId: expect.stringMatching(/^[0-9a-f-]{36}$/), clientId: null, herkomst: expect.objectContaining({ methode: 'GET', route: '/v1/proef', adres: '127.0.0.1' }) });
  });

  it('answers 401 without a token, and says which kind of token it wants', async () => {
    const antwoord = await haal(`${url}/v1/proef`);
    expect(antwoord.status).toBe(401);
    expect(antwoord.headers.get('www-authenticate')).toBe('Bearer realm="kassier"');
    expect(antwoord.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(antwoord.lichaam).toMatchObject({ type: '/v1/problemen/niet-aangemeld', status: 401, instance: '/v1/proef' });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['expired', { exp: nuS() - 60 }, /verlopen/],
    ['not yet valid', { nbf: nuS() + 120 }, /nog niet geldig/],
    ['for another audience', { aud: 'iets-anders' }, /andere service/],
    ['of another issuer', { iss: 'https://elders.example.nl' }, /andere uitgever/],
    ['without an end', { exp: undefined }, /vervaltijd/],
    ['without an organisation', { organisatie: undefined }, /organisatie/],
  ])('refuses a token that is %s', async (_wat, claims, melding) => {
    const antwoord = await haal(`${url}/v1/proef`, metToken(await zelfGetekend(claims)));
    expect(antwoord.status).toBe(401);
    expect(antwoord.headers.get('www-authenticate')).toBe('Bearer realm="kassier", error="invalid_token"');
    expect(antwoord.lichaam['detail']).toMatch(melding);
  });

  it('allows clocks that differ a little, and no more', async () => {
    expect((await haal(`${url}/v1/proef`, metToken(await zelfGetekend({ nbf: nuS() + 20 })))).status).toBe(200);
    expect((await haal(`${url}/v1/proef`, metToken(await zelfGetekend({ exp: nuS() - 10 })))).status).toBe(200);
  });

  it('refuses a token that is not an access token', async () => {
    expect((await haal(`${url}/v1/proef`, metToken(await zelfGetekend({}, { typ: 'logout+jwt' })))).status).toBe(401);
    expect((await haal(`${url}/v1/proef`, metToken(await zelfGetekend({}, { typ: 'JWT' })))).status).toBe(200);
  });

  it('refuses an unsigned token', async () => {
    const kaal = new UnsecuredJWT({ sub: 'x', organisatie: 'uwv', rollen: ['auditor'] }).setIssuer(`${url}/dev`).setAudience('kassier').setExpirationTime('1h').encode();
    const antwoord = await haal(`${url}/v1/proef`, metToken(kaal));
    expect(antwoord.status).toBe(401);
  });

  it('refuses a token signed symmetrically with the public key', async () => {
    const { lichaam } = await haal(`${url}/dev/jwks`);
    const [jwk] = lichaam['keys'] as [{ kid: string; kty: string }];
    const pem = await exportSPKI((await importJWK(jwk, 'RS256', { extractable: true })) as Parameters<typeof exportSPKI>[0]);
    const vervalst = await new SignJWT({ sub: 'x', organisatie: 'uwv', rollen: ['auditor'] }).setProtectedHeader({ alg: 'HS256', kid: jwk.kid })
      .setIssuer(`${url}/dev`).setAudience('kassier').setExpirationTime('1h').sign(new TextEncoder().encode(pem));
    const antwoord = await haal(`${url}/v1/proef`, metToken(vervalst));
    expect(antwoord.status).toBe(401);
    expect(antwoord.lichaam['detail']).toMatch(/niet is toegestaan/);
  });

  it('refuses a tampered token, also right after the real one was accepted', async () => {
    const echt = await token({ rollen: ['auditor'] });
    expect((await haal(`${url}/v1/proef`, metToken(echt))).status).toBe(200);
    const [kop = '', inhoud = '', handtekening = ''] = echt.split('.');
    const claims = JSON.parse(Buffer.from(inhoud, 'base64url').toString()) as object;
    const vervalst = Buffer.from(JSON.stringify({ ...claims, rollen: ['szw-budgethouder'] })).toString('base64url');
    const antwoord = await haal(`${url}/v1/proef`, metToken(`${kop}.${vervalst}.${handtekening}`));
    expect(antwoord.status).toBe(401);
    expect(antwoord.lichaam['detail']).toMatch(/handtekening/);
  });

  it('refuses a token signed with a key of somebody else', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const vreemd = await new SignJWT({ sub: 'x', organisatie: 'uwv', rollen: ['auditor'] }).setProtectedHeader({ alg: 'RS256', kid: 'vreemd' })
      .setIssuer(`${url}/dev`).setAudience('kassier').setExpirationTime('1h').sign(privateKey);
    expect((await haal(`${url}/v1/proef`, metToken(vreemd))).status).toBe(401);
  });

  it.each(['Bearer', 'Basic dTpw', 'Bearer a b', 'Bearer x.y.z'])('refuses the Authorization header "%s" with 401', async (kop) => {
    const antwoord = await haal(`${url}/v1/proef`, { headers: { authorization: kop } });
    expect(antwoord.status).toBe(401);
    expect(antwoord.headers.get('www-authenticate')).toContain('error=');
  });

  it('answers 403 when the role does not fit, naming the roles that do', async () => {
    const kaart = await token({ rollen: ['szw-financien'] });
    const antwoord = await haal(`${url}/v1/proef/toewijzingen`, { method: 'POST', ...metToken(kaart) });
    expect(antwoord.status).toBe(403);
    expect(antwoord.lichaam['detail']).toContain('szw-budgethouder');
    const goed = await token({ rollen: ['szw-budgethouder'] });
    expect((await haal(`${url}/v1/proef/toewijzingen`, { method: 'POST', ...metToken(goed) })).status).toBe(200);
  });

  it('answers 403 to a role it does not know', async () => {
    const antwoord = await haal(`${url}/v1/proef`, metToken(await zelfGetekend({ rollen: ['beheerder'] })));
    expect(antwoord.status).toBe(403);
  });

  it('binds a regio-aanvrager to its region', async () => {
    const eigen = await haal(`${url}/v1/proef/regio`, metToken(await token({ rollen: ['regio-aanvrager'], regio: 'AM18' })));
    expect(eigen).toMatchObject({ status: 200, lichaam: { regio: 'AM18' } });
    const ander = await haal(`${url}/v1/proef/regio`, metToken(await token({ rollen: ['regio-aanvrager'], regio: 'AM19' })));
    expect(ander.status).toBe(403);
    expect(ander.lichaam['detail']).toMatch(/AM19.*AM18/);
  });

  it('answers 403 to a regio-aanvrager whose token names no region', async () => {
    const antwoord = await haal(`${url}/v1/proef`, metToken(await zelfGetekend({ rollen: ['regio-aanvrager'] })));
    expect(antwoord.status).toBe(403);
    expect(antwoord.lichaam['detail']).toContain('claim regio');
  });

  it('opens public routes to everybody', async () => {
    expect((await haal(`${url}/open`)).status).toBe(200);
  });

  it('asks who it is before it reads a body: without a token no size and no media type is looked at', async () => {
    const groot = { method: 'POST', headers: { 'content-type': 'application/zip' }, body: 'x'.repeat(2_000_000) };
    expect((await haal(`${url}/v1/proef/toewijzingen`, groot)).status).toBe(401);
  });

  it('takes the session cookie for reading the dashboard only', async () => {
    const koekje = { headers: { cookie: `iets=1; kassier_sessie=${await token({ rollen: ['auditor'] })}` } };
    expect((await haal(`${url}/dashboard/overzicht`, koekje)).lichaam).toEqual({ sub: 'test-auditor' });
    expect((await haal(`${url}/dashboard/overzicht`, { method: 'POST', ...koekje })).status).toBe(401);
    expect((await haal(`${url}/v1/proef`, koekje)).status).toBe(401);
  });

  it('gives a second person with the same role, and refuses what makes no token', async () => {
    const tweede = await haal(`${url}/v1/proef`, metToken(await token({ rollen: ['kassier-fiatteur'], gebruiker: 'tweede', organisatie: 'uwv-noord' })));
    expect(tweede.lichaam).toMatchObject({ sub: 'tweede', organisatie: 'uwv-noord' });
    const onbekend = await vraagToken({ rollen: ['koning'] });
    expect(onbekend).toMatchObject({ status: 400, lichaam: { fouten: [{ pointer: '/rollen/0', melding: expect.stringContaining('kassier-fiatteur') }] } });
    const zonderRegio = await vraagToken({ rollen: ['regio-aanvrager'] });
    expect(zonderRegio).toMatchObject({ status: 400, lichaam: { fouten: [{ pointer: '/regio' }] } });
  });

  it('remembers a good token, but never beyond its end', async () => {
    let nuMs = Date.parse('2021-03-15T09:00:00Z');
    const later = await start({}, [ProefController], { nuMs: () => nuMs });
    const vraag = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"rollen":["auditor"]}' };
    const { access_token: kaart, expires_in: geldigS } = (await haal(`${later.url}/dev/token`, vraag)).lichaam;
    const eerst = await haal(`${later.url}/v1/proef`, metToken(String(kaart)));
    nuMs += Number(geldigS) * 1000 + 31_000;
    const verlopen = await haal(`${later.url}/v1/proef`, metToken(String(kaart)));
    await later.app.close();
    expect(eerst.status).toBe(200);
    expect(verlopen).toMatchObject({ status: 401, lichaam: { detail: expect.stringContaining('verlopen') } });
  });

  it('lists one test user per role', async () => {
    const pagina = await (await fetch(`${url}/dev`)).text();
    for (const rol of ROLLEN) expect(pagina).toContain(`test-${rol}`);
  });

  it('keeps its key for itself, and after a restart', async () => {
    const voor = await haal(`${url}/dev/jwks`);
    expect(JSON.stringify(voor.lichaam)).not.toMatch(/"(d|p|q)"/);
    expect(statSync(join(map, 'dev-idp.json')).mode & 0o777).toBe(0o600);
    const tweede = await start({});
    expect((await haal(`${tweede.url}/dev/jwks`)).lichaam).toEqual(voor.lichaam);
    await tweede.app.close();
  });

  it('does not start when a route says nothing about access', async () => {
    await expect(start({}, [ProefController, VergetenController])).rejects.toThrow('VergetenController.open');
  });
});

describe('access with an issuer of its own', () => {
  let uitgever: Server;
  let adres: string;
  let app: NestFastifyApplication;
  let url: string;
  let bereikbaar = true;
  const sleutels = generateKeyPair('ES256', { extractable: true });

  beforeAll(async () => {
    const { publicKey } = await sleutels;
    const jwk = { ...(await exportJWK(publicKey)), kid: 'een', alg: 'ES256' };
    uitgever = createServer((verzoek, antwoord) => {
      if (!bereikbaar) antwoord.statusCode = 502;
      antwoord.setHeader('content-type', 'application/json');
      antwoord.end(JSON.stringify(verzoek.url === '/jwks' ? { keys: [jwk] } : { issuer: adres, jwks_uri: `${adres}/jwks` }));
    });
    await new Promise<void>((klaar) => uitgever.listen(0, '127.0.0.1', klaar));
    const plek = uitgever.address();
    adres = `http://127.0.0.1:${typeof plek === 'object' && plek ? plek.port : 0}`;
    ({ app, url } = await start({ OIDC_ISSUER: adres, KASSIER_DATA_DIR: mkdtempSync(join(tmpdir(), 'kassier-uitgever-')) }));
  });

  afterAll(async () => {
    await app.close();
    await new Promise((klaar) => uitgever.close(klaar));
  });

  it('has no development identity provider', async () => {
    expect((await haal(`${url}/dev/token`, { method: 'POST' })).status).toBe(404);
  });

  it('answers 503 while the issuer is away, and lets the token in once it is back', async () => {
    const { privateKey } = await sleutels;
    const token = await new SignJWT({ sub: 'machine', organisatie: 'szw', rollen: ['auditor', 'vreemd'] }).setProtectedHeader({ alg: 'ES256', kid: 'een' })
      .setIssuer(adres).setAudience('kassier').setExpirationTime('1h').sign(privateKey);
    bereikbaar = false;
    const weg = await haal(`${url}/v1/proef`, metToken(token));
    expect(weg.status).toBe(503);
    expect(weg.headers.get('retry-after')).toBe('5');
    bereikbaar = true;
    const terug = await haal(`${url}/v1/proef`, metToken(token));
    expect(terug.status).toBe(200);
    expect(terug.lichaam).toMatchObject({ sub: 'machine', rollen: ['auditor'], tokenId: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

describe('access in production', () => {
  it('refuses to bring the development identity provider', () => {
    expect(() => AccessModule.met({ ...leesConfiguratie({}), omgeving: 'production' })).toThrow('OIDC_ISSUER');
  });
});
