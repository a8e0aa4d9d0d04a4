import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { telRegels } from './kopie.schrijven.js';
import { EINDE_RIJEN, Reservekopiefout, VORM, type Kop, type Slot, type Tabelkop, type Tabelsom } from './kopie.vorm.js';

const REGELEINDE = 10;

/** Takes the rows of a table; they come in pieces of whole rows. */
export type Tabellezer = (kop: Tabelkop, rijen: AsyncGenerator<Buffer>) => Promise<void>;

/** Reads the rows of a table and does nothing with them. */
export const leesLeeg: Tabellezer = async (_kop, rijen) => {
  for await (const _stuk of rijen);
};

/**
 * Reads a backup from its first to its last byte, piece by piece.
 *
 * @param begin is given the first line before anything else is read
 * @param tabel is given each table; it reads all rows. When a sum does not match this throws after the rows were given, so that who loads them must be able to undo it
 * @throws Reservekopiefout when the file is no backup, was cut off, or is not what was written
 */
export async function leesKopie(bestand: string, begin: (kop: Kop) => Promise<void>, tabel: Tabellezer): Promise<{ kop: Kop; slot: Slot['slot'] }> {
  const lezer = new Kopielezer(bestand);
  try {
    const kop = lezer.json<Kop>(await lezer.regel());
    if (kop.soort !== 'kassier-reservekopie') throw new Reservekopiefout(bestand, 'dit is geen reservekopie van de kassier.');
    if (kop.vorm !== VORM) throw new Reservekopiefout(bestand, `de vorm (${String(kop.vorm)}) is van een nieuwere versie van de kassier.`);
    if (!Number.isInteger(kop.schema) || !Array.isArray(kop.tabellen) || !Array.isArray(kop.migraties)) throw new Reservekopiefout(bestand, 'de eerste regel zegt niet waarvan zij is.');
    await begin(kop);
    const sommen: Tabelsom[] = [];
    for (const verwacht of kop.tabellen as readonly string[]) sommen.push(await leesTabel(lezer, bestand, verwacht, tabel));
    const som = lezer.sha256();
    const { slot } = lezer.json<Slot>(await lezer.regel());
    if (slot?.sha256 !== som) throw new Reservekopiefout(bestand, 'de controlesom van het geheel klopt niet: het bestand is gewijzigd of beschadigd.');
    if (JSON.stringify(slot.tabellen) !== JSON.stringify(sommen)) throw new Reservekopiefout(bestand, 'de telling aan het eind is niet die van de tabellen.');
    await lezer.einde();
    return { kop, slot };
  } finally {
    await lezer.sluit();
  }
}

async function leesTabel(lezer: Kopielezer, bestand: string, verwacht: string, tabel: Tabellezer): Promise<Tabelsom> {
  const kop = lezer.json<Tabelkop>(await lezer.regel());
  if (kop.tabel !== verwacht || !Array.isArray(kop.kolommen)) throw new Reservekopiefout(bestand, `tabel ${verwacht} ontbreekt op haar plaats.`);
  const som = createHash('sha256');
  let [rijen, bytes] = [0, 0];
  await tabel(kop, lezer.rijen((stuk) => {
    som.update(stuk);
    rijen += telRegels(stuk);
    bytes += stuk.length;
  }));
  const geteld: Tabelsom = { tabel: verwacht, rijen, bytes, sha256: som.digest('hex') };
  if (JSON.stringify(lezer.json(await lezer.regel())) !== JSON.stringify(geteld)) throw new Reservekopiefout(bestand, `tabel ${verwacht} is niet wat er geschreven is: de telling of de controlesom wijkt af.`);
  return geteld;
}

/** The text of a backup as lines and rows. What has been read is in the sum. */
class Kopielezer {
  private readonly som = createHash('sha256');
  private readonly bron: AsyncGenerator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly bestand: string) {
    this.bron = this.lees();
  }

  /** Of everything that was read so far. */
  sha256(): string {
    return this.som.copy().digest('hex');
  }

  json<T>(regel: string): Partial<T> & T {
    try {
      return JSON.parse(regel) as Partial<T> & T;
    } catch (fout) {
      throw new Reservekopiefout(this.bestand, 'een regel die zegt wat er volgt is onleesbaar.', { cause: fout });
    }
  }

  async regel(): Promise<string> {
    await this.vulAan();
    const einde = this.rest.indexOf(REGELEINDE) + 1;
    return this.neem(einde).toString('utf8');
  }

  /** The rows up to the line that ends them, which is taken along. */
  async *rijen(gelezen: (stuk: Buffer) => void): AsyncGenerator<Buffer> {
    for (;;) {
      await this.vulAan();
      // What is left always begins at the beginning of a line.
      const heel = this.rest.subarray(0, this.rest.lastIndexOf(REGELEINDE) + 1);
      const einde = heel.indexOf(EINDE_RIJEN) === 0 ? 0 : heel.indexOf('\n\\.\n') + 1;
      const isLaatste = einde > 0 || heel.indexOf(EINDE_RIJEN) === 0;
      const stuk = this.neem(isLaatste ? einde : heel.length);
      if (stuk.length > 0) {
        gelezen(stuk);
        yield stuk;
      }
      if (isLaatste) break;
    }
    this.neem(EINDE_RIJEN.length);
  }

  /** Throws when there is more. */
  async einde(): Promise<void> {
    const volgende = await this.volgend();
    if (this.rest.length > 0 || volgende !== null) throw new Reservekopiefout(this.bestand, 'er staat nog iets achter het einde.');
  }

  async sluit(): Promise<void> {
    await this.bron.return(undefined);
  }

  private neem(lengte: number): Buffer {
    const stuk = this.rest.subarray(0, lengte);
    this.rest = this.rest.subarray(lengte);
    this.som.update(stuk);
    return stuk;
  }

  /** Reads on until there is at least one whole line. */
  private async vulAan(): Promise<void> {
    if (this.rest.includes(REGELEINDE)) return;
    const stukken = [this.rest];
    for (let heel = false; !heel;) {
      const stuk = await this.volgend();
      if (stuk === null) throw new Reservekopiefout(this.bestand, 'het houdt te vroeg op.');
      stukken.push(stuk);
      heel = stuk.includes(REGELEINDE);
    }
    this.rest = Buffer.concat(stukken);
  }

  private async volgend(): Promise<Buffer | null> {
    try {
      const volgende = await this.bron.next();
      return volgende.done === true ? null : volgende.value;
    } catch (fout) {
      const { code, message } = fout as NodeJS.ErrnoException;
      if (code === 'Z_BUF_ERROR') throw new Reservekopiefout(this.bestand, 'het bestand is afgebroken.', { cause: fout });
      if (code?.startsWith('Z_') === true) throw new Reservekopiefout(this.bestand, `het bestand is beschadigd of geen reservekopie (${message}).`, { cause: fout });
      throw new Reservekopiefout(this.bestand, `het is niet te lezen (${message}).`, { cause: fout });
    }
  }

  private async *lees(): AsyncGenerator<Buffer> {
    const [schijf, pers] = [createReadStream(this.bestand, { highWaterMark: 256 * 1024 }), createGunzip({ chunkSize: 256 * 1024 })];
    schijf.once('error', (fout) => pers.destroy(fout));
    schijf.pipe(pers);
    try {
      for await (const stuk of pers as AsyncIterable<Buffer>) yield stuk;
    } finally {
      schijf.destroy();
      pers.destroy();
    }
  }
}
