import { Client } from 'pg';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../support/gegevens.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';

// What lives has a status that moves only along its life cycle, and four eyes are two persons: also for plain SQL, as the
// serving role and as the owner.

const VERKEERDE_OVERGANG = 'KG007';
const CHECK_GESCHONDEN = '23514';
const UNIEK_GESCHONDEN = '23505';
const VERWIJDEREN = /KG002|42501/;
const GEEN_RECHT = '42501';
const NIET_TOEGESTAAN = 'KG008';
const BESTAAT_NIET = '23503';
const STAAT_VAST = /KG002|42501/;

let kassier: TestKassier;
let eigenaar: Client;
let dienst: Client;

beforeAll(async () => {
  kassier = await startTestKassier();
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  dienst = new Client({ connectionString: kassier.databaseUrl, options: '-c role=kassier_dienst -c kassier.regio=*' });
  await eigenaar.connect();
  await dienst.connect();
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '5000.00' });
  const team = await regioToken(kassier, 'AM18');
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, mboVerplichting('AM18', await maakInstelling(kassier), await maakLeerbedrijf(kassier)));
  await moet(kassier, 'POST', '/v1/betalingen', team, claim(verplichting.id, { bedrag: '100.00' }));
  await moet(kassier, 'POST', '/v1/betaalruns', await kassier.token({ rollen: ['kassier-medewerker'] }), { uitvoeringsdatum: '2021-12-31' });
});

afterAll(async () => {
  await eigenaar.end();
  await dienst.end();
  await kassier.stop();
});

async function foutcode(wie: Client, sql: string): Promise<string> {
  return wie.query(sql).then(() => 'gelukt', (fout: { code: string }) => fout.code);
}

const KOLOMMEN: Readonly<Record<string, string>> = {
  besluit: 'id, soort, uitkomst, regelset, peildatum, stroom, regio, organisatie, genomen_voor, genomen_op, onderwerp_id, feiten, oordelen, tekort, antwoord',
  verplichting: `id, nummer, status, stroom, jaar, regio, datum, einddatum, instrument, begunstigde, arrangement, persoon, crebo, omschrijving, verzoek, organisatie, aangevraagd_door, besluit, boeking,
    vastgelegd_op`,
  betaling: `id, nummer, verplichting, status, bedrag, weken, kenmerk, factuurdatum, boekdatum, prestatie, eindafrekening, stroom, kasjaar, regio, instrument, begunstigde, organisatie, ingediend_door,
    besluit, boeking, vastgelegd_op`,
};

/** INSERT of a copy of an existing row with another id and number, and with these columns otherwise. */
function kopie(tabel: string, anders: Readonly<Record<string, string>>): string {
  const kolommen = (KOLOMMEN[tabel] as string).split(',').map((kolom) => kolom.trim());
  const vast: Readonly<Record<string, string>> = { id: 'gen_random_uuid()', nummer: "nummer || '-2'", status: tabel === 'betaling' ? "'betaalbaar'" : "'vastgelegd'", ...anders };
  const bron = tabel === 'besluit' ? "besluit WHERE soort = 'verplichting'" : tabel;
  return `INSERT INTO ${tabel} (${kolommen.join(', ')}) SELECT ${kolommen.map((kolom) => vast[kolom] ?? kolom).join(', ')} FROM ${bron} LIMIT 1`;
}

