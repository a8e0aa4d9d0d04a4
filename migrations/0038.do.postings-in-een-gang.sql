-- What every posting and every decision pays for, once more in fewer passes. The accounts, the entry and the verplichting
-- of a posting were looked up by three triggers, in eight queries; now one query finds them, judges them and keeps the
-- balances. What may not be is the same as before, in the same words.

CREATE OR REPLACE FUNCTION posting_verwerken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  gevonden record;
  fout     record;
BEGIN
  IF TG_RELID <> 'public.posting'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij posting', TG_NAME USING ERRCODE = 'KG004';
  END IF;

  WITH p AS MATERIALIZED (
    SELECT n.boeking, n.regel, n.rekening, n.verplichting, n.dimensie, n.bedrag, r.boek, r.soort, r.stroom, r.jaar, r.regio,
           k.met_verplichting, b.boekdatum, b.vastgelegd_op, b.xid, v.id AS bekende, v.nummer, v.stroom AS eigen_stroom, v.jaar AS eigen_jaar, v.regio AS eigen_regio
      FROM nieuw n LEFT JOIN rekening r ON r.id = n.rekening LEFT JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort
      LEFT JOIN boeking b ON b.nummer = n.boeking LEFT JOIN verplichting v ON v.id = n.verplichting
  ), fout AS MATERIALIZED (
    SELECT * FROM (
      -- A posting on a verplichting stands in its own cell.
      SELECT 1 AS volgorde, CASE WHEN bekende IS NULL THEN 'foreign_key_violation' ELSE 'KG001' END AS code,
             CASE WHEN bekende IS NULL THEN format('verplichting %s bestaat niet', verplichting)
                  ELSE format('verplichting %s hoort niet in cel %s %s %s', nummer, stroom, jaar, regio) END AS melding, NULL AS uitweg
        FROM p
       WHERE verplichting IS NOT NULL AND boek IS NOT NULL
         AND (bekende IS NULL OR stroom <> eigen_stroom OR regio <> eigen_regio OR (boek = 'verplichtingen' AND jaar <> eigen_jaar))
      UNION ALL
      -- Per entry, book and stream: the accounts exist, each posting names a verplichting or not as its account asks, and
      -- the sum is zero.
      SELECT 2, 'KG001',
             CASE WHEN boek IS NULL THEN format('posting op boeking %s noemt rekening %s die niet bestaat', boeking, min(rekening))
                  WHEN sum(bedrag) <> 0 THEN format('boeking %s is niet in evenwicht in boek %s voor stroom %s: verschil %s', boeking, boek, stroom, sum(bedrag))
                  ELSE format('posting van boeking %s op %s/%s hoort %s verplichting te noemen', boeking, boek,
                              min(soort) FILTER (WHERE met_verplichting <> (verplichting IS NOT NULL)),
                              CASE WHEN bool_or(met_verplichting) FILTER (WHERE met_verplichting <> (verplichting IS NOT NULL)) THEN 'een' ELSE 'geen' END) END, NULL
        FROM p GROUP BY boeking, boek, stroom
      HAVING boek IS NULL OR sum(bedrag) <> 0 OR bool_or(met_verplichting <> (verplichting IS NOT NULL))
      UNION ALL
      -- All postings of an entry arrive in the statement that also writes the entry, numbered from 1: a later addition
      -- cannot be numbered 1 again, so it is refused.
      SELECT 3, 'KG002', format('posting hoort niet bij een nieuwe boeking (boeking %s)', boeking),
             'Aan een boeking die er al is wordt niets toegevoegd; maak een nieuwe boeking met al haar postings, genummerd vanaf 1.'
        FROM p GROUP BY boeking
      HAVING bool_or(xid IS DISTINCT FROM pg_current_xact_id()) OR min(regel) <> 1 OR max(regel) <> count(*)) alle
     ORDER BY volgorde LIMIT 1
  ), per_rekening AS MATERIALIZED (
    SELECT rekening, sum(bedrag) AS bedrag, max(boeking) AS laatste, max(boekdatum) AS laatste_dag,
           min(boekdatum) FILTER (WHERE bedrag < 0 AND soort IN ('ruimte', 'te-verdelen')) AS vanaf
      FROM p WHERE NOT EXISTS (SELECT FROM fout) GROUP BY rekening
  ), standen AS (
    UPDATE saldo s SET bedrag = s.bedrag + som.bedrag, laatste_boeking = som.laatste FROM per_rekening som WHERE s.rekening = som.rekening
  ), dagen AS (
    INSERT INTO dagomzet AS d (rekening, boekdatum, opnamedag, dimensie, debet, credit)
    SELECT rekening, boekdatum, (vastgelegd_op AT TIME ZONE 'UTC')::date, dimensie,
           coalesce(sum(bedrag) FILTER (WHERE bedrag > 0), 0), coalesce(-sum(bedrag) FILTER (WHERE bedrag < 0), 0)
      FROM p WHERE NOT EXISTS (SELECT FROM fout) GROUP BY 1, 2, 3, 4
    ON CONFLICT (rekening, boekdatum, opnamedag, dimensie)
    DO UPDATE SET debet = d.debet + excluded.debet, credit = d.credit + excluded.credit
  ), som AS MATERIALIZED (
    SELECT verplichting,
           coalesce(sum(bedrag) FILTER (WHERE boek = 'verplichtingen' AND soort = 'vastgelegd'), 0) AS vastgelegd,
           coalesce(sum(bedrag) FILTER (WHERE boek = 'kas' AND soort = 'betaalbaar'), 0) AS betaalbaar,
           coalesce(sum(bedrag) FILTER (WHERE boek = 'kas' AND soort = 'betaald'), 0) AS betaald
      FROM p WHERE verplichting IS NOT NULL AND NOT EXISTS (SELECT FROM fout) GROUP BY verplichting
  ), bestaand AS (
    -- First the standing of verplichtingen that exist, then the new ones: a CHECK on the row proposed to an upsert would
    -- look at the difference instead of at the result.
    UPDATE verplichting_stand s
       SET vastgelegd = s.vastgelegd + som.vastgelegd, betaalbaar = s.betaalbaar + som.betaalbaar, betaald = s.betaald + som.betaald
      FROM som WHERE s.verplichting = som.verplichting RETURNING s.verplichting
  ), eerste AS (
    INSERT INTO verplichting_stand (verplichting, vastgelegd, betaalbaar, betaald)
    SELECT * FROM som WHERE verplichting NOT IN (SELECT verplichting FROM bestaand)
  )
  SELECT f.code, f.melding, f.uitweg,
         EXISTS (SELECT FROM per_rekening g WHERE g.vanaf IS NOT NULL
                    AND (g.laatste_dag > g.vanaf OR EXISTS (SELECT FROM dagomzet d WHERE d.rekening = g.rekening AND d.boekdatum > g.vanaf))) AS later
    INTO gevonden FROM (SELECT) een LEFT JOIN fout f ON true;

  IF gevonden.uitweg IS NOT NULL THEN
    RAISE EXCEPTION '%', gevonden.melding USING ERRCODE = gevonden.code, HINT = gevonden.uitweg;
  ELSIF gevonden.code IS NOT NULL THEN
    RAISE EXCEPTION '%', gevonden.melding USING ERRCODE = gevonden.code;
  END IF;
  IF NOT gevonden.later THEN RETURN NULL; END IF;

  -- Something was taken from space on a day after which more was booked: on each of those days there must have been enough.
  SELECT r.boek, r.soort, r.stroom, r.jaar, r.regio, x.tot, x.stand INTO fout
    FROM (SELECT n.rekening, min(b.boekdatum) AS vanaf
            FROM nieuw n JOIN rekening r ON r.id = n.rekening AND r.soort IN ('ruimte', 'te-verdelen') JOIN boeking b ON b.nummer = n.boeking
           WHERE n.bedrag < 0 GROUP BY n.rekening) g
    JOIN rekening r ON r.id = g.rekening JOIN saldo s ON s.rekening = g.rekening
   CROSS JOIN LATERAL (
     -- The balance before each later day: what there is in the end, without that day and all after it.
     SELECT d.boekdatum AS tot, s.bedrag - sum(sum(d.debet - d.credit)) OVER (ORDER BY d.boekdatum DESC) AS stand
       FROM dagomzet d WHERE d.rekening = g.rekening AND d.boekdatum > g.vanaf GROUP BY d.boekdatum) x
   WHERE x.stand < 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'rekening %/% % % % komt voor % op %', fout.boek, fout.soort, fout.stroom, fout.jaar, coalesce(fout.regio, 'landelijk'), fout.tot, fout.stand
      USING ERRCODE = 'KG009', HINT = 'Boek op de eerste dag vanaf welke er op elke latere dag genoeg is.';
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER posting_in_eigen_cel ON posting;
DROP TRIGGER ruimte_per_dag ON posting;
DROP FUNCTION posting_in_eigen_cel();
DROP FUNCTION ruimte_per_dag();
DROP FUNCTION postingfout(bigint, text, text, text, numeric, integer, boolean);

