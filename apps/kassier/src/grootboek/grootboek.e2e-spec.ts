import { maakVoorbeeldboeken, type Voorbeeldboeken } from '../../../../test/support/grootboek.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

describe('grootboek', () => {
  let kassier: TestKassier;
  let auditor: string;
  let boeken: Voorbeeldboeken;
  const haal = async (pad: string, token = auditor): Promise<Json> => {
    const antwoord = await kassier.verzoek('GET', pad, { token });
    expect({ pad, status: antwoord.status }).toEqual({ pad, status: 200 });
    return antwoord.body;
  };

  beforeAll(async () => {
    kassier = await startTestKassier();
    auditor = await kassier.token({ rollen: ['auditor'] });
    boeken = await maakVoorbeeldboeken(kassier);
  });
  afterAll(() => kassier.stop());

  it('shows accounts with the balance that their postings make, on its own side', async () => {
    const { resultaten } = await haal('/v1/grootboek/rekeningen?limiet=500');
    const postings = await kassier.database<{ rekening: number; bedrag: string }>('SELECT r.id AS rekening, coalesce(sum(p.bedrag), 0.00)::text AS bedrag FROM rekening r LEFT JOIN posting p ON p.rekening = r.id GROUP BY r.id ORDER BY r.id');
    expect(resultaten?.map((rij: Json) => ({ rekening: rij['id'], bedrag: rij['saldo'] }))).toEqual(postings);
    expect(await haal('/v1/grootboek/rekeningen?boek=verplichtingen&soort=vastgelegd&stroom=mbo-inkoop&jaar=2021&regio=AM18')).toMatchObject({
      resultaten: [{ boek: 'verplichtingen', soort: 'vastgelegd', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', saldo: '150000.33', debet: '150000.33', credit: null }], volgende: null,
    });
    expect(await haal('/v1/grootboek/rekeningen?boek=kas&soort=budget&stroom=mbo-inkoop')).toMatchObject({ resultaten: [{ saldo: '-31500000.00', debet: null, credit: '31500000.00', regio: null }] });
  });

  it('pages through the whole journal, each entry once and in order', async () => {
    const nummers: number[] = [];
    for (let cursor = ''; ; ) {
      const pagina = await haal(`/v1/grootboek/boekingen?limiet=4${cursor}`);
      nummers.push(...(pagina['resultaten'] ?? []).map((rij: Json) => rij['nummer'] as number));
      if (pagina['volgende'] === null) break;
      cursor = `&cursor=${pagina['volgende']}`;
    }
    const [{ aantal } = { aantal: 0 }] = await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM boeking');
    expect(nummers).toEqual(Array.from({ length: aantal }, (_leeg, index) => index + 1));
  });

  it('finds entries by day, kind, account, verplichting and subject', async () => {
    const soorten = async (query: string): Promise<string[]> => (await haal(`/v1/grootboek/boekingen?${query}`))['resultaten']?.map((rij: Json) => rij['soort'] as string) ?? [];
    expect(await soorten('vanaf=2021-06-01&tot=2021-06-02')).toEqual(['betaalbaarstellen', 'verzenden']);
    expect(await soorten('soort=vastleggen')).toEqual(['vastleggen', 'vastleggen']);
    expect(await soorten(`verplichtingId=${boeken.verplichtingAM05['id']}`)).toEqual(['vastleggen', 'verlagen-verplichting']);
    expect(await soorten(`verplichtingId=${boeken.verplichtingAM18['id']}`)).toEqual(['vastleggen', 'betaalbaarstellen', 'uitvoeren']);
    expect(await soorten(`onderwerpId=${boeken.betaling['id']}`)).toEqual(['betaalbaarstellen']);
    const rekening = (await haal('/v1/grootboek/rekeningen?boek=kas&soort=betaald&regio=AM18'))['resultaten']?.[0];
    expect(await soorten(`rekeningId=${rekening['id']}`)).toEqual(['uitvoeren']);
    expect(await soorten(`rekeningId=${rekening['id']}&soort=vastleggen`)).toEqual([]);
  });

  it('shows an entry with its postings in debet and credit, and the way to its decision and subject', async () => {
    const nummer = boeken.betaling['boeking'] as number;
    const boeking = await haal(`/v1/grootboek/boekingen/${nummer}`);
    expect(boeking).toMatchObject({
      nummer, soort: 'betaalbaarstellen', boekdatum: '2021-06-01', onderwerp: 'betaling', onderwerpId: boeken.betaling['id'], besluitId: boeken.betaling['besluitId'],
      links: { besluit: `/v1/besluiten/${boeken.betaling['besluitId']}`, onderwerp: `/v1/betalingen/${boeken.betaling['id']}`, corrigeert: null },
      postings: [
        { regel: 1, rekening: { boek: 'kas', soort: 'betaalbaar', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18' }, debet: '62500.00', credit: null, verplichtingId: boeken.verplichtingAM18['id'], dimensie: 'praktijkleren-mbo' },
        { regel: 2, rekening: { boek: 'kas', soort: 'ruimte' }, debet: null, credit: '62500.00', verplichtingId: null, dimensie: null },
        { regel: 3, rekening: { boek: 'financieel', soort: 'lasten', jaar: null, regio: 'AM18' }, debet: '62500.00' },
        { regel: 4, rekening: { boek: 'financieel', soort: 'crediteuren', jaar: null, regio: null }, credit: '62500.00' },
      ],
    });
    await haal(boeking['links']?.['onderwerp'] as string);
    await haal(boeking['links']?.['besluit'] as string);
  });

  it('refuses what makes no sense, and a region altogether', async () => {
    const status = async (pad: string, token = auditor): Promise<number> => (await kassier.verzoek('GET', pad, { token })).status;
    expect(await status('/v1/grootboek/boekingen/999999')).toBe(404);
    expect(await status('/v1/grootboek/boekingen/nul')).toBe(400);
    expect(await status('/v1/grootboek/boekingen?vanaf=2021-02-01&tot=2021-01-01')).toBe(400);
    expect(await status('/v1/grootboek/boekingen?cursor=abc')).toBe(400);
    expect(await status('/v1/grootboek/rekeningen?boek=dagboek')).toBe(400);
    const regio = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18' });
    expect(await status('/v1/grootboek/boekingen', regio)).toBe(403);
    const szw = await kassier.token({ rollen: ['szw-financien'] });
    expect(await status('/v1/grootboek/rekeningen', szw)).toBe(200);
    expect((await kassier.verzoek('POST', '/v1/grootboek/controles', { token: szw })).status).toBe(403);
  });
});
