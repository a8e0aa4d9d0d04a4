-- The same guarantees at a fraction of their cost per row. A foreign key is checked by PostgreSQL row by row, with a query
-- each: on the tables that every decision writes that was a fifth of the time of a decision. Here one query per statement
-- checks all its rows. It is as strong: what is pointed at is never removed and never gets another key (the guards below
-- and those of 0003 to 0005 see to that), and unlike a foreign key it also holds with session_replication_role = replica.

-- ---------------------------------------------------------------- references of what every decision writes

ALTER TABLE boeking DROP CONSTRAINT boeking_besluit_fkey;
ALTER TABLE besluit DROP CONSTRAINT besluit_stroom_fkey;
ALTER TABLE verplichting
  DROP CONSTRAINT verplichting_stroom_fkey, DROP CONSTRAINT verplichting_regio_fkey, DROP CONSTRAINT verplichting_begunstigde_fkey,
  DROP CONSTRAINT verplichting_arrangement_fkey, DROP CONSTRAINT verplichting_besluit_fkey, DROP CONSTRAINT verplichting_boeking_fkey;
ALTER TABLE verplichting_stand DROP CONSTRAINT verplichting_stand_verplichting_fkey;
ALTER TABLE betaling
  DROP CONSTRAINT betaling_verplichting_fkey, DROP CONSTRAINT betaling_stroom_fkey, DROP CONSTRAINT betaling_begunstigde_fkey,
  DROP CONSTRAINT betaling_besluit_fkey, DROP CONSTRAINT betaling_boeking_fkey;

CREATE FUNCTION besluit_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fout text;
BEGIN
  SELECT format('besluit %s noemt stroom %s', n.id, n.stroom) INTO fout
    FROM nieuw n WHERE n.stroom IS NOT NULL AND n.stroom NOT IN (SELECT code FROM stroom) LIMIT 1;
  IF fout IS NOT NULL THEN RAISE EXCEPTION '%, die niet bestaat', fout USING ERRCODE = 'foreign_key_violation'; END IF;
  RETURN NULL;
END
$$;

-- A verplichting names the entry in which it was itself committed.
CREATE FUNCTION verplichting_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT format('verplichting %s ', n.nummer) || CASE
           WHEN b.id IS NULL THEN format('noemt besluit %s, dat niet bestaat', n.besluit)
           WHEN j.boeking IS NULL THEN format('is niet vastgelegd in boeking %s', n.boeking)
           WHEN p.id IS NULL THEN format('noemt begunstigde %s, die niet bestaat', n.begunstigde)
           WHEN n.arrangement IS NOT NULL AND a.id IS NULL THEN format('noemt arrangement %s, dat niet bestaat', n.arrangement)
           ELSE format('noemt stroom %s of regio %s, die niet bestaat', n.stroom, n.regio) END INTO fout
    FROM nieuw n
    LEFT JOIN besluit b ON b.id = n.besluit LEFT JOIN posting j ON j.boeking = n.boeking AND j.verplichting = n.id
    LEFT JOIN begunstigde p ON p.id = n.begunstigde LEFT JOIN arrangement a ON a.id = n.arrangement
   WHERE b.id IS NULL OR j.boeking IS NULL OR p.id IS NULL OR (n.arrangement IS NOT NULL AND a.id IS NULL)
      OR n.stroom NOT IN (SELECT code FROM stroom) OR n.regio NOT IN (SELECT code FROM regio) LIMIT 1;
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION '%', fout USING ERRCODE = 'foreign_key_violation', HINT = 'Schrijf een verplichting in één statement met de boeking waarin zij wordt vastgelegd.';
  END IF;
  RETURN NULL;
END
$$;

-- That a betaling names an entry and a verplichting which exist, in a stream that exists, follows from betaling_is_geboekt.
CREATE FUNCTION betaling_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT format('betaling %s noemt %s', n.nummer, CASE WHEN b.id IS NULL THEN format('besluit %s', n.besluit) ELSE format('begunstigde %s', n.begunstigde) END) INTO fout
    FROM nieuw n LEFT JOIN besluit b ON b.id = n.besluit LEFT JOIN begunstigde p ON p.id = n.begunstigde
   WHERE b.id IS NULL OR p.id IS NULL LIMIT 1;
  IF fout IS NOT NULL THEN RAISE EXCEPTION '%, wat niet bestaat', fout USING ERRCODE = 'foreign_key_violation'; END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER besluit_verwijst AFTER INSERT ON besluit REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION besluit_verwijst();
