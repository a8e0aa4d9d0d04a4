import { Module } from '@nestjs/common';
import { GrootboekController } from './grootboek.controller.js';
import { GrootboekService } from './grootboek.service.js';

/** The journal and its verification. */
@Module({ controllers: [GrootboekController], providers: [GrootboekService] })
export class GrootboekModule {}
