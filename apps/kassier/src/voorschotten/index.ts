export { VoorschottenModule } from './voorschotten.module.js';
export { leesVoorschot, registreerVoorschot } from './voorschot.registratie.js';
