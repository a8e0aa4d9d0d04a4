export { rapportVraag, type Rapport } from './rapportages.dto.js';
export { rapportbestand } from './rapportages.controller.js';
export { herkomstVan, tabellenVan, type Rapportkolom, type Rapportrij, type Rapporttabel } from './rapport.tabellen.js';
export { RapportagesModule } from './rapportages.module.js';
export { RapportagesService } from './rapportages.service.js';
