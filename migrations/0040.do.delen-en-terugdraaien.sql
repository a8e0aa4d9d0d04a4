-- Two corrections for which there was no booking: a receipt on a claim that somebody registered by mistake is taken back by its opposite,
-- and money of unknown destination is settled in parts. Both only add: what was booked stays, and so do the leaves of what was sealed.

-- ---------------------------------------------------------------- a receipt that was none

-- It is taken back by a receipt of the opposite amount, whose entry names that of the first one. So every sum of receipts (what is open, what
-- is space again, the weeks that can be claimed again) is right without knowing of it; this table says which belongs to which, and why.
CREATE TABLE ontvangst_intrekking (
  ontvangst      uuid PRIMARY KEY REFERENCES terugvordering_ontvangst,
  tegenontvangst uuid NOT NULL UNIQUE REFERENCES terugvordering_ontvangst,
  reden          text NOT NULL CHECK (reden <> ''),
  door           text NOT NULL CHECK (door <> ''),
  op             timestamptz NOT NULL DEFAULT now(),
  CHECK (ontvangst <> tegenontvangst)
);
COMMENT ON TABLE ontvangst_intrekking IS 'Een ontvangst op een terugvordering die ten onrechte met de hand was geregistreerd, de tegenboeking, en waarom.';

DO $$
DECLARE
  eis text;
BEGIN
  SELECT conname INTO STRICT eis FROM pg_constraint WHERE conrelid = 'terugvordering_ontvangst'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%bedrag > %';
  EXECUTE format('ALTER TABLE terugvordering_ontvangst DROP CONSTRAINT %1$I, ADD CONSTRAINT %1$I CHECK (bedrag <> 0 AND bedrag <> ''NaN'')', eis);
END
$$;

-- A verplichting of which all seemed to have come back has not lapsed.
INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('verplichting', 'vervallen', 'gewijzigd'), ('verplichting', 'vervallen', 'afgewikkeld');

-- As in 0019; what takes a receipt back takes back what that one gave, whichever year it is by then.
CREATE OR REPLACE FUNCTION ontvangst_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT t.nummer INTO fout
    FROM nieuw n JOIN terugvordering t ON t.id = n.terugvordering JOIN betaling b ON b.id = t.betaling JOIN verplichting v ON v.id = b.verplichting JOIN stroom s ON s.code = b.stroom
    LEFT JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer
    CROSS JOIN LATERAL (SELECT CASE WHEN s.jaargebonden THEN b.kasjaar ELSE (SELECT extract(year FROM max(k.boekdatum))::smallint FROM boeking k WHERE k.onderwerp_id = b.id AND k.soort = 'uitvoeren') END AS betaaljaar) j
   WHERE n.boekdatum < t.boekdatum OR n.bedrag > 0 AND n.verrekend <> (extract(year FROM n.boekdatum) = j.betaaljaar)
      OR n.bankbericht IS NOT NULL AND (q.verwerking, q.boeking, q.bedrag, q.betaling) IS DISTINCT FROM ('ontvangen', n.boeking, n.bedrag, b.id)
      OR NOT zo_geboekt(n.boeking, 'ontvangen', b.id, n.boekdatum,
           ARRAY[format('financieel/bank/%s/-/-', b.stroom), format('financieel/vorderingen/%s/-/-', b.stroom)] || CASE WHEN n.verrekend THEN ARRAY[
             format('kas/ruimte/%s/%s/%s', b.stroom, b.kasjaar, b.regio), format('kas/betaald/%s/%s/%s', b.stroom, b.kasjaar, b.regio),
             format('verplichtingen/ruimte/%s/%s/%s', v.stroom, v.jaar, v.regio), format('verplichtingen/vastgelegd/%s/%s/%s', v.stroom, v.jaar, v.regio)] ELSE '{}' END,
           ARRAY[n.bedrag, -n.bedrag] || CASE WHEN n.verrekend THEN ARRAY[n.bedrag, -n.bedrag, n.bedrag, -n.bedrag] ELSE '{}' END)
      OR n.verrekend AND EXISTS (SELECT 1 FROM posting p WHERE p.boeking = n.boeking AND p.verplichting <> b.verplichting) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'de ontvangst op terugvordering % is niet zo geboekt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de ontvangst in één transactie met haar boeking; ruimte komt alleen terug in het jaar van betaling.';
  END IF;
  SELECT t.nummer INTO fout
    FROM nieuw n JOIN terugvordering t ON t.id = n.terugvordering JOIN boeking k ON k.nummer = n.boeking
    LEFT JOIN ontvangst_intrekking i ON i.tegenontvangst = n.id LEFT JOIN terugvordering_ontvangst o ON o.id = i.ontvangst
   WHERE n.bedrag < 0
     AND ((o.terugvordering, o.bedrag, o.verrekend, o.ontvangen_op, o.boeking, i.door) IS DISTINCT FROM (n.terugvordering, -n.bedrag, n.verrekend, n.ontvangen_op, k.corrigeert, n.door)
      OR n.boekdatum < o.boekdatum OR o.bankbericht IS NOT NULL OR EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.ontvangst = o.id)) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'de tegenboeking op terugvordering % hoort bij geen ontvangst die ingetrokken kan worden', fout USING ERRCODE = 'KG008', HINT = 'Trek alleen een ontvangst in die met de hand is geregistreerd en op geen afschrift staat, voor haar hele bedrag, in één opdracht met haar intrekking.';
  END IF;
  PERFORM vordering_niet_te_ver(terugvordering) FROM (SELECT DISTINCT terugvordering FROM nieuw) n;
  RETURN NULL;
