-- Payees change: a recognition is granted or ends, a firm gets another name. What was registered is evidence and stays what
-- it was; every change is a row of its own, with what was there before; and begunstigde is what follows from the two. Nobody
-- writes the current name or recognition: it is written by what is recorded, or not at all.

-- ---------------------------------------------------------------- what was registered

-- The seals of 0008 cover a payee as it was registered. That row moves here, so that begunstigde can live.
CREATE TABLE begunstigde_registratie (
  id               uuid PRIMARY KEY REFERENCES begunstigde,
  soort            text NOT NULL,
  naam             text NOT NULL,
  kvk_nummer       text,
  brin             text,
  adres            json,
  duo_erkenningen  json NOT NULL,
  sbb_erkenningen  json NOT NULL,
  geregistreerd_door text NOT NULL,
  geregistreerd_op timestamptz NOT NULL,
  -- Of the transaction that registered the payee, by which the sealer finds it.
  xid              xid8 NOT NULL DEFAULT pg_current_xact_id()
);
COMMENT ON TABLE begunstigde_registratie IS 'Elke begunstigde zoals zij werd geregistreerd; wat er later aan wijzigde staat in begunstigde_wijziging.';
INSERT INTO begunstigde_registratie
SELECT id, soort, naam, kvk_nummer, brin, adres, duo_erkenningen, sbb_erkenningen, geregistreerd_door, geregistreerd_op, xid FROM begunstigde;
CREATE INDEX begunstigde_registratie_xid ON begunstigde_registratie (xid);

-- The account a payee was registered with, which no seal covered until now.
CREATE TABLE begunstigde_rekeningnummer (
  begunstigde uuid PRIMARY KEY REFERENCES begunstigde,
  -- Null for a payee whose account had already been changed when this was first kept.
  iban        text,
  bic         text,
  CHECK (iban IS NOT NULL OR bic IS NULL)
);
COMMENT ON TABLE begunstigde_rekeningnummer IS 'Het rekeningnummer waarmee een begunstigde werd geregistreerd; daarna geldt alleen een gefiatteerde ibanwijziging.';
INSERT INTO begunstigde_rekeningnummer
SELECT b.id, CASE WHEN NOT g.gewijzigd THEN b.iban END, CASE WHEN NOT g.gewijzigd THEN b.bic END
  FROM begunstigde b CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM ibanwijziging w WHERE w.begunstigde = b.id AND w.status = 'gefiatteerd') AS gewijzigd) g;

CREATE FUNCTION begunstigde_registreren() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_RELID <> 'public.begunstigde'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij begunstigde', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  INSERT INTO begunstigde_registratie (id, soort, naam, kvk_nummer, brin, adres, duo_erkenningen, sbb_erkenningen, geregistreerd_door, geregistreerd_op)
  SELECT id, soort, naam, kvk_nummer, brin, adres, duo_erkenningen, sbb_erkenningen, geregistreerd_door, geregistreerd_op FROM nieuw;
  INSERT INTO begunstigde_rekeningnummer (begunstigde, iban, bic) SELECT id, iban, bic FROM nieuw;
  RETURN NULL;
END
$$;
CREATE TRIGGER begunstigde_registreren AFTER INSERT ON begunstigde REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION begunstigde_registreren();
ALTER TABLE begunstigde ENABLE ALWAYS TRIGGER begunstigde_registreren;

-- ---------------------------------------------------------------- what changed

CREATE TABLE begunstigde_wijziging (
  id          uuid PRIMARY KEY,
  begunstigde uuid NOT NULL REFERENCES begunstigde,
  -- The order of the changes of one payee.
  volgnummer  integer NOT NULL CHECK (volgnummer > 0),
  -- Which fields changed; what they were, and what they became.
  velden      text[] NOT NULL,
  voor        json NOT NULL,
  na          json NOT NULL,
  reden       text NOT NULL CHECK (reden <> ''),
  door        text NOT NULL CHECK (door <> ''),
  op          timestamptz NOT NULL DEFAULT now(),
  UNIQUE (begunstigde, volgnummer)
);
COMMENT ON TABLE begunstigde_wijziging IS 'Elke wijziging van naam, adres, nummers of erkenningen van een begunstigde, met wat er eerst stond.';

