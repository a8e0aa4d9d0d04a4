import { readFileSync } from 'node:fs';
import { importJWK, type JWK } from 'jose';
import type * as OpenidClient from 'openid-client';
import type { ClientAuth, Configuration } from 'openid-client';
import type { Configuratie } from '../config/index.js';

/** Injection token of the `OidcClient`, or null where nobody signs in at an issuer. */
export const OIDC_CLIENT = Symbol('OIDC_CLIENT');

const WACHTTIJD_S_MAX = 5;
const KLOKVERSCHIL_S_MAX = 30;

/** The issuer could not be asked, or answered something else than it should: nothing that the user did. */
export class AanbiederFout extends Error {
  constructor(oorzaak: unknown) {
    super('De aanbieder van de aanmelding gaf geen bruikbaar antwoord', { cause: oorzaak });
    this.name = 'AanbiederFout';
  }
}

/** The issuer did not sign this person in, or what came back does not belong to what was begun. */
export class AanmeldingMislukt extends Error {
  constructor(readonly code: string, oorzaak: unknown) {
    super(`De aanmelding mislukte: ${code}`, { cause: oorzaak });
    this.name = 'AanmeldingMislukt';
  }
}

/** What an attempt to sign in is recognised by. */
export interface Poging {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** The dashboard as a client of the issuer: authorization code with PKCE. The package is read when somebody signs in for the first time. */
export class OidcClient {
  private gevonden: Promise<{ pakket: typeof OpenidClient; instelling: Configuration }> | undefined;

  constructor(private readonly issuer: string, private readonly client: NonNullable<Configuratie['aanmelding']>, private readonly terugadres: string) {}

  /** Where to send the browser. Throws an AanbiederFout. */
  async aanmeldadres({ state, nonce, codeVerifier }: Poging): Promise<string> {
    const { pakket, instelling } = await this.ontdek();
    return pakket.buildAuthorizationUrl(instelling, {
      redirect_uri: this.terugadres, scope: 'openid', state, nonce, code_challenge: await pakket.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256',
    }).href;
  }

  /** Who came back with this query. Throws an AanmeldingMislukt, or an AanbiederFout. */
  async wieKwamTerug(vraag: string, { state, nonce, codeVerifier }: Poging): Promise<{ idToken: string; claims: Readonly<Record<string, unknown>> }> {
    const { pakket, instelling } = await this.ontdek();
    try {
      const antwoord = await pakket.authorizationCodeGrant(instelling, new URL(`${this.terugadres}?${vraag}`), { pkceCodeVerifier: codeVerifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
      const claims = antwoord.claims();
      if (claims === undefined || antwoord.id_token === undefined) throw new Error('het antwoord heeft geen ID-token');
      return { idToken: antwoord.id_token, claims };
    } catch (fout) {
      // Its keys or addresses may have changed: the next attempt asks again.
      this.gevonden = undefined;
      if (fout instanceof pakket.AuthorizationResponseError) throw new AanmeldingMislukt(fout.error, fout);
      if (fout instanceof pakket.ResponseBodyError && fout.error === 'invalid_grant') throw new AanmeldingMislukt(fout.error, fout);
      if (isOnjuisteTerugkeer(fout)) throw new AanmeldingMislukt('past-niet', fout);
      throw new AanbiederFout(fout);
    }
  }

  /** Where to send the browser to sign out at the issuer too; null when the issuer has no such place. */
  async afmeldadres(idToken: string, terug: string): Promise<string | null> {
    const { pakket, instelling } = await this.ontdek();
    if (instelling.serverMetadata().end_session_endpoint === undefined) return null;
    return pakket.buildEndSessionUrl(instelling, { id_token_hint: idToken, post_logout_redirect_uri: terug }).href;
  }

  private ontdek(): Promise<{ pakket: typeof OpenidClient; instelling: Configuration }> {
    this.gevonden ??= this.lees().catch((fout: unknown) => {
      this.gevonden = undefined;
      throw new AanbiederFout(fout);
    });
    return this.gevonden;
  }

  private async lees(): Promise<{ pakket: typeof OpenidClient; instelling: Configuration }> {
    const pakket = await import('openid-client');
    const issuer = new URL(this.issuer);
    // Without TLS only where the configuration lets it be so: on this machine, or outside production.
    const onversleuteld = issuer.protocol === 'http:' ? [pakket.allowInsecureRequests] : [];
    const instelling = await pakket.discovery(issuer, this.client.clientId, { [pakket.clockTolerance]: KLOKVERSCHIL_S_MAX }, await this.bewijs(pakket), { execute: [...onversleuteld, pakket.enableNonRepudiationChecks], timeout: WACHTTIJD_S_MAX });
    return { pakket, instelling };
  }

  private async bewijs(pakket: typeof OpenidClient): Promise<ClientAuth> {
    const { geheim, sleutelBestand } = this.client;
    if (sleutelBestand === null) return pakket.ClientSecretBasic(geheim ?? '');
    const jwk = JSON.parse(readFileSync(sleutelBestand, 'utf8')) as JWK;
    const key = await importJWK(jwk, jwk.alg);
    if (key instanceof Uint8Array) throw new Error('OIDC_CLIENT_SLEUTEL_BESTAND bevat geen privésleutel');
    return pakket.PrivateKeyJwt(jwk.kid === undefined ? key : { key, kid: jwk.kid });
  }
}

/** The answers that the package refuses before it asks the issuer anything: another state, another issuer, no code. */
function isOnjuisteTerugkeer(fout: unknown): boolean {
  return typeof fout === 'object' && fout !== null && 'code' in fout && fout.code === 'OAUTH_INVALID_RESPONSE';
}

/** Where the browser comes back, below the public address. */
const TERUGPAD = '/dashboard/aanmelden/terug';

/** The client for this configuration; null where nobody signs in at an issuer. */
export function maakOidcClient({ oidcIssuer, aanmelding, publiekeUrl }: Configuratie): OidcClient | null {
  if (oidcIssuer === null || aanmelding === null || publiekeUrl === null) return null;
  return new OidcClient(oidcIssuer, aanmelding, `${publiekeUrl.replace(/\/+$/, '')}${TERUGPAD}`);
}