CREATE TRIGGER verplichting_verwijst AFTER INSERT ON verplichting REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION verplichting_verwijst();
CREATE TRIGGER betaling_verwijst AFTER INSERT ON betaling REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION betaling_verwijst();
ALTER TABLE besluit ENABLE ALWAYS TRIGGER besluit_verwijst;
ALTER TABLE verplichting ENABLE ALWAYS TRIGGER verplichting_verwijst;
ALTER TABLE betaling ENABLE ALWAYS TRIGGER betaling_verwijst;

-- One entry makes one payment payable: without this a second payment could point at the entry of the first.
CREATE UNIQUE INDEX betaling_boeking ON betaling (boeking);

-- What others point at keeps its key, and what a verplichting or betaling was granted for stays as it was granted.
CREATE FUNCTION staat_vast() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'dit gegeven van % staat vast', TG_TABLE_NAME USING ERRCODE = 'KG002', HINT = 'Leg een wijziging vast in plaats van het gegeven te veranderen.';
END
$$;
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, soort ON begunstigde FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, persoon ON arrangement FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, nummer, stroom, jaar, regio, datum, einddatum, instrument, begunstigde, arrangement, persoon, crebo, organisatie,
  aangevraagd_door, besluit, boeking, vastgelegd_op ON verplichting FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, nummer, verplichting, bedrag, weken, factuurdatum, boekdatum, eindafrekening, stroom, kasjaar, regio, instrument, begunstigde,
  organisatie, ingediend_door, besluit, boeking, vastgelegd_op ON betaling FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();

-- ---------------------------------------------------------------- guards that need not look at every new row

DROP TRIGGER status_bewaken ON verplichting;
DROP TRIGGER status_bewaken ON betaling;
CREATE TRIGGER status_bewaken BEFORE UPDATE OF status ON verplichting FOR EACH ROW EXECUTE FUNCTION status_bewaken('verplichting', 'vastgelegd');
CREATE TRIGGER status_bewaken BEFORE UPDATE OF status ON betaling FOR EACH ROW EXECUTE FUNCTION status_bewaken('betaling', 'betaalbaar');
CREATE TRIGGER status_bij_begin BEFORE INSERT ON verplichting FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM 'vastgelegd') EXECUTE FUNCTION status_bewaken('verplichting', 'vastgelegd');
CREATE TRIGGER status_bij_begin BEFORE INSERT ON betaling FOR EACH ROW WHEN (NEW.status IS DISTINCT FROM 'betaalbaar') EXECUTE FUNCTION status_bewaken('betaling', 'betaalbaar');

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT tgrelid::regclass AS tabel, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname IN ('staat_vast', 'status_bewaken', 'status_bij_begin') LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.tabel, t.tgname);
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- evidence as it is

-- A decision is somewhat more than two kilobytes, from where PostgreSQL would compress it. That took a tenth of the time of
-- writing it, for half its space on disk.
ALTER TABLE besluit SET (toast_tuple_target = 8160);

-- ---------------------------------------------------------------- postings, in fewer passes

CREATE OR REPLACE FUNCTION boeking_verwerken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  nieuwe record;
  fout   text;
