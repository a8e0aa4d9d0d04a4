-- What the bank says of payments besides its statements, and what is not to be paid until somebody has looked at it.

-- ---------------------------------------------------------------- holds

-- Holds: a payment that is held, or a payee whose name and account do not belong together according to the bank, is left out
-- of every run until somebody else lifts the hold. What was set and what was lifted are facts; whether a hold still runs
-- follows from them (lopende_aanhouding), so there is no status to keep right.

CREATE TABLE aanhouding (
  id          uuid PRIMARY KEY,
  -- The one payment that is held,
  betaling    uuid REFERENCES betaling,
  -- or the payee, under exactly this name and account: all his payments are, until one of the two is another.
  begunstigde uuid REFERENCES begunstigde,
  naam        text CHECK (naam <> ''),
  iban        text CHECK (iban <> ''),
  -- Who found a reason: a person of the kassier, or the bank's Verification of Payee.
  bron        text NOT NULL CHECK (bron IN ('kassier', 'vop')),
  -- The message in which the bank said so.
  bankbericht uuid REFERENCES bankbericht,
  reden       text NOT NULL CHECK (reden <> ''),
  gezet_door  text NOT NULL CHECK (gezet_door <> ''),
  gezet_op    timestamptz NOT NULL DEFAULT now(),
  CHECK ((betaling IS NULL) <> (begunstigde IS NULL)),
  CHECK ((bron = 'vop') = (bankbericht IS NOT NULL)),
  CHECK ((begunstigde IS NULL) = (naam IS NULL) AND (begunstigde IS NULL) = (iban IS NULL))
);
COMMENT ON TABLE aanhouding IS 'Een betaling, of een begunstigde met deze naam en dit rekeningnummer, die niet in een betaalrun mag.';
CREATE INDEX aanhouding_betaling ON aanhouding (betaling) WHERE betaling IS NOT NULL;
CREATE INDEX aanhouding_begunstigde ON aanhouding (begunstigde) WHERE begunstigde IS NOT NULL;

-- Its key is what makes that a hold is lifted once.
CREATE TABLE aanhouding_opheffing (
  aanhouding uuid PRIMARY KEY REFERENCES aanhouding,
  reden      text NOT NULL CHECK (reden <> ''),
  door       text NOT NULL CHECK (door <> ''),
  op         timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE aanhouding_opheffing IS 'Wie een aanhouding ophief, en waarom; altijd een ander dan wie haar zette.';

CREATE FUNCTION opheffing_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fout uuid;
BEGIN
  SELECT n.aanhouding INTO fout FROM nieuw n JOIN aanhouding a ON a.id = n.aanhouding WHERE a.gezet_door = n.door LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'aanhouding % wordt opgeheven door wie haar zette', fout USING ERRCODE = 'KG008', HINT = 'Laat een ander de aanhouding opheffen.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER opheffing_past AFTER INSERT ON aanhouding_opheffing REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION opheffing_past();
ALTER TABLE aanhouding_opheffing ENABLE ALWAYS TRIGGER opheffing_past;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['aanhouding', 'aanhouding_opheffing'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kassier_dienst', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK ((SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL)', t);
  END LOOP;
  PERFORM zegelsoort_toevoegen('aanhouding', '{id}', '{id,betaling,begunstigde,bron,bankbericht,gezet_door,gezet_op}', '{naam,iban,reden}');
  PERFORM zegelsoort_toevoegen('aanhouding_opheffing', '{aanhouding}', NULL, '{reden}');
  PERFORM wissen_toestaan('aanhouding', '{id}');
  PERFORM wissen_toestaan('aanhouding_opheffing', '{aanhouding}');
END
$$;

-- Of a payment: whose eyes see the payment. Of a payee: every region that pays him (see 0007).
CREATE POLICY lezen ON aanhouding FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL
      OR EXISTS (SELECT 1 FROM betaling b WHERE b.id = aanhouding.betaling)
      OR begunstigde IN (SELECT b.begunstigde FROM betaling b));
CREATE POLICY lezen ON aanhouding_opheffing FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR EXISTS (SELECT 1 FROM aanhouding a WHERE a.id = aanhouding_opheffing.aanhouding));

-- The holds that run: not lifted, of a payment that can still be paid, or of a payee who still has that name and account.
CREATE VIEW lopende_aanhouding WITH (security_invoker = true) AS
SELECT a.id, a.betaling, a.begunstigde, a.naam, a.iban, a.bron, a.reden, a.gezet_door, a.gezet_op
  FROM aanhouding a
 WHERE NOT EXISTS (SELECT 1 FROM aanhouding_opheffing o WHERE o.aanhouding = a.id)
   AND CASE WHEN a.betaling IS NULL THEN EXISTS (SELECT 1 FROM begunstigde g WHERE g.id = a.begunstigde AND g.naam = a.naam AND g.iban = a.iban)
            ELSE EXISTS (SELECT 1 FROM betaling b WHERE b.id = a.betaling AND b.status <> 'ingetrokken') END;
