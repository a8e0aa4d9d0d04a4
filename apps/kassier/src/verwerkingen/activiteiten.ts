/** What is done with data about persons, as the register of processing activities (AVG, article 30) lists it. */
export const ACTIVITEITEN = {
  arrangementen: 'Arrangementen registreren, volgen en overdragen',
  verplichtingen: 'Aanvragen van ondersteuning beoordelen, vastleggen en wijzigen',
  betalingen: 'Betalingen op een verplichting beoordelen en volgen',
  besluiten: 'Besluiten met hun bewijs inzien, opnieuw beoordelen en voorleggen',
  auditspoor: 'Nagaan wie wat deed of inzag',
} as const;

export type Activiteit = keyof typeof ACTIVITEITEN;

/** Whom a row of an answer is about, by what it is: the person is found from there. */
export type Verwijssoort = 'persoon' | 'arrangement' | 'verplichting' | 'betaling' | 'besluit' | 'aanvraagbundel' | 'auditregel' | 'verplichtingnummer' | 'betalingnummer';

export interface Verwijzing {
  readonly soort: Verwijssoort;
  readonly id: string;
}

/** What `@Verwerking` says of a route: what for, and what the ids in its address and its answer are of. */
export interface Aanduiding {
  readonly activiteit: Activiteit;
  readonly van: Verwijssoort;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route with `@Verwerking` that was let in. */
    verwerking?: Aanduiding;
    /** Whom its answer is about; only where the Logboek is kept. */
    betrokken?: readonly Verwijzing[];
  }
}
