export { controleerZegels, type Zegelverschil } from './zegels.controle.js';
export { ZegelsModule } from './zegels.module.js';
export { ZegelsService } from './zegels.service.js';
