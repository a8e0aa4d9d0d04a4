import { createHash } from 'node:crypto';
import { geefBudget, maakAfdoening, maakArrangement, maakBegunstigde, maakBetalingen, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const ONBEKEND = '00000000-0000-7000-8000-000000000000';

let kassier: TestKassier;
let team: string;
let medewerker: string;
let auditor: string;
let instelling: string;
let leerbedrijf: string;

beforeAll(async () => {
  kassier = await startTestKassier();
  [team, medewerker, auditor] = [await regioToken(kassier, 'AM18'), await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'mede.werker' }), await kassier.token({ rollen: ['auditor'], gebruiker: 'audi.tor' })];
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '5000.00', 'ontschot-menukaart': '20000.00' });
  instelling = await maakInstelling(kassier);
  leerbedrijf = await maakLeerbedrijf(kassier);
});

afterAll(() => kassier.stop());

let volgnummer = 0;

/** A request under an id of its own, so that its row can be found. */
async function doe(methode: string, pad: string, { token, body, sleutel, headers }: { token?: string | null; body?: unknown; sleutel?: string; headers?: Record<string, string> } = {}): Promise<{ id: string; status: number; body: Json }> {
  const id = `audit-verzoek-${(volgnummer += 1)}`;
  const antwoord = await kassier.verzoek(methode, pad, { token: token ?? null, body, ...(sleutel === undefined ? {} : { sleutel }), headers: { 'x-request-id': id, ...headers } });
  return { id, status: antwoord.status, body: antwoord.body };
}

/** All rows that the auditor finds by these parameters, page after page. */
async function spoor(vraag: string): Promise<Json[]> {
  const rijen: Json[] = [];
  for (let cursor = ''; ;) {
    const { body } = await kassier.verzoek('GET', `/v1/auditspoor?limiet=50${vraag === '' ? '' : `&${vraag}`}${cursor}`, { token: auditor });
    rijen.push(...body.resultaten);
    if (body.volgende === null) return rijen;
    cursor = `&cursor=${body.volgende}`;
  }
}

/** The rows of one request, once something behind it has been written: the rows are written in order. */
async function regelsVan(verzoekId: string): Promise<Json[]> {
  const baken = (await doe('POST', '/v1/betaalruns', { token: auditor, body: {} })).id;
  for (;;) {
    const rijen = await kassier.database<Json>('SELECT verzoek_id FROM auditspoor WHERE verzoek_id = $1', [baken]);
    if (rijen.length > 0) break;
    await new Promise((verder) => setTimeout(verder, 10));
  }
  return (await spoor('')).filter((rij) => rij.verzoekId === verzoekId);
}

async function regelVan(verzoekId: string): Promise<Json> {
  const rijen = await regelsVan(verzoekId);
  expect(rijen).toHaveLength(1);
  return rijen[0];
}

const sub = (token: string): string => (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }).sub;
const jti = (token: string): string => (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { jti: string }).jti;

