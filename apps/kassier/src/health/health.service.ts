import { Injectable } from '@nestjs/common';
import { Besluitstraat, type Besluitstraatmeting } from '../besluitstraat/index.js';
import { Database } from '../database/index.js';

/** Whether the parts that a request needs are there. */
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

  async stand(): Promise<Record<string, string>> {
    try {
      await this.database.landelijk.query('SELECT 1 FROM boekingsteller');
      return { status: 'ok', database: 'ok' };
    } catch {
      return { status: 'niet beschikbaar', database: 'onbereikbaar' };
    }
  }
}
