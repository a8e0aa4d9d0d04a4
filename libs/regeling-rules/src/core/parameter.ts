import { Bedrag, Datum } from '#values';
import type { Dag, Toekenning } from './feiten.js';
import { eenvormig, type Moment, type Oordeelmoment } from './moment.js';
import type { Bron, Vindplaats } from './oordeel.js';

/** The units a parameter can have, with the value a rule gets to work with. */
export interface WaardePerEenheid {
  EUR: Bedrag;
  /** An amount that need not be there: "" on the wire, null for a rule. */
  'EUR-of-leeg': Bedrag | null;
  weken: number;
  maanden: number;
  jaar: number;
  dag: Datum;
  /** Whether something is so: "ja" or "nee" on the wire. */
  'ja-nee': boolean;
  /** The reference of a document; "" where there is none. */
  kenmerk: string;
}

export type Eenheid = keyof WaardePerEenheid;

/** How SZW decided a version, on top of the ones that the regeling came with. */
export interface Parameterbesluit {
  /** The id of the proposal. */
  readonly voorstel: string;
  readonly kenmerk: string;
  /** Whether what was granted before is changed and paid under it too, from its first day on. */
  readonly ookVoorBestaande: boolean;
  readonly vastgesteldOp: Moment;
  readonly vastgesteldDoor: string;
}

export interface ParameterVersie {
  readonly geldigVanaf: Dag;
  /** Last day, null while open. A later version takes over from its own first day on, also from one that is open. */
  readonly geldigTotEnMet: Dag | null;
  /**
   * The wire form: "2025.00" for EUR (or "" for EUR-of-leeg), "30" for weken, maanden and jaar, "2020-12-01" for dag, "ja" or
   * "nee" for ja-nee, a reference (or "") for kenmerk.
   */
  readonly waarde: string;
  readonly bron: Bron | Vindplaats;
  /** Absent on a version that the regeling came with. */
  readonly besluit?: Parameterbesluit | undefined;
}

/** An amount, term or day of the regeling: dated data with a source, never a constant in a rule. */
export interface Parameter<E extends Eenheid = Eenheid> {
  readonly id: string;
  readonly naam: string;
  readonly eenheid: E;
  readonly versies: readonly ParameterVersie[];
  /**
   * Whether what happens to something that was granted before is judged by the value of the day itself, not by the one that it
   * was granted under: what closes a stream closes it for a raise too.
   */
  readonly vanDeDag?: boolean;
}

type Lezers = { readonly [E in Eenheid]: (tekst: string) => WaardePerEenheid[E] };

const LEZERS: Lezers = {
  EUR: bedrag,
  'EUR-of-leeg': (tekst) => (tekst === '' ? null : bedrag(tekst)),
  weken: geheelGetal,
  maanden: geheelGetal,
  jaar: geheelGetal,
  dag: (tekst) => Datum.van(tekst),
  'ja-nee': jaOfNee,
  kenmerk: opEenRegel,
};

/** The units there are, in a fixed order. */
export const EENHEDEN = Object.keys(LEZERS) as readonly Eenheid[];

function bedrag(tekst: string): Bedrag {
  const gelezen = Bedrag.van(tekst);
  if (gelezen.isNegatief()) throw new RangeError(`"${tekst}" is minder dan niets; een bedrag van de regeling is nul of meer`);
  return gelezen;
}

function geheelGetal(tekst: string): number {
  if (!/^(0|[1-9]\d{0,3})$/.test(tekst)) throw new RangeError(`"${tekst}" is geen geheel getal van ten hoogste vier cijfers; een aantal of een jaar heeft alleen cijfers`);
  return Number(tekst);
}

function jaOfNee(tekst: string): boolean {
  if (tekst !== 'ja' && tekst !== 'nee') throw new RangeError(`"${tekst}" is geen ja of nee; schrijf "ja" of "nee"`);
  return tekst === 'ja';
}

function opEenRegel(tekst: string): string {
  if (!/^(|\S(.{0,198}\S)?)$/.test(tekst)) throw new RangeError(`"${tekst}" is geen kenmerk; schrijf het op één regel, zonder witruimte ervoor of erna, in ten hoogste 200 tekens`);
  return tekst;
}

/** A value in its unit, read from its wire form. Throws a RangeError that says how it is written when it is something else. */
export function leesWaarde<E extends Eenheid>(eenheid: E, tekst: string): WaardePerEenheid[E] {
  return LEZERS[eenheid](tekst);
}

