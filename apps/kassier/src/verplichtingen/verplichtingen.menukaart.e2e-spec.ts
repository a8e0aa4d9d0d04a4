import {
  geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, regioToken, vergoedingVerplichting, voorbeeldBsn,
} from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

// What each stream pays for, what goes before the ontschot budget, and the instruments of the menukaart that have a condition.

const PAD = '/v1/verplichtingen';
const IMPULS = { stroom: 'impuls-banenafspraak' };
const PARTIJEN = ['werkgever', 'sociale-partners', 'uwv', 'gemeente', 'school', 'leerwerkloket', 'sbb'];

let kassier: TestKassier;
let token: string;
let instelling: string;
let leerbedrijf: string;
let gemeente: string;
let dienstverlener: string;
let arrangement: string;
let persoon = 0;

const vraag = (body: unknown, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', PAD, { token, body, ...(sleutel === undefined ? {} : { sleutel }) });
const regels = (antwoord: Antwoord): string[] => (antwoord.body.oordelen as Json[]).map(({ regel }) => regel as string);
const oordeel = (antwoord: Antwoord, regel: string): Json => (antwoord.body.oordelen as Json[]).find((een) => een['regel'] === regel) ?? {};
const arrangementMet = (anders: Readonly<Record<string, unknown>>): Promise<string> => maakArrangement(kassier, 'AM18', voorbeeldBsn((persoon += 1)), anders);
const menukaart = (anders: Readonly<Record<string, unknown>> = {}, id = arrangement): Record<string, unknown> => menukaartVerplichting('AM18', dienstverlener, id, anders);

/** The lines of an arrangement in which every party has nothing, with others for some of them. */
function voorliggend(anders: Readonly<Record<string, string>>): { partij: string; uitkomst: string }[] {
  const partijen = [...new Set([...PARTIJEN, ...Object.keys(anders)])];
  return partijen.map((partij) => ({ partij, uitkomst: anders[partij] ?? 'niet-beschikbaar' }));
}

beforeAll(async () => {
  kassier = await startTestKassier();
  token = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', {
    'ontschot-menukaart': '50000.00', teambemensing: '50000.00', 'mbo-inkoop': '50000.00', werkgeversvergoeding: '50000.00', 'impuls-banenafspraak': '50000.00', uitvoeringskosten: '50000.00',
  });
  instelling = await maakInstelling(kassier);
  leerbedrijf = await maakLeerbedrijf(kassier);
  gemeente = await maakBegunstigde(kassier, 'gemeente', 'Gemeente Voorbeeld');
  dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanhuis Voorbeeld');
  arrangement = await arrangementMet({});
});

afterAll(() => kassier.stop());

describe('a stream pays for what its money was given for (F-01)', () => {
  const zonderPersoon = (stroom: string, instrument: string) => (): Record<string, unknown> => ({ ...menukaart({ stroom, instrument, begunstigdeId: gemeente, arrangementId: null }) });
  const gevallen: [stroom: string, instrument: string, mag: boolean, body: () => Record<string, unknown>][] = [
    ['mbo-inkoop', 'praktijkleren-mbo', true, () => mboVerplichting('AM18', instelling, leerbedrijf)],
    ['mbo-inkoop', 'jobcoach', false, () => mboVerplichting('AM18', instelling, leerbedrijf, { instrument: 'jobcoach' })],
    ['mbo-inkoop', 'scholing', false, () => mboVerplichting('AM18', instelling, leerbedrijf, { instrument: 'scholing' })],
    ['werkgeversvergoeding', 'praktijkleren-mbo', true, () => vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangement)],
    ['werkgeversvergoeding', 'werkplekaanpassing', false, () => vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangement, { instrument: 'werkplekaanpassing' })],
    ['impuls-banenafspraak', 'loonkostensubsidie', true, () => menukaart({ ...IMPULS, instrument: 'loonkostensubsidie' })],
    ['impuls-banenafspraak', 'jobcoach', true, () => menukaart({ ...IMPULS, instrument: 'jobcoach' })],
    ['impuls-banenafspraak', 'praktijkleren-mbo', false, () => menukaart({ ...IMPULS, instrument: 'praktijkleren-mbo' })],
    ['ontschot-menukaart', 'jobcoach', true, () => menukaart({ instrument: 'jobcoach' })],
    ['ontschot-menukaart', 'no-riskpolis', false, () => menukaart({ instrument: 'no-riskpolis' })],
    ['ontschot-menukaart', 'praktijkleren-mbo', false, () => menukaart({ instrument: 'praktijkleren-mbo' })],
    ['teambemensing', 'teambemensing', true, zonderPersoon('teambemensing', 'teambemensing')],
    ['teambemensing', 'voorbereiding', true, zonderPersoon('teambemensing', 'voorbereiding')],
    ['teambemensing', 'uitvoeringskosten', false, zonderPersoon('teambemensing', 'uitvoeringskosten')],
    ['uitvoeringskosten', 'uitvoeringskosten', true, zonderPersoon('uitvoeringskosten', 'uitvoeringskosten')],
    ['uitvoeringskosten', 'coordinatie-sociale-partners', false, zonderPersoon('uitvoeringskosten', 'coordinatie-sociale-partners')],
  ];

  it.each(gevallen)('%s, %s: %s', async (stroom, instrument, mag, body) => {
    const antwoord = await vraag(body());
    expect([antwoord.status, regels(antwoord).includes('F-01')]).toEqual([mag ? 201 : 409, true]);
    if (!mag) expect(oordeel(antwoord, 'F-01')).toMatchObject({ toelichting: expect.stringContaining(`Stroom ${stroom} betaalt`), uitweg: expect.stringContaining(`Vraag ${instrument} aan op`) });
  });

  it('and the impuls only for its own target group, whatever the instrument (F-10)', async () => {
    const erbuiten = await arrangementMet({ doelgroepBanenafspraak: false });
    for (const instrument of ['jobcoach', 'loonkostensubsidie']) expect([instrument, regels(await vraag(menukaart({ ...IMPULS, instrument }, erbuiten)))]).toEqual([instrument, ['F-10']]);
    expect((await vraag(menukaart({ instrument: 'jobcoach' }, erbuiten))).status).toBe(201);
  });
});

