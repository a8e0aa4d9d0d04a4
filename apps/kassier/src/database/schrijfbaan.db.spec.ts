import { Client } from 'pg';
import { nieuweDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { LandelijkVenster } from './database.js';
import { DatabaseOnbereikbaar } from './fouten.js';

const TEL_OP = "INSERT INTO nummerreeks (reeks, laatste) VALUES ('X-2021', 1) ON CONFLICT (reeks) DO UPDATE SET laatste = nummerreeks.laatste + 1";
const LEES = "SELECT pg_backend_pid() AS proces, coalesce(max(laatste), 0) AS laatste FROM nummerreeks WHERE reeks = 'X-2021'";

describe('a line of transactions', () => {
  let database: TestDatabase;
  let venster: LandelijkVenster;

  beforeEach(async () => {
    database = await nieuweDatabase();
    venster = new LandelijkVenster({ url: database.url, verbindingenMax: 2, doorzenden: true });
  });

  afterEach(async () => {
    await venster.sluit();
    await database.verwijder();
  });

  async function stand(): Promise<unknown> {
    return (await venster.rijen<{ laatste: number }>(LEES))[0]?.laatste;
  }

  it('lets the next one ask its facts before the last has committed, and answers with what that one left', async () => {
    const eerste = await venster.schrijfgang();
    const telling = eerste.query(TEL_OP);
    const bevestiging = eerste.bekrachtig();
    const tweede = await venster.schrijfgang();
    const gelezen = tweede.query(LEES);
    const [{ rows }] = await Promise.all([gelezen, telling, bevestiging]);
    expect(rows[0]).toMatchObject({ laatste: 1 });
    void tweede.query(TEL_OP);
    await tweede.bekrachtig();
    expect(await stand()).toBe(2);
  });

  it('tells at the commit what was refused before it, undoes all of that transaction, and spares the one behind it', async () => {
    const eerste = await venster.schrijfgang();
    void eerste.query(TEL_OP);
    void eerste.query("INSERT INTO nummerreeks (reeks, laatste) VALUES ('X-2022', 'geen getal')");
    const daarna = eerste.query(TEL_OP);
    const bevestiging = eerste.bekrachtig();
    const tweede = await venster.schrijfgang();
    void tweede.query(TEL_OP);
    const tweedeBevestiging = tweede.bekrachtig();
    await expect(bevestiging).rejects.toMatchObject({ code: '22P02' });
    await expect(daarna).rejects.toMatchObject({ code: '22P02' });
    await tweedeBevestiging;
    expect(await stand()).toBe(1);
  });

  it('undoes what is given up, and keeps its connection only as long as one is under way', async () => {
    const eerste = await venster.schrijfgang();
    void eerste.query(TEL_OP);
    await eerste.maakOngedaan();
    expect(await stand()).toBe(0);
    // Both connections can be had: none is held.
    const processen = await Promise.all([venster.rijen<{ proces: number }>(`${LEES} AND pg_sleep(0.05) IS NOT NULL`), venster.rijen<{ proces: number }>(`${LEES} AND pg_sleep(0.05) IS NOT NULL`)]);
    expect(new Set(processen.map(([rij]) => rij?.proces)).size).toBe(2);
  });

  it('goes on with another connection after one broke', async () => {
    const eerste = await venster.schrijfgang();
    const { rows } = await eerste.query(LEES);
    void eerste.query(TEL_OP);
    const beheer = new Client({ connectionString: database.url });
    await beheer.connect();
    await beheer.query('SELECT pg_terminate_backend($1)', [rows[0]?.['proces']]);
    await beheer.end();
    await expect(eerste.bekrachtig()).rejects.toBeInstanceOf(DatabaseOnbereikbaar);
    const tweede = await venster.schrijfgang();
    void tweede.query(TEL_OP);
    await tweede.bekrachtig();
    expect(await stand()).toBe(1);
  });
});
