import { Bedrag } from '#values';
import { bedragUit, gegeven, leesbaar, Lezer, tabelrijen, verwijzingen, type Blad } from '../support/bladeren.js';
import { afschrift, leesOpdrachten, retour, uitgevoerd } from '../support/bank.js';
import { maakBetalingen, moet } from '../support/gegevens.js';
import { maakHalfjaar, TWENTE, ZEELAND, type Halfjaar } from '../support/halfjaar.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';

// What somebody who has never seen it can answer from the dashboard alone: only by links and forms, from its first page on.

const NUMMER = 'V-2021-0000123';

describe('from the dashboard alone', () => {
  let kassier: TestKassier;
  let halfjaar: Halfjaar;
  let szw: Lezer;
  let terug: Json;

  beforeAll(async () => {
    kassier = await startTestKassier();
    // The verplichting that is asked after is the first of the half year.
    await kassier.database("INSERT INTO nummerreeks (reeks, laatste) VALUES ('V-2021', 122)");
    halfjaar = await maakHalfjaar(kassier);
    szw = await Lezer.meldAan(kassier, 'szw-financien');
    terug = await betaalEnKrijgTerug();
  });
  afterAll(() => kassier.stop());

  /** Pays two, of which the second comes back because its account is closed. */
  async function betaalEnKrijgTerug(): Promise<Json> {
    const [medewerker, fiatteur] = [await kassier.token({ rollen: ['kassier-medewerker'] }), await kassier.token({ rollen: ['kassier-fiatteur'] })];
    const betalingen = await maakBetalingen(kassier, ZEELAND, ['100.00', '250.00']);
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst);
    const laatste = opdrachten[1] as (typeof opdrachten)[0];
    const antwoord = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: afschrift([uitgevoerd(opdrachten), retour(laatste, 'AC04')], { id: 'AFS-1' }), headers: { 'content-type': 'application/xml' } });
    expect(antwoord.status).toBe(201);
    return betalingen[1];
  }

  const begin = (): Promise<Blad> => szw.open('/dashboard');

  it('how much of mbo-inkoop is committed in Zeeland on 30 June 2021', async () => {
    const overzicht = await szw.vulIn(await begin(), '/dashboard', { peildatum: '2021-06-30' });
    const regios = await szw.vulIn(await szw.volg(overzicht, 'Regio\'s'), '/dashboard/regios', { stroom: 'mbo-inkoop' });
    expect(leesbaar(regios.html)).toContain('Stand op 30 juni 2021');
    const kolom = (tabelrijen(regios.html).find(([kop]) => kop === 'Regio') ?? []).indexOf('Vastgelegd');
    const bedrag = tabelrijen(regios.html).find(([regio]) => regio === `Zeeland (${ZEELAND})`)?.[kolom] ?? '';
    const [geteld] = await kassier.database<{ bedrag: string }>(
      "SELECT sum(p.bedrag)::text AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening JOIN boeking b ON b.nummer = p.boeking WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd' AND r.stroom = 'mbo-inkoop' AND r.regio = $1 AND b.boekdatum <= '2021-06-30'", [ZEELAND]);
    expect([bedrag, bedragUit(bedrag)]).toEqual(['€\u00a03.850,50', geteld?.bedrag]);
  });

  it('why V-2021-0000123 was allowed', async () => {
    const gevonden = await szw.vulIn(await begin(), '/dashboard/zoeken', { nummer: NUMMER });
    const besluit = await szw.volg(gevonden, 'Waarom deze verplichting is toegekend');
    const tekst = leesbaar(besluit.html);
    expect(tekst).toMatch(/Toegekend: aan alle \d+ regels die hierop gelden is voldaan\./);
    expect(tekst).toContain(`Waarom ${NUMMER} is toegekend`);
    const { body } = await kassier.verzoek('GET', `/v1/besluiten/${halfjaar.maatwerk[0]?.besluitId}`, { token: await kassier.token({ rollen: ['auditor'] }) });
    const geldend = body.oordelen.filter(({ uitkomst }: Json) => uitkomst !== 'niet-van-toepassing');
    expect(geldend.length).toBeGreaterThan(5);
    for (const { titel, toelichting, bron } of geldend) for (const deel of [titel, toelichting, `«${bron.citaat}»`]) expect(tekst).toContain((deel as string).replace(/[ \n]+/g, ' ').trim());
  });

  it('which payment went back, and why', async () => {
    const lijst = await szw.volg(await begin(), 'Teruggekomen');
    const rijen = tabelrijen(lijst.html).slice(1);
    expect(rijen).toEqual([expect.arrayContaining([terug.nummer, 'Teruggekomen na betaling', 'AC04: de rekening is opgeheven', '€\u00a0250,00', 'retour'])]);
    const betaling = await szw.volg(lijst, terug.nummer as string);
    expect(leesbaar(betaling.html)).toContain('kwam deze betaling terug. AC04: de rekening is opgeheven.');
    expect(gegeven(betaling.html, 'Aan')).toBe('ROC Voorbeeld');
  });

  it('when the maatwerkbudget of Twente runs out', async () => {
    const overzicht = await szw.vulIn(await begin(), '/dashboard', { peildatum: '2021-06-30' });
    const menukaart = await szw.vulIn(await szw.volg(overzicht, 'Menukaart'), '/dashboard/menukaart', { regio: TWENTE });
    const tekst = leesbaar(menukaart.html);
    // 3,000.00 of 7,000.00 is left, and 800.00 goes in a month: on the 115th day.
    expect(tekst).toContain('ook het maatwerkbudget, komen uit het budget van hun stroom');
    expect(tekst).toMatch(/in Twente \(AM05\): Bij het tempo van de laatste 5 maanden \(€\u00a0800,00 per maand\) is de ruimte van €\u00a03\.000,00 op rond 23 oktober 2021; in acht van de tien gevallen tussen \d+ \w+ 2021 en \d+ \w+ 202[12]\./);
    const [naam] = await kassier.database<{ naam: string }>("SELECT naam FROM instrument WHERE code = 'maatwerkbudget'");
    expect(tabelrijen(menukaart.html).find(([kop]) => kop === naam?.naam)).toEqual([naam?.naam, '5', '€\u00a04.000,00', '€\u00a0800,00', '€\u00a00,00']);
  });

  it('says the same on Verloop and among the warnings', async () => {
    const overzicht = await szw.vulIn(await begin(), '/dashboard', { peildatum: '2021-06-30' });
    const verloop = await szw.vulIn(await szw.volg(overzicht, 'Verloop'), '/dashboard/verloop', { stroom: 'ontschot-menukaart', regio: TWENTE });
    expect(leesbaar(verloop.html)).toContain('op rond 23 oktober 2021');
    expect(verloop.html).toMatch(/<svg role="img" focusable="false" aria-label="Verloop van [^"]+€\u00a07\.000,00 toegedeeld, €\u00a04\.000,00 vastgelegd en €\u00a00,00 betaald\./);
    expect(leesbaar((await szw.volg(overzicht, 'Waarschuwingen')).html)).toContain('op rond 23 oktober 2021');
  });

  it('adds up: regions, streams, months and instruments to the same total, and every one of them to its postings', async () => {
    for (const dag of ['2021-06-30', '2021-08-01']) {
      const overzicht = await szw.open(`/dashboard?peildatum=${dag}`);
      const vastgelegd = async (naam: string, velden: Record<string, string>, kolomnaam: string): Promise<string[]> => {
        const blad = naam === '' ? overzicht : await szw.vulIn(await szw.volg(overzicht, naam), `/dashboard/${naam.toLowerCase().replace('\'', '')}`, velden);
        const rijen = tabelrijen(blad.html).filter((rij) => rij.length > 4);
        const kop = rijen.findIndex((rij) => rij.includes(kolomnaam) && rij.includes('Betaald'));
        const kolom = rijen[kop]?.indexOf(kolomnaam) ?? -1;
        const eigen = rijen.slice(kop + 1, rijen.findIndex((rij, plaats) => plaats > kop && rij[0] === 'Totaal') + 1).map((rij) => Bedrag.van(bedragUit(rij[kolom] as string)));
        return [Bedrag.som(eigen.slice(0, -1)).toString(), eigen.at(-1)?.toString() ?? ''];
      };
      const [totaal] = await kassier.database<{ bedrag: string }>("SELECT sum(p.bedrag)::text AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening JOIN boeking b ON b.nummer = p.boeking WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd' AND b.boekdatum <= $1", [dag]);
      for (const naam of ['', 'Regio\'s', 'Verloop', 'Menukaart']) expect([naam, await vastgelegd(naam, {}, 'Vastgelegd')]).toEqual([naam, [totaal?.bedrag, totaal?.bedrag]]);
    }
  });

  it('sorts the regions by any figure, both ways, and a region sees itself', async () => {
    const regios = await szw.open('/dashboard/regios?peildatum=2021-08-01');
    const namen = (blad: Blad): string[] => tabelrijen(blad.html).map(([naam]) => naam ?? '').filter((naam) => /\(AM\d\d\)$/.test(naam));
    expect(namen(regios)).toHaveLength(35);
    expect(namen(regios)).toEqual([...namen(regios)].sort((een, ander) => een.localeCompare(ander, 'nl')));
    const aflopend = await szw.volg(regios, 'Vastgelegd');
    expect(namen(aflopend).slice(0, 2)).toEqual([`Zeeland (${ZEELAND})`, `Twente (${TWENTE})`]);
    expect(aflopend.html).toContain('aria-sort="descending"');
    expect(namen(await szw.volg(aflopend, 'Vastgelegd')).slice(-2)).toEqual([`Twente (${TWENTE})`, `Zeeland (${ZEELAND})`]);
    const eigen = await Lezer.meldAan(kassier, 'regio-aanvrager', TWENTE);
    expect(namen(await eigen.open('/dashboard/regios?peildatum=2021-08-01'))).toEqual([`Twente (${TWENTE})`]);
    for (const pad of ['verloop', 'menukaart', 'waarschuwingen', 'voorleggingen', 'teruggekomen']) expect(leesbaar((await eigen.open(`/dashboard/${pad}?peildatum=2022-02-01`)).html)).not.toContain('Zeeland');
    expect((await eigen.haal('/dashboard/verificatie')).status).toBe(403);
    expect(verwijzingen((await eigen.open('/dashboard')).html).map(({ tekst }) => tekst)).not.toContain('Verificatie');
  });

  it('tells the last seals, and the last verification', async () => {
    const auditor = await Lezer.meldAan(kassier, 'auditor');
    expect(leesbaar((await auditor.open('/dashboard/verificatie')).html)).toContain('Het grootboek is nog nooit nagerekend.');
    await moet(kassier, 'POST', '/v1/grootboek/controles', await kassier.token({ rollen: ['auditor'] }), {});
    // The one difference is that no verplichting has the numbers before the one that is asked after.
    const pagina = await auditor.open('/dashboard/verificatie');
    expect(gegeven(pagina.html, 'Laatste controle')).toMatch(/ boekingen nagerekend, 1 verschil$/);
    expect(tabelrijen(pagina.html).find((rij) => rij.includes('de API'))).toEqual([expect.any(String), 'test-auditor', 'de API', expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/), expect.any(String), '1 verschil']);
  });
});
