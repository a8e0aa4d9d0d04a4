/** How many differences are told one by one; all are counted. */
const VERSCHILLEN_MAX = 500;

// What the bank told of an order, with the entry that was booked for it. A transaction whose identifier was mangled was pointed out
// by hand: it is about the order with which the payment was at the bank by then.
const BANK = `
  SELECT o.id, q.verwerking AS soort, q.boeking FROM o JOIN bankpost q ON q.betaling = o.betaling AND q.end_to_end_id = o.end_to_end_id WHERE q.verwerking IN ('uitgevoerd', 'retour')
   UNION ALL
  SELECT o.id, 'afgewezen', s.boeking FROM o JOIN statusregel s ON s.betaling = o.betaling AND s.end_to_end_id = o.end_to_end_id WHERE s.verwerking = 'afgewezen'
   UNION ALL
  SELECT o.id, CASE a.soort WHEN 'retour' THEN 'retour' ELSE 'uitgevoerd' END, a.doelboeking FROM tussenrekening_afhandeling a JOIN o ON o.betaling = a.betaling
   WHERE a.soort IN ('retour', 'uitvoering')
     AND o.run = (SELECT x.run FROM betaalopdracht x JOIN betaalrun r ON r.id = x.run WHERE x.betaling = a.betaling AND r.verzonden_op <= a.op ORDER BY r.verzonden_op DESC LIMIT 1)`;

// What is in the books for what the bank told: on the way there and back, and on the bank account.
const BOEKINGEN = `
  SELECT k.id, coalesce(sum(p.bedrag) FILTER (WHERE r.soort = 'betalingen-onderweg'), 0.00) AS onderweg, coalesce(sum(p.bedrag) FILTER (WHERE r.soort = 'bank'), 0.00) AS bank
    FROM bank k JOIN posting p ON p.boeking = k.boeking JOIN rekening r ON r.id = p.rekening AND r.boek = 'financieel' AND r.soort IN ('betalingen-onderweg', 'bank') GROUP BY k.id`;

// What is booked on a payment as if the bank had told something, of which no message is known.
const ZONDER_BERICHT = `
  SELECT o.betaling, string_agg(k.soort || ' (boeking ' || k.nummer || ')', ', ' ORDER BY k.nummer) AS tekst
    FROM o JOIN boeking k ON k.onderwerp_id = o.betaling AND k.soort IN ('uitvoeren', 'afwijzen', 'retour')
   WHERE NOT EXISTS (SELECT 1 FROM bankpost q WHERE q.betaling = o.betaling AND q.boeking = k.nummer)
     AND NOT EXISTS (SELECT 1 FROM statusregel s WHERE s.betaling = o.betaling AND s.boeking = k.nummer)
     AND NOT EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.doelboeking = k.nummer) GROUP BY o.betaling`;

// What the bank told of an order and nobody could book on it, as long as not all of it is settled.
const AFWIJKEND = `
  SELECT z.id, string_agg(z.toelichting, ' ' ORDER BY z.bankbericht, z.volgnummer) AS tekst
    FROM (SELECT o.id, q.toelichting, q.bankbericht, q.volgnummer FROM o JOIN bankpost q ON q.betaling = o.betaling AND q.end_to_end_id = o.end_to_end_id
           WHERE q.verwerking = 'onbekend' AND (SELECT sum(coalesce(a.bedrag, q.bedrag)) FROM tussenrekening_afhandeling a WHERE a.bankbericht = q.bankbericht AND a.volgnummer = q.volgnummer) IS DISTINCT FROM q.bedrag
          UNION ALL
          SELECT o.id, s.toelichting, s.bankbericht, s.volgnummer FROM o JOIN statusregel s ON s.betaling = o.betaling AND s.end_to_end_id = o.end_to_end_id WHERE s.verwerking = 'niet-verwerkt') z GROUP BY z.id`;

/**
 * Every order of a run ($1) with what the run says of it, what the bank told, and what the books have; counted per stream, and
 * those that differ one by one. One statement over all orders, whatever their number.
 */
