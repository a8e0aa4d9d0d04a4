import { vraagControle, type Controle } from './controle.js';

// Every entry of some kinds as one text: what it is about, on which day, and its postings in a fixed order.
const GEBOEKT = (soorten: string): string => `
  SELECT b.nummer, b.soort || ' ' || b.onderwerp_id || ' op ' || b.boekdatum || ': '
         || string_agg(concat_ws('/', r.soort, r.stroom, r.jaar, r.regio) || ' ' || p.bedrag, ', ' ORDER BY r.boek COLLATE "C", r.soort COLLATE "C", p.bedrag) AS tekst
    FROM boeking b LEFT JOIN posting p ON p.boeking = b.nummer LEFT JOIN rekening r ON r.id = p.rekening WHERE b.soort IN (${soorten}) GROUP BY b.nummer`;

// What should be booked, as the same text: lines with their place, the number of their entry, and what it says.
const tegenover = (regels: string, soorten: string): string => `
    SELECT coalesce(w.plaats, 'boeking ' || g.nummer) AS plaats, w.tekst AS verwacht, g.tekst AS gevonden
      FROM (${regels}) w FULL JOIN (${GEBOEKT(soorten)}) g ON g.nummer = w.boeking
     WHERE w.tekst IS DISTINCT FROM g.tekst ORDER BY w.boeking, g.nummer`;

const VERWACHT_VOORSCHOTTEN = `
  SELECT 'voorschot ' || v.kenmerk || ' (' || v.id || ')' AS plaats, v.boeking,
         format('bevoorschotten %s op %s: bank/%s %s, voorschot-szw/%s %s', v.id, v.boekdatum, v.stroom, v.bedrag, v.stroom, -v.bedrag) AS tekst FROM voorschot v
  UNION ALL
  SELECT 'voorschot ' || v.kenmerk || ' (' || v.id || '), intrekking', i.boeking,
         format('intrekken-voorschot %s op %s: bank/%s %s, voorschot-szw/%s %s', v.id, i.boekdatum, v.stroom, -v.bedrag, v.stroom, v.bedrag) FROM voorschot_intrekking i LEFT JOIN voorschot v ON v.id = i.voorschot`;

const VERWACHT_VORDERINGEN = `
  SELECT 'terugvordering ' || t.nummer AS plaats, t.boeking,
         format('terugvorderen %s op %s: lasten/%s/%s %s, vorderingen/%s %s', t.betaling, t.boekdatum, t.stroom, t.regio, -t.bedrag, t.stroom, t.bedrag) AS tekst FROM terugvordering t
  UNION ALL
  SELECT 'terugvordering ' || t.nummer || ', intrekking', i.boeking,
         format('intrekken-vordering %s op %s: lasten/%s/%s %s, vorderingen/%s %s', t.betaling, i.boekdatum, t.stroom, t.regio, i.bedrag, t.stroom, -i.bedrag) FROM terugvordering_intrekking i LEFT JOIN terugvordering t ON t.id = i.terugvordering
  UNION ALL
  SELECT 'terugvordering ' || t.nummer || ', ontvangst ' || o.id, o.boeking,
         format('ontvangen %s op %s: bank/%s %s, vorderingen/%s %s', t.betaling, o.boekdatum, t.stroom, o.bedrag, t.stroom, -o.bedrag)
         || CASE WHEN o.verrekend THEN format(', betaald/%1$s/%2$s/%3$s %5$s, ruimte/%1$s/%2$s/%3$s %4$s, ruimte/%1$s/%6$s/%3$s %4$s, vastgelegd/%1$s/%6$s/%3$s %5$s', b.stroom, b.kasjaar, b.regio, o.bedrag, -o.bedrag, v.jaar) ELSE '' END
    FROM terugvordering_ontvangst o LEFT JOIN terugvordering t ON t.id = o.terugvordering LEFT JOIN betaling b ON b.id = t.betaling LEFT JOIN verplichting v ON v.id = b.verplichting`;

