import { Module } from '@nestjs/common';
import { TussenrekeningpostenController } from './tussenrekeningposten.controller.js';
import { TussenrekeningpostenService } from './tussenrekeningposten.service.js';

/** Unknown money on statements, until somebody knows what it is. */
@Module({ controllers: [TussenrekeningpostenController], providers: [TussenrekeningpostenService] })
export class TussenrekeningpostenModule {}
