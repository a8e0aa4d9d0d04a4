import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { verwijzingen, Lezer } from '../support/bladeren.js';
import { maakBoeken, type Boeken } from '../support/boeken.js';
import { geefBudget, maakBetalingen, moet } from '../support/gegevens.js';
import { maakHalfjaar, TWENTE } from '../support/halfjaar.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';

// Every page in a real browser: readable by everybody, with a keyboard, on a telephone, enlarged and on paper. What was seen
// stays in output/schermen, to be looked at by people too.

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const SCHERMEN = 'output/schermen';
const BYTES_MAX = 200_000;

interface Gezien {
  readonly naam: string;
  readonly status: number;
  readonly bytes: number;
  readonly fouten: readonly string[];
  readonly axe: readonly unknown[];
  readonly verschuiving: number;
  readonly metTab: boolean;
  readonly tab: readonly { readonly wat: string; readonly omlijnd: boolean; readonly inBeeld: boolean }[];
  readonly afdruk: { readonly zichtbaar: readonly string[]; readonly vast: boolean };
  readonly op320: { readonly over: number; readonly uit: readonly string[] };
  readonly op200: { readonly over: number; readonly uit: readonly string[] };
  readonly onleesbaar: readonly string[];
}

function kijk(opdracht: object): Promise<Gezien[]> {
  return new Promise((klaar, mislukt) => {
    const kind = spawn(process.execPath, ['test/support/chromium.mjs'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const [uit, fout]: [Buffer[], Buffer[]] = [[], []];
    kind.stdout.on('data', (stuk: Buffer) => uit.push(stuk));
    kind.stderr.on('data', (stuk: Buffer) => fout.push(stuk));
    kind.on('error', mislukt);
    kind.on('close', (code) => {
      if (code === 0) klaar(JSON.parse(Buffer.concat(uit).toString()) as Gezien[]);
      else mislukt(new Error(Buffer.concat(fout).toString()));
    });
    kind.stdin.end(JSON.stringify(opdracht));
  });
}

const metBrowser = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM)) console.log(`overgeslagen  de pagina's in een browser: geen ${CHROMIUM}; installeer chromium of zet CHROMIUM`);

