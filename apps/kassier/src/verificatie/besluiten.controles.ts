import type { Regelset } from '#regeling-rules';
import { BESLUITKOLOMMEN, herbeoordeelRij, type Besluitrij } from '../besluiten/index.js';
import { leesRegelset } from '../referentie/index.js';
import { brokControle, inBrok, perBrok, vraagControle, type Controle, type Gang, type Lezing, type Vondst } from './controle.js';

const BESLUITEN: Gang = { tabel: 'besluit', sleutel: 'id', type: 'uuid', brok: 500 };
const RUIM: Gang = { ...BESLUITEN, brok: 5_000 };

/** Every decision against its own evidence, and against what was booked or answered on it. */
export const BESLUITCONTROLES: readonly Controle[] = [
  { naam: 'herbeoordeling', toelichting: 'De bewaarde feiten van een besluit horen, opnieuw beoordeeld, dezelfde oordelen en dezelfde uitkomst te geven.', telt: 'besluit', zoek: herbeoordeelAlle },
  // From the other side, "a refusal has no entry", it is checked with the entries: see grondslag.
  brokControle('besluit-boeking', 'Een toegekend besluit hoort voor het toegekende bedrag te zijn geboekt.', RUIM, `
    SELECT 'besluit ' || d.id || ' (' || d.soort || ')' AS plaats, w.bedrag || ' geboekt' AS verwacht, coalesce(g.bedrag || ' geboekt', 'geen boeking') AS gevonden
      FROM (SELECT d.*, d.feiten::jsonb AS f FROM besluit d WHERE d.uitkomst = 'toegekend' AND d.soort <> 'budgetbesluit' AND ${inBrok('d.id', RUIM)} OFFSET 0) d
      LEFT JOIN LATERAL (
        -- A FILTER and not a WHERE: by the account PostgreSQL could begin at the account, and read all that is on it for every besluit.
        SELECT sum(p.bedrag) FILTER (WHERE (r.boek, r.soort) = (CASE d.soort WHEN 'betaling' THEN 'kas' ELSE 'verplichtingen' END, CASE d.soort WHEN 'betaling' THEN 'betaalbaar' ELSE 'vastgelegd' END)) AS bedrag
          FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening WHERE b.onderwerp_id = d.onderwerp_id AND b.besluit = d.id) g ON true
      CROSS JOIN LATERAL (SELECT (d.f #>> '{verzoek,bedrag}')::numeric(15,2) * CASE WHEN d.f #>> '{wijziging,soort}' IN ('verlagen', 'vrijvallen') THEN -1 ELSE 1 END AS bedrag) w
     WHERE w.bedrag IS DISTINCT FROM g.bedrag ORDER BY d.id`),
  brokControle('besluit-onderwerp', 'Wat is toegekend hoort er te zijn, en een weigering laat niets achter.', RUIM, `
    SELECT 'besluit ' || d.id || ' (' || d.soort || ' ' || d.uitkomst || ')' AS plaats, x.verwacht, x.gevonden
      FROM besluit d LEFT JOIN verplichting v ON v.id = d.onderwerp_id LEFT JOIN betaling t ON t.id = d.onderwerp_id LEFT JOIN budgetbesluit g ON g.id = d.onderwerp_id
      CROSS JOIN LATERAL (VALUES
        ('een ' || CASE d.soort WHEN 'wijziging' THEN 'verplichting' ELSE d.soort END || ' ' || coalesce(d.onderwerp_id::text, ''),
         CASE WHEN d.uitkomst = 'toegekend' AND CASE d.soort WHEN 'betaling' THEN t.id WHEN 'budgetbesluit' THEN g.id ELSE v.id END IS NULL THEN 'bestaat niet' END),
        ('besluit ' || d.id, CASE WHEN d.uitkomst = 'toegekend' AND d.soort <> 'wijziging' AND coalesce(v.besluit, t.besluit, g.besluit) <> d.id THEN 'besluit ' || coalesce(v.besluit, t.besluit, g.besluit) END),
        ('niets', CASE WHEN d.uitkomst = 'geweigerd' AND d.soort IN ('verplichting', 'betaling') AND d.onderwerp_id IS NOT NULL THEN d.soort || ' ' || d.onderwerp_id END)) AS x(verwacht, gevonden)
     WHERE x.gevonden IS NOT NULL AND ${inBrok('d.id', RUIM)} ORDER BY d.id`),
  brokControle('besluit-motivering', 'Een besluit hoort gemotiveerd te heten als in een van zijn oordelen een reden meetelde, en anders niet.', RUIM, `
    SELECT 'besluit ' || d.id AS plaats, CASE WHEN d.gemotiveerd THEN 'een reden' ELSE 'geen reden' END AS verwacht, CASE WHEN d.gemotiveerd THEN 'geen reden' ELSE 'een reden' END AS gevonden
      FROM besluit d WHERE d.gemotiveerd <> (position('"motivering":' IN d.oordelen::text) > 0) AND ${inBrok('d.id', RUIM)} ORDER BY d.id`),
  vraagControle('bundel', 'Een regel van een bundel hoort bij een besluit met dezelfde uitkomst, voor de regio en de organisatie van de bundel, en geen bundel heeft meer regels dan zij zegt.', `
    SELECT 'bundel ' || b.id || ', regel ' || g.regel AS plaats, concat_ws(' ', g.uitkomst, b.regio, b.organisatie) AS verwacht, coalesce(concat_ws(' ', d.uitkomst, d.regio, d.organisatie), 'bestaat niet') AS gevonden
      FROM aanvraagbundel_regel g JOIN aanvraagbundel b ON b.id = g.bundel LEFT JOIN besluit d ON d.id = g.besluit
     WHERE g.besluit IS NOT NULL AND (g.uitkomst, b.regio, b.organisatie) IS DISTINCT FROM (d.uitkomst, d.regio, d.organisatie)
    UNION ALL
    SELECT 'bundel ' || b.id, 'regels 1 t/m ten hoogste ' || b.aantal, g.aantal || ' regels, hoogste ' || g.hoogste
      FROM aanvraagbundel b JOIN (SELECT bundel, count(*) AS aantal, max(regel) AS hoogste FROM aanvraagbundel_regel GROUP BY bundel) g ON g.bundel = b.id WHERE g.hoogste > b.aantal OR g.aantal <> g.hoogste
    UNION ALL
    SELECT 'bundel ' || b.id || ', alles of niets', 'alles toegekend of niets', string_agg(DISTINCT g.uitkomst, ', ')
      FROM aanvraagbundel b JOIN aanvraagbundel_regel g ON g.bundel = b.id WHERE b.alles_of_niets GROUP BY b.id HAVING bool_or(g.uitkomst = 'toegekend') AND bool_or(g.uitkomst <> 'toegekend')`),
  vraagControle('voorlegging', 'Een voorgelegde aanvraag is geweigerd om niets anders dan een menselijk oordeel; haar afdoening is van een ander dan de aanvrager, oordeelt over elke open regel, en is het besluit dat met die oordelen is genomen.', `
    SELECT 'besluit ' || v.besluit || ', voorgelegd' AS plaats, 'geweigerd op een menselijk oordeel alleen' AS verwacht, concat_ws(' ', d.uitkomst, d.oordelen #>> '{}') AS gevonden
      FROM voorlegging v LEFT JOIN besluit d ON d.id = v.besluit
     WHERE d.uitkomst IS DISTINCT FROM 'geweigerd' OR NOT EXISTS (SELECT 1 FROM json_array_elements(d.oordelen) o WHERE o ->> 'uitkomst' = 'menselijk-oordeel')
        OR EXISTS (SELECT 1 FROM json_array_elements(d.oordelen) o WHERE o ->> 'uitkomst' IN ('niet-voldaan', 'motivering-vereist'))
    UNION ALL
    SELECT 'besluit ' || v.besluit || ', afdoening', x.verwacht, x.gevonden
      FROM voorlegging v JOIN besluit d ON d.id = v.besluit LEFT JOIN afdoening a ON a.besluit = v.besluit LEFT JOIN besluit n ON n.id = a.vervolgbesluit
      CROSS JOIN LATERAL (
        SELECT (SELECT string_agg(concat_ws(' ', m.regel, m.uitkomst, a.door), ', ' ORDER BY m.regel) FROM menselijk_oordeel m WHERE m.besluit = v.besluit) AS gegeven,
               (SELECT string_agg(concat_ws(' ', o ->> 'regel', o ->> 'uitkomst', o ->> 'door'), ', ' ORDER BY o ->> 'regel') FROM json_array_elements(n.feiten #> '{voorlegging,oordelen}') o) AS gebruikt,
               (SELECT string_agg(m.regel, ', ' ORDER BY m.regel) FROM menselijk_oordeel m WHERE m.besluit = v.besluit) AS regels,
               (SELECT string_agg(o ->> 'regel', ', ' ORDER BY o ->> 'regel') FROM json_array_elements(d.oordelen) o WHERE o ->> 'uitkomst' = 'menselijk-oordeel') AS open) t
      CROSS JOIN LATERAL (VALUES
        ('geen oordelen', CASE WHEN a.besluit IS NULL THEN t.gegeven END),
        ('oordelen over ' || t.open, CASE WHEN a.besluit IS NOT NULL AND t.regels IS DISTINCT FROM t.open THEN coalesce(t.regels, 'geen') END),
        ('een ander dan ' || d.genomen_voor, CASE WHEN a.door = d.genomen_voor THEN a.door END),
        (concat_ws(' ', d.soort, d.organisatie, d.genomen_voor, d.stroom, d.regio), CASE WHEN a.besluit IS NOT NULL AND (d.soort, d.organisatie, d.genomen_voor, d.stroom, d.regio) IS DISTINCT FROM (n.soort, n.organisatie, n.genomen_voor, n.stroom, n.regio)
           THEN coalesce(concat_ws(' ', n.soort, n.organisatie, n.genomen_voor, n.stroom, n.regio), 'bestaat niet') END),
        (concat_ws(': ', d.id, t.gegeven), CASE WHEN a.besluit IS NOT NULL AND (d.id::text, t.gegeven) IS DISTINCT FROM (n.feiten #>> '{voorlegging,besluitId}', t.gebruikt) THEN concat_ws(': ', n.feiten #>> '{voorlegging,besluitId}', t.gebruikt) END)) AS x(verwacht, gevonden)
     WHERE x.gevonden IS NOT NULL`),
  brokControle('vervolgbesluit', 'Een besluit dat met menselijke oordelen is genomen, hoort de afdoening te zijn van het besluit waarin de aanvraag is voorgelegd.', RUIM, `
    SELECT 'besluit ' || d.id || ', vervolg' AS plaats, 'de afdoening van besluit ' || (d.feiten #>> '{voorlegging,besluitId}') AS verwacht, coalesce('de afdoening van besluit ' || a.besluit, 'geen afdoening') AS gevonden
      FROM besluit d LEFT JOIN afdoening a ON a.vervolgbesluit = d.id
     WHERE position('"voorlegging":' IN d.feiten::text) > 0 AND d.feiten #>> '{voorlegging,besluitId}' IS DISTINCT FROM a.besluit::text AND ${inBrok('d.id', RUIM)} ORDER BY d.id`),
  vraagControle('idempotentie', 'Een bewaard antwoord hoort te verwijzen naar het besluit waarvan het het antwoord is.', `
    SELECT 'sleutel ' || i.sleutel || ' van ' || i.organisatie AS plaats, 'besluit ' || i.besluit || ', ' || i.status AS verwacht,
           CASE WHEN d.id IS NULL THEN 'bestaat niet' ELSE d.uitkomst || ' voor ' || d.organisatie END AS gevonden
      FROM idempotentie i LEFT JOIN besluit d ON d.id = i.besluit
     WHERE i.besluit IS NOT NULL AND (d.id IS NULL OR d.organisatie <> i.organisatie OR d.uitkomst <> CASE i.status WHEN 409 THEN 'geweigerd' ELSE 'toegekend' END)`),
];

