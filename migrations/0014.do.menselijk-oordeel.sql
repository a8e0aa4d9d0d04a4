-- A request on which only a person stands in the way is not granted, and put before a fiatteur of the kassier. The besluit
-- that says so is never changed. What comes of it follows from these tables: a request that has a voorlegging and no
-- afdoening waits; its afdoening names the besluit in which it was judged again, with the verdicts.

CREATE TABLE voorlegging (
  besluit      uuid PRIMARY KEY REFERENCES besluit,
  -- The region that whoever asked could act for; null for all.
  namens_regio text,
  -- The request as JSON, to judge it again. As one text, so that nothing of it is left when it is erased; after that it can no
  -- longer be decided.
  opdracht     text NOT NULL
);
COMMENT ON TABLE voorlegging IS 'Elke aanvraag die op het oordeel van een fiatteur wacht of wachtte, met de aanvraag zelf.';

CREATE TABLE menselijk_oordeel (
  besluit  uuid NOT NULL REFERENCES voorlegging,
  regel    text NOT NULL,
  uitkomst text NOT NULL CHECK (uitkomst IN ('voldaan', 'niet-voldaan')),
  reden    text NOT NULL CHECK (reden <> ''),
  PRIMARY KEY (besluit, regel)
);
COMMENT ON TABLE menselijk_oordeel IS 'Wat een fiatteur over elke open regel van een voorgelegde aanvraag oordeelde, met de reden.';

-- Its key is what makes that a request is decided once.
CREATE TABLE afdoening (
  besluit        uuid PRIMARY KEY REFERENCES voorlegging,
  vervolgbesluit uuid NOT NULL UNIQUE REFERENCES besluit,
  door           text NOT NULL CHECK (door <> ''),
  rol            text NOT NULL CHECK (rol <> ''),
  op             timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE afdoening IS 'Wie over een voorgelegde aanvraag oordeelde, en met welk besluit zij daarna is toegekend of geweigerd.';

-- Put before a person is only what a person can still grant: a refusal in which nothing else stands in the way.
CREATE FUNCTION voorlegging_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout uuid;
BEGIN
  SELECT n.besluit INTO fout
    FROM nieuw n JOIN besluit b ON b.id = n.besluit
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE o ->> 'uitkomst' = 'menselijk-oordeel') AS open, count(*) FILTER (WHERE o ->> 'uitkomst' IN ('niet-voldaan', 'motivering-vereist')) AS anders
        FROM json_array_elements(b.oordelen) o) t
   WHERE b.uitkomst <> 'geweigerd' OR b.soort = 'budgetbesluit' OR t.open = 0 OR t.anders > 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'besluit % wacht niet alleen op een mens', fout USING ERRCODE = 'KG008', HINT = 'Leg alleen voor wat verder aan alle regels voldoet.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER voorlegging_past AFTER INSERT ON voorlegging REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION voorlegging_past();

-- Another person than who asked, a verdict on every open rule and on no other, and a later besluit on the same request:
-- a refusal when one of the verdicts is.
CREATE FUNCTION afdoening_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout uuid;
BEGIN
  SELECT n.besluit INTO fout
    FROM nieuw n JOIN besluit b ON b.id = n.besluit JOIN besluit v ON v.id = n.vervolgbesluit
   WHERE n.door = b.genomen_voor OR v.id = b.id OR v.genomen_op < b.genomen_op
      OR (v.soort, v.organisatie, v.genomen_voor, v.stroom, v.regio) IS DISTINCT FROM (b.soort, b.organisatie, b.genomen_voor, b.stroom, b.regio)
      OR ARRAY(SELECT o ->> 'regel' FROM json_array_elements(b.oordelen) o WHERE o ->> 'uitkomst' = 'menselijk-oordeel' ORDER BY 1)
         IS DISTINCT FROM ARRAY(SELECT m.regel FROM menselijk_oordeel m WHERE m.besluit = b.id ORDER BY 1)
      OR v.uitkomst = 'toegekend' AND EXISTS (SELECT 1 FROM menselijk_oordeel m WHERE m.besluit = b.id AND m.uitkomst = 'niet-voldaan') LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'de afdoening van besluit % past niet bij de aanvraag', fout
      USING ERRCODE = 'KG008', HINT = 'Een ander dan de aanvrager oordeelt over elke open regel, en het vervolgbesluit gaat over dezelfde aanvraag.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER afdoening_past AFTER INSERT ON afdoening REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION afdoening_past();
ALTER TABLE voorlegging ENABLE ALWAYS TRIGGER voorlegging_past;
ALTER TABLE afdoening ENABLE ALWAYS TRIGGER afdoening_past;

-- Decisions in which a reason counted, for who looks them up: they are few among many. A quotation mark within a text is
-- escaped in JSON, so this stands there as the name of a field only.
CREATE INDEX besluit_gemotiveerd ON besluit (id) WHERE position('"motivering":' IN oordelen::text) > 0;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['voorlegging', 'menselijk_oordeel', 'afdoening'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kassier_dienst', t);
    -- Of the region of the besluit, which is asked for with the same eyes. Only the pipeline adds.
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY lezen ON %1$I FOR SELECT USING ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL
                      OR EXISTS (SELECT 1 FROM besluit b WHERE b.id = %1$I.besluit))', t);
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
  END LOOP;
  PERFORM zegelsoort_toevoegen('voorlegging', '{besluit}', NULL, '{opdracht}');
  PERFORM zegelsoort_toevoegen('menselijk_oordeel', '{besluit,regel}', NULL, '{reden}');
  PERFORM zegelsoort_toevoegen('afdoening', '{besluit}', NULL, '{}');
  PERFORM wissen_toestaan('voorlegging', '{besluit}');
  PERFORM wissen_toestaan('menselijk_oordeel', '{besluit,regel}');
END
$$;
