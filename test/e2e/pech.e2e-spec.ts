import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { NEEM_SCHRIJVERSSLOT } from '#ledger';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/kassier/src/database/embedded-postgres.js';
import { binariesIn } from '../../apps/kassier/src/database/embedded-binaries.js';
import { openDoorgeefluik, type Doorgeefluik } from '../support/doorgeefluik.js';
import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, regioToken } from '../support/gegevens.js';
import { kleineSchijf } from '../support/kleine-schijf.js';
import { startTestKassier, type Antwoord, type TestKassier } from '../support/kassier.js';

// Bad luck: PostgreSQL killed under load, an answer lost after the COMMIT, a disk that is full, a clock that jumps back, a
// neighbour that the database refuses. Every time: no answered request lost, none doubled, no wrong balance, and the
// service recovers by itself.

interface Opstelling {
  readonly kassier: TestKassier;
  /** Asks for one euro in AM18 under this key. */
  vraag(sleutel: string, anders?: Readonly<Record<string, unknown>>): Promise<Antwoord>;
}

async function stelOp(kassier: TestKassier): Promise<Opstelling> {
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '10000.00' });
  const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  const token = await regioToken(kassier, 'AM18');
  return {
    kassier,
    vraag: (sleutel, anders = {}) => kassier.verzoek('POST', '/v1/verplichtingen', { token, sleutel, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '1.00', ...anders }) }),
  };
}

/** Everybody asks again, as a 503 or a broken connection says; each key must have been booked exactly once. */
async function eenmaalGeboekt({ kassier, vraag }: Opstelling, eerder: ReadonlyMap<string, Antwoord | null>): Promise<void> {
  for (const [sleutel, antwoord] of eerder) {
    const nu = await metGeduld(() => vraag(sleutel));
    expect(nu.status).toBe(201);
    if (antwoord?.status === 201) expect(nu.body).toEqual(antwoord.body);
  }
  const [telling] = await kassier.database<{ aantal: number; som: string }>('SELECT count(*)::int AS aantal, sum(s.vastgelegd)::text AS som FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id');
  expect(telling).toEqual({ aantal: eerder.size, som: `${eerder.size}.00` });
  const controle = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {} });
  expect(controle.body.verschillen).toEqual([]);
}

async function totdat(isZover: () => Promise<boolean>): Promise<void> {
  while (!(await isZover())) await new Promise((verder) => setTimeout(verder, 20));
}

/** Asks until the service answers otherwise than 503; a user would do the same. */
async function metGeduld(vraag: () => Promise<Antwoord>): Promise<Antwoord> {
  for (let poging = 1; ; poging += 1) {
    const antwoord = await vraag().catch(() => null);
    if (antwoord !== null && antwoord.status !== 503) return antwoord;
    if (poging === 100) throw new Error(`de service herstelt zich niet: ${antwoord?.status} ${antwoord?.tekst}`);
    await new Promise((verder) => setTimeout(verder, 100));
  }
}

/** Sends in rounds of ten until `klaar`; what was heard per key, null for no answer at all. */
async function belast({ vraag }: Opstelling, rondes: number, tussendoor: (ronde: number) => Promise<void>): Promise<Map<string, Antwoord | null>> {
  const gehoord = new Map<string, Antwoord | null>();
  for (let ronde = 0; ronde < rondes; ronde += 1) {
    const sleutels = Array.from({ length: 10 }, (_leeg, index) => `pech-${ronde}-${index}`);
    const onderweg = Promise.all(sleutels.map(async (sleutel) => gehoord.set(sleutel, await vraag(sleutel).catch(() => null))));
    await tussendoor(ronde);
    await onderweg;
  }
  return gehoord;
}

