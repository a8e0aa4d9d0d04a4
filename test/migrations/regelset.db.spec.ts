import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migreer } from '../../apps/kassier/src/database/index.js';
import { nieuweLegeDatabase, type TestDatabase } from '../support/database.js';

// Migration 0013 on books of before it: those that have decisions keep their set of rules, those without choose at the start.

let map: string;
let database: TestDatabase;
let eigenaar: Client;

beforeEach(async () => {
  map = mkdtempSync(join(tmpdir(), 'kassier-migraties-'));
  for (const naam of readdirSync('migrations').filter((bestand) => bestand < '0013')) copyFileSync(join('migrations', naam), join(map, naam));
  database = await nieuweLegeDatabase();
  await migreer(database.url, () => undefined, map);
  eigenaar = new Client({ connectionString: database.url });
  await eigenaar.connect();
});

afterEach(async () => {
  await eigenaar.end();
  await database.verwijder();
  rmSync(map, { recursive: true, force: true });
});

const regelsets = async (): Promise<unknown[]> => {
  await migreer(database.url, () => undefined);
  return (await eigenaar.query('SELECT slug FROM regelset')).rows;
};

it('books with decisions keep the set they were decided by', async () => {
  await eigenaar.query(`INSERT INTO besluit (id, soort, uitkomst, regelset, peildatum, organisatie, genomen_voor, genomen_op, feiten, oordelen, antwoord)
    VALUES ('0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', 'budgetbesluit', 'geweigerd', 'kamerbrief-2020-11-30', '2021-03-15', 'szw', 'szw-een', now(), '{}', '[{}]', '{}')`);
  expect(await regelsets()).toEqual([{ slug: 'kamerbrief-2020-11-30' }]);
});

it('books without decisions have none yet', async () => {
  expect(await regelsets()).toEqual([]);
});
