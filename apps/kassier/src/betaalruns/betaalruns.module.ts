import { Module } from '@nestjs/common';
import { BetaalrunsController } from './betaalruns.controller.js';
import { BetaalrunsService } from './betaalruns.service.js';

/** Payment runs and their files. */
@Module({ controllers: [BetaalrunsController], providers: [BetaalrunsService] })
export class BetaalrunsModule {}
