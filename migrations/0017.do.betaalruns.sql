-- A run shows whom it pays for the first time and to which changed accounts, what it left out and why, and in how many
-- transfers it goes to the bank; and it can be withdrawn until it is with the bank.

-- ---------------------------------------------------------------- the run

-- Its files stay as they are, and so do the EndToEndIds: an order that was let go is not taken up again (niet_terug).
INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('betaalrun', 'gefiatteerd', 'ingetrokken');
ALTER TABLE betaalrun DROP CONSTRAINT betaalrun_check;
ALTER TABLE betaalrun
  ADD CONSTRAINT betaalrun_gefiatteerd CHECK (CASE status WHEN 'concept' THEN gefiatteerd_door IS NULL WHEN 'ingetrokken' THEN true ELSE gefiatteerd_door IS NOT NULL END),
  -- The day that was asked for; the run pays on the first business day from then on. Null in runs of before this migration.
  ADD COLUMN gevraagde_datum date,
  -- Whether payments to one payee go to the bank as one transfer.
  ADD COLUMN bundelen boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT betaalrun_niet_eerder CHECK (uitvoeringsdatum >= gevraagde_datum);
GRANT INSERT (gevraagde_datum, bundelen) ON betaalrun TO kassier_dienst;

CREATE TRIGGER staat_vast_keuze BEFORE UPDATE OF gevraagde_datum, bundelen, stromen, soort_begunstigde ON betaalrun FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
ALTER TABLE betaalrun ENABLE ALWAYS TRIGGER staat_vast_keuze;
CREATE TRIGGER eenmaal_gezet_reden BEFORE UPDATE ON betaalrun FOR EACH ROW EXECUTE FUNCTION eenmaal_gezet('ingetrokken_reden');
ALTER TABLE betaalrun ENABLE ALWAYS TRIGGER eenmaal_gezet_reden;

-- ---------------------------------------------------------------- orders

-- The EndToEndId of the transfer in which this order goes to the bank with others; null when it goes by itself.
ALTER TABLE betaalopdracht ADD COLUMN bundel text CHECK (length(bundel) BETWEEN 1 AND 35);
GRANT INSERT (bundel) ON betaalopdracht TO kassier_dienst;
CREATE INDEX betaalopdracht_bundel ON betaalopdracht (bundel) WHERE bundel IS NOT NULL;

CREATE TRIGGER staat_vast_bundel BEFORE UPDATE OF bundel ON betaalopdracht FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
ALTER TABLE betaalopdracht ENABLE ALWAYS TRIGGER staat_vast_bundel;

-- What goes to the bank as one transfer is for one payee and account, of one stream and one run that bundles, and fits in a
-- transfer. Its EndToEndId is the run's own: a statement is split by it.
CREATE FUNCTION betaalopdracht_bundelt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  PERFORM 1 FROM nieuw WHERE bundel IS NOT NULL LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT n.bundel INTO fout
    FROM (SELECT DISTINCT bundel FROM nieuw WHERE bundel IS NOT NULL) n
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT (o.run, o.stroom, o.naam, o.iban, o.bic, b.begunstigde)) AS soorten, sum(o.bedrag) AS bedrag, bool_and(r.bundelen AND starts_with(o.bundel, r.nummer || '-V')) AS van_de_run
        FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling JOIN betaalrun r ON r.id = o.run WHERE o.bundel = n.bundel) s
   WHERE s.soorten <> 1 OR s.bedrag > 999999999.99 OR NOT s.van_de_run OR EXISTS (SELECT 1 FROM betaalopdracht e WHERE e.end_to_end_id = n.bundel) LIMIT 1;
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'bundel % is niet één overboeking van haar run', fout
      USING ERRCODE = 'KG008', HINT = 'Bundel alleen betalingen van één stroom aan één begunstigde en rekening, tot 999999999.99, in een run die bundelt.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER betaalopdracht_bundelt AFTER INSERT ON betaalopdracht REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION betaalopdracht_bundelt();
ALTER TABLE betaalopdracht ENABLE ALWAYS TRIGGER betaalopdracht_bundelt;

-- How many transfers a file holds; null when as many as payments.
ALTER TABLE betaalbestand ADD COLUMN transacties integer CHECK (transacties BETWEEN 1 AND aantal);
GRANT INSERT (transacties) ON betaalbestand TO kassier_dienst;

-- ---------------------------------------------------------------- payees of a run

