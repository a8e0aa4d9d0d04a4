import {
  arrangementVoor, claim, geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, opleidingVan, regioToken,
  vergoedingVerplichting, voorbeeldBsn,
} from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let token: string;
let instelling: string;
let leerbedrijf: string;
let dienstverlener: string;
let arrangement: string;
let persoon = 0;

const PAD = '/v1/verplichtingen';

const vraag = (body: unknown, sleutel?: string, als = token): Promise<Antwoord> => kassier.verzoek('POST', PAD, { token: als, body, ...(sleutel === undefined ? {} : { sleutel }) });
const regels = (antwoord: Antwoord): string[] => (antwoord.body.oordelen ?? []).map((oordeel: Json) => oordeel.regel);
const nieuwePersoon = (regio = 'AM18'): Promise<string> => maakArrangement(kassier, regio, voorbeeldBsn((persoon += 1)));

async function aantallen(): Promise<Json> {
  const [rij] = await kassier.database<Json>('SELECT (SELECT count(*)::int FROM boeking) AS boekingen, (SELECT count(*)::int FROM verplichting) AS verplichtingen, (SELECT count(*)::int FROM besluit) AS besluiten');
  return rij;
}

async function vrij(stroom: string, regio: string): Promise<string> {
  const [rij] = await kassier.database<{ bedrag: string }>("SELECT s.bedrag FROM saldo s JOIN rekening r ON r.id = s.rekening WHERE boek = 'verplichtingen' AND soort = 'ruimte' AND stroom = $1 AND regio = $2", [stroom, regio]);
  return rij?.bedrag ?? 'geen';
}

beforeAll(async () => {
  kassier = await startTestKassier();
  token = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'ontschot-menukaart': '100000.00', 'mbo-inkoop': '50000.00', werkgeversvergoeding: '50000.00', 'impuls-banenafspraak': '50000.00' });
  instelling = await maakInstelling(kassier);
  leerbedrijf = await maakLeerbedrijf(kassier);
  dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanhuis Voorbeeld');
  arrangement = await nieuwePersoon();
});

afterAll(() => kassier.stop());

describe('a request that may be granted', () => {
  it('is judged, booked and shown, and its money is gone from the space', async () => {
    const voor = await vrij('mbo-inkoop', 'AM18');
    const antwoord = await vraag(mboVerplichting('AM18', instelling, leerbedrijf));
    expect(antwoord.status).toBe(201);
    expect(antwoord.body).toMatchObject({ nummer: expect.stringMatching(/^V-2021-\d{7}$/), status: 'vastgelegd', bedrag: '1500.00', betaalbaar: '0.00', betaald: '0.00', openstaand: '1500.00' });
    expect(antwoord.headers.get('location')).toBe(`${PAD}/${antwoord.body.id}`);
    expect(regels(antwoord)).toEqual(expect.arrayContaining(['B-13', 'F-01', 'F-08', 'O-01', 'O-02', 'O-03', 'T-03']));
    expect(antwoord.body.oordelen.every((oordeel: Json) => oordeel.uitkomst === 'voldaan' && oordeel.bron.citaat.length > 0)).toBe(true);

    const postings = await kassier.database("SELECT r.soort, p.bedrag, p.verplichting, p.dimensie FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.boeking = $1 ORDER BY p.regel", [antwoord.body.boeking]);
    expect(postings).toEqual([
      { soort: 'vastgelegd', bedrag: '1500.00', verplichting: antwoord.body.id, dimensie: 'praktijkleren-mbo' },
      { soort: 'ruimte', bedrag: '-1500.00', verplichting: null, dimensie: '' },
    ]);
    expect(Number(voor) - Number(await vrij('mbo-inkoop', 'AM18'))).toBe(1500);

    const getoond = await kassier.verzoek('GET', `${PAD}/${antwoord.body.id}`, { token });
    expect(getoond.body).toMatchObject({ id: antwoord.body.id, bedrag: '1500.00', openstaand: '1500.00', begunstigdeId: instelling, boeking: antwoord.body.boeking, opleiding: { crebo: '25166' } });
  });

  it('can be found in pages, in a stable order', async () => {
    await vraag(mboVerplichting('AM18', instelling, leerbedrijf));
    const eerste = await kassier.verzoek('GET', `${PAD}?stroom=mbo-inkoop&limiet=1`, { token });
    const tweede = await kassier.verzoek('GET', `${PAD}?stroom=mbo-inkoop&limiet=1&cursor=${eerste.body.volgende}`, { token });
    expect(eerste.body.resultaten).toHaveLength(1);
    expect(tweede.body.resultaten[0].id > eerste.body.resultaten[0].id).toBe(true);
  });
});

