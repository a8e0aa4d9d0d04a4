-- What a person is called under a later key. The pseudonym under which somebody became known stays in what is sealed, and stays who
-- that person is: what limits a person goes by it. After the key was replaced the same number gives another pseudonym; here stands
-- whose that is. So the key that made the first can be destroyed, and the limits still hold.

CREATE TABLE pseudoniem (
  -- HMAC-SHA-256 of the BSN with the key of sleutel_id.
  pseudoniem text PRIMARY KEY CHECK (pseudoniem ~ '^[0-9a-f]{64}$'),
  sleutel_id text NOT NULL CHECK (sleutel_id ~ '^[0-9a-f]{16}$'),
  -- The pseudonym under which the person is known in all other tables.
  persoon    text NOT NULL CHECK (persoon ~ '^[0-9a-f]{64}$'),
  gemaakt_op timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (pseudoniem <> persoon),
  UNIQUE (persoon, sleutel_id)
);
COMMENT ON TABLE pseudoniem IS 'Hoe een persoon heet onder een latere sleutel. Wie hij is, blijft het pseudoniem waaronder hij bekend werd.';

-- A person of the books, and under one pseudonym only: two would each have limits of their own.
CREATE FUNCTION pseudoniem_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- The same lock as for an arrangement below, so that neither misses the other.
  PERFORM pg_advisory_xact_lock(7030003);
  IF EXISTS (SELECT 1 FROM nieuw n WHERE NOT EXISTS (SELECT 1 FROM arrangement a WHERE a.persoon = n.persoon)) THEN
    RAISE EXCEPTION 'een pseudoniem noemt een persoon die niet bekend is' USING ERRCODE = 'foreign_key_violation', HINT = 'Maak pseudoniemen met: npx kassier rotate-pseudonyms.';
  ELSIF EXISTS (SELECT 1 FROM nieuw n WHERE EXISTS (SELECT 1 FROM arrangement a WHERE a.persoon = n.pseudoniem)) THEN
    RAISE EXCEPTION 'een pseudoniem is al dat van een ander arrangement' USING ERRCODE = 'unique_violation', HINT = 'Deze persoon staat onder twee pseudoniemen in de boeken.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER pseudoniem_verwijst AFTER INSERT ON pseudoniem REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION pseudoniem_verwijst();

CREATE FUNCTION arrangement_van_persoon() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7030003);
  IF EXISTS (SELECT 1 FROM nieuw n JOIN pseudoniem p ON p.pseudoniem = n.persoon) THEN
    RAISE EXCEPTION 'deze persoon is onder een eerder pseudoniem bekend' USING ERRCODE = 'unique_violation', HINT = 'Gebruik pseudoniem.persoon, waaronder de persoon al in de boeken staat.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER arrangement_van_persoon AFTER INSERT ON arrangement REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION arrangement_van_persoon();

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON pseudoniem FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE pseudoniem ENABLE ALWAYS TRIGGER alleen_toevoegen, ENABLE ALWAYS TRIGGER pseudoniem_verwijst;
ALTER TABLE arrangement ENABLE ALWAYS TRIGGER arrangement_van_persoon;

-- Made by the owner only, who has the keys (npx kassier rotate-pseudonyms); sealed, because who changes it changes who somebody is.
SELECT zegelsoort_toevoegen('pseudoniem', '{pseudoniem}', NULL, '{}', NULL, false);
GRANT SELECT ON pseudoniem TO kassier_dienst;
ALTER TABLE pseudoniem ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON pseudoniem FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
