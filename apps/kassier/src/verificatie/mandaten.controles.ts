import { vraagControle, type Controle } from './controle.js';

const FIATTERINGEN = `
  SELECT 'betaalrun' AS handeling, r.id, 'betaalrun ' || r.nummer AS plaats, r.gefiatteerd_door AS door, r.gefiatteerd_op AS op, r.totaal AS bedrag FROM betaalrun r WHERE r.gefiatteerd_door IS NOT NULL
  UNION ALL SELECT 'ibanwijziging', w.id, 'ibanwijziging ' || w.id, w.gefiatteerd_door, w.gefiatteerd_op, NULL FROM ibanwijziging w WHERE w.gefiatteerd_door IS NOT NULL`;

/** Approvals against the mandates that they rest on, as these were when it was approved. */
export const MANDAATCONTROLES: readonly Controle[] = [
  vraagControle('mandaat', 'Een fiattering hoort te rusten op een mandaat van wie fiatteerde, dat toen gold en zo ver reikte.', `
    SELECT f.plaats, f.door || ' met een mandaat' || coalesce(' tot ten minste ' || f.bedrag, '') AS verwacht,
           CASE WHEN g.onderwerp IS NULL THEN 'geen mandaat' ELSE g.persoon || ' met mandaat ' || m.id || ' tot ' || m.bedrag_max || ' voor ' || g.bedrag || ' op ' || g.dag END AS gevonden
      FROM (${FIATTERINGEN}) f LEFT JOIN mandaat_gebruik g ON g.handeling = f.handeling AND g.onderwerp = f.id LEFT JOIN mandaat m ON m.id = g.mandaat
     WHERE CASE WHEN g.onderwerp IS NULL
       THEN EXISTS (SELECT 1 FROM mandaat n JOIN mandaat_fiattering v ON v.mandaat = n.id
                     WHERE n.handeling = f.handeling AND n.geldig_vanaf <= (f.op AT TIME ZONE 'Europe/Amsterdam')::date AND v.op <= f.op)
       ELSE (g.persoon, g.persoon, g.handeling) IS DISTINCT FROM (f.door, m.persoon, m.handeling) OR g.bedrag > m.bedrag_max OR g.bedrag <> coalesce(f.bedrag, g.bedrag)
         OR g.dag <> (f.op AT TIME ZONE 'Europe/Amsterdam')::date OR g.dag NOT BETWEEN m.geldig_vanaf AND coalesce(m.geldig_tot_en_met, 'infinity')
         OR NOT EXISTS (SELECT 1 FROM mandaat_fiattering v WHERE v.mandaat = m.id AND v.op <= g.op AND v.door NOT IN (m.persoon, m.ingediend_door))
         OR EXISTS (SELECT 1 FROM mandaat_intrekking i WHERE i.mandaat IN (m.id, m.vervangt) AND i.op <= g.op) END
     ORDER BY f.plaats`),
];
