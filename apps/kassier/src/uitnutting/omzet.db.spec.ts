import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Bedrag, Datum } from '#values';
import { nieuweDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { omzetdelen, omzetPerRekening, omzetWaarden, saldoPerRekening, volstaatSaldo } from './omzet.bron.js';
import { leesTijdpunt, omzetTot, tijdpuntWaarden, type Tijdpunt } from './tijdpunt.js';
import { Database } from '../database/index.js';
import { vanTussenstand } from './tussenstand.bron.js';
import { Tussenstanden } from './tussenstanden.js';

// Books of fourteen months, written by hand: booking days before and after the day of recording, several moments on one day.
const MOMENTEN = Array.from({ length: 120 }, (_leeg, index) => new Date(Date.UTC(2021, 0, 5, 21, 40) + Math.floor(index / 4) * 332 * 3_600_000 + (index % 4) * 3_456_789).toISOString());
const INSTRUMENTEN = ['', 'scholing', 'jobcoach'];

let database: TestDatabase;
let eigenaar: Client;

beforeAll(async () => {
  database = await nieuweDatabase();
  eigenaar = new Client({ connectionString: database.url });
  await eigenaar.connect();
  await eigenaar.query("SET TimeZone = 'UTC'; SET kassier.regio = '*'");
  await eigenaar.query(`INSERT INTO kader (code, naam, plafond, hard, bron) VALUES ('k', 'k', 1, true, '{}');
    INSERT INTO stroom (code, naam, kader, jaargebonden, persoonsgebonden) VALUES ('mbo-inkoop', 'mbo', 'k', true, true);
    INSERT INTO rekening (boek, soort, stroom, jaar, regio) VALUES ('verplichtingen', 'budget', 'mbo-inkoop', 2021, NULL), ('verplichtingen', 'te-verdelen', 'mbo-inkoop', 2021, NULL),
      ('verplichtingen', 'ruimte', 'mbo-inkoop', 2021, 'AM18'), ('verplichtingen', 'ruimte', 'mbo-inkoop', 2021, 'AM05')`);
  for (const [index, moment] of MOMENTEN.entries()) await boek(index, moment);
});

afterAll(async () => {
  await eigenaar.end();
  await database.verwijder();
});

/** Opens and allots 100 more each time, on a day between forty days before the recording and two days after it. */
async function boek(index: number, moment: string): Promise<void> {
  const dag = Datum.van(moment.slice(0, 10)).plusDagen(2 - ((index * 17) % 43)).toString();
  const instrument = INSTRUMENTEN[index % 3] as string;
  await eigenaar.query(
    `WITH b AS (INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door) VALUES ($1, 'openstellen', $2, $3, 'proef', 'budgetbesluit', $4, 'test') RETURNING nummer)
     INSERT INTO posting (boeking, regel, rekening, bedrag, dimensie) SELECT b.nummer, p.regel, p.rekening, p.bedrag, $5::text FROM b, (VALUES (1, 1, -100.00 - $6::int), (2, 2, 40.00), (3, 3, 60.00), (4, 4, 0.00 + $6::int)) AS p(regel, rekening, bedrag)`,
    [index + 1, dag, moment, randomUUID(), instrument, index + 1],
  );
}

type Rij = { rekening: number; dimensie?: string; maand?: string; bedrag: string };
const ordening = (rijen: readonly Rij[]): string[] => rijen.filter(({ bedrag }) => !Bedrag.van(bedrag).isNul()).map((rij) => [rij.rekening, rij.dimensie ?? '', rij.maand ?? '', rij.bedrag].join(' ')).sort();

/** Straight from the postings. */
async function nageteld(peildatum: string, bekendOp: string | null, { maand, instrument }: { maand: boolean; instrument: boolean }): Promise<string[]> {
  const { rows } = await eigenaar.query<Rij>(
    `SELECT p.rekening${instrument ? ', p.dimensie' : ''}${maand ? ", to_char(b.boekdatum, 'YYYY-MM') AS maand" : ''}, sum(p.bedrag)::text AS bedrag
       FROM posting p JOIN boeking b ON b.nummer = p.boeking WHERE b.boekdatum <= $1 AND ($2::timestamptz IS NULL OR b.vastgelegd_op ${bekendOp?.includes('T') === false ? '<' : '<='} $2)
      GROUP BY 1${instrument ? ', 2' : ''}${maand ? (instrument ? ', 3' : ', 2') : ''}`,
    [peildatum, bekendOp === null ? null : bekendOp.includes('T') ? bekendOp : `${Datum.van(bekendOp).plusDagen(1).toString()}T00:00:00Z`],
  );
  return ordening(rows);
}

async function gelezen(peildatum: string, tijdpunt: Tijdpunt, { maand, instrument }: { maand: boolean; instrument: boolean }): Promise<string[]> {
  const { rows } = await eigenaar.query<Rij>(
    maand && instrument
      ? `SELECT rekening, dimensie, to_char(boekdatum, 'YYYY-MM') AS maand, sum(bedrag)::text AS bedrag FROM (${omzetdelen('SELECT id FROM rekening', 1)}) d GROUP BY 1, 2, 3`
      : `SELECT rekening, bedrag::text FROM (${omzetPerRekening('SELECT id FROM rekening', 1)}) o`, omzetWaarden(peildatum, tijdpunt));
  return ordening(rows);
}

/** Makes states of so many entries each, until there are no more to make. */
async function maakStanden(boekingen: number): Promise<number> {
  for (let aantal = 0; ; aantal += 1) {
    const { rows } = await eigenaar.query<{ boeking: string | null }>('SELECT maak_tussenstand(1, $1) AS boeking', [boekingen]);
    if (rows[0]?.boeking === null) return aantal;
  }
}

const PUNTEN: [string, string | null][] = [
  ['2021-01-31', null], ['2021-02-14', null], ['2022-02-28', null], ['2099-12-31', null], ['2020-11-30', null],
  ...MOMENTEN.filter((_moment, index) => index % 5 === 0).flatMap((moment): [string, string | null][] => {
    const dag = moment.slice(0, 10);
    return [[dag, dag], [dag, moment], [Datum.van(dag).plusDagen(-20).toString(), moment], ['2021-06-30', moment], ['2021-05-15', dag]];
  }),
];

async function kloptOveral(metStand: boolean): Promise<number> {
  let gebruikt = 0;
  for (const sleutels of [{ maand: false, instrument: false }, { maand: true, instrument: true }]) {
    for (const [peildatum, bekendOp] of PUNTEN) {
      const zonder = await leesTijdpunt(eigenaar, bekendOp);
      const tijdpunt = metStand ? await vanTussenstand(eigenaar, zonder, peildatum) : zonder;
      if (tijdpunt.stand !== null) gebruikt += 1;
      expect([peildatum, bekendOp, await gelezen(peildatum, tijdpunt, sleutels)]).toEqual([peildatum, bekendOp, await nageteld(peildatum, bekendOp, sleutels)]);
    }
  }
  return gebruikt;
}

it('gives at every point in time what the postings say, with and without months and interim states', async () => {
  expect(await kloptOveral(false)).toBe(0);
  expect(await maakStanden(3)).toBe(40);
  const { rows } = await eigenaar.query('SELECT count(*)::int AS aantal, min(vorige)::int AS begin, max(boeking)::int AS eind FROM tussenstand t WHERE vorige = 0 OR EXISTS (SELECT 1 FROM tussenstand v WHERE v.boeking = t.vorige)');
  expect(rows).toEqual([{ aantal: 40, begin: 0, eind: 120 }]);
  // Now, and at moments in the middle of a day; on the last day of a month and on others.
  expect(await kloptOveral(true)).toBeGreaterThan(60);
  await eigenaar.query('SELECT tel_maanden_op()');
  expect(await kloptOveral(false)).toBe(0);
  expect(await kloptOveral(true)).toBeGreaterThan(60);
});

it('makes an interim state of enough entries only, one at a time, whoever asks with whatever eyes', async () => {
  await boek(120, MOMENTEN.at(-1) as string);
  expect((await eigenaar.query('SELECT maak_tussenstand(2, 100) AS boeking')).rows).toEqual([{ boeking: null }]);
  const ander = new Client({ connectionString: database.url });
  await ander.connect();
  try {
    await ander.query('BEGIN; SELECT pg_advisory_xact_lock(7030005)');
    expect((await eigenaar.query('SELECT maak_tussenstand(1, 100) AS boeking')).rows).toEqual([{ boeking: null }]);
    await ander.query("ROLLBACK; SET ROLE kassier_dienst; SET kassier.regio = 'AM18'");
    expect((await ander.query('SELECT maak_tussenstand(1, 100)::int AS boeking')).rows).toEqual([{ boeking: 121 }]);
    expect((await ander.query('SELECT DISTINCT rekening FROM tussenstand_omzet')).rows).toEqual([{ rekening: 3 }]);
    await expect(ander.query("INSERT INTO tussenstand (boeking, vorige, vanaf, dagen_vanaf) VALUES (500, 121, '2021-01-01', '2021-01-01')")).rejects.toMatchObject({ code: '42501' });
  } finally {
    await ander.end();
  }
  await expect(eigenaar.query('DELETE FROM tussenstand_omzet')).rejects.toMatchObject({ code: 'KG002' });
  const [alles, nu] = [{ maand: true, instrument: true }, await vanTussenstand(eigenaar, await leesTijdpunt(eigenaar, null), '2022-02-15')];
  expect(nu.stand).toBe(121);
  expect(await gelezen('2022-02-15', nu, alles)).toEqual(await nageteld('2022-02-15', null, alles));
});

it('adds up the months that are over and leaves the one of the last entry, once', async () => {
  const laatste = `${MOMENTEN.at(-1)?.slice(0, 7)}-01`;
  const stand = async (): Promise<unknown> => (await eigenaar.query('SELECT max(tot)::text AS tot, (SELECT count(*)::int FROM maandomzet) AS rijen, (SELECT max(opnamemaand)::text FROM maandomzet) AS maand, (SELECT count(*)::int FROM maandomzet_stand) AS keren FROM maandomzet_stand')).rows[0];
  const eerst = await stand();
  expect(eerst).toMatchObject({ tot: laatste, keren: 2, maand: Datum.van(laatste).plusMaanden(-1).toString() });
  await eigenaar.query('SELECT tel_maanden_op()');
  expect(await stand()).toEqual(eerst);
  await expect(eigenaar.query('UPDATE maandomzet SET bedrag = 0')).rejects.toMatchObject({ code: 'KG002' });
});

it('reads from the balances what is recent, and gets the same', async () => {
  const tijdpunt = await leesTijdpunt(eigenaar, null);
  const vandaag = Datum.van('2022-02-20');
  const geen = { maand: false, instrument: false };
  expect([volstaatSaldo(geen, '2022-02-20', tijdpunt, vandaag), volstaatSaldo(geen, '2022-01-20', tijdpunt, vandaag), volstaatSaldo(geen, '2022-01-19', tijdpunt, vandaag)]).toEqual([true, true, false]);
  expect(volstaatSaldo({ maand: false, instrument: true }, '2022-02-20', tijdpunt, vandaag)).toBe(false);
  expect(volstaatSaldo(geen, '2022-02-20', await leesTijdpunt(eigenaar, '2022-02-20'), vandaag)).toBe(false);
  for (const peildatum of ['2022-02-20', '2022-01-20', '2021-03-01']) {
    const { rows } = await eigenaar.query<Rij>(`SELECT rekening, bedrag::text FROM (${saldoPerRekening(1)}) s`, [peildatum]);
    expect(ordening(rows)).toEqual(await nageteld(peildatum, null, geen));
  }
});

it('keeps both sides apart where they are asked for, at a moment within a day too', async () => {
  for (const [peildatum, bekendOp] of PUNTEN.slice(0, 20)) {
    const { rows } = await eigenaar.query<Rij>(`SELECT rekening, sum(debet - credit)::text AS bedrag FROM ${omzetTot('$1::date', '$2', '$3', '$4')} o GROUP BY 1`, [peildatum, ...tijdpuntWaarden(await leesTijdpunt(eigenaar, bekendOp))]);
    expect(ordening(rows)).toEqual(await nageteld(peildatum, bekendOp, { maand: false, instrument: false }));
  }
});

it('shows a region at a moment within a day its own accounts only', async () => {
  const { tot } = await leesTijdpunt(eigenaar, MOMENTEN[60] as string);
  await eigenaar.query("SET ROLE kassier_dienst; SET kassier.regio = 'AM18'");
  try {
    const { rows } = await eigenaar.query<{ rekening: number }>('SELECT DISTINCT rekening FROM omzet_uit_boekingen(0, $1)', [tot]);
    expect(rows).toEqual([{ rekening: 3 }]);
    expect((await eigenaar.query('SELECT DISTINCT rekening FROM maandomzet')).rows).toEqual([{ rekening: 3 }]);
  } finally {
    await eigenaar.query("RESET ROLE; SET kassier.regio = '*'");
  }
});

it('makes an interim state of what came in when that is much, or when nothing more comes, and gives way to decisions and to who writes', async () => {
  const laatste = async (): Promise<number> => Number((await eigenaar.query<{ boeking: string }>('SELECT max(boeking) AS boeking FROM tussenstand')).rows[0]?.boeking);
  const begin = Number((await eigenaar.query<{ laatste: string }>('SELECT laatste FROM boekingsteller')).rows[0]?.laatste);
  await eigenaar.query(
    `WITH n AS (SELECT $1::bigint + i AS nummer FROM generate_series(1, 2200) i),
          b AS (INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door) SELECT nummer, 'openstellen', '2022-03-01', '2022-03-02T10:00:00Z', 'veel', 'budgetbesluit', $2, 'test' FROM n ORDER BY nummer)
     INSERT INTO posting (boeking, regel, rekening, bedrag, dimensie) SELECT n.nummer, p.regel, p.rekening, p.bedrag, '' FROM n, (VALUES (1, 1, -1.00), (2, 2, 1.00)) AS p(regel, rekening, bedrag)`, [begin, randomUUID()]);
  const boeken = new Database({ url: database.url });
  try {
    const straat = { isBezig: true };
    const maker = new Tussenstanden(boeken, straat);
    const eerder = await laatste();
    await maker.werk();
    expect(await laatste()).toBe(eerder);
    straat.isBezig = false;
    await boeken.landelijk.schrijftransactie(async () => { expect(await maker.werk()).toBeGreaterThan(0); });
    expect(boeken.landelijk.isAanHetSchrijven).toBe(false);
    // More may be on its way: nothing yet. The second time nothing came.
    expect(await maker.werk()).toBeGreaterThan(0);
    expect(await laatste()).toBe(eerder);
    expect(await maker.werk()).toBe(0);
    expect(await laatste()).toBe(begin + 2200);
    expect(await maker.werk()).toBeGreaterThan(0);
  } finally {
    await boeken.sluit();
  }
});
