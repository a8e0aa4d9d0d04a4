import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { verbind } from './cluster.mjs';
import { meting } from './statistiek.mjs';

/**
 * The peer: what somebody would write without a ledger. One transaction per request with the plain `pg` driver, on tables
 * with the same columns and keys but without our triggers, foreign keys and further indexes, on the same server. It
 * writes the same rows (entry, two postings, decision with evidence of the same size, verplichting, stand, idempotency,
 * two balances) and checks the limit on the hot row, but judges no rules, speaks no HTTP and checks no token.
 */
const TABELLEN = `
CREATE TABLE saldo (rekening integer PRIMARY KEY, bedrag numeric(15,2) NOT NULL CHECK (bedrag >= 0)) WITH (fillfactor = 50);
INSERT INTO saldo VALUES (1, 1000000000), (2, 0);
CREATE TABLE boeking (nummer bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, soort text NOT NULL, boekdatum date NOT NULL, vastgelegd_op timestamptz NOT NULL DEFAULT now(),
  omschrijving text NOT NULL, besluit uuid NOT NULL, onderwerp text NOT NULL, onderwerp_id uuid NOT NULL, door text NOT NULL);
CREATE TABLE posting (boeking bigint NOT NULL, regel smallint NOT NULL, rekening integer NOT NULL, bedrag numeric(15,2) NOT NULL, verplichting uuid, dimensie text NOT NULL, PRIMARY KEY (boeking, regel));
CREATE TABLE besluit (id uuid PRIMARY KEY, soort text NOT NULL, uitkomst text NOT NULL, regelset text NOT NULL, peildatum date NOT NULL, stroom text NOT NULL, regio text NOT NULL,
  organisatie text NOT NULL, genomen_voor text NOT NULL, genomen_op timestamptz NOT NULL DEFAULT now(), onderwerp_id uuid NOT NULL, feiten json NOT NULL, oordelen json NOT NULL, antwoord json NOT NULL);
CREATE TABLE verplichting (id uuid PRIMARY KEY, nummer text NOT NULL UNIQUE, status text NOT NULL, stroom text NOT NULL, jaar smallint NOT NULL, regio text NOT NULL, datum date NOT NULL,
  einddatum date NOT NULL, instrument text NOT NULL, begunstigde uuid NOT NULL, arrangement uuid NOT NULL, omschrijving text NOT NULL, verzoek json NOT NULL, organisatie text NOT NULL,
  aangevraagd_door text NOT NULL, besluit uuid NOT NULL, boeking bigint NOT NULL, vastgelegd_op timestamptz NOT NULL DEFAULT now());
CREATE TABLE stand (verplichting uuid PRIMARY KEY, vastgelegd numeric(15,2) NOT NULL, betaalbaar numeric(15,2) NOT NULL, betaald numeric(15,2) NOT NULL);
CREATE TABLE idempotentie (organisatie text NOT NULL, sleutel text NOT NULL, vingerafdruk text NOT NULL, status smallint NOT NULL, besluit uuid NOT NULL, PRIMARY KEY (organisatie, sleutel));`;

const BOEKING = "INSERT INTO boeking (soort, boekdatum, omschrijving, besluit, onderwerp, onderwerp_id, door) VALUES ('vastleggen', '2021-03-15', $1, $2, 'verplichting', $3, 'rmt') RETURNING nummer";
const POSTING = 'INSERT INTO posting VALUES ($1, 1, 2, $2, $3, $4), ($1, 2, 1, -$2::numeric, NULL, $5)';
const BESLUIT = "INSERT INTO besluit VALUES ($1, 'verplichting', 'toegekend', 'kamerbrief-2020-11-30', '2021-03-15', 'ontschot-menukaart', 'AM18', 'rmt-am18', 'rmt', now(), $2, $3, $4, $5)";
const VERPLICHTING = "INSERT INTO verplichting VALUES ($1, $2, 'vastgelegd', 'ontschot-menukaart', 2021, 'AM18', '2021-03-15', '2021-12-31', $3, $4, $5, $6, $7, 'rmt-am18', 'rmt', $8, $9, now())";
const STAND = 'INSERT INTO stand VALUES ($1, $2, 0, 0)';
const IDEMPOTENTIE = "INSERT INTO idempotentie VALUES ('rmt-am18', $1, $2, 201, $3)";
const NEEM = 'UPDATE saldo SET bedrag = bedrag - $1 WHERE rekening = 1 AND bedrag >= $1';
const GEEF = 'UPDATE saldo SET bedrag = bedrag + $1 WHERE rekening = 2';

