-- Whose session it was is kept no longer than its term says (BEWAARTERMIJNEN): of a session that is over the name can be erased, once and by
-- the owner only. That there was a session, and when, stays; so does everything else about it.
DROP TRIGGER staat_vast ON sessie;
CREATE TRIGGER staat_vast BEFORE UPDATE OF kenmerk, begonnen_op, eindigt_op ON sessie FOR EACH STATEMENT EXECUTE FUNCTION staat_vast();
CREATE TRIGGER persoon_staat_vast BEFORE UPDATE OF persoon ON sessie FOR EACH ROW WHEN (OLD.beeindigd_op IS NULL OR NEW.persoon <> '[gewist]') EXECUTE FUNCTION staat_vast();
DROP TRIGGER einde_staat_vast ON sessie;
CREATE TRIGGER einde_staat_vast BEFORE UPDATE ON sessie FOR EACH ROW
  WHEN (OLD.beeindigd_op IS NOT NULL AND (NEW.beeindigd_op IS DISTINCT FROM OLD.beeindigd_op OR NEW.gebruikt_op <> OLD.gebruikt_op)) EXECUTE FUNCTION staat_vast();
ALTER TABLE sessie ENABLE ALWAYS TRIGGER staat_vast;
ALTER TABLE sessie ENABLE ALWAYS TRIGGER persoon_staat_vast;
ALTER TABLE sessie ENABLE ALWAYS TRIGGER einde_staat_vast;
