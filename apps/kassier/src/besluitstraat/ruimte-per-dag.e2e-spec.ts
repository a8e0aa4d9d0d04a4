import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const MBO = { stroom: 'mbo-inkoop', jaar: 2021 };

describe('space on every day, also in the past', () => {
  let kassier: TestKassier;
  let partijen: { instelling: string; leerbedrijf: string };

  beforeAll(async () => {
    kassier = await startTestKassier();
    partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
  });
  afterAll(() => kassier.stop());

  const besluit = async (besluitdatum: string, mutaties: readonly object[]): Promise<Json> => {
    const [indiener, fiatteur] = await Promise.all(['szw-een', 'szw-twee'].map((gebruiker) => kassier.token({ rollen: ['szw-budgethouder'], gebruiker })));
    const { id } = await moet(kassier, 'POST', '/v1/budgetbesluiten', indiener as string, { kenmerk: `DAG-${besluitdatum}`, besluitdatum, omschrijving: 'Voorbeeld', mutaties });
    return moet(kassier, 'POST', `/v1/budgetbesluiten/${id}/fiatteringen`, fiatteur as string, {});
  };
  const vraag = async (regio: string, datum: string, bedrag: string, anders: object = {}): Promise<Antwoord> =>
    kassier.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(kassier, regio), body: mboVerplichting(regio, partijen.instelling, partijen.leerbedrijf, { datum, bedrag, ...anders }) });
  const vrij = async (regio: string, peildatum: string): Promise<[string, string]> => {
    const { totaal } = (await kassier.verzoek('GET', `/v1/uitnutting?stroom=mbo-inkoop&regio=${regio}&peildatum=${peildatum}`, { token: await kassier.token({ rollen: ['szw-financien'] }) })).body;
    return [totaal.beschikbaar, totaal.kasruimte];
  };

  it('books a commitment from before the allotment on the day of the allotment, and says so', async () => {
    await besluit('2021-04-01', [{ soort: 'toedelen', ...MBO, regio: 'AM18', bedrag: '1000.00' }]);
    const { status, body } = await vraag('AM18', '2021-03-15', '400.00');
    expect([status, body.datum, body.boekdatum]).toEqual([201, '2021-03-15', '2021-04-01']);
    expect((await vraag('AM18', '2021-04-02', '100.00')).body.boekdatum).toBe('2021-04-02');
    expect([await vrij('AM18', '2021-03-31'), await vrij('AM18', '2021-04-01'), await vrij('AM18', '2021-04-02')]).toEqual([['0.00', '0.00'], ['600.00', '1000.00'], ['500.00', '1000.00']]);
  });

  it('sees within one group what the requests before it took', async () => {
    // 300 from January on, 300 more from May on.
    await besluit('2021-01-15', [{ soort: 'toedelen', ...MBO, regio: 'AM19', bedrag: '300.00' }]);
    await besluit('2021-05-01', [{ soort: 'toedelen', ...MBO, regio: 'AM19', bedrag: '300.00' }]);
    const antwoorden = await Promise.all(Array.from({ length: 7 }, () => vraag('AM19', '2021-02-01', '100.00')));
    expect(antwoorden.map(({ status, body }) => (status === 201 ? body.boekdatum : status)).sort()).toEqual(['2021-02-01', '2021-02-01', '2021-02-01', '2021-05-01', '2021-05-01', '2021-05-01', 409].sort());
    expect([await vrij('AM19', '2021-02-01'), await vrij('AM19', '2021-05-01')]).toEqual([['0.00', '300.00'], ['0.00', '600.00']]);
  });

  it('raises from the first day with space', async () => {
    await besluit('2021-02-01', [{ soort: 'toedelen', ...MBO, regio: 'AM20', bedrag: '100.00' }]);
    const { body: { id } } = await vraag('AM20', '2021-03-01', '100.00');
    await besluit('2021-06-01', [{ soort: 'toedelen', ...MBO, regio: 'AM20', bedrag: '50.00' }]);
    const { wijziging } = await moet(kassier, 'POST', `/v1/verplichtingen/${id}/wijzigingen`, await regioToken(kassier, 'AM20'), { soort: 'verhogen', bedrag: '50.00', reden: 'Meer lessen', datum: '2021-04-01' });
    expect([wijziging.datum, wijziging.boekdatum]).toEqual(['2021-04-01', '2021-06-01']);
    expect(await vrij('AM20', '2021-05-31')).toEqual(['0.00', '100.00']);
  });

  it('takes cash from the first day on which the cell has it, and the run waits for that day', async () => {
    await besluit('2021-02-01', [{ soort: 'toedelen', ...MBO, regio: 'AM21', bedrag: '100.00', budget: 'verplichtingen' }]);
    await besluit('2021-08-01', [{ soort: 'toedelen', ...MBO, regio: 'AM21', bedrag: '100.00', budget: 'kas' }]);
    const { body: { id } } = await vraag('AM21', '2021-03-01', '100.00');
    const betaling = await moet(kassier, 'POST', '/v1/betalingen', await regioToken(kassier, 'AM21'), claim(id, { bedrag: '80.00' }));
    expect(betaling['boekdatum']).toBe('2021-08-01');
    expect([await vrij('AM21', '2021-07-31'), await vrij('AM21', '2021-08-01')]).toEqual([['0.00', '0.00'], ['0.00', '20.00']]);
  });

  it('takes an allotment back only from the day on which nothing later needs it', async () => {
    await besluit('2021-01-15', [{ soort: 'toedelen', ...MBO, regio: 'AM22', bedrag: '500.00' }]);
    await vraag('AM22', '2021-03-01', '500.00');
    await besluit('2021-07-01', [{ soort: 'toedelen', ...MBO, regio: 'AM22', bedrag: '200.00' }]);
    // On 1 February there were 500 that March needed; the 200 of July are free.
    const terug = await besluit('2021-02-01', [{ soort: 'herverdelen', ...MBO, vanRegio: 'AM22', naarRegio: 'AM23', bedrag: '200.00', budget: 'verplichtingen' }]);
    expect(terug).toMatchObject({ besluitdatum: '2021-02-01', boekdatum: '2021-07-01' });
    expect([await vrij('AM22', '2021-02-28'), await vrij('AM22', '2021-06-30'), await vrij('AM22', '2021-07-01')]).toEqual([['500.00', '500.00'], ['0.00', '500.00'], ['0.00', '700.00']]);
    expect(await vrij('AM23', '2021-07-01')).toEqual(['200.00', '0.00']);
  });

  it('gives what is bound to its year no day after that year', async () => {
    await besluit('2022-01-10', [{ soort: 'toedelen', ...MBO, regio: 'AM24', bedrag: '100.00' }]);
    const { status, body } = await vraag('AM24', '2021-12-20', '50.00', { einddatum: '2022-01-31' });
    expect([status, body.oordelen.map(({ regel }: Json) => regel)]).toEqual([409, ['B-13']]);
    expect(body.detail).toContain('10 januari 2022');
  });

  it('is kept by the database, whoever writes', async () => {
    await geefBudget(kassier, 'AM25', { 'mbo-inkoop': '100.00' });
    const [rekeningen] = await kassier.database<{ ruimte: number; elders: number }>(
      `SELECT max(id) FILTER (WHERE regio = 'AM25') AS ruimte, max(id) FILTER (WHERE regio = 'AM22') AS elders FROM rekening WHERE boek = 'verplichtingen' AND soort = 'ruimte' AND stroom = 'mbo-inkoop' AND jaar = 2021`);
    const verplaats = (dag: string, bedrag: string): Promise<unknown> => kassier.database(
      `WITH b AS (INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door)
                  SELECT laatste + 1, 'herverdelen', $1, now(), 'met de hand', 'budgetbesluit', gen_random_uuid(), 'eigenaar' FROM boekingsteller RETURNING nummer)
       INSERT INTO posting (boeking, regel, rekening, bedrag) SELECT nummer, 1, $2::int, -$4::numeric FROM b UNION ALL SELECT nummer, 2, $3::int, $4::numeric FROM b`,
      [dag, rekeningen?.ruimte, rekeningen?.elders, bedrag]);
    await expect(verplaats('2020-11-30', '0.01')).rejects.toMatchObject({ code: 'KG009', message: expect.stringContaining('2020-12-01') });
    await expect(verplaats('2020-12-01', '100.01')).rejects.toMatchObject({ code: '23514' });
    await verplaats('2020-12-01', '100.00');
    await expect(verplaats('2021-12-31', '0.01')).rejects.toMatchObject({ code: '23514' });
  });
});