describe.each([['the serving role', () => dienst], ['the owner', () => eigenaar]])('as %s', (_naam, wie) => {
  it.each([
    ["UPDATE budgetbesluit SET status = 'ingediend' WHERE status = 'vastgesteld'"],
    ["UPDATE verplichting SET status = 'verzonnen'"],
    ["UPDATE betaling SET status = 'uitgevoerd'"],
    ["UPDATE betaling SET status = 'ingetrokken'"],
    ["UPDATE betaalrun SET status = 'verzonden'"],
    ["UPDATE betaalrun SET status = 'verwerkt'"],
  ])('a status does not jump: %s', async (sql) => {
    expect(await foutcode(wie(), sql)).toMatch(new RegExp(`${VERKEERDE_OVERGANG}|${CHECK_GESCHONDEN}`));
  });

  it('who submitted does not approve: not a budgetbesluit, not a run', async () => {
    await eigenaar.query(`INSERT INTO budgetbesluit (id, kenmerk, besluitdatum, omschrijving, mutaties, ingediend_door) VALUES (gen_random_uuid(), 'PROEF', '2021-01-01', 'proef', '[]', 'een')`);
    expect(await foutcode(wie(), "UPDATE budgetbesluit SET status = 'vastgesteld', gefiatteerd_door = 'een', gefiatteerd_op = now() WHERE kenmerk = 'PROEF'")).toBe(CHECK_GESCHONDEN);
    expect(await foutcode(wie(), "UPDATE betaalrun SET status = 'gefiatteerd', gefiatteerd_door = gemaakt_door, gefiatteerd_op = now()")).toBe(CHECK_GESCHONDEN);
  });

  it('nobody approves for nobody: an approved status needs an approver', async () => {
    expect(await foutcode(wie(), "UPDATE budgetbesluit SET status = 'vastgesteld' WHERE kenmerk = 'PROEF'")).toBe(CHECK_GESCHONDEN);
  });

  it('what is new begins at the beginning', async () => {
    expect(await foutcode(wie(), "INSERT INTO arrangement SELECT gen_random_uuid(), repeat('a', 64), 'k', 'AM18', 'jongere', 'gemeente', false, false, false, NULL, true, '[]', '[]', '2021-01-01', 'beeindigd', '2021-02-01', 'o', 'd', now()")).toBe(VERKEERDE_OVERGANG);
    expect(await foutcode(wie(), "INSERT INTO betaalrun (id, nummer, status, uitvoeringsdatum, aantal, totaal, gemaakt_door, gefiatteerd_door) VALUES (gen_random_uuid(), 'R-X', 'gefiatteerd', '2021-01-01', 1, 1, 'een', 'twee')")).toBe(VERKEERDE_OVERGANG);
  });

  it.each([
    ['a decision of a stream', "besluit", { stroom: "'verzonnen'" }],
    ['a verplichting with a payee', 'verplichting', { begunstigde: 'gen_random_uuid()' }],
    ['a verplichting with a decision', 'verplichting', { besluit: 'gen_random_uuid()' }],
    ['a verplichting with an arrangement', 'verplichting', { arrangement: 'gen_random_uuid()', persoon: "'x'" }],
    ['a verplichting in a region', 'verplichting', { regio: "'AM99'" }],
    ['a verplichting committed in an entry', 'verplichting', {}],
  ])('%s that does not exist is not written', async (_wat, tabel, anders) => {
    expect(await foutcode(wie(), kopie(tabel, anders))).toBe(BESTAAT_NIET);
  });

  it('an entry makes one payment payable, not two', async () => {
    expect(await foutcode(wie(), kopie('betaling', {}))).toBe(UNIEK_GESCHONDEN);
    expect(await foutcode(wie(), kopie('betaling', { bedrag: 'bedrag + 1', boeking: 'boeking + 1000' }))).toBe(NIET_TOEGESTAAN);
  });

  it.each([{ besluit: 'gen_random_uuid()' }, { begunstigde: 'gen_random_uuid()' }])('a betaling with something that does not exist is not written: %j', async (anders) => {
    // Without what would refuse the copy, which has the id and the entry of the first, before anything else is looked at.
    await eigenaar.query('BEGIN; DROP INDEX betaling_boeking; ALTER TABLE betaling DROP CONSTRAINT betaling_pkey CASCADE');
    if (wie() === dienst) await eigenaar.query("SET LOCAL ROLE kassier_dienst; SET LOCAL kassier.regio = '*'");
    expect(await foutcode(eigenaar, kopie('betaling', { id: 'id', ...anders }))).toBe(BESTAAT_NIET);
    await eigenaar.query('ROLLBACK');
  });

  it.each([
    ['begunstigde', 'id = gen_random_uuid()'], ['arrangement', 'id = gen_random_uuid()'], ['verplichting', 'id = gen_random_uuid()'], ['verplichting', "regio = 'AM01'"],
    ['verplichting', 'begunstigde = gen_random_uuid()'], ['verplichting', 'jaar = 2022'], ['betaling', 'bedrag = 1'], ['betaling', 'begunstigde = gen_random_uuid()'],
  ])('what was registered stays as it was: %s, %s', async (tabel, wijziging) => {
    expect(await foutcode(wie(), `UPDATE ${tabel} SET ${wijziging}`)).toMatch(STAAT_VAST);
  });

  it('an account number changes only to what a second person approved', async () => {
    expect(await foutcode(wie(), "UPDATE begunstigde SET iban = 'NL93KASS0000000000'")).toBe(NIET_TOEGESTAAN);
  });

  it('who approved stays who approved, and numbers do not go back', async () => {
    expect(await foutcode(wie(), "UPDATE budgetbesluit SET gefiatteerd_door = 'ander' WHERE status = 'vastgesteld'")).toBe(NIET_TOEGESTAAN);
    await eigenaar.query("INSERT INTO nummerreeks VALUES ('PROEF', 9) ON CONFLICT DO NOTHING");
    expect(await foutcode(wie(), "UPDATE nummerreeks SET laatste = 8 WHERE reeks = 'PROEF'")).toBe(NIET_TOEGESTAAN);
  });

  it('a payment is in one run at a time', async () => {
    const sql = `INSERT INTO betaalopdracht (id, run, betaling, volgnummer, end_to_end_id, stroom, bedrag, naam, iban, omschrijving)
      SELECT gen_random_uuid(), run, betaling, 99, 'ANDER', stroom, bedrag, naam, iban, omschrijving FROM betaalopdracht LIMIT 1`;
    expect(await foutcode(wie(), sql)).toBe(UNIEK_GESCHONDEN);
  });

  it.each(['verplichting', 'betaling', 'betaalrun', 'betaalopdracht', 'budgetbesluit', 'begunstigde', 'arrangement_gebeurtenis', 'bankpost', 'statusovergang'])('nothing is removed from %s', async (tabel) => {
    expect(await foutcode(wie(), `DELETE FROM ${tabel}`)).toMatch(VERWIJDEREN);
    expect(await foutcode(wie(), `TRUNCATE ${tabel} CASCADE`)).toMatch(VERWIJDEREN);
  });
});

