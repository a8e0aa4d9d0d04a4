import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';

/** What the provider says of a person or a machine. */
export interface Persoonsclaims {
  readonly organisatie: string;
  readonly rollen: readonly string[];
  readonly regio?: string;
}

/** A real provider (oidc-provider) on the loopback, in a process of its own. */
export interface Aanbieder {
  readonly issuer: string;
  /** The value of `aud` in its access tokens. */
  readonly doelgroep: string;
  /** Registers the clients it knows; machines made before are forgotten with them. */
  klanten(klanten: readonly object[]): Promise<void>;
  personen(personen: Readonly<Record<string, Persoonsclaims>>): Promise<void>;
  /** From now on it signs with a new key; the old ones stay published. */
  nieuweSleutel(): Promise<void>;
  verwijderOudeSleutels(): Promise<void>;
  /** Whether its keys cannot be fetched. */
  sleutelsWeg(weg: boolean): Promise<void>;
  /** How often its keys were asked for. */
  sleutelvragen(): Promise<number>;
  /** The key it signs with, private part included: to make what is wrong in one thing only. */
  sleutel(): Promise<JWK>;
  /** Registers a machine with these claims and gives what fetches an access token for it (client credentials with private_key_jwt). */
  machine(naam: string, claims: Persoonsclaims): Promise<() => Promise<string>>;
  stop(): Promise<void>;
}

/** Starts a provider that knows nobody yet. */
export async function startAanbieder(): Promise<Aanbieder> {
  const proces = spawn(process.execPath, [join(process.cwd(), 'test/support/oidc-aanbieder.mjs')], { stdio: ['pipe', 'pipe', 'ignore'] });
  const einde = new Promise<void>((klaar) => { proces.once('exit', () => { klaar(); }); });
  const eersteRegel = new Promise<string>((klaar) => { createInterface({ input: proces.stdout }).once('line', klaar); });
  const regel = await Promise.race([eersteRegel, einde.then(() => { throw new Error('de aanbieder eindigde voordat hij luisterde'); })]);
  const { issuer, beheer, bron, doelgroep } = JSON.parse(regel) as { issuer: string; beheer: string; bron: string; doelgroep: string };
  const bekend: object[] = [];

  const stuur = async (daad: string, waarde?: unknown): Promise<{ sleutels: JWK[]; sleutelvragen: number }> => {
    const antwoord = await fetch(`${beheer}/${daad}`, { method: 'POST', body: waarde === undefined ? null : JSON.stringify(waarde) });
    if (!antwoord.ok) throw new Error(`de aanbieder weigerde ${daad}: ${antwoord.status}`);
    return (await antwoord.json()) as { sleutels: JWK[]; sleutelvragen: number };
  };
  const klanten = async (nieuwe: readonly object[]): Promise<void> => {
    bekend.splice(0, bekend.length, ...nieuwe);
    await stuur('klanten', bekend);
  };

  return {
    issuer,
    doelgroep,
    klanten,
    personen: async (personen) => { await stuur('personen', personen); },
    nieuweSleutel: async () => { await stuur('nieuweSleutel'); },
    verwijderOudeSleutels: async () => { await stuur('verwijderOudeSleutels'); },
    sleutelsWeg: async (weg) => { await stuur('sleutelsWeg', weg); },
    sleutelvragen: async () => (await stuur('stand')).sleutelvragen,
    sleutel: async () => (await stuur('stand')).sleutels[0] as JWK,
    machine: async (naam, claims) => {
      const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
      const sleutel = { ...(await exportJWK(publicKey)), kid: naam, alg: 'ES256', use: 'sig' };
      await klanten([...bekend, {
        client_id: naam, grant_types: ['client_credentials'], response_types: [], redirect_uris: [], token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'ES256', jwks: { keys: [sleutel] },
      }]);
      await stuur('personen', { [naam]: claims });
      return async () => {
        const bewijs = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: naam }).setIssuer(naam).setSubject(naam).setAudience(issuer).setJti(randomUUID()).setIssuedAt().setExpirationTime('1m').sign(privateKey);
        const antwoord = await fetch(`${issuer}/token`, {
          method: 'POST',
          body: new URLSearchParams({ grant_type: 'client_credentials', resource: bron, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: bewijs }),
        });
        const inhoud = (await antwoord.json()) as { access_token?: string };
        if (inhoud.access_token === undefined) throw new Error(`geen token: ${JSON.stringify(inhoud)}`);
        return inhoud.access_token;
      };
    },
    stop: async () => {
      proces.stdin.end();
      await einde;
    },
  };
}

/** Signs claims with this private key, as the provider would: what a test changes is all that is wrong. */
export async function onderteken(sleutel: JWK, claims: Readonly<Record<string, unknown>>, kop: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const alg = sleutel.alg ?? 'RS256';
  return new SignJWT(claims).setProtectedHeader({ alg, typ: 'at+jwt', ...(sleutel.kid === undefined ? {} : { kid: sleutel.kid }), ...kop }).sign(await importJWK(sleutel, alg));
}
