import type { Verbinding } from '#ledger';
import { nietGevonden } from '../http/index.js';

/** An arrangement as it stands, and as the API shows it. */
export interface ArrangementRij {
  readonly id: string;
  readonly regio: string;
  readonly status: 'open' | 'beeindigd';
  readonly categorie: string;
  readonly eerstverantwoordelijke: string;
  readonly opVerzoek: boolean;
  readonly startdatum: string;
  readonly einddatum: string | null;
}

/**
 * Arrangementen under the names of the API, as region `$n` may know them (null: everybody's eyes). A region that handed one
 * over keeps seeing what it handed over, and nothing of what came after.
 */
export function leesArrangementen(n: number): string {
  return `
  SELECT a.* FROM (
    SELECT r.id, coalesce(weg.naar ->> 'regio', r.regio) AS regio, r.persoon AS pseudoniem, CASE WHEN weg.naar IS NULL THEN r.status ELSE 'open' END AS status,
           coalesce(weg.naar ->> 'categorie', r.categorie) AS categorie, coalesce(weg.naar ->> 'eerstverantwoordelijke', r.eerstverantwoordelijke) AS eerstverantwoordelijke,
           coalesce((weg.naar ->> 'opVerzoek')::boolean, r.op_verzoek) AS "opVerzoek", r.doelgroep_banenafspraak AS "doelgroepBanenafspraak", r.wajong,
           r.loonwaarde_percentage AS "loonwaardePercentage", r.toestemming, r.afgestemd_met AS "afgestemdMet", r.voorliggend, r.startdatum,
           CASE WHEN weg.naar IS NULL THEN r.einddatum END AS einddatum, r.geregistreerd_op AS "geregistreerdOp"
      FROM arrangement r
      LEFT JOIN LATERAL (
        SELECT g.inhoud -> 'naar' AS naar FROM arrangement_gebeurtenis g
         WHERE g.arrangement = r.id AND g.soort = 'overdracht' AND g.regio IS NOT NULL AND g.inhoud #>> '{van,regio}' = $${n}
         ORDER BY g.id DESC LIMIT 1) weg ON r.regio <> $${n}
  ) a`;
}

/** Whether region `$n` (null: everybody's eyes) has or had this arrangement: who handed it over keeps seeing it. */
export function zichtbaarVoor(n: number): string {
  return `($${n}::text IS NULL OR EXISTS (SELECT 1 FROM arrangement_gebeurtenis z WHERE z.arrangement = a.id AND z.regio = $${n}))`;
}

/** One arrangement that this region (null: all regions) may see. Throws the 404 problem when there is none. */
export async function leesArrangement(verbinding: Verbinding, id: string, regio: string | null): Promise<ArrangementRij> {
  const { rows } = await verbinding.query(`${leesArrangementen(2)} WHERE a.id = $1 AND ${zichtbaarVoor(2)}`, [id, regio]);
  const rij = rows[0] as unknown as ArrangementRij | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}

// What happened while a region had the arrangement, the transfer away included, is what that region keeps seeing.
const LEES_GEBEURTENISSEN = `
  SELECT g.id, g.soort, g.datum, g.regio, g.inhoud, g.door, g.op
    FROM arrangement_gebeurtenis g
   WHERE g.arrangement = $1
     AND ($2::text IS NULL OR $2 = coalesce(
       (SELECT v.regio FROM arrangement_gebeurtenis v WHERE v.arrangement = g.arrangement AND v.regio IS NOT NULL AND v.id < g.id ORDER BY v.id DESC LIMIT 1), g.regio))
   ORDER BY g.id`;

/** The arrangement with what happened to it: all of it for the region that has it now, its own part for one that had it. */
export async function leesMetGebeurtenissen(verbinding: Verbinding, id: string, regio: string | null): Promise<Record<string, unknown>> {
  const arrangement = await leesArrangement(verbinding, id, regio);
  const { rows } = await verbinding.query(LEES_GEBEURTENISSEN, [id, arrangement.regio === regio ? null : regio]);
  return { ...arrangement, gebeurtenissen: rows };
}

/** The day of the last registration or transfer: nothing about who has it can be dated before that. */
export async function laatsteOverdracht(verbinding: Verbinding, id: string): Promise<string> {
  const { rows } = await verbinding.query("SELECT max(datum) AS datum FROM arrangement_gebeurtenis WHERE arrangement = $1 AND soort IN ('registratie', 'overdracht')", [id]);
  return rows[0]?.['datum'] as string;
}
