export { BudgetbesluitenModule } from './budgetbesluiten.module.js';
export { postingsVan } from './budgetmutatie.boeking.js';
