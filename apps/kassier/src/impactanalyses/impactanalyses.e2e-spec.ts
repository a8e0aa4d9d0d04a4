import { Client } from 'pg';
import { claim, geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, menukaartVerplichting, moet, regioToken, vergoedingVerplichting, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const NIETS = { aantal: 0, bedrag: '0.00' };

let kassier: TestKassier;
let auditor: string;
let am05: string;
let dienstverlener: string;
let besluiten: { aan: string; bij: string; over: string };

const analyseer = async (body: unknown, token = auditor): Promise<Antwoord> => kassier.verzoek('POST', '/v1/impactanalyses', { token, body, sleutel: null });

async function impact(waarden: Readonly<Record<string, string>>, van: string, rest: Readonly<Record<string, unknown>> = {}): Promise<Json> {
  const antwoord = await analyseer({ voorstellen: Object.entries(waarden).map(([parameter, waarde]) => ({ parameter, waarde })), van, ...rest });
  expect([antwoord.status, antwoord.tekst]).toEqual([200, antwoord.tekst]);
  return antwoord.body;
}

/** Every row of every table except the seals, which are made at their own pace. */
async function afdruk(): Promise<Record<string, string>> {
  const tabellen = await kassier.database<{ naam: string }>("SELECT tablename AS naam FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'zegel%' ORDER BY 1");
  const afdrukken: Record<string, string> = {};
  for (const { naam } of tabellen) {
    const [rij] = await kassier.database<{ afdruk: string }>(`SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS afdruk FROM "${naam}" t`);
    afdrukken[naam] = rij?.afdruk ?? '';
  }
  return afdrukken;
}

beforeAll(async () => {
  kassier = await startTestKassier();
  auditor = await kassier.token({ rollen: ['auditor'] });
  am05 = await regioToken(kassier, 'AM05');
  await geefBudget(kassier, 'AM18', { 'ontschot-menukaart': '20000.00', werkgeversvergoeding: '5000.00' });
  await geefBudget(kassier, 'AM05', { 'ontschot-menukaart': '20000.00' });
  dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Voorbeeld maatwerk');
  const arrangementen = { een: await maakArrangement(kassier, 'AM18', voorbeeldBsn(1)), twee: await maakArrangement(kassier, 'AM05', voorbeeldBsn(2)), drie: await maakArrangement(kassier, 'AM18', voorbeeldBsn(3)) };
  const vraag = async (regio: string, persoon: keyof typeof arrangementen, bedrag: string, datum: string, verwacht: number, anders: Json = {}): Promise<Json> => {
    const body = menukaartVerplichting(regio, dienstverlener, arrangementen[persoon], { instrument: 'maatwerkbudget', bedrag, datum, ...anders });
    const antwoord = await kassier.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(kassier, regio), body });
    if (antwoord.status !== verwacht) throw new Error(`${bedrag} op ${datum}: ${antwoord.tekst}`);
    return antwoord.body;
  };
  // Before the proposal: refused, and stays so.
  await vraag('AM18', 'een', '1200.00', '2021-06-30', 409);
  // Of one person: € 400 granted, then € 700 and € 600.01 too much, € 600 just right.
  await vraag('AM18', 'een', '400.00', '2021-07-01', 201);
  const bij = await vraag('AM18', 'een', '700.00', '2021-07-02', 409);
  await vraag('AM18', 'een', '600.01', '2021-07-02', 409);
  const aan = await vraag('AM18', 'een', '500.00', '2021-07-03', 201);
  await moet(kassier, 'POST', `/v1/verplichtingen/${aan.id}/wijzigingen`, await regioToken(kassier, 'AM18'), { soort: 'verhogen', bedrag: '100.00', reden: 'Meer nodig', datum: '2021-07-04' });
  // Of another, in another region.
  await vraag('AM05', 'twee', '1500.00', '2021-07-05', 409);
  const over = await vraag('AM05', 'twee', '1500.01', '2021-07-05', 409);
  // More than one rule in the way: the other one still refuses.
  await vraag('AM05', 'twee', '1200.00', '2021-07-06', 409, { gerichtOpWerkhervatting: false });
  // Another instrument: M-01 says nothing about it.
  await vraag('AM05', 'twee', '3000.00', '2021-07-06', 201, { instrument: 'loopbaanadvies' });
  besluiten = { aan: aan.besluitId as string, bij: bij.besluitId as string, over: over.besluitId as string };
  const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  const vergoeding = await moet(kassier, 'POST', '/v1/verplichtingen', await regioToken(kassier, 'AM18'), vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangementen.drie));
  await moet(kassier, 'POST', '/v1/betalingen', await regioToken(kassier, 'AM18'), claim(vergoeding.id as string, { weken: 7 }));
});

