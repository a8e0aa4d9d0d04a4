import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGeldigBsn } from '#values';
import { schrijfGeheimAlsNieuw } from './secret-file.js';

/** What is stored instead of a citizen service number. */
export interface Pseudoniem {
  /** HMAC-SHA-256, 64 hexadecimal characters. */
  readonly pseudoniem: string;
  /** Which key made it (16 hexadecimal characters), so that a rotation can be followed. */
  readonly sleutelId: string;
}

interface Sleutel {
  readonly id: string;
  readonly bytes: Buffer;
}

const SLEUTELREGEL = /^([0-9a-f]{2}){32,}$/i;

/** Makes pseudonyms of citizen service numbers. No error of this class repeats a number or a key. */
export class Pseudonimiseerder {
  private constructor(private readonly sleutels: readonly [Sleutel, ...Sleutel[]]) {}

  /** Reads the key file: one key per line (at least 64 hexadecimal characters), the current one first, older ones after it. */
  static uitBestand(pad: string): Pseudonimiseerder {
    const regels = leesSleutelbestand(pad).split(/\r?\n/).map((regel) => regel.trim()).filter((regel) => regel !== '');
    const sleutels = regels.map((regel, plaats) => {
      if (!SLEUTELREGEL.test(regel)) throw new Error(`${pad}, regel ${plaats + 1}: geen sleutel van ten minste 64 hexadecimale tekens. Maak er een met: openssl rand -hex 32`);
      const bytes = Buffer.from(regel, 'hex');
      return { bytes, id: createHash('sha256').update('kassier-sleutel-id:').update(bytes).digest('hex').slice(0, 16) };
    });
    const [huidige, ...oudere] = sleutels;
    if (!huidige) throw new Error(`${pad} bevat geen sleutel. Maak er een met: openssl rand -hex 32`);
    return new Pseudonimiseerder([huidige, ...oudere]);
  }

  /** The configured key file, or in development one that is generated once in the data folder. */
  static voorConfiguratie(configuratie: { readonly pseudoniemSleutelBestand: string | null; readonly gegevensMap: string }): Pseudonimiseerder {
    if (configuratie.pseudoniemSleutelBestand !== null) return Pseudonimiseerder.uitBestand(configuratie.pseudoniemSleutelBestand);
    const pad = join(configuratie.gegevensMap, 'pseudoniem.sleutel');
    schrijfGeheimAlsNieuw(pad, `${randomBytes(32).toString('hex')}\n`);
    return Pseudonimiseerder.uitBestand(pad);
  }

  /** The pseudonym under the current key. Throws a RangeError on a number that fails the 11-proef, without naming it. */
  vanBsn(bsn: string): Pseudoniem {
    return this.metSleutel(bsn, this.sleutels[0]);
  }

  /** The pseudonyms under every key, the current one first: to find a person who was registered before a rotation. */
  alleVanBsn(bsn: string): Pseudoniem[] {
    return this.sleutels.map((sleutel) => this.metSleutel(bsn, sleutel));
  }

  /** Which key makes pseudonyms now. */
  get huidigeSleutelId(): string {
    return this.sleutels[0].id;
  }

  /** The keys that made them before and are still there. */
  get oudereSleutelIds(): string[] {
    return this.sleutels.slice(1).map(({ id }) => id);
  }

  /**
   * Tries all numbers from `van` up to `tot` (exclusive) under the older keys, and gives of each that is looked for its pseudonym under that key and under the current one. The numbers
   * themselves leave this method no more than the keys do.
   *
   * @param gezocht per key the pseudonyms that are looked for
   */
  zoek(van: number, tot: number, gezocht: ReadonlyMap<string, ReadonlySet<string>>): { oud: Pseudoniem; nieuw: Pseudoniem }[] {
    const gevonden: { oud: Pseudoniem; nieuw: Pseudoniem }[] = [];
    const sleutels = this.sleutels.slice(1).filter(({ id }) => (gezocht.get(id)?.size ?? 0) > 0);
    for (let nummer = van; nummer < tot; nummer += 1) {
      const bsn = String(nummer).padStart(9, '0');
      if (!isGeldigBsn(bsn)) continue;
      for (const sleutel of sleutels) {
        const oud = this.metSleutel(bsn, sleutel);
        if (gezocht.get(sleutel.id)?.has(oud.pseudoniem) === true) gevonden.push({ oud, nieuw: this.vanBsn(bsn) });
      }
    }
    return gevonden;
  }

  private metSleutel(bsn: string, sleutel: Sleutel): Pseudoniem {
    if (!isGeldigBsn(bsn)) throw new RangeError('Dit is geen geldig BSN: negen cijfers die de elfproef doorstaan');
    return { pseudoniem: createHmac('sha256', sleutel.bytes).update(`bsn:${bsn}`).digest('hex'), sleutelId: sleutel.id };
  }
}

function leesSleutelbestand(pad: string): string {
  try {
    return readFileSync(pad, 'utf8');
  } catch (fout) {
    throw new Error(`Het sleutelbestand ${pad} is niet te lezen. Controleer PSEUDONIEM_SLEUTEL_BESTAND en de rechten op het bestand.`, { cause: fout });
  }
}
