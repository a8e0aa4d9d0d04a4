-- Seals: whatever is evidence gets a leaf in one Merkle tree (RFC 9162), in the order in which it was found committed. A seal
-- is the root of that tree at some size. Who keeps a seal can have it proved that something was under it, and that every
-- later seal begins with all that it covered; so nothing that was sealed can be changed, removed or put in between unseen.
--
-- What is sealed, and how it is written down, stands once, in zegelsoort, zegelveld and the views zegelstof_*: sealing,
-- proving and verifying all read those. Text about people stands in a leaf as a salted hash, so that text and salt can be
-- erased later (wissing) while the leaf stays what it was.

-- ---------------------------------------------------------------- what is sealed

CREATE TABLE zegelsoort (
  soort    text PRIMARY KEY,
  -- The order within a round of sealing.
  volgorde smallint NOT NULL UNIQUE,
  -- The condition that finds the row of the key $1.
  waar     text NOT NULL
);
COMMENT ON TABLE zegelsoort IS 'De tabellen waarvan elke rij een blad krijgt.';

CREATE TABLE zegelveld (
  soort    text NOT NULL REFERENCES zegelsoort,
  -- Its place among the hidden texts of the leaf, and so of its salt.
  nummer   smallint NOT NULL CHECK (nummer BETWEEN 1 AND 4),
  veld     text NOT NULL,
  -- For a json column: under which keys a text is erased ("*": under every key). Null: the whole column is one text.
  sleutels text[],
  PRIMARY KEY (soort, nummer),
  UNIQUE (soort, veld)
);
COMMENT ON TABLE zegelveld IS 'De velden met tekst over mensen: zij staan verhuld in het blad en kunnen gewist worden.';

-- ---------------------------------------------------------------- leaves, nodes and seals

CREATE TABLE zegelblad (
  plaats  bigint PRIMARY KEY CHECK (plaats >= 0),
  soort   text NOT NULL,
  sleutel text NOT NULL,
  -- Sixteen random bytes per hidden text; sixteen zeros once that text was erased.
  zouten  bytea NOT NULL,
  hash    bytea NOT NULL CHECK (length(hash) = 32),
  UNIQUE (soort, sleutel)
);
COMMENT ON TABLE zegelblad IS 'De bladeren van de boom, zonder gaten genummerd vanaf 0.';

-- Every perfect subtree, written once when it is full: a proof then needs a handful of rows, however large the tree is.
CREATE TABLE zegelknoop (
  niveau smallint NOT NULL CHECK (niveau > 0),
  plek   bigint NOT NULL CHECK (plek >= 0),
  hash   bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (niveau, plek)
);
COMMENT ON TABLE zegelknoop IS 'De hash van elke volle deelboom: 2^niveau bladeren vanaf plek × 2^niveau.';

CREATE TABLE zegel (
  nummer          bigint PRIMARY KEY CHECK (nummer > 0),
  omvang          bigint NOT NULL CHECK (omvang > 0),
  wortel          bytea NOT NULL CHECK (length(wortel) = 32),
  gemaakt_op      timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Every row of a transaction before this one has its leaf.
  watermerk       xid8 NOT NULL,
  laatste_boeking bigint NOT NULL
);
COMMENT ON TABLE zegel IS 'De wortel van de boom bij een omvang: wie hem bewaart kan alles nagaan wat eronder valt.';

-- What was erased, by whom and why. Adding a row here is what erases: see wissing_uitvoeren.
CREATE TABLE wissing (
  id      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  soort   text NOT NULL,
  sleutel text NOT NULL,
  veld    text NOT NULL,
  reden   text NOT NULL CHECK (reden <> ''),
  door    text NOT NULL CHECK (door <> ''),
  op      timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- What stands in the leaf in the place of the text that is gone.
  hash    bytea NOT NULL CHECK (length(hash) = 32),
  -- SHA-256 of what is left in the column, which may not change any more.
  rest    bytea NOT NULL CHECK (length(rest) = 32),
  xid     xid8 NOT NULL DEFAULT pg_current_xact_id(),
  UNIQUE (soort, sleutel, veld),
  FOREIGN KEY (soort, veld) REFERENCES zegelveld (soort, veld)
);
COMMENT ON TABLE wissing IS 'Elke gewiste tekst: waar, waarom, door wie, en welke hash ervoor in de plaats staat.';
CREATE INDEX wissing_xid ON wissing (xid);

