import { Bedrag, Datum } from '#values';

/** A month counts in the pace when it is over; so many at most, and so many at least. */
const MAANDEN_MAX = 6;
const MAANDEN_MIN = 3;
/** Further ahead nothing is said. */
const HORIZON_DAGEN = 3_653;
/** A month is 1461/48 = 30.4375 days. */
const [DAGEN_TELLER, DAGEN_NOEMER] = [48n, 1461n];
/** Student's t, in thousandths, by degrees of freedom: between minus and plus this lie eight of ten. */
const STUDENT: Readonly<Record<number, bigint>> = { 2: 1886n, 3: 1638n, 4: 1533n, 5: 1476n };

/** What happened in one month ("JJJJ-MM"), in EUR. */
export interface Maandbedrag {
  readonly maand: string;
  readonly bedrag: Bedrag;
}

/** How fast an amount grows: what it grew by in each of the last months that are over. */
export class Tempo {
  private readonly aantal: bigint;
  private readonly som: bigint;
  /** The sum of (n·x − som)²: n²(n − 1) times the variance. */
  private readonly spreiding: bigint;

  private constructor(readonly maanden: readonly Maandbedrag[]) {
    const centen = maanden.map(({ bedrag }) => bedrag.centen);
    this.aantal = BigInt(centen.length);
    this.som = centen.reduce((som, waarde) => som + waarde, 0n);
    this.spreiding = centen.reduce((som, waarde) => som + (this.aantal * waarde - this.som) ** 2n, 0n);
  }

  /**
   * The pace of a series on a day: of the last months that are over by then, from the first in which anything happened on.
   * Null when they are too few to say anything. Months that the series leaves out are months of nothing.
   */
  static van(reeks: readonly Maandbedrag[], peildatum: Datum): Tempo | null {
    return Tempo.sinds(reeks.filter(({ bedrag }) => !bedrag.isNul()).map(({ maand }) => maand).sort()[0] ?? null, reeks, peildatum);
  }

  /** The same of a series of which only the last months are there, and that began in `eerste` ("JJJJ-MM"; null: never). */
  static sinds(eerste: string | null, reeks: readonly Maandbedrag[], peildatum: Datum): Tempo | null {
    if (eerste === null) return null;
    const perMaand = new Map(reeks.map(({ maand, bedrag }) => [maand, bedrag]));
    const maanden: Maandbedrag[] = [];
    for (let maand = laatsteVolleMaand(peildatum); maand >= eerste && maanden.length < MAANDEN_MAX; maand = vorigeMaand(maand)) maanden.unshift({ maand, bedrag: perMaand.get(maand) ?? Bedrag.NUL });
    return maanden.length < MAANDEN_MIN ? null : new Tempo(maanden);
  }

  /** The mean of a month, to the cent. */
  get perMaand(): Bedrag {
    return Bedrag.uitCenten(this.som / this.aantal);
  }

  /**
   * By how much it will have grown after so many days at this pace: what is to be expected, and between what it will be in
   * eight of ten cases when months keep differing as they did.
   */
  na(dagen: number): { laag: Bedrag; verwacht: Bedrag; hoog: Bedrag } {
    const [verwacht, marge] = [this.verwachtNa(BigInt(dagen)), this.margeNa(BigInt(dagen))];
    return { laag: Bedrag.uitCenten(verwacht - marge), verwacht: Bedrag.uitCenten(verwacht), hoog: Bedrag.uitCenten(verwacht + marge) };
  }

  /** After how many days it will have grown by `bedrag`, by each of the three; null beyond ten years. */
  dagenTot(bedrag: Bedrag): { vroegst: number | null; verwacht: number | null; laatst: number | null } {
    return {
      vroegst: eersteDag((dagen) => this.verwachtNa(dagen) + this.margeNa(dagen) >= bedrag.centen),
      verwacht: eersteDag((dagen) => this.verwachtNa(dagen) >= bedrag.centen),
      laatst: eersteDag((dagen) => this.verwachtNa(dagen) - this.margeNa(dagen) >= bedrag.centen),
    };
  }

  private verwachtNa(dagen: bigint): bigint {
    return (this.som * dagen * DAGEN_TELLER) / (this.aantal * DAGEN_NOEMER);
  }

