export { afnamedag } from './budgetbesluit.boekdag.js';
export { BudgetbesluitenModule } from './budgetbesluiten.module.js';
export { postingsVan } from './budgetmutatie.boeking.js';