it('the serving role changes no amount, no person and no rule of what was registered, and no schema', async () => {
  for (const sql of [
    'UPDATE verplichting SET jaar = 2022', "UPDATE verplichting SET regio = 'AM01'", 'UPDATE betaling SET bedrag = 1', "UPDATE betaalopdracht SET iban = 'NL20INGB0001234567'",
    "UPDATE betaalbestand SET inhoud = ''", "UPDATE budgetbesluit SET mutaties = '[]'", "UPDATE budgetbesluit SET ingediend_door = 'ander'", "UPDATE arrangement SET persoon = repeat('0', 64)",
    "INSERT INTO statusovergang VALUES ('betaling', 'betaalbaar', 'uitgevoerd')", "UPDATE rekeningsoort SET teken = 0", 'ALTER TABLE posting DISABLE TRIGGER ALL', 'DROP TABLE posting', 'CREATE TABLE eigen (id int)',
    'DROP TRIGGER posting_verwerken ON posting', 'CREATE OR REPLACE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
  ]) {
    expect([sql, await foutcode(dienst, sql)]).toEqual([sql, GEEN_RECHT]);
  }
});

it('the serving role cannot put a table of its own before the one that holds the life cycles', async () => {
  await dienst.query("CREATE TEMP TABLE statusovergang AS SELECT 'betaling' AS onderwerp, 'in-run' AS van, 'uitgevoerd' AS naar");
  expect(await foutcode(dienst, "UPDATE betaling SET status = 'uitgevoerd' WHERE status = 'in-run'")).toBe(VERKEERDE_OVERGANG);
  await dienst.query('DROP TABLE pg_temp.statusovergang');
});
