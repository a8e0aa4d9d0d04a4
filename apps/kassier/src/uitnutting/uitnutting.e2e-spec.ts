import { Bedrag } from '#values';
import { maakVoorbeeldboeken } from '../../../../test/support/grootboek.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const GELDVELDEN = ['budget', 'toegedeeld', 'teVerdelen', 'vastgelegd', 'openstaand', 'betaalbaar', 'betaald', 'beschikbaar', 'kasruimte'] as const;
const eur = (tekst: string): Bedrag => Bedrag.van(tekst);

describe('GET /v1/uitnutting', () => {
  let kassier: TestKassier;
  let szw: string;
  const vraag = async (query: string, token = szw): Promise<Json> => {
    const antwoord = await kassier.verzoek('GET', `/v1/uitnutting?${query}`, { token });
    expect({ query, status: antwoord.status, fouten: antwoord.body['fouten'] }).toEqual({ query, status: 200, fouten: undefined });
    return antwoord.body;
  };

  beforeAll(async () => {
    kassier = await startTestKassier();
    szw = await kassier.token({ rollen: ['szw-financien'] });
    await maakVoorbeeldboeken(kassier);
  });
  afterAll(() => kassier.stop());

  it('equals a computation straight from the postings, for every stream', async () => {
    const postings = await kassier.database<{ stroom: string; boek: string; soort: string; bedrag: string }>(
      'SELECT r.stroom, r.boek, r.soort, sum(p.bedrag)::text AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening GROUP BY 1, 2, 3');
    const saldo = (stroom: string, boek: string, soort: string): Bedrag => eur(postings.find((rij) => rij.stroom === stroom && rij.boek === boek && rij.soort === soort)?.bedrag ?? '0.00');
    const { rijen } = await vraag('');
    expect(rijen?.map((rij: Json) => rij['stroom'] as string)).toEqual(['impuls-banenafspraak', 'mbo-inkoop', 'ontschot-menukaart', 'sociale-partners-landelijk', 'teambemensing', 'uitvoeringskosten', 'werkgeversvergoeding']);
    for (const rij of rijen ?? []) {
      const stroom = rij['stroom'] as string;
      const [ruimte, vastgelegd, betaald] = [saldo(stroom, 'verplichtingen', 'ruimte'), saldo(stroom, 'verplichtingen', 'vastgelegd'), saldo(stroom, 'kas', 'betaald')];
      expect(rij).toMatchObject({
        budget: saldo(stroom, 'verplichtingen', 'budget').tegengesteld().toString(), teVerdelen: saldo(stroom, 'verplichtingen', 'te-verdelen').toString(),
        toegedeeld: ruimte.plus(vastgelegd).toString(), vastgelegd: vastgelegd.toString(), openstaand: vastgelegd.min(betaald).toString(), beschikbaar: ruimte.toString(),
        betaalbaar: saldo(stroom, 'kas', 'betaalbaar').toString(), betaald: betaald.toString(), kasruimte: saldo(stroom, 'kas', 'ruimte').toString(),
      });
    }
    expect(rijen?.[1]).toMatchObject({ budget: '31500000.00', toegedeeld: '850000.01', vastgelegd: '150090.33', betaald: '62500.00', uitnuttingVerplichtingen: '17.7', uitnuttingKas: '8.3' });
  });

  it.each(['stroom', 'jaar', 'regio', 'maand', 'instrument', 'stroom,regio', 'regio,instrument', 'stroom,jaar,regio,maand,instrument'])('has rows that sum to the total when grouped by %s', async (groepeerOp) => {
    const [{ rijen, totaal }, { totaal: landelijk }] = [await vraag(`groepeerOp=${groepeerOp}`), await vraag('')] as [Json, Json];
    expect(totaal).toEqual(landelijk);
    for (const veld of GELDVELDEN) expect({ veld, som: Bedrag.som((rijen ?? []).map((rij: Json) => eur(rij[veld] as string))).toString() }).toEqual({ veld, som: totaal?.[veld] });
    expect(Object.keys(rijen?.[0] ?? {}).slice(0, groepeerOp.split(',').length)).toEqual(groepeerOp.split(','));
  });

  it('gives the past for a day in the past', async () => {
    const stand = async (peildatum: string): Promise<Json> => (await vraag(`stroom=mbo-inkoop&regio=AM18&peildatum=${peildatum}`))['totaal'];
    expect(await stand('2021-01-09')).toMatchObject({ toegedeeld: '0.00', vastgelegd: '0.00' });
    expect(await stand('2021-03-14')).toMatchObject({ toegedeeld: '600000.00', vastgelegd: '0.00', betaalbaar: '0.00' });
    expect(await stand('2021-03-15')).toMatchObject({ toegedeeld: '600000.00', vastgelegd: '150000.33', betaalbaar: '0.00', uitnuttingVerplichtingen: '25.0' });
    expect(await stand('2021-06-30')).toMatchObject({ betaalbaar: '62500.00', betaald: '0.00', uitnuttingKas: '0.0' });
    expect(await stand('2021-07-01')).toMatchObject({ betaalbaar: '0.00', betaald: '62500.00', openstaand: '87500.33', uitnuttingKas: '12.5' });
  });

  it('shows only what was recorded by a day when asked what was known then', async () => {
    expect(await vraag('bekendOp=2020-12-31')).toMatchObject({ bekendOp: '2020-12-31', totaal: { budget: '0.00', vastgelegd: '0.00' } });
    const [{ opnamedag } = { opnamedag: '' }] = await kassier.database<{ opnamedag: string }>('SELECT max(opnamedag)::text AS opnamedag FROM dagomzet');
    expect((await vraag(`bekendOp=${opnamedag}`))['totaal']).toEqual((await vraag(''))['totaal']);
    for (const ver of ['2020-12-31T12:00:00%2B14:00', '2020-12-31T23:59:59.999999-12:00', '1900-01-03T00:00:00Z']) expect(await vraag(`bekendOp=${ver}`)).toMatchObject({ totaal: { budget: '0.00' } });
  });

  it('reproduces what was known at any moment within the day, for the cells and for the accounts', async () => {
    const momenten = await kassier.database<{ nummer: number; moment: string }>("SELECT nummer, to_char(vastgelegd_op AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS moment FROM boeking ORDER BY nummer");
    for (const { nummer, moment } of momenten) {
      const [geteld] = await kassier.database<{ bedrag: string }>(
        "SELECT coalesce(sum(p.bedrag), 0.00)::text AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening JOIN boeking b ON b.nummer = p.boeking WHERE r.soort = 'vastgelegd' AND b.vastgelegd_op <= $1", [moment]);
      expect([nummer, (await vraag(`bekendOp=${moment}&groepeerOp=stroom,regio,instrument`))['totaal'].vastgelegd]).toEqual([nummer, geteld?.bedrag]);
    }
    const saldo = async (query: string): Promise<string> => {
      const { body } = await kassier.verzoek('GET', `/v1/grootboek/rekeningen?boek=verplichtingen&soort=vastgelegd&stroom=mbo-inkoop&regio=AM05&${query}`, { token: szw });
      return body.resultaten[0].saldo;
    };
    // Committed for 99.99 on 15 April and lowered by 9.99 on 1 May.
    expect(await Promise.all(['', 'peildatum=2021-04-14', 'peildatum=2021-04-15', 'peildatum=2021-05-01', `bekendOp=${momenten[0]?.moment}`].map(saldo))).toEqual(['90.00', '0.00', '99.99', '90.00', '0.00']);
    expect((await kassier.verzoek('GET', '/v1/grootboek/rekeningen?bekendOp=gisteren', { token: szw })).body.fouten[0].parameter).toBe('bekendOp');
    expect((await kassier.verzoek('GET', '/v1/uitnutting?bekendOp=2021-02-30T10:00:00Z', { token: szw })).status).toBe(400);
  });

  it('shows a region only itself, with its allotment as its budget', async () => {
    const regio = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM05' });
    expect(await vraag('groepeerOp=regio', regio)).toMatchObject({
      rijen: [{ regio: 'AM05', budget: '250000.01', toegedeeld: '250000.01', teVerdelen: '0.00', vastgelegd: '90.00', beschikbaar: '249910.01' }],
      totaal: { budget: '250000.01', vastgelegd: '90.00' },
    });
    const ander = await kassier.verzoek('GET', '/v1/uitnutting?regio=AM18', { token: regio });
    expect([ander.status, ander.body['detail']]).toEqual([403, expect.stringContaining('AM05')]);
  });

  it('narrows to a year and to an instrument', async () => {
    expect(await vraag('jaar=2022&groepeerOp=stroom,jaar')).toMatchObject({ rijen: [{ stroom: 'impuls-banenafspraak', jaar: 2022, budget: '13000000.00' }] });
    expect(await vraag('instrument=praktijkleren-mbo&groepeerOp=regio')).toMatchObject({
      rijen: [{ regio: 'AM05', vastgelegd: '90.00', budget: '0.00' }, { regio: 'AM18', vastgelegd: '150000.33', betaald: '62500.00' }], totaal: { vastgelegd: '150090.33' },
    });
    expect(await vraag('instrument=scholing&groepeerOp=regio')).toMatchObject({ rijen: [], totaal: { vastgelegd: '0.00' } });
  });

  it.each([
    ['groepeerOp=provincie', 'groepeerOp'], ['groepeerOp=stroom,stroom', 'groepeerOp'], ['groepeerOp=', 'groepeerOp'], ['stroom=mbo', 'stroom'], ['regio=AM99', 'regio'],
    ['regio=Zeeland', 'regio'], ['peildatum=2021-02-29', 'peildatum'], ['instrument=toverstaf', 'instrument'], ['groepeer=stroom', 'groepeer'], ['maand=1622-05', 'maand'], ['maand=2021-13', 'maand'],
    ['peildatum=2100-01-01', 'peildatum'], ['peildatum=1999-12-31', 'peildatum'], ['peildatum=9999-12-31', 'peildatum'], ['bekendOp=9999-12-31', 'bekendOp'], ['bekendOp=2100-01-01T00:00:00Z', 'bekendOp'],
    ['bekendOp=2021-03-15T12:00:00%2B18:00', 'bekendOp'], ['bekendOp=2021-03-15T12:00:00-23:59', 'bekendOp'], ['bekendOp=1900-01-01T00:00:00%2B14:00', 'bekendOp'],
  ])('refuses ?%s and names the parameter', async (query, parameter) => {
    const antwoord = await kassier.verzoek('GET', `/v1/uitnutting?${query}`, { token: szw });
    expect([antwoord.status, antwoord.body['fouten']?.[0]?.['parameter']]).toEqual([400, parameter]);
  });
});
