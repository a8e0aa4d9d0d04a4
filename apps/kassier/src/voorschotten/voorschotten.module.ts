import { Module } from '@nestjs/common';
import { VoorschottenController } from './voorschotten.controller.js';
import { VoorschottenService } from './voorschotten.service.js';

/** What SZW pays in. */
@Module({ controllers: [VoorschottenController], providers: [VoorschottenService] })
export class VoorschottenModule {}
