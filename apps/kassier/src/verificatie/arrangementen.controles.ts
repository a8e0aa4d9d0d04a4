import { vraagControle, type Controle } from './controle.js';

// What the events of an arrangement say of it, each on what the ones before it left.
const VOLGENS_VERLOOP = `
  SELECT g.arrangement, (array_agg(g.stand ORDER BY g.id DESC) FILTER (WHERE g.stand IS NOT NULL))[1] AS stand, max(g.datum) FILTER (WHERE g.soort = 'beeindiging') AS einde
    FROM (SELECT id, arrangement, soort, datum,
                 CASE soort WHEN 'registratie' THEN concat_ws(' ', regio, inhoud ->> 'eerstverantwoordelijke', inhoud ->> 'opVerzoek', inhoud ->> 'categorie')
                            WHEN 'overdracht' THEN concat_ws(' ', inhoud #>> '{naar,regio}', inhoud #>> '{naar,eerstverantwoordelijke}', inhoud #>> '{naar,opVerzoek}', inhoud #>> '{naar,categorie}') END AS stand
            FROM arrangement_gebeurtenis) g GROUP BY g.arrangement`;

/** Arrangements as they are now, against the events that made them so. The events themselves are under seal. */
export const ARRANGEMENTCONTROLES: readonly Controle[] = [
  vraagControle('arrangement', 'Een arrangement hoort te zijn zoals het is geregistreerd, met de overdrachten en de beëindiging die daarna zijn vastgelegd.', `
    SELECT 'arrangement ' || a.id AS plaats, w.verwacht, w.gevonden
      FROM arrangement a LEFT JOIN (${VOLGENS_VERLOOP}) v ON v.arrangement = a.id
      CROSS JOIN LATERAL (VALUES
        (v.stand, concat_ws(' ', a.regio, a.eerstverantwoordelijke, CASE WHEN a.op_verzoek THEN 'true' ELSE 'false' END, a.categorie)),
        (CASE WHEN v.einde IS NULL THEN 'open' ELSE 'beeindigd ' || v.einde END, concat_ws(' ', a.status, a.einddatum))) AS w(verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden ORDER BY a.id`),
];
