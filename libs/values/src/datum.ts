const PATROON = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAG_MS = 86_400_000;
const UUR_MS = 3_600_000;
const JAAR_MAX = 9999;
const LAATSTE_MS = Date.UTC(JAAR_MAX, 11, 31);

/** Making a formatter costs far more than using it. The Swedish form of a date is JJJJ-MM-DD. */
const DAG_IN_NEDERLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const MAANDEN = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni',
  'juli', 'augustus', 'september', 'oktober', 'november', 'december',
];

const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dagenInMaand(jaar: number, maand: number): number {
  const isSchrikkeljaar = (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
  return maand === 2 && isSchrikkeljaar ? 29 : (DAGEN[maand - 1] as number);
}

/** A calendar day in the Netherlands (Europe/Amsterdam), without a time: "2021-03-15". It knows nothing of clocks. */
export class Datum {
  private static laatsteUur: { readonly uur: number; readonly datum: Datum } = { uur: Number.NaN, datum: new Datum('1970-01-01') };

  private constructor(private readonly tekst: string) {}

  /** Reads "JJJJ-MM-DD". Throws a RangeError when the text has another form or the day does not exist. */
  static van(tekst: string): Datum {
    if (!Datum.bestaat(tekst)) throw new RangeError(`"${tekst}" is geen bestaande datum (JJJJ-MM-DD)`);
    return new Datum(tekst);
  }

  /** Whether this text is a day that exists: "2021-02-29" is not. */
  static bestaat(tekst: string): boolean {
    const delen = PATROON.exec(tekst);
    if (!delen) return false;
    const [jaar, maand, dag] = [Number(delen[1]), Number(delen[2]), Number(delen[3])];
    return jaar >= 1900 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand);
  }

  /** The calendar day in the Netherlands at a moment (milliseconds since 1970, UTC). */
  static opMoment(momentMs: number): Datum {
    // The Dutch day only changes on a whole hour of UTC, and almost every question is about the same hour.
    const uur = Math.floor(momentMs / UUR_MS);
    if (uur !== Datum.laatsteUur.uur) Datum.laatsteUur = { uur, datum: new Datum(DAG_IN_NEDERLAND.format(momentMs)) };
    return Datum.laatsteUur.datum;
  }

  static eersteVan(een: Datum, ander: Datum): Datum {
    return een.ligtVoor(ander) ? een : ander;
  }

  static laatsteVan(een: Datum, ander: Datum): Datum {
    return een.ligtNa(ander) ? een : ander;
  }

  get jaar(): number {
    return Number(this.tekst.slice(0, 4));
  }

  /** 1 to 12. */
  get maand(): number {
    return Number(this.tekst.slice(5, 7));
  }

  get dag(): number {
    return Number(this.tekst.slice(8, 10));
  }

  /** Days later. Throws a RangeError beyond 9999-12-31. */
  plusDagen(dagen: number): Datum {
    const moment = Date.UTC(this.jaar, this.maand - 1, this.dag) + dagen * DAG_MS;
    if (moment > LAATSTE_MS) throw naHetEinde();
    return new Datum(new Date(moment).toISOString().slice(0, 10));
  }

  /** Calendar months later, clamped to the end of the month: 31 August + 6 months = 28 or 29 February. Throws a RangeError beyond 9999. */
  plusMaanden(maanden: number): Datum {
    const index = this.jaar * 12 + (this.maand - 1) + maanden;
    const jaar = Math.floor(index / 12);
    const maand = (index % 12) + 1;
    const dag = Math.min(this.dag, dagenInMaand(jaar, maand));
    if (jaar > JAAR_MAX) throw naHetEinde();
    return new Datum(`${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`);
  }

  /** The last day of a term of whole months that begins today: 1 January, 9 months: 30 September. */
  laatsteDagVanTermijn(maanden: number): Datum {
    return this.plusMaanden(maanden).plusDagen(-1);
  }

  ligtVoor(ander: Datum): boolean {
    return this.tekst < ander.tekst;
  }

  ligtNa(ander: Datum): boolean {
    return this.tekst > ander.tekst;
  }

  gelijkAan(ander: Datum): boolean {
    return this.tekst === ander.tekst;
  }

  toString(): string {
    return this.tekst;
  }

  toJSON(): string {
    return this.tekst;
  }

  /** For people: "15 maart 2021". */
  voorMensen(): string {
    return `${this.dag} ${MAANDEN[this.maand - 1]} ${this.jaar}`;
  }
}

/** A text with five digits of a year compares as earlier than all others; and staying on the last day would be no end for who counts up to it. */
function naHetEinde(): RangeError {
  return new RangeError(`de kalender eindigt op 31 december ${JAAR_MAX}`);
}