-- ---------------------------------------------------------------- how a leaf is written

CREATE FUNCTION zegelhash(tekst text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN sha256('\x00'::bytea || convert_to(tekst, 'UTF8'));
COMMENT ON FUNCTION zegelhash IS 'De hash van een blad (RFC 9162 §2.1.1).';

CREATE FUNCTION verhulde_tekst(zout bytea, veld text, tekst text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN sha256(zout || convert_to(veld, 'UTF8') || '\x00'::bytea || convert_to(tekst, 'UTF8'));

-- Random bytes of PostgreSQL itself: an id of version 4 is sixteen of them, but for six bits.
CREATE FUNCTION nieuwe_zouten(aantal integer) RETURNS bytea LANGUAGE sql VOLATILE
  RETURN substring(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) FROM 1 FOR aantal * 16);

CREATE FUNCTION zout(zouten bytea, nummer integer) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN substring(zouten FROM (nummer - 1) * 16 + 1 FOR 16);

CREATE FUNCTION zonder_zout(zouten bytea, nummer integer) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN overlay(zouten PLACING decode(repeat('00', 16), 'hex') FROM (nummer - 1) * 16 + 1 FOR 16);

-- The bytes of a leaf: JSON with fixed names in a fixed order. A text that was erased is represented by its kept hash. It is
-- computed for every row there is: without a search path of its own, and without a query where there was no erasure, it takes a
-- third of the time.
CREATE FUNCTION zegeltekst(soort_ text, sleutel_ text, kern json, velden text[], zouten bytea, teksten text[]) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  verhuld text := '';
  zout_   bytea;
  hash_   bytea;
BEGIN
  FOR i IN 1 .. cardinality(velden) LOOP
    zout_ := substring(zouten FROM i * 16 - 15 FOR 16);
    IF teksten[i] IS NULL THEN
      hash_ := NULL;
    ELSIF zout_ = '\x00000000000000000000000000000000'::bytea THEN
      SELECT w.hash INTO hash_ FROM public.wissing w WHERE w.soort = soort_ AND w.sleutel = sleutel_ AND w.veld = velden[i];
    ELSE
      hash_ := sha256(zout_ || convert_to(velden[i], 'UTF8') || '\x00'::bytea || convert_to(teksten[i], 'UTF8'));
    END IF;
    verhuld := verhuld || CASE i WHEN 1 THEN '' ELSE ',' END || to_json(velden[i]) || ':' || coalesce('"' || encode(hash_, 'hex') || '"', 'null');
  END LOOP;
  RETURN '{"soort":' || to_json(soort_) || ',"sleutel":' || to_json(sleutel_) || ',"velden":' || kern || ',"verhuld":{' || verhuld || '}}';
END
$$;

-- ---------------------------------------------------------------- the kinds

-- Makes a table one whose every row gets a leaf; also for later migrations. `sleutel_` is its key, `kern` the columns that
-- stand in the leaf as they are (null: all others), `verhuld` those that stand in it hidden and can be erased. Columns that live (a status, who
-- approved it) are not evidence of what was registered and are left out. With `grendel` who serves cannot choose which
-- transaction wrote a row; a column that is added later then needs a grant of its own.
--
-- The view has the key, the transaction that wrote the row, and the leaf's content: all values as text, moments in UTC,
-- whatever the session's own way of writing them. It sees with the eyes of who asks (migration 0007).
CREATE FUNCTION zegelsoort_toevoegen(soort_ text, sleutel_ text[], kern text[], verhuld text[], extra text DEFAULT NULL, grendel boolean DEFAULT true) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  tabel     CONSTANT regclass := soort_::regclass;
  velden    text;
  sleutel__ text;
  waar_     text;
BEGIN
  IF kern IS NULL THEN
    SELECT array_agg(attname::text ORDER BY attnum) INTO kern FROM pg_attribute WHERE attrelid = tabel AND attnum > 0 AND NOT attisdropped AND attname <> ALL (verhuld);
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = tabel AND attname = 'xid') THEN
    EXECUTE format('ALTER TABLE %I ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id()', soort_);
    EXECUTE format('CREATE INDEX %I ON %I (xid)', soort_ || '_xid', soort_);
    IF grendel THEN
      EXECUTE format('REVOKE INSERT ON %I FROM kassier_dienst', soort_);
      EXECUTE format('GRANT INSERT (%s) ON %I TO kassier_dienst',
        (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute WHERE attrelid = tabel AND attnum > 0 AND NOT attisdropped AND attname <> 'xid'), soort_);
    END IF;
  END IF;

  IF EXISTS (SELECT 1 FROM unnest(kern || sleutel_ || verhuld) AS k WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = tabel AND a.attname = k)) THEN
    RAISE EXCEPTION 'zegelsoort % noemt een kolom die niet bestaat', soort_;
  END IF;
  SELECT string_agg(format('%L, %s', k.kolom, u.als_tekst), ', ' ORDER BY k.plaats), string_agg(u.als_tekst, ' || ''/'' || ' ORDER BY array_position(sleutel_, k.kolom)) FILTER (WHERE k.kolom = ANY (sleutel_))
    INTO velden, sleutel__
    FROM unnest(kern) WITH ORDINALITY AS k (kolom, plaats) JOIN pg_attribute a ON a.attrelid = tabel AND a.attname = k.kolom,
    LATERAL (SELECT CASE a.atttypid
      WHEN 'date'::regtype THEN format('to_char(t.%I, ''YYYY-MM-DD'')', k.kolom)
      WHEN 'timestamptz'::regtype THEN format('to_char(t.%I AT TIME ZONE ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.US"Z"'')', k.kolom)
      WHEN 'bytea'::regtype THEN format('encode(t.%I, ''hex'')', k.kolom)
      ELSE format('t.%I::text', k.kolom) END AS als_tekst) u;
  EXECUTE format('CREATE VIEW %I WITH (security_invoker = true) AS SELECT %s, %s AS sleutel_, t.xid, json_build_object(%s) AS kern, %L::text[] AS velden, ARRAY[%s]::text[] AS teksten FROM %I t',
    'zegelstof_' || soort_, (SELECT string_agg(format('t.%I', k), ', ') FROM unnest(sleutel_) k), sleutel__, concat_ws(', ', velden, extra),
    verhuld, (SELECT coalesce(string_agg(format('t.%I::text', v), ', '), '') FROM unnest(verhuld) v), soort_);
  EXECUTE format('GRANT SELECT ON %I TO kassier_dienst', 'zegelstof_' || soort_);

  SELECT string_agg(format('%I = %s::%s', k.kolom, CASE WHEN cardinality(sleutel_) = 1 THEN '$1' ELSE format('split_part($1, ''/'', %s)', k.plaats) END, format_type(a.atttypid, NULL)), ' AND ' ORDER BY k.plaats)
    INTO waar_ FROM unnest(sleutel_) WITH ORDINALITY AS k (kolom, plaats) JOIN pg_attribute a ON a.attrelid = tabel AND a.attname = k.kolom;
  INSERT INTO zegelsoort (soort, volgorde, waar) SELECT soort_, coalesce(max(volgorde), 0) + 1, waar_ FROM zegelsoort;
  INSERT INTO zegelveld (soort, nummer, veld) SELECT soort_, plaats, veld FROM unnest(verhuld) WITH ORDINALITY AS v (veld, plaats);
