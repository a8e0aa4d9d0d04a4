/**
 * Where a field stands for the second time in one object of a JSON text, in characters before it; null when none does. `waarde` is what the text was read to. RFC 8259 leaves open which of the two
 * counts, and programs differ: who looks at a request on its way here would see another amount than is booked. Nothing is looked for before there are
 * more names in the text than fields in what was read.
 */
export function dubbelVeld(tekst: string, waarde: unknown): number | null {
  let namen = 0;
  for (let begin = tekst.indexOf('"'); begin !== -1;) {
    const eind = eindeVanTekst(tekst, begin);
    if (isNaam(tekst, eind)) namen += 1;
    begin = tekst.indexOf('"', eind + 1);
  }
  return namen === aantalVelden(waarde) ? null : zoek(tekst);
}

/** Far deeper than any request, and far less deep than what writes a value as text again can go. */
export const JSON_DIEPTE_MAX = 1_000;

/** Whether objects and lists lie deeper in each other than `JSON_DIEPTE_MAX`. Lines of a bundle are kept as they came, and told from others by their text. */
export function isTeDiep(waarde: unknown): boolean {
  let laag: unknown[] = [waarde];
  for (let diepte = 0; laag.length > 0; diepte += 1) {
    if (diepte === JSON_DIEPTE_MAX) return true;
    laag = laag.flatMap((deel) => (typeof deel === 'object' && deel !== null ? (Object.values(deel) as unknown[]).filter((een) => typeof een === 'object' && een !== null) : []));
  }
  return false;
}

/** What is wrong with such a text, for people; `waar` is the place in their words. */
export function meldingDubbelVeld(waar: string): string {
  return `Een veld staat twee keer in hetzelfde object, de tweede keer op ${waar}. Stuur elk veld één keer: het is niet te zien welk van de twee geldt.`;
}

/** The quotation mark that closes the one at `begin`. */
function eindeVanTekst(tekst: string, begin: number): number {
  let eind = tekst.indexOf('"', begin + 1);
  while (isOntsnapt(tekst, eind)) eind = tekst.indexOf('"', eind + 1);
  return eind;
}

function isOntsnapt(tekst: string, plaats: number): boolean {
  let begin = plaats;
  while (tekst.charCodeAt(begin - 1) === 0x5c) begin -= 1;
  return (plaats - begin) % 2 === 1;
}

/** In JSON a colon follows the name of a field and no other text. */
function isNaam(tekst: string, eind: number): boolean {
  let na = eind + 1;
  while (' \t\r\n'.includes(tekst.charAt(na)) && na < tekst.length) na += 1;
  return tekst.charAt(na) === ':';
}

function aantalVelden(waarde: unknown): number {
  let aantal = 0;
  // No recursion: a text of brackets is as deep as it is long.
  const rest = [waarde];
  while (rest.length > 0) {
    const deel = rest.pop();
    if (typeof deel !== 'object' || deel === null) continue;
    const delen: unknown[] = Array.isArray(deel) ? deel : Object.values(deel);
    if (!Array.isArray(deel)) aantal += delen.length;
    for (const een of delen) if (typeof een === 'object') rest.push(een);
  }
  return aantal;
}

function zoek(tekst: string): number | null {
  const objecten: (Set<string> | null)[] = [];
  for (let plaats = 0; plaats < tekst.length; plaats += 1) {
    const teken = tekst.charAt(plaats);
    if (teken === '{' || teken === '[') objecten.push(teken === '{' ? new Set() : null);
    else if (teken === '}' || teken === ']') objecten.pop();
    else if (teken === '"') {
      const eind = eindeVanTekst(tekst, plaats);
      if (isNaam(tekst, eind)) {
        const naam = JSON.parse(tekst.slice(plaats, eind + 1)) as string;
        if (objecten.at(-1)?.has(naam) === true) return plaats;
        objecten.at(-1)?.add(naam);
      }
      plaats = eind;
    }
  }
  return null;
}
