import { Module } from '@nestjs/common';
import { OordelenController } from './oordelen.controller.js';
import { OordelenService } from './oordelen.service.js';

/** The verdicts of a fiatteur on what was put before one. */
@Module({ controllers: [OordelenController], providers: [OordelenService] })
export class OordelenModule {}