END
$$;

DO $$
BEGIN
  -- An entry with all its postings, and of each account what its number stands for.
  PERFORM zegelsoort_toevoegen('boeking', '{nummer}', '{nummer,soort,boekdatum,vastgelegd_op,corrigeert,besluit,onderwerp,onderwerp_id,door,xid}', '{omschrijving}',
    $sql$'postings', (SELECT json_agg(json_build_object('regel', p.regel::text, 'rekening', p.rekening::text, 'boek', r.boek, 'soort', r.soort, 'stroom', r.stroom, 'jaar', r.jaar::text,
      'regio', r.regio, 'bedrag', p.bedrag::text, 'verplichting', p.verplichting::text, 'dimensie', p.dimensie) ORDER BY p.regel)
      FROM posting p LEFT JOIN rekening r ON r.id = p.rekening WHERE p.boeking = t.nummer)$sql$);
  PERFORM zegelsoort_toevoegen('besluit', '{id}', '{id,soort,uitkomst,regelset,peildatum,stroom,regio,organisatie,genomen_voor,genomen_op,onderwerp_id,tekort}', '{feiten,oordelen,antwoord}');
  PERFORM zegelsoort_toevoegen('verplichting', '{id}', '{id,nummer,stroom,jaar,regio,datum,einddatum,instrument,begunstigde,arrangement,persoon,crebo,organisatie,aangevraagd_door,besluit,boeking,vastgelegd_op}', '{omschrijving,verzoek}');
  PERFORM zegelsoort_toevoegen('betaling', '{id}', '{id,nummer,verplichting,bedrag,weken,kenmerk,factuurdatum,boekdatum,eindafrekening,stroom,kasjaar,regio,instrument,begunstigde,organisatie,ingediend_door,besluit,boeking,vastgelegd_op}', '{prestatie}');
  PERFORM zegelsoort_toevoegen('begunstigde', '{id}', '{id,soort,kvk_nummer,brin,duo_erkenningen,sbb_erkenningen,geregistreerd_door,geregistreerd_op}', '{naam,adres}');
  PERFORM zegelsoort_toevoegen('ibanwijziging', '{id}', '{id,begunstigde,iban,bic,ingediend_door,ingediend_op}', '{reden}');
  PERFORM zegelsoort_toevoegen('arrangement', '{id}', '{id,persoon,sleutel_id,doelgroep_banenafspraak,wajong,loonwaarde_percentage,toestemming,afgestemd_met,startdatum,organisatie,geregistreerd_door,geregistreerd_op}', '{voorliggend}');
  PERFORM zegelsoort_toevoegen('arrangement_gebeurtenis', '{id}', '{id,arrangement,soort,datum,regio,door,op}', '{inhoud}');
  PERFORM zegelsoort_toevoegen('betaling_heropening', '{id}', '{id,betaling,van,door,op}', '{reden}');
  PERFORM zegelsoort_toevoegen('betaalrun', '{id}', '{id,nummer,uitvoeringsdatum,stromen,soort_begunstigde,aantal,totaal,gemaakt_door,gemaakt_op}', '{}');
  PERFORM zegelsoort_toevoegen('betaalopdracht', '{id}', '{id,run,betaling,volgnummer,end_to_end_id,stroom,bedrag,bic}', '{naam,iban,omschrijving}');
  PERFORM zegelsoort_toevoegen('betaalbestand', '{run,nummer}', '{run,nummer,bericht_id,aantal,totaal,sha256}', '{inhoud}');
  PERFORM zegelsoort_toevoegen('bankbericht', '{id}', '{id,soort,bericht_id,sha256,ontvangen_door,ontvangen_op}', '{}');
  PERFORM zegelsoort_toevoegen('bankafschrift', '{id}', '{id,bankbericht,rekening_iban,afschrift_id,inhoud_sha256,boekdatum,beginsaldo,eindsaldo,aantal,uitgevoerd,retour,onbekend,niet_geboekt}', '{}');
  PERFORM zegelsoort_toevoegen('bankpost', '{bankbericht,volgnummer}', '{bankbericht,volgnummer,bankafschrift,referentie,end_to_end_id,bedrag,boekdatum,verwerking,reden,betaling,boeking}', '{tegenrekening_iban,tegenrekening_naam,toelichting}');
  PERFORM zegelsoort_toevoegen('wissing', '{id}', '{id,soort,sleutel,veld,reden,door,op,hash,rest}', '{}');
