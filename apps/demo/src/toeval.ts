/** Chance with a seed: the same seed gives the same choices in the same order (mulberry32). */
export class Toeval {
  private stand: number;

  constructor(seed: number) {
    this.stand = seed >>> 0;
  }

  /** From 0 up to 1. */
  deel(): number {
    this.stand = (this.stand + 0x6d2b79f5) >>> 0;
    let mix = Math.imul(this.stand ^ (this.stand >>> 15), this.stand | 1);
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
    return ((mix ^ (mix >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both bounds included. */
  geheel(van: number, tot: number): number {
    return van + Math.floor(this.deel() * (tot - van + 1));
  }

  /** One of these; throws on an empty list. */
  kies<T>(keuzes: readonly T[]): T {
    const keuze = keuzes[this.geheel(0, keuzes.length - 1)];
    if (keuze === undefined) throw new RangeError('er valt niets te kiezen');
    return keuze;
  }

  /** True in this share of cases. */
  kans(deel: number): boolean {
    return this.deel() < deel;
  }
}
