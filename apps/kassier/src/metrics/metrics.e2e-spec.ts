import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';
import { verzegelAlles } from '../../../../test/support/verzegeld.js';

interface Punt {
  readonly naam: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly waarde: string;
}

/** Reads the text format strictly: every line is known, and every family is announced once, before its values. */
function lees(tekst: string): Punt[] {
  expect(tekst.endsWith('\n')).toBe(true);
  const families = new Set<string>();
  let familie = '';
  return tekst.trimEnd().split('\n').flatMap((regel): Punt[] => {
    const kop = /^# (HELP|TYPE) ([a-z_]+) (.+)$/.exec(regel);
    if (kop) {
      if (kop[1] === 'HELP') expect(families.has(kop[2] ?? '')).toBe(false);
      families.add((familie = kop[2] ?? ''));
      if (kop[1] === 'TYPE') expect(['counter', 'gauge', 'histogram']).toContain(kop[3]);
      return [];
    }
    const delen = /^([a-z_]+)(?:\{((?:[a-z_]+="(?:[^"\\\n]|\\.)*",?)*)\})? (-?[0-9.e+-]+)$/.exec(regel);
    if (!delen) throw new Error(`geen regel van Prometheus: ${regel}`);
    const [, naam = '', labels = '', waarde = ''] = delen;
    expect(naam.replace(/_(bucket|sum|count)$/, '')).toBe(familie.replace(/_(bucket|sum|count)$/, ''));
    return [{ naam, waarde, labels: Object.fromEntries([...labels.matchAll(/([a-z_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, inhoud]) => [label, inhoud])) as Record<string, string> }];
  });
}

const waarde = (punten: readonly Punt[], naam: string, labels: Record<string, string> = {}): string | undefined =>
  punten.find((punt) => punt.naam === naam && Object.entries(labels).every(([label, inhoud]) => punt.labels[label] === inhoud))?.waarde;

describe('GET /metrics', () => {
  let kassier: TestKassier;
  beforeAll(async () => {
    kassier = await startTestKassier();
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100.00' });
    const [instelling, leerbedrijf, token] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier), await regioToken(kassier, 'AM18')];
    for (const [bedrag, status] of [['60.50', 201], ['60.50', 409]] as const) {
      expect((await kassier.verzoek('POST', '/v1/verplichtingen', { token, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag }) })).status).toBe(status);
    }
    await verzegelAlles(kassier);
  });
  afterAll(() => kassier.stop());

  it('tells what was asked, decided and judged, what is left of every budget, and how far sealing is', async () => {
    const { status, headers, tekst } = await kassier.verzoek('GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const punten = lees(tekst);
    expect(waarde(punten, 'kassier_budget_left_euro', { stroom: 'mbo-inkoop', jaar: '2021', regio: 'AM18' })).toBe('39.50');
    expect(waarde(punten, 'kassier_cash_left_euro', { stroom: 'mbo-inkoop', jaar: '2021', regio: 'AM18' })).toMatch(/^\d+\.\d\d$/);
    expect(waarde(punten, 'kassier_decisions_total', { uitkomst: 'toegekend' })).toBe('1');
    expect(waarde(punten, 'kassier_decisions_total', { uitkomst: 'geweigerd' })).toBe('1');
    expect(punten.filter(({ naam, labels }) => naam === 'kassier_verdicts_total' && labels['uitkomst'] === 'niet-voldaan').map((punt) => punt.waarde)).toEqual(['1']);
    expect(waarde(punten, 'kassier_queue_length')).toBe('0');
    expect(waarde(punten, 'kassier_batch_size_bucket', { le: '1' })).toBe('2');
    expect(waarde(punten, 'kassier_batch_size_sum')).toBe('2');
    expect(waarde(punten, 'kassier_seal_lag_entries')).toBe('0');
    expect(waarde(punten, 'kassier_seal_lag_seconds')).toBe('0');
    expect(waarde(punten, 'kassier_database_up')).toBe('1');
    expect(waarde(punten, 'kassier_http_requests_total', { route: '/v1/verplichtingen', method: 'POST', status: '409' })).toBe('1');
    expect(Number(waarde(punten, 'process_resident_memory_bytes'))).toBeGreaterThan(10_000_000);
  });

  it('counts in classes that include the smaller ones, up to all of them', async () => {
    const punten = lees((await kassier.verzoek('GET', '/metrics')).tekst).filter(({ labels }) => labels['route'] === '/v1/verplichtingen' || Object.keys(labels).every((label) => label === 'le'));
    for (const naam of ['kassier_http_request_duration_seconds', 'kassier_queue_wait_seconds', 'kassier_batch_duration_seconds']) {
      const klassen = punten.filter((punt) => punt.naam === `${naam}_bucket`);
      const aantallen = klassen.map((punt) => Number(punt.waarde));
      expect(aantallen).toEqual([...aantallen].sort((een, ander) => een - ander));
      expect(klassen.at(-1)?.labels['le']).toBe('+Inf');
      expect(waarde(punten, `${naam}_count`)).toBe(klassen.at(-1)?.waarde);
      expect(klassen[0]?.labels['le']).toBe('0.001');
    }
  });

  it('makes one series of all paths that do not exist', async () => {
    for (const pad of ['/a', '/b/111222333', '/v1/niets']) await kassier.verzoek('GET', pad);
    const punten = lees((await kassier.verzoek('GET', '/metrics')).tekst);
    expect(Number(waarde(punten, 'kassier_http_requests_total', { route: 'onbekend', status: '404' }))).toBeGreaterThanOrEqual(3);
    expect(punten.filter(({ labels }) => /111222333/.test(JSON.stringify(labels)))).toEqual([]);
  });

  it('holds nothing of persons, accounts or callers', async () => {
    const punten = lees((await kassier.verzoek('GET', '/metrics')).tekst);
    expect([...new Set(punten.flatMap(({ labels }) => Object.keys(labels)))].sort()).toEqual(['jaar', 'le', 'method', 'quantile', 'regel', 'regio', 'route', 'status', 'stroom', 'uitkomst']);
  });

  it('is there for a program on this machine only, when it has no token', async () => {
    for (const kop of ['x-forwarded-for', 'forwarded', 'via']) expect((await kassier.verzoek('GET', '/metrics', { headers: { [kop]: '127.0.0.1' } })).status).toBe(404);
  });

  it('is not in the description of the API', async () => {
    expect(JSON.stringify((await kassier.verzoek('GET', '/v1/openapi.json')).body)).not.toContain('/metrics');
  });

  it('also says how far the schema and sealing are at /health/ready', async () => {
    const { status, body } = await kassier.verzoek('GET', '/health/ready');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok', database: 'ok', migraties: 'bij', verzegeling: { boekingen: 0, seconden: 0 } });
  });
});

