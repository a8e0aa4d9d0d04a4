import { Injectable } from '@nestjs/common';
import { Besluitstraat, type Besluitstraatmeting } from '../besluitstraat/index.js';
import { Database, leesSchemastand, leesZegelachterstand, type Schemastand, type Zegelachterstand } from '../database/index.js';

/** Whether the parts that a request needs are there. */
export interface Gezondheid {
  readonly status: 'ok' | 'niet beschikbaar';
  readonly database: 'ok' | 'onbereikbaar';
  /** The schema against this program: "bij" is equal; "voor" when a newer instance has migrated it, which this one can live with. */
  readonly migraties?: Schemastand;
  /** What is under no seal yet. It says nothing about being able to serve: it is for whoever watches. */
  readonly verzegeling?: Zegelachterstand;
}

/** Looks at what every request needs. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly besluitstraat: Besluitstraat,
  ) {}

  /** How busy the decision pipeline is and was, since the start of this process. */
  drukte(): Besluitstraatmeting {
    return this.besluitstraat.meting();
  }

  async stand(): Promise<Gezondheid> {
    try {
      const [migraties, verzegeling] = await Promise.all([leesSchemastand(this.database.landelijk), leesZegelachterstand(this.database.landelijk)]);
      const kan = migraties === 'bij' || migraties === 'voor';
      return { status: kan ? 'ok' : 'niet beschikbaar', database: 'ok', migraties, verzegeling };
    } catch {
      return { status: 'niet beschikbaar', database: 'onbereikbaar' };
    }
  }
}
