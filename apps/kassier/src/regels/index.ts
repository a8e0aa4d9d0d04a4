export { RegelsModule } from './regels.module.js';
