import { Module } from '@nestjs/common';
import { UitnuttingModule } from '../uitnutting/index.js';
import { BoekperiodenController } from './boekperioden.controller.js';
import { BoekperiodenService } from './boekperioden.service.js';

/** The months of the books: open, or closed for ever. */
@Module({ imports: [UitnuttingModule], controllers: [BoekperiodenController], providers: [BoekperiodenService] })
export class BoekperiodenModule {}
