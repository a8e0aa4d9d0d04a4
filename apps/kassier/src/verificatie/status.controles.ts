import { vraagControle, type Controle } from './controle.js';

/** What the bank reported before a statement against what was done with it, and the holds that followed. */
export const STATUSCONTROLES: readonly Controle[] = [
  vraagControle('statusregel', 'Elke afwijzing van de bank hoort voor precies het bedrag van haar betaling te zijn teruggeboekt van onderweg naar crediteuren, en haar opdracht hoort losgelaten te zijn.', `
    SELECT 'bankbericht ' || m.bericht_id || ', regel ' || s.volgnummer AS plaats, w.verwacht, w.gevonden
      FROM statusregel s JOIN bankbericht m ON m.id = s.bankbericht LEFT JOIN betaling t ON t.id = s.betaling LEFT JOIN boeking b ON b.nummer = s.boeking
      LEFT JOIN betaalopdracht o ON o.betaling = s.betaling AND o.end_to_end_id = s.end_to_end_id
      LEFT JOIN LATERAL (
        SELECT sum(p.bedrag) FILTER (WHERE r.soort = 'betalingen-onderweg' AND r.stroom = t.stroom) AS onderweg, sum(p.bedrag) FILTER (WHERE r.soort = 'crediteuren' AND r.stroom = t.stroom) AS crediteuren
          FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.boeking = s.boeking) g ON true
      CROSS JOIN LATERAL (VALUES
        ('afwijzen ' || s.betaling, b.soort || ' ' || b.onderwerp_id),
        ('onderweg ' || t.bedrag || ', crediteuren ' || -t.bedrag, 'onderweg ' || coalesce(g.onderweg, 0.00) || ', crediteuren ' || coalesce(g.crediteuren, 0.00)),
        ('opdracht losgelaten', CASE WHEN o.loopt THEN 'opdracht loopt nog' WHEN o.id IS NULL THEN 'geen opdracht van deze betaling' ELSE 'opdracht losgelaten' END)) AS w(verwacht, gevonden)
     WHERE s.verwerking = 'afgewezen' AND w.verwacht IS DISTINCT FROM w.gevonden ORDER BY s.bankbericht, s.volgnummer`),
  vraagControle('afwijzing', 'Een betaling hoort alleen als afgewezen te zijn geboekt als een statusbericht dat zegt.', `
    SELECT 'boeking ' || b.nummer || ' (afwijzen)' AS plaats, 'een regel van een statusbericht' AS verwacht, 'geen' AS gevonden
      FROM boeking b WHERE b.soort = 'afwijzen' AND NOT EXISTS (SELECT 1 FROM statusregel s WHERE s.boeking = b.nummer) ORDER BY b.nummer`),
  vraagControle('statusbericht', 'De regels van een statusbericht horen geteld te zijn zoals zij zijn verwerkt, en het bericht hoort te gaan over een bestand van zijn betaalrun.', `
    SELECT 'statusbericht ' || k.bericht_id || ' over ' || k.opdracht_id AS plaats, w.verwacht, w.gevonden
      FROM statusbericht k
      LEFT JOIN bankbericht m ON m.id = k.bankbericht LEFT JOIN betaalbestand f ON f.bericht_id = k.opdracht_id
      LEFT JOIN (SELECT bankbericht, count(*) FILTER (WHERE verwerking = 'afgewezen') AS afgewezen, count(*) FILTER (WHERE verwerking = 'gemeld') AS gemeld, count(*) FILTER (WHERE verwerking = 'niet-verwerkt') AS niet_verwerkt
                   FROM statusregel GROUP BY bankbericht) q ON q.bankbericht = k.bankbericht
      CROSS JOIN LATERAL (VALUES
        ('afgewezen ' || coalesce(q.afgewezen, 0) || ', gemeld ' || coalesce(q.gemeld, 0) || ', niet verwerkt ' || coalesce(q.niet_verwerkt, 0), 'afgewezen ' || k.afgewezen || ', gemeld ' || k.gemeld || ', niet verwerkt ' || k.niet_verwerkt),
        ('pain.002 ' || k.bericht_id, m.soort || ' ' || m.bericht_id), (CASE WHEN k.run IS NOT NULL THEN 'run ' || k.run END, CASE WHEN k.run IS NOT NULL THEN 'run ' || f.run END)) AS w(verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden ORDER BY k.bankbericht`),
  vraagControle('aanhouding', 'Een aanhouding hoort door een ander te zijn opgeheven dan wie haar zette, en die van de bank te volgen uit een bericht waarin naam en rekeningnummer niet bij elkaar hoorden.', `
    SELECT 'aanhouding ' || a.id AS plaats, w.verwacht, w.gevonden
      FROM aanhouding a LEFT JOIN aanhouding_opheffing o ON o.aanhouding = a.id
      CROSS JOIN LATERAL (VALUES
        ('opgeheven door een ander', CASE WHEN o.door = a.gezet_door THEN 'opgeheven door ' || o.door ELSE 'opgeheven door een ander' END),
        ('volgt uit een bericht', CASE WHEN a.bron <> 'vop' OR EXISTS (SELECT 1 FROM statusregel s JOIN betaling b ON b.id = s.betaling WHERE s.bankbericht = a.bankbericht AND s.status = 'RVNM' AND b.begunstigde = a.begunstigde)
           THEN 'volgt uit een bericht' ELSE 'geen regel RVNM over deze begunstigde' END)) AS w(verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden ORDER BY a.id`),
];
