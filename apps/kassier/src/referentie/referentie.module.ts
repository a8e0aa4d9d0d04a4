import { Global, Module } from '@nestjs/common';
import { Rekeningschema } from '#ledger';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';
import { ReferentieController } from './referentie.controller.js';
import { Regeling, regelsetVan } from './regeling.js';
import { laadReferentie } from './referentie.loader.js';
import { ReferentieService } from './referentie.service.js';
import { Referentie } from './referentie.js';

/** The facts that every decision looks at; loaded before the first request is taken. */
@Global()
@Module({
  controllers: [ReferentieController],
  providers: [
    ReferentieService,
    { provide: Regeling, useFactory: () => new Regeling() },
    {
      provide: Referentie,
      inject: [Database, Rekeningschema, CONFIGURATIE],
      useFactory: async (database: Database, schema: Rekeningschema, configuratie: Configuratie) => {
        await laadReferentie(database, schema, regelsetVan(configuratie.regelset));
        return Referentie.lees(database);
      },
    },
  ],
  exports: [Referentie, ReferentieService, Regeling],
})
export class ReferentieModule {}
