import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Rekeningschema } from '#ledger';
import type { Configuratie } from '../config/index.js';
import { Database, LandelijkVenster } from './database.js';
import { IdempotenteActie } from './idempotente-actie.js';

/** Injection token of the `LandelijkVenster` that only the decision pipeline uses: its plans are fixed, and it never waits for others. */
export const BESLUITVERBINDING = Symbol('BESLUITVERBINDING');

/** Injection token of the `LandelijkVenster` on which jobs are taken and tell how far they are: it never waits for who waits to write. */
export const TAAKVERBINDING = Symbol('TAAKVERBINDING');

/** Closes the connections when the application does. */
class Afsluiter implements OnApplicationShutdown {
  constructor(private readonly databases: readonly Pick<Database, 'sluit'>[]) {}

  async onApplicationShutdown(): Promise<void> {
    for (const database of this.databases) await database.sluit();
  }
}

/** The database as the serving role, the chart of accounts, and actions that happen once per key. */
@Module({})
export class DatabaseModule {
  /** The global module for an already migrated database. */
  static met(url: string, { slotWachttijdMs, vraagWachttijdMs }: Pick<Configuratie, 'slotWachttijdMs' | 'vraagWachttijdMs'>, bijVerbindingsfout: (fout: Error) => void): DynamicModule {
    const database = new Database({ url, slotWachttijdMs, vraagWachttijdMs, bijVerbindingsfout });
    // Accounts are opened on a connection of their own, so that this never waits behind the transactions that need them.
    const schemaverbinding = new LandelijkVenster({ url, verbindingenMax: 1, bijVerbindingsfout });
    const besluitverbinding = new LandelijkVenster({ url, verbindingenMax: 2, vastePlannen: true, doorzenden: true, slotWachttijdMs, bijVerbindingsfout });
    const taakverbinding = new LandelijkVenster({ url, verbindingenMax: 5, bijVerbindingsfout });
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: Database, useValue: database },
        { provide: BESLUITVERBINDING, useValue: besluitverbinding },
        { provide: TAAKVERBINDING, useValue: taakverbinding },
        { provide: Rekeningschema, useFactory: async () => {
          const schema = new Rekeningschema(schemaverbinding);
          await schema.laad();
          return schema;
        } },
        { provide: Afsluiter, useFactory: () => new Afsluiter([database, schemaverbinding, besluitverbinding, taakverbinding]) },
        IdempotenteActie,
      ],
      exports: [Database, BESLUITVERBINDING, TAAKVERBINDING, Rekeningschema, IdempotenteActie],
    };
  }
}