/** Everything in one statement, its own transaction: one round trip, the shortest time a client can hold the hot row. */
const ALLES = `
WITH neem AS (UPDATE saldo SET bedrag = bedrag - $1 WHERE rekening = 1 AND bedrag >= $1 RETURNING rekening),
geef AS (UPDATE saldo SET bedrag = bedrag + $1 FROM neem WHERE saldo.rekening = 2),
boek AS (INSERT INTO boeking (soort, boekdatum, omschrijving, besluit, onderwerp, onderwerp_id, door) SELECT 'vastleggen', '2021-03-15', $2, $3, 'verplichting', $4, 'rmt' FROM neem RETURNING nummer),
post AS (INSERT INTO posting SELECT nummer, 1, 2, $1::numeric, $4::uuid, $5::text FROM boek UNION ALL SELECT nummer, 2, 1, -$1::numeric, NULL, '' FROM boek),
bes AS (INSERT INTO besluit SELECT $3::uuid, 'verplichting', 'toegekend', 'kamerbrief-2020-11-30', '2021-03-15', 'ontschot-menukaart', 'AM18', 'rmt-am18', 'rmt', now(), $4::uuid, $6::json, $7::json, $8::json FROM neem),
verp AS (INSERT INTO verplichting SELECT $4::uuid, $9, 'vastgelegd', 'ontschot-menukaart', 2021, 'AM18', '2021-03-15', '2021-12-31', $5::text, $10::uuid, $11::uuid, $2::text, $12::json, 'rmt-am18', 'rmt', $3::uuid, nummer, now() FROM boek),
st AS (INSERT INTO stand SELECT $4::uuid, $1, 0, 0 FROM neem)
INSERT INTO idempotentie SELECT 'rmt-am18', $13, $14, 201, $3::uuid FROM neem`;

/** Makes the peer's tables. */
export async function maakGelijke(url) {
  const client = await verbind(url);
  await client.query(TABELLEN);
  await client.end();
}

let volgnummer = 0;

function rij({ feiten, oordelen, antwoord, verzoek }) {
  volgnummer += 1;
  return {
    id: randomUUID(), besluit: randomUUID(), nummer: `V-2021-${volgnummer}`, bedrag: `${1 + (volgnummer % 9)}.50`, omschrijving: `V-2021-${volgnummer} Inzet uit de menukaart`, instrument: 'loopbaanadvies',
    begunstigde: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', arrangement: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21', sleutel: `gelijke-${volgnummer}`, vingerafdruk: 'f'.repeat(64), feiten, oordelen, antwoord, verzoek,
  };
}

/** Inserts first and the hot row last, so that its lock is held as shortly as separate statements allow. */
async function losseStatements(client, r) {
  const vraag = (name, text, values) => client.query({ name, text, values });
  await client.query('BEGIN');
  await vraag('besluit', BESLUIT, [r.besluit, r.id, r.feiten, r.oordelen, r.antwoord]);
  const { rows } = await vraag('boeking', BOEKING, [r.omschrijving, r.besluit, r.id]);
  const boeking = rows[0].nummer;
  await vraag('posting', POSTING, [boeking, r.bedrag, r.id, r.instrument, '']);
  await vraag('verplichting', VERPLICHTING, [r.id, r.nummer, r.instrument, r.begunstigde, r.arrangement, r.omschrijving, r.verzoek, r.besluit, boeking]);
  await vraag('stand', STAND, [r.id, r.bedrag]);
  await vraag('idempotentie', IDEMPOTENTIE, [r.sleutel, r.vingerafdruk, r.besluit]);
  const { rowCount } = await vraag('neem', NEEM, [r.bedrag]);
  await vraag('geef', GEEF, [r.bedrag]);
  if (rowCount !== 1) throw new Error('de gelijke heeft geen ruimte meer');
  await client.query('COMMIT');
}

async function eenStatement(client, r) {
  const { rowCount } = await client.query({
    name: 'alles', text: ALLES,
    values: [r.bedrag, r.omschrijving, r.besluit, r.id, r.instrument, r.feiten, r.oordelen, r.antwoord, r.nummer, r.begunstigde, r.arrangement, r.verzoek, r.sleutel, r.vingerafdruk],
  });
  if (rowCount !== 1) throw new Error('de gelijke heeft geen ruimte meer');
}

/** How many requests per second the peer does, on so many connections. `bewijs` is the evidence it stores with each. */
export async function meetGelijke(url, { verbindingen, opwarmMs, duurMs, bewijs, inEenStatement = false }) {
  const clients = await Promise.all(Array.from({ length: verbindingen }, () => verbind(url)));
  const werk = inEenStatement ? eenStatement : losseStatements;
  const latenties = [];
  const begin = performance.now() + opwarmMs;
  const eind = begin + duurMs;
  try {
    await Promise.all(clients.map(async (client) => {
      for (let vertrek = performance.now(); vertrek < eind; ) {
        await werk(client, rij(bewijs));
        const aankomst = performance.now();
        if (aankomst >= begin && aankomst <= eind) latenties.push(aankomst - vertrek);
        vertrek = aankomst;
      }
    }));
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
  return meting(latenties, duurMs);
}

/** The evidence of one real decision of ours, as text: the peer stores as much as we do. */
export async function leesBewijs(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT b.feiten::text, b.oordelen::text, b.antwoord::text, v.verzoek::text FROM besluit b JOIN verplichting v ON v.besluit = b.id LIMIT 1");
  await client.end();
  return rows[0];
}
