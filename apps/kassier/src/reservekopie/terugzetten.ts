import { pipeline } from 'node:stream/promises';
import { DatabaseError, type Client } from 'pg';
import { from as kopieerVan } from 'pg-copy-streams';
import { migreerBinnen } from '../database/index.js';
import { verifieer, type Verificatie, type Voortgang } from '../verificatie/index.js';
import { leesKopie, leesLeeg } from './kopie.lezen.js';
import { Reservekopiefout, type Kop, type Reeksstand, type Tabelkop } from './kopie.vorm.js';
import { leesInhoud, leesMigratiestand, leesTabellen, naam } from './tabellen.js';

/** How a restore goes on. */
export interface Terugzetopties {
  /** The root of a seal that was kept elsewhere: the copy must have that seal. */
  readonly wortel: string | null;
  /** Keep what was restored when verifying finds differences, instead of undoing it. */
  readonly ondanksVerschillen: boolean;
  /** How many differences per check are kept in the report. */
  readonly verschillenMax: number;
  /** Is told which table is being loaded; what it throws breaks it off. */
  readonly tabel: (tabel: string, nummer: number, aantal: number) => void;
  readonly controle: (stand: Voortgang) => void;
}

/** What was restored. */
export interface Terugzetverslag {
  readonly kop: Kop;
  readonly rijen: number;
  readonly verificatie: Verificatie;
  /** False when verifying found differences and everything was undone. */
  readonly behouden: boolean;
}

/** A trigger or reference as it was before loading, and how it is put back. */
interface Bewaking {
  readonly uit: string;
  readonly aan: string;
}

/**
 * Puts a backup back in an empty database and verifies it: the schema of the backup, its rows, the newest schema, and everything recomputed, in one transaction. So whatever goes wrong,
 * a crash included, leaves the database as empty as it was.
 *
 * @param client a connection of the owner, outside a transaction
 * @throws Error (Dutch, with the way out) when the database is not empty, the file is no whole backup, or is of another program
 */
export async function zetTerug(client: Client, bestand: string, opties: Terugzetopties): Promise<Terugzetverslag> {
  // Once for nothing: a file that is not whole is found before hours of loading, and its words reach PostgreSQL at no time.
  await leesKopie(bestand, () => Promise.resolve(), leesLeeg);
  await client.query('BEGIN');
  try {
    const inhoud = await leesInhoud(client);
    if (inhoud !== null) throw new Error(`De database is niet leeg: er staan ${inhoud}. Terugzetten gaat alleen in een lege database. Kies met KASSIER_DATA_DIR een nieuwe map, of met DATABASE_URL een nieuwe database.`);
    const { kop, rijen } = await laad(client, bestand, opties);
    // Another database than this one's, or a newer program: the copy grows to the schema of this program as the database itself would.
    await migreerBinnen(client);
    await eisZegel(client, bestand, opties.wortel);
    // Who signed out after the copy was made would be signed in again: everybody signs in anew.
    await client.query('UPDATE sessie SET inhoud = NULL, beeindigd_op = clock_timestamp() WHERE beeindigd_op IS NULL');
    // Without figures about the tables the checks would be planned as if these were empty.
    await client.query('ANALYZE');
    const verificatie = await verifieer(client, { verschillenMax: opties.verschillenMax, voortgang: opties.controle });
    const behouden = verificatie.aantalVerschillen === 0 || opties.ondanksVerschillen;
    await client.query(behouden ? 'COMMIT' : 'ROLLBACK');
    return { kop, rijen, verificatie, behouden };
  } catch (fout) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw fout;
  }
}

async function laad(client: Client, bestand: string, opties: Terugzetopties): Promise<{ kop: Kop; rijen: number }> {
  let bewakingen: Bewaking[] = [];
  let tabellen = new Map<string, readonly string[]>();
  let nummer = 0;
  const { kop, slot } = await leesKopie(bestand, async (eerste) => {
    await migreerTot(client, bestand, eerste);
    tabellen = new Map((await leesTabellen(client)).map(({ tabel, kolommen }) => [tabel, kolommen]));
    if (JSON.stringify([...tabellen.keys()]) !== JSON.stringify(eerste.tabellen)) throw new Reservekopiefout(bestand, 'de tabellen zijn niet die van haar schema.');
    bewakingen = [...await leesVerwijzingen(client), ...await leesTriggers(client)];
    for (const { uit } of bewakingen) await client.query(uit);
    // What the migrations filled in themselves is in the copy as well.
    await client.query(`TRUNCATE ${[...tabellen.keys()].map(naam).join(', ')}`);
  }, async (tabelkop, rijen) => {
    opties.tabel(tabelkop.tabel, (nummer += 1), tabellen.size);
    eisKolommen(bestand, tabelkop, tabellen.get(tabelkop.tabel) ?? []);
    // The table was emptied in this transaction, so its rows can be written as ones that everybody may see already.
    await pipeline(rijen, client.query(kopieerVan(`COPY ${naam(tabelkop.tabel)} (${tabelkop.kolommen.map(naam).join(', ')}) FROM STDIN WITH (FREEZE)`))).catch((fout: unknown) => {
      throw isRijfout(fout) ? new Reservekopiefout(bestand, `de rijen van tabel ${tabelkop.tabel} passen niet (${fout.message}).`, { cause: fout }) : fout;
    });
  });
  for (const reeks of slot.reeksen) await zetReeks(client, reeks);
  for (const { aan } of bewakingen.reverse()) await client.query(aan);
  return { kop, rijen: slot.tabellen.reduce((som, tabel) => som + tabel.rijen, 0) };
}

