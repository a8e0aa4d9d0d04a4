// Looks at pages in a real browser, as a process of its own: jest need not transform what drives it. Reads what to look at as
// JSON from standard input, and writes what was seen as JSON to standard output.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const stukken = [];
for await (const stuk of process.stdin) stukken.push(stuk);
const { url, cookie, paginas, map, programma } = JSON.parse(Buffer.concat(stukken).toString());
mkdirSync(map, { recursive: true });

const browser = await chromium.launch({ executablePath: programma, args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });
const koekjeVan = (tekst) => {
  const [naam, waarde] = tekst.split(/=(.*)/s);
  return { name: naam, value: waarde, url: `${url}/dashboard` };
};

/** How far the page is wider than the window, and what of it sticks out that cannot be scrolled by itself. */
function meetBreedte() {
  const breed = document.documentElement.clientWidth;
  const uit = [...document.querySelectorAll('body *')].filter((deel) => deel.closest('.tabelvak, svg, .springlink') === null && deel.getBoundingClientRect().right > breed + 1).map((deel) => `${deel.tagName} ${deel.className}`);
  return { over: document.documentElement.scrollWidth - breed, uit: uit.slice(0, 5) };
}

/** Which letters and lines of the drawings cannot be told from what they stand on, in the colours that the browser chose itself. */
function zoekOnleesbaar() {
  const helderheid = (kleur) => {
    const [rood, groen, blauw] = (kleur.match(/[\d.]+/g) ?? []).map((deel) => { const waarde = Number(deel) / 255; return waarde <= 0.03928 ? waarde / 12.92 : ((waarde + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
  };
  const ondergrond = (deel) => { for (let ouder = deel; ouder !== null; ouder = ouder.parentElement) if (!/, 0\)$/.test(getComputedStyle(ouder).backgroundColor)) return getComputedStyle(ouder).backgroundColor; return 'rgb(0, 0, 0)'; };
  const contrast = (een, ander) => { const [licht, donker] = [helderheid(een), helderheid(ander)].sort((links, rechts) => rechts - links); return (licht + 0.05) / (donker + 0.05); };
  const delen = [...[...document.querySelectorAll('.grafiek text')].map((deel) => [deel, getComputedStyle(deel).fill, 4.5]), ...[...document.querySelectorAll('.tijdteken line')].map((deel) => [deel, getComputedStyle(deel).stroke, 3])];
  return delen.filter(([deel, kleur, minst]) => contrast(kleur, ondergrond(deel.closest('svg'))) < minst).map(([deel, kleur]) => `${deel.tagName} ${deel.textContent} ${kleur}`).slice(0, 5);
}

/** What has the focus, and whether one can see that it has. */
function watHeeftFocus() {
  const deel = document.activeElement;
  if (deel === null || deel === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(deel);
  const vak = deel.getBoundingClientRect();
  return {
    wat: `${deel.tagName} ${(deel.textContent ?? '').trim().slice(0, 40)} ${deel.getAttribute('href') ?? deel.getAttribute('name') ?? deel.getAttribute('aria-labelledby') ?? ''}`,
    // The parts of a field for a day show by themselves which of them it is.
    omlijnd: deel.type === 'date' || (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none', inBeeld: vak.bottom > 0 && vak.top < innerHeight && vak.right > 0 && vak.left < innerWidth,
  };
}

async function loopMetTab(blad) {
  const gezien = [];
  for (let keer = 0; keer < 40; keer += 1) {
    await blad.keyboard.press('Tab');
    const focus = await blad.evaluate(watHeeftFocus);
    if (focus === null) break;
    gezien.push(focus);
  }
  return gezien;
}

const omgeving = await browser.newContext({ locale: 'nl-NL' });
const blad = await omgeving.newPage();
let fouten = [];
blad.on('console', (bericht) => { if (bericht.type() === 'error') fouten.push(bericht.text()); });
blad.on('pageerror', (fout) => fouten.push(String(fout)));

/** `wie` is the cookie of another person than the one who looks at the rest; `klik` is what he presses on the page, after which the one that follows is looked at. */
async function kijk({ naam: bestand, pad, metTab, wie, klik, vul }) {
  fouten = [];
  await omgeving.addCookies([koekjeVan(wie ?? cookie)]);
  await blad.setViewportSize({ width: 1280, height: 900 });
  let antwoord = await blad.goto(`${url}${pad}`, { waitUntil: 'load' });
  for (const [veld, waarde] of Object.entries(vul ?? {})) await blad.fill(veld, waarde);
  if (klik !== undefined) [antwoord] = await Promise.all([blad.waitForNavigation({ waitUntil: 'load' }), blad.click(klik)]);
  const bytes = (await antwoord.body()).length;
  const verschuiving = await blad.evaluate(() => new Promise((klaar) => {
    let som = 0;
    new PerformanceObserver((lijst) => { for (const deel of lijst.getEntries()) som += deel.value; }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => klaar(som)));
  }));
  await blad.screenshot({ path: join(map, `${bestand}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page: blad }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const axe = violations.map(({ id, help, nodes }) => ({ id, help, waar: nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`) }));
  const tab = metTab ? await loopMetTab(blad) : [];
  await blad.setViewportSize({ width: 320, height: 640 });
  const op320 = await blad.evaluate(meetBreedte);
  await blad.screenshot({ path: join(map, `${bestand}-320.png`) });
  // 200 % on a screen of 1280 wide leaves room for 640.
  await blad.setViewportSize({ width: 640, height: 450 });
  const op200 = await blad.evaluate(meetBreedte);
  await blad.emulateMedia({ media: 'print' });
  const afdruk = await blad.evaluate(() => ({ zichtbaar: [...document.querySelectorAll('.hoofdmenu, form.keuze, form.formulier, .kruimels')].filter((deel) => getComputedStyle(deel).display !== 'none').map((deel) => deel.className), vast: [...document.querySelectorAll('th:first-child')].some((kop) => getComputedStyle(kop).position === 'sticky') }));
  if (metTab) await blad.pdf({ path: join(map, `${bestand}.pdf`), preferCSSPageSize: true, printBackground: true });
  await blad.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'dark' });
  const onleesbaar = await blad.evaluate(zoekOnleesbaar);
  await blad.emulateMedia({ media: 'screen', forcedColors: 'none', colorScheme: 'light' });
  return { naam: bestand, status: antwoord.status(), bytes, fouten, axe, verschuiving, tab, metTab: metTab === true, afdruk, op320, op200, onleesbaar };
}

const gezien = [];
try {
  for (const pagina of paginas) gezien.push(await kijk(pagina));
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(gezien));
