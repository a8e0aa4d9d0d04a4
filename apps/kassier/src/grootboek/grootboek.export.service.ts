import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { teDruk } from '../http/index.js';
import { BEGIN_EXPORT, exporteerJournaal, schrijfStukken, type Exportvraag } from './journaal.export.js';

/** How many exports may run at once: each holds a connection for as long as its reader takes. */
const EXPORTS_MAX = 2;
const OPNIEUW_SECONDEN = 60;

/** Streams the journal to whoever asks, as fast as he reads, all of it of one moment. */
@Injectable()
export class GrootboekExportService {
  private lopend = 0;

  constructor(private readonly database: Database) {}

  /**
   * The journal as text. Resolves when the first of it is there, so that what goes wrong before can still be answered; when
   * the reader goes away the query ends with him. Throws the 503 problem when enough exports run already.
   */
  async exporteer(vraag: Exportvraag): Promise<Readable> {
    if (this.lopend >= EXPORTS_MAX) throw teDruk(OPNIEUW_SECONDEN);
    this.lopend += 1;
    const stroom = new PassThrough();
    await new Promise<void>((begonnen, mislukt) => {
      this.voer(vraag, stroom, begonnen)
        // Before the first piece this is the answer. After it the answer is under way: breaking it off is all that is left.
        .catch((fout: unknown) => {
          mislukt(fout instanceof Error ? fout : new Error(String(fout)));
          stroom.destroy();
        })
        .finally(() => { this.lopend -= 1; });
    });
    return stroom;
  }

  private async voer(vraag: Exportvraag, stroom: PassThrough, begonnen: () => void): Promise<void> {
    await this.database.landelijk.transactie(async (transactie) => {
      // Somebody who reads slowly is no connection that was forgotten.
      await transactie.query("SET LOCAL idle_in_transaction_session_timeout = '10min'");
      const stukken = exporteerJournaal(transactie, vraag);
      const eerste = await stukken.next();
      begonnen();
      if (eerste.done !== true) stroom.write(eerste.value);
      await schrijfStukken(stukken, stroom);
      stroom.end();
    }, BEGIN_EXPORT);
  }
}
