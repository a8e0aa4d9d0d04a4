export { MandatenModule } from './mandaten.module.js';
export { gebruikMandaat } from './mandaat.gebruik.js';
