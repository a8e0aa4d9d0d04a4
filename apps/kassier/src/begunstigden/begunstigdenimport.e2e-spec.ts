import { regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const KOP = 'soort;naam;iban;kvkNummer;brin;sbbErkenningen';
const IBAN = 'NL91ABNA0417164300';
const ANDER_IBAN = 'NL20INGB0001234567';

let kassier: TestKassier;
let medewerker: string;

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'kassier-een' });
});

afterEach(() => kassier.stop());

function importeer(regels: readonly string[], vraag = '', opties: { token?: string; sleutel?: string; headers?: Record<string, string> } = {}): Promise<Antwoord> {
  const { headers, ...rest } = { token: medewerker, ...opties };
  return kassier.verzoek('POST', `/v1/begunstigden/importen${vraag}`, { ...rest, body: [KOP, ...regels].join('\n'), headers: { 'content-type': 'text/csv', ...headers } });
}

/** An account of its own for every number. */
function ibanVan(nummer: number): string {
  const rekening = String(nummer + 1).padStart(10, '0');
  // A B N A is 10 11 23 10, N L is 23 21.
  const rest = BigInt(`10112310${rekening}232100`) % 97n;
  return `NL${String(98n - rest).padStart(2, '0')}ABNA${rekening}`;
}

const haal = async (pad: string, token = medewerker): Promise<Json> => (await kassier.verzoek('GET', pad, { token })).body;
const registreer = async (anders: object): Promise<string> => (await kassier.verzoek('POST', '/v1/begunstigden', { token: medewerker, body: { soort: 'leerbedrijf', naam: 'Er al', iban: IBAN, ...anders } })).body.id as string;
const aantal = async (): Promise<number> => (await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM begunstigde'))[0]?.aantal ?? -1;

describe('an import', () => {
  it('registers the lines that are right, and says of the others which column, why and the way out', async () => {
    const antwoord = await importeer([`leerbedrijf;Een;${IBAN};11111111;;25166 vanaf 2020-01-01`, 'leerbedrijf;Twee;NL00;22222222;;', `mbo-instelling;Drie;${ANDER_IBAN};;25PW;`, `gemeente;Vier;${IBAN}`]);
    expect(antwoord.status).toBe(201);
    const { id, regels } = antwoord.body;
    expect(antwoord.headers.get('location')).toBe(`/v1/begunstigden/importen/${id}`);
    expect(antwoord.body).toMatchObject({ dubbelen: 'overslaan', allesOfNiets: false, ingediendDoor: 'kassier-een', totalen: { aantal: 4, geregistreerd: 2, dubbel: 0, ongeldig: 2, metMelding: 0 } });
    expect(regels).toMatchObject([
      { regel: 1, regelInBestand: 2, uitkomst: 'geregistreerd', meldingen: [] },
      { regel: 2, regelInBestand: 3, uitkomst: 'ongeldig', fouten: [{ pointer: '/regels/1/iban', kolom: 'iban', regelInBestand: 3, melding: expect.stringContaining('Neem het over van de rekeninghouder') }] },
      { regel: 3, regelInBestand: 4, uitkomst: 'geregistreerd' }, { regel: 4, uitkomst: 'ongeldig', fouten: [{ melding: expect.stringContaining('3 cellen') }] },
    ]);
    expect(await haal(`/v1/begunstigden/importen/${id}`)).toEqual(antwoord.body);
    expect(await haal(`/v1/begunstigden/${regels[0].begunstigdeId}`)).toMatchObject({ naam: 'Een', kvkNummer: '11111111', sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }] });
    expect(antwoord.tekst).not.toContain('NL00');
  });

  it('skips who is there already with number and account, and tells of each line what it shares, with whom and on which line', async () => {
    const [zelfde, alleenIban] = [await registreer({ kvkNummer: '11111111' }), await registreer({ kvkNummer: '99999999' })];
    const { body } = await importeer([`leerbedrijf;Dubbel;${IBAN};11111111;;`, `leerbedrijf;Zelfde nummer;${ANDER_IBAN};11111111;;`, `leerbedrijf;Nog eens;${ANDER_IBAN};11111111;;`, `leerbedrijf;Vrij;DE89370400440532013000;;;`, `mbo-instelling;School;DE89370400440532013000;;;`]);
    expect(body.totalen).toEqual({ aantal: 5, geregistreerd: 3, dubbel: 2, ongeldig: 0, metMelding: 5 });
    expect(body.regels.map(({ uitkomst, meldingen }: Json) => [uitkomst, meldingen.map(({ soort }: Json) => soort)])).toEqual([
      ['dubbel', ['zelfde-nummer-en-iban', 'zelfde-iban']], ['geregistreerd', ['zelfde-nummer']], ['dubbel', ['zelfde-nummer-en-iban', 'zelfde-nummer']], ['geregistreerd', ['kvk-nummer-ontbreekt']],
      ['geregistreerd', ['brin-ontbreekt', 'zelfde-iban']],
    ]);
    expect(body.regels[0]).toMatchObject({ begunstigdeId: zelfde, meldingen: [{ begunstigden: [zelfde] }, { begunstigden: [alleenIban] }] });
    expect(body.regels[2]).toMatchObject({ begunstigdeId: body.regels[1].begunstigdeId, meldingen: [{ begunstigden: [body.regels[1].begunstigdeId], regels: [3], melding: expect.stringContaining('regel 3 van dit bestand') }, { begunstigden: [zelfde] }] });
    expect(body.regels[4].meldingen[1]).toMatchObject({ regels: [5] });
    expect(JSON.stringify(body)).not.toMatch(/NL91|NL20|DE89/);
  });

  it('registers doubles when that is asked for, with a melding', async () => {
    await registreer({ kvkNummer: '11111111' });
    const { body } = await importeer([`leerbedrijf;Dubbel;${IBAN};11111111;;`], '?dubbelen=registreren');
    expect([body.dubbelen, body.regels[0].uitkomst, body.regels[0].meldingen[0].soort]).toEqual(['registreren', 'geregistreerd', 'zelfde-nummer-en-iban']);
    expect(await aantal()).toBe(2);
  });

  it('of all or nothing registers nothing when one line is wrong or there already, and names every fault', async () => {
    await registreer({ kvkNummer: '11111111' });
    const antwoord = await importeer([`gemeente;Goed;${IBAN};;;`, 'bank;Fout;NL00;;;', `leerbedrijf;Dubbel;${IBAN};11111111;;`], '?allesOfNiets=true');
    expect([antwoord.status, antwoord.body.fouten.map(({ pointer }: Json) => pointer)]).toEqual([400, ['/regels/1/soort', '/regels/1/iban', '/regels/2']]);
    expect(antwoord.body.detail).toContain('Er is niets geregistreerd');
    expect([await aantal(), await kassier.database('SELECT 1 FROM begunstigdenimport')]).toEqual([1, []]);
    expect(await importeer([`gemeente;Goed;${IBAN};;;`, `gemeente;Ook goed;${ANDER_IBAN};;;`], '?allesOfNiets=true')).toMatchObject({ status: 201, body: { allesOfNiets: true, totalen: { geregistreerd: 2 } } });
  });

  it('of five thousand lines is read at once, and once per key', async () => {
    const regels = Array.from({ length: 5_000 }, (_, nummer) => `leerbedrijf;Bedrijf ${nummer};${ibanVan(nummer)};${String(10_000_000 + nummer)};;25166:2020-01-01:|25168:2020-01-01:2021-12-31`);
    const eerste = await importeer(regels, '', { sleutel: 'veel' });
    expect([eerste.status, eerste.body.totalen.geregistreerd]).toEqual([201, 5_000]);
    const tweede = await importeer(regels, '', { sleutel: 'veel' });
    expect([tweede.status, tweede.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(tweede.tekst).toBe(eerste.tekst);
    expect(await aantal()).toBe(5_000);
    expect(await importeer(regels.slice(1), '', { sleutel: 'veel' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/sleutel-al-gebruikt' } });
    // Under another key everything is there already.
    expect((await importeer(regels.slice(0, 100))).body.totalen).toMatchObject({ geregistreerd: 0, dubbel: 100 });
    expect((await kassier.database('SELECT 1 FROM begunstigde_registratie')).length).toBe(5_000);
    expect((await kassier.verzoek('POST', '/v1/grootboek/controles', { token: medewerker, sleutel: null })).body.verschillen).toEqual([]);
  });

  it('that breaks off registers nothing at all, and the same key reads it whole', async () => {
    const regels = Array.from({ length: 2_500 }, (_, nummer) => `gemeente;Gemeente ${nummer};${IBAN};;;`);
    // The last of three groups fails in the database.
    await kassier.database("CREATE FUNCTION pech() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''pech''; END'");
    await kassier.database("CREATE TRIGGER pech BEFORE INSERT ON begunstigde FOR EACH ROW WHEN (NEW.naam = 'Gemeente 2400') EXECUTE FUNCTION pech()");
    expect((await importeer(regels, '', { sleutel: 'pech' })).status).toBe(500);
    expect(await aantal()).toBe(0);
    await kassier.database('DROP TRIGGER pech ON begunstigde');
    expect(await importeer(regels, '', { sleutel: 'pech' })).toMatchObject({ status: 201, body: { totalen: { geregistreerd: 2_500 } } });
    expect(await aantal()).toBe(2_500);
  });

  it('can be done later by a job, which reads it once', async () => {
    const later = { sleutel: 'later', headers: { prefer: 'respond-async' } };
    const aangenomen = await importeer([`gemeente;Later;${IBAN};;;`], '', later);
    expect([aangenomen.status, aangenomen.headers.get('preference-applied')]).toEqual([202, 'respond-async']);
    let taak: Json;
    do taak = await haal(String(aangenomen.headers.get('location'))); while (taak.klaarOp === null);
    expect(taak).toMatchObject({ soort: 'begunstigden-importeren', status: 'gelukt' });
    expect(await haal(taak.href)).toMatchObject({ totalen: { geregistreerd: 1 } });
    expect((await importeer([`gemeente;Later;${IBAN};;;`], '', later)).status).toBe(202);
    expect(await aantal()).toBe(1);
    expect((await kassier.verzoek('POST', '/v1/begunstigden/importen', { token: medewerker, body: 'soort\nx', headers: { 'content-type': 'text/csv', prefer: 'respond-async' } })).status).toBe(400);
  });

  it('is the work of the kassier, and takes CSV alone', async () => {
    const { body } = await importeer([`gemeente;Een;${IBAN};;;`]);
    for (const rol of ['kassier-fiatteur', 'auditor', 'szw-financien']) expect((await importeer([`gemeente;Een;${IBAN};;;`], '', { token: await kassier.token({ rollen: [rol] }) })).status).toBe(403);
    const regio = await regioToken(kassier, 'AM18');
    expect((await importeer([`gemeente;Een;${IBAN};;;`], '', { token: regio })).status).toBe(403);
    expect((await kassier.verzoek('GET', `/v1/begunstigden/importen/${body.id}`, { token: regio })).status).toBe(403);
    expect((await kassier.verzoek('GET', '/v1/begunstigden/importen/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', { token: medewerker })).status).toBe(404);
    expect((await kassier.verzoek('POST', '/v1/begunstigden/importen', { token: medewerker, body: {} })).status).toBe(415);
    expect((await importeer(['x'], '?dubbelen=soms')).status).toBe(400);
  });
});

describe('who shares what', () => {
  it('is reported in groups, with what else they share, page by page, without an account in any address', async () => {
    const ids: string[] = [];
    for (const anders of [{ kvkNummer: '11111111' }, { kvkNummer: '11111111' }, { soort: 'mbo-instelling', brin: '25PW', iban: ANDER_IBAN }, { soort: 'mbo-instelling', brin: '25PW00', iban: 'DE89370400440532013000' }, { kvkNummer: '33333333' }, { iban: 'FR1420041010050500013M02606' }]) ids.push(await registreer(anders));
    const [een, twee, school, hoofd, drie] = ids;
    const { resultaten } = await haal('/v1/begunstigden/dubbelen');
    expect(resultaten.map(({ gedeeld, waarde, aantal: hoeveel, ookGedeeld, begunstigden }: Json) => [gedeeld, waarde, hoeveel, ookGedeeld, begunstigden.map(({ id }: Json) => id)])).toEqual([
      ['iban', IBAN, 3, [], [een, twee, drie]], ['kvkNummer', '11111111', 2, ['iban'], [een, twee]], ['brin', '25PW00', 2, [], [school, hoofd]],
    ]);
    const eerste = await haal('/v1/begunstigden/dubbelen?limiet=1');
    expect(Buffer.from(eerste.volgende as string, 'base64url').toString()).not.toMatch(/NL91|11111111/);
    expect((await haal(`/v1/begunstigden/dubbelen?limiet=2&cursor=${eerste.volgende}`)).resultaten).toEqual(resultaten.slice(1));
    expect((await haal('/v1/begunstigden/dubbelen?gedeeld=brin')).resultaten).toEqual(resultaten.slice(2));
    expect((await kassier.verzoek('GET', '/v1/begunstigden/dubbelen', { token: await regioToken(kassier, 'AM18') })).status).toBe(403);
    expect((await kassier.verzoek('GET', '/v1/begunstigden/dubbelen?cursor=eHg', { token: medewerker })).status).toBe(400);
  });

  it('is told at registration and refuses nothing, and the list finds by number but not by account', async () => {
    const eerste = await registreer({ kvkNummer: '11111111' });
    const tweede = await kassier.verzoek('POST', '/v1/begunstigden', { token: medewerker, body: { soort: 'leerbedrijf', naam: 'Weer', iban: IBAN, kvkNummer: '11111111' } });
    expect([tweede.status, tweede.body.meldingen]).toEqual([201, [{ soort: 'zelfde-nummer-en-iban', begunstigden: [eerste], melding: expect.stringMatching(/hetzelfde IBAN\. Gebruik die .*\/dubbelen\.$/) }]]);
    const school = await kassier.verzoek('POST', '/v1/begunstigden', { token: medewerker, body: { soort: 'mbo-instelling', naam: 'School', iban: ANDER_IBAN } });
    expect(school.body.meldingen).toMatchObject([{ soort: 'brin-ontbreekt', melding: expect.stringContaining('BRIN') }]);
    const wijziging = await kassier.verzoek('POST', `/v1/begunstigden/${school.body.id}/wijzigingen`, { token: medewerker, body: { reden: 'Nagevraagd', brin: '25PW', kvkNummer: '11111111' } });
    expect(wijziging.body.meldingen.map(({ soort }: Json) => soort)).toEqual(['zelfde-nummer']);
    const namen = async (vraag: string): Promise<string[]> => (await haal(`/v1/begunstigden?${vraag}`)).resultaten.map(({ naam }: Json) => naam as string);
    expect([await namen('kvkNummer=11111111'), await namen('brin=25PW'), await namen('brin=25PW00'), await namen('brin=25PW01'), await namen('kvkNummer=11111111&soort=leerbedrijf')]).toEqual([['Er al', 'Weer', 'School'], ['School'], ['School'], [], ['Er al', 'Weer']]);
    expect((await kassier.verzoek('GET', `/v1/begunstigden?iban=${IBAN}`, { token: medewerker })).status).toBe(400);
  });
});
