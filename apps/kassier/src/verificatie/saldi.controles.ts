import { vraagControle, type Controle } from './controle.js';

const REKENING = "'rekening ' || r.id || ' (' || concat_ws('/', r.boek, r.soort, r.stroom, r.jaar, r.regio) || ')'";

/** What is kept beside the postings per account: it must be their sum. */
export const SALDOCONTROLES: readonly Controle[] = [
  vraagControle('saldo', 'Het saldo van een rekening hoort de som van haar postings te zijn, en haar laatste boeking die van de laatste posting.', `
    SELECT ${REKENING} AS plaats, coalesce(p.bedrag, 0.00) || CASE WHEN s.laatste_boeking IS DISTINCT FROM coalesce(p.laatste, 0) THEN ' (laatste boeking ' || coalesce(p.laatste, 0) || ')' ELSE '' END AS verwacht,
           s.bedrag || CASE WHEN s.laatste_boeking IS DISTINCT FROM coalesce(p.laatste, 0) THEN ' (laatste boeking ' || s.laatste_boeking || ')' ELSE '' END AS gevonden
      FROM rekening r LEFT JOIN saldo s ON s.rekening = r.id LEFT JOIN (SELECT rekening, sum(bedrag) AS bedrag, max(boeking) AS laatste FROM posting GROUP BY rekening) p ON p.rekening = r.id
     WHERE s.bedrag IS DISTINCT FROM coalesce(p.bedrag, 0) OR s.laatste_boeking IS DISTINCT FROM coalesce(p.laatste, 0) ORDER BY r.id`),
  vraagControle('teken', 'Ruimte, vastgelegd, betaalbaar en betaald kunnen niet negatief zijn; zo heeft elke soort rekening een kant waaraan haar saldo hoort te staan.', `
    SELECT ${REKENING} AS plaats, CASE k.teken WHEN 1 THEN 'niet negatief' ELSE 'niet positief' END AS verwacht, p.bedrag::text AS gevonden
      FROM (SELECT rekening, sum(bedrag) AS bedrag FROM posting GROUP BY rekening) p JOIN rekening r ON r.id = p.rekening JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort
     WHERE k.teken * p.bedrag < 0 ORDER BY r.id`),
  vraagControle('ruimte-per-dag', 'Ruimte en wat te verdelen is horen op geen enkele dag negatief te zijn geweest.', `
    SELECT DISTINCT ON (r.id) ${REKENING} || ' op ' || d.boekdatum AS plaats, 'niet negatief' AS verwacht, d.stand::text AS gevonden
      FROM (SELECT rekening, boekdatum, sum(sum(debet - credit)) OVER (PARTITION BY rekening ORDER BY boekdatum) AS stand
              FROM dagomzet WHERE rekening IN (SELECT id FROM rekening WHERE soort IN ('ruimte', 'te-verdelen')) GROUP BY rekening, boekdatum) d JOIN rekening r ON r.id = d.rekening
     WHERE d.stand < 0 ORDER BY r.id, d.boekdatum`),
  vraagControle('proefbalans', 'De saldi van een boek horen per stroom samen nul te zijn.', `
    SELECT 'boek ' || r.boek || ', stroom ' || r.stroom AS plaats, '0.00' AS verwacht, sum(s.bedrag)::text AS gevonden
      FROM saldo s JOIN rekening r ON r.id = s.rekening GROUP BY r.boek, r.stroom HAVING sum(s.bedrag) <> 0 ORDER BY r.boek, r.stroom`),
  // The groups are as many as dagomzet has rows; what does not fit in memory PostgreSQL keeps on disk.
  vraagControle('dagomzet', 'De omzet per rekening, boekdatum, opnamedag en dimensie hoort de som van de postings te zijn.', `
    WITH geteld AS (
      SELECT p.rekening, b.boekdatum, (b.vastgelegd_op AT TIME ZONE 'UTC')::date AS opnamedag, p.dimensie,
             coalesce(sum(p.bedrag) FILTER (WHERE p.bedrag > 0), 0.00) AS debet, coalesce(-sum(p.bedrag) FILTER (WHERE p.bedrag < 0), 0.00) AS credit
        FROM posting p JOIN boeking b ON b.nummer = p.boeking GROUP BY 1, 2, 3, 4)
    SELECT 'rekening ' || rekening || ', boekdatum ' || boekdatum || ', opnamedag ' || opnamedag || CASE dimensie WHEN '' THEN '' ELSE ', dimensie ' || dimensie END AS plaats,
           CASE WHEN g.debet IS NULL THEN NULL ELSE 'debet ' || g.debet || ', credit ' || g.credit END AS verwacht,
           CASE WHEN d.debet IS NULL THEN NULL ELSE 'debet ' || d.debet || ', credit ' || d.credit END AS gevonden
      FROM geteld g FULL JOIN dagomzet d USING (rekening, boekdatum, opnamedag, dimensie)
     WHERE g.debet IS DISTINCT FROM d.debet OR g.credit IS DISTINCT FROM d.credit ORDER BY rekening, boekdatum, opnamedag, dimensie`),
  vraagControle('maandomzet', 'De omzet per maand hoort de som van de omzet per dag te zijn, van elke opnamemaand die is opgeteld.', `
    WITH geteld AS (
      SELECT date_trunc('month', opnamedag)::date AS opnamemaand, date_trunc('month', boekdatum)::date AS boekmaand, rekening, dimensie, sum(debet - credit) AS bedrag
        FROM dagomzet WHERE opnamedag < (SELECT max(tot) FROM maandomzet_stand) GROUP BY 1, 2, 3, 4 HAVING sum(debet - credit) <> 0)
    SELECT 'rekening ' || rekening || ', boekmaand ' || to_char(boekmaand, 'YYYY-MM') || ', opnamemaand ' || to_char(opnamemaand, 'YYYY-MM') || CASE dimensie WHEN '' THEN '' ELSE ', dimensie ' || dimensie END AS plaats,
           g.bedrag::text AS verwacht, m.bedrag::text AS gevonden
      FROM geteld g FULL JOIN maandomzet m USING (opnamemaand, boekmaand, rekening, dimensie) WHERE g.bedrag IS DISTINCT FROM m.bedrag ORDER BY rekening, boekmaand, opnamemaand, dimensie`),
  vraagControle('tussenstand', 'Iedere tussenstand hoort op de vorige te volgen, en de opnamemaand van haar boeking te noemen.', `
    SELECT 'tussenstand ' || t.boeking AS plaats, 'na ' || w.vorige || ', vanaf ' || coalesce(w.vanaf::text, 'een boeking die er niet is') AS verwacht, 'na ' || t.vorige || ', vanaf ' || t.vanaf || ', dagen vanaf ' || t.dagen_vanaf AS gevonden
      FROM (SELECT *, coalesce(lag(boeking) OVER (ORDER BY boeking), 0) AS hoort_na FROM tussenstand) t LEFT JOIN boeking b ON b.nummer = t.boeking
     CROSS JOIN LATERAL (SELECT t.hoort_na AS vorige, date_trunc('month', b.vastgelegd_op AT TIME ZONE 'UTC')::date AS vanaf) w
     WHERE t.vorige <> w.vorige OR t.vanaf IS DISTINCT FROM w.vanaf OR t.dagen_vanaf <> (t.vanaf - interval '1 month')::date ORDER BY t.boeking`),
  // Compared per step from the one before it, so that no entry is counted more than once however many states there are.
  vraagControle('tussenstand-omzet', 'De omzet die een tussenstand erbij telt hoort de som van de postings na de vorige te zijn.', `
    WITH geteld AS (
      SELECT t.boeking AS stand, p.rekening, CASE WHEN b.boekdatum < t.dagen_vanaf THEN date_trunc('month', b.boekdatum::timestamp)::date ELSE b.boekdatum END AS boekdatum, p.dimensie, sum(p.bedrag) AS bedrag
        FROM tussenstand t JOIN boeking b ON b.nummer > t.vorige AND b.nummer <= t.boeking JOIN posting p ON p.boeking = b.nummer
       WHERE (b.vastgelegd_op AT TIME ZONE 'UTC')::date >= t.vanaf GROUP BY 1, 2, 3, 4 HAVING sum(p.bedrag) <> 0),
    bewaard AS (
      SELECT stand, rekening, boekdatum, dimensie, sum(bedrag) AS bedrag
        FROM (SELECT stand, rekening, boekdatum, dimensie, bedrag FROM tussenstand_omzet
              UNION ALL
              SELECT t.boeking, o.rekening, o.boekdatum, o.dimensie, -o.bedrag FROM tussenstand t JOIN tussenstand v ON v.boeking = t.vorige AND v.vanaf = t.vanaf JOIN tussenstand_omzet o ON o.stand = v.boeking) o
       GROUP BY 1, 2, 3, 4 HAVING sum(bedrag) <> 0)
    SELECT 'tussenstand ' || stand || ', rekening ' || rekening || ', boekdatum ' || boekdatum || CASE dimensie WHEN '' THEN '' ELSE ', dimensie ' || dimensie END AS plaats, g.bedrag::text AS verwacht, w.bedrag::text AS gevonden
      FROM geteld g FULL JOIN bewaard w USING (stand, rekening, boekdatum, dimensie) WHERE g.bedrag IS DISTINCT FROM w.bedrag ORDER BY stand, rekening, boekdatum, dimensie`),
  vraagControle('tussenstand-telling', 'Een tussenstand hoort de verplichtingen te tellen die met de boekingen na de vorige zijn vastgelegd.', `
    WITH geteld AS (
      SELECT v.stand, v.stroom, v.regio, v.instrument, date_trunc('month', v.datum::timestamp)::date AS maand, array_agg(extract(day FROM v.datum)::smallint ORDER BY v.datum) AS dagen
        FROM (SELECT stroom, regio, instrument, datum, (SELECT min(s.boeking) FROM tussenstand s WHERE s.boeking >= verplichting.boeking) AS stand FROM verplichting) v WHERE v.stand IS NOT NULL GROUP BY 1, 2, 3, 4, 5)
    SELECT 'tussenstand ' || stand || ', ' || stroom || ' ' || regio || ' ' || instrument || ' ' || to_char(maand, 'YYYY-MM') AS plaats, cardinality(g.dagen)::text AS verwacht, cardinality(t.dagen)::text AS gevonden
      FROM geteld g FULL JOIN tussenstand_telling t USING (stand, stroom, regio, instrument, maand) WHERE g.dagen IS DISTINCT FROM t.dagen ORDER BY stand, stroom, regio, instrument, maand`),
];
