import { nietGewist, vraagControle, type Controle } from './controle.js';

const ACCOUNT = "coalesce(nullif(concat_ws(' ', x.iban, x.bic), ''), 'geen')";

/** Payees as they are now, against what was recorded of them. The records themselves are under seal. */
export const BEGUNSTIGDECONTROLES: readonly Controle[] = [
  vraagControle('begunstigde-vastlegging', 'Een begunstigde hoort te zijn zoals zij is geregistreerd, met de wijzigingen die daarna zijn vastgelegd.', `
    SELECT 'begunstigde ' || coalesce(b.id, v.id) || x.veld AS plaats, x.verwacht, x.gevonden
      FROM begunstigde b FULL JOIN begunstigde_volgens_vastlegging v ON v.id = b.id
      CROSS JOIN LATERAL (VALUES
        ('', CASE WHEN v.id IS NULL THEN 'vastgelegd' ELSE 'aanwezig' END, CASE WHEN v.id IS NULL THEN 'niet vastgelegd' WHEN b.id IS NULL THEN 'ontbreekt' ELSE 'aanwezig' END),
        (', naam', v.naam, CASE WHEN v.id IS NULL OR b.id IS NULL THEN v.naam ELSE b.naam END),
        (', KvK-nummer', v.kvk_nummer, CASE WHEN v.id IS NULL OR b.id IS NULL THEN v.kvk_nummer ELSE b.kvk_nummer END),
        (', BRIN', v.brin, CASE WHEN v.id IS NULL OR b.id IS NULL THEN v.brin ELSE b.brin END),
        (', adres', v.adres::text, CASE WHEN v.id IS NULL OR b.id IS NULL THEN v.adres::text ELSE b.adres::text END),
        (', DUO-erkenningen', v.duo_erkenningen::text, CASE WHEN v.id IS NULL OR b.id IS NULL THEN v.duo_erkenningen::text ELSE b.duo_erkenningen::text END),
        (', SBB-erkenningen', v.sbb_erkenningen::text, CASE WHEN v.id IS NULL OR b.id IS NULL THEN v.sbb_erkenningen::text ELSE b.sbb_erkenningen::text END)) AS x (veld, verwacht, gevonden)
     WHERE x.verwacht IS DISTINCT FROM x.gevonden ORDER BY 1`),
  vraagControle('begunstigde-soort', 'Wat voor partij een begunstigde is, door wie en wanneer zij is geregistreerd, wijzigt nooit.', `
    SELECT 'begunstigde ' || b.id AS plaats, concat_ws(', ', r.soort, r.geregistreerd_door, r.geregistreerd_op) AS verwacht, concat_ws(', ', b.soort, b.geregistreerd_door, b.geregistreerd_op) AS gevonden
      FROM begunstigde b JOIN begunstigde_registratie r ON r.id = b.id
     WHERE (b.soort, b.geregistreerd_door, b.geregistreerd_op) IS DISTINCT FROM (r.soort, r.geregistreerd_door, r.geregistreerd_op) ORDER BY b.id`),
  // Of a payee that changed its account before the first one was kept, with no approved change left, nothing is known.
  vraagControle('begunstigde-rekening', 'Het rekeningnummer van een begunstigde hoort het laatst gefiatteerde te zijn, of anders dat waarmee zij is geregistreerd.', `
    SELECT 'begunstigde ' || b.id || ', rekeningnummer' AS plaats, (SELECT ${ACCOUNT} FROM (VALUES (h.iban, h.bic)) AS x (iban, bic)) AS verwacht, (SELECT ${ACCOUNT} FROM (VALUES (b.iban, b.bic)) AS x (iban, bic)) AS gevonden
      FROM begunstigde b
      LEFT JOIN LATERAL (SELECT w.iban, w.bic FROM ibanwijziging w WHERE w.begunstigde = b.id AND w.status = 'gefiatteerd' ORDER BY w.gefiatteerd_op DESC, w.id DESC LIMIT 1) w ON true
      LEFT JOIN begunstigde_rekeningnummer r ON r.begunstigde = b.id
      CROSS JOIN LATERAL (SELECT coalesce(w.iban, r.iban) AS iban, CASE WHEN w.iban IS NULL THEN r.bic ELSE w.bic END AS bic) h
     WHERE (h.iban, h.bic) IS DISTINCT FROM (b.iban, b.bic) AND NOT (r.begunstigde IS NOT NULL AND h.iban IS NULL) AND ${nietGewist("concat_ws(' ', h.iban, h.bic)")} ORDER BY b.id`),
  vraagControle('begunstigdenimport', 'Een import hoort van elke regel een uitkomst te hebben, en wie een regel registreerde hoort er te zijn.', `
    SELECT 'import ' || i.id AS plaats, i.aantal || ' regels' AS verwacht, count(r.regel) || ' regels' AS gevonden
      FROM begunstigdenimport i LEFT JOIN begunstigdenimport_regel r ON r.import = i.id GROUP BY i.id, i.aantal HAVING count(r.regel) <> i.aantal OR max(r.regel) <> i.aantal
    UNION ALL
    SELECT 'import ' || r.import || ', regel ' || r.regel, 'een begunstigde', 'begunstigde ' || r.begunstigde || ' bestaat niet'
      FROM begunstigdenimport_regel r LEFT JOIN begunstigde b ON b.id = r.begunstigde WHERE r.begunstigde IS NOT NULL AND b.id IS NULL
    UNION ALL
    SELECT 'import ' || r.import || ', regel ' || r.regel, 'een import', 'import bestaat niet'
      FROM begunstigdenimport_regel r LEFT JOIN begunstigdenimport i ON i.id = r.import WHERE i.id IS NULL
    ORDER BY 1`),
];
