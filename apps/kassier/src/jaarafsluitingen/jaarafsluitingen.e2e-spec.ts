import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, post, uitgevoerd } from '../../../../test/support/bank.js';
import { besluitBudget, claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken, type Mutatie } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const MBO = { stroom: 'mbo-inkoop', jaar: 2021 };

/** A claim on a verplichting for what was delivered on a day. */
const geleverd = (verplichting: string, bedrag: string, dag: string): Record<string, unknown> =>
  claim(verplichting, { bedrag, factuurdatum: dag, prestatie: { vastgesteldOp: dag, vastgesteldDoor: 'Begeleider', omschrijving: 'Geleverd' } });

// One year by hand. Allotted on 15 January 2021: AM18 1,000.00 and AM19 500.00, in both budgets.
//   V1 AM18 600.00: paid 250.00 on 5 July, 100.00 payable on 20 December and paid by the bank on 4 January 2022.
//   V2 AM18 200.00, lowered by 50.00 on 1 June.
//   V3 AM19 300.00, nothing claimed.
describe('the end of a year', () => {
  let kassier: TestKassier;
  let szw: string;
  let indiener: string;
  let fiatteur: string;
  const v: Record<string, string> = {};
  let regio18: string;

  const dienIn = (mutaties: readonly object[], besluitdatum = '2022-01-20'): Promise<Antwoord> =>
    kassier.verzoek('POST', '/v1/budgetbesluiten', { token: indiener, body: { kenmerk: `JAAR-${besluitdatum}`, besluitdatum, omschrijving: 'Jaareinde (voorbeeld)', mutaties } });
  const fiatteer = (id: string): Promise<Antwoord> => kassier.verzoek('POST', `/v1/budgetbesluiten/${id}/fiatteringen`, { token: fiatteur, body: {} });
  const stelVast = async (mutaties: readonly object[], besluitdatum?: string): Promise<Json> => {
    const ingediend = await dienIn(mutaties, besluitdatum);
    expect(ingediend).toMatchObject({ status: 201 });
    const vastgesteld = await fiatteer(ingediend.body.id);
    expect(vastgesteld).toMatchObject({ status: 201 });
    return vastgesteld.body;
  };
  const cijfers = async (jaar: number, query = '', token = szw): Promise<Json> => {
    const antwoord = await kassier.verzoek('GET', `/v1/jaarafsluitingen/${jaar}?stroom=mbo-inkoop${query}`, { token });
    expect([antwoord.status, antwoord.body.fouten]).toEqual([200, undefined]);
    return antwoord.body;
  };
  const cel = async (jaar: number, regio: string, celjaar: number, query = ''): Promise<Json> => (await cijfers(jaar, query)).cellen.find((rij: Json) => rij.regio === regio && rij.jaar === celjaar);
  const betaal = async (verplichting: string, bedrag: string, dag: string, bankdag: string): Promise<void> => {
    await moet(kassier, 'POST', '/v1/betalingen', regio18, geleverd(verplichting, bedrag, dag));
    const [medewerker, ander] = await Promise.all([kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' }), kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' })]);
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: bankdag });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, ander, {});
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    const { tekst } = await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker });
    const bericht = await kassier.verzoek('POST', '/v1/bankberichten', {
      token: medewerker, body: afschrift([uitgevoerd(leesOpdrachten(tekst), bankdag)], { datum: bankdag }), headers: { 'content-type': 'application/xml' },
    });
    expect(bericht.status).toBe(201);
  };

  beforeAll(async () => {
    kassier = await startTestKassier();
    szw = await kassier.token({ rollen: ['szw-financien'] });
    indiener = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
    fiatteur = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' });
    await stelVast([{ soort: 'toedelen', ...MBO, regio: 'AM18', bedrag: '1000.00' }, { soort: 'toedelen', ...MBO, regio: 'AM19', bedrag: '500.00' }], '2021-01-15');
    const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
    regio18 = await regioToken(kassier, 'AM18');
    const leg = async (regio: string, bedrag: string): Promise<string> =>
      (await moet(kassier, 'POST', '/v1/verplichtingen', await regioToken(kassier, regio), mboVerplichting(regio, instelling, leerbedrijf, { bedrag })))['id'] as string;
    Object.assign(v, { een: await leg('AM18', '600.00'), twee: await leg('AM18', '200.00'), drie: await leg('AM19', '300.00') });
    await moet(kassier, 'POST', `/v1/verplichtingen/${v['twee']}/wijzigingen`, regio18, { soort: 'verlagen', bedrag: '50.00', reden: 'Minder', datum: '2021-06-01' });
    await betaal(v['een'] as string, '250.00', '2021-07-01', '2021-07-05');
    await betaal(v['een'] as string, '100.00', '2021-12-20', '2022-01-04');
  });
  afterAll(() => kassier.stop());

  const AM18_OP_31_DECEMBER = {
    toegedeeld: '1000.00', kasToegedeeld: '1000.00', aangegaan: '800.00', vrijgevallen: '50.00', vastgelegd: '750.00', betaald: '250.00', teruggekomen: '0.00', verrekend: '0.00', terugontvangen: '0.00',
    teVorderen: '0.00', openstaand: '500.00', betaalbaar: '100.00',
    ruimte: '250.00', kasruimte: '650.00', kasNietVastgelegd: '250.00', kasTekort: '0.00', overgelopen: '0.00',
  };

  it('shows the figures of article 2.13 per cell, as computed by hand', async () => {
    const jaar = await cijfers(2021);
    expect(jaar).toMatchObject({ jaar: 2021, peildatum: '2021-12-31', boekjaar: 'open' });
    expect(jaar.cellen).toEqual([
      { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', ...AM18_OP_31_DECEMBER },
      {
        stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM19', toegedeeld: '500.00', kasToegedeeld: '500.00', aangegaan: '300.00', vrijgevallen: '0.00', vastgelegd: '300.00', betaald: '0.00', teruggekomen: '0.00',
        verrekend: '0.00', terugontvangen: '0.00', teVorderen: '0.00', openstaand: '300.00', betaalbaar: '0.00', ruimte: '200.00', kasruimte: '500.00', kasNietVastgelegd: '200.00', kasTekort: '0.00', overgelopen: '0.00',
      },
    ]);
    expect(jaar.totaal).toMatchObject({ vastgelegd: '1050.00', betaald: '250.00', openstaand: '800.00', kasNietVastgelegd: '450.00' });
    // The payment of 4 January is of the year in which the bank made it, from the cash it was made payable in.
    expect(await cel(2022, 'AM18', 2021, '&peildatum=2022-01-10')).toMatchObject({ vastgelegd: '0.00', betaald: '100.00', openstaand: '400.00', betaalbaar: '0.00' });
  });

  it('lists per verplichting what is not paid yet, page by page', async () => {
    const haal = async (query: string): Promise<Json> => (await kassier.verzoek('GET', `/v1/jaarafsluitingen/2021/verplichtingen?${query}`, { token: szw })).body;
    const eerste = await haal('limiet=2');
    expect(eerste.resultaten.map(({ id, openstaand, betaalbaar, kasjaar }: Json) => [id, openstaand, betaalbaar, kasjaar])).toEqual([[v['een'], '350.00', '100.00', 2021], [v['twee'], '150.00', '0.00', 2021]]);
    expect((await haal(`limiet=2&cursor=${eerste.volgende}`)).resultaten.map(({ id, openstaand }: Json) => [id, openstaand])).toEqual([[v['drie'], '300.00']]);
    expect((await haal('peildatum=2022-01-04&regio=AM18')).resultaten[0]).toMatchObject({ openstaand: '250.00', betaald: '350.00' });
  });

  it('shows a region itself only', async () => {
    expect((await cijfers(2021, '', regio18)).cellen).toEqual([{ stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', ...AM18_OP_31_DECEMBER }]);
    expect((await kassier.verzoek('GET', '/v1/jaarafsluitingen/2021?regio=AM19', { token: regio18 })).status).toBe(403);
    const { body } = await kassier.verzoek('GET', '/v1/jaarafsluitingen/2021/verplichtingen', { token: regio18 });
    expect(body.resultaten.map(({ id }: Json) => id)).toEqual([v['een'], v['twee']]);
  });

  it.each<[number, string]>([[2019, ''], [2099, '']])('has no figures of %s', async (jaar) => {
    expect((await kassier.verzoek('GET', `/v1/jaarafsluitingen/${jaar}`, { token: szw })).status).toBe(404);
  });

  it('refuses to end a year that is not over, a stream that is not bound to its year, and naming a part twice', async () => {
    const einde = { soort: 'overloop', ...MBO, naarJaar: 2022 };
    const pointers = async (mutaties: readonly object[], datum?: string): Promise<string[]> => (await dienIn(mutaties, datum)).body.fouten.map(({ pointer }: Json) => pointer);
    expect(await pointers([einde], '2021-12-31')).toEqual(['/mutaties/0/jaar']);
    expect(await pointers([{ ...einde, stroom: 'teambemensing' }])).toEqual(['/mutaties/0/stroom']);
    expect(await pointers([{ ...einde, naarJaar: 2021 }])).toEqual(['/mutaties/0/naarJaar']);
    expect(await pointers([{ ...einde, regio: 'AM18' }, einde])).toEqual(['/mutaties/1']);
    expect(await pointers([{ ...einde, bedrag: '1.00' }])).toEqual(['/mutaties/0/bedrag']);
    expect(await pointers([{ ...einde, regio: 'AM18', verplichtingen: [v['een'], v['drie']] }])).toEqual(['/mutaties/0/verplichtingen/1']);
    expect(await dienIn([{ ...einde, regio: 'AM30' }])).toMatchObject({ status: 409, body: { type: '/v1/problemen/niets-over' } });
  });

  it('works the amounts out when it is submitted, and refuses at approval when they have changed', async () => {
    const ingediend = await dienIn([{ soort: 'overloop', ...MBO, naarJaar: 2022 }, { soort: 'teruggave', ...MBO }]);
    expect(ingediend.status).toBe(201);
    expect(ingediend.body.ingediendeMutaties).toHaveLength(2);
    expect(ingediend.body.mutaties.map(({ soort, regio, bedrag, budget, naarJaar }: Json) => [soort, regio, bedrag, budget, naarJaar])).toEqual([
      ['overloop', 'AM18', '400.00', 'kas', 2022], ['overloop', 'AM19', '300.00', 'kas', 2022],
      ['teruggave', 'AM18', '250.00', 'verplichtingen', null], ['teruggave', 'AM18', '250.00', 'kas', null], ['teruggave', 'AM19', '200.00', 'verplichtingen', null], ['teruggave', 'AM19', '200.00', 'kas', null],
    ]);
    await moet(kassier, 'POST', `/v1/verplichtingen/${v['drie']}/wijzigingen`, await regioToken(kassier, 'AM19'), { soort: 'verlagen', bedrag: '25.00', reden: 'Minder', datum: '2021-12-30' });
    const geweigerd = await fiatteer(ingediend.body.id);
    expect(geweigerd).toMatchObject({ status: 409, body: { type: '/v1/problemen/voorstel-verouderd', verschillen: [
      { soort: 'overloop', regio: 'AM19', budget: 'kas', ingediend: '300.00', nu: '275.00' },
      { soort: 'teruggave', regio: 'AM19', budget: 'verplichtingen', ingediend: '200.00', nu: '225.00' }, { soort: 'teruggave', regio: 'AM19', budget: 'kas', ingediend: '200.00', nu: '225.00' },
    ] } });
    expect(await kassier.database('SELECT 1 FROM boeking WHERE onderwerp_id = $1', [ingediend.body.id])).toEqual([]);
  });

  it('leaves the cash of what stays when only some verplichtingen go along', async () => {
    const { body } = await dienIn([{ soort: 'teruggave', ...MBO, regio: 'AM18', budget: 'kas' }, { soort: 'overloop', ...MBO, naarJaar: 2022, regio: 'AM18', verplichtingen: [v['een']] }]);
    // 650 less the 250 and 150 that are still needed is 250; then 250 goes along with V1.
    expect(body.mutaties.map(({ soort, bedrag }: Json) => [soort, bedrag])).toEqual([['teruggave', '250.00'], ['overloop', '250.00']]);
    await moet(kassier, 'POST', `/v1/budgetbesluiten/${body.id}/intrekkingen`, indiener, { reden: 'Alleen om te zien' });
  });

  it('carries over and gives back in one besluit: frames hold, the figures of the year stay, and the next year pays', async () => {
    const [bijna] = await kassier.database<{ moment: string }>('SELECT max(vastgelegd_op)::text AS moment FROM boeking');
    const voor = await cijfers(2021);
    const besluit = await stelVast([{ soort: 'overloop', ...MBO, naarJaar: 2022 }, { soort: 'teruggave', ...MBO }]);
    expect(besluit).toMatchObject({ status: 'vastgesteld', boekdatum: '2022-01-20' });
    expect(await kassier.database('SELECT verplichting, van_jaar, naar_jaar, bedrag::text FROM overloop_regel ORDER BY verplichting')).toEqual([
      { verplichting: v['een'], van_jaar: 2021, naar_jaar: 2022, bedrag: '250.00' }, { verplichting: v['twee'], van_jaar: 2021, naar_jaar: 2022, bedrag: '150.00' },
      { verplichting: v['drie'], van_jaar: 2021, naar_jaar: 2022, bedrag: '275.00' },
    ]);
    // On 31 December nothing is different; on 31 January nothing is left in 2021, and 2022 has what the open part needs.
    expect(await cijfers(2021)).toEqual(voor);
    expect(await cel(2021, 'AM18', 2021, '&peildatum=2022-01-31')).toMatchObject({ toegedeeld: '750.00', kasToegedeeld: '350.00', ruimte: '0.00', kasruimte: '0.00', openstaand: '400.00', kasNietVastgelegd: '0.00', overgelopen: '400.00' });
    expect(await cel(2022, 'AM18', 2022, '&peildatum=2022-01-31')).toMatchObject({ toegedeeld: '0.00', kasToegedeeld: '400.00', kasruimte: '400.00', kasNietVastgelegd: '0.00' });
    expect(await cel(2022, 'AM18', 2022, `&peildatum=2022-01-31&bekendOp=${encodeURIComponent(`${bijna?.moment.replace(' ', 'T').replace('+00', 'Z')}`)}`)).toBeUndefined();
    const { totaal } = (await kassier.verzoek('GET', '/v1/uitnutting?stroom=mbo-inkoop&groepeerOp=jaar', { token: szw })).body;
    expect(totaal).toMatchObject({ budget: '31500000.00', vastgelegd: '1025.00' });

    await betaal(v['een'] as string, '150.00', '2022-02-01', '2022-02-03');
    await moet(kassier, 'POST', `/v1/verplichtingen/${v['twee']}/wijzigingen`, regio18, { soort: 'vrijvallen', bedrag: null, reden: 'Gaat niet door', datum: '2022-03-01' });
    expect(await cel(2022, 'AM18', 2022)).toMatchObject({ betaald: '150.00', kasruimte: '250.00', kasNietVastgelegd: '150.00' });
    expect(await cel(2022, 'AM18', 2021)).toMatchObject({ vastgelegd: '-150.00', vrijgevallen: '150.00', betaald: '100.00', openstaand: '100.00', ruimte: '150.00', kasruimte: '0.00', kasNietVastgelegd: '0.00' });
    // Nothing of it changed the year that was reported.
    expect(await cijfers(2021)).toEqual(voor);
  });

  it('pays what is from before the overloop, but is claimed after it, from the year that got the cash', async () => {
    const token = await regioToken(kassier, 'AM19');
    const { body } = await kassier.verzoek('POST', '/v1/betalingen', { token, body: geleverd(v['drie'] as string, '1.00', '2021-12-20') });
    expect(body).toMatchObject({ status: 'betaalbaar', jaar: 2022, boekdatum: '2022-01-20' });
    await moet(kassier, 'POST', `/v1/betalingen/${body.id}/intrekkingen`, token, { reden: 'Toch niet' });
  });

  it('carries what is still open once more, a year later, from the year whose cash it is in', async () => {
    const besluit = await stelVast([{ soort: 'overloop', stroom: 'mbo-inkoop', jaar: 2022, naarJaar: 2023, regio: 'AM18' }, { soort: 'teruggave', stroom: 'mbo-inkoop', jaar: 2022, regio: 'AM18' }], '2023-01-10');
    expect(besluit.mutaties.map(({ soort, jaar, bedrag, budget }: Json) => [soort, jaar, bedrag, budget])).toEqual([['overloop', 2022, '100.00', 'kas'], ['teruggave', 2022, '150.00', 'kas']]);
    const { body } = await kassier.verzoek('GET', '/v1/jaarafsluitingen/2022/verplichtingen?regio=AM18&peildatum=2023-01-31', { token: szw });
    expect(body.resultaten.map(({ id, openstaand, kasjaar }: Json) => [id, openstaand, kasjaar])).toEqual([[v['een'], '100.00', 2023]]);
  });

  it('gives the same figures after the year is closed, and books what comes later in the next', async () => {
    const voor = await cijfers(2021);
    await moet(kassier, 'POST', '/v1/boekperioden/2021-12/sluitingen', await kassier.token({ rollen: ['kassier-medewerker'] }), {});
    const na = await cijfers(2021);
    expect(na).toEqual({ ...voor, boekjaar: 'gesloten' });
    await moet(kassier, 'POST', `/v1/verplichtingen/${v['drie']}/wijzigingen`, await regioToken(kassier, 'AM19'), { soort: 'vrijvallen', bedrag: '5.00', reden: 'Laat bekend', datum: '2021-12-31' });
    expect(await cijfers(2021)).toEqual(na);
  });

  it('is kept to the cent by the database: no line without the entry that moved its cash', async () => {
    await expect(kassier.database('INSERT INTO overloop_regel (verplichting, boeking, boekdatum, van_jaar, naar_jaar, bedrag) SELECT verplichting, boeking + 1, boekdatum, van_jaar, naar_jaar, 1 FROM overloop_regel LIMIT 1')).rejects.toMatchObject({ code: 'KG008' });
    await expect(kassier.database('UPDATE overloop_regel SET bedrag = 1')).rejects.toMatchObject({ code: 'KG002' });
    const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {}, sleutel: null });
    expect(body.verschillen).toEqual([]);
  });
});

