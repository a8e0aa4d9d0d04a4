import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Klok } from '#values';
import { CONFIGURATIE, type Configuratie, KLOK } from '../config/index.js';
import { Browsers } from './browser.js';
import { OntwikkelUitgeverController } from './dev-idp.controller.js';
import { OntwikkelUitgever } from './dev-idp.service.js';
import { Functies } from './functie.js';
import { OidcUitgever, type Uitgever } from './issuer.js';
import { Pseudonimiseerder } from './pseudoniem.js';
import { ToegangGuard } from './toegang.guard.js';
import { Toegangscontrole } from './toegangscontrole.js';
import { Tokencontrole } from './tokencontrole.js';
import { VroegeAanmelding } from './vroege-aanmelding.js';

const UITGEVER = Symbol('UITGEVER');

const GEDEELD: Provider[] = [
  { provide: Tokencontrole, inject: [UITGEVER, CONFIGURATIE, KLOK], useFactory: (uitgever: Uitgever, configuratie: Configuratie, klok: Klok) => new Tokencontrole(uitgever, configuratie.oidcAudience, klok) },
  { provide: Pseudonimiseerder, inject: [CONFIGURATIE], useFactory: (configuratie: Configuratie) => Pseudonimiseerder.voorConfiguratie(configuratie) },
  { provide: APP_GUARD, useClass: ToegangGuard },
  Browsers,
  Functies,
  Toegangscontrole,
  VroegeAanmelding,
];

/** Who may come in: the guard before every route, the check that no route is forgotten, and the pseudonyms. Needs `ConfiguratieModule`. */
@Module({})
export class AccessModule {
  /** The global module for this configuration; without an issuer it brings the development identity provider. */
  static met(configuratie: Configuratie): DynamicModule {
    const basis = { module: AccessModule, global: true, imports: [DiscoveryModule], exports: [Tokencontrole, Pseudonimiseerder, Browsers, Functies] };
    const { oidcIssuer, oidcJwksUri } = configuratie;
    if (oidcIssuer !== null) {
      return { ...basis, providers: [{ provide: UITGEVER, inject: [KLOK], useFactory: (klok: Klok) => new OidcUitgever(() => oidcIssuer, oidcJwksUri, klok) }, ...GEDEELD] };
    }
    if (configuratie.omgeving === 'production') throw new Error('In productie is OIDC_ISSUER verplicht: de ontwikkeluitgever start daar niet.');
    // The service asks itself over HTTP, exactly as it would ask a real issuer: one code path for both.
    const zichzelf: Provider = { provide: UITGEVER, inject: [OntwikkelUitgever, KLOK], useFactory: (uitgever: OntwikkelUitgever, klok: Klok) => new OidcUitgever(() => uitgever.issuer(), null, klok) };
    return { ...basis, controllers: [OntwikkelUitgeverController], providers: [OntwikkelUitgever, zichzelf, ...GEDEELD] };
  }
}
