export { maakApp } from './app-opties.js';
export { API_VERSIE, CSP_PAGINA, OPENAPI_PAD } from './headers.js';
export { IdempotencyKey, vingerafdruk } from './idempotency.js';
export { Invoer, leesInvoer } from './invoer.pipe.js';
export { leesCursor, maakPagina, NUMMER_PLAATS, paginaAntwoord, UUID_PLAATS, type Pagina } from './lijst.js';
export { GROOT_LICHAAM_BYTES_MAX, Lichaam } from './mediatypen.js';
export { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, ApiTekstInvoer, ApiTekstvorm } from './openapi.js';
export { conflict, nietAangemeld, nietGevonden, ongeldigeInvoer, Probleem, teDruk, verboden, type Fout } from './problem.js';
export { boekingsnummer, code, dag, geld, geldOfNul, jaar, jaarParameter, lijstParameters, meerregeligeTekst, regio, tekst, uuid } from './schemas.js';
