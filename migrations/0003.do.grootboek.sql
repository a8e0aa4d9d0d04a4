-- The double-entry ledger. One business event is one boeking (journal entry) with postings in up to three books.
-- A posting's bedrag is signed: positive is debet, negative is credit.
--
-- What holds here holds for everybody, also for somebody with psql and the owner's password:
--   1. every boeking balances per book and per stroom, has at least two postings, and none of zero;
--   2. boekingen and postings are never changed, removed or added to afterwards;
--   3. balances that may not be negative are not, and a verplichting never has more payable and paid than committed;
--   4. balances are the sum of their postings, because only the trigger on posting can write them;
--   5. nothing is booked in a closed period, and numbers are dense, unique and in order of commit.
-- All triggers are ENABLE ALWAYS, so that session_replication_role does not switch them off.

-- ---------------------------------------------------------------- accounts

CREATE TABLE rekeningsoort (
  boek      text NOT NULL CHECK (boek IN ('verplichtingen', 'kas', 'financieel')),
  soort     text NOT NULL,
  -- 1: the balance may not be negative; -1: may not be positive; 0: free.
  teken     smallint NOT NULL CHECK (teken IN (-1, 0, 1)),
  met_jaar  boolean NOT NULL,
  met_regio boolean NOT NULL,
  -- Whether every posting names the verplichting it is about: the account has a sub-ledger.
  met_verplichting boolean NOT NULL,
  PRIMARY KEY (boek, soort)
);
COMMENT ON TABLE rekeningsoort IS 'Welke rekeningen er in welk boek zijn, en welk saldo zij mogen hebben.';

INSERT INTO rekeningsoort (boek, soort, teken, met_jaar, met_regio, met_verplichting) VALUES
  ('verplichtingen', 'budget',               -1, true,  false, false),
  ('verplichtingen', 'te-verdelen',           1, true,  false, false),
  ('verplichtingen', 'ruimte',                1, true,  true, false),
  ('verplichtingen', 'vastgelegd',            1, true,  true, true),
  ('kas',            'budget',               -1, true,  false, false),
  ('kas',            'te-verdelen',           1, true,  false, false),
  ('kas',            'ruimte',                1, true,  true, false),
  ('kas',            'betaalbaar',            1, true,  true, true),
  ('kas',            'betaald',               1, true,  true, true),
  ('financieel',     'bank',                  0, false, false, false),
  ('financieel',     'voorschot-szw',        -1, false, false, false),
  ('financieel',     'lasten',                0, false, true, false),
  ('financieel',     'crediteuren',          -1, false, false, false),
  ('financieel',     'betalingen-onderweg',  -1, false, false, false),
  ('financieel',     'vorderingen',           1, false, false, false),
  ('financieel',     'tussenrekening',        0, false, false, false);

CREATE TABLE rekening (
  id     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  boek   text NOT NULL,
  soort  text NOT NULL,
  stroom text NOT NULL REFERENCES stroom,
  jaar   smallint,
  -- A region's code or "landelijk"; null where the kind of account has no region.
  regio  text CHECK (regio = 'landelijk' OR regio ~ '^AM\d{2}$'),
  FOREIGN KEY (boek, soort) REFERENCES rekeningsoort (boek, soort),
  UNIQUE NULLS NOT DISTINCT (boek, soort, stroom, jaar, regio)
);
-- A cell's accounts in both budget books are read together.
CREATE INDEX rekening_cel ON rekening (stroom, jaar, regio);
COMMENT ON TABLE rekening IS 'Een grootboekrekening: boek en soort, per stroom en waar nodig per jaar en regio.';

CREATE TABLE saldo (
  rekening       integer PRIMARY KEY REFERENCES rekening,
  teken          smallint NOT NULL,
  bedrag         numeric(15,2) NOT NULL DEFAULT 0,
  laatste_boeking bigint NOT NULL DEFAULT 0,
  CONSTRAINT saldo_teken CHECK (teken * bedrag >= 0)
) WITH (fillfactor = 50);
COMMENT ON TABLE saldo IS 'Het saldo per rekening (euro, debet positief); altijd de som van de postings.';

-- ---------------------------------------------------------------- entries and postings

