-- Browsers that are signed in at the issuer. The cookie holds a random number; here stands what it hashes to, and who the
-- browser is under a key that follows from that number. So whoever reads this table, or a backup of it, can neither take a session
-- over nor see what is in it; and what a session holds is gone for good when it ends, though its row stays.

CREATE TABLE sessie (
  -- SHA-256 of what the cookie holds.
  kenmerk      bytea PRIMARY KEY CHECK (octet_length(kenmerk) = 32),
  -- Whose session it is, so that all sessions of somebody can be ended.
  persoon      text NOT NULL CHECK (persoon <> ''),
  -- AES-256-GCM: organisation, roles and region, and what the issuer wants to see at logging out.
  inhoud       bytea,
  begonnen_op  timestamptz NOT NULL,
  gebruikt_op  timestamptz NOT NULL,
  eindigt_op   timestamptz NOT NULL CHECK (eindigt_op > begonnen_op),
  beeindigd_op timestamptz,
  CHECK ((beeindigd_op IS NULL) = (inhoud IS NOT NULL))
);
COMMENT ON TABLE sessie IS 'Elke aanmelding met een browser bij de uitgever; wie het is staat er versleuteld, met een sleutel die alleen de browser heeft.';
CREATE INDEX sessie_open ON sessie (eindigt_op) WHERE beeindigd_op IS NULL;

CREATE TRIGGER staat_vast BEFORE UPDATE OF kenmerk, persoon, begonnen_op, eindigt_op ON sessie FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
CREATE TRIGGER inhoud_staat_vast BEFORE UPDATE OF inhoud ON sessie FOR EACH ROW WHEN (NEW.inhoud IS NOT NULL) EXECUTE FUNCTION staat_vast();
-- What ended does not begin again.
CREATE TRIGGER einde_staat_vast BEFORE UPDATE ON sessie FOR EACH ROW WHEN (OLD.beeindigd_op IS NOT NULL) EXECUTE FUNCTION staat_vast();
CREATE TRIGGER niet_verwijderen BEFORE DELETE OR TRUNCATE ON sessie FOR EACH STATEMENT EXECUTE FUNCTION niet_verwijderen();
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['staat_vast', 'inhoud_staat_vast', 'einde_staat_vast', 'niet_verwijderen'] LOOP
    EXECUTE format('ALTER TABLE sessie ENABLE ALWAYS TRIGGER %I', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE (inhoud, gebruikt_op, beeindigd_op) ON sessie TO kassier_dienst;

-- Of nobody's region: for national eyes only (see 0007).
ALTER TABLE sessie ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON sessie FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY toevoegen ON sessie FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY wijzigen ON sessie FOR UPDATE USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL)
  WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
