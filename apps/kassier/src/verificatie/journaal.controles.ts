import { brokControle, inBrok, nietGewist, vraagControle, type Controle, type Gang } from './controle.js';

const BOEKINGEN: Gang = { tabel: 'boeking', sleutel: 'nummer', type: 'bigint', brok: 20_000 };

/** The journal by itself: does every entry balance, is it whole, is none missing, was none squeezed in. */
export const JOURNAALCONTROLES: readonly Controle[] = [
  brokControle('evenwicht', 'Een boeking hoort per boek en per stroom in evenwicht te zijn.', BOEKINGEN, `
    SELECT 'boeking ' || p.boeking || ', boek ' || r.boek || ', stroom ' || r.stroom AS plaats, '0.00' AS verwacht, sum(p.bedrag)::text AS gevonden
      FROM posting p JOIN rekening r ON r.id = p.rekening WHERE ${inBrok('p.boeking', BOEKINGEN)}
     GROUP BY p.boeking, r.boek, r.stroom HAVING sum(p.bedrag) <> 0 ORDER BY p.boeking, r.boek, r.stroom`),
  brokControle('volledigheid', 'Een boeking hoort ten minste twee postings te hebben, genummerd vanaf 1, en elke posting hoort bij een boeking en een rekening die bestaan.', BOEKINGEN, `
    SELECT 'boeking ' || coalesce(b.nummer, p.boeking) AS plaats, CASE WHEN b.nummer IS NULL THEN 'geen postings' ELSE 'ten minste 2 postings' END AS verwacht,
           CASE WHEN b.nummer IS NULL THEN 'postings zonder boeking' ELSE coalesce(p.aantal, 0) || ' postings, hoogste regel ' || coalesce(p.hoogste, 0) END AS gevonden
      FROM (SELECT nummer FROM boeking WHERE ${inBrok('nummer', BOEKINGEN)}) b
      FULL JOIN (SELECT boeking, count(*) AS aantal, max(regel) AS hoogste FROM posting WHERE ${inBrok('boeking', BOEKINGEN)} GROUP BY boeking) p ON p.boeking = b.nummer
     WHERE b.nummer IS NULL OR coalesce(p.aantal, 0) < 2 OR p.aantal <> p.hoogste
    UNION ALL
    SELECT 'boeking ' || p.boeking || ', regel ' || p.regel, 'rekening ' || p.rekening, NULL
      FROM posting p LEFT JOIN rekening r ON r.id = p.rekening WHERE r.id IS NULL AND ${inBrok('p.boeking', BOEKINGEN)} ORDER BY 1`),
  brokControle('nummering', 'Boekingsnummers horen zonder gaten door te lopen vanaf 1 tot en met de stand van de teller, en wat later geboekt is hoort een later moment te hebben.', BOEKINGEN, `
    WITH b AS (
      SELECT nummer, vastgelegd_op, lag(nummer, 1, coalesce($1::bigint, 0)) OVER w AS vorige, lag(vastgelegd_op) OVER w AS vorig_moment
        FROM boeking WHERE ($1::bigint IS NULL OR nummer >= $1) AND ($2::bigint IS NULL OR nummer <= $2) WINDOW w AS (ORDER BY nummer))
    SELECT CASE WHEN nummer - vorige = 2 THEN 'boeking ' || vorige + 1 ELSE 'boeking ' || vorige + 1 || ' t/m ' || nummer - 1 END AS plaats, 'aanwezig' AS verwacht, 'ontbreekt' AS gevonden
      FROM b WHERE nummer > vorige + 1
    UNION ALL
    SELECT 'boeking ' || nummer, 'een moment op of na ' || vorig_moment, vastgelegd_op::text FROM b WHERE vastgelegd_op < vorig_moment`),
  vraagControle('teller', 'De teller van de boekingsnummers hoort op het nummer en het moment van de laatste boeking te staan.', `
    SELECT 'teller' AS plaats, 'nummer ' || coalesce(b.nummer, 0) || coalesce(', ' || b.vastgelegd_op, '') AS verwacht, 'nummer ' || t.laatste || coalesce(', ' || nullif(t.laatste_moment, '-infinity'), '') AS gevonden
      FROM (SELECT) een LEFT JOIN boekingsteller t ON true LEFT JOIN (SELECT nummer, vastgelegd_op FROM boeking ORDER BY nummer DESC LIMIT 1) b ON true
     WHERE (t.laatste, t.laatste_moment) IS DISTINCT FROM (coalesce(b.nummer, 0), coalesce(b.vastgelegd_op, '-infinity'))`),
  brokControle('gesloten-maand', 'In een maand die gesloten is wordt niets meer geboekt, ook niet in de maanden ervoor.', BOEKINGEN, `
    SELECT 'boeking ' || b.nummer || ', boekdatum ' || b.boekdatum AS plaats, 'vastgelegd voor ' || s.gesloten_op || ', toen ' || to_char(s.maand, 'YYYY-MM') || ' werd gesloten' AS verwacht,
           'vastgelegd op ' || b.vastgelegd_op AS gevonden
      FROM boeking b JOIN LATERAL (SELECT maand, gesloten_op FROM boekperiode p WHERE p.maand + interval '1 month' > b.boekdatum AND p.gesloten_op < b.vastgelegd_op ORDER BY p.maand LIMIT 1) s ON true
     WHERE ${inBrok('b.nummer', BOEKINGEN)} ORDER BY b.nummer`),
  brokControle('herkomst', 'Een boeking hoort te gaan over iets dat bestaat, en wat zij corrigeert hoort er te zijn.', BOEKINGEN, `
    SELECT 'boeking ' || b.nummer AS plaats, x.verwacht, x.gevonden
      FROM boeking b
      LEFT JOIN verplichting v ON b.onderwerp = 'verplichting' AND v.id = b.onderwerp_id
      LEFT JOIN betaling t ON b.onderwerp = 'betaling' AND t.id = b.onderwerp_id
      LEFT JOIN bankbericht k ON b.onderwerp = 'bankbericht' AND k.id = b.onderwerp_id
      LEFT JOIN budgetbesluit g ON b.onderwerp = 'budgetbesluit' AND g.id = b.onderwerp_id
      LEFT JOIN betaalrun u ON b.onderwerp = 'betaalrun' AND u.id = b.onderwerp_id
      LEFT JOIN voorschot s ON b.onderwerp = 'voorschot' AND s.id = b.onderwerp_id
      LEFT JOIN boeking c ON c.nummer = b.corrigeert
      CROSS JOIN LATERAL (VALUES
        (b.onderwerp || ' ' || b.onderwerp_id, CASE WHEN coalesce(v.id, t.id, k.id, g.id, u.id, s.id) IS NULL THEN 'bestaat niet' END),
        ('een eerdere boeking dan ' || b.nummer, CASE WHEN b.corrigeert IS NOT NULL AND (c.nummer IS NULL OR c.nummer >= b.nummer) THEN 'corrigeert boeking ' || b.corrigeert END)) AS x(verwacht, gevonden)
     WHERE x.gevonden IS NOT NULL AND ${inBrok('b.nummer', BOEKINGEN)} ORDER BY b.nummer`),
  brokControle('grondslag', 'Wat op een besluit rust hoort door dat besluit te zijn toegekend, op hetzelfde moment en voor dezelfde aanvrager.', BOEKINGEN, `
    SELECT 'boeking ' || b.nummer || ' (' || b.soort || ')' AS plaats, x.verwacht, x.gevonden
      FROM boeking b LEFT JOIN besluit d ON d.id = b.besluit
      CROSS JOIN LATERAL (VALUES
        ('een besluit', CASE WHEN b.besluit IS NULL AND b.soort IN ('vastleggen', 'verhogen', 'verlagen-verplichting', 'vrijvallen', 'betaalbaarstellen') THEN 'geen' END),
        ('besluit ' || b.besluit, CASE WHEN b.besluit IS NOT NULL AND d.id IS NULL THEN 'bestaat niet' END),
        ('toegekend', CASE WHEN d.uitkomst <> 'toegekend' THEN d.uitkomst END),
        ('voor ' || d.genomen_voor, CASE WHEN d.genomen_voor <> b.door THEN 'door ' || b.door END),
        ('besloten op ' || d.genomen_op, CASE WHEN d.soort <> 'budgetbesluit' AND d.genomen_op <> b.vastgelegd_op THEN 'vastgelegd op ' || b.vastgelegd_op END)) AS x(verwacht, gevonden)
     WHERE x.gevonden IS NOT NULL AND ${inBrok('b.nummer', BOEKINGEN)} ORDER BY b.nummer`),
  brokControle('omschrijving', 'De omschrijving van een boeking hoort te zeggen waarover zij gaat.', BOEKINGEN, `
    SELECT 'boeking ' || b.nummer AS plaats, x.verwacht, b.omschrijving AS gevonden
      FROM boeking b
      LEFT JOIN verplichting v ON b.onderwerp = 'verplichting' AND v.id = b.onderwerp_id
      LEFT JOIN betaling t ON b.onderwerp = 'betaling' AND t.id = b.onderwerp_id
      LEFT JOIN verplichting tv ON tv.id = t.verplichting
      LEFT JOIN besluit d ON b.soort IN ('verhogen', 'verlagen-verplichting', 'vrijvallen') AND d.id = b.besluit AND d.soort = 'wijziging'
      CROSS JOIN LATERAL (SELECT CASE
        WHEN b.soort = 'vastleggen' THEN v.nummer || ' ' || v.omschrijving
        WHEN b.soort = 'betaalbaarstellen' THEN t.nummer || ' op ' || tv.nummer || ': ' || t.kenmerk
        WHEN d.id IS NOT NULL THEN v.nummer || ' ' || (d.feiten #>> '{wijziging,soort}') || ': ' || (d.feiten #>> '{wijziging,reden}')
        ELSE coalesce(v.nummer, t.nummer) || ' …' END AS verwacht) x
     WHERE ${inBrok('b.nummer', BOEKINGEN)} AND ${nietGewist('b.omschrijving')} AND ${nietGewist('x.verwacht')}
       AND CASE WHEN x.verwacht LIKE '% …' THEN NOT starts_with(b.omschrijving, rtrim(x.verwacht, '…')) ELSE b.omschrijving <> x.verwacht END ORDER BY b.nummer`),
];
