import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, decodeProtectedHeader, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { startTestKassier, type Antwoord, type TestKassier } from '../../../../test/support/kassier.js';
import { onderteken, startAanbieder, type Aanbieder } from '../../../../test/support/oidc.js';
import { AFKOELING_MS, SLEUTELS_UITSTEL_MS, SLEUTELS_VERS_MS } from './sleutelbos.js';

// The service against a real provider: which of its tokens open, and which do not when one thing about them is wrong.

const MINUUT_MS = 60_000;

let verschuivingMs = 0;
const klok = { nuMs: () => Date.now() + verschuivingMs };
const nuS = (): number => Math.floor(klok.nuMs() / 1000);

let aanbieder: Aanbieder;
let kassier: TestKassier;
let haalToken: () => Promise<string>;

const vraag = (token: string): Promise<Antwoord> => kassier.verzoek('GET', '/v1/stromen', { token });

beforeAll(async () => {
  aanbieder = await startAanbieder();
  haalToken = await aanbieder.machine('rmt-groningen', { organisatie: 'rmt-am01', rollen: ['regio-aanvrager', 'niet-van-hier'], regio: 'AM01' });
  kassier = await startTestKassier({ OIDC_ISSUER: aanbieder.issuer, OIDC_AUDIENCE: aanbieder.doelgroep }, undefined, klok);
});
afterAll(async () => {
  await kassier.stop();
  await aanbieder.stop();
});

async function verwacht(token: string, status: number, melding?: RegExp): Promise<void> {
  const antwoord = await vraag(token);
  expect({ status: antwoord.status, detail: antwoord.body.detail }).toEqual({ status, detail: melding === undefined ? undefined : expect.stringMatching(melding) });
}

describe('a machine with a key of its own (client credentials, private_key_jwt)', () => {
  it('gets a token that opens, with the claims of the provider', async () => {
    const token = await haalToken();
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    expect(decodeJwt(token)).toMatchObject({ iss: aanbieder.issuer, aud: 'kassier', sub: 'rmt-groningen', client_id: 'rmt-groningen' });
    await verwacht(token, 200);
    expect((await kassier.verzoek('GET', '/v1/betaalruns', { token })).status).toBe(403);
  });

  it('gets nothing from the service itself: there are no test users beside a real provider', async () => {
    expect((await kassier.verzoek('POST', '/dev/token', { sleutel: null, body: { rollen: ['auditor'] } })).status).toBe(404);
  });
});

