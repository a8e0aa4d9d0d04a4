import { types, Pool, type PoolClient } from 'pg';
import { NEEM_SCHRIJVERSSLOT, type Verbinding, type Vraag } from '#ledger';
import { Datum } from '#values';

// A day stays a text, a bigint a number (they are counters, far below 2^53), a moment RFC 3339 in UTC with microseconds.
types.setTypeParser(types.builtins.DATE, (tekst) => tekst);
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.TIMESTAMPTZ, (tekst) => `${tekst.replace(' ', 'T').replace(/\+00(:00)?$/, '')}Z`);

/** The role that serves requests; made by the first migration. It can add and read, and change only what lives. */
const DIENSTROL = 'kassier_dienst';

/** What every session relies on. */
const SESSIE = `-c role=${DIENSTROL} -c TimeZone=UTC -c DateStyle=ISO -c jit=off -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000`;
const VASTE_PLANNEN = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';

/**
 * Errors after which the same transaction may simply be tried again: serialisation, deadlock, lost connection, restart,
 * and a month or entry number that another one closed or took in the meantime.
 */
const HERHAALBAAR = new Set(['40001', '40P01', '55000', '53300', 'KG005', 'KG006', '57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED']);

/** A transaction in progress. Passed on as an argument, so that what happens inside it can be seen. */
export type Transactie = PoolClient & Verbinding;

export interface DatabaseOpties {
  readonly url: string;
  /** Connections kept at most. */
  readonly verbindingenMax?: number;
  /**
   * For a connection that runs the same few statements on a handful of rows, millions of times: they are planned once,
   * always by index, so that neither planning nor the size of the tables comes into the time of a decision.
   */
  readonly vastePlannen?: boolean;
  /** How long to wait for the writer's lock, in milliseconds; 20 seconds when absent. */
  readonly slotWachttijdMs?: number;
  /** Called when an idle connection breaks; without a listener Node would end the process. */
  readonly bijVerbindingsfout?: (fout: Error) => void;
}

/** The connection to PostgreSQL as the serving role, with the session settings that everything here relies on. */
export class Database implements Verbinding {
  private readonly pool: Pool;
  private readonly slotWachttijdMs: number;

  constructor(opties: DatabaseOpties) {
    this.slotWachttijdMs = opties.slotWachttijdMs ?? 20_000;
    this.pool = new Pool({
      connectionString: opties.url,
      max: opties.verbindingenMax ?? 10,
      connectionTimeoutMillis: 10_000,
      application_name: 'kassier',
      options: `${SESSIE}${opties.vastePlannen ? ` ${VASTE_PLANNEN}` : ''}`,
    });
    const meld = (fout: Error): void => opties.bijVerbindingsfout?.(fout);
    this.pool.on('error', meld);
    // The pool only listens to connections it has at rest. One that breaks in use fails its query, which is answered
    // there; without a listener of its own the same break would end the whole process.
    this.pool.on('connect', (client) => client.on('error', meld));
  }

  async query(sql: string | Vraag, waarden?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }> {
    try {
      return await this.pool.query(sql as string, waarden as unknown[]);
    } catch (fout) {
      throw herkend(fout);
    }
  }

  /** Rows of a query as a type the caller vouches for. */
  async rijen<T>(sql: string, waarden?: readonly unknown[]): Promise<T[]> {
    return (await this.query(sql, waarden)).rows as T[];
  }

  /** Runs in one transaction: commits what it returns, undoes everything when it throws. */
  async transactie<T>(werk: (transactie: Transactie) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    const client = (await this.pool.connect().catch((fout: unknown) => { throw herkend(fout); })) as Transactie;
    let stuk: Error | undefined;
    try {
      await client.query(begin);
      const resultaat = await werk(client);
      await client.query('COMMIT');
      return resultaat;
    } catch (fout) {
      // A connection that cannot even roll back is thrown away; PostgreSQL undoes its transaction by itself.
      await client.query('ROLLBACK').catch((rollbackFout: Error) => { stuk = rollbackFout; });
      throw herkend(fout);
    } finally {
      client.release(stuk);
    }
  }

  /**
   * A transaction that holds the writer's lock from its first statement on: for everything that books, or changes a fact
   * that a decision can rest on. Tried again (three times in all) after a serialisation failure or a lost connection, so
   * `werk` must do nothing that cannot be undone by a rollback.
   */
  async schrijftransactie<T>(werk: (transactie: Transactie) => Promise<T>): Promise<T> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await this.metSlot(werk);
      } catch (fout) {
        if (poging >= 3 || !isHerhaalbaar(fout)) throw fout;
      }
    }
  }

  /** One try of a transaction that holds the writer's lock; gives up when the lock is not free in time. */
  async metSlot<T>(werk: (transactie: Transactie) => Promise<T>): Promise<T> {
    return this.transactie(werk, `BEGIN; SET LOCAL lock_timeout = ${this.slotWachttijdMs}; ${NEEM_SCHRIJVERSSLOT}; SET LOCAL lock_timeout = 0`);
  }

  async sluit(): Promise<void> {
    await this.pool.end();
  }
}

/** Waiting took too long: for the lock, for a statement, or idle in a transaction. Trying again at once would only add to it. */
const BEZET = new Set(['55P03', '57014', '25P03']);

/** The database cannot be reached, stopped half-way or is too busy: the caller may try again later, with the same key. */
export class DatabaseOnbereikbaar extends Error {
  /** The HTTP status that says so. */
  readonly statusCode = 503;

  constructor(cause: Error, readonly meteenOpnieuw: boolean) {
    super(`de database is niet bereikbaar: ${cause.message}`, { cause });
    this.name = 'DatabaseOnbereikbaar';
  }
}

function herkend(fout: unknown): unknown {
  if (!(fout instanceof Error) || fout instanceof DatabaseOnbereikbaar) return fout;
  if (BEZET.has(String((fout as { code?: unknown }).code))) return new DatabaseOnbereikbaar(fout, false);
  return isHerhaalbaar(fout) ? new DatabaseOnbereikbaar(fout, true) : fout;
}

/** Whether the same work may succeed when tried again on a fresh connection. */
export function isHerhaalbaar(fout: unknown): boolean {
  if (fout instanceof DatabaseOnbereikbaar) return fout.meteenOpnieuw;
  if (!(fout instanceof Error)) return false;
  const code = (fout as { code?: unknown }).code;
  return (typeof code === 'string' && HERHAALBAAR.has(code)) || /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/.test(fout.message);
}

/** The first day on which may be booked, after the last closed month; null when no month is closed. */
export async function leesOpenVanaf(verbinding: Verbinding): Promise<Datum | null> {
  const { rows } = await verbinding.query("SELECT (max(maand) + interval '1 month')::date AS dag FROM boekperiode");
  const dag = rows[0]?.['dag'] as string | null | undefined;
  return dag ? Datum.van(dag) : null;
}
