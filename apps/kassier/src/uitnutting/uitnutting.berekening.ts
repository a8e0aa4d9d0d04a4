import { Bedrag } from '#values';

/** What rows can be grouped by. */
export const GROEPEERSLEUTELS = ['stroom', 'jaar', 'regio', 'maand', 'instrument'] as const;
export type Groepeersleutel = (typeof GROEPEERSLEUTELS)[number];

/** The row in which budget stands that was not allotted to any region. */
export const NIET_TOEGEDEELD = 'niet-toegedeeld';
/** The row in which stands what belongs to no instrument: budget and space. */
export const GEEN_INSTRUMENT = 'geen';

/** The accounts whose turnover counts, [boek, soort], by the name that their turnover has in a row. */
export const TELLENDE_REKENINGEN = {
  budget: ['verplichtingen', 'budget'], teVerdelen: ['verplichtingen', 'te-verdelen'], ruimte: ['verplichtingen', 'ruimte'], vastgelegd: ['verplichtingen', 'vastgelegd'],
  kasruimte: ['kas', 'ruimte'], betaalbaar: ['kas', 'betaalbaar'], betaald: ['kas', 'betaald'],
} as const;
type TellendeRekening = keyof typeof TELLENDE_REKENINGEN;

/**
 * Turnover of the accounts that belong together, debet minus credit in EUR, null when there was none. Only the keys that
 * were asked for are there.
 */
export interface Omzetrij extends Readonly<Partial<Record<TellendeRekening, string | null>>> {
  readonly stroom?: string;
  readonly jaar?: number;
  /** Null for the national accounts of a stream and year. */
  readonly regio?: string | null;
  /** "JJJJ-MM". */
  readonly maand?: string;
  readonly dimensie?: string;
}

/** The figures of one row: money in EUR, percentages with one decimal. */
export interface Uitnuttingcijfers {
  readonly budget: string;
  readonly toegedeeld: string;
  readonly teVerdelen: string;
  readonly vastgelegd: string;
  readonly openstaand: string;
  readonly betaalbaar: string;
  readonly betaald: string;
  readonly beschikbaar: string;
  readonly kasruimte: string;
  readonly uitnuttingVerplichtingen: string;
  readonly uitnuttingKas: string;
}

/** The keys of a row; undefined are those that were not asked for. */
interface Sleutels {
  readonly stroom: string | undefined;
  readonly jaar: number | undefined;
  readonly regio: string | undefined;
  readonly maand: string | undefined;
  readonly instrument: string | undefined;
}

/** One row: the keys that were grouped by, and the figures. */
export type Uitnuttingrij = Sleutels & Uitnuttingcijfers;

/** What to show of the turnover. */
export interface Berekeningsvraag {
  readonly groepeerOp: readonly Groepeersleutel[];
  /** Only this region; its budget is what was allotted to it. */
  readonly regio: string | null;
  /** Only this instrument, or what belongs to none ("geen"). */
  readonly instrument: string | null;
  /** Streams that get a row even when nothing was booked on them. */
  readonly altijdTonen: readonly string[];
}

const GEEN_SLEUTELS: Sleutels = { stroom: undefined, jaar: undefined, regio: undefined, maand: undefined, instrument: undefined };

/** The sums of one row, in whole cents: there are as many as cells, and each is added to a few times. */
class Som {
  budget = 0n;
  toegedeeld = 0n;
  teVerdelen = 0n;
  vastgelegd = 0n;
  betaalbaar = 0n;
  betaald = 0n;
  beschikbaar = 0n;
  kasruimte = 0n;
  kasToegedeeld = 0n;

  constructor(readonly sleutels: Sleutels) {}

  tel(ander: Som): void {
    this.budget += ander.budget;
    this.toegedeeld += ander.toegedeeld;
    this.teVerdelen += ander.teVerdelen;
    this.vastgelegd += ander.vastgelegd;
    this.betaalbaar += ander.betaalbaar;
    this.betaald += ander.betaald;
    this.beschikbaar += ander.beschikbaar;
    this.kasruimte += ander.kasruimte;
    this.kasToegedeeld += ander.kasToegedeeld;
  }

  isNul(): boolean {
    return this.budget === 0n && this.toegedeeld === 0n && this.teVerdelen === 0n && this.vastgelegd === 0n && this.betaalbaar === 0n
      && this.betaald === 0n && this.beschikbaar === 0n && this.kasruimte === 0n && this.kasToegedeeld === 0n;
  }
}

/**
 * Makes rows and their total from turnover. Every amount goes to rows in such a way that the rows always add up to the
 * total, whatever they are grouped by: budget that no region has stands in a row of its own, and so does budget and space
 * among instruments, because neither was ever given to an instrument. Rows with nothing but zeros are left out.
 */
export function berekenUitnutting(omzet: readonly Omzetrij[], vraag: Berekeningsvraag): { rijen: Uitnuttingrij[]; totaal: Uitnuttingcijfers } {
  const groepen = new Groepen(vraag);
  for (const rij of omzet) telMee(rij, groepen);
  const getoond = groepen.alle().filter((som) => !som.isNul() || vraag.altijdTonen.includes(String(som.sleutels.stroom)));
  const totaal = new Som(GEEN_SLEUTELS);
  for (const som of getoond) totaal.tel(som);
  const rijen = getoond.sort((een, ander) => volgorde(een.sleutels, ander.sleutels, vraag.groepeerOp)).map(rijVan);
  return { rijen, totaal: rijVan(totaal) };
}

/** The sums by the keys that were asked for. */
class Groepen {
  /** Whether the budget of a region is what was allotted to it. */
  readonly regionaal: boolean;
  private readonly perNaam = new Map<string, Som>();
  private readonly sleutels: ReadonlySet<Groepeersleutel>;

