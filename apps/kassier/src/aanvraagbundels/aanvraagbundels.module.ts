import { Module } from '@nestjs/common';
import { AanvraagbundelsController } from './aanvraagbundels.controller.js';
import { AanvraagbundelsService } from './aanvraagbundels.service.js';

/** Bundles of requests. */
@Module({ controllers: [AanvraagbundelsController], providers: [AanvraagbundelsService] })
export class AanvraagbundelsModule {}
