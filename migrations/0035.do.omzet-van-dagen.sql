-- Turnover of the entries after a number on booking days from one day to another: what to take off from those days as they are now,
-- to know how they stood at that entry. First the entries of those days, and then of each its postings (OFFSET 0 keeps it that way):
-- there are few of them among many.
CREATE FUNCTION omzet_van_dagen(na bigint, van date, tot_en_met date) RETURNS TABLE (rekening integer, boekdatum date, dimensie text, bedrag numeric)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH b AS MATERIALIZED (SELECT nummer, boekdatum FROM boeking WHERE nummer > na AND boekdatum BETWEEN van AND tot_en_met)
  SELECT p.rekening, b.boekdatum, p.dimensie, sum(p.bedrag)
    FROM b CROSS JOIN LATERAL (SELECT q.rekening, q.dimensie, q.bedrag FROM posting q WHERE q.boeking = b.nummer OFFSET 0) p
   WHERE current_setting('kassier.regio', true) = '*' OR p.rekening IN (SELECT r.id FROM rekening r WHERE r.regio = current_setting('kassier.regio', true))
   GROUP BY p.rekening, b.boekdatum, p.dimensie
$$;
REVOKE EXECUTE ON FUNCTION omzet_van_dagen(bigint, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION omzet_van_dagen(bigint, date, date) TO kassier_dienst;
