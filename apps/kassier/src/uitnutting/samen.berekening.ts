import { Bedrag, Datum } from '#values';
import type { Uitnuttingcijfers } from './uitnutting.berekening.js';

const NUL = '0.00';
const NIETS: Uitnuttingcijfers = { budget: NUL, toegedeeld: NUL, teVerdelen: NUL, vastgelegd: NUL, openstaand: NUL, betaalbaar: NUL, betaald: NUL, beschikbaar: NUL, kasruimte: NUL, uitnuttingVerplichtingen: '0.0', uitnuttingKas: '0.0' };

/** The figures of these rows together; the percentages are those of the sums. Of no rows they are zero. */
export function telSamen(rijen: readonly Uitnuttingcijfers[]): Uitnuttingcijfers {
  if (rijen.length === 0) return NIETS;
  const som = (veld: keyof Uitnuttingcijfers): Bedrag => Bedrag.som(rijen.map((rij) => Bedrag.van(rij[veld])));
  const [toegedeeld, vastgelegd, betaalbaar, betaald, kasruimte] = [som('toegedeeld'), som('vastgelegd'), som('betaalbaar'), som('betaald'), som('kasruimte')];
  return {
    budget: som('budget').toString(), toegedeeld: toegedeeld.toString(), teVerdelen: som('teVerdelen').toString(), vastgelegd: vastgelegd.toString(), openstaand: vastgelegd.min(betaald).toString(),
    betaalbaar: betaalbaar.toString(), betaald: betaald.toString(), beschikbaar: som('beschikbaar').toString(), kasruimte: kasruimte.toString(),
    uitnuttingVerplichtingen: vastgelegd.percentageVan(toegedeeld), uitnuttingKas: betaald.percentageVan(kasruimte.plus(betaalbaar).plus(betaald)),
  };
}

/**
 * How much of the time for which money was allotted is over at the end of a day, in per cent with one decimal ("49.6"): of each
 * budget year its own part, weighed by what was allotted for it. Null when nothing was allotted.
 */
export function verstreken(rijen: readonly { readonly jaar?: number | undefined; readonly toegedeeld: string }[], peildatum: Datum): string | null {
  let [voorbij, geheel] = [0n, 0n];
  for (const { jaar = peildatum.jaar, toegedeeld } of rijen) {
    const { centen } = Bedrag.van(toegedeeld);
    const dagen = BigInt(dagenIn(jaar));
    const om = jaar < peildatum.jaar ? dagen : jaar > peildatum.jaar ? 0n : BigInt(dagVanJaar(peildatum));
    // A year that lost more than it was given has no weight of its own.
    if (centen <= 0n) continue;
    geheel += centen * 366n * 365n;
    voorbij += (centen * om * 366n * 365n) / dagen;
  }
  return geheel === 0n ? null : Bedrag.uitCenten(voorbij).percentageVan(Bedrag.uitCenten(geheel));
}

function dagenIn(jaar: number): number {
  return dagVanJaar(Datum.van(`${jaar}-12-31`));
}

/** From 1. */
function dagVanJaar(dag: Datum): number {
  return Math.round((Date.parse(dag.toString()) - Date.parse(`${dag.jaar}-01-01`)) / 86_400_000) + 1;
}
