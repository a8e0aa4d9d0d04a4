import { vraagControle, type Controle } from './controle.js';

/** What a run says of itself against its orders, its payees and the holds it kept out. */
export const BETAALRUNCONTROLES: readonly Controle[] = [
  vraagControle('betaalrun-begunstigden', 'Wat een run per begunstigde vermeldt hoort de som van zijn opdrachten te zijn, met de vorige run die hem betaalde.', `
    SELECT 'run ' || r.nummer || ', begunstigde ' || x.begunstigde AS plaats, w.verwacht, w.gevonden
      FROM betaalrun r
      CROSS JOIN LATERAL (
        SELECT coalesce(o.begunstigde, k.begunstigde) AS begunstigde, o.aantal, o.totaal, k.run, k.aantal AS vermeld, k.totaal AS vermeld_totaal, k.opdracht, k.ibanwijziging, k.vorige_run, k.vorige_opdracht
          FROM (SELECT b.begunstigde, count(*) AS aantal, sum(o.bedrag) AS totaal FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling WHERE o.run = r.id GROUP BY b.begunstigde) o
          FULL JOIN (SELECT * FROM betaalrun_begunstigde WHERE run = r.id) k ON k.begunstigde = o.begunstigde) x
      CROSS JOIN LATERAL (VALUES
        (coalesce(x.aantal, 0) || ' betalingen, samen ' || coalesce(x.totaal, 0.00), coalesce(x.vermeld, 0) || ' betalingen, samen ' || coalesce(x.vermeld_totaal, 0.00)),
        (CASE WHEN x.run IS NOT NULL THEN 'opdracht van run ' || r.id || ' aan ' || x.begunstigde END, (SELECT 'opdracht van run ' || o.run || ' aan ' || b.begunstigde FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling WHERE o.id = x.opdracht)),
        ('eerder betaald in run ' || x.vorige_run || ' aan ' || x.begunstigde, (SELECT 'eerder betaald in run ' || o.run || ' aan ' || b.begunstigde FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling WHERE o.id = x.vorige_opdracht)),
        (CASE WHEN x.ibanwijziging IS NOT NULL THEN 'gefiatteerde ibanwijziging van ' || x.begunstigde END, (SELECT i.status || 'e ibanwijziging van ' || i.begunstigde FROM ibanwijziging i WHERE i.id = x.ibanwijziging))) AS w(verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden ORDER BY r.nummer, x.begunstigde`),
  vraagControle('betaalrun-tweede-persoon', 'Een run hoort te zijn gefiatteerd door iemand die haar niet maakte en geen van haar betalingen indiende.', `
    SELECT 'run ' || r.nummer AS plaats, 'gefiatteerd door een ander' AS verwacht, 'gefiatteerd door ' || r.gefiatteerd_door || ', die ' || CASE WHEN r.gefiatteerd_door = r.gemaakt_door THEN 'haar maakte' ELSE b.aantal || ' van haar betalingen indiende' END AS gevonden
      FROM betaalrun r
      CROSS JOIN LATERAL (SELECT count(*) AS aantal FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling WHERE o.run = r.id AND b.ingediend_door = r.gefiatteerd_door) b
     WHERE r.gefiatteerd_door = r.gemaakt_door OR b.aantal > 0 ORDER BY r.nummer`),
  vraagControle('betaalrun-aangehouden', 'Wat een run aangehouden noemt hoort er niet in te zitten, en bij een aanhouding van die betaling of haar begunstigde te horen.', `
    SELECT 'run ' || r.nummer || ', betaling ' || b.nummer AS plaats, 'buiten de run, door een aanhouding' AS verwacht, CASE WHEN o.id IS NOT NULL THEN 'in de run' ELSE 'geen aanhouding van haar' END AS gevonden
      FROM betaalrun_aangehouden w JOIN betaalrun r ON r.id = w.run JOIN betaling b ON b.id = w.betaling
      LEFT JOIN betaalopdracht o ON o.run = w.run AND o.betaling = w.betaling
      LEFT JOIN aanhouding a ON a.id = w.aanhouding AND (a.betaling = b.id OR a.begunstigde = b.begunstigde)
     WHERE o.id IS NOT NULL OR a.id IS NULL ORDER BY r.nummer, b.nummer`),
  vraagControle('betaalbundel', 'De opdrachten van een bundel horen samen één overboeking te zijn: van één run en stroom, aan één begunstigde en rekening, naast elkaar, en niet te groot.', `
    SELECT 'bundel ' || s.bundel AS plaats, 'één overboeking van ten hoogste 999999999.99' AS verwacht, s.soorten || ' soorten, ' || s.aantal || ' opdrachten op ' || s.plaatsen || ' plaatsen, samen ' || s.bedrag AS gevonden
      FROM (SELECT o.bundel, count(DISTINCT (o.run, o.stroom, o.naam, o.iban, o.bic, b.begunstigde)) AS soorten, count(*) AS aantal, max(o.volgnummer) - min(o.volgnummer) + 1 AS plaatsen, sum(o.bedrag) AS bedrag, bool_and(r.bundelen) AS bundelt
              FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling JOIN betaalrun r ON r.id = o.run WHERE o.bundel IS NOT NULL GROUP BY o.bundel) s
     WHERE s.soorten <> 1 OR s.aantal <> s.plaatsen OR s.bedrag > 999999999.99 OR NOT s.bundelt ORDER BY s.bundel`),
];
