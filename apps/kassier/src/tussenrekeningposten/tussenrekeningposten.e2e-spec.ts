import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, post, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let medewerker: string;
let partijen: { instelling: string; leerbedrijf: string };

const lees = async (pad: string): Promise<Json> => (await kassier.verzoek('GET', pad, { token: medewerker })).body;
const handelAf = (id: string, body: object, token = medewerker): Promise<Antwoord> => kassier.verzoek('POST', `/v1/tussenrekeningposten/${id}/afhandelingen`, { token, body: { reden: 'Uitgezocht met de bank', ...body } });
const open = async (): Promise<Json[]> => (await lees('/v1/tussenrekeningposten?status=open&limiet=500')).resultaten;
const saldi = async (): Promise<Record<string, string>> => Object.fromEntries((await kassier.database<{ naam: string; saldo: string }>(
  "SELECT r.soort || '/' || r.stroom AS naam, s.bedrag::text AS saldo FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'financieel' AND s.bedrag <> 0 ORDER BY 1")).map(({ naam, saldo }) => [naam, saldo]));

/** What nobody knows, on one statement; gives the transactions as the work list shows them. */
const vreemd = (...bedragen: string[]): Promise<Json[]> => vreemdOp('2021-07-05', ...bedragen);
async function vreemdOp(datum: string, ...bedragen: string[]): Promise<Json[]> {
  const eerder = new Set((await open()).map(({ id }) => id as string));
  const antwoord = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: afschrift(bedragen.map((bedrag) => post(null, Bedrag.van(bedrag), { datum })), { datum }), headers: { 'content-type': 'application/xml' } });
  expect(antwoord.status).toBe(201);
  return (await open()).filter(({ id }) => !eerder.has(id as string));
}

/** Payments that went to the bank, with their orders. */
async function verzonden(...bedragen: string[]): Promise<{ betalingen: Json[]; opdrachten: ReturnType<typeof leesOpdrachten>; run: Json }> {
  const betalingen = await maakBetalingen(kassier, 'AM18', bedragen, partijen);
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  return { betalingen, run, opdrachten: leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst) };
}

/** A claim of 60.00 on an executed payment of 100.00. */
async function vordering(): Promise<Json> {
  const { betalingen, opdrachten } = await verzonden('100.00');
  await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: afschrift([uitgevoerd(opdrachten)]), headers: { 'content-type': 'application/xml' } });
  return moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId: betalingen[0]?.id, bedrag: '60.00', reden: 'Deel niet geleverd', datum: '2021-07-06' });
}

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '50000.00' });
  partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
});
afterEach(async () => {
  const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), sleutel: null });
  expect(body.verschillen).toEqual([]);
  await kassier.stop();
});

