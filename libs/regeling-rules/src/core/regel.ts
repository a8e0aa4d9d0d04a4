import type { Dag, FeitenPerOnderwerp, Motivering, Onderwerp } from './feiten.js';
import type { Bevinding } from './bevinding.js';
import type { Bron, Uitkomst } from './oordeel.js';
import type { Parameter, Parameterwaarden } from './parameter.js';

/** How binding the words of the source are. See `uitkomstVan` for what each means for a request. */
export type RegelStatus = 'HARD' | 'WHERE-POSSIBLE' | 'OPEN' | 'INFO';

/** A pure function from facts and parameter values to what the rule finds. */
export type Toets<O extends Onderwerp> = (feiten: FeitenPerOnderwerp[O], waarden: Parameterwaarden) => Bevinding;

/** The subjects a rule works on are the keys that are present. */
export type Toetsen = { readonly [O in Onderwerp]?: Toets<O> };

/** A worked example: these facts, judged on their own date, must give this outcome. */
export type Voorbeeld = {
  [O in Onderwerp]: {
    readonly onderwerp: O;
    readonly naam: string;
    readonly feiten: FeitenPerOnderwerp[O];
    readonly motiveringen?: readonly Motivering[];
    /** Other values of parameters (wire form, by id) than those of the regeling: for what a later decision can bring. */
    readonly metParameters?: Readonly<Record<string, string>>;
    readonly verwacht: Uitkomst;
  };
}[Onderwerp];

export interface RegelVersie {
  readonly versie: number;
  readonly geldigVanaf: Dag;
  /** Last day, null while open. */
  readonly geldigTotEnMet: Dag | null;
  /** The parameters its functions may read; their values go into the evidence. */
  readonly parameters: readonly Parameter[];
  readonly toetsen: Toetsen;
  readonly voorbeelden: readonly [Voorbeeld, ...Voorbeeld[]];
}

/** One norm of the catalogue, beside its source, with its dated versions. */
export interface Regel {
  /** The public id: "B-01". */
  readonly id: string;
  readonly titel: string;
  /** The norm as one Dutch sentence. */
  readonly norm: string;
  readonly status: RegelStatus;
  /** For an OPEN norm: what settles the open point; null when nothing does, and for every other status. */
  readonly beslechtDoor: 'parameter' | 'uitleg' | null;
  readonly stromen: 'alle' | readonly string[];
  /** The words it rests on; verdicts show the first. */
  readonly bronnen: readonly [Bron, ...Bron[]];
  /** Our reading where the text is open. */
  readonly uitleg: string | null;
  readonly versies: readonly [RegelVersie, ...RegelVersie[]];
}
