-- A budgetbesluit may give reasons for rules that leave room (the words of its source are "about" or "where possible"). They
-- are judged with it twice, when it is submitted and when it is approved, and so they are kept from the first on. Once it is
-- decided they also stand with the facts of that decision.

CREATE TABLE budgetbesluit_motivering (
  budgetbesluit uuid NOT NULL REFERENCES budgetbesluit,
  -- The number of the rule, "B-08".
  regel         text NOT NULL CHECK (regel ~ '^[A-Z]-[0-9]{2}$'),
  tekst         text NOT NULL CHECK (tekst <> ''),
  PRIMARY KEY (budgetbesluit, regel)
);
COMMENT ON TABLE budgetbesluit_motivering IS 'De redenen bij een budgetbesluit, per regel die ruimte laat; vast vanaf het indienen.';

-- Whoever approves sees all reasons that will count: after the besluit was submitted none is added.
CREATE FUNCTION motivering_bij_indienen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout uuid;
BEGIN
  SELECT n.budgetbesluit INTO fout FROM nieuw n JOIN budgetbesluit b ON b.id = n.budgetbesluit WHERE b.xid <> pg_current_xact_id() LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'budgetbesluit % is al ingediend', fout USING ERRCODE = 'KG008', HINT = 'Trek het in en dien een nieuw budgetbesluit met de motivering in.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER motivering_bij_indienen AFTER INSERT ON budgetbesluit_motivering REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION motivering_bij_indienen();
ALTER TABLE budgetbesluit_motivering ENABLE ALWAYS TRIGGER motivering_bij_indienen;

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON budgetbesluit_motivering FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE budgetbesluit_motivering ENABLE ALWAYS TRIGGER alleen_toevoegen;

-- National, like the besluit (see 0007).
ALTER TABLE budgetbesluit_motivering ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON budgetbesluit_motivering FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY toevoegen ON budgetbesluit_motivering FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);

GRANT SELECT, INSERT ON budgetbesluit_motivering TO kassier_dienst;

DO $$
BEGIN
  PERFORM zegelsoort_toevoegen('budgetbesluit_motivering', '{budgetbesluit,regel}', '{budgetbesluit,regel}', '{tekst}');
  PERFORM wissen_toestaan('budgetbesluit_motivering', '{budgetbesluit,regel}');
END
$$;
