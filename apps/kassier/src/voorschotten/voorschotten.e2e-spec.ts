import { Bedrag } from '#values';
import { afschrift, post } from '../../../../test/support/bank.js';
import { geefBudget, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let medewerker: string;

const VOORSCHOT = { stroom: 'mbo-inkoop', bedrag: '1500.00', ontvangenOp: '2021-01-15', kenmerk: 'SZW-2021-0042' };
const registreer = (anders: object = {}, token = medewerker): Promise<Antwoord> => kassier.verzoek('POST', '/v1/voorschotten', { token, body: { ...VOORSCHOT, ...anders } });
const lees = async (pad: string): Promise<Json> => (await kassier.verzoek('GET', pad, { token: medewerker })).body;
const saldi = async (): Promise<Record<string, string>> => Object.fromEntries((await kassier.database<{ naam: string; saldo: string }>(
  "SELECT r.soort || '/' || r.stroom AS naam, s.bedrag::text AS saldo FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'financieel' AND s.bedrag <> 0 ORDER BY 1")).map(({ naam, saldo }) => [naam, saldo]));

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
});
afterEach(async () => {
  const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), sleutel: null });
  expect(body.verschillen).toEqual([]);
  await kassier.stop();
});

describe('a voorschot of SZW', () => {
  it('is money in the bank of its stream that is owed to SZW', async () => {
    const { status, body, headers } = await registreer();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/voorschotten/${body.id}`);
    expect(body).toMatchObject({ ...VOORSCHOT, status: 'ontvangen', boekdatum: '2021-01-15', bankpost: null, intrekking: null });
    expect(await saldi()).toEqual({ 'bank/mbo-inkoop': '1500.00', 'voorschot-szw/mbo-inkoop': '-1500.00' });
    expect(await lees(`/v1/voorschotten/${body.id}`)).toEqual(body);
  });

  it('is registered once per stream and reference, also by two at once', async () => {
    const samen = await Promise.all([registreer(), registreer()]);
    expect(samen.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await registreer({ bedrag: '1.00' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/voorschot-al-geregistreerd', detail: expect.stringContaining('1500.00 euro') } });
    expect((await registreer({ stroom: 'werkgeversvergoeding' })).status).toBe(201);
    expect((await registreer({ kenmerk: 'SZW-2021-0043' })).status).toBe(201);
    expect(await saldi()).toMatchObject({ 'bank/mbo-inkoop': '3000.00', 'bank/werkgeversvergoeding': '1500.00' });
  });

  it('is refused when the books cannot hold it beside what there is', async () => {
    expect((await registreer({ bedrag: '9999999999999.99' })).status).toBe(201);
    expect(await registreer({ bedrag: '0.01', kenmerk: 'SZW-2021-0043' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/saldo-te-groot', detail: expect.stringContaining('13 cijfers') } });
    expect(await saldi()).toMatchObject({ 'bank/mbo-inkoop': '9999999999999.99' });
  });

  it('that was wrong is withdrawn, and can then be registered as it should be', async () => {
    const { id, boeking } = (await registreer({ stroom: 'uitvoeringskosten' })).body;
    const ingetrokken = await moet(kassier, 'POST', `/v1/voorschotten/${id}/intrekkingen`, medewerker, { reden: 'Verkeerde stroom' });
    expect(ingetrokken).toMatchObject({ status: 'ingetrokken', intrekking: { reden: 'Verkeerde stroom', boekdatum: '2021-01-15' } });
    expect(await kassier.database('SELECT corrigeert FROM boeking WHERE nummer = $1', [ingetrokken.intrekking.boeking])).toEqual([{ corrigeert: boeking }]);
    expect(await saldi()).toEqual({});
    expect(await kassier.verzoek('POST', `/v1/voorschotten/${id}/intrekkingen`, { token: medewerker, body: { reden: 'Nog eens' } })).toMatchObject({ status: 409 });
    expect((await registreer({ stroom: 'uitvoeringskosten' })).status).toBe(201);
  });

  it('that stands on a statement stays', async () => {
    const { id } = (await registreer()).body;
    await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: afschrift([post(null, Bedrag.van('1500.00'))]), headers: { 'content-type': 'application/xml' } });
    const [open] = (await lees('/v1/tussenrekeningposten?status=open')).resultaten;
    await moet(kassier, 'POST', `/v1/tussenrekeningposten/${open.id}/afhandelingen`, medewerker, { soort: 'voorschot', voorschotId: id, reden: 'Van SZW' });
    expect(await kassier.verzoek('POST', `/v1/voorschotten/${id}/intrekkingen`, { token: medewerker, body: { reden: 'Toch niet' } })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('afschrift') } });
    expect(await lees(`/v1/voorschotten/${id}`)).toMatchObject({ bankpost: { bankberichtId: open.bankberichtId, volgnummer: open.volgnummer } });
  });

  it('is refused with everything that is wrong with it', async () => {
    const { status, body } = await registreer({ stroom: 'nog-te-bestemmen', ontvangenOp: '2098-01-01' });
    expect([status, body.fouten.map(({ pointer }: Json) => pointer)]).toEqual([400, ['/stroom', '/ontvangenOp']]);
    expect((await registreer({ ontvangenOp: '2019-12-31' })).body.fouten).toMatchObject([{ pointer: '/ontvangenOp' }]);
    expect((await registreer({ bedrag: '0.00', kenmerk: ' ' })).body.fouten.map(({ pointer }: Json) => pointer)).toEqual(['/bedrag', '/kenmerk']);
  });

  it('of a closed month is booked on the first day that is open', async () => {
    await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-01-01', 'test')");
    expect((await registreer()).body).toMatchObject({ ontvangenOp: '2021-01-15', boekdatum: '2021-02-01' });
  });

  it('is found by stream, status and day, page by page, and not by a region', async () => {
    for (const [index, ontvangenOp] of ['2021-01-15', '2021-02-15', '2021-03-15'].entries()) await registreer({ ontvangenOp, kenmerk: `SZW-${index}` });
    const eerste = await lees('/v1/voorschotten?limiet=2&stroom=mbo-inkoop&status=ontvangen');
    expect([...eerste.resultaten, ...(await lees(`/v1/voorschotten?limiet=2&cursor=${eerste.volgende}`)).resultaten].map(({ kenmerk }: Json) => kenmerk)).toEqual(['SZW-0', 'SZW-1', 'SZW-2']);
    expect((await lees('/v1/voorschotten?vanaf=2021-02-01&tot=2021-02-28')).resultaten).toMatchObject([{ kenmerk: 'SZW-1' }]);
    expect((await lees('/v1/voorschotten?status=ingetrokken')).resultaten).toEqual([]);
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '10.00' });
    expect((await kassier.verzoek('GET', '/v1/voorschotten', { token: await regioToken(kassier, 'AM18') })).status).toBe(403);
  });
});
