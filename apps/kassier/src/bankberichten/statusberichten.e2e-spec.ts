import { leesPain001, type OntvangenOpdracht } from '#bank-messages';
import { Bedrag } from '#values';
import { afschrift, post, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { statusbericht, type Statusopties } from '../../../../test/support/statusbericht.js';
import { schemafouten, schemaMap } from '../../../../test/support/xsd.js';

const RJCT = { code: 'RJCT', reden: 'AC04', tekst: 'Rekening opgeheven' };

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
const lees = async (pad: string): Promise<Json> => (await kassier.verzoek('GET', pad, { token: auditor })).body;
const statussen = async (): Promise<string[]> => (await kassier.database<{ status: string }>('SELECT status FROM betaling ORDER BY nummer')).map((rij) => rij.status);
const aantalBoekingen = async (): Promise<number> => Number((await kassier.database('SELECT laatste FROM boekingsteller'))[0]?.['laatste']);
const verschillen = async (): Promise<Json> => (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} })).body.verschillen;
async function saldi(): Promise<Record<string, string>> {
  const rijen = await kassier.database<{ rekening: string; bedrag: string }>(
    "SELECT r.soort AS rekening, s.bedrag FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'financieel' AND r.soort <> 'lasten' AND s.bedrag <> 0 ORDER BY 1",
  );
  return Object.fromEntries(rijen.map(({ rekening, bedrag }) => [rekening, bedrag]));
}

/** A run of payments of these amounts, approved, and its file as the bank reads it. */
async function gefiatteerdeRun(bedragen: readonly string[], dag = '2021-07-05'): Promise<{ run: Json; bestand: OntvangenOpdracht; kenmerken: string[]; betalingen: Json[] }> {
  const betalingen = await maakBetalingen(kassier, 'AM18', [...bedragen], partijen);
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: dag });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
  const bestand = leesPain001([(await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst]);
  return { run, bestand, betalingen, kenmerken: bestand.groepen.flatMap(({ transacties }) => transacties.map(({ endToEndId }) => endToEndId)) };
}

async function verzondenRun(bedragen: readonly string[], dag?: string): ReturnType<typeof gefiatteerdeRun> {
  const gemaakt = await gefiatteerdeRun(bedragen, dag);
  await moet(kassier, 'POST', `/v1/betaalruns/${gemaakt.run.id}/verzendingen`, medewerker, {});
  return gemaakt;
}

/** A report on these payments of the first group. */
function overBetalingen(bestand: OntvangenOpdracht, betalingen: NonNullable<Statusopties['groepen']>[number]['betalingen'], opties: Statusopties = {}): string {
  return statusbericht(bestand.berichtId, { ...opties, groepen: [{ groepId: bestand.groepen[0]?.id ?? '', betalingen: betalingen ?? [] }] });
}

