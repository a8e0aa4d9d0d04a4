-- What the ledger is about: budgetbesluiten, begunstigden, arrangementen, verplichtingen, betalingen, betaalruns and bank
-- messages. Facts that were decided on are insert-only; what lives has a status that moves only along the transitions
-- in statusovergang, which hold the same tables as the service's code.

CREATE TABLE statusovergang (
  onderwerp text NOT NULL,
  van       text NOT NULL,
  naar      text NOT NULL,
  PRIMARY KEY (onderwerp, van, naar)
);
COMMENT ON TABLE statusovergang IS 'De toegestane overgangen van elke levensloop.';
INSERT INTO statusovergang (onderwerp, van, naar) VALUES
  ('budgetbesluit', 'ingediend', 'vastgesteld'), ('budgetbesluit', 'ingediend', 'ingetrokken'),
  ('arrangement', 'open', 'beeindigd'),
  ('ibanwijziging', 'ingediend', 'gefiatteerd'),
  ('verplichting', 'vastgelegd', 'gewijzigd'), ('verplichting', 'vastgelegd', 'afgewikkeld'), ('verplichting', 'vastgelegd', 'vervallen'),
  ('verplichting', 'gewijzigd', 'afgewikkeld'), ('verplichting', 'gewijzigd', 'vervallen'),
  -- A claim that was withdrawn after the final settlement leaves money open again.
  ('verplichting', 'afgewikkeld', 'gewijzigd'),
  ('betaling', 'betaalbaar', 'in-run'), ('betaling', 'betaalbaar', 'ingetrokken'),
  ('betaling', 'in-run', 'verzonden'), ('betaling', 'in-run', 'betaalbaar'),
  ('betaling', 'verzonden', 'uitgevoerd'), ('betaling', 'verzonden', 'afgewezen'), ('betaling', 'uitgevoerd', 'retour'),
  ('betaling', 'afgewezen', 'betaalbaar'), ('betaling', 'afgewezen', 'ingetrokken'),
  ('betaling', 'retour', 'betaalbaar'), ('betaling', 'retour', 'ingetrokken'),
  ('betaalrun', 'concept', 'gefiatteerd'), ('betaalrun', 'concept', 'ingetrokken'),
  ('betaalrun', 'gefiatteerd', 'verzonden'), ('betaalrun', 'verzonden', 'verwerkt');

CREATE FUNCTION status_bewaken() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> TG_ARGV[1] THEN
      RAISE EXCEPTION '% begint als %, niet als %', TG_ARGV[0], TG_ARGV[1], NEW.status USING ERRCODE = 'KG007';
    END IF;
  ELSIF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT 1 FROM statusovergang WHERE onderwerp = TG_ARGV[0] AND van = OLD.status AND naar = NEW.status) THEN
    RAISE EXCEPTION '% gaat niet van % naar %', TG_ARGV[0], OLD.status, NEW.status USING ERRCODE = 'KG007';
  END IF;
  RETURN NEW;
END
$$;

CREATE FUNCTION niet_verwijderen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '% kent geen %', TG_TABLE_NAME, TG_OP USING ERRCODE = 'KG002';
END
$$;

-- The last number given out per series (V-2021, B-2021, R-2021 …).
CREATE TABLE nummerreeks (
  reeks   text PRIMARY KEY,
  laatste integer NOT NULL CHECK (laatste > 0)
) WITH (fillfactor = 50);
COMMENT ON TABLE nummerreeks IS 'Het laatst uitgegeven nummer per reeks.';

