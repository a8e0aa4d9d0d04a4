-- What is held does not go to the bank, whoever approves: the service asks for it when it makes a run and when it approves one,
-- and this asks once more, of the run as a whole, at the step that makes its files.

CREATE FUNCTION betaalrun_zonder_aanhouding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  fout text;
BEGIN
  -- From the holds that run, of which there are few.
  SELECT b.nummer INTO fout
    FROM lopende_aanhouding a
    CROSS JOIN LATERAL (
      SELECT t.id, t.nummer FROM betaling t WHERE t.id = a.betaling
       UNION ALL SELECT t.id, t.nummer FROM betaalrun_begunstigde k JOIN betaling t ON t.begunstigde = k.begunstigde WHERE k.run = NEW.id AND k.begunstigde = a.begunstigde) b
    JOIN betaalopdracht o ON o.betaling = b.id AND o.run = NEW.id AND o.loopt LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'betaling % van betaalrun % is aangehouden', fout, NEW.nummer USING ERRCODE = 'KG008', HINT = 'Trek de run in en maak haar opnieuw, of laat een ander de aanhouding opheffen.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER betaalrun_zonder_aanhouding AFTER UPDATE OF gefiatteerd_door ON betaalrun FOR EACH ROW
  WHEN (NEW.gefiatteerd_door IS DISTINCT FROM OLD.gefiatteerd_door) EXECUTE FUNCTION betaalrun_zonder_aanhouding();
ALTER TABLE betaalrun ENABLE ALWAYS TRIGGER betaalrun_zonder_aanhouding;

-- An index that looks at the status makes every change of it a new version of the row in all indexes: see 0011. The payments of
-- a payee are found by betaling_begunstigde (0017) as well.
DROP INDEX IF EXISTS betaling_uitgevoerd_aan;
