-- Periods, points in time and the end of a year.

-- ---------------------------------------------------------------- space on every day

-- Space and what is to be divided are never negative: not after everything that was booked (the CHECK on saldo sees to
-- that), and not on any day in the past either. What takes from them is therefore booked on a day from which on there was
-- enough on every later day. Nothing is usually booked after the day of an entry: then this costs one look per account.
CREATE FUNCTION ruimte_per_dag() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  IF TG_RELID <> 'public.posting'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij posting', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  SELECT r.boek, r.soort, r.stroom, r.jaar, r.regio, x.tot, x.stand INTO fout
    FROM (SELECT n.rekening, min(b.boekdatum) AS vanaf
            FROM nieuw n JOIN rekening r ON r.id = n.rekening AND r.soort IN ('ruimte', 'te-verdelen') JOIN boeking b ON b.nummer = n.boeking
           WHERE n.bedrag < 0 GROUP BY n.rekening) g
    JOIN rekening r ON r.id = g.rekening JOIN saldo s ON s.rekening = g.rekening
   CROSS JOIN LATERAL (
     -- The balance before each later day: what there is in the end, without that day and all after it.
     SELECT d.boekdatum AS tot, s.bedrag - sum(sum(d.debet - d.credit)) OVER (ORDER BY d.boekdatum DESC) AS stand
       FROM dagomzet d WHERE d.rekening = g.rekening AND d.boekdatum > g.vanaf GROUP BY d.boekdatum) x
   WHERE x.stand < 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'rekening %/% % % % komt voor % op %', fout.boek, fout.soort, fout.stroom, fout.jaar, coalesce(fout.regio, 'landelijk'), fout.tot, fout.stand
      USING ERRCODE = 'KG009', HINT = 'Boek op de eerste dag vanaf welke er op elke latere dag genoeg is.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER ruimte_per_dag AFTER INSERT ON posting REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ruimte_per_dag();
ALTER TABLE posting ENABLE ALWAYS TRIGGER ruimte_per_dag;

-- ---------------------------------------------------------------- periods

ALTER TABLE boekperiode ADD COLUMN reden text CHECK (reden <> '');

-- ---------------------------------------------------------------- points in time

-- The last entry that was recorded at or before a moment. Moments never go back along the numbers, so halving finds it in
-- some twenty looks, without an index on the moment that every entry would have to pay for.
CREATE FUNCTION laatste_boeking_op(moment timestamptz) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  laag   bigint := 0;
  hoog   bigint;
  midden bigint;
BEGIN
  SELECT laatste INTO hoog FROM boekingsteller;
  WHILE laag < hoog LOOP
    midden := (laag + hoog + 1) / 2;
    IF (SELECT vastgelegd_op FROM boeking WHERE nummer = midden) <= moment THEN laag := midden; ELSE hoog := midden - 1; END IF;
  END LOOP;
  RETURN laag;
END
$$;

-- Turnover of the entries after one number and up to another: for the part of a day, which dagomzet does not know. It runs
-- as the owner because a region may not read every entry that touched its accounts; what it gives is what dagomzet would show.
CREATE FUNCTION omzet_uit_boekingen(na bigint, tot_en_met bigint) RETURNS TABLE (rekening integer, boekdatum date, dimensie text, debet numeric, credit numeric)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.rekening, b.boekdatum, p.dimensie, coalesce(sum(p.bedrag) FILTER (WHERE p.bedrag > 0), 0.00), coalesce(-sum(p.bedrag) FILTER (WHERE p.bedrag < 0), 0.00)
    FROM boeking b JOIN posting p ON p.boeking = b.nummer
   WHERE b.nummer > na AND b.nummer <= tot_en_met
     AND (current_setting('kassier.regio', true) = '*' OR p.rekening IN (SELECT r.id FROM rekening r WHERE r.regio = current_setting('kassier.regio', true)))
   GROUP BY p.rekening, b.boekdatum, p.dimensie
$$;

-- Turnover per month on both axes of time. A recording month that is over never changes again, because the moment of
-- entries never goes back; so these rows are added up once, off the way of whoever books, and stay true. Rows of dagomzet
-- grow with days times days; these with months times months.
CREATE TABLE maandomzet (
  opnamemaand date NOT NULL,
  boekmaand   date NOT NULL,
  rekening    integer NOT NULL REFERENCES rekening,
  dimensie    text NOT NULL,
  bedrag      numeric(17,2) NOT NULL,
  PRIMARY KEY (opnamemaand, boekmaand, rekening, dimensie)
);
COMMENT ON TABLE maandomzet IS 'Debet min credit per rekening, maand van boeken, maand van opname (UTC) en dimensie, in euro; opgeteld uit dagomzet.';

CREATE TABLE maandomzet_stand (
  -- Every recording day before this first day of a month is in maandomzet; the last row counts.
  tot         date PRIMARY KEY CHECK (extract(day FROM tot) = 1),
  opgeteld_op timestamptz NOT NULL DEFAULT now()
);
INSERT INTO maandomzet_stand (tot) VALUES ('2020-01-01');
COMMENT ON TABLE maandomzet_stand IS 'Tot welke opnamedag de omzet per maand is opgeteld, per keer dat dat gebeurde.';

