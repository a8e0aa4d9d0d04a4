-- What a posting is held against, in one pass instead of three: whether anything is wrong is one sum per entry, book and stream, and
-- which it is and in which words is only asked for then. What may not be is the same as before, in the same words.

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
    SELECT n.boeking, n.regel, n.rekening, n.verplichting, n.dimensie, n.bedrag, r.boek, r.soort, r.stroom, b.boekdatum, b.vastgelegd_op,
           k.met_verplichting <> (n.verplichting IS NOT NULL) OR b.xid IS DISTINCT FROM (SELECT pg_current_xact_id())
           OR n.verplichting IS NOT NULL AND (v.id IS NULL OR r.stroom <> v.stroom OR r.regio <> v.regio OR r.boek = 'verplichtingen' AND r.jaar <> v.jaar) AS afwijkend
      FROM nieuw n LEFT JOIN rekening r ON r.id = n.rekening LEFT JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort
      LEFT JOIN boeking b ON b.nummer = n.boeking LEFT JOIN verplichting v ON v.id = n.verplichting
  ), toets AS MATERIALIZED (
    -- Per entry, book and stream, and then per entry: whether anything is as it may not be. What that is, is looked up below.
    SELECT NOT coalesce(bool_or(e.fout), false) AS goed FROM (
      SELECT bool_or(s.fout) OR min(s.eerste) <> 1 OR max(s.laatste) <> sum(s.aantal) AS fout FROM (
        SELECT boeking, boek IS NULL OR sum(bedrag) <> 0 OR coalesce(bool_or(afwijkend), false) AS fout, min(regel) AS eerste, max(regel) AS laatste, count(*) AS aantal
          FROM p GROUP BY boeking, boek, stroom) s
       GROUP BY s.boeking) e
  ), per_rekening AS MATERIALIZED (
    SELECT rekening, sum(bedrag) AS bedrag, max(boeking) AS laatste, max(boekdatum) AS laatste_dag,
           min(boekdatum) FILTER (WHERE bedrag < 0 AND soort IN ('ruimte', 'te-verdelen')) AS vanaf
      FROM p WHERE (SELECT goed FROM toets) GROUP BY rekening
  ), standen AS (
    UPDATE saldo s SET bedrag = s.bedrag + som.bedrag, laatste_boeking = som.laatste FROM per_rekening som WHERE s.rekening = som.rekening
  ), dagen AS (
    INSERT INTO dagomzet AS d (rekening, boekdatum, opnamedag, dimensie, debet, credit)
    SELECT rekening, boekdatum, (vastgelegd_op AT TIME ZONE 'UTC')::date, dimensie,
           coalesce(sum(bedrag) FILTER (WHERE bedrag > 0), 0), coalesce(-sum(bedrag) FILTER (WHERE bedrag < 0), 0)
      FROM p WHERE (SELECT goed FROM toets) GROUP BY 1, 2, 3, 4
    ON CONFLICT (rekening, boekdatum, opnamedag, dimensie)
    DO UPDATE SET debet = d.debet + excluded.debet, credit = d.credit + excluded.credit
  ), som AS MATERIALIZED (
    SELECT verplichting,
           coalesce(sum(bedrag) FILTER (WHERE boek = 'verplichtingen' AND soort = 'vastgelegd'), 0) AS vastgelegd,
           coalesce(sum(bedrag) FILTER (WHERE boek = 'kas' AND soort = 'betaalbaar'), 0) AS betaalbaar,
           coalesce(sum(bedrag) FILTER (WHERE boek = 'kas' AND soort = 'betaald'), 0) AS betaald
      FROM p WHERE verplichting IS NOT NULL AND (SELECT goed FROM toets) GROUP BY verplichting
  ), bestaand AS (
    -- First the standing of verplichtingen that exist, then the new ones: a CHECK on the row proposed to an upsert would
    -- look at the difference instead of at the result.
    UPDATE verplichting_stand s
       SET vastgelegd = s.vastgelegd + som.vastgelegd, betaalbaar = s.betaalbaar + som.betaalbaar, betaald = s.betaald + som.betaald
      FROM som WHERE s.verplichting = som.verplichting RETURNING s.verplichting
  ), eerste AS (
    INSERT INTO verplichting_stand (verplichting, vastgelegd, betaalbaar, betaald)
    SELECT * FROM som WHERE (SELECT count(*) FROM bestaand) < (SELECT count(*) FROM som) AND verplichting NOT IN (SELECT verplichting FROM bestaand)
  )
  SELECT t.goed,
         EXISTS (SELECT FROM per_rekening g WHERE g.vanaf IS NOT NULL
                    AND (g.laatste_dag > g.vanaf OR EXISTS (SELECT FROM dagomzet d WHERE d.rekening = g.rekening AND d.boekdatum > g.vanaf))) AS later
    INTO gevonden FROM toets t;

  IF NOT gevonden.goed THEN
    WITH p AS MATERIALIZED (
      SELECT n.boeking, n.regel, n.rekening, n.verplichting, n.dimensie, n.bedrag, r.boek, r.soort, r.stroom, r.jaar, r.regio,
             k.met_verplichting, b.boekdatum, b.vastgelegd_op, b.xid, v.id AS bekende, v.nummer, v.stroom AS eigen_stroom, v.jaar AS eigen_jaar, v.regio AS eigen_regio
        FROM nieuw n LEFT JOIN rekening r ON r.id = n.rekening LEFT JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort
        LEFT JOIN boeking b ON b.nummer = n.boeking LEFT JOIN verplichting v ON v.id = n.verplichting
    )
    SELECT code, melding, uitweg INTO STRICT fout FROM (
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
     ORDER BY volgorde LIMIT 1;
    IF fout.uitweg IS NOT NULL THEN
      RAISE EXCEPTION '%', fout.melding USING ERRCODE = fout.code, HINT = fout.uitweg;
    END IF;
    RAISE EXCEPTION '%', fout.melding USING ERRCODE = fout.code;
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
