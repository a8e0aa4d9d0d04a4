import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { link, rm, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as kopieerNaar } from 'pg-copy-streams';
import { EINDE_RIJEN, VORM, type Kop, type Slot, type Tabelsom } from './kopie.vorm.js';
import { leesMigratiestand, leesReeksen, leesTabellen, naam, type Tabel } from './tabellen.js';

/** How far a copy is, in tables and rows. */
export interface Kopievoortgang {
  readonly tabel: string;
  readonly nummer: number;
  readonly aantal: number;
  readonly rijen: number;
}

/** What was copied. */
export interface Kopieverslag {
  readonly kop: Kop;
  readonly tabellen: readonly Tabelsom[];
  /** The size of the file in bytes. */
  readonly bytes: number;
}

/** Fast, and within a fifth of the smallest: what is copied is text. */
const GZIP_NIVEAU = 4;

/**
 * Writes all rows of the database to one file that did not exist yet, only readable for who made it. The file appears when it is complete and on disk.
 * Memory does not grow with the books, and nobody who books waits.
 *
 * @param client a connection of the owner, in a REPEATABLE READ transaction: everything is of its snapshot
 * @param voortgang is told how far it is; what it throws breaks the copy off
 * @throws Error (Dutch) when the file exists or cannot be written
 */
export async function schrijfKopie(client: Client, bestand: string, voortgang: (stand: Kopievoortgang) => void): Promise<Kopieverslag> {
  const voorlopig = `${bestand}.${process.pid}.deel`;
  const doel = createWriteStream(voorlopig, { flags: 'wx', mode: 0o600, flush: true });
  const geschreven = finished(doel);
  // Told by who writes; without this the process would tell it as well.
  geschreven.catch(() => undefined);
  const pers = createGzip({ level: GZIP_NIVEAU });
  doel.once('error', (fout) => pers.destroy(fout));
  pers.on('error', () => undefined);
  pers.pipe(doel);
  try {
    const verslag = await schrijf(client, new Kopieschrijver(pers), voortgang);
    pers.end();
    await geschreven;
    // Unlike renaming, this fails when there is a file of that name.
    await link(voorlopig, bestand);
    return { ...verslag, bytes: (await stat(bestand)).size };
  } catch (fout) {
    throw begrijpelijk(fout, bestand);
  } finally {
    pers.destroy();
    doel.destroy();
    await rm(voorlopig, { force: true });
  }
}

function begrijpelijk(fout: unknown, bestand: string): unknown {
  const { code, syscall, message } = fout as NodeJS.ErrnoException;
  if (code === 'EEXIST') return new Error(`${bestand} bestaat al. Een reservekopie overschrijft niets: kies met --naar een andere naam.`, { cause: fout });
  if (syscall === undefined || fout instanceof AggregateError) return fout;
  return new Error(`${bestand} kan niet worden geschreven: ${message}. Kies met --naar een andere plaats.`, { cause: fout });
}

async function schrijf(client: Client, schrijver: Kopieschrijver, voortgang: (stand: Kopievoortgang) => void): Promise<Pick<Kopieverslag, 'kop' | 'tabellen'>> {
  const tabellen = await leesTabellen(client);
  const kop = await maakKop(client, tabellen);
  await schrijver.regel(kop);
  const sommen: Tabelsom[] = [];
  for (const [index, { tabel, kolommen }] of tabellen.entries()) {
    await schrijver.regel({ tabel, kolommen });
    const som = await schrijver.rijen(client, { tabel, kolommen }, (rijen) => { voortgang({ tabel, nummer: index + 1, aantal: tabellen.length, rijen }); });
    await schrijver.regel(som);
    sommen.push(som);
  }
  const slot: Slot = { slot: { tabellen: sommen, reeksen: await leesReeksen(client), sha256: schrijver.sha256() } };
  await schrijver.regel(slot);
  return { kop, tabellen: sommen };
}

async function maakKop(client: Client, tabellen: readonly Tabel[]): Promise<Kop> {
  const migraties = await leesMigratiestand(client);
  const { rows: [stand] } = await client.query<{ op: string; versie: string; boeking: string }>(
    `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS op, current_setting('server_version') AS versie, (SELECT laatste FROM boekingsteller)::text AS boeking`);
  const { rows: [zegel] } = await client.query<{ nummer: string; omvang: string; wortel: string }>("SELECT nummer, omvang, encode(wortel, 'hex') AS wortel FROM zegel ORDER BY nummer DESC LIMIT 1");
  const { rows: sleutels } = await client.query<{ id: string }>('SELECT DISTINCT sleutel_id AS id FROM arrangement ORDER BY 1');
  return {
    soort: 'kassier-reservekopie', vorm: VORM, gemaaktOp: stand?.op ?? '', postgresql: stand?.versie ?? '', schema: migraties.at(-1)?.nummer ?? 0, migraties,
    tabellen: tabellen.map(({ tabel }) => tabel), laatsteBoeking: Number(stand?.boeking ?? 0),
    laatsteZegel: zegel === undefined ? null : { nummer: Number(zegel.nummer), omvang: Number(zegel.omvang), wortel: zegel.wortel }, sleutelIds: sleutels.map(({ id }) => id),
  };
}

/** Writes as fast as the disk takes it, and keeps the sums. */
class Kopieschrijver {
  private readonly som = createHash('sha256');

  constructor(private readonly stroom: Gzip) {}

  async regel(inhoud: unknown): Promise<void> {
    await this.schrijf(Buffer.from(`${JSON.stringify(inhoud)}\n`));
  }

  async rijen(client: Client, { tabel, kolommen }: Tabel, gedaan: (rijen: number) => void): Promise<Tabelsom> {
    const bron = client.query(kopieerNaar(`COPY ${naam(tabel)} (${kolommen.map(naam).join(', ')}) TO STDOUT`));
    // When the copy is broken off, the end of the connection still fails this stream, to which nobody listens any more.
    bron.on('error', () => undefined);
    const som = createHash('sha256');
    let [rijen, bytes] = [0, 0];
    gedaan(0);
    for await (const stuk of bron as AsyncIterable<Buffer>) {
      som.update(stuk);
      rijen += telRegels(stuk);
      bytes += stuk.length;
      await this.schrijf(stuk);
      gedaan(rijen);
    }
    await this.schrijf(EINDE_RIJEN);
    return { tabel, rijen, bytes, sha256: som.digest('hex') };
  }

  /** Of everything so far. */
  sha256(): string {
    return this.som.copy().digest('hex');
  }

  private async schrijf(stuk: Buffer): Promise<void> {
    this.som.update(stuk);
    if (this.stroom.errored) throw this.stroom.errored;
    if (!this.stroom.write(stuk)) await once(this.stroom, 'drain');
  }
}

/** In the rows of COPY every row is one line: a line end within a text is written otherwise. */
export function telRegels(stuk: Buffer): number {
  let aantal = 0;
  for (let plaats = stuk.indexOf(10); plaats !== -1; plaats = stuk.indexOf(10, plaats + 1)) aantal += 1;
  return aantal;
}
