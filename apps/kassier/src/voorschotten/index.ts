export { VoorschottenModule } from './voorschotten.module.js';
export { leesVoorschot, registreerVoorschot, type VoorschotRij } from './voorschot.registratie.js';
