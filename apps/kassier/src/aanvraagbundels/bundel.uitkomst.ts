import { belemmeringen, type Oordeel } from '#regeling-rules';
import { Bedrag } from '#values';
import { herstel, type BewaardOordeel, type Groepsuitslag, type Tekort } from '../besluitstraat/index.js';
import type { Regelfout } from './bundel.regels.js';

/** What became of one line; `regel` counts from 1. */
export type Regeluitkomst =
  | { readonly regel: number; readonly uitkomst: 'toegekend'; readonly verplichting: Record<string, unknown> }
  | { readonly regel: number; readonly uitkomst: 'geweigerd'; readonly besluitId: string; readonly oordelen: readonly Oordeel[]; readonly tekort?: Tekort }
  | { readonly regel: number; readonly uitkomst: 'ongeldig'; readonly fouten: readonly Regelfout[] }
  | { readonly regel: number; readonly uitkomst: 'niet-geboekt' };

/** The bundle as it was sent in. */
export interface Bundelkop {
  readonly id: string;
  readonly regio: string;
  readonly allesOfNiets: boolean;
  readonly aantal: number;
  readonly ingediendDoor: string;
  readonly ingediendOp: string;
}

/** A decided line as it is kept, with the decision it rests on. */
export interface BewaardeRegel {
  readonly regel: number;
  readonly uitkomst: Regeluitkomst['uitkomst'];
  readonly fouten: readonly Regelfout[] | null;
  readonly besluit: string | null;
  readonly oordelen: readonly BewaardOordeel[] | null;
  readonly tekort: Tekort | null;
  readonly antwoord: Record<string, unknown> | null;
}

/** The outcome of a line that was just decided. `fouten` are those of an `ongeldig` line, with their place in the bundle. */
export function uitUitslag(regel: number, uitslag: Groepsuitslag, fouten: readonly Regelfout[]): Regeluitkomst {
  switch (uitslag.soort) {
    case 'toegekend':
      return { regel, uitkomst: 'toegekend', verplichting: uitslag.antwoord };
    case 'geweigerd':
      return { regel, uitkomst: 'geweigerd', besluitId: uitslag.besluitId, oordelen: uitslag.oordelen, ...(uitslag.tekort ? { tekort: uitslag.tekort } : {}) };
    case 'ongeldig':
      return { regel, uitkomst: 'ongeldig', fouten };
    case 'niet-geboekt':
      return { regel, uitkomst: 'niet-geboekt' };
  }
}

/** The outcome of a line that was decided before: the same to the byte. */
export function uitBewaard({ regel, uitkomst, fouten, besluit, oordelen, tekort, antwoord }: BewaardeRegel): Regeluitkomst {
  switch (uitkomst) {
    case 'toegekend':
      return { regel, uitkomst, verplichting: { ...antwoord, oordelen: (oordelen ?? []).map(herstel) } };
    case 'geweigerd':
      return { regel, uitkomst, besluitId: besluit ?? '', oordelen: belemmeringen((oordelen ?? []).map(herstel)), ...(tekort ? { tekort } : {}) };
    case 'ongeldig':
      return { regel, uitkomst, fouten: fouten ?? [] };
    case 'niet-geboekt':
      return { regel, uitkomst };
  }
}

/** A bundle with its outcomes, as the API shows it. */
export interface Bundelantwoord extends Bundelkop {
  readonly status: 'in-behandeling' | 'geweigerd' | 'afgerond';
  readonly totalen: Readonly<Record<'aantal' | 'toegekend' | 'geweigerd' | 'ongeldig' | 'nietGeboekt', number>> & { readonly bedrag: string };
  readonly regels: readonly Regeluitkomst[];
}

/** Counts what became of the lines. */
export function bundelAntwoord(kop: Bundelkop, regels: readonly Regeluitkomst[]): Bundelantwoord {
  const telling = { toegekend: 0, geweigerd: 0, ongeldig: 0, 'niet-geboekt': 0 };
  let bedrag = Bedrag.NUL;
  for (const regel of regels) {
    telling[regel.uitkomst] += 1;
    if (regel.uitkomst === 'toegekend') bedrag = bedrag.plus(Bedrag.van(String(regel.verplichting['bedrag'])));
  }
  const { 'niet-geboekt': nietGeboekt, ...rest } = telling;
  const geweigerd = kop.allesOfNiets && telling.toegekend < regels.length;
  return {
    ...kop,
    status: regels.length < kop.aantal ? 'in-behandeling' : geweigerd ? 'geweigerd' : 'afgerond',
    totalen: { aantal: kop.aantal, ...rest, nietGeboekt, bedrag: bedrag.toString() },
    regels,
  };
}
