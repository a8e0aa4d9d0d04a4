import type { Client } from 'pg';
import { Aanvalsveld, boekingSql, foutcode, GEWEIGERD, VOLGENDE, type Aanvalsposting } from '../support/aanval.js';

// Guarantee 4: a balance always equals the sum of its postings. It is kept in the statement that writes the postings, and
// no other statement writes it. What an owner can do with the schema itself is found by the verification.

let veld: Aanvalsveld;
let goed: [Aanvalsposting, Aanvalsposting];

beforeAll(async () => {
  veld = await Aanvalsveld.maak();
  goed = await veld.toedeling('10.00');
});

afterAll(async () => { await veld.sluit(); });

// After every test the service's own verification must agree, also with what was accepted.
afterEach(async () => { expect(await veld.verschillen()).toEqual([]); });

const alsDienst = (wie: Client): boolean => wie === veld.dienst;

describe.each([['the serving role', () => veld.dienst], ['the owner', () => veld.eigenaar]])('as %s', (_naam, wie) => {
  it.each([
    'UPDATE saldo SET bedrag = bedrag', 'UPDATE saldo SET bedrag = bedrag + 1 WHERE false', 'DELETE FROM saldo', 'TRUNCATE saldo', 'INSERT INTO saldo (rekening, teken) SELECT 1, 0 WHERE false',
    'UPDATE dagomzet SET debet = 0', 'DELETE FROM dagomzet', 'INSERT INTO dagomzet SELECT * FROM dagomzet LIMIT 0', 'UPDATE verplichting_stand SET betaald = betaald', 'TRUNCATE verplichting_stand',
    'UPDATE boekingsteller SET laatste = laatste + 1', 'DELETE FROM boekingsteller', 'INSERT INTO boekingsteller DEFAULT VALUES ON CONFLICT DO NOTHING',
    'INSERT INTO saldo (rekening, teken, bedrag) SELECT rekening, teken, 1 FROM saldo ON CONFLICT (rekening) DO UPDATE SET bedrag = 1',
    'MERGE INTO saldo s USING rekening r ON r.id = s.rekening WHEN MATCHED THEN UPDATE SET bedrag = 1', 'WITH x AS (UPDATE saldo SET bedrag = 1 RETURNING 1) SELECT * FROM x',
  ])('%s is refused', async (sql) => {
    await veld.geweigerd(wie(), sql, alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.losseWijziging);
  });

  it('a balance is not written in the same statement as an entry, which would look like its own doing', async () => {
    const sql = boekingSql(VOLGENDE, goed).replace(/INSERT INTO posting/, ', s AS (UPDATE saldo SET bedrag = bedrag + 5 RETURNING 1) INSERT INTO posting').replace(/\)\s+, s AS/, '), s AS');
    await veld.geweigerd(wie(), sql, alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.losseWijziging);
  });

  it('a balance is not written from a block of code, however deep', async () => {
    await veld.geweigerd(wie(), "DO $$ BEGIN EXECUTE 'DO $x$ BEGIN UPDATE saldo SET bedrag = 1; END $x$'; END $$", alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.losseWijziging);
  });

  it('a posting that the conflict clause drops is not counted', async () => {
    const drie = boekingSql(VOLGENDE, [...goed, [goed[1][0], '7.00']], { na: 'ON CONFLICT DO NOTHING' }).replace(`${VOLGENDE}, 3,`, `${VOLGENDE}, 2,`);
    expect(await foutcode(wie(), drie)).toBe('gelukt');
  });

  it('many postings on one account in one statement, and entries in many statements of one transaction, add up', async () => {
    const [van, naar] = goed;
    await wie().query('BEGIN');
    await wie().query(boekingSql(VOLGENDE, [[van[0], '-3.00'], [naar[0], '1.00'], [naar[0], '1.00'], [van[0], '-1.00'], [naar[0], '2.00']]));
    await wie().query('SAVEPOINT halverwege');
    await wie().query(boekingSql(VOLGENDE, goed));
    await wie().query('ROLLBACK TO halverwege');
    await wie().query(boekingSql(VOLGENDE, [[van[0], '4.00'], [naar[0], '-4.00']]));
    await wie().query('COMMIT');
  });

  it('a verplichting is not booked outside its own cell, and no posting counts for a verplichting that is not there', async () => {
    const ruimte = await veld.rekening('verplichtingen', 'ruimte');
    await veld.eigenaar.query("INSERT INTO rekening (boek, soort, stroom, jaar, regio) VALUES ('verplichtingen', 'vastgelegd', 'mbo-inkoop', 2021, 'AM05') ON CONFLICT DO NOTHING");
    const elders = await veld.rekening('verplichtingen', 'vastgelegd', 'AM05');
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, [[ruimte, '-1.00'], [elders, '1.00', veld.verplichting]]), GEWEIGERD.onevenwichtig);
    const eigen = await veld.rekening('verplichtingen', 'vastgelegd');
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, [[ruimte, '-1.00'], [eigen, '1.00', '00000000-0000-7000-8000-00000000dead']]), '23503');
  });
});

describe('two sessions at once', () => {
  it('an entry of each, in turn, leaves balances that hold both', async () => {
    const sessies = [await veld.sessie(), await veld.sessie(), await veld.sessie()];
    const gelukt: string[] = [];
    for (let ronde = 0; ronde < 5; ronde += 1) gelukt.push(...(await Promise.all(sessies.map((sessie) => foutcode(sessie, boekingSql(VOLGENDE, goed))))));
    // Numbers collide, and then one of them waits and fails; never do two take one number.
    expect(new Set(gelukt)).not.toEqual(new Set(['gelukt', '40P01']));
    expect(gelukt.filter((code) => code === 'gelukt').length).toBeGreaterThanOrEqual(5);
    expect(gelukt.filter((code) => !['gelukt', '23505', 'KG005'].includes(code))).toEqual([]);
  });

  it('an entry of a session that goes away before its commit was never there', async () => {
    const voor = await veld.stand();
    const sessie = await veld.sessie();
    await sessie.query('BEGIN');
    await sessie.query(boekingSql(VOLGENDE, goed));
    const { rows } = await sessie.query('SELECT pg_backend_pid() AS pid');
    // The driver tells of the break more than once.
    const gebroken = new Promise((verder) => sessie.on('error', verder));
    await veld.eigenaar.query('SELECT pg_terminate_backend($1)', [(rows[0] as { pid: number }).pid]);
    await gebroken;
    expect(await foutcode(veld.dienst, 'SELECT 1')).toBe('gelukt');
    expect(await veld.stand()).toBe(voor);
  });

  it('the second half of a prepared transaction is not a way round either: there are none', async () => {
    await veld.geweigerd(veld.dienst, [boekingSql(VOLGENDE, goed), "PREPARE TRANSACTION 'later'"], '55000');
  });
});

it('an owner who changes the schema first can write a balance, and the verification says which', async () => {
  const id = goed[1][0];
  await veld.eigenaar.query('ALTER TABLE saldo DISABLE TRIGGER ALL');
  await veld.eigenaar.query('UPDATE saldo SET bedrag = bedrag + 1 WHERE rekening = $1', [id]);
  expect(await veld.verschillen()).toEqual([expect.objectContaining({ controle: 'saldo', plaats: expect.stringContaining(`rekening ${id} `) })]);
  await veld.eigenaar.query('UPDATE saldo SET bedrag = bedrag - 1 WHERE rekening = $1', [id]);
  await veld.eigenaar.query('ALTER TABLE saldo ENABLE ALWAYS TRIGGER alleen_door_postings');
});
