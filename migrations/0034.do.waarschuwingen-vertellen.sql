-- More that others can be told of: a request that waits for a person's verdict, and warnings. A warning says how things stand, so it
-- is told once per budget and month for as long as it holds. And what a verification of the books came to is kept, whoever did it.

ALTER TABLE gebeurtenis DROP CONSTRAINT gebeurtenis_soort_check, DROP CONSTRAINT gebeurtenis_check, DROP CONSTRAINT gebeurtenis_check1;
ALTER TABLE gebeurtenis
  -- Of a warning: the first day of the month in which it was told.
  ADD COLUMN maand   date CHECK (extract(day FROM maand) = 1),
  -- Of space that runs out: when, at the pace of then.
  ADD COLUMN op_rond date,
  ADD CONSTRAINT gebeurtenis_soort_check CHECK (soort IN ('verplichting.vastgelegd', 'verplichting.gewijzigd', 'verplichting.geweigerd', 'verplichting.voorgelegd', 'betaling.betaalbaar', 'betaling.uitgevoerd',
    'betaling.afgewezen', 'betaling.retour', 'betaling.geweigerd', 'betaling.voorgelegd', 'drempel.bereikt',
    'waarschuwing.loopt-leeg', 'waarschuwing.nauwelijks-gebruikt', 'waarschuwing.betaling-aangehouden', 'waarschuwing.einddatum-voorbij')),
  ADD CONSTRAINT gebeurtenis_drempel_check CHECK ((soort = 'drempel.bereikt') = (drempel IS NOT NULL)),
  ADD CONSTRAINT gebeurtenis_waarschuwing_check CHECK ((soort LIKE 'waarschuwing.%') = (maand IS NOT NULL) AND (op_rond IS NULL OR soort = 'waarschuwing.loopt-leeg')),
  ADD CONSTRAINT gebeurtenis_besluit_check CHECK ((soort LIKE '%.geweigerd' OR soort LIKE '%.voorgelegd') = (boeking IS NULL AND drempel IS NULL AND maand IS NULL));
CREATE UNIQUE INDEX gebeurtenis_waarschuwing ON gebeurtenis (soort, stroom, jaar, regio, maand) WHERE maand IS NOT NULL;