-- Per payee what the run knew of him when it was made: whom it paid before, under which account, is then a matter of comparing
-- two rows, whatever became of the payee since.
CREATE TABLE betaalrun_begunstigde (
  run             uuid NOT NULL,
  begunstigde     uuid NOT NULL,
  aantal          integer NOT NULL CHECK (aantal > 0),
  totaal          numeric(15,2) NOT NULL CHECK (totaal > 0 AND totaal <> 'NaN'),
  -- One of his orders in this run: it has the frozen name and account.
  opdracht        uuid NOT NULL,
  -- The change of account that was approved last; null when his account was never changed.
  ibanwijziging   uuid,
  -- The last run that paid him and one of its orders that the bank executed; null when he was never paid.
  vorige_run      uuid,
  vorige_opdracht uuid,
  PRIMARY KEY (run, begunstigde),
  CHECK ((vorige_run IS NULL) = (vorige_opdracht IS NULL))
);
COMMENT ON TABLE betaalrun_begunstigde IS 'Per begunstigde van een run hoeveel hij krijgt, en wanneer en waarop hij daarvoor het laatst is betaald.';
CREATE INDEX betaalrun_begunstigde_begunstigde ON betaalrun_begunstigde (begunstigde, run);
CREATE INDEX betaling_begunstigde ON betaling (begunstigde, id);
CREATE INDEX ibanwijziging_gefiatteerd ON ibanwijziging (begunstigde, gefiatteerd_op) WHERE status = 'gefiatteerd';

CREATE FUNCTION betaalrun_begunstigde_klopt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout uuid;
BEGIN
  SELECT n.begunstigde INTO fout
    FROM nieuw n
    LEFT JOIN betaalopdracht o ON o.id = n.opdracht LEFT JOIN betaling b ON b.id = o.betaling
    LEFT JOIN betaalopdracht vo ON vo.id = n.vorige_opdracht LEFT JOIN betaling vb ON vb.id = vo.betaling
    LEFT JOIN ibanwijziging w ON w.id = n.ibanwijziging
   WHERE (o.run, b.begunstigde) IS DISTINCT FROM (n.run, n.begunstigde)
      OR n.vorige_run IS NOT NULL AND (vo.run, vb.begunstigde) IS DISTINCT FROM (n.vorige_run, n.begunstigde)
      OR n.vorige_run = n.run OR n.ibanwijziging IS NOT NULL AND (w.begunstigde, w.status) IS DISTINCT FROM (n.begunstigde, 'gefiatteerd') LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'wat de run van begunstigde % weet hoort niet bij zijn opdrachten', fout USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER betaalrun_begunstigde_klopt AFTER INSERT ON betaalrun_begunstigde REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION betaalrun_begunstigde_klopt();
ALTER TABLE betaalrun_begunstigde ENABLE ALWAYS TRIGGER betaalrun_begunstigde_klopt;

-- Of runs of before: whom they paid, so that the next run knows. Whom they paid for the first time was not looked at then.
INSERT INTO betaalrun_begunstigde (run, begunstigde, aantal, totaal, opdracht, ibanwijziging)
SELECT k.run, k.begunstigde, k.aantal, k.totaal, k.opdracht,
       (SELECT w.id FROM ibanwijziging w WHERE w.begunstigde = k.begunstigde AND w.status = 'gefiatteerd' AND w.gefiatteerd_op < r.gemaakt_op ORDER BY w.gefiatteerd_op DESC LIMIT 1)
  FROM (SELECT o.run, b.begunstigde, count(*) AS aantal, sum(o.bedrag) AS totaal, (array_agg(o.id ORDER BY o.volgnummer))[1] AS opdracht
          FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling GROUP BY o.run, b.begunstigde) k JOIN betaalrun r ON r.id = k.run;

-- ---------------------------------------------------------------- what was left out

CREATE TABLE betaalrun_aangehouden (
  run        uuid NOT NULL REFERENCES betaalrun,
  betaling   uuid NOT NULL REFERENCES betaling,
  -- The hold that kept it out: see aanhouding.
  aanhouding uuid NOT NULL,
  PRIMARY KEY (run, betaling)
);
COMMENT ON TABLE betaalrun_aangehouden IS 'Betalingen die in de run hadden gezeten, als zij niet waren aangehouden.';

-- ---------------------------------------------------------------- the second person

-- A run is approved by somebody who did not make it (tweede_persoon), entered none of its payments, and asked for no change of an
-- account since it was last paid to.
CREATE FUNCTION betaalrun_tweede_persoon() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling WHERE o.run = NEW.id AND b.ingediend_door = NEW.gefiatteerd_door) OR EXISTS (
    SELECT 1 FROM betaalrun_begunstigde k JOIN ibanwijziging w ON w.id = k.ibanwijziging
      LEFT JOIN betaalrun_begunstigde v ON v.run = k.vorige_run AND v.begunstigde = k.begunstigde
     WHERE k.run = NEW.id AND k.ibanwijziging IS DISTINCT FROM v.ibanwijziging AND w.ingediend_door = NEW.gefiatteerd_door) THEN
    RAISE EXCEPTION 'betaalrun % wordt gefiatteerd door wie eraan meewerkte', NEW.nummer USING ERRCODE = 'KG008', HINT = 'Laat een ander de run fiatteren.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER betaalrun_tweede_persoon AFTER UPDATE OF gefiatteerd_door ON betaalrun FOR EACH ROW
  WHEN (NEW.gefiatteerd_door IS DISTINCT FROM OLD.gefiatteerd_door) EXECUTE FUNCTION betaalrun_tweede_persoon();