describe('a report that rejects', () => {
  it('some of the payments: those are debts again, with the reason of the bank, and the rest is still on its way', async () => {
    const { run, bestand, kenmerken, betalingen } = await verzondenRun(['100.00', '200.00', '300.00']);
    const [een, twee] = kenmerken as [string, string];
    const xml = overBetalingen(bestand, [{ endToEndId: een, ...RJCT, bedrag: '100.00' }, { endToEndId: twee, code: 'ACSP' }], { bestand: { code: 'PART' } });
    if (schemaMap !== undefined) expect(schemafouten('pain.002.001.10.xsd', xml)).toEqual([]);
    const antwoord = await stuur(xml);
    expect(antwoord).toMatchObject({
      status: 201, body: {
        soort: 'pain.002', alVerwerkt: false, afschriften: [], posten: [],
        statusbericht: { opdrachtId: bestand.berichtId, betaalrunId: run.id, betaalrun: run.nummer, status: 'PART', aantal: 3, afgewezen: 1, gemeld: 2, nietVerwerkt: 0 },
        statussen: [{ endToEndId: een, niveau: 'betaling', status: 'RJCT', reden: 'AC04', bankToelichting: 'Rekening opgeheven', bedrag: '100.00', verwerking: 'afgewezen', toelichting: expect.stringContaining('is afgewezen met reden AC04') }],
      },
    });
    expect(antwoord.headers.get('location')).toBe(`/v1/bankberichten/${antwoord.body.id}`);
    expect(await statussen()).toEqual(['afgewezen', 'verzonden', 'verzonden']);
    expect(await saldi()).toEqual({ 'betalingen-onderweg': '-500.00', crediteuren: '-100.00' });
    expect(await kassier.database("SELECT boekdatum::text, onderwerp, onderwerp_id FROM boeking WHERE soort = 'afwijzen'")).toEqual([{ boekdatum: '2021-07-05', onderwerp: 'betaling', onderwerp_id: betalingen[0]?.id }]);
    const { resultaten } = await lees(`/v1/betaalruns/${run.id}/opdrachten`);
    expect(resultaten.map((rij: Json) => [rij.uitkomst, rij.reden, rij.bankstatus, rij.bankToelichting, rij.loopt])).toEqual([
      ['afgewezen', 'AC04', 'RJCT', 'Rekening opgeheven', false], [null, null, 'ACSP', null, true], [null, null, null, null, true],
    ]);
    expect((await lees(`/v1/betalingen/${betalingen[0]?.id}`)).opdrachten).toMatchObject([{ bankstatus: 'RJCT', reden: 'AC04', bankToelichting: 'Rekening opgeheven', vop: null }]);
    const regio = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
    expect((await kassier.verzoek('GET', `/v1/betalingen/${betalingen[0]?.id}`, { token: regio })).body.opdrachten).toMatchObject([{ bankstatus: 'RJCT', reden: 'AC04' }]);
    expect(await verschillen()).toEqual([]);
  });

  it('a group or a whole file: every payment in it that it says nothing else of', async () => {
    const { run, bestand, kenmerken } = await verzondenRun(['100.00', '200.00', '300.00']);
    const groepId = bestand.groepen[0]?.id ?? '';
    const antwoord = await stuur(statusbericht(bestand.berichtId, { groepen: [{ groepId, status: RJCT, betalingen: [{ endToEndId: kenmerken[1] ?? '', code: 'ACSP' }] }] }));
    expect(antwoord.body.statusbericht).toMatchObject({ status: null, aantal: 3, afgewezen: 2, gemeld: 1 });
    expect(antwoord.body.statussen).toMatchObject([{ niveau: 'groep', groepId, endToEndId: kenmerken[0] }, { niveau: 'groep', endToEndId: kenmerken[2] }]);
    expect(await statussen()).toEqual(['afgewezen', 'verzonden', 'afgewezen']);
    expect((await lees(`/v1/betaalruns/${run.id}`)).status).toBe('verzonden');

    expect((await stuur(statusbericht(bestand.berichtId, { bestand: { code: 'RJCT', reden: 'AM05' } }))).body.statusbericht).toMatchObject({ reden: 'AM05', aantal: 3, afgewezen: 1, gemeld: 2 });
    expect(await statussen()).toEqual(['afgewezen', 'afgewezen', 'afgewezen']);
    expect((await lees(`/v1/betaalruns/${run.id}`)).status).toBe('verwerkt');
    expect(await saldi()).toEqual({ crediteuren: '-600.00' });
    expect(await verschillen()).toEqual([]);
  });

  it('twice changes nothing, under whatever key; with another content under the same id it is refused', async () => {
    const { bestand, kenmerken } = await verzondenRun(['100.00', '200.00']);
    const xml = overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }], { berichtId: 'S-1' });
    const eerste = await stuur(xml, 'sleutel-1');
    const voor = await aantalBoekingen();
    expect(await stuur(xml, 'sleutel-1')).toMatchObject({ status: 201, body: eerste.body });
    expect(await stuur(xml, 'sleutel-2')).toMatchObject({ status: 200, body: { id: eerste.body.id, alVerwerkt: true } });
    expect(await stuur(xml.replace('<GrpHdr>', '\n  <GrpHdr>'), 'sleutel-3')).toMatchObject({ status: 200, body: { alVerwerkt: true } });
    expect(await stuur(xml.replace('AC04', 'AC06'), 'sleutel-4')).toMatchObject({ status: 409, body: { type: '/v1/problemen/ander-statusbericht' } });
    const nogEens = await stuur(xml.replace('S-1', 'S-2'), 'sleutel-5');
    expect(nogEens.body.statusbericht).toMatchObject({ afgewezen: 0, gemeld: 1 });
    expect(nogEens.body.statussen).toEqual([]);
    expect(await aantalBoekingen()).toBe(voor);
    expect(await statussen()).toEqual(['afgewezen', 'verzonden']);
  });

  it('what was executed or never was ours books nothing, and is shown as what it is', async () => {
    const { bestand, kenmerken, run } = await verzondenRun(['100.00', '200.00', '300.00']);
    const [een, twee, drie] = kenmerken as [string, string, string];
    const transacties = bestand.groepen.flatMap((groep) => [...groep.transacties]);
    expect((await stuur(afschrift([uitgevoerd(transacties.slice(0, 1))]))).status).toBe(201);
    const { body } = await stuur(overBetalingen(bestand, [{ endToEndId: een, ...RJCT }, { endToEndId: 'VREEMD-1', ...RJCT }, { endToEndId: twee, ...RJCT, bedrag: '200.01' }, { endToEndId: drie, code: 'PDNG' }]));
    expect(body.statussen.map((rij: Json) => [rij.verwerking, rij.toelichting.split('. ')[0]])).toEqual([
      ['niet-verwerkt', expect.stringMatching(/staat op een afschrift als uitgevoerd, maar de bank wijst haar nu af$/)],
      ['niet-verwerkt', 'Kenmerk "VREEMD-1" hoort bij geen betaling van de kassier'],
      ['niet-verwerkt', expect.stringMatching(/is €\s200,00, maar de bank meldt €\s200,01$/)],
    ]);
    expect((await stuur(statusbericht('NIET-VAN-ONS', { bestand: RJCT }))).body.statussen).toMatchObject([{ verwerking: 'niet-verwerkt', toelichting: expect.stringContaining('niet door de kassier gemaakt') }]);
    const ander = await verzondenRun(['400.00']);
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: ander.kenmerken[0] ?? '', ...RJCT }]))).body.statussen).toMatchObject([{ verwerking: 'niet-verwerkt', toelichting: expect.stringContaining('staat niet in het bestand') }]);
    expect((await stuur(statusbericht(bestand.berichtId, { groepen: [{ groepId: 'ONBEKEND', status: RJCT }] }))).body.statussen).toMatchObject([{ niveau: 'groep', verwerking: 'niet-verwerkt' }]);
    expect(await kassier.database("SELECT nummer FROM boeking WHERE soort = 'afwijzen'")).toEqual([]);
    expect((await lees(`/v1/betaalruns/${run.id}`)).status).toBe('verzonden');
    expect(await verschillen()).toEqual([]);
  });

  it('before the run was recorded as sent books nothing, says what to do first, and is booked after that', async () => {
    const { run, bestand, kenmerken } = await gefiatteerdeRun(['100.00']);
    const xml = overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }]);
    expect(await stuur(xml)).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-volgorde', detail: expect.stringContaining(run.nummer) } });
    expect(await kassier.database('SELECT count(*)::int AS aantal FROM bankbericht')).toEqual([{ aantal: 0 }]);
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    expect((await stuur(xml)).status).toBe(201);
    expect(await statussen()).toEqual(['afgewezen']);
  });

  it('that is cut off, of another version, or of a day to come books nothing and says why', async () => {
    const { bestand, kenmerken } = await verzondenRun(['100.00', '200.00']);
    const xml = overBetalingen(bestand, kenmerken.map((endToEndId) => ({ endToEndId, ...RJCT })));
    const voor = await aantalBoekingen();
    const fouten = async (tekst: string): Promise<string> => {
      const antwoord = await stuur(tekst);
      expect(antwoord.status).toBe(400);
      return antwoord.tekst;
    };
    expect(await fouten(xml.slice(0, -40))).toContain('De XML is beschadigd');
    expect(await fouten(xml.slice(0, xml.indexOf('</TxInfAndSts>') + 14))).toContain('De XML is beschadigd');
    expect(await fouten(xml.replace('002.001.10', '002.001.03'))).toContain('pain.002.001.10');
    expect(await fouten(xml.replace('2021-07-05T18', '2098-07-05T18'))).toContain('ligt in de toekomst');
    expect(await fouten(xml.replace('2021-07-05T18', '2019-07-05T18'))).toContain('voor het begin van de regeling');
    expect(await aantalBoekingen()).toBe(voor);
    expect(await kassier.database('SELECT count(*)::int AS aantal FROM statusregel')).toEqual([{ aantal: 0 }]);
  });

  it('and is contradicted by a statement leaves the money in suspense, and never pays twice', async () => {
    const { bestand, kenmerken } = await verzondenRun(['100.00']);
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }]))).status).toBe(201);
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', code: 'ACSC' }]))).body.statussen).toMatchObject([{ verwerking: 'niet-verwerkt', toelichting: expect.stringContaining('betaal haar niet opnieuw') }]);
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', code: 'ACSP' }]))).body.statusbericht).toMatchObject({ gemeld: 1, nietVerwerkt: 0 });
    const { body } = await stuur(afschrift([post(kenmerken[0] ?? '', Bedrag.van('-100.00'))]));
    expect(body.posten).toMatchObject([{ verwerking: 'onbekend', toelichting: expect.stringContaining('is door de bank afgewezen, maar de bank schrijft haar toch af') }]);
    expect(await statussen()).toEqual(['afgewezen']);
  });
});

