import { types, Pool, type PoolClient } from 'pg';
import { NEEM_SCHRIJVERSSLOT, type Verbinding, type Vraag } from '#ledger';
import { Datum } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { herkend, isHerhaalbaar } from './fouten.js';
import { Schrijfbaan, type Schrijfgang } from './schrijfbaan.js';

// A day stays a text, a bigint a number (they are counters, far below 2^53), a moment RFC 3339 in UTC with microseconds.
types.setTypeParser(types.builtins.DATE, (tekst) => tekst);
types.setTypeParser(types.builtins.INT8, Number);
types.setTypeParser(types.builtins.TIMESTAMPTZ, (tekst) => `${tekst.replace(' ', 'T').replace(/\+00(:00)?$/, '')}Z`);

/** The role that serves requests; made by the first migration. It can add and read, and change only what lives. */
const DIENSTROL = 'kassier_dienst';

/** What every session relies on. */
const SESSIE = `-c role=${DIENSTROL} -c TimeZone=UTC -c DateStyle=ISO -c jit=off -c idle_in_transaction_session_timeout=60000`;
const VASTE_PLANNEN = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';

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
  /** Statements are sent without waiting for the answers to those before them; then there are no cursors. */
  readonly doorzenden?: boolean;
  /** How long to wait for the writer's lock, in milliseconds; 20 seconds when absent. */
  readonly slotWachttijdMs?: number;
  /** How long a statement may take, in milliseconds; 60 seconds when absent. */
  readonly vraagWachttijdMs?: number;
  /** Called when an idle connection breaks; without a listener Node would end the process. */
  readonly bijVerbindingsfout?: (fout: Error) => void;
}

/**
 * Whose eyes a query sees with: a region's code, or '*' for everything. The database shows a region its own rows only,
 * also when a query forgets its WHERE, and shows nothing of any region to who does not say it (migration 0007).
 */
export type Zicht = '*' | `AM${string}` | typeof GEEN_ZICHT;

const LANDELIJK = '*';
/** No region has this code: these eyes see no region's rows. */
const GEEN_ZICHT = '-';

/** The setting in which the database finds whose eyes it is; quoted by us, so it must be one of the known forms. */
function zichtzin(zicht: Zicht): string {
  if (!/^(AM\d{2}|\*|-)$/.test(zicht)) throw new Error(`«${zicht}» is geen regio om mee te kijken`);
  return `SET LOCAL kassier.regio = '${zicht}'`;
}

/** The eyes of this user: the region's of who is nothing but regio-aanvrager, else everything. */
export function zichtVan(gebruiker: Gebruiker): Zicht {
  const landelijk = gebruiker.rollen.some((rol) => rol !== 'regio-aanvrager');
  return landelijk ? LANDELIJK : ((zichtbareRegio(gebruiker) ?? GEEN_ZICHT) as Zicht);
}

/** Runs a part of a transaction with these eyes, whatever eyes it has further on; afterwards those are `terug` again. */
export async function metZicht<T>(transactie: Transactie, zicht: Zicht, terug: Zicht, werk: () => Promise<T>): Promise<T> {
  if (zicht === terug) return werk();
  await transactie.query(zichtzin(zicht));
  const resultaat = await werk();
  // When the work throws, the transaction is undone and its setting with it.
  await transactie.query(zichtzin(terug));
  return resultaat;
}

/** What can be asked of the database with one pair of eyes. */
export interface Venster extends Verbinding {
  /** Rows of a query as a type the caller vouches for. */
  rijen<T>(sql: string, waarden?: readonly unknown[]): Promise<T[]>;
}

/**
 * The database, reached through the eyes of somebody: `gezienDoor(gebruiker)` for what is read on behalf of a user, and
 * `landelijk` for what is nobody's region: national work, the decision pipeline and the machinery. There is no third way,
 * so nobody reads without having chosen.
 */
export class Database {
  /** Sees and writes everything. */
  readonly landelijk: LandelijkVenster;
  private readonly regionaal: Verbindingen;

  constructor(opties: DatabaseOpties) {
    this.landelijk = new LandelijkVenster(opties);
    // Sees no region's rows until a transaction says whose eyes it has.
    this.regionaal = new Verbindingen(opties, '');
  }

  /** What this user may see. National users read without a transaction; a region's read is one, which cannot write. */
  gezienDoor(gebruiker: Gebruiker): Venster {
    const zicht = zichtVan(gebruiker);
    return zicht === LANDELIJK ? this.landelijk : new RegionaalVenster(this.regionaal, zicht);
  }

