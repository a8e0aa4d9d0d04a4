-- Money that is asked back is not given up by who asked for it: one person alone could otherwise let a payment to somebody he knows stand.
CREATE FUNCTION vorderingintrekking_past() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  fout text;
BEGIN
  SELECT t.nummer INTO fout FROM nieuw n JOIN terugvordering t ON t.id = n.terugvordering WHERE t.ingesteld_door = n.door LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'wat openstaat van terugvordering % wordt opgegeven door wie haar instelde', fout USING ERRCODE = 'KG008', HINT = 'Laat een ander haar intrekken.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER vorderingintrekking_past AFTER INSERT ON terugvordering_intrekking REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION vorderingintrekking_past();
ALTER TABLE terugvordering_intrekking ENABLE ALWAYS TRIGGER vorderingintrekking_past;
-- As with what else a fiatteur decides (0026): he is of the kassier.
CREATE TRIGGER functie_past AFTER INSERT ON terugvordering_intrekking FOR EACH ROW EXECUTE FUNCTION functie_past('kassier', 'door');
ALTER TABLE terugvordering_intrekking ENABLE ALWAYS TRIGGER functie_past;
