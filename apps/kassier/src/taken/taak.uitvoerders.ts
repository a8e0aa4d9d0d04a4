import { Injectable } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import type { ActieUitslag, Voortgang } from '../database/index.js';

/** A job that is to be done now, with what was asked for and for whom. */
export interface Opgave {
  readonly id: string;
  /** What it makes or works on; null when that is known only at its end. */
  readonly onderwerp: string | null;
  /** The input as it was checked when it was asked for. */
  readonly invoer: unknown;
  /** The large text that came with it; null when there was none. */
  readonly lichaam: string | null;
  /** Who asked, with the roles and the region of that moment. */
  readonly gebruiker: Gebruiker;
  /** Under which the action is done once: `taak:{id}`. */
  readonly sleutel: string;
  /** To be given to the action, so that it tells how far it is and can be stopped. */
  readonly voortgang: Voortgang;
}

/** How one kind of job is done. */
export interface Uitvoerder {
  /** Does it, by the same action as without a job. Throws what that throws. */
  voerUit(opgave: Opgave): Promise<ActieUitslag>;
  /** Where what it made can be read. */
  href(antwoord: Readonly<Record<string, unknown>>): string;
}

/** Which kinds of jobs this service can do. Each feature tells its own, so that jobs know of no feature. */
@Injectable()
export class Uitvoerders {
  private readonly perSoort = new Map<string, Uitvoerder>();

  /** Tells how a kind of job is done; once per kind. */
  registreer(soort: string, uitvoerder: Uitvoerder): void {
    if (this.perSoort.has(soort)) throw new Error(`de taaksoort ${soort} heeft al een uitvoerder`);
    this.perSoort.set(soort, uitvoerder);
  }

  get soorten(): string[] {
    return [...this.perSoort.keys()];
  }

  van(soort: string): Uitvoerder {
    const uitvoerder = this.perSoort.get(soort);
    if (!uitvoerder) throw new Error(`de taaksoort ${soort} heeft geen uitvoerder`);
    return uitvoerder;
  }
}
