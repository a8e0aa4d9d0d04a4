import { Module } from '@nestjs/common';
import { ImpactanalysesController } from './impactanalyses.controller.js';
import { ImpactanalysesService } from './impactanalyses.service.js';

/** What another value of a parameter would have changed. */
@Module({ controllers: [ImpactanalysesController], providers: [ImpactanalysesService] })
export class ImpactanalysesModule {}
