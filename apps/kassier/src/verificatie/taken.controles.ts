import { vraagControle, type Controle } from './controle.js';

/** What jobs say they did against what they did. */
export const TAAKCONTROLES: readonly Controle[] = [
  vraagControle('taak', 'Een taak die gelukt is hoort haar antwoord te hebben, en wat zij maakte te bestaan; van een andere taak hoort er niets te zijn.', `
    SELECT 'taak ' || t.id || ' (' || t.soort || ')' AS plaats, w.verwacht, w.gevonden
      FROM taak t LEFT JOIN idempotentie i ON i.organisatie = t.organisatie AND i.sleutel = 'taak:' || t.id
      LEFT JOIN betaalrun r ON r.id = t.onderwerp
      CROSS JOIN LATERAL (VALUES
        (CASE t.status WHEN 'gelukt' THEN 'antwoord ' || t.uitkomst_status ELSE 'geen antwoord' END, coalesce('antwoord ' || i.status, 'geen antwoord')),
        (CASE WHEN t.soort = 'betaalrun-maken' THEN CASE t.status WHEN 'gelukt' THEN 'een betaalrun' ELSE 'geen betaalrun' END END,
         CASE WHEN t.soort = 'betaalrun-maken' THEN CASE WHEN r.id IS NULL THEN 'geen betaalrun' ELSE 'een betaalrun' END END)) AS w(verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden ORDER BY t.id`),
  vraagControle('taakverzoek', 'Bij elk verzoek dat als taak is aangenomen hoort die taak te zijn.', `
    SELECT 'verzoek ' || i.sleutel || ' van ' || i.organisatie AS plaats, 'taak ' || (i.antwoord ->> 'taak') AS verwacht, NULL AS gevonden
      FROM idempotentie i LEFT JOIN taak t ON t.id = (i.antwoord ->> 'taak')::uuid
     WHERE i.status = 202 AND i.antwoord IS NOT NULL AND t.id IS NULL ORDER BY i.organisatie, i.sleutel`),
];