describe('the conditions of the ontschot budget', () => {
  it('ask that it is meant for going back to work (F-02)', async () => {
    expect(regels(await vraag(menukaart({ gerichtOpWerkhervatting: false })))).toEqual(['F-02']);
  });

  it.each([
    ['a fund that is not used', { 'oo-fonds': 'beschikbaar-niet-ingezet' }, ['F-05']],
    ['praktijkleren that is not used', { praktijkleren: 'beschikbaar-niet-ingezet' }, ['F-05']],
    ['bbl that is not used', { 'extra-bbl': 'beschikbaar-niet-ingezet' }, ['F-05']],
    ['a school with something that is not used', { school: 'beschikbaar-niet-ingezet' }, ['F-04', 'F-05']],
    ['a school of which the praktijkleren does not fit', { school: 'ingezet', praktijkleren: 'niet-van-toepassing' }, []],
    ['youth money that is not used', { jeugdmiddelen: 'beschikbaar-niet-ingezet' }, ['F-11']],
    ['youth money that is used', { jeugdmiddelen: 'ingezet' }, []],
  ])('let what is there go before (F-04, F-05, F-11): %s', async (_naam, anders, verwacht) => {
    const antwoord = await vraag(menukaart({}, await arrangementMet({ voorliggend: voorliggend(anders) })));
    expect([antwoord.status, verwacht.length === 0 ? [] : regels(antwoord)]).toEqual([verwacht.length === 0 ? 201 : 409, verwacht]);
  });

  it('ask for cofinancing or a reason, which is kept and comes out the same when judged again (F-06)', async () => {
    const zonder = menukaart({ cofinanciering: [] });
    const geweigerd = await vraag(zonder);
    expect(geweigerd.status).toBe(409);
    expect(oordeel(geweigerd, 'F-06')).toMatchObject({ uitkomst: 'motivering-vereist', uitweg: expect.stringContaining('F-06') });
    expect(regels(geweigerd)).toEqual(['F-06']);

    const motiveringen = [{ regel: 'F-06', tekst: 'De sector heeft geen fonds.' }];
    const toegekend = await vraag({ ...zonder, motiveringen });
    expect(toegekend.status).toBe(201);
    expect(oordeel(toegekend, 'F-06')).toMatchObject({ uitkomst: 'voldaan', motivering: 'De sector heeft geen fonds.' });
    expect(await moet(kassier, 'GET', `${PAD}/${toegekend.body.id}`, token)).toMatchObject({ motiveringen });
    const auditor = await kassier.token({ rollen: ['auditor'] });
    const opnieuw = await kassier.verzoek('POST', `/v1/besluiten/${toegekend.body.besluitId}/herbeoordelingen`, { token: auditor, body: {} });
    expect(opnieuw.body.verschillen).toEqual([]);
  });

  it('are no conditions of other money: mbo-inkoop asks for no cofinancing', async () => {
    expect((await vraag(mboVerplichting('AM18', instelling, leerbedrijf, { cofinanciering: [] }))).status).toBe(201);
  });
});

