import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './api.js';

/** What is wrong with a request, as the service says it (RFC 9457). */
export type Probleem = components['schemas']['Probleem'];

/** A client that knows every operation of the service: its path, its parameters, its body and its answer. */
export type KassierClient = Client<paths>;

/** The JSON body of a POST on this path. */
export type PostInvoer<Pad extends keyof paths> = paths[Pad] extends { post: { requestBody: { content: { 'application/json': infer Invoer } } } } ? Invoer : never;

/** The JSON of a good answer to a GET of this path. */
export type GetAntwoord<Pad extends keyof paths> = paths[Pad] extends { get: { responses: { 200: { content: { 'application/json': infer Antwoord } } } } } ? Antwoord : never;

export interface Clientopties {
  /** Where the service is, without the version: "https://kassier.example.nl". */
  readonly url: string;
  /** A bearer token, or what gives one at every request. */
  readonly token: string | (() => Promise<string>);
  /** Gives the Idempotency-Key of a POST that has none; a new random one when absent. */
  readonly nieuweSleutel?: () => string;
}

/** The service said no: `probleem` says why and what to do, `status` is that of the answer. */
export class Geweigerd extends Error {
  constructor(readonly status: number, readonly probleem: Probleem, waarvoor: string) {
    super(`${waarvoor} gaf ${status}: ${probleem.title}. ${probleem.detail}`);
    this.name = 'Geweigerd';
  }
}

/**
 * A client of one service on behalf of one user. Every POST gets an Idempotency-Key, so that whoever sends one again must give
 * the key of the first time himself; the answers are not judged: see `geslaagd`.
 */
export function maakClient({ url, token, nieuweSleutel = () => crypto.randomUUID() }: Clientopties): KassierClient {
  const client = createClient<paths>({ baseUrl: `${url.replace(/\/+$/, '')}/v1` });
  const koppen: Middleware = {
    onRequest: async ({ request }) => {
      request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', nieuweSleutel());
      return request;
    },
  };
  client.use(koppen);
  return client;
}

/** A text body that goes as it is (XML, CSV, NDJSON), of this media type: spread it into the options of a POST. */
export function alsTekst(mediatype: string): { headers: Record<string, string>; bodySerializer: (tekst: unknown) => string } {
  return { headers: { 'content-type': mediatype }, bodySerializer: (tekst) => tekst as string };
}

/** The answer of a request that must succeed. Throws `Geweigerd` with the problem otherwise. */
export function geslaagd<T>(uitslag: { data?: T; error?: unknown; response: Response }): T {
  const { data, error, response } = uitslag;
  if (response.ok) return data as T;
  const pad = URL.canParse(response.url) ? new URL(response.url).pathname : response.url;
  throw new Geweigerd(response.status, isProbleem(error) ? error : { type: 'about:blank', title: response.statusText, status: response.status, detail: 'De service gaf geen uitleg.', instance: pad }, pad);
}

function isProbleem(error: unknown): error is Probleem {
  return typeof error === 'object' && error !== null && 'title' in error && 'detail' in error;
}
