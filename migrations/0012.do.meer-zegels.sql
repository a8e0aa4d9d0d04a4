-- What the migrations after 0008 made evidence is sealed too; and what they gave more columns, with those.
DO $$
BEGIN
  PERFORM zegelsoort_toevoegen('budgetbesluit', '{id}', '{id,kenmerk,besluitdatum,mutaties,ingediende_mutaties,ingediend_door,ingediend_op}', '{omschrijving}');
  PERFORM zegelsoort_toevoegen('boekperiode', '{maand}', '{maand,gesloten_op,gesloten_door}', '{reden}');
  PERFORM zegelsoort_toevoegen('overloop_regel', '{verplichting,boeking}', '{verplichting,boeking,van_jaar,naar_jaar,bedrag}', '{}');
  PERFORM zegelsoort_toevoegen('aanvraagbundel', '{id}', '{id,organisatie,sleutel,regio,alles_of_niets,aantal,ingediend_door,ingediend_op}', '{}');
  PERFORM zegelsoort_toevoegen('aanvraagbundel_regel', '{bundel,regel}', '{bundel,regel,uitkomst,besluit,fouten}', '{}');
END
$$;

SELECT wissen_toestaan('budgetbesluit', '{id}');
SELECT wissen_toestaan('boekperiode', '{maand}');
