import { Module } from '@nestjs/common';
import { TakenModule } from '../taken/index.js';
import { BetaalrunTaken } from './betaalrun.taken.js';
import { BetaalrunsController } from './betaalruns.controller.js';
import { BetaalrunsService } from './betaalruns.service.js';

/** Payment runs and their files. */
@Module({ imports: [TakenModule], controllers: [BetaalrunsController], providers: [BetaalrunsService, BetaalrunTaken] })
export class BetaalrunsModule {}
