import { verbind } from './cluster.mjs';
import { HEET, STROOM } from './voorbereiding.mjs';

/** Rows per transaction. */
const BROK = 20_000;
const DAGEN = 300;

/**
 * Adds verplichtingen straight to the ledger's own tables, set by set, until there are `totaal`: every trigger works, every
 * balance follows. They are copies of the one the service granted, spread over all cells but the hot one, over 300 days
 * and over three instruments, each with its entry, two postings, decision with evidence, idempotency key and stand.
 */
export async function zaaiVerplichtingen(url, totaal, meld) {
  const client = await verbind(url);
  try {
    await client.query(VOORBEELD);
    const { rows: [{ aantal }] } = await client.query('SELECT count(*)::int AS aantal FROM verplichting');
    for (let klaar = aantal; klaar < totaal; klaar += BROK) {
      await client.query(ZAAI_VERPLICHTINGEN, [Math.min(BROK, totaal - klaar)]);
      meld(`${Math.min(totaal, klaar + BROK)} van ${totaal} verplichtingen gezaaid`);
    }
    await client.query('UPDATE nummerreeks SET laatste = laatste + 2000000 WHERE reeks = $1', ['V-2021']);
    await client.query('VACUUM ANALYZE');
    await maakTussenstanden(client);
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

/** The interim states that a service would have made while this was booked: made later, they would be measured with what is measured. */
async function maakTussenstanden(client) {
  for (;;) {
    const { rows: [{ boeking }] } = await client.query('SELECT maak_tussenstand(2048, 16384) AS boeking');
    if (boeking === null) break;
  }
  await client.query('VACUUM ANALYZE tussenstand, tussenstand_omzet, tussenstand_telling');
}

const ZAAI_PERSONEN = `
WITH v AS MATERIALIZED (SELECT DISTINCT ON (a.regio) a.*, g.id AS registratie FROM arrangement a JOIN arrangement_gebeurtenis g ON g.arrangement = a.id ORDER BY a.regio, a.id),
n AS MATERIALIZED (
  SELECT gen_random_uuid() AS nieuw, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') AS pseudoniem, v.* FROM v CROSS JOIN LATERAL generate_series(1, CASE v.regio WHEN '${HEET.regio}' THEN $1::int ELSE $2::int END)
), a AS (
  INSERT INTO arrangement (id, persoon, sleutel_id, regio, categorie, eerstverantwoordelijke, op_verzoek, doelgroep_banenafspraak, wajong, loonwaarde_percentage, toestemming, afgestemd_met, voorliggend, startdatum, organisatie, geregistreerd_door)
  SELECT nieuw, pseudoniem, sleutel_id, regio, categorie, eerstverantwoordelijke, op_verzoek, doelgroep_banenafspraak, wajong, loonwaarde_percentage, toestemming, afgestemd_met, voorliggend, startdatum, organisatie, geregistreerd_door FROM n
)
INSERT INTO arrangement_gebeurtenis (id, arrangement, soort, datum, regio, inhoud, door)
SELECT gen_random_uuid(), n.nieuw, g.soort, g.datum, g.regio, g.inhoud, g.door FROM n JOIN arrangement_gebeurtenis g ON g.id = n.registratie`;

/**
 * Adds persons: copies of the arrangement that each region registered through the API, each of somebody else. Gives the
 * ids of all arrangementen by region. Without them a few persons would get thousands of verplichtingen, which nobody has.
 */
export async function zaaiPersonen(url, { heet, perRegio }) {
  const client = await verbind(url);
  try {
    await client.query(ZAAI_PERSONEN, [heet, perRegio]);
    await client.query('ANALYZE arrangement; ANALYZE arrangement_gebeurtenis');
    const { rows } = await client.query('SELECT regio, array_agg(id ORDER BY id) AS ids FROM arrangement GROUP BY regio');
    return Object.fromEntries(rows.map(({ regio, ids }) => [regio, ids]));
  } finally {
    await client.end();
  }
}

/** The decision and the request that every copy is made of, the cells with their accounts, and the payees and persons. */
const VOORBEELD = `
CREATE TEMP TABLE voorbeeld AS SELECT v.verzoek, v.persoon, v.arrangement, v.begunstigde, v.organisatie, v.aangevraagd_door, b.regelset, b.genomen_voor, b.feiten, b.oordelen, b.antwoord
  FROM verplichting v JOIN besluit b ON b.id = v.besluit ORDER BY v.id LIMIT 1;
CREATE TEMP TABLE cel AS
SELECT row_number() OVER (ORDER BY r.jaar, r.regio) - 1 AS plaats, r.stroom, r.jaar, r.regio, r.id AS ruimte, v.id AS vastgelegd, (SELECT count(*) FROM arrangement a WHERE a.regio = r.regio) AS personen
  FROM rekening r
  LEFT JOIN rekening v ON v.boek = r.boek AND v.soort = 'vastgelegd' AND v.stroom = r.stroom AND v.jaar = r.jaar AND v.regio = r.regio
 WHERE r.boek = 'verplichtingen' AND r.soort = 'ruimte' AND r.stroom = '${STROOM}' AND NOT (r.jaar = ${HEET.jaar} AND r.regio = '${HEET.regio}');
WITH nieuw AS (INSERT INTO rekening (boek, soort, stroom, jaar, regio) SELECT 'verplichtingen', 'vastgelegd', stroom, jaar, regio FROM cel WHERE vastgelegd IS NULL RETURNING id, stroom, jaar, regio)
UPDATE cel SET vastgelegd = nieuw.id FROM nieuw WHERE nieuw.stroom = cel.stroom AND nieuw.jaar = cel.jaar AND nieuw.regio = cel.regio;
CREATE TEMP TABLE mens AS SELECT regio, row_number() OVER (PARTITION BY regio ORDER BY id) - 1 AS plaats, id AS arrangement, persoon FROM arrangement;
CREATE UNIQUE INDEX ON mens (regio, plaats);
ANALYZE voorbeeld; ANALYZE cel; ANALYZE mens;`;

const ZAAI_VERPLICHTINGEN = `
WITH t AS MATERIALIZED (SELECT laatste, greatest(clock_timestamp(), laatste_moment) AS moment FROM boekingsteller),
r AS MATERIALIZED (
  SELECT t.laatste + i AS nummer, t.moment, gen_random_uuid() AS id, gen_random_uuid() AS besluit, gen_random_uuid() AS spoor, c.*, m.arrangement, m.persoon,
         '2020-12-01'::date + ((t.laatste + i) % ${DAGEN})::int AS datum, (10 + (t.laatste + i) % 30)::numeric(15,2) AS bedrag,
         (ARRAY['loopbaanadvies', 'jobcoach', 'workshop-virtueel'])[1 + (t.laatste + i) % 3] AS instrument
    FROM t CROSS JOIN generate_series(1, $1) i JOIN cel c ON c.plaats = (t.laatste + i) % (SELECT count(*) FROM cel)
    JOIN mens m ON m.regio = c.regio AND m.plaats = ((t.laatste + i) / 1015) % c.personen
), bes AS (
  INSERT INTO besluit (id, soort, uitkomst, regelset, peildatum, stroom, regio, organisatie, genomen_voor, genomen_op, onderwerp_id, feiten, oordelen, antwoord)
  SELECT r.besluit, 'verplichting', 'toegekend', s.regelset, r.datum, r.stroom, r.regio, s.organisatie, s.genomen_voor, r.moment, r.id, s.feiten, s.oordelen, s.antwoord FROM r CROSS JOIN voorbeeld s
), aud AS (
  INSERT INTO auditspoor (id, moment, soort, verzoek_id, persoon, organisatie, rollen, regio, token_id, adres, methode, route, onderwerp, status, sleutel_hash, besluit)
  SELECT r.spoor, r.moment, 'besluit', r.besluit::text, s.genomen_voor, s.organisatie, '["regio-aanvrager"]', r.regio, 'zaad', '127.0.0.1', 'POST', '/v1/verplichtingen', r.id::text, 201,
         encode(sha256(convert_to(s.organisatie || E'\\n' || 'zaad-' || r.nummer, 'UTF8')), 'hex'), r.besluit FROM r CROSS JOIN voorbeeld s
), idem AS (
  INSERT INTO idempotentie (organisatie, sleutel, vingerafdruk, status, besluit, spoor) SELECT s.organisatie, 'zaad-' || r.nummer, repeat('0', 64), 201, r.besluit, r.spoor FROM r CROSS JOIN voorbeeld s
), verp AS (
  INSERT INTO verplichting (id, nummer, stroom, jaar, regio, datum, einddatum, instrument, begunstigde, arrangement, persoon, omschrijving, verzoek, organisatie, aangevraagd_door, besluit, boeking, vastgelegd_op)
  SELECT r.id, 'V-2020-' || r.nummer, r.stroom, r.jaar, r.regio, r.datum, r.datum + 200, r.instrument, s.begunstigde, r.arrangement, r.persoon, 'Gezaaid ' || r.nummer, s.verzoek, s.organisatie, s.aangevraagd_door, r.besluit, r.nummer, r.moment
    FROM r CROSS JOIN voorbeeld s
), boek AS (
  INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, besluit, onderwerp, onderwerp_id, door)
  SELECT nummer, 'vastleggen', datum, moment, 'V-2020-' || nummer || ' gezaaid', besluit, 'verplichting', id, 'zaaier' FROM r ORDER BY nummer
)
INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting, dimensie)
SELECT nummer, 1, vastgelegd, bedrag, id, instrument FROM r UNION ALL SELECT nummer, 2, ruimte, -bedrag, NULL, '' FROM r`;

/**
 * Adds payable payments the same way: for each a verplichting of exactly its amount, in the cells of two streams and all
 * regions, half on each. Payees take turns.
 */
export async function zaaiBetalingen(url, aantal, meld) {
  const client = await verbind(url);
  try {
    await client.query(VOORBEELD);
    await client.query(BETAALCEL);
    for (let klaar = 0; klaar < aantal; klaar += BROK) {
      await client.query('BEGIN');
      await client.query(ZAAI_BETAALBAAR, [Math.min(BROK, aantal - klaar)]);
      await client.query(ZAAI_BETALINGEN);
      await client.query('COMMIT');
      meld(`${Math.min(aantal, klaar + BROK)} van ${aantal} betalingen gezaaid`);
    }
    await client.query("INSERT INTO nummerreeks (reeks, laatste) VALUES ('B-2021', 2000000)");
    await client.query('VACUUM ANALYZE');
    await maakTussenstanden(client);
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

const BETAALCEL = `
CREATE TEMP TABLE betaalcel AS
SELECT row_number() OVER (ORDER BY r.regio, r.stroom) - 1 AS plaats, r.stroom, r.jaar, r.regio, r.id AS ruimte, NULL::integer AS vastgelegd, k.id AS kasruimte, NULL::integer AS betaalbaar, NULL::integer AS lasten, NULL::integer AS crediteuren
  FROM rekening r JOIN rekening k ON k.boek = 'kas' AND k.soort = 'ruimte' AND k.stroom = r.stroom AND k.jaar = r.jaar AND k.regio = r.regio
 WHERE r.boek = 'verplichtingen' AND r.soort = 'ruimte' AND r.jaar = 2021 AND r.stroom IN ('mbo-inkoop', '${STROOM}');
INSERT INTO rekening (boek, soort, stroom, jaar, regio) SELECT 'verplichtingen', 'vastgelegd', stroom, jaar, regio FROM betaalcel ON CONFLICT DO NOTHING;
INSERT INTO rekening (boek, soort, stroom, jaar, regio) SELECT 'kas', 'betaalbaar', stroom, jaar, regio FROM betaalcel ON CONFLICT DO NOTHING;
INSERT INTO rekening (boek, soort, stroom, jaar, regio) SELECT 'financieel', 'lasten', stroom, NULL, regio FROM betaalcel ON CONFLICT DO NOTHING;
INSERT INTO rekening (boek, soort, stroom, jaar, regio) SELECT DISTINCT 'financieel', 'crediteuren', stroom, NULL::smallint, NULL FROM betaalcel ON CONFLICT DO NOTHING;
UPDATE betaalcel c SET
  vastgelegd = (SELECT id FROM rekening r WHERE r.boek = 'verplichtingen' AND r.soort = 'vastgelegd' AND r.stroom = c.stroom AND r.jaar = c.jaar AND r.regio = c.regio),
  betaalbaar = (SELECT id FROM rekening r WHERE r.boek = 'kas' AND r.soort = 'betaalbaar' AND r.stroom = c.stroom AND r.jaar = c.jaar AND r.regio = c.regio),
  lasten = (SELECT id FROM rekening r WHERE r.boek = 'financieel' AND r.soort = 'lasten' AND r.stroom = c.stroom AND r.regio = c.regio),
  crediteuren = (SELECT id FROM rekening r WHERE r.boek = 'financieel' AND r.soort = 'crediteuren' AND r.stroom = c.stroom);
CREATE TEMP TABLE ontvanger AS SELECT row_number() OVER (ORDER BY id) - 1 AS plaats, id FROM begunstigde;
CREATE TEMP TABLE brok (nummer bigint, moment timestamptz, verplichting uuid, betaling uuid, besluit uuid, betaalbesluit uuid, stroom text, jaar smallint, regio text,
  ruimte integer, vastgelegd integer, kasruimte integer, betaalbaar integer, lasten integer, crediteuren integer, ontvanger uuid, bedrag numeric(15,2), instrument text);
ANALYZE betaalcel; ANALYZE ontvanger;`;

/** First the verplichtingen of a chunk, in one statement as the ledger demands, which leaves the chunk in a table. */
const ZAAI_BETAALBAAR = `
WITH t AS MATERIALIZED (SELECT laatste, greatest(clock_timestamp(), laatste_moment) AS moment FROM boekingsteller), leeg AS (DELETE FROM brok),
r AS MATERIALIZED (
  SELECT t.laatste + i AS nummer, t.moment, gen_random_uuid() AS verplichting, gen_random_uuid() AS betaling, gen_random_uuid() AS besluit, gen_random_uuid() AS betaalbesluit,
         c.stroom, c.jaar, c.regio, c.ruimte, c.vastgelegd, c.kasruimte, c.betaalbaar, c.lasten, c.crediteuren, o.id AS ontvanger, (10 + i % 20)::numeric(15,2) AS bedrag,
         CASE c.stroom WHEN 'mbo-inkoop' THEN 'praktijkleren-mbo' ELSE 'loopbaanadvies' END AS instrument
    FROM t CROSS JOIN generate_series(1, $1) i JOIN betaalcel c ON c.plaats = i % (SELECT count(*) FROM betaalcel) JOIN ontvanger o ON o.plaats = (i / 7) % (SELECT count(*) FROM ontvanger)
), bewaar AS (INSERT INTO brok SELECT * FROM r
), bes AS (
  INSERT INTO besluit (id, soort, uitkomst, regelset, peildatum, stroom, regio, organisatie, genomen_voor, genomen_op, onderwerp_id, feiten, oordelen, antwoord)
  SELECT r.besluit, 'verplichting', 'toegekend', s.regelset, '2021-03-15', r.stroom, r.regio, s.organisatie, s.genomen_voor, r.moment, r.verplichting, s.feiten, s.oordelen, s.antwoord FROM r CROSS JOIN voorbeeld s
), verp AS (
  INSERT INTO verplichting (id, nummer, stroom, jaar, regio, datum, einddatum, instrument, begunstigde, omschrijving, verzoek, organisatie, aangevraagd_door, besluit, boeking, vastgelegd_op)
  SELECT r.verplichting, 'V-2020-' || r.nummer, r.stroom, r.jaar, r.regio, '2021-03-15', '2021-12-31', r.instrument, r.ontvanger, 'Gezaaid ' || r.nummer, s.verzoek, s.organisatie, s.aangevraagd_door, r.besluit, r.nummer, r.moment
    FROM r CROSS JOIN voorbeeld s
), boek AS (
  INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, besluit, onderwerp, onderwerp_id, door)
  SELECT nummer, 'vastleggen', '2021-03-15', moment, 'V-2020-' || nummer || ' gezaaid', besluit, 'verplichting', verplichting, 'zaaier' FROM r ORDER BY nummer
)
INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting, dimensie)
SELECT nummer, 1, vastgelegd, bedrag, verplichting, instrument FROM r UNION ALL SELECT nummer, 2, ruimte, -bedrag, NULL, '' FROM r`;

/** Then the payments on them. */
const ZAAI_BETALINGEN = `
WITH t AS MATERIALIZED (SELECT laatste, greatest(clock_timestamp(), laatste_moment) AS moment FROM boekingsteller),
r AS MATERIALIZED (SELECT b.*, t.laatste + row_number() OVER (ORDER BY b.nummer) AS boeking, t.moment AS nu FROM brok b CROSS JOIN t),
bes AS (
  INSERT INTO besluit (id, soort, uitkomst, regelset, peildatum, stroom, regio, organisatie, genomen_voor, genomen_op, onderwerp_id, feiten, oordelen, antwoord)
  SELECT r.betaalbesluit, 'betaling', 'toegekend', s.regelset, '2021-07-01', r.stroom, r.regio, s.organisatie, s.genomen_voor, r.nu, r.betaling, s.feiten, s.oordelen, s.antwoord FROM r CROSS JOIN voorbeeld s
), bet AS (
  INSERT INTO betaling (id, nummer, verplichting, bedrag, kenmerk, factuurdatum, boekdatum, prestatie, eindafrekening, stroom, kasjaar, regio, instrument, begunstigde, organisatie, ingediend_door, besluit, boeking, vastgelegd_op)
  SELECT r.betaling, 'B-2021-' || lpad(r.nummer::text, 7, '0'), r.verplichting, r.bedrag, 'F-2021-' || r.nummer, '2021-07-01', '2021-07-01',
         '{"vastgesteldOp":"2021-07-01","vastgesteldDoor":"Praktijkbegeleider","omschrijving":"Aanwezig geweest"}', false, r.stroom, r.jaar, r.regio, r.instrument, r.ontvanger, s.organisatie, s.aangevraagd_door, r.betaalbesluit, r.boeking, r.nu
    FROM r CROSS JOIN voorbeeld s
), boek AS (
  INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, besluit, onderwerp, onderwerp_id, door)
  SELECT boeking, 'betaalbaarstellen', '2021-07-01', nu, 'B-2021-' || nummer || ' gezaaid', betaalbesluit, 'betaling', betaling, 'zaaier' FROM r ORDER BY boeking
)
INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting, dimensie)
SELECT boeking, 1, betaalbaar, bedrag, verplichting, instrument FROM r UNION ALL SELECT boeking, 2, kasruimte, -bedrag, NULL, '' FROM r
UNION ALL SELECT boeking, 3, lasten, bedrag, NULL, '' FROM r UNION ALL SELECT boeking, 4, crediteuren, -bedrag, NULL, '' FROM r`;
