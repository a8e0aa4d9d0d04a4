-- One person is one pair of eyes, on one side: SZW allots, a region asks, the kassier pays. On which side somebody acts is fixed by the
-- first thing he does, whatever roles and tokens he has later; so SZW can never pay and the kassier can never allot, also not as one human with two roles.

CREATE TABLE functie (
  id       uuid PRIMARY KEY,
  -- The `sub` of his tokens.
  persoon  text NOT NULL CHECK (persoon <> ''),
  functie  text NOT NULL CHECK (functie IN ('szw', 'regio', 'kassier')),
  sinds    timestamptz NOT NULL DEFAULT now(),
  -- Somebody who changes sides and keeps his account: what he was before, and why. Only the owner of the schema writes that.
  eerder   uuid UNIQUE REFERENCES functie,
  reden    text CHECK (reden <> ''),
  CHECK ((eerder IS NULL) = (reden IS NULL))
);
COMMENT ON TABLE functie IS 'Aan welke kant iemand handelt: SZW, een regio of de kassier. Ligt vast vanaf zijn eerste handeling.';
CREATE UNIQUE INDEX functie_eerste ON functie (persoon) WHERE eerder IS NULL;
CREATE INDEX functie_persoon ON functie (persoon);

-- Who acted before this table was there. Whoever did so on two sides is on the one that decides over most money.
INSERT INTO functie (id, persoon, functie)
SELECT gen_random_uuid(), p.persoon, p.functie FROM (
  SELECT DISTINCT ON (persoon) persoon, functie FROM (
    SELECT ingediend_door AS persoon, 'szw' AS functie, 1 AS voorrang FROM budgetbesluit UNION SELECT gefiatteerd_door, 'szw', 1 FROM budgetbesluit
    UNION SELECT gemaakt_door, 'kassier', 2 FROM betaalrun UNION SELECT gefiatteerd_door, 'kassier', 2 FROM betaalrun UNION SELECT ingediend_door, 'kassier', 2 FROM ibanwijziging
    UNION SELECT gefiatteerd_door, 'kassier', 2 FROM ibanwijziging UNION SELECT aangevraagd_door, 'regio', 3 FROM verplichting) a
   WHERE persoon <> '' ORDER BY persoon, voorrang) p;

CREATE FUNCTION functie_van(wie text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT f.functie FROM functie f WHERE f.persoon = wie AND NOT EXISTS (SELECT 1 FROM functie n WHERE n.eerder = f.id)
$$;

-- The second wall, where money is decided over: whoever acts is on the side whose act it is. Which columns name him stands with the trigger.
CREATE FUNCTION functie_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  rij CONSTANT jsonb := to_jsonb(NEW);
  wie text;
BEGIN
  FOR i IN 1 .. TG_NARGS - 1 LOOP
    wie := rij ->> TG_ARGV[i];
    IF functie_van(wie) <> TG_ARGV[0] THEN
      RAISE EXCEPTION 'in % handelt wie aan een andere kant staat dan %', TG_TABLE_NAME, TG_ARGV[0] USING ERRCODE = 'KG008', HINT = 'Laat iemand anders dit doen.';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER functie_past AFTER INSERT OR UPDATE OF gefiatteerd_door ON budgetbesluit FOR EACH ROW EXECUTE FUNCTION functie_past('szw', 'ingediend_door', 'gefiatteerd_door');
CREATE TRIGGER functie_past AFTER INSERT ON parametervoorstel FOR EACH ROW EXECUTE FUNCTION functie_past('szw', 'ingediend_door');
CREATE TRIGGER functie_past AFTER INSERT ON parametervoorstel_afdoening FOR EACH ROW EXECUTE FUNCTION functie_past('szw', 'door');
CREATE TRIGGER functie_past AFTER INSERT OR UPDATE OF gefiatteerd_door, verzonden_door ON betaalrun FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'gemaakt_door', 'gefiatteerd_door', 'verzonden_door');
CREATE TRIGGER functie_past AFTER INSERT OR UPDATE OF gefiatteerd_door ON ibanwijziging FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'ingediend_door', 'gefiatteerd_door');
CREATE TRIGGER functie_past AFTER INSERT ON afdoening FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'door');
CREATE TRIGGER functie_past AFTER INSERT ON aanhouding_opheffing FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'door');

-- A run is approved by nobody who registered a payee whom it pays for the first time: who invents a payee must not be the last to look.
CREATE FUNCTION betaalrun_eerste_betaling() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM betaalrun_begunstigde k JOIN begunstigde g ON g.id = k.begunstigde
              WHERE k.run = NEW.id AND k.vorige_run IS NULL AND g.geregistreerd_door = NEW.gefiatteerd_door) THEN
    RAISE EXCEPTION 'betaalrun % betaalt voor het eerst aan wie haar fiatteur zelf registreerde', NEW.nummer USING ERRCODE = 'KG008', HINT = 'Laat een ander de run fiatteren.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER betaalrun_eerste_betaling AFTER UPDATE OF gefiatteerd_door ON betaalrun FOR EACH ROW
  WHEN (NEW.gefiatteerd_door IS DISTINCT FROM OLD.gefiatteerd_door) EXECUTE FUNCTION betaalrun_eerste_betaling();
ALTER TABLE betaalrun ENABLE ALWAYS TRIGGER betaalrun_eerste_betaling;

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON functie FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE functie ENABLE ALWAYS TRIGGER alleen_toevoegen;
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['budgetbesluit', 'parametervoorstel', 'parametervoorstel_afdoening', 'betaalrun', 'ibanwijziging', 'afdoening', 'aanhouding_opheffing'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER functie_past', t);
  END LOOP;
  PERFORM zegelsoort_toevoegen('functie', '{id}', NULL, '{reden}', NULL, false);
  PERFORM wissen_toestaan('functie', '{id}');
END
$$;

GRANT SELECT, INSERT (id, persoon, functie) ON functie TO kassier_dienst;
-- Of people, who are of no region's rows: for national eyes only (see 0007).
ALTER TABLE functie ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON functie FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY toevoegen ON functie FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
