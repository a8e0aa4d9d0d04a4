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
  const controleer = async (): Promise<Json> => {
    const antwoord = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, sleutel: null });
    expect(antwoord.status).toBe(201);
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

  it('finds no difference in books that nobody tampered with', async () => {
    const [{ boekingen, postings } = { boekingen: 0, postings: 0 }] = await kassier.database<{ boekingen: number; postings: number }>('SELECT (SELECT count(*)::int FROM boeking) AS boekingen, (SELECT count(*)::int FROM posting) AS postings');
    expect(await controleer()).toEqual({ gecontroleerdeBoekingen: boekingen, gecontroleerdePostings: postings, laatsteBoeking: boekingen, verschillen: [] });
  });

  // Last, because these damage the books: every guard is switched off by the owner of the database for one statement.
  describe('tampered books', () => {
    const knoei = async (tabel: string, sql: string): Promise<void> => {
      await kassier.database(`ALTER TABLE ${tabel} DISABLE TRIGGER USER`);
      await kassier.database(sql);
      await kassier.database(`ALTER TABLE ${tabel} ENABLE TRIGGER USER`);
    };
    /** The differences of one check, as long as the damage lasts; afterwards all must be well again. */
    const schade = async (tabel: string, beschadig: string, herstel: string): Promise<Json[]> => {
      await knoei(tabel, beschadig);
      const { verschillen } = await controleer();
      await knoei(tabel, herstel);
      expect((await controleer())['verschillen']).toEqual([]);
      return verschillen;
    };
    const namen = (verschillen: readonly Json[]): string[] => [...new Set(verschillen.map((verschil) => verschil['controle'] as string))].sort();

    it('shows a changed balance, with what it should be', async () => {
      const [{ id } = { id: 0 }] = await kassier.database<{ id: number }>("SELECT id FROM rekening WHERE boek = 'verplichtingen' AND soort = 'vastgelegd' AND regio = 'AM18'");
      const verschillen = await schade('saldo', `UPDATE saldo SET bedrag = bedrag + 0.01 WHERE rekening = ${id}`, `UPDATE saldo SET bedrag = bedrag - 0.01 WHERE rekening = ${id}`);
      expect(verschillen).toMatchObject([{ controle: 'saldo', plaats: expect.stringContaining('verplichtingen/vastgelegd/mbo-inkoop/2021/AM18') as string, verwacht: '150000.33', gevonden: '150000.34' }]);
    });

    it('shows a changed turnover and a removed one', async () => {
      expect(await schade('dagomzet', 'UPDATE dagomzet SET debet = debet + 5 WHERE boekdatum = \'2021-03-15\' AND debet > 0', 'UPDATE dagomzet SET debet = debet - 5 WHERE boekdatum = \'2021-03-15\' AND debet > 0'))
        .toMatchObject([{ controle: 'dagomzet', verwacht: 'debet 150000.33, credit 0.00', gevonden: 'debet 150005.33, credit 0.00' }]);
      await kassier.database('CREATE TABLE bewaard AS SELECT * FROM dagomzet WHERE boekdatum = \'2021-07-01\'');
      const verschillen = await schade('dagomzet', 'DELETE FROM dagomzet WHERE boekdatum = \'2021-07-01\'', 'INSERT INTO dagomzet SELECT * FROM bewaard');
      expect(verschillen.map((verschil) => verschil['gevonden'])).toEqual([null, null, null, null]);
    });

    it('shows a changed state of a verplichting', async () => {
      expect(await schade('verplichting_stand', 'UPDATE verplichting_stand SET betaald = betaald - 1 WHERE betaald > 0', 'UPDATE verplichting_stand SET betaald = betaald + 1 WHERE betaald > 0'))
        .toMatchObject([
          { controle: 'verplichtingen', plaats: `verplichting ${boeken.verplichtingAM18['id']}`, verwacht: 'vastgelegd 150000.33, betaalbaar 0.00, betaald 62500.00', gevonden: 'vastgelegd 150000.33, betaalbaar 0.00, betaald 62499.00' },
          { controle: 'betalingen', verwacht: 'betaalbaar 0.00, betaald 62499.00', gevonden: 'betaalbaar 0.00, betaald 62500.00' },
        ]);
    });

    it('shows a changed posting everywhere it counts', async () => {
      const waar = `WHERE boeking = ${boeken.verplichtingAM18['boeking']} AND bedrag > 0`;
      const verschillen = await schade('posting', `UPDATE posting SET bedrag = bedrag + 1 ${waar}`, `UPDATE posting SET bedrag = bedrag - 1 ${waar}`);
      expect(namen(verschillen)).toEqual(['dagomzet', 'evenwicht', 'saldo', 'verplichtingen']);
    });

    it('shows an account that its postings would draw below zero', async () => {
      const waar = `WHERE boeking = ${boeken.verplichtingAM18['boeking']}`;
      const verschillen = await schade('posting', `UPDATE posting SET bedrag = bedrag * 10 ${waar}`, `UPDATE posting SET bedrag = bedrag / 10 ${waar}`);
      expect(namen(verschillen)).toEqual(['dagomzet', 'saldo', 'teken', 'verplichtingen']);
    });

    it('shows a gap in the numbers, and postings that lost their entry', async () => {
      const [{ laatste } = { laatste: 0 }] = await kassier.database<{ laatste: number }>('SELECT laatste::int FROM boekingsteller');
      await kassier.database(`CREATE TABLE weg AS SELECT * FROM boeking WHERE nummer = ${laatste - 1}`);
      const verschillen = await schade('boeking', `DELETE FROM boeking WHERE nummer = ${laatste - 1}`, 'INSERT INTO boeking SELECT * FROM weg');
      expect(verschillen.filter((verschil) => verschil['controle'] !== 'dagomzet')).toMatchObject([
        { controle: 'volledigheid', plaats: `boeking ${laatste - 1}`, gevonden: 'postings zonder boeking' },
        { controle: 'nummering', plaats: `boeking ${laatste - 1}`, verwacht: 'aanwezig', gevonden: 'ontbreekt' },
      ]);
    });
  });
});
