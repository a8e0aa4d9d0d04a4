import { moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

// Reasons with a budgetbesluit, for rules that leave room.

let kassier: TestKassier;
let indiener: string;
let fiatteur: string;
let volgnummer = 0;

beforeAll(async () => {
  kassier = await startTestKassier();
  indiener = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
  fiatteur = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' });
});

afterAll(() => kassier.stop());

const dienIn = (mutaties: readonly object[], anders: object = {}): Promise<Antwoord> => kassier.verzoek('POST', '/v1/budgetbesluiten', {
  token: indiener, body: { kenmerk: `TEST-${(volgnummer += 1)}`, besluitdatum: '2021-01-15', omschrijving: 'Coördinatie (voorbeeld)', mutaties, ...anders },
});
const fiatteer = (id: string): Promise<Antwoord> => kassier.verzoek('POST', `/v1/budgetbesluiten/${id}/fiatteringen`, { token: fiatteur, body: {} });
const regels = (antwoord: Antwoord): string[] => (antwoord.body.oordelen as { regel: string }[]).map(({ regel }) => regel);

// The reference decision opened exactly 12 million.
const MEER = [{ soort: 'openstellen', stroom: 'sociale-partners-landelijk', jaar: 2021, bedrag: '0.01' }];
const MOTIVERINGEN = [{ regel: 'B-08', tekst: 'Twee regio\'s hebben extra coördinatie nodig.' }];

it('reasons are asked for a cent above the about 12 million of the social partners, with the way out', async () => {
  const geweigerd = await dienIn(MEER);
  expect(geweigerd).toMatchObject({ status: 409, body: { oordelen: [{ regel: 'B-08', uitkomst: 'motivering-vereist', uitweg: expect.stringContaining('motivering') }] } });
  const elders = await dienIn(MEER, { motiveringen: [{ regel: 'B-09', tekst: 'Past niet bij deze regel.' }] });
  expect(regels(elders)).toEqual(['B-08']);
});

it('reasons let it pass both times it is judged, and are kept with it and with the decision', async () => {
  const ingediend = await dienIn(MEER, { motiveringen: MOTIVERINGEN });
  expect(ingediend).toMatchObject({ status: 201, body: { motiveringen: MOTIVERINGEN } });
  const vastgesteld = await fiatteer(ingediend.body.id);
  expect(vastgesteld).toMatchObject({ status: 201, body: { status: 'vastgesteld', motiveringen: MOTIVERINGEN } });
  expect(vastgesteld.body.oordelen.find((oordeel: Json) => oordeel.regel === 'B-08')).toMatchObject({ uitkomst: 'voldaan', motivering: MOTIVERINGEN[0]?.tekst });
  const auditor = await kassier.token({ rollen: ['auditor'] });
  const besluit = await moet(kassier, 'GET', `/v1/besluiten/${vastgesteld.body.besluitId}`, auditor);
  expect(besluit.feiten.motiveringen).toEqual(MOTIVERINGEN);
  const opnieuw = await kassier.verzoek('POST', `/v1/besluiten/${vastgesteld.body.besluitId}/herbeoordelingen`, { token: auditor, body: {} });
  expect(opnieuw.body.verschillen).toEqual([]);
});

it('reasons are not added once the besluit was submitted, whoever tries', async () => {
  const { body } = await dienIn(MEER, { motiveringen: MOTIVERINGEN });
  await expect(kassier.database("INSERT INTO budgetbesluit_motivering (budgetbesluit, regel, tekst) VALUES ($1, 'B-09', 'Later bedacht')", [body.id])).rejects.toMatchObject({ code: 'KG008' });
});

it('reasons name each rule once', async () => {
  const dubbel = await dienIn(MEER, { motiveringen: [...MOTIVERINGEN, ...MOTIVERINGEN] });
  expect(dubbel).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/motiveringen/1/regel' }] } });
});
