const PATROON = /^(?!-0\.00$)-?(0|[1-9]\d{0,12})\.\d{2}$/;

/**
 * An amount of money in euro, exact to the cent. On the wire and in the database it is a string with two decimals
 * ("2025.00"); inside it counts whole cents, so adding and comparing are exact and cheap.
 */
export class Bedrag {
  static readonly NUL = new Bedrag(0n);

  private constructor(readonly centen: bigint) {}

  /** Reads "2025.00" (at most 13 digits before the point). Throws a RangeError on anything else. */
  static van(tekst: string): Bedrag {
    if (!PATROON.test(tekst)) throw new RangeError(`"${tekst}" is geen bedrag in euro's met twee decimalen`);
    return new Bedrag(BigInt(tekst.slice(0, -3) + tekst.slice(-2)));
  }

  static uitCenten(centen: bigint): Bedrag {
    return new Bedrag(centen);
  }

  static som(bedragen: Iterable<Bedrag>): Bedrag {
    let centen = 0n;
    for (const bedrag of bedragen) centen += bedrag.centen;
    return new Bedrag(centen);
  }

  static kleinste(een: Bedrag, ander: Bedrag): Bedrag {
    return een.centen <= ander.centen ? een : ander;
  }

  static grootste(een: Bedrag, ander: Bedrag): Bedrag {
    return een.centen >= ander.centen ? een : ander;
  }

  plus(ander: Bedrag): Bedrag {
    return new Bedrag(this.centen + ander.centen);
  }

  min(ander: Bedrag): Bedrag {
    return new Bedrag(this.centen - ander.centen);
  }

  /** Times a whole number (weeks, pieces); throws a RangeError on a fraction, which would need a rounding rule. */
  maal(aantal: number): Bedrag {
    if (!Number.isSafeInteger(aantal)) throw new RangeError(`${aantal} is geen geheel aantal`);
    return new Bedrag(this.centen * BigInt(aantal));
  }

  tegengesteld(): Bedrag {
    return new Bedrag(-this.centen);
  }

  isNul(): boolean {
    return this.centen === 0n;
  }

  isPositief(): boolean {
    return this.centen > 0n;
  }

  isNegatief(): boolean {
    return this.centen < 0n;
  }

  gelijkAan(ander: Bedrag): boolean {
    return this.centen === ander.centen;
  }

  groterDan(ander: Bedrag): boolean {
    return this.centen > ander.centen;
  }

  kleinerDan(ander: Bedrag): boolean {
    return this.centen < ander.centen;
  }

  /** This amount as a percentage of the whole, one decimal, half of one away from zero: "12.5". Of nothing it is "0.0". */
  percentageVan(geheel: Bedrag): string {
    if (geheel.isNul()) return '0.0';
    const deel = this.centen < 0n ? -this.centen : this.centen;
    const noemer = geheel.centen < 0n ? -geheel.centen : geheel.centen;
    const tienden = ((deel * 2000n + noemer) / (noemer * 2n)).toString().padStart(2, '0');
    const negatief = deel > 0n && this.centen < 0n !== geheel.centen < 0n;
    return `${negatief ? '-' : ''}${tienden.slice(0, -1)}.${tienden.slice(-1)}`;
  }

  /** The wire and database form: "2025.00". */
  toString(): string {
    const negatief = this.centen < 0n;
    const cijfers = (negatief ? -this.centen : this.centen).toString().padStart(3, '0');
    return `${negatief ? '-' : ''}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** For people: "€ 1.234.567,89" (with a no-break space, so the sign never stands alone at a line's end). */
  voorMensen(): string {
    const [geheel = '0', centen = '00'] = this.toString().replace('-', '').split('.');
    const groepen = geheel.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
    return `€\u00a0${this.isNegatief() ? '-' : ''}${groepen},${centen}`;
  }
}