END
$$;

-- Not by who registered it: one person alone could otherwise let money of a claim come and go.
CREATE FUNCTION ontvangstintrekking_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.ontvangst::text INTO fout
    FROM nieuw n JOIN terugvordering_ontvangst o ON o.id = n.ontvangst JOIN terugvordering_ontvangst g ON g.id = n.tegenontvangst
   WHERE o.door = n.door OR g.bedrag > 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'ontvangst % wordt ingetrokken zonder tegenboeking, of door wie haar registreerde', fout USING ERRCODE = 'KG008', HINT = 'Laat een ander haar intrekken, in één opdracht met haar tegenboeking.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER ontvangstintrekking_past AFTER INSERT ON ontvangst_intrekking REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ontvangstintrekking_past();
CREATE TRIGGER functie_past AFTER INSERT ON ontvangst_intrekking FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'door');
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON ontvangst_intrekking FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE ontvangst_intrekking ENABLE ALWAYS TRIGGER ontvangstintrekking_past, ENABLE ALWAYS TRIGGER functie_past, ENABLE ALWAYS TRIGGER alleen_toevoegen;
GRANT SELECT, INSERT ON ontvangst_intrekking TO kassier_dienst;
ALTER TABLE ontvangst_intrekking ENABLE ROW LEVEL SECURITY;
-- Of the region of the claim, which is asked for with the same eyes.
CREATE POLICY lezen ON ontvangst_intrekking FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR EXISTS (SELECT 1 FROM terugvordering_ontvangst o WHERE o.id = ontvangst_intrekking.ontvangst));
CREATE POLICY toevoegen ON ontvangst_intrekking FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
SELECT zegelsoort_toevoegen('ontvangst_intrekking', '{ontvangst}', NULL, '{reden}');
SELECT wissen_toestaan('ontvangst_intrekking', '{ontvangst}');

-- ---------------------------------------------------------------- unknown money in parts

-- A settlement without these two is of the whole transaction, as all were until now; a part has its number and its amount, with the sign of
-- the transaction. What no row accounts for is still work.
ALTER TABLE tussenrekening_afhandeling
  ADD COLUMN deel   smallint CHECK (deel > 0),
  ADD COLUMN bedrag numeric(15,2) CHECK (bedrag <> 0 AND bedrag <> 'NaN'),
  ADD CONSTRAINT tussenrekening_afhandeling_deel CHECK ((deel IS NULL) = (bedrag IS NULL)),
  DROP CONSTRAINT tussenrekening_afhandeling_pkey,
  ADD CONSTRAINT tussenrekening_afhandeling_eenmaal UNIQUE NULLS NOT DISTINCT (bankbericht, volgnummer, deel);
COMMENT ON TABLE tussenrekening_afhandeling IS 'Wat geld van onbekende bestemming bleek te zijn, geheel of per deel; wat hier niet staat is werk.';
GRANT INSERT (deel, bedrag) ON tussenrekening_afhandeling TO kassier_dienst;
CREATE INDEX tussenrekening_afhandeling_tegenpost ON tussenrekening_afhandeling (tegenpost_bankbericht, tegenpost_volgnummer) WHERE tegenpost_bankbericht IS NOT NULL;