describe('a request that is refused', () => {
  it('hears every rule that stands in the way at once, with source and way out, and books nothing', async () => {
    const voor = await aantallen();
    const antwoord = await vraag(mboVerplichting('AM18', instelling, leerbedrijf, { datum: '2020-11-20', opleiding: opleidingVan(instelling, leerbedrijf, { leerweg: 'bbl', startdatum: '2021-04-01', einddatum: '2022-01-01' }) }));
    expect(antwoord.status).toBe(409);
    expect(antwoord.headers.get('content-type')).toMatch(/application\/problem\+json/);
    expect(regels(antwoord)).toEqual(['B-13', 'O-01', 'O-02', 'T-03']);
    for (const oordeel of antwoord.body.oordelen) expect(oordeel).toMatchObject({ uitkomst: 'niet-voldaan', toelichting: expect.any(String), uitweg: expect.any(String), bron: { document: 'S1', regel: expect.any(Number), citaat: expect.any(String) } });
    expect(await aantallen()).toEqual({ boekingen: voor.boekingen, verplichtingen: voor.verplichtingen, besluiten: voor.besluiten + 1 });
  });

  it('names the shortage of the cell to the cent', async () => {
    const beschikbaar = await vrij('ontschot-menukaart', 'AM18');
    const gevraagd = (Number(beschikbaar) + 0.01).toFixed(2);
    const antwoord = await vraag(menukaartVerplichting('AM18', dienstverlener, arrangement, { bedrag: gevraagd }));
    expect(antwoord.status).toBe(409);
    expect(regels(antwoord)).toEqual(['B-13']);
    expect(antwoord.body.tekort).toEqual({ stroom: 'ontschot-menukaart', jaar: 2021, regio: 'AM18', budget: '100000.00', vastgelegd: expect.any(String), beschikbaar, gevraagd, tekort: '0.01' });
  });

  it.each([
    ['F-04', { voorliggend: [{ partij: 'uwv', uitkomst: 'beschikbaar-niet-ingezet' }] }, {}],
    ['P-02', { eerstverantwoordelijke: 'gemeente' }, {}],
    ['F-10', { doelgroepBanenafspraak: false }, { stroom: 'impuls-banenafspraak', instrument: 'loonkostensubsidie' }],
  ])('because of the arrangement: %s', async (regel, anders, verzoek) => {
    const id = await maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)), anders);
    expect(regels(await vraag(menukaartVerplichting('AM18', dienstverlener, id, verzoek)))).toContain(regel);
  });

  it('because the person moved away: new commitments come from the new region (P-01), what was committed stays (P-05)', async () => {
    const id = await nieuwePersoon();
    const eerder = await moet(kassier, 'POST', PAD, token, menukaartVerplichting('AM18', dienstverlener, id));
    await moet(kassier, 'POST', `/v1/arrangementen/${id}/overdrachten`, token, { naarRegio: 'AM13', datum: '2021-05-01', reden: 'Verhuisd naar Utrecht' });
    const later = await vraag(menukaartVerplichting('AM18', dienstverlener, id, { datum: '2021-05-02' }));
    expect(regels(later)).toEqual(['P-01']);
    expect((await kassier.verzoek('GET', `${PAD}/${eerder.id}`, { token })).body).toMatchObject({ status: 'vastgelegd', bedrag: '500.00' });
  });

  it('judges who is responsible on the day of the request, also when that changed later (P-02)', async () => {
    const id = await nieuwePersoon();
    await moet(kassier, 'POST', `/v1/arrangementen/${id}/overdrachten`, token, { categorie: 'jongere', datum: '2021-04-01', reden: 'Andere situatie' });
    expect((await vraag(menukaartVerplichting('AM18', dienstverlener, id, { datum: '2021-03-31' }))).status).toBe(201);
    expect(regels(await vraag(menukaartVerplichting('AM18', dienstverlener, id, { datum: '2021-04-01' })))).toEqual(['P-02']);
  });

  it.each([
    [1, '67.50', true], [1, '67.51', false], [7, '472.50', true], [7, '472.51', false], [29, '1957.50', true], [29, '1957.51', false],
    [30, '2025.00', true], [30, '2025.01', false], [31, '2025.00', true], [31, '2025.01', false],
  ])('V-02: %i weeks may cost %s: %s', async (weken, bedrag, mag) => {
    const body = vergoedingVerplichting('AM18', instelling, leerbedrijf, await nieuwePersoon(), { bedrag, opleiding: opleidingVan(instelling, leerbedrijf, { weken }) });
    const toets = await kassier.verzoek('POST', '/v1/toetsen', { token, body: { soort: 'verplichting', ...body } });
    expect(toets.body.toegestaan).toBe(mag);
    expect((await vraag(body)).status).toBe(mag ? 201 : 409);
  });

  it('because the werkgeversvergoeding of one training is used up, also at another employer (V-04)', async () => {
    const id = await nieuwePersoon();
    const tweede = await maakLeerbedrijf(kassier, 'Tweede leerbedrijf');
    expect((await vraag(vergoedingVerplichting('AM18', instelling, leerbedrijf, id, { bedrag: '1350.00', opleiding: opleidingVan(instelling, leerbedrijf, { weken: 20 }) }))).status).toBe(201);
    const elders = (weken: number, bedrag: string) => vergoedingVerplichting('AM18', instelling, tweede, id, { bedrag, opleiding: opleidingVan(instelling, tweede, { weken }) });
    expect(regels(await vraag(elders(11, '742.50')))).toEqual(['V-04']);
    expect((await vraag(elders(10, '675.00'))).status).toBe(201);
  });

  it('because werkfit houden is once in a life, also after it was released (W-04)', async () => {
    const id = await nieuwePersoon();
    const gemeente = await maakBegunstigde(kassier, 'gemeente', 'Gemeente Voorbeeld');
    const werkfit = { startdatum: '2021-04-01', einddatum: '2021-09-30', professioneelOordeel: { datum: '2021-03-01', functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' }, uitzondering: null };
    const body = menukaartVerplichting('AM18', gemeente, id, { stroom: 'impuls-banenafspraak', instrument: 'werkfit-houden', werkfit });
    const eerste = await moet(kassier, 'POST', PAD, token, body);
    await moet(kassier, 'POST', `${PAD}/${eerste.id}/wijzigingen`, token, { soort: 'vrijvallen', reden: 'Gestopt', datum: '2021-05-01' });
    expect(regels(await vraag(body))).toEqual(['W-04']);
  });
});