/** Whether PostgreSQL found the rows themselves wrong: their values (class 22) or what must hold of them (23). */
function isRijfout(fout: unknown): fout is DatabaseError {
  return fout instanceof DatabaseError && /^2[23]/.test(fout.code ?? '');
}

/** The migrations of this program must make what the copied database was made by. */
async function migreerTot(client: Client, bestand: string, kop: Kop): Promise<void> {
  await migreerBinnen(client, kop.schema);
  const hier = await leesMigratiestand(client);
  if ((hier.at(-1)?.nummer ?? 0) < kop.schema) throw new Reservekopiefout(bestand, `zij is van een nieuwere kassier (migratie ${kop.schema}) dan dit programma.`);
  const anders = kop.migraties.find(({ nummer, md5 }, plaats) => hier[plaats]?.nummer !== nummer || hier[plaats]?.md5 !== md5);
  if (anders !== undefined || hier.length !== kop.migraties.length) throw new Reservekopiefout(bestand, `migratie ${anders?.nummer ?? kop.schema} van haar database is een andere dan die van dit programma; zet haar terug met de versie van de kassier die haar maakte.`);
}

function eisKolommen(bestand: string, { tabel, kolommen }: Tabelkop, verwacht: readonly string[]): void {
  if (JSON.stringify(kolommen) !== JSON.stringify(verwacht)) throw new Reservekopiefout(bestand, `de kolommen van tabel ${tabel} zijn niet die van haar schema.`);
}

/** Loading must book nothing a second time, so no trigger of ours fires; afterwards each is as it was. */
async function leesTriggers(client: Client): Promise<Bewaking[]> {
  const { rows } = await client.query<{ tabel: string; trigger: string; stand: 'O' | 'A' | 'R' | 'D' }>(
    `SELECT c.relname AS tabel, t.tgname AS trigger, t.tgenabled AS stand FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace AND t.tgenabled <> 'D' ORDER BY 1, 2`);
  return rows.map(({ tabel, trigger, stand }) => ({
    uit: `ALTER TABLE ${naam(tabel)} DISABLE TRIGGER ${naam(trigger)}`,
    aan: `ALTER TABLE ${naam(tabel)} ENABLE ${stand === 'A' ? 'ALWAYS ' : stand === 'R' ? 'REPLICA ' : ''}TRIGGER ${naam(trigger)}`,
  }));
}

/** References are taken off and put back: then they are checked once for all rows, and the order of the tables does not matter. */
async function leesVerwijzingen(client: Client): Promise<Bewaking[]> {
  const { rows } = await client.query<{ tabel: string; verwijzing: string; tekst: string }>(
    `SELECT c.relname AS tabel, v.conname AS verwijzing, pg_get_constraintdef(v.oid) AS tekst FROM pg_constraint v JOIN pg_class c ON c.oid = v.conrelid
      WHERE v.contype = 'f' AND v.conparentid = 0 AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return rows.map(({ tabel, verwijzing, tekst }) => ({
    uit: `ALTER TABLE ${naam(tabel)} DROP CONSTRAINT ${naam(verwijzing)}`,
    aan: `ALTER TABLE ${naam(tabel)} ADD CONSTRAINT ${naam(verwijzing)} ${tekst}`,
  }));
}

async function zetReeks(client: Client, { tabel, kolom, laatste, uitgegeven }: Reeksstand): Promise<void> {
  await client.query('SELECT setval(pg_get_serial_sequence($1, $2), $3::bigint, $4)', [naam(tabel), kolom, laatste, uitgegeven]);
}

/** Sums in a file can be made anew by who changes it; a root that was kept elsewhere cannot. */
async function eisZegel(client: Client, bestand: string, wortel: string | null): Promise<void> {
  if (wortel === null) return;
  const { rowCount } = await client.query("SELECT 1 FROM zegel WHERE wortel = decode($1, 'hex')", [wortel]);
  if (rowCount === 0) throw new Reservekopiefout(bestand, `zij heeft geen zegel met wortel ${wortel}: zij is van voor dat zegel, of van andere boeken.`);
}