END
$$;

-- Where texts about people stand in json. Codes, amounts and days stay: a decision remains readable without its reasons.
UPDATE zegelveld z SET sleutels = k.sleutels::text[]
  FROM (VALUES
    ('besluit', 'feiten', '{tekst,reden,functie,toelichting,overeenkomst,vastgesteldDoor,omschrijving}'), ('besluit', 'oordelen', '{motivering}'), ('besluit', 'antwoord', '{reden,omschrijving}'),
    ('verplichting', 'verzoek', '{tekst,reden,functie,overeenkomst}'), ('betaling', 'prestatie', '{vastgesteldDoor,omschrijving}'), ('begunstigde', 'adres', '{*}'),
    ('arrangement', 'voorliggend', '{toelichting}'), ('arrangement_gebeurtenis', 'inhoud', '{reden,toelichting}')) AS k (soort, veld, sleutels)
 WHERE z.soort = k.soort AND z.veld = k.veld;

-- ---------------------------------------------------------------- sealing

-- The root of the tree of the first leaves, from its perfect subtrees.
CREATE FUNCTION zegelwortel(omvang bigint) RETURNS bytea LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  wortel bytea;
  deel   bytea;
BEGIN
  FOR niveau_ IN 0 .. 62 LOOP
    EXIT WHEN omvang >> niveau_ = 0;
    CONTINUE WHEN (omvang >> niveau_) & 1 = 0;
    IF niveau_ = 0 THEN
      SELECT hash INTO deel FROM zegelblad WHERE plaats = omvang - 1;
    ELSE
      SELECT hash INTO deel FROM zegelknoop WHERE niveau = niveau_ AND plek = (omvang >> niveau_) - 1;
    END IF;
    wortel := CASE WHEN wortel IS NULL THEN deel ELSE sha256('\x01'::bytea || deel || wortel) END;
    -- A part that is missing gives no root at all, instead of the root of something smaller.
    IF deel IS NULL THEN RETURN NULL; END IF;
  END LOOP;
  RETURN coalesce(wortel, sha256(''));
