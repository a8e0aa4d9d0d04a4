-- A region's rows are visible to that region only, also to a query that forgets its WHERE (guarantee 6). The service says
-- in every session or transaction whose eyes it reads with, in the setting kassier.regio:
--   a region's code  only what is of that region (and only there can be written);
--   *                everything: national users, the decision pipeline, the machinery;
--   nothing          no row of any region. Who forgets to say it sees nothing, instead of everything.
-- This is a second wall behind the WHERE of the queries. It stops a mistake, not somebody who can choose the setting.
--
-- The policies hold for every role but the owner. They name no role: one that is named in a policy may drop that policy
-- (DROP OWNED BY), and the role that serves changes no schema. The owner is not subject to them (no FORCE ROW LEVEL
-- SECURITY): the triggers that keep the other guarantees run as the owner and must see every row, whoever's eyes the
-- statement is made with; a balance that silently misses its rows would be worse than no wall. References are checked as
-- the owner too.
--
-- The setting is read in a subquery, which runs once per statement instead of once per row, and everything that costs
-- something stands behind the question whether it is '*', so that the pipeline pays one look at a value per row. That
-- question is asked with IS NOT NULL because of the planner: of an equation it expects one row in thirty, and would then
-- read whole tables where it should follow an index; of this it expects that nearly all rows pass, as they do there.

-- Which arrangementen the region in sight has or had: from which event on, and until which (that hands it over, which it
-- may still see; null while it has it). A view sees with its owner's eyes, so the policies below do not go round in circles;
-- it shows no more than the region in sight may know.
CREATE VIEW arrangement_in_zicht WITH (security_barrier) AS
SELECT g.arrangement, g.id AS vanaf,
       (SELECT v.id FROM arrangement_gebeurtenis v WHERE v.arrangement = g.arrangement AND v.regio IS NOT NULL AND v.id > g.id ORDER BY v.id LIMIT 1) AS tot_en_met
  FROM arrangement_gebeurtenis g
 WHERE g.regio = (SELECT current_setting('kassier.regio', true));
COMMENT ON VIEW arrangement_in_zicht IS 'Welke arrangementen de regio in zicht heeft of had, en van welke tot en met welke gebeurtenis.';

-- The accounts of the region in sight: asked for at every posting and balance, so without the wall of rekening itself.
CREATE VIEW rekening_in_zicht WITH (security_barrier) AS SELECT r.id FROM rekening r WHERE r.regio = (SELECT current_setting('kassier.regio', true));
COMMENT ON VIEW rekening_in_zicht IS 'De rekeningen van de regio in zicht.';

GRANT SELECT ON arrangement_in_zicht, rekening_in_zicht TO kassier_dienst;

CREATE INDEX arrangement_gebeurtenis_regio ON arrangement_gebeurtenis (regio, arrangement) WHERE regio IS NOT NULL;

DO $$
DECLARE
  zicht    CONSTANT text := '(SELECT current_setting(''kassier.regio'', true))';
  alles    CONSTANT text := '(SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL';
  eigen    CONSTANT text := format('%s OR regio = %s', alles, zicht);
  -- Accounts of the region. Those without a region (bank, creditors, what is not yet allotted) are no region's.
  rekening CONSTANT text := 'rekening IN (SELECT z.id FROM rekening_in_zicht z)';
  -- Of an account without a region a region's own entry touches the financial ones only: nobody allots budget to itself.
  boekbaar CONSTANT text := 'rekening IN (SELECT z.id FROM rekening_in_zicht z UNION ALL SELECT r.id FROM rekening r WHERE r.regio IS NULL AND r.boek = ''financieel'')';
  t        record;
