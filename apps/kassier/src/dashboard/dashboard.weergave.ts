import { Bedrag, Datum } from '#values';
import type { Groepeersleutel, UitnuttingAntwoord, Uitnuttingcijfers } from '../uitnutting/index.js';

/** A cell of a table: what it says, and where what makes it can be seen. */
export interface Cel {
  readonly tekst: string;
  readonly verwijzing: string | null;
}

/** One part of a bar, in thousandths of its width. */
export interface Balkdeel {
  readonly soort: 'betaald' | 'betaalbaar' | 'vastgelegd' | 'vrij' | 'te-verdelen';
  readonly begin: number;
  readonly breedte: number;
}

/** A stream as it is shown: its bar, the same in words, and its figures. */
export interface Stroomweergave {
  readonly code: string;
  readonly naam: string;
  readonly zinnen: readonly string[];
  /** Empty when there is no budget to show. */
  readonly balk: readonly Balkdeel[];
}

/** A table row: its headings, and its cells. */
export interface Tabelrij {
  readonly koppen: readonly string[];
  readonly cellen: readonly Cel[];
}

/** The columns a table of figures can have, in reading order. */
export const KOLOMMEN = {
  budget: 'Budget', toegedeeld: 'Toegedeeld', teVerdelen: 'Nog te verdelen', vastgelegd: 'Vastgelegd', openstaand: 'Openstaand', betaalbaar: 'Betaalbaar', betaald: 'Betaald',
  beschikbaar: 'Vrij', kasruimte: 'Vrije kas', uitnuttingVerplichtingen: 'Vastgelegd in\u00a0%', uitnuttingKas: 'Betaald in\u00a0%',
} as const satisfies Record<keyof Uitnuttingcijfers, string>;
export type Kolom = keyof typeof KOLOMMEN;

/** The columns of the overview: what fits on a page; the others stand with the figures behind it. */
export const OVERZICHTSKOLOMMEN: readonly Kolom[] = ['budget', 'toegedeeld', 'vastgelegd', 'betaald', 'beschikbaar', 'uitnuttingVerplichtingen', 'uitnuttingKas'];

export const SLEUTELNAMEN: Readonly<Record<Groepeersleutel, string>> = { stroom: 'Stroom', jaar: 'Jaar', regio: 'Regio', maand: 'Maand', instrument: 'Instrument' };

/** Of which figures the breakdown by region and instrument says most; of the others the one by region and year does. */
const PER_INSTRUMENT = new Set<Kolom>(['vastgelegd', 'openstaand', 'betaalbaar', 'betaald']);

/** For people: "€ 1.234.567,89". */
function geld(bedrag: string): string {
  return Bedrag.van(bedrag).voorMensen();
}

/** For people: "12,5 %". */
function procent(percentage: string): string {
  return `${percentage.replace('.', ',')}\u00a0%`;
}

/** A figure as people read it: an amount, or a percentage. */
function cijfer(kolom: Kolom, waarde: string): string {
  return kolom === 'uitnuttingVerplichtingen' || kolom === 'uitnuttingKas' ? procent(waarde) : geld(waarde);
}

/** The address of the page that breaks a figure down to what makes it. */
function achterCijfer(kolom: Kolom, stroom: string | null, peildatum: string): string {
  const groepeerOp = stroom === null ? 'stroom,jaar' : PER_INSTRUMENT.has(kolom) ? 'regio,instrument' : 'regio,jaar';
  return `/dashboard/cijfers?${new URLSearchParams({ ...(stroom === null ? {} : { stroom }), peildatum, groepeerOp }).toString()}`;
}

/** The overview's table: one row per stream, and the total; every figure leads to what makes it. */
export function overzichtstabel({ rijen, totaal, peildatum }: UitnuttingAntwoord, naamVan: (stroom: string) => string): { rijen: Tabelrij[]; totaal: Cel[] } {
  const cellen = (cijfers: Uitnuttingcijfers, stroom: string | null): Cel[] =>
    OVERZICHTSKOLOMMEN.map((kolom) => ({ tekst: cijfer(kolom, cijfers[kolom]), verwijzing: achterCijfer(kolom, stroom, peildatum) }));
  return { rijen: rijen.map((rij) => ({ koppen: [naamVan(rij.stroom ?? '')], cellen: cellen(rij, rij.stroom ?? null) })), totaal: cellen(totaal, null) };
}

