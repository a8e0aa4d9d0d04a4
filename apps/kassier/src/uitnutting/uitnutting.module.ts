import { Module } from '@nestjs/common';
import { UitnuttingController } from './uitnutting.controller.js';
import { UitnuttingService } from './uitnutting.service.js';

/** How far the budgets are used; the dashboard shows the same figures. */
@Module({ controllers: [UitnuttingController], providers: [UitnuttingService], exports: [UitnuttingService] })
export class UitnuttingModule {}