BEGIN
  FOR t IN
    SELECT * FROM (VALUES
      -- table, who reads, who adds, who changes (null: nobody at all)
      -- Of one region.
      ('verplichting', eigen, eigen, eigen),
      ('betaling', eigen, eigen, eigen),
      ('besluit', eigen, eigen, NULL),
      -- Of the region of what they belong to. A subquery on another table of this list sees with the same eyes.
      ('verplichting_stand', format('%s OR EXISTS (SELECT 1 FROM verplichting v WHERE v.id = verplichting_stand.verplichting)', alles), NULL, NULL),
      ('betaling_heropening', format('%s OR EXISTS (SELECT 1 FROM betaling b WHERE b.id = betaling_heropening.betaling)', alles), alles, NULL),
      ('betaalopdracht', format('%s OR EXISTS (SELECT 1 FROM betaling b WHERE b.id = betaalopdracht.betaling)', alles), alles, alles),
      ('betaalrun', format('%s OR EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.run = betaalrun.id)', alles), alles, alles),
      ('boeking', format('%1$s OR EXISTS (SELECT 1 FROM verplichting v WHERE v.id = boeking.onderwerp_id) OR EXISTS (SELECT 1 FROM betaling b WHERE b.id = boeking.onderwerp_id)', alles),
                  format('%1$s OR EXISTS (SELECT 1 FROM verplichting v WHERE v.id = boeking.onderwerp_id) OR EXISTS (SELECT 1 FROM betaling b WHERE b.id = boeking.onderwerp_id)', alles), NULL),
      ('posting', format('%s OR %s', alles, rekening), format('%s OR %s', alles, boekbaar), NULL),
      ('saldo', format('%s OR %s', alles, rekening), NULL, NULL),
      ('dagomzet', format('%s OR %s', alles, rekening), NULL, NULL),
      -- The chart of accounts: that an account without a region exists is no secret, what is on it is.
      ('rekening', format('%s OR regio IS NULL AND %s <> ''''', eigen, zicht), eigen, NULL),
      -- An arrangement travels: who has it and who had it see it, and who has it changes it. Handing it over makes the row
      -- another region's, so a change is judged by the row as it was.
      ('arrangement', format('%s OR id IN (SELECT z.arrangement FROM arrangement_in_zicht z)', eigen), eigen, eigen),
      -- Who has it sees all that happened; who had it sees what happened while it did, the transfer away included.
      ('arrangement_gebeurtenis',
        format('%s OR EXISTS (SELECT 1 FROM arrangement_in_zicht z WHERE z.arrangement = arrangement_gebeurtenis.arrangement
                                AND (z.tot_en_met IS NULL OR arrangement_gebeurtenis.id BETWEEN z.vanaf AND z.tot_en_met))', alles),
        format('%s OR EXISTS (SELECT 1 FROM arrangement_in_zicht z WHERE z.arrangement = arrangement_gebeurtenis.arrangement AND z.tot_en_met IS NULL)
                   OR soort = ''registratie'' AND EXISTS (SELECT 1 FROM arrangement a WHERE a.id = arrangement_gebeurtenis.arrangement AND a.regio = %s)', alles, zicht), NULL),
      -- Every region pays the same payees; only the kassier registers and changes them.
      ('begunstigde', format('%s <> ''''', zicht), alles, alles),
      -- National: of SZW, of the kassier, or of the machinery. Kept answers hold rows of every region.
      ('ibanwijziging', alles, alles, alles),
      ('budgetbesluit', alles, alles, alles),
      ('betaalbestand', alles, alles, NULL),
      ('bankbericht', alles, alles, NULL),
      ('bankafschrift', alles, alles, NULL),
      ('bankpost', alles, alles, NULL),
      ('idempotentie', alles, alles, NULL)
    ) AS p (tabel, lezen, toevoegen, wijzigen)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.tabel);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING (%s)', t.tabel, t.lezen);
    IF t.toevoegen IS NOT NULL THEN
      EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK (%s)', t.tabel, t.toevoegen);
    END IF;
    IF t.wijzigen IS NOT NULL THEN
      EXECUTE format('CREATE POLICY wijzigen ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', t.tabel, t.wijzigen,
        CASE t.tabel WHEN 'arrangement' THEN 'true' ELSE t.wijzigen END);
    END IF;
  END LOOP;
END
$$;

-- For everybody alike, and therefore without a wall: reference facts (kader, stroom, regio, instrument, codelijst,
-- rekeningsoort, statusovergang), the calendar of closed months (boekperiode) and counters (boekingsteller, nummerreeks).

-- ---------------------------------------------------------------- what an attack on the other guarantees found

-- Guarantee 5: a transaction with an old snapshot (REPEATABLE READ) did not see that a month had been closed since, and
-- booked in it. Closing now writes the counter that every booking writes, so such a transaction fails (40001).
CREATE OR REPLACE FUNCTION periode_sluiten() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE boekingsteller SET laatste = laatste;
  RETURN NULL;
END
$$;

-- Guarantee 5: closing is for ever and closes all before it, so a month to come, or "infinity" (which has no day of the
-- month and so passed the CHECK), would stop the ledger.
CREATE FUNCTION periode_is_begonnen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT isfinite(NEW.maand) OR NEW.maand > now() THEN
    RAISE EXCEPTION 'boekperiode % is nog niet begonnen', NEW.maand
      USING ERRCODE = 'KG008', HINT = 'Sluit een maand die al begonnen is, geschreven als haar eerste dag.';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER periode_is_begonnen BEFORE INSERT ON boekperiode FOR EACH ROW EXECUTE FUNCTION periode_is_begonnen();
ALTER TABLE boekperiode ENABLE ALWAYS TRIGGER periode_is_begonnen;

-- "NaN" is larger than every number, and so passed for a positive amount.
ALTER TABLE kader ADD CONSTRAINT kader_plafond_is_getal CHECK (plafond <> 'NaN');
ALTER TABLE betaling ADD CONSTRAINT betaling_bedrag_is_getal CHECK (bedrag <> 'NaN');
ALTER TABLE betaalrun ADD CONSTRAINT betaalrun_totaal_is_getal CHECK (totaal <> 'NaN');
ALTER TABLE betaalopdracht ADD CONSTRAINT betaalopdracht_bedrag_is_getal CHECK (bedrag <> 'NaN');
ALTER TABLE betaalbestand ADD CONSTRAINT betaalbestand_totaal_is_getal CHECK (totaal <> 'NaN');
ALTER TABLE bankafschrift ADD CONSTRAINT bankafschrift_saldi_zijn_getallen CHECK (beginsaldo <> 'NaN' AND eindsaldo <> 'NaN');
ALTER TABLE bankpost ADD CONSTRAINT bankpost_bedrag_is_getal CHECK (bedrag <> 'NaN');
