import { Module } from '@nestjs/common';
import { Sleutelwacht } from '../pseudoniemen/index.js';
import { ArrangementenController } from './arrangementen.controller.js';
import { ArrangementenService } from './arrangementen.service.js';

/** Personal arrangements, which travel with their person. */
@Module({ controllers: [ArrangementenController], providers: [ArrangementenService, Sleutelwacht] })
export class ArrangementenModule {}
