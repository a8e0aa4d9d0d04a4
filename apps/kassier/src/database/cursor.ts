import type { Verbinding } from '#ledger';

let volgnummer = 0;

/**
 * The rows of a query of any size, a piece at a time: neither side ever holds more than one piece. Works in the caller's
 * transaction, so several queries can be of one moment, and reads on only when the piece before was taken. Whoever stops
 * early (`break`, or an error) closes the cursor with it.
 */
export async function* rijenInBrokken<T>(transactie: Verbinding, sql: string, waarden: readonly unknown[] = [], brok = 1_000): AsyncGenerator<T[]> {
  volgnummer += 1;
  const cursor = `brokken_${volgnummer}`;
  await transactie.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, waarden);
  let isOpen = true;
  try {
    for (;;) {
      const { rows } = await transactie.query(`FETCH ${brok} FROM ${cursor}`);
      if (rows.length > 0) yield rows as T[];
      if (rows.length < brok) return;
    }
  } catch (fout) {
    // A failed query has already ended the transaction, and every cursor with it.
    isOpen = false;
    throw fout;
  } finally {
    if (isOpen) await transactie.query(`CLOSE ${cursor}`);
  }
}