/** A stream in a bar and in words that say the same. `regionaal`: the budget is what the region was allotted. */
export function stroomweergave(rij: UitnuttingAntwoord['rijen'][number], naam: string, regionaal: boolean): Stroomweergave {
  const code = rij.stroom ?? '';
  if (Bedrag.van(rij.budget).isNul()) {
    return { code, naam, balk: [], zinnen: [regionaal ? 'Aan deze regio is voor deze stroom niets toegedeeld.' : 'Voor deze stroom is geen budget opengesteld.'] };
  }
  if (Bedrag.van(rij.toegedeeld).isNul()) return { code, naam, balk: balk(rij), zinnen: [`Van het budget van ${geld(rij.budget)} is nog niets toegedeeld.`] };
  const begin = regionaal ? `Toegedeeld is ${geld(rij.toegedeeld)}.` : `Van het budget van ${geld(rij.budget)} is ${geld(rij.toegedeeld)} toegedeeld en nog ${geld(rij.teVerdelen)} te verdelen.`;
  const zinnen = [
    begin,
    `Vastgelegd is ${geld(rij.vastgelegd)} (${procent(rij.uitnuttingVerplichtingen)} van wat is toegedeeld); vrij is ${geld(rij.beschikbaar)}.`,
    `Betaald is ${geld(rij.betaald)} (${procent(rij.uitnuttingKas)} van de toegedeelde kas); betaalbaar gesteld en nog niet betaald is ${geld(rij.betaalbaar)}.`,
  ];
  return { code, naam, zinnen, balk: balk(rij) };
}

/** The parts of the budget from left to right; together they are all of it. */
function balk(rij: Uitnuttingcijfers): Balkdeel[] {
  const [vastgelegd, betaalbaar, betaald] = [Bedrag.van(rij.vastgelegd), Bedrag.van(rij.betaalbaar), Bedrag.van(rij.betaald)];
  const delen: [Balkdeel['soort'], Bedrag][] = [
    ['betaald', betaald], ['betaalbaar', betaalbaar], ['vastgelegd', vastgelegd.min(betaald).min(betaalbaar)], ['vrij', Bedrag.van(rij.beschikbaar)], ['te-verdelen', Bedrag.van(rij.teVerdelen)],
  ];
  const budget = Bedrag.van(rij.budget);
  let tot = Bedrag.NUL;
  return delen.flatMap(([soort, bedrag]) => {
    // On a day before its commitment a payment can stand alone; a part less than nothing has no width.
    if (!bedrag.isPositief()) return [];
    const begin = duizendsten(tot, budget);
    tot = tot.plus(bedrag);
    return [{ soort, begin, breedte: Math.max(duizendsten(tot, budget) - begin, 0) }];
  });
}

/** Only for drawing: how far along a bar of 1,000 wide, at most its end. */
function duizendsten(bedrag: Bedrag, geheel: Bedrag): number {
  return Math.min(Number((bedrag.centen * 100_000n) / geheel.centen) / 100, 1000);
}

/** The table behind a figure: every column, grouped as asked. */
export function cijfertabel({ rijen, totaal }: UitnuttingAntwoord, sleutels: readonly Groepeersleutel[], naamVan: (sleutel: Groepeersleutel, waarde: string) => string): { rijen: Tabelrij[]; totaal: Cel[] } {
  const kolommen = Object.keys(KOLOMMEN) as Kolom[];
  const cellen = (cijfers: Uitnuttingcijfers): Cel[] => kolommen.map((kolom) => ({ tekst: cijfer(kolom, cijfers[kolom]), verwijzing: null }));
  return { rijen: rijen.map((rij) => ({ koppen: sleutels.map((sleutel) => naamVan(sleutel, String(rij[sleutel]))), cellen: cellen(rij) })), totaal: cellen(totaal) };
}

/** "1 juli 2021". */
export function dagVoorMensen(dag: string): string {
  return Datum.van(dag).voorMensen();
}
