import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { nietAangemeld, verboden } from '../http/index.js';
import { TOEGANG, type Toegangsregel } from './toegang.decorator.js';
import { Tokencontrole } from './tokencontrole.js';

/** Name of the cookie with which a browser looks at the dashboard: HttpOnly, SameSite=Strict. */
export const SESSIEKOEKJE = 'kassier_sessie';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;

/** Stands before every route: no rule means no entry, so that a forgotten decorator can never open a door. */
@Injectable()
export class ToegangGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly tokencontrole: Tokencontrole) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const regel = this.reflector.getAllAndOverride<Toegangsregel | undefined>(TOEGANG, [context.getHandler(), context.getClass()]);
    if (!regel) throw new Error(`${context.getClass().name}.${context.getHandler().name} heeft geen @Toegang of @Openbaar`);
    if (regel.openbaar) return true;
    const verzoek = context.switchToHttp().getRequest<FastifyRequest>();
    const gebruiker = verzoek.gebruiker ?? (await this.tokencontrole.controleer(leesToken(verzoek)));
    if (!gebruiker.rollen.some((rol) => regel.rollen.includes(rol))) {
      throw verboden(`Dit mag alleen met een van deze rollen: ${regel.rollen.join(', ')}. Uw token heeft: ${gebruiker.rollen.join(', ') || 'geen rol van deze service'}.`);
    }
    verzoek.gebruiker = gebruiker;
    return true;
  }
}

/** The token of a request: from the Authorization header or, only for reading the dashboard, from the session cookie. */
export function leesToken(verzoek: FastifyRequest): string {
  const kop = verzoek.headers.authorization;
  if (kop !== undefined) {
    const token = BEARER.exec(kop)?.[1];
    if (token === undefined) throw nietAangemeld('De kop Authorization heeft niet de vorm "Bearer <token>". Herstel de kop.', 'invalid_request');
    return token;
  }
  const koekje = magKoekje(verzoek) ? leesKoekje(verzoek.headers.cookie) : undefined;
  if (koekje === undefined) throw nietAangemeld('Er is geen token meegestuurd. Stuur de kop Authorization: Bearer <token>.');
  return koekje;
}

/** By the matched route and not by the address as typed, so that no spelling of an address can widen what a cookie opens. */
function magKoekje(verzoek: FastifyRequest): boolean {
  const route = verzoek.routeOptions.url ?? '';
  return verzoek.method === 'GET' && (route === '/dashboard' || route.startsWith('/dashboard/'));
}

function leesKoekje(kop: string | undefined): string | undefined {
  const paren = (kop ?? '').split(';').map((paar) => paar.trim());
  return paren.find((paar) => paar.startsWith(`${SESSIEKOEKJE}=`))?.slice(SESSIEKOEKJE.length + 1);
}