CREATE TABLE budgetbesluit (
  id              uuid PRIMARY KEY,
  kenmerk         text NOT NULL,
  besluitdatum    date NOT NULL,
  omschrijving    text NOT NULL,
  mutaties        json NOT NULL,
  status          text NOT NULL DEFAULT 'ingediend' CHECK (status IN ('ingediend', 'vastgesteld', 'ingetrokken')),
  ingediend_door  text NOT NULL,
  ingediend_op    timestamptz NOT NULL DEFAULT now(),
  gefiatteerd_door text,
  gefiatteerd_op  timestamptz,
  ingetrokken_door text,
  ingetrokken_op  timestamptz,
  ingetrokken_reden text,
  besluit         uuid REFERENCES besluit,
  CONSTRAINT tweede_persoon CHECK (gefiatteerd_door <> ingediend_door),
  CHECK ((status = 'vastgesteld') = (gefiatteerd_door IS NOT NULL)),
  CHECK ((status = 'ingetrokken') = (ingetrokken_door IS NOT NULL))
);
COMMENT ON TABLE budgetbesluit IS 'Een besluit van SZW dat budget openstelt, verdeelt of verplaatst; telt pas na de tweede persoon.';

CREATE TABLE begunstigde (
  id               uuid PRIMARY KEY,
  soort            text NOT NULL,
  naam             text NOT NULL,
  iban             text NOT NULL,
  bic              text,
  kvk_nummer       text,
  brin             text,
  adres            json,
  duo_erkenningen  json NOT NULL,
  sbb_erkenningen  json NOT NULL,
  geregistreerd_door text NOT NULL,
  geregistreerd_op timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE begunstigde IS 'Wie betaald kan worden: mbo-instellingen, leerbedrijven, gemeenten en andere partijen.';

CREATE TABLE ibanwijziging (
  id               uuid PRIMARY KEY,
  begunstigde      uuid NOT NULL REFERENCES begunstigde,
  iban             text NOT NULL,
  -- Of the new account; null when it is not given, never the one of the old bank.
  bic              text,
  reden            text NOT NULL,
  status           text NOT NULL DEFAULT 'ingediend' CHECK (status IN ('ingediend', 'gefiatteerd')),
  ingediend_door   text NOT NULL,
  ingediend_op     timestamptz NOT NULL DEFAULT now(),
  gefiatteerd_door text,
  gefiatteerd_op   timestamptz,
  CONSTRAINT tweede_persoon CHECK (gefiatteerd_door <> ingediend_door),
  CHECK ((status = 'gefiatteerd') = (gefiatteerd_door IS NOT NULL))
);
COMMENT ON TABLE ibanwijziging IS 'Een nieuw rekeningnummer van een begunstigde; geldt pas na de tweede persoon.';

CREATE TABLE arrangement (
  id                     uuid PRIMARY KEY,
  -- HMAC-SHA-256 of the BSN with a key that is not in this database.
  persoon                text NOT NULL CHECK (persoon ~ '^[0-9a-f]{64}$'),
  sleutel_id             text NOT NULL,
  regio                  text NOT NULL REFERENCES regio,
  categorie              text NOT NULL,
  eerstverantwoordelijke text NOT NULL,
  op_verzoek             boolean NOT NULL,
  doelgroep_banenafspraak boolean NOT NULL,
  wajong                 boolean NOT NULL,
  loonwaarde_percentage  smallint CHECK (loonwaarde_percentage BETWEEN 0 AND 100),
  toestemming            boolean NOT NULL,
  afgestemd_met          json NOT NULL,
  voorliggend            json NOT NULL,
  startdatum             date NOT NULL,
  status                 text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'beeindigd')),
  einddatum              date,
  organisatie            text NOT NULL,
  geregistreerd_door     text NOT NULL,
  geregistreerd_op       timestamptz NOT NULL DEFAULT now(),
  CHECK ((status = 'beeindigd') = (einddatum IS NOT NULL))
);
COMMENT ON TABLE arrangement IS 'Het persoonlijk arrangement van een kandidaat (alleen als pseudoniem); reist met de persoon mee.';

