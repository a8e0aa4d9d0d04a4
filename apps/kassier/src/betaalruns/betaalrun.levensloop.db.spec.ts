import { Client } from 'pg';
import { nieuweDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { BETALING_OVERGANGEN } from '../betalingen/index.js';
import { BETAALRUN_OVERGANGEN } from './betaalrun.levensloop.js';

describe('the life cycles of a run and a payment', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await nieuweDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.verwijder();
  });

  it.each([
    ['betaalrun', BETAALRUN_OVERGANGEN],
    ['betaling', BETALING_OVERGANGEN],
  ])('are for a %s the same in the code and in the database', async (onderwerp, overgangen) => {
    const { rows } = await client.query<{ stap: string }>("SELECT van || ' -> ' || naar AS stap FROM statusovergang WHERE onderwerp = $1", [onderwerp]);
    const inCode = Object.entries(overgangen).flatMap(([van, naar]) => (naar as readonly string[]).map((doel) => `${van} -> ${doel}`));
    expect(rows.map((rij) => rij.stap).sort()).toEqual(inCode.sort());
  });
});
