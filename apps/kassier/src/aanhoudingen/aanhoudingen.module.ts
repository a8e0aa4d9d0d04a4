import { Module } from '@nestjs/common';
import { AanhoudingenController } from './aanhoudingen.controller.js';
import { AanhoudingenService } from './aanhoudingen.service.js';

/** What is not to be paid until somebody has looked at it. */
@Module({ controllers: [AanhoudingenController], providers: [AanhoudingenService] })
export class AanhoudingenModule {}