END
$$;

-- One round of sealing: gives what is committed and has no leaf yet its place, at most so many, and makes a seal of it.
--
-- Rows become visible in another order than that of their ids, and of the transactions that wrote them. So a round takes the
-- rows of transactions before the watermark, the oldest one that still runs anywhere: of those none can appear any more. The
-- next round goes on from that watermark. Entries go by their numbers instead: those are given out in order of commit,
-- because the counter is locked until then.
--
-- It takes no lock that a writer needs. One round runs at a time (another one gives back null as its watermark). When
-- the watermark is still `sinds`, nothing can have become ready, and nothing is looked for.
CREATE FUNCTION verzegel(maximum integer, sinds text, OUT bladeren integer, OUT watermerk text)
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
  INSERT INTO zegelknoop (niveau, plek, hash)
  SELECT 1, p, sha256('\x01'::bytea || l.hash || r.hash)
    FROM generate_series(begin_ >> 1, (eind >> 1) - 1) p JOIN zegelblad l ON l.plaats = p * 2 JOIN zegelblad r ON r.plaats = p * 2 + 1;
  FOR niveau_ IN 2 .. 62 LOOP
    EXIT WHEN eind >> niveau_ = 0;
    INSERT INTO zegelknoop (niveau, plek, hash)
    SELECT niveau_, p, sha256('\x01'::bytea || l.hash || r.hash)
      FROM generate_series(begin_ >> niveau_, (eind >> niveau_) - 1) p
      JOIN zegelknoop l ON l.niveau = niveau_ - 1 AND l.plek = p * 2 JOIN zegelknoop r ON r.niveau = niveau_ - 1 AND r.plek = p * 2 + 1;
  END LOOP;
  -- When the round was full, there may be more before the watermark: the next one begins where this one began.
  INSERT INTO zegel (nummer, omvang, wortel, watermerk, laatste_boeking)
  VALUES (coalesce(vorig.nummer, 0) + 1, eind, zegelwortel(eind), CASE WHEN over_ > 0 THEN grens ELSE vanaf END, boeking_);