describe('a token of the provider with one thing wrong', () => {
  let sleutel: JWK;
  const goed = (): Record<string, unknown> => ({ iss: aanbieder.issuer, aud: 'kassier', sub: 'iemand', organisatie: 'uwv', rollen: ['auditor'], iat: nuS(), exp: nuS() + 300 });
  beforeAll(async () => { sleutel = await aanbieder.sleutel(); });

  it('opens when nothing is wrong, which shows that the rest is refused for its fault', async () => {
    await verwacht(await onderteken(sleutel, goed()), 200);
    await verwacht(await onderteken(sleutel, { ...goed(), aud: ['iets-anders', 'kassier'] }), 200);
  });

  it.each<[string, () => Record<string, unknown>, RegExp]>([
    ['has expired', () => ({ exp: nuS() - 31 }), /verlopen/],
    ['begins later', () => ({ nbf: nuS() + 31 + 5 }), /nog niet geldig/],
    ['never ends', () => ({ exp: undefined }), /vervaltijd/],
    ['ends beyond all time', () => ({ exp: 8.64e15 }), /langer dan een dag/],
    ['lives for longer than a day', () => ({ exp: nuS() + 25 * 3600 }), /langer dan een dag/],
    ['is for another service', () => ({ aud: 'iets-anders' }), /andere service/],
    ['is for nobody', () => ({ aud: undefined }), /andere service/],
    ['is for a service whose name begins alike', () => ({ aud: 'kassier2' }), /andere service/],
    ['is of another issuer', () => ({ iss: 'https://elders.example.nl' }), /andere uitgever/],
    ['is of an issuer whose address begins alike', () => ({ iss: `${aanbieder.issuer}/` }), /andere uitgever/],
    ['is of nobody', () => ({ sub: undefined }), /sub/],
    ['is of a list of persons', () => ({ sub: ['een', 'twee'] }), /sub|leesbaar|claim/],
    ['hides characters in the name of a person', () => ({ sub: 'ander\u200bpersoon' }), /sub/],
    ['has a character that no database takes', () => ({ sub: 'een\u0000twee' }), /sub/],
    ['has a name that differs by a space at its end', () => ({ sub: 'iemand ' }), /sub/],
    ['names no organisation', () => ({ organisatie: undefined }), /organisatie/],
    ['has no list of roles', () => ({ rollen: 'auditor' }), /rollen/],
    ['names a region that is none', () => ({ regio: 'AM01 OR 1=1' }), /regio/],
    ['is the proof of a login (ID token)', () => ({ at_hash: 'x', nonce: 'y' }), /bewijs van aanmelding/],
    ['is a message that ends a session', () => ({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }), /afmelding/],
  ])('is refused when it %s', async (_wat, fout, melding) => {
    await verwacht(await onderteken(sleutel, { ...goed(), ...fout() }), 401, melding);
  });

  it('opens within the bounds of clocks that differ, and not beyond', async () => {
    await verwacht(await onderteken(sleutel, { ...goed(), exp: nuS() - 15 }), 200);
    await verwacht(await onderteken(sleutel, { ...goed(), nbf: nuS() + 15 }), 200);
  });

  it.each(['logout+jwt', 'secevent+jwt', 'oauth-authz-req+jwt', 'dpop+jwt', 'jose'])('is refused when its type is %s', async (typ) => {
    await verwacht(await onderteken(sleutel, goed(), { typ }), 401, /typ klopt niet/);
  });

  it('is refused when its type is no text', async () => {
    await verwacht(await onderteken(sleutel, goed(), { typ: 5 as unknown as string }), 401, /typ klopt niet/);
  });

  it('is refused without the name of its key, also while there is one key only', async () => {
    await verwacht(await onderteken({ ...sleutel, kid: undefined } as unknown as JWK, goed()), 401, /kid/);
    await verwacht(await onderteken(sleutel, goed(), { kid: '' }), 401, /kid/);
    await verwacht(await onderteken(sleutel, goed(), { kid: '../../etc/passwd' }), 401, /kid/);
  });

  it('is refused when it is not signed, in every spelling', async () => {
    const kaal = new UnsecuredJWT({ ...goed() }).encode();
    await verwacht(kaal, 401, /niet is toegestaan/);
    const [, inhoud = ''] = kaal.split('.');
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      const kop = Buffer.from(JSON.stringify({ alg, typ: 'at+jwt', kid: sleutel.kid })).toString('base64url');
      expect((await vraag(`${kop}.${inhoud}.`)).status).toBe(401);
      expect((await vraag(`${kop}.${inhoud}.x`)).status).toBe(401);
    }
  });

  it('is refused when it is signed with the public key as a shared secret', async () => {
    const openbaar = (await importJWK({ kty: sleutel.kty, n: sleutel.n, e: sleutel.e } as JWK, 'RS256', { extractable: true })) as Parameters<typeof exportSPKI>[0];
    const geheimen = [await exportSPKI(openbaar), (await exportSPKI(openbaar)).trim(), JSON.stringify({ kty: sleutel.kty, n: sleutel.n, e: sleutel.e }), sleutel.n as string];
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      for (const geheim of geheimen) {
        const token = await new SignJWT(goed()).setProtectedHeader({ alg, typ: 'at+jwt', kid: sleutel.kid as string }).sign(new TextEncoder().encode(geheim.padEnd(64)));
        await verwacht(token, 401, /niet is toegestaan/);
      }
    }
  });

  it('is refused when it is signed in a way that is not allowed, with the right key', async () => {
    for (const alg of ['RS384', 'RS512', 'PS512']) await verwacht(await onderteken({ ...sleutel, alg }, goed()), 401, /niet is toegestaan/);
    await verwacht(await onderteken({ ...sleutel, alg: 'PS256' }, goed()), 401, /kid/);
  });

  it('is refused when anything in it was changed', async () => {
    const echt = await haalToken();
    await verwacht(echt, 200);
    const [kop = '', inhoud = '', handtekening = ''] = echt.split('.');
    const anders = (deel: string, velden: object): string => Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(deel, 'base64url').toString()) as object), ...velden })).toString('base64url');
    const omgekeerd = Buffer.from(Buffer.from(handtekening, 'base64url').reverse()).toString('base64url');
    const varianten = [
      `${kop}.${anders(inhoud, { rollen: ['kassier-fiatteur'] })}.${handtekening}`, `${kop}.${anders(inhoud, { regio: 'AM02' })}.${handtekening}`, `${kop}.${anders(inhoud, { exp: nuS() + 3600 })}.${handtekening}`,
      `${anders(kop, { typ: 'JWT' })}.${inhoud}.${handtekening}`, `${anders(kop, { extra: 1 })}.${inhoud}.${handtekening}`, `${kop}.${inhoud}.${omgekeerd}`, `${kop}.${inhoud}.`, `${kop}.${inhoud}`,
      `${kop}..${handtekening}`, `.${inhoud}.${handtekening}`, `${kop}.${inhoud}.${handtekening}.x`, `${kop}.${inhoud}.${handtekening}.x.y`, `${kop}.${inhoud}.${handtekening.slice(0, -8)}`, `${kop}.${inhoud}.${handtekening}AAAA`,
    ];
    for (const token of varianten) expect([token.split('.').length, (await vraag(token)).status]).toEqual([token.split('.').length, 401]);
  });

  it('is refused when it says that it needs what we do not know (crit)', async () => {
    const token = await new SignJWT(goed()).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: sleutel.kid as string, crit: ['https://example.nl/x'], 'https://example.nl/x': true })
      .sign(await importJWK(sleutel, 'RS256'), { crit: { 'https://example.nl/x': true } });
    expect((await vraag(token)).status).toBe(401);
  });
});

