import { Module, type DynamicModule } from '@nestjs/common';
import type { Klok } from '#values';
import { CONFIGURATIE, type Configuratie } from './configuratie.js';
import { KLOK, systeemKlok } from './klok.js';

/** Gives every module the configuration (`CONFIGURATIE`) and the clock (`KLOK`), so that tests can give others. */
@Module({})
export class ConfiguratieModule {
  /** The global module with this configuration and this clock. */
  static met(configuratie: Configuratie, klok: Klok = systeemKlok): DynamicModule {
    return {
      module: ConfiguratieModule,
      global: true,
      providers: [
        { provide: CONFIGURATIE, useValue: configuratie },
        { provide: KLOK, useValue: klok },
      ],
      exports: [CONFIGURATIE, KLOK],
    };
  }
}
