import type { EChartsCoreOption } from 'echarts/core';
import { LRUCache } from 'lru-cache';
import { Bedrag } from '#values';

const KLEUREN = { toegedeeld: '#5c6670', vastgelegd: '#2f6f8f', betaald: '#16455c', band: '#9cc3d5', vrij: '#cfe0e8' } as const;
const LETTER = { color: '#1d2a33', fontSize: 13, fontFamily: 'sans-serif' };

/** Only what these charts are drawn with, and only when the first one is asked for: the service starts without it. */
async function laadTekenaar() {
  const [kern, grafieken, delen, tekenaars] = await Promise.all([import('echarts/core'), import('echarts/charts'), import('echarts/components'), import('echarts/renderers')]);
  kern.use([grafieken.LineChart, grafieken.BarChart, delen.GridComponent, delen.LegendComponent, delen.TitleComponent, tekenaars.SVGRenderer]);
  return kern;
}

let tekenaar: ReturnType<typeof laadTekenaar> | undefined;

/** How long after a page nothing is loaded yet, in milliseconds: it goes to who asked for it first. */
const ADEM_MS = 100;

/** Loads what draws, for who will want a chart soon: the first one otherwise waits for it. Does nothing when it is there. */
export function warmOp(): void {
  if (tekenaar === undefined) setTimeout(() => { void (tekenaar ??= laadTekenaar()); }, ADEM_MS).unref();
}

/** The same figures give the same picture, whoever looks: of so many it is drawn once. */
const getekend = new LRUCache<string, Promise<string>>({ max: 50 });

/** Gives an SVG that stands in a page by itself: without style of its own, and with its meaning in words. */
function teken(opties: EChartsCoreOption, breedte: number, hoogte: number, woorden: string): Promise<string> {
  const sleutel = JSON.stringify([opties, breedte, hoogte, woorden]);
  const eerder = getekend.get(sleutel);
  if (eerder !== undefined) return eerder;
  const tekening = tekenNieuw(opties, breedte, hoogte, woorden);
  getekend.set(sleutel, tekening);
  tekening.catch(() => getekend.delete(sleutel));
  return tekening;
}

async function tekenNieuw(opties: EChartsCoreOption, breedte: number, hoogte: number, woorden: string): Promise<string> {
  const { init } = await (tekenaar ??= laadTekenaar());
  const grafiek = init(null, null, { renderer: 'svg', ssr: true, width: breedte, height: hoogte });
  try {
    grafiek.setOption({ animation: false, textStyle: LETTER, ...opties });
    return zonderEigenStijl(grafiek.renderToSVGString(), woorden);
  } finally {
    grafiek.dispose();
  }
}

/** The page allows no inline style: what stands in it becomes attributes, and what is for a mouse goes. Names do not tell how many were drawn before. */
function zonderEigenStijl(svg: string, woorden: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/\bzr\d+-/g, 'zr-')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_alles, stijl: string) => stijl.split(';').flatMap((deel) => {
      const [naam, waarde] = deel.split(':');
      return naam?.trim() && waarde !== undefined && !waarde.includes('"') ? [` ${naam.trim()}="${waarde.trim()}"`] : [];
    }).join(''))
    .replace('<svg ', `<svg role="img" focusable="false" aria-label="${woorden.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}" `);
}

/** Only for drawing: whole euros. */
function hoogteVan(bedrag: string): number {
  return Number(Bedrag.van(bedrag).centen / 100n);
}

/** "€ 1,5 mln" beside an axis. */
function astekst(waarde: number): string {
  if (Math.abs(waarde) >= 1_000_000) return `€ ${(waarde / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} mln`;
  return `€ ${waarde.toLocaleString('nl-NL')}`;
}

/** One month in the picture: how it stood at its end, or what is to be expected then (EUR). */
export interface Verlooppunt {
  readonly maand: string;
  readonly stand: { readonly toegedeeld: string; readonly vastgelegd: string; readonly betaald: string } | null;
  readonly band: { readonly laag: string; readonly verwacht: string; readonly hoog: string } | null;
}

