import { leesPain001, type OntvangenOpdracht } from '#bank-messages';
import { Bedrag } from '#values';
import { afschrift, post, retour, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { verzegelAlles } from '../../../../test/support/verzegeld.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { statusbericht } from '../../../../test/support/statusbericht.js';

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let auditor: string;
let run: Json;
let bestand: OntvangenOpdracht;
let nummers: string[];

const stuur = async (xml: string): Promise<Json> => {
  const antwoord = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  if (antwoord.status !== 201) throw new Error(antwoord.tekst);
  return antwoord.body;
};
const aansluiting = async (): Promise<Json> => (await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/aansluiting`, { token: auditor })).body;

/** What the report says while the guards of these tables are off and something was changed behind the back of the service; afterwards it never was. */
async function metSchade(tabellen: readonly string[], sql: string, herstel: string): Promise<Json> {
  const schakel = async (hoe: string): Promise<void> => {
    for (const tabel of tabellen) await kassier.database(`ALTER TABLE ${tabel} ${hoe} TRIGGER ALL`);
  };
  await schakel('DISABLE');
  await kassier.database(sql);
  const gevonden = await aansluiting();
  await kassier.database(herstel);
  for (const tabel of tabellen) {
    for (const { tgname } of await kassier.database<{ tgname: string }>('SELECT tgname FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal', [tabel])) await kassier.database(`ALTER TABLE ${tabel} ENABLE ALWAYS TRIGGER ${tgname}`);
  }
  return gevonden;
}

beforeAll(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  auditor = await kassier.token({ rollen: ['auditor'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  const partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
  const betalingen = await maakBetalingen(kassier, 'AM18', ['100.00', '200.00', '300.00', '400.00', '500.00'], partijen);
  nummers = betalingen.map((betaling: Json) => betaling.nummer as string);
  run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
});

afterAll(() => kassier.stop());

it('says of a run that did not go to the bank that nothing is with the bank', async () => {
  expect(await aansluiting()).toMatchObject({ status: 'concept', sluitAan: true, totaal: { opdrachten: { aantal: 5, bedrag: '1500.00' }, verzonden: { aantal: 0, bedrag: '0.00' }, onderweg: { aantal: 0 } }, bestanden: [], afschriften: [], verschillen: [] });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
  bestand = leesPain001([(await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst]);
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  expect(await aansluiting()).toMatchObject({
    sluitAan: true, totaal: { verzonden: { aantal: 5, bedrag: '1500.00' }, onderweg: { aantal: 5, bedrag: '1500.00' } },
    perStroom: [{ stroom: 'mbo-inkoop', grootboek: { verzonden: '1500.00', afgerekend: '0.00', bank: '0.00' }, betalingenOnderweg: { saldo: '1500.00', dezeRun: '1500.00', andereRuns: '0.00', verschil: '0.00' } }],
    bestanden: [{ berichtId: bestand.berichtId, aantal: 5, onveranderd: true, statusberichten: [] }],
  });
});

it('counts what the bank did with every order, and explains what is on its way', async () => {
  const opdrachten = bestand.groepen.flatMap(({ transacties }) => [...transacties]);
  const [een, twee, drie] = opdrachten as [typeof opdrachten[0], typeof opdrachten[0], typeof opdrachten[0]];
  await stuur(statusbericht(bestand.berichtId, { groepen: [{ groepId: bestand.groepen[0]?.id ?? '', betalingen: [{ endToEndId: drie.endToEndId, code: 'RJCT', reden: 'AC04' }] }] }));
  await stuur(afschrift([uitgevoerd([een, twee]), retour(twee)], { id: 'AFS-A' }));
  const [afgewezen] = await kassier.database<{ id: string }>("SELECT id FROM betaling WHERE status = 'afgewezen'");
  await moet(kassier, 'POST', `/v1/betalingen/${afgewezen?.id ?? ''}/intrekkingen`, medewerker, { reden: 'Gestopt' });
  expect(await aansluiting()).toMatchObject({
    status: 'verzonden', sluitAan: true, aantalVerschillen: 0, verschillen: [],
    totaal: {
      opdrachten: { aantal: 5, bedrag: '1500.00' }, verzonden: { aantal: 5, bedrag: '1500.00' }, uitgevoerd: { aantal: 1, bedrag: '100.00' }, retour: { aantal: 1, bedrag: '200.00' }, afgewezen: { aantal: 1, bedrag: '300.00' },
      onderweg: { aantal: 2, bedrag: '900.00' }, ingetrokken: { aantal: 1, bedrag: '300.00' },
    },
    perStroom: [{ grootboek: { verzonden: '1500.00', afgerekend: '600.00', bank: '-100.00' }, betalingenOnderweg: { saldo: '900.00', dezeRun: '900.00', andereRuns: '0.00', verschil: '0.00' } }],
    bestanden: [{ statusberichten: [{ status: null, afgewezen: 1 }] }], afschriften: [{ afschriftId: 'AFS-A', uitgevoerd: 2, retour: 1, bedrag: '-100.00', aansluiting: null }],
  });
});

it('names what the bank tells otherwise than the run, until somebody settles it', async () => {
  const vier = bestand.groepen[0]?.transacties[3];
  const { posten } = await stuur(afschrift([post(vier?.endToEndId ?? '', Bedrag.van('-399.00'))], { id: 'AFS-B' }));
  expect(posten).toHaveLength(1);
  const { sluitAan, verschillen, afschriften } = await aansluiting();
  expect(sluitAan).toBe(false);
  expect(verschillen).toMatchObject([{
    soort: 'betaling', betalingNummer: nummers[3], bedrag: '400.00', run: 'verzonden, nog geen antwoord', bank: expect.stringMatching(/^geen uitkomst; .*maar de bank meldt €\s399,00/), grootboek: 'niets geboekt van wat de bank meldde',
    watTeDoen: expect.stringContaining('tussenrekeningposten'),
  }]);
  // Money that is not recognised is on no statement of this run.
  expect(afschriften).toHaveLength(1);
});

describe('a difference that somebody made behind the back of the service', () => {
  // What is sealed while it is damaged would be a difference when it is put right.
  beforeAll(() => verzegelAlles(kassier));

  const gewoon = 1;
  const bij = ({ verschillen, aantalVerschillen }: Json, nummer: string | undefined): Json => {
    expect(aantalVerschillen).toBeGreaterThan(gewoon);
    return verschillen.find((rij: Json) => rij.betalingNummer === nummer);
  };

  it('a payment that is called sent while the bank executed it', async () => {
    const gevonden = await metSchade(['betaling'], `UPDATE betaling SET status = 'verzonden' WHERE nummer = '${nummers[0]}'`, `UPDATE betaling SET status = 'uitgevoerd' WHERE nummer = '${nummers[0]}'`);
    expect(bij(gevonden, nummers[0])).toMatchObject({ run: 'verzonden, nog geen antwoord', bank: 'uitgevoerd', watTeDoen: expect.stringContaining('staat nog als verzonden') });
  });

  it('a payment that is called executed while no statement says so', async () => {
    const gevonden = await metSchade(['betaling'], `UPDATE betaling SET status = 'uitgevoerd' WHERE nummer = '${nummers[4]}'`, `UPDATE betaling SET status = 'verzonden' WHERE nummer = '${nummers[4]}'`);
    expect(bij(gevonden, nummers[4])).toMatchObject({ run: 'uitgevoerd', bank: 'geen uitkomst', grootboek: 'niets geboekt van wat de bank meldde', watTeDoen: expect.stringContaining('Geen afschrift bevestigt') });
  });

  it('a transaction of the bank that is gone', async () => {
    await kassier.database(`CREATE TABLE weg AS SELECT * FROM bankpost WHERE verwerking = 'uitgevoerd' AND betaling = (SELECT id FROM betaling WHERE nummer = '${nummers[0]}')`);
    const gevonden = await metSchade(['bankpost', 'terugvordering_ontvangst', 'tussenrekening_afhandeling'], 'DELETE FROM bankpost q USING weg w WHERE (q.bankbericht, q.volgnummer) = (w.bankbericht, w.volgnummer)', 'INSERT INTO bankpost SELECT * FROM weg');
    await kassier.database('DROP TABLE weg');
    expect(bij(gevonden, nummers[0])).toMatchObject({ run: 'uitgevoerd', bank: 'geen uitkomst', grootboek: expect.stringContaining('zonder bericht van de bank: uitvoeren (boeking'), watTeDoen: expect.stringContaining('geen bericht zegt het') });
  });

  it('an entry of another amount', async () => {
    const waar = `boeking = (SELECT boeking FROM bankpost WHERE verwerking = 'uitgevoerd' AND betaling = (SELECT id FROM betaling WHERE nummer = '${nummers[0]}'))`;
    const gevonden = await metSchade(['posting'], `UPDATE posting SET bedrag = bedrag * 2 WHERE ${waar}`, `UPDATE posting SET bedrag = bedrag / 2 WHERE ${waar}`);
    expect(bij(gevonden, nummers[0])).toMatchObject({ run: 'uitgevoerd', bank: 'uitgevoerd', grootboek: expect.stringMatching(/€\s200,00 van onderweg af/), watTeDoen: expect.stringContaining('niet zo geboekt') });
  });

  it('a balance that no run explains, another amount that was booked as sent, and a changed file', async () => {
    const saldo = (teken: string): string => `UPDATE saldo SET bedrag = bedrag ${teken} 7.00 WHERE rekening = (SELECT id FROM rekening WHERE soort = 'betalingen-onderweg' AND stroom = 'mbo-inkoop')`;
    expect((await metSchade(['saldo'], saldo('-'), saldo('+'))).verschillen).toContainEqual(expect.objectContaining({ soort: 'stroom', stroom: 'mbo-inkoop', bedrag: '7.00', grootboek: expect.stringMatching(/^saldo betalingen-onderweg €\s907,00$/) }));
    const verzonden = (maal: string): string => `UPDATE posting SET bedrag = bedrag ${maal} 2 WHERE boeking = (SELECT nummer FROM boeking WHERE soort = 'verzenden')`;
    expect((await metSchade(['posting'], verzonden('*'), verzonden('/'))).verschillen).toContainEqual(expect.objectContaining({ soort: 'stroom', run: expect.stringMatching(/^5 opdrachten van samen €\s1\.500,00 verzonden$/), grootboek: expect.stringMatching(/^€\s3\.000,00 als verzonden geboekt$/) }));
    const inhoud = (van: string, naar: string): string => `UPDATE betaalbestand SET inhoud = replace(inhoud, '${van}', '${naar}')`;
    const gevonden = await metSchade(['betaalbestand'], inhoud('TRF', 'CHK'), inhoud('CHK', 'TRF'));
    expect(gevonden.bestanden).toMatchObject([{ onveranderd: false }]);
    expect(gevonden.verschillen).toContainEqual(expect.objectContaining({ soort: 'bestand', run: expect.stringContaining(bestand.berichtId) }));
  });

  it('is gone when it was put right', async () => {
    expect((await aansluiting()).aantalVerschillen).toBe(gewoon);
    expect((await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} })).body.verschillen).toEqual([]);
  });
});

it('is for the kassier, SZW and the auditor; and 404 when there is no run', async () => {
  const regio = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
  expect((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/aansluiting`, { token: regio })).status).toBe(403);
  expect((await kassier.verzoek('GET', '/v1/betaalruns/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20/aansluiting', { token: auditor })).status).toBe(404);
});
