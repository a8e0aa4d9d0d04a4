-- Periods, points in time and the end of a year.

-- ---------------------------------------------------------------- space on every day

-- Space and what is to be divided are never negative: not after everything that was booked (the CHECK on saldo sees to
-- that), and not on any day in the past either. What takes from them is therefore booked on a day from which on there was
-- enough on every later day. Nothing is usually booked after the day of an entry: then this costs one look per account.
CREATE FUNCTION ruimte_per_dag() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  IF TG_RELID <> 'public.posting'::regclass THEN
    RAISE EXCEPTION '% hoort alleen bij posting', TG_NAME USING ERRCODE = 'KG004';
  END IF;
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
CREATE TRIGGER ruimte_per_dag AFTER INSERT ON posting REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ruimte_per_dag();
ALTER TABLE posting ENABLE ALWAYS TRIGGER ruimte_per_dag;

-- ---------------------------------------------------------------- periods

ALTER TABLE boekperiode ADD COLUMN reden text CHECK (reden <> '');

