import type { Client } from 'pg';
import { Aanvalsveld, boekingSql, foutcode, GEWEIGERD, VOLGENDE, type Aanvalsposting } from '../support/aanval.js';

// Guarantee 5: nothing is booked in a closed period, and entry numbers are dense, unique and in the order of commit.

let veld: Aanvalsveld;
let goed: [Aanvalsposting, Aanvalsposting];

beforeAll(async () => {
  veld = await Aanvalsveld.maak();
  // Opening budget takes from no balance, so that only its day and number can be wrong.
  goed = [[await veld.rekening('verplichtingen', 'budget'), '-1.00'], [await veld.rekening('verplichtingen', 'te-verdelen'), '1.00']];
  await veld.eigenaar.query("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2020-11-01', 'kassier')");
});

afterAll(async () => {
  expect(await veld.verschillen()).toEqual([]);
  await veld.sluit();
});

const alsDienst = (wie: Client): boolean => wie === veld.dienst;

/** Another decision like the first, with other values as expressions. */
function besluitSql(anders: Readonly<Record<string, string>>): string {
  const waarden = { id: 'gen_random_uuid()', genomen_op: 'clock_timestamp()', ...anders };
  const overig = ['soort', 'uitkomst', 'regelset', 'peildatum', 'stroom', 'regio', 'organisatie', 'genomen_voor', 'feiten', 'oordelen', 'antwoord'].filter((kolom) => !(kolom in waarden));
  return `INSERT INTO besluit (${[...Object.keys(waarden), ...overig].join(', ')}) SELECT ${[...Object.values(waarden), ...overig].join(', ')} FROM besluit WHERE soort = 'verplichting' LIMIT 1`;
}

describe.each([['the serving role', () => veld.dienst], ['the owner', () => veld.eigenaar]])('as %s', (_naam, wie) => {
  it.each(["'2020-11-30'", "'2020-01-01'", "'-infinity'", "'1999-12-31'"])('nothing is booked on %s, in or before the closed month or before all time', async (dag) => {
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, goed, { dag }), /KG006|23514/);
  });

  it.each(["'infinity'", "'2100-01-01'", "'0001-01-01 BC'"])('nothing is booked on %s, which is no day of these books', async (dag) => {
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, goed, { dag }), /23514|KG006/);
  });

  it('a closed month does not open: not by removing, moving, renaming or a second closing', async () => {
    const code = alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen;
    for (const sql of ['DELETE FROM boekperiode', "UPDATE boekperiode SET maand = '2020-01-01'", 'TRUNCATE boekperiode', "INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2020-11-01', 'x') ON CONFLICT (maand) DO UPDATE SET maand = '2020-01-01'"]) {
      await veld.geweigerd(wie(), sql, code);
    }
    await veld.geweigerd(wie(), "INSERT INTO boekperiode (maand, status, gesloten_door) VALUES ('2020-12-01', 'open', 'x')", GEWEIGERD.check);
  });

  it.each(["'infinity'", "'-infinity'", "'2099-01-01'", "date_trunc('month', now() + interval '1 month')::date"])('closing is for ever, so %s is not closed', async (maand) => {
    await veld.geweigerd(wie(), `INSERT INTO boekperiode (maand, gesloten_door) VALUES (${maand}, 'x')`, GEWEIGERD.nietToegestaan);
  });

  it.each(["'2019-01-01'", "clock_timestamp() + interval '2 minutes'", "'infinity'", "'-infinity'"])('a month was not closed at %s', async (moment) => {
    await veld.geweigerd(wie(), `INSERT INTO boekperiode (maand, gesloten_op, gesloten_door) VALUES ('2020-12-01', ${moment}, 'x')`, GEWEIGERD.nietToegestaan);
  });

  it.each(["'2019-01-01'", "clock_timestamp() + interval '2 minutes'", "'infinity'", "'-infinity'"])('a decision was not taken at %s', async (moment) => {
    await veld.geweigerd(wie(), besluitSql({ genomen_op: moment }), GEWEIGERD.nummering);
  });

  it.each(["'[]'", "'{}'", "'null'", "'[null]'", "'\"\"'"])('a decision does not have %s for verdicts', async (oordelen) => {
    await veld.geweigerd(wie(), besluitSql({ oordelen: `${oordelen}::json` }), GEWEIGERD.check);
  });

  it('half a month is not closed', async () => {
    await veld.geweigerd(wie(), "INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2020-12-15', 'x')", GEWEIGERD.check);
  });

  it.each([['a gap', '(SELECT laatste + 2 FROM boekingsteller)', 'KG005'], ['a number again', '(SELECT laatste FROM boekingsteller)', '23505'], ['nothing', '0', '23514'], ['below nothing', '-1', '23514'], ['no number', 'NULL', '23502'], ['the largest number', '9223372036854775807', 'KG005']])(
    'an entry is not numbered with %s',
    async (_wat, nummer, code) => { await veld.geweigerd(wie(), boekingSql(nummer, goed), new RegExp(`${code}|KG002`)); },
  );

  it('two entries of one statement leave no gap between them', async () => {
    const twee = boekingSql(VOLGENDE, goed).replace(/VALUES \(([^;]*?)'aanvaller'\)/, (alles) => `${alles}, ${alles.slice('VALUES '.length).replace('laatste + 1', 'laatste + 3')}`);
    expect(twee).toContain('laatste + 3');
    await veld.geweigerd(wie(), twee, GEWEIGERD.nummering);
  });

  it.each(["'2020-01-01'", "clock_timestamp() + interval '2 minutes'", "'infinity'", "'-infinity'", 'NULL'])('an entry was not recorded at %s', async (moment) => {
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, goed, { moment }), /KG005|23514|23502/);
  });

  it('a number whose entry was undone is the number of the next one', async () => {
    const laatste = async (): Promise<unknown> => (await veld.eigenaar.query('SELECT laatste FROM boekingsteller')).rows[0];
    const voor = await laatste();
    expect(await veld.uitkomst(wie(), boekingSql(VOLGENDE, goed))).toBe('gelukt');
    expect(await laatste()).toEqual(voor);
  });

  it('holding the lock of the service, or ignoring it, changes no outcome', async () => {
    await veld.geweigerd(wie(), ['SELECT pg_advisory_xact_lock(7030001)', boekingSql('(SELECT laatste + 2 FROM boekingsteller)', goed)], GEWEIGERD.nummering);
    expect(await veld.uitkomst(wie(), boekingSql(VOLGENDE, goed))).toBe('gelukt');
  });
});

