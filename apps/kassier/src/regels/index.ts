export { regelnummer } from './regels.dto.js';
export { RegelsModule } from './regels.module.js';
export { RegelsService } from './regels.service.js';
