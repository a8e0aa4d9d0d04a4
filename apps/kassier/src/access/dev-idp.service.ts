import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Klok } from '#values';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { z } from 'zod';
import { CONFIGURATIE, type Configuratie, KLOK } from '../config/index.js';
import { ROLLEN, type Rol } from './rollen.js';
import { bestandsfoutcode, schrijfGeheimAlsNieuw } from './secret-file.js';

const ALGORITME = 'RS256';

/** How long a development token is valid: a working day, so that nobody has to look for a refresh while trying things out. */
export const GELDIG_S = 8 * 3600;

/** What may be asked of `POST /dev/token`. */
export interface Tokenvraag {
  readonly rollen: readonly Rol[];
  readonly regio?: string | undefined;
  readonly gebruiker?: string | undefined;
  readonly organisatie?: string | undefined;
}

const SLEUTELBESTAND = z.object({ kid: z.string(), privateJwk: z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() }).loose() });

/**
 * The development identity provider: signs real tokens for test users. Its key lives in the data folder, so that tokens
 * survive a restart. Exists only where no issuer is configured, and never in production.
 */
@Injectable()
export class OntwikkelUitgever {
  private sleutel: Promise<{ kid: string; privateJwk: JWK }> | undefined;

  constructor(
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
    private readonly http: HttpAdapterHost,
  ) {}

  /** The issuer's address: this service, on the port that it really listens on. */
  issuer(): string {
    const server = this.http.httpAdapter.getHttpServer() as { address(): { port: number } | string | null };
    const adres = server.address();
    if (adres === null || typeof adres === 'string') throw new Error('De service luistert nog niet op een poort, dus de ontwikkeluitgever heeft nog geen adres. Roep eerst listen aan.');
    return `http://${hostVoorUrl(this.configuratie.host)}:${adres.port}/dev`;
  }

  /** The public keys, as a JSON Web Key Set. */
  async jwks(): Promise<{ keys: JWK[] }> {
    const { kid, privateJwk } = await this.leesSleutel();
    return { keys: [{ kty: 'RSA', n: privateJwk.n as string, e: privateJwk.e as string, kid, alg: ALGORITME, use: 'sig' }] };
  }

  /** A signed token for a test user; the same `gebruiker` is the same person. */
  async token(vraag: Tokenvraag): Promise<string> {
    const { kid, privateJwk } = await this.leesSleutel();
    const nuS = Math.floor(this.klok.nuMs() / 1000);
    const eersteRol = vraag.rollen[0] ?? ROLLEN[0];
    return new SignJWT({
      rollen: [...vraag.rollen],
      organisatie: vraag.organisatie ?? standaardOrganisatie(eersteRol, vraag.regio),
      ...(vraag.regio === undefined ? {} : { regio: vraag.regio }),
    })
      .setProtectedHeader({ alg: ALGORITME, typ: 'at+jwt', kid })
      .setIssuer(this.issuer())
      .setAudience(this.configuratie.oidcAudience)
      .setSubject(vraag.gebruiker ?? `test-${eersteRol}`)
      .setIssuedAt(nuS)
      .setNotBefore(nuS)
      .setExpirationTime(nuS + GELDIG_S)
      .setJti(randomUUID())
      .sign(await importJWK(privateJwk, ALGORITME));
  }

  private leesSleutel(): Promise<{ kid: string; privateJwk: JWK }> {
    this.sleutel ??= leesOfMaakSleutel(join(this.configuratie.gegevensMap, 'dev-idp.json'));
    return this.sleutel;
  }
}

async function leesOfMaakSleutel(pad: string): Promise<{ kid: string; privateJwk: JWK }> {
  const bestaand = probeerLezen(pad);
  if (bestaand !== null) return bestaand;
  const { privateKey } = await generateKeyPair(ALGORITME, { extractable: true });
  const privateJwk = await exportJWK(privateKey);
  schrijfGeheimAlsNieuw(pad, JSON.stringify({ kid: await calculateJwkThumbprint(privateJwk), privateJwk }));
  // Read back instead of using what was just made: another process may have been first.
  const gelezen = probeerLezen(pad);
  if (gelezen === null) throw new Error(`${pad} is net geschreven maar niet te lezen. Controleer de rechten op de map.`);
  return gelezen;
}

function probeerLezen(pad: string): { kid: string; privateJwk: JWK } | null {
  let tekst: string;
  try {
    tekst = readFileSync(pad, 'utf8');
  } catch (fout) {
    if (bestandsfoutcode(fout) === 'ENOENT') return null;
    throw fout;
  }
  try {
    return SLEUTELBESTAND.parse(JSON.parse(tekst));
  } catch {
    throw new Error(`${pad} bevat geen sleutel van de ontwikkeluitgever. Verwijder het bestand; bij de volgende start komt er een nieuwe.`);
  }
}

/** An address to listen on is not always one to connect to. */
function hostVoorUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function standaardOrganisatie(rol: Rol, regio: string | undefined): string {
  if (rol === 'regio-aanvrager') return `rmt-${(regio ?? '').toLowerCase()}`;
  return rol.startsWith('szw-') ? 'szw' : rol === 'auditor' ? 'adr' : 'uwv';
}