  /** t · s · √(k + k²/n): months differ, and the mean of few months is itself not certain. In whole cents, k in months. */
  private margeNa(dagen: bigint): bigint {
    const n = this.aantal;
    const t = STUDENT[this.maanden.length - 1] as bigint;
    const a = dagen * DAGEN_TELLER;
    return wortel((t * t * this.spreiding * a * (n * DAGEN_NOEMER + a)) / (1_000_000n * n * n * (n - 1n) * n * DAGEN_NOEMER * DAGEN_NOEMER));
  }
}

/** How it stands with space at the pace at which it is used. */
export type Prognosestand = 'op' | 'loopt-leeg' | 'loopt-niet-leeg' | 'te-weinig-maanden';

/** When space runs out. Days are "JJJJ-MM-DD"; null where nothing can be said, or it is more than ten years ahead. */
export interface Uitloop {
  readonly stand: Prognosestand;
  /** On how many months it rests. */
  readonly maanden: number;
  readonly perMaand: string | null;
  readonly opOp: string | null;
  readonly opVroegst: string | null;
  readonly opLaatst: string | null;
}

/** When `ruimte` runs out at this pace, counted from the day. */
export function loopUit(tempo: Tempo | null, ruimte: Bedrag, peildatum: Datum): Uitloop {
  const geen = { opOp: null, opVroegst: null, opLaatst: null };
  const basis = { maanden: tempo?.maanden.length ?? 0, perMaand: tempo?.perMaand.toString() ?? null };
  if (!ruimte.isPositief()) return { ...basis, stand: 'op', opOp: peildatum.toString(), opVroegst: peildatum.toString(), opLaatst: peildatum.toString() };
  if (tempo === null) return { ...basis, ...geen, stand: 'te-weinig-maanden' };
  const { vroegst, verwacht, laatst } = tempo.dagenTot(ruimte);
  const dag = (dagen: number | null): string | null => (dagen === null ? null : peildatum.plusDagen(dagen).toString());
  return { ...basis, stand: verwacht === null ? 'loopt-niet-leeg' : 'loopt-leeg', opOp: dag(verwacht), opVroegst: dag(vroegst), opLaatst: dag(laatst) };
}

/** The month of a day, "JJJJ-MM". */
export function maandVan(dag: Datum): string {
  return dag.toString().slice(0, 7);
}

/** The last month that is over on a day, "JJJJ-MM". */
function laatsteVolleMaand(peildatum: Datum): string {
  return maandVan(peildatum.plusDagen(1).plusMaanden(-1));
}

/** The first month on which the pace of a day can rest, "JJJJ-MM". */
export function eersteTempomaand(peildatum: Datum): string {
  return maandVan(Datum.van(`${laatsteVolleMaand(peildatum)}-01`).plusMaanden(1 - MAANDEN_MAX));
}

/** The month before, "JJJJ-MM". */
function vorigeMaand(maand: string): string {
  const [jaar, nummer] = [Number(maand.slice(0, 4)), Number(maand.slice(5))];
  return nummer === 1 ? `${jaar - 1}-12` : `${jaar}-${String(nummer - 1).padStart(2, '0')}`;
}

/** The month after, "JJJJ-MM". */
export function volgendeMaand(maand: string): string {
  const [jaar, nummer] = [Number(maand.slice(0, 4)), Number(maand.slice(5))];
  return nummer === 12 ? `${jaar + 1}-01` : `${jaar}-${String(nummer + 1).padStart(2, '0')}`;
}

/** The first day on which it holds, when it holds on all days after; null when not within the horizon. */
function eersteDag(geldt: (dagen: bigint) => boolean): number | null {
  if (!geldt(BigInt(HORIZON_DAGEN))) return null;
  let [niet, wel] = [0, HORIZON_DAGEN];
  while (wel - niet > 1) {
    const midden = Math.floor((niet + wel) / 2);
    if (geldt(BigInt(midden))) wel = midden;
    else niet = midden;
  }
  return wel;
}

/** The whole part of the square root. */
function wortel(getal: bigint): bigint {
  if (getal < 2n) return getal;
  let schatting = 1n << (BigInt(getal.toString(2).length) / 2n + 1n);
  for (;;) {
    const beter = (schatting + getal / schatting) / 2n;
    if (beter >= schatting) return schatting;
    schatting = beter;
  }
}
