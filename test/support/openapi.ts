import { beschrijfApi } from '../../apps/kassier/src/http/index.js';
import { leesConfiguratie, systeemKlok } from '../../apps/kassier/src/config/index.js';
import type { Json } from './kassier.js';

/** One operation of the published document: its method, and its path as a client asks for it ("/v1/verplichtingen/{id}"). */
export interface Bewerking {
  readonly methode: string;
  readonly pad: string;
  /** What the document says of it: operationId, parameters, requestBody, responses. */
  readonly inhoud: Json;
}

/** The operations of an OpenAPI document, each with the path of its server before its own. */
export function bewerkingenVan(document: Json): Bewerking[] {
  const server = new URL(document.servers[0].url).pathname;
  return Object.entries<Json>(document.paths).flatMap(([pad, methoden]) => Object.entries<Json>(methoden).map(([methode, inhoud]) => ({ methode: methode.toUpperCase(), pad: server + pad, inhoud })));
}

/** The document as the service publishes it, without starting the service. */
export async function openApiDocument(): Promise<Json> {
  const { AppModule } = await import('../../apps/kassier/src/app.module.js');
  return beschrijfApi(AppModule.met(leesConfiguratie({}), 'postgresql://localhost/kassier', systeemKlok, () => undefined), null);
}
