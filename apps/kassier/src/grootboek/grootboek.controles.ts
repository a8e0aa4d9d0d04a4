/** One kind of check: everything the postings say that is written down otherwise somewhere. */
export interface Controle {
  readonly naam: string;
  /** What a difference means, for who reads the report. */
  readonly toelichting: string;
  /** Gives `plaats`, `verwacht` (from the postings) and `gevonden` (what is written down) per difference, in a stable order. */
  readonly sql: string;
}

/** Every check that the postings allow. They share one snapshot, so that bookings made meanwhile cannot look like a difference. */
export const CONTROLES: readonly Controle[] = [
  {
    naam: 'evenwicht',
    toelichting: 'Een boeking hoort per boek en per stroom in evenwicht te zijn.',
    sql: `SELECT 'boeking ' || p.boeking || ', boek ' || r.boek || ', stroom ' || r.stroom AS plaats, '0.00' AS verwacht, sum(p.bedrag)::text AS gevonden
            FROM posting p JOIN rekening r ON r.id = p.rekening GROUP BY p.boeking, r.boek, r.stroom HAVING sum(p.bedrag) <> 0 ORDER BY p.boeking, r.boek, r.stroom`,
  },
  {
    naam: 'volledigheid',
    toelichting: 'Een boeking hoort ten minste twee postings te hebben, genummerd vanaf 1, en elke posting hoort bij een boeking en een rekening die bestaan.',
    sql: `SELECT 'boeking ' || coalesce(b.nummer, p.boeking) AS plaats, CASE WHEN b.nummer IS NULL THEN 'geen postings' ELSE 'ten minste 2 postings' END AS verwacht,
                 CASE WHEN b.nummer IS NULL THEN 'postings zonder boeking' ELSE coalesce(p.aantal, 0) || ' postings, hoogste regel ' || coalesce(p.hoogste, 0) END AS gevonden
            FROM boeking b FULL JOIN (SELECT boeking, count(*) AS aantal, max(regel) AS hoogste FROM posting GROUP BY boeking) p ON p.boeking = b.nummer
           WHERE b.nummer IS NULL OR coalesce(p.aantal, 0) < 2 OR p.aantal <> p.hoogste
          UNION ALL
          SELECT 'boeking ' || p.boeking || ', regel ' || p.regel, 'rekening ' || p.rekening, NULL
            FROM posting p LEFT JOIN rekening r ON r.id = p.rekening WHERE r.id IS NULL ORDER BY 1`,
  },
  {
    naam: 'nummering',
    toelichting: 'Boekingsnummers horen zonder gaten door te lopen vanaf 1 tot en met de stand van de teller.',
    sql: `SELECT CASE WHEN eind = begin THEN 'boeking ' || begin ELSE 'boeking ' || begin || ' t/m ' || eind END AS plaats, 'aanwezig' AS verwacht, 'ontbreekt' AS gevonden
            FROM (SELECT lag(nummer, 1, 0::bigint) OVER (ORDER BY nummer) + 1 AS begin, nummer - 1 AS eind FROM boeking) gat WHERE begin <= eind
          UNION ALL
          SELECT 'teller', coalesce(hoogste, 0)::text, t.laatste::text FROM boekingsteller t, (SELECT max(nummer) AS hoogste FROM boeking) b WHERE t.laatste <> coalesce(hoogste, 0)`,
  },
  {
    naam: 'saldo',
    toelichting: 'Het saldo van een rekening hoort de som van haar postings te zijn.',
    sql: `SELECT 'rekening ' || r.id || ' (' || concat_ws('/', r.boek, r.soort, r.stroom, r.jaar, r.regio) || ')' AS plaats, coalesce(p.bedrag, 0.00)::text AS verwacht, s.bedrag::text AS gevonden
            FROM rekening r LEFT JOIN saldo s ON s.rekening = r.id LEFT JOIN (SELECT rekening, sum(bedrag) AS bedrag FROM posting GROUP BY rekening) p ON p.rekening = r.id
           WHERE s.bedrag IS DISTINCT FROM coalesce(p.bedrag, 0) ORDER BY r.id`,
  },
  {
    naam: 'teken',
    toelichting: 'Ruimte, vastgelegd, betaalbaar en betaald kunnen niet negatief zijn; zo heeft elke soort rekening een kant waaraan haar saldo hoort te staan.',
    sql: `SELECT 'rekening ' || r.id || ' (' || concat_ws('/', r.boek, r.soort, r.stroom, r.jaar, r.regio) || ')' AS plaats,
                 CASE k.teken WHEN 1 THEN 'niet negatief' ELSE 'niet positief' END AS verwacht, sum(p.bedrag)::text AS gevonden
            FROM posting p JOIN rekening r ON r.id = p.rekening JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort
           GROUP BY r.id, k.teken HAVING k.teken * sum(p.bedrag) < 0 ORDER BY r.id`,
  },
  {
    naam: 'dagomzet',
    toelichting: 'De omzet per rekening, boekdatum, opnamedag en dimensie hoort de som van de postings te zijn.',
    sql: `WITH geteld AS (
            SELECT p.rekening, b.boekdatum, (b.vastgelegd_op AT TIME ZONE 'UTC')::date AS opnamedag, p.dimensie,
                   coalesce(sum(p.bedrag) FILTER (WHERE p.bedrag > 0), 0.00) AS debet, coalesce(-sum(p.bedrag) FILTER (WHERE p.bedrag < 0), 0.00) AS credit
              FROM posting p JOIN boeking b ON b.nummer = p.boeking GROUP BY 1, 2, 3, 4)
          SELECT 'rekening ' || rekening || ', boekdatum ' || boekdatum || ', opnamedag ' || opnamedag || CASE dimensie WHEN '' THEN '' ELSE ', dimensie ' || dimensie END AS plaats,
                 CASE WHEN g.debet IS NULL THEN NULL ELSE 'debet ' || g.debet || ', credit ' || g.credit END AS verwacht,
                 CASE WHEN d.debet IS NULL THEN NULL ELSE 'debet ' || d.debet || ', credit ' || d.credit END AS gevonden
            FROM geteld g FULL JOIN dagomzet d USING (rekening, boekdatum, opnamedag, dimensie)
           WHERE g.debet IS DISTINCT FROM d.debet OR g.credit IS DISTINCT FROM d.credit ORDER BY rekening, boekdatum, opnamedag, dimensie`,
  },
  {
    naam: 'verplichtingen',
    toelichting: 'Vastgelegd, betaalbaar en betaald van een verplichting horen de som van haar postings te zijn, en betaalbaar en betaald samen niet meer dan vastgelegd.',
    sql: `WITH geteld AS (
            SELECT p.verplichting, coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd'), 0.00) AS vastgelegd,
                   coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaalbaar'), 0.00) AS betaalbaar,
                   coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaald'), 0.00) AS betaald
              FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.verplichting IS NOT NULL GROUP BY p.verplichting)
          SELECT 'verplichting ' || verplichting AS plaats,
                 CASE WHEN g.vastgelegd IS NULL THEN NULL ELSE 'vastgelegd ' || g.vastgelegd || ', betaalbaar ' || g.betaalbaar || ', betaald ' || g.betaald END AS verwacht,
                 CASE WHEN s.vastgelegd IS NULL THEN NULL ELSE 'vastgelegd ' || s.vastgelegd || ', betaalbaar ' || s.betaalbaar || ', betaald ' || s.betaald END AS gevonden
            FROM geteld g FULL JOIN verplichting_stand s USING (verplichting)
           WHERE (g.vastgelegd, g.betaalbaar, g.betaald) IS DISTINCT FROM (s.vastgelegd, s.betaalbaar, s.betaald) OR g.betaalbaar + g.betaald > g.vastgelegd ORDER BY verplichting`,
  },
  {
    naam: 'betalingen',
    toelichting: 'De betalingen van een verplichting horen samen te zijn wat op haar betaalbaar en betaald is geboekt.',
    sql: `WITH geteld AS (
            SELECT verplichting, coalesce(sum(bedrag) FILTER (WHERE status IN ('betaalbaar', 'in-run', 'verzonden', 'afgewezen', 'retour')), 0.00) AS betaalbaar,
                   coalesce(sum(bedrag) FILTER (WHERE status = 'uitgevoerd'), 0.00) AS betaald
              FROM betaling GROUP BY verplichting)
          SELECT 'verplichting ' || verplichting AS plaats, 'betaalbaar ' || coalesce(s.betaalbaar, 0) || ', betaald ' || coalesce(s.betaald, 0) AS verwacht,
                 'betaalbaar ' || coalesce(g.betaalbaar, 0) || ', betaald ' || coalesce(g.betaald, 0) AS gevonden
            FROM geteld g FULL JOIN verplichting_stand s USING (verplichting)
           WHERE coalesce(g.betaalbaar, 0) <> coalesce(s.betaalbaar, 0) OR coalesce(g.betaald, 0) <> coalesce(s.betaald, 0) ORDER BY verplichting`,
  },
];
