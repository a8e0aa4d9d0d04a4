import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, post, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { verzegelAlles } from '../../../../test/support/verzegeld.js';

let kassier: TestKassier;
let medewerker: string;
let partijen: { instelling: string; leerbedrijf: string };

const lees = async (pad: string): Promise<Json> => (await kassier.verzoek('GET', pad, { token: medewerker })).body;
const handelAf = (id: string, body: object, sleutel?: string): Promise<Antwoord> =>
  kassier.verzoek('POST', `/v1/tussenrekeningposten/${id}/afhandelingen`, { token: medewerker, body: { reden: 'Uitgezocht', ...body }, ...(sleutel === undefined ? {} : { sleutel }) });
const open = async (): Promise<Json[]> => (await lees('/v1/tussenrekeningposten?status=open&limiet=500')).resultaten;
const tussenrekening = async (): Promise<string | undefined> => (await kassier.database<{ bedrag: string }>("SELECT s.bedrag::text FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.soort = 'tussenrekening'"))[0]?.bedrag;
const stuur = async (xml: string): Promise<void> => { expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } })).status).toBe(201); };

/** What nobody knows, on one statement; gives the transactions as the work list shows them. */
async function vreemd(bedragen: readonly string[], omschrijving = 'Testpost'): Promise<Json[]> {
  const eerder = new Set((await open()).map(({ id }) => id as string));
  await stuur(afschrift(bedragen.map((bedrag) => post(null, Bedrag.van(bedrag), { datum: '2021-09-06' })), { datum: '2021-09-06' }).replaceAll('Testpost', omschrijving));
  return (await open()).filter(({ id }) => !eerder.has(id as string));
}

/** Payments that are with the bank, with their orders. */
async function verzonden(...bedragen: string[]): Promise<{ betalingen: Json[]; opdrachten: ReturnType<typeof leesOpdrachten> }> {
  const betalingen = await maakBetalingen(kassier, 'AM18', bedragen, partijen);
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  return { betalingen, opdrachten: leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst) };
}

/** Claims of these amounts, each on an executed payment of 200.00. */
async function vorderingen(...bedragen: string[]): Promise<Json[]> {
  const { betalingen, opdrachten } = await verzonden(...bedragen.map(() => '200.00'));
  await stuur(afschrift([uitgevoerd(opdrachten)]));
  const claims: Json[] = [];
  for (const [plaats, bedrag] of bedragen.entries()) claims.push(await moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId: betalingen[plaats]?.id, bedrag, reden: 'Deel niet geleverd', datum: '2021-09-01' }));
  return claims;
}

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '5000.00' });
  partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
});
afterEach(async () => {
  const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), sleutel: null });
  expect(body.verschillen).toEqual([]);
  await kassier.stop();
});

