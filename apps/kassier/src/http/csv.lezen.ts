import { parse } from 'csv-parse/sync';
import type { Kolom, Kolommen } from './csv.kolommen.js';
import { knipRecords, type CsvRecord } from './csv.records.js';
import type { Fout } from './problem.js';

/** Far more than anything has; a header beyond it is no header. */
const KOLOMMEN_MAX = 500;

/** What a cell for yes or no may hold; spreadsheets translate true and false. */
const WAAR_OF_ONWAAR: Readonly<Record<string, boolean>> = { true: true, waar: true, ja: true, false: false, onwaar: false, nee: false };

/** What a CSV file may hold. */
export interface CsvVorm {
  readonly kolommen: Kolommen;
  /** How a column of a list is written, for who looks for its name; empty when there are no lists. */
  readonly lijstUitleg: string;
  /** How many records a file may have. */
  readonly regelsMax: number;
  /** The faults of a file without records, and of one with too many. */
  readonly geenRegels: Fout;
  readonly teVeelRegels: Fout;
}

/** One record as it was read: a value that must still be checked, or why there is none. */
export interface CsvRegel {
  readonly waarde?: Readonly<Record<string, unknown>>;
  /** A fault of the form itself: a quote, a number of cells. */
  readonly melding?: string;
  /** The line of the file on which the record begins, from 1. */
  readonly regelInBestand: number;
}

/** A fault of the file itself, with its place in it. */
export type Bestandsfout = Fout & { readonly regelInBestand?: number; readonly kolom?: string };

/**
 * Reads a CSV file (RFC 4180) with a header row. The delimiter is `;` or `,`, whichever the header has. A column has the
 * name of its field, nested with a dot (`opleiding.crebo`), lists with their place from 1 (`cofinanciering.1.bron`). An empty
 * cell is a field that is absent. Gives the faults of the file with which no record can be read, or every record.
 */
export function leesCsv(bestand: string, vorm: CsvVorm): { readonly regels: CsvRegel[] } | { readonly fouten: readonly Bestandsfout[] } {
  const { kolommen, regelsMax } = vorm;
  const scheidingsteken = kiesScheidingsteken(bestand);
  // The header, and one line more than there may be.
  const [kop, ...records] = knipRecords(bestand, scheidingsteken, regelsMax + 2);
  if (kop === undefined) return { fouten: [{ pointer: '', melding: `Het bestand is leeg. Begin met een regel met de namen van de kolommen, zoals ${kolommen.verplicht.join(scheidingsteken)}.` }] };
  const gelezenKop = leesKop(kop, scheidingsteken, vorm);
  const fouten: Bestandsfout[] = 'fouten' in gelezenKop ? [...gelezenKop.fouten] : [];
  if (records.length === 0) fouten.push(vorm.geenRegels);
  if (records.length > regelsMax) fouten.push(vorm.teVeelRegels);
  if ('fouten' in gelezenKop || fouten.length > 0) return { fouten };
  return { regels: naarRegels(records, scheidingsteken, gelezenKop.kolommen) };
}

/** The column of a JSON pointer: `/cofinanciering/0/bron` is `cofinanciering.1.bron`, because people count from 1. */
export function kolomVan(pointer: string): string {
  return pointer.slice(1).split('/').map((stap) => (/^\d+$/.test(stap) ? String(Number(stap) + 1) : stap)).join('.');
}

/** Names of columns hold no delimiter, so the header, which is the first line that is not empty, shows which one it is. */
function kiesScheidingsteken(bestand: string): ',' | ';' {
  return /^[\r\n]*[^\r\n]*;/.test(bestand) ? ';' : ',';
}

