import { Datum } from '#values';
import type { JournalEntry } from '../domain/journal-entry.js';
import { aantalKolommen, invoegen, kolomwaarden, type Kolomtabel, type Rij } from './kolominvoer.js';
import type { Rekeningschema } from './rekeningschema.js';
import type { Verbinding, Vraag } from './verbinding.js';

/** Where the journal stands while we hold the writer's lock. */
export interface Schrijfpositie {
  /** The last entry number given out. */
  readonly laatste: number;
  /** The moment for everything written under this lock: now, or the last one when a clock jumped back. RFC 3339, UTC. */
  readonly moment: string;
}

/** Rows for the tables boeking and posting, column by column as the tables name them. */
export interface Boekingsrijen {
  readonly boekingen: readonly Rij[];
  readonly postings: readonly Rij[];
}

const SCHRIJVERSSLOT = 7_030_001;

/**
 * Takes the writer's lock until the end of the transaction. Whoever books, or changes a fact that a decision can rest
 * on, holds it: so facts read after this call stay true until what was decided on them is committed. Readers never wait.
 * The database does not depend on it: without it a second writer would fail on the entry counter instead of waiting.
 */
export const NEEM_SCHRIJVERSSLOT = `SELECT pg_advisory_xact_lock(${SCHRIJVERSSLOT})`;

/** Reads where the journal stands. Only right in a statement after the one that took the writer's lock. */
const LEES_SCHRIJFPOSITIE = `SELECT laatste::float8 AS laatste,
  to_char(greatest(clock_timestamp(), laatste_moment) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment FROM boekingsteller`;

/** The journal's entries; must be written in one statement with their postings. */
export const BOEKING: Kolomtabel = {
  naam: 'boeking',
  kolommen: {
    nummer: 'bigint', soort: 'text', boekdatum: 'date', vastgelegd_op: 'timestamptz', omschrijving: 'text', corrigeert: 'bigint',
    besluit: 'uuid', onderwerp: 'text', onderwerp_id: 'uuid', door: 'text',
  },
};

/** The entries' postings. */
export const POSTING: Kolomtabel = {
  naam: 'posting',
  kolommen: { boeking: 'bigint', regel: 'smallint', rekening: 'integer', bedrag: 'numeric', verplichting: 'uuid', dimensie: 'text' },
};

const SCHRIJF_BOEKINGEN = `WITH b AS (${invoegen(BOEKING, 1)}) ${invoegen(POSTING, 1 + aantalKolommen(BOEKING))}`;

/** Turns entries into rows, numbered from `positie.laatste + 1` in order. Their accounts must be known to the schema. */
export function boekingsrijen(schema: Rekeningschema, positie: Schrijfpositie, entries: readonly JournalEntry[]): Boekingsrijen {
  const boekingen: Rij[] = [];
  const postings: Rij[] = [];
  let nummer = positie.laatste;
  for (const entry of entries) {
    nummer += 1;
    boekingen.push({
      nummer,
      soort: entry.soort,
      boekdatum: entry.boekdatum.toString(),
      vastgelegd_op: positie.moment,
      omschrijving: entry.omschrijving,
      corrigeert: entry.corrigeert,
      besluit: entry.besluit,
      onderwerp: entry.onderwerp,
      onderwerp_id: entry.onderwerpId,
      door: entry.door,
    });
    entry.postings.forEach((posting, index) => {
      postings.push({
        boeking: nummer,
        regel: index + 1,
        rekening: schema.id(posting.rekening),
        bedrag: posting.bedrag.toString(),
        verplichting: posting.verplichting,
        dimensie: posting.dimensie,
      });
    });
  }
  return { boekingen, postings };
}

/**
 * Books entries in the caller's transaction, which must hold the writer's lock, and gives their numbers in order.
 * Accounts that are not known here yet are opened (or found) on the schema's own connection.
 */
export async function boek(verbinding: Verbinding, schema: Rekeningschema, entries: readonly JournalEntry[]): Promise<{ eerste: number; positie: Schrijfpositie }> {
  const positie = await leesSchrijfpositie(verbinding);
  if (entries.length > 0) await verbinding.query(await boekingsvraag(schema, positie, entries));
  return { eerste: positie.laatste + 1, positie };
}

/**
 * The statement that writes these entries, numbered from `positie.laatste + 1`, for who writes many parts one after the
 * other and makes the next part while PostgreSQL writes this one. Opens accounts that are new.
 */
export async function boekingsvraag(schema: Rekeningschema, positie: Schrijfpositie, entries: readonly JournalEntry[]): Promise<Vraag> {
  await schema.zorgVoor(entries.flatMap((entry) => entry.postings.map((posting) => posting.rekening)));
  const rijen = boekingsrijen(schema, positie, entries);
  return { name: 'schrijf-boekingen', text: SCHRIJF_BOEKINGEN, values: [...kolomwaarden(BOEKING, rijen.boekingen), ...kolomwaarden(POSTING, rijen.postings)] };
}

/** Where the journal stands, for a transaction that holds the writer's lock. */
export async function leesSchrijfpositie(verbinding: Verbinding): Promise<Schrijfpositie> {
  const { rows } = await verbinding.query(LEES_SCHRIJFPOSITIE);
  return rows[0] as unknown as Schrijfpositie;
}

/** The day to book on: the wanted one, or when that is closed the first day that is open. */
export function eersteOpenDag(gewenst: Datum, openVanaf: Datum | null): Datum {
  return openVanaf === null ? gewenst : Datum.laatsteVan(gewenst, openVanaf);
}