CREATE TABLE boeking (
  nummer        bigint PRIMARY KEY CHECK (nummer > 0),
  soort         text NOT NULL,
  boekdatum     date NOT NULL CHECK (boekdatum BETWEEN '2020-01-01' AND '2099-12-31'),
  vastgelegd_op timestamptz NOT NULL CHECK (isfinite(vastgelegd_op)),
  omschrijving  text NOT NULL,
  -- The entry that this one corrects or reverses.
  corrigeert    bigint REFERENCES boeking,
  besluit       uuid,
  -- What it is about: a verplichting, betaling, betaalrun, bankbericht or budgetbesluit.
  onderwerp     text NOT NULL,
  onderwerp_id  uuid NOT NULL,
  door          text NOT NULL,
  xid           xid8 NOT NULL DEFAULT pg_current_xact_id()
);
COMMENT ON TABLE boeking IS 'Het journaal: één gebeurtenis is één boeking. Wordt nooit gewijzigd of verwijderd.';
CREATE INDEX boeking_onderwerp ON boeking (onderwerp_id);
CREATE INDEX boeking_vastgelegd_op ON boeking USING brin (vastgelegd_op);

-- The references to boeking and rekening are checked for the whole statement at once by posting_verwerken below: the
-- same guarantee as a foreign key on a table that knows no delete, at a fraction of its cost per row.
CREATE TABLE posting (
  boeking      bigint NOT NULL,
  regel        smallint NOT NULL CHECK (regel > 0),
  rekening     integer NOT NULL,
  bedrag       numeric(15,2) NOT NULL CONSTRAINT posting_niet_nul CHECK (bedrag <> 0),
  -- The sub-ledger: the verplichting whose committed, payable or paid amount this posting changes.
  verplichting uuid,
  -- An analytic dimension that the ledger does not interpret (the service writes the instrument).
  dimensie     text NOT NULL DEFAULT '',
  PRIMARY KEY (boeking, regel)
);
COMMENT ON TABLE posting IS 'De regels van een boeking (euro; positief is debet, negatief is credit).';
CREATE INDEX posting_rekening ON posting (rekening, boeking);
CREATE INDEX posting_verplichting ON posting (verplichting) WHERE verplichting IS NOT NULL;

CREATE TABLE boekingsteller (
  enige         boolean PRIMARY KEY DEFAULT true CHECK (enige),
  laatste       bigint NOT NULL DEFAULT 0,
  laatste_moment timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 10);
INSERT INTO boekingsteller DEFAULT VALUES;
COMMENT ON TABLE boekingsteller IS 'Het laatste boekingsnummer. De rij wordt bij elke boeking vergrendeld tot na de commit.';

CREATE TABLE boekperiode (
  maand        date PRIMARY KEY CHECK (extract(day FROM maand) = 1),
  status       text NOT NULL DEFAULT 'gesloten' CHECK (status = 'gesloten'),
  gesloten_op  timestamptz NOT NULL DEFAULT now(),
  gesloten_door text NOT NULL
);
COMMENT ON TABLE boekperiode IS 'Gesloten maanden: alles tot en met de laatste is dicht. Sluiten is onherroepelijk.';

-- Turnover per account, booking day, recording day (UTC) and dimension: any past balance, on both time axes, without
-- reading all postings.
CREATE TABLE dagomzet (
  rekening   integer NOT NULL,
  boekdatum  date NOT NULL,
  opnamedag  date NOT NULL,
  dimensie   text NOT NULL,
  debet      numeric(15,2) NOT NULL,
  credit     numeric(15,2) NOT NULL,
  PRIMARY KEY (rekening, boekdatum, opnamedag, dimensie)
) WITH (fillfactor = 50);
COMMENT ON TABLE dagomzet IS 'Omzet per rekening, boekdatum, opnamedag (UTC) en dimensie, in euro.';

-- How each verplichting stands: the sub-ledger's balances.
CREATE TABLE verplichting_stand (
  verplichting uuid PRIMARY KEY,
  vastgelegd   numeric(15,2) NOT NULL CONSTRAINT stand_vastgelegd CHECK (vastgelegd >= 0),
  betaalbaar   numeric(15,2) NOT NULL CONSTRAINT stand_betaalbaar CHECK (betaalbaar >= 0),
  betaald      numeric(15,2) NOT NULL CONSTRAINT stand_betaald CHECK (betaald >= 0),
  CONSTRAINT stand_niet_meer_dan_vastgelegd CHECK (betaalbaar + betaald <= vastgelegd)
) WITH (fillfactor = 80);
COMMENT ON TABLE verplichting_stand IS 'Vastgelegd, betaalbaar en betaald per verplichting (euro); altijd de som van de postings.';

-- ---------------------------------------------------------------- guards

CREATE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% kent geen %: wat geboekt of besloten is wordt nooit gewijzigd of verwijderd', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'KG002', HINT = 'Corrigeer met een nieuwe boeking die naar de oude verwijst.';
END
$$;

CREATE FUNCTION alleen_door_postings() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% volgt uit de postings en is niet los te wijzigen', TG_TABLE_NAME
      USING ERRCODE = 'KG004', HINT = 'Voeg een boeking toe; het saldo volgt vanzelf.';
  END IF;
  RETURN NULL;