  constructor(private readonly vraag: Berekeningsvraag) {
    this.sleutels = new Set(vraag.groepeerOp);
    this.regionaal = vraag.regio !== null || vraag.groepeerOp.includes('regio');
    for (const stroom of vraag.altijdTonen) this.som({ stroom }, NIET_TOEGEDEELD, GEEN_INSTRUMENT);
  }

  /** The sum in which this turnover counts when it is of this region and instrument; null when that was not asked for. */
  gevraagd(rij: Omzetrij, regio: string, instrument: string): Som | null {
    const { regio: alleenRegio, instrument: alleenInstrument } = this.vraag;
    if ((alleenRegio !== null && regio !== alleenRegio) || (alleenInstrument !== null && instrument !== alleenInstrument)) return null;
    return this.som(rij, regio, instrument);
  }

  alle(): Som[] {
    return [...this.perNaam.values()];
  }

  private som(rij: Omzetrij, regio: string, instrument: string): Som {
    // No object is made before it is known to be new.
    const gevraagd = this.sleutels;
    const stroom = gevraagd.has('stroom') ? rij.stroom : undefined;
    const jaar = gevraagd.has('jaar') ? rij.jaar : undefined;
    const maand = gevraagd.has('maand') ? rij.maand : undefined;
    const eigenRegio = gevraagd.has('regio') ? regio : undefined;
    const eigenInstrument = gevraagd.has('instrument') ? instrument : undefined;
    const naam = `${stroom}\n${jaar}\n${eigenRegio}\n${maand}\n${eigenInstrument}`;
    let som = this.perNaam.get(naam);
    if (!som) this.perNaam.set(naam, (som = new Som({ stroom, jaar, regio: eigenRegio, maand, instrument: eigenInstrument })));
    return som;
  }
}

function centen(bedrag: string | null | undefined): bigint {
  return bedrag === null || bedrag === undefined ? 0n : Bedrag.van(bedrag).centen;
}

/** Counts turnover in the figures it belongs to: what was used with its instrument, budget and space with none. */
function telMee(rij: Omzetrij, groepen: Groepen): void {
  const regio = rij.regio ?? NIET_TOEGEDEELD;
  const instrument = rij.dimensie === undefined || rij.dimensie === '' ? GEEN_INSTRUMENT : rij.dimensie;
  const [ruimte, vastgelegd, kasruimte, betaalbaar, betaald] = [centen(rij.ruimte), centen(rij.vastgelegd), centen(rij.kasruimte), centen(rij.betaalbaar), centen(rij.betaald)];
  const toegedeeld = ruimte + vastgelegd;
  const plaats = groepen.gevraagd(rij, regio, GEEN_INSTRUMENT);
  const gebruik = instrument === GEEN_INSTRUMENT ? plaats : groepen.gevraagd(rij, regio, instrument);
  if (gebruik) {
    gebruik.vastgelegd += vastgelegd;
    gebruik.betaalbaar += betaalbaar;
    gebruik.betaald += betaald;
  }
  if (plaats) {
    plaats.budget -= centen(rij.budget);
    plaats.teVerdelen += centen(rij.teVerdelen);
    plaats.beschikbaar += ruimte;
    plaats.toegedeeld += toegedeeld;
    plaats.kasruimte += kasruimte;
    plaats.kasToegedeeld += kasruimte + betaalbaar + betaald;
  }
  if (!groepen.regionaal || toegedeeld === 0n) return;
  // Of a region the allotment is the budget; what one region has is no longer with what is not allotted.
  if (plaats) plaats.budget += toegedeeld;
  const rest = groepen.gevraagd(rij, NIET_TOEGEDEELD, GEEN_INSTRUMENT);
  if (rest) rest.budget -= toegedeeld;
}

/** A row is written out as one object: one that others are spread into takes ten times as long. */
function rijVan(som: Som): Uitnuttingrij {
  const { stroom, jaar, regio, maand, instrument } = som.sleutels;
  return {
    stroom, jaar, regio, maand, instrument,
    budget: tekst(som.budget), toegedeeld: tekst(som.toegedeeld), teVerdelen: tekst(som.teVerdelen), vastgelegd: tekst(som.vastgelegd),
    openstaand: tekst(som.vastgelegd - som.betaald), betaalbaar: tekst(som.betaalbaar), betaald: tekst(som.betaald), beschikbaar: tekst(som.beschikbaar), kasruimte: tekst(som.kasruimte),
    uitnuttingVerplichtingen: percentage(som.vastgelegd, som.toegedeeld), uitnuttingKas: percentage(som.betaald, som.kasToegedeeld),
  };
}

function tekst(bedrag: bigint): string {
  return bedrag === 0n ? '0.00' : Bedrag.uitCenten(bedrag).toString();
}

/** Most cells have paid nothing yet, and nothing is 0 % of whatever it is: only what needs it is divided. */
function percentage(deel: bigint, geheel: bigint): string {
  return deel === 0n ? '0.0' : Bedrag.uitCenten(deel).percentageVan(Bedrag.uitCenten(geheel));
}

const RESTRIJEN = new Set<unknown>([NIET_TOEGEDEELD, GEEN_INSTRUMENT]);

/** By the keys in the order they were asked; what belongs to no region or instrument comes last. */
function volgorde(een: Sleutels, ander: Sleutels, sleutels: readonly Groepeersleutel[]): number {
  for (const sleutel of sleutels) {
    const [links, rechts] = [een[sleutel] ?? '', ander[sleutel] ?? ''];
    if (links === rechts) continue;
    if (RESTRIJEN.has(links) !== RESTRIJEN.has(rechts)) return RESTRIJEN.has(links) ? 1 : -1;
    return links < rechts ? -1 : 1;
  }
  return 0;
}
