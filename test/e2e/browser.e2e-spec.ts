import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { verwijzingen, Lezer } from '../support/bladeren.js';
import { maakBoeken, type Boeken } from '../support/boeken.js';
import { maakHalfjaar, TWENTE } from '../support/halfjaar.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';

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
    const lezer = await Lezer.meldAan(kassier, 'auditor');
    gezien = await kijk({ url: kassier.url, cookie: lezer.cookie, map: SCHERMEN, programma: CHROMIUM, paginas: paginas(boeken) });
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
      { naam: 'boeking', pad: `/dashboard/boekingen/${verplichting.boeking}?${dag}` }, { naam: 'betaling', pad: `/dashboard/betalingen/${betalingen[1]?.nummer}?${dag}` }, { naam: 'teruggekomen', pad: `/dashboard/teruggekomen?${dag}` },
      { naam: 'voorleggingen', pad: `/dashboard/voorleggingen?${dag}` }, { naam: 'betaalruns', pad: `/dashboard/betaalruns?${dag}` }, { naam: 'regels', pad: `/dashboard/regels?${dag}` }, { naam: 'regel', pad: `/dashboard/regels/V-02?${dag}` },
      { naam: 'verificatie', pad: `/dashboard/verificatie?${dag}` }, { naam: 'onbekend', pad: '/dashboard/verplichtingen/V-2021-9999999' },
    ];
  }

  it('are without a fault that axe finds, and say nothing on the console', () => {
    expect(gezien.flatMap(({ naam, axe }) => axe.map((fout) => ({ naam, fout })))).toEqual([]);
    expect(gezien.flatMap(({ naam, fouten, status }) => (status === 404 ? [] : fouten.map((fout) => ({ naam, fout }))))).toEqual([]);
  });

  it('fit a window of 320 wide, and one that is enlarged twice', () => {
    expect(gezien.filter(({ op320, op200 }) => op320.over > 0 || op320.uit.length > 0 || op200.over > 0 || op200.uit.length > 0).map(({ naam, op320, op200 }) => ({ naam, op320, op200 }))).toEqual([]);
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
    expect(menu).toHaveLength(11);
    for (const { adres } of menu) {
      const { html } = await lezer.open(adres);
      expect(adres).toContain('peildatum=2021-07-15');
      expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
    }
  });
});
