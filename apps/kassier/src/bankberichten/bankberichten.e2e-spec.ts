import { afschrift, bundel, leesOpdrachten, post, retour, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { schemafouten, schemaMap } from '../../../../test/support/xsd.js';
import { statusbericht } from '../../../../test/support/statusbericht.js';
import { Bedrag, Datum } from '#values';

const PAIN002 = '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt/></Document>';

describe('a bank statement', () => {
  let kassier: TestKassier;
  let medewerker: string;
  let fiatteur: string;
  let auditor: string;
  let partijen: { instelling: string; leerbedrijf: string };

  beforeEach(async () => {
    kassier = await startTestKassier();
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
    auditor = await kassier.token({ rollen: ['auditor'] });
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
    partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
  });

  afterEach(() => kassier.stop());

  const stuur = (xml: string, sleutel?: string): Promise<Antwoord> =>
    kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' }, ...(sleutel === undefined ? {} : { sleutel }) });
  const saldi = async (): Promise<Record<string, string>> => {
    const rijen = await kassier.database<{ rekening: string; bedrag: string }>(
      `SELECT r.soort || '/' || r.stroom AS rekening, s.bedrag FROM rekening r JOIN saldo s ON s.rekening = r.id
        WHERE r.boek = 'financieel' AND r.soort <> 'lasten' AND s.bedrag <> 0 ORDER BY 1`,
    );
    return Object.fromEntries(rijen.map(({ rekening, bedrag }) => [rekening, bedrag]));
  };
  const stand = async (): Promise<Json> => (await kassier.database('SELECT sum(vastgelegd)::text AS vastgelegd, sum(betaalbaar)::text AS betaalbaar, sum(betaald)::text AS betaald FROM verplichting_stand'))[0];
  const statussen = async (): Promise<string[]> => (await kassier.database<{ status: string }>('SELECT status FROM betaling ORDER BY nummer')).map((rij) => rij.status);
  const aantalBoekingen = async (): Promise<number> => Number((await kassier.database('SELECT laatste FROM boekingsteller'))[0]?.['laatste']);

  /** A run of payments of these amounts that went to the bank, and its orders as the bank reads them. */
  async function verzondenRun(...bedragen: string[]): Promise<{ run: Json; opdrachten: ReturnType<typeof leesOpdrachten>; betalingen: Json[] }> {
    const betalingen = await maakBetalingen(kassier, 'AM18', bedragen, partijen);
    return { ...(await verzendRun()), betalingen };
  }

  async function verzendRun(uitvoeringsdatum = '2021-07-05'): Promise<{ run: Json; opdrachten: ReturnType<typeof leesOpdrachten> }> {
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    const { tekst } = await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker });
    return { run, opdrachten: leesOpdrachten(tekst) };
  }

  it('that runs ahead of what was recorded books nothing, says what to do first, and is booked after that', async () => {
    await maakBetalingen(kassier, 'AM18', ['100.00'], partijen);
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
    const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst);
    const [opdracht] = opdrachten as [typeof opdrachten[0]];
    const voor = await aantalBoekingen();

    const uitvoering = afschrift([uitgevoerd(opdrachten)], { id: 'AFS-UIT' });
    expect(await stuur(uitvoering)).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-volgorde' } });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    const terug = afschrift([retour(opdracht)], { id: 'AFS-TERUG' });
    expect(await stuur(terug)).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-volgorde', detail: expect.stringContaining('Lees eerst') } });
    expect(await aantalBoekingen()).toBe(voor + 1);

    expect((await stuur(uitvoering)).status).toBe(201);
    expect((await stuur(terug)).status).toBe(201);
    expect(await statussen()).toEqual(['retour']);
    expect(await saldi()).toEqual({ 'crediteuren/mbo-inkoop': '-100.00' });
  });

  it('of a day to come, or from before the regeling, books nothing', async () => {
    const { opdrachten } = await verzondenRun('100.00');
    const voor = await aantalBoekingen();
    for (const dag of ['2098-01-01', '2019-12-31']) {
      const antwoord = await stuur(afschrift([uitgevoerd(opdrachten, dag)]));
      expect(antwoord.status).toBe(400);
      expect(antwoord.tekst).toContain('Boekdatum');
    }
    expect(await aantalBoekingen()).toBe(voor);
  });

  it('settles a run: executed, returned, unknown and wrong amounts, each with an entry of its own', async () => {
    const { run, opdrachten } = await verzondenRun('100.00', '200.00', '300.00');
    const [een, twee, drie] = opdrachten as [typeof opdrachten[0], typeof opdrachten[0], typeof opdrachten[0]];
    expect(await saldi()).toEqual({ 'betalingen-onderweg/mbo-inkoop': '-600.00' });

    const xml = afschrift([
      uitgevoerd([een, twee]),
      post(drie.endToEndId, Bedrag.van('-299.00')),
      retour(twee, 'AC04'),
      post('VREEMD-1', Bedrag.van('-5.00')),
      post(null, Bedrag.van('123.45')),
    ], { id: 'AFS-1' });
    if (schemaMap !== undefined) expect(schemafouten('camt.053.001.08.xsd', xml)).toEqual([]);
    const antwoord = await stuur(xml);
    expect(antwoord.status).toBe(201);
    expect(antwoord.body).toMatchObject({
      soort: 'camt.053', alVerwerkt: false,
      afschriften: [{ afschriftId: 'AFS-1', boekdatum: '2021-07-07', beginsaldo: '1000000.00', eindsaldo: '999719.45', aantal: 6, uitgevoerd: 2, retour: 1, onbekend: 3, nietGeboekt: 0, alVerwerkt: false }],
    });
    expect(antwoord.body.posten.map((rij: Json) => [rij.verwerking, rij.bedrag, rij.reden, rij.toelichting.split('.')[0]])).toEqual([
      ['onbekend', '-299.00', null, expect.stringMatching(/is €\s300,00, maar de bank meldt €\s299,00/)],
      ['retour', '200.00', 'AC04', expect.stringContaining('is teruggekomen met reden AC04')],
      ['onbekend', '-5.00', null, expect.stringContaining('kenmerk "VREEMD-1"')],
      ['onbekend', '123.45', null, 'Ontvangen zonder kenmerk van een betaling'],
    ]);

    expect(await statussen()).toEqual(['uitgevoerd', 'retour', 'verzonden']);
    // −299 and −5 went out and 123.45 came in without being recognised; 100 is paid, 200 is owed again, 300 is on its way.
    expect(await saldi()).toEqual({
      'bank/mbo-inkoop': '-100.00', 'bank/nog-te-bestemmen': '-180.55', 'tussenrekening/nog-te-bestemmen': '180.55',
      'betalingen-onderweg/mbo-inkoop': '-300.00', 'crediteuren/mbo-inkoop': '-200.00',
    });
    expect(await stand()).toEqual({ vastgelegd: '600.00', betaalbaar: '500.00', betaald: '100.00' });
    expect((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}`, { token: auditor })).body.status).toBe('verzonden');

    const boekingen = await kassier.database("SELECT soort, onderwerp, boekdatum::text FROM boeking WHERE soort IN ('uitvoeren', 'retour', 'onbekend-ontvangen') ORDER BY nummer");
    expect(boekingen.map((rij) => Object.values(rij).join(' '))).toEqual([
      'uitvoeren betaling 2021-07-05', 'uitvoeren betaling 2021-07-05', 'onbekend-ontvangen bankbericht 2021-07-05', 'onbekend-ontvangen bankbericht 2021-07-05',
      'retour betaling 2021-07-07', 'onbekend-ontvangen bankbericht 2021-07-05',
    ]);

    expect((await stuur(afschrift([uitgevoerd([drie])]))).status).toBe(201);
    expect((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}`, { token: auditor })).body.status).toBe('verwerkt');
    const uitkomsten = await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/opdrachten`, { token: auditor });
    expect(uitkomsten.body.resultaten.map((rij: Json) => [rij.uitkomst, rij.reden, rij.loopt])).toEqual([['uitgevoerd', null, true], ['retour', 'AC04', false], ['uitgevoerd', null, true]]);
  });

  it('lets a payment that came back be reopened and paid by the next run, under another identifier', async () => {
    const { opdrachten, betalingen } = await verzondenRun('75.00');
    const [eerste] = opdrachten as [typeof opdrachten[0]];
    const id = betalingen[0]['id'] as string;
    const heropen = (): Promise<Antwoord> => kassier.verzoek('POST', `/v1/betalingen/${id}/heropeningen`, { token: medewerker, body: { reden: 'Rekening is weer open' } });
    expect((await heropen()).body.type).toBe('/v1/problemen/verkeerde-status');
    await stuur(afschrift([uitgevoerd([eerste]), retour(eerste)]));
    const heropend = await heropen();
    expect([heropend.status, heropend.body.status]).toEqual([201, 'betaalbaar']);
    expect((await heropen()).status).toBe(409);

    // It came back on 7 July: sent on a day before that, it would be with the bank twice on that day.
    const teVroeg = await kassier.verzoek('POST', '/v1/betaalruns', { token: medewerker, body: { uitvoeringsdatum: '2021-07-06' } });
    expect([teVroeg.status, teVroeg.body.type]).toEqual([409, '/v1/problemen/niets-te-betalen']);
    const tweede = await verzendRun('2021-07-07');
    expect(tweede.opdrachten[0]?.endToEndId).not.toBe(eerste.endToEndId);
    // The bank must not be able to execute the old order once more.
    expect((await stuur(afschrift([uitgevoerd([eerste])]))).body.afschriften[0]).toMatchObject({ uitgevoerd: 0, onbekend: 1 });
    await stuur(afschrift([uitgevoerd(tweede.opdrachten)]));
    expect(await statussen()).toEqual(['uitgevoerd']);
    expect(await stand()).toEqual({ vastgelegd: '75.00', betaalbaar: '0.00', betaald: '75.00' });
    const betaling = await kassier.verzoek('GET', `/v1/betalingen/${id}`, { token: auditor });
    expect(betaling.body.heropeningen).toMatchObject([{ van: 'retour', reden: 'Rekening is weer open' }]);
    expect(betaling.body.opdrachten.map((opdracht: Json) => opdracht.loopt)).toEqual([false, true]);
  });

  it('changes nothing the second time, whether with the same key, another key, or in another message', async () => {
    const { opdrachten } = await verzondenRun('10.00', '20.00');
    const xml = afschrift([uitgevoerd(opdrachten)], { id: 'AFS-2', berichtId: 'MSG-2' });
    const eerste = await stuur(xml, 'bank-sleutel');
    const boekingen = await aantalBoekingen();
    const zelfdeSleutel = await stuur(xml, 'bank-sleutel');
    expect([zelfdeSleutel.status, zelfdeSleutel.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(zelfdeSleutel.body).toEqual(eerste.body);
    for (const nogmaals of [xml, xml.replace('MSG-2', 'MSG-3')]) {
      const antwoord = await stuur(nogmaals);
      expect([antwoord.status, antwoord.body.id, antwoord.body.alVerwerkt]).toEqual([200, eerste.body.id, true]);
      expect(antwoord.body.afschriften).toMatchObject([{ afschriftId: 'AFS-2', uitgevoerd: 2, alVerwerkt: true }]);
    }
    const anders = await stuur(afschrift([uitgevoerd(opdrachten), post(null, Bedrag.van('1.00'))], { id: 'AFS-2' }));
    expect([anders.status, anders.body.type, anders.body.afschriften]).toEqual([409, '/v1/problemen/ander-afschrift', ['AFS-2']]);
    expect((await stuur(afschrift([], { id: 'AFS-9' }), 'bank-sleutel')).body.type).toBe('/v1/problemen/sleutel-al-gebruikt');
    expect(await aantalBoekingen()).toBe(boekingen);
  });

  it('keeps what a payer wrote, but for a citizen service number in it', async () => {
    const [vreemd] = [post(null, Bedrag.van('25.00'))];
    const { body } = await stuur(afschrift([{ ...vreemd, transacties: vreemd.transacties.map((transactie) => ({ ...transactie, omschrijving: 'Terug voor 111222333 factuur 20210001' })) }]));
    expect(body.posten[0].toelichting).toContain('Omschrijving van de bank: "Terug voor [BSN] factuur 20210001".');
  });

  it('knows a statement that the bank made anew under another id, and books an equal day of another number', async () => {
    const posten = [post(null, Bedrag.van('5.00')), post(null, Bedrag.van('-5.00'))];
    const eerste = await stuur(afschrift(posten, { id: 'AFS-7', volgnummer: 7 }));
    const boekingen = await aantalBoekingen();
    const opnieuw = await stuur(afschrift(posten, { id: 'AFS-7-HERSTELD', volgnummer: 7 }));
    expect([opnieuw.status, opnieuw.body.id, opnieuw.body.alVerwerkt]).toEqual([200, eerste.body.id, true]);
    expect(await aantalBoekingen()).toBe(boekingen);
    expect((await stuur(afschrift(posten, { id: 'AFS-8', volgnummer: 8 }))).status).toBe(201);
    // Days without entries are all alike.
    expect((await Promise.all(['LEEG-1', 'LEEG-2'].map((id) => stuur(afschrift([], { id, volgnummer: 9 }))))).map(({ status }) => status)).toEqual([201, 201]);
  });

  it('takes a statement once when it arrives twice at the same moment', async () => {
    const { opdrachten } = await verzondenRun('10.00');
    const xml = afschrift([uitgevoerd(opdrachten)]);
    const antwoorden = await Promise.all([stuur(xml), stuur(xml), stuur(xml)]);
    expect(antwoorden.map((antwoord) => antwoord.status).sort()).toEqual([200, 200, 201]);
    expect(await stand()).toMatchObject({ betaald: '10.00', betaalbaar: '0.00' });
  });

  it('books all statements of a message, or none', async () => {
    const { opdrachten } = await verzondenRun('10.00', '20.00');
    const [een, twee] = opdrachten as [typeof opdrachten[0], typeof opdrachten[0]];
    const eerste = afschrift([uitgevoerd([een])], { id: 'DAG-1' });
    const tweede = afschrift([uitgevoerd([twee])], { id: 'DAG-2' });
    const boekingen = await aantalBoekingen();
    expect((await stuur(bundel([eerste, tweede.replace('999980.00', '999981.00')]))).status).toBe(400);
    expect((await stuur(bundel([eerste, afschrift([uitgevoerd([twee])], { id: 'DAG-2', rekeningIban: 'NL20INGB0001234567' })]))).status).toBe(400);
    expect(await aantalBoekingen()).toBe(boekingen);

    expect((await stuur(eerste)).status).toBe(201);
    const beide = await stuur(bundel([eerste, tweede]));
    expect([beide.status, beide.body.alVerwerkt]).toEqual([201, false]);
    expect(beide.body.afschriften.map((rij: Json) => [rij.afschriftId, rij.uitgevoerd, rij.alVerwerkt])).toEqual([['DAG-1', 1, true], ['DAG-2', 1, false]]);
    expect(await statussen()).toEqual(['uitgevoerd', 'uitgevoerd']);
  });

  it('refuses what it cannot trust, says why, and books nothing', async () => {
    const { opdrachten } = await verzondenRun('10.00');
    const goed = afschrift([uitgevoerd(opdrachten)]);
    const boekingen = await aantalBoekingen();
    const geweigerd: [string, number, RegExp][] = [
      [goed.replace('999990.00', '999991.00'), 400, /eindsaldo is 999991\.00/],
      [goed.slice(0, goed.length - 200), 400, /De XML is beschadigd/],
      [afschrift([uitgevoerd(opdrachten)], { rekeningIban: 'NL20INGB0001234567' }), 400, /rekening NL20INGB0001234567, maar de kassier betaalt van NL93KASS0000000000/],
      [goed.replace('camt.053.001.08', 'camt.053.001.02'), 400, /alleen Document uit .*camt\.053\.001\.08/],
      [PAIN002, 400, /OrgnlMsgId ontbreekt/],
      ['<factuur/>', 400, /geen bankbericht/],
      ['geen XML', 400, /geen bankbericht/],
    ];
    for (const [xml, status, tekst] of geweigerd) {
      const antwoord = await stuur(xml);
      expect([antwoord.status, JSON.stringify(antwoord.body)]).toEqual([status, expect.stringMatching(tekst)]);
    }
    const json = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: {} });
    expect(json.status).toBe(415);
    expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: auditor, body: goed, headers: { 'content-type': 'text/xml' } })).status).toBe(403);
    expect(await aantalBoekingen()).toBe(boekingen);
    expect(await statussen()).toEqual(['verzonden']);
  });

  it('of which the one before it is missing is booked all the same, and says what does not fit', async () => {
    const { opdrachten } = await verzondenRun('10.00', '20.00', '30.00');
    const [een, twee, drie] = opdrachten as [typeof opdrachten[0], typeof opdrachten[0], typeof opdrachten[0]];
    const dag = async (datum: string, wie: typeof opdrachten, opties: { id: string; beginsaldo: string; volgnummer: number }): Promise<Json> => (await stuur(afschrift([uitgevoerd(wie, datum)], opties))).body.afschriften[0];
    expect((await dag('2021-07-05', [een], { id: 'D-1', beginsaldo: '100.00', volgnummer: 1 })).aansluiting).toBeNull();
    const derde = await dag('2021-07-07', [drie], { id: 'D-3', beginsaldo: '70.00', volgnummer: 3 });
    expect(derde).toMatchObject({ volgnummer: 3, uitgevoerd: 1, aansluiting: { vorigAfschriftId: 'D-1', verwachtBeginsaldo: '90.00', verschil: '-20.00', melding: expect.stringMatching(/begint met €\s70,00, maar afschrift D-1 van 5 juli 2021 eindigt met €\s90,00.*ontbreekt/) } });
    // It comes late, and then everything fits.
    expect((await dag('2021-07-06', [twee], { id: 'D-2', beginsaldo: '90.00', volgnummer: 2 })).aansluiting).toMatchObject({ vorigAfschriftId: 'D-1', verschil: '0.00', melding: null });
    const alle = (await kassier.verzoek('GET', '/v1/bankberichten', { token: auditor })).body.resultaten.flatMap((bericht: Json) => bericht.afschriften);
    expect(alle.map((rij: Json) => [rij.afschriftId, rij.aansluiting?.vorigAfschriftId ?? null, rij.aansluiting?.melding ?? null])).toEqual([['D-1', null, null], ['D-3', 'D-2', null], ['D-2', 'D-1', null]]);
    const leeg = await stuur(afschrift([post(null, Bedrag.van('5.00'), { datum: '2021-07-09' })], { id: 'D-5', beginsaldo: '40.00', volgnummer: 5 }));
    expect(leeg.body.afschriften[0].aansluiting).toMatchObject({ verschil: '0.00', melding: expect.stringContaining('daartussen ontbreekt een nummer') });
  });

  it('executes a payment once, also when the bank writes it off twice on one statement, and leaves the rest of a batch on its way', async () => {
    const { opdrachten } = await verzondenRun('10.00', '20.00', '30.00');
    const [een, twee] = opdrachten as [typeof opdrachten[0], typeof opdrachten[0]];
    const { body } = await stuur(afschrift([uitgevoerd([een, twee]), uitgevoerd([een])]));
    expect(body.afschriften).toMatchObject([{ aantal: 3, uitgevoerd: 2, onbekend: 1 }]);
    expect(body.posten).toMatchObject([{ verwerking: 'onbekend', toelichting: expect.stringContaining('schrijft haar nog eens af') }]);
    expect(await statussen()).toEqual(['uitgevoerd', 'uitgevoerd', 'verzonden']);
    expect(await saldi()).toEqual({ 'bank/mbo-inkoop': '-30.00', 'bank/nog-te-bestemmen': '-10.00', 'betalingen-onderweg/mbo-inkoop': '-30.00', 'tussenrekening/nog-te-bestemmen': '10.00' });
  });

  it('that books a group as one amount settles every payment in it, also when the bank takes it back, and leaves any other amount to a person', async () => {
    const groep = (bedrag: string, groepId: string): Parameters<typeof afschrift>[0][number] => ({ referentie: 'BANK-GROEP', bedrag: Bedrag.van(bedrag), boekdatum: Datum.van('2021-07-05'), terugboeking: false, groepId, transacties: [] });
    const heel = await verzondenRun('10.00', '20.00');
    const deels = await verzondenRun('1.00', '2.00', '4.00');
    const namen = [heel, deels].map(({ run }) => `${run.nummer}-01-1`) as [string, string];

    const anders = await stuur(afschrift([groep('-29.00', namen[0]), groep('-30.00', 'R-2021-9999-01-1')]));
    expect(anders.body.posten.map((rij: Json) => [rij.verwerking, rij.toelichting])).toEqual([
      ['onbekend', expect.stringContaining(`verzamelboeking "${namen[0]}"`)], ['onbekend', expect.stringContaining('Vraag de bank om een afschrift met alle transacties')],
    ]);
    expect((await stuur(afschrift([groep('-30.00', namen[0])]))).body.afschriften).toMatchObject([{ aantal: 2, uitgevoerd: 2, onbekend: 0 }]);
    await stuur(statusbericht(`${deels.run.nummer}-01`, { groepen: [{ groepId: namen[1], betalingen: [{ endToEndId: deels.opdrachten[1]?.endToEndId ?? '', code: 'RJCT', reden: 'AC04' }] }] }));
    expect((await stuur(afschrift([groep('-5.00', namen[1])]))).body.afschriften).toMatchObject([{ aantal: 2, uitgevoerd: 2, onbekend: 0 }]);
    expect(await statussen()).toEqual(['uitgevoerd', 'uitgevoerd', 'uitgevoerd', 'afgewezen', 'uitgevoerd']);
    expect((await stuur(afschrift([groep('30.00', namen[0])]))).body.afschriften).toMatchObject([{ aantal: 2, retour: 2 }]);
    expect(await statussen()).toEqual(['retour', 'retour', 'uitgevoerd', 'afgewezen', 'uitgevoerd']);
    // Some banks name the group on a transaction that stands for all of it.
    const { run } = await verzondenRun('3.00', '4.00');
    const alsTransactie = afschrift([post(null, Bedrag.van('-7.00'))]).replace('<EndToEndId>NOTPROVIDED', `<PmtInfId>${run.nummer}-01-1</PmtInfId><EndToEndId>NOTPROVIDED`);
    expect((await stuur(alsTransactie)).body.afschriften).toMatchObject([{ aantal: 2, uitgevoerd: 2, onbekend: 0 }]);
    expect((await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} })).body.verschillen).toEqual([]);
  });

  it('that writes off a payment which it should not keeps that payment out of every run until another person has looked, also when it was opened again', async () => {
    const { run, opdrachten, betalingen } = await verzondenRun('10.00', '20.00');
    const [een, twee] = opdrachten as [typeof opdrachten[0], typeof opdrachten[0]];
    const heropen = (betaling: Json): Promise<Json> => moet(kassier, 'POST', `/v1/betalingen/${betaling.id}/heropeningen`, medewerker, { reden: 'Opnieuw' });
    // One is rejected, opened again, and then written off after all; of the other the bank writes off too much, and puts that right.
    await stuur(statusbericht(`${run.nummer}-01`, { groepen: [{ groepId: `${run.nummer}-01-1`, betalingen: [{ endToEndId: een.endToEndId, code: 'RJCT', reden: 'AC01' }] }] }));
    await heropen(betalingen[0]);
    await stuur(afschrift([uitgevoerd([een]), uitgevoerd([twee]), uitgevoerd([twee], '2021-07-06')]));
    await stuur(afschrift([{ ...retour(twee), referentie: 'CORRECTIE' }]));
    await heropen(betalingen[1]);
    expect(await statussen()).toEqual(['betaalbaar', 'betaalbaar']);
    const niets = await kassier.verzoek('POST', '/v1/betaalruns', { token: medewerker, body: { uitvoeringsdatum: '2021-07-12' } });
    expect([niets.status, niets.body.type]).toEqual([409, '/v1/problemen/niets-te-betalen']);
    const { resultaten } = (await kassier.verzoek('GET', '/v1/aanhoudingen', { token: medewerker })).body;
    expect(resultaten.map((rij: Json) => [rij.betalingNummer, rij.status, rij.reden.includes('schrijft de bank deze betaling af')]).sort()).toEqual([[betalingen[0].nummer, 'open', true], [betalingen[1].nummer, 'open', true]]);
    for (const { id } of resultaten) await moet(kassier, 'POST', `/v1/aanhoudingen/${id}/opheffingen`, fiatteur, { reden: 'De bank betaalde terug' });
    expect((await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-12' })).aantal).toBe(2);
  });

  it('books on the first open day when the month of the statement is closed', async () => {
    const { opdrachten } = await verzondenRun('10.00');
    await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-07-01', 'test')");
    expect((await stuur(afschrift([uitgevoerd(opdrachten)]))).status).toBe(201);
    expect(await kassier.database("SELECT boekdatum::text FROM boeking WHERE soort = 'uitvoeren'")).toEqual([{ boekdatum: '2021-08-01' }]);
  });

  it('shows messages and their transactions, also by what was done with them', async () => {
    const { opdrachten } = await verzondenRun('10.00', '20.00');
    const { body } = await stuur(afschrift([uitgevoerd(opdrachten), post(null, Bedrag.van('0.00')), post(null, Bedrag.van('7.00'))]));
    const szw = await kassier.token({ rollen: ['szw-financien'] });
    const pad = `/v1/bankberichten/${body.id}`;
    expect((await kassier.verzoek('GET', '/v1/bankberichten', { token: szw })).body.resultaten).toMatchObject([{ id: body.id, afschriften: [{ uitgevoerd: 2, onbekend: 2 }] }]);
    expect((await kassier.verzoek('GET', pad, { token: szw })).body).toMatchObject({ id: body.id, posten: [{ bedrag: '0.00', boeking: null }, { bedrag: '7.00' }] });
    const eerste = (await kassier.verzoek('GET', `${pad}/posten?limiet=3`, { token: szw })).body;
    const rest = (await kassier.verzoek('GET', `${pad}/posten?limiet=3&cursor=${eerste.volgende}`, { token: szw })).body;
    expect([...eerste.resultaten, ...rest.resultaten].map((rij: Json) => rij.volgnummer)).toEqual([1, 2, 3, 4]);
    const onbekend = (await kassier.verzoek('GET', `${pad}/posten?verwerking=onbekend`, { token: szw })).body;
    expect(onbekend.resultaten.map((rij: Json) => rij.bedrag)).toEqual(['0.00', '7.00']);
    const regio = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
    expect((await kassier.verzoek('GET', pad, { token: regio })).status).toBe(403);
    expect((await kassier.verzoek('GET', '/v1/bankberichten/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', { token: szw })).status).toBe(404);
  });
});
