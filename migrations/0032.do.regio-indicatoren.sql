-- What a region tells about its own work, per month: how many employers it spoke, advised and helped, and how many people found
-- work. The kassier does not know it and judges nothing by it; it stands in the two-monthly report beside the money. Who told a
-- wrong number tells the right one with a reason: both stay.

CREATE TABLE regio_indicator (
  id         uuid PRIMARY KEY,
  regio      text NOT NULL REFERENCES regio,
  -- Its first day.
  maand      date NOT NULL CHECK (extract(day FROM maand) = 1),
  indicator  text NOT NULL CHECK (indicator IN ('werkgevers-gebeld', 'werkgevers-gesproken', 'werkgevers-bezocht', 'adviezen', 'interventies-coaching', 'interventies-opleiding', 'interventies-doorleen',
               'interventies-overname', 'plaatsingen', 'overcapaciteit-procent', 'ondercapaciteit-procent')),
  -- A number of times, or whole per cents.
  waarde     integer NOT NULL CHECK (waarde >= 0 AND waarde <= CASE WHEN indicator LIKE '%-procent' THEN 100 ELSE 1000000 END),
  -- The number that this one takes the place of: of the same region, month and indicator, and each only once.
  corrigeert uuid UNIQUE,
  reden      text CHECK (reden <> ''),
  door       text NOT NULL CHECK (door <> ''),
  op         timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (id, regio, maand, indicator),
  FOREIGN KEY (corrigeert, regio, maand, indicator) REFERENCES regio_indicator (id, regio, maand, indicator),
  CHECK ((corrigeert IS NULL) = (reden IS NULL)),
  CHECK (corrigeert <> id)
);
COMMENT ON TABLE regio_indicator IS 'Wat een regio per maand over haar eigen dienstverlening meldt; een correctie is een nieuwe rij met een reden.';
-- One chain of corrections per region, month and indicator; and the order in which a report asks for them.
CREATE UNIQUE INDEX regio_indicator_eerste ON regio_indicator (regio, maand, indicator) WHERE corrigeert IS NULL;
CREATE INDEX regio_indicator_maand ON regio_indicator (maand, regio);

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON regio_indicator FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
ALTER TABLE regio_indicator ENABLE ALWAYS TRIGGER alleen_toevoegen;
GRANT SELECT, INSERT ON regio_indicator TO kassier_dienst;

-- Of a region, and only there can be written (see 0007).
ALTER TABLE regio_indicator ENABLE ROW LEVEL SECURITY;
CREATE POLICY lezen ON regio_indicator FOR SELECT
  USING ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR regio = (SELECT current_setting('kassier.regio', true)));
CREATE POLICY toevoegen ON regio_indicator FOR INSERT
  WITH CHECK ((SELECT nullif(current_setting('kassier.regio', true) = '*', false)) IS NOT NULL OR regio = (SELECT current_setting('kassier.regio', true)));

-- Evidence: a report shows what was under its seal. A reason can say something of somebody, and can be erased.
SELECT zegelsoort_toevoegen('regio_indicator', '{id}', NULL, '{reden}');
SELECT wissen_toestaan('regio_indicator', '{id}');
