import { Bedrag, Datum } from '#values';
import { afschrift, leesOpdrachten, post, uitgevoerd } from '../../../../test/support/bank.js';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let am18: string;
let partijen: { instelling: string; leerbedrijf: string };

const lees = async (pad: string, token = medewerker): Promise<Json> => (await kassier.verzoek('GET', pad, { token })).body;
const mbo = async (bedrag: string): Promise<Json> => moet(kassier, 'POST', '/v1/verplichtingen', am18, mboVerplichting('AM18', partijen.instelling, partijen.leerbedrijf, { bedrag }));
const stuur = (xml: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
const trekIn = (vordering: string, ontvangst: string, anders: { token?: string; sleutel?: string } = {}): Promise<Antwoord> =>
  kassier.verzoek('POST', `/v1/terugvorderingen/${vordering}/ontvangsten/${ontvangst}/intrekkingen`, { token: anders.token ?? fiatteur, body: { reden: 'Hoorde bij een ander' }, ...(anders.sleutel === undefined ? {} : { sleutel: anders.sleutel }) });

/** A verplichting, of which everything is paid by the bank on 5 July 2021. */
async function betaald(bedrag: string, anders: object = {}): Promise<{ verplichting: Json; betaling: Json }> {
  const verplichting = await mbo(bedrag);
  const betaling = await moet(kassier, 'POST', '/v1/betalingen', am18, claim(verplichting.id, { bedrag, factuurdatum: '2021-07-01', ...anders }));
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst);
  expect((await stuur(afschrift([uitgevoerd(opdrachten)]))).status).toBe(201);
  return { verplichting, betaling };
}

