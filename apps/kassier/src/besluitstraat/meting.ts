import type { Oordeel } from '#regeling-rules';
import type { Groepsuitslag, Uitslag } from './aanvraag.js';

/** Upper bounds in milliseconds of the classes in which times are counted; what takes longer is in a last class of its own. */
const GRENZEN_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000] as const;

/** Upper bounds of the classes in which sizes of groups are counted. */
const GRENZEN_GROEP = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000] as const;

/** What was counted in classes, as a histogram is published: how many were at most so much, all of them, and their sum. */
export interface Klassentelling {
  /** Per class its upper bound and how many were not above it, those of smaller classes included. */
  readonly tot: readonly (readonly [grens: number, aantal: number])[];
  readonly aantal: number;
  readonly som: number;
}

/** How times were spread. Each quantile is the upper bound of its class in milliseconds; null when there is none (yet). */
export interface Tijdverdeling {
  readonly aantal: number;
  readonly gemiddeldMs: number;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
}

/** Counts in fixed classes: constant memory, whatever the number of requests. */
class Klassen {
  private readonly klassen: number[];
  protected aantal = 0;
  protected som = 0;

  constructor(private readonly grenzen: readonly number[]) {
    this.klassen = new Array<number>(grenzen.length + 1).fill(0);
  }

  tel(waarde: number): void {
    const klasse = this.grenzen.findIndex((grens) => waarde <= grens);
    const plaats = klasse === -1 ? this.grenzen.length : klasse;
    this.klassen[plaats] = (this.klassen[plaats] ?? 0) + 1;
    this.aantal += 1;
    this.som += waarde;
  }

  telling(): Klassentelling {
    let gezien = 0;
    return { tot: this.grenzen.map((grens, plaats) => [grens, (gezien += this.klassen[plaats] ?? 0)]), aantal: this.aantal, som: this.som };
  }

  protected kwantiel(deel: number): number | null {
    let gezien = 0;
    const klasse = this.aantal === 0 ? -1 : this.klassen.findIndex((telling) => (gezien += telling) >= deel * this.aantal);
    return this.grenzen[klasse] ?? null;
  }
}

/** Times in milliseconds, counted in classes. */
export class Tijden extends Klassen {
  constructor() {
    super(GRENZEN_MS);
  }

  verdeling(): Tijdverdeling {
    return {
      aantal: this.aantal,
      gemiddeldMs: this.aantal === 0 ? 0 : Math.round((this.som / this.aantal) * 100) / 100,
      p50Ms: this.kwantiel(0.5), p95Ms: this.kwantiel(0.95), p99Ms: this.kwantiel(0.99),
    };
  }
}

/** What was decided since the start of the service, after the commit of each. */
export interface Besluittelling {
  /** Per way a request ended ("toegekend", "geweigerd", "ongeldig" …); an answer that was given before is "herhaald". */
  readonly uitkomsten: ReadonlyMap<string, number>;
  /** Per rule and per verdict. Of a refusal only what stood in the way. */
  readonly oordelen: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly groepsgrootte: Klassentelling;
  /** In milliseconds. */
  readonly wachttijd: Klassentelling;
  readonly groepsduur: Klassentelling;
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
  private readonly groottes = new Klassen(GRENZEN_GROEP);
  private readonly uitkomsten = new Map<string, number>();
  private readonly oordelen = new Map<string, Map<string, number>>();
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

  /** A transaction that was committed, with what became of its requests. */
  groep(uitslagen: readonly (Uitslag | Groepsuitslag)[], sinds: number): void {
    this.groepsduren.tel(this.nu() - sinds);
    this.groottes.tel(uitslagen.length);
    this.groepen += 1;
    this.aanvragen += uitslagen.length;
    this.grootst = Math.max(this.grootst, uitslagen.length);
    for (const uitslag of uitslagen) this.telUitslag(uitslag);
  }

  /** For whoever publishes it. */
  telling(): Besluittelling {
    return {
      uitkomsten: this.uitkomsten, oordelen: this.oordelen, groepsgrootte: this.groottes.telling(), wachttijd: this.wachttijden.telling(), groepsduur: this.groepsduren.telling(),
    };
  }

  private telUitslag(uitslag: Uitslag | Groepsuitslag): void {
    const herhaald = 'herhaald' in uitslag && uitslag.herhaald;
    telBij(this.uitkomsten, herhaald ? 'herhaald' : uitslag.soort);
    if (herhaald) return;
    for (const { regel, uitkomst } of oordelenVan(uitslag)) {
      let perUitkomst = this.oordelen.get(regel);
      if (perUitkomst === undefined) this.oordelen.set(regel, (perUitkomst = new Map<string, number>()));
      telBij(perUitkomst, uitkomst);
    }
  }

  stand(wachtrij: number): Besluitstraatmeting {
    return {
      groepen: this.groepen, aanvragen: this.aanvragen,
      groepGemiddeld: this.groepen === 0 ? 0 : Math.round((this.aanvragen / this.groepen) * 10) / 10,
      groepGrootst: this.grootst, wachtrij, wachttijd: this.wachttijden.verdeling(), groepsduur: this.groepsduren.verdeling(),
    };
  }
}

function oordelenVan(uitslag: Uitslag | Groepsuitslag): readonly Oordeel[] {
  if (uitslag.soort === 'geweigerd') return uitslag.oordelen;
  return uitslag.soort === 'toegekend' ? (uitslag.antwoord['oordelen'] as readonly Oordeel[]) : [];
}

function telBij(tellingen: Map<string, number>, sleutel: string): void {
  tellingen.set(sleutel, (tellingen.get(sleutel) ?? 0) + 1);
}
