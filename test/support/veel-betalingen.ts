import type { TestKassier } from './kassier.js';

/** Rows per transaction. */
const BROK = 20_000;

/**
 * Multiplies a payable payment that was made through the API, straight in the ledger's own tables and set by set: every
 * trigger works and every balance follows. Each copy has a verplichting of its own, with its decisions, entries and postings,
 * and the next number. Of the year there must be no other payment yet than `eerder` copies, and in the cell the space. The tables are counted
 * afterwards, unless it is said that they are not. Gives the ids of the copies.
 */
export async function vermenigvuldigBetaling(kassier: TestKassier, betaling: string, aantal: number, { eerder = 0, tel = true } = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let klaar = 0; klaar < aantal; klaar += BROK) {
    const deel = Math.min(BROK, aantal - klaar);
    await kassier.database(KOPIEEN, [betaling, deel, eerder + klaar]);
    await kassier.database(VERPLICHTINGEN, [betaling]);
    await kassier.database(BETALINGEN, [betaling]);
    ids.push(...(await kassier.database<{ id: string }>('SELECT betaling AS id FROM kopie')).map(({ id }) => id));
    await kassier.database('DROP TABLE kopie');
  }
  await kassier.database("UPDATE nummerreeks SET laatste = laatste + $1 WHERE reeks IN ('V-2021', 'B-2021')", [aantal]);
  if (tel) await kassier.database('ANALYZE');
  return ids;
}

const KOPIEEN = `
  CREATE TEMP TABLE kopie AS
  SELECT i AS plaats, gen_random_uuid() AS verplichting, gen_random_uuid() AS betaling, gen_random_uuid() AS besluit, gen_random_uuid() AS betaalbesluit,
         'V-2021-' || lpad((1 + i)::text, 7, '0') AS verplichtingnummer, 'B-2021-' || lpad((1 + i)::text, 7, '0') AS betalingnummer
    FROM generate_series($3::int + 1, $3::int + $2::int) i WHERE $1::uuid IS NOT NULL`;

// What is kept of a decision, and what is said of an entry, names what it is about; a copy names itself.
const NUMMERS = (tekst: string): string => `replace(replace(${tekst}, o.verplichtingnummer, k.verplichtingnummer), o.betalingnummer, k.betalingnummer)`;
const EIGEN = (kolom: string): string => `${NUMMERS(`replace(replace(${kolom}::text, o.verplichting::text, k.verplichting::text), o.betaling::text, k.betaling::text)`)}::json`;

const OORSPRONG = `
  o AS MATERIALIZED (SELECT b.id AS betaling, b.nummer AS betalingnummer, b.boeking AS betaalboeking, b.besluit AS betaalbesluit, v.id AS verplichting, v.nummer AS verplichtingnummer, v.boeking, v.besluit
    FROM betaling b JOIN verplichting v ON v.id = b.verplichting WHERE b.id = $1),
  t AS MATERIALIZED (SELECT laatste, greatest(clock_timestamp(), laatste_moment) AS moment FROM boekingsteller),
  r AS MATERIALIZED (SELECT k.*, t.laatste + row_number() OVER (ORDER BY k.plaats) AS nummer, t.moment FROM kopie k CROSS JOIN t)`;

/** A decision, what it decided on and its entry, for every copy. */
function kopieer(delen: { tabel: string; besluit: string; boeking: string; nummer: string; anders: string }): string {
  const { tabel, besluit, boeking, nummer, anders } = delen;
  return `
  WITH ${OORSPRONG},
  bes AS (
    INSERT INTO besluit SELECT n.* FROM r k CROSS JOIN o JOIN besluit b ON b.id = o.${besluit}
      CROSS JOIN LATERAL json_populate_record(b, json_build_object('id', k.${besluit}, 'onderwerp_id', k.${tabel}, 'genomen_op', k.moment, 'feiten', ${EIGEN('b.feiten')}, 'oordelen', ${EIGEN('b.oordelen')}, 'antwoord', ${EIGEN('b.antwoord')})) n
  ), ond AS (
    INSERT INTO ${tabel} SELECT n.* FROM r k CROSS JOIN o JOIN ${tabel} x ON x.id = o.${tabel}
      CROSS JOIN LATERAL json_populate_record(x, json_build_object('id', k.${tabel}, 'nummer', k.${nummer}, 'besluit', k.${besluit}, 'boeking', k.nummer, 'vastgelegd_op', k.moment, ${anders})) n
  ), boek AS (
    INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, besluit, onderwerp, onderwerp_id, door)
    SELECT k.nummer, e.soort, e.boekdatum, k.moment, ${NUMMERS('e.omschrijving')}, k.${besluit}, e.onderwerp, k.${tabel}, e.door FROM r k CROSS JOIN o JOIN boeking e ON e.nummer = o.${boeking} ORDER BY k.nummer
  )
  INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting, dimensie)
  SELECT k.nummer, p.regel, p.rekening, p.bedrag, CASE WHEN p.verplichting IS NOT NULL THEN k.verplichting END, p.dimensie FROM r k CROSS JOIN o JOIN posting p ON p.boeking = o.${boeking}`;
}

const VERPLICHTINGEN = kopieer({ tabel: 'verplichting', besluit: 'besluit', boeking: 'boeking', nummer: 'verplichtingnummer', anders: `'status', 'vastgelegd'` });
const BETALINGEN = kopieer({
  tabel: 'betaling', besluit: 'betaalbesluit', boeking: 'betaalboeking', nummer: 'betalingnummer', anders: `'status', 'betaalbaar', 'verplichting', k.verplichting`,
});