COMMENT ON VIEW lopende_aanhouding IS 'De aanhoudingen die nu gelden; een betaalrun laat deze betalingen en begunstigden weg.';
GRANT SELECT ON lopende_aanhouding TO kassier_dienst;

-- ---------------------------------------------------------------- status reports

-- What the bank says of an order before a statement settles it (pain.002): that it took it, whom the account belongs to, or
-- that it will not execute it. Only a rejection books.

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT conname FROM pg_constraint WHERE conrelid = 'bankbericht'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%soort%' LOOP
    EXECUTE format('ALTER TABLE bankbericht DROP CONSTRAINT %1$I, ADD CONSTRAINT %1$I CHECK (soort IN (''camt.053'', ''pain.002''))', t.conname);
  END LOOP;
END
$$;

CREATE TABLE statusbericht (
  bankbericht   uuid PRIMARY KEY REFERENCES bankbericht,
  -- The bank's own id and the file that it is about: the second time the same report changes nothing.
  bericht_id    text NOT NULL,
  opdracht_id   text NOT NULL,
  -- Of what was read.
  inhoud_sha256 text NOT NULL,
  -- The bank's own moment: a report can come late.
  aangemaakt_op timestamptz NOT NULL,
  -- The run that the file is of; null when it is none of ours.
  run           uuid REFERENCES betaalrun,
  -- Of the file as a whole; null when the bank says something of groups or payments only.
  status        text,
  reden         text,
  bank_toelichting text NOT NULL,
  aantal        integer NOT NULL CHECK (aantal >= 0),
  afgewezen     integer NOT NULL CHECK (afgewezen >= 0),
  gemeld        integer NOT NULL CHECK (gemeld >= 0),
  niet_verwerkt integer NOT NULL CHECK (niet_verwerkt >= 0),
  UNIQUE (bericht_id, opdracht_id),
  CHECK (aantal = afgewezen + gemeld + niet_verwerkt)
);
COMMENT ON TABLE statusbericht IS 'Elk verwerkt statusbericht van de bank, met het bestand waarover het gaat.';
CREATE INDEX statusbericht_run ON statusbericht (run) WHERE run IS NOT NULL;

CREATE TABLE statusregel (
  bankbericht   uuid NOT NULL,
  volgnummer    integer NOT NULL CHECK (volgnummer > 0),
  -- Where the bank said it: of the whole file, of a group in it, or of the payment.
  niveau        text NOT NULL CHECK (niveau IN ('bestand', 'groep', 'betaling')),
  groep_id      text,
  -- Null for a line about a whole file or group that is not about each of its payments.
  end_to_end_id text,
  status        text NOT NULL CHECK (status ~ '^[A-Z0-9]{1,4}$'),
  reden         text,
  bank_toelichting text NOT NULL,
  bedrag        numeric(15,2) CHECK (bedrag <> 'NaN'),
  gemeld_op     timestamptz NOT NULL,
  verwerking    text NOT NULL CHECK (verwerking IN ('afgewezen', 'gemeld', 'niet-verwerkt')),
  toelichting   text NOT NULL,
  betaling      uuid,
  boeking       bigint,
  PRIMARY KEY (bankbericht, volgnummer),
  CHECK ((verwerking = 'afgewezen') = (boeking IS NOT NULL)),
  CHECK (boeking IS NULL OR betaling IS NOT NULL AND end_to_end_id IS NOT NULL)
);
COMMENT ON TABLE statusregel IS 'Wat de bank per betaling meldde, en wat ermee gedaan is; een afwijzing is geboekt.';
CREATE INDEX statusregel_betaling ON statusregel (betaling) WHERE betaling IS NOT NULL;
CREATE INDEX statusregel_uitzondering ON statusregel (bankbericht, verwerking, volgnummer) WHERE verwerking <> 'gemeld';
CREATE UNIQUE INDEX statusregel_boeking ON statusregel (boeking) WHERE boeking IS NOT NULL;

-- What others point at here is never removed and never changes (see 0006 and 0011). A rejection is the entry that was booked
-- for it in the same transaction, for this payment.
CREATE FUNCTION statusregel_verwijst() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT n.bankbericht::text INTO fout FROM (SELECT DISTINCT bankbericht FROM nieuw) n LEFT JOIN statusbericht s ON s.bankbericht = n.bankbericht WHERE s.bankbericht IS NULL LIMIT 1;
  IF NOT FOUND THEN
    SELECT n.volgnummer::text INTO fout
      FROM nieuw n LEFT JOIN betaling b ON b.id = n.betaling LEFT JOIN boeking k ON k.nummer = n.boeking
     WHERE (n.betaling IS NOT NULL AND b.id IS NULL)
        OR n.boeking IS NOT NULL AND (k.soort, k.onderwerp_id, k.xid) IS DISTINCT FROM ('afwijzen', n.betaling, pg_current_xact_id()) LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'statusregel % noemt een bericht, betaling of afwijzing die niet bestaat', fout USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER statusregel_verwijst AFTER INSERT ON statusregel REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION statusregel_verwijst();
