export { Bedrag } from './bedrag.js';
export { isGeldigBsn, noemtBsn, verbergBsn } from './bsn.js';
export { Datum } from './datum.js';
export { stilstaandeKlok, vandaag, type Klok } from './klok.js';
export { eerstvolgendeTargetdag, isTargetdag } from './target-kalender.js';