const vorder = (betaling: Json, bedrag: string, datum = '2021-09-01'): Promise<Json> => moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId: betaling.id, bedrag, reden: 'Deel niet geleverd', datum });
/** Registers a receipt by hand; gives its id. */
async function ontvang(vordering: Json, bedrag: string, ontvangenOp = '2021-09-20'): Promise<string> {
  const { ontvangsten } = await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering.id}/ontvangsten`, medewerker, { bedrag, ontvangenOp });
  return (ontvangsten as Json[]).at(-1)?.id as string;
}

/** Every figure that a receipt changes. */
async function cijfers(verplichting: Json, vordering: Json, dag = '2021-12-31'): Promise<Json> {
  const { bedrag, betaald: al, openstaand, status } = await lees(`/v1/verplichtingen/${verplichting.id}`, am18);
  const { open, ontvangen, status: stand } = await lees(`/v1/terugvorderingen/${vordering.id}`);
  const { cellen, ontvangsten } = await lees(`/v1/jaarafsluitingen/2021?peildatum=${dag}`);
  const saldi = await kassier.database<{ naam: string; bedrag: string }>("SELECT concat_ws('/', r.boek, r.soort, r.stroom, r.jaar, r.regio) AS naam, s.bedrag::text FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE s.bedrag <> 0 ORDER BY 1");
  return { verplichting: { bedrag, al, openstaand, status }, vordering: { open, ontvangen, stand }, cellen, ontvangsten, saldi, uitnutting: (await lees('/v1/uitnutting?stroom=mbo-inkoop&regio=AM18&jaar=2021&groepeerOp=regio&peildatum=2021-09-20')).rijen };
}

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  am18 = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000.00' });
  partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
});
afterEach(async () => {
  const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), sleutel: null });
  expect(body.verschillen).toEqual([]);
  await kassier.stop();
});

describe('a receipt that was registered by mistake', () => {
  it('is taken back by its opposite, once, and every figure is what it was', async () => {
    const { verplichting, betaling } = await betaald('400.00');
    const vordering = await vorder(betaling, '150.00');
    const voor = await cijfers(verplichting, vordering);
    const id = await ontvang(vordering, '100.00');
    expect(await cijfers(verplichting, vordering)).not.toEqual(voor);
    const eerste = await trekIn(vordering.id, id, { sleutel: 'eens' });
    expect(eerste).toMatchObject({ status: 201, body: { status: 'open', open: '150.00', ontvangen: '0.00', ontvangsten: [{ id, bedrag: '100.00', intrekking: { reden: 'Hoorde bij een ander', boekdatum: '2021-09-20' } }] } });
    expect(await cijfers(verplichting, vordering)).toEqual(voor);
    const nogeens = await trekIn(vordering.id, id, { sleutel: 'eens' });
    expect([nogeens.body, nogeens.headers.get('idempotent-replayed')]).toEqual([eerste.body, 'true']);
    expect(await trekIn(vordering.id, id)).toMatchObject({ status: 409, body: { type: '/v1/problemen/al-ingetrokken' } });
    const [boeking] = await kassier.database<{ corrigeert: string; ontvangst: string }>('SELECT b.corrigeert::text, o.boeking::text AS ontvangst FROM boeking b JOIN ontvangst_intrekking i ON true JOIN terugvordering_ontvangst g ON g.id = i.tegenontvangst JOIN terugvordering_ontvangst o ON o.id = i.ontvangst WHERE b.nummer = g.boeking');
    expect(boeking?.corrigeert).toBe(boeking?.ontvangst);
    expect(await ontvang(vordering, '150.00')).not.toBe(id);
  });

  it('is taken back once also when two do it at the same moment', async () => {
    const vordering = await vorder((await betaald('400.00')).betaling, '150.00');
    const id = await ontvang(vordering, '100.00');
    expect((await Promise.all([trekIn(vordering.id, id), trekIn(vordering.id, id)])).map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await lees(`/v1/terugvorderingen/${vordering.id}`)).open).toBe('150.00');
  });

  it('is taken back by a fiatteur who did not register it, on its own claim only', async () => {
    const { betaling } = await betaald('400.00');
    const [een, ander] = [await vorder(betaling, '100.00'), await vorder(betaling, '100.00')];
    const id = await ontvang(een, '100.00');
    for (const token of [medewerker, am18]) expect((await trekIn(een.id, id, { token })).status).toBe(403);
    const zelf = await kassier.token({ gebruiker: 'allebei', rollen: ['kassier-medewerker', 'kassier-fiatteur'] });
    const { ontvangsten } = await moet(kassier, 'POST', `/v1/terugvorderingen/${ander.id}/ontvangsten`, zelf, { bedrag: '5.00', ontvangenOp: '2021-09-20' });
    expect(await trekIn(ander.id, ontvangsten[0].id, { token: zelf })).toMatchObject({ status: 409, body: { type: '/v1/problemen/zelfde-persoon' } });
    expect((await trekIn(ander.id, id)).status).toBe(404);
    expect((await trekIn(een.id, '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20')).status).toBe(404);
    expect((await trekIn(een.id, id)).status).toBe(201);
  });

  it('stays when a statement shows the money, however it was recognised', async () => {
    const vordering = await vorder((await betaald('400.00')).betaling, '150.00');
    await stuur(afschrift([post(null, Bedrag.van('30.00'), { datum: '2021-09-21' })], { datum: '2021-09-21' }).replace('Testpost', vordering.kenmerk));
    const id = await ontvang(vordering, '20.00');
    await stuur(afschrift([post(null, Bedrag.van('20.00'), { datum: '2021-09-22' })], { datum: '2021-09-22' }));
    const [open] = (await lees('/v1/tussenrekeningposten?status=open')).resultaten as [Json];
    const [opAfschrift] = (await lees(`/v1/terugvorderingen/${vordering.id}`)).ontvangsten as [Json];
    expect((await trekIn(vordering.id, id)).status).toBe(201);
    const body = { soort: 'terugvordering', terugvorderingId: vordering.id, reden: 'Toch gekomen' };
    expect(await kassier.verzoek('POST', `/v1/tussenrekeningposten/${open.id}/afhandelingen`, { token: medewerker, body: { ...body, ontvangstId: id } })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('zij is ingetrokken') } });
    const nieuw = await ontvang(vordering, '20.00');
    await moet(kassier, 'POST', `/v1/tussenrekeningposten/${open.id}/afhandelingen`, medewerker, { ...body, ontvangstId: nieuw });
    for (const wie of [nieuw, opAfschrift.id as string]) expect(await trekIn(vordering.id, wie)).toMatchObject({ status: 409, body: { type: '/v1/problemen/op-afschrift' } });
    expect((await lees(`/v1/terugvorderingen/${vordering.id}`)).ontvangen).toBe('50.00');
  });

  it('stays as long as its space was given away, and the answer says how much is missing', async () => {
    const vordering = await vorder((await betaald('400.00')).betaling, '150.00');
    const id = await ontvang(vordering, '150.00');
    const { id: gebruikt } = await mbo('700.00');
    expect(await trekIn(vordering.id, id)).toMatchObject({ status: 409, body: { type: '/v1/problemen/ruimte-al-gebruikt', ruimte: '50.00', gevraagd: '150.00', tekort: '100.00', detail: expect.stringMatching(/verplichtingenbudget van cel mbo-inkoop 2021 AM18.*€\s100,00/) } });
    await moet(kassier, 'POST', `/v1/verplichtingen/${gebruikt}/wijzigingen`, am18, { soort: 'verlagen', bedrag: '100.00', reden: 'Kleiner', datum: '2021-10-01' });
    // The space is there from the day on which it was let go, and so is the opposite.
    expect((await trekIn(vordering.id, id)).body.ontvangsten).toMatchObject([{ intrekking: { boekdatum: '2021-10-01' } }]);
  });

  it('and a verplichting that wants the same space: exactly one of the two gets it', async () => {
    const vordering = await vorder((await betaald('400.00')).betaling, '150.00');
    const id = await ontvang(vordering, '150.00');
    const verplichting = { token: am18, body: mboVerplichting('AM18', partijen.instelling, partijen.leerbedrijf, { bedrag: '700.00' }) };
    const samen = await Promise.all([trekIn(vordering.id, id), kassier.verzoek('POST', '/v1/verplichtingen', verplichting)]);
    expect(samen.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('was no reason to lapse: the verplichting is again what it was', async () => {
    const [open, dicht] = [await betaald('100.00'), await betaald('200.00', { eindafrekening: true })];
    for (const [{ verplichting, betaling }, bedrag, status] of [[open, '100.00', 'gewijzigd'], [dicht, '200.00', 'afgewikkeld']] as const) {
      const vordering = await vorder(betaling, bedrag);
      const id = await ontvang(vordering, bedrag);
      expect((await lees(`/v1/verplichtingen/${verplichting.id}`, am18)).status).toBe('vervallen');
      expect((await trekIn(vordering.id, id)).status).toBe(201);
      expect(await lees(`/v1/verplichtingen/${verplichting.id}`, am18)).toMatchObject({ status, bedrag, betaald: bedrag });
    }
  });

  it('of a closed month is taken back on the first open day, also in a later year, out of the cell that got it', async () => {
    const { verplichting, betaling } = await betaald('400.00');
    const vordering = await vorder(betaling, '150.00');
    const voor = await cijfers(verplichting, vordering, '2022-01-31');
    const id = await ontvang(vordering, '150.00', '2021-12-30');
    const gesloten = await lees('/v1/jaarafsluitingen/2021?peildatum=2021-12-31');
    await moet(kassier, 'POST', '/v1/boekperioden/2021-12/sluitingen', medewerker, {});
    expect((await trekIn(vordering.id, id)).body.ontvangsten).toMatchObject([{ boekdatum: '2021-12-30', verrekend: true, intrekking: { boekdatum: '2022-01-01' } }]);
    expect((await lees('/v1/jaarafsluitingen/2021?peildatum=2021-12-31')).cellen).toEqual(gesloten.cellen);
    const na = await cijfers(verplichting, vordering, '2022-01-31');
    expect([na.saldi, na.verplichting, na.vordering]).toEqual([voor.saldi, voor.verplichting, voor.vordering]);
  });

  it('of a later year gives back no space', async () => {
    const { verplichting, betaling } = await betaald('400.00');
    const vordering = await vorder(betaling, '150.00', '2021-12-20');
    const voor = await cijfers(verplichting, vordering);
    await mbo('600.00');
    const tussen = await cijfers(verplichting, vordering);
    const id = await ontvang(vordering, '150.00', '2022-01-03');
    expect((await trekIn(vordering.id, id)).status).toBe(201);
    expect(await cijfers(verplichting, vordering)).toEqual(tussen);
    expect(tussen.vordering).toEqual(voor.vordering);
  });

  it('leaves a claim open of which the rest was given up, and that is not given up again', async () => {
    const vordering = await vorder((await betaald('400.00')).betaling, '150.00');
    const id = await ontvang(vordering, '100.00');
    await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering.id}/intrekkingen`, fiatteur, { reden: 'De rest is oninbaar' });
    expect((await trekIn(vordering.id, id)).body).toMatchObject({ status: 'open', open: '100.00', ingetrokken: '50.00', ontvangen: '0.00' });
    expect(await kassier.verzoek('POST', `/v1/terugvorderingen/${vordering.id}/intrekkingen`, { token: fiatteur, body: { reden: 'Ook oninbaar' } })).toMatchObject({ status: 409, body: { type: '/v1/problemen/al-ingetrokken' } });
    expect((await lees('/v1/terugvorderingen?status=open')).resultaten).toHaveLength(1);
    await ontvang(vordering, '100.00', Datum.van('2021-10-01').toString());
    expect((await lees(`/v1/terugvorderingen/${vordering.id}`)).status).toBe('ingetrokken');
  });
});
