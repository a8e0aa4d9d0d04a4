import { Client } from 'pg';
import { antwoordSql } from '../../../../test/support/antwoord.js';
import { nieuweDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { TAAK_OVERGANGEN } from './taak.levensloop.js';

describe('the life cycle of a job', () => {
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

  it('is the same in the code and in the database', async () => {
    const { rows } = await client.query<{ stap: string }>("SELECT van || ' -> ' || naar AS stap FROM statusovergang WHERE onderwerp = 'taak'");
    const inCode = Object.entries(TAAK_OVERGANGEN).flatMap(([van, naar]) => naar.map((doel) => `${van} -> ${doel}`));
    expect(rows.map((rij) => rij.stap).sort()).toEqual(inCode.sort());
  });

  it('is kept by the database: what was asked stays, what is over stays over, a large text only goes away', async () => {
    await client.query(antwoordSql('uwv', 's', 202));
    await client.query(`INSERT INTO taak (id, reeks, soort, organisatie, sleutel, aangevraagd_door, rollen, token_id, invoer, lichaam)
      VALUES ('00000000-0000-7000-8000-000000000001', 'r', 's', 'uwv', 's', 'piet', '[]', 't', '{}', 'abc')`);
    const code = (sql: string): Promise<string> => client.query(sql).then(() => 'gelukt', (fout: { code: string }) => fout.code);
    for (const sql of [
      "UPDATE taak SET invoer = '{\"a\":1}'", "UPDATE taak SET aangevraagd_door = 'jan'", "UPDATE taak SET organisatie = 'szw'", "UPDATE taak SET lichaam = 'anders'", 'DELETE FROM taak', 'TRUNCATE taak',
    ]) expect([sql, await code(sql)]).toEqual([sql, 'KG002']);
    expect(await code("UPDATE taak SET status = 'gelukt', uitkomst_status = 201, klaar_op = now(), lichaam = NULL")).toBe('KG007');
    expect(await code("UPDATE taak SET status = 'loopt'")).toBe('23514');
    expect(await code("UPDATE taak SET status = 'loopt', werker = gen_random_uuid(), hartslag_op = now()")).toBe('gelukt');
    expect(await code("UPDATE taak SET status = 'gelukt', uitkomst_status = 201, klaar_op = now()")).toBe('23514');
    expect(await code("UPDATE taak SET annulering_door = 'jan', annulering_op = now()")).toBe('gelukt');
    expect(await code('UPDATE taak SET annulering_door = NULL, annulering_op = NULL')).toBe('KG002');
    expect(await code("UPDATE taak SET status = 'gelukt', uitkomst_status = 201, klaar_op = now(), lichaam = NULL")).toBe('23514');
    expect(await code("UPDATE taak SET status = 'geannuleerd', klaar_op = now(), lichaam = NULL")).toBe('gelukt');
    expect(await code("UPDATE taak SET fase = 'weer'")).toBe('KG002');
    expect((await client.query('SELECT versie FROM taak')).rows).toEqual([{ versie: 4 }]);
  });
});
