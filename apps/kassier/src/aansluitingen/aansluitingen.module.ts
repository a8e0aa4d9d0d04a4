import { Module } from '@nestjs/common';
import { AansluitingenController } from './aansluitingen.controller.js';
import { AansluitingenService } from './aansluitingen.service.js';

/** Runs laid beside their files, the bank's messages and the ledger. */
@Module({ controllers: [AansluitingenController], providers: [AansluitingenService] })
export class AansluitingenModule {}
