import { rekeningtekst, type Rekeningsleutel } from '../domain/rekening.js';
import type { Verbinding } from './verbinding.js';

/**
 * The chart of accounts: from key to the account's id in the database. Accounts are opened when first needed and never
 * removed, so an id once seen stays right and may be kept in memory.
 */
export class Rekeningschema {
  private readonly ids = new Map<string, number>();

  /** `verbinding` must commit by itself (a pool): an account opened in a transaction that fails would be a ghost here. */
  constructor(private readonly verbinding: Verbinding) {}

  /** Reads all accounts there are; call once at start. */
  async laad(): Promise<void> {
    const { rows } = await this.verbinding.query('SELECT id, boek, soort, stroom, jaar, regio FROM rekening');
    for (const rij of rows) this.ids.set(rekeningtekst(rij as unknown as Rekeningsleutel), rij['id'] as number);
  }

  /** The account's id when it is known here; accounts of other instances appear after `zorgVoor`. */
  bekend(sleutel: Rekeningsleutel): number | undefined {
    return this.ids.get(rekeningtekst(sleutel));
  }

  /** The account's id. Throws when it is not known here; `zorgVoor` makes it so. */
  id(sleutel: Rekeningsleutel): number {
    const id = this.bekend(sleutel);
    if (id === undefined) throw new Error(`rekening ${rekeningtekst(sleutel)} is niet geopend`);
    return id;
  }

  /** Makes sure that these accounts exist and are known here. Costs nothing when they all are. */
  async zorgVoor(sleutels: Iterable<Rekeningsleutel>): Promise<void> {
    const nieuw = new Map<string, Rekeningsleutel>();
    for (const sleutel of sleutels) if (this.bekend(sleutel) === undefined) nieuw.set(rekeningtekst(sleutel), sleutel);
    if (nieuw.size === 0) return;
    const { rows } = await this.verbinding.query(
      `WITH gevraagd AS (SELECT * FROM json_to_recordset($1::json) AS g(boek text, soort text, stroom text, jaar smallint, regio text)),
            geopend AS (INSERT INTO rekening (boek, soort, stroom, jaar, regio) SELECT * FROM gevraagd
                        ON CONFLICT DO NOTHING RETURNING id, boek, soort, stroom, jaar, regio)
       SELECT * FROM geopend
       UNION
       SELECT r.id, r.boek, r.soort, r.stroom, r.jaar, r.regio FROM rekening r JOIN gevraagd g
           ON r.boek = g.boek AND r.soort = g.soort AND r.stroom = g.stroom
          AND r.jaar IS NOT DISTINCT FROM g.jaar AND r.regio IS NOT DISTINCT FROM g.regio`,
      [JSON.stringify([...nieuw.values()])],
    );
    for (const rij of rows) this.ids.set(rekeningtekst(rij as unknown as Rekeningsleutel), rij['id'] as number);
    // Another instance may have opened one between our look and our insert: it is there now.
    if ([...nieuw.values()].some((sleutel) => this.bekend(sleutel) === undefined)) await this.laad();
  }
}
