import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Klok } from '#values';
import { startKassier, type Kassier, type StartOpties } from '../../apps/kassier/src/bootstrap.js';
import { leesConfiguratie } from '../../apps/kassier/src/config/index.js';
import { nieuweDatabase, type TestDatabase } from './database.js';
import { giveDevelopmentKey } from './ontwikkelsleutel.js';

/** What a token is asked for; `gebruiker` gives a second pair of eyes. */
export interface Tokenvraag {
  readonly rollen: readonly string[];
  readonly regio?: string;
  readonly gebruiker?: string;
  readonly organisatie?: string;
}

export interface Verzoek {
  /** null sends no token at all. */
  readonly token?: string | null;
  /** An object goes as JSON; a text as it is. */
  readonly body?: unknown;
  /** The Idempotency-Key; a POST without one gets a new one, null sends none. */
  readonly sleutel?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Antwoord {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; an answer of another form stands in `tekst`. */
  readonly body: Json;
  readonly tekst: string;
}

/** An answer as a test looks into it: every field may be there, what is expected of it stands in the test. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- typing every answer twice would test the types, not the service
export type Json = any;

/** The real service on a database of its own, with real tokens, over real HTTP. */
export interface TestKassier {
  readonly url: string;
  readonly databaseUrl: string;
  readonly kassier: Kassier;
  token(vraag: Tokenvraag): Promise<string>;
  verzoek(methode: string, pad: string, verzoek?: Verzoek): Promise<Antwoord>;
  /** Runs SQL as the owner of the database. */
  database<T = Record<string, unknown>>(sql: string, waarden?: readonly unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

let volgnummer = 0;

/** A way to a database that may break, or to another one: what the service is told, and where the owner finds it now. */
export interface Omweg {
  readonly dienst: string;
  readonly eigenaar: () => string;
}

/** Starts the service; `env` overrides its configuration, `via` may put something between it and its database, `klok` is another clock than the machine's, `log` takes the lines of the log. */
export async function startTestKassier(env: Readonly<Record<string, string>> = {}, via?: (databaseUrl: string) => Promise<Omweg>, klok?: Klok, log?: StartOpties['log']): Promise<TestKassier> {
  const database = await nieuweDatabase();
  const omweg = await via?.(database.url);
  const map = await mkdtemp(join(tmpdir(), 'kassier-e2e-'));
  giveDevelopmentKey(map);
  try {
    const kassier = await startKassier(leesConfiguratie({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: omweg?.dienst ?? database.url, KASSIER_DATA_DIR: map, ...env }), { meld: () => undefined, ...(klok === undefined ? {} : { klok }), ...(log === undefined ? {} : { log }) });
    return testKassier(kassier, database, map, omweg);
  } catch (fout) {
    await database.verwijder();
    throw fout;
  }
}

function testKassier(kassier: Kassier, database: TestDatabase, map: string, omweg: Omweg | undefined): TestKassier {
  const eigenaar = new Client({ connectionString: database.url });
  const verbonden = eigenaar.connect();
  const tokens = new Map<string, Promise<string>>();

  const verzoek = async (methode: string, pad: string, { token, body, sleutel, headers }: Verzoek = {}): Promise<Antwoord> => {
    const koppen: Record<string, string> = { ...headers };
    if (token !== undefined && token !== null) koppen['authorization'] = `Bearer ${token}`;
    if (methode === 'POST' && sleutel !== null) koppen['idempotency-key'] = sleutel ?? `sleutel-${(volgnummer += 1)}-${Math.random().toString(36).slice(2)}`;
    if (body !== undefined && typeof body !== 'string') koppen['content-type'] ??= 'application/json';
    const antwoord = await fetch(`${kassier.url}${pad}`, {
      method: methode, headers: koppen, redirect: 'manual', ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const tekst = await antwoord.text();
    const isJson = /json/.test(antwoord.headers.get('content-type') ?? '');
    return { status: antwoord.status, headers: antwoord.headers, body: (isJson ? JSON.parse(tekst) : {}), tekst };
  };

  const vraagToken = async (vraag: Tokenvraag): Promise<string> => {
    const antwoord = await verzoek('POST', '/dev/token', { body: vraag, sleutel: null });
    if (antwoord.status >= 300) throw new Error(`geen token: ${JSON.stringify(antwoord.body)}`);
    return antwoord.body['access_token'] as string;
  };

  return {
    url: kassier.url,
    databaseUrl: database.url,
    kassier,
    token: (vraag) => {
      const sleutel = JSON.stringify(vraag);
      let token = tokens.get(sleutel);
      if (!token) tokens.set(sleutel, (token = vraagToken(vraag)));
      return token;
    },
    verzoek,
    database: async <T>(sql: string, waarden: readonly unknown[] = []) => {
      if (omweg !== undefined) return alsEigenaar<T>(omweg.eigenaar(), sql, waarden);
      await verbonden;
      return (await eigenaar.query(sql, waarden as unknown[])).rows as T[];
    },
    stop: async () => {
      await kassier.stop();
      await verbonden;
      await eigenaar.end();
      await database.verwijder();
      await rm(map, { recursive: true, force: true });
    },
  };
}

/** On a connection of its own, because the server may have been killed since the last. */
async function alsEigenaar<T>(url: string, sql: string, waarden: readonly unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, waarden as unknown[])).rows as T[];
  } finally {
    await client.end();
  }
}