describe('unknown money on a statement', () => {
  it('is work until it is settled, once, and shows what the bank wrote', async () => {
    const [bij, af] = (await vreemd('25.00', '-25.00')) as [Json, Json];
    expect(bij).toMatchObject({ status: 'open', bedrag: '25.00', boekdatum: '2021-07-05', geboektOp: '2021-07-05', afhandeling: null, toelichting: expect.stringContaining('Omschrijving van de bank: "Testpost"') });
    expect((await lees('/v1/tussenrekeningposten?richting=af&vanaf=2021-07-05&tot=2021-07-05')).resultaten).toEqual([af]);
    expect((await lees('/v1/tussenrekeningposten?vanaf=2021-07-06')).resultaten).toEqual([]);
    const { status, body } = await handelAf(bij.id, { soort: 'wegstrepen', tegenpostId: af.id });
    expect([status, body.afhandeling]).toMatchObject([201, { soort: 'wegstrepen', tegenpostId: af.id, reden: 'Uitgezocht met de bank', boekdatum: '2021-07-05' }]);
    expect(await open()).toEqual([]);
    expect((await lees('/v1/tussenrekeningposten?status=afgehandeld')).resultaten.map(({ id, afhandeling }: Json) => [id, afhandeling.tegenpostId])).toEqual([[bij.id, af.id], [af.id, bij.id]]);
    for (const id of [bij.id, af.id]) expect(await handelAf(id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'X' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/al-afgehandeld' } });
    expect(await saldi()).toEqual({});
  });

  it('is settled once also when two do it at the same moment', async () => {
    const [bij] = (await vreemd('25.00')) as [Json];
    const samen = await Promise.all(['A', 'B'].map((kenmerk) => handelAf(bij.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk })));
    expect(samen.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await saldi()).toEqual({ 'bank/mbo-inkoop': '25.00', 'voorschot-szw/mbo-inkoop': '-25.00' });
  });

  it('is a new voorschot of SZW, or one that was registered and then not booked again', async () => {
    const [nieuw, bekend] = (await vreemd('500.00', '700.00')) as [Json, Json];
    const voorschot = await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '700.00', ontvangenOp: '2021-07-08', kenmerk: 'SZW-2' });
    expect((await lees(`/v1/tussenrekeningposten/${bekend.id}`)).voorstellen).toEqual([{ soort: 'voorschot', id: voorschot.id, nummer: 'SZW-2', bedrag: '700.00', toelichting: 'Voorschot op mbo-inkoop, ontvangen op 2021-07-08' }]);
    expect((await handelAf(nieuw.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-1' })).body.afhandeling).toMatchObject({ soort: 'voorschot', boekdatum: '2021-07-05' });
    expect((await handelAf(nieuw.id, { soort: 'voorschot', voorschotId: voorschot.id })).status).toBe(409);
    expect((await handelAf(bekend.id, { soort: 'voorschot', voorschotId: voorschot.id })).body.afhandeling).toMatchObject({ voorschotId: voorschot.id, boekdatum: '2021-07-08' });
    expect(await saldi()).toEqual({ 'bank/mbo-inkoop': '1200.00', 'voorschot-szw/mbo-inkoop': '-1200.00' });
    const [nogeens] = (await vreemd('700.00')) as [Json];
    expect(await handelAf(nogeens.id, { soort: 'voorschot', voorschotId: voorschot.id })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('staat al op een afschrift') } });
    expect((await handelAf(nogeens.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-2' })).status).toBe(409);
  });

  it('is a receipt on a claim of which the reference was forgotten', async () => {
    const { id, nummer } = await vordering();
    const [deel, teVeel] = (await vreemd('25.00', '35.01')) as [Json, Json];
    expect((await lees(`/v1/tussenrekeningposten/${deel.id}`)).voorstellen).toMatchObject([{ soort: 'terugvordering', id, nummer, bedrag: '60.00' }]);
    expect((await handelAf(deel.id, { soort: 'terugvordering', terugvorderingId: id })).body.afhandeling).toMatchObject({ terugvorderingId: id, boekdatum: '2021-07-06' });
    expect(await lees(`/v1/terugvorderingen/${id}`)).toMatchObject({ ontvangen: '25.00', open: '35.00', ontvangsten: [{ bedrag: '25.00', verrekend: true, ontvangenOp: '2021-07-05' }] });
    expect(await handelAf(teVeel.id, { soort: 'terugvordering', terugvorderingId: id })).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet', detail: expect.stringMatching(/nog €\s35,00 open/) } });
    expect(await saldi()).toMatchObject({ 'bank/mbo-inkoop': '-75.00', 'bank/nog-te-bestemmen': '35.01', 'tussenrekening/nog-te-bestemmen': '-35.01', 'vorderingen/mbo-inkoop': '35.00' });
  });

  it('is the execution, and later the return, of a payment whose identifier the bank mangled', async () => {
    const { betalingen: [betaling, ander], run } = (await verzonden('100.00', '200.00')) as { betalingen: [Json, Json]; run: Json; opdrachten: never };
    const [af, terug] = (await vreemd('-100.00', '100.00')) as [Json, Json];
    expect((await lees(`/v1/tussenrekeningposten/${af.id}`)).voorstellen).toMatchObject([{ soort: 'uitvoering', id: betaling.id, nummer: betaling.nummer }, { soort: 'wegstrepen', id: terug.id }]);
    expect(await handelAf(terug.id, { soort: 'retour', betalingId: betaling.id })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('status "verzonden"') } });
    expect(await handelAf(af.id, { soort: 'uitvoering', betalingId: ander.id })).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/€\s200,00/) } });
    const { body } = await handelAf(af.id, { soort: 'uitvoering', betalingId: betaling.id });
    expect(body.afhandeling).toMatchObject({ soort: 'uitvoering', betalingId: betaling.id, boekdatum: '2021-07-05' });
    expect((await lees(`/v1/betalingen/${betaling.id}`)).status).toBe('uitgevoerd');
    expect(await saldi()).toMatchObject({ 'bank/mbo-inkoop': '-100.00', 'betalingen-onderweg/mbo-inkoop': '-200.00', 'bank/nog-te-bestemmen': '100.00' });
    await handelAf(terug.id, { soort: 'retour', betalingId: betaling.id });
    expect((await lees(`/v1/betalingen/${betaling.id}`)).status).toBe('retour');
    await moet(kassier, 'POST', `/v1/betalingen/${betaling.id}/heropeningen`, medewerker, { reden: 'Rekening hersteld' });
    const [laatste] = (await vreemd('-200.00')) as [Json];
    expect(await handelAf(laatste.id, { soort: 'uitvoering', betalingId: betaling.id })).toMatchObject({ status: 409, body: { bedrag: '-200.00', detail: expect.stringContaining('niet bij de bank') } });
    await handelAf(laatste.id, { soort: 'uitvoering', betalingId: ander.id });
    expect((await lees(`/v1/betaalruns/${run.id}`)).status).toBe('verwerkt');
    expect(await open()).toEqual([]);
  });

  it('is never something that does not fit, and the answer says why', async () => {
    const { id } = await vordering();
    const [bij, af] = (await vreemd('10.00', '-11.00')) as [Json, Json];
    const ONBEKEND = '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20';
    const pogingen: [Json, object, number, RegExp][] = [
      [bij, { soort: 'wegstrepen', tegenpostId: af.id }, 409, /hetzelfde bedrag de andere kant op/], [bij, { soort: 'wegstrepen', tegenpostId: bij.id }, 409, /andere kant op/],
      [bij, { soort: 'wegstrepen', tegenpostId: `${ONBEKEND}.1` }, 400, /tegenpostId/], [af, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'X' }, 409, /het geld ging weg/],
      [bij, { soort: 'voorschot', stroom: 'bestaat-niet', kenmerk: 'X' }, 400, /stroom/], [bij, { soort: 'voorschot', voorschotId: ONBEKEND }, 400, /voorschotId/],
      [af, { soort: 'terugvordering', terugvorderingId: id }, 409, /nog €\s60,00 open/], [bij, { soort: 'terugvordering', terugvorderingId: ONBEKEND }, 400, /terugvorderingId/],
      [bij, { soort: 'terugvordering', terugvorderingId: id, ontvangstId: ONBEKEND }, 400, /ontvangstId/], [bij, { soort: 'retour', betalingId: ONBEKEND }, 400, /betalingId/],
      [bij, { soort: 'retour' }, 400, /verplicht/], [bij, { soort: 'wegstrepen', tegenpostId: af.id, stroom: 'mbo-inkoop' }, 400, /hoort niet bij/],
      [bij, { soort: 'voorschot' }, 400, /stroom en het kenmerk/], [bij, { soort: 'voorschot', voorschotId: ONBEKEND, stroom: 'mbo-inkoop', kenmerk: 'X' }, 400, /óf een voorschot/],
    ];
    for (const [wat, body, status, melding] of pogingen) {
      const antwoord = await handelAf(wat.id, body);
      expect([body, antwoord.status]).toEqual([body, status]);
      expect(antwoord.tekst).toMatch(melding);
    }
    expect(await open()).toHaveLength(2);
  });

  it('is nothing that only happened after it: money from before the bank paid is no repayment, and no return', async () => {
    const { id, betalingId } = await vordering();
    const [vroeg] = (await vreemdOp('2021-06-30', '60.00')) as [Json];
    expect(await handelAf(vroeg.id, { soort: 'terugvordering', terugvorderingId: id })).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet', detail: expect.stringContaining('5 juli 2021') } });
    await moet(kassier, 'POST', `/v1/terugvorderingen/${id}/intrekkingen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), { reden: 'Toch geleverd' });
    const [retour, opTijd] = [(await vreemdOp('2021-07-02', '100.00'))[0], (await vreemdOp('2021-07-05', '100.00'))[0]] as [Json, Json];
    expect(await handelAf(retour.id, { soort: 'retour', betalingId })).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet', detail: expect.stringContaining('5 juli 2021') } });
    expect((await handelAf(opTijd.id, { soort: 'retour', betalingId })).status).toBe(201);
    const [onderweg] = (await verzonden('300.00')).betalingen as [Json];
    const [ervoor] = (await vreemdOp('2021-01-04', '-300.00')) as [Json];
    expect(await handelAf(ervoor.id, { soort: 'uitvoering', betalingId: onderweg.id })).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet', detail: expect.stringContaining('pas te betalen') } });
  });

  it('is no receipt that somebody registered in another year: the year decides whether it is space', async () => {
    const { id } = await vordering();
    const { ontvangsten: [ontvangst] } = await moet(kassier, 'POST', `/v1/terugvorderingen/${id}/ontvangsten`, medewerker, { bedrag: '60.00', ontvangenOp: '2021-12-30' });
    expect(ontvangst.verrekend).toBe(true);
    const [later] = (await vreemdOp('2022-01-05', '60.00')) as [Json];
    const alsDeze = { soort: 'terugvordering', terugvorderingId: id, ontvangstId: ontvangst.id };
    expect(await handelAf(later.id, alsDeze)).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet', detail: expect.stringMatching(/30 december 2021.*5 januari 2022.*Laat haar intrekken/) } });
    await moet(kassier, 'POST', `/v1/terugvorderingen/${id}/ontvangsten/${ontvangst.id}/intrekkingen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), { reden: 'Kwam pas in januari' });
    expect((await handelAf(later.id, { soort: 'terugvordering', terugvorderingId: id })).status).toBe(201);
    expect((await lees(`/v1/terugvorderingen/${id}`)).ontvangsten[1]).toMatchObject({ verrekend: false, ontvangenOp: '2022-01-05' });
  });

  it('of a closed month leaves the suspense account on the first day that is open', async () => {
    const [bij] = (await vreemd('25.00')) as [Json];
    await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-07-01', 'test')");
    expect((await handelAf(bij.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-1' })).body.afhandeling).toMatchObject({ boekdatum: '2021-08-01' });
    expect((await lees('/v1/voorschotten')).resultaten).toMatchObject([{ ontvangenOp: '2021-07-05', boekdatum: '2021-08-01' }]);
  });

  it('is shown page by page, told before a month closes, and settled by the kassier only', async () => {
    const posten = await vreemd('1.00', '2.00', '3.00');
    const eerste = await lees('/v1/tussenrekeningposten?limiet=2');
    const rest = await lees(`/v1/tussenrekeningposten?limiet=2&cursor=${eerste.volgende}`);
    expect([...eerste.resultaten, ...rest.resultaten].map(({ id }: Json) => id)).toEqual(posten.map(({ id }) => id));
    const waarschuwingen = async (): Promise<Json[]> => (await lees('/v1/boekperioden/2021-07')).waarschuwingen.filter(({ soort }: Json) => soort === 'geld-zonder-bestemming');
    expect(await waarschuwingen()).toMatchObject([{ aantal: 3, bedrag: '6.00' }]);
    await handelAf(posten[0]?.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-1' });
    expect(await waarschuwingen()).toMatchObject([{ aantal: 2, bedrag: '5.00' }]);
    expect((await handelAf(posten[1]?.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-2' }, await kassier.token({ rollen: ['kassier-fiatteur'] }))).status).toBe(403);
    expect((await kassier.verzoek('GET', '/v1/tussenrekeningposten/geen-id', { token: medewerker })).status).toBe(400);
    expect((await kassier.verzoek('GET', '/v1/tussenrekeningposten/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20.1', { token: medewerker })).status).toBe(404);
  });
});
