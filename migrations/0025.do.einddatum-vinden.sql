-- Verplichtingen past their end while money is open, per budget: found without reading all of them (GET /v1/waarschuwingen).
CREATE INDEX verplichting_einddatum ON verplichting (regio, stroom, jaar, einddatum) WHERE status IN ('vastgelegd', 'gewijzigd');
