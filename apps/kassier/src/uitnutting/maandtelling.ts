import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/index.js';

/** Adds up the turnover of recording months that are over, so that the past is read from months instead of days. */
@Injectable()
export class Maandtelling implements OnApplicationBootstrap {
  private readonly logger = new Logger(Maandtelling.name);

  constructor(private readonly database: Database) {}

  /** At the start, beside the first requests: figures are right without it, only slower to read. */
  onApplicationBootstrap(): void {
    void this.telOp();
  }

  /** Adds up what can be; does nothing when all is. A failure is logged, and made good the next time. */
  async telOp(): Promise<void> {
    try {
      await this.database.landelijk.query('SELECT tel_maanden_op()');
    } catch (fout) {
      this.logger.warn(`De omzet per maand is niet opgeteld; cijfers over het verleden blijven juist. ${fout instanceof Error ? fout.message : String(fout)}`);
    }
  }
}
