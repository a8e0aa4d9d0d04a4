import fc from 'fast-check';

/**
 * What fast-check generates: a wish, with numbers in place of the things it is about. Which verplichting "number 7" is
 * follows from what there is when it is carried out, so that a sequence stays meaningful when parts of it are left out.
 */
export interface Opdracht {
  readonly soort: Opdrachtsoort;
  /** Three choices: mostly of the thing it is about, of a variant, and of who does it. */
  readonly keuze: readonly [number, number, number];
  readonly bedrag: Bedragkeuze;
  readonly dag: number;
  /** Below AFWIJKING_MAX something is made wrong on purpose. */
  readonly afwijking: number;
  /** Sent once, twice at the same time under one key, or at the same time as another request under the same key. */
  readonly sleutel: 'enkel' | 'dubbel' | 'ander-lichaam';
}

/** An amount against the most that may be asked at that moment. */
export type Bedragkeuze = { readonly soort: 'deel'; readonly procent: number } | { readonly soort: 'alles' | 'cent-te-veel' | 'cent' | 'veel-te-veel' };

/** In how many of a hundred requests something is wrong on purpose. */
export const AFWIJKING_MAX = 12;

const GEWICHTEN = {
  verplichting: 22, wijziging: 11, betaling: 20, 'betaling-intrekken': 3, heropenen: 9, run: 9, 'run-fiatteren': 9, 'run-verzenden': 9, 'run-intrekken': 1,
  bank: 12, 'afschrift-opnieuw': 2, budget: 7, 'budget-fiatteren': 7, 'budget-intrekken': 1, arrangement: 3, overdracht: 2, beeindigen: 1, sluiten: 1, opnieuw: 6,
};
export type Opdrachtsoort = keyof typeof GEWICHTEN;

const soort = fc.oneof(...Object.entries(GEWICHTEN).map(([naam, weight]) => ({ weight, arbitrary: fc.constant(naam as Opdrachtsoort) })));
const keuze = fc.nat({ max: 999 });
const bedrag: fc.Arbitrary<Bedragkeuze> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ soort: fc.constant('deel' as const), procent: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 3, arbitrary: fc.constant({ soort: 'alles' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ soort: 'cent-te-veel' as const }, { soort: 'cent' as const }, { soort: 'veel-te-veel' as const }) },
);

const opdracht: fc.Arbitrary<Opdracht> = fc.record({
  soort,
  keuze: fc.tuple(keuze, keuze, keuze),
  bedrag,
  dag: keuze,
  afwijking: fc.integer({ min: 0, max: 99 }).map((getal) => 99 - getal),
  sleutel: fc.oneof({ weight: 12, arbitrary: fc.constant('enkel' as const) }, { weight: 2, arbitrary: fc.constant('dubbel' as const) }, { weight: 1, arbitrary: fc.constant('ander-lichaam' as const) }),
});

/** Requests that leave at the same time, from several clients. */
export type Ronde = readonly Opdracht[];

const ronde: fc.Arbitrary<Ronde> = fc.array(opdracht, { minLength: 1, maxLength: 8, size: 'max' });

/** A life of the service from its first day on. */
export const levensloop: fc.Arbitrary<readonly Ronde[]> = fc.noBias(fc.array(ronde, { minLength: 1, maxLength: 40, size: 'max' }));
