import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';
import { OtlpOntvanger, type OntvangenSpan } from '../../../../test/support/otlp-ontvanger.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const OUDER = '00f067aa0ba902b7';

let ontvanger: OtlpOntvanger;
let kassier: TestKassier;
let team: string;
let instelling: string;
let leerbedrijf: string;

beforeAll(async () => {
  ontvanger = await OtlpOntvanger.start();
  kassier = await startTestKassier({ OTEL_EXPORTER_OTLP_ENDPOINT: ontvanger.url });
  team = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000.00' });
  [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
});

afterAll(async () => {
  await kassier.stop();
  await ontvanger.stop();
});

const vraag = (koppen: Record<string, string>, bedrag = '1.00') => kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag }), headers: koppen });
const van = (id: string) => (span: OntvangenSpan): boolean => span.attributen['kassier.verzoek_id'] === id;

it('tells of a request as a part of the trace of the caller, under the place that the answer named', async () => {
  const antwoord = await vraag({ traceparent: `00-${TRACE}-${OUDER}-01`, 'x-request-id': 'trace-verzoek-1' });
  expect(antwoord.status).toBe(201);
  const [span] = (await ontvanger.wacht(1, van('trace-verzoek-1'))) as [OntvangenSpan];
  expect(antwoord.headers.get('traceparent')).toBe(`00-${TRACE}-${span.spanId}-01`);
  expect(span).toMatchObject({
    traceId: TRACE, parentSpanId: OUDER, name: 'POST /v1/verplichtingen', status: 0,
    attributen: { 'http.request.method': 'POST', 'http.route': '/v1/verplichtingen', 'http.response.status_code': 201, 'kassier.organisatie': 'rmt-am18', 'kassier.rollen': ['regio-aanvrager'] },
  });
  // A request that came in, in OTLP.
  expect(span.kind).toBe(2);
  expect(span.endTimeUnixNano).toBeGreaterThanOrEqual(span.startTimeUnixNano);
});

it('tells of the group in which it was decided, of what PostgreSQL was asked, and links the two both ways', async () => {
  await Promise.all([1, 2, 3, 4].map((nummer) => vraag({ 'x-request-id': `trace-groep-${nummer}` })));
  for (const nummer of [1, 2, 3, 4]) {
    const [verzoek] = (await ontvanger.wacht(1, van(`trace-groep-${nummer}`))) as [OntvangenSpan];
    expect(verzoek.koppelingen).toHaveLength(1);
    const [plaats] = verzoek.koppelingen;
    const [groep] = (await ontvanger.wacht(1, (span) => span.spanId === plaats?.spanId)) as [OntvangenSpan];
    expect(groep).toMatchObject({ traceId: plaats?.traceId, name: 'besluitgroep', parentSpanId: undefined });
    expect(groep.koppelingen).toContainEqual({ traceId: verzoek.traceId, spanId: verzoek.spanId });
    expect(groep.attributen['kassier.groep.aanvragen']).toBe(groep.koppelingen.length);
    expect(groep.attributen['kassier.groep.toegekend']).toBe(groep.koppelingen.length);
    const delen = await ontvanger.wacht(3, (span) => span.parentSpanId === groep.spanId);
    expect(delen.map(({ name }) => name).sort()).toEqual(['beoordelen en schrijven', 'bevestigen', 'slot en feiten lezen']);
    for (const deel of delen) {
      expect(deel.traceId).toBe(groep.traceId);
      expect(deel.startTimeUnixNano >= groep.startTimeUnixNano && deel.endTimeUnixNano <= groep.endTimeUnixNano && deel.startTimeUnixNano <= deel.endTimeUnixNano).toBe(true);
    }
  }
});

it('begins a trace where the caller sent none, and leaves one alone that its caller does not want kept', async () => {
  const eigen = await vraag({ 'x-request-id': 'trace-eigen-1' });
  const [span] = (await ontvanger.wacht(1, van('trace-eigen-1'))) as [OntvangenSpan];
  expect(eigen.headers.get('traceparent')).toBe(`00-${span.traceId}-${span.spanId}-01`);
  expect(span.parentSpanId).toBeUndefined();
  const stil = await vraag({ traceparent: `00-${TRACE}-${OUDER}-00`, 'x-request-id': 'trace-stil-1' });
  expect(stil.headers.get('traceparent')).toMatch(/-00$/);
  await vraag({ 'x-request-id': 'trace-na-stil' });
  await ontvanger.wacht(1, van('trace-na-stil'));
  expect(ontvanger.spannen.filter(van('trace-stil-1'))).toEqual([]);
});

it('says what a refusal was, and that it is no failure', async () => {
  await vraag({ 'x-request-id': 'trace-geweigerd' }, '90000.00');
  await kassier.verzoek('GET', '/v1/bestaat-niet', { token: team, headers: { 'x-request-id': 'trace-onbekend' } });
  const [geweigerd] = (await ontvanger.wacht(1, van('trace-geweigerd'))) as [OntvangenSpan];
  expect(geweigerd).toMatchObject({ status: 0, attributen: { 'http.response.status_code': 409, 'error.type': 'geweigerd' } });
  const [onbekend] = (await ontvanger.wacht(1, van('trace-onbekend'))) as [OntvangenSpan];
  expect(onbekend).toMatchObject({ name: 'GET', attributen: { 'http.response.status_code': 404, 'error.type': 'niet-gevonden' } });
  expect(onbekend.attributen['http.route']).toBeUndefined();
});

it('tells of no probe, no person, no address and no token', async () => {
  await kassier.verzoek('GET', '/health/live');
  await vraag({ 'x-request-id': 'trace-laatste' });
  await ontvanger.wacht(1, van('trace-laatste'));
  expect(ontvanger.spannen.filter(({ name }) => name.includes('/health'))).toEqual([]);
  const { sub } = JSON.parse(Buffer.from(team.split('.')[1] ?? '', 'base64url').toString()) as { sub: string };
  for (const geheim of [sub, team, '127.0.0.1', 'limiet']) expect(ontvanger.tekst).not.toContain(`"${geheim}"`);
});

it('answers as always while nobody takes the traces, and sends what waits at a stop', async () => {
  const eigenOntvanger = await OtlpOntvanger.start();
  const eigen = await startTestKassier({ OTEL_EXPORTER_OTLP_ENDPOINT: eigenOntvanger.url });
  eigenOntvanger.status = 400;
  const token = await eigen.token({ rollen: ['auditor'] });
  expect((await eigen.verzoek('GET', '/v1/stromen', { token })).status).toBe(200);
  while (eigenOntvanger.geweigerd === 0) await new Promise((verder) => setTimeout(verder, 20));
  eigenOntvanger.status = 200;
  await eigen.verzoek('GET', '/v1/stromen', { token, headers: { 'x-request-id': 'trace-einde' } });
  await eigen.stop();
  expect(eigenOntvanger.spannen.filter(van('trace-einde'))).toHaveLength(1);
  await eigenOntvanger.stop();
});
