import { Bedrag } from '#values';
import { bedragUit, leesbaar, Lezer, tabelrijen, verwijzingen } from '../../../../test/support/bladeren.js';
import { maakVoorbeeldboeken } from '../../../../test/support/grootboek.js';
import { geefBudget, maakArrangement, maakBegunstigde, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { maakHalfjaar, TWENTE, ZEELAND } from '../../../../test/support/halfjaar.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { verzegelAlles } from '../../../../test/support/verzegeld.js';
import { leesZip } from '../../../../test/support/zip.js';

const PAD = '/v1/rapportages/tweemaandelijks';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const eur = (tekst: string): Bedrag => Bedrag.van(tekst);
const som = (rijen: readonly Json[], veld: string): string => Bedrag.som(rijen.map((rij) => eur(rij[veld] as string))).toString();

let kassier: TestKassier;
let szw: string;
let twente: string;
const lees = async (query: string, token = szw): Promise<Json> => moet(kassier, 'GET', `${PAD}?${query}`, token);
const meld = (body: object, token = twente, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/regio-indicatoren', { token, body: { regio: TWENTE, maand: '2021-05', indicator: 'adviezen', waarde: 12, ...body }, ...(sleutel === undefined ? {} : { sleutel }) });
const bestand = async (query: string, accept: string): Promise<string> => {
  const antwoord = await fetch(`${kassier.url}${PAD}?${query}`, { headers: { authorization: `Bearer ${szw}`, accept } });
  expect([antwoord.status, antwoord.headers.get('content-type')?.startsWith(accept)]).toEqual([200, true]);
  return Buffer.from(await antwoord.arrayBuffer()).toString('base64');
};

beforeAll(async () => {
  kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '0' });
  [szw, twente] = [await kassier.token({ rollen: ['szw-financien'] }), await regioToken(kassier, TWENTE)];
  await maakVoorbeeldboeken(kassier);
  await maakHalfjaar(kassier);
});
afterAll(() => kassier.stop());

it('rests on a seal: without one there is no report', async () => {
  expect(await kassier.verzoek('GET', PAD, { token: szw })).toMatchObject({ status: 409, body: { type: '/v1/problemen/nog-geen-zegel' } });
  await verzegelAlles(kassier);
  expect(await lees('periode=2021-05')).toMatchObject({ periode: { code: '2021-05', naam: 'mei en juni 2021', van: '2021-05-01', totEnMet: '2021-06-30' }, peildatum: '2021-06-30', regio: null, naam: 'Nederland', jaareinde: null, voorbeeld: false });
  expect(await kassier.verzoek('GET', `${PAD}?bekendOp=2021-01-01`, { token: szw })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('2021-01-01') } });
  const { zegel, boeking, bekendOp } = await lees('periode=2021-05');
  expect(await moet(kassier, 'GET', `/v1/zegels/${zegel.nummer}`, szw)).toMatchObject(zegel);
  expect(bekendOp).toBe(zegel.gemaaktOp);
  expect(await kassier.database('SELECT max(nummer) AS boeking FROM boeking')).toEqual([{ boeking }]);
  expect((await kassier.verzoek('GET', `/v1/grootboek/boekingen/${boeking}/inclusiebewijs?zegel=${zegel.nummer}`, { token: szw })).status).toBe(200);
});