describe('a line that breaks between the COMMIT and its answer', () => {
  let luik: Doorgeefluik;
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await stelOp(await startTestKassier({}, async (url) => {
      luik = await openDoorgeefluik(url);
      return { dienst: luik.url, eigenaar: () => url };
    }));
  });
  afterAll(async () => {
    await opstelling.kassier.stop();
    await luik.sluit();
  });

  it('costs nobody an answer: the service finds what it had booked, and books nothing twice', async () => {
    const gehoord = await belast(opstelling, 6, (ronde) => {
      luik.breekNaCommit(ronde % 2 === 0 ? 1 : 3);
      return Promise.resolve();
    });
    expect(luik.gebroken()).toBeGreaterThan(2);
    expect([...gehoord.values()].filter((antwoord) => antwoord?.status !== 201 && antwoord?.status !== 503)).toEqual([]);
    luik.breekNaCommit(0);
    await eenmaalGeboekt(opstelling, gehoord);
  }, 120_000);
});

describe('PostgreSQL killed under load', () => {
  let map: string;
  let postgres: EmbeddedPostgres;
  let luik: Doorgeefluik;
  let opstelling: Opstelling;

  async function startPostgres(): Promise<EmbeddedPostgres> {
    const programmas = process.env['TEST_PG_BIN'];
    return startEmbeddedPostgres({ dataDir: join(map, 'gegevens'), meld: () => undefined, onLoss: () => undefined, ...(programmas === undefined ? {} : { binaries: binariesIn(programmas) }) });
  }

  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'kassier-pech-'));
    await mkdir(join(map, 'gegevens'), { mode: 0o711 });
    postgres = await startPostgres();
    opstelling = await stelOp(await startTestKassier({}, async () => {
      luik = await openDoorgeefluik(postgres.url);
      return { dienst: luik.url, eigenaar: () => postgres.url };
    }));
  });
  afterAll(async () => {
    await opstelling.kassier.stop();
    await luik.sluit();
    await postgres.stop();
    await rm(map, { recursive: true, force: true });
  });

  it('comes back with everything that was answered, and the service goes on without a restart', async () => {
    const gehoord = await belast(opstelling, 6, async (ronde) => {
      if (ronde !== 2) return;
      await new Promise((verder) => setTimeout(verder, 20));
      const pid = Number((await readFile(join(map, 'gegevens', 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      await postgres.stop();
      postgres = await startPostgres();
      luik.verleg(postgres.url);
    });
    expect([...gehoord.values()].filter((antwoord) => antwoord?.status === 201).length).toBeGreaterThan(20);
    await eenmaalGeboekt(opstelling, gehoord);
  }, 120_000);
});

it('a full disk is 503 for those it hits and loses nothing; with space again the service goes on by itself', async () => {
  const opstelling = await stelOp(await startTestKassier());
  const { kassier, vraag } = opstelling;
  try {
    const gehoord = new Map<string, Antwoord | null>();
    for (const sleutel of ['voor-1', 'voor-2']) gehoord.set(sleutel, await vraag(sleutel));
    const schijf = await kleineSchijf(kassier);
    const vol = await Promise.all(Array.from({ length: 20 }, (_leeg, index) => vraag(`vol-${index}`)));
    expect(vol.map(({ status }) => status)).toEqual(vol.map(() => 503));
    expect(Number(vol[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    vol.forEach((antwoord, index) => gehoord.set(`vol-${index}`, antwoord));
    await schijf.vergroot();
    await eenmaalGeboekt(opstelling, gehoord);
    await schijf.verwijder();
  } finally {
    await kassier.stop();
  }
}, 60_000);

it('a neighbour that only the database can refuse harms nobody else of its group', async () => {
  const opstelling = await stelOp(await startTestKassier());
  const { kassier, vraag } = opstelling;
  try {
    await kassier.database("ALTER TABLE verplichting ADD CONSTRAINT proef CHECK (omschrijving <> 'Onmogelijk')");
    const antwoorden = await Promise.all(Array.from({ length: 30 }, (_leeg, index) => vraag(`buur-${index}`, index === 13 ? { omschrijving: 'Onmogelijk' } : {})));
    expect(antwoorden.map(({ status }) => status)).toEqual(antwoorden.map((_antwoord, index) => (index === 13 ? 500 : 201)));
    antwoorden.splice(13, 1);
    await kassier.database('ALTER TABLE verplichting DROP CONSTRAINT proef');
    const sleutels = Array.from({ length: 30 }, (_leeg, index) => `buur-${index}`).filter((sleutel) => sleutel !== 'buur-13');
    await eenmaalGeboekt(opstelling, new Map(sleutels.map((sleutel, index) => [sleutel, antwoorden[index] as Antwoord])));
  } finally {
    await kassier.stop();
  }
}, 60_000);

it('who came after a group that fails has to wait until that group was tried again: arrival decides over the last euro', async () => {
  const { kassier, vraag } = await stelOp(await startTestKassier({ GROEP_MAX: '2' }));
  const anders = new Client({ connectionString: kassier.databaseUrl });
  await anders.connect();
  try {
    await kassier.database("ALTER TABLE verplichting ADD CONSTRAINT proef CHECK (omschrijving <> 'Onmogelijk')");
    // The first request waits for the lock. Those behind it become a group of two, and one that begins while the two are written.
    await anders.query(`BEGIN; ${NEEM_SCHRIJVERSSLOT}`);
    const aanvragen = [vraag('eerst')];
    await totdat(async () => (await kassier.verzoek('GET', '/health/besluitstraat')).body.wachttijd.aantal === 1);
    for (const [index, anders] of [{ omschrijving: 'Onmogelijk' }, { bedrag: '6000.00' }, { bedrag: '6000.00' }].entries()) {
      aanvragen.push(vraag(`rij-${index}`, anders));
      await totdat(async () => (await kassier.verzoek('GET', '/health/besluitstraat')).body.wachtrij === index + 1);
    }
    await anders.query('ROLLBACK');
    expect((await Promise.all(aanvragen)).map(({ status }) => status)).toEqual([201, 500, 201, 409]);
  } finally {
    await anders.end();
    await kassier.stop();
  }
}, 60_000);

it('a clock that jumps back is not followed: moments and numbers go on from the last', async () => {
  const opstelling = await stelOp(await startTestKassier());
  const { kassier, vraag } = opstelling;
  try {
    // As if the last entries, there and back again, were made by a clock half a minute ahead of the present one.
    await kassier.database(`WITH b AS (
        INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door)
        SELECT laatste + k, 'herverdelen', '2021-01-01', clock_timestamp() + interval '30 seconds', 'klok', 'budgetbesluit', (SELECT id FROM budgetbesluit LIMIT 1), 'proef'
          FROM boekingsteller, generate_series(1, 2) k RETURNING nummer)
      INSERT INTO posting (boeking, regel, rekening, bedrag)
      SELECT b.nummer, r.regel, r.id, CASE WHEN (b.nummer + r.regel) % 2 = 0 THEN 0.01 ELSE -0.01 END
        FROM b, (SELECT id, row_number() OVER (ORDER BY soort) AS regel FROM rekening WHERE boek = 'verplichtingen' AND stroom = 'mbo-inkoop' AND soort IN ('ruimte', 'te-verdelen')) r`);
    const gehoord = new Map((await Promise.all(['a', 'b', 'c'].map(async (sleutel) => [sleutel, await vraag(sleutel)] as const))));
    expect([...gehoord.values()].map(({ status }) => status)).toEqual([201, 201, 201]);
    const [volgorde] = await kassier.database<{ terug: number }>('SELECT count(*)::int AS terug FROM boeking een JOIN boeking twee ON twee.nummer = een.nummer + 1 WHERE twee.vastgelegd_op < een.vastgelegd_op');
    expect(volgorde?.terug).toBe(0);
    await eenmaalGeboekt(opstelling, gehoord);
  } finally {
    await kassier.stop();
  }
}, 60_000);