describe('simultaneous requests', () => {
  it('for the last euro of a cell: exactly one wins', async () => {
    await geefBudget(kassier, 'AM13', { 'mbo-inkoop': '1500.00' });
    const utrecht = await regioToken(kassier, 'AM13');
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => vraag(mboVerplichting('AM13', instelling, leerbedrijf), undefined, utrecht)));
    expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(antwoorden.filter(({ status }) => status === 409).map(regels)).toEqual(Array.from({ length: 24 }, () => ['B-13']));
    expect(await vrij('mbo-inkoop', 'AM13')).toBe('0.00');
  });

  it('for the last € 100 of a person\'s maatwerkbudget, from five regions: exactly one wins', async () => {
    const bsn = voorbeeldBsn((persoon += 1));
    const regios = ['AM18', 'AM26', 'AM22', 'AM06', 'AM25'];
    const aanvragen = await Promise.all(regios.map(async (regio) => {
      if (regio !== 'AM18') await geefBudget(kassier, regio, { 'ontschot-menukaart': '5000.00' });
      return { regio, als: await regioToken(kassier, regio), id: await maakArrangement(kassier, regio, bsn) };
    }));
    const maatwerk = (regio: string, id: string, bedrag: string) => menukaartVerplichting(regio, dienstverlener, id, { instrument: 'maatwerkbudget', bedrag });
    expect((await vraag(maatwerk('AM18', aanvragen[0]?.id ?? '', '900.00'))).status).toBe(201);
    const antwoorden = await Promise.all(Array.from({ length: 50 }, (_leeg, index) => {
      const { regio, als, id } = aanvragen[index % regios.length] as (typeof aanvragen)[number];
      return vraag(maatwerk(regio, id, '100.00'), undefined, als);
    }));
    expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(antwoorden.filter(({ status }) => status === 409).flatMap(regels)).toEqual(Array.from({ length: 49 }, () => 'M-01'));
  });

  it('with one bad request among them: its neighbours are not harmed', async () => {
    const goed = await Promise.all([0, 1, 2, 3].map(async () => menukaartVerplichting('AM18', dienstverlener, await nieuwePersoon(), { bedrag: '10.00' })));
    const slecht = menukaartVerplichting('AM18', '00000000-0000-7000-8000-000000000000', arrangement);
    const antwoorden = await Promise.all([goed[0], slecht, goed[1], goed[2], slecht, goed[3]].map((body) => vraag(body)));
    expect(antwoorden.map(({ status }) => status)).toEqual([201, 400, 201, 201, 400, 201]);
  });
});

