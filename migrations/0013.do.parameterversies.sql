-- Values of the regeling change while it runs («Waar nodig wordt de regeling aangepast»). The versions that the regeling came
-- with are part of the program and never change; what SZW decides later stands here: proposed by one person, decided by
-- another, kept for ever. A version counts from the moment it was decided, so every earlier decision can be judged again
-- with what was known then.

-- ---------------------------------------------------------------- the set of rules of these books

-- Decisions of two sets of rules in the same books would make sums and limits that mean nothing. The first start writes down
-- which set it is, and there is room for one.
CREATE TABLE regelset (
  slug       text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  enige      boolean NOT NULL DEFAULT true UNIQUE CHECK (enige),
  gekozen_op timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE regelset IS 'De ene regelset waarmee in deze boeken wordt beoordeeld; gekozen bij de eerste start.';

-- Of books that have decisions, their own.
INSERT INTO regelset (slug) SELECT regelset FROM besluit ORDER BY id LIMIT 1;

CREATE TABLE parameter (
  regelset text NOT NULL REFERENCES regelset,
  id       text NOT NULL CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  naam     text NOT NULL,
  eenheid  text NOT NULL,
  PRIMARY KEY (regelset, id),
  UNIQUE (regelset, id, eenheid)
);
COMMENT ON TABLE parameter IS 'De bedragen, termijnen en dagen van de regeling, met de eenheid waarin hun waarde wordt geschreven.';

-- ---------------------------------------------------------------- proposals

-- Whether a value is written in its unit, as the rules read it. What is in no known unit is not.
CREATE FUNCTION parameterwaarde_leesbaar(eenheid text, waarde text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
BEGIN
  CASE
    WHEN eenheid = 'EUR' THEN RETURN waarde ~ '^(0|[1-9][0-9]{0,12})\.[0-9]{2}$';
    WHEN eenheid = 'EUR-of-leeg' THEN RETURN waarde ~ '^(|(0|[1-9][0-9]{0,12})\.[0-9]{2})$';
    WHEN eenheid IN ('weken', 'maanden', 'jaar') THEN RETURN waarde ~ '^(0|[1-9][0-9]{0,3})$';
    WHEN eenheid = 'ja-nee' THEN RETURN waarde IN ('ja', 'nee');
    WHEN eenheid = 'kenmerk' THEN RETURN waarde ~ '^(|\S([^\n\r]{0,198}\S)?)$';
    WHEN eenheid = 'dag' THEN
      IF waarde !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN RETURN false; END IF;
      RETURN make_date(left(waarde, 4)::int, substr(waarde, 6, 2)::int, right(waarde, 2)::int) >= '1900-01-01';
    ELSE RETURN false;
  END CASE;
EXCEPTION
  -- 30 February, or the year 0.
  WHEN datetime_field_overflow THEN RETURN false;
END
$$;
GRANT EXECUTE ON FUNCTION parameterwaarde_leesbaar(text, text) TO kassier_dienst;

CREATE TABLE parametervoorstel (
  id                 uuid PRIMARY KEY,
  regelset           text NOT NULL,
  parameter          text NOT NULL,
  eenheid            text NOT NULL,
  waarde             text NOT NULL,
  geldig_vanaf       date NOT NULL CHECK (isfinite(geldig_vanaf) AND geldig_vanaf >= '1900-01-01'),
  -- Whether what was granted before is changed and paid under it too.
  ook_voor_bestaande boolean NOT NULL,
  kenmerk            text NOT NULL CHECK (kenmerk <> ''),
  -- The words of the decision, where it has them.
  citaat             text CHECK (citaat <> ''),
  toelichting        text NOT NULL CHECK (toelichting <> ''),
  ingediend_door     text NOT NULL,
  ingediend_op       timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, ingediend_door),
  FOREIGN KEY (regelset, parameter, eenheid) REFERENCES parameter (regelset, id, eenheid),
  CONSTRAINT leesbare_waarde CHECK (parameterwaarde_leesbaar(eenheid, waarde))
);
COMMENT ON TABLE parametervoorstel IS 'Een voorgestelde versie van een parameter; telt pas als een tweede persoon van SZW haar vaststelt.';

-- How a proposal ended: once, and for ever.
CREATE TABLE parametervoorstel_afdoening (
  voorstel       uuid PRIMARY KEY,
  ingediend_door text NOT NULL,
  uitkomst       text NOT NULL CHECK (uitkomst IN ('vastgesteld', 'ingetrokken')),
  -- Decided versions are numbered from 1, so that the last number says how many there are.
  nummer         integer UNIQUE,
  door           text NOT NULL,
  op             timestamptz NOT NULL,
  reden          text CHECK (reden <> ''),
  FOREIGN KEY (voorstel, ingediend_door) REFERENCES parametervoorstel (id, ingediend_door),
  CONSTRAINT tweede_persoon CHECK (uitkomst <> 'vastgesteld' OR door <> ingediend_door),
  CHECK ((uitkomst = 'vastgesteld') = (nummer IS NOT NULL)),
  CHECK ((uitkomst = 'ingetrokken') = (reden IS NOT NULL))
);
COMMENT ON TABLE parametervoorstel_afdoening IS 'Hoe een voorstel is geëindigd: vastgesteld door een tweede persoon, of ingetrokken.';

-- Number and moment are the database's own. It takes the lock of whoever decides (in the service: NEEM_SCHRIJVERSSLOT), so no
-- decision is on its way that does not know of this version; and the moment lies after every entry there is, also when the
-- clock went back. So a decision knew of a version exactly when its moment is not before that of the version.
CREATE FUNCTION parametervoorstel_afdoen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_RELID <> 'public.parametervoorstel_afdoening'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij parametervoorstel_afdoening', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  PERFORM pg_advisory_xact_lock(7030001);
  SELECT greatest(clock_timestamp(), laatste_moment + interval '1 microsecond') INTO NEW.op FROM boekingsteller;
  NEW.nummer := CASE NEW.uitkomst WHEN 'vastgesteld' THEN (SELECT coalesce(max(nummer), 0) + 1 FROM parametervoorstel_afdoening) END;
  RETURN NEW;
END
$$;
CREATE TRIGGER parametervoorstel_afdoen BEFORE INSERT ON parametervoorstel_afdoening FOR EACH ROW EXECUTE FUNCTION parametervoorstel_afdoen();
ALTER TABLE parametervoorstel_afdoening ENABLE ALWAYS TRIGGER parametervoorstel_afdoen;

-- ---------------------------------------------------------------- who may what

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['regelset', 'parameter', 'parametervoorstel', 'parametervoorstel_afdoening'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kassier_dienst', t);
  END LOOP;
  -- National, like all decisions of SZW (see 0007). Which set of rules and which parameters there are is no secret.
  FOREACH t IN ARRAY ARRAY['parametervoorstel', 'parametervoorstel_afdoening'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
  END LOOP;
  -- Sealed like everything that decisions rest on; a name that slipped into a text can be erased.
  PERFORM zegelsoort_toevoegen('parametervoorstel', '{id}', '{id,regelset,parameter,eenheid,waarde,geldig_vanaf,ook_voor_bestaande,kenmerk,citaat,ingediend_door,ingediend_op}', '{toelichting}');
  PERFORM zegelsoort_toevoegen('parametervoorstel_afdoening', '{voorstel}', '{voorstel,ingediend_door,uitkomst,nummer,door,op}', '{reden}');
END
$$;

SELECT wissen_toestaan('parametervoorstel', '{id}');
SELECT wissen_toestaan('parametervoorstel_afdoening', '{voorstel}');
