import { vraagControle, type Controle } from './controle.js';

/** What the bank told against what was booked of it. */
export const BANKCONTROLES: readonly Controle[] = [
  vraagControle('bankpost', 'Elke transactie op een afschrift hoort voor precies haar bedrag op de bank te zijn geboekt, bij de betaling waarbij zij hoort.', `
    SELECT 'bankbericht ' || k.bericht_id || ', post ' || q.volgnummer AS plaats, w.verwacht, w.gevonden
      FROM bankpost q JOIN bankbericht k ON k.id = q.bankbericht LEFT JOIN boeking b ON b.nummer = q.boeking
      LEFT JOIN LATERAL (SELECT sum(p.bedrag) AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.boeking = q.boeking AND r.boek = 'financieel' AND r.soort = 'bank') g ON q.boeking IS NOT NULL
      LEFT JOIN betaling t ON t.id = q.betaling
      CROSS JOIN LATERAL (VALUES
        (q.bedrag || ' op de bank', coalesce(g.bedrag, 0.00) || ' op de bank'),
        (CASE q.verwerking WHEN 'onbekend' THEN 'onbekend-ontvangen ' || q.bankbericht ELSE q.verwerking || ' ' || q.betaling END,
         CASE WHEN q.boeking IS NULL THEN 'onbekend-ontvangen ' || q.bankbericht ELSE CASE b.soort WHEN 'uitvoeren' THEN 'uitgevoerd' ELSE b.soort END || ' ' || b.onderwerp_id END),
        (CASE WHEN q.verwerking IN ('uitgevoerd', 'retour') THEN t.bedrag::text END, CASE WHEN q.verwerking IN ('uitgevoerd', 'retour') THEN abs(q.bedrag)::text END),
        (CASE WHEN q.verwerking = 'ontvangen' THEN 'ontvangst van ' || q.bedrag END,
         CASE WHEN q.verwerking = 'ontvangen' THEN (SELECT 'ontvangst van ' || o.bedrag FROM terugvordering_ontvangst o WHERE o.boeking = q.boeking AND o.bankbericht = q.bankbericht AND o.volgnummer = q.volgnummer) END)) AS w(verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden`),
  vraagControle('bankboeking', 'Geld dat volgens de boeken van of naar de bank ging hoort op een afschrift te staan.', `
    SELECT 'boeking ' || b.nummer || ' (' || b.soort || ')' AS plaats, 'een post op een afschrift' AS verwacht, CASE WHEN q.aantal IS NULL THEN 'geen' ELSE q.aantal || ' posten' END AS gevonden
      FROM boeking b LEFT JOIN (
        SELECT boeking, count(*) AS aantal FROM (SELECT boeking FROM bankpost UNION ALL SELECT doelboeking FROM tussenrekening_afhandeling) p GROUP BY boeking) q ON q.boeking = b.nummer
     WHERE b.soort IN ('uitvoeren', 'retour', 'onbekend-ontvangen') AND q.aantal IS DISTINCT FROM 1`),
  vraagControle('afschrift', 'De posten van een afschrift horen zijn beginsaldo tot zijn eindsaldo te maken, en geteld te zijn zoals zij zijn verwerkt.', `
    SELECT 'afschrift ' || a.afschrift_id || ' van ' || a.rekening_iban AS plaats,
           'eindsaldo ' || a.beginsaldo + q.som || '; uitgevoerd ' || q.uitgevoerd || ', retour ' || q.retour || ', ontvangen ' || q.ontvangen || ', onbekend ' || q.onbekend AS verwacht,
           'eindsaldo ' || a.eindsaldo || '; uitgevoerd ' || a.uitgevoerd || ', retour ' || a.retour || ', ontvangen ' || a.ontvangen || ', onbekend ' || a.onbekend AS gevonden
      FROM bankafschrift a LEFT JOIN (
        SELECT bankafschrift, sum(bedrag) AS som, count(*) FILTER (WHERE verwerking = 'uitgevoerd') AS uitgevoerd, count(*) FILTER (WHERE verwerking = 'retour') AS retour,
               count(*) FILTER (WHERE verwerking = 'ontvangen') AS ontvangen, count(*) FILTER (WHERE verwerking = 'onbekend') AS onbekend
          FROM bankpost GROUP BY bankafschrift) g ON g.bankafschrift = a.id
      CROSS JOIN LATERAL (SELECT coalesce(g.som, 0.00) AS som, coalesce(g.uitgevoerd, 0) AS uitgevoerd, coalesce(g.retour, 0) AS retour, coalesce(g.ontvangen, 0) AS ontvangen, coalesce(g.onbekend, 0) AS onbekend) q
     WHERE a.beginsaldo + q.som <> a.eindsaldo OR (a.uitgevoerd, a.retour, a.ontvangen, a.onbekend) IS DISTINCT FROM (q.uitgevoerd, q.retour, q.ontvangen, q.onbekend) ORDER BY a.id`),
];
