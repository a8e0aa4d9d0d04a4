export { MandatenModule } from './mandaten.module.js';
export { gebruikMandaat, HANDELINGEN, type Handeling } from './mandaat.gebruik.js';
