import { Module } from '@nestjs/common';
import { Taakopslag } from './taak.opslag.js';
import { Uitvoerders } from './taak.uitvoerders.js';
import { Taakvolger } from './taak.volger.js';
import { Taakwerker } from './taak.werker.js';
import { TakenController } from './taken.controller.js';
import { TakenService } from './taken.service.js';

/** Durable jobs: accepted by any feature, done in the background, followed over the API. */
@Module({ controllers: [TakenController], providers: [TakenService, Taakopslag, Taakwerker, Taakvolger, Uitvoerders], exports: [TakenService, Uitvoerders] })
export class TakenModule {}
