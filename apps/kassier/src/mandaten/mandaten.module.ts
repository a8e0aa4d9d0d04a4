import { Module } from '@nestjs/common';
import { MandatenController } from './mandaten.controller.js';
import { MandatenService } from './mandaten.service.js';

/** The register of mandates: who may approve what, up to which amount, until when, and who stands in. */
@Module({ controllers: [MandatenController], providers: [MandatenService] })
export class MandatenModule {}