-- What months do not cover is read by day, on either axis. A booking changes a row of dagomzet far more often than it adds
-- one, and these columns never change: so the indexes cost who books next to nothing.
CREATE INDEX dagomzet_opnamedag ON dagomzet (opnamedag, boekdatum);
CREATE INDEX dagomzet_boekdatum ON dagomzet (boekdatum, opnamedag);

-- Adds up the recording months that are over: those before the month of the last entry, whatever the clock says.
CREATE FUNCTION tel_maanden_op() RETURNS date LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  van   date;
  tot_  date;
BEGIN
  LOCK TABLE maandomzet_stand IN EXCLUSIVE MODE;
  SELECT max(tot) INTO van FROM maandomzet_stand;
  SELECT date_trunc('month', laatste_moment AT TIME ZONE 'UTC')::date INTO tot_ FROM boekingsteller WHERE laatste > 0;
  IF tot_ IS NULL OR tot_ <= van THEN RETURN van; END IF;
  INSERT INTO maandomzet (opnamemaand, boekmaand, rekening, dimensie, bedrag)
  SELECT date_trunc('month', opnamedag)::date, date_trunc('month', boekdatum)::date, rekening, dimensie, sum(debet - credit)
    FROM dagomzet WHERE opnamedag >= van AND opnamedag < tot_ GROUP BY 1, 2, 3, 4 HAVING sum(debet - credit) <> 0;
  INSERT INTO maandomzet_stand (tot) VALUES (tot_);
  RETURN tot_;
END
$$;

-- ---------------------------------------------------------------- the end of a year

-- A besluit that carries open verplichtingen to another year names streams, years and regions; the amounts are worked out
-- from the books. `mutaties` holds them worked out, as they are approved and booked; this is what was submitted.
ALTER TABLE budgetbesluit ADD COLUMN ingediende_mutaties json;

CREATE TABLE overloop_regel (
  verplichting uuid NOT NULL REFERENCES verplichting,
  -- The entry that moved the cash.
  boeking      bigint NOT NULL REFERENCES boeking,
  -- Of that entry, which a region may not read itself.
  boekdatum    date NOT NULL,
  van_jaar     smallint NOT NULL,
  naar_jaar    smallint NOT NULL,
  bedrag       numeric(15,2) NOT NULL CHECK (bedrag > 0),
  PRIMARY KEY (verplichting, boeking),
  CHECK (naar_jaar > van_jaar)
);
COMMENT ON TABLE overloop_regel IS 'Welk deel van de kas (euro) per openstaande verplichting naar een volgend jaar is meegegaan.';
CREATE INDEX overloop_regel_boeking ON overloop_regel (boeking);

-- What goes along with the verplichtingen is what the entry moved, to the cent, in their own region and stream.
CREATE FUNCTION overloop_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout bigint;
BEGIN
  SELECT n.boeking INTO fout
    FROM (SELECT o.boeking, o.van_jaar, o.naar_jaar, v.stroom, v.regio, sum(o.bedrag) AS bedrag
            FROM nieuw o JOIN verplichting v ON v.id = o.verplichting GROUP BY 1, 2, 3, 4, 5) n
   WHERE n.bedrag IS DISTINCT FROM (SELECT sum(p.bedrag) FROM posting p JOIN rekening r ON r.id = p.rekening
                                     WHERE p.boeking = n.boeking AND r.boek = 'kas' AND r.soort = 'ruimte' AND r.stroom = n.stroom AND r.jaar = n.naar_jaar AND r.regio = n.regio)
      OR -n.bedrag IS DISTINCT FROM (SELECT sum(p.bedrag) FROM posting p JOIN rekening r ON r.id = p.rekening
                                     WHERE p.boeking = n.boeking AND r.boek = 'kas' AND r.soort = 'ruimte' AND r.stroom = n.stroom AND r.jaar = n.van_jaar AND r.regio = n.regio)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'boeking % verplaatst iets anders dan haar verplichtingen', fout USING ERRCODE = 'KG008';
  END IF;
  SELECT n.boeking INTO fout FROM nieuw n LEFT JOIN boeking b ON b.nummer = n.boeking AND b.boekdatum = n.boekdatum WHERE b.nummer IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'boeking % is niet van de dag die haar overloop noemt', fout USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER overloop_is_geboekt AFTER INSERT ON overloop_regel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION overloop_is_geboekt();
ALTER TABLE overloop_regel ENABLE ALWAYS TRIGGER overloop_is_geboekt;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['overloop_regel', 'maandomzet', 'maandomzet_stand'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
  END LOOP;
END
$$;

-- Who sees what: as of the tables that these are made from.
ALTER TABLE overloop_regel ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON overloop_regel FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR EXISTS (SELECT 1 FROM verplichting v WHERE v.id = overloop_regel.verplichting));
CREATE POLICY toevoegen ON overloop_regel FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
ALTER TABLE maandomzet ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON maandomzet FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR rekening IN (SELECT r.id FROM rekening r WHERE r.regio = (SELECT current_setting('kassier.regio', true))));

GRANT SELECT, INSERT ON overloop_regel TO kassier_dienst;
GRANT SELECT ON maandomzet, maandomzet_stand TO kassier_dienst;
GRANT EXECUTE ON FUNCTION laatste_boeking_op(timestamptz), omzet_uit_boekingen(bigint, bigint), tel_maanden_op() TO kassier_dienst;
