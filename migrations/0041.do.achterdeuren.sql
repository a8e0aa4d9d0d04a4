-- What could still be written by somebody who knows the password of the application, and should not be.

-- ---------------------------------------------------------------- one writer at a time, from the first look on

-- Whether there was enough space on every later day was looked up in the same query that waited for the balance of another
-- writer: it did not see what that one had booked on later days in the meantime. Together they could bring space below zero on a
-- day in between. Now who books waits for the counter first, and looks after that.
CREATE FUNCTION teller_eerst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM boekingsteller FOR UPDATE;
  RETURN NULL;
END
$$;
CREATE TRIGGER teller_eerst BEFORE INSERT ON posting FOR EACH STATEMENT EXECUTE FUNCTION teller_eerst();
ALTER TABLE posting ENABLE ALWAYS TRIGGER teller_eerst;

-- ---------------------------------------------------------------- a payment has an entry of its own

-- A return of the bank makes an amount payable as well. A second payment could point at that entry, and be sent to the bank for the
-- same money.
CREATE OR REPLACE FUNCTION betaling_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT string_agg(n.nummer, ', ') INTO fout
    FROM nieuw n
   WHERE NOT EXISTS (
     SELECT 1 FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening
      WHERE b.nummer = n.boeking AND b.soort = 'betaalbaarstellen' AND b.onderwerp_id = n.id AND b.boekdatum = n.boekdatum AND p.verplichting = n.verplichting AND p.bedrag = n.bedrag
        AND r.boek = 'kas' AND r.soort = 'betaalbaar' AND r.stroom = n.stroom AND r.jaar = n.kasjaar AND r.regio = n.regio);
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'betaling % is niet zo betaalbaar gesteld', fout USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;

-- ---------------------------------------------------------------- an overloop is told once, and of an overloop

-- Only the lines of one statement were compared with the entry: a second statement could tell the same cash of other
-- verplichtingen, years later too, or call a kasschuif an overloop.
CREATE OR REPLACE FUNCTION overloop_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout bigint;
BEGIN
  SELECT n.boeking INTO fout
    FROM (SELECT o.boeking, o.van_jaar, o.naar_jaar, v.stroom, v.regio, sum(o.bedrag) AS bedrag
            FROM (SELECT DISTINCT boeking FROM nieuw) d JOIN overloop_regel o ON o.boeking = d.boeking JOIN verplichting v ON v.id = o.verplichting GROUP BY 1, 2, 3, 4, 5) n
   WHERE n.bedrag IS DISTINCT FROM (SELECT sum(p.bedrag) FROM posting p JOIN rekening r ON r.id = p.rekening
                                     WHERE p.boeking = n.boeking AND r.boek = 'kas' AND r.soort = 'ruimte' AND r.stroom = n.stroom AND r.jaar = n.naar_jaar AND r.regio = n.regio)
      OR -n.bedrag IS DISTINCT FROM (SELECT sum(p.bedrag) FROM posting p JOIN rekening r ON r.id = p.rekening
                                     WHERE p.boeking = n.boeking AND r.boek = 'kas' AND r.soort = 'ruimte' AND r.stroom = n.stroom AND r.jaar = n.van_jaar AND r.regio = n.regio)
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'boeking % verplaatst iets anders dan haar verplichtingen', fout USING ERRCODE = 'KG008';
  END IF;
  SELECT n.boeking INTO fout
    FROM nieuw n LEFT JOIN boeking b ON b.nummer = n.boeking AND b.boekdatum = n.boekdatum AND b.soort = 'overloop' AND b.xid = pg_current_xact_id() WHERE b.nummer IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'boeking % is geen overloop van de dag die haar regel noemt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de regels in één transactie met hun boeking.';
  END IF;
  RETURN NULL;
END
$$;

-- ---------------------------------------------------------------- a decision has verdicts, and a moment

-- Written as the service writes them: looking at the first two signs costs next to nothing.
ALTER TABLE besluit ADD CONSTRAINT besluit_met_oordelen CHECK (oordelen::text LIKE '[{%');

-- An entry cannot be recorded before the one that precedes it, nor in time to come. Nor can a decision, a refusal included; a minute
-- is left for clocks.
CREATE OR REPLACE FUNCTION besluit_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fout record;
BEGIN
  SELECT n.id, n.stroom, n.genomen_op, n.stroom IS NULL OR n.stroom IN (SELECT code FROM stroom) AS bestaat INTO fout
    FROM nieuw n
   WHERE n.stroom NOT IN (SELECT code FROM stroom)
      OR n.genomen_op > clock_timestamp() + interval '1 minute' OR n.genomen_op < (SELECT laatste_moment - interval '1 minute' FROM boekingsteller) OR NOT isfinite(n.genomen_op) LIMIT 1;
  IF FOUND AND NOT fout.bestaat THEN
    RAISE EXCEPTION 'besluit % noemt stroom %, die niet bestaat', fout.id, fout.stroom USING ERRCODE = 'foreign_key_violation';
  ELSIF FOUND THEN
    RAISE EXCEPTION 'besluit % is niet genomen op %', fout.id, fout.genomen_op USING ERRCODE = 'KG005', HINT = 'Een besluit draagt het moment waarop het wordt geschreven.';
  END IF;
  RETURN NULL;
END
$$;

-- The same for the moment a month is closed: what was booked before and after it is told by it.
CREATE OR REPLACE FUNCTION periode_is_begonnen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT isfinite(NEW.maand) OR NEW.maand > now() THEN
    RAISE EXCEPTION 'boekperiode % is nog niet begonnen', NEW.maand
      USING ERRCODE = 'KG008', HINT = 'Sluit een maand die al begonnen is, geschreven als haar eerste dag.';
  END IF;
  IF NOT isfinite(NEW.gesloten_op) OR NEW.gesloten_op > clock_timestamp() + interval '1 minute' OR NEW.gesloten_op < (SELECT laatste_moment - interval '1 minute' FROM boekingsteller) THEN
    RAISE EXCEPTION 'boekperiode % is niet gesloten op %', NEW.maand, NEW.gesloten_op USING ERRCODE = 'KG008', HINT = 'Een sluiting draagt het moment waarop zij wordt geschreven.';
  END IF;
  RETURN NEW;
END
$$;
