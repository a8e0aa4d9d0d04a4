// A real OpenID Connect provider for tests, on a free port of the loopback. A process of its own, because its packages are ESM that
// jest need not transform. It prints one line of JSON when it listens: { issuer, beheer }. Over `beheer` (a second port) a test
// sets up clients and people, turns keys, and makes the keys unreachable. It stops when its standard input closes.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { exportJWK, generateKeyPair } from 'jose';

/** What tests know it by: the resource of the service, and what then stands in `aud`. */
const BRON = 'https://kassier.example.nl/v1';
const DOELGROEP = 'kassier';

const stand = { klanten: [], personen: {}, sleutels: [], sleutelsWeg: false, sleutelvragen: 0, volgnummer: 0 };
let afhandeling = null;

const server = createServer((verzoek, antwoord) => {
  if (new URL(verzoek.url, 'http://x').pathname === '/jwks') {
    stand.sleutelvragen += 1;
    if (stand.sleutelsWeg) return antwoord.writeHead(503).end();
  }
  return afhandeling(verzoek, antwoord);
});
const issuer = await luister(server);

const BEHEER = {
  klanten: (klanten) => { stand.klanten = klanten; },
  personen: (personen) => { Object.assign(stand.personen, personen); },
  nieuweSleutel: async () => { stand.sleutels.unshift(await maakSleutel()); },
  verwijderOudeSleutels: () => { stand.sleutels.length = 1; },
  sleutelsWeg: (weg) => { stand.sleutelsWeg = weg; },
};

await BEHEER.nieuweSleutel();
herbouw();

const beheer = createServer(async (verzoek, antwoord) => {
  const tekst = await new Promise((klaar) => { let t = ''; verzoek.on('data', (deel) => { t += deel; }).on('end', () => klaar(t)); });
  const daad = BEHEER[verzoek.url.slice(1)];
  if (verzoek.method === 'POST' && daad) {
    await daad(tekst === '' ? undefined : JSON.parse(tekst));
    herbouw();
  }
  antwoord.setHeader('content-type', 'application/json');
  antwoord.end(JSON.stringify({ sleutels: stand.sleutels, sleutelvragen: stand.sleutelvragen }));
});
process.stdout.write(`${JSON.stringify({ issuer, beheer: await luister(beheer), bron: BRON, doelgroep: DOELGROEP })}\n`);
process.stdin.on('end', () => process.exit(0)).resume();

async function luister(een) {
  await new Promise((klaar) => { een.listen(0, '127.0.0.1', klaar); });
  return `http://127.0.0.1:${een.address().port}`;
}

async function maakSleutel() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  stand.volgnummer += 1;
  return { ...(await exportJWK(privateKey)), kid: `sleutel-${stand.volgnummer}`, alg: 'RS256', use: 'sig' };
}

/** Sessions and grants live in the package's own memory, so that they survive a turn of keys. */
function herbouw() {
  const provider = new Provider(issuer, {
    clients: stand.klanten,
    jwks: { keys: stand.sleutels },
    cookies: { keys: ['alleen-voor-tests'] },
    claims: { openid: ['sub', 'organisatie', 'rollen', 'regio'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...stand.personen[sub] }) }),
    extraTokenClaims: (_ctx, token) => stand.personen[token.accountId ?? token.clientId],
    features: {
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: 'openid', audience: DOELGROEP, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    ttl: { AccessToken: 600, ClientCredentials: 600, IdToken: 600, Interaction: 600, Session: 3600, Grant: 3600, AuthorizationCode: 60 },
  });
  afhandeling = provider.callback();
}