CREATE OR REPLACE FUNCTION boeking_verwerken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  nieuwe record;
  fout   record;
BEGIN
  IF TG_RELID <> 'public.boeking'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij boeking', TG_NAME USING ERRCODE = 'KG004';
  END IF;
  SELECT min(n.nummer) AS eerste, max(n.nummer) AS laatste, count(*) AS aantal, min(n.vastgelegd_op) AS vroegste, max(n.vastgelegd_op) AS laatste_moment,
         min(n.boekdatum) AS vroegste_dag, min(n.nummer) FILTER (WHERE NOT EXISTS (SELECT FROM posting p WHERE p.boeking = n.nummer)) AS zonder_postings,
         min(n.nummer) FILTER (WHERE n.besluit IS NOT NULL AND NOT EXISTS (SELECT FROM besluit b WHERE b.id = n.besluit)) AS zonder_besluit
    INTO nieuwe FROM nieuw n;
  IF nieuwe.aantal = 0 THEN RETURN NULL; END IF;

  -- The counter never goes back, so a moment that has yet to come would stop the ledger.
  IF nieuwe.laatste_moment > clock_timestamp() + interval '1 minute' THEN
    RAISE EXCEPTION 'het moment % van de boeking ligt in de toekomst', nieuwe.laatste_moment USING ERRCODE = 'KG005';
  END IF;

  -- Taking the counter first makes the numbers follow the order of commit: a second writer waits here.
  UPDATE boekingsteller SET laatste = nieuwe.laatste, laatste_moment = nieuwe.laatste_moment
   WHERE laatste = nieuwe.eerste - 1 AND laatste_moment <= nieuwe.vroegste AND nieuwe.aantal = nieuwe.laatste - nieuwe.eerste + 1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'boekingsnummers % t/m % sluiten niet aan op nummer % (of het moment ligt voor dat van de vorige boeking)',
      nieuwe.eerste, nieuwe.laatste, (SELECT laatste FROM boekingsteller) USING ERRCODE = 'KG005';
  END IF;

  -- A closed month closes all before it: a booking there would change the balances at its end.
  SELECT string_agg(DISTINCT to_char(n.boekdatum, 'YYYY-MM'), ', ') AS maanden INTO fout
    FROM (SELECT max(maand) + interval '1 month' AS open_vanaf FROM boekperiode) o JOIN nieuw n ON n.boekdatum < o.open_vanaf
   WHERE nieuwe.vroegste_dag < o.open_vanaf;
  IF fout.maanden IS NOT NULL THEN
    RAISE EXCEPTION 'boekperiode % is gesloten', fout.maanden
      USING ERRCODE = 'KG006', HINT = 'Boek in de eerste open periode.';
  END IF;

  IF nieuwe.zonder_postings IS NOT NULL THEN
    RAISE EXCEPTION 'boeking % heeft geen postings', nieuwe.zonder_postings
      USING ERRCODE = 'KG001', HINT = 'Schrijf een boeking en al haar postings in één statement.';
  END IF;
  IF nieuwe.zonder_besluit IS NOT NULL THEN
    RAISE EXCEPTION 'boeking % noemt een besluit dat niet bestaat', nieuwe.zonder_besluit USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;

