-- What was planned when the tables were small, or were last counted, keeps that plan: these read a whole table for every statement
-- from then on. Now each begins at the row it is about, whatever was known when it was planned.

-- All payments were read for every line of statements of the bank that was written.
CREATE OR REPLACE FUNCTION bankpost_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.volgnummer::text INTO fout
    FROM nieuw n
   WHERE (n.betaling IS NOT NULL AND (SELECT b.id FROM betaling b WHERE b.id = n.betaling) IS NULL)
      OR (n.boeking IS NOT NULL AND (SELECT k.nummer FROM boeking k WHERE k.nummer = n.boeking) IS NULL) LIMIT 1;
  IF NOT FOUND THEN
    SELECT n.bankafschrift::text INTO fout
      FROM (SELECT DISTINCT bankbericht, bankafschrift FROM nieuw) n
     WHERE (SELECT a.id FROM bankafschrift a WHERE a.id = n.bankafschrift AND a.bankbericht = n.bankbericht) IS NULL LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'bankpost % noemt een betaling, boeking of afschrift van dit bericht dat niet bestaat', fout USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;

-- All events there ever were were read for every round that told of new ones; these are known by their numbers.
CREATE OR REPLACE FUNCTION gebeurtenissen_maken(maximum integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  vorig    gebeurtenis_ronde;
  grens    xid8;
  eerder   xid8;
  hersteld boolean;
  nieuwste bigint;
  eerste   bigint;
  aantal   integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7030004);
  grens := pg_snapshot_xmin(pg_current_snapshot());
  SELECT * INTO vorig FROM gebeurtenis_ronde ORDER BY nummer DESC LIMIT 1;
  SELECT coalesce(max(nummer), 0) INTO eerste FROM gebeurtenis;
  -- After a restore on another server its transaction numbers say nothing about those of before.
  hersteld := coalesce(vorig.watermerk > grens, false);
  SELECT xid INTO eerder FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND NOT hersteld ORDER BY nummer OFFSET maximum LIMIT 1;
  IF eerder < grens THEN
    -- Never a part of a transaction: up to the one that no longer fits, or that one when it is the first.
    grens := CASE WHEN EXISTS (SELECT 1 FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND xid < eerder) THEN eerder
             ELSE least(grens, coalesce((SELECT xid FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND xid > eerder ORDER BY nummer LIMIT 1), grens)) END;
  END IF;
  SELECT max(nummer) INTO nieuwste FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND (hersteld OR xid < grens);
  INSERT INTO gebeurtenis (nummer, soort, op, regio, stroom, jaar, verplichting, betaling, besluit, boeking, bedrag)
    SELECT eerste + row_number() OVER (ORDER BY g.xid, g.besluit NULLS FIRST, g.boeking NULLS LAST), g.soort, g.op, g.regio, g.stroom, g.jaar, g.verplichting, g.betaling, g.besluit, g.boeking, g.bedrag
      FROM (
        SELECT b.xid, CASE b.soort WHEN 'vastleggen' THEN 'verplichting.vastgelegd' ELSE 'verplichting.gewijzigd' END AS soort, b.vastgelegd_op AS op, v.regio, v.stroom, v.jaar, v.id AS verplichting, NULL::uuid AS betaling,
               b.besluit, b.nummer AS boeking, (SELECT sum(p.bedrag) FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.boeking = b.nummer AND r.boek = 'verplichtingen' AND r.soort = 'vastgelegd') AS bedrag
          FROM boeking b JOIN verplichting v ON v.id = b.onderwerp_id
         WHERE b.nummer > coalesce(vorig.laatste_boeking, 0) AND b.nummer <= nieuwste AND b.onderwerp = 'verplichting' AND b.soort IN ('vastleggen', 'verhogen', 'verlagen-verplichting', 'vrijvallen')
        UNION ALL
        SELECT b.xid, CASE b.soort WHEN 'betaalbaarstellen' THEN 'betaling.betaalbaar' WHEN 'uitvoeren' THEN 'betaling.uitgevoerd' WHEN 'afwijzen' THEN 'betaling.afgewezen' ELSE 'betaling.retour' END,
               b.vastgelegd_op, t.regio, t.stroom, t.kasjaar, t.verplichting, t.id, b.besluit, b.nummer, t.bedrag
          FROM boeking b JOIN betaling t ON t.id = b.onderwerp_id
         WHERE b.nummer > coalesce(vorig.laatste_boeking, 0) AND b.nummer <= nieuwste AND b.onderwerp = 'betaling' AND b.soort IN ('betaalbaarstellen', 'uitvoeren', 'afwijzen', 'retour')
        UNION ALL
        SELECT d.xid, CASE d.soort WHEN 'betaling' THEN 'betaling.' ELSE 'verplichting.' END || CASE WHEN EXISTS (SELECT 1 FROM voorlegging l WHERE l.besluit = d.id) THEN 'voorgelegd' ELSE 'geweigerd' END, d.genomen_op, d.regio, d.stroom, NULL, coalesce(v.id, t.verplichting), t.id, d.id, NULL, NULL
          FROM besluit d LEFT JOIN verplichting v ON v.id = d.onderwerp_id LEFT JOIN betaling t ON t.id = d.onderwerp_id
         WHERE d.uitkomst = 'geweigerd' AND d.soort <> 'budgetbesluit' AND (hersteld OR d.xid >= coalesce(vorig.watermerk, '0'::xid8) AND d.xid < grens)
           AND (NOT hersteld OR NOT EXISTS (SELECT 1 FROM gebeurtenis e WHERE e.besluit = d.id AND e.boeking IS NULL AND e.drempel IS NULL))) g;
  GET DIAGNOSTICS aantal = ROW_COUNT;
  IF aantal = 0 AND nieuwste IS NULL THEN RETURN 0; END IF;
  -- A cell that is used for so much of what it was allotted, once per threshold. Cells that these events are about only.
  INSERT INTO gebeurtenis (nummer, soort, op, regio, stroom, jaar, drempel)
    SELECT eerste + aantal + row_number() OVER (ORDER BY c.stroom, c.jaar, c.regio, d.drempel), 'drempel.bereikt', c.op, c.regio, c.stroom, c.jaar, d.drempel
      FROM (SELECT g.stroom, g.jaar, g.regio, max(g.op) AS op
              FROM generate_series(eerste + 1, eerste + aantal) AS n (nummer) CROSS JOIN LATERAL (SELECT e.* FROM gebeurtenis e WHERE e.nummer = n.nummer OFFSET 0) g
             WHERE g.soort LIKE 'verplichting.%' AND g.jaar IS NOT NULL GROUP BY 1, 2, 3) c
      CROSS JOIN LATERAL (SELECT coalesce(sum(s.bedrag) FILTER (WHERE r.soort = 'vastgelegd'), 0) AS vastgelegd, coalesce(sum(s.bedrag), 0) AS toegedeeld
        FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'verplichtingen' AND r.soort IN ('vastgelegd', 'ruimte') AND (r.stroom, r.jaar, r.regio) = (c.stroom, c.jaar, c.regio)) b
      CROSS JOIN (VALUES (75), (90), (100)) AS d (drempel)
     WHERE b.toegedeeld > 0 AND b.vastgelegd * 100 >= b.toegedeeld * d.drempel
       AND NOT EXISTS (SELECT 1 FROM gebeurtenis e WHERE (e.stroom, e.jaar, e.regio, e.drempel) = (c.stroom, c.jaar, c.regio, d.drempel));
  INSERT INTO gebeurtenis_ronde SELECT coalesce(vorig.nummer, 0) + 1, grens, coalesce(nieuwste, vorig.laatste_boeking, 0);
  RETURN (SELECT max(nummer) FROM gebeurtenis) - eerste;