describe('an idempotency key', () => {
  it('gives the same answer again, for a yes and for a no, and books once', async () => {
    const ja = menukaartVerplichting('AM18', dienstverlener, arrangement, { bedrag: '12.00' });
    const nee = menukaartVerplichting('AM18', dienstverlener, arrangement, { gerichtOpWerkhervatting: true, instrument: 'maatwerkbudget', bedrag: '1000.01' });
    for (const [sleutel, body, status] of [['sleutel-ja', ja, 201], ['sleutel-nee', nee, 409]] as const) {
      const eerste = await vraag(body, sleutel);
      const stand = await aantallen();
      const tweede = await vraag(Object.fromEntries(Object.entries(body).reverse()), sleutel);
      expect(eerste.status).toBe(status);
      expect(tweede.status).toBe(status);
      expect(tweede.body).toEqual(eerste.body);
      expect(eerste.headers.get('idempotent-replayed')).toBeNull();
      expect(tweede.headers.get('idempotent-replayed')).toBe('true');
      expect(await aantallen()).toEqual(stand);
    }
  });

  it('with another body is a conflict; of another organisation it is another key', async () => {
    await vraag(menukaartVerplichting('AM18', dienstverlener, arrangement, { bedrag: '13.00' }), 'sleutel-anders');
    const ander = await vraag(menukaartVerplichting('AM18', dienstverlener, arrangement, { bedrag: '14.00' }), 'sleutel-anders');
    expect(ander).toMatchObject({ status: 409, body: { type: '/v1/problemen/sleutel-al-gebruikt' } });
    const elders = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM18', organisatie: 'andere-organisatie' });
    expect((await vraag(menukaartVerplichting('AM18', dienstverlener, arrangement, { bedrag: '14.00' }), 'sleutel-anders', elders)).status).toBe(201);
  });

  it('used many times at once books once; who comes too early hears so', async () => {
    const body = menukaartVerplichting('AM18', dienstverlener, arrangement, { bedrag: '15.00' });
    const voor = await aantallen();
    const antwoorden = await Promise.all(Array.from({ length: 10 }, () => vraag(body, 'sleutel-tegelijk')));
    const gelukt = antwoorden.filter(({ status }) => status === 201);
    expect(gelukt.length).toBeGreaterThanOrEqual(1);
    expect(antwoorden.filter(({ status }) => status !== 201).every(({ status, body: lichaam }) => status === 409 && lichaam.type === '/v1/problemen/loopt-nog')).toBe(true);
    expect((await aantallen()).verplichtingen - voor.verplichtingen).toBe(1);
    expect((await vraag(body, 'sleutel-tegelijk')).body).toEqual(gelukt[0]?.body);
  });

  it.each([[null], [''], ['x'.repeat(65)], ['é']])('is required and has a form: %p', async (sleutel) => {
    const antwoord = await kassier.verzoek('POST', PAD, { token, body: mboVerplichting('AM18', instelling, leerbedrijf), sleutel: null, headers: sleutel === null ? {} : { 'idempotency-key': sleutel } });
    expect(antwoord.status).toBe(400);
    expect(antwoord.body.fouten[0].parameter).toBe('Idempotency-Key');
  });
});