-- ---------------------------------------------------------------- in which decisions a reason counted

-- The index on them looked for a word in the verdicts of every decision, most of which have none: a twentieth of the time of
-- writing. Who writes a decision knows it; verification holds it against the verdicts.
ALTER TABLE besluit ADD COLUMN gemotiveerd boolean NOT NULL DEFAULT false;
GRANT INSERT (gemotiveerd) ON besluit TO kassier_dienst;
ALTER TABLE besluit DISABLE TRIGGER alleen_wissen, DISABLE TRIGGER wissen_bewaken;
UPDATE besluit SET gemotiveerd = true WHERE position('"motivering":' IN oordelen::text) > 0;
ALTER TABLE besluit ENABLE ALWAYS TRIGGER alleen_wissen, ENABLE ALWAYS TRIGGER wissen_bewaken;
DROP INDEX besluit_gemotiveerd;
CREATE INDEX besluit_gemotiveerd ON besluit (id) WHERE gemotiveerd;

-- ---------------------------------------------------------------- lines of a bundle, looked at once

CREATE OR REPLACE FUNCTION bundelregel_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout  record;
  samen uuid;
BEGIN
  SELECT n.bundel, n.regel, b.id IS NULL OR d.id IS NULL AND n.besluit IS NOT NULL AS onbekend INTO fout
    FROM nieuw n LEFT JOIN aanvraagbundel b ON b.id = n.bundel LEFT JOIN besluit d ON d.id = n.besluit
   WHERE b.id IS NULL OR n.besluit IS NOT NULL AND d.id IS NULL
      OR n.regel > b.aantal OR d.uitkomst <> n.uitkomst OR d.regio IS DISTINCT FROM b.regio AND d.id IS NOT NULL OR d.organisatie <> b.organisatie
      OR NOT b.alles_of_niets AND n.uitkomst = 'niet-geboekt' OR b.alles_of_niets AND n.uitkomst = 'ongeldig'
   ORDER BY b.id IS NULL OR d.id IS NULL AND n.besluit IS NOT NULL DESC LIMIT 1;
  IF FOUND AND fout.onbekend THEN
    RAISE EXCEPTION 'regel % noemt een bundel (%) of besluit dat niet bestaat', fout.regel, fout.bundel USING ERRCODE = 'foreign_key_violation';
  ELSIF FOUND THEN
    RAISE EXCEPTION 'regel % past niet in bundel %', fout.regel, fout.bundel USING ERRCODE = 'KG008';
  END IF;
  FOR samen IN SELECT b.id FROM (SELECT DISTINCT n.bundel FROM nieuw n) n JOIN aanvraagbundel b ON b.id = n.bundel WHERE b.alles_of_niets LOOP
    IF EXISTS (SELECT FROM aanvraagbundel_regel r WHERE r.bundel = samen AND r.uitkomst = 'toegekend')
       AND EXISTS (SELECT FROM aanvraagbundel_regel r WHERE r.bundel = samen AND r.uitkomst <> 'toegekend') THEN
      RAISE EXCEPTION 'bundel % is alles of niets', samen USING ERRCODE = 'KG008';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

