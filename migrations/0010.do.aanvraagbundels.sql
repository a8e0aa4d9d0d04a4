-- Bundles of requests: one row per bundle and one per decided line, both insert-only. There is no status to keep right:
-- a bundle is finished when it has as many lines as it says. Each line is written in the transaction that decides it, so
-- after a crash a line was decided with its outcome, or not at all, and a repetition under the same key goes on after the
-- last one. A line has no idempotency key of its own: its place in its bundle is its key. The bundle's key stands in
-- idempotentie like every other, so that a single request under that key is a conflict.

CREATE TABLE aanvraagbundel (
  id             uuid PRIMARY KEY,
  organisatie    text NOT NULL,
  sleutel        text NOT NULL,
  -- Of all lines: a bundle is made by the team of one region, for that region.
  regio          text NOT NULL REFERENCES regio,
  alles_of_niets boolean NOT NULL,
  aantal         integer NOT NULL CHECK (aantal BETWEEN 1 AND 5000),
  ingediend_door text NOT NULL,
  ingediend_op   timestamptz NOT NULL DEFAULT now(),
  UNIQUE (organisatie, sleutel),
  FOREIGN KEY (organisatie, sleutel) REFERENCES idempotentie (organisatie, sleutel)
);
COMMENT ON TABLE aanvraagbundel IS 'Een bundel aanvragen van één regio; af wanneer hij evenveel besliste regels heeft als aantal.';
CREATE INDEX aanvraagbundel_regio ON aanvraagbundel (regio, id);

CREATE TABLE aanvraagbundel_regel (
  bundel   uuid NOT NULL,
  regel    integer NOT NULL CHECK (regel > 0),
  uitkomst text NOT NULL CHECK (uitkomst IN ('toegekend', 'geweigerd', 'ongeldig', 'niet-geboekt')),
  -- The decision of a line that was judged; a line that would have been granted had its bundle been, has none.
  besluit  uuid UNIQUE,
  -- Where and why, for a line that could not be judged.
  fouten   json,
  PRIMARY KEY (bundel, regel),
  CHECK ((besluit IS NOT NULL) = (uitkomst IN ('toegekend', 'geweigerd'))),
  CHECK ((fouten IS NOT NULL) = (uitkomst = 'ongeldig'))
);
COMMENT ON TABLE aanvraagbundel_regel IS 'De uitkomst van elke besliste regel van een bundel.';

-- A line belongs to its bundle: its number exists there, its decision exists and says the same, and an all-or-nothing
-- bundle has granted lines only, or none. References are checked here, once per statement (see 0006).
CREATE FUNCTION bundelregel_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  SELECT n.bundel, n.regel INTO fout FROM nieuw n LEFT JOIN aanvraagbundel b ON b.id = n.bundel LEFT JOIN besluit d ON d.id = n.besluit
   WHERE b.id IS NULL OR n.besluit IS NOT NULL AND d.id IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'regel % noemt een bundel (%) of besluit dat niet bestaat', fout.regel, fout.bundel USING ERRCODE = 'foreign_key_violation';
  END IF;
  SELECT n.bundel, n.regel INTO fout
    FROM nieuw n JOIN aanvraagbundel b ON b.id = n.bundel LEFT JOIN besluit d ON d.id = n.besluit
   WHERE n.regel > b.aantal OR d.uitkomst <> n.uitkomst OR d.regio IS DISTINCT FROM b.regio AND d.id IS NOT NULL OR d.organisatie <> b.organisatie
      OR NOT b.alles_of_niets AND n.uitkomst = 'niet-geboekt' OR b.alles_of_niets AND n.uitkomst = 'ongeldig' LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'regel % past niet in bundel %', fout.regel, fout.bundel USING ERRCODE = 'KG008';
  END IF;
  SELECT b.id INTO fout
    FROM (SELECT DISTINCT bundel FROM nieuw) n JOIN aanvraagbundel b ON b.id = n.bundel
   WHERE b.alles_of_niets
     AND EXISTS (SELECT 1 FROM aanvraagbundel_regel r WHERE r.bundel = b.id AND r.uitkomst = 'toegekend')
     AND EXISTS (SELECT 1 FROM aanvraagbundel_regel r WHERE r.bundel = b.id AND r.uitkomst <> 'toegekend');
  IF FOUND THEN
    RAISE EXCEPTION 'bundel % is alles of niets', fout.id USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER bundelregel_past AFTER INSERT ON aanvraagbundel_regel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION bundelregel_past();
ALTER TABLE aanvraagbundel_regel ENABLE ALWAYS TRIGGER bundelregel_past;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['aanvraagbundel', 'aanvraagbundel_regel'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
  END LOOP;
END
$$;

GRANT SELECT, INSERT ON aanvraagbundel, aanvraagbundel_regel TO kassier_dienst;

-- A region sees and adds its own bundles only (see 0007).
ALTER TABLE aanvraagbundel ENABLE ROW LEVEL SECURITY;
ALTER TABLE aanvraagbundel_regel ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON aanvraagbundel FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR regio = (SELECT current_setting('kassier.regio', true)));
CREATE POLICY toevoegen ON aanvraagbundel FOR INSERT
  WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR regio = (SELECT current_setting('kassier.regio', true)));
CREATE POLICY lezen ON aanvraagbundel_regel FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR EXISTS (SELECT 1 FROM aanvraagbundel b WHERE b.id = aanvraagbundel_regel.bundel));
CREATE POLICY toevoegen ON aanvraagbundel_regel FOR INSERT
  WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR EXISTS (SELECT 1 FROM aanvraagbundel b WHERE b.id = aanvraagbundel_regel.bundel));