-- Unknown money leaves the suspense account as it came there, and each part is for its whole amount what it is said to be.
CREATE OR REPLACE FUNCTION afhandeling_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.volgnummer::text INTO fout
    FROM nieuw n JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer CROSS JOIN LATERAL (SELECT coalesce(n.bedrag, q.bedrag) AS bedrag) x
    LEFT JOIN boeking k ON k.nummer = q.boeking LEFT JOIN boeking b ON b.nummer = n.boeking
    LEFT JOIN terugvordering_ontvangst o ON o.id = n.ontvangst LEFT JOIN voorschot v ON v.id = n.voorschot
    LEFT JOIN betaling t ON t.id = n.betaling LEFT JOIN boeking d ON d.nummer = n.doelboeking
   WHERE q.verwerking <> 'onbekend' OR k.nummer IS NULL OR sign(x.bedrag) <> sign(q.bedrag) OR n.boekdatum < k.boekdatum OR b.corrigeert IS DISTINCT FROM k.nummer
      OR NOT zo_geboekt(n.boeking, 'bestemmen', n.bankbericht, n.boekdatum, ARRAY['financieel/bank/nog-te-bestemmen/-/-', 'financieel/tussenrekening/nog-te-bestemmen/-/-'], ARRAY[-x.bedrag, x.bedrag])
      -- The day of the bank says whether it is of the year of payment.
      OR n.soort = 'terugvordering' AND (o.bedrag <> x.bedrag OR o.bedrag < 0 OR extract(year FROM o.ontvangen_op) <> extract(year FROM q.boekdatum) OR o.bankbericht IS NOT NULL OR EXISTS (SELECT 1 FROM ontvangst_intrekking i WHERE i.ontvangst = o.id))
      OR n.soort = 'voorschot' AND (v.bedrag <> x.bedrag OR EXISTS (SELECT 1 FROM voorschot_intrekking i WHERE i.voorschot = v.id))
      OR n.soort = 'retour' AND (t.bedrag <> x.bedrag OR (d.soort, d.onderwerp_id, d.xid) IS DISTINCT FROM ('retour', t.id, pg_current_xact_id()))
      OR n.soort = 'uitvoering' AND (t.bedrag <> -x.bedrag OR (d.soort, d.onderwerp_id, d.xid) IS DISTINCT FROM ('uitvoeren', t.id, pg_current_xact_id()))
      -- What was struck off between two transactions is as much on the one as on the other.
      OR n.soort = 'wegstrepen' AND (
        SELECT sum(coalesce(a.bedrag, p.bedrag)) FROM tussenrekening_afhandeling a JOIN bankpost p ON p.bankbericht = a.bankbericht AND p.volgnummer = a.volgnummer
         WHERE (a.bankbericht, a.volgnummer, a.tegenpost_bankbericht, a.tegenpost_volgnummer) = (n.bankbericht, n.volgnummer, n.tegenpost_bankbericht, n.tegenpost_volgnummer)
            OR (a.bankbericht, a.volgnummer, a.tegenpost_bankbericht, a.tegenpost_volgnummer) = (n.tegenpost_bankbericht, n.tegenpost_volgnummer, n.bankbericht, n.volgnummer)) <> 0 LIMIT 1;
  IF NOT FOUND THEN
    SELECT q.volgnummer::text INTO fout
      FROM (SELECT DISTINCT bankbericht, volgnummer FROM nieuw) n JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer
     WHERE abs(q.bedrag) < (SELECT sum(abs(coalesce(a.bedrag, q.bedrag))) FROM tussenrekening_afhandeling a WHERE a.bankbericht = n.bankbericht AND a.volgnummer = n.volgnummer) LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'de afhandeling van post % op de tussenrekening is niet zo geboekt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de afhandeling in één transactie met haar boekingen, voor ten hoogste wat van de post nog open is.';
  END IF;
  RETURN NULL;
END
$$;