END
$$;

-- ---------------------------------------------------------------- erasing

CREATE FUNCTION zonder_tekst(inhoud jsonb, sleutels text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
BEGIN
  CASE jsonb_typeof(inhoud)
    WHEN 'object' THEN
      RETURN coalesce((SELECT jsonb_object_agg(e.key, CASE
        WHEN jsonb_typeof(e.value) = 'string' AND (e.key = ANY (sleutels) OR '*' = ANY (sleutels)) THEN '"[gewist]"'::jsonb
        ELSE zonder_tekst(e.value, sleutels) END) FROM jsonb_each(inhoud) e), '{}');
    WHEN 'array' THEN
      RETURN coalesce((SELECT jsonb_agg(zonder_tekst(e.value, sleutels) ORDER BY e.ordinality) FROM jsonb_array_elements(inhoud) WITH ORDINALITY e), '[]');
    ELSE RETURN inhoud;
  END CASE;
END
$$;

-- What is left of a column when its text is erased: of a text nothing but the remark, of json the same form without texts.
CREATE FUNCTION gewist(tekst text, sleutels text[]) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
  RETURN CASE WHEN tekst IS NULL THEN NULL WHEN sleutels IS NULL THEN '[gewist]' ELSE zonder_tekst(tekst::jsonb, sleutels)::text END;

-- Before a wissing is added its hashes are looked up here, so that nobody can give others.
CREATE FUNCTION wissing_voorbereiden() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  blad   zegelblad;
  veld_  zegelveld;
  tekst_ text;
BEGIN
  SELECT * INTO blad FROM zegelblad WHERE soort = NEW.soort AND sleutel = NEW.sleutel FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION '% % is nog niet verzegeld', NEW.soort, NEW.sleutel USING ERRCODE = 'KG010', HINT = 'Wis de tekst na het volgende zegel.';
  END IF;
  SELECT * INTO veld_ FROM zegelveld WHERE soort = NEW.soort AND veld = NEW.veld;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'veld %.% is niet te wissen', NEW.soort, NEW.veld USING ERRCODE = 'KG010', HINT = 'Kies een veld uit zegelveld.';
  END IF;
  EXECUTE format('SELECT %I::text FROM %I WHERE %s', NEW.veld, NEW.soort, (SELECT waar FROM zegelsoort WHERE soort = NEW.soort)) INTO tekst_ USING NEW.sleutel;
  IF tekst_ IS NULL THEN
    RAISE EXCEPTION '% % heeft geen tekst in veld %', NEW.soort, NEW.sleutel, NEW.veld USING ERRCODE = 'KG010', HINT = 'Er is niets te wissen.';
  END IF;
  NEW.hash := verhulde_tekst(zout(blad.zouten, veld_.nummer), NEW.veld, tekst_);
  NEW.rest := sha256(convert_to(gewist(tekst_, veld_.sleutels), 'UTF8'));
  NEW.xid := pg_current_xact_id();
  RETURN NEW;
END
$$;
CREATE TRIGGER wissing_voorbereiden BEFORE INSERT ON wissing FOR EACH ROW EXECUTE FUNCTION wissing_voorbereiden();

-- The text makes place for the remark, and its salt for zeros: with the salt a short text could still be guessed.
CREATE FUNCTION wissing_uitvoeren() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  veld_ zegelveld;
BEGIN
  SELECT * INTO veld_ FROM zegelveld WHERE soort = NEW.soort AND veld = NEW.veld;
  EXECUTE format('UPDATE %I SET %I = gewist(%I::text, $2)%s WHERE %s', NEW.soort, NEW.veld, NEW.veld, CASE WHEN veld_.sleutels IS NULL THEN '' ELSE '::json' END,
    (SELECT waar FROM zegelsoort WHERE soort = NEW.soort)) USING NEW.sleutel, veld_.sleutels;
  UPDATE zegelblad SET zouten = zonder_zout(zouten, veld_.nummer) WHERE soort = NEW.soort AND sleutel = NEW.sleutel;
  RETURN NULL;
END
$$;
CREATE TRIGGER wissing_uitvoeren AFTER INSERT ON wissing FOR EACH ROW EXECUTE FUNCTION wissing_uitvoeren();

-- For whoever may change the schema; the role that serves cannot erase.
CREATE FUNCTION wis(soort_ text, sleutel_ text, velden text[], reden_ text, door_ text) RETURNS void LANGUAGE sql SET search_path = public, pg_temp
BEGIN ATOMIC
  INSERT INTO wissing (soort, sleutel, veld, reden, door) SELECT soort_, sleutel_, veld, reden_, door_ FROM unnest(velden) AS veld;
END;
COMMENT ON FUNCTION wis IS 'Wist de tekst van deze velden van één rij; het blad, en dus elk zegel, blijft gelijk.';

-- Guarantee 2, refined: what is insert-only stays so, but for a text that this transaction erases by a wissing.
CREATE FUNCTION alleen_wissen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM wissing WHERE xid = pg_current_xact_id_if_assigned() AND (soort = TG_TABLE_NAME OR TG_TABLE_NAME = 'zegelblad')) THEN
    RAISE EXCEPTION '% kent geen %: wat geboekt of besloten is wordt nooit gewijzigd of verwijderd', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'KG002', HINT = 'Corrigeer met een nieuwe boeking die naar de oude verwijst.';
  END IF;
  RETURN NULL;
