import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Body, Controller, Get, HttpCode, Module, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import {
  API_VERSIE, ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, ApiTekstInvoer, conflict, dag, geld, IdempotencyKey, Invoer, Lichaam, lijstParameters, maakApp,
} from './index.js';

const AANVRAAG = z.strictObject({ bedrag: geld, datum: dag });
const LIJST = z.strictObject({ ...lijstParameters });
const GEHEIM = 'wachtwoord in een foutmelding';

@Controller('v1/proeven')
class ProefController {
  @Post()
  @ApiInvoer(AANVRAAG, { bedrag: '2025.00', datum: '2021-03-15' })
  @ApiAntwoord(201, AANVRAAG.extend({ sleutel: z.string() }), 'Vastgelegd')
  @ApiProblemen(409)
  maak(@Body(Invoer(AANVRAAG)) aanvraag: z.output<typeof AANVRAAG>, @IdempotencyKey() sleutel: string): object {
    return { ...aanvraag, sleutel };
  }

  @Get()
  @ApiParameters(LIJST)
  @ApiAntwoord(200, z.object({ limiet: z.number() }), 'Een pagina')
  lijst(@Query(Invoer(LIJST)) vraag: z.output<typeof LIJST>): object {
    return vraag;
  }

  @Post('bericht')
  @HttpCode(200)
  @Lichaam({ mediatypen: ['application/xml', 'text/xml'], bytesMax: 3_000_000 })
  @ApiTekstInvoer(['application/xml', 'text/xml'], 'Een bericht')
  bericht(@Body() xml: string): object {
    return { tekens: xml.length, begin: xml.slice(0, 5) };
  }

  @Get('geweigerd')
  geweigerd(): void {
    throw conflict({ soort: 'tekort', titel: 'Tekort', detail: 'Te weinig ruimte.', uitbreiding: { tekort: { tekort: '30.00' }, status: 200 } });
  }

  @Get('kapot')
  kapot(): void {
    throw new Error(GEHEIM);
  }

  @Get(':id')
  een(): object {
    return { een: true };
  }
}

@Module({ controllers: [ProefController] })
class ProefModule {}

interface Antwoord {
  readonly status: number;
  readonly headers: Headers;
  readonly lichaam: Record<string, unknown>;
}

