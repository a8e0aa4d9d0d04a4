/**
 * How a backup is written: gzip of lines of text. First a line of JSON that says what it is of; then per table a line of JSON
 * with its columns, its rows as PostgreSQL's COPY writes them, the line `\.` and a line of JSON with what there was; last a line of JSON with
 * all of that once more and the SHA-256 of every byte before it. So `zcat` shows it, and who has no kassier left can still read it.
 */

/** The number of the form below; another one is of a later program. */
export const VORM = 1;

/** What ends the rows of a table. No row of COPY is written like this. */
export const EINDE_RIJEN = Buffer.from('\\.\n');

/** A migration that the database had when it was copied. */
export interface Migratiestand {
  readonly nummer: number;
  readonly md5: string;
}

/** The first line. */
export interface Kop {
  readonly soort: 'kassier-reservekopie';
  readonly vorm: number;
  /** The moment of the snapshot (UTC). */
  readonly gemaaktOp: string;
  readonly postgresql: string;
  /** The number of the newest migration. */
  readonly schema: number;
  readonly migraties: readonly Migratiestand[];
  readonly tabellen: readonly string[];
  readonly laatsteBoeking: number;
  /** The last seal: who kept it elsewhere can see that this is its copy. */
  readonly laatsteZegel: { readonly nummer: number; readonly omvang: number; readonly wortel: string } | null;
  /** The keys with which the pseudonyms in it were made; the keys themselves are not in a backup. */
  readonly sleutelIds: readonly string[];
}

/** The line before the rows of a table. */
export interface Tabelkop {
  readonly tabel: string;
  readonly kolommen: readonly string[];
}

/** The line after them. */
export interface Tabelsom {
  readonly tabel: string;
  readonly rijen: number;
  readonly bytes: number;
  /** SHA-256 of the rows. */
  readonly sha256: string;
}

/** Where a series of generated ids stands. */
export interface Reeksstand {
  readonly tabel: string;
  readonly kolom: string;
  readonly laatste: string;
  /** Whether `laatste` was given out, or is the next. */
  readonly uitgegeven: boolean;
}

/** The last line. */
export interface Slot {
  readonly slot: {
    readonly tabellen: readonly Tabelsom[];
    readonly reeksen: readonly Reeksstand[];
    /** SHA-256 of every byte before this line. */
    readonly sha256: string;
  };
}

/** A backup that is no backup, or is not whole. The message (Dutch) names the file and the way out. */
export class Reservekopiefout extends Error {
  constructor(bestand: string, wat: string, opties?: ErrorOptions) {
    super(`De reservekopie ${bestand} is niet te gebruiken: ${wat} Er is niets teruggezet; gebruik een andere reservekopie.`, opties);
    this.name = 'Reservekopiefout';
  }
}
