import { claim, geefBudget, loonaanvullingVerplichting, maakBegunstigde, maakWajongArrangement, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { verzegelAlles } from '../../../../test/support/verzegeld.js';

// M-05 is the rule that the text leaves open and nothing settles: above the difference in income a person decides.

let kassier: TestKassier;
let am18: string;
let am05: string;
let fiatteur: string;
let auditor: string;
let werkgever: string;
const arrangementen: Record<string, string> = {};

beforeAll(async () => {
  kassier = await startTestKassier();
  [am18, am05] = [await regioToken(kassier, 'AM18'), await regioToken(kassier, 'AM05')];
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fiatteur-a' });
  auditor = await kassier.token({ rollen: ['auditor'] });
  await geefBudget(kassier, 'AM18', { 'impuls-banenafspraak': '10000.00', 'ontschot-menukaart': '5000.00' });
  await geefBudget(kassier, 'AM05', { 'impuls-banenafspraak': '1000.00' });
  werkgever = await maakBegunstigde(kassier, 'dienstverlener', 'Werkgever Voorbeeld');
  for (const [plaats, regio] of ['AM18', 'AM05'].entries()) {
    arrangementen[regio] = await maakWajongArrangement(kassier, regio, voorbeeldBsn(1 + plaats));
  }
});

afterAll(() => kassier.stop());

const aanvulling = (regio = 'AM18', anders: Json = {}): Json => loonaanvullingVerplichting(regio, werkgever, arrangementen[regio] as string, anders);

const vraagAan = (body: Json = aanvulling(), token = am18, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/verplichtingen', { token, body, ...(sleutel === undefined ? {} : { sleutel }) });

const oordeel = (uitkomst: 'voldaan' | 'niet-voldaan', regel = 'M-05', reden = 'Volgt uit de cao van de nieuwe werkgever.'): Json => ({ regel, uitkomst, reden });

const oordelen = (besluitId: string, lijst: Json[], token = fiatteur, sleutel?: string): Promise<Antwoord> =>
  kassier.verzoek('POST', `/v1/besluiten/${besluitId}/oordelen`, { token, body: { oordelen: lijst }, ...(sleutel === undefined ? {} : { sleutel }) });

const besluit = async (id: string, token = auditor): Promise<Json> => (await kassier.verzoek('GET', `/v1/besluiten/${id}`, { token })).body;

async function lijst(vraag: string, token = fiatteur): Promise<Json[]> {
  const antwoord = await kassier.verzoek('GET', `/v1/besluiten?${vraag}`, { token });
  expect(antwoord.status).toBe(200);
  return antwoord.body['resultaten'] as Json[];
}

const idsIn = (rijen: Json[]): string[] => rijen.map(({ id }) => id as string);

async function voorgelegd(body: Json = aanvulling(), token = am18): Promise<string> {
  const antwoord = await vraagAan(body, token);
  expect([antwoord.status, antwoord.body['type']]).toEqual([409, '/v1/problemen/voorgelegd']);
  return antwoord.body['besluitId'] as string;
}

async function herbeoordeling(id: string): Promise<unknown> {
  const { status, body } = await kassier.verzoek('POST', `/v1/besluiten/${id}/herbeoordelingen`, { token: auditor });
  return { status, gelijk: body['gelijk'], verschillen: body['verschillen'] };
}

const GELIJK = { status: 201, gelijk: true, verschillen: [] };

async function vrij(regio: string): Promise<string> {
  const [rij] = await kassier.database<{ bedrag: string }>("SELECT s.bedrag FROM saldo s JOIN rekening r ON r.id = s.rekening WHERE boek = 'verplichtingen' AND soort = 'ruimte' AND stroom = 'impuls-banenafspraak' AND jaar = 2021 AND regio = $1", [regio]);
  return rij?.bedrag ?? 'geen';
}

async function controleer(): Promise<Json[]> {
  return (await moet(kassier, 'POST', '/v1/grootboek/controles', auditor, {}))['verschillen'] as Json[];
}

describe('a request on which only a person stands in the way', () => {
  it('is not granted, says for whom it waits and where, holds no money, and stands in the work list', async () => {
    const voor = await vrij('AM18');
    const antwoord = await vraagAan(aanvulling(), am18, 'wacht-1');
    expect(antwoord.status).toBe(409);
    const id = antwoord.body['besluitId'] as string;
    expect(antwoord.body).toMatchObject({
      type: '/v1/problemen/voorgelegd', oordelen: [{ regel: 'M-05', uitkomst: 'menselijk-oordeel' }],
      detail: expect.stringMatching(new RegExp(`wacht op het oordeel van een fiatteur van de kassier\\. Volg in /v1/besluiten/${id} wat er is besloten\\. M-05: `)) as string,
    });
    expect(await vrij('AM18')).toBe(voor);
    const wacht = { stand: 'open', regels: ['M-05'], vervolgbesluitId: null, uitkomst: null, door: null, rol: null, op: null, oordelen: [] };
    expect(await besluit(id, am18)).toMatchObject({ id, uitkomst: 'geweigerd', voorlegging: wacht, vervolgOp: null, onderwerpId: null });
    expect((await lijst('voorlegging=open')).find((rij) => rij['id'] === id)).toMatchObject({ soort: 'verplichting', regio: 'AM18', genomenVoor: 'test-regio-aanvrager', motiveringen: [], voorlegging: wacht });
    expect(await herbeoordeling(id)).toEqual(GELIJK);

    const herhaald = await vraagAan(aanvulling(), am18, 'wacht-1');
    expect([herhaald.status, herhaald.headers.get('idempotent-replayed')]).toEqual([409, 'true']);
    expect(herhaald.body).toEqual(antwoord.body);
  });

  it('is seen by its own region only', async () => {
    const [hier, daar] = [await voorgelegd(), await voorgelegd(aanvulling('AM05'), am05)];
    expect(idsIn(await lijst('voorlegging=open', am18))).toContain(hier);
    expect(idsIn(await lijst('voorlegging=open', am18))).not.toContain(daar);
    expect(idsIn(await lijst('voorlegging=open', am05))).toEqual([daar]);
    expect((await kassier.verzoek('GET', `/v1/besluiten/${daar}`, { token: am18 })).status).toBe(404);
    expect(idsIn(await lijst('voorlegging=open&regio=AM05'))).toEqual([daar]);
  });

  it('is refused as ever when something else stands in the way too', async () => {
    const antwoord = await vraagAan(aanvulling('AM18', { bedrag: '10000.01' }));
    expect(antwoord.body).toMatchObject({ type: '/v1/problemen/geweigerd', oordelen: [{ regel: 'B-13' }, { regel: 'M-05' }] });
    expect(await besluit(antwoord.body['besluitId'])).toMatchObject({ uitkomst: 'geweigerd', voorlegging: null });
    const geweigerd = await oordelen(antwoord.body['besluitId'], [oordeel('voldaan')]);
    expect([geweigerd.status, geweigerd.body['type']]).toEqual([409, '/v1/problemen/niet-voorgelegd']);
  });

  it('brings no verdict of its own', async () => {
    const gesmokkeld = await vraagAan(aanvulling('AM18', { motiveringen: [{ regel: 'M-05', tekst: 'Mag.', soort: 'oordeel', uitkomst: 'voldaan', door: 'fiatteur-a', rol: 'kassier-fiatteur' }] }));
    expect(gesmokkeld.status).toBe(400);
    expect((gesmokkeld.body['fouten'] as Json[]).map(({ pointer }) => pointer as string)).toEqual(expect.arrayContaining(['/motiveringen/0/soort', '/motiveringen/0/uitkomst']));
    expect((await vraagAan(aanvulling('AM18', { voorlegging: { besluitId: 'x', oordelen: [] } }))).body).toMatchObject({ status: 400, fouten: [{ pointer: '/voorlegging' }] });
    const reden = await vraagAan(aanvulling('AM18', { motiveringen: [{ regel: 'M-05', tekst: 'Het is nodig.' }] }));
    expect(reden.body).toMatchObject({ type: '/v1/problemen/voorgelegd', oordelen: [{ regel: 'M-05', uitkomst: 'menselijk-oordeel' }] });
  });

  it('is only told by a dry run, which puts nothing before anybody', async () => {
    const voor = await lijst('voorlegging=open');
    const toets = await kassier.verzoek('POST', '/v1/toetsen', { token: am18, body: { soort: 'verplichting', ...aanvulling() } });
    expect(toets.body).toMatchObject({ toegestaan: false });
    expect((toets.body['oordelen'] as Json[]).find(({ regel }) => regel === 'M-05')).toMatchObject({ uitkomst: 'menselijk-oordeel', uitweg: expect.stringContaining('laat een fiatteur van de kassier hierover oordelen') as string });
    expect(await lijst('voorlegging=open')).toEqual(voor);
  });
});

describe('the lines of a bundle', () => {
  const bundel = (allesOfNiets: boolean) => kassier.verzoek('POST', '/v1/aanvraagbundels', { token: am18, body: { allesOfNiets, regels: [aanvulling(), aanvulling('AM18', { bedrag: '300.00' })] } });

  it('wait one by one when each stands for itself', async () => {
    const { status, body } = await bundel(false);
    expect([status, (body['regels'] as Json[]).map(({ uitkomst }) => uitkomst as string)]).toEqual([201, ['geweigerd', 'toegekend']]);
    const { besluitId } = (body['regels'] as [Json])[0];
    expect(idsIn(await lijst('voorlegging=open'))).toContain(besluitId);
    expect((await oordelen(besluitId as string, [oordeel('voldaan')])).body).toMatchObject({ uitkomst: 'toegekend' });
  });

  it('do not wait when it is all or nothing: nothing of such a bundle is booked alone', async () => {
    const { status, body } = await bundel(true);
    expect(status).toBe(409);
    const regel = (body['regels'] as Json[]).find(({ uitkomst }) => uitkomst === 'geweigerd');
    expect((await besluit(regel?.['besluitId'] as string))['voorlegging']).toBeNull();
  });
});

describe('a fiatteur of the kassier', () => {
  it('grants it with a reason: it is judged again, booked in the name of who asked, and both receipts tell', async () => {
    const eerst = await voorgelegd();
    const voor = Number(await vrij('AM18'));
    const antwoord = await oordelen(eerst, [oordeel('voldaan')], fiatteur, 'oordeel-1');
    expect(antwoord.status).toBe(201);
    const id = antwoord.body['besluitId'] as string;
    expect(antwoord.headers.get('location')).toBe(`/v1/besluiten/${id}`);
    expect(antwoord.body).toMatchObject({ vervolgOp: eerst, uitkomst: 'toegekend', tekort: null, resultaat: { nummer: expect.stringMatching(/^V-2021-/) as string, bedrag: '400.00', besluitId: id } });
    expect((antwoord.body['oordelen'] as Json[]).find(({ regel }) => regel === 'M-05')).toMatchObject({
      uitkomst: 'voldaan', motivering: 'Volgt uit de cao van de nieuwe werkgever.', toelichting: expect.stringContaining('Een kassier-fiatteur heeft geoordeeld dat dit mag.') as string,
    });
    expect(voor - Number(await vrij('AM18'))).toBe(400);

    expect(await besluit(eerst, am18)).toMatchObject({
      uitkomst: 'geweigerd',
      voorlegging: { stand: 'afgedaan', regels: ['M-05'], vervolgbesluitId: id, uitkomst: 'toegekend', door: 'fiatteur-a', rol: 'kassier-fiatteur', oordelen: [{ regel: 'M-05', uitkomst: 'voldaan', reden: 'Volgt uit de cao van de nieuwe werkgever.' }] },
    });
    expect(await besluit(id, am18)).toMatchObject({
      uitkomst: 'toegekend', genomenVoor: 'test-regio-aanvrager', organisatie: 'rmt-am18', vervolgOp: eerst, voorlegging: null, onderwerpId: antwoord.body['resultaat']['id'],
      feiten: { voorlegging: { besluitId: eerst, oordelen: [{ soort: 'oordeel', regel: 'M-05', uitkomst: 'voldaan', tekst: 'Volgt uit de cao van de nieuwe werkgever.', door: 'fiatteur-a', rol: 'kassier-fiatteur' }] } },
    });
    for (const een of [eerst, id]) expect(await herbeoordeling(een)).toEqual(GELIJK);
    expect(await kassier.database('SELECT door FROM boeking WHERE besluit = $1', [id])).toEqual([{ door: 'test-regio-aanvrager' }]);
    const verplichting = await moet(kassier, 'GET', `/v1/verplichtingen/${antwoord.body['resultaat']['id']}`, am18);
    expect(verplichting).toMatchObject({ status: 'vastgelegd', bedrag: '400.00', motiveringen: [], besluitId: id });
    expect((await kassier.verzoek('POST', '/v1/betalingen', { token: am18, body: claim(verplichting['id'] as string, { bedrag: '400.00' }) })).status).toBe(201);
    expect(idsIn(await lijst('voorlegging=open'))).not.toContain(eerst);
    expect(idsIn(await lijst('voorlegging=afgedaan'))).toContain(eerst);

    const herhaald = await oordelen(eerst, [oordeel('voldaan')], fiatteur, 'oordeel-1');
    expect([herhaald.status, herhaald.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(herhaald.body).toEqual(antwoord.body);
    expect((await oordelen(eerst, [oordeel('niet-voldaan')], fiatteur, 'oordeel-1')).body['type']).toBe('/v1/problemen/sleutel-al-gebruikt');
  });

  it('refuses it with a reason, for good', async () => {
    const eerst = await voorgelegd();
    const voor = await vrij('AM18');
    const antwoord = await oordelen(eerst, [oordeel('niet-voldaan', 'M-05', 'De cao kent dit niet.')]);
    expect(antwoord.status).toBe(201);
    expect(antwoord.body).toMatchObject({ uitkomst: 'geweigerd', resultaat: null, oordelen: [{ regel: 'M-05', uitkomst: 'niet-voldaan', motivering: 'De cao kent dit niet.' }] });
    expect(await vrij('AM18')).toBe(voor);
    expect(await besluit(eerst, am18)).toMatchObject({ voorlegging: { stand: 'afgedaan', uitkomst: 'geweigerd', oordelen: [{ uitkomst: 'niet-voldaan', reden: 'De cao kent dit niet.' }] } });
    expect(await besluit(antwoord.body['besluitId'], am18)).toMatchObject({ uitkomst: 'geweigerd', vervolgOp: eerst, voorlegging: null });
    expect(await herbeoordeling(antwoord.body['besluitId'])).toEqual(GELIJK);
  });

  it('decides once, also when two do so at the same time', async () => {
    const eerst = await voorgelegd();
    const ander = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fiatteur-b' });
    const antwoorden = await Promise.all([oordelen(eerst, [oordeel('voldaan')]), oordelen(eerst, [oordeel('niet-voldaan')], ander)]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409]);
    const gelukt = antwoorden.find(({ status }) => status === 201)?.body;
    expect(antwoorden.find(({ status }) => status === 409)?.body).toMatchObject({ type: '/v1/problemen/al-afgedaan', besluitId: gelukt['besluitId'] });
    expect((await oordelen(eerst, [oordeel('voldaan')])).body['type']).toBe('/v1/problemen/al-afgedaan');
    expect((await oordelen(gelukt['besluitId'], [oordeel('voldaan')])).status).not.toBe(201);
  });

  it('finds the money gone when it went in between, and books nothing', async () => {
    const eerst = await voorgelegd(aanvulling('AM05'), am05);
    const { body } = await vraagAan(aanvulling('AM05', { bedrag: '900.00', loonaanvulling: null }), am05);
    expect(body).toMatchObject({ nummer: expect.stringMatching(/^V-/) as string });
    const antwoord = await oordelen(eerst, [oordeel('voldaan')]);
    expect(antwoord.body).toMatchObject({ uitkomst: 'geweigerd', oordelen: [{ regel: 'B-13', uitkomst: 'niet-voldaan' }], tekort: { beschikbaar: '100.00', gevraagd: '400.00', tekort: '300.00' } });
    expect(await vrij('AM05')).toBe('100.00');
    expect(await besluit(eerst, am05)).toMatchObject({ voorlegging: { stand: 'afgedaan', uitkomst: 'geweigerd', oordelen: [{ uitkomst: 'voldaan' }] } });
    expect(await herbeoordeling(antwoord.body['besluitId'])).toEqual(GELIJK);
    expect((await oordelen(eerst, [oordeel('voldaan')])).body['type']).toBe('/v1/problemen/al-afgedaan');
  });

  it('is another person than who asked, whatever roles that one has', async () => {
    const eerst = await voorgelegd();
    expect((await oordelen(eerst, [oordeel('voldaan')], am18)).status).toBe(403);
    const beide = await kassier.token({ rollen: ['regio-aanvrager', 'kassier-fiatteur'], regio: 'AM18', gebruiker: 'test-regio-aanvrager' });
    expect((await oordelen(eerst, [oordeel('voldaan')], beide)).body).toMatchObject({ status: 403, type: '/v1/problemen/functiescheiding' });
    for (const rol of ['kassier-medewerker', 'szw-budgethouder', 'auditor'] as const) {
      expect((await oordelen(eerst, [oordeel('voldaan')], await kassier.token({ rollen: [rol] }))).status).toBe(403);
    }
    expect(idsIn(await lijst('voorlegging=open'))).toContain(eerst);
  });

  it('names every open rule once and no other, and gives a reason', async () => {
    const eerst = await voorgelegd();
    const fouten = async (...gegeven: Json[]): Promise<unknown[]> => {
      const { status, body } = await oordelen(eerst, gegeven);
      expect(status).toBe(400);
      return (body['fouten'] as Json[]).map(({ pointer }) => pointer as string);
    };
    expect(await fouten(oordeel('voldaan', 'B-13'))).toEqual(['/oordelen/0/regel', '/oordelen']);
    expect(await fouten(oordeel('voldaan'), oordeel('niet-voldaan'))).toEqual(['/oordelen/1/regel']);
    expect(await fouten(oordeel('voldaan'), oordeel('voldaan', 'T-01'))).toEqual(['/oordelen/1/regel']);
    expect(await fouten()).toEqual(['/oordelen']);
    expect(await fouten(oordeel('voldaan', 'M-05', ' '))).toEqual(['/oordelen/0/reden']);
    expect(await fouten({ regel: 'M-05', uitkomst: 'menselijk-oordeel', reden: 'x' })).toEqual(['/oordelen/0/uitkomst']);
    expect((await oordelen('0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', [oordeel('voldaan')])).status).toBe(404);
    expect((await oordelen(eerst, [oordeel('voldaan')])).status).toBe(201);
  });
});

it('a raise waits and is decided like a request, on the verplichting as it is then', async () => {
  const { id } = await moet(kassier, 'POST', '/v1/verplichtingen', am18, aanvulling('AM18', { bedrag: '250.00' }));
  const verhoog = (bedrag: string): Promise<Antwoord> => kassier.verzoek('POST', `/v1/verplichtingen/${id}/wijzigingen`, { token: am18, body: { soort: 'verhogen', bedrag, reden: 'Meer uren', datum: '2021-04-01' } });
  const antwoord = await verhoog('60.00');
  expect(antwoord.body).toMatchObject({ status: 409, type: '/v1/problemen/voorgelegd', detail: expect.stringMatching(/^De wijziging is nog niet toegekend/) as string, oordelen: [{ regel: 'M-05' }] });
  const eerst = antwoord.body['besluitId'] as string;
  expect(await besluit(eerst, am18)).toMatchObject({ soort: 'wijziging', onderwerpId: id, voorlegging: { stand: 'open', regels: ['M-05'] } });
  expect((await verhoog('50.00')).body).toMatchObject({ bedrag: '300.00' });
  const afgedaan = await oordelen(eerst, [oordeel('voldaan')]);
  expect(afgedaan.body).toMatchObject({ uitkomst: 'toegekend', resultaat: { id, bedrag: '360.00', wijziging: { soort: 'verhogen', bedrag: '60.00', reden: 'Meer uren' } } });
  expect(await herbeoordeling(afgedaan.body['besluitId'])).toEqual(GELIJK);
  expect(await moet(kassier, 'GET', `/v1/verplichtingen/${id}`, am18)).toMatchObject({ bedrag: '360.00', status: 'gewijzigd' });
});

describe('reasons', () => {
  it('are listed together with whose they are, for a region its own', async () => {
    const { body } = await vraagAan(menukaartVerplichting('AM18', werkgever, arrangementen['AM18'] as string, { cofinanciering: [], motiveringen: [{ regel: 'F-06', tekst: 'Niemand betaalt mee.' }] }));
    expect(body).toMatchObject({ nummer: expect.stringMatching(/^V-/) as string });
    const eerst = await voorgelegd();
    const { besluitId } = (await oordelen(eerst, [oordeel('voldaan')])).body;
    const rijen = await lijst('metMotivering=true', am18);
    expect(rijen.find(({ id }) => id === body['besluitId'])).toMatchObject({ nummer: body['nummer'], motiveringen: [{ regel: 'F-06', soort: 'motivering', tekst: 'Niemand betaalt mee.' }] });
    expect(rijen.find(({ id }) => id === besluitId)).toMatchObject({ vervolgOp: eerst, motiveringen: [{ regel: 'M-05', soort: 'oordeel', tekst: 'Volgt uit de cao van de nieuwe werkgever.' }] });
    expect(rijen.every(({ motiveringen }) => (motiveringen as Json[]).length > 0)).toBe(true);
    expect(idsIn(await lijst('metMotivering=true', am05))).not.toContain(besluitId);
    expect(idsIn(await lijst('metMotivering=true&stroom=ontschot-menukaart'))).toEqual([body['besluitId']]);
  });

  it('are listed page by page, and by outcome, kind and stream', async () => {
    const alle = await lijst('limiet=500');
    const eerste = await kassier.verzoek('GET', '/v1/besluiten?limiet=2', { token: fiatteur });
    const tweede = await kassier.verzoek('GET', `/v1/besluiten?limiet=2&cursor=${eerste.body['volgende']}`, { token: fiatteur });
    expect([...idsIn(eerste.body['resultaten'] as Json[]), ...idsIn(tweede.body['resultaten'] as Json[])]).toEqual(idsIn(alle).slice(0, 4));
    expect(idsIn(await lijst('limiet=500&uitkomst=geweigerd&soort=verplichting&stroom=impuls-banenafspraak'))).toEqual(
      idsIn(alle.filter((rij) => rij['uitkomst'] === 'geweigerd' && rij['soort'] === 'verplichting' && rij['stroom'] === 'impuls-banenafspraak')));
    expect((await kassier.verzoek('GET', '/v1/besluiten?voorlegging=misschien', { token: fiatteur })).status).toBe(400);
  });
});

describe('what is kept', () => {
  it('is sealed, and the request and the reason can be erased; after that it can no longer be decided', async () => {
    const [wacht, gedaan] = [await voorgelegd(aanvulling('AM18', { omschrijving: 'Over mevrouw De Vries' })), await voorgelegd()];
    await oordelen(gedaan, [oordeel('voldaan', 'M-05', 'Mevrouw De Vries heeft dit nodig.')]);
    await verzegelAlles(kassier);
    await kassier.database("SELECT wis('voorlegging', $1, ARRAY['opdracht'], 'Op verzoek', 'privacy')", [wacht]);
    await kassier.database("SELECT wis('menselijk_oordeel', $1 || '/M-05', ARRAY['reden'], 'Op verzoek', 'privacy')", [gedaan]);
    expect(await kassier.database('SELECT opdracht FROM voorlegging WHERE besluit = $1', [wacht])).toEqual([{ opdracht: '[gewist]' }]);
    expect(await besluit(gedaan)).toMatchObject({ voorlegging: { oordelen: [{ regel: 'M-05', uitkomst: 'voldaan', reden: '[gewist]' }] } });
    expect((await oordelen(wacht, [oordeel('voldaan')])).body).toMatchObject({ status: 409, type: '/v1/problemen/aanvraag-gewist' });
  });

  it('holds when everything is recomputed', async () => {
    expect(await controleer()).toEqual([]);
  });
});
