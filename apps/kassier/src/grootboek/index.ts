export { GrootboekModule } from './grootboek.module.js';
export { exporteerJournaal, type Exportvraag, type Journaalformaat } from './journaal.export.js';
export { GrootboekService } from './grootboek.service.js';