-- Everything that happened to an arrangement: moves, evaluations, its end. Insert-only.
CREATE TABLE arrangement_gebeurtenis (
  id          uuid PRIMARY KEY,
  arrangement uuid NOT NULL REFERENCES arrangement,
  soort       text NOT NULL CHECK (soort IN ('registratie', 'overdracht', 'evaluatie', 'beeindiging')),
  datum       date NOT NULL,
  -- The region from that day on (registratie, overdracht).
  regio       text REFERENCES regio,
  inhoud      json NOT NULL,
  door        text NOT NULL,
  op          timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE arrangement_gebeurtenis IS 'Registratie, overdrachten, evaluaties en beëindiging van een arrangement.';
CREATE INDEX arrangement_persoon ON arrangement (persoon);
CREATE INDEX arrangement_regio ON arrangement (regio, id);
CREATE INDEX arrangement_gebeurtenis_arrangement ON arrangement_gebeurtenis (arrangement, datum);

CREATE TABLE verplichting (
  id            uuid PRIMARY KEY,
  nummer        text NOT NULL UNIQUE,
  status        text NOT NULL DEFAULT 'vastgelegd' CHECK (status IN ('vastgelegd', 'gewijzigd', 'afgewikkeld', 'vervallen')),
  stroom        text NOT NULL REFERENCES stroom,
  jaar          smallint NOT NULL,
  regio         text NOT NULL REFERENCES regio,
  datum         date NOT NULL,
  einddatum     date NOT NULL,
  instrument    text NOT NULL,
  begunstigde   uuid NOT NULL REFERENCES begunstigde,
  arrangement   uuid REFERENCES arrangement,
  persoon       text,
  -- The training within which the werkgeversvergoeding is limited per person.
  crebo         text,
  omschrijving  text NOT NULL,
  -- The request as it was judged (cofinanciering, motiveringen, opleiding, werkfit).
  verzoek       json NOT NULL,
  organisatie   text NOT NULL,
  aangevraagd_door text NOT NULL,
  besluit       uuid NOT NULL REFERENCES besluit,
  boeking       bigint NOT NULL REFERENCES boeking,
  vastgelegd_op timestamptz NOT NULL,
  CHECK (einddatum >= datum),
  CHECK ((arrangement IS NULL) = (persoon IS NULL))
) WITH (fillfactor = 90);
COMMENT ON TABLE verplichting IS 'Een vastgelegde verplichting; bedragen staan in verplichting_stand.';
-- What one person already got, per kind of limit.
CREATE INDEX verplichting_persoon ON verplichting (persoon, stroom, instrument) WHERE persoon IS NOT NULL;
CREATE INDEX verplichting_regio ON verplichting (regio, id);

-- A verplichting is only booked on accounts of its own stream and region, and committed in its own year.
CREATE FUNCTION posting_in_eigen_cel() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  SELECT v.nummer, r.stroom, r.jaar, r.regio INTO fout
    FROM nieuw n JOIN rekening r ON r.id = n.rekening JOIN verplichting v ON v.id = n.verplichting
   WHERE r.stroom <> v.stroom OR r.regio <> v.regio OR (r.boek = 'verplichtingen' AND r.jaar <> v.jaar) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'verplichting % hoort niet in cel % % %', fout.nummer, fout.stroom, fout.jaar, fout.regio USING ERRCODE = 'KG001';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER posting_in_eigen_cel AFTER INSERT ON posting REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION posting_in_eigen_cel();
ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_in_eigen_cel;

ALTER TABLE verplichting_stand ADD FOREIGN KEY (verplichting) REFERENCES verplichting;

CREATE TABLE betaling (
  id            uuid PRIMARY KEY,
  nummer        text NOT NULL UNIQUE,
  verplichting  uuid NOT NULL REFERENCES verplichting,
  status        text NOT NULL DEFAULT 'betaalbaar'
                CHECK (status IN ('betaalbaar', 'in-run', 'verzonden', 'uitgevoerd', 'afgewezen', 'retour', 'ingetrokken')),
  bedrag        numeric(15,2) NOT NULL CHECK (bedrag > 0),
  weken         smallint CHECK (weken > 0),
  kenmerk       text NOT NULL,
  factuurdatum  date NOT NULL,
  boekdatum     date NOT NULL,
  prestatie     json NOT NULL,
  eindafrekening boolean NOT NULL,
  stroom        text NOT NULL REFERENCES stroom,
  -- The year whose kasruimte it uses.
  kasjaar       smallint NOT NULL,
  regio         text NOT NULL,
  instrument    text NOT NULL,
  begunstigde   uuid NOT NULL REFERENCES begunstigde,
  organisatie   text NOT NULL,
  ingediend_door text NOT NULL,
  besluit       uuid NOT NULL REFERENCES besluit,
  boeking       bigint NOT NULL REFERENCES boeking,
  vastgelegd_op timestamptz NOT NULL
) WITH (fillfactor = 80);
COMMENT ON TABLE betaling IS 'Een betaling op een verplichting, van betaalbaar tot uitgevoerd.';
CREATE INDEX betaling_verplichting ON betaling (verplichting);
CREATE INDEX betaling_betaalbaar ON betaling (stroom, boekdatum) WHERE status = 'betaalbaar';
CREATE INDEX betaling_regio ON betaling (regio, id);

-- Why a payment that came back may be paid again. Insert-only.
CREATE TABLE betaling_heropening (
  id       uuid PRIMARY KEY,
  betaling uuid NOT NULL REFERENCES betaling,
  van      text NOT NULL CHECK (van IN ('afgewezen', 'retour')),
  reden    text NOT NULL,
  door     text NOT NULL,
  op       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE betaling_heropening IS 'Elke keer dat een afgewezen of teruggekomen betaling opnieuw betaalbaar werd, en waarom.';
CREATE INDEX betaling_heropening_betaling ON betaling_heropening (betaling);

CREATE TABLE betaalrun (
  id               uuid PRIMARY KEY,
  nummer           text NOT NULL UNIQUE,
  status           text NOT NULL DEFAULT 'concept' CHECK (status IN ('concept', 'gefiatteerd', 'verzonden', 'verwerkt', 'ingetrokken')),
  uitvoeringsdatum date NOT NULL,
  -- What was asked for; null means all.
  stromen          json,
  soort_begunstigde text,
  -- What the run holds; never changes, because its orders never do.
  aantal           integer NOT NULL CHECK (aantal > 0),
  totaal           numeric(15,2) NOT NULL CHECK (totaal > 0),
  gemaakt_door     text NOT NULL,
  gemaakt_op       timestamptz NOT NULL DEFAULT now(),
  gefiatteerd_door text,
  gefiatteerd_op   timestamptz,
  verzonden_door   text,
  verzonden_op     timestamptz,
  ingetrokken_door text,
  ingetrokken_op   timestamptz,
  ingetrokken_reden text,
  CONSTRAINT tweede_persoon CHECK (gefiatteerd_door <> gemaakt_door),
  CHECK ((status IN ('gefiatteerd', 'verzonden', 'verwerkt')) = (gefiatteerd_door IS NOT NULL)),
  CHECK ((status IN ('verzonden', 'verwerkt')) = (verzonden_door IS NOT NULL)),
  CHECK ((status = 'ingetrokken') = (ingetrokken_door IS NOT NULL))
);
COMMENT ON TABLE betaalrun IS 'Een verzameling betalingen die samen naar de bank gaan, na goedkeuring door een tweede persoon.';

-- One payment in one run, as it was when the run was made: later changes of name or IBAN do not touch it.
CREATE TABLE betaalopdracht (
  id            uuid PRIMARY KEY,
  run           uuid NOT NULL REFERENCES betaalrun,
  betaling      uuid NOT NULL REFERENCES betaling,
  volgnummer    integer NOT NULL CHECK (volgnummer > 0),
  end_to_end_id text NOT NULL UNIQUE CHECK (length(end_to_end_id) BETWEEN 1 AND 35),
  stroom        text NOT NULL,
  bedrag        numeric(15,2) NOT NULL CHECK (bedrag > 0),
  naam          text NOT NULL,
  iban          text NOT NULL,
  bic           text,
  omschrijving  text NOT NULL,
  -- While true the payment is taken: the index below keeps it out of every other run.
  loopt         boolean NOT NULL DEFAULT true,
  UNIQUE (run, volgnummer)
);
COMMENT ON TABLE betaalopdracht IS 'Eén betaling in één run, bevroren zoals zij naar de bank gaat.';
CREATE UNIQUE INDEX betaalopdracht_een_run_tegelijk ON betaalopdracht (betaling) WHERE loopt;
-- The history of one payment: after a return it gets another order, in another run.
CREATE INDEX betaalopdracht_betaling ON betaalopdracht (betaling);

CREATE TABLE betaalbestand (
  run        uuid NOT NULL REFERENCES betaalrun,
  nummer     smallint NOT NULL CHECK (nummer > 0),
  bericht_id text NOT NULL UNIQUE,
  aantal     integer NOT NULL CHECK (aantal > 0),
  totaal     numeric(15,2) NOT NULL CHECK (totaal > 0),
  sha256     text NOT NULL,
  inhoud     text NOT NULL,
  PRIMARY KEY (run, nummer)
);
COMMENT ON TABLE betaalbestand IS 'De pain.001-bestanden van een run, precies zoals ze naar de bank gaan.';

CREATE TABLE bankbericht (
  id           uuid PRIMARY KEY,
  soort        text NOT NULL CHECK (soort IN ('camt.053')),
  -- The bank's own id of the message.
  bericht_id   text NOT NULL,
  -- Of the bytes as they came in.
  sha256       text NOT NULL,
  ontvangen_door text NOT NULL,
  ontvangen_op timestamptz NOT NULL
);
COMMENT ON TABLE bankbericht IS 'Elk verwerkt bericht van de bank; een bericht heeft een of meer afschriften.';

CREATE TABLE bankafschrift (
  id           uuid PRIMARY KEY,
  bankbericht  uuid NOT NULL REFERENCES bankbericht,
  -- The account and the bank's own id of the statement: the second time the same statement changes nothing.
  rekening_iban text NOT NULL,
  afschrift_id text NOT NULL,
  -- Of what was read: the same statement in another message is still the same.
  inhoud_sha256 text NOT NULL,
  boekdatum    date NOT NULL,
  beginsaldo   numeric(15,2) NOT NULL,
  eindsaldo    numeric(15,2) NOT NULL,
  aantal       integer NOT NULL CHECK (aantal >= 0),
  uitgevoerd   integer NOT NULL CHECK (uitgevoerd >= 0),
  retour       integer NOT NULL CHECK (retour >= 0),
  onbekend     integer NOT NULL CHECK (onbekend >= 0),
  -- Entries that the bank shows but has not booked; they come again on a later statement.
  niet_geboekt integer NOT NULL CHECK (niet_geboekt >= 0),
  UNIQUE (rekening_iban, afschrift_id),
  CHECK (aantal = uitgevoerd + retour + onbekend)
);
COMMENT ON TABLE bankafschrift IS 'Elk verwerkt rekeningafschrift, met hoeveel van zijn transacties herkend zijn.';
CREATE INDEX bankafschrift_bankbericht ON bankafschrift (bankbericht);

CREATE TABLE bankpost (
  bankbericht   uuid NOT NULL REFERENCES bankbericht,
  volgnummer    integer NOT NULL CHECK (volgnummer > 0),
  bankafschrift uuid NOT NULL REFERENCES bankafschrift,
  -- The bank's reference of the entry, to find it again at the bank.
  referentie    text,
  end_to_end_id text,
  bedrag        numeric(15,2) NOT NULL,
  boekdatum     date NOT NULL,
  verwerking    text NOT NULL CHECK (verwerking IN ('uitgevoerd', 'retour', 'onbekend')),
  -- The bank's reason of a return (ISO 20022, such as AC04).
  reden         text,
  tegenrekening_iban text,
  tegenrekening_naam text,
  toelichting   text NOT NULL,
  betaling      uuid REFERENCES betaling,
  -- Null only for a transaction of nothing: there is nothing to book then.
  boeking       bigint REFERENCES boeking,
  PRIMARY KEY (bankbericht, volgnummer),
  CHECK ((boeking IS NULL) = (bedrag = 0)),
  CHECK (verwerking = 'onbekend' OR betaling IS NOT NULL)
);
COMMENT ON TABLE bankpost IS 'Elke transactie op een afschrift, met wat ermee gedaan is; onbekend geld staat op de tussenrekening.';
CREATE INDEX bankpost_betaling ON bankpost (betaling) WHERE betaling IS NOT NULL;
CREATE INDEX bankpost_uitzondering ON bankpost (bankbericht, verwerking, volgnummer) WHERE verwerking <> 'uitgevoerd';

-- A payment is what was made payable: its own entry says so, to the cent, in the cell that pays.
CREATE FUNCTION betaling_is_geboekt() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout text;
BEGIN
  SELECT string_agg(n.nummer, ', ') INTO fout
    FROM nieuw n
   WHERE NOT EXISTS (
     SELECT 1 FROM posting p JOIN rekening r ON r.id = p.rekening
      WHERE p.boeking = n.boeking AND p.verplichting = n.verplichting AND p.bedrag = n.bedrag
        AND r.boek = 'kas' AND r.soort = 'betaalbaar' AND r.stroom = n.stroom AND r.jaar = n.kasjaar AND r.regio = n.regio);
  IF fout IS NOT NULL THEN
    RAISE EXCEPTION 'betaling % is niet zo betaalbaar gesteld', fout USING ERRCODE = 'KG008';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER betaling_is_geboekt AFTER INSERT ON betaling REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION betaling_is_geboekt();
ALTER TABLE betaling ENABLE ALWAYS TRIGGER betaling_is_geboekt;

-- Another account only after a second person approved exactly that account.
CREATE FUNCTION iban_na_fiattering() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.iban, NEW.bic) IS DISTINCT FROM (OLD.iban, OLD.bic) AND NOT EXISTS (
    SELECT 1 FROM ibanwijziging w
     WHERE w.begunstigde = NEW.id AND w.status = 'gefiatteerd' AND w.iban = NEW.iban AND w.bic IS NOT DISTINCT FROM NEW.bic) THEN
    RAISE EXCEPTION 'het rekeningnummer van begunstigde % wijzigt alleen na fiattering', NEW.id USING ERRCODE = 'KG008';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER iban_na_fiattering BEFORE UPDATE ON begunstigde FOR EACH ROW EXECUTE FUNCTION iban_na_fiattering();
ALTER TABLE begunstigde ENABLE ALWAYS TRIGGER iban_na_fiattering;

-- Who approved, sent or withdrew something is filled in once and stays. The names of the columns are the arguments.
CREATE FUNCTION eenmaal_gezet() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kolom text;
BEGIN
  FOREACH kolom IN ARRAY TG_ARGV LOOP
    IF to_jsonb(OLD) ->> kolom IS NOT NULL AND to_jsonb(NEW) -> kolom IS DISTINCT FROM to_jsonb(OLD) -> kolom THEN
      RAISE EXCEPTION '%.% staat vast', TG_TABLE_NAME, kolom USING ERRCODE = 'KG008';
    END IF;
  END LOOP;
  RETURN NEW;
END
$$;

-- An order that was let go is not taken up again, and a number that was given out is not given out again.
CREATE FUNCTION niet_terug() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'betaalopdracht' AND to_jsonb(NEW) -> 'loopt' > to_jsonb(OLD) -> 'loopt'
     OR TG_TABLE_NAME = 'nummerreeks' AND to_jsonb(NEW) -> 'laatste' < to_jsonb(OLD) -> 'laatste' THEN
    RAISE EXCEPTION '% gaat niet terug', TG_TABLE_NAME USING ERRCODE = 'KG008';
  END IF;
  RETURN NEW;
END
$$;

DO $$
DECLARE
  t text;
  begin_ text;
BEGIN
  FOR t, begin_ IN VALUES ('budgetbesluit', 'ingediend'), ('ibanwijziging', 'ingediend'), ('arrangement', 'open'), ('verplichting', 'vastgelegd'), ('betaling', 'betaalbaar'), ('betaalrun', 'concept') LOOP
    EXECUTE format('CREATE TRIGGER status_bewaken BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION status_bewaken(%L, %L)', t, t, begin_);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER status_bewaken', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['budgetbesluit', 'ibanwijziging', 'betaalrun'] LOOP
    EXECUTE format('CREATE TRIGGER eenmaal_gezet BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION eenmaal_gezet(%s)', t,
      CASE t WHEN 'betaalrun' THEN '''gefiatteerd_door'', ''gefiatteerd_op'', ''verzonden_door'', ''verzonden_op'', ''ingetrokken_door'', ''ingetrokken_op''' ELSE '''gefiatteerd_door'', ''gefiatteerd_op''' END);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER eenmaal_gezet', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['betaalopdracht', 'nummerreeks'] LOOP
    EXECUTE format('CREATE TRIGGER niet_terug BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION niet_terug()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER niet_terug', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['kader', 'stroom', 'regio', 'instrument', 'codelijst'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['budgetbesluit', 'begunstigde', 'ibanwijziging', 'arrangement', 'verplichting', 'betaling', 'betaalrun', 'betaalopdracht', 'nummerreeks'] LOOP
    EXECUTE format('CREATE TRIGGER niet_verwijderen BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION niet_verwijderen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER niet_verwijderen', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['arrangement_gebeurtenis', 'betaling_heropening', 'betaalbestand', 'bankbericht', 'bankafschrift', 'bankpost', 'statusovergang'] LOOP
    EXECUTE format('CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER alleen_toevoegen', t);
  END LOOP;
END
$$;

-- Least privilege: add everywhere, change only the columns that live.
GRANT SELECT ON statusovergang TO kassier_dienst;
GRANT SELECT, INSERT ON nummerreeks, budgetbesluit, begunstigde, ibanwijziging, arrangement, arrangement_gebeurtenis, verplichting,
  betaling, betaling_heropening, betaalrun, betaalopdracht, betaalbestand, bankbericht, bankafschrift, bankpost TO kassier_dienst;
GRANT UPDATE (laatste) ON nummerreeks TO kassier_dienst;
GRANT UPDATE (status, gefiatteerd_door, gefiatteerd_op, ingetrokken_door, ingetrokken_op, ingetrokken_reden, besluit) ON budgetbesluit TO kassier_dienst;
GRANT UPDATE (iban, bic) ON begunstigde TO kassier_dienst;
GRANT UPDATE (status, gefiatteerd_door, gefiatteerd_op) ON ibanwijziging TO kassier_dienst;
GRANT UPDATE (status, einddatum, regio, categorie, eerstverantwoordelijke, op_verzoek) ON arrangement TO kassier_dienst;
GRANT UPDATE (status) ON verplichting, betaling TO kassier_dienst;
GRANT UPDATE (status, gefiatteerd_door, gefiatteerd_op, verzonden_door, verzonden_op, ingetrokken_door, ingetrokken_op, ingetrokken_reden) ON betaalrun TO kassier_dienst;
GRANT UPDATE (loopt) ON betaalopdracht TO kassier_dienst;