-- Only what it becomes is given. What it was, in which order and when are the database's own, so that no history can be made up.
CREATE FUNCTION begunstigde_wijzigen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  oud  begunstigde;
  fout text;
BEGIN
  IF TG_RELID <> 'public.begunstigde_wijziging'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij begunstigde_wijziging', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  SELECT * INTO oud FROM begunstigde WHERE id = NEW.begunstigde FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'begunstigde % bestaat niet', NEW.begunstigde USING ERRCODE = 'foreign_key_violation';
  END IF;
  SELECT string_agg(k.veld, ', ') INTO fout
    FROM json_each(NEW.na) AS k (veld, waarde)
   WHERE NOT CASE k.veld
     WHEN 'naam' THEN json_typeof(k.waarde) = 'string' AND NEW.na ->> 'naam' <> ''
     WHEN 'adres' THEN json_typeof(k.waarde) IN ('object', 'null')
     WHEN 'kvkNummer' THEN json_typeof(k.waarde) IN ('string', 'null')
     WHEN 'brin' THEN json_typeof(k.waarde) IN ('string', 'null')
     WHEN 'duoErkenningen' THEN json_typeof(k.waarde) = 'array'
     WHEN 'sbbErkenningen' THEN json_typeof(k.waarde) = 'array'
     ELSE false END;
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'van begunstigde % kan dit zo niet wijzigen: %', NEW.begunstigde, fout USING ERRCODE = 'KG008', HINT = 'Een rekeningnummer wijzigt met een ibanwijziging; de soort van een begunstigde wijzigt niet.';
  END IF;
  NEW.velden := ARRAY(SELECT json_object_keys(NEW.na) ORDER BY 1);
  IF cardinality(NEW.velden) = 0 OR cardinality(NEW.velden) > (SELECT count(DISTINCT v) FROM unnest(NEW.velden) v) THEN
    RAISE EXCEPTION 'een wijziging van begunstigde % noemt elk veld dat wijzigt één keer', NEW.begunstigde USING ERRCODE = 'KG008';
  END IF;
  NEW.voor := (SELECT json_object_agg(v, CASE v
      WHEN 'naam' THEN to_json(oud.naam) WHEN 'adres' THEN oud.adres WHEN 'kvkNummer' THEN to_json(oud.kvk_nummer) WHEN 'brin' THEN to_json(oud.brin)
      WHEN 'duoErkenningen' THEN oud.duo_erkenningen WHEN 'sbbErkenningen' THEN oud.sbb_erkenningen END ORDER BY v)
    FROM unnest(NEW.velden) v);
  IF EXISTS (SELECT 1 FROM unnest(NEW.velden) v WHERE (NEW.voor -> v)::jsonb = (NEW.na -> v)::jsonb) THEN
    RAISE EXCEPTION 'een wijziging van begunstigde % noemt alleen wat verandert', NEW.begunstigde USING ERRCODE = 'KG008';
  END IF;
  SELECT coalesce(max(volgnummer), 0) + 1 INTO NEW.volgnummer FROM begunstigde_wijziging WHERE begunstigde = NEW.begunstigde;
  NEW.op := now();
  RETURN NEW;
END
$$;
CREATE TRIGGER begunstigde_wijzigen BEFORE INSERT ON begunstigde_wijziging FOR EACH ROW EXECUTE FUNCTION begunstigde_wijzigen();
ALTER TABLE begunstigde_wijziging ENABLE ALWAYS TRIGGER begunstigde_wijzigen;

