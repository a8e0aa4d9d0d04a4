import type { TestKassier } from './kassier.js';

/** Tuples read per table: by index and without. */
export type Leeswerk = ReadonlyMap<string, number>;

/**
 * Lets nothing but this test count tables (`ANALYZE`), and every session that writes tell at once what it read; PostgreSQL
 * would otherwise wait for up to ten seconds.
 */
export async function telLeeswerk(kassier: TestKassier): Promise<void> {
  await kassier.database(`
    CREATE FUNCTION meld_leeswerk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_stat_force_next_flush(); RETURN NULL; END $$;
    DO $$
    DECLARE t regclass;
    BEGIN
      FOR t IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
        EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off)', t);
        EXECUTE format('CREATE TRIGGER meld_leeswerk AFTER INSERT OR UPDATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION meld_leeswerk()', t);
      END LOOP;
    END $$`);
}

async function leeswerk(kassier: TestKassier): Promise<Leeswerk> {
  await kassier.database('SELECT pg_stat_force_next_flush()');
  const rijen = await kassier.database<{ tabel: string; gelezen: number }>(
    `SELECT t.relname AS tabel, (t.seq_tup_read + coalesce((SELECT sum(i.idx_tup_read) FROM pg_stat_user_indexes i WHERE i.relid = t.relid), 0))::float8 AS gelezen FROM pg_stat_user_tables t`,
  );
  return new Map(rijen.map(({ tabel, gelezen }) => [tabel, gelezen]));
}

/** Does something, and tells how many tuples of each table were read for it. */
export async function metLeeswerk<T>(kassier: TestKassier, werk: () => Promise<T>): Promise<{ uitkomst: T; gelezen: Leeswerk }> {
  const vooraf = await leeswerk(kassier);
  const uitkomst = await werk();
  const achteraf = await leeswerk(kassier);
  return { uitkomst, gelezen: new Map([...achteraf].map(([tabel, aantal]) => [tabel, aantal - (vooraf.get(tabel) ?? 0)])) };
}
