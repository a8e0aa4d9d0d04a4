export { exportVraag } from './grootboek.dto.js';
export { GrootboekExportService, type LopendeExport } from './grootboek.export.service.js';
export { journaalbestand } from './grootboek.controller.js';
export { omgekeerdePeriode } from './grootboek.fouten.js';
export { GrootboekModule } from './grootboek.module.js';
export { exporteerJournaal, type Exportvraag, type Journaalformaat } from './journaal.export.js';
export { GrootboekService } from './grootboek.service.js';
