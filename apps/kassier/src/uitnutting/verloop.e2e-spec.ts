import { Bedrag, Datum } from '#values';
import { maakBetalingen, moet } from '../../../../test/support/gegevens.js';
import { maakHalfjaar, TWENTE, ZEELAND } from '../../../../test/support/halfjaar.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const VELDEN = ['toegedeeld', 'vastgelegd', 'betaald'] as const;

describe('verloop, prognose and waarschuwingen', () => {
  let kassier: TestKassier;
  let szw: string;
  let twente: string;
  const vraag = async (pad: string, token = szw): Promise<Json> => {
    const antwoord = await kassier.verzoek('GET', pad, { token });
    expect({ pad, status: antwoord.status, fouten: antwoord.body['fouten'] }).toEqual({ pad, status: 200, fouten: undefined });
    return antwoord.body;
  };

  beforeAll(async () => {
    kassier = await startTestKassier();
    szw = await kassier.token({ rollen: ['szw-financien'] });
    twente = await kassier.token({ rollen: ['regio-aanvrager'], regio: TWENTE });
    await maakHalfjaar(kassier);
  });
  afterAll(() => kassier.stop());

  it('gives every month, with what the postings say and how it stood', async () => {
    const { maanden, totaal } = await vraag(`/v1/uitnutting/verloop?stroom=mbo-inkoop&regio=${ZEELAND }&peildatum=2021-06-30`);
    expect(maanden.map(({ maand, vastgelegd, stand }: Json) => [maand, vastgelegd, stand.vastgelegd])).toEqual([
      ['2020-12', '0.00', '0.00'], ['2021-01', '0.00', '0.00'], ['2021-02', '0.00', '0.00'], ['2021-03', '1500.00', '1500.00'], ['2021-04', '0.00', '1500.00'], ['2021-05', '2000.50', '3500.50'], ['2021-06', '0.00', '3500.50'],
    ]);
    expect(totaal).toEqual({ toegedeeld: '50000.00', vastgelegd: '3500.50', betaald: '0.00' });
  });

  it('has months that add up to the uitnutting of the same day, for every stream and region', async () => {
    for (const filter of ['', 'stroom=mbo-inkoop', `regio=${TWENTE}`, 'stroom=ontschot-menukaart&jaar=2021', 'instrument=maatwerkbudget']) {
      for (const peildatum of ['2021-04-10', '2021-07-31']) {
        const [verloop, uitnutting] = [await vraag(`/v1/uitnutting/verloop?${filter}&peildatum=${peildatum}`.replace('?&', '?')), await vraag(`/v1/uitnutting?${filter}&peildatum=${peildatum}`.replace('?&', '?'))];
        for (const veld of VELDEN) {
          const som = Bedrag.som(verloop.maanden.map((maand: Json) => Bedrag.van(maand[veld] as string))).toString();
          expect([filter, veld, som, verloop.totaal[veld], verloop.maanden.at(-1).stand[veld]]).toEqual([filter, veld, uitnutting.totaal[veld], uitnutting.totaal[veld], uitnutting.totaal[veld]]);
        }
      }
    }
  });

  it('says on which day a budget runs out at its pace, and between which days in eight of ten cases', async () => {
    const { rijen, eindeJaar } = await vraag(`/v1/uitnutting/prognose?stroom=ontschot-menukaart&regio=${TWENTE}&peildatum=2021-06-30&groepeerOp=stroom,jaar,regio`);
    expect([eindeJaar, rijen]).toEqual(['2021-12-31', [expect.objectContaining({ stroom: 'ontschot-menukaart', jaar: 2021, regio: TWENTE, toegedeeld: '7000.00', vastgelegd: '4000.00' })]]);
    const [{ verplichtingen, uitleg, kas }] = rijen;
    // 3,000.00 at 800.00 per month is 3.75 months of 30.4375 days: on the 115th day.
    expect(verplichtingen).toMatchObject({ stand: 'loopt-leeg', maanden: 5, perMaand: '800.00', ruimte: '3000.00', opOp: Datum.van('2021-06-30').plusDagen(115).toString() });
    expect(verplichtingen.opVroegst < '2021-10-23' && verplichtingen.opLaatst > '2021-10-23').toBe(true);
    // It cannot become more than was allotted, and at this pace it would.
    expect(verplichtingen.eindeJaar).toMatchObject({ verwacht: '7000.00', hoog: '7000.00' });
    expect(uitleg).toContain('op rond 23 oktober 2021');
    expect(kas).toMatchObject({ stand: 'te-weinig-maanden', ruimte: '7000.00', perMaand: null });
  });

  it('gives per stream and for the country what the budgets of the regions are together, without what no region has', async () => {
    const [perCel, perStroom] = [await vraag('/v1/uitnutting/prognose?peildatum=2021-07-31&groepeerOp=stroom,jaar,regio'), await vraag('/v1/uitnutting/prognose?peildatum=2021-07-31')];
    for (const rij of perStroom.rijen) {
      const som = Bedrag.som(perCel.rijen.filter(({ stroom }: Json) => stroom === rij.stroom).map((cel: Json) => Bedrag.van(cel.verplichtingen.ruimte as string))).toString();
      expect([rij.stroom, som]).toEqual([rij.stroom, rij.verplichtingen.ruimte]);
    }
    expect(perCel.rijen.map(({ regio }: Json) => regio).sort()).toEqual([TWENTE, ZEELAND]);
    expect((await kassier.verzoek('GET', '/v1/uitnutting/prognose?groepeerOp=maand', { token: szw })).body.fouten[0].parameter).toBe('groepeerOp');
  });

  it('warns at a threshold, of running out, and of hardly any use, on the day that it is so', async () => {
    const soorten = async (peildatum: string): Promise<unknown[]> => (await vraag(`/v1/waarschuwingen?peildatum=${peildatum}`)).waarschuwingen.map(({ soort, stroom, regio, drempel }: Json) => [soort, stroom, regio, drempel]);
    expect(await soorten('2021-02-28')).toEqual([]);
    expect(await soorten('2021-06-30')).toEqual([['nauwelijks-gebruikt', 'mbo-inkoop', ZEELAND, null], ['loopt-leeg', 'ontschot-menukaart', TWENTE, null]]);
    const { waarschuwingen } = await vraag('/v1/waarschuwingen?peildatum=2021-06-30&soort=loopt-leeg');
    expect(waarschuwingen).toEqual([expect.objectContaining({ opOp: '2021-10-23', tekst: expect.stringContaining('23 oktober 2021') as string })]);
  });

  it('warns at 75, 90 and 100 percent exactly', async () => {
    const drempel = async (): Promise<unknown> => (await vraag(`/v1/waarschuwingen?peildatum=2021-07-31&soort=drempel&regio=${TWENTE}`)).waarschuwingen.map((rij: Json) => rij.drempel);
    expect(await drempel()).toEqual([]);
    // The budget goes down instead: the limit per person stays out of it.
    const verlaag = async (bedrag: string, kenmerk: string): Promise<void> => {
      const [een, twee] = [await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'een' }), await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'twee' })];
      const besluit = await moet(kassier, 'POST', '/v1/budgetbesluiten', een, { kenmerk, besluitdatum: '2021-07-10', omschrijving: 'Minder', mutaties: [{ soort: 'intrekken', stroom: 'ontschot-menukaart', jaar: 2021, regio: TWENTE, bedrag }] });
      await moet(kassier, 'POST', `/v1/budgetbesluiten/${besluit.id}/fiatteringen`, twee, {});
    };
    await verlaag('1666.66', 'M-1');
    expect(await drempel()).toEqual([]);
    await verlaag('0.01', 'M-2');
    expect(await drempel()).toEqual([75]);
    await verlaag('888.89', 'M-3');
    expect(await drempel()).toEqual([90]);
    await verlaag('444.44', 'M-4');
    expect(await drempel()).toEqual([100]);
  });

  it('warns of verplichtingen past their end and of payments that are held now', async () => {
    const na = await vraag('/v1/waarschuwingen?peildatum=2022-01-01&soort=einddatum-voorbij');
    expect(na.waarschuwingen.map(({ regio, aantal, bedrag, meerDanGeteld }: Json) => [regio, aantal, bedrag, meerDanGeteld])).toEqual([[ZEELAND, 3, '4200.50', false], [TWENTE, 5, '4000.00', false]]);
    expect((await vraag('/v1/waarschuwingen?peildatum=2021-12-31&soort=einddatum-voorbij')).waarschuwingen).toEqual([]);
    const [betaling] = await maakBetalingen(kassier, ZEELAND, ['250.00']);
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    await moet(kassier, 'POST', `/v1/betalingen/${betaling?.id}/aanhoudingen`, medewerker, { reden: 'Eerst uitzoeken' });
    expect((await vraag('/v1/waarschuwingen?soort=betaling-aangehouden')).waarschuwingen).toEqual([expect.objectContaining({ regio: ZEELAND, stroom: 'mbo-inkoop', aantal: 1, bedrag: '250.00' })]);
  });

  it('shows a region itself only', async () => {
    expect((await vraag('/v1/waarschuwingen?peildatum=2022-01-01', twente)).waarschuwingen.every(({ regio }: Json) => regio === TWENTE)).toBe(true);
    expect((await vraag('/v1/uitnutting/verloop?peildatum=2021-06-30', twente)).totaal.vastgelegd).toBe('4000.00');
    for (const pad of ['waarschuwingen', 'uitnutting/verloop', 'uitnutting/prognose']) expect([pad, (await kassier.verzoek('GET', `/v1/${pad}?regio=${ZEELAND }`, { token: twente })).status]).toEqual([pad, 403]);
  });
});