-- The payee that the recorded facts say there is: of every field the last change, or else what was registered.
CREATE VIEW begunstigde_volgens_vastlegging WITH (security_invoker = true) AS
SELECT r.id,
       CASE WHEN n.na IS NULL THEN r.naam ELSE n.na ->> 'naam' END AS naam,
       CASE WHEN k.na IS NULL THEN r.kvk_nummer ELSE k.na ->> 'kvkNummer' END AS kvk_nummer,
       CASE WHEN b.na IS NULL THEN r.brin ELSE b.na ->> 'brin' END AS brin,
       CASE WHEN a.na IS NULL THEN r.adres WHEN json_typeof(a.na -> 'adres') = 'null' THEN NULL ELSE a.na -> 'adres' END AS adres,
       CASE WHEN d.na IS NULL THEN r.duo_erkenningen ELSE d.na -> 'duoErkenningen' END AS duo_erkenningen,
       CASE WHEN s.na IS NULL THEN r.sbb_erkenningen ELSE s.na -> 'sbbErkenningen' END AS sbb_erkenningen
  FROM begunstigde_registratie r
  LEFT JOIN LATERAL (SELECT w.na FROM begunstigde_wijziging w WHERE w.begunstigde = r.id AND 'naam' = ANY (w.velden) ORDER BY w.volgnummer DESC LIMIT 1) n ON true
  LEFT JOIN LATERAL (SELECT w.na FROM begunstigde_wijziging w WHERE w.begunstigde = r.id AND 'kvkNummer' = ANY (w.velden) ORDER BY w.volgnummer DESC LIMIT 1) k ON true
  LEFT JOIN LATERAL (SELECT w.na FROM begunstigde_wijziging w WHERE w.begunstigde = r.id AND 'brin' = ANY (w.velden) ORDER BY w.volgnummer DESC LIMIT 1) b ON true
  LEFT JOIN LATERAL (SELECT w.na FROM begunstigde_wijziging w WHERE w.begunstigde = r.id AND 'adres' = ANY (w.velden) ORDER BY w.volgnummer DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (SELECT w.na FROM begunstigde_wijziging w WHERE w.begunstigde = r.id AND 'duoErkenningen' = ANY (w.velden) ORDER BY w.volgnummer DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (SELECT w.na FROM begunstigde_wijziging w WHERE w.begunstigde = r.id AND 'sbbErkenningen' = ANY (w.velden) ORDER BY w.volgnummer DESC LIMIT 1) s ON true;
COMMENT ON VIEW begunstigde_volgens_vastlegging IS 'Wat een begunstigde volgens registratie en wijzigingen hoort te zijn.';

-- After a change, and after an erasure in a registration or a change.
CREATE FUNCTION begunstigde_bijwerken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_RELID NOT IN ('public.begunstigde_registratie'::regclass, 'public.begunstigde_wijziging'::regclass) THEN
    RAISE EXCEPTION '% hoort alleen bij begunstigden', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  UPDATE begunstigde b
     SET naam = v.naam, kvk_nummer = v.kvk_nummer, brin = v.brin, adres = v.adres, duo_erkenningen = v.duo_erkenningen, sbb_erkenningen = v.sbb_erkenningen
    FROM begunstigde_volgens_vastlegging v
   WHERE v.id = b.id AND b.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  RETURN NULL;
END
$$;
CREATE TRIGGER begunstigde_bijwerken AFTER INSERT OR UPDATE ON begunstigde_wijziging FOR EACH ROW EXECUTE FUNCTION begunstigde_bijwerken('begunstigde');
CREATE TRIGGER begunstigde_bijwerken AFTER UPDATE ON begunstigde_registratie FOR EACH ROW EXECUTE FUNCTION begunstigde_bijwerken('id');
ALTER TABLE begunstigde_wijziging ENABLE ALWAYS TRIGGER begunstigde_bijwerken;
ALTER TABLE begunstigde_registratie ENABLE ALWAYS TRIGGER begunstigde_bijwerken;

-- Whoever writes to begunstigde, it becomes what was recorded or it stays as it is.
CREATE FUNCTION begunstigde_volgt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM begunstigde_volgens_vastlegging v
     WHERE v.id = NEW.id AND (v.naam, v.kvk_nummer, v.brin, v.adres::text, v.duo_erkenningen::text, v.sbb_erkenningen::text)
           IS NOT DISTINCT FROM (NEW.naam, NEW.kvk_nummer, NEW.brin, NEW.adres::text, NEW.duo_erkenningen::text, NEW.sbb_erkenningen::text)) THEN
    RAISE EXCEPTION 'begunstigde % wijzigt alleen door een vastgelegde wijziging', NEW.id USING ERRCODE = 'KG002', HINT = 'Leg de wijziging vast in begunstigde_wijziging, of wis tekst over een mens met wis().';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER begunstigde_volgt BEFORE UPDATE OF naam, kvk_nummer, brin, adres, duo_erkenningen, sbb_erkenningen ON begunstigde FOR EACH ROW EXECUTE FUNCTION begunstigde_volgt();
ALTER TABLE begunstigde ENABLE ALWAYS TRIGGER begunstigde_volgt;
DROP TRIGGER staat_vast ON begunstigde;
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, soort, geregistreerd_door, geregistreerd_op, xid ON begunstigde FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
ALTER TABLE begunstigde ENABLE ALWAYS TRIGGER staat_vast;

-- ---------------------------------------------------------------- account numbers

INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('ibanwijziging', 'ingediend', 'ingetrokken');
ALTER TABLE ibanwijziging DROP CONSTRAINT ibanwijziging_status_check;
ALTER TABLE ibanwijziging
  ADD COLUMN ingetrokken_door text,
  ADD COLUMN ingetrokken_op timestamptz,
  ADD COLUMN ingetrokken_reden text CHECK (ingetrokken_reden <> ''),
  ADD CONSTRAINT ibanwijziging_status_check CHECK (status IN ('ingediend', 'gefiatteerd', 'ingetrokken')),
  ADD CONSTRAINT ibanwijziging_intrekking CHECK ((status = 'ingetrokken') = (ingetrokken_door IS NOT NULL AND ingetrokken_op IS NOT NULL AND ingetrokken_reden IS NOT NULL));
GRANT INSERT (ingetrokken_door, ingetrokken_op, ingetrokken_reden), UPDATE (ingetrokken_door, ingetrokken_op, ingetrokken_reden) ON ibanwijziging TO kassier_dienst;
DROP TRIGGER eenmaal_gezet ON ibanwijziging;
CREATE TRIGGER eenmaal_gezet BEFORE UPDATE ON ibanwijziging FOR EACH ROW
  EXECUTE FUNCTION eenmaal_gezet('gefiatteerd_door', 'gefiatteerd_op', 'ingetrokken_door', 'ingetrokken_op', 'ingetrokken_reden');
-- What a second person approves is what was asked.
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, begunstigde, iban, bic, ingediend_door, ingediend_op ON ibanwijziging FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
ALTER TABLE ibanwijziging ENABLE ALWAYS TRIGGER eenmaal_gezet, ENABLE ALWAYS TRIGGER staat_vast;
CREATE INDEX ibanwijziging_begunstigde ON ibanwijziging (begunstigde);

-- Until now an account that was approved once could come back without anybody approving it again.
CREATE OR REPLACE FUNCTION iban_na_fiattering() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.iban, NEW.bic) IS DISTINCT FROM (OLD.iban, OLD.bic) AND NOT EXISTS (
    SELECT 1 FROM (SELECT w.iban, w.bic FROM ibanwijziging w WHERE w.begunstigde = NEW.id AND w.status = 'gefiatteerd' ORDER BY w.gefiatteerd_op DESC, w.id DESC LIMIT 1) l
     WHERE (l.iban, l.bic) IS NOT DISTINCT FROM (NEW.iban, NEW.bic)) THEN
    RAISE EXCEPTION 'het rekeningnummer van begunstigde % wijzigt alleen na fiattering', NEW.id USING ERRCODE = 'KG008';
  END IF;
  RETURN NEW;
