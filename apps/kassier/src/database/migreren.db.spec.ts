import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { nieuweDatabase, nieuweLegeDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { migreer } from './migreren.js';

const FIRST = '0001.do.eerste-tabel.sql';
const SECOND = '0002.do.tweede-tabel.sql';

describe('bringing the schema up to date', () => {
  let map: string;
  let database: TestDatabase;
  const lines: string[] = [];
  const meld = (line: string): void => void lines.push(line);
  const run = (): Promise<string[]> => migreer(database.url, meld, map);
  const write = (name: string, sql: string): void => writeFileSync(join(map, name), sql);

  beforeEach(async () => {
    // The brackets would be read as a pattern by a library that takes the folder for one.
    map = mkdtempSync(join(tmpdir(), 'migraties [a] {b} '));
    lines.length = 0;
    write(FIRST, 'CREATE TABLE eerste (nummer int PRIMARY KEY);\nINSERT INTO eerste VALUES (1);\n');
    write(SECOND, 'CREATE TABLE tweede (nummer int PRIMARY KEY);\n');
    database = await nieuweLegeDatabase();
  });

  afterEach(async () => {
    rmSync(map, { recursive: true, force: true });
    await database.verwijder();
  });

  it('runs every file once, in order, and names what it ran', async () => {
    expect(await run()).toEqual([FIRST, SECOND]);
    expect(lines).toEqual([`Migratie ${FIRST} uitgevoerd.`, `Migratie ${SECOND} uitgevoerd.`]);
    expect(await run()).toEqual([]);
    expect(await tables(database.url)).toEqual(['eerste', 'schemaversion', 'tweede']);
  });

  it('runs only the new file on a database that has the others', async () => {
    await run();
    write('0003.do.derde-tabel.sql', 'CREATE TABLE derde (nummer int);');
    expect(await run()).toEqual(['0003.do.derde-tabel.sql']);
  });

  it('leaves nothing behind when a later file fails', async () => {
    write(SECOND, 'CREATE TABLE tweede (nummer int); SELECT 1 / 0;');
    await expect(run()).rejects.toThrow(`Migratie ${SECOND} is mislukt en geheel teruggedraaid: division by zero`);
    expect(await tables(database.url)).toEqual([]);
  });

  it('refuses a file that was changed after it ran', async () => {
    await run();
    write(FIRST, 'CREATE TABLE eerste (nummer bigint PRIMARY KEY);');
    await expect(run()).rejects.toThrow(`Migratie ${FIRST} is gewijzigd nadat zij op deze database was uitgevoerd`);
  });

  it('does not take other line ends for a change', async () => {
    await run();
    write(FIRST, 'CREATE TABLE eerste (nummer int PRIMARY KEY);\r\nINSERT INTO eerste VALUES (1);\r\n');
    expect(await run()).toEqual([]);
  });

  it('refuses a file that was put in between', async () => {
    rmSync(join(map, FIRST));
    await run();
    write(FIRST, 'CREATE TABLE eerste (nummer int);');
    await expect(run()).rejects.toThrow(`Migratie ${FIRST} is later ingevoegd`);
  });

  it('refuses when a file that ran is gone', async () => {
    await run();
    rmSync(join(map, FIRST));
    await expect(run()).rejects.toThrow('het bestand ontbreekt in migrations/');
  });

  it('refuses a database that is newer than the program', async () => {
    await run();
    rmSync(join(map, SECOND));
    await expect(run()).rejects.toThrow('De database is nieuwer (migratie 2) dan deze versie van de dienst (migratie 1)');
  });

  it('refuses a misnamed file instead of passing over it', async () => {
    write('3.do.Derde.sql', 'CREATE TABLE derde (nummer int);');
    await expect(run()).rejects.toThrow('geen geldige naam voor een migratie');
    expect(await tables(database.url)).toEqual([]);
  });

  it('lets instances that start together wait for each other', async () => {
    write(FIRST, 'SELECT pg_sleep(0.3); CREATE TABLE eerste (nummer int PRIMARY KEY);');
    const outcomes = await Promise.all([run(), run(), run()]);
    expect(outcomes.filter((names) => names.length === 2)).toHaveLength(1);
    expect(outcomes.filter((names) => names.length === 0)).toHaveLength(2);
    expect(lines).toContain('Een andere kassier werkt het databaseschema bij; deze wacht daarop.');
  });

  it('says where it could not connect, without the password', async () => {
    const failure = migreer('postgresql://iemand:geheimpje@127.0.0.1:1/kassier', meld, map);
    await expect(failure).rejects.toThrow(/Geen verbinding met PostgreSQL op 127\.0\.0\.1:1 .*Controleer DATABASE_URL/);
    await expect(failure).rejects.not.toThrow('geheimpje');
  });
});

it('finds the migrations of the project by itself, and the template has them all', async () => {
  const database = await nieuweDatabase();
  try {
    expect(await migreer(database.url, () => undefined)).toEqual([]);
    expect((await tables(database.url)).length).toBeGreaterThan(1);
  } finally {
    await database.verwijder();
  }
});

async function tables(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ tablename: string }>(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`);
    return rows.map((row) => row.tablename);
  } finally {
    await client.end();
  }
}
