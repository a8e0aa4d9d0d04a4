-- Reference facts: streams, frames, regions, menukaart and closed code lists. They are loaded from the regeling's data at
-- start (with their source), never typed into code; the service may add a fact but not rewrite or remove one.

CREATE TABLE kader (
  code    text PRIMARY KEY,
  naam    text NOT NULL,
  plafond numeric(15,2) NOT NULL CHECK (plafond > 0),
  hard    boolean NOT NULL,
  bron    json NOT NULL
);
COMMENT ON TABLE kader IS 'Een plafond dat een of meer stromen samen niet mogen overschrijden (in euro).';

CREATE TABLE stroom (
  code             text PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  naam             text NOT NULL,
  -- Null for the technical stream on which money of unknown destination is booked.
  kader            text REFERENCES kader,
  jaargebonden     boolean NOT NULL,
  persoonsgebonden boolean NOT NULL,
  bron             json
);
COMMENT ON TABLE stroom IS 'Een geoormerkte geldstroom; geld stroomt nooit van de ene naar de andere zonder besluit van SZW.';

CREATE TABLE regio (
  code       text PRIMARY KEY CHECK (code ~ '^AM\d{2}$'),
  naam       text NOT NULL,
  uwv_nummer smallint NOT NULL,
  fase       smallint NOT NULL CHECK (fase BETWEEN 1 AND 5),
  fase_start date NOT NULL
);
COMMENT ON TABLE regio IS 'De 35 arbeidsmarktregio''s, met de fase waarin hun mobiliteitsteam begint.';

CREATE TABLE instrument (
  code              text NOT NULL,
  naam              text NOT NULL,
  deel              text NOT NULL CHECK (deel IN ('algemeen', 'banenafspraak', 'niet-persoonsgebonden')),
  groep             text NOT NULL,
  geldig_vanaf      date NOT NULL,
  geldig_tot_en_met date,
  bron              json NOT NULL,
  PRIMARY KEY (code, geldig_vanaf),
  CHECK (geldig_tot_en_met IS NULL OR geldig_tot_en_met >= geldig_vanaf)
);
COMMENT ON TABLE instrument IS 'De menukaart (Bijlage 1), per instrument en geldigheidsperiode.';

CREATE TABLE codelijst (
  lijst        text NOT NULL,
  code         text NOT NULL,
  omschrijving text NOT NULL,
  volgorde     smallint NOT NULL,
  PRIMARY KEY (lijst, code)
);
COMMENT ON TABLE codelijst IS 'De gesloten lijsten van codes die de API kent.';

INSERT INTO stroom (code, naam, kader, jaargebonden, persoonsgebonden, bron)
VALUES ('nog-te-bestemmen', 'Ontvangen geld waarvan de bestemming nog niet bekend is', NULL, false, false, NULL);

GRANT SELECT, INSERT ON kader, stroom, regio, instrument, codelijst TO kassier_dienst;