END
$$;

-- Row by row: every column that changes must be one that this transaction erases here, and become what erasing makes of it.
-- Compared as the text of a json row, in which a json column stands letter by letter.
CREATE FUNCTION wissen_bewaken() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  oud      json := row_to_json(OLD);
  nieuw    json := row_to_json(NEW);
  sleutel_ text;
  kolom    text;
BEGIN
  -- The columns of the key are the arguments.
  SELECT string_agg(oud ->> k, '/' ORDER BY plaats) INTO sleutel_ FROM unnest(TG_ARGV) WITH ORDINALITY AS a (k, plaats);
  FOR kolom IN SELECT json_object_keys(oud) LOOP
    CONTINUE WHEN (oud -> kolom)::text = (nieuw -> kolom)::text;
    IF NOT EXISTS (
      SELECT 1 FROM wissing w JOIN zegelveld z ON z.soort = w.soort AND z.veld = w.veld
       WHERE w.xid = pg_current_xact_id_if_assigned() AND w.soort = TG_TABLE_NAME AND w.sleutel = sleutel_ AND w.veld = kolom
         AND CASE WHEN z.sleutels IS NULL THEN nieuw ->> kolom = gewist(oud ->> kolom, NULL) ELSE (nieuw -> kolom)::text = gewist((oud -> kolom)::text, z.sleutels) END) THEN
      RAISE EXCEPTION '%.% staat vast: alleen een wissing haalt tekst weg', TG_TABLE_NAME, kolom USING ERRCODE = 'KG002', HINT = 'Corrigeer met een nieuwe boeking die naar de oude verwijst, of wis tekst over een mens met wis().';
    END IF;
  END LOOP;
  RETURN NEW;
END
$$;

CREATE FUNCTION zegelblad_bewaken() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  zouten_ bytea := OLD.zouten;
  nummer_ integer;
BEGIN
  FOR nummer_ IN SELECT z.nummer FROM wissing w JOIN zegelveld z ON z.soort = w.soort AND z.veld = w.veld
                  WHERE w.xid = pg_current_xact_id_if_assigned() AND w.soort = OLD.soort AND w.sleutel = OLD.sleutel LOOP
    -- Fields are erased one after the other, so a salt of this transaction may still be there.
    IF zout(NEW.zouten, nummer_) = decode(repeat('00', 16), 'hex') THEN zouten_ := zonder_zout(zouten_, nummer_); END IF;
  END LOOP;
  IF (NEW.plaats, NEW.soort, NEW.sleutel, NEW.hash, NEW.zouten) IS DISTINCT FROM (OLD.plaats, OLD.soort, OLD.sleutel, OLD.hash, zouten_) THEN
    RAISE EXCEPTION 'zegelblad % staat vast', OLD.plaats USING ERRCODE = 'KG002';
  END IF;
  RETURN NEW;
