/** A table as it is written: its columns in order, each with its PostgreSQL type. */
export interface Kolomtabel {
  readonly naam: string;
  readonly kolommen: Readonly<Record<string, string>>;
}

/** A row, by column name. A column that is absent is written as null. */
export type Rij = Readonly<Record<string, unknown>>;

/** A value of a column that is not JSON. */
type Eenvoudig = string | number | boolean | null | undefined;

/** Between two JSON documents: the unit separator, which never stands unescaped in JSON. */
const SCHEIDING = '\u001f';

/**
 * INSERT of any number of rows in one statement, from one array per column, beginning with parameter `$eerste`. The text
 * does not depend on the number of rows, so it is planned once. A column of JSON documents travels as one text that
 * PostgreSQL cuts up: inside an array literal every quotation mark of every document would have to be escaped here and
 * read back there, which was a third of the time of writing a decision.
 */
export function invoegen(tabel: Kolomtabel, eerste: number): string {
  return `INSERT INTO ${tabel.naam} (${Object.keys(tabel.kolommen).join(', ')}) SELECT * FROM ${rijenbron(tabel, eerste)}`;
}

/** The rows themselves, for a FROM: the arrays side by side. */
export function rijenbron({ kolommen }: Kolomtabel, eerste: number): string {
  const arrays = Object.values(kolommen).map((type, index) => {
    const parameter = `$${eerste + index}`;
    return type === 'json' ? `string_to_array(${parameter}::text, E'\\x1f', '')::json[]` : `${parameter}::${type}[]`;
  });
  return `unnest(${arrays.join(', ')})`;
}

/** The parameters for `invoegen`, a text per column. Values of a json column are written as JSON. */
export function kolomwaarden({ kolommen }: Kolomtabel, rijen: readonly Rij[]): string[] {
  return Object.entries(kolommen).map(([kolom, type]) => {
    switch (type) {
      case 'json':
        return rijen.map((rij) => jsontekst(rij[kolom])).join(SCHEIDING);
      case 'text':
        return `{${rijen.map((rij) => aangehaald(rij[kolom] as Eenvoudig)).join(',')}}`;
      default:
        // Numbers, days, moments, uuids and booleans have no character that an array literal gives a meaning.
        return `{${rijen.map((rij) => kaal(rij[kolom] as Eenvoudig)).join(',')}}`;
    }
  });
}

/** How many parameters `invoegen` takes. */
export function aantalKolommen(tabel: Kolomtabel): number {
  return Object.keys(tabel.kolommen).length;
}

function jsontekst(waarde: unknown): string {
  return waarde === null || waarde === undefined ? '' : JSON.stringify(waarde);
}

/** What is neither text nor JSON: a number, a boolean, or what PostgreSQL reads from a plain text. */
function kaal(waarde: Eenvoudig): string {
  return waarde === null || waarde === undefined ? 'NULL' : String(waarde);
}

function aangehaald(waarde: Eenvoudig): string {
  if (waarde === null || waarde === undefined) return 'NULL';
  const tekst = String(waarde);
  return /["\\]/.test(tekst) ? `"${tekst.replace(/["\\]/g, '\\$&')}"` : `"${tekst}"`;
}
