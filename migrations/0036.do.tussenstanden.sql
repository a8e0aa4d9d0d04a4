-- Interim states: what everything up to an entry adds up to, kept every so many entries, so that nothing has to read more than a few
-- thousand entries to know how the books stood at any of them. They are made in the background: who books pays nothing for them, and
-- loses an index. Entries never change, so a state stays true; what came after it is read live.

-- The same function as in 0009, that no longer walks through all postings before the first one it is asked for.
CREATE OR REPLACE FUNCTION omzet_uit_boekingen(na bigint, tot_en_met bigint) RETURNS TABLE (rekening integer, boekdatum date, dimensie text, debet numeric, credit numeric)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.rekening, b.boekdatum, p.dimensie, coalesce(sum(p.bedrag) FILTER (WHERE p.bedrag > 0), 0.00), coalesce(-sum(p.bedrag) FILTER (WHERE p.bedrag < 0), 0.00)
    FROM boeking b JOIN posting p ON p.boeking = b.nummer
   WHERE b.nummer > na AND b.nummer <= tot_en_met AND p.boeking > na AND p.boeking <= tot_en_met
     AND (current_setting('kassier.regio', true) = '*' OR p.rekening IN (SELECT r.id FROM rekening r WHERE r.regio = current_setting('kassier.regio', true)))
   GROUP BY p.rekening, b.boekdatum, p.dimensie
$$;

CREATE TABLE tussenstand (
  -- The last entry that counts.
  boeking     bigint PRIMARY KEY CHECK (boeking > 0),
  -- The one before it, and 0 for the first.
  vorige      bigint NOT NULL UNIQUE CHECK (vorige >= 0 AND vorige < boeking),
  -- The recording month (UTC) of the entry: of its turnover what was recorded from this day on is here, what was before is in
  -- dagomzet and maandomzet.
  vanaf       date NOT NULL CHECK (extract(day FROM vanaf) = 1),
  -- Booking days from this one on are kept apart; those before it are added up per month.
  dagen_vanaf date NOT NULL CHECK (extract(day FROM dagen_vanaf) = 1),
  gemaakt_op  timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE tussenstand IS 'Tot en met welke boekingen de stand is opgeteld; ieder volgt op de vorige.';

CREATE TABLE tussenstand_omzet (
  stand     bigint NOT NULL,
  rekening  integer NOT NULL,
  -- The booking day, or the first day of its month.
  boekdatum date NOT NULL,
  dimensie  text NOT NULL,
  bedrag    numeric(17,2) NOT NULL,
  PRIMARY KEY (stand, boekdatum, rekening, dimensie)
);
COMMENT ON TABLE tussenstand_omzet IS 'Debet min credit (euro) per rekening, boekdag of -maand en dimensie, van wat in de opnamemaand van de stand tot en met haar boeking is vastgelegd.';

CREATE TABLE tussenstand_telling (
  stand      bigint NOT NULL,
  stroom     text NOT NULL,
  regio      text NOT NULL,
  instrument text NOT NULL,
  -- The first day of the month in which their days lie.
  maand      date NOT NULL CHECK (extract(day FROM maand) = 1),
  aantal     integer NOT NULL CHECK (aantal > 0 AND aantal = cardinality(dagen)),
  -- The day of the month of each, in order.
  dagen      smallint[] NOT NULL,
  PRIMARY KEY (stand, stroom, regio, instrument, maand)
);
COMMENT ON TABLE tussenstand_telling IS 'Hoeveel verplichtingen er met de boekingen na de vorige stand bij kwamen, per stroom, regio, instrument en maand van hun datum.';

-- The verplichtingen that came with the entries after one number and up to another, as omzet_uit_boekingen gives the turnover: as
-- the owner, because a region may not read every entry, and with no more than the asker may see.
CREATE FUNCTION verplichtingen_uit_boekingen(na bigint, tot_en_met bigint) RETURNS TABLE (stroom text, regio text, instrument text, datum date, aantal bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
  SELECT v.stroom, v.regio, v.instrument, v.datum, count(*)
    FROM boeking b JOIN verplichting v ON v.id = b.onderwerp_id AND v.boeking = b.nummer
   WHERE b.nummer > na AND b.nummer <= tot_en_met AND b.soort = 'vastleggen'
     AND (current_setting('kassier.regio', true) = '*' OR v.regio = current_setting('kassier.regio', true))
   GROUP BY 1, 2, 3, 4
$$;

-- Makes the next state when there are `minstens` entries since the last, of at most `hoogstens` of them. Gives its entry, or null
-- when there is nothing to do or another is at it. It takes no lock that a writer needs: entries up to the counter are there for
-- good, whoever looks. It reads with the owner's eyes, whoever calls.
CREATE FUNCTION maak_tussenstand(minstens integer, hoogstens integer) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    FROM boeking b JOIN verplichting v ON v.id = b.onderwerp_id AND v.boeking = b.nummer
   WHERE b.nummer > begin_ AND b.nummer <= tot_ AND b.soort = 'vastleggen'
   GROUP BY 2, 3, 4, 5;
  RETURN tot_;
END
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['tussenstand', 'tussenstand_omzet', 'tussenstand_telling'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
  END LOOP;
END
$$;

-- Who sees what: as of the accounts and verplichtingen that these are made from.
ALTER TABLE tussenstand_omzet ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON tussenstand_omzet FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR rekening IN (SELECT r.id FROM rekening r WHERE r.regio = (SELECT current_setting('kassier.regio', true))));
ALTER TABLE tussenstand_telling ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON tussenstand_telling FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR regio = (SELECT current_setting('kassier.regio', true)));

GRANT SELECT ON tussenstand, tussenstand_omzet, tussenstand_telling TO kassier_dienst;
REVOKE EXECUTE ON FUNCTION verplichtingen_uit_boekingen(bigint, bigint), maak_tussenstand(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION verplichtingen_uit_boekingen(bigint, bigint), maak_tussenstand(integer, integer) TO kassier_dienst;

-- The states count what this index was for.
DROP INDEX verplichting_instrument;
