import { createHash } from 'node:crypto';
import { leesOpdrachten } from '../../../../test/support/bank.js';
import { claim, geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { schemafouten, schemaMap } from '../../../../test/support/xsd.js';

const RUN = { uitvoeringsdatum: '2021-07-05' };

describe('a payment run', () => {
  let kassier: TestKassier;
  let medewerker: string;
  let fiatteur: string;
  let auditor: string;
  let partijen: { instelling: string; leerbedrijf: string };

  beforeAll(async () => {
    kassier = await startTestKassier({ BETAALBESTAND_MAX: '2' });
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' });
    fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' });
    auditor = await kassier.token({ rollen: ['auditor'] });
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
    partijen = { instelling: await maakInstelling(kassier, 'Stichting Café «Ñandú» & Zn. te Müllheim'), leerbedrijf: await maakLeerbedrijf(kassier) };
  });

  afterAll(() => kassier.stop());

  const betalingen = (...bedragen: string[]): Promise<Json[]> => maakBetalingen(kassier, 'AM18', bedragen, partijen);
  const doe = (pad: string, token: string, body: unknown = {}, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', `/v1/betaalruns${pad}`, { token, body, ...(sleutel === undefined ? {} : { sleutel }) });
  const status = async (id: string): Promise<string> => (await kassier.database<{ status: string }>('SELECT status FROM betaling WHERE id = $1', [id]))[0]?.status as string;
  const maakRun = (): Promise<Json> => moet(kassier, 'POST', '/v1/betaalruns', medewerker, RUN);
  const trekIn = (id: string): Promise<Json> => moet(kassier, 'POST', `/v1/betaalruns/${id}/intrekkingen`, medewerker, { reden: 'Einde van de test' });

  it('says why there is nothing to pay', async () => {
    const leeg = await doe('', medewerker, RUN);
    expect([leeg.status, leeg.body.type]).toEqual([409, '/v1/problemen/niets-te-betalen']);
    const [betaling] = await betalingen('10.00');
    const teVroeg = await doe('', medewerker, { uitvoeringsdatum: '2021-06-30' });
    expect(teVroeg.status).toBe(409);
    expect(teVroeg.body.detail).toContain('Buiten deze selectie zijn er 1 betaalbaar');
    await moet(kassier, 'POST', `/v1/betalingen/${betaling['id']}/intrekkingen`, medewerker, { reden: 'Alleen om te proberen' });
  });

  it('refuses streams that do not exist, and unknown fields', async () => {
    const antwoord = await doe('', medewerker, { ...RUN, stromen: ['mbo-inkoop', 'loterij'] });
    expect([antwoord.status, antwoord.body.fouten[0].pointer]).toEqual([400, '/stromen/1']);
    expect((await doe('', medewerker, { ...RUN, haast: true })).status).toBe(400);
  });

  it('goes from concept to files in one group per stream, approved by another person', async () => {
    const gemaakt = await betalingen('100.00', '250.50', '49.50');
    const run = await maakRun();
    expect(run).toMatchObject({
      status: 'concept', aantal: 3, totaal: '400.00', gemaaktDoor: 'piet', perStroom: [{ stroom: 'mbo-inkoop', aantal: 3, totaal: '400.00' }],
      grootsteBetaling: { betalingId: gemaakt[1]['id'], bedrag: '250.50' }, bestanden: [],
    });
    expect(run.nummer).toMatch(/^R-2021-\d{4}$/);
    for (const betaling of gemaakt) expect(await status(betaling['id'] as string)).toBe('in-run');

    const vroeg = await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: auditor });
    expect([vroeg.status, vroeg.body.type]).toEqual([409, '/v1/problemen/verkeerde-status']);
    expect((await doe(`/${run.id}/verzendingen`, medewerker)).body.detail).toContain('eerst door een andere persoon gefiatteerd');

    const gefiatteerd = await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
    expect(gefiatteerd).toMatchObject({ status: 'gefiatteerd', gefiatteerdDoor: 'fatima' });
    expect(gefiatteerd.bestanden.map((bestand: Json) => [bestand.nummer, bestand.aantal, bestand.totaal])).toEqual([[1, 2, '350.50'], [2, 1, '49.50']]);
    expect(gefiatteerd.bestanden[1].melding).toContain('Verification of Payee');

    const teksten: string[] = [];
    for (const bestand of gefiatteerd.bestanden) {
      const antwoord = await kassier.verzoek('GET', bestand.href, { token: auditor });
      expect(antwoord.headers.get('content-type')).toBe('application/xml; charset=utf-8');
      expect(antwoord.headers.get('content-disposition')).toBe(`attachment; filename="${bestand.berichtId}.xml"`);
      expect(antwoord.headers.get('etag')).toBe(`"${createHash('sha256').update(antwoord.tekst).digest('hex')}"`);
      expect(bestand.sha256).toBe(createHash('sha256').update(antwoord.tekst).digest('hex'));
      if (schemaMap !== undefined) expect(schemafouten('EPC132-08_2025_V1.0_pain.001.001.09.xsd', antwoord.tekst)).toEqual([]);
      teksten.push(antwoord.tekst);
    }
    const opdrachten = teksten.flatMap(leesOpdrachten);
    expect(opdrachten.map(({ endToEndId, bedrag }) => [endToEndId, bedrag.toString()])).toEqual(
      gemaakt.map((betaling) => [`${betaling['nummer']}-${run.nummer}`, betaling['bedrag']]),
    );
    expect(opdrachten[0]?.crediteurNaam).toBe("Stichting Cafe 'Nandu' + Zn. te Mullheim");
    expect(opdrachten[0]?.omschrijving).toBe(`${gemaakt[0]['verplichtingNummer']} ${gemaakt[0]['nummer']} F-2021-1`);
    expect((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/3`, { token: auditor })).status).toBe(404);

    const verzonden = await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    expect(verzonden.status).toBe('verzonden');
    const boekingen = await kassier.database<{ stroom: string; bedrag: string; opdrachten: string }>(
      `SELECT b.onderwerp, b.boekdatum::text, b.onderwerp_id::text AS id, r.stroom, p.bedrag::text, (SELECT sum(o.bedrag)::text FROM betaalopdracht o WHERE o.run = b.onderwerp_id AND o.stroom = r.stroom) AS opdrachten
         FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening WHERE b.soort = 'verzenden' AND r.soort = 'crediteuren' ORDER BY b.nummer`,
    );
    const stromen = [...new Set(gemaakt.map((betaling) => betaling['stroom'] as string))].sort();
    expect(boekingen.map(({ stroom }) => stroom)).toEqual(stromen);
    for (const { bedrag, opdrachten, stroom } of boekingen) {
      expect(boekingen).toContainEqual({ onderwerp: 'betaalrun', boekdatum: '2021-07-05', id: run.id, stroom, bedrag: opdrachten, opdrachten });
      expect(bedrag).toBe(opdrachten);
    }
    expect((await doe(`/${run.id}/intrekkingen`, medewerker, { reden: 'Te laat' })).body.detail).toContain('status "verzonden" en kan niet worden ingetrokken');
  });

  it('shows its payments a page at a time, and is found by its status', async () => {
    const { resultaten } = (await kassier.verzoek('GET', '/v1/betaalruns?status=verzonden', { token: auditor })).body;
    expect(resultaten).toHaveLength(1);
    const eerste = await kassier.verzoek('GET', `/v1/betaalruns/${resultaten[0].id}/opdrachten?limiet=2`, { token: auditor });
    const tweede = await kassier.verzoek('GET', `/v1/betaalruns/${resultaten[0].id}/opdrachten?limiet=2&cursor=${eerste.body.volgende}`, { token: auditor });
    expect([...eerste.body.resultaten, ...tweede.body.resultaten].map((opdracht: Json) => [opdracht.volgnummer, opdracht.bedrag, opdracht.uitkomst])).toEqual([[1, '100.00', null], [2, '250.50', null], [3, '49.50', null]]);
    expect(tweede.body.volgende).toBeNull();
  });

  it('refuses the approval of whoever made it, and of whoever submitted one of its payments', async () => {
    const allebei = await kassier.token({ rollen: ['kassier-medewerker', 'kassier-fiatteur'], gebruiker: 'alles-in-een' });
    const [betaling] = await betalingen('11.00');
    const zelfGemaakt = await moet(kassier, 'POST', '/v1/betaalruns', allebei, RUN);
    const weigering = await doe(`/${zelfGemaakt.id}/fiatteringen`, allebei);
    expect([weigering.status, weigering.body.type, weigering.body.maakteDeRun, weigering.body.betalingen]).toEqual([409, '/v1/problemen/zelfde-persoon', true, []]);

    const indiener = (await kassier.database<{ ingediend_door: string }>('SELECT ingediend_door FROM betaling WHERE id = $1', [betaling['id']]))[0]?.ingediend_door as string;
    const alsFiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: indiener });
    const tweede = await doe(`/${zelfGemaakt.id}/fiatteringen`, alsFiatteur);
    // Whoever entered it for a region approves nothing at all; somebody of the kassier who did is tried in test/e2e/functiescheiding.
    expect([tweede.status, tweede.body.type]).toEqual([403, '/v1/problemen/functiescheiding']);
    expect((await doe(`/${zelfGemaakt.id}/fiatteringen`, medewerker)).status).toBe(403);
    await trekIn(zelfGemaakt.id);
  });

  it('gives its payments free when it is withdrawn, and the next run takes them under another EndToEndId', async () => {
    const eerste = await maakRun();
    const ingetrokken = await trekIn(eerste.id);
    expect(ingetrokken).toMatchObject({ status: 'ingetrokken', ingetrokkenDoor: 'piet', redenIntrekking: 'Einde van de test' });
    const tweede = await maakRun();
    const kenmerken = await kassier.database<{ end_to_end_id: string; loopt: boolean }>(
      `SELECT o.end_to_end_id, o.loopt FROM betaalopdracht o WHERE o.run IN ($1, $2) ORDER BY o.id`, [eerste.id, tweede.id],
    );
    expect(kenmerken.map(({ loopt }) => loopt)).toEqual([false, true]);
    expect(new Set(kenmerken.map((rij) => rij.end_to_end_id)).size).toBe(2);
    await trekIn(tweede.id);
  });

  it('takes a payment once when two runs are asked for at the same moment', async () => {
    const antwoorden = await Promise.all([1, 2, 3].map(() => doe('', medewerker, RUN)));
    expect(antwoorden.map((antwoord) => antwoord.status).sort()).toEqual([201, 409, 409]);
    const dubbel = await kassier.database('SELECT betaling FROM betaalopdracht WHERE loopt GROUP BY betaling HAVING count(*) > 1');
    expect(dubbel).toEqual([]);
    await trekIn(antwoorden.find((antwoord) => antwoord.status === 201)?.body.id as string);
  });

  it('answers a repeated key with the same run, and refuses the key for another request', async () => {
    const eerste = await doe('', medewerker, RUN, 'run-sleutel');
    const herhaling = await doe('', medewerker, RUN, 'run-sleutel');
    expect([eerste.status, herhaling.status, herhaling.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
    expect(herhaling.body).toEqual(eerste.body);
    expect((await doe('', medewerker, { uitvoeringsdatum: '2021-07-06' }, 'run-sleutel')).body.type).toBe('/v1/problemen/sleutel-al-gebruikt');
    await trekIn(eerste.body.id);
  });

  it('refuses a run with a payee whom no bank can pay, and leaves its payments payable', async () => {
    const [betaling] = await betalingen('12.00');
    // The service refuses such an account; here it is in the register all the same.
    await kassier.database('ALTER TABLE begunstigde DISABLE TRIGGER iban_na_fiattering');
    await kassier.database("UPDATE begunstigde SET iban = 'US64SVBKUS6S3300958879' WHERE id = $1", [partijen.instelling]);
    const antwoord = await doe('', medewerker, RUN);
    expect([antwoord.status, antwoord.body.type]).toEqual([409, '/v1/problemen/niet-te-betalen']);
    expect(antwoord.body.fouten.map((fout: Json) => fout.melding).join()).toContain(betaling['nummer']);
    for (const [bic, wat] of [[null, 'ook de BIC nodig'], ['POFICHBEXXX', 'het adres van de kassier']]) {
      await kassier.database("UPDATE begunstigde SET iban = 'CH9300762011623852957', bic = $2 WHERE id = $1", [partijen.instelling, bic]);
      expect((await doe('', medewerker, RUN)).body.fouten[0].melding).toContain(wat ?? '');
    }
    expect(await status(betaling['id'] as string)).toBe('betaalbaar');
    await kassier.database("UPDATE begunstigde SET iban = 'NL20INGB0001234567', bic = NULL WHERE id = $1", [partijen.instelling]);
    await kassier.database('ALTER TABLE begunstigde ENABLE ALWAYS TRIGGER iban_na_fiattering');
  });

  it('says which payments may have been claimed twice: the same commitment, reference and amount, as long as the run is not with the bank', async () => {
    const team = await regioToken(kassier, 'AM18');
    const [een, twee, ruimte] = await betalingen('150.00', '60.00', '400.00');
    const declareer = (van: Json, bedrag: string, kenmerk: string): Promise<Json> => moet(kassier, 'POST', '/v1/betalingen', team, claim(van.verplichtingId, { bedrag, kenmerk }));
    for (const { id } of [twee, ruimte]) await moet(kassier, 'POST', `/v1/betalingen/${id}/intrekkingen`, medewerker, { reden: 'Te vroeg' });
    const [dubbel, ...anders] = [await declareer(een, '150.00', ' f 2021.1'), await declareer(een, '50.00', 'F-2021-1'), await declareer(een, '150.00', 'F-2021-10'), await declareer(een, '60.00', 'F-2021-2')] as [Json, ...Json[]];
    expect(anders).toHaveLength(3);
    const run = await maakRun();
    expect(run.mogelijkDubbel).toEqual({ aantal: 1, totaal: '150.00', betalingen: [{ betalingId: dubbel.id, nummer: dubbel.nummer, bedrag: '150.00', kenmerk: 'f 2021.1', eerder: een.nummer, eerderStatus: 'in-run' }] });
    expect(run.meldingen).toContainEqual({ soort: 'mogelijk-dubbel', melding: expect.stringContaining(`${dubbel.nummer} (f 2021.1, eerder ${een.nummer})`) });
    expect((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/specificatie`, { token: auditor })).tekst).toContain('misschien dubbel ingediend');
    expect((await trekIn(run.id)).mogelijkDubbel).toBeNull();
  });

  it('is not for regions and SZW to see', async () => {
    const regio = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
    expect((await kassier.verzoek('GET', '/v1/betaalruns', { token: regio })).status).toBe(403);
  });
});
