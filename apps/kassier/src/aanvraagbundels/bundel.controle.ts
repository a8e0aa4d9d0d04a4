import { leesInvoer, ongeldigeInvoer } from '../http/index.js';
import { inDeToekomst, verplichtingInvoer } from '../verplichtingen/index.js';
import { anderRegio } from './aanvraagbundels.fouten.js';
import { bundelfout, type Bundelregel, type GelezenBundel, type GelezenRegel, type Regelplek } from './bundel.regels.js';

/** After so many lines the event loop gets a turn. */
const BEURT_NA = 200;

/**
 * Checks every line against the schema of a single request, the caller's region and the calendar ("JJJJ-MM-DD"). Throws
 * the 400 problem when the bundle as a whole is another region's.
 */
export async function controleer(bundel: Exclude<GelezenBundel, { fouten: unknown }>, regio: string, vandaag: string): Promise<Bundelregel[]> {
  const regels: Bundelregel[] = [];
  let elders = 0;
  for (const [index, gelezen] of bundel.regels.entries()) {
    if (index % BEURT_NA === BEURT_NA - 1) await new Promise((verder) => setImmediate(verder));
    const regel = controleerRegel(gelezen, { index, regelInBestand: gelezen.regelInBestand, metKolommen: bundel.metKolommen }, regio, vandaag);
    if (isAndereRegio(gelezen.waarde, regio)) elders += 1;
    regels.push(regel);
  }
  if (elders === regels.length) throw ongeldigeInvoer(regels.flatMap((regel) => ('fouten' in regel ? regel.fouten : [])));
  return regels;
}

function controleerRegel({ waarde, melding }: GelezenRegel, plek: Regelplek, regio: string, vandaag: string): Bundelregel {
  if (melding !== undefined) return { plek, fouten: [bundelfout(plek, '', melding)] };
  const gelezen = leesInvoer(verplichtingInvoer, waarde);
  const fouten = 'fouten' in gelezen ? [...gelezen.fouten] : inDeToekomst('/datum', gelezen.waarde.datum, vandaag);
  if (isAndereRegio(waarde, regio)) fouten.push({ pointer: '/regio', melding: anderRegio(regio) });
  if ('waarde' in gelezen && fouten.length === 0) return { plek, invoer: gelezen.waarde };
  return { plek, fouten: fouten.map((fout) => bundelfout(plek, fout.pointer ?? '', fout.melding)) };
}

/** Whether the line names a region that could be one, and is not the caller's. */
function isAndereRegio(waarde: unknown, regio: string): boolean {
  const genoemd = typeof waarde === 'object' && waarde !== null ? (waarde as Record<string, unknown>)['regio'] : undefined;
  return typeof genoemd === 'string' && /^AM\d{2}$/.test(genoemd) && genoemd !== regio;
}