export const LEES_OPDRACHTSTANDEN = `
  WITH o AS MATERIALIZED (
         SELECT o.id, o.run, o.betaling, o.end_to_end_id, o.stroom, o.bedrag, o.loopt, o.volgnummer, b.nummer, b.status
           FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling WHERE o.run = $1),
       bank AS MATERIALIZED (${BANK}),
       geteld AS MATERIALIZED (
         SELECT id, count(*) FILTER (WHERE soort = 'uitgevoerd') AS uitgevoerd, count(*) FILTER (WHERE soort = 'retour') AS retour, count(*) FILTER (WHERE soort = 'afgewezen') AS afgewezen FROM bank GROUP BY id),
       boekingen AS MATERIALIZED (${BOEKINGEN}),
       zonder_bericht AS MATERIALIZED (${ZONDER_BERICHT}),
       afwijkend AS MATERIALIZED (${AFWIJKEND}),
       stand AS MATERIALIZED (
         SELECT o.*, coalesce(g.uitgevoerd, 0) AS uitgevoerd, coalesce(g.retour, 0) AS retour, coalesce(g.afgewezen, 0) AS afgewezen,
                coalesce(k.onderweg, 0.00) AS geboekt_onderweg, coalesce(k.bank, 0.00) AS geboekt_bank, z.tekst AS zonder_bericht, a.tekst AS afwijkend,
                CASE WHEN g.retour > 0 THEN 'retour' WHEN g.uitgevoerd > 0 THEN 'uitgevoerd' WHEN g.afgewezen > 0 THEN 'afgewezen' END AS bank,
                CASE WHEN r.status IN ('concept', 'gefiatteerd') THEN 'niet-verzonden' WHEN r.status = 'ingetrokken' THEN 'ingetrokken'
                     WHEN NOT o.loopt THEN 'afgehandeld' WHEN o.status = 'verzonden' THEN 'onderweg' ELSE o.status END AS run_zegt
           FROM o JOIN betaalrun r ON r.id = o.run LEFT JOIN geteld g ON g.id = o.id LEFT JOIN boekingen k ON k.id = o.id
           LEFT JOIN zonder_bericht z ON z.betaling = o.betaling LEFT JOIN afwijkend a ON a.id = o.id),
       verschil AS MATERIALIZED (
         SELECT * FROM stand
          WHERE (CASE run_zegt WHEN 'afgehandeld' THEN bank IN ('afgewezen', 'retour') WHEN 'uitgevoerd' THEN bank = 'uitgevoerd' ELSE bank IS NULL AND run_zegt IN ('onderweg', 'niet-verzonden', 'ingetrokken') END) IS NOT TRUE
             OR uitgevoerd > 1 OR retour > 1 OR afgewezen > 1 OR retour > uitgevoerd OR afgewezen > 0 AND uitgevoerd > 0
             OR geboekt_onderweg <> bedrag * (uitgevoerd + afgewezen) OR geboekt_bank <> bedrag * (retour - uitgevoerd) OR zonder_bericht IS NOT NULL OR afwijkend IS NOT NULL)
  SELECT (SELECT coalesce(json_agg(s ORDER BY s.stroom), '[]') FROM (
            SELECT stroom, count(*) AS opdrachten, sum(bedrag)::text AS "opdrachtenBedrag",
                   count(*) FILTER (WHERE run_zegt NOT IN ('niet-verzonden', 'ingetrokken')) AS verzonden, coalesce(sum(bedrag) FILTER (WHERE run_zegt NOT IN ('niet-verzonden', 'ingetrokken')), 0.00)::text AS "verzondenBedrag",
                   count(*) FILTER (WHERE bank = 'uitgevoerd') AS uitgevoerd, coalesce(sum(bedrag) FILTER (WHERE bank = 'uitgevoerd'), 0.00)::text AS "uitgevoerdBedrag",
                   count(*) FILTER (WHERE bank = 'afgewezen') AS afgewezen, coalesce(sum(bedrag) FILTER (WHERE bank = 'afgewezen'), 0.00)::text AS "afgewezenBedrag",
                   count(*) FILTER (WHERE bank = 'retour') AS retour, coalesce(sum(bedrag) FILTER (WHERE bank = 'retour'), 0.00)::text AS "retourBedrag",
                   count(*) FILTER (WHERE bank IS NULL AND run_zegt NOT IN ('niet-verzonden', 'ingetrokken')) AS onderweg,
                   coalesce(sum(bedrag) FILTER (WHERE bank IS NULL AND run_zegt NOT IN ('niet-verzonden', 'ingetrokken')), 0.00)::text AS "onderwegBedrag",
                   count(*) FILTER (WHERE NOT loopt AND status = 'ingetrokken') AS ingetrokken, coalesce(sum(bedrag) FILTER (WHERE NOT loopt AND status = 'ingetrokken'), 0.00)::text AS "ingetrokkenBedrag",
                   sum(geboekt_onderweg)::text AS "geboektOnderweg", sum(geboekt_bank)::text AS "geboektBank"
              FROM stand GROUP BY stroom) s) AS stromen,
         (SELECT count(*)::int FROM verschil) AS aantal,
         (SELECT coalesce(json_agg(v), '[]') FROM (
            SELECT volgnummer, betaling AS "betalingId", nummer, end_to_end_id AS "endToEndId", stroom, bedrag::text, status, loopt, run_zegt AS "runZegt", bank, uitgevoerd, retour, afgewezen,
                   geboekt_onderweg::text AS "geboektOnderweg", geboekt_bank::text AS "geboektBank", zonder_bericht AS "zonderBericht", afwijkend
              FROM verschil ORDER BY volgnummer LIMIT ${VERSCHILLEN_MAX}) v) AS verschillen`;

