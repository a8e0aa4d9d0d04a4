import { connect } from 'node:net';
import { startTestKassier, type TestKassier } from '../support/kassier.js';

// What the edge of the real service does with callers that ask too much, too slowly or in too many words.

/** Writes the pieces one after the other with a pause between them, and gives what was answered before the connection closed. */
function ruw(url: string, stukken: readonly string[], pauzeMs = 0): Promise<string> {
  return new Promise((klaar) => {
    const verbinding = connect(Number(new URL(url).port), '127.0.0.1');
    let antwoord = '';
    let plaats = 0;
    const volgende = (): void => {
      if (plaats < stukken.length && verbinding.writable) {
        verbinding.write(stukken[plaats] ?? '');
        plaats += 1;
        setTimeout(volgende, pauzeMs);
      }
    };
    verbinding.on('connect', volgende);
    verbinding.on('data', (deel) => (antwoord += deel.toString()));
    // A write to a connection that the service has closed is what is expected here.
    verbinding.on('error', () => undefined);
    verbinding.on('close', () => klaar(antwoord));
  });
}

describe('slow and talkative clients', () => {
  let kassier: TestKassier;
  beforeAll(async () => { kassier = await startTestKassier({ VERZOEK_WACHTTIJD_MS: '400' }); });
  afterAll(() => kassier.stop());

  function verwachtTeLangzaam(antwoord: string): void {
    expect(antwoord).toMatch(/^HTTP\/1\.1 408 /);
    expect(antwoord).toContain('/v1/problemen/te-langzaam');
    expect(antwoord).toContain('x-frame-options: DENY');
  }

  it('headers that never end are answered 408, and the connection closes', async () => {
    verwachtTeLangzaam(await ruw(kassier.url, ['GET /v1/stromen HTTP/1.1\r\nHost: x\r\n', ...Array.from({ length: 100 }, (_leeg, nummer) => `X-${nummer}: a\r\n`)], 50));
  });

  it('so is a body that comes in drops', async () => {
    const token = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
    const kop = `POST /v1/toetsen HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`;
    verwachtTeLangzaam(await ruw(kassier.url, [kop, ...Array.from({ length: 100 }, () => ' ')], 50));
  });

  it('one that says nothing at all is sent away too', async () => {
    const antwoord = await ruw(kassier.url, []);
    expect(antwoord === '' || antwoord.startsWith('HTTP/1.1 408 ')).toBe(true);
  });

  it('too many headers are answered 431', async () => {
    const antwoord = await ruw(kassier.url, [`GET / HTTP/1.1\r\nHost: x\r\n${Array.from({ length: 700 }, (_leeg, nummer) => `X-Kop-${nummer}: ${'a'.repeat(20)}\r\n`).join('')}\r\n`]);
    expect(antwoord).toMatch(/^HTTP\/1\.1 431 /);
    expect(antwoord).toContain('/v1/problemen/koppen-te-groot');
  });

  it('others are served meanwhile', async () => {
    const traag = Array.from({ length: 50 }, () => ruw(kassier.url, ['GET / HTTP/1.1\r\n', 'Host: x\r\n', 'X: y\r\n', 'X: y\r\n', 'X: y\r\n'], 100));
    expect((await kassier.verzoek('GET', '/health/live')).status).toBe(200);
    await Promise.all(traag);
  });
});

describe('limits on requests', () => {
  it('an organisation that asks too much gets 429 with Retry-After, others do not', async () => {
    const kassier = await startTestKassier({ VERZOEKEN_PER_ORGANISATIE: '5' });
    try {
      const [druk, rustig] = [await kassier.token({ rollen: ['auditor'], organisatie: 'Druk' }), await kassier.token({ rollen: ['auditor'], organisatie: 'Rustig' })];
      const antwoorden = await Promise.all(Array.from({ length: 8 }, () => kassier.verzoek('GET', '/v1/stromen', { token: druk })));
      expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
      const geweigerd = antwoorden.find(({ status }) => status === 429);
      expect(geweigerd?.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(Number(geweigerd?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(geweigerd?.body).toMatchObject({ type: '/v1/problemen/te-veel-verzoeken', status: 429, verzoekId: geweigerd?.headers.get('x-request-id') });
      expect((await kassier.verzoek('GET', '/v1/stromen', { token: rustig })).status).toBe(200);
      expect((await kassier.verzoek('GET', '/health/ready')).status).toBe(200);
    } finally {
      await kassier.stop();
    }
  });

  it('an address without good tokens gets 429, while tokens that are known still open', async () => {
    const kassier = await startTestKassier({ VERZOEKEN_PER_ADRES: '30' });
    try {
      const token = await kassier.token({ rollen: ['auditor'] });
      expect((await kassier.verzoek('GET', '/v1/stromen', { token })).status).toBe(200);
      const statussen: number[] = [];
      for (let keer = 0; keer < 40; keer += 1) statussen.push((await kassier.verzoek('GET', keer % 2 === 0 ? '/v1/stromen' : '/bestaat-niet', { token: keer % 4 === 0 ? 'geen.echt.token' : null })).status);
      expect([...new Set(statussen)].sort()).toEqual([401, 404, 429]);
      expect(statussen.slice(-4)).toEqual([429, 429, 429, 429]);
      expect((await kassier.verzoek('GET', '/v1/stromen', { token })).status).toBe(200);
      expect((await kassier.verzoek('GET', '/health/live')).status).toBe(200);
      // Behind no proxy that is trusted, nobody chooses his own address.
      expect((await kassier.verzoek('GET', '/bestaat-niet', { headers: { 'x-forwarded-for': '198.51.100.7' } })).status).toBe(429);
    } finally {
      await kassier.stop();
    }
  });

  it('a proxy that is trusted says whose request it is', async () => {
    const kassier = await startTestKassier({ VERZOEKEN_PER_ADRES: '2', VERTROUWDE_PROXYS: '127.0.0.1,::1' });
    try {
      const vraag = async (adres: string) => (await kassier.verzoek('GET', '/bestaat-niet', { headers: { 'x-forwarded-for': adres } })).status;
      expect([await vraag('198.51.100.7'), await vraag('198.51.100.7'), await vraag('198.51.100.7'), await vraag('198.51.100.8')]).toEqual([404, 404, 429, 404]);
    } finally {
      await kassier.stop();
    }
  });
});

it('a question that keeps the database too long is given up with 503, and the service goes on', async () => {
  const kassier = await startTestKassier({ VRAAG_WACHTTIJD_MS: '300' });
  try {
    for (const vraag of [{ rollen: ['auditor'] }, { rollen: ['regio-aanvrager'], regio: 'AM18' }]) {
      const token = await kassier.token(vraag);
      await kassier.database('BEGIN; LOCK TABLE verplichting IN ACCESS EXCLUSIVE MODE');
      const antwoord = await kassier.verzoek('GET', '/v1/verplichtingen', { token });
      await kassier.database('COMMIT');
      expect(antwoord).toMatchObject({ status: 503, body: { type: '/v1/problemen/te-druk' } });
      expect(antwoord.headers.get('retry-after')).toMatch(/^\d+$/);
      expect((await kassier.verzoek('GET', '/v1/verplichtingen', { token })).status).toBe(200);
    }
  } finally {
    await kassier.stop();
  }
});
