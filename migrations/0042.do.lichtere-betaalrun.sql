-- A run of 100,000 payments is approved by somebody who entered none of them. Who entered each was looked up payment by payment;
-- the payments that this person entered are few or none, and of those is looked whether they are in the run.
CREATE OR REPLACE FUNCTION betaalrun_tweede_persoon() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT id FROM betaling WHERE ingediend_door = NEW.gefiatteerd_door OFFSET 0) b
     WHERE EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.betaling = b.id AND o.run = NEW.id)) OR EXISTS (
    SELECT 1 FROM betaalrun_begunstigde k JOIN ibanwijziging w ON w.id = k.ibanwijziging
      LEFT JOIN betaalrun_begunstigde v ON v.run = k.vorige_run AND v.begunstigde = k.begunstigde
     WHERE k.run = NEW.id AND k.ibanwijziging IS DISTINCT FROM v.ibanwijziging AND w.ingediend_door = NEW.gefiatteerd_door) THEN
    RAISE EXCEPTION 'betaalrun % wordt gefiatteerd door wie eraan meewerkte', NEW.nummer USING ERRCODE = 'KG008', HINT = 'Laat een ander de run fiatteren.';
  END IF;
  RETURN NULL;
END
$$;
