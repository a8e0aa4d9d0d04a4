import { Module } from '@nestjs/common';
import { BudgetbesluitenController } from './budgetbesluiten.controller.js';
import { BudgetbesluitenService } from './budgetbesluiten.service.js';

/** Decisions of SZW on budgets. */
@Module({ controllers: [BudgetbesluitenController], providers: [BudgetbesluitenService] })
export class BudgetbesluitenModule {}
