export { BegunstigdenModule } from './begunstigden.module.js';