ALTER TABLE statusregel ENABLE ALWAYS TRIGGER statusregel_verwijst;

DO $$
DECLARE
  alles CONSTANT text := '(SELECT nullif(current_setting(''kassier.regio'', true) = ''*'', false)) IS NOT NULL';
  t     record;
BEGIN
  FOR t IN SELECT * FROM (VALUES ('statusbericht', alles), ('statusregel', format('%s OR EXISTS (SELECT 1 FROM betaling b WHERE b.id = statusregel.betaling)', alles))) AS p (tabel, lezen) LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t.tabel);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t.tabel);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO kassier_dienst', t.tabel);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t.tabel);
    EXECUTE format('CREATE POLICY lezen ON %I FOR SELECT USING (%s)', t.tabel, t.lezen);
    EXECUTE format('CREATE POLICY toevoegen ON %I FOR INSERT WITH CHECK (%s)', t.tabel, alles);
  END LOOP;
  -- What the bank says in words may be the name of who has the account.
  PERFORM zegelsoort_toevoegen('statusbericht', '{bankbericht}', NULL, '{bank_toelichting}');
  PERFORM zegelsoort_toevoegen('statusregel', '{bankbericht,volgnummer}', NULL, '{bank_toelichting,toelichting}');
  PERFORM wissen_toestaan('statusbericht', '{bankbericht}');
  PERFORM wissen_toestaan('statusregel', '{bankbericht,volgnummer}');
END
$$;

-- ---------------------------------------------------------------- statements that follow each other

-- The number that the bank gives a statement: with the day it tells which statement came before, and so whether one is missing.
ALTER TABLE bankafschrift ADD COLUMN volgnummer bigint CHECK (volgnummer >= 0);
GRANT INSERT (volgnummer) ON bankafschrift TO kassier_dienst;
CREATE INDEX bankafschrift_volgorde ON bankafschrift (rekening_iban, boekdatum, coalesce(volgnummer, 0), id);

-- The leaves of what was sealed before stay what they were: the number stands in a leaf only where there is one.
DO $$
DECLARE
  oud   CONSTANT text := pg_get_viewdef('zegelstof_bankafschrift'::regclass);
  kern  CONSTANT text := substring(oud FROM 'json_build_object\(.*\) AS kern');
  delen CONSTANT text := regexp_replace(kern, '\) AS kern$', '');
BEGIN
  IF kern IS NULL OR oud NOT LIKE '%FROM bankafschrift t;' THEN
    RAISE EXCEPTION 'zegelstof_bankafschrift is anders dan 0008 haar maakte';
  END IF;
  EXECUTE 'CREATE OR REPLACE VIEW zegelstof_bankafschrift WITH (security_invoker = true) AS '
    || replace(oud, kern, format('CASE WHEN t.volgnummer IS NULL THEN %s) ELSE %s, ''volgnummer'', t.volgnummer::text) END AS kern', delen, delen));
END
$$;

-- Every statement with the one before it of the same account. Statements come late and out of order, so what came before is
-- asked each time.
CREATE VIEW afschrift_aansluiting WITH (security_invoker = true) AS
SELECT a.id, a.rekening_iban, a.afschrift_id, a.volgnummer, a.boekdatum, a.beginsaldo, v.id AS vorige, v.afschrift_id AS vorige_afschrift_id, v.volgnummer AS vorige_volgnummer,
       v.boekdatum AS vorige_boekdatum, v.eindsaldo AS verwacht_beginsaldo, a.beginsaldo - v.eindsaldo AS verschil
  FROM bankafschrift a
  LEFT JOIN LATERAL (
    SELECT p.id, p.afschrift_id, p.volgnummer, p.boekdatum, p.eindsaldo FROM bankafschrift p
     WHERE p.rekening_iban = a.rekening_iban AND (p.boekdatum, coalesce(p.volgnummer, 0), p.id) < (a.boekdatum, coalesce(a.volgnummer, 0), a.id)
     ORDER BY p.boekdatum DESC, coalesce(p.volgnummer, 0) DESC, p.id DESC LIMIT 1) v ON true;
COMMENT ON VIEW afschrift_aansluiting IS 'Elk afschrift met het vorige van dezelfde rekening, en het verschil tussen diens eindsaldo en het eigen beginsaldo.';
GRANT SELECT ON afschrift_aansluiting TO kassier_dienst;