afterAll(() => kassier.stop());

it('counts the refusals that would have been granted, per stream, region and rule, from the first day on', async () => {
  const uitslag = await impact({ 'M-01': '1500' }, '2021-07-01');
  const am05 = { aantal: 1, bedrag: '1500.00' };
  const am18 = { aantal: 2, bedrag: '1300.01' };
  const samen = { soort: 'verplichting', alsnogToegekend: { aantal: 3, bedrag: '2800.01' }, alsnogGeweigerd: NIETS };
  expect(uitslag).toMatchObject({
    regelset: 'kamerbrief-2020-11-30', van: '2021-07-01', tot: null, ookVoorBestaande: false, nuAlAnders: 0, zonderGevolg: 1,
    voorstellen: [{ parameter: 'maatwerk-maximum', eenheid: 'EUR', waarde: '1500.00', regels: ['M-01'] }],
    totaal: [samen],
    perStroom: [{ stroom: 'ontschot-menukaart', ...samen }],
    perRegio: [{ regio: 'AM05', soort: 'verplichting', alsnogToegekend: am05, alsnogGeweigerd: NIETS }, { regio: 'AM18', soort: 'verplichting', alsnogToegekend: am18, alsnogGeweigerd: NIETS }],
    perRegel: [{ regel: 'M-01', titel: 'Maatwerkbudget per persoon', ...samen }],
  });
  expect(uitslag.voorbeelden).toHaveLength(3);
  expect(uitslag.voorbeelden).toContainEqual({ besluit: besluiten.bij, soort: 'verplichting', peildatum: '2021-07-02', bedrag: '700.00', toen: 'geweigerd', regels: ['M-01'] });
  expect(uitslag.beperkingen[0]).toContain('op zijn eigen feiten');
});

it('counts the grants that would have been refused, a raise among them', async () => {
  const uitslag = await impact({ 'maatwerk-maximum': '899.99' }, '2021-07-01');
  expect(uitslag.totaal).toEqual([
    { soort: 'verplichting', alsnogToegekend: NIETS, alsnogGeweigerd: { aantal: 1, bedrag: '500.00' } }, { soort: 'wijziging', alsnogToegekend: NIETS, alsnogGeweigerd: { aantal: 1, bedrag: '100.00' } },
  ]);
  expect(uitslag.voorbeelden[0]).toEqual({ besluit: besluiten.aan, soort: 'verplichting', peildatum: '2021-07-03', bedrag: '500.00', toen: 'toegekend', regels: ['M-01'] });
});

it('finds exactly the cent at which it turns, and nothing for the value that holds', async () => {
  const aantal = async (waarde: string): Promise<number> => ((await impact({ 'M-01': waarde }, '2021-07-05')).totaal[0]?.alsnogToegekend.aantal ?? 0) as number;
  expect([await aantal('1000'), await aantal('1499.99'), await aantal('1500.00'), await aantal('1500.01')]).toEqual([0, 0, 1, 2]);
});

it('looks from the first day to the last, both included', async () => {
  const aantal = async (van: string, tot: string): Promise<number> => ((await impact({ 'M-01': '1500' }, van, { tot })).totaal[0]?.alsnogToegekend.aantal ?? 0) as number;
  expect([await aantal('2021-06-30', '2021-06-30'), await aantal('2021-07-01', '2021-07-01'), await aantal('2021-07-02', '2021-07-02'), await aantal('2021-07-03', '2021-07-05')]).toEqual([1, 0, 2, 1]);
});

