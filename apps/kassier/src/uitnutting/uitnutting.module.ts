import { Module } from '@nestjs/common';
import { Maandtelling } from './maandtelling.js';
import { Tussenstanden } from './tussenstanden.js';
import { UitnuttingController } from './uitnutting.controller.js';
import { UitnuttingService } from './uitnutting.service.js';
import { VerloopService } from './verloop.service.js';
import { WaarschuwingenController } from './waarschuwingen.controller.js';
import { WaarschuwingenService } from './waarschuwingen.service.js';

/** How far the budgets are used; the dashboard shows the same figures. */
@Module({
  controllers: [UitnuttingController, WaarschuwingenController], providers: [UitnuttingService, VerloopService, WaarschuwingenService, Maandtelling, Tussenstanden], exports: [UitnuttingService, VerloopService, WaarschuwingenService, Maandtelling],
})
export class UitnuttingModule {}
