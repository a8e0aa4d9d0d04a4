import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Klok } from '#values';
import { KLOK } from '../config/index.js';
import { nietAangemeld, verboden } from '../http/index.js';
import { Browsers } from './browser.js';
import { eisEigenFormulier, FORMULIER } from './formulier.js';
import { Functies, functiesVan, verandert } from './functie.js';
import type { Gebruiker } from './gebruiker.js';
import { metHerkomst } from './herkomst.js';
import { TOEGANG, type Toegangsregel } from './toegang.decorator.js';
import { Tokencontrole } from './tokencontrole.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;

/** Stands before every route: no rule means no entry, so that a forgotten decorator can never open a door. */
@Injectable()
export class ToegangGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokencontrole: Tokencontrole,
    private readonly browsers: Browsers,
    private readonly functies: Functies,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const regel = this.reflector.getAllAndOverride<Toegangsregel | undefined>(TOEGANG, [context.getHandler(), context.getClass()]);
    if (!regel) throw new Error(`${context.getClass().name}.${context.getHandler().name} heeft geen @Toegang of @Openbaar`);
    if (regel.openbaar) return true;
    const verzoek = context.switchToHttp().getRequest<FastifyRequest>();
    const isFormulier = this.reflector.get<boolean | undefined>(FORMULIER, context.getHandler()) === true;
    const gebruiker = verzoek.gebruiker ?? metHerkomst(await this.wieIs(verzoek, isFormulier), verzoek, this.klok.nuMs());
    // Also of who is refused here is known who it was.
    verzoek.gebruiker = gebruiker;
    if (isFormulier && verzoek.formulierbewijs !== undefined) eisEigenFormulier(verzoek, verzoek.formulierbewijs);
    if (!gebruiker.rollen.some((rol) => regel.rollen.includes(rol))) {
      throw verboden(`Dit mag alleen met een van deze rollen: ${regel.rollen.join(', ')}. Uw rollen: ${gebruiker.rollen.join(', ') || 'geen rol van deze service'}.`);
    }
    if (verandert(verzoek.method, regel.rollen)) await this.functies.eis(gebruiker, functiesVan(gebruiker.rollen.filter((rol) => regel.rollen.includes(rol))));
    return true;
  }

  /** By its token or, only on the dashboard and for what changes something only in a form of it, by the cookie of its browser. */
  private async wieIs(verzoek: FastifyRequest, isFormulier: boolean): Promise<Gebruiker> {
    const { authorization, cookie } = verzoek.headers;
    if (authorization !== undefined || !magKoekje(verzoek, isFormulier)) return this.tokencontrole.controleer(leesToken(verzoek));
    const gebruiker = await this.browsers.gebruiker(cookie);
    verzoek.formulierbewijs = this.browsers.formulierbewijs(cookie);
    return gebruiker;
  }
}

/** The token of a request, from its Authorization header. Throws the 401 problem when there is none. */
export function leesToken(verzoek: FastifyRequest): string {
  const kop = verzoek.headers.authorization;
  if (kop === undefined) throw nietAangemeld('Er is geen token meegestuurd. Stuur de kop Authorization: Bearer <token>.');
  const token = BEARER.exec(kop)?.[1];
  if (token === undefined) throw nietAangemeld('De kop Authorization heeft niet de vorm "Bearer <token>". Herstel de kop.', 'invalid_request');
  return token;
}

/** By the matched route and not by the address as typed, so that no spelling of an address can widen what a cookie opens. */
function magKoekje(verzoek: FastifyRequest, isFormulier: boolean): boolean {
  const route = verzoek.routeOptions.url ?? '';
  return (verzoek.method === 'GET' || (verzoek.method === 'POST' && isFormulier)) && (route === '/dashboard' || route.startsWith('/dashboard/'));
}