describe('a token that brings its own key', () => {
  let aanvaller: Server;
  let adres: string;
  const gevraagd: string[] = [];

  beforeAll(async () => {
    aanvaller = createServer((verzoek, antwoord) => {
      gevraagd.push(verzoek.url ?? '');
      antwoord.end('{"keys":[]}');
    });
    await new Promise<void>((klaar) => aanvaller.listen(0, '127.0.0.1', klaar));
    adres = `http://127.0.0.1:${(aanvaller.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((klaar) => aanvaller.close(klaar)));

  it('is refused, and nothing is fetched from where it points', async () => {
    const { kid } = await aanbieder.sleutel();
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const eigen = { ...(await exportJWK(privateKey)), alg: 'RS256', kid };
    const openbaar = await exportJWK(publicKey);
    const claims = { iss: aanbieder.issuer, aud: 'kassier', sub: 'iemand', organisatie: 'uwv', rollen: ['auditor'], exp: nuS() + 300 };
    const koppen: Record<string, unknown>[] = [{}, { jwk: openbaar }, { jku: `${adres}/jwks` }, { x5u: `${adres}/keten.pem` }, { x5c: ['MIIB'] }, { jku: `${adres}/jwks`, kid: 'eigen' }];
    for (const kop of koppen) await verwacht(await onderteken(eigen as JWK, claims, kop), 401, /handtekening/);
    expect(gevraagd).toEqual([]);
  });
});

describe('the keys of the provider', () => {
  const later = (ms: number): void => { verschuivingMs += ms; };
  const vreemd = async (kid: string): Promise<string> => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    return onderteken({ ...(await exportJWK(privateKey)), alg: 'ES256', kid }, { iss: aanbieder.issuer, aud: 'kassier', sub: 'x', organisatie: 'uwv', rollen: ['auditor'], exp: nuS() + 300 });
  };

  it('are asked for once, however many tokens name a key that is unknown, until the asking has cooled down', async () => {
    later(AFKOELING_MS);
    const eerder = await aanbieder.sleutelvragen();
    for (let nummer = 0; nummer < 20; nummer += 1) await verwacht(await vreemd(`onbekend-${nummer}`), 401, /kid/);
    expect(await aanbieder.sleutelvragen()).toBe(eerder + 1);
    later(AFKOELING_MS);
    await Promise.all([1, 2, 3, 4, 5].map(async (nummer) => verwacht(await vreemd(`weer-${nummer}`), 401, /kid/)));
    expect(await aanbieder.sleutelvragen()).toBe(eerder + 2);
  });

  it('may turn: a token with the new key opens at once, the old one still does while its key is published', async () => {
    later(AFKOELING_MS);
    const oud = await haalToken();
    await aanbieder.nieuweSleutel();
    const nieuw = await haalToken();
    expect(decodeProtectedHeader(nieuw).kid).not.toBe(decodeProtectedHeader(oud).kid);
    await verwacht(nieuw, 200);
    await verwacht(oud, 200);
  });

  it('that are withdrawn open nothing any more once ours are old, also for a token that was found good before', async () => {
    const oud = await haalToken();
    await verwacht(oud, 200);
    await aanbieder.nieuweSleutel();
    await aanbieder.verwijderOudeSleutels();
    later(SLEUTELS_VERS_MS + MINUUT_MS);
    await verwacht(oud, 401, /kid/);
    await verwacht(await haalToken(), 200);
  });

  it('that cannot be fetched shut nobody out for a while, and make it 503 for who cannot be judged: never 401', async () => {
    const token = await haalToken();
    await verwacht(token, 200);
    await aanbieder.sleutelsWeg(true);
    later(SLEUTELS_VERS_MS);
    const metDezelfdeSleutel = await onderteken(await aanbieder.sleutel(), { iss: aanbieder.issuer, aud: 'kassier', sub: 'a', organisatie: 'uwv', rollen: ['auditor'], exp: nuS() + 3600 });
    await verwacht(metDezelfdeSleutel, 200);
    await verwacht(await vreemd('pas-gemaakt'), 503, /uitgever/);
    const vragen = await aanbieder.sleutelvragen();
    await verwacht(await vreemd('pas-gemaakt-2'), 503, /uitgever/);
    expect(await aanbieder.sleutelvragen()).toBe(vragen);
    later(SLEUTELS_UITSTEL_MS);
    const antwoord = await vraag(metDezelfdeSleutel);
    expect([antwoord.status, antwoord.headers.get('retry-after'), antwoord.body.type]).toEqual([503, '5', '/v1/problemen/uitgever-onbereikbaar']);
    await aanbieder.sleutelsWeg(false);
    await verwacht(metDezelfdeSleutel, 200);
  });
});