-- ---------------------------------------------------------------- sealing, whatever the tree was when it was planned

CREATE OR REPLACE FUNCTION verzegel(maximum integer, sinds text, OUT bladeren integer, OUT watermerk text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  vorig      zegel;
  grens      xid8;
  vanaf      xid8;
  boeking_   bigint;
  hersteld   boolean;
  begin_     bigint;
  eind       bigint;
  over_      integer := maximum;
  erbij      integer;
  hoogste    bigint;
  voorwaarde text;
  s          record;
BEGIN
  bladeren := 0;
  IF NOT pg_try_advisory_xact_lock(7030002) THEN RETURN; END IF;
  grens := pg_snapshot_xmin(pg_current_snapshot());
  watermerk := grens::text;
  IF watermerk = sinds THEN RETURN; END IF;

  SELECT * INTO vorig FROM zegel ORDER BY nummer DESC LIMIT 1;
  begin_ := coalesce(vorig.omvang, 0);
  eind := begin_;
  boeking_ := coalesce(vorig.laatste_boeking, 0);
  -- Transaction numbers of another server say nothing here. After a restore, when the counter is behind the seals, everything is
  -- looked at once: what is visible with a number that has yet to be given out was committed over there.
  hersteld := coalesce(vorig.watermerk > grens, false);
  vanaf := CASE WHEN hersteld THEN '0'::xid8 ELSE coalesce(vorig.watermerk, '0'::xid8) END;
  IF hersteld THEN over_ := 2147483647; END IF;

  FOR s IN SELECT soort FROM zegelsoort ORDER BY volgorde LOOP
    EXIT WHEN over_ = 0;
    -- Whether there is a leaf is looked up row by row: a join may be planned on figures of when the tables were small.
    voorwaarde := CASE
      WHEN s.soort = 'boeking' THEN 'v.nummer > $3 ORDER BY v.nummer'
      WHEN hersteld THEN '(v.xid < $5 OR v.xid >= pg_snapshot_xmax(pg_current_snapshot())) AND (SELECT b.plaats FROM zegelblad b WHERE b.soort = $6 AND b.sleutel = v.sleutel_) IS NULL'
      ELSE 'v.xid >= $4 AND v.xid < $5 AND (SELECT b.plaats FROM zegelblad b WHERE b.soort = $6 AND b.sleutel = v.sleutel_) IS NULL ORDER BY v.xid' END;
    EXECUTE format(
      'WITH erbij AS (
         INSERT INTO zegelblad (plaats, soort, sleutel, zouten, hash)
         SELECT $1 + row_number() OVER () - 1, $6, k.sleutel_, k.zouten, zegelhash(zegeltekst($6, k.sleutel_, k.kern, k.velden, k.zouten, k.teksten))
           FROM (SELECT v.sleutel_, v.kern, v.velden, v.teksten, nieuwe_zouten(cardinality(v.velden)) AS zouten FROM %I v WHERE %s LIMIT $2) k
         RETURNING sleutel)
       SELECT count(*), max(CASE WHEN $6 = ''boeking'' THEN sleutel::bigint END) FROM erbij', 'zegelstof_' || s.soort, voorwaarde)
      INTO erbij, hoogste USING eind, over_, boeking_, vanaf, grens, s.soort;
    eind := eind + erbij;
    over_ := over_ - erbij;
    IF s.soort = 'boeking' THEN boeking_ := coalesce(hoogste, boeking_); END IF;
  END LOOP;

  bladeren := eind - begin_;
  IF bladeren = 0 THEN RETURN; END IF;
  -- Both halves of a node are looked up one by one: a join was planned on figures of when the tree was small, and read a
  -- whole level for every node of the next.
  INSERT INTO zegelknoop (niveau, plek, hash)
  SELECT 1, p, sha256('\x01'::bytea || (SELECT l.hash FROM zegelblad l WHERE l.plaats = p * 2) || (SELECT r.hash FROM zegelblad r WHERE r.plaats = p * 2 + 1))
    FROM generate_series(begin_ >> 1, (eind >> 1) - 1) p;
  FOR niveau_ IN 2 .. 62 LOOP
    EXIT WHEN eind >> niveau_ = 0;
    INSERT INTO zegelknoop (niveau, plek, hash)
    SELECT niveau_, p, sha256('\x01'::bytea || (SELECT l.hash FROM zegelknoop l WHERE l.niveau = niveau_ - 1 AND l.plek = p * 2)
                                            || (SELECT r.hash FROM zegelknoop r WHERE r.niveau = niveau_ - 1 AND r.plek = p * 2 + 1))
      FROM generate_series(begin_ >> niveau_, (eind >> niveau_) - 1) p;
  END LOOP;
  -- When the round was full, there may be more before the watermark: the next one begins where this one began.
  INSERT INTO zegel (nummer, omvang, wortel, watermerk, laatste_boeking)
  VALUES (coalesce(vorig.nummer, 0) + 1, eind, zegelwortel(eind), CASE WHEN over_ > 0 THEN grens ELSE vanaf END, boeking_);
END
$$;
