import { Module } from '@nestjs/common';
import { RegelsModule } from '../regels/index.js';
import { UitnuttingModule } from '../uitnutting/index.js';
import { Aanmelding } from './dashboard.aanmelding.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';
import { Regelpaginas } from './regels.paginas.js';

/** Server-rendered pages on the uitnutting and the rules. Nothing depends on them. */
@Module({ imports: [RegelsModule, UitnuttingModule], controllers: [DashboardController], providers: [DashboardService, Regelpaginas, Aanmelding] })
export class DashboardModule {}