/** Per stream what was booked when the run ($1) was sent, and the account on which all runs have what is on its way. */
export const LEES_STROOMSTANDEN = `
  WITH s AS (SELECT DISTINCT stroom FROM betaalopdracht WHERE run = $1)
  SELECT s.stroom, coalesce(-v.bedrag, 0.00)::text AS "geboektVerzonden", coalesce(-k.bedrag, 0.00)::text AS saldo,
         coalesce((SELECT sum(o.bedrag) FROM betaalrun r JOIN betaalopdracht o ON o.run = r.id AND o.loopt AND o.stroom = s.stroom JOIN betaling b ON b.id = o.betaling AND b.status = 'verzonden'
                    WHERE r.status = 'verzonden' AND r.id <> $1), 0.00)::text AS "andereRuns"
    FROM s
    LEFT JOIN (SELECT r.stroom, sum(p.bedrag) AS bedrag FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening
                WHERE b.onderwerp_id = $1 AND b.soort = 'verzenden' AND r.boek = 'financieel' AND r.soort = 'betalingen-onderweg' GROUP BY r.stroom) v ON v.stroom = s.stroom
    LEFT JOIN (SELECT r.stroom, c.bedrag FROM rekening r JOIN saldo c ON c.rekening = r.id WHERE r.boek = 'financieel' AND r.soort = 'betalingen-onderweg') k ON k.stroom = s.stroom
   ORDER BY s.stroom`;

/** The files of the run ($1), whether they are what was stored, and what the bank said of each. */
export const LEES_BESTANDEN = `
  SELECT f.nummer, f.bericht_id AS "berichtId", f.aantal, f.totaal::text, f.sha256, encode(sha256(convert_to(f.inhoud, 'UTF8')), 'hex') AS "sha256Nu",
         coalesce((SELECT json_agg(json_build_object('bankberichtId', s.bankbericht, 'berichtId', s.bericht_id, 'aangemaaktOp', s.aangemaakt_op, 'status', s.status, 'reden', s.reden,
             'afgewezen', s.afgewezen, 'gemeld', s.gemeld, 'nietVerwerkt', s.niet_verwerkt) ORDER BY s.aangemaakt_op, s.bankbericht) FROM statusbericht s WHERE s.opdracht_id = f.bericht_id), '[]') AS statusberichten
    FROM betaalbestand f WHERE f.run = $1 ORDER BY f.nummer`;

/** The statements on which orders of the run ($1) are, with how each follows the one before it. */
export const LEES_AFSCHRIFTEN = `
  SELECT a.bankbericht AS "bankberichtId", a.afschrift_id AS "afschriftId", a.volgnummer, a.boekdatum, a.beginsaldo::text, x.uitgevoerd, x.retour, x.bedrag::text,
         (SELECT json_build_object('vorigAfschriftId', v.vorige_afschrift_id, 'vorigVolgnummer', v.vorige_volgnummer, 'vorigeBoekdatum', v.vorige_boekdatum,
            'verwachtBeginsaldo', v.verwacht_beginsaldo::text, 'verschil', v.verschil::text) FROM afschrift_aansluiting v WHERE v.id = a.id AND v.vorige IS NOT NULL) AS aansluiting
    FROM (SELECT q.bankafschrift, count(*) FILTER (WHERE q.verwerking = 'uitgevoerd')::int AS uitgevoerd, count(*) FILTER (WHERE q.verwerking = 'retour')::int AS retour, sum(q.bedrag) AS bedrag
            FROM betaalopdracht o JOIN bankpost q ON q.betaling = o.betaling AND q.end_to_end_id = o.end_to_end_id
           WHERE o.run = $1 AND q.verwerking IN ('uitgevoerd', 'retour') GROUP BY q.bankafschrift) x JOIN bankafschrift a ON a.id = x.bankafschrift
   ORDER BY a.boekdatum, a.id`;
