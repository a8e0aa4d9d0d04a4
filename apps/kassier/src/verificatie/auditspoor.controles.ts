import { brokControle, inBrok, nietGewist, vraagControle, type Controle, type Gang } from './controle.js';

const REGELS: Gang = { tabel: 'auditspoor', sleutel: 'id', type: 'uuid', brok: 20_000 };
/** What was kept before there was a trail names this. */
const VOOR_HET_SPOOR = '00000000-0000-0000-0000-000000000000';

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
];
