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
  reden       text NOT NULL CHECK (reden <> ''),
  gezet_door  text NOT NULL CHECK (gezet_door <> ''),
  gezet_op    timestamptz NOT NULL DEFAULT now(),
  CHECK ((betaling IS NULL) <> (begunstigde IS NULL)),
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
  PERFORM zegelsoort_toevoegen('aanhouding', '{id}', '{id,betaling,begunstigde,bron,gezet_door,gezet_op}', '{naam,iban,reden}');
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
