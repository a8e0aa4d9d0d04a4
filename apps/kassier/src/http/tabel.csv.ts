import { stringify } from 'csv-stringify/sync';
import { celVan, type Tabelkolom } from './tabel.kolommen.js';

/**
 * How every CSV file is written (RFC 4180). The package quotes a cell for the line end of the file only, so a plain one inside a text, which a text
 * of several lines has, would begin a new record for whoever reads it.
 */
export const CSV_OPTIES = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** A spreadsheet takes a text that begins like this for a formula, whoever wrote it. */
const FORMULE = /^[=+\-@\t\r]/;

function cel(rij: unknown, kolom: Tabelkolom): string | null {
  const tekst = celVan(rij, kolom);
  return tekst !== null && kolom.soort === 'tekst' && FORMULE.test(tekst) ? `'${tekst}` : tekst;
}

/** Comma-separated values after RFC 4180, with the names of the columns first; a piece per piece of rows. */
export async function* alsCsv(kolommen: readonly Tabelkolom[], brokken: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  yield schrijf([kolommen.map(({ naam }) => naam)]);
  for await (const rijen of brokken) if (rijen.length > 0) yield schrijf(rijen.map((rij) => kolommen.map((kolom) => cel(rij, kolom))));
}

function schrijf(regels: readonly (readonly (string | null)[])[]): string {
  return stringify([...regels] as string[][], CSV_OPTIES);
}