async function* herbeoordeelAlle(lezing: Lezing): AsyncGenerator<Vondst> {
  const regelset = await leesRegelset(lezing.verbinding);
  yield* perBrok(lezing, BESLUITEN, async (van, totEnMet) => {
    const { rows } = await lezing.verbinding.query(
      `SELECT ${BESLUITKOLOMMEN} FROM besluit WHERE ${inBrok('id', BESLUITEN)} ORDER BY id`, [van, totEnMet],
    );
    return (rows as unknown as Besluitrij[]).flatMap((rij) => vondstenVan(regelset, rij));
  });
}

function vondstenVan(regelset: Regelset, rij: Besluitrij): Vondst[] {
  const plaats = `besluit ${rij.id} (${rij.soort} ${rij.uitkomst})`;
  return herbeoordeelRij(regelset, rij).map(({ regel, veld, toen, nu }) => {
    // Facts that cannot be judged any more are themselves what is wrong; else the judgement says what should stand there.
    const [verwacht, gevonden] = veld === 'feiten' ? [toen, nu] : [nu, toen];
    return { plaats: regel === '' ? `${plaats}, ${veld}` : `${plaats}, regel ${regel}, ${veld}`, verwacht: tekst(verwacht), gevonden: tekst(gevonden) };
  });
}

function tekst(waarde: unknown): string | null {
  return waarde === null || waarde === undefined ? null : typeof waarde === 'string' ? waarde : JSON.stringify(waarde);
}
