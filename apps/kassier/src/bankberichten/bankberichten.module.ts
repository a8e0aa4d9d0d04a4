import { Module } from '@nestjs/common';
import { TakenModule } from '../taken/index.js';
import { BankberichtTaken } from './bankbericht.taken.js';
import { BankberichtenController } from './bankberichten.controller.js';
import { BankberichtenService } from './bankberichten.service.js';

/** What the bank tells us. */
@Module({ imports: [TakenModule], controllers: [BankberichtenController], providers: [BankberichtenService, BankberichtTaken] })
export class BankberichtenModule {}
