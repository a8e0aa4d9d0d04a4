import { parse } from 'csv-parse/sync';
import type { Fout } from '../http/index.js';
import { geenRegels, teVeelRegels } from './bundel.lezen.js';
import { REGELS_MAX, type GelezenBundel, type GelezenRegel } from './bundel.regels.js';
import type { Kolom, Kolommen } from './csv.kolommen.js';
import { knipRecords, type CsvRecord } from './csv.records.js';

/** Far more than a request has; a header beyond it is no header. */
const KOLOMMEN_MAX = 500;

/** What a cell for yes or no may hold; spreadsheets translate true and false. */
const WAAR_OF_ONWAAR: Readonly<Record<string, boolean>> = { true: true, waar: true, ja: true, false: false, onwaar: false, nee: false };

/** A fault of the file itself, with its place in it. */
type Bestandsfout = Fout & { readonly regelInBestand?: number; readonly kolom?: string };

/**
 * Reads a bundle that came as CSV (RFC 4180) with a header row. The delimiter is `;` or `,`, whichever the header has. A
 * column has the name of its field, nested with a dot (`opleiding.crebo`), lists with their place from 1
 * (`cofinanciering.1.bron`). An empty cell is a field that is absent.
 */
export function leesCsvBundel(bestand: string, allesOfNiets: boolean, kolommen: Kolommen): GelezenBundel {
  const scheidingsteken = kiesScheidingsteken(bestand);
  // The header, and one line more than there may be.
  const [kop, ...records] = knipRecords(bestand, scheidingsteken, REGELS_MAX + 2);
  if (kop === undefined) return { fouten: [{ pointer: '', melding: `Het bestand is leeg. Begin met een regel met de namen van de kolommen, zoals ${kolommen.verplicht.join(scheidingsteken)}.` }] };
  const gelezenKop = leesKop(kop, scheidingsteken, kolommen);
  const fouten: Fout[] = 'fouten' in gelezenKop ? [...gelezenKop.fouten] : [];
  if (records.length === 0) fouten.push(geenRegels());
  if (records.length > REGELS_MAX) fouten.push(teVeelRegels());
  if ('fouten' in gelezenKop || fouten.length > 0) return { fouten };
  return { allesOfNiets, metKolommen: true, regels: naarRegels(records, scheidingsteken, gelezenKop.kolommen) };
}

/** Names of columns hold no delimiter, so the header shows which one it is. */
function kiesScheidingsteken(bestand: string): ',' | ';' {
  return /^[^\r\n]*;/.test(bestand) ? ';' : ',';
}

function leesCellen(tekst: string, scheidingsteken: string): string[][] {
  return parse(tekst, { delimiter: scheidingsteken, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
}

function leesKop(kop: CsvRecord, scheidingsteken: string, kolommen: Kolommen): { kolommen: Kolom[] } | { fouten: Bestandsfout[] } {
  const fout = (melding: string, kolom?: string): Bestandsfout => ({ pointer: '', melding, regelInBestand: kop.regel, ...(kolom === undefined ? {} : { kolom }) });
  if (kop.tekst === null) return { fouten: [fout(`De regel met kolomnamen is niet leesbaar. ${kop.melding ?? ''}`)] };
  const namen = (leesCellen(kop.tekst, scheidingsteken)[0] ?? []).map((naam) => naam.trim());
  if (namen.length > KOLOMMEN_MAX) return { fouten: [fout(`Dit bestand heeft ${namen.length} kolommen; een aanvraag heeft er veel minder. Begin met een regel met de namen van de kolommen.`)] };
  const fouten: Bestandsfout[] = [];
  const gevonden: Kolom[] = [];
  namen.forEach((naam, index) => {
    const kolom = kolommen.vind(naam);
    if (naam === '') fouten.push(fout(`Kolom ${index + 1} heeft geen naam. Geef hem een naam of haal hem weg.`));
    else if (!kolom) fouten.push(fout(`De kolom «${naam.slice(0, 60)}» bestaat niet. Kies uit: ${kolommen.namen.join(', ')}. Een lijst telt door: cofinanciering.2.bron.`, naam.slice(0, 60)));
    else if (namen.indexOf(naam) < index) fouten.push(fout(`De kolom «${naam}» staat er meer dan één keer. Haal er één weg.`, naam));
    else gevonden.push(kolom);
  });
  for (const naam of kolommen.verplicht) if (!namen.includes(naam)) fouten.push(fout(`De kolom «${naam}» ontbreekt. Voeg hem toe.`, naam));
  return fouten.length > 0 ? { fouten } : { kolommen: gevonden };
}

function naarRegels(records: readonly CsvRecord[], scheidingsteken: string, kolommen: readonly Kolom[]): GelezenRegel[] {
  const leesbaar = records.flatMap(({ tekst }) => (tekst === null ? [] : [tekst]));
  const cellen = leesbaar.length === 0 ? [] : leesCellen(leesbaar.join('\n'), scheidingsteken);
  if (cellen.length !== leesbaar.length) throw new Error(`uit ${leesbaar.length} records van een CSV-bestand kwamen er ${cellen.length}`);
  let gelezen = 0;
  return records.map(({ regel, tekst, melding }): GelezenRegel => {
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
