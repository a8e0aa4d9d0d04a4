export { AccessModule } from './access.module.js';
export { bsn, isGeldigBsn } from './bsn.js';
export { Ingelogd, type Gebruiker } from './gebruiker.js';
export { Pseudonimiseerder, type Pseudoniem } from './pseudoniem.js';
export { eisEigenRegio, magRegioZien, zichtbareRegio } from './regio.js';
export { isRol, ROLLEN, ROLOMSCHRIJVINGEN, type Rol } from './rollen.js';
export { Openbaar, Toegang } from './toegang.decorator.js';
export { SESSIEKOEKJE } from './toegang.guard.js';
export { Tokencontrole } from './tokencontrole.js';
