import { Module } from '@nestjs/common';
import { BesluitenController } from './besluiten.controller.js';
import { BesluitenService } from './besluiten.service.js';

/** Decisions with their evidence. */
@Module({ controllers: [BesluitenController], providers: [BesluitenService], exports: [BesluitenService] })
export class BesluitenModule {}
