-- What happened, for other systems: one event per thing they may want to know, numbered without gaps. Events are not written
-- beside the books but read out of them afterwards: the journal and the decisions are complete, never change, and were
-- written in the transaction of what they tell. So nothing is paid for events while somebody waits for a decision, none can
-- be lost, and none can tell of what was undone.

CREATE TABLE gebeurtenis (
  nummer       bigint PRIMARY KEY CHECK (nummer > 0),
  soort        text NOT NULL CHECK (soort IN ('verplichting.vastgelegd', 'verplichting.gewijzigd', 'verplichting.geweigerd', 'betaling.betaalbaar', 'betaling.uitgevoerd',
                 'betaling.afgewezen', 'betaling.retour', 'betaling.geweigerd', 'drempel.bereikt')),
  op           timestamptz NOT NULL,
  regio        text NOT NULL,
  stroom       text NOT NULL,
  -- Null for a refusal, which is of no year yet.
  jaar         smallint,
  verplichting uuid,
  betaling     uuid,
  besluit      uuid,
  boeking      bigint,
  -- The amount by which it changed (a verplichting) or that it is about (a betaling), in EUR.
  bedrag       numeric(15,2),
  -- Per cent of what was allotted to the cell that is committed.
  drempel      smallint,
  CHECK ((soort = 'drempel.bereikt') = (drempel IS NOT NULL)),
  CHECK ((soort LIKE '%.geweigerd') = (boeking IS NULL AND drempel IS NULL))
);
COMMENT ON TABLE gebeurtenis IS 'Wat er gebeurde, voor andere systemen: afgelezen uit het journaal en de besluiten, zonder gaten genummerd.';
-- An entry, a refusal and a threshold each become an event once.
CREATE UNIQUE INDEX gebeurtenis_boeking ON gebeurtenis (boeking) WHERE boeking IS NOT NULL;
CREATE UNIQUE INDEX gebeurtenis_geweigerd ON gebeurtenis (besluit) WHERE boeking IS NULL AND drempel IS NULL;
-- A region reads its own.
CREATE INDEX gebeurtenis_regio ON gebeurtenis (regio, nummer);
CREATE UNIQUE INDEX gebeurtenis_drempel ON gebeurtenis (stroom, jaar, regio, drempel) WHERE drempel IS NOT NULL;

-- How far the books were read: every transaction before the watermark, and every entry up to this one.
CREATE TABLE gebeurtenis_ronde (
  nummer          bigint PRIMARY KEY CHECK (nummer > 0),
  watermerk       xid8 NOT NULL,
  laatste_boeking bigint NOT NULL
);
COMMENT ON TABLE gebeurtenis_ronde IS 'Tot waar het journaal en de besluiten in gebeurtenissen zijn omgezet.';

-- Who wants to be told. The secret signs what is sent; it is not evidence and stands in no seal.
CREATE TABLE abonnement (
  id           uuid PRIMARY KEY,
  organisatie  text NOT NULL,
  -- The only region it is told of; null for all.
  regio        text REFERENCES regio,
  url          text NOT NULL,
  geheim       text NOT NULL CHECK (length(geheim) BETWEEN 32 AND 256),
  soorten      text[] NOT NULL,
  door         text NOT NULL,
  op           timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE abonnement IS 'Wie op welk adres van welke gebeurtenissen hoort.';
CREATE TABLE abonnement_stand (
  abonnement   uuid PRIMARY KEY REFERENCES abonnement,
  -- Everything up to this event was taken by the receiver, or is nothing for him.
  tot          bigint NOT NULL,
  mislukt      integer NOT NULL DEFAULT 0 CHECK (mislukt >= 0),
  volgende_op  timestamptz NOT NULL DEFAULT clock_timestamp(),
  laatste_fout text,
  -- Until then one instance is sending.
  bezig_tot    timestamptz NOT NULL DEFAULT '-infinity',
  beeindigd_op timestamptz
);
COMMENT ON TABLE abonnement_stand IS 'Hoe ver een abonnement is, en wanneer het opnieuw wordt geprobeerd.';

-- Turns what is committed and was not read yet into events, at most about so many entries at a time; gives how many there were.
-- Takes no lock that a writer needs. As with seals, rows of transactions before the oldest that still runs are complete; of
-- those that wrote under the writer's lock the numbers go up in order of commit, and within one transaction ids of decisions do.
CREATE FUNCTION gebeurtenissen_maken(maximum integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
        SELECT d.xid, CASE d.soort WHEN 'betaling' THEN 'betaling.geweigerd' ELSE 'verplichting.geweigerd' END, d.genomen_op, d.regio, d.stroom, NULL, coalesce(v.id, t.verplichting), t.id, d.id, NULL, NULL
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
REVOKE EXECUTE ON FUNCTION gebeurtenissen_maken(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gebeurtenissen_maken(integer) TO kassier_dienst;

-- ---------------------------------------------------------------- who may what

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['gebeurtenis', 'gebeurtenis_ronde', 'abonnement'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
  END LOOP;
  -- An event is of its region; the rest is for national eyes.
  FOREACH t IN ARRAY ARRAY['gebeurtenis', 'gebeurtenis_ronde', 'abonnement', 'abonnement_stand'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL%s)', t,
      CASE t WHEN 'gebeurtenis' THEN ' OR regio = (SELECT current_setting(''kassier.regio'', true))' ELSE '' END);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['abonnement', 'abonnement_stand'] LOOP
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
  END LOOP;
END
$$;
CREATE POLICY wijzigen ON abonnement_stand FOR UPDATE USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL)
  WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE TRIGGER staat_vast BEFORE UPDATE OF abonnement ON abonnement_stand FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
-- What ended does not begin again.
CREATE TRIGGER einde_staat_vast BEFORE UPDATE ON abonnement_stand FOR EACH ROW WHEN (OLD.beeindigd_op IS NOT NULL) EXECUTE FUNCTION staat_vast();
CREATE TRIGGER niet_verwijderen BEFORE DELETE OR TRUNCATE ON abonnement_stand FOR EACH STATEMENT EXECUTE FUNCTION niet_verwijderen();
ALTER TABLE abonnement_stand ENABLE ALWAYS TRIGGER staat_vast;
ALTER TABLE abonnement_stand ENABLE ALWAYS TRIGGER einde_staat_vast;
ALTER TABLE abonnement_stand ENABLE ALWAYS TRIGGER niet_verwijderen;
GRANT SELECT ON gebeurtenis, gebeurtenis_ronde TO kassier_dienst;
GRANT SELECT, INSERT ON abonnement, abonnement_stand TO kassier_dienst;
GRANT UPDATE (tot, mislukt, volgende_op, laatste_fout, bezig_tot, beeindigd_op) ON abonnement_stand TO kassier_dienst;
