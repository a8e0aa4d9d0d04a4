export { wijzigFunctie } from './functie.wijziging.js';
export { FunctiescheidingModule } from './functiescheiding.module.js';
