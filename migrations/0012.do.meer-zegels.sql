-- What the migrations after 0008 made evidence is sealed too; and what they gave more columns, with those.
DO $$
BEGIN
  PERFORM zegelsoort_toevoegen('budgetbesluit', '{id}', '{id,kenmerk,besluitdatum,mutaties,ingediende_mutaties,ingediend_door,ingediend_op}', '{omschrijving}');
  PERFORM zegelsoort_toevoegen('boekperiode', '{maand}', '{maand,gesloten_op,gesloten_door}', '{reden}');
  PERFORM zegelsoort_toevoegen('overloop_regel', '{verplichting,boeking}', NULL, '{}');
  PERFORM zegelsoort_toevoegen('aanvraagbundel', '{id}', NULL, '{}');
  PERFORM zegelsoort_toevoegen('aanvraagbundel_regel', '{bundel,regel}', NULL, '{}');
END
$$;

SELECT wissen_toestaan('budgetbesluit', '{id}');
SELECT wissen_toestaan('boekperiode', '{maand}');
