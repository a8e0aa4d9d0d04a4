import { claim, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { maakVoorbeeldboeken, type Voorbeeldboeken } from '../../../../test/support/grootboek.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

describe('periods', () => {
  let kassier: TestKassier;
  let medewerker: string;
  let boeken: Voorbeeldboeken;
  let partijen: { instelling: string; leerbedrijf: string };

  beforeAll(async () => {
    kassier = await startTestKassier();
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' });
    boeken = await maakVoorbeeldboeken(kassier);
    partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
  });
  afterAll(() => kassier.stop());

  const sluit = (maand: string, sleutel?: string, body: object = {}): Promise<Antwoord> =>
    kassier.verzoek('POST', `/v1/boekperioden/${maand}/sluitingen`, { token: medewerker, body, ...(sleutel === undefined ? {} : { sleutel }) });
  const haal = async (pad: string): Promise<Json> => (await kassier.verzoek('GET', pad, { token: medewerker })).body;
  const vraagAan = async (datum: string, bedrag: string): Promise<Antwoord> =>
    kassier.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(kassier, 'AM18'), body: mboVerplichting('AM18', partijen.instelling, partijen.leerbedrijf, { datum, bedrag }) });
  const aantal = async (waar: string, waarden: readonly unknown[] = []): Promise<number> => Number((await kassier.database<{ n: string }>(`SELECT count(*)::text AS n FROM boeking WHERE ${waar}`, waarden))[0]?.n);

  it('are all open at first, from the month in which the regeling begins to the present one', async () => {
    const { resultaten, volgende } = await haal('/v1/boekperioden?limiet=500');
    expect([resultaten[0], volgende]).toEqual([{ maand: '2020-11', status: 'open', geslotenOp: null, geslotenDoor: null, reden: null, geslotenMet: null }, null]);
    expect(resultaten.at(-1).maand).toBe(new Date().toISOString().slice(0, 7));
    const bladzijde = await haal('/v1/boekperioden?limiet=2');
    const verder = await haal(`/v1/boekperioden?limiet=2&cursor=${bladzijde.volgende}`);
    expect([...bladzijde.resultaten, ...verder.resultaten].map(({ maand }: Json) => maand)).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
  });

  it('tell what is in a month before it is closed', async () => {
    const maart = await haal('/v1/boekperioden/2021-03');
    // One commitment of 150,000.33 on 15 March, two postings.
    expect(maart).toMatchObject({ maand: '2021-03', status: 'open', boekingen: 1, omzet: [{ boek: 'verplichtingen', stroom: 'mbo-inkoop', debet: '150000.33', credit: '150000.33' }], waarschuwingen: [] });
    expect((await kassier.verzoek('GET', '/v1/boekperioden/2020-10', { token: medewerker })).status).toBe(404);
    expect((await kassier.verzoek('GET', '/v1/boekperioden/2021-13', { token: medewerker })).status).toBe(400);
  });

  it('close with the months before them, once, and say what was in them', async () => {
    const gesloten = await sluit('2021-03', 'sluit-maart', { reden: 'Afgesloten na controle' });
    expect(gesloten).toMatchObject({ status: 201, body: {
      maand: '2021-03', status: 'gesloten', geslotenDoor: 'piet', reden: 'Afgesloten na controle', geslotenMet: '2021-03', maanden: ['2020-11', '2020-12', '2021-01', '2021-02', '2021-03'],
      boekingen: await aantal("boekdatum < '2021-04-01'"), waarschuwingen: [],
    } });
    expect(gesloten.body.omzet).toContainEqual({ boek: 'kas', stroom: 'mbo-inkoop', debet: '32250000.01', credit: '32250000.01' });
    expect((await sluit('2021-03', 'sluit-maart', { reden: 'Afgesloten na controle' })).body).toEqual(gesloten.body);
    for (const maand of ['2021-03', '2021-01']) expect(await sluit(maand)).toMatchObject({ status: 409, body: { type: '/v1/problemen/al-gesloten', detail: expect.stringContaining('2021-04-01') } });
    expect((await haal('/v1/boekperioden?status=gesloten')).resultaten.map(({ maand, geslotenMet }: Json) => [maand, geslotenMet])).toEqual(['2020-11', '2020-12', '2021-01', '2021-02', '2021-03'].map((maand) => [maand, '2021-03']));
  });

  it('cannot be closed before they are over', async () => {
    const nu = new Date().toISOString().slice(0, 7);
    expect(await sluit(nu)).toMatchObject({ status: 409, body: { type: '/v1/problemen/maand-niet-voorbij' } });
    expect((await sluit('2099-01')).status).toBe(404);
    expect((await kassier.verzoek('POST', '/v1/boekperioden/2021-04/sluitingen', { token: await kassier.token({ rollen: ['kassier-fiatteur'] }), body: {} })).status).toBe(403);
  });

  it('keep the figures of a closed month the same, whatever becomes known later', async () => {
    const szw = await kassier.token({ rollen: ['szw-financien'] });
    const vraag = async (query: string): Promise<Json> => (await kassier.verzoek('GET', `/v1/uitnutting?groepeerOp=stroom,jaar,regio,instrument&${query}`, { token: szw })).body;
    const voor = await vraag('peildatum=2021-03-31');
    const laat = await vraagAan('2021-03-20', '100.00');
    expect([laat.status, laat.body.boekdatum]).toEqual([201, '2021-04-01']);
    const { rijen, totaal } = await vraag('peildatum=2021-03-31');
    expect([rijen, totaal]).toEqual([voor.rijen, voor.totaal]);
    const april = await vraag('peildatum=2021-04-01');
    expect(Number(april.totaal.vastgelegd) - Number(voor.totaal.vastgelegd)).toBeCloseTo(100, 2);
  });

  it('warn about what is still on its way', async () => {
    await moet(kassier, 'POST', '/v1/betalingen', await regioToken(kassier, 'AM18'), claim(boeken.verplichtingAM18['id'] as string, { bedrag: '12.50' }));
    const szw = await kassier.token({ rollen: ['szw-budgethouder'] });
    await moet(kassier, 'POST', '/v1/budgetbesluiten', szw, { kenmerk: 'LAAT', besluitdatum: '2021-07-15', omschrijving: 'Voorbeeld', mutaties: [{ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', bedrag: '1.00' }] });
    const { body } = await sluit('2021-07');
    expect(body.waarschuwingen.map(({ soort, aantal: hoeveel, bedrag }: Json) => [soort, hoeveel, bedrag])).toEqual([['betaling-betaalbaar', 1, '12.50'], ['budgetbesluit-ingediend', 1, null]]);
    // 2021-04 to 2021-07: the late commitment, AM05's, its lowering, the claim, the sending, the payment, the new claim.
    expect([body.maanden, body.boekingen]).toEqual([['2021-04', '2021-05', '2021-06', '2021-07'], 7]);
  });

  it('let nothing slip in while they close and others book', async () => {
    const besluit = vraagAan('2021-08-31', '1.00');
    const [gesloten, ...aanvragen] = await Promise.all([sluit('2021-08'), besluit, ...Array.from({ length: 30 }, (_leeg, index) => vraagAan('2021-08-15', `${index + 1}.00`))]);
    expect([gesloten.status, ...new Set(aanvragen.map(({ status }) => status))]).toEqual([201, 201]);
    const [periode] = await kassier.database<{ op: string }>("SELECT gesloten_op AS op FROM boekperiode WHERE maand = '2021-08-01'");
    expect(await aantal("boekdatum < '2021-09-01' AND vastgelegd_op > $1", [periode?.op])).toBe(0);
    const inAugustus = await aantal("boekdatum BETWEEN '2021-08-01' AND '2021-08-31'");
    expect(gesloten.body.boekingen).toBe(inAugustus);
    expect(await aantal("boekdatum = '2021-09-01'")).toBe(31 - inAugustus);
  });
});
