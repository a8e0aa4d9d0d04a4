import { Bedrag } from '#values';

/** What rows can be grouped by. */
export const GROEPEERSLEUTELS = ['stroom', 'jaar', 'regio', 'maand', 'instrument'] as const;
export type Groepeersleutel = (typeof GROEPEERSLEUTELS)[number];

/** The row in which budget stands that was not allotted to any region. */
export const NIET_TOEGEDEELD = 'niet-toegedeeld';
/** The row in which stands what belongs to no instrument: budget and space. */
export const GEEN_INSTRUMENT = 'geen';

/** Turnover of accounts of one kind, debet minus credit in EUR; only the keys that were asked for are there. */
export interface Omzetrij {
  readonly boek: string;
  readonly soort: string;
  readonly bedrag: string;
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

/** One amount on its way to one figure of one row. */
interface Bijdrage {
  readonly cijfer: Geldcijfer;
  readonly regio: string;
  readonly instrument: string;
  readonly bedrag: Bedrag;
}

type Som = Record<Geldcijfer, Bedrag>;

/**
 * Makes rows and their total from turnover. Every amount goes to rows in such a way that the rows always add up to the
 * total, whatever they are grouped by: budget that no region has stands in a row of its own, and so does budget and space
 * among instruments, because neither was ever given to an instrument. Rows with nothing but zeros are left out.
 */
export function berekenUitnutting(omzet: readonly Omzetrij[], vraag: Berekeningsvraag): { rijen: Uitnuttingrij[]; totaal: Uitnuttingcijfers } {
  const regionaal = vraag.regio !== null || vraag.groepeerOp.includes('regio');
  const groepen = new Map<string, { sleutels: Sleutelwaarden; som: Som }>();
  const groep = (sleutels: Sleutelwaarden): Som => {
    const naam = JSON.stringify(vraag.groepeerOp.map((sleutel) => sleutels[sleutel]));
    let gevonden = groepen.get(naam);
    if (!gevonden) groepen.set(naam, (gevonden = { sleutels, som: legeSom() }));
    return gevonden.som;
  };
  for (const stroom of vraag.altijdTonen) groep({ stroom });
  const totaal = legeSom();
  for (const rij of omzet) {
    for (const { cijfer, regio, instrument, bedrag } of bijdragen(rij, regionaal)) {
      if ((vraag.regio !== null && regio !== vraag.regio) || (vraag.instrument !== null && instrument !== vraag.instrument)) continue;
      const som = groep(kies({ ...rij, regio, instrument }, vraag.groepeerOp));
      som[cijfer] = som[cijfer].plus(bedrag);
      totaal[cijfer] = totaal[cijfer].plus(bedrag);
    }
  }
  const rijen = [...groepen.values()]
    .filter(({ sleutels, som }) => vraag.altijdTonen.includes(String(sleutels.stroom)) || GELDCIJFERS.some((cijfer) => !som[cijfer].isNul()))
    .sort((een, ander) => volgorde(een.sleutels, ander.sleutels, vraag.groepeerOp))
    .map(({ sleutels, som }) => ({ ...sleutels, ...cijfersVan(som) }) as Uitnuttingrij);
  return { rijen, totaal: cijfersVan(totaal) };
}

function legeSom(): Som {
  return Object.fromEntries(GELDCIJFERS.map((cijfer) => [cijfer, Bedrag.NUL])) as Som;
}

function kies(waarden: Omzetrij & { regio: string; instrument: string }, sleutels: readonly Groepeersleutel[]): Sleutelwaarden {
  return Object.fromEntries(sleutels.map((sleutel) => [sleutel, waarden[sleutel]]));
}

/** To which figures of which rows the turnover of an account goes. */
function bijdragen(rij: Omzetrij, regionaal: boolean): Bijdrage[] {
  const bedrag = Bedrag.van(rij.bedrag);
  const regio = rij.regio ?? NIET_TOEGEDEELD;
  const bijdrage = (cijfer: Geldcijfer, instrument = GEEN_INSTRUMENT): Bijdrage => ({ cijfer, regio, instrument, bedrag });
  const opInstrument = rij.dimensie === undefined || rij.dimensie === '' ? GEEN_INSTRUMENT : rij.dimensie;
  // Of a region the allotment is the budget; what one region has is no longer with what is not allotted.
  const toegedeeld: Bijdrage[] = [bijdrage('toegedeeld')];
  if (regionaal) toegedeeld.push(bijdrage('budget'), { ...bijdrage('budget'), regio: NIET_TOEGEDEELD, bedrag: bedrag.tegengesteld() });
  switch (`${rij.boek}/${rij.soort}`) {
    case 'verplichtingen/budget':
      return [{ ...bijdrage('budget'), bedrag: bedrag.tegengesteld() }];
    case 'verplichtingen/te-verdelen':
      return [bijdrage('teVerdelen')];
    case 'verplichtingen/ruimte':
      return [bijdrage('beschikbaar'), ...toegedeeld];
    case 'verplichtingen/vastgelegd':
      return [bijdrage('vastgelegd', opInstrument), ...toegedeeld];
    case 'kas/ruimte':
      return [bijdrage('kasruimte'), bijdrage('kasToegedeeld')];
    case 'kas/betaalbaar':
      return [bijdrage('betaalbaar', opInstrument), bijdrage('kasToegedeeld')];
    case 'kas/betaald':
      return [bijdrage('betaald', opInstrument), bijdrage('kasToegedeeld')];
    default:
      return [];
  }
}

function cijfersVan(som: Som): Uitnuttingcijfers {
  const tekst = (cijfer: Geldcijfer): string => som[cijfer].toString();
  return {
    budget: tekst('budget'), toegedeeld: tekst('toegedeeld'), teVerdelen: tekst('teVerdelen'), vastgelegd: tekst('vastgelegd'),
    openstaand: som.vastgelegd.min(som.betaald).toString(), betaalbaar: tekst('betaalbaar'), betaald: tekst('betaald'),
    beschikbaar: tekst('beschikbaar'), kasruimte: tekst('kasruimte'),
    uitnuttingVerplichtingen: som.vastgelegd.percentageVan(som.toegedeeld), uitnuttingKas: som.betaald.percentageVan(som.kasToegedeeld),
  };
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
