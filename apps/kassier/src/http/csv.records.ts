/** One record of a CSV file: from its first character up to its line end, or what is wrong with its quotes. */
export interface CsvRecord {
  /** The line of the file on which it begins, from 1. */
  readonly regel: number;
  /** The text of the record; null when it is not well-formed. */
  readonly tekst: string | null;
  readonly melding: string | null;
}

const NIET_GESLOTEN = 'Een cel begint met een aanhalingsteken dat nergens wordt gesloten. Sluit het aan het einde van de cel.';
const NA_SLUITEN = 'Na het sluitende aanhalingsteken van een cel staat nog tekst. Schrijf een aanhalingsteken binnen een cel dubbel ("").';
const MIDDENIN = 'Midden in een cel staat een aanhalingsteken. Zet de hele cel tussen aanhalingstekens en schrijf dit aanhalingsteken dubbel ("").';

/** After so many quotes that are nowhere closed the rest is not looked at: each of them is searched for to the end of the file. */
const NIET_GESLOTEN_MAX = 20;

/**
 * Cuts a file into records, at most `aantalMax`. A record ends at a line end that is not between quotes. After a record
 * whose quotes are wrong the next line is a new record, so that one wrong quote does not swallow the lines after it.
 * Lines without anything but delimiters and spaces are passed over.
 */
export function knipRecords(bestand: string, scheidingsteken: string, aantalMax: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  let nietGesloten = 0;
  let regel = 1;
  for (let begin = 0; begin < bestand.length && records.length < aantalMax; ) {
    const gevonden = eindeVanRecord(bestand, begin, scheidingsteken);
    const einde = typeof gevonden === 'number' ? gevonden : eindeVanRegel(bestand, begin);
    const tekst = bestand.slice(begin, einde);
    if (typeof gevonden === 'string') records.push({ regel, tekst: null, melding: gevonden });
    else if (!isLeeg(tekst, scheidingsteken)) records.push({ regel, tekst, melding: null });
    if (gevonden === NIET_GESLOTEN && (nietGesloten += 1) === NIET_GESLOTEN_MAX) break;
    regel += 1 + aantalRegeleinden(tekst);
    begin = naRegeleinde(bestand, einde);
  }
  return records;
}

/** The place where the record ends that begins here, or what is wrong with its quotes. */
function eindeVanRecord(bestand: string, begin: number, scheidingsteken: string): number | string {
  for (let plaats = begin; ; plaats += 1) {
    if (bestand[plaats] === '"') {
      let sluit = bestand.indexOf('"', plaats + 1);
      while (sluit !== -1 && bestand[sluit + 1] === '"') sluit = bestand.indexOf('"', sluit + 2);
      if (sluit === -1) return NIET_GESLOTEN;
      plaats = sluit + 1;
      const volgende = bestand[plaats];
      if (volgende !== undefined && volgende !== scheidingsteken && !isRegeleinde(volgende)) return NA_SLUITEN;
    } else {
      plaats = eindeVanKaleCel(bestand, plaats, scheidingsteken);
      if (bestand[plaats] === '"') return MIDDENIN;
    }
    if (bestand[plaats] !== scheidingsteken) return plaats;
  }
}

function eindeVanKaleCel(bestand: string, begin: number, scheidingsteken: string): number {
  let plaats = begin;
  for (; plaats < bestand.length; plaats += 1) {
    const teken = bestand[plaats] as string;
    if (teken === scheidingsteken || teken === '"' || isRegeleinde(teken)) break;
  }
  return plaats;
}

function eindeVanRegel(bestand: string, begin: number): number {
  let plaats = begin;
  while (plaats < bestand.length && !isRegeleinde(bestand[plaats] as string)) plaats += 1;
  return plaats;
}

function naRegeleinde(bestand: string, einde: number): number {
  return bestand[einde] === '\r' && bestand[einde + 1] === '\n' ? einde + 2 : einde + 1;
}

function isRegeleinde(teken: string): boolean {
  return teken === '\n' || teken === '\r';
}

function aantalRegeleinden(tekst: string): number {
  return tekst.includes('\n') || tekst.includes('\r') ? (tekst.match(/\r\n|\n|\r/g) ?? []).length : 0;
}

function isLeeg(tekst: string, scheidingsteken: string): boolean {
  for (const teken of tekst) if (teken !== scheidingsteken && teken !== ' ' && teken !== '\t') return false;
  return true;
}
