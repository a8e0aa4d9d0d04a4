/** Upper bounds in milliseconds of the classes in which times are counted; what takes longer is in a last class of its own. */
const GRENZEN_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** How times were spread. Each quantile is the upper bound of its class in milliseconds; null when there is none (yet). */
export interface Tijdverdeling {
  readonly aantal: number;
  readonly gemiddeldMs: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
}

/** Counts times in fixed classes: constant memory, whatever the number of requests. */
class Tijden {
  private readonly klassen = new Array<number>(GRENZEN_MS.length + 1).fill(0);
  private aantal = 0;
  private somMs = 0;

  tel(duurMs: number): void {
    const klasse = GRENZEN_MS.findIndex((grens) => duurMs <= grens);
    const plaats = klasse === -1 ? GRENZEN_MS.length : klasse;
    this.klassen[plaats] = (this.klassen[plaats] ?? 0) + 1;
    this.aantal += 1;
    this.somMs += duurMs;
  }

  verdeling(): Tijdverdeling {
    return {
      aantal: this.aantal,
      gemiddeldMs: this.aantal === 0 ? 0 : Math.round((this.somMs / this.aantal) * 100) / 100,
      p50Ms: this.kwantiel(0.5), p95Ms: this.kwantiel(0.95), p99Ms: this.kwantiel(0.99),
    };
  }

  private kwantiel(deel: number): number | null {
    let gezien = 0;
    const klasse = this.aantal === 0 ? -1 : this.klassen.findIndex((telling) => (gezien += telling) >= deel * this.aantal);
    return GRENZEN_MS[klasse] ?? null;
  }
}

/** How the pipeline has worked since the start of the service. */
export interface Besluitstraatmeting {
  /** Transactions that decided something. */
  readonly groepen: number;
  /** Requests and lines of bundles that were decided in them. */
  readonly aanvragen: number;
  readonly groepGemiddeld: number;
  readonly groepGrootst: number;
  /** What waits at this moment: single requests, and groups of lines of bundles. */
  readonly wachtrij: number;
  /** From arrival until the transaction that decides begins. */
  readonly wachttijd: Tijdverdeling;
  /** From the moment a group is taken up until its commit: waiting for the lock and trying again are part of it. */
  readonly groepsduur: Tijdverdeling;
}

/** Counts what the pipeline does. Times are in milliseconds, of a clock that only goes forward. */
export class Meting {
  private readonly wachttijden = new Tijden();
  private readonly groepsduren = new Tijden();
  private groepen = 0;
  private aanvragen = 0;
  private grootst = 0;

  /** A moment to measure from, in milliseconds. */
  nu(): number {
    // How long something took is no time of day; a Klok, which may jump back, would give it wrongly.
    // eslint-disable-next-line no-restricted-syntax
    return performance.now();
  }

  wachtte(sinds: number): void {
    this.wachttijden.tel(this.nu() - sinds);
  }

  groep(aantal: number, sinds: number): void {
    this.groepsduren.tel(this.nu() - sinds);
    this.groepen += 1;
    this.aanvragen += aantal;
    this.grootst = Math.max(this.grootst, aantal);
  }

  stand(wachtrij: number): Besluitstraatmeting {
    return {
      groepen: this.groepen, aanvragen: this.aanvragen,
      groepGemiddeld: this.groepen === 0 ? 0 : Math.round((this.aanvragen / this.groepen) * 10) / 10,
      groepGrootst: this.grootst, wachtrij, wachttijd: this.wachttijden.verdeling(), groepsduur: this.groepsduren.verdeling(),
    };
  }
}
