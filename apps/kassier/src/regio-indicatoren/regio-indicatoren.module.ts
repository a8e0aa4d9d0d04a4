import { Module } from '@nestjs/common';
import { RegioIndicatorenController } from './regio-indicatoren.controller.js';
import { RegioIndicatorenService } from './regio-indicatoren.service.js';

/** What regions tell about their own work. */
@Module({ controllers: [RegioIndicatorenController], providers: [RegioIndicatorenService], exports: [RegioIndicatorenService] })
export class RegioIndicatorenModule {}
