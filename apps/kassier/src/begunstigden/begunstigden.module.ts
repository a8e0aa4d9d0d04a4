import { Module } from '@nestjs/common';
import { BegunstigdenController } from './begunstigden.controller.js';
import { BegunstigdenService } from './begunstigden.service.js';

/** Who can be paid. */
@Module({ controllers: [BegunstigdenController], providers: [BegunstigdenService] })
export class BegunstigdenModule {}
