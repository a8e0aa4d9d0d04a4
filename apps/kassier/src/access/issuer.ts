import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const WACHTTIJD_MS_MAX = 5_000;

/** Who signs the tokens, and where its keys are. */
export interface Uitgever {
  /** The value `iss` must have. */
  issuer(): string;
  /** The keys, fetched and kept; this and looking a key up throw an UitgeverOnbereikbaar when the issuer cannot be asked. */
  sleutels(): Promise<JWTVerifyGetKey>;
}

/** The issuer did not answer or answered nonsense: nobody can be let in, but that is not the caller's fault. */
export class UitgeverOnbereikbaar extends Error {
  constructor(adres: string, oorzaak: unknown) {
    super(`De uitgever van tokens geeft geen bruikbaar antwoord op ${adres}`, { cause: oorzaak });
    this.name = 'UitgeverOnbereikbaar';
  }
}

const DISCOVERY = z.object({ issuer: z.string(), jwks_uri: z.url() });

/** An OpenID Connect issuer; its keys are at `jwksUri` or, when that is null, where its discovery document says. */
export class OidcUitgever implements Uitgever {
  private gevonden: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly adres: () => string, private readonly jwksUri: string | null) {}

  issuer(): string {
    return this.adres();
  }

  sleutels(): Promise<JWTVerifyGetKey> {
    // One discovery for everybody who comes in meanwhile; a failed one is forgotten, so that the next request tries again.
    this.gevonden ??= this.ontdek().catch((fout: unknown) => {
      this.gevonden = undefined;
      throw fout;
    });
    return this.gevonden;
  }

  private async ontdek(): Promise<JWTVerifyGetKey> {
    const adres = this.jwksUri ?? (await this.leesDiscovery());
    const zoek = createRemoteJWKSet(new URL(adres), { timeoutDuration: WACHTTIJD_MS_MAX });
    return async (kop, token) => {
      try {
        return await zoek(kop, token);
      } catch (fout) {
        // Only these say something about the token; whatever else goes wrong in looking up a key is the issuer's.
        if (fout instanceof errors.JWKSNoMatchingKey || fout instanceof errors.JWKSMultipleMatchingKeys || fout instanceof errors.JOSENotSupported) throw fout;
        throw new UitgeverOnbereikbaar(adres, fout);
      }
    };
  }

  private async leesDiscovery(): Promise<string> {
    const adres = `${this.adres().replace(/\/$/, '')}/.well-known/openid-configuration`;
    try {
      const antwoord = await fetch(adres, { redirect: 'error', signal: AbortSignal.timeout(WACHTTIJD_MS_MAX) });
      if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
      const document = DISCOVERY.parse(await antwoord.json());
      if (document.issuer !== this.adres()) throw new Error('het document noemt een andere uitgever');
      return document.jwks_uri;
    } catch (fout) {
      throw new UitgeverOnbereikbaar(adres, fout);
    }
  }
}
