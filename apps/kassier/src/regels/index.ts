export { regelnummer, regelsVraag, type RegelsVraag } from './regels.dto.js';
export { RegelsModule } from './regels.module.js';
export { RegelsService } from './regels.service.js';
