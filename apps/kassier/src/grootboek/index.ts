export { GrootboekModule } from './grootboek.module.js';
export { exporteerJournaal, schrijfStukken, type Exportvraag, type Journaalformaat } from './journaal.export.js';
