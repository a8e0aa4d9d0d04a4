import { Module } from '@nestjs/common';
import { TakenModule } from '../taken/index.js';
import { BegunstigdenController } from './begunstigden.controller.js';
import { BegunstigdenService } from './begunstigden.service.js';
import { BegunstigdenimportController } from './begunstigdenimport.controller.js';
import { BegunstigdenimportService } from './begunstigdenimport.service.js';
import { BegunstigdenimportTaken } from './begunstigdenimport.taken.js';
import { IbanwijzigingenController } from './ibanwijzigingen.controller.js';
import { IbanwijzigingenService } from './ibanwijzigingen.service.js';

/** Who can be paid. */
@Module({
  imports: [TakenModule],
  controllers: [BegunstigdenimportController, IbanwijzigingenController, BegunstigdenController],
  providers: [BegunstigdenService, BegunstigdenimportService, BegunstigdenimportTaken, IbanwijzigingenService],
})
export class BegunstigdenModule {}