END
$$;

-- All entries and verplichtingen were read for every state, and only the newest of them are in it.
CREATE OR REPLACE FUNCTION maak_tussenstand(minstens integer, hoogstens integer) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  vorig  tussenstand;
  begin_ bigint;
  na_    bigint;
  tot_   bigint;
  vanaf_ date;
  dagen_ date;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7030005) THEN RETURN NULL; END IF;
  SELECT * INTO vorig FROM tussenstand ORDER BY boeking DESC LIMIT 1;
  begin_ := coalesce(vorig.boeking, 0);
  SELECT laatste INTO tot_ FROM boekingsteller;
  IF tot_ - begin_ < greatest(minstens, 1) THEN RETURN NULL; END IF;
  tot_ := least(tot_, begin_ + greatest(hoogstens, 1));

  SELECT date_trunc('month', vastgelegd_op AT TIME ZONE 'UTC')::date INTO STRICT vanaf_ FROM boeking WHERE nummer = tot_;
  dagen_ := (vanaf_ - interval '1 month')::date;
  -- In another recording month the turnover begins anew, at the first entry of that month.
  na_ := CASE WHEN vorig.vanaf = vanaf_ THEN begin_ ELSE laatste_boeking_op(vanaf_::timestamp AT TIME ZONE 'UTC' - interval '1 microsecond') END;

  INSERT INTO tussenstand (boeking, vorige, vanaf, dagen_vanaf) VALUES (tot_, begin_, vanaf_, dagen_);
  INSERT INTO tussenstand_omzet (stand, rekening, boekdatum, dimensie, bedrag)
  SELECT tot_, o.rekening, o.boekdatum, o.dimensie, sum(o.bedrag)
    FROM (SELECT t.rekening, t.boekdatum, t.dimensie, t.bedrag FROM tussenstand_omzet t WHERE t.stand = begin_ AND vorig.vanaf = vanaf_
          UNION ALL
          SELECT p.rekening, CASE WHEN b.boekdatum < dagen_ THEN date_trunc('month', b.boekdatum::timestamp)::date ELSE b.boekdatum END, p.dimensie, p.bedrag
            FROM boeking b JOIN posting p ON p.boeking = b.nummer
           WHERE b.nummer > na_ AND b.nummer <= tot_ AND p.boeking > na_ AND p.boeking <= tot_) o
   GROUP BY o.rekening, o.boekdatum, o.dimensie HAVING sum(o.bedrag) <> 0 ORDER BY o.boekdatum, o.rekening, o.dimensie;
  INSERT INTO tussenstand_telling (stand, stroom, regio, instrument, maand, aantal, dagen)
  SELECT tot_, v.stroom, v.regio, v.instrument, date_trunc('month', v.datum::timestamp)::date, count(*), array_agg(extract(day FROM v.datum)::smallint ORDER BY v.datum)
    FROM boeking b CROSS JOIN LATERAL (SELECT x.stroom, x.regio, x.instrument, x.datum FROM verplichting x WHERE x.id = b.onderwerp_id AND x.boeking = b.nummer OFFSET 0) v
   WHERE b.nummer > begin_ AND b.nummer <= tot_ AND b.soort = 'vastleggen'
   GROUP BY 2, 3, 4, 5;
  RETURN tot_;
