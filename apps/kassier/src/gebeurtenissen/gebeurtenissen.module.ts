import { Module } from '@nestjs/common';
import { UitnuttingModule } from '../uitnutting/index.js';
import { AbonnementenService } from './abonnementen.service.js';
import { Bezorger } from './gebeurtenissen.bezorger.js';
import { GebeurtenissenController } from './gebeurtenissen.controller.js';
import { GebeurtenissenService } from './gebeurtenissen.service.js';

/** What happened, for other systems: fetched by them, or brought to them. */
@Module({ imports: [UitnuttingModule], controllers: [GebeurtenissenController], providers: [GebeurtenissenService, AbonnementenService, Bezorger] })
export class GebeurtenissenModule {}