describe('bad input', () => {
  const zonder = (veld: string): Record<string, unknown> => Object.fromEntries(Object.entries(mboVerplichting('AM18', instelling, leerbedrijf)).filter(([naam]) => naam !== veld));

  it.each([
    ['a number as money', { bedrag: 1500 }, '/bedrag'], ['three decimals', { bedrag: '1500.000' }, '/bedrag'], ['a negative amount', { bedrag: '-1.00' }, '/bedrag'], ['nothing', { bedrag: '0.00' }, '/bedrag'],
    ['a day that does not exist', { datum: '2021-02-30' }, '/datum'], ['a day that has not come', { datum: '2098-01-01', einddatum: '2099-01-01' }, '/datum'], ['an end before the beginning', { einddatum: '2021-03-14' }, '/einddatum'],
    ['an unknown field', { extra: 1 }, '/extra'], ['an unknown stream', { stroom: 'bestaat-niet' }, '/stroom'], ['a region that does not exist in form', { regio: 'XX' }, '/regio'],
    ['an unknown instrument', { instrument: 'toverstaf' }, '/instrument'], ['an unknown payee', { begunstigdeId: '00000000-0000-7000-8000-000000000000' }, '/begunstigdeId'],
    ['an unknown arrangement', { arrangementId: '00000000-0000-7000-8000-000000000000' }, '/arrangementId'], ['a year as text', { jaar: '2021' }, '/jaar'], ['a flag as text', { gerichtOpWerkhervatting: 'ja' }, '/gerichtOpWerkhervatting'],
    ['a wrong amount deep inside', { cofinanciering: [{ bron: 'oo-fonds', bedrag: '1.0' }] }, '/cofinanciering/0/bedrag'],
  ])('%s is told with its place', async (_naam, anders, pointer) => {
    const voor = await aantallen();
    const antwoord = await vraag({ ...mboVerplichting('AM18', instelling, leerbedrijf), ...anders });
    expect(antwoord.status).toBe(400);
    expect(antwoord.body.fouten.map((fout: Json) => fout.pointer)).toContain(pointer);
    expect(JSON.stringify(antwoord.body)).not.toMatch(/node_modules|\bat .*\.(js|ts):/);
    expect(await aantallen()).toEqual(voor);
  });

  it('is told all at once', async () => {
    const antwoord = await vraag({ ...zonder('omschrijving'), bedrag: 12, datum: 'gisteren', onbekend: true });
    expect(antwoord.body.fouten.map((fout: Json) => fout.pointer).sort()).toEqual(['/bedrag', '/datum', '/omschrijving', '/onbekend']);
    const alles = await vraag({ ...zonder('omschrijving'), bedrag: 12, stroom: 'zz', regio: 'AM99', datum: '2021-03-15', einddatum: '2021-03-14', opleiding: { ...opleidingVan(instelling, leerbedrijf), crebo: '1', einddatum: '2021-03-31' } });
    expect(alles.body.fouten.map((fout: Json) => fout.pointer).sort()).toEqual(['/bedrag', '/einddatum', '/omschrijving', '/opleiding/crebo', '/opleiding/einddatum', '/regio', '/stroom']);
  });

  it('is refused before it is read when it is no JSON or too large', async () => {
    const koppen = { 'content-type': 'application/json' };
    expect(await kassier.verzoek('POST', PAD, { token, body: '{"stroom": ', headers: koppen })).toMatchObject({ status: 400 });
    expect(await kassier.verzoek('POST', PAD, { token, body: JSON.stringify({ omschrijving: 'x'.repeat(1_100_000) }), headers: koppen })).toMatchObject({ status: 413 });
  });

  it('of another region is refused, and what another region has does not exist', async () => {
    const elders = await regioToken(kassier, 'AM13');
    const eigen = await moet(kassier, 'POST', PAD, token, mboVerplichting('AM18', instelling, leerbedrijf));
    expect((await vraag(mboVerplichting('AM18', instelling, leerbedrijf), undefined, elders)).status).toBe(403);
    expect((await kassier.verzoek('GET', `${PAD}/${eigen.id}`, { token: elders })).status).toBe(404);
    expect((await kassier.verzoek('POST', `${PAD}/${eigen.id}/wijzigingen`, { token: elders, body: { soort: 'vrijvallen', reden: 'nee', datum: '2021-05-01' } })).status).toBe(404);
    const lijst = await kassier.verzoek('GET', PAD, { token: elders });
    expect(lijst.body.resultaten.every((rij: Json) => rij.regio === 'AM13')).toBe(true);
    expect((await vraag(menukaartVerplichting('AM13', dienstverlener, arrangement), undefined, elders)).body.fouten.map((fout: Json) => fout.pointer)).toEqual(['/arrangementId']);
  });

  it('never stores, answers or repeats a BSN', async () => {
    const bsn = voorbeeldBsn((persoon += 1));
    const antwoord = await kassier.verzoek('POST', '/v1/arrangementen', { token, body: { ...arrangementVoor('AM18', bsn), kandidaat: { bsn, extra: bsn } } });
    expect(antwoord.status).toBe(400);
    expect(antwoord.tekst).not.toContain(bsn);
  });
});

