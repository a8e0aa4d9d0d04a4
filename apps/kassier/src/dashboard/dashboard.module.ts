import { Module } from '@nestjs/common';
import { UitnuttingModule } from '../uitnutting/index.js';
import { Aanmelding } from './dashboard.aanmelding.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';

/** Server-rendered pages on the uitnutting. Nothing depends on them. */
@Module({ imports: [UitnuttingModule], controllers: [DashboardController], providers: [DashboardService, Aanmelding] })
export class DashboardModule {}
