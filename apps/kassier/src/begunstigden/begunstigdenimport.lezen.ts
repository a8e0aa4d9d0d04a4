import { z } from 'zod';
import { kolommenVan, leesCsv, leesInvoer, type Bestandsfout, type CsvRegel } from '../http/index.js';
import { begunstigdeInvoer, begunstigdeVelden, type BegunstigdeInvoer } from './begunstigden.dto.js';
import { leesErkenningen } from './erkenning.tekst.js';

/** How many lines an import may have. */
export const REGELS_MAX = 10_000;

/** After so many lines the event loop gets a turn. */
const BEURT_NA = 200;

/** Recognitions stand in one cell: as columns of a list a school with forty of them would need a hundred and twenty. */
const cel = z.string().optional();
const KOLOMMEN = kolommenVan(begunstigdeVelden.omit({ duoErkenningen: true, sbbErkenningen: true }).extend({ duoErkenningen: cel, sbbErkenningen: cel }));

/** The two lists of recognitions, and what their days are called. */
const ERKENNINGEN = { duoErkenningen: ['geldigVanaf', 'geldigTotEnMet'], sbbErkenningen: ['erkendVanaf', 'erkendTotEnMet'] } as const;

/** A fault in a line: which line of the file, which column, why, and the way out. */
export interface Regelfout extends Bestandsfout {
  /** Into the list of lines: `/regels/12/iban` is in line 13. */
  readonly pointer: string;
  readonly regelInBestand: number;
}

/** One line after its check: a payee that can be registered, or its faults. */
export type Importregel = { readonly regelInBestand: number } & ({ readonly invoer: BegunstigdeInvoer } | { readonly fouten: readonly Regelfout[] });

/** Reads a CSV file of payees and checks every line as a single registration is checked. `fouten` are those with which no line can be read. */
export async function leesImport(bestand: string): Promise<{ readonly regels: readonly Importregel[] } | { readonly fouten: readonly Bestandsfout[] }> {
  const gelezen = leesCsv(bestand, {
    kolommen: KOLOMMEN, regelsMax: REGELS_MAX, lijstUitleg: '',
    geenRegels: { pointer: '', melding: 'Dit bestand heeft geen regels onder de kolomnamen. Geef er ten minste één.' },
    teVeelRegels: { pointer: '', melding: `Een import heeft ten hoogste ${REGELS_MAX} regels. Verdeel het bestand over meer imports.` },
  });
  if ('fouten' in gelezen) return gelezen;
  const regels: Importregel[] = [];
  for (const [index, regel] of gelezen.regels.entries()) {
    if (index % BEURT_NA === BEURT_NA - 1) await new Promise((verder) => setImmediate(verder));
    regels.push(controleer(index, regel));
  }
  return { regels };
}

/** A fault of the line at `index` (from 0). */
export function regelfout(index: number, regelInBestand: number, pointer: string, melding: string): Regelfout {
  const [, veld, dieper] = pointer.split('/');
  const kolom = veld === undefined || veld === '' ? null : veld in ERKENNINGEN || dieper === undefined ? veld : `${veld}.${dieper}`;
  const welke = veld !== undefined && veld in ERKENNINGEN && dieper !== undefined ? `Erkenning ${Number(dieper) + 1}: ` : '';
  return { pointer: `/regels/${index}${pointer}`, melding: `${welke}${melding}`, regelInBestand, ...(kolom === null ? {} : { kolom }) };
}

function controleer(index: number, { waarde, melding, regelInBestand }: CsvRegel): Importregel {
  if (waarde === undefined) return { regelInBestand, fouten: [regelfout(index, regelInBestand, '', melding ?? '')] };
  const verzoek: Record<string, unknown> = { ...waarde };
  const onleesbaar: Regelfout[] = [];
  for (const [veld, [begin, eind]] of Object.entries(ERKENNINGEN)) {
    const tekst = waarde[veld];
    if (typeof tekst !== 'string') continue;
    const lijst = leesErkenningen(tekst);
    if ('onleesbaar' in lijst) {
      delete verzoek[veld];
      onleesbaar.push(regelfout(index, regelInBestand, `/${veld}`, `Erkenning ${lijst.onleesbaar} is niet te lezen. Schrijf elke erkenning als "25166 vanaf 2020-01-01 t/m 2021-12-31" of "25166:2020-01-01:2021-12-31", zonder laatste dag zolang zij loopt, en zet | ertussen.`));
    } else {
      verzoek[veld] = lijst.map(({ crebo, van, totEnMet }) => ({ crebo, [begin]: van, [eind]: totEnMet }));
    }
  }
  const gelezen = leesInvoer(begunstigdeInvoer, verzoek);
  const fouten = 'fouten' in gelezen ? gelezen.fouten.map((fout) => regelfout(index, regelInBestand, fout.pointer ?? '', fout.melding)) : [];
  if ('waarde' in gelezen && onleesbaar.length === 0) return { regelInBestand, invoer: gelezen.waarde };
  return { regelInBestand, fouten: [...fouten, ...onleesbaar] };
}