END
$$;

-- Puts the refined guard on a table with texts that can be erased. What was insert-only refuses every other update. On a table
-- that lives only an update of such a text is looked at, so that a change of status costs nothing extra.
CREATE FUNCTION wissen_toestaan(soort_ text, sleutel_ text[]) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  alleen_toevoegbaar CONSTANT boolean := EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = soort_::regclass AND tgname = 'alleen_toevoegen');
BEGIN
  IF alleen_toevoegbaar THEN
    EXECUTE format('DROP TRIGGER alleen_toevoegen ON %I', soort_);
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', soort_);
    EXECUTE format('CREATE TRIGGER alleen_wissen BEFORE UPDATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_wissen()', soort_);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', soort_);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_wissen', soort_);
  END IF;
  EXECUTE format('CREATE TRIGGER wissen_bewaken BEFORE UPDATE %s ON %I FOR EACH ROW EXECUTE FUNCTION wissen_bewaken(%s)',
    CASE WHEN alleen_toevoegbaar THEN '' ELSE 'OF ' || (SELECT string_agg(quote_ident(veld), ', ') FROM zegelveld WHERE soort = soort_) END, soort_,
    (SELECT string_agg(quote_literal(k), ', ') FROM unnest(sleutel_) k));
  EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER wissen_bewaken', soort_);
END
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['besluit', 'verplichting', 'betaling', 'begunstigde', 'ibanwijziging', 'arrangement', 'arrangement_gebeurtenis', 'betaling_heropening', 'betaalopdracht'] LOOP
    PERFORM wissen_toestaan(t, '{id}');
  END LOOP;
  PERFORM wissen_toestaan('boeking', '{nummer}');
  PERFORM wissen_toestaan('betaalbestand', '{run,nummer}');
  PERFORM wissen_toestaan('bankpost', '{bankbericht,volgnummer}');
  FOREACH t IN ARRAY ARRAY['zegelsoort', 'zegelveld', 'zegelknoop', 'zegel', 'wissing'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
  END LOOP;
END
$$;

CREATE TRIGGER alleen_toevoegen BEFORE DELETE OR TRUNCATE ON zegelblad FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_wissen BEFORE UPDATE ON zegelblad FOR EACH STATEMENT EXECUTE FUNCTION alleen_wissen();
CREATE TRIGGER zegelblad_bewaken BEFORE UPDATE ON zegelblad FOR EACH ROW EXECUTE FUNCTION zegelblad_bewaken();
ALTER TABLE zegelblad ENABLE ALWAYS TRIGGER alleen_toevoegen, ENABLE ALWAYS TRIGGER alleen_wissen, ENABLE ALWAYS TRIGGER zegelblad_bewaken;
ALTER TABLE wissing ENABLE ALWAYS TRIGGER wissing_voorbereiden, ENABLE ALWAYS TRIGGER wissing_uitvoeren;

-- Who serves reads proofs and asks for a round; it adds no leaf and no seal itself. A hash with its salt tells something
-- about a text, so leaves are for national eyes only.
GRANT SELECT ON zegelsoort, zegelveld, zegelblad, zegelknoop, zegel, wissing TO kassier_dienst;
GRANT EXECUTE ON FUNCTION verzegel(integer, text), zegelwortel(bigint), zegelhash(text), zout(bytea, integer),
  zegeltekst(text, text, json, text[], bytea, text[]) TO kassier_dienst;
ALTER TABLE zegelblad ENABLE ROW LEVEL SECURITY;
ALTER TABLE wissing ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON zegelblad FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY lezen ON wissing FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
