import { leesPain001, type OntvangenOpdracht } from '#bank-messages';
import { systeemKlok } from '../config/index.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { statusbericht } from '../../../../test/support/statusbericht.js';

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let partijen: { instelling: string; leerbedrijf: string };

const maakRun = (uitvoeringsdatum = '2021-07-05'): Promise<Json> => moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum });
const fiatteer = (run: Json): Promise<Antwoord> => kassier.verzoek('POST', `/v1/betaalruns/${run.id}/fiatteringen`, { token: fiatteur, body: {} });
const hernoem = (naam: string): Promise<Json> => moet(kassier, 'POST', `/v1/begunstigden/${partijen.instelling}/wijzigingen`, medewerker, { naam, reden: 'Naam volgens het handelsregister' });
const open = async (): Promise<Json[]> => (await kassier.verzoek('GET', '/v1/aanhoudingen?status=open', { token: medewerker })).body.resultaten;

/** A run that is with the bank, as the bank reads it. */
async function verzend(run: Json): Promise<OntvangenOpdracht> {
  expect((await fiatteer(run)).status).toBe(201);
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  return leesPain001([(await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst]);
}

/** The bank says that name and account of the first payment in the file do not belong together. */
async function meldGeenOvereenkomst(bestand: OntvangenOpdracht): Promise<void> {
  const [groep] = bestand.groepen;
  const xml = statusbericht(bestand.berichtId, { groepen: [{ groepId: groep?.id ?? '', betalingen: [{ endToEndId: groep?.transacties[0]?.endToEndId ?? '', code: 'RVNM' }] }] });
  expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } })).status).toBe(201);
}

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
});
afterEach(() => kassier.stop());

describe('a name that does not belong to its account', () => {
  it('does not go to the bank once more in a run that was made before it was put right', async () => {
    await maakBetalingen(kassier, 'AM18', ['100.00'], partijen);
    const bestand = await verzend(await maakRun());
    await maakBetalingen(kassier, 'AM18', ['200.00'], partijen);
    const run = await maakRun('2021-07-06');
    await meldGeenOvereenkomst(bestand);
    expect(await fiatteer(run)).toMatchObject({ status: 409, body: { type: '/v1/problemen/aangehouden' } });
    await hernoem('Stichting ROC van Flevoland');
    expect(await open()).toEqual([]);
    // The run would still give the bank the name that it just refused.
    expect(await fiatteer(run)).toMatchObject({ status: 409, body: { type: '/v1/problemen/aangehouden', aangehouden: { aantal: 1, totaal: '200.00' } } });
    await expect(kassier.database('UPDATE betaalrun SET gefiatteerd_door = \'iemand\', gefiatteerd_op = now(), status = \'gefiatteerd\' WHERE id = $1', [run.id])).rejects.toMatchObject({ code: 'KG008' });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/intrekkingen`, medewerker, { reden: 'Naam is hersteld' });
    expect((await fiatteer(await maakRun('2021-07-06'))).status).toBe(201);
  });

  it('is held also when it was given a moment before the run was made', async () => {
    await maakBetalingen(kassier, 'AM18', ['100.00'], partijen);
    // A run knows its moment in whole seconds, a change in parts of one: both within the same second.
    while (systeemKlok.nuMs() % 1_000 > 200) await new Promise((verder) => setTimeout(verder, 20));
    await hernoem('Stichting ROC van Flevoland');
    const bestand = await verzend(await maakRun());
    await meldGeenOvereenkomst(bestand);
    expect(await open()).toMatchObject([{ begunstigdeId: partijen.instelling, naam: 'Stichting ROC van Flevoland' }]);
  });
});
