import type { Client } from 'pg';
import { Aanvalsveld, boekingSql, foutcode, GEWEIGERD, VOLGENDE, type Aanvalsposting } from '../support/aanval.js';

// Guarantee 3: balances that may not be negative are not, and per verplichting payable and paid together are never more
// than committed. Here: by two sessions at once, in steps within one transaction, and by what a payment stands on.

let veld: Aanvalsveld;
let vastleggen: (bedrag: string) => [Aanvalsposting, Aanvalsposting];

/** AM18 was allotted 5,000.00 and committed 1,500.00 of it. */
const VRIJ = '3500.00';

beforeAll(async () => {
  veld = await Aanvalsveld.maak();
  const [ruimte, vastgelegd] = [await veld.rekening('verplichtingen', 'ruimte'), await veld.rekening('verplichtingen', 'vastgelegd')];
  vastleggen = (bedrag) => [[ruimte, bedrag.startsWith('-') ? bedrag.slice(1) : `-${bedrag}`], [vastgelegd, bedrag, veld.verplichting]];
});

afterAll(async () => {
  expect(await veld.verschillen()).toEqual([]);
  await veld.sluit();
});

const alsDienst = (wie: Client): boolean => wie === veld.dienst;

describe.each([['the serving role', () => veld.dienst], ['the owner', () => veld.eigenaar]])('as %s', (_naam, wie) => {
  it('the last euro can be committed, and not one cent more', async () => {
    expect(await veld.uitkomst(wie(), boekingSql(VOLGENDE, vastleggen(VRIJ)))).toBe('gelukt');
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, vastleggen('3500.01')), GEWEIGERD.check);
  });

  it('a shortage in between is a shortage, also when the same transaction makes it good', async () => {
    await veld.geweigerd(wie(), ['SET CONSTRAINTS ALL DEFERRED', boekingSql(VOLGENDE, vastleggen('3500.01'))], GEWEIGERD.check);
  });

  it('what was freed in an entry that was undone is not there to spend', async () => {
    await veld.geweigerd(wie(), ['SAVEPOINT vrij', boekingSql(VOLGENDE, vastleggen('-200.00')), 'ROLLBACK TO vrij', boekingSql(VOLGENDE, vastleggen('3600.00'))], GEWEIGERD.check);
  });

  it('nothing is taken back of what is payable', async () => {
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, vastleggen('-1400.01')), GEWEIGERD.check);
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, vastleggen('-1500.01')), GEWEIGERD.check);
  });

  it('more is paid than was made payable by no detour over another account of the same verplichting', async () => {
    const [betaalbaar, betaald] = [await veld.rekening('kas', 'betaalbaar'), (await veld.eigenaar.query(
      "INSERT INTO rekening (boek, soort, stroom, jaar, regio) VALUES ('kas', 'betaald', 'mbo-inkoop', 2021, 'AM18') ON CONFLICT (boek, soort, stroom, jaar, regio) DO NOTHING RETURNING id")).rows[0]?.id ?? (await veld.rekening('kas', 'betaald'))];
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, [[betaalbaar, '-100.01', veld.verplichting], [betaald as number, '100.01', veld.verplichting]]), GEWEIGERD.check);
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, [[await veld.rekening('kas', 'ruimte'), '-1400.01'], [betaald as number, '1400.01', veld.verplichting]]), GEWEIGERD.check);
  });

  it('a balance too large to keep is refused as a whole', async () => {
    const [teVerdelen, budget] = [await veld.rekening('verplichtingen', 'te-verdelen'), await veld.rekening('verplichtingen', 'budget')];
    await veld.geweigerd(wie(), boekingSql(VOLGENDE, [[budget, '-9999999999999.99'], [teVerdelen, '9999999999999.99']]), '22003');
  });

  it('one entry makes one payment payable: a second payment on it is refused', async () => {
    const kopie = (anders: string): string => `INSERT INTO betaling SELECT gen_random_uuid(), 'B-2021-9999999', verplichting, 'betaalbaar', ${anders}, weken, kenmerk, factuurdatum, boekdatum, prestatie, eindafrekening, stroom,
      kasjaar, regio, instrument, begunstigde, organisatie, ingediend_door, besluit, boeking, vastgelegd_op FROM betaling LIMIT 1`;
    await veld.geweigerd(wie(), kopie('bedrag'), GEWEIGERD.uniek);
    await veld.geweigerd(wie(), kopie("'NaN'"), /23514|KG008/);
  });

  it('no amount that is larger than every number stands where money stands', async () => {
    for (const sql of [
      "INSERT INTO kader VALUES ('leeg', 'Zonder eind', 'NaN', true, '{}')",
      "INSERT INTO betaalrun (id, nummer, uitvoeringsdatum, aantal, totaal, gemaakt_door) VALUES (gen_random_uuid(), 'R-X', '2021-01-01', 1, 'NaN', 'x')",
    ]) await veld.geweigerd(wie(), sql, GEWEIGERD.check);
  });

  it('the sign of a kind of account and the balance itself are not for anybody to set', async () => {
    for (const sql of ['UPDATE rekeningsoort SET teken = 0', "INSERT INTO saldo (rekening, teken, bedrag) VALUES (999, 0, 5)", 'UPDATE saldo SET teken = 0', "INSERT INTO verplichting_stand VALUES (gen_random_uuid(), 1, 0, 0)"]) {
      await veld.geweigerd(wie(), sql, alsDienst(wie()) ? GEWEIGERD.geenRecht : /KG002|KG004/);
    }
  });
});

