export { FunctiescheidingModule } from './functiescheiding.module.js';
