import { Module } from '@nestjs/common';
import { ZegelsController } from './zegels.controller.js';
import { ZegelsService } from './zegels.service.js';
import { Verzegelaar } from './zegels.verzegelaar.js';

/** Seals: made in the background, listed and proved over the API. */
@Module({ controllers: [ZegelsController], providers: [ZegelsService, Verzegelaar], exports: [ZegelsService] })
export class ZegelsModule {}
