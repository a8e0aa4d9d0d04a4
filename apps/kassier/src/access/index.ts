export { AccessModule } from './access.module.js';
export { bsn } from './bsn.js';
export { Ingelogd, type Gebruiker } from './gebruiker.js';
export { Pseudonimiseerder, type Pseudoniem } from './pseudoniem.js';
export { eisEigenRegio, handelingsregio, zichtbareRegio } from './regio.js';
export { ROLLEN, ROLOMSCHRIJVINGEN, type Rol } from './rollen.js';
export { rechtendocument, rechtenVan } from './rechtendocument.js';
export { Openbaar, Toegang } from './toegang.decorator.js';
export { SESSIEKOEKJE } from './toegang.guard.js';
