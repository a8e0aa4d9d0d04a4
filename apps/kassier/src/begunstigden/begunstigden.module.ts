import { Module } from '@nestjs/common';
import { BegunstigdenController } from './begunstigden.controller.js';
import { BegunstigdenService } from './begunstigden.service.js';
import { BegunstigdenimportController } from './begunstigdenimport.controller.js';
import { BegunstigdenimportService } from './begunstigdenimport.service.js';
import { IbanwijzigingenController } from './ibanwijzigingen.controller.js';
import { IbanwijzigingenService } from './ibanwijzigingen.service.js';

/** Who can be paid. */
@Module({
  controllers: [BegunstigdenimportController, IbanwijzigingenController, BegunstigdenController],
  providers: [BegunstigdenService, BegunstigdenimportService, IbanwijzigingenService],
})
export class BegunstigdenModule {}
