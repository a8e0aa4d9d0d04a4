import { brokControle, inBrok, nietGewist, vraagControle, type Controle, type Gang } from './controle.js';

const REGELS: Gang = { tabel: 'auditspoor', sleutel: 'id', type: 'uuid', brok: 20_000 };
/** What was kept before there was a trail names this. */
const VOOR_HET_SPOOR = '00000000-0000-0000-0000-000000000000';

// Who says to have done what, when, and what of the route of the request tells so.
const HANDELINGEN = `
  SELECT 'betaalrun ' || r.nummer AS plaats, r.id, x.* FROM betaalrun r
   CROSS JOIN LATERAL (VALUES ('fiattering', r.gefiatteerd_door, r.gefiatteerd_op), ('verzending', r.verzonden_door, r.verzonden_op), ('intrekking', r.ingetrokken_door, r.ingetrokken_op)) AS x(handeling, door, op)
  UNION ALL SELECT 'ibanwijziging ' || w.id, w.id, x.* FROM ibanwijziging w
   CROSS JOIN LATERAL (VALUES ('fiattering', w.gefiatteerd_door, w.gefiatteerd_op), ('intrekking', w.ingetrokken_door, w.ingetrokken_op)) AS x(handeling, door, op)
  UNION ALL SELECT 'budgetbesluit ' || g.kenmerk || ' (' || g.id || ')', g.id, x.* FROM budgetbesluit g
   CROSS JOIN LATERAL (VALUES ('fiattering', g.gefiatteerd_door, g.gefiatteerd_op), ('intrekking', g.ingetrokken_door, g.ingetrokken_op)) AS x(handeling, door, op) WHERE g.ingediend_door <> 'referentiegegevens'`;

/** Who did what, against what was done: neither is there without the other. */
export const AUDITCONTROLES: readonly Controle[] = [
  vraagControle('auditspoor', 'Bij elk bewaard antwoord hoort precies de regel van het auditspoor die zegt wie het kreeg.', `
    SELECT 'sleutel ' || i.sleutel || ' van ' || i.organisatie || ', spoor ' || i.spoor AS plaats, w.verwacht, w.gevonden
      FROM idempotentie i LEFT JOIN auditspoor a ON a.id = i.spoor
      CROSS JOIN LATERAL (VALUES
        (concat_ws(' ', i.organisatie, i.status, encode(sha256(convert_to(i.organisatie || E'\\n' || i.sleutel, 'UTF8')), 'hex')),
         CASE WHEN a.id IS NULL THEN 'geen regel' ELSE concat_ws(' ', a.organisatie, a.status, a.sleutel_hash) END),
        (i.besluit::text, CASE WHEN i.besluit IS NULL THEN NULL ELSE coalesce(a.besluit::text, 'geen besluit') END)) AS w(verwacht, gevonden)
     WHERE i.spoor <> '${VOOR_HET_SPOOR}' AND w.verwacht IS DISTINCT FROM w.gevonden ORDER BY i.organisatie, i.sleutel`),
  vraagControle('auditspoor-begin', 'Sinds er een auditspoor is, hoort elk bewaard antwoord er een regel in te hebben.', `
    SELECT 'sleutel ' || i.sleutel || ' van ' || i.organisatie AS plaats, 'een regel van het auditspoor' AS verwacht, 'geen' AS gevonden
      FROM idempotentie i
     WHERE i.spoor = '${VOOR_HET_SPOOR}' AND i.opgeslagen_op > (SELECT min(e.opgeslagen_op) FROM idempotentie e WHERE e.spoor <> '${VOOR_HET_SPOOR}') ORDER BY i.organisatie, i.sleutel`),
  brokControle('auditspoor-wie', 'Wie volgens het auditspoor een besluit vroeg, hoort te zijn voor wie het is genomen, met die uitkomst.', REGELS, `
    SELECT 'auditspoor ' || a.id AS plaats, coalesce(concat_ws(' ', d.genomen_voor, d.organisatie, CASE d.uitkomst WHEN 'toegekend' THEN 201 WHEN 'geweigerd' THEN 409 END), 'een besluit') AS verwacht,
           CASE WHEN d.id IS NULL THEN 'besluit ' || a.besluit || ' bestaat niet' ELSE concat_ws(' ', a.persoon, a.organisatie, a.status) END AS gevonden
      FROM auditspoor a LEFT JOIN besluit d ON d.id = a.besluit
     WHERE a.soort = 'besluit' AND ${nietGewist('a.persoon')} AND ${inBrok('a.id', REGELS)}
       AND (d.genomen_voor, d.organisatie, CASE d.uitkomst WHEN 'toegekend' THEN 201 ELSE 409 END) IS DISTINCT FROM (a.persoon, a.organisatie, a.status::integer) ORDER BY a.id`),
  // What was done before there was a trail has no line in it.
  vraagControle('auditspoor-handeling', 'Wie iets heeft gefiatteerd, verzonden of ingetrokken, hoort dat volgens het auditspoor op dat moment te hebben gedaan.', `
    WITH regel AS MATERIALIZED (SELECT onderwerp, route, persoon, moment FROM auditspoor WHERE soort IN ('wijziging', 'besluit') AND methode = 'POST' AND status < 300 AND onderwerp IN (SELECT id::text FROM (${HANDELINGEN}) h WHERE h.door IS NOT NULL OR h.op IS NOT NULL))
    SELECT h.plaats || ', ' || h.handeling AS plaats, coalesce(a.persoon || ' op ' || a.moment, 'een regel van het auditspoor') AS verwacht, coalesce(h.door, 'niemand') || ' op ' || coalesce(h.op::text, 'geen moment') AS gevonden
      FROM (${HANDELINGEN}) h LEFT JOIN regel a ON a.onderwerp = h.id::text AND position(h.handeling IN a.route) > 0
     WHERE (h.door IS NOT NULL OR h.op IS NOT NULL)
       AND CASE WHEN a.onderwerp IS NULL THEN h.op IS NULL OR h.op > (SELECT min(moment) FROM auditspoor)
                ELSE h.door IS NULL OR a.persoon <> h.door AND ${nietGewist("concat_ws(' ', a.persoon, h.door)")} OR h.op IS NULL OR h.op NOT BETWEEN a.moment - interval '1 minute' AND a.moment + interval '1 day' END ORDER BY 1`),
  vraagControle('auditspoor-antwoord', 'Bij elke regel van het auditspoor over iets dat is gewijzigd of besloten hoort het bewaarde antwoord te zijn, anders wordt het bij een herhaling nog eens gedaan.', `
    SELECT 'auditspoor ' || a.id AS plaats, 'een bewaard antwoord' AS verwacht, NULL AS gevonden
      FROM auditspoor a LEFT JOIN idempotentie i ON i.spoor = a.id WHERE a.soort IN ('besluit', 'wijziging') AND a.sleutel_hash IS NOT NULL AND i.spoor IS NULL ORDER BY a.id`),
];
