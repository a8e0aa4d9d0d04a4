import { Bedrag, Datum } from '#values';
import { GEEN_INSTRUMENT, type Groepeersleutel, type UitnuttingAntwoord, type Uitnuttingcijfers } from '../uitnutting/index.js';

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
  /** Where on the bar (thousandths) all would be committed of what was allotted for the time that is over; null when it cannot be said. */
  readonly tijd: number | null;
}

/** A table row: its headings, and its cells. */
export interface Tabelrij {
  readonly koppen: readonly Cel[];
  readonly cellen: readonly Cel[];
}

/** The columns a table of figures can have, in reading order. */
export const KOLOMMEN = {
  budget: 'Budget', toegedeeld: 'Toegedeeld', teVerdelen: 'Nog te verdelen', vastgelegd: 'Vastgelegd', openstaand: 'Openstaand', betaalbaar: 'Betaalbaar', betaald: 'Betaald',
  beschikbaar: 'Vrij', kasruimte: 'Vrije kas', uitnuttingVerplichtingen: 'Vastgelegd in\u00a0%', uitnuttingKas: 'Betaald in\u00a0%',
} as const satisfies Record<keyof Uitnuttingcijfers, string>;
export type Kolom = keyof typeof KOLOMMEN;

/** The columns of the overview: what fits on a page; the others stand with the figures behind it. */
export const OVERZICHTSKOLOMMEN: readonly Kolom[] = ['budget', 'toegedeeld', 'vastgelegd', 'openstaand', 'betaald', 'beschikbaar', 'uitnuttingVerplichtingen', 'uitnuttingKas'];

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
function achterCijfer(kolom: Kolom, van: Pick<Cijferkeuze, 'stroom' | 'kader'>, peildatum: string): string {
  const groepeerOp = van.stroom === undefined ? 'stroom,jaar' : PER_INSTRUMENT.has(kolom) ? 'regio,instrument' : 'regio,jaar';
  return adres('/dashboard/cijfers', { ...van, peildatum, groepeerOp });
}

/** A stream, or a frame, on a day: its figures, and how much of its time is over. */
export interface Overzichtsrij extends Uitnuttingcijfers {
  readonly code: string;
  readonly naam: string;
  readonly verstreken: string | null;
}

/** The overview's cells: every figure leads to what makes it, and beside them stands how much of the time is over. */
export function overzichtscellen(rij: Uitnuttingcijfers & { readonly verstreken: string | null }, van: Pick<Cijferkeuze, 'stroom' | 'kader'>, peildatum: string): Cel[] {
  return [...OVERZICHTSKOLOMMEN.map((kolom) => ({ tekst: cijfer(kolom, rij[kolom]), verwijzing: achterCijfer(kolom, van, peildatum) })), cel(rij.verstreken === null ? '–' : procent(rij.verstreken))];
}

/** A stream in a bar and in words that say the same. `regionaal`: the budget is what the region was allotted. */
export function stroomweergave(rij: Overzichtsrij, regionaal: boolean): Stroomweergave {
  const { code, naam } = rij;
  if (Bedrag.van(rij.budget).isNul()) {
    return { code, naam, balk: [], tijd: null, zinnen: [regionaal ? 'Aan deze regio is voor deze stroom niets toegedeeld.' : 'Voor deze stroom is geen budget opengesteld.'] };
  }
  if (Bedrag.van(rij.toegedeeld).isNul()) return { code, naam, balk: balk(rij), tijd: null, zinnen: [`Van het budget van ${geld(rij.budget)} is nog niets toegedeeld.`] };
  const begin = regionaal ? `Toegedeeld is ${geld(rij.toegedeeld)}.` : `Van het budget van ${geld(rij.budget)} is ${geld(rij.toegedeeld)} toegedeeld en nog ${geld(rij.teVerdelen)} te verdelen.`;
  const zinnen = [
    begin,
    `Vastgelegd is ${geld(rij.vastgelegd)} (${procent(rij.uitnuttingVerplichtingen)} van wat is toegedeeld); vrij is ${geld(rij.beschikbaar)}.`,
    `Betaald is ${geld(rij.betaald)} (${procent(rij.uitnuttingKas)} van de toegedeelde kas); betaalbaar gesteld en nog niet betaald is ${geld(rij.betaalbaar)}. Openstaand, dus vastgelegd en nog te betalen, is ${geld(rij.openstaand)}.`,
    ...(rij.verstreken === null ? [] : [`Van de tijd is ${procent(rij.verstreken)} voorbij: ${tegenTijd(rij)}.`]),
  ];
  return { code, naam, zinnen, balk: balk(rij), tijd: rij.verstreken === null ? null : tijdstreep(rij) };
}

