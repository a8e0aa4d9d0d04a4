import { leesPain001 } from '#bank-messages';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { statusbericht } from '../../../../test/support/statusbericht.js';

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let auditor: string;
let instelling: string;
let betalingen: Json[];

const houdAan = (betaling: Json, token = medewerker): Promise<Antwoord> => kassier.verzoek('POST', `/v1/betalingen/${betaling.id}/aanhoudingen`, { token, body: { reden: 'De factuur wordt nagezocht' } });
const hefOp = (id: string, token = fiatteur): Promise<Antwoord> => kassier.verzoek('POST', `/v1/aanhoudingen/${id}/opheffingen`, { token, body: { reden: 'Nagezocht en in orde' } });
const open = async (): Promise<Json[]> => (await kassier.verzoek('GET', '/v1/aanhoudingen?status=open', { token: auditor })).body.resultaten;
const maakRun = (uitvoeringsdatum = '2021-07-05'): Promise<Json> => moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum });
const inRun = async (run: Json): Promise<string[]> => (await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/opdrachten`, { token: auditor })).body.resultaten.map((rij: Json) => rij.betalingNummer);

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  auditor = await kassier.token({ rollen: ['auditor'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  instelling = await maakInstelling(kassier);
  betalingen = await maakBetalingen(kassier, 'AM18', ['100.00', '200.00'], { instelling, leerbedrijf: await maakLeerbedrijf(kassier) });
});

afterEach(() => kassier.stop());

it('keeps a payment out of every run until somebody else lifts the hold', async () => {
  const [een, twee] = betalingen as [Json, Json];
  const gezet = await houdAan(een);
  expect(gezet).toMatchObject({ status: 201, body: { status: 'open', bron: 'kassier', betalingId: een.id, betalingNummer: een.nummer, reden: 'De factuur wordt nagezocht', opheffing: null, melding: null } });
  expect(gezet.headers.get('location')).toBe(`/v1/aanhoudingen/${gezet.body.id}`);
  expect(await open()).toMatchObject([{ id: gezet.body.id }]);
  const regio = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
  expect((await kassier.verzoek('GET', `/v1/betalingen/${een.id}`, { token: regio })).body.aanhoudingen).toMatchObject([{ id: gezet.body.id, bron: 'kassier', reden: 'De factuur wordt nagezocht' }]);
  expect(await inRun(await maakRun())).toEqual([twee.nummer]);

  expect(await houdAan(een)).toMatchObject({ status: 409, body: { type: '/v1/problemen/al-aangehouden', aanhoudingId: gezet.body.id } });
  expect(await hefOp(gezet.body.id)).toMatchObject({ status: 201, body: { status: 'opgeheven', opheffing: { reden: 'Nagezocht en in orde' } } });
  expect(await hefOp(gezet.body.id)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('al opgeheven') } });
  expect(await open()).toEqual([]);
  expect((await kassier.verzoek('GET', `/v1/aanhoudingen?betalingId=${een.id}`, { token: auditor })).body.resultaten).toMatchObject([{ status: 'opgeheven' }]);
  expect(await inRun(await maakRun('2021-07-06'))).toEqual([een.nummer]);
});

it('is not lifted by who set it, and there is nothing to hold of a payment that is paid or withdrawn', async () => {
  const [een, twee] = betalingen as [Json, Json];
  const { id } = (await houdAan(een, fiatteur)).body;
  expect(await hefOp(id)).toMatchObject({ status: 409, body: { type: '/v1/problemen/zelfde-persoon' } });
  const database = kassier.database("INSERT INTO aanhouding_opheffing (aanhouding, reden, door) SELECT id, 'x', gezet_door FROM aanhouding");
  await expect(database).rejects.toMatchObject({ code: 'KG008' });
  expect((await hefOp(id, await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'tweede-fiatteur' }))).status).toBe(201);
  const vervalt = (await houdAan(twee)).body;
  await moet(kassier, 'POST', `/v1/betalingen/${twee.id}/intrekkingen`, medewerker, { reden: 'Dubbel' });
  expect(await hefOp(vervalt.id)).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/al vervallen.* als zij betaalbaar is/) } });
  expect(await houdAan(twee)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('er is niets meer te betalen') } });
  expect((await kassier.verzoek('POST', '/v1/betalingen/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20/aanhoudingen', { token: medewerker, body: { reden: 'x' } })).status).toBe(404);
  expect((await hefOp('0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20')).status).toBe(404);
});

it('says what a hold does not reach: a payment that is in a run already', async () => {
  const [een] = betalingen as [Json];
  const run = await maakRun();
  expect((await houdAan(een)).body.melding).toContain(`zit in betaalrun ${run.nummer}, die nu niet gefiatteerd kan worden`);
  expect((await kassier.verzoek('POST', `/v1/betaalruns/${run.id}/fiatteringen`, { token: fiatteur, body: {} })).status).toBe(409);
});

it('holds a payee of which the bank says that name and account do not belong together, until one of them changes', async () => {
  const run = await maakRun();
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  const bestand = leesPain001([(await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst]);
  const kenmerken = bestand.groepen.flatMap(({ transacties }) => transacties.map(({ endToEndId }) => endToEndId));
  const groepen = [{ groepId: bestand.groepen[0]?.id ?? '', status: { code: 'RJCT', reden: 'AC01' }, betalingen: [{ endToEndId: kenmerken[0] ?? '', code: 'RVNM' }] }];
  const stuur = (xml: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  const { body } = await stuur(statusbericht(bestand.berichtId, { groepen }));
  expect(body.aanhoudingen).toMatchObject([{ begunstigdeId: instelling }]);
  expect(await stuur(statusbericht(bestand.berichtId, { groepen: [{ groepId: bestand.groepen[0]?.id ?? '', betalingen: [{ endToEndId: kenmerken[0] ?? '', code: 'RJCT', reden: 'AC01' }] }] }))).toMatchObject({ status: 201 });
  for (const betaling of betalingen) await moet(kassier, 'POST', `/v1/betalingen/${betaling.id}/heropeningen`, medewerker, { reden: 'Opnieuw' });
  expect(await open()).toMatchObject([{ bron: 'vop', begunstigdeId: instelling, betalingId: null, bankberichtId: body.id }]);
  expect((await kassier.verzoek('POST', '/v1/betaalruns', { token: medewerker, body: { uitvoeringsdatum: '2021-07-12' } })).status).toBe(409);

  const wijziging = await moet(kassier, 'POST', `/v1/begunstigden/${instelling}/ibanwijzigingen`, medewerker, { iban: 'DE89370400440532013000', reden: 'Juist nummer gekregen' });
  await moet(kassier, 'POST', `/v1/begunstigden/${instelling}/ibanwijzigingen/${wijziging.id}/fiatteringen`, fiatteur, {});
  expect(await open()).toEqual([]);
  const [vervallen] = (await kassier.verzoek('GET', `/v1/aanhoudingen?begunstigdeId=${instelling}`, { token: auditor })).body.resultaten;
  expect(vervallen.status).toBe('vervallen');
  expect(await hefOp(vervallen.id)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('al vervallen') } });
  expect(await inRun(await maakRun('2021-07-12'))).toHaveLength(2);
});
