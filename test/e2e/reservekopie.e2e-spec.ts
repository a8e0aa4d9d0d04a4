import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { verifieerBewijs } from '#ledger';
import { migreerBinnen } from '../../apps/kassier/src/database/index.js';
import { leesKopie, schrijfKopie, zetTerug, type Kopieverslag, type Terugzetverslag } from '../../apps/kassier/src/reservekopie/index.js';
import { maakBoeken } from '../support/boeken.js';
import { nieuweDatabase, nieuweLegeDatabase, type TestDatabase } from '../support/database.js';
import { geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken, voorbeeldBsn, maakArrangement } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';
import { bouw, zonderVoortgang } from '../support/programma.js';
import { verzegelAlles } from '../support/verzegeld.js';

// Backup → wipe → restore → verify, with books in which everything occurs that can be booked; and every way in which a copy can be no good.

const map = mkdtempSync(join(tmpdir(), 'kassier-kopie-'));
const SLEUTELS = join(map, 'pseudoniem.sleutels');
const ENV = { PSEUDONIEM_SLEUTEL_BESTAND: SLEUTELS, ZEGEL_INTERVAL_MS: '50' };
const OPTIES = { wortel: null, ondanksVerschillen: false, verschillenMax: 100, tabel: () => undefined, controle: () => undefined };

let volgnummer = 0;
const bestandsnaam = (): string => join(map, `kopie-${(volgnummer += 1)}`);

async function alsEigenaar<T>(url: string, werk: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, options: '-c TimeZone=UTC -c DateStyle=ISO' });
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}

function kopieer(url: string, bestand: string, voortgang: (tabel: string) => void = () => undefined): Promise<Kopieverslag> {
  return alsEigenaar(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return schrijfKopie(client, bestand, ({ tabel }) => { voortgang(tabel); });
  });
}

function terug(url: string, bestand: string, anders: Partial<Parameters<typeof zetTerug>[2]> = {}): Promise<Terugzetverslag> {
  return alsEigenaar(url, (client) => zetTerug(client, bestand, { ...OPTIES, ...anders }));
}

/** A hash of every table's rows, so that two databases can be compared row by row. */
async function inhoud(url: string): Promise<Record<string, string>> {
  return alsEigenaar(url, async (client) => {
    const { rows: tabellen } = await client.query<{ tabel: string }>("SELECT relname AS tabel FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'schemaversion' ORDER BY 1");
    const delen: Record<string, string> = {};
    for (const { tabel } of tabellen) {
      const { rows } = await client.query<{ rij: string }>(`SELECT t::text AS rij FROM ${tabel} t`);
      delen[tabel] = `${rows.length} ${createHash('sha256').update(rows.map(({ rij }) => rij).sort().join('\n')).digest('hex')}`;
    }
    return delen;
  });
}

/** Everything that guards: triggers with their state, references and other constraints, indexes, rights and policies. */
async function bewaking(url: string): Promise<string[]> {
  return alsEigenaar(url, async (client) => (await client.query<{ wat: string }>(
    `SELECT format('trigger %s %s %s', tgrelid::regclass, tgenabled, pg_get_triggerdef(oid)) AS wat FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT format('regel %s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 't'
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT format('rechten %s %s %s %s', relname, relacl, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')
     UNION ALL SELECT format('zicht %s %s %s %s', tablename, policyname, qual, with_check) FROM pg_policies ORDER BY 1`)).rows.map(({ wat }) => wat));
}

async function isLeeg(url: string): Promise<boolean> {
  return alsEigenaar(url, async (client) => (await client.query("SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace")).rowCount === 0);
}

