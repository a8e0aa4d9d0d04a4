import { Module } from '@nestjs/common';
import { BetaalrunsModule } from '../betaalruns/index.js';
import { RegelsModule } from '../regels/index.js';
import { SessiesModule } from '../sessies/index.js';
import { UitnuttingModule } from '../uitnutting/index.js';
import { AanmeldingController } from './aanmelding.controller.js';
import { Betaalrunpaginas } from './betaalruns.paginas.js';
import { Aanmelding } from './dashboard.aanmelding.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';
import { Regelpaginas } from './regels.paginas.js';

/** Server-rendered pages on the uitnutting, the rules and the payment runs. Nothing depends on them. */
@Module({ imports: [BetaalrunsModule, RegelsModule, SessiesModule, UitnuttingModule], controllers: [AanmeldingController, DashboardController], providers: [DashboardService, Regelpaginas, Betaalrunpaginas, Aanmelding] })
export class DashboardModule {}
