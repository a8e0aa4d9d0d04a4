/** A table as it is written: its columns in order, each with its PostgreSQL type. */
export interface Kolomtabel {
  readonly naam: string;
  readonly kolommen: Readonly<Record<string, string>>;
}

/** A row, by column name. A column that is absent is written as null. */
export type Rij = Readonly<Record<string, unknown>>;

/**
 * INSERT of any number of rows in one statement, from one array parameter per column, beginning with `$eerste`. The text
 * does not depend on the number of rows, so it is planned once. Arrays, and not one JSON document, because PostgreSQL
 * reads them several times faster; that is most of the time of writing a decision with its evidence.
 */
export function invoegen({ naam, kolommen }: Kolomtabel, eerste: number): string {
  const arrays = Object.values(kolommen).map((type, index) => `$${eerste + index}::${type}[]`);
  return `INSERT INTO ${naam} (${Object.keys(kolommen).join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`;
}

/** The parameters for `invoegen`: an array per column. Values of a json column are written as JSON. */
export function kolomwaarden({ kolommen }: Kolomtabel, rijen: readonly Rij[]): unknown[][] {
  return Object.entries(kolommen).map(([kolom, type]) =>
    rijen.map((rij) => {
      const waarde = rij[kolom] ?? null;
      return type === 'json' && waarde !== null ? JSON.stringify(waarde) : waarde;
    }),
  );
}

/** How many parameters `invoegen` takes. */
export function aantalKolommen(tabel: Kolomtabel): number {
  return Object.keys(tabel.kolommen).length;
}
