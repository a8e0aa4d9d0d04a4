import { Module } from '@nestjs/common';
import { ArrangementenController } from './arrangementen.controller.js';
import { ArrangementenService } from './arrangementen.service.js';

/** Personal arrangements, which travel with their person. */
@Module({ controllers: [ArrangementenController], providers: [ArrangementenService] })
export class ArrangementenModule {}
