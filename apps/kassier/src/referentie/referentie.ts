import type { Database } from '../database/index.js';

export interface Stroom {
  readonly code: string;
  readonly naam: string;
  readonly kader: string | null;
  readonly jaargebonden: boolean;
  readonly persoonsgebonden: boolean;
}

export interface Regio {
  readonly code: string;
  readonly naam: string;
  readonly uwvNummer: number;
  readonly fase: number;
  /** "JJJJ-MM-DD". */
  readonly faseStart: string;
}

export type Menukaartdeel = 'algemeen' | 'banenafspraak' | 'niet-persoonsgebonden';

export interface Instrument {
  readonly code: string;
  readonly naam: string;
  readonly deel: Menukaartdeel;
  readonly groep: string;
  readonly geldigVanaf: string;
  readonly geldigTotEnMet: string | null;
}

/** The reference facts in memory: they are few, and every decision looks at them. */
export class Referentie {
  private constructor(
    private readonly stromen: ReadonlyMap<string, Stroom>,
    private readonly regios: ReadonlyMap<string, Regio>,
    private readonly instrumenten: readonly Instrument[],
  ) {}

  /** Reads them from the database; call after they were loaded into it. */
  static async lees(database: Database): Promise<Referentie> {
    const stromen = await database.landelijk.rijen<Stroom>('SELECT code, naam, kader, jaargebonden, persoonsgebonden FROM stroom WHERE kader IS NOT NULL ORDER BY code');
    const regios = await database.landelijk.rijen<Regio>('SELECT code, naam, uwv_nummer AS "uwvNummer", fase, fase_start AS "faseStart" FROM regio ORDER BY code');
    const instrumenten = await database.landelijk.rijen<Instrument>(
      'SELECT code, naam, deel, groep, geldig_vanaf AS "geldigVanaf", geldig_tot_en_met AS "geldigTotEnMet" FROM instrument ORDER BY code, geldig_vanaf',
    );
    return new Referentie(new Map(stromen.map((rij) => [rij.code, rij])), new Map(regios.map((rij) => [rij.code, rij])), instrumenten);
  }

  stroom(code: string): Stroom | null {
    return this.stromen.get(code) ?? null;
  }

  stroomcodes(): string[] {
    return [...this.stromen.keys()];
  }

  regio(code: string): Regio | null {
    return this.regios.get(code) ?? null;
  }

  alleRegios(): Regio[] {
    return [...this.regios.values()];
  }

  /** Where the instrument stands on the menukaart on a day ("JJJJ-MM-DD"); null when it does not. */
  instrument(code: string, dag: string): { code: string; deel: Menukaartdeel } | null {
    const gevonden = this.instrumenten.find((rij) => rij.code === code && rij.geldigVanaf <= dag && (rij.geldigTotEnMet === null || dag <= rij.geldigTotEnMet));
    return gevonden ? { code, deel: gevonden.deel } : null;
  }

  /** The menukaart as it is on a day. */
  menukaart(dag: string): Instrument[] {
    return this.instrumenten.filter((rij) => rij.geldigVanaf <= dag && (rij.geldigTotEnMet === null || dag <= rij.geldigTotEnMet));
  }
}
