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

-- Whether a payment has an entry of its own was planned as one join of all entries and postings when the tables were small, and
-- read them from one end to the other ever after. As a value of each payment by itself it begins at its entry, whatever was known
-- when it was planned.
CREATE OR REPLACE FUNCTION betaling_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT string_agg(n.nummer, ', ') INTO fout
    FROM nieuw n
   WHERE (SELECT p.boeking FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening
           WHERE b.nummer = n.boeking AND b.soort = 'betaalbaarstellen' AND b.onderwerp_id = n.id AND b.boekdatum = n.boekdatum AND p.verplichting = n.verplichting AND p.bedrag = n.bedrag
             AND r.boek = 'kas' AND r.soort = 'betaalbaar' AND r.stroom = n.stroom AND r.jaar = n.kasjaar AND r.regio = n.regio LIMIT 1) IS NULL;
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'betaling % is niet zo betaalbaar gesteld', fout USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
