import { Module } from '@nestjs/common';
import { JaarafsluitingenController } from './jaarafsluitingen.controller.js';
import { JaarafsluitingenService } from './jaarafsluitingen.service.js';

/** The figures of a year at its end. */
@Module({ controllers: [JaarafsluitingenController], providers: [JaarafsluitingenService], exports: [JaarafsluitingenService] })
export class JaarafsluitingenModule {}
