export { OordelenModule } from './oordelen.module.js';
