import { Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller.js';
import { MetricsService } from './metrics.service.js';
import { Verzoekmeting } from './verzoekmeting.js';

/** What can be measured of a running service. */
@Module({ controllers: [MetricsController], providers: [MetricsService, Verzoekmeting] })
export class MetricsModule {}
