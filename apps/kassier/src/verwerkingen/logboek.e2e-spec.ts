import { readFileSync } from 'node:fs';
import { geefBudget, maakArrangement, maakBegunstigde, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { OtlpOntvanger, type OntvangenSpan } from '../../../../test/support/otlp-ontvanger.js';
import { ACTIVITEITEN } from './activiteiten.js';

// The Logboek Dataverwerkingen as a receiver of OTLP/HTTP gets it.

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const OUDER = '00f067aa0ba902b7';
const REGISTER = 'https://register.example.nl/verwerkingen/';
const PERSONEN = [voorbeeldBsn(50), voorbeeldBsn(51)];

let ontvanger: OtlpOntvanger;
let kassier: TestKassier;
let team: string;
let arrangementen: string[];
let pseudoniemen: string[];
let adviseur: string;

beforeAll(async () => {
  ontvanger = await OtlpOntvanger.start();
  kassier = await startTestKassier({ LOGBOEK_OTLP_ENDPOINT: ontvanger.url, VERWERKINGENREGISTER: REGISTER });
  team = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'ontschot-menukaart': '20000.00' });
  adviseur = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanadviseurs');
  arrangementen = [await maakArrangement(kassier, 'AM18', PERSONEN[0] as string), await maakArrangement(kassier, 'AM18', PERSONEN[1] as string)];
  pseudoniemen = (await kassier.database<{ persoon: string }>('SELECT persoon FROM arrangement ORDER BY array_position($1::uuid[], id)', [arrangementen])).map(({ persoon }) => persoon);
});

afterAll(async () => {
  await kassier.stop();
  await ontvanger.stop();
});

/** What was kept of a request, once there is so much of it. */
function regels(spoor: string | null, aantal: number): Promise<OntvangenSpan[]> {
  const traceId = spoor?.split('-')[1];
  return ontvanger.wacht(aantal, (span) => span.traceId === traceId);
}

async function doe(methode: string, pad: string, body?: Json): Promise<{ spoor: string | null; status: number; body: Json }> {
  const antwoord = await kassier.verzoek(methode, pad, { token: team, body });
  return { spoor: antwoord.headers.get('traceparent'), status: antwoord.status, body: antwoord.body };
}

const over = (activiteit: keyof typeof ACTIVITEITEN, persoon: string | undefined): Record<string, unknown> => ({
  'dpl.core.processing_activity_id': REGISTER + activiteit, 'dpl.core.data_subject_id': persoon, 'dpl.core.data_subject_id_type': 'urn:kassier:pseudoniem',
});

it('has a record of a look at one person: which activity, who, when and how it ended', async () => {
  const { spoor } = await doe('GET', `/v1/arrangementen/${arrangementen[0]}`);
  const [regel, ...meer] = (await regels(spoor, 1)) as [OntvangenSpan];
  expect(meer).toEqual([]);
  expect(regel).toMatchObject({ name: 'GET /v1/arrangementen/:id', status: 0, spanId: spoor?.split('-')[2], parentSpanId: undefined });
  expect(regel.attributen).toEqual(over('arrangementen', pseudoniemen[0]));
  expect(regel.endTimeUnixNano).toBeGreaterThanOrEqual(regel.startTimeUnixNano);
});

it('has for a look at many one record per person, below one for the whole', async () => {
  const { spoor } = await doe('GET', '/v1/arrangementen');
  const gevonden = await regels(spoor, 3);
  const geheel = gevonden.find(({ parentSpanId }) => parentSpanId === undefined);
  expect(geheel?.attributen).toEqual({ 'dpl.core.processing_activity_id': `${REGISTER}arrangementen` });
  const delen = gevonden.filter(({ parentSpanId }) => parentSpanId === geheel?.spanId);
  expect(delen.map(({ attributen }) => attributen['dpl.core.data_subject_id']).sort()).toEqual([...pseudoniemen].sort());
  expect(new Set(gevonden.map(({ spanId }) => spanId)).size).toBe(3);
});

