import type { OpenAPIObject } from '@nestjs/swagger';

/** The part of every path of the API that says its major version; in the document it belongs to the server. */
const HOOFDVERSIE = '/v1';
/** Where the service would be, when nobody has said where it is. */
const VOORBEELDADRES = 'https://kassier.example.nl';

/**
 * The document with the server of the API, and its paths below that server. Throws for a path that is not of the API: what
 * lies beside it (pages, health, metrics) is hidden from the document by its controller.
 */
export function metServer(document: OpenAPIObject, publiekeUrl: string | null): OpenAPIObject {
  const basis = (publiekeUrl ?? VOORBEELDADRES).replace(/\/+$/, '');
  const omschrijving = publiekeUrl === null ? 'Voorbeeldadres: lees hier het adres waarop u dit document vond, of zet PUBLIEKE_URL' : 'Deze service';
  const paden = Object.entries(document.paths).map(([pad, inhoud]) => {
    if (!pad.startsWith(`${HOOFDVERSIE}/`)) throw new Error(`${pad} is geen pad van de API; zet @ApiExcludeController() op zijn controller`);
    return [pad.slice(HOOFDVERSIE.length), inhoud] as const;
  });
  return { ...document, servers: [{ url: `${basis}${HOOFDVERSIE}`, description: omschrijving }], paths: Object.fromEntries(paden) };
}

/** The same document for a reader on the service itself: a server without scheme and host. */
export function zonderAdres(document: OpenAPIObject): OpenAPIObject {
  return { ...document, servers: [{ url: HOOFDVERSIE, description: 'Deze service' }] };
}
