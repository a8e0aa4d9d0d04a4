import type { Client } from 'pg';
import { Aanvalsveld, boekingSql, foutcode, GEWEIGERD, kopieer, VOLGENDE, type Aanvalsposting } from '../support/aanval.js';

// Guarantee 1: every journal entry balances per book and per stroom, has at least two postings, and no posting of zero.
// The plain attacks stand in libs/ledger/src/persistence/garanties.db.spec.ts; here are the ones that go round the back.

let veld: Aanvalsveld;
let goed: [Aanvalsposting, Aanvalsposting];
let scheef: [Aanvalsposting, Aanvalsposting];

beforeAll(async () => {
  veld = await Aanvalsveld.maak();
  goed = await veld.toedeling('10.00');
  scheef = [goed[0], [goed[1][0], '10.01']];
});

afterAll(async () => {
  expect(await veld.verschillen()).toEqual([]);
  await veld.sluit();
});

const alsDienst = (wie: Client): boolean => wie === veld.dienst;

describe.each([['the serving role', () => veld.dienst], ['the owner', () => veld.eigenaar]])('as %s', (_naam, wie) => {
  it('accepts the entry that the attacks below bend, so that they are refused for what is bent', async () => {
    expect(await veld.uitkomst(wie(), boekingSql(VOLGENDE, goed))).toBe('gelukt');
  });

  it('postings that are dropped on a conflict leave an entry out of balance, which is refused', async () => {
    const dubbel = boekingSql(VOLGENDE, goed, { na: 'ON CONFLICT DO NOTHING' }).replace(`${VOLGENDE}, 2,`, `${VOLGENDE}, 1,`);
    await veld.geweigerd(wie(), dubbel, GEWEIGERD.onevenwichtig);
  });

  it('an upsert does not bend a posting that is there', async () => {
    const sql = `INSERT INTO posting (boeking, regel, rekening, bedrag) VALUES (1, 1, ${goed[0][0]}, 5) ON CONFLICT (boeking, regel) DO UPDATE SET bedrag = 5`;
    await veld.geweigerd(wie(), sql, alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen);
  });

  it('MERGE is an INSERT like any other', async () => {
    const kop = boekingSql(VOLGENDE, scheef).split('INSERT INTO posting')[0] as string;
    const bron = `(VALUES (1, ${goed[0][0]}, -10.00), (2, ${goed[1][0]}, 10.01)) AS n (regel, rekening, bedrag)`;
    const merge = `MERGE INTO posting p USING ${bron} ON p.boeking < 0 WHEN NOT MATCHED THEN INSERT (boeking, regel, rekening, bedrag) VALUES (${VOLGENDE}, n.regel, n.rekening, n.bedrag)`;
    const { rows } = await veld.eigenaar.query("SELECT current_setting('server_version_num')::int AS versie");
    // Only from PostgreSQL 17 on may a MERGE stand beside a WITH that writes; apart from its entry it is out of balance as well.
    const kanSamen = (rows[0] as { versie: number }).versie >= 170_000;
    await veld.geweigerd(wie(), kanSamen ? `${kop} ${merge}` : merge, GEWEIGERD.onevenwichtig);
    await veld.geweigerd(wie(), `MERGE INTO posting p USING boeking b ON p.boeking = b.nummer WHEN MATCHED THEN UPDATE SET bedrag = 1`, alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen);
  });

  it('COPY passes no trigger by', async () => {
    const voor = await veld.stand();
    const copy = await kopieer(wie(), 'COPY posting (boeking, regel, rekening, bedrag) FROM STDIN', [`1\t8\t${goed[0][0]}\t-5`, `1\t9\t${goed[1][0]}\t5`]);
    expect(copy).toBe(alsDienst(wie()) ? GEWEIGERD.nietMetMuur : GEWEIGERD.alleenToevoegen);
    const kop = await kopieer(wie(), 'COPY boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door) FROM STDIN', [
      `${JSON.parse(voor).teller[0].laatste + 1}\tx\t2021-03-15\t2030-01-01\tx\tverplichting\t${veld.verplichting}\tx`]);
    expect(kop).not.toBe('gelukt');
    expect(await veld.stand()).toBe(voor);
  });

  it('an entry in parts is one entry: half in one WITH and half in another must balance together', async () => {
    const [kop, regels] = boekingSql(VOLGENDE, goed).split('INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting) VALUES ') as [string, string];
    const [eerste, tweede] = regels.split(/, (?=\(\(SELECT)/) as [string, string];
    const delen = (een: string, twee: string): string => `${kop.trimEnd()}, p AS (INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting) VALUES ${een}) INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting) VALUES ${twee}`;
    expect(await veld.uitkomst(wie(), delen(eerste, tweede))).toBe('gelukt');
    await veld.geweigerd(wie(), delen(eerste, tweede.replace('10.00', '10.01')), GEWEIGERD.onevenwichtig);
  });

  it('nothing waits for the end of the transaction', async () => {
    await veld.geweigerd(wie(), ['SET CONSTRAINTS ALL DEFERRED', boekingSql(VOLGENDE, scheef)], GEWEIGERD.onevenwichtig);
  });

  it.each(["'NaN'", "'Infinity'", "'-Infinity'", '0.004', "'-0.00'", '1e14'])('an amount of %s is no amount', async (bedrag) => {
    const tegen = bedrag.startsWith("'-") ? bedrag.replace('-', '') : bedrag.startsWith("'") ? bedrag.replace("'", "'-") : `-${bedrag}`;
    const sql = boekingSql(VOLGENDE, [[goed[0][0], tegen.replace("'-NaN'", "'NaN'")], [goed[1][0], bedrag]]);
    await veld.geweigerd(wie(), sql, /KG001|23514|22003/);
  });

  it('what is rounded on its way in is judged as it is kept: two halves of a cent too much are refused', async () => {
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, [[goed[0][0], '-10.01'], [goed[1][0], '5.005'], [goed[1][0], '5.005']]), GEWEIGERD.onevenwichtig);
  });

  it('a fault that is caught leaves nothing behind', async () => {
    const voor = await veld.stand();
    await wie().query(`DO $aanval$ BEGIN
      BEGIN ${boekingSql(VOLGENDE, scheef)}; EXCEPTION WHEN OTHERS THEN NULL; END;
      BEGIN INSERT INTO posting (boeking, regel, rekening, bedrag) VALUES (1, 9, ${goed[0][0]}, 1); EXCEPTION WHEN OTHERS THEN NULL; END;
    END $aanval$`);
    expect(await veld.stand()).toBe(voor);
  });

  it('an entry that was undone to a savepoint is gone, and another may take its number', async () => {
    const voor = await veld.stand();
    await wie().query('BEGIN');
    await wie().query('SAVEPOINT een');
    await wie().query(boekingSql(VOLGENDE, goed));
    await wie().query('ROLLBACK TO een');
    expect(await foutcode(wie(), boekingSql(VOLGENDE, goed))).toBe('gelukt');
    await wie().query('SAVEPOINT twee');
    // Postings of the entry that was undone do not count, and those of the one that is there are complete.
    expect(await foutcode(wie(), `INSERT INTO posting (boeking, regel, rekening, bedrag) SELECT laatste, 3, ${goed[0][0]}, -1 FROM boekingsteller UNION ALL SELECT laatste, 4, ${goed[1][0]}, 1 FROM boekingsteller`)).toBe(GEWEIGERD.alleenToevoegen);
    await wie().query('ROLLBACK');
    expect(await veld.stand()).toBe(voor);
  });

  it('an entry of one transaction takes no postings from another', async () => {
    const ander = await veld.sessie();
    const voor = await veld.stand();
    await ander.query('BEGIN');
    await ander.query(boekingSql(VOLGENDE, goed));
    const volgende = Number((await ander.query('SELECT laatste FROM boekingsteller')).rows[0].laatste);
    const sql = `INSERT INTO posting (boeking, regel, rekening, bedrag) VALUES (${volgende}, 8, ${goed[0][0]}, -1), (${volgende}, 9, ${goed[1][0]}, 1)`;
    // It waits for the other to be done, and then there is no such entry.
    const poging = veld.uitkomst(wie(), sql);
    await ander.query('ROLLBACK');
    expect(await poging).toBe(GEWEIGERD.alleenToevoegen);
    expect(await veld.stand()).toBe(voor);
  });

  it('the transaction of an entry is not for its writer to choose', async () => {
    const metXid = boekingSql(VOLGENDE, goed).replace('onderwerp_id, door)', 'onderwerp_id, door, xid)').replace("'aanvaller')", "'aanvaller', (pg_current_xact_id()::text::bigint + 1)::text::xid8)");
    await veld.geweigerd(wie(), metXid, alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen);
    await veld.geweigerd(wie(), 'UPDATE boeking SET xid = pg_current_xact_id()', alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen);
  });

  it('tables of its own under the same names, first in the search path, change nothing', async () => {
    await veld.geweigerd(wie(), [
      'CREATE TEMP TABLE rekening (id int, boek text, soort text, stroom text, jaar int, regio text)', `INSERT INTO pg_temp.rekening VALUES (${goed[0][0]}, 'x', 'x', 'x', 1, 'x'), (${goed[1][0]}, 'x', 'x', 'x', 1, 'x')`,
      'CREATE TEMP TABLE saldo (rekening int, bedrag numeric)', 'SET LOCAL search_path = pg_temp, public', boekingSql(VOLGENDE, scheef),
    ], GEWEIGERD.onevenwichtig);
  });

  it.each(['SET LOCAL enable_indexscan = off', 'SET LOCAL transform_null_equals = on', 'SET LOCAL standard_conforming_strings = off', "SET LOCAL TimeZone = 'Pacific/Kiritimati'", "SET LOCAL DateStyle = 'SQL, DMY'", 'SET LOCAL row_security = off'])(
    'no setting that everybody may change bends it: %s',
    async (instelling) => {
      await veld.geweigerd(wie(), [instelling, boekingSql(VOLGENDE, scheef)], /KG001|42501/);
    },
  );
});
