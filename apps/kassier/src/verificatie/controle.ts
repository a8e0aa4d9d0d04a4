import type { Verbinding } from '#ledger';
import { GEWIST } from '../besluiten/index.js';
import { rijenInBrokken } from '../database/index.js';

/** One thing that is not as it should be: where, what it should be, what it is. Null where there is nothing at all. */
export interface Vondst {
  readonly plaats: string;
  readonly verwacht: string | null;
  readonly gevonden: string | null;
}

/** A difference as it is reported. */
export interface Verschil extends Vondst {
  readonly controle: string;
  /** What it means, for who reads the report (Dutch). */
  readonly toelichting: string;
}

/** What a check works with. */
export interface Lezing {
  /** A read-only transaction on one snapshot, so that bookings made meanwhile cannot look like a difference. */
  readonly verbinding: Verbinding;
  /** Tells how many rows have been looked at. */
  readonly gedaan: (aantal: number) => void;
  /** Tells which part of the work begins (Dutch), where rows say little. */
  readonly begint: (deel: string) => void;
}

/** What a check yields: a difference, under another name than its own where it looks for several kinds. */
export type Melding = Vondst & Partial<Pick<Verschil, 'controle' | 'toelichting'>>;

/** One kind of check. It reads as much as it needs and never holds more than a piece of it. */
export interface Controle {
  readonly naam: string;
  /** What a difference means, for who reads the report (Dutch). */
  readonly toelichting: string;
  /** The table whose rows are counted in `gedaan`; null when the work is small. */
  readonly telt: string | null;
  readonly zoek: (lezing: Lezing) => AsyncIterable<Melding>;
}

/** A check that is one query; PostgreSQL needs no more memory for it than its own settings allow. */
export function vraagControle(naam: string, toelichting: string, sql: string): Controle {
  return { naam, toelichting, telt: null, zoek: ({ verbinding }) => vondsten(verbinding, sql) };
}

async function* vondsten(verbinding: Verbinding, sql: string): AsyncGenerator<Vondst> {
  for await (const rijen of rijenInBrokken<Vondst>(verbinding, sql)) yield* rijen;
}

/** The table that a check walks through, and the type and name of its key. */
export interface Gang {
  readonly tabel: string;
  readonly sleutel: string;
  readonly type: 'bigint' | 'uuid';
  /** How many rows of the table go into one query. */
  readonly brok: number;
}

/** The condition, for a query of a `brokControle`, that a column lies in the piece at hand. */
export function inBrok(kolom: string, { type }: Gang): string {
  return `($1::${type} IS NULL OR ${kolom} > $1) AND ($2::${type} IS NULL OR ${kolom} <= $2)`;
}

/** The condition that nothing in a text was erased; what was erased is for the seals to verify, which still know it. */
export function nietGewist(tekst: string): string {
  return `coalesce(position('${GEWIST}' IN ${tekst}), 0) = 0`;
}

/**
 * A check that walks through a table by its key, piece by piece. The pieces together cover every possible key, so what
 * refers to a row that is not there is looked at as well. In `sql`, $1 is the key before the piece and $2 the last one.
 */
export function brokControle(naam: string, toelichting: string, gang: Gang, sql: string): Controle {
  return { naam, toelichting, telt: gang.tabel, zoek: (lezing) => perBrok(lezing, gang, async (van, totEnMet) => (await lezing.verbinding.query(sql, [van, totEnMet])).rows as unknown as Vondst[]) };
}

/** Walks through a table by its key; `kijk` gets the key before the piece (null: the beginning) and the last of it (null: the end). */
export async function* perBrok(lezing: Lezing, gang: Gang, kijk: (van: unknown, totEnMet: unknown) => Promise<readonly Vondst[]>): AsyncGenerator<Vondst> {
  const { tabel, sleutel, type, brok } = gang;
  let van: unknown = null;
  for (let gedaan = 0; ;) {
    const { rows } = await lezing.verbinding.query(
      `SELECT count(*) AS aantal, (array_agg(k ORDER BY k DESC))[1] AS eind FROM (SELECT ${sleutel} AS k FROM ${tabel} WHERE $1::${type} IS NULL OR ${sleutel} > $1 ORDER BY ${sleutel} LIMIT ${brok}) b`, [van],
    );
    const { aantal, eind } = rows[0] as unknown as { aantal: number; eind: unknown };
    const isLaatste = aantal < brok;
    yield* await kijk(van, isLaatste ? null : eind);
    gedaan += aantal;
    lezing.gedaan(gedaan);
    if (isLaatste) return;
    van = eind;
  }
}
