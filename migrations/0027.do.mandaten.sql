-- The register of mandates: who may approve payment runs or changes of an account, up to which amount and between which days, and who
-- stands in for him. As long as no mandate was ever given for a kind of act, everybody with the role may do it, as before; from the first day of the first
-- mandate on, only who has one. Which mandate an approval rested on is kept with it.

CREATE TABLE mandaat (
  id                uuid PRIMARY KEY,
  -- The `sub` of who gets it.
  persoon           text NOT NULL CHECK (persoon <> ''),
  handeling         text NOT NULL CHECK (handeling IN ('betaalrun', 'ibanwijziging')),
  -- Of one run; of a change of account what is still to be paid to that payee.
  bedrag_max        numeric(15,2) NOT NULL CHECK (bedrag_max > 0 AND bedrag_max <> 'NaN'),
  geldig_vanaf      date NOT NULL,
  geldig_tot_en_met date,
  -- Of the decision in the organisation's own register of mandates.
  kenmerk           text NOT NULL CHECK (kenmerk <> ''),
  -- The mandate of somebody else in whose place he acts: never for more, nor for longer, and with an end.
  vervangt          uuid REFERENCES mandaat,
  ingediend_door    text NOT NULL CHECK (ingediend_door <> ''),
  ingediend_op      timestamptz NOT NULL DEFAULT now(),
  CHECK (geldig_tot_en_met >= geldig_vanaf),
  CHECK (vervangt IS NULL OR geldig_tot_en_met IS NOT NULL),
  CONSTRAINT niet_voor_zichzelf CHECK (persoon <> ingediend_door)
);
COMMENT ON TABLE mandaat IS 'Een mandaat om te fiatteren tot een bedrag; geldt pas als een tweede persoon het vaststelt.';
CREATE INDEX mandaat_persoon ON mandaat (persoon, handeling);
CREATE INDEX mandaat_vervangt ON mandaat (vervangt) WHERE vervangt IS NOT NULL;

CREATE TABLE mandaat_fiattering (
  mandaat uuid PRIMARY KEY REFERENCES mandaat,
  door    text NOT NULL CHECK (door <> ''),
  op      timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mandaat_fiattering IS 'Wie een mandaat vaststelde: een ander dan wie het indiende en dan wie het krijgt.';

CREATE TABLE mandaat_intrekking (
  mandaat uuid PRIMARY KEY REFERENCES mandaat,
  reden   text NOT NULL CHECK (reden <> ''),
  door    text NOT NULL CHECK (door <> ''),
  op      timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE mandaat_intrekking IS 'Wie een mandaat introk, en waarom; vanaf dat moment fiatteert niemand er meer mee.';

CREATE TABLE mandaat_gebruik (
  handeling text NOT NULL CHECK (handeling IN ('betaalrun', 'ibanwijziging')),
  onderwerp uuid NOT NULL,
  mandaat   uuid NOT NULL REFERENCES mandaat,
  persoon   text NOT NULL,
  -- What was approved, and on which day.
  bedrag    numeric(15,2) NOT NULL CHECK (bedrag >= 0 AND bedrag <> 'NaN'),
  dag       date NOT NULL,
  op        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (handeling, onderwerp)
);
COMMENT ON TABLE mandaat_gebruik IS 'Op welk mandaat een fiattering rust, met het bedrag waarover zij ging.';
CREATE INDEX mandaat_gebruik_mandaat ON mandaat_gebruik (mandaat, op);

-- What is still to be paid to a payee: what a change of his account is about. As far as who asks can see; the guards see all.
CREATE FUNCTION nog_te_betalen(wie uuid) RETURNS numeric LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT coalesce(sum(b.bedrag), 0.00) FROM betaling b WHERE b.begunstigde = wie AND b.status NOT IN ('uitgevoerd', 'ingetrokken')
$$;
GRANT EXECUTE ON FUNCTION nog_te_betalen(uuid) TO kassier_dienst;

-- Mandates that were given and not withdrawn, with for how long they hold: a stand-in never longer than whom he stands in for.
CREATE VIEW mandaat_van_kracht WITH (security_invoker = true) AS
SELECT m.id, m.persoon, m.handeling, m.bedrag_max, m.geldig_vanaf, m.geldig_tot_en_met, m.kenmerk, m.vervangt
  FROM mandaat m JOIN mandaat_fiattering f ON f.mandaat = m.id
 WHERE NOT EXISTS (SELECT 1 FROM mandaat_intrekking i WHERE i.mandaat IN (m.id, m.vervangt));
COMMENT ON VIEW mandaat_van_kracht IS 'Mandaten die zijn vastgesteld en niet ingetrokken; een vervanging houdt op als het mandaat dat zij vervangt is ingetrokken.';

-- Whether the register counts for this act on this day.
CREATE FUNCTION mandaat_nodig(handeling_ text, dag date) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM mandaat m JOIN mandaat_fiattering f ON f.mandaat = m.id WHERE m.handeling = handeling_ AND m.geldig_vanaf <= dag)
$$;
GRANT EXECUTE ON FUNCTION mandaat_nodig(text, date) TO kassier_dienst;

CREATE FUNCTION mandaat_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o mandaat_van_kracht;
BEGIN
  IF NEW.vervangt IS NOT NULL THEN
    SELECT * INTO o FROM mandaat_van_kracht WHERE id = NEW.vervangt;
    IF o.id IS NULL OR o.vervangt IS NOT NULL OR o.persoon = NEW.persoon OR o.handeling <> NEW.handeling OR NEW.bedrag_max > o.bedrag_max OR NEW.geldig_vanaf < o.geldig_vanaf
      OR NEW.geldig_tot_en_met > coalesce(o.geldig_tot_en_met, 'infinity') THEN
      RAISE EXCEPTION 'mandaat % reikt verder dan wat het vervangt', NEW.id USING ERRCODE = 'KG008', HINT = 'Een vervanging is voor een ander, voor dezelfde handeling, en niet voor meer of langer dan het mandaat zelf.';
    END IF;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER mandaat_past AFTER INSERT ON mandaat FOR EACH ROW EXECUTE FUNCTION mandaat_past();

CREATE FUNCTION mandaat_fiattering_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM mandaat m WHERE m.id = NEW.mandaat AND NEW.door IN (m.persoon, m.ingediend_door)) OR EXISTS (SELECT 1 FROM mandaat_intrekking i WHERE i.mandaat = NEW.mandaat) THEN
    RAISE EXCEPTION 'mandaat % wordt vastgesteld door wie het kreeg of indiende, of is ingetrokken', NEW.mandaat USING ERRCODE = 'KG008', HINT = 'Laat een ander het mandaat vaststellen.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER mandaat_fiattering_past AFTER INSERT ON mandaat_fiattering FOR EACH ROW EXECUTE FUNCTION mandaat_fiattering_past();

