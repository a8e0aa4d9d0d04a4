import type { VerplichtingInvoer } from '../besluitstraat/index.js';
import { kolomVan, type Fout } from '../http/index.js';

/** How many lines a bundle may have. */
export const REGELS_MAX = 5_000;

/** The forms in which a bundle may come. */
export const JSON_TYPE = 'application/json';
export const NDJSON_TYPE = 'application/x-ndjson';
export const CSV_TYPE = 'text/csv';

/** A fault in a line. The pointer is into the JSON form of the bundle, so `/regels/12/bedrag` is in line 13. */
export interface Regelfout extends Fout {
  readonly pointer: string;
  /** The line of the file on which the request begins, from 1; for CSV and NDJSON. */
  readonly regelInBestand?: number;
  /** The name of the column; for CSV. */
  readonly kolom?: string;
}

/** One line as it was read: a value that must still be checked, or why there is none. */
export interface GelezenRegel {
  readonly waarde?: unknown;
  /** Faults of the form itself: a quote, a number of columns, JSON that breaks off. */
  readonly melding?: string;
  /** Null when the bundle came as JSON, which has no lines. */
  readonly regelInBestand: number | null;
}

/** A bundle as it was read; `fouten` are those of the container, with which no line can be read. */
export type GelezenBundel =
  | { readonly allesOfNiets: boolean; readonly regels: readonly GelezenRegel[]; readonly metKolommen: boolean }
  | { readonly fouten: readonly Fout[] };

/** One line after its check: a request that can be decided, or its faults. */
export type Bundelregel = { readonly invoer: VerplichtingInvoer; readonly plek: Regelplek } | { readonly fouten: readonly Regelfout[]; readonly plek: Regelplek };

/** Where a line stands, for the faults that are found in it. */
export interface Regelplek {
  /** From 0. */
  readonly index: number;
  readonly regelInBestand: number | null;
  readonly metKolommen: boolean;
}

/** A fault of one line (pointer `/bedrag`) as a fault of the bundle (pointer `/regels/12/bedrag`), with its place in the file. */
export function bundelfout(plek: Regelplek, pointer: string, melding: string): Regelfout {
  const kolom = plek.metKolommen && pointer !== '' ? kolomVan(pointer) : null;
  return {
    pointer: `/regels/${plek.index}${pointer}`, melding,
    ...(plek.regelInBestand === null ? {} : { regelInBestand: plek.regelInBestand }), ...(kolom === null ? {} : { kolom }),
  };
}