it('two sessions that both saw the last euro cannot both spend it, without any lock of the service', async () => {
  const [een, ander] = [await veld.sessie(), await veld.sessie()];
  const wens = boekingSql(VOLGENDE, vastleggen('2000.00'));
  await een.query('BEGIN');
  await ander.query('BEGIN');
  await een.query(wens);
  const wacht = foutcode(ander, wens);
  await een.query('COMMIT');
  // The number was taken, or the space: either way the second gets nothing.
  expect(await wacht).toMatch(/23505|KG005|23514/);
  await ander.query('ROLLBACK');
  expect(await foutcode(ander, wens)).toBe(GEWEIGERD.check);
  const { rows } = await veld.eigenaar.query("SELECT s.bedrag FROM saldo s JOIN rekening r ON r.id = s.rekening WHERE r.boek = 'verplichtingen' AND r.soort = 'ruimte' AND r.regio = 'AM18' AND r.stroom = 'mbo-inkoop'");
  expect(rows).toEqual([{ bedrag: '1500.00' }]);
});

it('a session with an old picture of the balance cannot spend by it', async () => {
  const oud = await veld.sessie();
  await oud.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await oud.query('SELECT * FROM saldo');
  expect(await foutcode(veld.dienst, boekingSql(VOLGENDE, vastleggen('1000.00')))).toBe('gelukt');
  expect(await foutcode(oud, boekingSql(VOLGENDE, vastleggen('1000.00')))).toMatch(/40001|23505/);
  await oud.query('ROLLBACK');
});

it('two sessions at once do not bring space below zero on a day between theirs, without any lock of the service', async () => {
  const [een, ander] = [await veld.sessie(), await veld.sessie()];
  const [ruimte, teVerdelen] = [await veld.rekening('verplichtingen', 'ruimte'), await veld.rekening('verplichtingen', 'te-verdelen')];
  // All that is left.
  const { rows: [rest] } = await veld.eigenaar.query('SELECT bedrag::text FROM saldo WHERE rekening = $1', [ruimte]);
  const vrij = (rest as { bedrag: string }).bedrag;
  await een.query('BEGIN');
  // Alone each is right: all of it is away from April to June, or all of it is committed in March.
  await een.query(boekingSql(VOLGENDE, [[ruimte, `-${vrij}`], [teVerdelen, vrij]], { dag: "'2021-04-01'" }));
  await een.query(boekingSql(VOLGENDE, [[teVerdelen, `-${vrij}`], [ruimte, vrij]], { dag: "'2021-06-01'" }));
  const { rows } = await een.query('SELECT laatste + 1 AS volgende FROM boekingsteller');
  const poging = foutcode(ander, boekingSql(String((rows[0] as { volgende: string }).volgende), vastleggen(vrij), { dag: "'2021-03-20'" }));
  await new Promise((verder) => setTimeout(verder, 200));
  await een.query('COMMIT');
  expect(await poging).toBe('KG009');
});
