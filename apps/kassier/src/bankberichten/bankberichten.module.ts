import { Module } from '@nestjs/common';
import { BankberichtenController } from './bankberichten.controller.js';
import { BankberichtenService } from './bankberichten.service.js';

/** What the bank tells us. */
@Module({ controllers: [BankberichtenController], providers: [BankberichtenService] })
export class BankberichtenModule {}
