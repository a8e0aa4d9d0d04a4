import { Module } from '@nestjs/common';
import { Maandtelling } from './maandtelling.js';
import { UitnuttingController } from './uitnutting.controller.js';
import { UitnuttingService } from './uitnutting.service.js';

/** How far the budgets are used; the dashboard shows the same figures. */
@Module({ controllers: [UitnuttingController], providers: [UitnuttingService, Maandtelling], exports: [UitnuttingService, Maandtelling] })
export class UitnuttingModule {}
