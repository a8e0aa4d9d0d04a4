import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';

/** Whether the parts that a request needs are there. */
@Injectable()
export class HealthService {
  constructor(private readonly database: Database) {}

  async stand(): Promise<Record<string, string>> {
    try {
      await this.database.landelijk.query('SELECT 1 FROM boekingsteller');
      return { status: 'ok', database: 'ok' };
    } catch {
      return { status: 'niet beschikbaar', database: 'onbereikbaar' };
    }
  }
}
