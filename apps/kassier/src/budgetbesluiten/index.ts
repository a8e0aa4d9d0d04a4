export { BudgetbesluitenModule } from './budgetbesluiten.module.js';
