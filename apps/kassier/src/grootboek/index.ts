export { GrootboekModule } from './grootboek.module.js';
export { BEGIN_EXPORT, exporteerJournaal, schrijfStukken, type Exportvraag, type Journaalformaat } from './journaal.export.js';
