import { Bedrag, Datum } from '#values';
import { afschrift, leesOpdrachten, post, retour, uitgevoerd } from '../../../../test/support/bank.js';
import {
  claim, geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, opleidingVan, regioToken, vergoedingVerplichting, voorbeeldBsn,
} from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let am18: string;
let instelling: string;
let leerbedrijf: string;
let persoon = 40;

/** Every test books in its own way; together the books must agree, whatever was done. */
const boekenKloppen = async (): Promise<void> => {
  const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), sleutel: null });
  expect(body.verschillen).toEqual([]);
};
const stuur = (xml: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
const vorder = (betalingId: string, anders: object = {}, token = medewerker): Promise<Antwoord> =>
  kassier.verzoek('POST', '/v1/terugvorderingen', { token, body: { betalingId, reden: 'Een deel is niet geleverd', datum: '2021-09-01', ...anders } });
const ontvang = (id: string, bedrag: string, ontvangenOp = '2021-09-20'): Promise<Antwoord> =>
  kassier.verzoek('POST', `/v1/terugvorderingen/${id}/ontvangsten`, { token: medewerker, body: { bedrag, ontvangenOp, kenmerk: 'Terugbetaling' } });
const lees = async (pad: string, token = medewerker): Promise<Json> => (await kassier.verzoek('GET', pad, { token })).body;
/** Money that comes in with a reference in its text, on a statement of its own. */
const bijgeschreven = (bedrag: string, omschrijving: string, datum = '2021-09-20', kenmerk?: string): Promise<Antwoord> => stuur(afschrift([{
  referentie: 'BANK-IN', bedrag: Bedrag.van(bedrag), boekdatum: Datum.van(datum), terugboeking: false, groepId: null,
  transacties: [{ endToEndId: 'VAN-DE-BETALER', bedrag: Bedrag.van(bedrag), reden: null, tegenrekeningIban: null, tegenrekeningNaam: 'Terugbetaler', omschrijving, ...(kenmerk === undefined ? {} : { kenmerk }) }],
}], { datum }));

/** A run of everything that is payable, with its orders. */
async function verzend(datum: string): Promise<ReturnType<typeof leesOpdrachten>> {
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: datum });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  return leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst);
}

/** Claims an amount or weeks and has the bank pay it; gives the payment. */
async function betaal(verplichtingId: string, anders: object, dag = '2021-07-01', bankdag = '2021-07-05'): Promise<Json> {
  const betaling = await moet(kassier, 'POST', '/v1/betalingen', am18, claim(verplichtingId, { factuurdatum: dag, prestatie: { vastgesteldOp: dag, vastgesteldDoor: 'Begeleider', omschrijving: 'Geleverd' }, ...anders }));
  expect(await stuur(afschrift([uitgevoerd(await verzend(bankdag), bankdag)], { datum: bankdag }))).toMatchObject({ status: 201 });
  return betaling;
}

const mbo = async (bedrag: string): Promise<Json> => moet(kassier, 'POST', '/v1/verplichtingen', am18, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag }));
const stand = async (id: string): Promise<Json> => lees(`/v1/verplichtingen/${id}`, am18);
const cel = async (stroom = 'mbo-inkoop'): Promise<Json> => (await lees(`/v1/uitnutting?stroom=${stroom}&regio=AM18&jaar=2021&groepeerOp=regio`)).rijen[0];
const financieel = async (): Promise<Record<string, string>> => Object.fromEntries((await kassier.database<{ naam: string; saldo: string }>(
  "SELECT r.soort || '/' || r.stroom AS naam, s.bedrag::text AS saldo FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'financieel' AND s.bedrag <> 0 ORDER BY 1")).map(({ naam, saldo }) => [naam, saldo]));
/** What changed on the financial accounts since. */
const sinds = async (voor: Record<string, string>): Promise<Record<string, string>> => {
  const na = await financieel();
  const namen = [...new Set([...Object.keys(voor), ...Object.keys(na)])].sort();
  return Object.fromEntries(namen.map((naam) => [naam, Bedrag.van(na[naam] ?? '0.00').min(Bedrag.van(voor[naam] ?? '0.00')).toString()]).filter(([, bedrag]) => bedrag !== '0.00'));
};
const laatstePost = async (): Promise<Json> => (await lees('/v1/tussenrekeningposten?status=open&limiet=500')).resultaten.at(-1);
const verschil = (voor: Json, na: Json, veld: string): string => Bedrag.van(na[veld]).min(Bedrag.van(voor[veld])).toString();

