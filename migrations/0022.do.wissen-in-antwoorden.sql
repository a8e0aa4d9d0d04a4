-- An answer that is kept for repeated requests can hold the same texts about a person as the evidence it tells of. When those
-- are erased, it loses them too: in the transaction of a wissing, and nothing else of it changes.

-- The names under which answers carry texts that people wrote or that quote them.
CREATE FUNCTION zonder_persoonstekst(antwoord json) RETURNS json LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
  RETURN zonder_tekst(antwoord::jsonb, '{omschrijving,toelichting,uitweg,motivering,reden,tekst,conclusie,functie,vastgesteldDoor,inhoud,detail}')::json;

-- Nothing is updated outside a transaction that erases,
CREATE FUNCTION antwoord_alleen_wissen() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM wissing WHERE xid = pg_current_xact_id_if_assigned()) THEN
    RAISE EXCEPTION '% kent geen %: een bewaard antwoord wordt nooit gewijzigd of verwijderd', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'KG002', HINT = 'Wis tekst over een mens met: npx kassier erase.';
  END IF;
  RETURN NULL;
END
$$;

-- and in it an answer becomes what erasing makes of it.
CREATE FUNCTION antwoord_bewaken() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.organisatie, NEW.sleutel, NEW.vingerafdruk, NEW.status, NEW.besluit, NEW.opgeslagen_op)
       IS DISTINCT FROM (OLD.organisatie, OLD.sleutel, OLD.vingerafdruk, OLD.status, OLD.besluit, OLD.opgeslagen_op)
     OR NEW.antwoord::text IS DISTINCT FROM zonder_persoonstekst(OLD.antwoord)::text THEN
    RAISE EXCEPTION 'het bewaarde antwoord onder sleutel % staat vast: alleen een wissing haalt tekst weg', OLD.sleutel
      USING ERRCODE = 'KG002', HINT = 'Wis tekst over een mens met: npx kassier erase.';
  END IF;
  RETURN NEW;
END
$$;

DROP TRIGGER alleen_toevoegen ON idempotentie;
CREATE TRIGGER alleen_toevoegen BEFORE DELETE OR TRUNCATE ON idempotentie FOR EACH STATEMENT EXECUTE FUNCTION alleen_toevoegen();
CREATE TRIGGER alleen_wissen BEFORE UPDATE ON idempotentie FOR EACH STATEMENT EXECUTE FUNCTION antwoord_alleen_wissen();
CREATE TRIGGER wissen_bewaken BEFORE UPDATE ON idempotentie FOR EACH ROW EXECUTE FUNCTION antwoord_bewaken();
ALTER TABLE idempotentie ENABLE ALWAYS TRIGGER alleen_toevoegen, ENABLE ALWAYS TRIGGER alleen_wissen, ENABLE ALWAYS TRIGGER wissen_bewaken;
