import { Module } from '@nestjs/common';
import type { Klok } from '#values';
import { Browsers } from '../access/index.js';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';
import { maakOidcClient, OIDC_CLIENT } from './oidc.client.js';
import { Sessieopslag } from './sessie.opslag.js';
import { Sessies } from './sessies.service.js';

/** People who sign in to the dashboard at the issuer, and the sessions they then have here. */
@Module({
  providers: [
    { provide: OIDC_CLIENT, inject: [CONFIGURATIE], useFactory: (configuratie: Configuratie) => maakOidcClient(configuratie) },
    { provide: Sessieopslag, inject: [Database, KLOK], useFactory: (database: Database, klok: Klok) => new Sessieopslag(database, klok) },
    Sessies,
  ],
  exports: [Sessies],
})
export class SessiesModule {
  constructor(sessies: Sessies, browsers: Browsers) {
    if (sessies.ingericht) browsers.gebruik({ gebruiker: (koekjes) => sessies.gebruiker(koekjes), koekje: (koekjes) => sessies.koekje(koekjes) });
  }
}
