import { Bedrag, type Datum } from '#values';
import type { Venster } from '../database/index.js';
import { eersteTempomaand, type Maandbedrag } from './prognose.berekening.js';
import type { Maandreeks } from './verloop.berekening.js';
import type { Prognosegroep, Prognosesleutel } from './verloop.dto.js';

/** The row of a group as the database gives it: amounts in EUR, and of the last months those in which anything changed. */
interface Reeksrij extends Prognosegroep {
  readonly beschikbaar: string;
  readonly vastgelegd: string;
  readonly kasruimte: string;
  readonly betaalbaar: string;
  readonly betaald: string;
  readonly toegedeeldSinds: string | null;
  readonly vastgelegdSinds: string | null;
  readonly betaaldSinds: string | null;
  readonly maanden: readonly string[] | null;
  readonly vastgelegdPerMaand: readonly string[] | null;
  readonly betaaldPerMaand: readonly string[] | null;
}

const REKENINGEN = {
  beschikbaar: "r.boek = 'verplichtingen' AND r.soort = 'ruimte'", vastgelegd: "r.boek = 'verplichtingen' AND r.soort = 'vastgelegd'",
  kasruimte: "r.boek = 'kas' AND r.soort = 'ruimte'", betaalbaar: "r.boek = 'kas' AND r.soort = 'betaalbaar'", betaald: "r.boek = 'kas' AND r.soort = 'betaald'", budget: "r.boek = 'verplichtingen' AND r.soort IN ('budget', 'te-verdelen')",
} as const;
const NAMEN = Object.keys(REKENINGEN);
const GETOOND = NAMEN.filter((naam) => naam !== 'budget');
const maandtekst = (maand: string): string => `to_char(${maand}, 'YYYY-MM')`;

/** What no region has cannot be committed; it is to be allotted first. Text is put in order by its codes, as everywhere in the answers. */
const GROEPEN: Readonly<Record<Prognosesleutel, { readonly alleen: string; readonly volgorde: string }>> = {
  stroom: { alleen: '', volgorde: 'stroom COLLATE "C"' }, jaar: { alleen: '', volgorde: 'jaar' }, regio: { alleen: ' AND r.regio IS NOT NULL', volgorde: 'regio COLLATE "C"' },
};

/**
 * The series of each group of accounts, from `omzet` (SQL of turnover, as `omzetdelen` gives it) of the accounts `r` for which `gevraagd`
 * holds, up to a day: added up where it lies, because there are a dozen months in each of a thousand budgets. `waarden` are the parameters of both.
 */
export async function leesReeksen(venster: Venster, groepeerOp: readonly Prognosesleutel[], peildatum: Datum, { omzet, gevraagd, waarden }: { readonly omzet: string; readonly gevraagd: string; readonly waarden: readonly unknown[] }): Promise<(Prognosegroep & { reeks: Maandreeks })[]> {
  const [sleutels, alleen] = [groepeerOp.join(', '), groepeerOp.map((sleutel) => GROEPEN[sleutel].alleen).join('')];
  const recent = `FILTER (WHERE maand >= $${waarden.length + 1}::date)`;
  const rijen = await venster.rijen<Reeksrij>(`
    WITH m AS (
      SELECT ${groepeerOp.map((sleutel) => `r.${sleutel}`).join(', ')}, date_trunc('month', d.boekdatum::timestamp) AS maand, ${NAMEN.map((naam) => `coalesce(sum(d.bedrag) FILTER (WHERE ${REKENINGEN[naam as keyof typeof REKENINGEN]}), 0.00) AS ${naam}`).join(', ')}
        FROM (${omzet}) d JOIN rekening r ON r.id = d.rekening WHERE ${gevraagd}${alleen} GROUP BY ${groepeerOp.map((sleutel) => `r.${sleutel}`).join(', ')}, maand)
    SELECT ${sleutels}, ${GETOOND.map((naam) => `sum(${naam})::text AS ${naam}`).join(', ')}, ${maandtekst('min(maand) FILTER (WHERE beschikbaar + vastgelegd > 0)')} AS "toegedeeldSinds",
           ${maandtekst('min(maand) FILTER (WHERE vastgelegd <> 0)')} AS "vastgelegdSinds", ${maandtekst('min(maand) FILTER (WHERE betaald <> 0)')} AS "betaaldSinds",
           array_agg(${maandtekst('maand')}) ${recent} AS maanden, array_agg(vastgelegd::text) ${recent} AS "vastgelegdPerMaand", array_agg(betaald::text) ${recent} AS "betaaldPerMaand"
      FROM m GROUP BY ${sleutels} HAVING bool_or(${NAMEN.map((naam) => `${naam} <> 0`).join(' OR ')}) ORDER BY ${groepeerOp.map((sleutel) => GROEPEN[sleutel].volgorde).join(', ')}`, [...waarden, `${eersteTempomaand(peildatum)}-01`]);
  return rijen.map((rij) => ({ ...Object.fromEntries(groepeerOp.map((sleutel) => [sleutel, rij[sleutel]])), reeks: reeksVan(rij) }));
}

function reeksVan(rij: Reeksrij): Maandreeks {
  const perMaand = (bedragen: readonly string[] | null): Maandbedrag[] => (rij.maanden ?? []).map((maand, plaats) => ({ maand, bedrag: Bedrag.van(bedragen?.[plaats] ?? '0.00') }));
  const [beschikbaar, vastgelegd] = [Bedrag.van(rij.beschikbaar), Bedrag.van(rij.vastgelegd)];
  return {
    toegedeeld: beschikbaar.plus(vastgelegd), vastgelegd, betaald: Bedrag.van(rij.betaald), beschikbaar, betaalbaar: Bedrag.van(rij.betaalbaar), kasruimte: Bedrag.van(rij.kasruimte),
    toegedeeldSinds: rij.toegedeeldSinds, vastgelegdSinds: rij.vastgelegdSinds, betaaldSinds: rij.betaaldSinds, vastgelegdPerMaand: perMaand(rij.vastgelegdPerMaand), betaaldPerMaand: perMaand(rij.betaaldPerMaand),
  };
}