it('leaves what is paid on an older grant under the value it was granted under, unless told otherwise', async () => {
  expect((await impact({ 'vergoeding-per-week': '60.00' }, '2021-06-01')).totaal).toEqual([]);
  const ook = await impact({ 'vergoeding-per-week': '60.00' }, '2021-06-01', { ookVoorBestaande: true });
  expect(ook.totaal).toEqual([{ soort: 'betaling', alsnogToegekend: NIETS, alsnogGeweigerd: { aantal: 1, bedrag: '472.50' } }]);
  expect(ook.perRegel.map(({ regel }: Json) => regel)).toContain('V-02');
});

it('takes several values together, also for what is paid on a grant of after the first day', async () => {
  const uitslag = await impact({ 'M-01': '1500', 'vergoeding-per-week': '60.00' }, '2021-02-01');
  expect(uitslag.totaal).toEqual([
    { soort: 'betaling', alsnogToegekend: NIETS, alsnogGeweigerd: { aantal: 1, bedrag: '472.50' } },
    { soort: 'verplichting', alsnogToegekend: { aantal: 4, bedrag: '4000.01' }, alsnogGeweigerd: { aantal: 1, bedrag: '2025.00' } },
  ]);
});

it('counts budgetbesluiten too, by what their mutaties come to together; they have no stream and no region', async () => {
  const indiener = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
  const mutaties = [['teambemensing', '190000000.00'], ['ontschot-menukaart', '5000000.00']].map(([stroom, bedrag]) => ({ soort: 'openstellen', stroom, jaar: 2021, bedrag }));
  const geweigerd = await kassier.verzoek('POST', '/v1/budgetbesluiten', { token: indiener, body: { kenmerk: 'TEST-TE-VEEL', besluitdatum: '2021-02-01', omschrijving: 'Boven het plafond', mutaties } });
  expect([geweigerd.status, geweigerd.body.oordelen.map(({ regel }: Json) => regel)]).toEqual([409, ['B-06']]);
  const uitslag = await impact({ 'rmt-plafond': '195040000.00' }, '2021-02-01');
  const rij = { soort: 'budgetbesluit', alsnogToegekend: { aantal: 1, bedrag: '195000000.00' }, alsnogGeweigerd: NIETS };
  expect([uitslag.totaal, uitslag.perStroom, uitslag.perRegio]).toEqual([[rij], [{ stroom: null, ...rij }], [{ regio: null, ...rij }]]);
  expect((await impact({ 'rmt-plafond': '195039999.99' }, '2021-02-01')).totaal).toEqual([]);
});

it('leaves out what comes out otherwise already, and says so', async () => {
  await kassier.database('ALTER TABLE besluit DISABLE TRIGGER USER');
  const [toen] = await kassier.database<{ oordelen: string }>('SELECT oordelen::text FROM besluit WHERE id = $1', [besluiten.bij]);
  await kassier.database(`UPDATE besluit SET oordelen = replace(oordelen::text, '"niet-voldaan"', '"voldaan"')::json WHERE id = $1`, [besluiten.bij]);
  const uitslag = await impact({ 'M-01': '1500' }, '2021-07-01');
  await kassier.database('UPDATE besluit SET oordelen = $2::json WHERE id = $1', [besluiten.bij, toen?.oordelen]);
  await kassier.database('ALTER TABLE besluit ENABLE TRIGGER USER');
  expect([uitslag.nuAlAnders, uitslag.totaal[0].alsnogToegekend]).toEqual([1, { aantal: 2, bedrag: '2100.01' }]);
});

