export { Sessies, type Terugkeer } from './sessies.service.js';
export { SessiesModule } from './sessies.module.js';
