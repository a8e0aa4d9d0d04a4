-- A traject werkfit houden can be prolonged (S1, 292): a raise that names a new last day. The request that was granted stays as it
-- was sealed; the later end stands here, beside the decision that gave it.
CREATE TABLE werkfit_verlenging (
  besluit      uuid PRIMARY KEY REFERENCES besluit,
  verplichting uuid NOT NULL REFERENCES verplichting,
  -- The last day of the traject from then on.
  einddatum    date NOT NULL
);
COMMENT ON TABLE werkfit_verlenging IS 'Tot en met welke dag een traject werkfit houden is verlengd; de laatste dag geldt.';
CREATE INDEX werkfit_verlenging_verplichting ON werkfit_verlenging (verplichting, einddatum);

-- It says what the decision granted, of its own verplichting, in the transaction that took it; and it never shortens a traject.
CREATE FUNCTION verlenging_is_toegekend() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  SELECT n.besluit, n.verplichting INTO fout
    FROM nieuw n LEFT JOIN besluit b ON b.id = n.besluit LEFT JOIN verplichting v ON v.id = n.verplichting
   WHERE (b.soort = 'wijziging' AND b.uitkomst = 'toegekend' AND b.onderwerp_id = n.verplichting AND b.xid = pg_current_xact_id()
          AND b.feiten #>> '{wijziging,soort}' = 'verhogen' AND b.feiten #>> '{wijziging,einddatum}' = to_char(n.einddatum, 'YYYY-MM-DD')
          AND v.instrument = 'werkfit-houden' AND n.einddatum > (v.verzoek #>> '{werkfit,einddatum}')::date) IS NOT TRUE
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'verplichting % is niet zo verlengd door besluit %', fout.verplichting, fout.besluit
      USING ERRCODE = 'KG008', HINT = 'Schrijf een verlenging samen met het besluit dat haar toekent.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER verlenging_is_toegekend AFTER INSERT ON werkfit_verlenging REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION verlenging_is_toegekend();
ALTER TABLE werkfit_verlenging ENABLE ALWAYS TRIGGER verlenging_is_toegekend;
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON werkfit_verlenging FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE werkfit_verlenging ENABLE ALWAYS TRIGGER alleen_toevoegen;

-- Who sees what: as of the verplichting.
ALTER TABLE werkfit_verlenging ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON werkfit_verlenging FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR EXISTS (SELECT 1 FROM verplichting v WHERE v.id = werkfit_verlenging.verplichting));
CREATE POLICY toevoegen ON werkfit_verlenging FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
GRANT SELECT, INSERT ON werkfit_verlenging TO kassier_dienst;
SELECT zegelsoort_toevoegen('werkfit_verlenging', '{besluit}', NULL, '{}');