it('compares with what was known at each decision, also when SZW decided another value since', async () => {
  const [een, twee] = [await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' }), await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' })];
  const vastgesteld = { parameter: 'maatwerk-maximum', waarde: '1100.00', geldigVanaf: '2021-07-01', kenmerk: '2021-0000067890', toelichting: 'Duizend is te weinig' };
  const { id } = await moet(kassier, 'POST', '/v1/parametervoorstellen', een, vastgesteld);
  await moet(kassier, 'POST', `/v1/parametervoorstellen/${id}/fiatteringen`, twee, {});
  // What was refused under € 1.000 before stays so; who asks now is judged by € 1.100.
  const arrangement = await maakArrangement(kassier, 'AM05', voorbeeldBsn(4));
  const vraag = (bedrag: string) => kassier.verzoek('POST', '/v1/verplichtingen', { token: am05, body: menukaartVerplichting('AM05', dienstverlener, arrangement, { instrument: 'maatwerkbudget', bedrag, datum: '2021-07-10' }) });
  expect([(await vraag('1100.01')).status, (await vraag('1050.00')).status]).toEqual([409, 201]);
  const verplichtingen = async (waarde: string): Promise<Json> => {
    const uitslag = await impact({ 'M-01': waarde }, '2021-07-01');
    expect(uitslag.nuAlAnders).toBe(0);
    return uitslag.totaal.find(({ soort }: Json) => soort === 'verplichting');
  };
  expect(await verplichtingen('1500')).toEqual({ soort: 'verplichting', alsnogToegekend: { aantal: 4, bedrag: '3900.02' }, alsnogGeweigerd: NIETS });
  expect(await verplichtingen('1000')).toEqual({ soort: 'verplichting', alsnogToegekend: NIETS, alsnogGeweigerd: { aantal: 1, bedrag: '1050.00' } });
});

it('changes nothing at all', async () => {
  const voor = await afdruk();
  expect(Object.keys(voor)).toEqual(expect.arrayContaining(['besluit', 'boeking', 'posting', 'saldo', 'verplichting', 'idempotentie']));
  await impact({ 'M-01': '1500' }, '2021-07-01');
  expect(await afdruk()).toEqual(voor);
});

it('says everything that is wrong with what is proposed', async () => {
  const antwoord = await analyseer({ voorstellen: [{ parameter: 'M-01', waarde: 'veel' }, { parameter: 'bestaat-niet', waarde: '1' }], van: '2021-07-02', tot: '2021-07-01' });
  expect(antwoord.status).toBe(400);
  expect(antwoord.body.fouten.map(({ pointer }: Json) => pointer)).toEqual(['/voorstellen/0', '/voorstellen/1', '/tot']);
  expect((await analyseer({ voorstellen: [], van: '2021-07-01' })).body.fouten).toEqual([{ pointer: '/voorstellen', melding: 'Noem ten minste één parameter met een voorgestelde waarde.' }]);
});

it('runs one at a time, and stops when nobody waits for it any more', async () => {
  const ernaast = new Client({ connectionString: kassier.databaseUrl });
  await ernaast.connect();
  const bezig = async (): Promise<number> => (await kassier.database<{ aantal: number }>("SELECT count(*)::int AS aantal FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%brokken%'"))[0]?.aantal ?? 0;
  const tot = async (aantal: number): Promise<void> => { for (let ronde = 0; ronde < 400 && (await bezig()) !== aantal; ronde += 1) await new Promise((verder) => setTimeout(verder, 25)); };
  // A lock that somebody holds makes the first last as long as the test needs.
  await ernaast.query('BEGIN; LOCK TABLE besluit IN ACCESS EXCLUSIVE MODE');
  const afbreker = new AbortController();
  const eerste = fetch(`${kassier.url}/v1/impactanalyses`, {
    method: 'POST', signal: afbreker.signal, headers: { authorization: `Bearer ${auditor}`, 'content-type': 'application/json' }, body: JSON.stringify({ voorstellen: [{ parameter: 'M-01', waarde: '1500' }], van: '2021-07-01' }),
  });
  await tot(1);
  const tweede = await analyseer({ voorstellen: [{ parameter: 'M-01', waarde: '1500' }], van: '2021-07-01' });
  expect([tweede.status, tweede.headers.get('retry-after')]).toEqual([503, '60']);
  afbreker.abort();
  await expect(eerste).rejects.toThrow();
  await ernaast.query('ROLLBACK');
  await ernaast.end();
  await tot(0);
  for (let ronde = 0; ronde < 400 && (await analyseer({ voorstellen: [{ parameter: 'M-01', waarde: '1500' }], van: '2021-07-01' })).status !== 200; ronde += 1) await new Promise((verder) => setTimeout(verder, 25));
  expect((await analyseer({ voorstellen: [{ parameter: 'M-01', waarde: '1500' }], van: '2021-07-01' })).status).toBe(200);
});
