import { z } from 'zod';
import { dubbelVeld, leesInvoer, meldingDubbelVeld, type Fout } from '../http/index.js';
import { REGELS_MAX, type GelezenBundel, type GelezenRegel } from './bundel.regels.js';

const TE_VEEL = `Een bundel heeft ten hoogste ${REGELS_MAX} regels. Verdeel hem over meer bundels.`;
const LEEG = 'Deze bundel heeft geen regels. Geef er ten minste één.';

/** The container of a bundle in JSON; its lines are checked one by one. */
const houder = z.strictObject({
  allesOfNiets: z.boolean().default(false),
  regels: z.array(z.unknown()).min(1, { error: LEEG }).max(REGELS_MAX, { error: TE_VEEL }),
});

/** Reads a bundle that came as JSON: `{ allesOfNiets, regels }`. */
export function leesJsonBundel(lichaam: unknown): GelezenBundel {
  const gelezen = leesInvoer(houder, lichaam);
  if ('fouten' in gelezen) return gelezen;
  const { allesOfNiets, regels } = gelezen.waarde;
  return { allesOfNiets, metKolommen: false, regels: regels.map((waarde): GelezenRegel => ({ waarde, regelInBestand: null })) };
}

/** Reads a bundle that came as NDJSON: one request per line. Empty lines are passed over; a line that is no JSON is a fault of that line. */
export function leesNdjsonBundel(tekst: string, allesOfNiets: boolean): GelezenBundel {
  const regels: GelezenRegel[] = [];
  let regelInBestand = 0;
  for (let begin = 0; begin < tekst.length; ) {
    const einde = tekst.indexOf('\n', begin);
    const regel = tekst.slice(begin, einde === -1 ? tekst.length : einde).trim();
    begin = einde === -1 ? tekst.length : einde + 1;
    regelInBestand += 1;
    if (regel === '') continue;
    if (regels.length === REGELS_MAX) return { fouten: [teVeelRegels()] };
    regels.push(leesRegel(regel, regelInBestand));
  }
  return regels.length === 0 ? { fouten: [geenRegels()] } : { allesOfNiets, metKolommen: false, regels };
}

function leesRegel(regel: string, regelInBestand: number): GelezenRegel {
  try {
    const waarde = JSON.parse(regel) as unknown;
    const dubbel = dubbelVeld(regel, waarde);
    if (dubbel === null) return { waarde, regelInBestand };
    return { melding: meldingDubbelVeld(`teken ${dubbel + 1}`), regelInBestand };
  } catch (fout) {
    // Only the place is taken from the engine's message: the rest quotes the line, and so may name a person.
    const plaats = /position (\d+)/.exec(fout instanceof Error ? fout.message : '')?.[1];
    const waar = plaats === undefined ? '' : `: het gaat mis bij teken ${Number(plaats) + 1}`;
    return { melding: `Deze regel is geen geldige JSON${waar}. Schrijf op elke regel één aanvraag als JSON-object.`, regelInBestand };
  }
}

/** The fault of a bundle without lines. */
export function geenRegels(): Fout {
  return { pointer: '/regels', melding: LEEG };
}

/** The fault of a bundle with too many lines. */
export function teVeelRegels(): Fout {
  return { pointer: '/regels', melding: TE_VEEL };
}
