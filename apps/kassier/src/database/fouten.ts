import { types } from 'node:util';

/**
 * Errors after which the same transaction may simply be tried again: serialisation, deadlock, lost connection, restart,
 * and a month or entry number that another one closed or took in the meantime.
 */
const HERHAALBAAR = new Set(['40001', '40P01', '55000', '53300', 'KG005', 'KG006', '57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED']);

/**
 * Waiting took too long (for the lock, for a statement, or idle in a transaction), or the database has run out of disk or
 * memory. Trying again at once would only add to it.
 */
const BEZET = new Set(['55P03', '57014', '25P03', '53000', '53100', '53200', '58030']);

/** The database cannot be reached, stopped half-way or is too busy: the caller may try again later, with the same key. */
export class DatabaseOnbereikbaar extends Error {
  /** The HTTP status that says so. */
  readonly statusCode = 503;

  constructor(cause: Error, readonly meteenOpnieuw: boolean) {
    super(`de database is niet bereikbaar: ${cause.message}`, { cause });
    this.name = 'DatabaseOnbereikbaar';
  }
}

/** An error of PostgreSQL or of its driver as what the service tells: unreachable or too busy, or else as it is. */
export function herkend(fout: unknown): unknown {
  if (fout instanceof DatabaseOnbereikbaar || !types.isNativeError(fout)) return fout;
  if (BEZET.has(String((fout as { code?: unknown }).code))) return new DatabaseOnbereikbaar(fout, false);
  return isHerhaalbaar(fout) ? new DatabaseOnbereikbaar(fout, true) : fout;
}

/** Whether the same work may succeed when tried again on a fresh connection. */
export function isHerhaalbaar(fout: unknown): boolean {
  if (fout instanceof DatabaseOnbereikbaar) return fout.meteenOpnieuw;
  // Also when Node made it outside the context that this code runs in, as it does for a broken socket.
  if (!types.isNativeError(fout)) return false;
  const code = (fout as { code?: unknown }).code;
  return (typeof code === 'string' && HERHAALBAAR.has(code)) || /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/.test(fout.message);
}