const VERWACHT_AFHANDELINGEN = `
  SELECT 'bankbericht ' || k.bericht_id || ', post ' || a.volgnummer AS plaats, a.boeking,
         format('bestemmen %s op %s: bank/nog-te-bestemmen %s, tussenrekening/nog-te-bestemmen %s', a.bankbericht, a.boekdatum, -coalesce(a.bedrag, q.bedrag), coalesce(a.bedrag, q.bedrag)) AS tekst
    FROM tussenrekening_afhandeling a LEFT JOIN bankbericht k ON k.id = a.bankbericht LEFT JOIN bankpost q ON q.bankbericht = a.bankbericht AND q.volgnummer = a.volgnummer`;

/** What comes in, and what unknown money turned out to be, against what was booked of it. */
export const ONTVANGSTCONTROLES: readonly Controle[] = [
  vraagControle('voorschot', 'Wat SZW overmaakte hoort voor precies dat bedrag op zijn stroom te zijn geboekt, en anders is er geen voorschot geboekt.', tegenover(VERWACHT_VOORSCHOTTEN, "'bevoorschotten', 'intrekken-voorschot'")),
  vraagControle('terugvordering', 'Een terugvordering, wat daarop binnenkwam en wat niet meer wordt teruggevraagd horen zo te zijn geboekt op de betaling; in het jaar van betaling komt de ruimte terug, later niet.',
    tegenover(VERWACHT_VORDERINGEN, "'terugvorderen', 'ontvangen', 'intrekken-vordering'")),
  vraagControle('terugvordering-bedrag', 'Teruggevorderd wordt ten hoogste wat is betaald, van een uitgevoerde betaling, in hele weken als per week is betaald; ontvangen en ingetrokken is samen ten hoogste wat is teruggevorderd.', `
    SELECT 'terugvordering ' || t.nummer || ', ' || w.veld AS plaats, w.verwacht, w.gevonden
      FROM terugvordering t LEFT JOIN betaling b ON b.id = t.betaling LEFT JOIN terugvordering_intrekking i ON i.terugvordering = t.id LEFT JOIN stroom s ON s.code = b.stroom
      CROSS JOIN LATERAL (SELECT coalesce(sum(o.bedrag), 0.00) AS bedrag, count(*) FILTER (WHERE o.bedrag > 0 AND o.verrekend <> (extract(year FROM o.boekdatum) = j.jaar)) AS verkeerd
                            FROM (SELECT CASE WHEN s.jaargebonden THEN b.kasjaar ELSE (SELECT extract(year FROM max(k.boekdatum)) FROM boeking k WHERE k.onderwerp_id = b.id AND k.soort = 'uitvoeren') END AS jaar) j
                            LEFT JOIN terugvordering_ontvangst o ON o.terugvordering = t.id) o
      CROSS JOIN LATERAL (SELECT sum(a.bedrag - coalesce(x.bedrag, 0)) AS bedrag FROM terugvordering a LEFT JOIN terugvordering_intrekking x ON x.terugvordering = a.id WHERE a.betaling = t.betaling) alle
      CROSS JOIN LATERAL (VALUES
        ('betaling', b.stroom || ' ' || b.regio, t.stroom || ' ' || t.regio),
        ('status van de betaling', 'uitgevoerd', CASE WHEN t.bedrag > coalesce(i.bedrag, 0) THEN b.status ELSE 'uitgevoerd' END),
        ('weken', CASE WHEN b.weken IS NOT NULL THEN 'hele weken van ' || round(b.bedrag / b.weken, 2) END,
                  CASE WHEN b.weken IS NULL AND t.weken IS NULL THEN NULL WHEN t.bedrag * b.weken = t.weken * b.bedrag THEN 'hele weken van ' || round(b.bedrag / b.weken, 2) ELSE t.bedrag || ' voor ' || coalesce(t.weken, 0) || ' weken' END),
        ('samen op betaling ' || b.nummer, 'ten hoogste ' || b.bedrag, CASE WHEN alle.bedrag > b.bedrag THEN alle.bedrag::text ELSE 'ten hoogste ' || b.bedrag END),
        ('ontvangen en ingetrokken', 'ten hoogste ' || t.bedrag, CASE WHEN o.bedrag + coalesce(i.bedrag, 0) > t.bedrag THEN (o.bedrag + coalesce(i.bedrag, 0))::text ELSE 'ten hoogste ' || t.bedrag END),
        ('verrekend', 'in het jaar van betaling', CASE WHEN o.verkeerd > 0 THEN o.verkeerd || ' ontvangsten anders' ELSE 'in het jaar van betaling' END)) AS w(veld, verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden ORDER BY t.nummer`),
  vraagControle('ontvangst-intrekking', 'Een ingetrokken ontvangst hoort met de hand te zijn geregistreerd, op geen afschrift te staan en voor haar hele bedrag te zijn tegengeboekt; en elke tegenboeking hoort bij een ingetrokken ontvangst.', `
    SELECT 'terugvordering ' || t.nummer || ', ontvangst ' || g.id AS plaats, 'tegenboeking van ' || -o.bedrag || ' van boeking ' || o.boeking || ', op geen afschrift' AS verwacht,
           CASE WHEN i.ontvangst IS NULL THEN 'niets dat is ingetrokken' ELSE 'tegenboeking van ' || g.bedrag || ' van boeking ' || coalesce(b.corrigeert::text, 'geen') || CASE WHEN s.gezien THEN ', op een afschrift' ELSE ', op geen afschrift' END END AS gevonden
      FROM terugvordering_ontvangst g FULL JOIN ontvangst_intrekking i ON i.tegenontvangst = g.id LEFT JOIN terugvordering_ontvangst o ON o.id = i.ontvangst LEFT JOIN terugvordering t ON t.id = coalesce(g.terugvordering, o.terugvordering)
      LEFT JOIN boeking b ON b.nummer = g.boeking
      CROSS JOIN LATERAL (SELECT o.bankbericht IS NOT NULL OR EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.ontvangst IN (o.id, g.id)) AS gezien) s
     WHERE (g.bedrag < 0 OR i.ontvangst IS NOT NULL) AND (s.gezien OR (g.terugvordering, g.bedrag, g.verrekend, b.corrigeert) IS DISTINCT FROM (o.terugvordering, -o.bedrag, o.verrekend, o.boeking)) ORDER BY t.nummer, g.id`),
  vraagControle('tussenrekening', 'Wat van de tussenrekening is gehaald hoort voor het hele bedrag te zijn bestemd als wat erbij staat, en wat op de tussenrekening staat hoort nog te bestemmen te zijn.', `
    ${tegenover(VERWACHT_AFHANDELINGEN, "'bestemmen'").replace(/ORDER BY[^\n]*$/, '')}
    UNION ALL
    SELECT 'bankbericht ' || k.bericht_id || ', post ' || a.volgnummer || ', ' || a.soort, coalesce(x.bedrag::text, 'geen post'),
           coalesce(CASE a.soort WHEN 'terugvordering' THEN o.bedrag WHEN 'voorschot' THEN v.bedrag WHEN 'retour' THEN t.bedrag WHEN 'uitvoering' THEN -t.bedrag ELSE p.bedrag END::text, 'niets')
           || CASE WHEN q.verwerking = 'onbekend' AND b.corrigeert = q.boeking THEN '' ELSE ', boeking ' || coalesce(b.corrigeert::text, '') || ' ' || coalesce(q.verwerking, '') END
           || CASE WHEN a.betaling IS NULL OR (d.soort, d.onderwerp_id) = (CASE a.soort WHEN 'retour' THEN 'retour' ELSE 'uitvoeren' END, a.betaling) THEN '' ELSE ', boeking ' || coalesce(d.soort, 'ontbreekt') END
      FROM tussenrekening_afhandeling a LEFT JOIN bankbericht k ON k.id = a.bankbericht LEFT JOIN bankpost q ON q.bankbericht = a.bankbericht AND q.volgnummer = a.volgnummer LEFT JOIN boeking b ON b.nummer = a.boeking
      CROSS JOIN LATERAL (SELECT coalesce(a.bedrag, q.bedrag) AS bedrag) x
      LEFT JOIN terugvordering_ontvangst o ON o.id = a.ontvangst LEFT JOIN voorschot v ON v.id = a.voorschot AND NOT EXISTS (SELECT 1 FROM voorschot_intrekking i WHERE i.voorschot = v.id)
      LEFT JOIN betaling t ON t.id = a.betaling LEFT JOIN boeking d ON d.nummer = a.doelboeking
      -- What was struck off between two transactions is as much on the one as on the other; then it is what this row says.
      LEFT JOIN LATERAL (
        SELECT x.bedrag - sum(coalesce(w.bedrag, z.bedrag)) AS bedrag FROM tussenrekening_afhandeling w JOIN bankpost z ON z.bankbericht = w.bankbericht AND z.volgnummer = w.volgnummer
         WHERE (w.bankbericht, w.volgnummer, w.tegenpost_bankbericht, w.tegenpost_volgnummer) = (a.bankbericht, a.volgnummer, a.tegenpost_bankbericht, a.tegenpost_volgnummer)
            OR (w.bankbericht, w.volgnummer, w.tegenpost_bankbericht, w.tegenpost_volgnummer) = (a.tegenpost_bankbericht, a.tegenpost_volgnummer, a.bankbericht, a.volgnummer)) p ON a.soort = 'wegstrepen'
     WHERE q.verwerking IS DISTINCT FROM 'onbekend' OR b.corrigeert IS DISTINCT FROM q.boeking
        OR CASE a.soort WHEN 'terugvordering' THEN o.bedrag WHEN 'voorschot' THEN v.bedrag WHEN 'retour' THEN t.bedrag WHEN 'uitvoering' THEN -t.bedrag ELSE p.bedrag END IS DISTINCT FROM x.bedrag OR sign(x.bedrag) <> sign(q.bedrag)
        OR a.betaling IS NOT NULL AND (d.soort, d.onderwerp_id) IS DISTINCT FROM (CASE a.soort WHEN 'retour' THEN 'retour' ELSE 'uitvoeren' END, a.betaling)
    UNION ALL
    SELECT 'rekening tussenrekening', 'nog te bestemmen ' || coalesce(-q.bedrag, 0.00), 'saldo ' || coalesce(s.bedrag, 0.00)
      FROM (SELECT sum(q.bedrag - coalesce(a.bedrag, 0.00)) AS bedrag FROM bankpost q
              LEFT JOIN (SELECT a.bankbericht, a.volgnummer, sum(coalesce(a.bedrag, z.bedrag)) AS bedrag FROM tussenrekening_afhandeling a JOIN bankpost z ON z.bankbericht = a.bankbericht AND z.volgnummer = a.volgnummer GROUP BY a.bankbericht, a.volgnummer) a
                ON a.bankbericht = q.bankbericht AND a.volgnummer = q.volgnummer WHERE q.verwerking = 'onbekend') q
      CROSS JOIN (SELECT sum(p.bedrag) AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening WHERE r.boek = 'financieel' AND r.soort = 'tussenrekening') s
     WHERE coalesce(-q.bedrag, 0) <> coalesce(s.bedrag, 0)
    UNION ALL
    SELECT 'bankbericht ' || k.bericht_id || ', post ' || q.volgnummer || ', delen', 'samen ten hoogste ' || abs(q.bedrag), 'samen ' || a.bedrag
      FROM bankpost q JOIN bankbericht k ON k.id = q.bankbericht
      JOIN (SELECT a.bankbericht, a.volgnummer, sum(abs(coalesce(a.bedrag, z.bedrag))) AS bedrag FROM tussenrekening_afhandeling a JOIN bankpost z ON z.bankbericht = a.bankbericht AND z.volgnummer = a.volgnummer GROUP BY a.bankbericht, a.volgnummer) a
        ON a.bankbericht = q.bankbericht AND a.volgnummer = q.volgnummer WHERE a.bedrag > abs(q.bedrag)`),
];
