export { BetalingenModule } from './betalingen.module.js';
export { BETALING_OVERGANGEN } from './betaling.levensloop.js';
export { betalingInvoer } from './betalingen.dto.js';