describe('after a rejection', () => {
  it('a payment is opened again and goes in another run, to what the payee is by then', async () => {
    const { bestand, kenmerken, betalingen } = await verzondenRun(['100.00']);
    await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }], { aangemaaktOp: '2021-07-06T09:00:00' }));
    await moet(kassier, 'POST', `/v1/betalingen/${betalingen[0]?.id}/heropeningen`, medewerker, { reden: 'Nieuw rekeningnummer gekregen' });
    const { run } = await (async () => {
      const nieuw = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-12' });
      await moet(kassier, 'POST', `/v1/betaalruns/${nieuw.id}/fiatteringen`, fiatteur, {});
      await moet(kassier, 'POST', `/v1/betaalruns/${nieuw.id}/verzendingen`, medewerker, {});
      return { run: nieuw };
    })();
    const tweede = leesPain001([(await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst]);
    // The old report again, late: it is about the old order and touches the new one in no way.
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }]))).body.statusbericht).toMatchObject({ afgewezen: 0, gemeld: 1 });
    expect((await stuur(afschrift([uitgevoerd(tweede.groepen.flatMap((groep) => [...groep.transacties]), '2021-07-12')]))).status).toBe(201);
    expect(await statussen()).toEqual(['uitgevoerd']);
    expect(await saldi()).toEqual({ bank: '-100.00' });
    expect(await verschillen()).toEqual([]);
  });

  it('a payment is withdrawn, and its money is space again in the year it was of, also when that year is over', async () => {
    const { bestand, kenmerken, betalingen } = await verzondenRun(['100.00']);
    const ruimte = async (): Promise<Json> => kassier.database("SELECT r.boek, r.jaar, s.bedrag FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.soort = 'ruimte' AND r.regio = 'AM18' AND r.stroom = 'mbo-inkoop' ORDER BY 1, 2");
    const voor = await ruimte();
    await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }], { aangemaaktOp: '2022-01-04T09:00:00Z' }));
    await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-12-01', 'test')");
    const { boeking } = await moet(kassier, 'POST', `/v1/betalingen/${betalingen[0]?.id}/intrekkingen`, medewerker, { reden: 'Leerbedrijf is gestopt' });
    expect(await kassier.database('SELECT boekdatum::text FROM boeking WHERE nummer = $1', [boeking])).toEqual([{ boekdatum: '2022-01-04' }]);
    const kas = (rijen: Json): Json => rijen.filter((rij: Json) => rij.boek === 'kas');
    expect(kas(await ruimte())).toEqual(kas(voor).map((rij: Json) => ({ ...rij, bedrag: Bedrag.van(rij.bedrag).plus(Bedrag.van('100.00')).toString() })));
    expect(kas(await ruimte()).map((rij: Json) => rij.jaar)).toEqual([2021]);
    expect(await saldi()).toEqual({});
    expect(await verschillen()).toEqual([]);
  });
});