-- The leaf of a whole settlement stays what it was; that of a part has its number in its key, and both columns.
DO $$
DECLARE
  oud     CONSTANT text := pg_get_viewdef('zegelstof_tussenrekening_afhandeling'::regclass);
  sleutel CONSTANT text := substring(oud FROM '\S[^\n]* AS sleutel_');
  kern    CONSTANT text := substring(oud FROM 'json_build_object\(.*\) AS kern');
  delen   CONSTANT text := regexp_replace(kern, '\) AS kern$', '');
BEGIN
  IF sleutel IS NULL OR kern IS NULL OR oud NOT LIKE '%FROM tussenrekening_afhandeling t;' THEN
    RAISE EXCEPTION 'zegelstof_tussenrekening_afhandeling is anders dan 0019 haar maakte';
  END IF;
  EXECUTE 'CREATE OR REPLACE VIEW zegelstof_tussenrekening_afhandeling WITH (security_invoker = true) AS '
    || replace(replace(oud, sleutel, regexp_replace(sleutel, ' AS sleutel_$', ' || coalesce(''/'' || t.deel::text, '''') AS sleutel_')),
               kern, format('CASE WHEN t.deel IS NULL THEN %s) ELSE %s, ''deel'', t.deel::text, ''bedrag'', t.bedrag::text) END AS kern', delen, delen));
END
$$;
ALTER TABLE zegelsoort DISABLE TRIGGER alleen_toevoegen;
UPDATE zegelsoort SET waar = waar || ' AND deel IS NOT DISTINCT FROM nullif(split_part($1, ''/'', 3), '''')::smallint' WHERE soort = 'tussenrekening_afhandeling';
ALTER TABLE zegelsoort ENABLE ALWAYS TRIGGER alleen_toevoegen;
-- The key of a whole settlement has no third part: what is null does not count.
DROP TRIGGER wissen_bewaken ON tussenrekening_afhandeling;
CREATE TRIGGER wissen_bewaken BEFORE UPDATE ON tussenrekening_afhandeling FOR EACH ROW EXECUTE FUNCTION wissen_bewaken('bankbericht', 'volgnummer', 'deel');
ALTER TABLE tussenrekening_afhandeling ENABLE ALWAYS TRIGGER wissen_bewaken;

-- ---------------------------------------------------------------- a name that was refused, in a run of before

-- As in 0021; and a hold that ended because the payee has another name now still counts for a run that has the old one, as it went to the
-- bank: it would give the bank the name that it refused once more. (Of another account the service asks itself whether the old one was wrong.)
CREATE OR REPLACE FUNCTION betaalrun_zonder_aanhouding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  fout text;
BEGIN
  -- From the holds, of which there are few.
  SELECT b.nummer INTO fout
    FROM (SELECT betaling, begunstigde FROM lopende_aanhouding
           UNION ALL
          SELECT NULL, h.begunstigde
            FROM betaalrun_begunstigde k JOIN aanhouding h ON h.begunstigde = k.begunstigde JOIN begunstigde g ON g.id = h.begunstigde AND g.iban = h.iban AND g.naam <> h.naam JOIN betaalopdracht w ON w.id = k.opdracht
           WHERE k.run = NEW.id AND NOT EXISTS (SELECT 1 FROM aanhouding_opheffing e WHERE e.aanhouding = h.id)
             AND EXISTS (SELECT 1 FROM statusregel s JOIN betaalopdracht v ON v.end_to_end_id = s.end_to_end_id AND v.betaling = s.betaling JOIN betaling t ON t.id = v.betaling
                          WHERE s.bankbericht = h.bankbericht AND s.status = 'RVNM' AND (t.begunstigde, v.naam, v.iban) = (h.begunstigde, w.naam, w.iban))) a
    CROSS JOIN LATERAL (
      SELECT t.id, t.nummer FROM betaling t WHERE t.id = a.betaling
       UNION ALL SELECT t.id, t.nummer FROM betaalrun_begunstigde k JOIN betaling t ON t.begunstigde = k.begunstigde WHERE k.run = NEW.id AND k.begunstigde = a.begunstigde) b
    JOIN betaalopdracht o ON o.betaling = b.id AND o.run = NEW.id AND o.loopt LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'betaling % van betaalrun % is aangehouden', fout, NEW.nummer USING ERRCODE = 'KG008', HINT = 'Trek de run in en maak haar opnieuw, of laat een ander de aanhouding opheffen.';
  END IF;
  RETURN NULL;
END
$$;
