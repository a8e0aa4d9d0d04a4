export { controleerZegels, type Zegelverschil } from './zegels.controle.js';
export { ZegelsModule } from './zegels.module.js';