describe('a change', () => {
  const wijzig = (id: string, body: unknown): Promise<Antwoord> => kassier.verzoek('POST', `${PAD}/${id}/wijzigingen`, { token, body });

  it('raises, lowers and releases, each with its own booking, and ends as vervallen', async () => {
    const { id } = await moet(kassier, 'POST', PAD, token, menukaartVerplichting('AM18', dienstverlener, arrangement, { bedrag: '100.00' }));
    const voor = Number(await vrij('ontschot-menukaart', 'AM18'));
    expect((await wijzig(id, { soort: 'verhogen', bedrag: '50.00', reden: 'Meer uren', datum: '2021-04-01' })).body).toMatchObject({ status: 'gewijzigd', bedrag: '150.00', openstaand: '150.00' });
    expect((await wijzig(id, { soort: 'verlagen', bedrag: '30.00', reden: 'Minder uren', datum: '2021-04-02' })).body).toMatchObject({ status: 'gewijzigd', bedrag: '120.00' });
    expect((await wijzig(id, { soort: 'vrijvallen', reden: 'Gestopt', datum: '2021-04-03' })).body).toMatchObject({ status: 'vervallen', bedrag: '0.00', wijziging: { bedrag: '120.00' } });
    expect(Number(await vrij('ontschot-menukaart', 'AM18')) - voor).toBe(100);
    expect((await wijzig(id, { soort: 'verhogen', bedrag: '1.00', reden: 'Toch', datum: '2021-04-04' })).status).toBe(409);
    const soorten = await kassier.database('SELECT soort FROM boeking WHERE onderwerp_id = $1 ORDER BY nummer', [id]);
    expect(soorten.map(({ soort }) => soort)).toEqual(['vastleggen', 'verhogen', 'verlagen-verplichting', 'vrijvallen']);
  });

  it('does not go below what was claimed, and not above a person\'s limit', async () => {
    const { id } = await moet(kassier, 'POST', PAD, token, menukaartVerplichting('AM18', dienstverlener, await nieuwePersoon(), { instrument: 'maatwerkbudget', bedrag: '800.00' }));
    await moet(kassier, 'POST', '/v1/betalingen', token, claim(id, { bedrag: '500.00' }));
    expect(regels(await wijzig(id, { soort: 'verlagen', bedrag: '300.01', reden: 'Minder', datum: '2021-07-02' }))).toEqual(['B-13']);
    expect(regels(await wijzig(id, { soort: 'verhogen', bedrag: '200.01', reden: 'Meer', datum: '2021-07-02' }))).toEqual(['M-01']);
    expect((await wijzig(id, { soort: 'verlagen', bedrag: '300.00', reden: 'Minder', datum: '2021-07-02' })).body).toMatchObject({ bedrag: '500.00', betaalbaar: '500.00', status: 'afgewikkeld' });
  });

  it('is not dated before its verplichting, and a raise of a stream bound to its year falls in that year', async () => {
    const { id } = await moet(kassier, 'POST', PAD, token, mboVerplichting('AM18', instelling, leerbedrijf));
    expect(regels(await wijzig(id, { soort: 'verlagen', bedrag: '1.00', reden: 'x', datum: '2021-03-14' }))).toEqual(['B-13']);
    expect(regels(await wijzig(id, { soort: 'verhogen', bedrag: '1.00', reden: 'x', datum: '2022-01-01' }))).toEqual(['B-13']);
    expect((await wijzig(id, { soort: 'verhogen', bedrag: '1.00', reden: 'x', datum: '2021-12-31' })).status).toBe(201);
  });

  it('of something that does not exist is 404; without an amount or before the regeling 400', async () => {
    const { id } = await moet(kassier, 'POST', PAD, token, mboVerplichting('AM18', instelling, leerbedrijf));
    expect((await wijzig('00000000-0000-7000-8000-000000000000', { soort: 'vrijvallen', reden: 'x', datum: '2021-05-01' })).status).toBe(404);
    expect((await wijzig(id, { soort: 'verhogen', reden: 'x', datum: '2021-05-01' })).body.fouten[0].pointer).toBe('/bedrag');
    expect((await wijzig(id, { soort: 'vrijvallen', reden: 'x', datum: '2019-05-01' })).body.fouten[0].pointer).toBe('/datum');
  });
});

it('books a late fact in the first open period', async () => {
  await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-01-01', 'test'), ('2021-02-01', 'test')");
  const { boeking } = await moet(kassier, 'POST', PAD, token, mboVerplichting('AM18', instelling, leerbedrijf, { datum: '2021-01-20' }));
  expect(await kassier.database('SELECT boekdatum::text FROM boeking WHERE nummer = $1', [boeking])).toEqual([{ boekdatum: '2021-03-01' }]);
});

it('takes no space of a year that is closed: a stream bound to its year ends with it', async () => {
  const laat = await moet(kassier, 'POST', PAD, token, mboVerplichting('AM18', instelling, leerbedrijf));
  await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-12-01', 'test')");
  expect(regels(await vraag(mboVerplichting('AM18', instelling, leerbedrijf)))).toEqual(['B-13']);
  expect(regels(await kassier.verzoek('POST', `${PAD}/${laat.id}/wijzigingen`, { token, body: { soort: 'verhogen', bedrag: '1.00', reden: 'Te laat', datum: '2021-11-01' } }))).toEqual(['B-13']);
  expect((await vraag(menukaartVerplichting('AM18', dienstverlener, await nieuwePersoon()))).status).toBe(201);
});
