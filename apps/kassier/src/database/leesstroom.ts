import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { LandelijkVenster, Transactie } from './database.js';

/** Begins the transaction a long text is read in, so that all of it is of one moment. */
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Long texts out of the database, given to whoever asks as fast as he reads, each all of one moment and never whole in memory.
 * At most so many at once, because each holds a connection for as long as its reader takes; one more gets what `druk` makes.
 */
export class Leesstromen {
  private lopend = 0;

  constructor(private readonly venster: LandelijkVenster, private readonly maximum: number, private readonly druk: () => Error) {}

  /**
   * The text of these pieces. Resolves when the first of it is there, so that what goes wrong before can still be answered; when
   * the reader goes away the queries end with him.
   */
  async open(maak: (transactie: Transactie) => AsyncGenerator<string>): Promise<Readable> {
    if (this.lopend >= this.maximum) throw this.druk();
    this.lopend += 1;
    const stroom = new PassThrough();
    await new Promise<void>((begonnen, mislukt) => {
      this.voer(maak, stroom, begonnen)
        // Before the first piece this is the answer. After it the answer is under way: breaking it off is all that is left.
        .catch((fout: unknown) => {
          mislukt(fout instanceof Error ? fout : new Error(String(fout)));
          stroom.destroy();
        })
        .finally(() => { this.lopend -= 1; });
    });
    return stroom;
  }

  private async voer(maak: (transactie: Transactie) => AsyncGenerator<string>, stroom: PassThrough, begonnen: () => void): Promise<void> {
    await this.venster.transactie(async (transactie) => {
      // Somebody who reads slowly is no connection that was forgotten.
      await transactie.query("SET LOCAL idle_in_transaction_session_timeout = '10min'");
      const stukken = maak(transactie);
      const eerste = await stukken.next();
      begonnen();
      if (eerste.done !== true) stroom.write(eerste.value);
      await schrijfStukken(stukken, stroom);
      stroom.end();
    }, BEGIN);
  }
}

/**
 * Writes the pieces as fast as the stream takes them, and asks for no more when it was closed or `afbreken` says so. Unlike
 * node's pipeline it returns after the pieces' maker has cleaned up, so that his connection can be given back. Throws what
 * broke the stream; a reader who went away is no error.
 */
export async function schrijfStukken(stukken: AsyncIterable<string>, stroom: Writable, afbreken?: AbortSignal): Promise<void> {
  for await (const stuk of stukken) {
    if (!stroom.writable || afbreken?.aborted === true) break;
    if (!stroom.write(stuk)) await ruimte(stroom, afbreken);
  }
  if (stroom.errored) throw stroom.errored;
}

/** Resolves when the stream takes more, or when nobody waits for it any more. */
function ruimte(stroom: Writable, afbreken: AbortSignal | undefined): Promise<void> {
  return new Promise((verder) => {
    const klaar = (): void => {
      for (const wat of ['drain', 'close', 'error']) stroom.removeListener(wat, klaar);
      afbreken?.removeEventListener('abort', klaar);
      verder();
    };
    for (const wat of ['drain', 'close', 'error']) stroom.once(wat, klaar);
    afbreken?.addEventListener('abort', klaar, { once: true });
    if (!stroom.writable || !stroom.writableNeedDrain || afbreken?.aborted === true) klaar();
  });
}