describe('a backup of books in which everything occurs', () => {
  let bron: TestKassier;
  let bestand: string;
  let verslag: Kopieverslag;
  let tijdens: Record<string, string>;
  let zegel: Json;
  const leeg: TestDatabase[] = [];
  const nieuw = async (): Promise<string> => {
    const database = await nieuweLegeDatabase();
    leeg.push(database);
    return database.url;
  };
  const eersteAanvraag = { sleutel: 'voor-de-kopie', body: {} as Json, antwoord: {} as Json };

  beforeAll(async () => {
    writeFileSync(SLEUTELS, `${'3c'.repeat(32)}\n`);
    bron = await startTestKassier(ENV);
    await maakBoeken(bron);
    await maakArrangement(bron, 'AM05', voorbeeldBsn(77));
    await geefBudget(bron, 'AM10', { 'mbo-inkoop': '5000.00' });
    eersteAanvraag.body = mboVerplichting('AM10', await maakInstelling(bron), await maakLeerbedrijf(bron), { bedrag: '100.00' });
    eersteAanvraag.antwoord = (await bron.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(bron, 'AM10'), body: eersteAanvraag.body, sleutel: eersteAanvraag.sleutel })).body;
    await verzegelAlles(bron);
    bestand = bestandsnaam();
    tijdens = await inhoud(bron.databaseUrl);
    zegel = (await bron.verzoek('GET', '/v1/zegels?limiet=1', { token: await bron.token({ rollen: ['auditor'] }) })).body.resultaten[0];
    let geboekt: Promise<unknown> | undefined;
    // Who books meanwhile does not wait, and is not in the copy.
    verslag = await kopieer(bron.databaseUrl, bestand, () => {
      geboekt ??= regioToken(bron, 'AM10').then((token) => moet(bron, 'POST', '/v1/verplichtingen', token, { ...eersteAanvraag.body, bedrag: '1.00' }));
    });
    await geboekt;
  });
  afterAll(async () => {
    await bron.stop();
    for (const database of leeg) await database.verwijder();
    rmSync(map, { recursive: true });
  });

  it('is one private file that says of every table how much there is', () => {
    expect(statSync(bestand).mode & 0o777).toBe(0o600);
    expect(verslag.tabellen.map(({ tabel, rijen }) => [tabel, rijen])).toEqual(Object.entries(tijdens).map(([tabel, wat]) => [tabel, Number(wat.split(' ')[0])]));
    expect(verslag.kop.sleutelIds).toHaveLength(1);
    expect(readFileSync(bestand).includes('3c'.repeat(32))).toBe(false);
  });

  it('is not written over another file', async () => {
    await expect(kopieer(bron.databaseUrl, bestand)).rejects.toThrow(`${bestand} bestaat al`);
    await expect(kopieer(bron.databaseUrl, join(map, 'bestaat-niet', 'kopie'))).rejects.toThrow('kan niet worden geschreven');
  });

  it('gives back every row, every guard and no difference, in an empty database', async () => {
    const [url, vers] = [await nieuw(), await nieuweDatabase()];
    leeg.push(vers);
    const { verificatie, behouden, kop, rijen } = await terug(url, bestand, { wortel: zegel.wortel });
    expect([verificatie.verschillen, behouden, kop.laatsteBoeking]).toEqual([[], true, verificatie.gecontroleerdeBoekingen]);
    expect(rijen).toBe(verslag.tabellen.reduce((som, tabel) => som + tabel.rijen, 0));
    expect(await inhoud(url)).toEqual(tijdens);
    expect(await bewaking(url)).toEqual(await bewaking(vers.url));
  });

  it('lets the service go on where it was: same answers, next numbers, and seals that continue the old ones', async () => {
    const url = await nieuw();
    await terug(url, bestand);
    const kassier = await startTestKassier(ENV, () => Promise.resolve({ dienst: url, eigenaar: () => url }));
    try {
      const [team, auditor] = [await regioToken(kassier, 'AM10'), await kassier.token({ rollen: ['auditor'] })];
      const herhaald = await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: eersteAanvraag.body, sleutel: eersteAanvraag.sleutel });
      expect([herhaald.headers.get('idempotent-replayed'), herhaald.body]).toEqual(['true', eersteAanvraag.antwoord]);
      const volgende = await moet(kassier, 'POST', '/v1/verplichtingen', team, { ...eersteAanvraag.body, bedrag: '2.00' });
      expect(volgende.boeking).toBe(verslag.kop.laatsteBoeking + 1);
      // An account that did not exist, a job, and a person known from before.
      await geefBudget(kassier, 'AM33', { 'mbo-inkoop': '10.00' });
      const arrangement = await maakArrangement(kassier, 'AM05', voorbeeldBsn(78));
      expect(arrangement).toMatch(/^[0-9a-f-]{36}$/);
      await verzegelAlles(kassier);
      const nu = (await kassier.verzoek('GET', '/v1/zegels?limiet=1', { token: auditor })).body.resultaten[0];
      expect(nu.omvang).toBeGreaterThan(zegel.omvang);
      const bewijs = (await kassier.verzoek('GET', `/v1/zegels/${nu.nummer}/consistentiebewijzen?vanaf=${zegel.nummer}`, { token: auditor })).body;
      expect([verifieerBewijs(bewijs).geldig, bewijs.van.wortel]).toEqual([true, zegel.wortel]);
      expect((await moet(kassier, 'POST', '/v1/grootboek/controles', auditor, {})).verschillen).toEqual([]);
    } finally {
      await kassier.stop();
    }
  });

  it('is refused by name, and leaves the database empty, when it was cut off, changed or spoiled', async () => {
    const heel = readFileSync(bestand);
    const tekst = gunzipSync(heel).toString('utf8');
    const bedrag = /\t100\.00\t/.exec(tekst)?.index ?? 0;
    const anders = (wat: string): Buffer => gzipSync(Buffer.from(wat));
    /** As somebody would change it who knows how it is made: with the right sum. */
    const vervalst = (wat: string): Buffer => {
      const slot = wat.lastIndexOf('\n', wat.length - 2) + 1;
      const som = createHash('sha256').update(wat.slice(0, slot)).digest('hex');
      return anders(`${wat.slice(0, slot)}${wat.slice(slot).replace(/"sha256":"[0-9a-f]{64}"\}\}\n$/, `"sha256":"${som}"}}\n`)}`);
    };
    const regels = tekst.split('\n');
    const url = await nieuw();
    for (const [wat, bytes, melding] of [
      ['half', heel.subarray(0, heel.length / 2), 'afgebroken'], ['but for its last bytes', heel.subarray(0, heel.length - 9), 'afgebroken'],
      ['with a bit that fell over', Buffer.concat([heel.subarray(0, 5000), Buffer.from([(heel[5000] ?? 0) ^ 16]), heel.subarray(5001)]), ''],
      ['with another amount', anders(`${tekst.slice(0, bedrag)}\t100.01\t${tekst.slice(bedrag + 8)}`), 'telling of de controlesom'],
      ['with a row less', anders(regels.filter((_, plaats) => plaats !== 3).join('\n')), ''],
      ['with another first line', anders(tekst.replace(/"laatsteBoeking":\d+/, '"laatsteBoeking":1')), 'controlesom van het geheel'],
      ['without its last line', anders(`${regels.slice(0, -2).join('\n')}\n`), 'houdt te vroeg op'], ['with something behind it', Buffer.concat([heel, gzipSync('meer\n')]), 'achter het einde'],
      ['of something else', anders('{"soort":"iets anders"}\n'), 'geen reservekopie van de kassier'], ['of nothing', Buffer.alloc(0), 'afgebroken'], ['as plain text', Buffer.from(tekst), 'beschadigd of geen reservekopie'],
      ['of a later program', vervalst(tekst.replace('"vorm":1', '"vorm":2')), 'nieuwere versie'], ['of a later schema', vervalst(tekst.replace(/"schema":\d+/, '"schema":9999')), 'nieuwere kassier'],
      ['of another migration', vervalst(tekst.replace(/"md5":"[0-9a-f]{4}/, '"md5":"0000')), 'migratie 1 van haar database is een andere'],
    ] as const) {
      const kapot = bestandsnaam();
      writeFileSync(kapot, bytes);
      await expect([wat, terug(url, kapot).catch((fout: Error) => { throw new Error(`${wat}: ${fout.message}`); })][1]).rejects.toThrow(new RegExp(`${kapot} is niet te gebruiken: .*${melding}`));
      expect([wat, await isLeeg(url)]).toEqual([wat, true]);
    }
    await expect(terug(url, bestand, { wortel: 'ab'.repeat(32) })).rejects.toThrow('heeft geen zegel met wortel');
    expect(await isLeeg(url)).toBe(true);
  });

  it('is all or nothing: what stops in the middle leaves nothing', async () => {
    const url = await nieuw();
    await expect(terug(url, bestand, { tabel: (tabel) => { if (tabel === 'posting') throw new Error('de stroom viel uit'); } })).rejects.toThrow('de stroom viel uit');
    expect(await isLeeg(url)).toBe(true);
    const halverwege = bestandsnaam();
    await expect(kopieer(bron.databaseUrl, halverwege, (tabel) => { if (tabel === 'posting') throw new Error('de stroom viel uit'); })).rejects.toThrow('de stroom viel uit');
    expect(existsSync(halverwege)).toBe(false);
  });

  it('goes into an empty database only, and says what is there', async () => {
    await expect(terug(bron.databaseUrl, bestand)).rejects.toThrow(/De database is niet leeg: er staan \d+ tabellen en andere onderdelen, waaronder /);
  });

  it('of books that are not right is not taken, unless that is asked for', async () => {
    const [ziek, url] = [await nieuw(), await nieuw()];
    await terug(ziek, bestand);
    await alsEigenaar(ziek, (client) => client.query("ALTER TABLE posting DISABLE TRIGGER USER; UPDATE posting SET bedrag = bedrag + 0.01 WHERE boeking = 1 AND regel = 1; ALTER TABLE posting ENABLE ALWAYS TRIGGER posting_verwerken"));
    const zieke = bestandsnaam();
    await kopieer(ziek, zieke);
    const geweigerd = await terug(url, zieke);
    expect([geweigerd.behouden, geweigerd.verificatie.aantalVerschillen > 0, await isLeeg(url)]).toEqual([false, true, true]);
    const behouden = await terug(url, zieke, { ondanksVerschillen: true });
    expect([behouden.behouden, behouden.verificatie.verschillen, await isLeeg(url)]).toEqual([true, geweigerd.verificatie.verschillen, false]);
  });

  it('of an older schema grows to that of the program', async () => {
    const [oud, url] = [await nieuw(), await nieuw()];
    await alsEigenaar(oud, async (client) => {
      await client.query('BEGIN');
      await migreerBinnen(client, 20);
      await client.query("INSERT INTO kader (code, naam, plafond, hard, bron) VALUES ('rmt', E'Een\\nkader\\t\\\\.', 1.00, true, '{\"document\": \"S1\"}')");
      await client.query('COMMIT');
    });
    const kopie = bestandsnaam();
    expect((await kopieer(oud, kopie)).kop.schema).toBe(20);
    // Of one frame nothing was opened, and the other frames and facts of the regeling are not there: that is all that is missing.
    const { verificatie } = await terug(url, kopie, { ondanksVerschillen: true });
    expect([...new Set(verificatie.verschillen.map(({ controle }) => controle))]).toEqual(['plafond', 'referentie']);
    expect((await inhoud(url))['kader']).toEqual((await inhoud(oud))['kader']);
    expect((await bewaking(url)).length).toBeGreaterThan((await bewaking(oud)).length);
  });

  it('is made and put back by the command line, also in the embedded database', async () => {
    bouw();
    const { DATABASE_URL: _database, MIGRATIE_DATABASE_URL: _migratie, ...rest } = process.env;
    const opdracht = (woorden: readonly string[], env: Readonly<Record<string, string>>) =>
      spawnSync(process.execPath, [join(process.cwd(), 'dist/apps/kassier/src/cli/main.js'), ...woorden], { encoding: 'utf8', env: { ...rest, ...env } });
    const [kopie, ingebouwd] = [bestandsnaam(), join(map, 'ingebouwd')];
    const gekopieerd = opdracht(['backup', '--naar', kopie, '--json'], { DATABASE_URL: bron.databaseUrl });
    expect([zonderVoortgang(gekopieerd.stderr), gekopieerd.status]).toEqual(['', 0]);
    const wortel = JSON.parse(gekopieerd.stdout).laatsteZegel.wortel as string;
    expect(opdracht(['restore', '--van', kopie, '--proef'], {})).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Proef: .* is heel: /) as string });
    const terugezet = opdracht(['restore', '--van', kopie, '--wortel', wortel], { KASSIER_DATA_DIR: ingebouwd });
    expect([terugezet.status, terugezet.stdout]).toEqual([0, expect.stringMatching(/: alles klopt\.\n[\d.]+ rijen van \d+ tabellen teruggezet uit /)]);
    // From the embedded database again, and the same comes out of it.
    const weer = bestandsnaam();
    expect(opdracht(['backup', '--naar', weer], { KASSIER_DATA_DIR: ingebouwd }).status).toBe(0);
    const [een, twee] = await Promise.all([kopie, weer].map((naam) => leesKopie(naam, () => Promise.resolve(), async (_tabel, rijen) => { for await (const _stuk of rijen); })));
    const sommen = (kopieverslag: typeof een): unknown => kopieverslag?.slot.tabellen.map(({ tabel, rijen }) => [tabel, rijen]);
    expect(sommen(twee)).toEqual(sommen(een));
  });
});
