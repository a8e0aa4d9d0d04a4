-- Durable jobs: a request that is carried out later, by whichever instance of the service comes first. The job holds the
-- request and for whom it is; what it does is done by the same code as without a job, in one transaction, which also says
-- here that it is done. So after a crash at any moment a job was done and says so, or nothing of it was done. How far it is
-- and that it still runs is told on another connection. A job that no longer tells that it runs is taken over; what the
-- instance before still had open is refused, because it must find the job as its own at its end.

CREATE TABLE taak (
  id               uuid PRIMARY KEY,
  volgnummer       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  -- Jobs of one series are done one after the other, in the order in which they came.
  reeks            text NOT NULL CHECK (reeks <> ''),
  soort            text NOT NULL CHECK (soort ~ '^[a-z][a-z0-9-]*$'),
  -- What it makes or works on; null when that is known only at its end.
  onderwerp        uuid,
  organisatie      text NOT NULL,
  sleutel          text NOT NULL,
  -- For whom it is done, as the token said when it was asked for.
  aangevraagd_door text NOT NULL CHECK (aangevraagd_door <> ''),
  rollen           json NOT NULL,
  regio            text,
  token_id         text NOT NULL,
  aangemaakt_op    timestamptz NOT NULL DEFAULT now(),
  invoer           json NOT NULL,
  -- A large text (gzip), kept for as long as the job is not over.
  lichaam          bytea,

  status           text NOT NULL DEFAULT 'wacht' CHECK (status IN ('wacht', 'loopt', 'gelukt', 'mislukt', 'geannuleerd')),
  poging           integer NOT NULL DEFAULT 0 CHECK (poging >= 0),
  niet_voor        timestamptz NOT NULL DEFAULT now(),
  werker           uuid,
  hartslag_op      timestamptz,
  begonnen_op      timestamptz,
  fase             text,
  gedaan           integer,
  totaal           integer,
  -- Counts what can be seen to change, so that who follows it knows what was seen.
  versie           integer NOT NULL DEFAULT 1,
  annulering_door  text,
  annulering_op    timestamptz,
  href             text,
  uitkomst_status  smallint,
  probleem         json,
  klaar_op         timestamptz,

  UNIQUE (organisatie, sleutel),
  FOREIGN KEY (organisatie, sleutel) REFERENCES idempotentie (organisatie, sleutel),
  CHECK ((status IN ('gelukt', 'mislukt', 'geannuleerd')) = (klaar_op IS NOT NULL)),
  CHECK (klaar_op IS NULL OR lichaam IS NULL),
  CHECK (status <> 'loopt' OR werker IS NOT NULL AND hartslag_op IS NOT NULL),
  CHECK ((status = 'gelukt') = (uitkomst_status IS NOT NULL)),
  CHECK ((status = 'mislukt') = (probleem IS NOT NULL)),
  CHECK (status <> 'geannuleerd' OR annulering_op IS NOT NULL),
  -- Who cancelled it was told that nothing of it would be left.
  CHECK (status <> 'gelukt' OR annulering_op IS NULL),
  CHECK ((annulering_op IS NULL) = (annulering_door IS NULL))
);
COMMENT ON TABLE taak IS 'Werk dat later wordt gedaan, door welke instantie van de dienst dan ook: wat gevraagd is, hoe ver het is en hoe het afliep.';
-- It is compressed already.
ALTER TABLE taak ALTER COLUMN lichaam SET STORAGE EXTERNAL;
CREATE INDEX taak_open ON taak (reeks, volgnummer) WHERE status IN ('wacht', 'loopt');
CREATE INDEX taak_onderwerp ON taak (onderwerp, volgnummer) WHERE onderwerp IS NOT NULL;

INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('taak', 'wacht', 'loopt'), ('taak', 'wacht', 'geannuleerd'),
  ('taak', 'loopt', 'wacht'), ('taak', 'loopt', 'gelukt'), ('taak', 'loopt', 'mislukt'), ('taak', 'loopt', 'geannuleerd');
CREATE TRIGGER status_bewaken BEFORE INSERT OR UPDATE OF status ON taak FOR EACH ROW EXECUTE FUNCTION status_bewaken('taak', 'wacht');

-- What was asked for, and for whom, stays as it was asked; how it ended stays as it ended.
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, reeks, soort, onderwerp, organisatie, sleutel, aangevraagd_door, rollen, regio, token_id, aangemaakt_op, invoer ON taak
  FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
CREATE TRIGGER afloop_staat_vast BEFORE UPDATE ON taak FOR EACH ROW WHEN (OLD.klaar_op IS NOT NULL) EXECUTE FUNCTION staat_vast();
CREATE TRIGGER lichaam_staat_vast BEFORE UPDATE OF lichaam ON taak FOR EACH ROW WHEN (NEW.lichaam IS NOT NULL) EXECUTE FUNCTION staat_vast();
CREATE TRIGGER annulering_staat_vast BEFORE UPDATE OF annulering_op, annulering_door ON taak FOR EACH ROW WHEN (OLD.annulering_op IS NOT NULL) EXECUTE FUNCTION staat_vast();
CREATE TRIGGER niet_verwijderen BEFORE DELETE OR TRUNCATE ON taak FOR EACH STATEMENT EXECUTE FUNCTION niet_verwijderen();

CREATE FUNCTION taak_versie() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.status, NEW.poging, NEW.fase, NEW.gedaan, NEW.totaal, NEW.annulering_op, NEW.href) IS DISTINCT FROM (OLD.status, OLD.poging, OLD.fase, OLD.gedaan, OLD.totaal, OLD.annulering_op, OLD.href) THEN
    NEW.versie := OLD.versie + 1;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER taak_versie BEFORE UPDATE ON taak FOR EACH ROW EXECUTE FUNCTION taak_versie();

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['status_bewaken', 'staat_vast', 'afloop_staat_vast', 'lichaam_staat_vast', 'annulering_staat_vast', 'niet_verwijderen', 'taak_versie'] LOOP
    EXECUTE format('ALTER TABLE taak ENABLE ALWAYS TRIGGER %I', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT (id, reeks, soort, onderwerp, organisatie, sleutel, aangevraagd_door, rollen, regio, token_id, invoer, lichaam, href),
  UPDATE (lichaam, status, poging, niet_voor, werker, hartslag_op, begonnen_op, fase, gedaan, totaal, annulering_door, annulering_op, href, uitkomst_status, probleem, klaar_op) ON taak TO kassier_dienst;

-- Of the kassier, who is of no region: for national eyes only (see 0007).
ALTER TABLE taak ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON taak FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY toevoegen ON taak FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY wijzigen ON taak FOR UPDATE USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL)
  WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