/** Committed against time, in words; within a tenth of a per cent it is even. */
function tegenTijd({ uitnuttingVerplichtingen, verstreken }: Overzichtsrij): string {
  const tienden = (percentage: string): bigint => BigInt(percentage.replace('.', ''));
  const voor = tienden(uitnuttingVerplichtingen) - tienden(verstreken ?? '0.0');
  if (voor === 0n) return 'er is precies zo veel vastgelegd als bij een gelijk tempo';
  const punten = `${String(voor < 0n ? -voor : voor).padStart(2, '0').replace(/(\d)$/, ',$1')} procentpunt`;
  return `er is ${punten} ${voor > 0n ? 'meer' : 'minder'} vastgelegd dan bij een gelijk tempo`;
}

function tijdstreep({ toegedeeld, verstreken, budget }: Overzichtsrij): number {
  const tienden = BigInt((verstreken ?? '0.0').replace('.', ''));
  return duizendsten(Bedrag.uitCenten((Bedrag.van(toegedeeld).centen * tienden) / 1_000n), Bedrag.van(budget));
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

/** What narrows the figures of a table besides the keys of its rows. */
export interface Cijferkeuze {
  readonly kader?: string | undefined;
  readonly stroom?: string | undefined;
  readonly jaar?: number | undefined;
  readonly regio?: string | undefined;
  readonly instrument?: string | undefined;
  /** "JJJJ-MM": only what was booked on days of this month. */
  readonly maand?: string | undefined;
}

/** The address of the postings that make a figure; null where there can be none. */
function postenadres(kolom: Kolom, rij: Cijferkeuze, peildatum: string): string | null {
  const cijfer = kolom === 'uitnuttingVerplichtingen' ? 'vastgelegd' : kolom === 'uitnuttingKas' ? 'betaald' : kolom;
  // Budget and space belong to no instrument.
  if (!PER_INSTRUMENT.has(cijfer) && rij.instrument !== undefined && rij.instrument !== GEEN_INSTRUMENT) return null;
  return adres('/dashboard/posten', { cijfer, kader: rij.stroom === undefined ? rij.kader : undefined, stroom: rij.stroom, jaar: rij.jaar, regio: rij.regio, instrument: PER_INSTRUMENT.has(cijfer) ? rij.instrument : undefined, maand: rij.maand, peildatum });
}

/** The table behind a figure: every column, grouped as asked; every figure leads to the postings that make it. */
export function cijfertabel(
  { rijen, totaal, peildatum }: UitnuttingAntwoord, sleutels: readonly Groepeersleutel[], keuze: Cijferkeuze, naamVan: (sleutel: Groepeersleutel, waarde: string) => string,
): { rijen: Tabelrij[]; totaal: Cel[] } {
  const kolommen = Object.keys(KOLOMMEN) as Kolom[];
  const cellen = (cijfers: Uitnuttingcijfers, eigen: Cijferkeuze): Cel[] => kolommen.map((kolom) => ({ tekst: cijfer(kolom, cijfers[kolom]), verwijzing: postenadres(kolom, { ...keuze, ...eigen }, peildatum) }));
  const koppen = (rij: UitnuttingAntwoord['rijen'][number]): Cel[] => sleutels.map((sleutel) => {
    const { stroom, jaar, regio } = { ...keuze, ...sleutelsVan(rij, sleutels) };
    const isCel = sleutel === 'regio' && stroom !== undefined && jaar !== undefined && regio?.startsWith('AM') === true;
    return { tekst: naamVan(sleutel, String(rij[sleutel])), verwijzing: isCel ? adres('/dashboard/cel', { stroom, jaar, regio, peildatum }) : null };
  });
  return { rijen: rijen.map((rij) => ({ koppen: koppen(rij), cellen: cellen(rij, sleutelsVan(rij, sleutels)) })), totaal: cellen(totaal, {}) };
}

function sleutelsVan(rij: UitnuttingAntwoord['rijen'][number], sleutels: readonly Groepeersleutel[]): Cijferkeuze {
  return Object.fromEntries(sleutels.map((sleutel) => [sleutel, rij[sleutel]]));
}

/** "1 juli 2021". */
export function dagVoorMensen(dag: string): string {
  return Datum.van(dag).voorMensen();
}

/** "juli 2021". */
export function maandVoorMensen(maand: string): string {
  return dagVoorMensen(`${maand}-01`).replace(/^1 /, '');
}

/** A cell that leads nowhere. */
export function cel(tekst: string): Cel {
  return { tekst, verwijzing: null };
}

/** An address with what is there of the query. */
export function adres(pad: string, vraag: Readonly<Record<string, string | number | undefined>>): string {
  const zoek = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(vraag)) if (waarde !== undefined) zoek.set(naam, String(waarde));
  return zoek.size === 0 ? pad : `${pad}?${zoek.toString()}`;
}

/** An amount as people read it, and as lines can break beside it. */
export function geldcel(bedrag: string, verwijzing: string | null = null): Cel {
  return { tekst: geld(bedrag), verwijzing };
}

/** A percentage as people read it. */
export function percentagecel(percentage: string, verwijzing: string | null = null): Cel {
  return { tekst: procent(percentage), verwijzing };
}
