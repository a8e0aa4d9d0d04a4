export { BoekperiodenModule } from './boekperioden.module.js';
