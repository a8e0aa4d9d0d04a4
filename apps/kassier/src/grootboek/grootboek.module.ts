import { Module } from '@nestjs/common';
import { GrootboekController } from './grootboek.controller.js';
import { GrootboekExportService } from './grootboek.export.service.js';
import { GrootboekService } from './grootboek.service.js';

/** The journal, its verification and its exports. */
@Module({ controllers: [GrootboekController], providers: [GrootboekService, GrootboekExportService], exports: [GrootboekService, GrootboekExportService] })
export class GrootboekModule {}
