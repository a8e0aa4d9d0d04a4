export { codesVan } from './codelijst.js';
export { Referentie } from './referentie.js';
export { ReferentieService } from './referentie.service.js';
export { ReferentieModule } from './referentie.module.js';
export { AANTAL_VERSIES, leesRegelset, Regeling, regelsetVan } from './regeling.js';