describe('what changed something', () => {
  it('of a granted decision tells who asked, in which roles, with which token, from where and what became of it', async () => {
    const body = mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '100.00' });
    const { id, body: verplichting } = await doe('POST', '/v1/verplichtingen', { token: team, body, sleutel: 'audit-1', headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` } });
    const regel = await regelVan(id);
    expect(regel).toEqual({
      id: expect.any(String), moment: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), soort: 'besluit', verzoekId: id, traceId: TRACE, persoon: sub(team), organisatie: 'rmt-am18', rollen: ['regio-aanvrager'], regio: 'AM18',
      tokenId: jti(team), clientId: null, adres: '127.0.0.1', methode: 'POST', route: '/v1/verplichtingen', onderwerp: verplichting.id, status: 201, probleem: null, reden: null,
      sleutelHash: createHash('sha256').update('rmt-am18\naudit-1').digest('hex'), besluitId: verplichting.besluitId, aantal: 1,
    });
    // In one transaction with the booking.
    expect(await kassier.database('SELECT a.xid = b.xid AS samen FROM auditspoor a JOIN boeking b ON b.besluit = a.besluit WHERE a.id = $1', [regel.id])).toEqual([{ samen: true }]);
  });

  it('of a refused decision tells the same, with the decision', async () => {
    const { id, status, body } = await doe('POST', '/v1/verplichtingen', { token: team, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '90000.00' }) });
    expect(status).toBe(409);
    expect(await regelVan(id)).toMatchObject({ soort: 'besluit', status: 409, probleem: 'geweigerd', besluitId: body.besluitId, onderwerp: null });
  });

  it('of any other change tells what it was about', async () => {
    const begunstigde = await maakBegunstigde(kassier, 'dienstverlener', 'Adviesbureau');
    const { id } = await doe('POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen`, { token: medewerker, body: { iban: 'NL20INGB0001234567', reden: 'Andere bank' } });
    expect(await regelVan(id)).toMatchObject({ soort: 'wijziging', status: 201, persoon: 'mede.werker', rollen: ['kassier-medewerker'], regio: null, route: '/v1/begunstigden/{id}/ibanwijzigingen', onderwerp: begunstigde });
    expect((await spoor(`onderwerp=${begunstigde}`)).map((rij) => [rij.soort, rij.route])).toEqual([['wijziging', '/v1/begunstigden/{id}/ibanwijzigingen'], ['wijziging', '/v1/begunstigden']]);
  });

  it('of a bundle is one row, and of what a person decided the fiatteur', async () => {
    const { id, body: bundel } = await doe('POST', '/v1/aanvraagbundels', { token: team, body: { allesOfNiets: false, regels: [1, 2, 3].map(() => mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '10.00' })) } });
    expect(await regelVan(id)).toMatchObject({ soort: 'wijziging', onderwerp: bundel.id, status: 201, persoon: sub(team) });
    const adviseur = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanadviseurs');
    const { voorgelegd } = await maakAfdoening(kassier, 'AM18', adviseur, voorbeeldBsn(40));
    expect((await spoor(`onderwerp=${voorgelegd}&soort=wijziging`)).map((rij) => [rij.route, rij.rollen])).toEqual([['/v1/besluiten/{id}/oordelen', ['kassier-fiatteur']]]);
  });

  it('of a job is a row when it was asked for, and one of the same request when it was done', async () => {
    await maakBetalingen(kassier, 'AM18', ['10.00'], { instelling, leerbedrijf });
    const run = await doe('POST', '/v1/betaalruns', { token: medewerker, body: { uitvoeringsdatum: '2021-07-05' }, headers: { prefer: 'respond-async' } });
    expect(run.status).toBe(202);
    for (let status = ''; status !== 'gelukt' && status !== 'mislukt';) status = (await kassier.verzoek('GET', `/v1/taken/${run.body.id}`, { token: medewerker })).body.status;
    expect((await regelsVan(run.id)).map((rij) => [rij.soort, rij.status, rij.persoon, rij.adres, rij.route])).toEqual([201, 202].map((status) => ['wijziging', status, 'mede.werker', '127.0.0.1', '/v1/betaalruns']));
  });

  it('of a repetition says that it was one, and of another request under the same key that it was refused', async () => {
    const body = mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '1.00' });
    await doe('POST', '/v1/verplichtingen', { token: team, body, sleutel: 'audit-2' });
    const nogmaals = await doe('POST', '/v1/verplichtingen', { token: team, body, sleutel: 'audit-2' });
    const anders = await doe('POST', '/v1/verplichtingen', { token: team, body: { ...body, bedrag: '2.00' }, sleutel: 'audit-2' });
    expect(await regelVan(nogmaals.id)).toMatchObject({ soort: 'herhaling', status: 201, sleutelHash: createHash('sha256').update('rmt-am18\naudit-2').digest('hex') });
    expect(await regelVan(anders.id)).toMatchObject({ soort: 'weigering', status: 409, probleem: 'sleutel-al-gebruikt' });
  });

  it('is not kept by the database without the row that tells who it was', async () => {
    for (const spoorId of [ONBEKEND, '00000000-0000-0000-0000-000000000000']) {
      await expect(kassier.database(`INSERT INTO idempotentie (organisatie, sleutel, vingerafdruk, status, antwoord, spoor) VALUES ('rmt-am18', 'zonder', 'x', 201, '{}', '${spoorId}')`)).rejects.toMatchObject({ code: 'KG008' });
    }
    // Nor with the row of another answer.
    await expect(kassier.database("INSERT INTO idempotentie (organisatie, sleutel, vingerafdruk, status, besluit, spoor) SELECT organisatie, 'zonder', vingerafdruk, status, besluit, spoor FROM idempotentie WHERE sleutel = 'audit-1'")).rejects.toMatchObject({ code: 'KG008' });
  });
});

