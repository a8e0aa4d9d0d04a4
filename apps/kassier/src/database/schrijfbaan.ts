import type { Pool, PoolClient } from 'pg';
import type { Verbinding, Vraag } from '#ledger';
import { DatabaseOnbereikbaar, herkend } from './fouten.js';

/**
 * The connection on which transactions with the writer's lock follow each other. Nothing on it waits for an answer before
 * the next statement is sent, so a transaction can take the lock and ask its facts while the one before it commits.
 * The connection is kept for as long as one of them is under way.
 */
export class Schrijfbaan {
  private verbinding: Promise<PoolClient> | null = null;
  private onderweg = 0;
  private stuk: Error | undefined;

  /** `begin` opens a transaction and takes the lock. */
  constructor(
    private readonly pool: Pool,
    private readonly begin: string,
  ) {}

  /** Opens the next transaction, behind those under way. Throws a DatabaseOnbereikbaar when there is no connection to be had. */
  async open(): Promise<Schrijfgang> {
    this.onderweg += 1;
    this.verbinding ??= this.pool.connect();
    try {
      return new Schrijfgang(await this.verbinding, this.begin, (stuk) => this.laatLos(stuk));
    } catch (fout) {
      this.laatLos();
      throw herkend(fout);
    }
  }

  private laatLos(stuk?: Error): void {
    this.onderweg -= 1;
    this.stuk ??= stuk;
    if (this.onderweg > 0) return;
    const gebroken = this.stuk;
    void this.verbinding?.then((client) => { client.release(gebroken); }, () => undefined);
    this.verbinding = null;
    this.stuk = undefined;
  }
}

/**
 * One transaction on a Schrijfbaan. Its statements can be sent without waiting for each other: what went wrong in any of
 * them is told by `bekrachtig`, and then nothing of it was done. Ends with `bekrachtig` or `maakOngedaan`, once.
 */
export class Schrijfgang implements Verbinding {
  private fout: unknown = null;
  private isGeeindigd = false;

  constructor(
    private readonly client: PoolClient,
    begin: string,
    private readonly laatLos: (stuk?: Error) => void,
  ) {
    void this.query(begin);
  }

  /**
   * Sends a statement at once. Throws a DatabaseOnbereikbaar, or PostgreSQL's refusal; nobody has to listen. What comes after
   * a statement that failed fails as well, and throws why that one did.
   */
  query(sql: string | Vraag, waarden?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[]; command: string }> {
    const antwoord = this.client.query(sql as string, waarden as unknown[]).catch((fout: unknown) => {
      this.fout ??= herkend(fout);
      throw this.fout;
    });
    antwoord.catch(() => undefined);
    return antwoord;
  }

  /** Sends a statement of which nobody needs the answer. */
  zend(sql: string | Vraag, waarden?: readonly unknown[]): void {
    void this.query(sql, waarden);
  }

  /**
   * Commits; resolves when it is durable. Where a statement failed, PostgreSQL makes a rollback of a COMMIT, so it can be
   * sent before anybody knows: then this throws what went wrong first.
   */
  async bekrachtig(): Promise<void> {
    this.isGeeindigd = true;
    let stuk: Error | undefined;
    try {
      const { command } = await this.query('COMMIT');
      if (this.fout !== null) throw this.fout as Error;
      if (command !== 'COMMIT') throw new Error(`PostgreSQL antwoordde ${command} op COMMIT`);
    } catch (fout) {
      // A connection that may be gone is thrown away before somebody else gets it.
      if (fout instanceof DatabaseOnbereikbaar) stuk = fout;
      throw fout;
    } finally {
      this.laatLos(stuk);
    }
  }

  /** Undoes everything; does nothing when it was sent to be committed, or undone, already. */
  async maakOngedaan(): Promise<void> {
    if (this.isGeeindigd) return;
    this.isGeeindigd = true;
    // A connection that cannot even roll back is thrown away; PostgreSQL undoes its transaction by itself.
    const stuk = await this.query('ROLLBACK').then(() => undefined, (fout: Error) => fout);
    this.laatLos(stuk);
  }
}