  async sluit(): Promise<void> {
    await this.landelijk.sluit();
    await this.regionaal.sluit();
  }
}

/** Connections to PostgreSQL as the serving role, with the session settings that everything here relies on. */
class Verbindingen {
  private readonly pool: Pool;

  /** `zicht` is what every session sees from its start; with an empty one it sees no region's rows. */
  constructor(opties: DatabaseOpties, zicht: Zicht | '') {
    this.pool = new Pool({
      connectionString: opties.url,
      max: opties.verbindingenMax ?? 10,
      connectionTimeoutMillis: 10_000,
      application_name: 'kassier',
      pipeline: opties.doorzenden ?? false,
      options: `${SESSIE} -c statement_timeout=${opties.vraagWachttijdMs ?? 60_000}${opties.vastePlannen ? ` ${VASTE_PLANNEN}` : ''} -c kassier.regio=${zicht}`,
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

  async transactie<T>(werk: (transactie: Transactie) => Promise<T>, begin: string): Promise<T> {
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

  /** A line of transactions that each start with `begin`. */
  baan(begin: string): Schrijfbaan {
    return new Schrijfbaan(this.pool, begin);
  }

  async sluit(): Promise<void> {
    await this.pool.end();
  }
}

/** One region's eyes: every query in a read-only transaction of its own, with the setting that ends with it. */
class RegionaalVenster implements Venster {
  constructor(private readonly verbindingen: Verbindingen, private readonly zicht: Zicht) {}

  async query(sql: string | Vraag, waarden?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }> {
    return this.verbindingen.transactie((transactie) => transactie.query(sql, waarden), `BEGIN READ ONLY; ${zichtzin(this.zicht)}`);
  }

  async rijen<T>(sql: string, waarden?: readonly unknown[]): Promise<T[]> {
    return (await this.query(sql, waarden)).rows as T[];
  }
}

/** The eyes that see everything; only here is written, under the writer's lock. */
export class LandelijkVenster implements Venster {
  private readonly verbindingen: Verbindingen;
  private readonly beginMetSlot: string;
  private readonly baan: Schrijfbaan;
  private schrijvers = 0;

  constructor(opties: DatabaseOpties) {
    this.beginMetSlot = `BEGIN; SET LOCAL lock_timeout = ${opties.slotWachttijdMs ?? 20_000}; ${NEEM_SCHRIJVERSSLOT}; SET LOCAL lock_timeout = 0`;
    this.verbindingen = new Verbindingen(opties, LANDELIJK);
    this.baan = this.verbindingen.baan(this.beginMetSlot);
  }

  async query(sql: string | Vraag, waarden?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }> {
    return this.verbindingen.query(sql, waarden);
  }

  async rijen<T>(sql: string, waarden?: readonly unknown[]): Promise<T[]> {
    return (await this.query(sql, waarden)).rows as T[];
  }

  /** Runs in one transaction: commits what it returns, undoes everything when it throws. */
  async transactie<T>(werk: (transactie: Transactie) => Promise<T>, begin = 'BEGIN'): Promise<T> {
    return this.verbindingen.transactie(werk, begin);
  }

  /**
   * A transaction that holds the writer's lock from its first statement on: for everything that books, or changes a fact
   * that a decision can rest on. Tried again (three times in all) after a serialisation failure or a lost connection, so
   * `werk` must do nothing that cannot be undone by a rollback. What is done in it on behalf of a region is done
   * `metZicht` of that region.
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
  private async metSlot<T>(werk: (transactie: Transactie) => Promise<T>): Promise<T> {
    this.schrijvers += 1;
    try {
      return await this.transactie(werk, this.beginMetSlot);
    } finally {
      this.schrijvers -= 1;
    }
  }

  /** Whether a `schrijftransactie` of this instance is under way: what can wait then gives way. */
  get isAanHetSchrijven(): boolean {
    return this.schrijvers > 0;
  }

  /**
   * A transaction that holds the writer's lock, behind the ones opened before it and on the same connection: it can be
   * opened while those commit. Only on a database that was opened with `doorzenden`.
   */
  async schrijfgang(): Promise<Schrijfgang> {
    return this.baan.open();
  }

  async sluit(): Promise<void> {
    await this.verbindingen.sluit();
  }
}

/** The first day on which may be booked, after the last closed month; null when no month is closed. */
export async function leesOpenVanaf(verbinding: Verbinding): Promise<Datum | null> {
  const { rows } = await verbinding.query("SELECT (max(maand) + interval '1 month')::date AS dag FROM boekperiode");
  const dag = rows[0]?.['dag'] as string | null | undefined;
  return dag ? Datum.van(dag) : null;
}