END
$$;

-- ---------------------------------------------------------------- imports

-- A file is registered in one transaction, with the outcome of every line: it was read whole, or not at all.
CREATE TABLE begunstigdenimport (
  id             uuid PRIMARY KEY,
  -- What is done with a line that has the number and the account of somebody who is registered.
  dubbelen       text NOT NULL CHECK (dubbelen IN ('overslaan', 'registreren')),
  alles_of_niets boolean NOT NULL,
  aantal         integer NOT NULL CHECK (aantal BETWEEN 1 AND 10000),
  ingediend_door text NOT NULL CHECK (ingediend_door <> ''),
  ingediend_op   timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE begunstigdenimport IS 'Elk ingelezen bestand met begunstigden.';

CREATE TABLE begunstigdenimport_regel (
  import      uuid NOT NULL,
  regel       integer NOT NULL CHECK (regel > 0),
  -- The line of the file on which the record begins.
  regel_in_bestand integer NOT NULL CHECK (regel_in_bestand > 0),
  uitkomst    text NOT NULL CHECK (uitkomst IN ('geregistreerd', 'dubbel', 'ongeldig')),
  -- Who was registered by this line, or was there already.
  begunstigde uuid,
  fouten      json,
  meldingen   json,
  PRIMARY KEY (import, regel),
  CHECK ((begunstigde IS NULL) = (uitkomst = 'ongeldig')),
  CHECK ((fouten IS NOT NULL) = (uitkomst = 'ongeldig')),
  CHECK ((meldingen IS NULL) = (uitkomst = 'ongeldig'))
);
COMMENT ON TABLE begunstigdenimport_regel IS 'Wat er van elke regel van een import geworden is.';
CREATE UNIQUE INDEX begunstigdenimport_regel_begunstigde ON begunstigdenimport_regel (begunstigde) WHERE uitkomst = 'geregistreerd';

CREATE FUNCTION importregel_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  SELECT n.import, n.regel INTO fout FROM nieuw n LEFT JOIN begunstigdenimport i ON i.id = n.import LEFT JOIN begunstigde b ON b.id = n.begunstigde
   WHERE i.id IS NULL OR n.begunstigde IS NOT NULL AND b.id IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'regel % noemt een import (%) of begunstigde die niet bestaat', fout.regel, fout.import USING ERRCODE = 'foreign_key_violation';
  END IF;
  SELECT n.import, n.regel INTO fout FROM nieuw n JOIN begunstigdenimport i ON i.id = n.import LEFT JOIN begunstigde b ON b.id = n.begunstigde
   WHERE n.regel > i.aantal OR i.alles_of_niets AND n.uitkomst <> 'geregistreerd' OR n.uitkomst = 'geregistreerd' AND b.geregistreerd_door <> i.ingediend_door LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'regel % past niet in import %', fout.regel, fout.import USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER importregel_past AFTER INSERT ON begunstigdenimport_regel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION importregel_past();
ALTER TABLE begunstigdenimport_regel ENABLE ALWAYS TRIGGER importregel_past;

-- Who shares a number or an account. A BRIN without a place is that of the main one.
CREATE INDEX begunstigde_kvk_nummer ON begunstigde (kvk_nummer) WHERE kvk_nummer IS NOT NULL;
CREATE INDEX begunstigde_brin ON begunstigde (rpad(brin, 6, '0')) WHERE brin IS NOT NULL;
CREATE INDEX begunstigde_iban ON begunstigde (iban);
-- Whether and when a payee was paid.
CREATE INDEX betaling_uitgevoerd_aan ON betaling (begunstigde) WHERE status = 'uitgevoerd';

-- ---------------------------------------------------------------- seals and erasing

-- Which table holds the rows of a kind: of a payee that is its registration, since begunstigde lives.
ALTER TABLE zegelsoort ADD COLUMN tabel text NOT NULL GENERATED ALWAYS AS (CASE soort WHEN 'begunstigde' THEN 'begunstigde_registratie' ELSE soort END) STORED;

DO $$
DECLARE
  oud CONSTANT text := pg_get_viewdef('zegelstof_begunstigde'::regclass);
BEGIN
  IF oud NOT LIKE '%FROM begunstigde t;' THEN
    RAISE EXCEPTION 'zegelstof_begunstigde is anders dan 0008 haar maakte';
  END IF;
  EXECUTE 'CREATE OR REPLACE VIEW zegelstof_begunstigde WITH (security_invoker = true) AS ' || replace(oud, 'FROM begunstigde t;', 'FROM begunstigde_registratie t;');
END
$$;

CREATE OR REPLACE FUNCTION wissing_voorbereiden() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  blad   zegelblad;
  veld_  zegelveld;
  tekst_ text;
BEGIN
  SELECT * INTO blad FROM zegelblad WHERE soort = NEW.soort AND sleutel = NEW.sleutel FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION '% % is nog niet verzegeld', NEW.soort, NEW.sleutel USING ERRCODE = 'KG010', HINT = 'Wis de tekst na het volgende zegel.';
  END IF;
  SELECT * INTO veld_ FROM zegelveld WHERE soort = NEW.soort AND veld = NEW.veld;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'veld %.% is niet te wissen', NEW.soort, NEW.veld USING ERRCODE = 'KG010', HINT = 'Kies een veld uit zegelveld.';
  END IF;
  EXECUTE (SELECT format('SELECT %I::text FROM %I WHERE %s', NEW.veld, tabel, waar) FROM zegelsoort WHERE soort = NEW.soort) INTO tekst_ USING NEW.sleutel;
  IF tekst_ IS NULL THEN
    RAISE EXCEPTION '% % heeft geen tekst in veld %', NEW.soort, NEW.sleutel, NEW.veld USING ERRCODE = 'KG010', HINT = 'Er is niets te wissen.';
  END IF;
  NEW.hash := verhulde_tekst(zout(blad.zouten, veld_.nummer), NEW.veld, tekst_);
  NEW.rest := sha256(convert_to(gewist(tekst_, veld_.sleutels), 'UTF8'));
  NEW.xid := pg_current_xact_id();
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION wissing_uitvoeren() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  veld_ zegelveld;
BEGIN
  SELECT * INTO veld_ FROM zegelveld WHERE soort = NEW.soort AND veld = NEW.veld;
  EXECUTE (SELECT format('UPDATE %I SET %I = gewist(%I::text, $2)%s WHERE %s', tabel, NEW.veld, NEW.veld, CASE WHEN veld_.sleutels IS NULL THEN '' ELSE '::json' END, waar)
             FROM zegelsoort WHERE soort = NEW.soort) USING NEW.sleutel, veld_.sleutels;
  UPDATE zegelblad SET zouten = zonder_zout(zouten, veld_.nummer) WHERE soort = NEW.soort AND sleutel = NEW.sleutel;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION alleen_wissen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM wissing w JOIN zegelsoort s ON s.soort = w.soort WHERE w.xid = pg_current_xact_id_if_assigned() AND (s.tabel = TG_TABLE_NAME OR TG_TABLE_NAME = 'zegelblad')) THEN
    RAISE EXCEPTION '% kent geen %: wat geboekt of besloten is wordt nooit gewijzigd of verwijderd', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'KG002', HINT = 'Corrigeer met een nieuwe boeking die naar de oude verwijst.';
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION wissen_bewaken() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  oud      json := row_to_json(OLD);
  nieuw    json := row_to_json(NEW);
  sleutel_ text;
  kolom    text;