it('after the cash of what was open went along to the next year, what is withdrawn is space of the year that paid, and can go along as well', async () => {
  const { bestand, kenmerken, betalingen } = await verzondenRun(['100.00'], '2021-12-28');
  const [indiener, tweede] = [await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' }), await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' })];
  const overloop = async (kenmerk: string): Promise<Json> => {
    const besluit = await kassier.verzoek('POST', '/v1/budgetbesluiten', { token: indiener, body: { kenmerk, besluitdatum: '2022-01-20', omschrijving: 'Jaareinde', mutaties: [{ soort: 'overloop', stroom: 'mbo-inkoop', jaar: 2021, naarJaar: 2022 }] } });
    return besluit.status === 201 ? moet(kassier, 'POST', `/v1/budgetbesluiten/${besluit.body.id}/fiatteringen`, tweede, {}) : besluit.body;
  };
  const kas = async (): Promise<string[]> => (await kassier.database<{ stand: string }>("SELECT r.soort || ' ' || r.jaar || ' ' || s.bedrag AS stand FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'kas' AND r.soort IN ('ruimte', 'betaalbaar') AND r.regio = 'AM18' AND r.stroom = 'mbo-inkoop' AND s.bedrag <> 0 ORDER BY 1")).map(({ stand }) => stand);
  const voor = await kas();
  expect(voor).toEqual(['betaalbaar 2021 100.00', expect.stringContaining('ruimte 2021 ')]);
  // Nothing is open but what is with the bank, so nothing goes along.
  await overloop('OVERLOOP-1');
  expect(await kas()).toEqual(voor);
  await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }], { aangemaaktOp: '2022-01-04T09:00:00Z' }));
  await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-12-01', 'test')");
  await moet(kassier, 'POST', `/v1/betalingen/${betalingen[0]?.id}/intrekkingen`, medewerker, { reden: 'Rekening opgeheven' });
  const ruimte2021 = Bedrag.van(voor[1]?.split(' ')[2] ?? '').plus(Bedrag.van('100.00'));
  expect(await kas()).toEqual([`ruimte 2021 ${ruimte2021.toString()}`]);
  await overloop('OVERLOOP-2');
  expect(await kas()).toEqual([`ruimte 2021 ${ruimte2021.min(Bedrag.van('100.00')).toString()}`, 'ruimte 2022 100.00']);
  expect(await verschillen()).toEqual([]);
});