it('finds the person behind a request that was granted, one that was refused, a dry run and the decisions', async () => {
  const aanvraag = menukaartVerplichting('AM18', adviseur, arrangementen[0] as string);
  const toegekend = await doe('POST', '/v1/verplichtingen', aanvraag);
  const geweigerd = await doe('POST', '/v1/verplichtingen', menukaartVerplichting('AM18', adviseur, arrangementen[1] as string, { bedrag: '900000.00' }));
  const toets = await doe('POST', '/v1/toetsen', { soort: 'verplichting', ...aanvraag });
  const besluit = await doe('GET', `/v1/besluiten/${toegekend.body.besluitId}`);
  const nee = await doe('GET', `/v1/besluiten/${geweigerd.body.besluitId}`);
  expect([toegekend.status, geweigerd.status, toets.status, besluit.status, nee.status]).toEqual([201, 409, 200, 200, 200]);
  for (const [{ spoor }, activiteit, persoon] of [
    [toegekend, 'verplichtingen', pseudoniemen[0]], [geweigerd, 'verplichtingen', pseudoniemen[1]], [toets, 'verplichtingen', pseudoniemen[0]], [besluit, 'besluiten', pseudoniemen[0]], [nee, 'besluiten', pseudoniemen[1]],
  ] as const) expect((await regels(spoor, 1)).map(({ attributen }) => attributen)).toEqual([over(activiteit, persoon)]);
});

it('is never a sample, and names the operation of the program that asked', async () => {
  for (const vlaggen of ['00', '01']) {
    const antwoord = await kassier.verzoek('GET', `/v1/arrangementen/${arrangementen[0]}`, { token: team, headers: { traceparent: `00-${TRACE}-${OUDER}-${vlaggen}` } });
    const [, , spanId] = antwoord.headers.get('traceparent')?.split('-') ?? [];
    const [regel] = (await ontvanger.wacht(1, (span) => span.spanId === spanId)) as [OntvangenSpan];
    expect(regel.attributen).toEqual({
      ...over('arrangementen', pseudoniemen[0]), 'dpl.core.foreign_operation.trace_id': TRACE, 'dpl.core.foreign_operation.span_id': OUDER, 'dpl.core.foreign_operation.processor': 'urn:kassier:organisatie:rmt-am18',
    });
  }
});

it('has nothing of what is about nobody, and nothing that names somebody but by pseudonym', async () => {
  await doe('GET', '/v1/stromen');
  await doe('GET', '/v1/arrangementen/00000000-0000-7000-8000-000000000000');
  const laatste = await doe('GET', `/v1/arrangementen/${arrangementen[1]}`);
  await regels(laatste.spoor, 1);
  expect(ontvanger.spannen.filter(({ name }) => name.includes('stromen'))).toEqual([]);
  expect(ontvanger.spannen.filter(({ parentSpanId, attributen }) => parentSpanId !== undefined && attributen['dpl.core.data_subject_id'] === undefined)).toEqual([]);
  for (const bsn of PERSONEN) expect(ontvanger.tekst).not.toContain(bsn);
});

it('loses no record while its receiver is away: it is brought later, at the latest at a stop', async () => {
  const eigenOntvanger = await OtlpOntvanger.start();
  const eigen = await startTestKassier({ LOGBOEK_OTLP_ENDPOINT: eigenOntvanger.url });
  eigenOntvanger.status = 400;
  // The refusal arrives when the service is already stopping.
  let antwoord = (): void => undefined;
  eigenOntvanger.wachtOp = new Promise<void>((verder) => { antwoord = verder; });
  const token = await regioToken(eigen, 'AM18');
  const arrangement = await maakArrangement(eigen, 'AM18', voorbeeldBsn(52));
  for (let keer = 0; keer < 5; keer += 1) await moet(eigen, 'GET', `/v1/arrangementen/${arrangement}`, token);
  while (eigenOntvanger.geweigerd === 0) await new Promise((verder) => setTimeout(verder, 20));
  eigenOntvanger.status = 200;
  const einde = eigen.stop();
  setTimeout(antwoord, 500);
  await einde;
  await eigenOntvanger.stop();
  // The registration and five looks.
  expect(eigenOntvanger.spannen.map(({ name }) => name).sort()).toEqual([...Array.from({ length: 5 }, () => 'GET /v1/arrangementen/:id'), 'POST /v1/arrangementen']);
});

it('knows the activities that the documents tell of, for who fills the register', () => {
  const rijen = [...readFileSync('docs/besluiten/0035-traces-en-logboek.md', 'utf8').matchAll(/^\| `([a-z]+)` \| (.+) \|$/gm)].map(([, naam, waarvoor]) => [naam, waarvoor]);
  // The trail is about who works with the service.
  expect(rijen).toEqual(Object.entries(ACTIVITEITEN).filter(([naam]) => naam !== 'auditspoor'));
});