BEGIN
  -- The columns of the key are the arguments.
  SELECT string_agg(oud ->> k, '/' ORDER BY plaats) INTO sleutel_ FROM unnest(TG_ARGV) WITH ORDINALITY AS a (k, plaats);
  FOR kolom IN SELECT json_object_keys(oud) LOOP
    CONTINUE WHEN (oud -> kolom)::text = (nieuw -> kolom)::text;
    IF NOT EXISTS (
      SELECT 1 FROM wissing w JOIN zegelveld z ON z.soort = w.soort AND z.veld = w.veld JOIN zegelsoort s ON s.soort = w.soort
       WHERE w.xid = pg_current_xact_id_if_assigned() AND s.tabel = TG_TABLE_NAME AND w.sleutel = sleutel_ AND w.veld = kolom
         AND CASE WHEN z.sleutels IS NULL THEN nieuw ->> kolom = gewist(oud ->> kolom, NULL) ELSE (nieuw -> kolom)::text = gewist((oud -> kolom)::text, z.sleutels) END) THEN
      RAISE EXCEPTION '%.% staat vast: alleen een wissing haalt tekst weg', TG_TABLE_NAME, kolom USING ERRCODE = 'KG002', HINT = 'Corrigeer met een nieuwe boeking die naar de oude verwijst, of wis tekst over een mens met wis().';
    END IF;
  END LOOP;
  RETURN NEW;