/** Whether a version with these first and last days (null: no end) holds on the day. */
export function geldtOp(versie: { readonly geldigVanaf: Dag; readonly geldigTotEnMet: Dag | null }, peildatum: Datum): boolean {
  const dag = peildatum.toString();
  return versie.geldigVanaf <= dag && (versie.geldigTotEnMet === null || dag <= versie.geldigTotEnMet);
}

/** Since when a version is known: always, when the regeling came with it. */
export function bekendSinds({ besluit }: ParameterVersie): Moment {
  return besluit === undefined ? '' : eenvormig(besluit.vastgesteldOp);
}

/** Of two versions the one that takes over: that with the later first day; on the same day the one that was decided later. */
function neemtOver(een: ParameterVersie, ander: ParameterVersie): boolean {
  return een.geldigVanaf !== ander.geldigVanaf ? een.geldigVanaf > ander.geldigVanaf : bekendSinds(een) >= bekendSinds(ander);
}

/** The version that takes over from all others among those that hold on the day and were known at the moment; null when there is none. */
function geldende(versies: readonly ParameterVersie[], { peildatum, bekendOp }: Oordeelmoment): ParameterVersie | null {
  const tot = eenvormig(bekendOp);
  const kandidaten = versies.filter((versie) => geldtOp(versie, peildatum) && bekendSinds(versie) <= tot);
  return kandidaten.reduce<ParameterVersie | null>((beste, versie) => (beste === null || neemtOver(versie, beste) ? versie : beste), null);
}

/**
 * The version of a parameter to judge by: of those that hold on the peildatum and were known at the moment, the one with the
 * latest first day, or of two with the same first day the one decided last.
 *
 * What happens to something that was granted before (`toegekend`) is judged by the version it was granted under, on its own
 * day and with what was known when it was recorded; unless a version that takes over from that one says that it is for what
 * exists too, or the parameter is of the day itself. Outside the validity there is no value, not even a default: then this throws a RangeError.
 */
export function versieOp(parameter: Parameter, moment: Oordeelmoment, toegekend: Toekenning | null = null): ParameterVersie {
  const versie = voorBestaande(parameter.versies, moment, parameter.vanDeDag === true ? null : toegekend) ?? geldende(parameter.versies, moment);
  if (!versie) {
    throw new RangeError(`Parameter ${parameter.id} heeft geen waarde op ${moment.peildatum.toString()}; kies een peildatum binnen de geldigheid of voeg een versie toe`);
  }
  return versie;
}

/** Null where nothing was granted before, or when the parameter had no value yet at that time: then the day itself decides. */
function voorBestaande(versies: readonly ParameterVersie[], moment: Oordeelmoment, toegekend: Toekenning | null): ParameterVersie | null {
  const toen = toegekend === null ? null : geldende(versies, { peildatum: Datum.van(toegekend.datum), bekendOp: toegekend.vastgelegdOp });
  if (toen === null) return null;
  const later = geldende(versies.filter(({ besluit }) => besluit?.ookVoorBestaande === true), moment);
  return later !== null && neemtOver(later, toen) ? later : toen;
}

/** The value of a parameter to judge by, in its unit: see `versieOp`. Throws a RangeError outside its validity. */
export function waardeOp<E extends Eenheid>(parameter: Parameter<E>, moment: Oordeelmoment, toegekend: Toekenning | null = null): WaardePerEenheid[E] {
  return leesWaarde(parameter.eenheid, versieOp(parameter, moment, toegekend).waarde);
}

/** The values of a set of parameters to judge by, read once so that a rule can be judged many times with them. */
export class Parameterwaarden {
  /** The values in their wire form, by parameter id: what goes into the evidence. */
  readonly alsTekst: Readonly<Record<string, string>>;
  private readonly waarden = new Map<string, WaardePerEenheid[Eenheid]>();

  /** Throws a RangeError when one of the parameters has no value on the peildatum. */
  constructor(parameters: readonly Parameter[], moment: Oordeelmoment, toegekend: Toekenning | null = null) {
    const teksten: Record<string, string> = {};
    for (const parameter of parameters) {
      const { waarde } = versieOp(parameter, moment, toegekend);
      teksten[parameter.id] = waarde;
      this.waarden.set(parameter.id, leesWaarde(parameter.eenheid, waarde));
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