describe('unknown money that is more than one thing', () => {
  it('goes in parts to what it is, and what is left stays on the work list', async () => {
    const [vordering] = (await vorderingen('100.00')) as [Json];
    const [regel] = (await vreemd(['120.00'], vordering.kenmerk)) as [Json];
    expect(regel).toMatchObject({ open: '120.00', delen: 0, afhandelingen: [], toelichting: expect.stringContaining(vordering.nummer) });
    expect((await lees(`/v1/tussenrekeningposten/${regel.id}`)).voorstellen).toMatchObject([{ soort: 'terugvordering', id: vordering.id, bedrag: '100.00' }]);
    const body = { soort: 'terugvordering', terugvorderingId: vordering.id, bedrag: '100.00' };
    const eerste = await handelAf(regel.id, body, 'deel-1');
    expect(eerste).toMatchObject({ status: 201, body: { status: 'open', bedrag: '120.00', open: '20.00', delen: 1, afhandeling: null, afhandelingen: [{ soort: 'terugvordering', bedrag: '100.00', terugvorderingId: vordering.id }] } });
    const nogeens = await handelAf(regel.id, body, 'deel-1');
    expect([nogeens.body, nogeens.headers.get('idempotent-replayed')]).toEqual([eerste.body, 'true']);
    expect(await lees(`/v1/terugvorderingen/${vordering.id}`)).toMatchObject({ status: 'ontvangen', ontvangsten: [{ bedrag: '100.00', verrekend: true }] });
    expect([await open(), await tussenrekening()]).toMatchObject([[{ id: regel.id, open: '20.00' }], '-20.00']);
    const geld = async (): Promise<Json[]> => (await lees('/v1/boekperioden/2021-09')).waarschuwingen.filter(({ soort }: Json) => soort === 'geld-zonder-bestemming');
    expect(await geld()).toMatchObject([{ aantal: 1, bedrag: '20.00' }]);
    expect((await handelAf(regel.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-1', bedrag: '20.00' })).body).toMatchObject({ status: 'afgehandeld', open: '0.00', delen: 2, afhandeling: { soort: 'voorschot', bedrag: '20.00' } });
    expect([await open(), await geld(), await tussenrekening()]).toEqual([[], [], '0.00']);
    expect(await handelAf(regel.id, { ...body, bedrag: '0.01' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/al-afgehandeld' } });
  });

  it('repays two claims with one transfer', async () => {
    const [een, twee] = (await vorderingen('100.00', '60.00')) as [Json, Json];
    const [regel] = (await vreemd(['160.00'], `${een.kenmerk} en ${twee.kenmerk}`)) as [Json];
    expect((await lees(`/v1/tussenrekeningposten/${regel.id}`)).voorstellen.map(({ id }: Json) => id)).toEqual([een.id, twee.id]);
    for (const [{ id }, bedrag] of [[een, '100.00'], [twee, '60.00']] as const) expect((await handelAf(regel.id, { soort: 'terugvordering', terugvorderingId: id, bedrag })).status).toBe(201);
    for (const { id } of [een, twee]) expect((await lees(`/v1/terugvorderingen/${id}`)).status).toBe('ontvangen');
    expect((await lees(`/v1/tussenrekeningposten/${regel.id}`)).afhandelingen.map(({ bedrag }: Json) => bedrag)).toEqual(['100.00', '60.00']);
  });

  it('keeps its seal, and the words of one part can be erased alone', async () => {
    const [regel] = (await vreemd(['100.00'])) as [Json];
    for (const bedrag of ['60.00', '40.00']) await handelAf(regel.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: bedrag, bedrag });
    const [heel] = (await vreemd(['7.00'])) as [Json];
    await handelAf(heel.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'Geheel' });
    await verzegelAlles(kassier);
    const sleutels = await kassier.database<{ sleutel: string }>("SELECT sleutel FROM zegelblad WHERE soort = 'tussenrekening_afhandeling' ORDER BY plaats");
    const [een, twee] = [regel, heel].map(({ id }) => (id as string).replace('.', '/')) as [string, string];
    expect(sleutels.map(({ sleutel }) => sleutel).sort()).toEqual([`${een}/1`, `${een}/2`, twee].sort());
    await kassier.database(`SELECT wis('tussenrekening_afhandeling', '${een}/2', '{reden}', 'verzoek', 'beheerder')`);
    expect((await lees(`/v1/tussenrekeningposten/${regel.id}`)).afhandelingen.map(({ reden }: Json) => reden)).toEqual(['Uitgezocht', '[gewist]']);
    await kassier.database(`SELECT wis('tussenrekening_afhandeling', '${twee}', '{reden}', 'verzoek', 'beheerder')`);
    expect((await lees(`/v1/tussenrekeningposten/${heel.id}`)).afhandeling.reden).toBe('[gewist]');
  });

  it('is the receipts that somebody registered one by one', async () => {
    const [vordering] = (await vorderingen('120.00')) as [Json];
    const registreer = async (bedrag: string): Promise<Json> => (await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering.id}/ontvangsten`, medewerker, { bedrag, ontvangenOp: '2021-09-06' })).ontvangsten.at(-1);
    const [een, twee] = [await registreer('70.00'), await registreer('50.00')];
    const [regel] = (await vreemd(['120.00'], vordering.kenmerk)) as [Json];
    const als = (ontvangst: Json, bedrag: string): Promise<Antwoord> => handelAf(regel.id, { soort: 'terugvordering', terugvorderingId: vordering.id, ontvangstId: ontvangst.id, bedrag });
    expect((await als(een, '50.00')).status).toBe(409);
    expect((await als(een, '70.00')).status).toBe(201);
    expect(await als(een, '50.00')).toMatchObject({ status: 409, body: { detail: expect.stringContaining('staat al op een afschrift') } });
    expect((await als(twee, '50.00')).body.status).toBe('afgehandeld');
    expect(await lees(`/v1/terugvorderingen/${vordering.id}`)).toMatchObject({ status: 'ontvangen', ontvangen: '120.00', ontvangsten: [{}, {}] });
    expect(await tussenrekening()).toBe('0.00');
  });

  it('is never more than the transaction, also when two do it at the same moment', async () => {
    const [regel] = (await vreemd(['100.00'])) as [Json];
    const deel = (kenmerk: string, bedrag?: string): Promise<Antwoord> => handelAf(regel.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk, ...(bedrag === undefined ? {} : { bedrag }) });
    for (const bedrag of ['0.00', '-1.00', '0.001', 'alles']) expect((await deel('A', bedrag)).status).toBe(400);
    expect(await deel('A', '100.01')).toMatchObject({ status: 409, body: { type: '/v1/problemen/niet-zoveel-open', open: '100.00', gevraagd: '100.01' } });
    expect((await Promise.all([deel('A', '60.00'), deel('B', '60.00')])).map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await tussenrekening()).toBe('-40.00');
    // Who means the whole has seen another transaction than there is now.
    expect(await deel('C')).toMatchObject({ status: 409, body: { type: '/v1/problemen/deels-afgehandeld', open: '40.00' } });
    expect((await Promise.all([deel('C', '40.00'), deel('D')])).map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await tussenrekening()).toBe('0.00');
  });

  it('is not more than what it is a part of, and the answer says which part fits', async () => {
    const [vordering] = (await vorderingen('100.00')) as [Json];
    const [regel] = (await vreemd(['150.00'])) as [Json];
    expect(await handelAf(regel.id, { soort: 'terugvordering', terugvorderingId: vordering.id })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Noem met bedrag het deel') } });
    expect(await handelAf(regel.id, { soort: 'terugvordering', terugvorderingId: vordering.id, bedrag: '100.01' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet' } });
    expect((await open())[0]).toMatchObject({ open: '150.00' });
  });

  it('is two payments that the bank wrote off as one amount', async () => {
    const { betalingen: [een, twee] } = (await verzonden('100.00', '200.00')) as { betalingen: [Json, Json]; opdrachten: never };
    const [regel] = (await vreemd(['-300.00'])) as [Json];
    expect((await handelAf(regel.id, { soort: 'uitvoering', betalingId: een.id, bedrag: '99.00' })).status).toBe(409);
    expect((await handelAf(regel.id, { soort: 'uitvoering', betalingId: een.id, bedrag: '100.00' })).body).toMatchObject({ open: '-200.00', afhandelingen: [{ bedrag: '-100.00' }] });
    expect((await lees(`/v1/tussenrekeningposten/${regel.id}`)).voorstellen).toMatchObject([{ soort: 'uitvoering', id: twee.id }]);
    expect((await handelAf(regel.id, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'X', bedrag: '10.00' })).status).toBe(409);
    expect((await handelAf(regel.id, { soort: 'uitvoering', betalingId: twee.id, bedrag: '200.00' })).body.status).toBe('afgehandeld');
    for (const { id } of [een, twee]) expect((await lees(`/v1/betalingen/${id}`)).status).toBe('uitgevoerd');
  });

  it('is struck off in part against several the other way, as much on each side', async () => {
    const [vijf, zeven, aanvulling] = (await vreemd(['-5.00', '-7.00', '12.50'])) as [Json, Json, Json];
    expect((await handelAf(vijf.id, { soort: 'wegstrepen', tegenpostId: aanvulling.id })).status).toBe(409);
    expect(await handelAf(vijf.id, { soort: 'wegstrepen', tegenpostId: zeven.id, bedrag: '5.00' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/past-niet' } });
    expect(await handelAf(vijf.id, { soort: 'wegstrepen', tegenpostId: aanvulling.id, bedrag: '5.01' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/niet-zoveel-open' } });
    expect((await handelAf(vijf.id, { soort: 'wegstrepen', tegenpostId: aanvulling.id, bedrag: '5.00' })).body).toMatchObject({ status: 'afgehandeld', delen: 0 });
    expect((await handelAf(aanvulling.id, { soort: 'wegstrepen', tegenpostId: zeven.id, bedrag: '3.00' })).body).toMatchObject({ open: '4.50', delen: 2 });
    expect((await handelAf(zeven.id, { soort: 'wegstrepen', tegenpostId: aanvulling.id, bedrag: '4.51' })).status).toBe(409);
    expect((await handelAf(zeven.id, { soort: 'wegstrepen', tegenpostId: aanvulling.id, bedrag: '4.00' })).body).toMatchObject({ status: 'afgehandeld', delen: 2 });
    expect((await open()).map(({ open: rest }) => rest as string)).toEqual(['0.50']);
    expect((await handelAf(aanvulling.id, { soort: 'wegstrepen', tegenpostId: aanvulling.id, bedrag: '0.50' })).status).toBe(409);
  });
});
