export { MandatenModule } from './mandaten.module.js';
export { gebruikMandaat, kiesMandaat } from './mandaat.gebruik.js';