-- Turns what is committed and was not read yet into events, at most about so many entries at a time; gives how many there were.
-- Takes no lock that a writer needs. As with seals, rows of transactions before the oldest that still runs are complete; of
-- those that wrote under the writer's lock the numbers go up in order of commit, and within one transaction ids of decisions do.
CREATE OR REPLACE FUNCTION gebeurtenissen_maken(maximum integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  vorig    gebeurtenis_ronde;
  grens    xid8;
  eerder   xid8;
  hersteld boolean;
  nieuwste bigint;
  eerste   bigint;
  aantal   integer;
BEGIN
  PERFORM pg_advisory_xact_lock(7030004);
  grens := pg_snapshot_xmin(pg_current_snapshot());
  SELECT * INTO vorig FROM gebeurtenis_ronde ORDER BY nummer DESC LIMIT 1;
  SELECT coalesce(max(nummer), 0) INTO eerste FROM gebeurtenis;
  -- After a restore on another server its transaction numbers say nothing about those of before.
  hersteld := coalesce(vorig.watermerk > grens, false);
  SELECT xid INTO eerder FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND NOT hersteld ORDER BY nummer OFFSET maximum LIMIT 1;
  IF eerder < grens THEN
    -- Never a part of a transaction: up to the one that no longer fits, or that one when it is the first.
    grens := CASE WHEN EXISTS (SELECT 1 FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND xid < eerder) THEN eerder
             ELSE least(grens, coalesce((SELECT xid FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND xid > eerder ORDER BY nummer LIMIT 1), grens)) END;
  END IF;
  SELECT max(nummer) INTO nieuwste FROM boeking WHERE nummer > coalesce(vorig.laatste_boeking, 0) AND (hersteld OR xid < grens);
  INSERT INTO gebeurtenis (nummer, soort, op, regio, stroom, jaar, verplichting, betaling, besluit, boeking, bedrag)
    SELECT eerste + row_number() OVER (ORDER BY g.xid, g.besluit NULLS FIRST, g.boeking NULLS LAST), g.soort, g.op, g.regio, g.stroom, g.jaar, g.verplichting, g.betaling, g.besluit, g.boeking, g.bedrag
      FROM (
        SELECT b.xid, CASE b.soort WHEN 'vastleggen' THEN 'verplichting.vastgelegd' ELSE 'verplichting.gewijzigd' END AS soort, b.vastgelegd_op AS op, v.regio, v.stroom, v.jaar, v.id AS verplichting, NULL::uuid AS betaling,
               b.besluit, b.nummer AS boeking, (SELECT sum(p.bedrag) FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.boeking = b.nummer AND r.boek = 'verplichtingen' AND r.soort = 'vastgelegd') AS bedrag
          FROM boeking b JOIN verplichting v ON v.id = b.onderwerp_id
         WHERE b.nummer > coalesce(vorig.laatste_boeking, 0) AND b.nummer <= nieuwste AND b.onderwerp = 'verplichting' AND b.soort IN ('vastleggen', 'verhogen', 'verlagen-verplichting', 'vrijvallen')
        UNION ALL
        SELECT b.xid, CASE b.soort WHEN 'betaalbaarstellen' THEN 'betaling.betaalbaar' WHEN 'uitvoeren' THEN 'betaling.uitgevoerd' WHEN 'afwijzen' THEN 'betaling.afgewezen' ELSE 'betaling.retour' END,
               b.vastgelegd_op, t.regio, t.stroom, t.kasjaar, t.verplichting, t.id, b.besluit, b.nummer, t.bedrag
          FROM boeking b JOIN betaling t ON t.id = b.onderwerp_id
         WHERE b.nummer > coalesce(vorig.laatste_boeking, 0) AND b.nummer <= nieuwste AND b.onderwerp = 'betaling' AND b.soort IN ('betaalbaarstellen', 'uitvoeren', 'afwijzen', 'retour')
        UNION ALL
        SELECT d.xid, CASE d.soort WHEN 'betaling' THEN 'betaling.' ELSE 'verplichting.' END || CASE WHEN EXISTS (SELECT 1 FROM voorlegging l WHERE l.besluit = d.id) THEN 'voorgelegd' ELSE 'geweigerd' END, d.genomen_op, d.regio, d.stroom, NULL, coalesce(v.id, t.verplichting), t.id, d.id, NULL, NULL
          FROM besluit d LEFT JOIN verplichting v ON v.id = d.onderwerp_id LEFT JOIN betaling t ON t.id = d.onderwerp_id
         WHERE d.uitkomst = 'geweigerd' AND d.soort <> 'budgetbesluit' AND (hersteld OR d.xid >= coalesce(vorig.watermerk, '0'::xid8) AND d.xid < grens)
           AND (NOT hersteld OR NOT EXISTS (SELECT 1 FROM gebeurtenis e WHERE e.besluit = d.id AND e.boeking IS NULL AND e.drempel IS NULL))) g;
  GET DIAGNOSTICS aantal = ROW_COUNT;
  IF aantal = 0 AND nieuwste IS NULL THEN RETURN 0; END IF;
  -- A cell that is used for so much of what it was allotted, once per threshold. Cells that these events are about only.
  INSERT INTO gebeurtenis (nummer, soort, op, regio, stroom, jaar, drempel)
    SELECT eerste + aantal + row_number() OVER (ORDER BY c.stroom, c.jaar, c.regio, d.drempel), 'drempel.bereikt', c.op, c.regio, c.stroom, c.jaar, d.drempel
      FROM (SELECT g.stroom, g.jaar, g.regio, max(g.op) AS op FROM gebeurtenis g WHERE g.nummer > eerste AND g.soort LIKE 'verplichting.%' AND g.jaar IS NOT NULL GROUP BY 1, 2, 3) c
      CROSS JOIN LATERAL (SELECT coalesce(sum(s.bedrag) FILTER (WHERE r.soort = 'vastgelegd'), 0) AS vastgelegd, coalesce(sum(s.bedrag), 0) AS toegedeeld
        FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'verplichtingen' AND r.soort IN ('vastgelegd', 'ruimte') AND (r.stroom, r.jaar, r.regio) = (c.stroom, c.jaar, c.regio)) b
      CROSS JOIN (VALUES (75), (90), (100)) AS d (drempel)
     WHERE b.toegedeeld > 0 AND b.vastgelegd * 100 >= b.toegedeeld * d.drempel
       AND NOT EXISTS (SELECT 1 FROM gebeurtenis e WHERE (e.stroom, e.jaar, e.regio, e.drempel) = (c.stroom, c.jaar, c.regio, d.drempel));
  INSERT INTO gebeurtenis_ronde SELECT coalesce(vorig.nummer, 0) + 1, grens, coalesce(nieuwste, vorig.laatste_boeking, 0);
  RETURN (SELECT max(nummer) FROM gebeurtenis) - eerste;
END
$$;

-- Tells these warnings (soort, stroom, jaar, regio, bedrag, opRond) that were not told yet in the month; gives how many.
CREATE FUNCTION waarschuwingen_vertellen(wat jsonb, maand_ date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  eerste bigint;
  aantal integer;
BEGIN
  -- Numbers have no gaps: one at a time, as those that are read out of the books.
  PERFORM pg_advisory_xact_lock(7030004);
  SELECT coalesce(max(nummer), 0) INTO eerste FROM gebeurtenis;
  INSERT INTO gebeurtenis (nummer, soort, op, regio, stroom, jaar, bedrag, maand, op_rond)
    SELECT eerste + row_number() OVER (ORDER BY w.stroom, w.jaar, w.regio, w.soort), 'waarschuwing.' || w.soort, clock_timestamp(), w.regio, w.stroom, w.jaar, w.bedrag, maand_, w."opRond"
      FROM jsonb_to_recordset(wat) AS w (soort text, stroom text, jaar smallint, regio text, bedrag numeric, "opRond" date)
     WHERE NOT EXISTS (SELECT 1 FROM gebeurtenis e WHERE e.soort = 'waarschuwing.' || w.soort AND (e.stroom, e.jaar, e.regio, e.maand) = (w.stroom, w.jaar, w.regio, maand_));
  GET DIAGNOSTICS aantal = ROW_COUNT;
  RETURN aantal;
END
$$;
REVOKE EXECUTE ON FUNCTION waarschuwingen_vertellen(jsonb, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waarschuwingen_vertellen(jsonb, date) TO kassier_dienst;

-- ---------------------------------------------------------------- what a verification came to

CREATE TABLE narekening (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  op              timestamptz NOT NULL DEFAULT clock_timestamp(),
  door            text NOT NULL CHECK (door <> ''),
  langs           text NOT NULL CHECK (langs IN ('api', 'opdrachtregel')),
  boekingen       bigint NOT NULL CHECK (boekingen >= 0),
  postings        bigint NOT NULL CHECK (postings >= 0),
  laatste_boeking bigint NOT NULL CHECK (laatste_boeking >= 0),
  -- The last seal that there was by then; null before the first.
  zegel           bigint,
  verschillen     bigint NOT NULL CHECK (verschillen >= 0),
  -- How many differences each check found, in order.
  controles       jsonb NOT NULL
);
COMMENT ON TABLE narekening IS 'Elke keer dat het grootboek is nagerekend: door wie, hoeveel, en hoeveel verschillen er waren.';
CREATE INDEX narekening_op ON narekening (op);
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON narekening FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE narekening ENABLE ALWAYS TRIGGER alleen_toevoegen;
GRANT SELECT, INSERT ON narekening TO kassier_dienst;
-- Of the whole books: for national eyes only (see 0007).
ALTER TABLE narekening ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON narekening FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY toevoegen ON narekening FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
SELECT zegelsoort_toevoegen('narekening', '{id}', NULL, '{}');