describe('what regions tell', () => {
  it('is kept once per key, is theirs, and is corrected with a reason while the first stays', async () => {
    const eerste = await meld({}, twente, 'indicator-een');
    expect([eerste.status, eerste.body]).toMatchObject([201, { regio: TWENTE, maand: '2021-05', indicator: 'adviezen', waarde: 12, corrigeert: null, reden: null, vervangenDoor: null }]);
    expect((await meld({}, twente, 'indicator-een')).body).toEqual(eerste.body);
    expect(await meld({ waarde: 13 })).toMatchObject({ status: 409, body: { type: '/v1/problemen/indicator-al-gemeld', waarde: 12, detail: expect.stringContaining('reden') } });
    expect(await meld({ reden: 'Toch' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/niets-veranderd' } });
    expect(await meld({ maand: '2021-06', reden: 'Te vroeg' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/niets-te-corrigeren' } });
    const correctie = await meld({ waarde: 15, reden: 'Drie vergeten' });
    expect(correctie).toMatchObject({ status: 201, body: { waarde: 15, corrigeert: eerste.body.id, reden: 'Drie vergeten' } });
    const { resultaten } = await moet(kassier, 'GET', `/v1/regio-indicatoren?regio=${TWENTE}&indicator=adviezen&vanaf=2021-05&tot=2021-05`, szw);
    expect(resultaten.map(({ waarde, vervangenDoor }: Json) => [waarde, vervangenDoor])).toEqual([[12, correctie.body.id], [15, null]]);
  });

  it('is told of its own region only, and seen by no other region', async () => {
    const zeeland = await regioToken(kassier, ZEELAND);
    expect((await meld({}, zeeland)).status).toBe(403);
    expect((await meld({ regio: ZEELAND, waarde: 4 }, zeeland)).status).toBe(201);
    expect((await moet(kassier, 'GET', '/v1/regio-indicatoren', zeeland)).resultaten).toMatchObject([{ regio: ZEELAND, waarde: 4 }]);
    expect((await kassier.verzoek('GET', `/v1/regio-indicatoren?regio=${TWENTE}`, { token: zeeland })).status).toBe(403);
  });

  it('is refused with everything that is wrong with it', async () => {
    expect((await meld({ maand: '2020-01', indicator: 'overcapaciteit-procent', waarde: 101 })).body.fouten.map(({ pointer }: Json) => pointer)).toEqual(['/maand', '/waarde']);
    expect((await meld({ maand: '2099-01' })).body.fouten).toMatchObject([{ pointer: '/maand' }]);
    expect((await meld({ indicator: 'tevreden', waarde: -1 })).body.fouten.map(({ pointer }: Json) => pointer)).toEqual(['/indicator', '/waarde']);
    await expect(kassier.database("INSERT INTO regio_indicator (id, regio, maand, indicator, waarde, door) SELECT gen_random_uuid(), regio, maand, indicator, 1, 'x' FROM regio_indicator")).rejects.toMatchObject({ code: '23505' });
    await expect(kassier.database(`INSERT INTO regio_indicator (id, regio, maand, indicator, waarde, corrigeert, reden, door)
      SELECT gen_random_uuid(), regio, maand, 'plaatsingen', 1, id, 'andere indicator', 'x' FROM regio_indicator WHERE waarde = 15`)).rejects.toMatchObject({ code: '23503' });
  });
});

describe('the two-monthly report', () => {
  beforeAll(async () => {
    await meld({ maand: '2021-06', waarde: 5 });
    await meld({ indicator: 'overcapaciteit-procent', waarde: 40 });
    await verzegelAlles(kassier);
  });

  it('says of every stream what the uitnutting says, beside the time that is over', async () => {
    const { stromen, totaal } = await lees('periode=2021-05');
    const uitnutting = await moet(kassier, 'GET', '/v1/uitnutting?peildatum=2021-06-30', szw);
    expect(stromen).toHaveLength(7);
    for (const [index, rij] of (uitnutting['rijen'] as Json[]).entries()) {
      const { teVerdelen: _te, betaalbaar: _betaalbaar, kasruimte: _kas, ...cijfers } = rij;
      expect(stromen[index]).toMatchObject(cijfers);
    }
    expect({ ...(uitnutting['totaal'] as object), tijdVerstreken: '49.6' }).toMatchObject(totaal);
    // 2021 is 365 days, of which 181 are over.
    expect(stromen.find(({ stroom }: Json) => stroom === 'mbo-inkoop')).toMatchObject({ naam: expect.any(String) as string, tijdVerstreken: '49.6' });
    expect(stromen.find(({ stroom }: Json) => stroom === 'teambemensing')).toMatchObject({ budget: '0.00', tijdVerstreken: null });
  });

  it.each(['periode=2021-05', `periode=2021-05&regio=${TWENTE}`, 'periode=2021-07&peildatum=2021-07-10'])('has parts that add up, also for %s', async (query) => {
    const rapport = await lees(query);
    for (const rij of rapport.mutaties) expect(eur(rij.begin).plus(eur(rij.eersteMaand)).plus(eur(rij.tweedeMaand)).toString()).toBe(rij.eind);
    for (const cijfer of ['vastgelegd', 'betaald', 'toegedeeld']) expect(som(rapport.mutaties.filter((rij: Json) => rij.cijfer === cijfer), 'eind')).toBe(rapport.totaal[cijfer]);
    for (const veld of ['vastgelegd', 'betaald']) expect(som(rapport.instrumenten, veld)).toBe(rapport.totaal[veld]);
    const voor = await moet(kassier, 'GET', `/v1/uitnutting?peildatum=${query.includes('2021-07') ? '2021-06-30' : '2021-04-30'}${rapport.regio === null ? '' : `&regio=${rapport.regio}`}`, szw);
    expect(som(rapport.mutaties.filter((rij: Json) => rij.cijfer === 'vastgelegd'), 'begin')).toBe((voor['totaal']).vastgelegd);
    const inPeriode = eur(rapport.totaal.vastgelegd).min(eur((voor['totaal']).vastgelegd)).toString();
    expect(som(rapport.instrumenten, 'vastgelegdInPeriode')).toBe(inPeriode);
    if (rapport.regios === null) return;
    expect(rapport.regios.filter(({ regio }: Json) => regio.startsWith('AM'))).toHaveLength(35);
    for (const veld of ['toegedeeld', 'vastgelegd', 'betaald', 'openstaand', 'beschikbaar']) expect(som(rapport.regios, veld)).toBe(rapport.totaal[veld]);
    expect(som(rapport.regios, 'vastgelegdInPeriode')).toBe(inPeriode);
  });

  it('counts per instrument what the books hold, with the average', async () => {
    const { instrumenten } = await lees(`periode=2021-05&regio=${TWENTE}`);
    // Five of 600, 1,000, 800, 700 and 900 euro in February to June; those of 15 May and 15 June are in the period.
    expect(instrumenten.find(({ instrument }: Json) => instrument === 'maatwerkbudget')).toMatchObject({ aantal: 5, vastgelegd: '4000.00', gemiddeld: '800.00', betaald: '0.00', aantalInPeriode: 2, vastgelegdInPeriode: '1600.00' });
    expect(instrumenten.find(({ instrument }: Json) => instrument === 'scholing')).toMatchObject({ aantal: 0, gemiddeld: null });
  });

  it('shows what regions told: added up where that can be, and as it is now known', async () => {
    const van = (rapport: Json, code: string): Json => rapport.indicatoren.find(({ indicator }: Json) => indicator === code);
    const [land, regio] = [await lees('periode=2021-05'), await lees(`periode=2021-05&regio=${TWENTE}`)];
    expect(van(land, 'adviezen')).toMatchObject({ eersteMaand: 19, tweedeMaand: 5, samen: 24, totEnMet: 24, regios: 2 });
    expect(van(regio, 'adviezen')).toMatchObject({ eersteMaand: 15, tweedeMaand: 5, samen: 20 });
    expect([van(land, 'overcapaciteit-procent'), van(regio, 'overcapaciteit-procent')]).toMatchObject([{ eersteMaand: null, samen: null, regios: 1 }, { eersteMaand: 40, samen: null, regios: 1 }]);
    expect(van(land, 'plaatsingen')).toMatchObject({ eersteMaand: null, tweedeMaand: null, samen: null, regios: 0 });
    expect(van(await lees('periode=2021-05&peildatum=2021-05-31'), 'adviezen')).toMatchObject({ tweedeMaand: null, samen: 19 });
  });

  it('is the same to the byte for the same peildatum and recorded-at, whatever was booked and told since', async () => {
    const { links, zegel } = await lees('periode=2021-05');
    const vraag = links.zelf.split('?')[1] as string;
    const vormen = ['application/json', 'text/csv', ODS];
    const lezer = await Lezer.meldAan(kassier, 'szw-financien');
    const blad = async (): Promise<string> => (await lezer.open(`/dashboard/rapportage?${vraag}`)).html;
    const [eerst, eersteBlad] = [await Promise.all(vormen.map((vorm) => bestand(vraag, vorm))), await blad()];
    const dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Later');
    const arrangement = await maakArrangement(kassier, TWENTE, voorbeeldBsn(300));
    await moet(kassier, 'POST', '/v1/verplichtingen', twente, menukaartVerplichting(TWENTE, dienstverlener, arrangement, { instrument: 'maatwerkbudget', bedrag: '250.00', datum: '2021-06-20' }));
    expect((await meld({ waarde: 20, reden: 'Nog vijf' })).status).toBe(201);
    expect(await Promise.all(vormen.map((vorm) => bestand(vraag, vorm)))).toEqual(eerst);
    await verzegelAlles(kassier);
    expect(await Promise.all(vormen.map((vorm) => bestand(vraag, vorm)))).toEqual(eerst);
    expect(await blad()).toBe(eersteBlad);
    const [toen, nu] = [JSON.parse(Buffer.from(eerst[0] ?? '', 'base64').toString()), await lees('periode=2021-05')];
    expect(nu.zegel.nummer).toBeGreaterThan(zegel.nummer);
    expect(eur(nu.totaal.vastgelegd).min(eur(toen.totaal.vastgelegd)).toString()).toBe('250.00');
    expect([toen, nu].map(({ indicatoren }) => indicatoren.find(({ indicator }: Json) => indicator === 'adviezen').samen)).toEqual([24, 29]);
    expect([toen, nu].map(({ instrumenten }) => instrumenten.find(({ instrument }: Json) => instrument === 'maatwerkbudget').aantal)).toEqual([5, 6]);
    // Between two seals a report is that of the one before.
    expect((await lees(`periode=2021-05&bekendOp=${encodeURIComponent(nu.bekendOp)}`)).zegel).toEqual(nu.zegel);
  });

  it('is of a region for that region, and of all for who looks at all', async () => {
    expect(await lees('periode=2021-05', twente)).toMatchObject({ regio: TWENTE, naam: expect.stringContaining('Twente'), regios: null });
    expect(await lees('periode=2021-05', twente)).toEqual(await lees(`periode=2021-05&regio=${TWENTE}`));
    expect((await kassier.verzoek('GET', `${PAD}?regio=${ZEELAND}`, { token: twente })).status).toBe(403);
  });

  it('of the last day of a year has the figures of that year', async () => {
    const { jaareinde } = await lees('periode=2021-11');
    const { cellen, totaal } = await moet(kassier, 'GET', '/v1/jaarafsluitingen/2021', szw);
    expect(jaareinde).toMatchObject({ jaar: 2021, totaal: { verplichtingen: totaal.vastgelegd, betaald: totaal.betaald, openstaand: totaal.openstaand, kasNietVastgelegd: totaal.kasNietVastgelegd }, voorschotten: '0.00' });
    expect(jaareinde.stromen.map(({ stroom }: Json) => stroom)).toEqual([...new Set(cellen.map(({ stroom }: Json) => stroom as string))]);
    const open = (await moet(kassier, 'GET', `${jaareinde.perVerplichting}&limiet=500`, szw)).resultaten as Json[];
    expect(som(open, 'openstaand')).toBe(jaareinde.totaal.openstaand);
    expect((await lees('periode=2021-11&peildatum=2021-12-30')).jaareinde).toBeNull();
  });

  it('comes as a row per figure, and as a spreadsheet with a sheet per part', async () => {
    const regels = Buffer.from(await bestand('periode=2021-05', 'text/csv'), 'base64').toString().split('\r\n');
    expect(regels[0]).toBe('onderdeel,sleutel,naam,cijfer,waarde');
    const { totaal, zegel } = await lees('periode=2021-05');
    expect(regels).toEqual(expect.arrayContaining([`uitnutting,totaal,Totaal,vastgelegd,${totaal.vastgelegd}`]));
    expect(regels.some((regel) => regel.endsWith(zegel.wortel))).toBe(true);
    const inhoud = leesZip(Buffer.from(await bestand('periode=2021-05', ODS), 'base64')).find(({ naam }) => naam === 'content.xml')?.inhoud.toString() ?? '';
    expect([...inhoud.matchAll(/<table:table table:name="([^"]+)"/g)].map(([, naam]) => naam)).toEqual(['rapport', 'uitnutting', 'mutaties', 'instrumenten', 'regios', 'indicatoren']);
    expect(inhoud).toContain(`office:value="${totaal.vastgelegd}"`);
    expect((await kassier.verzoek('GET', PAD, { token: szw, headers: { accept: 'image/png' } })).status).toBe(406);
  });

  it('is refused for a period, a day or a region that is none', async () => {
    const fout = async (query: string): Promise<unknown> => (await kassier.verzoek('GET', `${PAD}?${query}`, { token: szw })).body.fouten;
    expect(await fout('periode=2021-06')).toMatchObject([{ parameter: 'periode', melding: expect.stringContaining('twee maanden') as string }]);
    expect(await fout('periode=2019-11')).toMatchObject([{ parameter: 'periode' }]);
    expect(await fout('periode=2099-11')).toMatchObject([{ parameter: 'periode' }]);
    expect(await fout('periode=2021-05&peildatum=2021-07-01')).toMatchObject([{ parameter: 'peildatum', melding: expect.stringContaining('mei en juni 2021') as string }]);
    expect(await fout('periode=2021-05&regio=AM99')).toMatchObject([{ parameter: 'regio' }]);
  });
});

describe('the page of the report', () => {
  it('opens for the period of its day, with its contents, its seal and the same figures', async () => {
    const lezer = await Lezer.meldAan(kassier, 'auditor');
    const { adres, html } = await lezer.volg(await lezer.open('/dashboard?peildatum=2021-06-15'), 'Rapportage');
    expect((await kassier.verzoek('GET', adres, { headers: { cookie: lezer.cookie } })).headers.get('location')).toBe('/dashboard/rapportage?periode=2021-05&peildatum=2021-06-15');
    const rapport = await lees('periode=2021-05&peildatum=2021-06-15');
    const tekst = leesbaar(html);
    expect(tekst).toContain('Rapportage mei en juni 2021: Nederland');
    for (const waarde of [rapport.zegel.wortel, `${eur(rapport.totaal.vastgelegd).voorMensen()}`, '5. Wat de regio\'s zelf melden']) expect(tekst.replaceAll('\u00a0', ' ')).toContain((waarde as string).replaceAll('\u00a0', ' '));
    const inhoud = verwijzingen(/<nav class="inhoud".*?<\/nav>/s.exec(html)?.[0] ?? '').map(({ adres: naar }) => naar.slice(1));
    expect(inhoud).toEqual(['uitnutting', 'mutaties', 'instrumenten', 'regios', 'indicatoren']);
    for (const deel of inhoud) expect(html).toContain(`<section class="rapportdeel" id="${deel}"`);
    expect(html.match(/<thead>/g)).toHaveLength(5);
    const csv = verwijzingen(html).find(({ tekst: woorden }) => woorden === 'als CSV')?.adres ?? '';
    expect((await lezer.haal(csv)).tekst).toContain(rapport.zegel.wortel);
  });

  it('goes to a day in the period that was chosen, and is of the own region for a region', async () => {
    const lezer = await Lezer.meldAan(kassier, 'regio-aanvrager', TWENTE);
    const begin = await lezer.open('/dashboard/rapportage?peildatum=2021-06-15');
    expect(begin.html).not.toContain('keuze-regio');
    const ander = await lezer.vulIn(begin, '/dashboard/rapportage', { periode: '2021-03' });
    expect((await kassier.verzoek('GET', ander.adres, { headers: { cookie: lezer.cookie } })).headers.get('location')).toBe('/dashboard/rapportage?periode=2021-03&peildatum=2021-04-30');
    expect(leesbaar(ander.html)).toContain('Rapportage maart en april 2021: Twente');
    expect(verwijzingen(ander.html).map(({ tekst }) => tekst)).not.toContain('Per regio');
    expect((await lezer.haal(`/dashboard/rapportage?periode=2021-03&peildatum=2021-04-30&regio=${ZEELAND}`)).status).toBe(403);
    expect((await lezer.haal('/dashboard/rapportage?periode=2021-04&peildatum=2021-04-30')).status).toBe(400);
  });

  /** The figures of a report: in which part and column, what it says, and where it leads. */
  function cijfers(html: string): { deel: string; kolom: string; tekst: string; naar: string | null }[] {
    return [...html.matchAll(/<section class="rapportdeel" id="([a-z]+)".*?<\/section>/gs)].flatMap(([deel, code = '']) => {
      const koppen = [...deel.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, kop = '']) => leesbaar(kop));
      return [...deel.matchAll(/<tr><th scope="row">.*?<\/tr>/gs)].flatMap(([rij]) => [...rij.matchAll(/<td class="getal">(.*?)<\/td>/gs)].map(([, cel = ''], plaats) => ({ deel: code, kolom: koppen[plaats + 1] ?? '', tekst: leesbaar(cel), naar: verwijzingen(cel)[0]?.adres ?? null })));
    });
  }
  /** The sum of a column of a table of figures over these months. */
  function overMaanden(html: string, kolom: string, maanden: (maand: string) => boolean): string {
    const [koppen = [], ...rijen] = tabelrijen(html);
    return Bedrag.som(rijen.filter(([maand = '']) => /^\d{4}-\d\d$/.test(maand) && maanden(maand)).map((rij) => Bedrag.van(bedragUit(rij[koppen.indexOf(kolom)] ?? '')))).voorMensen();
  }

  it.each([['of the country', 'periode=2021-05&peildatum=2021-06-30'], ['of a region', `periode=2021-05&peildatum=2021-06-30&regio=${TWENTE}`], ['of the end of the year', 'periode=2021-11&peildatum=2021-12-31']])('leads from every figure %s to where it comes from, with the same figure', async (_wat, vraag) => {
    await verzegelAlles(kassier);
    const lezer = await Lezer.meldAan(kassier, 'auditor');
    const rapport = cijfers((await lezer.open(`/dashboard/rapportage?${vraag}`)).html);
    expect([...new Set(rapport.filter(({ naar, tekst }) => naar === null && tekst !== '–' && tekst !== '').map(({ kolom }) => kolom))]).toEqual(['Tijd voorbij in\u00a0%']);
    const gevolgd = new Map(rapport.filter(({ naar, tekst }) => naar !== null && !['€\u00a00,00', '0', '0,0\u00a0%', '–'].includes(tekst)).map((cijfer) => [`${cijfer.naar} ${cijfer.kolom}`, cijfer]));
    for (const { deel, kolom, tekst, naar } of gevolgd.values()) {
      const { html } = await lezer.open(naar ?? '');
      const hier = new URL(naar ?? '', 'http://localhost');
      if (hier.pathname === '/dashboard/posten' && tekst.startsWith('€') && kolom !== 'Gemiddeld') expect([deel, kolom, naar, leesbaar(/<dd[^>]*>(.*?)<\/dd>/s.exec(html)?.[1] ?? '')]).toEqual([deel, kolom, naar, tekst]);
      if (hier.searchParams.get('groepeerOp') === 'maand' && tekst.startsWith('€')) {
        const isJaar = deel === 'jaareinde';
        const som = overMaanden(html, /^Betaald/.test(kolom) ? 'Betaald' : 'Vastgelegd', (maand) => (isJaar ? maand.startsWith('2021') : ['2021-05', '2021-06', '2021-11', '2021-12'].includes(maand) && maand <= (hier.searchParams.get('peildatum') ?? '') && vraag.includes('2021-05') === maand < '2021-07'));
        expect([deel, kolom, naar, som]).toEqual([deel, kolom, naar, tekst]);
      }
      if (hier.pathname === '/dashboard/indicatoren' && kolom !== 'Regio\'s') expect(tabelrijen(html).flat()).toContain(tekst);
    }
    expect(gevolgd.size).toBeGreaterThan(30);
  });
});

it('says the same of every moment, whatever interim states there are', async () => {
  const momenten = await kassier.database<{ moment: string }>("SELECT to_char(gemaakt_op AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS moment FROM zegel WHERE laatste_boeking > 0 ORDER BY nummer");
  const vragen = momenten.flatMap(({ moment }) => ['peildatum=2021-06-30', 'peildatum=2021-06-09', `peildatum=2021-06-30&regio=${TWENTE}`].map((vraag) => `${PAD}?${vraag}&bekendOp=${moment}`));
  const lezer = await Lezer.meldAan(kassier, 'szw-financien');
  const paginas = ['menukaart?peildatum=2021-06-30', 'menukaart?peildatum=2021-04-20', `menukaart?peildatum=2021-06-09&regio=${TWENTE}`, 'waarschuwingen?peildatum=2021-06-09', 'verloop?peildatum=2021-05-20', 'cijfers?peildatum=2021-06-09&groepeerOp=regio,instrument'];
  const beeld = async (): Promise<unknown[]> => [
    ...(await Promise.all([...vragen, '/v1/uitnutting/prognose?peildatum=2021-06-15&groepeerOp=stroom,jaar,regio', `/v1/uitnutting/prognose?regio=${TWENTE}`].map((vraag) => moet(kassier, 'GET', vraag, szw)))),
    ...(await Promise.all(paginas.map(async (pad) => (await lezer.open(`/dashboard/${pad}`)).html))),
    await moet(kassier, 'GET', '/v1/uitnutting?peildatum=2021-06-09&groepeerOp=maand,instrument', twente),
  ];
  const zonder = await beeld();
  let standen = 0;
  while ((await kassier.database<{ boeking: number | null }>('SELECT maak_tussenstand(1, 4)::int AS boeking'))[0]?.boeking !== null) standen += 1;
  expect(standen).toBeGreaterThan(5);
  expect(await beeld()).toEqual(zonder);
  const nageteld = await kassier.database<{ instrument: string; aantal: number }>(`SELECT instrument, count(*)::int AS aantal FROM verplichting WHERE datum <= '2021-06-09' GROUP BY 1`);
  const { instrumenten } = await lees('periode=2021-05&peildatum=2021-06-09');
  expect(instrumenten.filter(({ aantal }: Json) => aantal > 0).map(({ instrument, aantal }: Json) => ({ instrument, aantal }))).toEqual(expect.arrayContaining(nageteld));
});

it('is there of what is no region\'s, with the figures of that row, and for no region', async () => {
  await geefBudget(kassier, 'landelijk', { teambemensing: '1000.00' });
  await verzegelAlles(kassier);
  const { regios } = await lees('periode=2021-05');
  const rij = regios.find(({ regio }: Json) => regio === 'landelijk');
  const eigen = await lees('periode=2021-05&regio=landelijk');
  expect(eigen).toMatchObject({ regio: 'landelijk', naam: 'Landelijk', regios: null, totaal: { toegedeeld: rij.toegedeeld, vastgelegd: rij.vastgelegd, beschikbaar: rij.beschikbaar } });
  expect(eigen.totaal.toegedeeld).not.toBe('0.00');
  expect((await kassier.verzoek('GET', `${PAD}?periode=2021-05&regio=landelijk`, { token: twente })).status).toBe(403);
  const lezer = await Lezer.meldAan(kassier, 'auditor');
  const pagina = await lezer.volg(await lezer.open('/dashboard/rapportage?periode=2021-05&peildatum=2021-06-30'), 'Landelijk');
  expect(leesbaar(pagina.html)).toContain('Rapportage mei en juni 2021: Landelijk');
  expect(pagina.html).toMatch(/<option value="landelijk" selected/);
});
