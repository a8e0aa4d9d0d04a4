import { Module } from '@nestjs/common';
import { TakenModule } from '../taken/index.js';
import { Betaalbord } from './betaalrun.bord.js';
import { BetaalrunTaken } from './betaalrun.taken.js';
import { BetaalrunsController } from './betaalruns.controller.js';
import { BetaalrunsService } from './betaalruns.service.js';
import { SpecificatieController } from './specificatie.controller.js';
import { SpecificatieService } from './specificatie.service.js';

/** Payment runs, their files, and what people read of them. */
@Module({ imports: [TakenModule], controllers: [BetaalrunsController, SpecificatieController], providers: [BetaalrunsService, BetaalrunTaken, SpecificatieService, Betaalbord], exports: [SpecificatieService, Betaalbord] })
export class BetaalrunsModule {}