describe('instruments with a condition', () => {
  it.each(['schuldhulpverlening', 'wmo-dienstverlening', 'taalonderwijs'])('%s is handed over and carries no money (M-02)', async (instrument) => {
    const antwoord = await vraag(menukaart({ instrument, bedrag: '0.01' }));
    expect(regels(antwoord)).toEqual(['M-02']);
    expect(oordeel(antwoord, 'M-02')).toMatchObject({ bron: { document: 'S1', citaat: 'Warme overdracht naar het juiste loket' } });
  });

  it('a banenmarkt is virtual as long as it may not be otherwise (M-03)', async () => {
    const banenmarkt = (virtueel: Readonly<Record<string, unknown>>): Promise<Antwoord> => vraag(menukaart({ instrument: 'banenmarkt-speeddate', ...virtueel }));
    const zonder = await banenmarkt({});
    expect([regels(zonder), oordeel(zonder, 'M-03')['toelichting']]).toEqual([['M-03'], expect.stringContaining('«virtueel»')]);
    expect(regels(await banenmarkt({ virtueel: false }))).toEqual(['M-03']);
    const toegekend = await banenmarkt({ virtueel: true });
    expect([toegekend.status, oordeel(toegekend, 'M-03')['parameters']]).toEqual([201, { 'ontmoetingen-fysiek': 'nee' }]);
    expect(await moet(kassier, 'GET', `${PAD}/${toegekend.body.id}`, token)).toMatchObject({ virtueel: true, toekenningskenmerk: null, loonaanvulling: null });
  });

  it.each([
    [{ wajong: true, loonwaardePercentage: 99 }, []], [{ wajong: true, loonwaardePercentage: 100 }, ['M-04']], [{ wajong: true, loonwaardePercentage: null }, ['M-04']],
    [{ wajong: false, loonwaardePercentage: 60 }, ['M-04']],
  ])('loondispensatie for %j: refused by %j (M-04)', async (anders, verwacht) => {
    const antwoord = await vraag(menukaart({ ...IMPULS, instrument: 'loondispensatie' }, await arrangementMet(anders)));
    expect([antwoord.status, verwacht.length === 0 ? [] : regels(antwoord)]).toEqual([verwacht.length === 0 ? 201 : 409, verwacht]);
  });
});

describe('a field that was added later', () => {
  it('changes nothing for who does not send it: the same answer to the same request, and nothing about it in the facts', async () => {
    const body = menukaart({ bedrag: '11.00' });
    const eerste = await vraag(body, 'zonder-nieuwe-velden');
    const tweede = await vraag(body, 'zonder-nieuwe-velden');
    expect([eerste.status, tweede.tekst, tweede.headers.get('idempotent-replayed')]).toEqual([201, eerste.tekst, 'true']);
    const [rij] = await kassier.database<{ velden: string[] }>('SELECT array_agg(veld) AS velden FROM verplichting, json_object_keys(verzoek) veld WHERE id = $1', [eerste.body.id]);
    for (const veld of ['virtueel', 'toekenningskenmerk', 'loonaanvulling']) expect([veld, rij?.velden.includes(veld)]).toEqual([veld, false]);
  });

  it('is checked like every other: each fault in its place', async () => {
    const antwoord = await vraag(menukaart({ virtueel: 'ja', toekenningskenmerk: '', loonaanvulling: { inkomenVoorheen: '-1.00' } }));
    expect(antwoord.status).toBe(400);
    expect((antwoord.body.fouten as Json[]).map(({ pointer }) => pointer as string).sort()).toEqual(['/loonaanvulling/inkomenVoorheen', '/loonaanvulling/loonNu', '/toekenningskenmerk', '/virtueel']);
  });

  it('is a column of a CSV bundle too', async () => {
    const kolommen = ['stroom', 'jaar', 'regio', 'datum', 'einddatum', 'instrument', 'bedrag', 'begunstigdeId', 'arrangementId', 'omschrijving', 'gerichtOpWerkhervatting', 'virtueel', 'motiveringen.1.regel', 'motiveringen.1.tekst'];
    const vast = ['ontschot-menukaart', '2021', 'AM18', '2021-03-15', '2021-12-31', 'banenmarkt-speeddate', '25.00', dienstverlener, arrangement, 'Banenmarkt', 'true'];
    const body = [kolommen, [...vast, 'ja', 'F-06', 'Geen fonds'], [...vast, 'nee', 'F-06', 'Geen fonds'], [...vast, '', '', '']].map((rij) => rij.join(';')).join('\n');
    const antwoord = await kassier.verzoek('POST', '/v1/aanvraagbundels', { token, body, headers: { 'content-type': 'text/csv' } });
    expect(antwoord.body.regels.map((regel: Json) => [regel.uitkomst, (regel.oordelen ?? []).map((een: Json) => een.regel)])).toEqual([['toegekend', []], ['geweigerd', ['M-03']], ['geweigerd', ['F-06', 'M-03']]]);
  });
});

describe('an arrangement', () => {
  it('names money that goes before as a line of its own, and agrees with parties only', async () => {
    const body = { voorliggend: voorliggend({ 'oo-fonds': 'ingezet', jeugdmiddelen: 'niet-van-toepassing', praktijkleren: 'niet-beschikbaar', 'extra-bbl': 'niet-beschikbaar' }) };
    expect((await moet(kassier, 'GET', `/v1/arrangementen/${await arrangementMet(body)}`, token))['voorliggend']).toHaveLength(11);
    await expect(arrangementMet({ afgestemdMet: ['oo-fonds'] })).rejects.toThrow('/afgestemdMet/0');
  });
});