it.each(['REPEATABLE READ', 'SERIALIZABLE'])('a transaction that saw the month open does not book in it after another closed it (%s)', async (niveau) => {
  const oud = await veld.sessie();
  await oud.query(`BEGIN ISOLATION LEVEL ${niveau}`);
  await oud.query('SELECT max(maand) FROM boekperiode');
  const { rows } = await veld.dienst.query("INSERT INTO boekperiode (maand, gesloten_door) SELECT max(maand) + interval '1 month', 'kassier' FROM boekperiode RETURNING maand::text");
  expect(await foutcode(oud, boekingSql(VOLGENDE, goed, { dag: `'${(rows[0] as { maand: string }).maand}'` }))).toBe(GEWEIGERD.verouderd);
  await oud.query('ROLLBACK');
});

it('two sessions that close and book at the same moment come out in an order', async () => {
  const [sluit, boekt] = [await veld.sessie(), await veld.sessie()];
  await sluit.query('BEGIN');
  const { rows } = await sluit.query("INSERT INTO boekperiode (maand, gesloten_door) SELECT max(maand) + interval '1 month', 'kassier' FROM boekperiode RETURNING maand::text");
  const poging = foutcode(boekt, boekingSql(VOLGENDE, goed, { dag: `'${(rows[0] as { maand: string }).maand}'` }));
  // Only the commit of the first lets the second go on, and then the month is closed.
  await sluit.query('COMMIT');
  expect(await poging).toBe(GEWEIGERD.gesloten);
});

it('entries by many sessions at once are numbered without gaps, in the order of their commits', async () => {
  const sessies = await Promise.all([1, 2, 3, 4].map(() => veld.sessie()));
  for (let ronde = 0; ronde < 5; ronde += 1) await Promise.all(sessies.map((sessie) => foutcode(sessie, boekingSql(VOLGENDE, goed))));
  const { rows } = await veld.eigenaar.query('SELECT count(*)::int AS aantal, max(nummer)::int AS laatste, (SELECT laatste::int FROM boekingsteller) AS teller FROM boeking');
  expect(rows[0]).toEqual({ aantal: rows[0].laatste, laatste: rows[0].laatste, teller: rows[0].laatste });
  const { rows: achteruit } = await veld.eigenaar.query('SELECT 1 FROM (SELECT vastgelegd_op, lag(vastgelegd_op) OVER (ORDER BY nummer) AS vorige FROM boeking) b WHERE vastgelegd_op < vorige');
  expect(achteruit).toEqual([]);
});