// By hand. AM18 has 1,000.00 of 2021 in both budgets. V1 of 600.00: 250.00 paid on 5 July 2021; 100.00 payable on 20 December, paid from the
// cash of 2021 on 4 January 2022.
//   Asked back of the first 80.00 on 1 September 2021: 50.00 came in on 1 October 2021, 20.00 on 1 February 2022, the rest is let go.
//   Asked back of the second 30.00 on 1 March 2022: all of it came in on 10 March 2022, after the year whose cash it was.
//   SZW paid in 500.00 on 20 January 2021; 12.34 of nobody came in on 6 July 2021.
describe('the end of a year in which money came back', () => {
  let kassier: TestKassier;
  let szw: string;
  let medewerker: string;
  let regio18: string;
  let voor: Json;

  const cijfers = async (jaar: number, query = '', token = szw): Promise<Json> => (await kassier.verzoek('GET', `/v1/jaarafsluitingen/${jaar}?${query}`, { token })).body;
  const stuur = async (xml: string): Promise<void> => { expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } })).status).toBe(201); };
  const betaal = async (verplichting: string, bedrag: string, dag: string, bankdag: string): Promise<string> => {
    const { id } = await moet(kassier, 'POST', '/v1/betalingen', regio18, geleverd(verplichting, bedrag, dag));
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: bankdag });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), {});
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    const { tekst } = await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker });
    await stuur(afschrift([uitgevoerd(leesOpdrachten(tekst), bankdag)], { datum: bankdag }));
    return id as string;
  };
  const vorder = async (betalingId: string, bedrag: string, datum: string): Promise<string> => (await moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId, bedrag, datum, reden: 'Niet geleverd' })).id;
  const ontvang = (id: string, bedrag: string, ontvangenOp: string): Promise<Json> => moet(kassier, 'POST', `/v1/terugvorderingen/${id}/ontvangsten`, medewerker, { bedrag, ontvangenOp });

  beforeAll(async () => {
    kassier = await startTestKassier();
    szw = await kassier.token({ rollen: ['szw-financien'] });
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    regio18 = await regioToken(kassier, 'AM18');
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000.00' });
    const { id } = await moet(kassier, 'POST', '/v1/verplichtingen', regio18, mboVerplichting('AM18', await maakInstelling(kassier), await maakLeerbedrijf(kassier), { bedrag: '600.00' }));
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '500.00', ontvangenOp: '2021-01-20', kenmerk: 'SZW-1' });
    const een = await betaal(id, '250.00', '2021-07-01', '2021-07-05');
    await stuur(afschrift([post(null, Bedrag.van('12.34'), { datum: '2021-07-06' })], { datum: '2021-07-06' }));
    const eerste = await vorder(een, '80.00', '2021-09-01');
    await ontvang(eerste, '50.00', '2021-10-01');
    const twee = await betaal(id, '100.00', '2021-12-20', '2022-01-04');
    voor = await cijfers(2021);
    await ontvang(eerste, '20.00', '2022-02-01');
    await moet(kassier, 'POST', `/v1/terugvorderingen/${eerste}/intrekkingen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), { reden: 'Oninbaar' });
    await ontvang(await vorder(twee, '30.00', '2022-03-01'), '30.00', '2022-03-10');
  });
  afterAll(() => kassier.stop());

  it('nets what came back in the year with what was paid in it, and gives it back as space', async () => {
    const { cellen, ontvangsten } = await cijfers(2021);
    expect(cellen).toEqual([{
      stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', toegedeeld: '1000.00', kasToegedeeld: '1000.00', aangegaan: '600.00', vrijgevallen: '50.00', vastgelegd: '550.00', betaald: '200.00', teruggekomen: '0.00',
      verrekend: '50.00', terugontvangen: '0.00', teVorderen: '30.00', openstaand: '350.00', betaalbaar: '100.00', ruimte: '450.00', kasruimte: '700.00', kasNietVastgelegd: '450.00', kasTekort: '0.00', overgelopen: '0.00',
    }]);
    expect(ontvangsten).toEqual([
      { stroom: 'mbo-inkoop', voorschotten: '500.00', terugontvangen: '50.00', verrekend: '50.00', zonderBestemming: '0.00' },
      { stroom: 'nog-te-bestemmen', voorschotten: '0.00', terugontvangen: '0.00', verrekend: '0.00', zonderBestemming: '12.34' },
    ]);
  });

  it('shows what came back later as received in that year, and leaves the year of payment as it was', async () => {
    expect(await cijfers(2021)).toEqual(voor);
    const { cellen, ontvangsten } = await cijfers(2022, 'peildatum=2022-03-31');
    expect(cellen).toEqual([expect.objectContaining({
      jaar: 2021, aangegaan: '0.00', vrijgevallen: '0.00', betaald: '100.00', verrekend: '0.00', terugontvangen: '50.00', teVorderen: '0.00', openstaand: '250.00', betaalbaar: '0.00', ruimte: '450.00', kasruimte: '700.00',
    })]);
    expect(ontvangsten).toEqual([{ stroom: 'mbo-inkoop', voorschotten: '0.00', terugontvangen: '50.00', verrekend: '0.00', zonderBestemming: '0.00' }]);
    expect((await cijfers(2022, 'peildatum=2022-02-28')).cellen).toMatchObject([{ terugontvangen: '20.00', teVorderen: '0.00' }]);
  });

  it('shows a region its own cells, and no money of the whole country', async () => {
    const { cellen, ontvangsten } = await cijfers(2021, '', regio18);
    expect([cellen, ontvangsten]).toEqual([voor.cellen, []]);
    expect((await cijfers(2021, '', await regioToken(kassier, 'AM05'))).cellen).toEqual([]);
  });

  it('finds that the books agree', async () => {
    const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {}, sleutel: null });
    expect(body.verschillen).toEqual([]);
  });
});

describe('a verplichting that another year pays, though its cash was not carried over', () => {
  let kassier: TestKassier;
  let regio18: string;
  let id: string;

  const dien = (dag: string, bedrag: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/betalingen', { token: regio18, body: geleverd(id, bedrag, dag) });
  const cijfers = async (): Promise<unknown[]> => {
    const { body } = await kassier.verzoek('GET', '/v1/jaarafsluitingen/2022?regio=AM18', { token: regio18 });
    return body.cellen.map(({ jaar, openstaand, kasruimte, kasNietVastgelegd }: Json) => [jaar, openstaand, kasruimte, kasNietVastgelegd]);
  };

  beforeAll(async () => {
    kassier = await startTestKassier();
    regio18 = await regioToken(kassier, 'AM18');
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000.00' });
    const schuif = (naarJaar: number): Mutatie[] => [
      { soort: 'kasschuif', stroom: 'mbo-inkoop', jaar: 2021, naarJaar, bedrag: '500.00', budget: 'kas' },
      { soort: 'toedelen', stroom: 'mbo-inkoop', jaar: naarJaar, regio: 'AM18', bedrag: '500.00', budget: 'kas' },
    ];
    await besluitBudget(kassier, [...schuif(2022), ...schuif(2025)]);
    id = (await moet(kassier, 'POST', '/v1/verplichtingen', regio18, mboVerplichting('AM18', await maakInstelling(kassier), await maakLeerbedrijf(kassier), { bedrag: '600.00' })))['id'] as string;
  });
  afterAll(() => kassier.stop());

  it('needs of its own cell what is still to be claimed, and of the other what was', async () => {
    expect((await dien('2022-01-15', '200.00')).body).toMatchObject({ jaar: 2022, status: 'betaalbaar' });
    expect(await cijfers()).toEqual([[2021, '600.00', '1000.00', '600.00'], [2022, '0.00', '300.00', '300.00']]);
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2022-01-20' });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), {});
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    const { tekst } = await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker });
    const body = afschrift([uitgevoerd(leesOpdrachten(tekst), '2022-01-20')], { datum: '2022-01-20' });
    expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body, headers: { 'content-type': 'application/xml' } })).status).toBe(201);
    expect(await cijfers()).toEqual([[2021, '400.00', '1000.00', '600.00'], [2022, '0.00', '300.00', '300.00']]);
  });

  it('pays an old claim from the year of its booking day, however long after', async () => {
    await moet(kassier, 'POST', '/v1/boekperioden/2024-12/sluitingen', await kassier.token({ rollen: ['kassier-medewerker'] }), {});
    expect((await dien('2021-12-20', '100.00')).body).toMatchObject({ jaar: 2025, boekdatum: '2025-01-01', status: 'betaalbaar' });
  });
});

// By hand. AM18 has 1,000.00 of 2021 in both budgets; V1 of 600.00, of which 200.00 is payable when the year ends. 400.00 goes along to
// 2022; then the payment is withdrawn, and its 200.00 is back in 2021.
describe('a payment that was withdrawn after the overloop', () => {
  let kassier: TestKassier;
  let regio18: string;
  let id: string;

  const dien = (bedrag: string): Promise<Json> => moet(kassier, 'POST', '/v1/betalingen', regio18, geleverd(id, bedrag, '2021-12-20'));
  const trekIn = (betaling: Json): Promise<Json> => moet(kassier, 'POST', `/v1/betalingen/${betaling.id}/intrekkingen`, regio18, { reden: 'Onjuist bedrag' });
  const besluit = async (besluitdatum: string, mutaties: readonly object[]): Promise<unknown[]> => {
    const [een, twee] = await Promise.all(['szw-een', 'szw-twee'].map((gebruiker) => kassier.token({ rollen: ['szw-budgethouder'], gebruiker })));
    const ingediend = await moet(kassier, 'POST', '/v1/budgetbesluiten', een as string, { kenmerk: `OVER-${besluitdatum}`, besluitdatum, omschrijving: 'Overloop', mutaties });
    const { mutaties: geboekt } = await moet(kassier, 'POST', `/v1/budgetbesluiten/${ingediend.id}/fiatteringen`, twee as string, {});
    return geboekt.map(({ soort, jaar, naarJaar, budget, bedrag }: Json) => [soort, jaar, naarJaar, budget, bedrag]);
  };
  const kas = async (): Promise<unknown[]> => {
    const { body } = await kassier.verzoek('GET', '/v1/jaarafsluitingen/2023?regio=AM18', { token: regio18 });
    return body.cellen.map(({ jaar, openstaand, kasruimte, kasNietVastgelegd, kasTekort }: Json) => [jaar, openstaand, kasruimte, kasNietVastgelegd, kasTekort]);
  };

  beforeEach(async () => {
    kassier = await startTestKassier();
    regio18 = await regioToken(kassier, 'AM18');
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '1000.00' });
    id = (await moet(kassier, 'POST', '/v1/verplichtingen', regio18, mboVerplichting('AM18', await maakInstelling(kassier), await maakLeerbedrijf(kassier), { bedrag: '600.00' })))['id'] as string;
    const eerste = await dien('200.00');
    await besluit('2022-01-10', [{ soort: 'overloop', ...MBO, naarJaar: 2022 }]);
    await trekIn(eerste);
  });
  afterEach(() => kassier.stop());

  it('left its cash in the old year, which pays again when the new year has too little', async () => {
    const ruim = await dien('500.00');
    expect(ruim).toMatchObject({ jaar: 2021, status: 'betaalbaar' });
    await trekIn(ruim);
    expect(await dien('300.00')).toMatchObject({ jaar: 2022, status: 'betaalbaar' });
  });

  it('is needed in both years, so that neither has less than it needs', async () => {
    expect(await kas()).toEqual([[2021, '600.00', '600.00', '400.00', '0.00'], [2022, '0.00', '400.00', '0.00', '0.00']]);
    const ruim = await dien('500.00');
    // Paid from 2021, for which 200.00 was kept there; 300.00 less is needed of 2022.
    expect(await kas()).toEqual([[2021, '600.00', '100.00', '100.00', '0.00'], [2022, '0.00', '400.00', '300.00', '0.00']]);
    await trekIn(ruim);
    expect(await kas()).toEqual([[2021, '600.00', '600.00', '400.00', '0.00'], [2022, '0.00', '400.00', '0.00', '0.00']]);
  });

  it('goes along with the next overloop, and what is not needed can be given back', async () => {
    const mutaties = [{ soort: 'overloop', stroom: 'mbo-inkoop', jaar: 2022, naarJaar: 2023 }, { soort: 'teruggave', ...MBO }, { soort: 'teruggave', stroom: 'mbo-inkoop', jaar: 2022 }];
    expect(await besluit('2023-01-10', mutaties)).toEqual([
      ['overloop', 2021, 2023, 'kas', '200.00'], ['overloop', 2022, 2023, 'kas', '400.00'], ['teruggave', 2021, null, 'verplichtingen', '400.00'], ['teruggave', 2021, null, 'kas', '400.00'],
    ]);
    expect(await kas()).toEqual([[2021, '600.00', '0.00', '0.00', '0.00'], [2023, '0.00', '600.00', '0.00', '0.00']]);
    expect(await dien('600.00')).toMatchObject({ jaar: 2023, status: 'betaalbaar' });
  });
});
