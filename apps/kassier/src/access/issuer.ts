import type { Klok } from '#values';
import { errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { Sleutelbos, UitgeverOnbereikbaar } from './sleutelbos.js';

const WACHTTIJD_MS_MAX = 5_000;

/** Who signs the tokens, and where its keys are. */
export interface Uitgever {
  /** The value `iss` must have. */
  issuer(): string;
  /** The key that a token says it is signed with; throws an UitgeverOnbereikbaar when the issuer cannot be asked. */
  readonly sleutel: JWTVerifyGetKey;
}

const DISCOVERY = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
const SLEUTELSET = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** An OpenID Connect issuer; its keys are at `jwksUri` or, when that is null, where its discovery document says. */
export class OidcUitgever implements Uitgever {
  private readonly bos: Sleutelbos;
  private adresVanSleutels: string | null;

  constructor(private readonly adres: () => string, private readonly jwksUri: string | null, klok: Klok) {
    this.adresVanSleutels = jwksUri;
    this.bos = new Sleutelbos(() => this.haalSleutels(), klok);
  }

  issuer(): string {
    return this.adres();
  }

  readonly sleutel: JWTVerifyGetKey = async (kop, token) => {
    // Without it every key of the issuer would be as good, also one that it made for something else.
    if (typeof kop.kid !== 'string' || kop.kid === '') throw new errors.JWKSNoMatchingKey();
    return this.bos.zoek(kop, token);
  };

  private async haalSleutels(): Promise<JSONWebKeySet> {
    const adres = (this.adresVanSleutels ??= await this.leesDiscovery());
    try {
      return SLEUTELSET.parse(await leesJson(adres));
    } catch (fout) {
      // The issuer may have moved them: the next time it is asked again where they are.
      this.adresVanSleutels = this.jwksUri;
      throw new UitgeverOnbereikbaar(adres, fout);
    }
  }

  private async leesDiscovery(): Promise<string> {
    const adres = `${this.adres().replace(/\/$/, '')}/.well-known/openid-configuration`;
    try {
      const document = DISCOVERY.parse(await leesJson(adres));
      if (document.issuer !== this.adres()) throw new Error('het document noemt een andere uitgever');
      if (new URL(this.adres()).protocol === 'https:' && new URL(document.jwks_uri).protocol !== 'https:') throw new Error('de sleutels staan niet achter https');
      return document.jwks_uri;
    } catch (fout) {
      throw new UitgeverOnbereikbaar(adres, fout);
    }
  }
}

async function leesJson(adres: string): Promise<unknown> {
  const antwoord = await fetch(adres, { redirect: 'error', headers: { accept: 'application/json, application/jwk-set+json' }, signal: AbortSignal.timeout(WACHTTIJD_MS_MAX) });
  if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
  return antwoord.json();
}
