import type { Klok } from '#values';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** How long keys are used before they are asked for again: so long at most does a key that the issuer withdrew still open. */
export const SLEUTELS_VERS_MS = 5 * 60_000;
/** How long after that keys are still used when the issuer cannot be asked. */
export const SLEUTELS_UITSTEL_MS = 10 * 60_000;
/** How long after asking for keys nobody makes us ask again, however many tokens name a key that we do not know. */
export const AFKOELING_MS = 30_000;

/** The issuer did not answer or answered nonsense: nobody can be let in, but that is not the caller's fault. */
export class UitgeverOnbereikbaar extends Error {
  constructor(adres: string, oorzaak: unknown) {
    super(`De uitgever van tokens geeft geen bruikbaar antwoord op ${adres}`, { cause: oorzaak });
    this.name = 'UitgeverOnbereikbaar';
  }
}

type Kop = Parameters<JWTVerifyGetKey>[0];
type Token = Parameters<JWTVerifyGetKey>[1];
type Sleutel = ReturnType<JWTVerifyGetKey>;

interface Stand {
  readonly zoek: JWTVerifyGetKey;
  readonly opgehaaldMs: number;
}

/**
 * The public keys of an issuer. Fetched when they are first needed, again when they grow old, and once in between when a token
 * names a key that is not there: the issuer may have a new one. A key that is no longer published is forgotten with the next fetch.
 */
export class Sleutelbos {
  private stand: Stand | undefined;
  private bezig: Promise<Stand> | undefined;
  private gepoogdMs = Number.NEGATIVE_INFINITY;
  private storing: UitgeverOnbereikbaar | undefined;

  /** `haal` fetches the set and throws an UitgeverOnbereikbaar when it cannot. */
  constructor(private readonly haal: () => Promise<JSONWebKeySet>, private readonly klok: Klok) {}

  /** The key for this token. Throws an UitgeverOnbereikbaar when that cannot be known now, and jose's JWKSNoMatchingKey when there is none. */
  async zoek(kop: Kop, token: Token): Promise<Awaited<Sleutel>> {
    const stand = await this.bruikbaar();
    try {
      return await sleutelUit(stand, kop, token);
    } catch (fout) {
      if (!(fout instanceof errors.JWKSNoMatchingKey)) throw fout;
      if (this.koeltAf()) throw this.storing ?? fout;
      return sleutelUit(await this.ververs(), kop, token);
    }
  }

  private async bruikbaar(): Promise<Stand> {
    const { stand } = this;
    if (stand === undefined) return this.ververs();
    const leeftijdMs = this.klok.nuMs() - stand.opgehaaldMs;
    if (leeftijdMs < SLEUTELS_VERS_MS) return stand;
    const magNog = leeftijdMs < SLEUTELS_VERS_MS + SLEUTELS_UITSTEL_MS;
    if (magNog && this.koeltAf()) return stand;
    return this.ververs().catch((fout: unknown) => {
      if (magNog && fout instanceof UitgeverOnbereikbaar) return stand;
      throw fout;
    });
  }

  private koeltAf(): boolean {
    return this.klok.nuMs() - this.gepoogdMs < AFKOELING_MS;
  }

  /** One fetch for everybody who needs it meanwhile. */
  private ververs(): Promise<Stand> {
    this.bezig ??= this.haalStand().finally(() => { this.bezig = undefined; });
    return this.bezig;
  }

  private async haalStand(): Promise<Stand> {
    this.gepoogdMs = this.klok.nuMs();
    try {
      const sleutels = await this.haal();
      this.stand = { zoek: createLocalJWKSet(sleutels), opgehaaldMs: this.klok.nuMs() };
      this.storing = undefined;
      return this.stand;
    } catch (fout) {
      this.storing = fout instanceof UitgeverOnbereikbaar ? fout : new UitgeverOnbereikbaar('het adres van zijn sleutels', fout);
      throw this.storing;
    }
  }
}

async function sleutelUit({ zoek }: Stand, kop: Kop, token: Token): Promise<Awaited<Sleutel>> {
  try {
    return await zoek(kop, token);
  } catch (fout) {
    // Only these say something about the token; whatever else goes wrong in taking a key is in what the issuer published.
    if (fout instanceof errors.JWKSNoMatchingKey || fout instanceof errors.JWKSMultipleMatchingKeys || fout instanceof errors.JOSENotSupported) throw fout;
    throw new UitgeverOnbereikbaar('het adres van zijn sleutels', fout);
  }
}