it('opens with the token of the configuration, and with nothing else', async () => {
  const kassier = await startTestKassier({ METRICS_TOKEN: 'geheim-0123456789', ZEGEL_INTERVAL_MS: '0' });
  try {
    const haal = async (authorization?: string) => (await kassier.verzoek('GET', '/metrics', { headers: authorization === undefined ? {} : { authorization } })).status;
    expect(await haal('Bearer geheim-0123456789')).toBe(200);
    for (const fout of [undefined, 'Bearer geheim-012345678', 'Bearer geheim-01234567890', 'geheim-0123456789', `Bearer ${await kassier.token({ rollen: ['auditor'] })}`]) expect([fout, await haal(fout)]).toEqual([fout, 401]);
  } finally {
    await kassier.stop();
  }
});

it('shows the age of what waits for a seal, and a schema that is behind makes the service unready', async () => {
  const kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '0' });
  try {
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100.00' });
    const { status, body } = await kassier.verzoek('GET', '/health/ready');
    expect(status).toBe(200);
    expect(body.verzegeling.boekingen).toBeGreaterThan(0);
    const punten = lees((await kassier.verzoek('GET', '/metrics')).tekst);
    expect(Number(waarde(punten, 'kassier_seal_lag_entries'))).toBe(body.verzegeling.boekingen);
    await kassier.database('UPDATE schemaversion SET version = version - 1000');
    expect(await kassier.verzoek('GET', '/health/ready')).toMatchObject({ status: 503, body: { status: 'niet beschikbaar', migraties: expect.stringMatching(/achter|leeg/) } });
    await kassier.database('UPDATE schemaversion SET version = version + 2000');
    expect(await kassier.verzoek('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', migraties: 'voor' } });
  } finally {
    await kassier.stop();
  }
});