END
$$;

-- A new account begins with a zero balance, and with the dimensions its kind asks for.
CREATE FUNCTION rekening_openen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind rekeningsoort;
BEGIN
  SELECT * INTO STRICT kind FROM rekeningsoort WHERE boek = NEW.boek AND soort = NEW.soort;
  IF kind.met_jaar <> (NEW.jaar IS NOT NULL) OR kind.met_regio <> (NEW.regio IS NOT NULL) THEN
    RAISE EXCEPTION 'rekening %/% hoort % jaar en % regio te hebben', NEW.boek, NEW.soort,
      CASE WHEN kind.met_jaar THEN 'een' ELSE 'geen' END, CASE WHEN kind.met_regio THEN 'een' ELSE 'geen' END
      USING ERRCODE = 'KG001';
  END IF;
  INSERT INTO saldo (rekening, teken) VALUES (NEW.id, kind.teken);
  RETURN NULL;
END
$$;

-- The plans of the two functions below are kept from the first call on, when the tables may be tiny and the statement
-- small; they must also be right for a statement of 100,000 entries on millions. So: always by index, row by row.
CREATE FUNCTION boeking_verwerken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  eerste   bigint;
  laatste_ bigint;
  aantal   bigint;
  vroegste timestamptz;
  laatste_moment_ timestamptz;
  fout     text;