END
$$;

-- ---------------------------------------------------------------- who may what

DROP TRIGGER wissen_bewaken ON begunstigde;
DO $$
DECLARE
  alles CONSTANT text := '(SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL';
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['begunstigde_registratie', 'begunstigde_rekeningnummer', 'begunstigde_wijziging', 'begunstigdenimport', 'begunstigdenimport_regel'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
    -- Of the kassier: a region sees a payee as it is, not what became of it.
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING (%s)', t, alles);
    EXECUTE format('GRANT SELECT ON %I TO kassier_dienst', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['begunstigde_wijziging', 'begunstigdenimport', 'begunstigdenimport_regel'] LOOP
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK (%s)', t, alles);
  END LOOP;
  -- Only the trigger of begunstigde adds to the first two: without a right there is none to take back.
  PERFORM zegelsoort_toevoegen('begunstigde_rekeningnummer', '{begunstigde}', '{begunstigde}', '{iban,bic}', NULL, false);
  PERFORM zegelsoort_toevoegen('begunstigde_wijziging', '{id}', '{id,begunstigde,volgnummer,velden,door,op}', '{voor,na,reden}', NULL, false);
  PERFORM zegelsoort_toevoegen('begunstigdenimport', '{id}', NULL, '{}', NULL, false);
  PERFORM zegelsoort_toevoegen('begunstigdenimport_regel', '{import,regel}', NULL, '{}', NULL, false);
  -- Of a change the names and addresses can be erased; which recognitions and numbers there were stays.
  ALTER TABLE zegelveld DISABLE TRIGGER alleen_toevoegen;
  UPDATE zegelveld SET sleutels = '{naam,straat,huisnummer,postcode,plaats,land}' WHERE soort = 'begunstigde_wijziging' AND veld IN ('voor', 'na');
  ALTER TABLE zegelveld ENABLE ALWAYS TRIGGER alleen_toevoegen;
  PERFORM wissen_toestaan('begunstigde_registratie', '{id}');
  PERFORM wissen_toestaan('begunstigde_rekeningnummer', '{begunstigde}');
  PERFORM wissen_toestaan('begunstigde_wijziging', '{id}');
END
$$;
GRANT INSERT (id, begunstigde, na, reden, door) ON begunstigde_wijziging TO kassier_dienst;
GRANT INSERT (id, dubbelen, alles_of_niets, aantal, ingediend_door) ON begunstigdenimport TO kassier_dienst;
GRANT INSERT (import, regel, regel_in_bestand, uitkomst, begunstigde, fouten, meldingen) ON begunstigdenimport_regel TO kassier_dienst;
GRANT SELECT ON begunstigde_volgens_vastlegging TO kassier_dienst;
