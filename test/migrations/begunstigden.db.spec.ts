import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migreer } from '../../apps/kassier/src/database/index.js';
import { controleerZegels } from '../../apps/kassier/src/zegels/index.js';
import { nieuweLegeDatabase, type TestDatabase } from '../support/database.js';
import { ongezegeld } from '../support/verzegeld.js';

// Migration 0016 on books of before it: payees that are under seal, with their names and recognitions in the row that lives from then on.

const BLIJFT = '00000000-0000-7000-8000-000000000001';
const VERHUISD = '00000000-0000-7000-8000-000000000002';
const LATER = '00000000-0000-7000-8000-000000000003';

let map: string;
let database: TestDatabase;
let eigenaar: Client;

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'kassier-migraties-'));
  for (const naam of readdirSync('migrations').filter((bestand) => bestand < '0016')) copyFileSync(join('migrations', naam), join(map, naam));
  database = await nieuweLegeDatabase();
  await migreer(database.url, () => undefined, map);
  eigenaar = new Client({ connectionString: database.url });
  await eigenaar.connect();
  for (const id of [BLIJFT, VERHUISD]) {
    await eigenaar.query(`INSERT INTO begunstigde (id, soort, naam, iban, adres, duo_erkenningen, sbb_erkenningen, geregistreerd_door) VALUES ($1, 'leerbedrijf', 'Eenmanszaak Jansen', 'NL91ABNA0417164300', '{"plaats":"Utrecht"}', '[]', '[]', 'een')`, [id]);
  }
  await eigenaar.query("INSERT INTO ibanwijziging (id, begunstigde, iban, reden, ingediend_door) VALUES ($1, $1, 'NL20INGB0001234567', 'verhuisd', 'een')", [VERHUISD]);
  await eigenaar.query("UPDATE ibanwijziging SET status = 'gefiatteerd', gefiatteerd_door = 'twee', gefiatteerd_op = now()");
  await eigenaar.query("UPDATE begunstigde SET iban = 'NL20INGB0001234567' WHERE id = $1", [VERHUISD]);
  await verzegel();
  await eigenaar.query("SELECT wis('begunstigde', $1, '{adres}', 'verzoek', 'beheerder')", [VERHUISD]);
  // Not under seal yet when the migration runs.
  await eigenaar.query("INSERT INTO begunstigde (id, soort, naam, iban, duo_erkenningen, sbb_erkenningen, geregistreerd_door) VALUES ($1, 'gemeente', 'Later', 'NL91ABNA0417164300', '[]', '[]', 'een')", [LATER]);
  await migreer(database.url, () => undefined);
});

afterAll(async () => {
  await eigenaar.end();
  await database.verwijder();
  rmSync(map, { recursive: true, force: true });
});

async function verzegel(): Promise<void> {
  do await eigenaar.query('SELECT verzegel(1000, NULL)'); while ((await ongezegeld(async (sql) => (await eigenaar.query(sql)).rows)) > 0);
}

async function verschillen(): Promise<unknown[]> {
  const gevonden: unknown[] = [];
  await eigenaar.query('BEGIN');
  for await (const verschil of controleerZegels(eigenaar)) gevonden.push(verschil);
  await eigenaar.query('ROLLBACK');
  return gevonden;
}

it('the seals of before hold, and what had none yet gets one', async () => {
  expect(await verschillen()).toEqual([]);
  await verzegel();
  expect(await verschillen()).toEqual([]);
  const { rows } = await eigenaar.query("SELECT sleutel FROM zegelblad WHERE soort = 'begunstigde' ORDER BY sleutel");
  expect(rows).toEqual([BLIJFT, VERHUISD, LATER].map((sleutel) => ({ sleutel })));
});

it('the account of who never changed it is that of the registration; of who did, nobody knows any more', async () => {
  const { rows } = await eigenaar.query('SELECT begunstigde, iban FROM begunstigde_rekeningnummer ORDER BY begunstigde');
  expect(rows).toEqual([{ begunstigde: BLIJFT, iban: 'NL91ABNA0417164300' }, { begunstigde: VERHUISD, iban: null }, { begunstigde: LATER, iban: 'NL91ABNA0417164300' }]);
});

it('a payee of before changes, is erased, and stays under its seal', async () => {
  await eigenaar.query(`INSERT INTO begunstigde_wijziging (id, begunstigde, na, reden, door) VALUES ($1, $1, '{"naam":"Bakkerij","kvkNummer":"12345678"}', 'fusie', 'een')`, [BLIJFT]);
  await verzegel();
  await eigenaar.query("SELECT wis('begunstigde', $1, '{naam,adres}', 'verzoek', 'beheerder')", [BLIJFT]);
  const { rows } = await eigenaar.query('SELECT b.naam, b.kvk_nummer, b.adres, r.naam AS was, v.naam AS hoort FROM begunstigde b JOIN begunstigde_registratie r USING (id) JOIN begunstigde_volgens_vastlegging v USING (id) WHERE id = $1', [BLIJFT]);
  expect(rows).toEqual([{ naam: 'Bakkerij', kvk_nummer: '12345678', adres: { plaats: '[gewist]' }, was: '[gewist]', hoort: 'Bakkerij' }]);
  await verzegel();
  expect(await verschillen()).toEqual([]);
});
