export { BetalingenModule } from './betalingen.module.js';
export { betalingInvoer } from './betalingen.dto.js';
