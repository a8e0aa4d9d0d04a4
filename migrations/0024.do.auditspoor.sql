-- The audit trail: who did, was refused or looked at what, when, in which roles, with which token and from where. Of what
-- changed something the row is written in the statement that keeps the answer, so neither is there without the other; the
-- others are written together, a moment after their answer.

CREATE TABLE auditspoor (
  id           uuid PRIMARY KEY,
  -- When the request came in.
  moment       timestamptz NOT NULL,
  soort        text NOT NULL CHECK (soort IN ('besluit', 'wijziging', 'herhaling', 'weigering', 'inzage', 'aanmelding')),
  verzoek_id   text NOT NULL CHECK (length(verzoek_id) BETWEEN 1 AND 64),
  -- The trace (W3C Trace Context) of which it was a part; null for what no request began.
  trace_id     text CHECK (trace_id ~ '^[0-9a-f]{32}$'),
  -- Who, as the token said: all null where there was no good token.
  persoon      text,
  organisatie  text,
  rollen       json,
  regio        text,
  token_id     text,
  -- The program that asked for the token.
  client_id    text,
  -- From which address; null for what the service did later, as a job.
  adres        text,
  methode      text NOT NULL CHECK (methode ~ '^[A-Z]{1,10}$'),
  -- The route, never the address as it was typed.
  route        text NOT NULL CHECK (position('?' IN route) = 0),
  -- What it was about: an id, or a month.
  onderwerp    text,
  status       smallint NOT NULL CHECK (status BETWEEN 100 AND 599),
  -- The kind of problem it was answered with, and what it said where somebody was not let in.
  probleem     text,
  reden        text,
  -- SHA-256 of organisation and Idempotency-Key.
  sleutel_hash text CHECK (sleutel_hash ~ '^[0-9a-f]{64}$'),
  besluit      uuid,
  -- How many requests within a moment were the same but for their ids.
  aantal       integer NOT NULL DEFAULT 1 CHECK (aantal > 0),
  CHECK ((persoon IS NULL) = (organisatie IS NULL) AND (persoon IS NULL) = (rollen IS NULL) AND (persoon IS NULL) = (token_id IS NULL)),
  -- Only of who is not let in is nobody known, and what changed something was done by somebody.
  CHECK (persoon IS NOT NULL OR soort = 'aanmelding'),
  CHECK (soort <> 'besluit' OR besluit IS NOT NULL),
  CHECK (soort NOT IN ('besluit', 'wijziging') OR sleutel_hash IS NOT NULL AND aantal = 1)
);
COMMENT ON TABLE auditspoor IS 'Wie wat deed, niet mocht of inzag: wanneer, met welke rollen, met welk token en waarvandaan.';
-- In the order of the list, and for who looks for a person or for a thing.
CREATE INDEX auditspoor_moment ON auditspoor (moment, id);
CREATE INDEX auditspoor_persoon ON auditspoor (persoon, moment, id) WHERE persoon IS NOT NULL;
CREATE INDEX auditspoor_onderwerp ON auditspoor (onderwerp, moment, id) WHERE onderwerp IS NOT NULL;

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON auditspoor FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE auditspoor ENABLE ALWAYS TRIGGER alleen_toevoegen;
GRANT SELECT, INSERT ON auditspoor TO kassier_dienst;

-- For national eyes only: a region does not see who looked at what (see 0007). Over the API the auditor alone does.
ALTER TABLE auditspoor ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON auditspoor FOR SELECT USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);
CREATE POLICY toevoegen ON auditspoor FOR INSERT WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL);

-- Evidence, in which who it was and from where can be erased when its term is over.
SELECT zegelsoort_toevoegen('auditspoor', '{id}', '{id,moment,soort,verzoek_id,trace_id,organisatie,rollen,regio,token_id,client_id,methode,route,onderwerp,status,probleem,reden,sleutel_hash,besluit,aantal}', '{persoon,adres}');
SELECT wissen_toestaan('auditspoor', '{id}');

-- ---------------------------------------------------------------- no answer without it

-- Every answer that is kept names the row that tells who got it. What was kept before there was a trail names nothing: zeros.
ALTER TABLE idempotentie ADD COLUMN spoor uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE idempotentie ALTER COLUMN spoor DROP DEFAULT;

-- Looked at per statement, which writes both (see 0006).
CREATE FUNCTION antwoord_heeft_spoor() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  fout record;
BEGIN
  SELECT n.organisatie, n.sleutel INTO fout
    FROM nieuw n LEFT JOIN auditspoor a ON a.id = n.spoor
   WHERE a.id IS NULL OR a.soort NOT IN ('besluit', 'wijziging')
      OR (a.organisatie, a.status, a.sleutel_hash) IS DISTINCT FROM (n.organisatie, n.status, encode(sha256(convert_to(n.organisatie || E'\n' || n.sleutel, 'UTF8')), 'hex'))
      OR n.besluit IS NOT NULL AND n.besluit IS DISTINCT FROM a.besluit LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'het antwoord onder sleutel % van % heeft geen eigen regel in het auditspoor', fout.sleutel, fout.organisatie
      USING ERRCODE = 'KG008', HINT = 'Leg in hetzelfde statement vast wie het was.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER antwoord_heeft_spoor AFTER INSERT ON idempotentie REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION antwoord_heeft_spoor();
ALTER TABLE idempotentie ENABLE ALWAYS TRIGGER antwoord_heeft_spoor;

-- As in 0022, with what was added here: a wissing leaves it as it is.
CREATE OR REPLACE FUNCTION antwoord_bewaken() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.organisatie, NEW.sleutel, NEW.vingerafdruk, NEW.status, NEW.besluit, NEW.opgeslagen_op, NEW.spoor)
       IS DISTINCT FROM (OLD.organisatie, OLD.sleutel, OLD.vingerafdruk, OLD.status, OLD.besluit, OLD.opgeslagen_op, OLD.spoor)
     OR NEW.antwoord::text IS DISTINCT FROM zonder_persoonstekst(OLD.antwoord)::text THEN
    RAISE EXCEPTION 'het bewaarde antwoord onder sleutel % staat vast: alleen een wissing haalt tekst weg', OLD.sleutel
      USING ERRCODE = 'KG002', HINT = 'Wis tekst over een mens met: npx kassier erase.';
  END IF;
  RETURN NEW;
END
$$;
