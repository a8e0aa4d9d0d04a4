import type { Verbinding } from '#ledger';
import { Bedrag, type Datum } from '#values';
import { isJaareinde, type IngediendeMutatie, type OpenVerplichting, type Openstaand, type Uitgewerkt } from './budgetbesluit.jaareinde.js';

// What is open of verplichtingen, and in which year's cash: the year it was carried over to last, or its own.
const OPEN = `
  SELECT v.id, v.stroom, v.regio, coalesce(o.naar_jaar, v.jaar) AS kasjaar, s.vastgelegd - s.betaalbaar - s.betaald AS open
    FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id
    LEFT JOIN LATERAL (SELECT naar_jaar FROM overloop_regel WHERE verplichting = v.id ORDER BY boeking DESC LIMIT 1) o ON true
   WHERE s.vastgelegd > s.betaalbaar + s.betaald`;

/** Reads what is open, for the mutaties that need it. Call it under the writer's lock. */
export async function leesOpenstaand(verbinding: Verbinding, ingediend: readonly IngediendeMutatie[]): Promise<Openstaand> {
  const perRegio = new Map<string, Map<string, Bedrag>>();
  const genoemd = new Map<number, readonly OpenVerplichting[]>();
  for (const [index, mutatie] of ingediend.entries()) {
    if (!isJaareinde(mutatie)) continue;
    const { stroom, jaar } = mutatie;
    if (!perRegio.has(`${stroom}/${jaar}`)) {
      const { rows } = await verbinding.query(`SELECT o.regio, sum(o.open)::text AS open FROM (${OPEN} AND v.stroom = $1 AND v.jaar <= $2) o WHERE o.kasjaar = $2 GROUP BY o.regio`, [stroom, jaar]);
      perRegio.set(`${stroom}/${jaar}`, new Map(rows.map((rij) => [rij['regio'] as string, Bedrag.van(rij['open'] as string)])));
    }
    if (mutatie.soort !== 'overloop' || mutatie.verplichtingen === null) continue;
    const { rows } = await verbinding.query(
      `SELECT o.id, o.regio, o.open::text AS open FROM (${OPEN} AND v.id = ANY($4::uuid[]) AND v.stroom = $1) o WHERE o.kasjaar = $2 AND ($3::text IS NULL OR o.regio = $3)`,
      [stroom, jaar, mutatie.regio, mutatie.verplichtingen],
    );
    genoemd.set(index, rows as unknown as OpenVerplichting[]);
  }
  return { perRegio, genoemd };
}

/** Keeps which verplichtingen went along with each overloop; `eerste` is the number of the entry of the first mutatie. */
export async function legOverloopVast(verbinding: Verbinding, uitgewerkt: readonly Uitgewerkt[], eerste: number, boekdatum: Datum): Promise<void> {
  const regels = uitgewerkt.flatMap(({ mutatie: { soort, stroom, jaar, naarJaar, regio }, verplichtingen }, index) =>
    (soort === 'overloop' ? [{ boeking: eerste + index, stroom, jaar, naarJaar, regio, verplichtingen }] : []));
  if (regels.length === 0) return;
  await verbinding.query(
    `INSERT INTO overloop_regel (verplichting, boeking, boekdatum, van_jaar, naar_jaar, bedrag)
     SELECT o.id, m.boeking, $2::date, m.jaar, m."naarJaar", o.open
       FROM json_to_recordset($1::json) AS m(boeking bigint, stroom text, jaar smallint, "naarJaar" smallint, regio text, verplichtingen json)
       JOIN (${OPEN}) o ON o.stroom = m.stroom AND o.kasjaar = m.jaar AND o.regio = m.regio
      WHERE m.verplichtingen IS NULL OR o.id::text IN (SELECT json_array_elements_text(m.verplichtingen))`,
    [JSON.stringify(regels), boekdatum.toString()],
  );
}