BEGIN
  SELECT min(nummer), max(nummer), count(*), min(vastgelegd_op), max(vastgelegd_op)
    INTO eerste, laatste_, aantal, vroegste, laatste_moment_ FROM nieuw;
  IF aantal = 0 THEN RETURN NULL; END IF;

  IF TG_RELID <> 'public.boeking'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij boeking', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  -- The counter never goes back, so a moment that has yet to come would stop the ledger.
  IF laatste_moment_ > clock_timestamp() + interval '1 minute' THEN
    RAISE EXCEPTION 'het moment % van de boeking ligt in de toekomst', laatste_moment_ USING ERRCODE = 'KG005';
  END IF;

  -- Taking the counter first makes the numbers follow the order of commit: a second writer waits here.
  UPDATE boekingsteller SET laatste = laatste_, laatste_moment = laatste_moment_
   WHERE laatste = eerste - 1 AND laatste_moment <= vroegste AND aantal = laatste_ - eerste + 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'boekingsnummers % t/m % sluiten niet aan op nummer % (of het moment ligt voor dat van de vorige boeking)',
      eerste, laatste_, (SELECT laatste FROM boekingsteller) USING ERRCODE = 'KG005';
  END IF;

  -- A closed month closes all before it: a booking there would change the balances at its end.
  SELECT string_agg(DISTINCT to_char(n.boekdatum, 'YYYY-MM'), ', ') INTO fout
    FROM nieuw n WHERE n.boekdatum < (SELECT max(maand) + interval '1 month' FROM boekperiode);
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'boekperiode % is gesloten', fout
      USING ERRCODE = 'KG006', HINT = 'Boek in de eerste open periode.';
  END IF;

  SELECT string_agg(n.nummer::text, ', ') INTO fout
    FROM nieuw n WHERE NOT EXISTS (SELECT 1 FROM posting p WHERE p.boeking = n.nummer);
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'boeking % heeft geen postings', fout
      USING ERRCODE = 'KG001', HINT = 'Schrijf een boeking en al haar postings in één statement.';
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION posting_verwerken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  IF TG_RELID <> 'public.posting'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij posting', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM nieuw) THEN RETURN NULL; END IF;

  SELECT n.boeking, n.rekening INTO fout
    FROM nieuw n LEFT JOIN rekening r ON r.id = n.rekening WHERE r.id IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'posting op boeking % noemt rekening % die niet bestaat', fout.boeking, fout.rekening USING ERRCODE = 'KG001';
  END IF;

  SELECT n.boeking, r.boek, r.soort, k.met_verplichting INTO fout
    FROM nieuw n JOIN rekening r ON r.id = n.rekening JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort
   WHERE k.met_verplichting <> (n.verplichting IS NOT NULL) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'posting van boeking % op %/% hoort % verplichting te noemen', fout.boeking, fout.boek, fout.soort,
      CASE WHEN fout.met_verplichting THEN 'een' ELSE 'geen' END USING ERRCODE = 'KG001';
  END IF;

  -- All postings of an entry arrive in the statement that also writes the entry; a later addition is refused.
  SELECT n.boeking INTO fout
    FROM (SELECT boeking, count(*) AS aantal FROM nieuw GROUP BY boeking) n
    LEFT JOIN boeking b ON b.nummer = n.boeking AND b.xid = pg_current_xact_id()
    LEFT JOIN LATERAL (SELECT count(*) AS aantal FROM posting p WHERE p.boeking = n.boeking) alle ON true
   WHERE b.nummer IS NULL OR alle.aantal <> n.aantal LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'posting hoort niet bij een nieuwe boeking (boeking %)', fout.boeking
      USING ERRCODE = 'KG002', HINT = 'Aan een boeking die er al is wordt niets toegevoegd; maak een nieuwe boeking.';
  END IF;

  SELECT n.boeking, r.boek, r.stroom, sum(n.bedrag) AS verschil INTO fout
    FROM nieuw n JOIN rekening r ON r.id = n.rekening
   GROUP BY n.boeking, r.boek, r.stroom HAVING sum(n.bedrag) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'boeking % is niet in evenwicht in boek % voor stroom %: verschil %',
      fout.boeking, fout.boek, fout.stroom, fout.verschil USING ERRCODE = 'KG001';
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

  PERFORM 1 FROM nieuw WHERE verplichting IS NOT NULL LIMIT 1;
  IF FOUND THEN
    -- First the ones that exist, then the new ones: a CHECK on the row proposed to an upsert would look at the
    -- difference instead of at the result.
    UPDATE verplichting_stand s
       SET vastgelegd = s.vastgelegd + som.vastgelegd, betaalbaar = s.betaalbaar + som.betaalbaar, betaald = s.betaald + som.betaald
      FROM (SELECT n.verplichting,
                   coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd'), 0) AS vastgelegd,
                   coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaalbaar'), 0) AS betaalbaar,
                   coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaald'), 0) AS betaald
              FROM nieuw n JOIN rekening r ON r.id = n.rekening
             WHERE n.verplichting IS NOT NULL GROUP BY n.verplichting) som
     WHERE s.verplichting = som.verplichting;

    INSERT INTO verplichting_stand (verplichting, vastgelegd, betaalbaar, betaald)
    SELECT n.verplichting,
           coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd'), 0),
           coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaalbaar'), 0),
           coalesce(sum(n.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaald'), 0)
      FROM nieuw n JOIN rekening r ON r.id = n.rekening
     WHERE n.verplichting IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM verplichting_stand s WHERE s.verplichting = n.verplichting)
     GROUP BY n.verplichting;
  END IF;
  RETURN NULL;
END
$$;

-- A month closes once, and not while a booking that has seen it open is still on its way.
CREATE FUNCTION periode_sluiten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM boekingsteller FOR UPDATE;
  RETURN NULL;
END
$$;

CREATE TRIGGER rekening_openen AFTER INSERT ON rekening FOR EACH ROW EXECUTE FUNCTION rekening_openen();
CREATE TRIGGER boeking_verwerken AFTER INSERT ON boeking REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION boeking_verwerken();
CREATE TRIGGER posting_verwerken AFTER INSERT ON posting REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION posting_verwerken();
CREATE TRIGGER periode_sluiten BEFORE INSERT ON boekperiode FOR EACH STATEMENT EXECUTE FUNCTION periode_sluiten();

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON boeking FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON posting FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON rekeningsoort FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON rekening FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON boekperiode FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_door_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON saldo FOR EACH STATEMENT EXECUTE FUNCTION alleen_door_postings();
CREATE TRIGGER alleen_door_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON dagomzet FOR EACH STATEMENT EXECUTE FUNCTION alleen_door_postings();
CREATE TRIGGER alleen_door_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON verplichting_stand FOR EACH STATEMENT EXECUTE FUNCTION alleen_door_postings();
CREATE TRIGGER alleen_door_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON boekingsteller FOR EACH STATEMENT EXECUTE FUNCTION alleen_door_postings();

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT tgrelid::regclass AS tabel, tgname FROM pg_trigger
            WHERE NOT tgisinternal AND tgrelid IN ('rekeningsoort'::regclass, 'rekening'::regclass, 'boeking'::regclass, 'posting'::regclass, 'saldo'::regclass,
              'dagomzet'::regclass, 'verplichting_stand'::regclass, 'boekingsteller'::regclass, 'boekperiode'::regclass) LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.tabel, t.tgname);
  END LOOP;
END
$$;

GRANT SELECT ON rekeningsoort, rekening, saldo, boeking, posting, boekingsteller, boekperiode, dagomzet, verplichting_stand TO kassier_dienst;
GRANT INSERT ON posting, boekperiode TO kassier_dienst;
GRANT INSERT (boek, soort, stroom, jaar, regio) ON rekening TO kassier_dienst;
GRANT INSERT (nummer, soort, boekdatum, vastgelegd_op, omschrijving, corrigeert, besluit, onderwerp, onderwerp_id, door) ON boeking TO kassier_dienst;
