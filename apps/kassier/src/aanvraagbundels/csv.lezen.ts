import { leesCsv, type Kolommen } from '../http/index.js';
import { geenRegels, teVeelRegels } from './bundel.lezen.js';
import { REGELS_MAX, type GelezenBundel } from './bundel.regels.js';

/** Reads a bundle that came as CSV: a column per field, named as in JSON. */
export function leesCsvBundel(bestand: string, allesOfNiets: boolean, kolommen: Kolommen): GelezenBundel {
  const gelezen = leesCsv(bestand, {
    kolommen, regelsMax: REGELS_MAX, geenRegels: geenRegels(), teVeelRegels: teVeelRegels(), lijstUitleg: 'Een lijst telt door: cofinanciering.2.bron.',
  });
  return 'fouten' in gelezen ? gelezen : { allesOfNiets, metKolommen: true, regels: gelezen.regels };
}
