import { escapeIdentifier } from 'pg';
import type { Verbinding } from '#ledger';
import type { Migratiestand, Reeksstand } from './kopie.vorm.js';

/** A table with the columns that are stored: what the database computes itself is not copied. */
export interface Tabel {
  readonly tabel: string;
  readonly kolommen: readonly string[];
}

/** What the migrations themselves keep; it follows from migrating. */
const MIGRATIETABEL = 'schemaversion';

/** A name in SQL. */
export const naam = escapeIdentifier;

/** All tables of the books with their stored columns, by name. */
export async function leesTabellen(verbinding: Verbinding): Promise<Tabel[]> {
  const { rows } = await verbinding.query(
    `SELECT c.relname AS tabel, array_agg(a.attname::text ORDER BY a.attnum) AS kolommen
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1 GROUP BY c.relname ORDER BY c.relname`, [MIGRATIETABEL]);
  return rows as unknown as Tabel[];
}

/** The migrations that ran, in order; none when there are none. */
export async function leesMigratiestand(verbinding: Verbinding): Promise<Migratiestand[]> {
  const { rows } = await verbinding.query(`SELECT version::int AS nummer, md5 FROM ${MIGRATIETABEL} WHERE version > 0 ORDER BY version`);
  return rows as unknown as Migratiestand[];
}

/** Where the series stand from which ids come. Read after the rows: a series runs ahead of what is committed, never behind. */
export async function leesReeksen(verbinding: Verbinding): Promise<Reeksstand[]> {
  const { rows } = await verbinding.query(
    `SELECT s.relname AS reeks, t.relname AS tabel, a.attname AS kolom
       FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('i', 'a')
       JOIN pg_class t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
      WHERE s.relkind = 'S' AND s.relnamespace = 'public'::regnamespace ORDER BY 1`);
  const reeksen: Reeksstand[] = [];
  for (const { reeks, tabel, kolom } of rows as unknown as { reeks: string; tabel: string; kolom: string }[]) {
    const { rows: [stand] } = await verbinding.query(`SELECT last_value::text AS laatste, is_called AS uitgegeven FROM ${naam(reeks)}`);
    reeksen.push({ tabel, kolom, ...(stand as unknown as Pick<Reeksstand, 'laatste' | 'uitgegeven'>) });
  }
  return reeksen;
}

/**
 * What there is in a database, in a few words (Dutch): tables with about how many rows, or other things; null when there is nothing.
 */
export async function leesInhoud(verbinding: Verbinding): Promise<string | null> {
  const { rows } = await verbinding.query(
    `SELECT c.relname AS tabel, greatest(c.reltuples, 0)::bigint::text AS rijen FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)' AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') ORDER BY c.relkind = 'r' DESC, c.reltuples DESC, c.relname`);
  if (rows.length === 0) return null;
  const voorbeelden = rows.slice(0, 3).map(({ tabel, rijen }) => `${String(tabel)}${rijen === '0' ? '' : ` (ongeveer ${String(rijen)} rijen)`}`);
  return `${rows.length} ${rows.length === 1 ? 'tabel' : 'tabellen'} en andere onderdelen, waaronder ${voorbeelden.join(', ')}`;
}
