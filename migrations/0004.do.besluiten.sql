-- Decisions with their evidence, and the answers kept under an idempotency key. Both are insert-only: a decision that was
-- wrong is followed by a new one.

CREATE TABLE besluit (
  id          uuid PRIMARY KEY,
  soort       text NOT NULL CHECK (soort IN ('budgetbesluit', 'verplichting', 'wijziging', 'betaling')),
  uitkomst    text NOT NULL CHECK (uitkomst IN ('toegekend', 'geweigerd')),
  regelset    text NOT NULL,
  -- The day whose rules and parameters were used.
  peildatum   date NOT NULL,
  -- Null for a budgetbesluit, which concerns more than one stream.
  stroom      text REFERENCES stroom,
  -- Null for a budgetbesluit, which is national.
  regio       text,
  organisatie text NOT NULL,
  genomen_voor text NOT NULL,
  genomen_op  timestamptz NOT NULL,
  -- The verplichting, betaling or budgetbesluit; null when the refusal left none behind.
  onderwerp_id uuid,
  -- Everything that was looked at, exactly as it was judged, so that it can be judged again.
  feiten      json NOT NULL,
  oordelen    json NOT NULL,
  tekort      json,
  -- What was answered besides the verdicts.
  antwoord    json NOT NULL
);
COMMENT ON TABLE besluit IS 'Elk besluit met zijn bewijs: feiten, oordelen, parameters en antwoord. Wordt nooit gewijzigd.';
CREATE INDEX besluit_onderwerp ON besluit (onderwerp_id) WHERE onderwerp_id IS NOT NULL;

CREATE TABLE idempotentie (
  organisatie  text NOT NULL,
  sleutel      text NOT NULL CHECK (length(sleutel) BETWEEN 1 AND 64),
  -- SHA-256 of method, path and canonical body: the same key with another request is a conflict.
  vingerafdruk text NOT NULL,
  status       smallint NOT NULL,
  -- Either the decision that the answer is made from, or the answer itself.
  besluit      uuid,
  antwoord     json,
  opgeslagen_op timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisatie, sleutel),
  CHECK ((besluit IS NULL) <> (antwoord IS NULL))
);
COMMENT ON TABLE idempotentie IS 'Per organisatie en sleutel het antwoord dat een herhaling opnieuw krijgt.';

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON besluit FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON idempotentie FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE besluit ENABLE ALWAYS TRIGGER alleen_toevoegen;
ALTER TABLE idempotentie ENABLE ALWAYS TRIGGER alleen_toevoegen;

ALTER TABLE boeking ADD FOREIGN KEY (besluit) REFERENCES besluit;

GRANT SELECT, INSERT ON besluit, idempotentie TO kassier_dienst;