BEGIN
  SELECT min(nummer) AS eerste, max(nummer) AS laatste, count(*) AS aantal, min(vastgelegd_op) AS vroegste, max(vastgelegd_op) AS laatste_moment, min(boekdatum) AS vroegste_dag
    INTO nieuwe FROM nieuw;
  IF nieuwe.aantal = 0 THEN RETURN NULL; END IF;

  IF TG_RELID <> 'public.boeking'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij boeking', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  -- The counter never goes back, so a moment that has yet to come would stop the ledger.
  IF nieuwe.laatste_moment > clock_timestamp() + interval '1 minute' THEN
    RAISE EXCEPTION 'het moment % van de boeking ligt in de toekomst', nieuwe.laatste_moment USING ERRCODE = 'KG005';
  END IF;

  -- Taking the counter first makes the numbers follow the order of commit: a second writer waits here.
  UPDATE boekingsteller SET laatste = nieuwe.laatste, laatste_moment = nieuwe.laatste_moment
   WHERE laatste = nieuwe.eerste - 1 AND laatste_moment <= nieuwe.vroegste AND nieuwe.aantal = nieuwe.laatste - nieuwe.eerste + 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'boekingsnummers % t/m % sluiten niet aan op nummer % (of het moment ligt voor dat van de vorige boeking)',
      nieuwe.eerste, nieuwe.laatste, (SELECT laatste FROM boekingsteller) USING ERRCODE = 'KG005';
  END IF;

  -- A closed month closes all before it: a booking there would change the balances at its end.
  IF nieuwe.vroegste_dag < (SELECT max(maand) + interval '1 month' FROM boekperiode) THEN
    SELECT string_agg(DISTINCT to_char(n.boekdatum, 'YYYY-MM'), ', ') INTO fout
      FROM nieuw n WHERE n.boekdatum < (SELECT max(maand) + interval '1 month' FROM boekperiode);
    RAISE EXCEPTION 'boekperiode % is gesloten', fout
      USING ERRCODE = 'KG006', HINT = 'Boek in de eerste open periode.';
  END IF;

  SELECT n.nummer::text INTO fout FROM nieuw n WHERE NOT EXISTS (SELECT 1 FROM posting p WHERE p.boeking = n.nummer) LIMIT 1;
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'boeking % heeft geen postings', fout
      USING ERRCODE = 'KG001', HINT = 'Schrijf een boeking en al haar postings in één statement.';
  END IF;

  SELECT n.nummer::text INTO fout FROM nieuw n LEFT JOIN besluit b ON b.id = n.besluit WHERE n.besluit IS NOT NULL AND b.id IS NULL LIMIT 1;
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'boeking % noemt een besluit dat niet bestaat', fout USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;

