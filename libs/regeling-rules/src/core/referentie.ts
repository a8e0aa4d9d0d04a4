import type { Bron } from './oordeel.js';
import type { Dag, Geld } from './feiten.js';

/** A budget stream of the regeling. Data: a new stream needs no code unless it needs a new rule. */
export interface StroomGegevens {
  readonly code: string;
  readonly naam: string;
  /** The frame its ceiling belongs to: rmt, impuls, praktijkleren or landelijk. */
  readonly kader: string;
  /** Whether a verplichting must fall in the year of its cell. */
  readonly jaargebonden: boolean;
  /** Whether commitments on it concern a person (and need an arrangement or a training). */
  readonly persoonsgebonden: boolean;
  readonly bron: Bron;
}

export interface KaderGegevens {
  readonly code: string;
  readonly naam: string;
  /** As the regeling came with it. */
  readonly plafond: Geld;
  /** The parameters that are the ceiling together, with whatever SZW decided about them since. */
  readonly parameters: readonly string[];
  /** False where the text says "ongeveer". */
  readonly hard: boolean;
  readonly bron: Bron;
}

/** What the decision itself opens: a stream's ceiling in a year. Where the text gives no split, nothing is opened. */
export interface Openstelling {
  readonly stroom: string;
  readonly jaar: number;
  readonly bedrag: Geld;
  readonly bron: Bron;
}

export interface RegioGegevens {
  readonly code: string;
  readonly naam: string;
  readonly uwvNummer: number;
  /** 1 to 5. */
  readonly fase: number;
  readonly faseStart: Dag;
}

export interface InstrumentGegevens {
  readonly code: string;
  readonly naam: string;
  readonly deel: 'algemeen' | 'banenafspraak' | 'niet-persoonsgebonden';
  readonly groep: string;
  readonly geldigVanaf: Dag;
  readonly geldigTotEnMet: Dag | null;
  readonly bron: Bron;
}

/** A closed list of codes that the API accepts. */
export interface Codelijst {
  readonly naam: string;
  readonly codes: readonly { readonly code: string; readonly omschrijving: string }[];
}

/** Everything the service loads before it takes its first request. */
export interface Referentiegegevens {
  readonly kenmerk: string;
  readonly besluitdatum: Dag;
  readonly stromen: readonly StroomGegevens[];
  readonly kaders: readonly KaderGegevens[];
  readonly openstellingen: readonly Openstelling[];
  readonly regios: readonly RegioGegevens[];
  readonly instrumenten: readonly InstrumentGegevens[];
  readonly codelijsten: readonly Codelijst[];
}