ALTER TABLE betaalrun ENABLE ALWAYS TRIGGER betaalrun_tweede_persoon;

-- ---------------------------------------------------------------- guards, walls and seals

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['betaalrun_begunstigde', 'betaalrun_aangehouden'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kassier_dienst', t);
    -- A run is the kassier's; a region sees of it what became of its own payments.
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
  END LOOP;
  PERFORM zegelsoort_toevoegen('betaalrun_begunstigde', '{run,begunstigde}', NULL, '{}');
  PERFORM zegelsoort_toevoegen('betaalrun_aangehouden', '{run,betaling}', NULL, '{}');
END
$$;

-- The leaves of what was sealed before stay what they were: the new columns stand in a leaf only where they say something.
CREATE OR REPLACE VIEW zegelstof_betaalrun WITH (security_invoker = true) AS
SELECT t.id, t.id::text AS sleutel_, t.xid,
       CASE WHEN t.gevraagde_datum IS NULL AND NOT t.bundelen
         THEN json_build_object('id', t.id::text, 'nummer', t.nummer::text, 'uitvoeringsdatum', to_char(t.uitvoeringsdatum, 'YYYY-MM-DD'), 'stromen', t.stromen::text, 'soort_begunstigde', t.soort_begunstigde::text,
           'aantal', t.aantal::text, 'totaal', t.totaal::text, 'gemaakt_door', t.gemaakt_door::text, 'gemaakt_op', to_char(t.gemaakt_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
         ELSE json_build_object('id', t.id::text, 'nummer', t.nummer::text, 'uitvoeringsdatum', to_char(t.uitvoeringsdatum, 'YYYY-MM-DD'), 'stromen', t.stromen::text, 'soort_begunstigde', t.soort_begunstigde::text,
           'aantal', t.aantal::text, 'totaal', t.totaal::text, 'gemaakt_door', t.gemaakt_door::text, 'gemaakt_op', to_char(t.gemaakt_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           'gevraagde_datum', to_char(t.gevraagde_datum, 'YYYY-MM-DD'), 'bundelen', t.bundelen::text) END AS kern,
       '{}'::text[] AS velden, ARRAY[]::text[] AS teksten
  FROM betaalrun t;

CREATE OR REPLACE VIEW zegelstof_betaalopdracht WITH (security_invoker = true) AS
SELECT t.id, t.id::text AS sleutel_, t.xid,
       CASE WHEN t.bundel IS NULL
         THEN json_build_object('id', t.id::text, 'run', t.run::text, 'betaling', t.betaling::text, 'volgnummer', t.volgnummer::text, 'end_to_end_id', t.end_to_end_id::text, 'stroom', t.stroom::text, 'bedrag', t.bedrag::text,
           'bic', t.bic::text)
         ELSE json_build_object('id', t.id::text, 'run', t.run::text, 'betaling', t.betaling::text, 'volgnummer', t.volgnummer::text, 'end_to_end_id', t.end_to_end_id::text, 'stroom', t.stroom::text, 'bedrag', t.bedrag::text,
           'bic', t.bic::text, 'bundel', t.bundel::text) END AS kern,
       '{naam,iban,omschrijving}'::text[] AS velden, ARRAY[t.naam::text, t.iban::text, t.omschrijving::text]::text[] AS teksten
  FROM betaalopdracht t;

CREATE OR REPLACE VIEW zegelstof_betaalbestand WITH (security_invoker = true) AS
SELECT t.run, t.nummer, t.run::text || '/' || t.nummer::text AS sleutel_, t.xid,
       CASE WHEN t.transacties IS NULL
         THEN json_build_object('run', t.run::text, 'nummer', t.nummer::text, 'bericht_id', t.bericht_id::text, 'aantal', t.aantal::text, 'totaal', t.totaal::text, 'sha256', t.sha256::text)
         ELSE json_build_object('run', t.run::text, 'nummer', t.nummer::text, 'bericht_id', t.bericht_id::text, 'aantal', t.aantal::text, 'totaal', t.totaal::text, 'sha256', t.sha256::text,
           'transacties', t.transacties::text) END AS kern,
       '{inhoud}'::text[] AS velden, ARRAY[t.inhoud::text]::text[] AS teksten
  FROM betaalbestand t;