-- Says in words what is wrong with the postings of a statement that was found to be wrong.
CREATE FUNCTION postingfout(boeking_ bigint, boek_ text, soort_ text, stroom_ text, verschil_ numeric, rekening_ integer, verplichting_ boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF boek_ IS NULL THEN
    RAISE EXCEPTION 'posting op boeking % noemt rekening % die niet bestaat', boeking_, rekening_ USING ERRCODE = 'KG001';
  ELSIF verschil_ <> 0 THEN
    RAISE EXCEPTION 'boeking % is niet in evenwicht in boek % voor stroom %: verschil %', boeking_, boek_, stroom_, verschil_ USING ERRCODE = 'KG001';
  END IF;
  RAISE EXCEPTION 'posting van boeking % op %/% hoort % verplichting te noemen', boeking_, boek_, soort_,
    CASE WHEN verplichting_ THEN 'een' ELSE 'geen' END USING ERRCODE = 'KG001';
END
$$;

CREATE OR REPLACE FUNCTION posting_verwerken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  IF TG_RELID <> 'public.posting'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij posting', TG_NAME USING ERRCODE = 'KG004';
  END IF;

  -- Per entry, book and stream: the accounts exist, each posting names a verplichting or not as its account asks, and the
  -- sum is zero.
  SELECT n.boeking, r.boek, r.stroom, sum(n.bedrag) AS verschil, min(n.rekening) AS rekening,
         min(r.soort) FILTER (WHERE k.met_verplichting <> (n.verplichting IS NOT NULL)) AS soort,
         bool_or(k.met_verplichting) FILTER (WHERE k.met_verplichting <> (n.verplichting IS NOT NULL)) AS met_verplichting INTO fout
    FROM nieuw n LEFT JOIN rekening r ON r.id = n.rekening LEFT JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort
   GROUP BY n.boeking, r.boek, r.stroom
  HAVING r.boek IS NULL OR sum(n.bedrag) <> 0 OR bool_or(k.met_verplichting <> (n.verplichting IS NOT NULL)) LIMIT 1;
  IF FOUND THEN
    PERFORM postingfout(fout.boeking, fout.boek, fout.soort, fout.stroom, fout.verschil, fout.rekening, fout.met_verplichting);
  END IF;

  -- All postings of an entry arrive in the statement that also writes the entry, numbered from 1: a later addition cannot
  -- be numbered 1 again, so it is refused.
  SELECT n.boeking INTO fout
    FROM (SELECT boeking, count(*) AS aantal, min(regel) AS eerste, max(regel) AS laatste FROM nieuw GROUP BY boeking) n
    LEFT JOIN boeking b ON b.nummer = n.boeking
   WHERE b.xid IS DISTINCT FROM pg_current_xact_id() OR n.eerste <> 1 OR n.laatste <> n.aantal LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'posting hoort niet bij een nieuwe boeking (boeking %)', fout.boeking
      USING ERRCODE = 'KG002', HINT = 'Aan een boeking die er al is wordt niets toegevoegd; maak een nieuwe boeking met al haar postings, genummerd vanaf 1.';
  END IF;

  UPDATE saldo s SET bedrag = s.bedrag + som.bedrag, laatste_boeking = som.laatste
    FROM (SELECT rekening, sum(bedrag) AS bedrag, max(boeking) AS laatste FROM nieuw GROUP BY rekening) som
   WHERE s.rekening = som.rekening;

  INSERT INTO dagomzet AS d (rekening, boekdatum, opnamedag, dimensie, debet, credit)
  SELECT n.rekening, b.boekdatum, (b.vastgelegd_op AT TIME ZONE 'UTC')::date, n.dimensie,
         coalesce(sum(n.bedrag) FILTER (WHERE n.bedrag > 0), 0), coalesce(-sum(n.bedrag) FILTER (WHERE n.bedrag < 0), 0)
    FROM nieuw n JOIN boeking b ON b.nummer = n.boeking
   GROUP BY 1, 2, 3, 4
  ON CONFLICT (rekening, boekdatum, opnamedag, dimensie)
  DO UPDATE SET debet = d.debet + excluded.debet, credit = d.credit + excluded.credit;

  -- First the standing of verplichtingen that exist, then the new ones: a CHECK on the row proposed to an upsert would
  -- look at the difference instead of at the result.
  WITH som AS MATERIALIZED (
    SELECT n.verplichting,
           coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd'), 0) AS vastgelegd,
           coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaalbaar'), 0) AS betaalbaar,
           coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaald'), 0) AS betaald
      FROM nieuw n JOIN rekening r ON r.id = n.rekening
     WHERE n.verplichting IS NOT NULL GROUP BY n.verplichting
  ), bestaand AS (
    UPDATE verplichting_stand s
       SET vastgelegd = s.vastgelegd + som.vastgelegd, betaalbaar = s.betaalbaar + som.betaalbaar, betaald = s.betaald + som.betaald
      FROM som WHERE s.verplichting = som.verplichting RETURNING s.verplichting
  )
  INSERT INTO verplichting_stand (verplichting, vastgelegd, betaalbaar, betaald)
  SELECT * FROM som WHERE verplichting NOT IN (SELECT verplichting FROM bestaand);
  RETURN NULL;
END
$$;

-- A verplichting is only booked on accounts of its own stream and region, and committed in its own year. It exists: its
-- standing has no foreign key of its own.
CREATE OR REPLACE FUNCTION posting_in_eigen_cel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  SELECT coalesce(v.nummer, n.verplichting::text) AS nummer, v.id IS NULL AS onbekend, r.stroom, r.jaar, r.regio INTO fout
    FROM nieuw n JOIN rekening r ON r.id = n.rekening LEFT JOIN verplichting v ON v.id = n.verplichting
   WHERE n.verplichting IS NOT NULL
     AND (v.id IS NULL OR r.stroom <> v.stroom OR r.regio <> v.regio OR (r.boek = 'verplichtingen' AND r.jaar <> v.jaar)) LIMIT 1;
  IF FOUND THEN
    IF fout.onbekend THEN RAISE EXCEPTION 'verplichting % bestaat niet', fout.nummer USING ERRCODE = 'foreign_key_violation'; END IF;
    RAISE EXCEPTION 'verplichting % hoort niet in cel % % %', fout.nummer, fout.stroom, fout.jaar, fout.regio USING ERRCODE = 'KG001';
  END IF;
  RETURN NULL;
END
$$;
