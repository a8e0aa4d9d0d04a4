-- What comes in: advances of SZW, money that is asked back, and unknown money that gets its place. All of it is facts: how a
-- claim stands, or whether unknown money still waits, follows from the rows, so there is no status to keep right.
--
-- Every row is booked in the transaction that writes it, as its trigger checks. That transaction holds the journal's counter
-- until it ends, so no two of them can both take the last euro of what may be asked back or received.

-- ---------------------------------------------------------------- advances

CREATE TABLE voorschot (
  id               uuid PRIMARY KEY,
  stroom           text NOT NULL REFERENCES stroom,
  bedrag           numeric(15,2) NOT NULL CHECK (bedrag > 0 AND bedrag <> 'NaN'),
  ontvangen_op     date NOT NULL CHECK (isfinite(ontvangen_op)),
  -- What SZW calls it.
  kenmerk          text NOT NULL CHECK (kenmerk <> ''),
  boekdatum        date NOT NULL,
  boeking          bigint NOT NULL UNIQUE REFERENCES boeking,
  geregistreerd_door text NOT NULL CHECK (geregistreerd_door <> ''),
  geregistreerd_op timestamptz NOT NULL DEFAULT now(),
  CHECK (boekdatum >= ontvangen_op)
);
COMMENT ON TABLE voorschot IS 'Geld dat SZW voor een stroom heeft overgemaakt (euro).';

