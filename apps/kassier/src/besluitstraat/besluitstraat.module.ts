import { Global, Module, type BeforeApplicationShutdown } from '@nestjs/common';
import { Rekeningschema } from '#ledger';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { BESLUITVERBINDING, type LandelijkVenster } from '../database/index.js';
import { Referentie, Regeling } from '../referentie/index.js';
import { Telemetrie } from '../telemetrie/index.js';
import { Besluitstraat } from './besluitstraat.js';

/** Finishes what was accepted before the connections close. */
class Uitloop implements BeforeApplicationShutdown {
  constructor(private readonly besluitstraat: Besluitstraat) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.besluitstraat.leeg();
  }
}

/** The one pipeline through which every decision goes. */
@Global()
@Module({
  providers: [
    {
      provide: Besluitstraat,
      inject: [BESLUITVERBINDING, Rekeningschema, Referentie, Regeling, CONFIGURATIE, Telemetrie],
      useFactory: (database: LandelijkVenster, schema: Rekeningschema, referentie: Referentie, regeling: Regeling, configuratie: Configuratie, telemetrie: Telemetrie) =>
        new Besluitstraat(database, schema, referentie, regeling, { ...configuratie, telemetrie }),
    },
    { provide: Uitloop, inject: [Besluitstraat], useFactory: (besluitstraat: Besluitstraat) => new Uitloop(besluitstraat) },
  ],
  exports: [Besluitstraat],
})
export class BesluitstraatModule {}
