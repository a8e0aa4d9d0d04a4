export { maakApp, type AppOpties } from './app-opties.js';
export { API_VERSIE, CSP_PAGINA, OPENAPI_PAD } from './headers.js';
export { IdempotencyKey, vingerafdruk } from './idempotency.js';
export { Invoer, jsonPointer, leesInvoer } from './invoer.pipe.js';
export { leesCursor, maakPagina, NUMMER_PLAATS, paginaAntwoord, UUID_PLAATS, type Pagina } from './lijst.js';
export { GROOT_LICHAAM_BYTES_MAX, Lichaam } from './mediatypen.js';
export { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, ApiTekstInvoer, bouwOpenApi, openApiSchema } from './openapi.js';
export { conflict, interneFout, nietAangemeld, nietGevonden, ongeldigeInvoer, onleesbaarVerzoek, Probleem, teDruk, teGroot, verboden, type Fout } from './problem.js';
export { code, cursor, dag, geld, geldOfNul, jaar, jaarParameter, limiet, lijstParameters, meerregeligeTekst, regio, tekst, uuid } from './schemas.js';