describe('what was refused', () => {
  it.each([
    ['wrong input', 400, 'ongeldige-invoer', () => doe('POST', '/v1/verplichtingen', { token: team, body: { bedrag: 'veel' } })],
    ['another role', 403, 'verboden', () => doe('POST', '/v1/verplichtingen', { token: medewerker, body: {} })],
    ['another region', 403, 'verboden', () => doe('POST', '/v1/verplichtingen', { token: team, body: mboVerplichting('AM05', instelling, leerbedrijf) })],
    ['nothing there', 404, 'niet-gevonden', () => doe('POST', `/v1/verplichtingen/${ONBEKEND}/wijzigingen`, { token: team, body: { soort: 'verlagen', bedrag: '1.00', reden: 'Minder', datum: '2021-03-20' } })],
    ['a look that is not allowed', 403, 'verboden', () => doe('GET', '/v1/auditspoor', { token: medewerker })],
  ])('for %s stands there with what was wrong', async (_waarom, status, probleem, verzoek) => {
    const { id } = await verzoek();
    const regel = await regelVan(id);
    expect(regel).toMatchObject({ soort: 'weigering', status, probleem, besluitId: null, aantal: 1 });
    expect(regel.persoon).not.toBeNull();
    expect(regel.reden === null).toBe(status !== 403);
  });

  it('because nobody knows who it is, tells why and counts the same attempts, without the token', async () => {
    const token = `${team.slice(0, -8)}AAAAAAAA`;
    const [{ aantal: voor } = { aantal: 0 }] = await kassier.database<{ aantal: number }>("SELECT coalesce(sum(aantal), 0)::int AS aantal FROM auditspoor WHERE soort = 'aanmelding'");
    for (let poging = 0; poging < 5; poging += 1) expect((await doe('GET', `/v1/verplichtingen/${ONBEKEND}`, { token })).status).toBe(401);
    await doe('POST', '/v1/verplichtingen', { body: {} });
    await regelsVan('niets');
    const rijen = await spoor('soort=aanmelding');
    expect(rijen.reduce((som, rij) => som + rij.aantal, 0) - voor).toBe(6);
    expect(rijen[0]).toMatchObject({ persoon: null, organisatie: null, rollen: null, tokenId: null, adres: '127.0.0.1', methode: 'POST', route: '/v1/verplichtingen', status: 401, probleem: 'niet-aangemeld', reden: expect.stringContaining('geen token') });
    expect(rijen.some((rij) => rij.reden.includes('handtekening'))).toBe(true);
    const [{ tekst } = { tekst: '' }] = await kassier.database<{ tekst: string }>("SELECT string_agg(a::text, ' ') AS tekst FROM auditspoor a");
    for (const deel of [token, token.split('.')[2] as string, team, team.split('.')[1] as string]) expect(tekst).not.toContain(deel);
  });
});