beforeAll(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  am18 = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '50000.00', werkgeversvergoeding: '50000.00', 'ontschot-menukaart': '20000.00' });
  [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
});
afterEach(boekenKloppen);
afterAll(() => kassier.stop());

describe('a claim', () => {
  it('is money owed, with a reference of its own, and gives no space', async () => {
    const begin = await financieel();
    const verplichting = await mbo('1000.00');
    const betaling = await betaal(verplichting.id, { bedrag: '400.00' });
    const voor = await cel();
    const { status, body, headers } = await vorder(betaling.id, { bedrag: '150.00' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/terugvorderingen/${body.id}`);
    expect(body).toMatchObject({
      nummer: expect.stringMatching(/^T-2021-\d{7}$/), kenmerk: expect.stringMatching(/^RF\d\dT2021\d{7}$/), status: 'open', betalingId: betaling.id, betalingNummer: betaling.nummer, verplichtingId: verplichting.id, begunstigdeId: instelling,
      stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', bedrag: '150.00', weken: null, ontvangen: '0.00', ingetrokken: '0.00', open: '150.00', datum: '2021-09-01', boekdatum: '2021-09-01', ontvangsten: [], intrekking: null,
    });
    expect(await cel()).toEqual(voor);
    expect(await sinds(begin)).toEqual({ 'bank/mbo-inkoop': '-400.00', 'lasten/mbo-inkoop': '250.00', 'vorderingen/mbo-inkoop': '150.00' });
    expect(await lees(`/v1/terugvorderingen/${body.id}`)).toEqual(body);
  });

  it('is of an executed payment only', async () => {
    const betaling = await moet(kassier, 'POST', '/v1/betalingen', am18, claim((await mbo('100.00')).id, { bedrag: '100.00' }));
    expect(await vorder(betaling.id, { bedrag: '10.00' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status', detail: expect.stringContaining('trek de betaling in') } });
    const [opdracht] = await verzend('2021-07-05');
    expect(await vorder(betaling.id, { bedrag: '10.00' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Wacht tot de bank') } });
    if (opdracht === undefined) throw new Error('geen opdracht');
    await stuur(afschrift([uitgevoerd([opdracht])]));
    await stuur(afschrift([retour(opdracht)]));
    expect(await vorder(betaling.id, { bedrag: '10.00' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status' } });
    expect(await vorder('0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', { bedrag: '10.00' })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/betalingId' }] } });
  });

  it('is never more than was paid, all claims together, and also not by two at once', async () => {
    const betaling = await betaal((await mbo('100.00')).id, { bedrag: '100.00' });
    expect(await vorder(betaling.id, { bedrag: '100.01' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/meer-dan-betaald', betaald: '100.00', over: '100.00' } });
    const samen = await Promise.all(['60.00', '60.00'].map((bedrag) => vorder(betaling.id, { bedrag })));
    expect(samen.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await vorder(betaling.id, { bedrag: '40.01' })).toMatchObject({ status: 409, body: { alGevorderd: '60.00', over: '40.00' } });
    const eerste = samen.find(({ status }) => status === 201)?.body.id as string;
    await moet(kassier, 'POST', `/v1/terugvorderingen/${eerste}/intrekkingen`, fiatteur, { reden: 'Toch geleverd' });
    expect((await vorder(betaling.id, { bedrag: '100.00' })).status).toBe(201);
  });

  it('tells everything that is wrong with it', async () => {
    const betaling = await betaal((await mbo('100.00')).id, { bedrag: '100.00' });
    const pointers = async (body: object): Promise<string[]> => ((await vorder(betaling.id, body)).body.fouten ?? []).map(({ pointer }: Json) => pointer);
    expect(await pointers({})).toEqual(['/bedrag']);
    expect(await pointers({ bedrag: '10.00', datum: '2098-01-01' })).toEqual(['/datum']);
    expect(await pointers({ bedrag: '10.00', weken: 1, datum: '2021-07-04' })).toEqual(['/weken', '/datum']);
    expect(await pointers({ bedrag: '10.00', datum: '2021-07-05' })).toEqual([]);
  });

  it('is asked once per key, and the second time gives the same answer', async () => {
    const betaling = await betaal((await mbo('100.00')).id, { bedrag: '100.00' });
    const body = { betalingId: betaling.id, bedrag: '10.00', reden: 'Deel', datum: '2021-09-01' };
    const [een, twee] = [await kassier.verzoek('POST', '/v1/terugvorderingen', { token: medewerker, body, sleutel: 'eens' }), await kassier.verzoek('POST', '/v1/terugvorderingen', { token: medewerker, body, sleutel: 'eens' })];
    expect(twee.body).toEqual(een.body);
    expect(twee.headers.get('idempotent-replayed')).toBe('true');
    expect((await lees(`/v1/terugvorderingen?betalingId=${betaling.id}`)).resultaten).toHaveLength(1);
  });
});

describe('money that comes back', () => {
  it('in the year of payment is space again in the cell, in both books, and the uitnutting goes down', async () => {
    const begin = await financieel();
    const verplichting = await mbo('1000.00');
    const betaling = await betaal(verplichting.id, { bedrag: '400.00' });
    const voor = await cel();
    const vordering = (await vorder(betaling.id, { bedrag: '150.00' })).body;
    const { body } = await ontvang(vordering.id, '150.00');
    expect(body).toMatchObject({ status: 'ontvangen', ontvangen: '150.00', open: '0.00', ontvangsten: [{ bedrag: '150.00', verrekend: true, ontvangenOp: '2021-09-20', boekdatum: '2021-09-20', kenmerk: 'Terugbetaling' }] });
    const na = await cel();
    expect(Object.fromEntries(['vastgelegd', 'betaald', 'beschikbaar', 'kasruimte', 'betaalbaar', 'budget', 'openstaand'].map((veld) => [veld, verschil(voor, na, veld)]))).toEqual({
      vastgelegd: '-150.00', betaald: '-150.00', beschikbaar: '150.00', kasruimte: '150.00', betaalbaar: '0.00', budget: '0.00', openstaand: '0.00',
    });
    expect(await stand(verplichting.id)).toMatchObject({ bedrag: '850.00', betaald: '250.00', openstaand: '600.00', status: 'vastgelegd' });
    expect(await sinds(begin)).toEqual({ 'bank/mbo-inkoop': '-250.00', 'lasten/mbo-inkoop': '250.00' });
  });

  it('in parts leaves the rest open, and never more than was asked', async () => {
    const begin = await financieel();
    const betaling = await betaal((await mbo('400.00')).id, { bedrag: '400.00' });
    const { id } = (await vorder(betaling.id, { bedrag: '150.00' })).body;
    expect((await ontvang(id, '50.00')).body).toMatchObject({ status: 'open', ontvangen: '50.00', open: '100.00' });
    expect(await ontvang(id, '100.01')).toMatchObject({ status: 409, body: { type: '/v1/problemen/niet-zoveel-open', open: '100.00', gevraagd: '100.01' } });
    const samen = await Promise.all([ontvang(id, '60.00'), ontvang(id, '60.00')]);
    expect(samen.map(({ status }) => status).sort()).toEqual([201, 409]);
    const ingetrokken = await moet(kassier, 'POST', `/v1/terugvorderingen/${id}/intrekkingen`, fiatteur, { reden: 'De rest is oninbaar' });
    expect(ingetrokken).toMatchObject({ status: 'ingetrokken', ontvangen: '110.00', ingetrokken: '40.00', open: '0.00', intrekking: { bedrag: '40.00', reden: 'De rest is oninbaar' } });
    for (const wat of ['intrekkingen', 'ontvangsten']) {
      const body = wat === 'intrekkingen' ? { reden: 'Nog eens' } : { bedrag: '0.01', ontvangenOp: '2021-10-01' };
      expect(await kassier.verzoek('POST', `/v1/terugvorderingen/${id}/${wat}`, { token: wat === 'intrekkingen' ? fiatteur : medewerker, body })).toMatchObject({ status: 409, body: { type: '/v1/problemen/niet-zoveel-open' } });
    }
    expect(await sinds(begin)).toEqual({ 'bank/mbo-inkoop': '-290.00', 'lasten/mbo-inkoop': '290.00' });
  });

  it('after the final settlement, of all that was committed, leaves a verplichting that has lapsed', async () => {
    const verplichting = await mbo('400.00');
    const betaling = await betaal(verplichting.id, { bedrag: '400.00', eindafrekening: true });
    expect(await stand(verplichting.id)).toMatchObject({ status: 'afgewikkeld' });
    const { id } = (await vorder(betaling.id, { bedrag: '400.00' })).body;
    await ontvang(id, '399.99');
    expect(await stand(verplichting.id)).toMatchObject({ status: 'afgewikkeld', bedrag: '0.01', betaald: '0.01' });
    await ontvang(id, '0.01');
    expect(await stand(verplichting.id)).toMatchObject({ status: 'vervallen', bedrag: '0.00', betaald: '0.00' });
  });

  it('in a later year is money in the bank only: space, commitment and cash stay as that year left them', async () => {
    const begin = await financieel();
    const verplichting = await mbo('400.00');
    const betaling = await betaal(verplichting.id, { bedrag: '400.00' });
    const voor = await cel();
    const { id } = (await vorder(betaling.id, { bedrag: '150.00', datum: '2021-12-20' })).body;
    expect((await ontvang(id, '150.00', '2022-01-03')).body).toMatchObject({ status: 'ontvangen', ontvangsten: [{ verrekend: false, boekdatum: '2022-01-03' }] });
    expect(await cel()).toEqual(voor);
    expect(await stand(verplichting.id)).toMatchObject({ bedrag: '400.00', betaald: '400.00' });
    expect(await sinds(begin)).toEqual({ 'bank/mbo-inkoop': '-250.00', 'lasten/mbo-inkoop': '250.00' });
  });

  it('of a stream that is not bound to its year counts for the year in which the bank paid', async () => {
    const [adviseur, arrangement] = [await maakBegunstigde(kassier, 'dienstverlener', 'Adviseurs'), await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)))];
    const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', am18, menukaartVerplichting('AM18', adviseur, arrangement, { einddatum: '2022-12-31' }));
    const betaling = await betaal(verplichting.id, { bedrag: '300.00' }, '2022-02-01', '2022-02-03');
    expect(betaling.jaar).toBe(2021);
    const { id } = (await vorder(betaling.id, { bedrag: '100.00', datum: '2022-03-01' })).body;
    expect((await ontvang(id, '60.00', '2022-12-31')).body.ontvangsten[0]).toMatchObject({ verrekend: true });
    expect((await ontvang(id, '40.00', '2023-01-02')).body.ontvangsten[1]).toMatchObject({ verrekend: false });
    expect(await stand(verplichting.id)).toMatchObject({ bedrag: '440.00', betaald: '240.00' });
  });

  it('of the year of payment is space again, also when another claim on the payment or a later receipt was booked first', async () => {
    const betaling = await betaal((await mbo('400.00')).id, { bedrag: '400.00' });
    const eerste = (await vorder(betaling.id, { bedrag: '150.00', datum: '2021-12-20' })).body;
    const tweede = (await vorder(betaling.id, { bedrag: '50.00', datum: '2022-02-01' })).body;
    expect((await ontvang(eerste.id, '50.00', '2022-01-10')).body.ontvangsten[0]).toMatchObject({ verrekend: false, boekdatum: '2022-01-10' });
    const voor = await cel();
    expect((await ontvang(eerste.id, '40.00', '2021-12-30')).body.ontvangsten[1]).toMatchObject({ verrekend: true, boekdatum: '2021-12-30' });
    await bijgeschreven('25.00', `Terug ${eerste.kenmerk}`, '2021-12-31');
    await bijgeschreven('35.00', 'Terug, zonder kenmerk', '2021-12-31');
    await moet(kassier, 'POST', `/v1/tussenrekeningposten/${(await laatstePost()).id}/afhandelingen`, medewerker, { soort: 'terugvordering', terugvorderingId: eerste.id, reden: 'Zo afgesproken' });
    expect(await lees(`/v1/terugvorderingen/${eerste.id}`)).toMatchObject({ open: '0.00', ontvangsten: [{}, {}, { verrekend: true, boekdatum: '2021-12-31' }, { verrekend: true, boekdatum: '2021-12-31' }] });
    expect(verschil(voor, await cel(), 'beschikbaar')).toBe('100.00');
    expect((await ontvang(tweede.id, '50.00', '2021-12-31')).body.ontvangsten[0]).toMatchObject({ verrekend: false, boekdatum: '2022-02-01' });
  });

  it('is not from before the bank paid: a wrong year would make it space of the year of payment', async () => {
    const betaling = await betaal((await mbo('400.00')).id, { bedrag: '400.00' });
    const { id } = (await vorder(betaling.id, { bedrag: '150.00', datum: '2021-12-20' })).body;
    expect(await ontvang(id, '150.00', '2021-01-03')).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/ontvangenOp', melding: expect.stringContaining('(2021-07-05)') }] } });
    expect((await ontvang(id, '150.00', '2021-07-05')).body.ontvangsten[0]).toMatchObject({ verrekend: true, boekdatum: '2021-12-20' });
  });

  it('is not booked before the claim, whatever day is given', async () => {
    const betaling = await betaal((await mbo('400.00')).id, { bedrag: '400.00' });
    const { id } = (await vorder(betaling.id, { bedrag: '150.00' })).body;
    expect((await ontvang(id, '10.00', '2021-08-01')).body).toMatchObject({ ontvangsten: [{ ontvangenOp: '2021-08-01', boekdatum: '2021-09-01' }] });
  });
});

describe('the reference of a claim on a statement', () => {
  it('is recognised in the text or as a structured reference, and the receipt is booked', async () => {
    const verplichting = await mbo('400.00');
    const betaling = await betaal(verplichting.id, { bedrag: '400.00' });
    const vordering = (await vorder(betaling.id, { bedrag: '150.00' })).body;
    const gelezen = await bijgeschreven('100.00', `Retour ${vordering.kenmerk.match(/.{1,4}/g).join(' ').toLowerCase()} sorry`);
    expect(gelezen).toMatchObject({ status: 201, body: { afschriften: [{ aantal: 1, ontvangen: 1, onbekend: 0 }], posten: [] } });
    expect((await lees(`/v1/bankberichten/${gelezen.body.id}/posten`)).resultaten).toMatchObject([{ verwerking: 'ontvangen', betalingId: betaling.id, bedrag: '100.00' }]);
    expect((await bijgeschreven('50.00', '', '2021-09-21', vordering.kenmerk)).body.afschriften).toMatchObject([{ ontvangen: 1 }]);
    expect(await lees(`/v1/terugvorderingen/${vordering.id}`)).toMatchObject({ status: 'ontvangen', ontvangsten: [{ bedrag: '100.00', kenmerk: vordering.kenmerk, verrekend: true }, { bedrag: '50.00' }] });
    expect(await stand(verplichting.id)).toMatchObject({ bedrag: '250.00', betaald: '250.00' });
  });

  it('twice the same statement changes nothing, and what is more than open goes to the suspense account', async () => {
    const betaling = await betaal((await mbo('400.00')).id, { bedrag: '400.00' });
    const { kenmerk, id } = (await vorder(betaling.id, { bedrag: '150.00' })).body;
    const xml = afschrift([post(null, Bedrag.van('1.00'), { naam: 'Ander' })], { id: 'EENS' }).replace('Testpost', kenmerk);
    expect((await stuur(xml)).status).toBe(201);
    expect((await stuur(xml)).status).toBe(200);
    expect((await bijgeschreven('149.01', kenmerk)).body).toMatchObject({ afschriften: [{ ontvangen: 0, onbekend: 1 }], posten: [{ verwerking: 'onbekend', toelichting: expect.stringMatching(/nog €\s149,00 open/) }] });
    expect((await lees(`/v1/terugvorderingen/${id}`)).open).toBe('149.00');
  });

  it('does not book a receipt that was registered by hand again', async () => {
    const betaling = await betaal((await mbo('400.00')).id, { bedrag: '400.00' });
    const { kenmerk, id } = (await vorder(betaling.id, { bedrag: '150.00' })).body;
    const { ontvangsten } = (await ontvang(id, '50.00')).body;
    expect((await bijgeschreven('50.00', kenmerk)).body.posten).toMatchObject([{ toelichting: expect.stringContaining('al met de hand geregistreerd') }]);
    const open = await laatstePost();
    await moet(kassier, 'POST', `/v1/tussenrekeningposten/${open.id}/afhandelingen`, medewerker, { soort: 'terugvordering', terugvorderingId: id, ontvangstId: ontvangsten[0].id, reden: 'Hetzelfde geld' });
    expect((await lees(`/v1/terugvorderingen/${id}`))).toMatchObject({ ontvangen: '50.00', open: '100.00' });
    expect((await bijgeschreven('50.00', kenmerk)).body.afschriften).toMatchObject([{ ontvangen: 1 }]);
  });

  it('a return of the bank is no return while money of the payment is asked back', async () => {
    const betaling = await moet(kassier, 'POST', '/v1/betalingen', am18, claim((await mbo('100.00')).id, { bedrag: '100.00' }));
    const [opdracht] = await verzend('2021-07-05');
    if (opdracht === undefined) throw new Error('geen opdracht');
    await stuur(afschrift([uitgevoerd([opdracht])]));
    const { id } = (await vorder(betaling.id, { bedrag: '100.00', datum: '2021-07-06' })).body;
    expect((await stuur(afschrift([retour(opdracht)]))).body).toMatchObject({ afschriften: [{ retour: 0, onbekend: 1 }], posten: [{ toelichting: expect.stringContaining('teruggevorderd') }] });
    const open = await laatstePost();
    const alsRetour = { soort: 'retour', betalingId: betaling.id, reden: 'Kwam terug' };
    expect(await kassier.verzoek('POST', `/v1/tussenrekeningposten/${open.id}/afhandelingen`, { token: medewerker, body: alsRetour })).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet' } });
    await moet(kassier, 'POST', `/v1/terugvorderingen/${id}/intrekkingen`, fiatteur, { reden: 'De bank had het nog' });
    await moet(kassier, 'POST', `/v1/tussenrekeningposten/${open.id}/afhandelingen`, medewerker, alsRetour);
    expect((await lees(`/v1/betalingen/${betaling.id}`)).status).toBe('retour');
  });
});

describe('what one person can get', () => {
  it('is there again for that person after the maatwerkbudget came back (M-01)', async () => {
    const [gemeente, arrangement] = [await maakBegunstigde(kassier, 'dienstverlener', 'Maatwerk'), await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)))];
    const maatwerk = (bedrag: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/verplichtingen', { token: am18, body: menukaartVerplichting('AM18', gemeente, arrangement, { instrument: 'maatwerkbudget', bedrag, omschrijving: 'Maatwerk' }) });
    const verplichting = (await maatwerk('1000.00')).body;
    const betaling = await betaal(verplichting.id, { bedrag: '1000.00', eindafrekening: true });
    const { id } = (await vorder(betaling.id, { bedrag: '400.00' })).body;
    expect(await maatwerk('0.01')).toMatchObject({ status: 409, body: { oordelen: [{ regel: 'M-01' }] } });
    await ontvang(id, '400.00');
    expect(await maatwerk('400.01')).toMatchObject({ status: 409, body: { oordelen: [{ regel: 'M-01' }] } });
    expect((await maatwerk('400.00')).status).toBe(201);
  });

  it('is whole weeks of the werkgeversvergoeding: none in part, and those that came back can be claimed again', async () => {
    const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)));
    const vergoeding = (weken: number, bedrag: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/verplichtingen', { token: am18, body: vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangement, { bedrag, opleiding: opleidingVan(instelling, leerbedrijf, { weken }) }) });
    const verplichting = (await vergoeding(30, '2025.00')).body;
    const betaling = await betaal(verplichting.id, { weken: 30, eindafrekening: true }, '2021-12-01', '2021-12-06');
    expect(await vorder(betaling.id, { bedrag: '100.00', datum: '2021-12-10' })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/bedrag', melding: expect.stringMatching(/€\s67,50 per week/) }] } });
    expect((await vorder(betaling.id, { weken: 31, datum: '2021-12-10' })).body.fouten).toMatchObject([{ pointer: '/weken' }]);
    const vordering = (await vorder(betaling.id, { weken: 4, datum: '2021-12-10' })).body;
    expect(vordering).toMatchObject({ weken: 4, bedrag: '270.00' });
    expect((await vergoeding(4, '270.00')).status).toBe(409);
    // Half a week more than three: three whole weeks are free, and the money of three and a half.
    await ontvang(vordering.id, '236.25', '2021-12-12');
    const opnieuw = (await vergoeding(3, '202.50')).body;
    expect(opnieuw.nummer).toMatch(/^V-2021/);
    const teVeel = claim(opnieuw.id, { weken: 4, factuurdatum: '2021-12-13', prestatie: { vastgesteldOp: '2021-12-13', vastgesteldDoor: 'Begeleider', omschrijving: 'Aanwezig' } });
    expect((await kassier.verzoek('POST', '/v1/betalingen', { token: am18, body: teVeel })).status).toBe(409);
    expect((await kassier.verzoek('POST', '/v1/betalingen', { token: am18, body: { ...teVeel, weken: 3 } })).status).toBe(201);
  });
});

describe('who sees and does what', () => {
  it('a region sees its own claims, and only the kassier makes them', async () => {
    const betaling = await betaal((await mbo('100.00')).id, { bedrag: '100.00' });
    const { id } = (await vorder(betaling.id, { bedrag: '40.00' })).body;
    await ontvang(id, '10.00');
    const am05 = await regioToken(kassier, 'AM05');
    expect(await lees(`/v1/terugvorderingen/${id}`, am18)).toMatchObject({ id, ontvangen: '10.00', ontvangsten: [{ bedrag: '10.00' }] });
    expect((await lees(`/v1/terugvorderingen?betalingId=${betaling.id}&status=open&regio=AM18&stroom=mbo-inkoop`, am18)).resultaten).toHaveLength(1);
    expect((await lees(`/v1/terugvorderingen?betalingId=${betaling.id}&status=ontvangen`, am18)).resultaten).toEqual([]);
    expect((await kassier.verzoek('GET', `/v1/terugvorderingen/${id}`, { token: am05 })).status).toBe(404);
    expect((await lees('/v1/terugvorderingen', am05)).resultaten).toEqual([]);
    for (const token of [am18, fiatteur]) expect((await vorder(betaling.id, { bedrag: '1.00' }, token)).status).toBe(403);
  });

  it('gives claims page by page', async () => {
    const betaling = await betaal((await mbo('100.00')).id, { bedrag: '100.00' });
    for (const bedrag of ['1.00', '2.00', '3.00']) await vorder(betaling.id, { bedrag });
    const eerste = await lees(`/v1/terugvorderingen?limiet=2&betalingId=${betaling.id}`);
    const rest = await lees(`/v1/terugvorderingen?limiet=2&betalingId=${betaling.id}&cursor=${eerste.volgende}`);
    expect([...eerste.resultaten, ...rest.resultaten].map(({ bedrag }: Json) => bedrag)).toEqual(['1.00', '2.00', '3.00']);
    expect(rest.volgende).toBeNull();
  });
});

describe('money that comes back, when the year is closed', () => {
  it('of a closed month is booked on the first day that is open, and then counts for that year', async () => {
    const betaling = await betaal((await mbo('400.00')).id, { bedrag: '400.00' });
    const { id, kenmerk } = (await vorder(betaling.id, { bedrag: '150.00' })).body;
    await moet(kassier, 'POST', '/v1/boekperioden/2021-12/sluitingen', medewerker, {});
    expect((await ontvang(id, '100.00', '2021-12-30')).body).toMatchObject({ ontvangsten: [{ ontvangenOp: '2021-12-30', boekdatum: '2022-01-01', verrekend: false }] });
    expect((await bijgeschreven('50.00', kenmerk, '2021-12-31')).body).toMatchObject({ afschriften: [{ ontvangen: 1 }] });
    expect((await lees(`/v1/terugvorderingen/${id}`)).ontvangsten[1]).toMatchObject({ ontvangenOp: '2021-12-31', boekdatum: '2022-01-01', verrekend: false });
  });
});
