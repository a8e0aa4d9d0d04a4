import { geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, mboVerplichting, opleidingVan, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let team: string;
let instelling: string;
let leerbedrijf: string;
let adviseur: string;
let arrangement: string;

beforeAll(async () => {
  kassier = await startTestKassier({ BUNDEL_GROEP_MAX: '4' });
  team = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00', 'ontschot-menukaart': '10000.00' });
  await geefBudget(kassier, 'AM05', { 'mbo-inkoop': '1000.00' });
  instelling = await maakInstelling(kassier);
  leerbedrijf = await maakLeerbedrijf(kassier);
  adviseur = await maakBegunstigde(kassier, 'dienstverlener', 'Advies Voorbeeld');
  arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn(1));
});

afterAll(() => kassier.stop());

const NDJSON = 'application/x-ndjson';
const CSV = 'text/csv';

function mbo(anders: Record<string, unknown> = {}): Record<string, unknown> {
  return mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '10.00', ...anders });
}

/** A request that is refused: the institution is not recognised for this training. */
function onerkend(): Record<string, unknown> {
  return mbo({ opleiding: opleidingVan(instelling, leerbedrijf, { crebo: '25000' }) });
}

function stuur(body: unknown, opties: { type?: string; vraag?: string; sleutel?: string; token?: string } = {}): Promise<Antwoord> {
  return kassier.verzoek('POST', `/v1/aanvraagbundels${opties.vraag ?? ''}`, {
    token: opties.token ?? team, body, ...(opties.type ? { headers: { 'content-type': opties.type } } : {}), ...(opties.sleutel ? { sleutel: opties.sleutel } : {}),
  });
}

async function besteed(regio = 'AM18'): Promise<Json> {
  const token = await kassier.token({ rollen: ['auditor'] });
  return (await kassier.verzoek('GET', `/v1/uitnutting?stroom=mbo-inkoop&jaar=2021&regio=${regio}`, { token })).body.totaal;
}

async function verschillen(): Promise<Json> {
  return (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {} })).body.verschillen;
}

const uitkomsten = (bundel: Json): string[] => bundel.regels.map((regel: Json) => regel.uitkomst);

it('decides the lines of a JSON bundle in order, and lets a bad line stop none of the others', async () => {
  const antwoord = await stuur({ regels: [mbo({ omschrijving: 'een' }), mbo({ bedrag: '10' }), mbo({ omschrijving: 'drie' }), mbo({ begunstigdeId: '0190a5c4-7b1e-7c3a-9f2d-000000000000' }), onerkend(), mbo({ omschrijving: 'zes' })] });
  expect(antwoord.status).toBe(201);
  const { body } = antwoord;
  expect(uitkomsten(body)).toEqual(['toegekend', 'ongeldig', 'toegekend', 'ongeldig', 'geweigerd', 'toegekend']);
  expect(body).toMatchObject({ status: 'afgerond', allesOfNiets: false, regio: 'AM18', totalen: { aantal: 6, toegekend: 3, geweigerd: 1, ongeldig: 2, nietGeboekt: 0, bedrag: '30.00' } });
  expect(body.regels.map((regel: Json) => regel.regel)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(body.regels[1].fouten).toEqual([{ pointer: '/regels/1/bedrag', melding: expect.stringContaining('twee decimalen') }]);
  expect(body.regels[3].fouten).toEqual([{ pointer: '/regels/3/begunstigdeId', melding: expect.stringContaining('bestaat niet') }]);
  expect(body.regels[4]).toMatchObject({ besluitId: expect.any(String), oordelen: [expect.objectContaining({ bron: expect.anything(), uitkomst: 'niet-voldaan' })] });
  expect(antwoord.headers.get('location')).toBe(`/v1/aanvraagbundels/${body.id}`);
});