END
$$;

-- Of a receipt that is taken back everything that was ever settled was read, to see whether it is in it.
CREATE OR REPLACE FUNCTION ontvangst_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT t.nummer INTO fout
    FROM nieuw n JOIN terugvordering t ON t.id = n.terugvordering JOIN betaling b ON b.id = t.betaling JOIN verplichting v ON v.id = b.verplichting JOIN stroom s ON s.code = b.stroom
    LEFT JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer
    CROSS JOIN LATERAL (SELECT CASE WHEN s.jaargebonden THEN b.kasjaar ELSE (SELECT extract(year FROM max(k.boekdatum))::smallint FROM boeking k WHERE k.onderwerp_id = b.id AND k.soort = 'uitvoeren') END AS betaaljaar) j
   WHERE n.boekdatum < t.boekdatum OR n.bedrag > 0 AND n.verrekend <> (extract(year FROM n.boekdatum) = j.betaaljaar)
      OR n.bankbericht IS NOT NULL AND (q.verwerking, q.boeking, q.bedrag, q.betaling) IS DISTINCT FROM ('ontvangen', n.boeking, n.bedrag, b.id)
      OR NOT zo_geboekt(n.boeking, 'ontvangen', b.id, n.boekdatum,
           ARRAY[format('financieel/bank/%s/-/-', b.stroom), format('financieel/vorderingen/%s/-/-', b.stroom)] || CASE WHEN n.verrekend THEN ARRAY[
             format('kas/ruimte/%s/%s/%s', b.stroom, b.kasjaar, b.regio), format('kas/betaald/%s/%s/%s', b.stroom, b.kasjaar, b.regio),
             format('verplichtingen/ruimte/%s/%s/%s', v.stroom, v.jaar, v.regio), format('verplichtingen/vastgelegd/%s/%s/%s', v.stroom, v.jaar, v.regio)] ELSE '{}' END,
           ARRAY[n.bedrag, -n.bedrag] || CASE WHEN n.verrekend THEN ARRAY[n.bedrag, -n.bedrag, n.bedrag, -n.bedrag] ELSE '{}' END)
      OR n.verrekend AND EXISTS (SELECT 1 FROM posting p WHERE p.boeking = n.boeking AND p.verplichting <> b.verplichting) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'de ontvangst op terugvordering % is niet zo geboekt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de ontvangst in één transactie met haar boeking; ruimte komt alleen terug in het jaar van betaling.';
  END IF;
  SELECT t.nummer INTO fout
    FROM nieuw n JOIN terugvordering t ON t.id = n.terugvordering JOIN boeking k ON k.nummer = n.boeking
    LEFT JOIN ontvangst_intrekking i ON i.tegenontvangst = n.id LEFT JOIN terugvordering_ontvangst o ON o.id = i.ontvangst
   WHERE n.bedrag < 0
     AND ((o.terugvordering, o.bedrag, o.verrekend, o.ontvangen_op, o.boeking, i.door) IS DISTINCT FROM (n.terugvordering, -n.bedrag, n.verrekend, n.ontvangen_op, k.corrigeert, n.door)
      OR n.boekdatum < o.boekdatum OR o.bankbericht IS NOT NULL OR (SELECT a.ontvangst FROM tussenrekening_afhandeling a WHERE a.ontvangst = o.id) IS NOT NULL) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'de tegenboeking op terugvordering % hoort bij geen ontvangst die ingetrokken kan worden', fout USING ERRCODE = 'KG008', HINT = 'Trek alleen een ontvangst in die met de hand is geregistreerd en op geen afschrift staat, voor haar hele bedrag, in één opdracht met haar intrekking.';
  END IF;
  PERFORM vordering_niet_te_ver(terugvordering) FROM (SELECT DISTINCT terugvordering FROM nieuw) n;
  RETURN NULL;
