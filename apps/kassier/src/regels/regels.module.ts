import { Module } from '@nestjs/common';
import { RegelsController } from './regels.controller.js';
import { RegelsService } from './regels.service.js';

/** The rule book. */
@Module({ controllers: [RegelsController], providers: [RegelsService], exports: [RegelsService] })
export class RegelsModule {}