describe('a look at personal data', () => {
  it('stands there for arrangementen, verplichtingen and decisions, one and many, and for a dry run', async () => {
    const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn(41));
    const adviseur = await maakBegunstigde(kassier, 'dienstverlener', 'Jobcoaches');
    const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, menukaartVerplichting('AM18', adviseur, arrangement));
    for (const [pad, onderwerp] of [[`/v1/arrangementen/${arrangement}`, arrangement], ['/v1/arrangementen', null], [`/v1/verplichtingen/${verplichting.id}`, verplichting.id], [`/v1/besluiten/${verplichting.besluitId}`, verplichting.besluitId]] as const) {
      const { id } = await doe('GET', pad, { token: team });
      expect(await regelVan(id)).toMatchObject({ soort: 'inzage', status: 200, onderwerp, persoon: sub(team) });
    }
    // The pages of the dashboard show the same; who is on them is found by the number in the address.
    for (const [pad, onderwerp] of [[`/dashboard/verplichtingen/${verplichting.nummer}?peildatum=2021-06-30`, verplichting.nummer], [`/dashboard/besluiten/${verplichting.besluitId}?peildatum=2021-06-30`, verplichting.besluitId]] as const) {
      const { id } = await doe('GET', pad, { token: team });
      expect(await regelVan(id)).toMatchObject({ soort: 'inzage', status: 200, onderwerp, persoon: sub(team) });
    }
    const toets = await doe('POST', '/v1/toetsen', { token: team, body: { soort: 'verplichting', ...menukaartVerplichting('AM18', adviseur, arrangement) } });
    expect(toets.status).toBe(200);
    expect(await regelVan(toets.id)).toMatchObject({ soort: 'inzage', route: '/v1/toetsen' });
  });

  it('of nothing that is there, and at what is no personal data, does not', async () => {
    expect(await regelsVan((await doe('GET', `/v1/arrangementen/${ONBEKEND}`, { token: team })).id)).toEqual([]);
    expect(await regelsVan((await doe('GET', '/v1/stromen', { token: team })).id)).toEqual([]);
    expect(await regelsVan((await doe('GET', '/health/live')).id)).toEqual([]);
  });

  it('at the trail itself stands in it', async () => {
    expect(await regelVan((await doe('GET', '/v1/auditspoor?limiet=1', { token: auditor })).id)).toMatchObject({ soort: 'inzage', route: '/v1/auditspoor', persoon: 'audi.tor' });
  });
});

describe('who looks for something in it', () => {
  it('finds it by person, kind and day, the last first, page after page without a gap', async () => {
    const alle = await spoor('tot=2999-12-31');
    const ids = alle.map((rij) => rij.id as string);
    expect(new Set(ids).size).toBe(ids.length);
    const momenten = alle.map((rij) => Date.parse(rij.moment));
    expect(momenten).toEqual([...momenten].sort((a, b) => b - a));
    expect((await spoor('persoon=mede.werker')).every((rij) => rij.persoon === 'mede.werker')).toBe(true);
    expect((await spoor('soort=besluit')).every((rij) => rij.soort === 'besluit')).toBe(true);
    expect(await spoor('van=2999-01-01')).toEqual([]);
    expect(await spoor('tot=2020-01-01')).toEqual([]);
  });

  it.each(['van=2021-02-02&tot=2021-02-01', 'soort=alles', 'onderwerp=111222333', 'cursor=bm90YWN1cnNvcg'])('wrongly, hears what is wrong: %s', async (vraag) => {
    expect((await kassier.verzoek('GET', `/v1/auditspoor?${vraag}`, { token: auditor })).status).toBe(400);
  });
});

it('holds no number of a person, whatever is sent', async () => {
  const bsn = voorbeeldBsn(42);
  await doe('GET', `/v1/arrangementen/${bsn}?bsn=${bsn}`, { token: team });
  await doe('POST', `/v1/arrangementen/${bsn}/evaluaties?bsn=${bsn}`, { token: team, body: { bsn }, sleutel: `sleutel-${bsn}` });
  await doe('POST', '/v1/verplichtingen', { token: bsn, body: `{"bsn":"${bsn}"`, headers: { 'content-type': 'application/json' } });
  await regelsVan('niets');
  expect(await kassier.database("SELECT count(*)::int AS regels FROM auditspoor a WHERE a::text LIKE '%' || $1 || '%'", [bsn])).toEqual([{ regels: 0 }]);
});

it('is whole after a stop: what waited to be written was written first', async () => {
  const eigen = await startTestKassier();
  const token = await eigen.token({ rollen: ['auditor'] });
  const pogingen = 40;
  await Promise.all(Array.from({ length: pogingen }, () => eigen.verzoek('POST', '/v1/betaalruns', { token, body: {} })));
  await eigen.kassier.stop();
  expect(await eigen.database("SELECT count(*)::int AS regels FROM auditspoor WHERE soort = 'weigering' AND status = 403")).toEqual([{ regels: pogingen }]);
  await eigen.stop();
});
