import { Global, Module } from '@nestjs/common';
import { Rekeningschema } from '#ledger';
import { Database } from '../database/index.js';
import { ReferentieController } from './referentie.controller.js';
import { laadReferentie } from './referentie.loader.js';
import { ReferentieService } from './referentie.service.js';
import { Referentie } from './referentie.js';

/** The facts that every decision looks at; loaded before the first request is taken. */
@Global()
@Module({
  controllers: [ReferentieController],
  providers: [
    ReferentieService,
    {
      provide: Referentie,
      inject: [Database, Rekeningschema],
      useFactory: async (database: Database, schema: Rekeningschema) => {
        await laadReferentie(database, schema);
        return Referentie.lees(database);
      },
    },
  ],
  exports: [Referentie],
})
export class ReferentieModule {}
