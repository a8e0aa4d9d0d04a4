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

const GELDCIJFERS = ['budget', 'toegedeeld', 'teVerdelen', 'vastgelegd', 'betaalbaar', 'betaald', 'beschikbaar', 'kasruimte', 'kasToegedeeld'] as const;
type Geldcijfer = (typeof GELDCIJFERS)[number];

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

/** One row: the keys that were grouped by, and the figures. */
export interface Uitnuttingrij extends Uitnuttingcijfers {
  readonly stroom?: string;
  readonly jaar?: number;
  readonly regio?: string;
  readonly maand?: string;
  readonly instrument?: string;
}

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

type Sleutelwaarden = Partial<Record<Groepeersleutel, string | number>>;

type Som = Record<Geldcijfer, Bedrag>;

/**
 * Makes rows and their total from turnover. Every amount goes to rows in such a way that the rows always add up to the
 * total, whatever they are grouped by: budget that no region has stands in a row of its own, and so does budget and space
 * among instruments, because neither was ever given to an instrument. Rows with nothing but zeros are left out.
 */
export function berekenUitnutting(omzet: readonly Omzetrij[], vraag: Berekeningsvraag): { rijen: Uitnuttingrij[]; totaal: Uitnuttingcijfers } {
  const groepen = new Groepen(vraag);
  for (const rij of omzet) telMee(rij, groepen);
  const getoond = groepen.alle().filter(({ sleutels, som }) => vraag.altijdTonen.includes(String(sleutels.stroom)) || GELDCIJFERS.some((cijfer) => !som[cijfer].isNul()));
  const totaal = legeSom();
  for (const { som } of getoond) for (const cijfer of GELDCIJFERS) tel(totaal, cijfer, som[cijfer]);
  // The figures are added to the keys: a new object with both spread into it takes ten times as long.
  const rijen = getoond
    .sort((een, ander) => volgorde(een.sleutels, ander.sleutels, vraag.groepeerOp))
    .map(({ sleutels, som }) => Object.assign(sleutels, cijfersVan(som)) as Uitnuttingrij);
  return { rijen, totaal: cijfersVan(totaal) };
}

function legeSom(): Som {
  const nul = Bedrag.NUL;
  return { budget: nul, toegedeeld: nul, teVerdelen: nul, vastgelegd: nul, betaalbaar: nul, betaald: nul, beschikbaar: nul, kasruimte: nul, kasToegedeeld: nul };
}

function tel(som: Som, cijfer: Geldcijfer, bedrag: Bedrag): void {
  if (!bedrag.isNul()) som[cijfer] = som[cijfer].plus(bedrag);
}

/** The sums by the keys that were asked for. */
class Groepen {
  /** Whether the budget of a region is what was allotted to it. */
  readonly regionaal: boolean;
  private readonly perNaam = new Map<string, { sleutels: Sleutelwaarden; som: Som }>();

  constructor(private readonly vraag: Berekeningsvraag) {
    this.regionaal = vraag.regio !== null || vraag.groepeerOp.includes('regio');
    for (const stroom of vraag.altijdTonen) this.som({ stroom }, NIET_TOEGEDEELD, GEEN_INSTRUMENT);
  }

  /** The sum in which this turnover counts when it is of this region and instrument; null when that was not asked for. */
  gevraagd(rij: Omzetrij, regio: string, instrument: string): Som | null {
    const { regio: alleenRegio, instrument: alleenInstrument } = this.vraag;
    if ((alleenRegio !== null && regio !== alleenRegio) || (alleenInstrument !== null && instrument !== alleenInstrument)) return null;
    return this.som(rij, regio, instrument);
  }

  alle(): { sleutels: Sleutelwaarden; som: Som }[] {
    return [...this.perNaam.values()];
  }

  private som(rij: Omzetrij, regio: string, instrument: string): Som {
    // There are as many of these as cells, so no object is made before it is known to be new.
    let naam = '';
    for (const sleutel of this.vraag.groepeerOp) naam += `${waarde(rij, sleutel, regio, instrument) ?? ''}\n`;
    let groep = this.perNaam.get(naam);
    if (!groep) {
      const sleutels: Sleutelwaarden = {};
      for (const sleutel of this.vraag.groepeerOp) sleutels[sleutel] = waarde(rij, sleutel, regio, instrument) as string | number;
      this.perNaam.set(naam, (groep = { sleutels, som: legeSom() }));
    }
    return groep.som;
  }
}

