import { Bedrag, Datum } from '#values';
import type { Dag } from './feiten.js';
import type { Bron } from './oordeel.js';

/** The units a parameter can have, with the value a rule gets to work with. */
export interface WaardePerEenheid {
  EUR: Bedrag;
  weken: number;
  maanden: number;
  jaar: number;
  dag: Datum;
  /** Whether something is so: "ja" or "nee" on the wire. */
  'ja-nee': boolean;
}

export type Eenheid = keyof WaardePerEenheid;

export interface ParameterVersie {
  readonly geldigVanaf: Dag;
  /** Last day, null while open. */
  readonly geldigTotEnMet: Dag | null;
  /** The wire form: "2025.00" for EUR, "30" for weken, maanden and jaar, "2020-12-01" for dag, "ja" or "nee" for ja-nee. */
  readonly waarde: string;
  readonly bron: Bron;
}

/** An amount, term or day of the regeling: dated data with a source, never a constant in a rule. */
export interface Parameter<E extends Eenheid = Eenheid> {
  readonly id: string;
  readonly naam: string;
  readonly eenheid: E;
  readonly versies: readonly ParameterVersie[];
}

type Lezers = { readonly [E in Eenheid]: (tekst: string) => WaardePerEenheid[E] };

const LEZERS: Lezers = {
  EUR: (tekst) => Bedrag.van(tekst),
  weken: geheelGetal,
  maanden: geheelGetal,
  jaar: geheelGetal,
  dag: (tekst) => Datum.van(tekst),
  'ja-nee': jaOfNee,
};

function geheelGetal(tekst: string): number {
  if (!/^\d+$/.test(tekst)) throw new RangeError(`"${tekst}" is geen geheel getal; een aantal of een jaar heeft alleen cijfers`);
  return Number(tekst);
}

function jaOfNee(tekst: string): boolean {
  if (tekst !== 'ja' && tekst !== 'nee') throw new RangeError(`"${tekst}" is geen ja of nee; schrijf "ja" of "nee"`);
  return tekst === 'ja';
}

/** Whether a version with these first and last days (null: no end) holds on the day. */
export function geldtOp(versie: { readonly geldigVanaf: Dag; readonly geldigTotEnMet: Dag | null }, peildatum: Datum): boolean {
  const dag = peildatum.toString();
  return versie.geldigVanaf <= dag && (versie.geldigTotEnMet === null || dag <= versie.geldigTotEnMet);
}

/**
 * The version of a parameter that holds on the peildatum. Outside its validity there is no value, not even a default:
 * then this throws a RangeError.
 */
export function versieOp(parameter: Parameter, peildatum: Datum): ParameterVersie {
  const versie = parameter.versies.find((kandidaat) => geldtOp(kandidaat, peildatum));
  if (!versie) {
    throw new RangeError(
      `Parameter ${parameter.id} heeft geen waarde op ${peildatum.toString()}; kies een peildatum binnen de geldigheid of voeg een versie toe`,
    );
  }
  return versie;
}

/** The value of a parameter on the peildatum, in its unit. Throws a RangeError outside its validity. */
export function waardeOp<E extends Eenheid>(parameter: Parameter<E>, peildatum: Datum): WaardePerEenheid[E] {
  return LEZERS[parameter.eenheid](versieOp(parameter, peildatum).waarde);
}

/** The values of a set of parameters on one day, read once so that a rule can be judged many times with them. */
export class Parameterwaarden {
  /** The values in their wire form, by parameter id: what goes into the evidence. */
  readonly alsTekst: Readonly<Record<string, string>>;
  private readonly waarden = new Map<string, WaardePerEenheid[Eenheid]>();

  /** Throws a RangeError when one of the parameters has no value on the peildatum. */
  constructor(parameters: readonly Parameter[], peildatum: Datum) {
    const teksten: Record<string, string> = {};
    for (const parameter of parameters) {
      teksten[parameter.id] = versieOp(parameter, peildatum).waarde;
      this.waarden.set(parameter.id, waardeOp(parameter, peildatum));
    }
    this.alsTekst = Object.freeze(teksten);
  }

  /** The value of a parameter that the rule declared. Throws when it did not: then the evidence would not show it. */
  lees<E extends Eenheid>(parameter: Parameter<E>): WaardePerEenheid[E] {
    const waarde = this.waarden.get(parameter.id);
    if (waarde === undefined) {
      throw new Error(`Parameter ${parameter.id} is gelezen zonder dat de regelversie haar noemt; voeg haar toe aan «parameters»`);
    }
    return waarde as WaardePerEenheid[E];
  }
}
