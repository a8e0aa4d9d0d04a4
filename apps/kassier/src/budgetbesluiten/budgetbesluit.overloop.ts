import type { Verbinding } from '#ledger';
import { Bedrag, type Datum } from '#values';
import { kasElders } from '../jaarafsluitingen/index.js';
import { isJaareinde, type IngediendeMutatie, type Openstaand, type Uitgewerkt } from './budgetbesluit.jaareinde.js';

// What is open of verplichtingen, per year whose cash it needs: of their own, unless something happened to it.
const OPEN = `
  WITH elders AS MATERIALIZED (SELECT id, jaar, nodig FROM (${kasElders("'infinity'::date", '9223372036854775807', '$1', '$2')}) e)
  SELECT v.id, v.stroom, v.regio, v.jaar AS "eigenJaar", coalesce(e.jaar, v.jaar) AS jaar, coalesce(e.nodig, s.vastgelegd - s.betaalbaar - s.betaald)::text AS bedrag,
         coalesce((SELECT json_agg(DISTINCT o.naar_jaar) FROM overloop_regel o WHERE e.id IS NOT NULL AND o.verplichting = v.id), '[]'::json) AS "overgelopenNaar"
    FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id LEFT JOIN elders e ON e.id = v.id
   WHERE v.stroom = $1 AND ($2::text IS NULL OR v.regio = $2) AND s.vastgelegd > s.betaalbaar + s.betaald AND coalesce(e.nodig, 1) > 0
   ORDER BY v.id, 5`;

/** Reads what is open, for the mutaties that need it. Call it under the writer's lock. */
export async function leesOpenstaand(verbinding: Verbinding, ingediend: readonly IngediendeMutatie[]): Promise<Openstaand[]> {
  const openstaand: Openstaand[] = [];
  const jaareinde = ingediend.filter(isJaareinde);
  for (const stroom of new Set(jaareinde.map((mutatie) => mutatie.stroom))) {
    const regios = new Set(jaareinde.filter((mutatie) => mutatie.stroom === stroom).map(({ regio }) => regio));
    for (const regio of regios.has(null) ? [null] : regios) {
      const { rows } = await verbinding.query(OPEN, [stroom, regio]);
      // One by one: a stream can have more of them than a call takes arguments.
      for (const rij of rows as unknown as (Omit<Openstaand, 'bedrag'> & { bedrag: string })[]) openstaand.push({ ...rij, bedrag: Bedrag.van(rij.bedrag) });
    }
  }
  return openstaand;
}

/** Keeps which verplichtingen went along with each overloop; `eerste` is the number of the entry of the first mutatie. */
export async function legOverloopVast(verbinding: Verbinding, uitgewerkt: readonly Uitgewerkt[], eerste: number, boekdatum: Datum): Promise<void> {
  const regels = uitgewerkt.flatMap(({ mutatie: { jaar, naarJaar }, delen }, index) =>
    delen.map(({ id, bedrag }) => ({ verplichting: id, boeking: eerste + index, boekdatum: boekdatum.toString(), van_jaar: jaar, naar_jaar: naarJaar, bedrag: bedrag.toString() })));
  if (regels.length === 0) return;
  await verbinding.query(
    `INSERT INTO overloop_regel (verplichting, boeking, boekdatum, van_jaar, naar_jaar, bedrag)
     SELECT verplichting, boeking, boekdatum, van_jaar, naar_jaar, bedrag FROM json_populate_recordset(NULL::overloop_regel, $1::json)`,
    [JSON.stringify(regels)],
  );
}