function waarde(rij: Omzetrij, sleutel: Groepeersleutel, regio: string, instrument: string): string | number | undefined {
  if (sleutel === 'regio') return regio;
  return sleutel === 'instrument' ? instrument : rij[sleutel];
}

/** Counts turnover in the figures it belongs to: what was used with its instrument, budget and space with none. */
function telMee(rij: Omzetrij, groepen: Groepen): void {
  const van = (rekening: TellendeRekening): Bedrag => {
    const bedrag = rij[rekening];
    return bedrag === null || bedrag === undefined ? Bedrag.NUL : Bedrag.van(bedrag);
  };
  const regio = rij.regio ?? NIET_TOEGEDEELD;
  const [ruimte, vastgelegd, kasruimte, betaalbaar, betaald] = [van('ruimte'), van('vastgelegd'), van('kasruimte'), van('betaalbaar'), van('betaald')];
  const toegedeeld = ruimte.plus(vastgelegd);
  const gebruik = groepen.gevraagd(rij, regio, rij.dimensie === undefined || rij.dimensie === '' ? GEEN_INSTRUMENT : rij.dimensie);
  if (gebruik) {
    tel(gebruik, 'vastgelegd', vastgelegd);
    tel(gebruik, 'betaalbaar', betaalbaar);
    tel(gebruik, 'betaald', betaald);
  }
  const plaats = groepen.gevraagd(rij, regio, GEEN_INSTRUMENT);
  if (plaats) {
    tel(plaats, 'budget', van('budget').tegengesteld());
    tel(plaats, 'teVerdelen', van('teVerdelen'));
    tel(plaats, 'beschikbaar', ruimte);
    tel(plaats, 'toegedeeld', toegedeeld);
    tel(plaats, 'kasruimte', kasruimte);
    tel(plaats, 'kasToegedeeld', kasruimte.plus(betaalbaar).plus(betaald));
  }
  if (!groepen.regionaal || toegedeeld.isNul()) return;
  // Of a region the allotment is the budget; what one region has is no longer with what is not allotted.
  if (plaats) tel(plaats, 'budget', toegedeeld);
  const rest = groepen.gevraagd(rij, NIET_TOEGEDEELD, GEEN_INSTRUMENT);
  if (rest) tel(rest, 'budget', toegedeeld.tegengesteld());
}

function cijfersVan(som: Som): Uitnuttingcijfers {
  const tekst = (cijfer: Geldcijfer): string => som[cijfer].toString();
  return {
    budget: tekst('budget'), toegedeeld: tekst('toegedeeld'), teVerdelen: tekst('teVerdelen'), vastgelegd: tekst('vastgelegd'),
    openstaand: som.vastgelegd.min(som.betaald).toString(), betaalbaar: tekst('betaalbaar'), betaald: tekst('betaald'),
    beschikbaar: tekst('beschikbaar'), kasruimte: tekst('kasruimte'),
    uitnuttingVerplichtingen: percentage(som.vastgelegd, som.toegedeeld), uitnuttingKas: percentage(som.betaald, som.kasToegedeeld),
  };
}

/** Most cells have paid nothing yet, and nothing is 0 % of whatever it is: only what needs it is divided. */
function percentage(deel: Bedrag, geheel: Bedrag): string {
  return deel.isNul() ? '0.0' : deel.percentageVan(geheel);
}

const RESTRIJEN = new Set<unknown>([NIET_TOEGEDEELD, GEEN_INSTRUMENT]);

/** By the keys in the order they were asked; what belongs to no region or instrument comes last. */
function volgorde(een: Sleutelwaarden, ander: Sleutelwaarden, sleutels: readonly Groepeersleutel[]): number {
  for (const sleutel of sleutels) {
    const [links, rechts] = [een[sleutel] ?? '', ander[sleutel] ?? ''];
    if (links === rechts) continue;
    if (RESTRIJEN.has(links) !== RESTRIJEN.has(rechts)) return RESTRIJEN.has(links) ? 1 : -1;
    return links < rechts ? -1 : 1;
  }
  return 0;
}