function leesCellen(tekst: string, scheidingsteken: string): string[][] {
  return parse(tekst, { delimiter: scheidingsteken, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
}

function leesKop(kop: CsvRecord, scheidingsteken: string, { kolommen, lijstUitleg }: CsvVorm): { kolommen: Kolom[] } | { fouten: Bestandsfout[] } {
  const fout = (melding: string, kolom?: string): Bestandsfout => ({ pointer: '', melding, regelInBestand: kop.regel, ...(kolom === undefined ? {} : { kolom }) });
  if (kop.tekst === null) return { fouten: [fout(`De regel met kolomnamen is niet leesbaar. ${kop.melding ?? ''}`)] };
  const namen = (leesCellen(kop.tekst, scheidingsteken)[0] ?? []).map((naam) => naam.trim());
  if (namen.length > KOLOMMEN_MAX) return { fouten: [fout(`Dit bestand heeft ${namen.length} kolommen, veel meer dan er bestaan. Begin met een regel met de namen van de kolommen.`)] };
  const fouten: Bestandsfout[] = [];
  const gevonden: Kolom[] = [];
  namen.forEach((naam, index) => {
    const kolom = kolommen.vind(naam);
    if (naam === '') fouten.push(fout(`Kolom ${index + 1} heeft geen naam. Geef hem een naam of haal hem weg.`));
    else if (!kolom) fouten.push(fout(`De kolom «${naam.slice(0, 60)}» bestaat niet. Kies uit: ${kolommen.namen.join(', ')}.${lijstUitleg === '' ? '' : ` ${lijstUitleg}`}`, naam.slice(0, 60)));
    else if (namen.indexOf(naam) < index) fouten.push(fout(`De kolom «${naam}» staat er meer dan één keer. Haal er één weg.`, naam));
    else gevonden.push(kolom);
  });
  for (const naam of kolommen.verplicht) if (!namen.includes(naam)) fouten.push(fout(`De kolom «${naam}» ontbreekt. Voeg hem toe.`, naam));
  return fouten.length > 0 ? { fouten } : { kolommen: gevonden };
}

function naarRegels(records: readonly CsvRecord[], scheidingsteken: string, kolommen: readonly Kolom[]): CsvRegel[] {
  const leesbaar = records.flatMap(({ tekst }) => (tekst === null ? [] : [tekst]));
  const cellen = leesbaar.length === 0 ? [] : leesCellen(leesbaar.join('\n'), scheidingsteken);
  if (cellen.length !== leesbaar.length) throw new Error(`uit ${leesbaar.length} records van een CSV-bestand kwamen er ${cellen.length}`);
  let gelezen = 0;
  return records.map(({ regel, tekst, melding }): CsvRegel => {
    if (tekst === null) return { melding: melding ?? '', regelInBestand: regel };
    const eigen = cellen[gelezen] as string[];
    gelezen += 1;
    if (eigen.length === kolommen.length) return { waarde: naarWaarde(eigen, kolommen), regelInBestand: regel };
    return { melding: `Deze regel heeft ${eigen.length} cellen en de regel met kolomnamen ${kolommen.length}. Zet een cel waarin «${scheidingsteken}» staat tussen aanhalingstekens, en laat lege cellen staan.`, regelInBestand: regel };
  });
}

type Deel = Record<string, unknown> | unknown[];

/** The request that the cells of one record are: a field for every cell that is not empty. */
function naarWaarde(cellen: readonly string[], kolommen: readonly Kolom[]): Record<string, unknown> {
  const waarde: Record<string, unknown> = {};
  kolommen.forEach(({ pad, soort }, index) => {
    const cel = (cellen[index] ?? '').trim();
    if (cel === '') return;
    let deel: Deel = waarde;
    for (const [diepte, stap] of pad.slice(0, -1).entries()) {
      const volgende: Deel = (lees(deel, stap) as Deel | undefined) ?? (typeof pad[diepte + 1] === 'number' ? [] : {});
      zet(deel, stap, volgende);
      deel = volgende;
    }
    zet(deel, pad.at(-1) as string | number, naarCelwaarde(cel, soort));
  });
  return waarde;
}

function lees(deel: Deel, stap: string | number): unknown {
  return (deel as Record<string | number, unknown>)[stap];
}

function zet(deel: Deel, stap: string | number, waarde: unknown): void {
  (deel as Record<string | number, unknown>)[stap] = waarde;
}

/** A cell that is not what its column wants stays text; the check of the line says what it should be. */
function naarCelwaarde(cel: string, soort: Kolom['soort']): unknown {
  if (soort === 'getal' && /^-?\d{1,9}$/.test(cel)) return Number(cel);
  if (soort === 'waar') return WAAR_OF_ONWAAR[cel.toLowerCase()] ?? cel;
  return cel;
}