/** Allotted, committed and paid at the end of each month, with what is to be expected after the last. */
export function verloopgrafiek(punten: readonly Verlooppunt[], woorden: string): Promise<string> {
  const lijn = (naam: string, waarden: (number | null)[], kleur: string, stijl: 'solid' | 'dashed' | 'dotted') => ({
    type: 'line', name: naam, data: waarden, symbol: stijl === 'solid' ? 'circle' : 'none', symbolSize: 6, connectNulls: false, color: kleur, lineStyle: { type: stijl, width: 2.5, color: kleur },
  });
  const uit = (waarde: string | undefined): number | null => (waarde === undefined ? null : hoogteVan(waarde));
  const deel = (naam: string, waarden: (number | null)[], vlak: boolean) => ({ type: 'line', name: naam, stack: 'band', data: waarden, symbol: 'none', color: KLEUREN.band, lineStyle: { width: 0 }, ...(vlak ? { areaStyle: { color: KLEUREN.band, opacity: 0.7 } } : {}) });
  return teken({
    grid: { left: 100, right: 24, top: 56, bottom: 36 }, legend: { top: 8, textStyle: LETTER, data: ['Toegedeeld', 'Vastgelegd', 'Betaald', 'Verwacht', 'Acht van de tien'] },
    xAxis: { type: 'category', data: punten.map(({ maand }) => maand), axisLabel: LETTER, boundaryGap: false }, yAxis: { type: 'value', axisLabel: { ...LETTER, formatter: astekst }, splitLine: { lineStyle: { color: '#dde3e8' } } },
    series: [
      deel('laag', punten.map(({ band }) => uit(band?.laag)), false), deel('Acht van de tien', punten.map(({ band }) => (band === null ? null : hoogteVan(band.hoog) - hoogteVan(band.laag))), true),
      lijn('Toegedeeld', punten.map(({ stand }) => uit(stand?.toegedeeld)), KLEUREN.toegedeeld, 'dotted'), lijn('Vastgelegd', punten.map(({ stand }) => uit(stand?.vastgelegd)), KLEUREN.vastgelegd, 'solid'),
      lijn('Betaald', punten.map(({ stand }) => uit(stand?.betaald)), KLEUREN.betaald, 'solid'), lijn('Verwacht', punten.map(({ band }) => uit(band?.verwacht)), KLEUREN.vastgelegd, 'dashed'),
    ],
  }, 960, 380, woorden);
}

/** One region in the picture (EUR). */
export interface Regiopunt {
  readonly naam: string;
  readonly toegedeeld: string;
  readonly vastgelegd: string;
  readonly betaald: string;
}

const PER_RIJ = 5;

/** A small picture per region, all on the same scale: allotted, committed and paid. */
export function regiografiek(regios: readonly Regiopunt[], woorden: string): Promise<string> {
  const [breedte, vak, hoogte] = [960, 192, 104];
  const grootst = Math.max(1, ...regios.map(({ toegedeeld, vastgelegd }) => Math.max(hoogteVan(toegedeeld), hoogteVan(vastgelegd))));
  const plek = (index: number): { links: number; boven: number } => ({ links: (index % PER_RIJ) * vak, boven: 36 + Math.floor(index / PER_RIJ) * hoogte });
  const as = { show: false, type: 'value', min: 0, max: grootst };
  return teken({
    legend: { top: 4, left: 8, textStyle: LETTER, data: ['Toegedeeld', 'Vastgelegd', 'Betaald'] },
    title: regios.map(({ naam }, index) => ({ text: naam.length > 26 ? `${naam.slice(0, 25)}…` : naam, left: plek(index).links + 4, top: plek(index).boven, textStyle: { ...LETTER, fontSize: 11, fontWeight: 'normal' } })),
    grid: regios.map((_regio, index) => ({ left: plek(index).links + 8, top: plek(index).boven + 26, width: vak - 24, height: 60 })),
    xAxis: regios.map((_regio, gridIndex) => ({ ...as, gridIndex })), yAxis: regios.map((_regio, gridIndex) => ({ type: 'category', data: [''], show: false, gridIndex })),
    series: regios.flatMap(({ toegedeeld, vastgelegd, betaald }, index) => ([['Toegedeeld', toegedeeld, KLEUREN.vrij], ['Vastgelegd', vastgelegd, KLEUREN.vastgelegd], ['Betaald', betaald, '#b4540a']] as const).map(([name, waarde, color]) => ({
      type: 'bar', name, data: [hoogteVan(waarde)], xAxisIndex: index, yAxisIndex: index, color, barGap: '10%', barCategoryGap: '0%', itemStyle: { borderColor: '#4a5560', borderWidth: 0.5 },
    }))),
  }, breedte, 44 + Math.ceil(regios.length / PER_RIJ) * hoogte, woorden);
}
