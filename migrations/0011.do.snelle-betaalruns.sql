-- A run of 100,000 payments and the statement on which they come back write every payment a few times over. What was
-- looked at row by row is looked at here statement by statement, as 0006 did for what every decision writes.

-- ---------------------------------------------------------------- the life of a payment

-- Every change of status was a new version of the row in all indexes, because one index looked at the status. Without it,
-- and with room in its page, the new version stays beside the old one. Making a run reads the payments from one end to
-- the other, which it does a few times a week.
DROP INDEX betaling_betaalbaar;
ALTER TABLE betaling SET (fillfactor = 50);

-- The same transitions as before, for all rows of a statement together. The rows before and after belong together by
-- their id, which nobody can change (staat_vast). Joined by hash, whatever the plan of the first and smallest statement was.
CREATE FUNCTION betaling_overgangen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_nestloop = off SET enable_hashjoin = on SET enable_mergejoin = off SET work_mem = '32MB' AS $$
DECLARE
  fout record;
BEGIN
  SELECT o.status AS van, n.status AS naar INTO fout
    FROM oud o JOIN nieuw n ON n.id = o.id LEFT JOIN statusovergang s ON s.onderwerp = 'betaling' AND s.van = o.status AND s.naar = n.status
   WHERE n.status <> o.status AND s.onderwerp IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'betaling gaat niet van % naar %', fout.van, fout.naar USING ERRCODE = 'KG007';
  END IF;
  RETURN NULL;
END
$$;
DROP TRIGGER status_bewaken ON betaling;
CREATE TRIGGER betaling_overgangen AFTER UPDATE ON betaling REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION betaling_overgangen();
ALTER TABLE betaling ENABLE ALWAYS TRIGGER betaling_overgangen;

-- ---------------------------------------------------------------- orders

ALTER TABLE betaalopdracht DROP CONSTRAINT betaalopdracht_run_fkey, DROP CONSTRAINT betaalopdracht_betaling_fkey;

-- An order pays exactly its payment: the amount and the stream are those that were granted.
CREATE FUNCTION betaalopdracht_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  SELECT n.end_to_end_id, b.id IS NULL AS onbekend INTO fout
    FROM nieuw n LEFT JOIN betaling b ON b.id = n.betaling
   WHERE b.id IS NULL OR b.bedrag <> n.bedrag OR b.stroom <> n.stroom LIMIT 1;
  IF NOT FOUND THEN
    SELECT n.run::text AS end_to_end_id, true AS onbekend INTO fout
      FROM (SELECT DISTINCT run FROM nieuw) n LEFT JOIN betaalrun r ON r.id = n.run WHERE r.id IS NULL LIMIT 1;
  END IF;
  IF FOUND THEN
    IF fout.onbekend THEN RAISE EXCEPTION 'betaalopdracht % hoort bij een betaling of run die niet bestaat', fout.end_to_end_id USING ERRCODE = 'foreign_key_violation'; END IF;
    RAISE EXCEPTION 'betaalopdracht % betaalt iets anders dan haar betaling', fout.end_to_end_id USING ERRCODE = 'KG008', HINT = 'Neem bedrag en stroom van de betaling over.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER betaalopdracht_verwijst AFTER INSERT ON betaalopdracht REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION betaalopdracht_verwijst();
ALTER TABLE betaalopdracht ENABLE ALWAYS TRIGGER betaalopdracht_verwijst;

-- What an order and a run stand for stays as it was frozen, also for the owner: the statement is found by it. Name, account and
-- description are about people and change only by a wissing (0008).
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, run, betaling, volgnummer, end_to_end_id, stroom, bedrag, bic ON betaalopdracht FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
CREATE TRIGGER staat_vast BEFORE UPDATE OF id, nummer, uitvoeringsdatum, aantal, totaal, gemaakt_door, gemaakt_op ON betaalrun FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
ALTER TABLE betaalopdracht ENABLE ALWAYS TRIGGER staat_vast;
ALTER TABLE betaalrun ENABLE ALWAYS TRIGGER staat_vast;

-- ---------------------------------------------------------------- what the bank tells

ALTER TABLE bankpost
  DROP CONSTRAINT bankpost_bankbericht_fkey, DROP CONSTRAINT bankpost_bankafschrift_fkey, DROP CONSTRAINT bankpost_betaling_fkey, DROP CONSTRAINT bankpost_boeking_fkey;

-- What others point at here is never removed and never changes: messages, statements and entries are insert-only.
CREATE FUNCTION bankpost_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.volgnummer::text INTO fout
    FROM nieuw n LEFT JOIN betaling b ON b.id = n.betaling LEFT JOIN boeking k ON k.nummer = n.boeking
   WHERE (n.betaling IS NOT NULL AND b.id IS NULL) OR (n.boeking IS NOT NULL AND k.nummer IS NULL) LIMIT 1;
  IF NOT FOUND THEN
    SELECT n.bankafschrift::text INTO fout
      FROM (SELECT DISTINCT bankbericht, bankafschrift FROM nieuw) n LEFT JOIN bankafschrift a ON a.id = n.bankafschrift AND a.bankbericht = n.bankbericht
     WHERE a.id IS NULL LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'bankpost % noemt een betaling, boeking of afschrift van dit bericht dat niet bestaat', fout USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER bankpost_verwijst AFTER INSERT ON bankpost REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION bankpost_verwijst();
ALTER TABLE bankpost ENABLE ALWAYS TRIGGER bankpost_verwijst;

-- ---------------------------------------------------------------- files

-- Where the server knows a faster compression the files of a run use it; elsewhere they are stored as before.
DO $$
BEGIN
  ALTER TABLE betaalbestand ALTER inhoud SET COMPRESSION lz4;
EXCEPTION
  WHEN feature_not_supported OR invalid_parameter_value THEN NULL;
END
$$;
