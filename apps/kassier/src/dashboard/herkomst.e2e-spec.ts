import { Bedrag } from '#values';
import { bedragUit, gegeven, leesbaar, Lezer, tabelrijen, verwijzingen, type Blad } from '../../../../test/support/bladeren.js';
import { maakBoeken, type Boeken } from '../../../../test/support/boeken.js';
import { moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';

/** The figure links of the tables of a page. */
function cijferlinks({ html }: Blad): { adres: string; tekst: string }[] {
  return [...html.matchAll(/<td class="getal">(<a .*?<\/a>)<\/td>/gs)].flatMap(([, cel = '']) => verwijzingen(cel));
}

const POSTENKOPPEN = ['Boeking', 'Boekdatum', 'Wat', 'Cel', 'Verplichting', 'Bedrag'];
const isGeld = ({ tekst }: { tekst: string }): boolean => tekst.startsWith('€');

describe('the way from a figure to its postings', () => {
  let kassier: TestKassier;
  let boeken: Boeken;
  let szw: Lezer;
  let regio: Lezer;

  beforeAll(async () => {
    kassier = await startTestKassier();
    boeken = await maakBoeken(kassier);
    szw = await Lezer.meldAan(kassier, 'szw-financien');
    regio = await Lezer.meldAan(kassier, 'regio-aanvrager', 'AM18');
  });
  afterAll(() => kassier.stop());

  /** What the postings on a page add up to, with every next page. */
  async function somVan(lezer: Lezer, adres: string): Promise<string> {
    let som = Bedrag.NUL;
    for (let blad: Blad | null = await lezer.open(adres); blad !== null;) {
      const rijen = tabelrijen(blad.html).filter((rij) => rij.length === POSTENKOPPEN.length && rij[0] !== 'Boeking' && rij[0] !== 'Totaal');
      som = som.plus(Bedrag.som(rijen.map((rij) => Bedrag.van(bedragUit(rij[5] as string)))));
      const totaal = tabelrijen(blad.html).find(([eerste]) => eerste === 'Totaal');
      if (totaal) expect([adres, totaal[5]]).toEqual([adres, som.voorMensen()]);
      const volgende: { adres: string } | undefined = verwijzingen(blad.html).find(({ tekst }) => tekst === 'Volgende bladzijde');
      blad = volgende ? await lezer.open(volgende.adres) : null;
    }
    return som.voorMensen();
  }

  it.each([['the whole country', 'szw', '2099-12-31'], ['the whole country on a day in the past', 'szw', '2021-07-10'], ['a region', 'regio', '2099-12-31']])('leads from every figure in two clicks to postings that add up to it: %s', async (_wie, wie, dag) => {
    const lezer = wie === 'szw' ? szw : regio;
    const overzicht = await lezer.open(`/dashboard?peildatum=${dag}`);
    const gezien = new Map<string, string>();
    let eerste = 0;
    for (const { adres, tekst } of cijferlinks(overzicht)) {
      const achter = await lezer.open(adres);
      expect([adres, tabelrijen(achter.html).find(([kop]) => kop === 'Totaal')]).toEqual([adres, expect.arrayContaining([tekst])]);
      eerste += 1;
      for (const post of cijferlinks(achter).filter(isGeld)) gezien.set(post.adres, post.tekst);
    }
    expect([eerste, gezien.size > 60]).toEqual([(7 + 1) * 8 + (4 + 1) * 7, true]);
    for (const [adres, tekst] of gezien) expect([adres, await somVan(lezer, adres)]).toEqual([adres, tekst]);
  }, 120_000);

  it('leads from the figures of one month to what was booked in that month, and says which it is', async () => {
    const blad = await szw.open('/dashboard/cijfers?maand=2021-07&groepeerOp=stroom&peildatum=2021-12-31');
    expect(leesbaar(blad.html)).toContain('Alle stromen, alleen juli 2021, per stroom');
    const cijfers = cijferlinks(blad).filter(isGeld);
    for (const { adres, tekst } of cijfers) expect([adres, await somVan(szw, adres)]).toEqual([adres, tekst]);
    expect(cijfers.some(({ tekst }) => tekst !== Bedrag.NUL.voorMensen())).toBe(true);
  }, 60_000);

  it('leads on from a posting to its entry, whose sides are equal', async () => {
    const posten = await szw.open('/dashboard/posten?cijfer=betaald&stroom=mbo-inkoop&peildatum=2099-12-31');
    const nummers = tabelrijen(posten.html).filter((rij) => rij.length === 6 && /^\d+$/.test(rij[0] as string)).map(([nummer]) => nummer as string);
    expect(nummers.length).toBeGreaterThan(0);
    for (const nummer of nummers) {
      const boeking = await szw.volg(posten, nummer);
      expect(leesbaar(boeking.html)).toContain(`Boeking ${nummer}`);
      const [samen] = tabelrijen(boeking.html).filter(([kop]) => kop === 'Samen');
      expect(samen?.[5]).toBe(samen?.[6]);
    }
  });

  it('tells moments by the Dutch clock, as a specification does', async () => {
    const { vastgelegdOp } = (await kassier.verzoek('GET', `/v1/grootboek/boekingen/${boeken.verplichting.boeking}`, { token: await kassier.token({ rollen: ['auditor'] }) })).body;
    const dag = new Date(vastgelegdOp).toLocaleDateString('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'long' });
    const klok = new Date(vastgelegdOp).toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });
    expect(gegeven((await szw.open(`/dashboard/boekingen/${boeken.verplichting.boeking}`)).html, 'Vastgelegd op')).toBe(`${dag}, ${klok}`);
  });

  it('divides many postings over pages that miss none and repeat none', async () => {
    const adres = '/dashboard/posten?cijfer=beschikbaar&peildatum=2099-12-31';
    const [{ aantal } = { aantal: 0 }] = await kassier.database<{ aantal: number }>("SELECT count(*)::int AS aantal FROM posting p JOIN rekening r ON r.id = p.rekening WHERE r.boek = 'verplichtingen' AND r.soort = 'ruimte'");
    const rijen = tabelrijen((await szw.open(adres)).html).filter((rij) => rij.length === 6 && /^\d+$/.test(rij[0] as string));
    expect(rijen).toHaveLength(Math.min(aantal, 100));
    const laatste = rijen[9]?.[0];
    const regel = await kassier.database<{ regel: number }>("SELECT max(regel) AS regel FROM posting WHERE boeking = $1", [laatste]);
    const rest = tabelrijen((await szw.open(`${adres}&cursor=${laatste}.${regel[0]?.regel}`)).html).filter((rij) => rij.length === 6 && /^\d+$/.test(rij[0] as string));
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.every((rij) => Number(rij[0]) <= Number(laatste))).toBe(true);
    expect((await szw.haal(`${adres}&cursor=morgen`)).status).toBe(400);
  });

  it('goes from a region to its cell, to a verplichting, to its decision, and shows why with the words of the text', async () => {
    const cijfers = await szw.open('/dashboard/cijfers?stroom=mbo-inkoop&groepeerOp=regio,jaar&peildatum=2021-06-30');
    const cel = await szw.open(verwijzingen(cijfers.html).find(({ adres }) => adres.startsWith('/dashboard/cel') && adres.includes('AM18') && adres.includes('2021&'))?.adres ?? '');
    expect(leesbaar(cel.html)).toContain('Stand op 30 juni 2021');
    const nummer = boeken.verplichting.nummer as string;
    const verplichting = await szw.volg(cel, nummer);
    expect(gegeven(verplichting.html, 'Vastgelegd')).toBe('€\u00a06.000,33');
    expect(tabelrijen(verplichting.html).find(([kop]) => kop === 'Samen')?.[3]).toBe('€\u00a06.000,33');
    const besluit = await szw.volg(verplichting, 'Waarom deze verplichting is toegekend');
    const tekst = leesbaar(besluit.html);
    expect(tekst).toContain(`Waarom ${nummer} is toegekend`);
    const { body } = await kassier.verzoek('GET', `/v1/besluiten/${boeken.verplichting.besluitId}`, { token: await kassier.token({ rollen: ['auditor'] }) });
    for (const oordeel of body.oordelen) {
      expect(tekst).toContain(`${oordeel.regel} ${oordeel.titel}`);
      if (oordeel.uitkomst !== 'niet-van-toepassing') expect(tekst).toContain(`«${oordeel.bron.citaat.replace(/[ \n]+/g, ' ')}»`);
    }
    expect(leesbaar((await szw.volg(besluit, `${body.oordelen[0].regel} ${body.oordelen[0].titel}`)).html)).toContain(body.oordelen[0].titel);
  });

  it('shows of a refusal what stood in the way, how much was lacking, and the way out', async () => {
    const tekst = leesbaar((await szw.open(`/dashboard/besluiten/${boeken.geweigerd}`)).html);
    expect(tekst).toMatch(/Geweigerd: \d+ van de \d+ regels/);
    expect(tekst).toContain('te weinig');
  });

  it('finds a verplichting, a betaling, an entry and a decision by number, and says so when that is none', async () => {
    const begin = await szw.open('/dashboard?peildatum=2021-08-01');
    const zoek = (nummer: string): Promise<Blad> => szw.vulIn(begin, '/dashboard/zoeken', { nummer });
    expect(leesbaar((await zoek(boeken.verplichting.nummer as string)).html)).toContain(`Verplichting ${boeken.verplichting.nummer}`);
    expect(leesbaar((await zoek(boeken.betalingen[0]?.nummer as string)).html)).toContain(`Betaling ${boeken.betalingen[0]?.nummer}`);
    expect(leesbaar((await zoek(` ${boeken.verplichting.boeking} `)).html)).toContain(`Boeking ${boeken.verplichting.boeking}`);
    expect(leesbaar((await zoek(boeken.verplichting.besluitId as string)).html)).toContain('De oordelen');
    expect(leesbaar((await zoek((boeken.verplichting.nummer as string).toLowerCase())).html)).toContain(`Verplichting ${boeken.verplichting.nummer}`);
    expect(leesbaar((await zoek((boeken.verplichting.besluitId as string).toUpperCase())).html)).toContain('De oordelen');
    const fout = await szw.haal('/dashboard/zoeken?nummer=iets');
    expect([fout.status, leesbaar(fout.tekst)]).toEqual([400, expect.stringContaining('V-2021-0000123')]);
    expect((await szw.haal('/dashboard/verplichtingen/V-2021-9999999')).status).toBe(404);
  });

  it('tells which payments came back, and why', async () => {
    const terug = await szw.open('/dashboard/teruggekomen?peildatum=2021-12-31');
    for (const betaling of boeken.betalingen.slice(1, 3)) {
      const rij = tabelrijen(terug.html).find(([nummer]) => nummer === betaling.nummer);
      expect(rij).toEqual(expect.arrayContaining(['AC04: de rekening is opgeheven', 'Teruggekomen na betaling', Bedrag.van(betaling.bedrag as string).voorMensen()]));
      expect(leesbaar((await szw.volg(terug, betaling.nummer as string)).html)).toContain('kwam deze betaling terug. AC04: de rekening is opgeheven.');
    }
    const eigen = tabelrijen((await regio.open('/dashboard/teruggekomen?peildatum=2021-12-31')).html);
    expect(eigen).toEqual(tabelrijen(terug.html));
    expect(leesbaar((await (await Lezer.meldAan(kassier, 'regio-aanvrager', 'AM05')).open('/dashboard/teruggekomen?peildatum=2021-12-31')).html)).toContain('geen betaling teruggekomen');
    expect(leesbaar((await szw.open('/dashboard/teruggekomen?peildatum=2021-07-01')).html)).toContain('geen betaling teruggekomen');
  });

  it('shows a region nothing of another, not by number either', async () => {
    const { vervallen } = boeken;
    for (const pad of [`/dashboard/verplichtingen/${vervallen.nummer}`, `/dashboard/besluiten/${vervallen.besluitId}`, `/dashboard/boekingen/${vervallen.boeking}`]) expect([pad, (await regio.haal(pad)).status]).toEqual([pad, 404]);
    for (const pad of ['/dashboard/cel?stroom=mbo-inkoop&jaar=2021&regio=AM05', '/dashboard/posten?cijfer=vastgelegd&regio=AM05']) expect([pad, (await regio.haal(pad)).status]).toEqual([pad, 403]);
    const budget = await regio.open('/dashboard/posten?cijfer=toegedeeld&stroom=mbo-inkoop&peildatum=2099-12-31');
    expect(leesbaar(budget.html)).not.toContain('AM05');
    expect(leesbaar(budget.html)).toContain('Budget herverdeeld door SZW');
    expect(verwijzingen(budget.html).filter(({ adres }) => adres.includes('/boekingen/'))).toEqual([]);
  });

  it('shows the past of a verplichting for a day in the past', async () => {
    const nummer = boeken.verplichting.nummer as string;
    const toen = await szw.open(`/dashboard/verplichtingen/${nummer}?peildatum=2021-04-30`);
    expect([gegeven(toen.html, 'Vastgelegd'), gegeven(toen.html, 'Betaald')]).toEqual(['€\u00a05.000,33', '€\u00a00,00']);
    expect(leesbaar((await szw.open(`/dashboard/verplichtingen/${nummer}?peildatum=2021-01-01`)).html)).toContain('was deze verplichting er nog niet');
    expect(toen.html).toContain('<time datetime="2021-04-30">30 april 2021</time>');
  });

  it('shows what came in on claims in a year, with what was taken back, as the report says it', async () => {
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'ontvanger' });
    const vordering = await moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId: boeken.betalingen[0]?.id, bedrag: '30.00', reden: 'Deel niet geleverd', datum: '2021-10-01' });
    const ontvang = (bedrag: string, ontvangenOp: string) => moet(kassier, 'POST', `/v1/terugvorderingen/${vordering.id}/ontvangsten`, medewerker, { bedrag, ontvangenOp });
    await ontvang('12.50', '2021-11-01');
    const { ontvangsten } = await ontvang('7.00', '2021-11-02');
    await ontvang('4.00', '2022-01-10');
    const fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
    await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering.id}/ontvangsten/${ontvangsten.at(-1).id}/intrekkingen`, fiatteur, { reden: 'Van een ander' });
    const blad = await szw.open('/dashboard/terugontvangen?peildatum=2021-12-31&stroom=mbo-inkoop');
    expect(gegeven(blad.html, 'Terugontvangen in 2021')).toBe('€\u00a012,50');
    const [, ...rijen] = tabelrijen(blad.html);
    expect(rijen.map((rij) => [rij[1], rij[2], rij[6]])).toEqual([
      ['2 november 2021', vordering.nummer, '€\u00a0-7,00'], ['2 november 2021', vordering.nummer, '€\u00a07,00'], ['1 november 2021', vordering.nummer, '€\u00a012,50'], ['', '', '€\u00a012,50'],
    ]);
    expect(leesbaar((await szw.volg(blad, rijen[2]?.[0] as string)).html)).toContain(`terugontvangen op ${vordering.nummer}`);
    expect(gegeven((await szw.open('/dashboard/terugontvangen?peildatum=2022-12-31')).html, 'Terugontvangen in 2022')).toBe('€\u00a04,00');
    expect(gegeven((await szw.open('/dashboard/terugontvangen?peildatum=2021-11-01')).html, 'Terugontvangen in 2021')).toBe('€\u00a012,50');
    expect(tabelrijen((await regio.open('/dashboard/terugontvangen?peildatum=2021-12-31')).html)).toEqual(tabelrijen(blad.html));
    const ander = await Lezer.meldAan(kassier, 'regio-aanvrager', 'AM05');
    expect(leesbaar((await ander.open('/dashboard/terugontvangen?peildatum=2021-12-31')).html)).toContain('niets ontvangen op een terugvordering');
    expect((await ander.haal('/dashboard/terugontvangen?regio=AM18')).status).toBe(403);
  });
});