metBrowser('the pages in a real browser', () => {
  let kassier: TestKassier;
  let boeken: Boeken;
  let gezien: Gezien[];

  beforeAll(async () => {
    kassier = await startTestKassier();
    boeken = await maakBoeken(kassier);
    await maakHalfjaar(kassier);
    await geefBudget(kassier, 'AM02', { 'mbo-inkoop': '1000.00' });
    await maakBetalingen(kassier, 'AM02', ['450.00', '75.50']);
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '100000.00', ontvangenOp: '2021-12-01', kenmerk: 'SZW-9' });
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-12-30', stromen: ['mbo-inkoop'] });
    const lezer = await Lezer.meldAan(kassier, 'auditor');
    const formulieren = await paginasMetFormulier(run);
    gezien = await kijk({ url: kassier.url, cookie: lezer.cookie, map: SCHERMEN, programma: CHROMIUM, paginas: [...paginas(boeken), ...formulieren] });
  }, 420_000);
  afterAll(() => kassier.stop());

  function paginas({ verplichting, betalingen, geweigerd }: Boeken): { naam: string; pad: string; metTab?: boolean }[] {
    const dag = 'peildatum=2021-07-15';
    return [
      { naam: 'uitnutting', pad: `/dashboard?${dag}`, metTab: true }, { naam: 'cijfers', pad: `/dashboard/cijfers?stroom=mbo-inkoop&${dag}&groepeerOp=regio,instrument` }, { naam: 'regios', pad: `/dashboard/regios?${dag}`, metTab: true },
      { naam: 'verloop', pad: `/dashboard/verloop?${dag}&stroom=ontschot-menukaart&regio=${TWENTE}`, metTab: true }, { naam: 'menukaart', pad: `/dashboard/menukaart?${dag}` }, { naam: 'waarschuwingen', pad: `/dashboard/waarschuwingen?${dag}` },
      { naam: 'rapportage', pad: `/dashboard/rapportage?periode=2021-07&${dag}`, metTab: true }, { naam: 'rapportage-jaar', pad: '/dashboard/rapportage?periode=2021-11&regio=AM18&peildatum=2021-12-31' },
      { naam: 'posten', pad: `/dashboard/posten?cijfer=vastgelegd&${dag}` }, { naam: 'cel', pad: `/dashboard/cel?stroom=mbo-inkoop&jaar=2021&regio=AM18&${dag}` },
      { naam: 'verplichting', pad: `/dashboard/verplichtingen/${verplichting.nummer}?${dag}` }, { naam: 'besluit', pad: `/dashboard/besluiten/${verplichting.besluitId}?${dag}`, metTab: true }, { naam: 'weigering', pad: `/dashboard/besluiten/${geweigerd}?${dag}` },
      { naam: 'boeking', pad: `/dashboard/boekingen/${verplichting.boeking}?${dag}` }, { naam: 'betaling', pad: `/dashboard/betalingen/${betalingen[1]?.nummer}?${dag}` }, { naam: 'teruggekomen', pad: `/dashboard/teruggekomen?${dag}` }, { naam: 'terugontvangen', pad: `/dashboard/terugontvangen?${dag}` },
      { naam: 'voorleggingen', pad: `/dashboard/voorleggingen?${dag}` }, { naam: 'betaalruns', pad: `/dashboard/betaalruns?${dag}` }, { naam: 'regels', pad: `/dashboard/regels?${dag}` }, { naam: 'regel', pad: `/dashboard/regels/V-02?${dag}` },
      { naam: 'verificatie', pad: `/dashboard/verificatie?${dag}` }, { naam: 'uitvoer', pad: `/dashboard/uitvoer?${dag}` }, { naam: 'onbekend', pad: '/dashboard/verplichtingen/V-2021-9999999' },
    ];
  }

  /** What people do on a page: each with the cookie of who may. */
  async function paginasMetFormulier({ id }: Json): Promise<{ naam: string; pad: string; wie: string; metTab?: boolean; klik?: string; vul?: Record<string, string> }[]> {
    const [fiatteur, team] = [(await Lezer.meldAan(kassier, 'kassier-fiatteur')).cookie, (await Lezer.meldAan(kassier, 'regio-aanvrager', 'AM18')).cookie];
    const [run, maand] = [`/dashboard/betaalruns/${id}`, '/dashboard/indicatoren?maand=2021-05&peildatum=2021-05-31'];
    return [
      { naam: 'fiattering', pad: `${run}/fiattering`, wie: fiatteur, metTab: true }, { naam: 'intrekking', pad: `${run}/intrekking`, wie: fiatteur }, { naam: 'specificatie', pad: run, wie: fiatteur },
      { naam: 'intrekking-fout', pad: `${run}/intrekking`, wie: fiatteur, vul: { 'textarea[name=reden]': 'Fout bij 111222333' }, klik: '.formulier button' },
      { naam: 'gefiatteerd', pad: `${run}/fiattering`, wie: fiatteur, klik: '.formulier button' }, 
      { naam: 'indicatoren-fout', pad: maand, wie: team, vul: { 'input[name=adviezen]': '12', 'input[name=plaatsingen]': 'drie' }, klik: '.formulier button' },
      { naam: 'indicatoren', pad: maand, wie: team, metTab: true, vul: { 'input[name=adviezen]': '12' }, klik: '.formulier button' },
    ];
  }

  it('take a form from a real browser, and give back what is wrong with it', async () => {
    expect(gezien.filter(({ naam }) => ['intrekking-fout', 'gefiatteerd', 'indicatoren-fout', 'indicatoren'].includes(naam)).map(({ naam, status }) => [naam, status])).toEqual([['intrekking-fout', 400], ['gefiatteerd', 200], ['indicatoren-fout', 400], ['indicatoren', 200]]);
    expect(await kassier.database("SELECT gefiatteerd_door FROM betaalrun ORDER BY id DESC LIMIT 1")).toEqual([{ gefiatteerd_door: 'test-kassier-fiatteur' }]);
    expect(await kassier.database('SELECT indicator, waarde FROM regio_indicator')).toEqual([{ indicator: 'adviezen', waarde: 12 }]);
  });

  it('are without a fault that axe finds, and say nothing on the console', () => {
    expect(gezien.flatMap(({ naam, axe }) => axe.map((fout) => ({ naam, fout })))).toEqual([]);
    expect(gezien.flatMap(({ naam, fouten, status }) => (status >= 400 ? [] : fouten.map((fout) => ({ naam, fout }))))).toEqual([]);
  });

  it('fit a window of 320 wide, and one that is enlarged twice', () => {
    expect(gezien.filter(({ op320, op200 }) => op320.over > 0 || op320.uit.length > 0 || op200.over > 0 || op200.uit.length > 0).map(({ naam, op320, op200 }) => ({ naam, op320, op200 }))).toEqual([]);
  });

  it('keep their drawings readable for who lets the browser choose light letters on black', () => {
    expect(gezien.flatMap(({ naam, onleesbaar }) => onleesbaar.map((deel) => ({ naam, deel })))).toEqual([]);
  });

  it('can be walked with the keyboard: first past the menu, and always where one can see it', () => {
    for (const { naam, tab } of gezien.filter(({ metTab }) => metTab)) {
      expect([naam, tab[0]?.wat]).toEqual([naam, 'A Naar de inhoud #inhoud']);
      expect([naam, tab.filter(({ omlijnd, inBeeld }) => !omlijnd || !inBeeld)]).toEqual([naam, []]);
      expect([naam, tab.length > 10]).toEqual([naam, true]);
    }
  });

  it('do not move while they load, and are no larger than they need to be', () => {
    expect(gezien.filter(({ verschuiving, bytes }) => verschuiving > 0 || bytes > BYTES_MAX).map(({ naam, verschuiving, bytes }) => ({ naam, verschuiving, bytes }))).toEqual([]);
  });

  it('go to paper without a menu, and with headings that do not float', () => {
    expect(gezien.filter(({ status }) => status === 200).filter(({ afdruk }) => afdruk.zichtbaar.length > 0 || afdruk.vast).map(({ naam }) => naam)).toEqual([]);
    for (const { naam, metTab } of gezien) for (const einde of ['.png', '-320.png', ...(metTab ? ['.pdf'] : [])]) expect(existsSync(`${SCHERMEN}/${naam}${einde}`)).toBe(true);
  });

  it('need no script: none has one, and every page of the menu opens', async () => {
    const lezer = await Lezer.meldAan(kassier, 'auditor');
    const begin = await lezer.open('/dashboard?peildatum=2021-07-15');
    const menu = verwijzingen(/<nav class="hoofdmenu".*?<\/nav>/s.exec(begin.html)?.[0] ?? '');
    expect(menu).toHaveLength(13);
    for (const { adres } of menu) {
      const { html } = await lezer.open(adres);
      expect(adres).toContain('peildatum=2021-07-15');
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
      // What one sees here, in plain words.
      expect([adres, /<p class="[^"]*uitleg">[^<]{60,}/.test(html)]).toEqual([adres, true]);
    }
  });
});