END
$$;

-- The same for two transactions that are struck off against each other: each way is found by its own key.
CREATE OR REPLACE FUNCTION afhandeling_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.volgnummer::text INTO fout
    FROM nieuw n JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer CROSS JOIN LATERAL (SELECT coalesce(n.bedrag, q.bedrag) AS bedrag) x
    LEFT JOIN boeking k ON k.nummer = q.boeking LEFT JOIN boeking b ON b.nummer = n.boeking
    LEFT JOIN terugvordering_ontvangst o ON o.id = n.ontvangst LEFT JOIN voorschot v ON v.id = n.voorschot
    LEFT JOIN betaling t ON t.id = n.betaling LEFT JOIN boeking d ON d.nummer = n.doelboeking
   WHERE q.verwerking <> 'onbekend' OR k.nummer IS NULL OR sign(x.bedrag) <> sign(q.bedrag) OR n.boekdatum < k.boekdatum OR b.corrigeert IS DISTINCT FROM k.nummer
      OR NOT zo_geboekt(n.boeking, 'bestemmen', n.bankbericht, n.boekdatum, ARRAY['financieel/bank/nog-te-bestemmen/-/-', 'financieel/tussenrekening/nog-te-bestemmen/-/-'], ARRAY[-x.bedrag, x.bedrag])
      -- The day of the bank says whether it is of the year of payment.
      OR n.soort = 'terugvordering' AND (o.bedrag <> x.bedrag OR o.bedrag < 0 OR extract(year FROM o.ontvangen_op) <> extract(year FROM q.boekdatum) OR o.bankbericht IS NOT NULL OR EXISTS (SELECT 1 FROM ontvangst_intrekking i WHERE i.ontvangst = o.id))
      OR n.soort = 'voorschot' AND (v.bedrag <> x.bedrag OR EXISTS (SELECT 1 FROM voorschot_intrekking i WHERE i.voorschot = v.id))
      OR n.soort = 'retour' AND (t.bedrag <> x.bedrag OR (d.soort, d.onderwerp_id, d.xid) IS DISTINCT FROM ('retour', t.id, pg_current_xact_id()))
      OR n.soort = 'uitvoering' AND (t.bedrag <> -x.bedrag OR (d.soort, d.onderwerp_id, d.xid) IS DISTINCT FROM ('uitvoeren', t.id, pg_current_xact_id()))
      -- What was struck off between two transactions is as much on the one as on the other.
      OR n.soort = 'wegstrepen' AND (
        SELECT sum(coalesce(a.bedrag, p.bedrag))
          FROM (VALUES (n.bankbericht, n.volgnummer, n.tegenpost_bankbericht, n.tegenpost_volgnummer), (n.tegenpost_bankbericht, n.tegenpost_volgnummer, n.bankbericht, n.volgnummer)) AS w (van, van_post, tegen, tegen_post)
         CROSS JOIN LATERAL (SELECT z.bedrag FROM tussenrekening_afhandeling z WHERE z.bankbericht = w.van AND z.volgnummer = w.van_post AND z.tegenpost_bankbericht = w.tegen AND z.tegenpost_volgnummer = w.tegen_post OFFSET 0) a
         CROSS JOIN LATERAL (SELECT y.bedrag FROM bankpost y WHERE y.bankbericht = w.van AND y.volgnummer = w.van_post OFFSET 0) p) <> 0 LIMIT 1;
  IF NOT FOUND THEN
    SELECT q.volgnummer::text INTO fout
      FROM (SELECT DISTINCT bankbericht, volgnummer FROM nieuw) n JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer
     WHERE abs(q.bedrag) < (SELECT sum(abs(coalesce(a.bedrag, q.bedrag))) FROM tussenrekening_afhandeling a WHERE a.bankbericht = n.bankbericht AND a.volgnummer = n.volgnummer) LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'de afhandeling van post % op de tussenrekening is niet zo geboekt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de afhandeling in één transactie met haar boekingen, voor ten hoogste wat van de post nog open is.';
  END IF;
  RETURN NULL;
END
$$;