CREATE TABLE voorschot_intrekking (
  voorschot uuid PRIMARY KEY REFERENCES voorschot,
  reden     text NOT NULL CHECK (reden <> ''),
  boekdatum date NOT NULL,
  boeking   bigint NOT NULL UNIQUE REFERENCES boeking,
  door      text NOT NULL CHECK (door <> ''),
  op        timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE voorschot_intrekking IS 'Een voorschot dat ten onrechte was geregistreerd, en waarom.';

-- ---------------------------------------------------------------- money that is asked back

CREATE TABLE terugvordering (
  id            uuid PRIMARY KEY,
  nummer        text NOT NULL UNIQUE CHECK (nummer ~ '^T-\d{4}-\d{7}$'),
  -- The creditor reference (ISO 11649) that whoever pays back mentions: made from the number.
  kenmerk       text NOT NULL UNIQUE CHECK (kenmerk ~ '^RF\d{2}T\d{11}$' AND substr(kenmerk, 6) = replace(substr(nummer, 3), '-', '')),
  betaling      uuid NOT NULL REFERENCES betaling,
  stroom        text NOT NULL REFERENCES stroom,
  regio         text NOT NULL,
  bedrag        numeric(15,2) NOT NULL CHECK (bedrag > 0 AND bedrag <> 'NaN'),
  -- Of the werkgeversvergoeding: the whole weeks it is about.
  weken         smallint CHECK (weken > 0),
  reden         text NOT NULL CHECK (reden <> ''),
  datum         date NOT NULL CHECK (isfinite(datum)),
  boekdatum     date NOT NULL,
  boeking       bigint NOT NULL UNIQUE REFERENCES boeking,
  ingesteld_door text NOT NULL CHECK (ingesteld_door <> ''),
  ingesteld_op  timestamptz NOT NULL DEFAULT now(),
  CHECK (boekdatum >= datum)
);
COMMENT ON TABLE terugvordering IS 'Wat van een uitgevoerde betaling wordt teruggevraagd (euro).';
CREATE INDEX terugvordering_betaling ON terugvordering (betaling);
CREATE INDEX terugvordering_regio ON terugvordering (regio, id);

CREATE TABLE terugvordering_ontvangst (
  id             uuid PRIMARY KEY,
  terugvordering uuid NOT NULL REFERENCES terugvordering,
  bedrag         numeric(15,2) NOT NULL CHECK (bedrag > 0 AND bedrag <> 'NaN'),
  ontvangen_op   date NOT NULL CHECK (isfinite(ontvangen_op)),
  kenmerk        text CHECK (kenmerk <> ''),
  -- Received in the year in which it was paid: it is space again in the cell.
  verrekend      boolean NOT NULL,
  boekdatum      date NOT NULL,
  boeking        bigint NOT NULL UNIQUE REFERENCES boeking,
  -- The transaction on a statement by which it was recognised; one that was matched by hand stands in tussenrekening_afhandeling.
  bankbericht    uuid,
  volgnummer     integer,
  door           text NOT NULL CHECK (door <> ''),
  op             timestamptz NOT NULL DEFAULT now(),
  CHECK (boekdatum >= ontvangen_op),
  CHECK ((bankbericht IS NULL) = (volgnummer IS NULL)),
  UNIQUE (bankbericht, volgnummer),
  FOREIGN KEY (bankbericht, volgnummer) REFERENCES bankpost
);
COMMENT ON TABLE terugvordering_ontvangst IS 'Elk bedrag dat op een terugvordering binnenkwam (euro).';
CREATE INDEX terugvordering_ontvangst_terugvordering ON terugvordering_ontvangst (terugvordering);

-- What was still open is not asked back any more. Its key is what makes that this happens once.
CREATE TABLE terugvordering_intrekking (
  terugvordering uuid PRIMARY KEY REFERENCES terugvordering,
  bedrag         numeric(15,2) NOT NULL CHECK (bedrag > 0 AND bedrag <> 'NaN'),
  reden          text NOT NULL CHECK (reden <> ''),
  boekdatum      date NOT NULL,
  boeking        bigint NOT NULL UNIQUE REFERENCES boeking,
  door           text NOT NULL CHECK (door <> ''),
  op             timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE terugvordering_intrekking IS 'Wat van een terugvordering niet meer wordt teruggevraagd (euro), en waarom.';

-- ---------------------------------------------------------------- unknown money gets its place

-- Its key is what makes that a transaction is settled once.
CREATE TABLE tussenrekening_afhandeling (
  bankbericht uuid NOT NULL,
  volgnummer  integer NOT NULL,
  soort       text NOT NULL CHECK (soort IN ('terugvordering', 'voorschot', 'retour', 'uitvoering', 'wegstrepen')),
  -- The entry that takes it off the suspense account.
  boeking     bigint NOT NULL UNIQUE REFERENCES boeking,
  boekdatum   date NOT NULL,
  ontvangst   uuid UNIQUE REFERENCES terugvordering_ontvangst,
  voorschot   uuid UNIQUE REFERENCES voorschot,
  betaling    uuid REFERENCES betaling,
  -- Of a retour or uitvoering: the entry on the payment.
  doelboeking bigint UNIQUE REFERENCES boeking,
  tegenpost_bankbericht uuid,
  tegenpost_volgnummer  integer,
  reden       text NOT NULL CHECK (reden <> ''),
  door        text NOT NULL CHECK (door <> ''),
  op          timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (bankbericht, volgnummer),
  FOREIGN KEY (bankbericht, volgnummer) REFERENCES bankpost,
  FOREIGN KEY (tegenpost_bankbericht, tegenpost_volgnummer) REFERENCES bankpost,
  CHECK ((soort = 'terugvordering') = (ontvangst IS NOT NULL)),
  CHECK ((soort = 'voorschot') = (voorschot IS NOT NULL)),
  CHECK ((soort IN ('retour', 'uitvoering')) = (betaling IS NOT NULL)),
  CHECK ((soort IN ('retour', 'uitvoering')) = (doelboeking IS NOT NULL)),
  CHECK ((soort = 'wegstrepen') = (tegenpost_bankbericht IS NOT NULL)),
  CHECK ((tegenpost_bankbericht IS NULL) = (tegenpost_volgnummer IS NULL))
);
COMMENT ON TABLE tussenrekening_afhandeling IS 'Wat geld van onbekende bestemming bleek te zijn; wat hier niet staat is werk.';

-- ---------------------------------------------------------------- what a statement tells of it

-- A transaction that carries the reference of a claim is its receipt. What these checks said before still holds.
DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT conname, pg_get_constraintdef(oid) AS eis FROM pg_constraint WHERE conrelid = 'bankpost'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%verwerking = ANY%' LOOP
    EXECUTE format('ALTER TABLE bankpost DROP CONSTRAINT %1$I, ADD CONSTRAINT %1$I CHECK (verwerking = ''ontvangen'' OR %2$s)', t.conname, substr(t.eis, 7));
  END LOOP;
  ALTER TABLE bankafschrift ADD COLUMN ontvangen integer NOT NULL DEFAULT 0 CHECK (ontvangen >= 0);
  FOR t IN SELECT conname, pg_get_constraintdef(oid) AS eis FROM pg_constraint WHERE conrelid = 'bankafschrift'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%(aantal = %' LOOP
    EXECUTE format('ALTER TABLE bankafschrift DROP CONSTRAINT %1$I, ADD CONSTRAINT %1$I %2$s', t.conname, replace(t.eis, '(aantal = ', '(aantal - ontvangen = '));
  END LOOP;
END
$$;
GRANT INSERT (ontvangen) ON bankafschrift TO kassier_dienst;

-- All of what was committed can come back after the final settlement.
INSERT INTO statusovergang (onderwerp, van, naar) VALUES ('verplichting', 'afgewikkeld', 'vervallen');

-- ---------------------------------------------------------------- each row is booked as it says

-- Whether an entry of this transaction is of this kind, about this, on this day, and its postings are exactly these: pairs of
-- an account ("financieel/bank/mbo-inkoop/-/-") and its amount.
CREATE FUNCTION zo_geboekt(boeking_ bigint, soort_ text, onderwerp_id_ uuid, boekdatum_ date, rekeningen text[], bedragen numeric[]) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp SET enable_seqscan = off AS $$
  SELECT EXISTS (SELECT 1 FROM boeking b WHERE b.nummer = boeking_ AND b.soort = soort_ AND b.onderwerp_id = onderwerp_id_ AND b.boekdatum = boekdatum_ AND b.xid = pg_current_xact_id())
     AND NOT EXISTS (
       SELECT 1 FROM (SELECT concat_ws('/', r.boek, r.soort, r.stroom, coalesce(r.jaar::text, '-'), coalesce(r.regio, '-')) AS rekening, sum(p.bedrag) AS bedrag
                        FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.boeking = boeking_ GROUP BY 1) g
         FULL JOIN (SELECT rekening, sum(bedrag) AS bedrag FROM unnest(rekeningen, bedragen) AS u (rekening, bedrag) GROUP BY rekening) w USING (rekening)
        WHERE g.bedrag IS DISTINCT FROM w.bedrag)
$$;

CREATE FUNCTION voorschot_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.kenmerk INTO fout
    FROM nieuw n JOIN stroom s ON s.code = n.stroom
   WHERE s.kader IS NULL
      OR NOT zo_geboekt(n.boeking, 'bevoorschotten', n.id, n.boekdatum, ARRAY[format('financieel/bank/%s/-/-', n.stroom), format('financieel/voorschot-szw/%s/-/-', n.stroom)], ARRAY[n.bedrag, -n.bedrag]) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'voorschot % is niet zo geboekt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf het voorschot in één transactie met zijn boeking.';
  END IF;
  SELECT n.kenmerk INTO fout
    FROM nieuw n JOIN voorschot v ON v.stroom = n.stroom AND v.kenmerk = n.kenmerk AND v.id <> n.id
   WHERE NOT EXISTS (SELECT 1 FROM voorschot_intrekking i WHERE i.voorschot = v.id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'voorschot % is al geregistreerd', fout USING ERRCODE = 'unique_violation', HINT = 'Trek het eerdere voorschot eerst in.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER voorschot_is_geboekt AFTER INSERT ON voorschot REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION voorschot_is_geboekt();
CREATE INDEX voorschot_kenmerk ON voorschot (stroom, kenmerk);

CREATE FUNCTION voorschotintrekking_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT v.kenmerk INTO fout
    FROM nieuw n JOIN voorschot v ON v.id = n.voorschot
   WHERE n.boekdatum < v.boekdatum
      OR EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.voorschot = v.id)
      OR NOT zo_geboekt(n.boeking, 'intrekken-voorschot', v.id, n.boekdatum, ARRAY[format('financieel/bank/%s/-/-', v.stroom), format('financieel/voorschot-szw/%s/-/-', v.stroom)], ARRAY[-v.bedrag, v.bedrag]) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'het intrekken van voorschot % is niet zo geboekt, of het staat op een afschrift', fout USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER voorschotintrekking_is_geboekt AFTER INSERT ON voorschot_intrekking REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION voorschotintrekking_is_geboekt();

-- Of an executed payment, never more than it was; weeks as a whole, for what they were paid with.
CREATE FUNCTION terugvordering_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.nummer INTO fout
    FROM nieuw n JOIN betaling b ON b.id = n.betaling
   WHERE b.status <> 'uitgevoerd' OR (n.stroom, n.regio) <> (b.stroom, b.regio)
      OR (n.weken IS NULL) <> (b.weken IS NULL) OR n.bedrag * b.weken <> n.weken * b.bedrag
      OR NOT zo_geboekt(n.boeking, 'terugvorderen', b.id, n.boekdatum, ARRAY[format('financieel/vorderingen/%s/-/-', n.stroom), format('financieel/lasten/%s/-/%s', n.stroom, n.regio)], ARRAY[n.bedrag, -n.bedrag]) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'terugvordering % is niet zo geboekt op een uitgevoerde betaling', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de terugvordering in één transactie met haar boeking, en vorder van weken alleen hele terug.';
  END IF;
  SELECT b.nummer INTO fout
    FROM (SELECT DISTINCT betaling FROM nieuw) n JOIN betaling b ON b.id = n.betaling
   WHERE b.bedrag < (SELECT sum(t.bedrag - coalesce(i.bedrag, 0)) FROM terugvordering t LEFT JOIN terugvordering_intrekking i ON i.terugvordering = t.id WHERE t.betaling = b.id) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'van betaling % wordt meer teruggevorderd dan zij was', fout USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER terugvordering_is_geboekt AFTER INSERT ON terugvordering REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION terugvordering_is_geboekt();

-- What was received and what is not asked back any more are together never more than was asked back.
CREATE FUNCTION vordering_niet_te_ver(nummer_ uuid) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  fout text;
BEGIN
  SELECT t.nummer INTO fout
    FROM terugvordering t
   WHERE t.id = nummer_ AND t.bedrag < coalesce((SELECT sum(o.bedrag) FROM terugvordering_ontvangst o WHERE o.terugvordering = t.id), 0) + coalesce((SELECT i.bedrag FROM terugvordering_intrekking i WHERE i.terugvordering = t.id), 0);
  IF FOUND THEN
    RAISE EXCEPTION 'op terugvordering % staat zoveel niet open', fout USING ERRCODE = 'KG008';
  END IF;
END
$$;

-- The year of the cell for a stream that is bound to its year; for another the year in which the bank paid.
CREATE FUNCTION ontvangst_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT t.nummer INTO fout
    FROM nieuw n JOIN terugvordering t ON t.id = n.terugvordering JOIN betaling b ON b.id = t.betaling JOIN verplichting v ON v.id = b.verplichting JOIN stroom s ON s.code = b.stroom
    LEFT JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer
    CROSS JOIN LATERAL (SELECT CASE WHEN s.jaargebonden THEN b.kasjaar ELSE (SELECT extract(year FROM max(k.boekdatum))::smallint FROM boeking k WHERE k.onderwerp_id = b.id AND k.soort = 'uitvoeren') END AS betaaljaar) j
   WHERE n.boekdatum < t.boekdatum OR n.verrekend <> (extract(year FROM n.boekdatum) = j.betaaljaar)
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
  PERFORM vordering_niet_te_ver(terugvordering) FROM (SELECT DISTINCT terugvordering FROM nieuw) n;
  RETURN NULL;
END
$$;
CREATE TRIGGER ontvangst_is_geboekt AFTER INSERT ON terugvordering_ontvangst REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION ontvangst_is_geboekt();

CREATE FUNCTION vorderingintrekking_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT t.nummer INTO fout
    FROM nieuw n JOIN terugvordering t ON t.id = n.terugvordering
   WHERE n.boekdatum < t.boekdatum
      OR NOT zo_geboekt(n.boeking, 'intrekken-vordering', t.betaling, n.boekdatum, ARRAY[format('financieel/vorderingen/%s/-/-', t.stroom), format('financieel/lasten/%s/-/%s', t.stroom, t.regio)], ARRAY[-n.bedrag, n.bedrag]) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'het intrekken van terugvordering % is niet zo geboekt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de intrekking in één transactie met haar boeking.';
  END IF;
  PERFORM vordering_niet_te_ver(terugvordering) FROM nieuw;
  RETURN NULL;
END
$$;
CREATE TRIGGER vorderingintrekking_is_geboekt AFTER INSERT ON terugvordering_intrekking REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION vorderingintrekking_is_geboekt();

-- A payment of which money is asked back, or came back that way, does not come back as a return of the bank as well.
CREATE FUNCTION retour_zonder_vordering() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.nummer INTO fout
    FROM (SELECT id, nummer FROM nieuw WHERE status = 'retour' OFFSET 0) n JOIN terugvordering t ON t.betaling = n.id LEFT JOIN terugvordering_intrekking i ON i.terugvordering = t.id
   WHERE t.bedrag > coalesce(i.bedrag, 0) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'van betaling % wordt geld teruggevorderd', fout USING ERRCODE = 'KG008', HINT = 'Boek het geld als ontvangst op de terugvordering, of trek die eerst in.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER retour_zonder_vordering AFTER UPDATE ON betaling REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION retour_zonder_vordering();
ALTER TABLE betaling ENABLE ALWAYS TRIGGER retour_zonder_vordering;

-- Unknown money leaves the suspense account as it came there, and is for its whole amount what it is said to be.
CREATE FUNCTION afhandeling_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.volgnummer::text INTO fout
    FROM nieuw n JOIN bankpost q ON q.bankbericht = n.bankbericht AND q.volgnummer = n.volgnummer
    LEFT JOIN boeking k ON k.nummer = q.boeking LEFT JOIN boeking b ON b.nummer = n.boeking
    LEFT JOIN terugvordering_ontvangst o ON o.id = n.ontvangst LEFT JOIN voorschot v ON v.id = n.voorschot
    LEFT JOIN betaling t ON t.id = n.betaling LEFT JOIN boeking d ON d.nummer = n.doelboeking
    LEFT JOIN bankpost p ON p.bankbericht = n.tegenpost_bankbericht AND p.volgnummer = n.tegenpost_volgnummer
    LEFT JOIN tussenrekening_afhandeling w ON w.bankbericht = n.tegenpost_bankbericht AND w.volgnummer = n.tegenpost_volgnummer
   WHERE q.verwerking <> 'onbekend' OR k.nummer IS NULL OR n.boekdatum < k.boekdatum OR b.corrigeert IS DISTINCT FROM k.nummer
      OR NOT zo_geboekt(n.boeking, 'bestemmen', n.bankbericht, n.boekdatum, ARRAY['financieel/bank/nog-te-bestemmen/-/-', 'financieel/tussenrekening/nog-te-bestemmen/-/-'], ARRAY[-q.bedrag, q.bedrag])
      OR n.soort = 'terugvordering' AND (o.bedrag <> q.bedrag OR o.bankbericht IS NOT NULL)
      OR n.soort = 'voorschot' AND (v.bedrag <> q.bedrag OR EXISTS (SELECT 1 FROM voorschot_intrekking i WHERE i.voorschot = v.id))
      OR n.soort = 'retour' AND (t.bedrag <> q.bedrag OR (d.soort, d.onderwerp_id, d.xid) IS DISTINCT FROM ('retour', t.id, pg_current_xact_id()))
      OR n.soort = 'uitvoering' AND (t.bedrag <> -q.bedrag OR (d.soort, d.onderwerp_id, d.xid) IS DISTINCT FROM ('uitvoeren', t.id, pg_current_xact_id()))
      OR n.soort = 'wegstrepen' AND (p.bedrag <> -q.bedrag OR (w.soort, w.tegenpost_bankbericht, w.tegenpost_volgnummer) IS DISTINCT FROM ('wegstrepen', n.bankbericht, n.volgnummer)) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'de afhandeling van post % op de tussenrekening is niet zo geboekt', fout USING ERRCODE = 'KG008', HINT = 'Schrijf de afhandeling in één transactie met haar boekingen, voor het hele bedrag.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER afhandeling_is_geboekt AFTER INSERT ON tussenrekening_afhandeling REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION afhandeling_is_geboekt();

-- ---------------------------------------------------------------- walls, seals and who may do what

DO $$
DECLARE
  alles CONSTANT text := '(SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL';
  t     record;
BEGIN
  FOR t IN
    SELECT * FROM (VALUES
      ('voorschot', 'voorschot_is_geboekt', alles),
      ('voorschot_intrekking', 'voorschotintrekking_is_geboekt', alles),
      ('terugvordering', 'terugvordering_is_geboekt', format('%s OR regio = (SELECT current_setting(''kassier.regio'', true))', alles)),
      -- Of the region of the claim, which is asked for with the same eyes.
      ('terugvordering_ontvangst', 'ontvangst_is_geboekt', format('%s OR EXISTS (SELECT 1 FROM terugvordering t WHERE t.id = terugvordering_ontvangst.terugvordering)', alles)),
      ('terugvordering_intrekking', 'vorderingintrekking_is_geboekt', format('%s OR EXISTS (SELECT 1 FROM terugvordering t WHERE t.id = terugvordering_intrekking.terugvordering)', alles)),
      ('tussenrekening_afhandeling', 'afhandeling_is_geboekt', alles)
    ) AS p (tabel, bewaking, lezen)
  LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t.tabel);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen, ENABLE ALWAYS TRIGGER %I', t.tabel, t.bewaking);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kassier_dienst', t.tabel);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.tabel);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING (%s)', t.tabel, t.lezen);
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK (%s)', t.tabel, alles);
  END LOOP;
  PERFORM zegelsoort_toevoegen('voorschot', '{id}', NULL, '{}');
  PERFORM zegelsoort_toevoegen('voorschot_intrekking', '{voorschot}', NULL, '{reden}');
  PERFORM zegelsoort_toevoegen('terugvordering', '{id}', NULL, '{reden}');
  PERFORM zegelsoort_toevoegen('terugvordering_ontvangst', '{id}', NULL, '{kenmerk}');
  PERFORM zegelsoort_toevoegen('terugvordering_intrekking', '{terugvordering}', NULL, '{reden}');
  PERFORM zegelsoort_toevoegen('tussenrekening_afhandeling', '{bankbericht,volgnummer}', NULL, '{reden}');
  PERFORM wissen_toestaan('voorschot_intrekking', '{voorschot}');
  PERFORM wissen_toestaan('terugvordering', '{id}');
  PERFORM wissen_toestaan('terugvordering_ontvangst', '{id}');
  PERFORM wissen_toestaan('terugvordering_intrekking', '{terugvordering}');
  PERFORM wissen_toestaan('tussenrekening_afhandeling', '{bankbericht,volgnummer}');
END
$$;
