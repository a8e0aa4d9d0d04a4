import { brokControle, inBrok, nietGewist, vraagControle, type Controle, type Gang } from './controle.js';

const VERPLICHTINGEN: Gang = { tabel: 'verplichting', sleutel: 'id', type: 'uuid', brok: 5_000 };

/** Every verplichting against its postings, its payments, its decision and its status. */
export const VERPLICHTINGCONTROLES: readonly Controle[] = [
  brokControle('verplichtingen', 'Vastgelegd, betaalbaar en betaald van een verplichting horen de som van haar postings te zijn, en betaalbaar en betaald samen niet meer dan vastgelegd.', VERPLICHTINGEN, `
    WITH geteld AS (
      SELECT p.verplichting, coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd'), 0.00) AS vastgelegd,
             coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaalbaar'), 0.00) AS betaalbaar,
             coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaald'), 0.00) AS betaald
        FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.verplichting IS NOT NULL AND ${inBrok('p.verplichting', VERPLICHTINGEN)} GROUP BY p.verplichting),
      stand AS (SELECT * FROM verplichting_stand WHERE ${inBrok('verplichting', VERPLICHTINGEN)})
    SELECT 'verplichting ' || coalesce(v.nummer || ' (' || verplichting || ')', verplichting::text) AS plaats,
           CASE WHEN g.vastgelegd IS NULL THEN NULL ELSE 'vastgelegd ' || g.vastgelegd || ', betaalbaar ' || g.betaalbaar || ', betaald ' || g.betaald END AS verwacht,
           CASE WHEN s.vastgelegd IS NULL THEN NULL ELSE 'vastgelegd ' || s.vastgelegd || ', betaalbaar ' || s.betaalbaar || ', betaald ' || s.betaald END AS gevonden
      FROM geteld g FULL JOIN stand s USING (verplichting) LEFT JOIN verplichting v ON v.id = verplichting
     WHERE (g.vastgelegd, g.betaalbaar, g.betaald) IS DISTINCT FROM (s.vastgelegd, s.betaalbaar, s.betaald) OR g.betaalbaar + g.betaald > g.vastgelegd ORDER BY verplichting`),
  brokControle('betalingen', 'De betalingen van een verplichting, min wat daarvan in hetzelfde jaar is terugontvangen, horen samen te zijn wat op haar betaalbaar en betaald is geboekt.', VERPLICHTINGEN, `
    WITH geteld AS (
      SELECT verplichting, coalesce(sum(bedrag) FILTER (WHERE status IN ('betaalbaar', 'in-run', 'verzonden', 'afgewezen', 'retour')), 0.00) AS betaalbaar,
             coalesce(sum(bedrag - (SELECT coalesce(sum(o.bedrag), 0.00) FROM terugvordering v JOIN terugvordering_ontvangst o ON o.terugvordering = v.id WHERE v.betaling = betaling.id AND o.verrekend)) FILTER (WHERE status = 'uitgevoerd'), 0.00) AS betaald
        FROM betaling WHERE ${inBrok('verplichting', VERPLICHTINGEN)} GROUP BY verplichting),
      stand AS (SELECT * FROM verplichting_stand WHERE ${inBrok('verplichting', VERPLICHTINGEN)})
    SELECT 'verplichting ' || coalesce(v.nummer || ' (' || verplichting || ')', verplichting::text) AS plaats,
           'betaalbaar ' || coalesce(s.betaalbaar, 0) || ', betaald ' || coalesce(s.betaald, 0) AS verwacht, 'betaalbaar ' || coalesce(g.betaalbaar, 0) || ', betaald ' || coalesce(g.betaald, 0) AS gevonden
      FROM geteld g FULL JOIN stand s USING (verplichting) LEFT JOIN verplichting v ON v.id = verplichting
     WHERE coalesce(g.betaalbaar, 0) <> coalesce(s.betaalbaar, 0) OR coalesce(g.betaald, 0) <> coalesce(s.betaald, 0) ORDER BY verplichting`),
  brokControle('eigen-cel', 'Een verplichting hoort alleen geboekt te zijn op rekeningen van haar eigen stroom en regio, vastgelegd in haar eigen jaar, en onder haar eigen instrument.', VERPLICHTINGEN, `
    SELECT 'boeking ' || p.boeking || ', regel ' || p.regel AS plaats,
           coalesce('verplichting ' || v.nummer || ': ' || concat_ws(' ', v.stroom, CASE r.boek WHEN 'verplichtingen' THEN v.jaar END, v.regio, v.instrument), 'verplichting ' || p.verplichting) AS verwacht,
           CASE WHEN v.id IS NULL THEN 'bestaat niet' ELSE concat_ws(' ', r.stroom, CASE r.boek WHEN 'verplichtingen' THEN r.jaar END, r.regio, p.dimensie) END AS gevonden
      FROM posting p JOIN rekening r ON r.id = p.rekening LEFT JOIN verplichting v ON v.id = p.verplichting
     WHERE p.verplichting IS NOT NULL AND ${inBrok('p.verplichting', VERPLICHTINGEN)}
       AND (v.id IS NULL OR r.stroom <> v.stroom OR r.regio <> v.regio OR (r.boek = 'verplichtingen' AND r.jaar <> v.jaar) OR p.dimensie <> v.instrument) ORDER BY p.boeking, p.regel`),
  brokControle('verplichting-besluit', 'Een verplichting hoort te zijn zoals zij is toegekend: met de gegevens uit haar besluit, en voor het toegekende bedrag geboekt.', VERPLICHTINGEN, `
    SELECT 'verplichting ' || v.nummer || ' (' || v.id || '), ' || w.veld AS plaats, w.verwacht, w.gevonden
      FROM verplichting v
      LEFT JOIN LATERAL (SELECT d.*, d.feiten::jsonb AS f, d.antwoord::jsonb AS a FROM besluit d WHERE d.id = v.besluit OFFSET 0) d ON true
      LEFT JOIN boeking b ON b.nummer = v.boeking
      LEFT JOIN LATERAL (
        SELECT sum(p.bedrag) AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening
         WHERE p.boeking = v.boeking AND p.verplichting = v.id AND r.boek = 'verplichtingen' AND r.soort = 'vastgelegd') g ON true
      CROSS JOIN LATERAL (VALUES
        ('besluit', 'verplichting toegekend', d.soort || ' ' || d.uitkomst), ('besloten over', v.id::text, d.onderwerp_id::text), ('nummer', d.a ->> 'nummer', v.nummer),
        ('verzoek', d.f ->> 'verzoek', v.verzoek::jsonb::text),
        ('stroom', d.f #>> '{verzoek,stroom}', v.stroom), ('stroom van het besluit', d.stroom, v.stroom), ('jaar', d.f #>> '{verzoek,jaar}', v.jaar::text),
        ('regio', d.f #>> '{verzoek,regio}', v.regio), ('regio van het besluit', d.regio, v.regio),
        ('datum', d.f #>> '{verzoek,datum}', v.datum::text), ('einddatum', d.f #>> '{verzoek,einddatum}', v.einddatum::text), ('instrument', d.f #>> '{verzoek,instrument}', v.instrument),
        ('crebo', d.f #>> '{verzoek,opleiding,crebo}', v.crebo), ('begunstigde', d.f #>> '{begunstigde,id}', v.begunstigde::text), ('arrangement', d.f #>> '{arrangement,id}', v.arrangement::text),
        ('organisatie', d.organisatie, v.organisatie), ('aangevraagd door', d.genomen_voor, v.aangevraagd_door), ('vastgelegd op', d.genomen_op::text, v.vastgelegd_op::text),
        ('boeking', v.id || ' vastleggen, besluit ' || v.besluit, b.onderwerp_id || ' ' || b.soort || ', besluit ' || b.besluit),
        ('geboekt bedrag', d.f #>> '{verzoek,bedrag}', g.bedrag::text)) AS w(veld, verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden AND ${nietGewist('w.verwacht')} AND ${nietGewist('w.gevonden')} AND ${inBrok('v.id', VERPLICHTINGEN)} ORDER BY v.id`),
  vraagControle('verlenging', 'Een traject hoort te zijn verlengd door een toegekende verhoging van zijn eigen verplichting, tot en met de dag die zij noemt.', `
    SELECT 'besluit ' || coalesce(w.besluit, d.id) || ', verplichting ' || coalesce(w.verplichting, d.onderwerp_id) AS plaats, coalesce(d.tot, 'geen verlenging') AS verwacht, coalesce('verlengd tot en met ' || w.einddatum, 'niet verlengd') AS gevonden
      FROM werkfit_verlenging w FULL JOIN (
        SELECT id, onderwerp_id, 'verlengd tot en met ' || (feiten #>> '{wijziging,einddatum}') AS tot FROM besluit
         WHERE soort = 'wijziging' AND uitkomst = 'toegekend' AND feiten #>> '{wijziging,einddatum}' IS NOT NULL) d ON d.id = w.besluit AND d.onderwerp_id = w.verplichting
     WHERE d.tot IS DISTINCT FROM 'verlengd tot en met ' || w.einddatum ORDER BY 1`),
  brokControle('verplichting-status', 'De status van een verplichting hoort te passen bij wat op haar is geboekt.', VERPLICHTINGEN, `
    SELECT 'verplichting ' || v.nummer || ' (' || v.id || ')' AS plaats, 'bij vastgelegd ' || s.vastgelegd || ', betaalbaar en betaald ' || s.betaalbaar + s.betaald || ' een andere status' AS verwacht, v.status AS gevonden
      FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id
     WHERE ${inBrok('v.id', VERPLICHTINGEN)} AND NOT CASE v.status
       WHEN 'afgewikkeld' THEN s.vastgelegd = s.betaalbaar + s.betaald AND s.vastgelegd > 0
       WHEN 'vervallen' THEN s.vastgelegd = 0
       ELSE s.vastgelegd > 0 END ORDER BY v.id`),
];