-- Whoever uses a mandate has it, on that day, for that act and for that amount; the amount is that of what is approved.
CREATE FUNCTION mandaat_gebruik_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gaat_over CONSTANT numeric := CASE NEW.handeling WHEN 'betaalrun' THEN (SELECT r.totaal FROM betaalrun r WHERE r.id = NEW.onderwerp)
    ELSE (SELECT nog_te_betalen(w.begunstigde) FROM ibanwijziging w WHERE w.id = NEW.onderwerp) END;
BEGIN
  IF gaat_over IS DISTINCT FROM NEW.bedrag OR NOT EXISTS (SELECT 1 FROM mandaat_van_kracht m WHERE m.id = NEW.mandaat AND m.persoon = NEW.persoon AND m.handeling = NEW.handeling
      AND NEW.bedrag <= m.bedrag_max AND NEW.dag BETWEEN m.geldig_vanaf AND coalesce(m.geldig_tot_en_met, 'infinity')) THEN
    RAISE EXCEPTION 'mandaat % reikt niet tot deze fiattering', NEW.mandaat USING ERRCODE = 'KG008', HINT = 'Laat iemand fiatteren met een mandaat voor dit bedrag op deze dag.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER mandaat_gebruik_past AFTER INSERT ON mandaat_gebruik FOR EACH ROW EXECUTE FUNCTION mandaat_gebruik_past();

-- At the approval itself, whoever writes it.
CREATE FUNCTION mandaat_aanwezig() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  dag_ CONSTANT date := (NEW.gefiatteerd_op AT TIME ZONE 'Europe/Amsterdam')::date;
BEGIN
  IF mandaat_nodig(TG_ARGV[0], dag_) AND NOT EXISTS (SELECT 1 FROM mandaat_gebruik g WHERE g.handeling = TG_ARGV[0] AND g.onderwerp = NEW.id AND g.persoon = NEW.gefiatteerd_door AND g.dag = dag_) THEN
    RAISE EXCEPTION '% % wordt gefiatteerd zonder mandaat', TG_ARGV[0], NEW.id USING ERRCODE = 'KG008', HINT = 'Leg vast op welk mandaat de fiattering rust.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER mandaat_aanwezig AFTER UPDATE OF gefiatteerd_door ON betaalrun FOR EACH ROW
  WHEN (NEW.gefiatteerd_door IS DISTINCT FROM OLD.gefiatteerd_door) EXECUTE FUNCTION mandaat_aanwezig('betaalrun');
CREATE TRIGGER mandaat_aanwezig AFTER UPDATE OF gefiatteerd_door ON ibanwijziging FOR EACH ROW
  WHEN (NEW.gefiatteerd_door IS DISTINCT FROM OLD.gefiatteerd_door) EXECUTE FUNCTION mandaat_aanwezig('ibanwijziging');

-- Approving and giving mandates is the kassier's (see 0026).
CREATE TRIGGER functie_past AFTER INSERT ON mandaat FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'persoon', 'ingediend_door');
CREATE TRIGGER functie_past AFTER INSERT ON mandaat_fiattering FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'door');

ALTER TABLE mandaat ENABLE ALWAYS TRIGGER mandaat_past;
ALTER TABLE mandaat ENABLE ALWAYS TRIGGER functie_past;
ALTER TABLE mandaat_fiattering ENABLE ALWAYS TRIGGER mandaat_fiattering_past;
ALTER TABLE mandaat_fiattering ENABLE ALWAYS TRIGGER functie_past;
ALTER TABLE mandaat_gebruik ENABLE ALWAYS TRIGGER mandaat_gebruik_past;
ALTER TABLE betaalrun ENABLE ALWAYS TRIGGER mandaat_aanwezig;
ALTER TABLE ibanwijziging ENABLE ALWAYS TRIGGER mandaat_aanwezig;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['mandaat', 'mandaat_fiattering', 'mandaat_intrekking', 'mandaat_gebruik'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kassier_dienst', t);
    -- Of the kassier, who is of no region: for national eyes only (see 0007).
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
  END LOOP;
  PERFORM zegelsoort_toevoegen('mandaat', '{id}', NULL, '{}');
  PERFORM zegelsoort_toevoegen('mandaat_fiattering', '{mandaat}', NULL, '{}');
  PERFORM zegelsoort_toevoegen('mandaat_intrekking', '{mandaat}', NULL, '{reden}');
  PERFORM zegelsoort_toevoegen('mandaat_gebruik', '{handeling,onderwerp}', NULL, '{}');
  PERFORM wissen_toestaan('mandaat_intrekking', '{mandaat}');
END
$$;
GRANT SELECT ON mandaat_van_kracht TO kassier_dienst;