describe('the edge of the service', () => {
  let app: NestFastifyApplication;
  let url: string;
  const gelogd: string[] = [];

  beforeAll(async () => {
    app = await maakApp(ProefModule, { log: { niveau: 'error', stroom: { write: (regel) => void gelogd.push(regel) } } });
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace(/\/$/, '');
  });

  afterAll(() => app.close());

  async function haal(pad: string, opties: RequestInit = {}): Promise<Antwoord> {
    const antwoord = await fetch(url + pad, opties);
    const tekst = await antwoord.text();
    return { status: antwoord.status, headers: antwoord.headers, lichaam: tekst.startsWith('{') ? (JSON.parse(tekst) as Record<string, unknown>) : { tekst } };
  }

  const stuur = (body: string | Uint8Array, type = 'application/json', pad = '/v1/proeven'): Promise<Antwoord> =>
    haal(pad, { method: 'POST', headers: { 'content-type': type, 'idempotency-key': 'sleutel' }, body });

  function verwachtProbleem(antwoord: Antwoord, status: number, soort: string): void {
    expect(antwoord.status).toBe(status);
    expect(antwoord.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(antwoord.lichaam).toMatchObject({ type: `/v1/problemen/${soort}`, status, title: expect.any(String), detail: expect.any(String), instance: expect.any(String) });
  }

  it('gives a checked body and the key to the controller', async () => {
    const antwoord = await stuur('{"datum":"2021-03-15","bedrag":"2025.00"}');
    expect(antwoord).toMatchObject({ status: 201, lichaam: { bedrag: '2025.00', datum: '2021-03-15', sleutel: 'sleutel' } });
  });

  it('answers 400 with every fault of a body or a query', async () => {
    const lichaam = await stuur('{"bedrag":5,"datum":"2021-02-30","x":1}');
    verwachtProbleem(lichaam, 400, 'ongeldige-invoer');
    expect(lichaam.lichaam['fouten']).toHaveLength(3);
    const vraag = await haal('/v1/proeven?limiet=0&pagina=2');
    verwachtProbleem(vraag, 400, 'ongeldige-invoer');
    expect(vraag.lichaam).toMatchObject({ instance: '/v1/proeven', fouten: { length: 2 } });
  });

  it('answers 400 to every parameter of a route that takes none', async () => {
    const antwoord = await haal('/v1/proeven/12?peildatum=2021-03-15&x=1');
    verwachtProbleem(antwoord, 400, 'ongeldige-invoer');
    expect(antwoord.lichaam['fouten']).toEqual(['peildatum', 'x'].map((parameter) => ({ parameter, melding: 'Dit adres kent geen parameters. Laat haar weg.' })));
    expect((await haal('/v1/proeven/12?')).status).toBe(200);
  });

  it('answers 400 without an Idempotency-Key', async () => {
    verwachtProbleem(await haal('/v1/proeven', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"datum":"2021-03-15","bedrag":"1.00"}' }), 400, 'ongeldige-invoer');
  });

  it('says where JSON breaks, and never repeats it', async () => {
    const antwoord = await stuur('{\n  "bsn": "111222333"\n  "bedrag": 1}');
    verwachtProbleem(antwoord, 400, 'onleesbaar-verzoek');
    expect(antwoord.lichaam['detail']).toMatch(/regel 3, teken 3/);
    for (const kapot of [antwoord, await stuur('{"bsn":"111222333","bedrag":}')]) expect(JSON.stringify(kapot.lichaam)).not.toContain('111222333');
  });

  it('takes no field twice, because nobody can see which of the two counts', async () => {
    const antwoord = await stuur('{"bedrag":"5.00",\n"datum":"2021-03-15","bedrag":"100.00"}');
    verwachtProbleem(antwoord, 400, 'onleesbaar-verzoek');
    expect(antwoord.lichaam['detail']).toMatch(/twee keer in hetzelfde object, de tweede keer op regel 2, teken 22/);
  });

  it.each<[string, string | Uint8Array]>([['an empty body', ''], ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])], ['a poisoned key', '{"__proto__":{"a":1}}']])('answers 400 to %s', async (_wat, lichaam) => {
    verwachtProbleem(await stuur(lichaam), 400, 'onleesbaar-verzoek');
  });

  it('answers 413 above the limit, which a route can raise', async () => {
    const groot = 'x'.repeat(1_100_000);
    const teGroot = await stuur(JSON.stringify({ bedrag: groot }));
    verwachtProbleem(teGroot, 413, 'te-groot');
    expect(teGroot.lichaam['detail']).toContain('1048576');
    expect(await stuur(`<a>é${groot}</a>`, 'application/xml', '/v1/proeven/bericht')).toMatchObject({ status: 200, lichaam: { tekens: 1_100_008, begin: '<a>éx' } });
    verwachtProbleem(await stuur(`<a>${groot.repeat(3)}</a>`, 'text/xml', '/v1/proeven/bericht'), 413, 'te-groot');
  });

  it('answers 415 to what the route does not take', async () => {
    const antwoord = await stuur('a=1', 'application/x-www-form-urlencoded');
    verwachtProbleem(antwoord, 415, 'mediatype-niet-ondersteund');
    expect(antwoord.headers.get('accept-post')).toBe('application/json');
    verwachtProbleem(await stuur('<a/>', 'application/xml'), 415, 'mediatype-niet-ondersteund');
    verwachtProbleem(await stuur('{}', 'application/json', '/v1/proeven/bericht'), 415, 'mediatype-niet-ondersteund');
  });

  it('answers 415 to a body that was compressed, and says in what it may come', async () => {
    const stuurGecodeerd = (codering: string, lichaam: string | Uint8Array): Promise<Antwoord> =>
      haal('/v1/proeven', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'k', 'content-encoding': codering }, body: lichaam });
    const gekrompen = await stuurGecodeerd('gzip', gzipSync('{"bedrag":"1.00","datum":"2021-03-15"}'));
    verwachtProbleem(gekrompen, 415, 'codering-niet-ondersteund');
    expect(gekrompen.headers.get('accept-encoding')).toBe('identity');
    expect((await stuurGecodeerd('identity', '{"bedrag":"1.00","datum":"2021-03-15"}')).status).toBe(201);
  });

  it('does not mind the media type of a request without a body', async () => {
    expect((await haal('/v1/proeven', { headers: { 'content-type': 'text/plain' } })).status).toBe(200);
  });

  it('works the same without a socket', async () => {
    const antwoord = await app.inject({ method: 'POST', url: '/v1/proeven', headers: { 'idempotency-key': 'k' }, payload: { datum: '2021-03-15', bedrag: '1.00' } });
    expect(antwoord.statusCode).toBe(201);
    expect(antwoord.json()).toMatchObject({ sleutel: 'k' });
  });

  it('answers 404 to an unknown path, and 405 with Allow to a wrong method', async () => {
    verwachtProbleem(await haal('/v1/bestaat-niet?bsn=111222333'), 404, 'niet-gevonden');
    verwachtProbleem(await haal('/v1/proeven/'), 404, 'niet-gevonden');
    const methode = await haal('/v1/proeven', { method: 'DELETE' });
    verwachtProbleem(methode, 405, 'methode-niet-toegestaan');
    expect(methode.headers.get('allow')).toBe('GET, HEAD, POST');
    expect((await haal('/v1/proeven/7', { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD');
  });

  it('answers 400 to a broken address and 414 to an endless one', async () => {
    verwachtProbleem(await haal('/v1/proeven/%zz'), 400, 'onleesbaar-verzoek');
    verwachtProbleem(await haal(`/v1/proeven/${'x'.repeat(300)}`), 414, 'adres-te-lang');
  });

  it('answers 409 with the extra members, which cannot hide the standard ones', async () => {
    const antwoord = await haal('/v1/proeven/geweigerd');
    verwachtProbleem(antwoord, 409, 'tekort');
    expect(antwoord.lichaam['tekort']).toEqual({ tekort: '30.00' });
  });

  it('answers 500 without a word about the inside, and logs it with the request id', async () => {
    const antwoord = await haal('/v1/proeven/kapot', { headers: { 'x-request-id': 'verzoek-12345' } });
    verwachtProbleem(antwoord, 500, 'interne-fout');
    expect(JSON.stringify(antwoord.lichaam)).not.toContain(GEHEIM);
    expect(antwoord.lichaam['detail']).toContain('verzoek-12345');
    const regels = gelogd.map((regel) => JSON.parse(regel) as { requestId: string; err?: { message: string; stack: string } });
    expect(regels.find((regel) => regel.requestId === 'verzoek-12345' && regel.err !== undefined)?.err).toMatchObject({ message: GEHEIM, stack: expect.stringContaining('edge.spec.ts') });
  });

  it.each(['/v1/proeven', '/v1/proeven/kapot', '/v1/proeven/geweigerd', '/v1/bestaat-niet', '/v1/proeven/%zz', '/v1/openapi.json', '/docs'])('sets the security headers on %s', async (pad) => {
    const { headers } = await haal(pad);
    expect(Object.fromEntries(headers)).toMatchObject({
      'api-version': API_VERSIE, 'cache-control': 'no-store', 'strict-transport-security': expect.stringContaining('max-age='), 'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'content-security-policy': expect.stringContaining("frame-ancestors 'none'"), 'x-request-id': expect.stringMatching(/.{8,}/),
    });
    expect(headers.get('access-control-allow-origin')).toBe(pad === '/v1/openapi.json' ? '*' : null);
  });

  it('takes a sane request id and replaces another', async () => {
    expect((await haal('/v1/proeven', { headers: { 'x-request-id': 'spoor-2021.03' } })).headers.get('x-request-id')).toBe('spoor-2021.03');
    expect((await haal('/v1/proeven', { headers: { 'x-request-id': 'a b"{}' } })).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers 431 to headers without end', async () => {
    const antwoord = await ruw(`GET / HTTP/1.1\r\nHost: x\r\nX-Groot: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(antwoord).toMatch(/^HTTP\/1\.1 431 /);
    expect(antwoord).toContain('/v1/problemen/koppen-te-groot');
    expect(antwoord).toContain('x-frame-options: DENY');
    expect(await ruw('dit is geen http\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  function ruw(verzoek: string): Promise<string> {
    return new Promise((klaar, mislukt) => {
      const verbinding = connect(Number(new URL(url).port), '127.0.0.1', () => verbinding.write(verzoek));
      let antwoord = '';
      verbinding.on('data', (deel) => (antwoord += deel.toString()));
      verbinding.on('close', () => klaar(antwoord));
      verbinding.on('error', mislukt);
    });
  }

  it('publishes what it does, in OpenAPI', async () => {
    const { lichaam } = await haal('/v1/openapi.json');
    const document = lichaam as unknown as { openapi: string; info: { contact: object }; paths: Record<string, Record<string, { parameters: object[]; requestBody: object; responses: Record<string, object> }>> };
    const post = document.paths['/proeven']?.['post'];
    expect(post?.parameters).toEqual([expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true })]);
    expect(post?.requestBody).toEqual({
      required: true,
      content: {
        'application/json': {
          schema: expect.objectContaining({ type: 'object', required: ['bedrag', 'datum'], additionalProperties: false, properties: { bedrag: expect.objectContaining({ type: 'string' }), datum: expect.objectContaining({ type: 'string', format: 'date' }) } }),
          examples: { voorbeeld: { summary: 'Voorbeeld', value: { bedrag: '2025.00', datum: '2021-03-15' } } },
        },
      },
    });
    expect(Object.keys(post?.responses ?? {})).toEqual(['201', '400', '409', '413', '415', '429', '500']);
    expect(post?.responses['201']).toMatchObject({ headers: { 'API-Version': { $ref: '#/components/headers/ApiVersion' } } });
    expect(document.paths['/proeven/bericht']?.['post']?.requestBody).toMatchObject({ content: { 'application/xml': { schema: { type: 'string' } }, 'text/xml': { schema: { type: 'string' } } } });
    const get = document.paths['/proeven']?.['get'];
    expect(get?.parameters).toEqual([
      expect.objectContaining({ name: 'limiet', in: 'query', required: false, schema: expect.objectContaining({ type: 'integer', maximum: 500 }) }),
      expect.objectContaining({ name: 'cursor', in: 'query', required: false }),
    ]);
    expect(document.info.contact).toMatchObject({ name: expect.any(String) });
  });

  it('shows it to people at /docs with all its files', async () => {
    const pagina = await haal('/docs');
    expect(pagina.lichaam['tekst']).toContain('swagger-ui');
    const { status, lichaam } = await haal('/docs/swagger-ui-init.js');
    // Who tries an operation there asks this service, whatever address is published.
    expect([status, /"servers": \[\s*\{\s*"url": "([^"]*)"/.exec(String(lichaam['tekst']))?.[1]]).toEqual([200, '/v1']);
    expect((await haal('/docs/swagger-ui.css')).status).toBe(200);
  });
});