describe('a report that a payment was executed after all', () => {
  it.each(['after the bank rejected it', 'in a run that was withdrawn'])('%s keeps it out of the next run until somebody looked', async (wanneer) => {
    const { run, bestand, kenmerken: [kenmerk = ''], betalingen: [betaling] } = await gefiatteerdeRun(['100.00']);
    if (wanneer.startsWith('after')) {
      await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
      await stuur(overBetalingen(bestand, [{ endToEndId: kenmerk, ...RJCT }]));
      await moet(kassier, 'POST', `/v1/betalingen/${betaling?.id}/heropeningen`, medewerker, { reden: 'Opnieuw' });
    } else await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/intrekkingen`, medewerker, { reden: 'Toch niet' });
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: kenmerk, code: 'ACSC' }]))).body.statussen).toMatchObject([{ verwerking: 'niet-verwerkt' }]);
    expect((await lees(`/v1/betalingen/${betaling?.id}`)).aanhoudingen).toMatchObject([{ bron: 'kassier', reden: expect.stringContaining('is uitgevoerd (ACSC)') }]);
    expect(await kassier.verzoek('POST', '/v1/betaalruns', { token: medewerker, body: { uitvoeringsdatum: '2021-07-12' } })).toMatchObject({ status: 409, body: { type: '/v1/problemen/niets-te-betalen' } });
    expect(await verschillen()).toEqual([]);
  });
});

describe('a report on names and accounts', () => {
  it('keeps what the bank found of each payment, and holds the payee of which they do not belong together', async () => {
    const { run, bestand, kenmerken, betalingen } = await verzondenRun(['100.00', '200.00', '300.00']);
    const [een, twee, drie] = kenmerken as [string, string, string];
    const { body } = await stuur(overBetalingen(bestand, [{ endToEndId: een, code: 'RVNM' }, { endToEndId: twee, code: 'RVMC', tekst: 'ROC van Flevoland & Zn' }, { endToEndId: drie, code: 'RCVC' }], { bestand: { code: 'RVCM' } }));
    expect(body.statusbericht).toMatchObject({ status: 'RVCM', aantal: 4, gemeld: 4 });
    expect(body.statussen.map((rij: Json) => [rij.status, rij.bankToelichting])).toEqual([['RVNM', ''], ['RVMC', 'ROC van Flevoland & Zn']]);
    expect(body.aanhoudingen).toMatchObject([{ begunstigdeId: partijen.instelling, reden: expect.stringContaining('(RVNM)') }]);
    const opdrachten = (await lees(`/v1/betaalruns/${run.id}/opdrachten`)).resultaten;
    expect(opdrachten.map((rij: Json) => [rij.vop, rij.vopToelichting, rij.bankstatus])).toEqual([['RVNM', null, null], ['RVMC', 'ROC van Flevoland & Zn', null], ['RCVC', null, null]]);
    expect((await lees(`/v1/betalingen/${betalingen[2]?.id}`)).aanhoudingen).toMatchObject([{ bron: 'vop' }]);
    // The second time the bank says so there is a hold already.
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: drie, code: 'RVNM' }]))).body.aanhoudingen).toEqual([]);
    expect(await verschillen()).toEqual([]);
  });

  it('leaves a payee alone whose account was changed since the run was made', async () => {
    const { bestand, kenmerken } = await verzondenRun(['100.00']);
    const wijziging = await moet(kassier, 'POST', `/v1/begunstigden/${partijen.instelling}/ibanwijzigingen`, medewerker, { iban: 'DE89370400440532013000', reden: 'Andere bank' });
    await moet(kassier, 'POST', `/v1/begunstigden/${partijen.instelling}/ibanwijzigingen/${wijziging.id}/fiatteringen`, fiatteur, {});
    expect((await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', code: 'RVNM' }]))).body).toMatchObject({ aanhoudingen: [], statussen: [{ status: 'RVNM' }] });
  });
});

it('shows reports among the messages, and their lines by what was done with them', async () => {
  const { bestand, kenmerken } = await verzondenRun(['100.00', '200.00']);
  const { body } = await stuur(overBetalingen(bestand, [{ endToEndId: kenmerken[0] ?? '', ...RJCT }, { endToEndId: kenmerken[1] ?? '', code: 'ACSP' }], { bestand: { code: 'PART' } }));
  expect((await lees('/v1/bankberichten')).resultaten).toMatchObject([{ id: body.id, soort: 'pain.002', afschriften: [], statusbericht: { afgewezen: 1 } }]);
  expect(await lees(`/v1/bankberichten/${body.id}`)).toEqual(body);
  const pad = `/v1/bankberichten/${body.id}/posten`;
  expect((await lees(`${pad}?limiet=2`)).resultaten.map((rij: Json) => [rij.volgnummer, rij.niveau, rij.status, rij.verwerking])).toEqual([[1, 'bestand', 'PART', 'gemeld'], [2, 'betaling', 'RJCT', 'afgewezen']]);
  expect((await lees(`${pad}?verwerking=gemeld`)).resultaten.map((rij: Json) => rij.status)).toEqual(['PART', 'ACSP']);
});
